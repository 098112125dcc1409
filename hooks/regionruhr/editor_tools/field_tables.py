"""Field tables: FELDER.md, every field of every file that editors write, made from the models."""

from collections.abc import Sequence
from dataclasses import dataclass

from regionruhr.model.exchange_entry import AnonymousEntry, Offer, Request
from regionruhr.model.field import DeclaredField, nested_fields
from regionruhr.model.image import Image
from regionruhr.model.listed_pair import ListedPair
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publication, Removal
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Area, Sector, Subject, Taxonomy, Term, Town
from regionruhr.model.values import Model

PATH = "FELDER.md"

_HEAD = """\
<!-- Aus den Modellen erzeugt: regionruhr schema -->

# Alle Felder

Ein Punkt im Namen heißt: Das Feld steht eingerückt unter dem anderen. `address.city` ist also \
`city` unter `address`. „Ja“ heißt: ohne dieses Feld geht es nicht. Bei eingerückten Feldern gilt \
das nur, wenn Sie das Feld darüber verwenden. Listen von Kürzeln haben höchstens 50 Einträge. \
Wie Sie die Dateien schreiben, sagt das [Handbuch](REDAKTION.md), was eine Meldung der Prüfung \
bedeutet, [MELDUNGEN.md](MELDUNGEN.md).
"""
_COLUMNS = ("Feld", "Name", "Nötig", "Was hineingehört")


@dataclass(frozen=True, slots=True)
class FieldTable:
    """A table by its heading: where its files lie, and the models whose fields it lists."""

    title: str
    lead: str
    models: Sequence[type[Model]]


TABLES = (
    FieldTable("Profil", "Für Dateien in `partners/`.", [Partner]),
    FieldTable(
        "Angebot und Gesuch",
        "Für Einträge unter `offers` und `requests`. Dateien in `partners/boerse/` haben dieselben "
        "Felder und dazu `town` und `contact`.",
        [Offer, Request, AnonymousEntry],
    ),
    FieldTable(
        "Meldung",
        "Für Dateien in `content/aktuelles/`. Veranstaltungen haben einige Felder mehr.",
        [Release],
    ),
    FieldTable("Bild", "Für Einträge unter `images` in Meldungen und Projekten.", [Image]),
    FieldTable("Projekt", "Für Dateien in `content/projekte/`.", [Project]),
    FieldTable("Seite", "Für alle anderen Dateien in `content/`, die auf `.md` enden.", [Page]),
    FieldTable("Netzwerk", "Für `partners/_network.yml`.", [NetworkDetails]),
    FieldTable(
        "Kürzel", "Für `partners/_taxonomy.yml`.", [Taxonomy, Term, Subject, Sector, Area, Town]
    ),
    FieldTable("Gelöschte Profile", "Für Einträge von `partners/_removed.yml`.", [Removal]),
    FieldTable(
        "Paarung",
        "Für Einträge von `partners/_pairs.yml`, die mehr als einen Tag haben.",
        [ListedPair],
    ),
    FieldTable(
        "Veröffentlichtes",
        "Für Einträge von `content/_published.yml`, die mehr als eine Adresse haben.",
        [Publication],
    ),
)


def field_tables() -> str:
    """The tables as Markdown, one under each heading."""
    return "\n".join([_HEAD, *map(_table, TABLES)])


def listed_fields(table: FieldTable) -> dict[str, DeclaredField]:
    """The fields of a table by their names; what several of its models have is listed once."""
    apart = {model for other in TABLES for model in other.models}
    found: dict[str, DeclaredField] = {}
    for model in table.models:
        # What has a table of its own stands there alone.
        for field in nested_fields(model, lambda _, inner: inner not in apart):
            found.setdefault(field.name, field)
    return found


def _table(table: FieldTable) -> str:
    rows = [
        (f"`{name}`", field.title, "ja" if field.info.is_required() else "", _meaning(field))
        for name, field in listed_fields(table).items()
    ]
    lines = [f"## {table.title}", "", table.lead, "", _row(_COLUMNS), "|---|---|---|---|"]
    return "\n".join([*lines, *map(_row, rows), ""])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _meaning(field: DeclaredField) -> str:
    """The description, what is possible, and an example."""
    sentences = [field.description, field.possible]
    if field.example and not field.choices:
        sentences.append(f"Zum Beispiel `{field.example}`.")
    return " ".join(filter(None, sentences))
