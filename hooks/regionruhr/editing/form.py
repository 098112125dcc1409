"""Form: which fields a new file of a kind offers, and what is said of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Kind = Literal["release", "news", "event", "project"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field: the comment above it, and how it may look where nothing was said of it.

    An example that `is_default` is written as it is, any other as a comment.
    """

    name: str
    comment: str = ""
    example: str = ""
    is_default: bool = False


_IMAGES = Field(
    "images",
    "Bilder liegen neben dieser Datei; ohne Bildnachweis und Lizenz wird keines gezeigt.",
    "images:\n"
    "  - file: name.jpg\n"
    "    alt: Was auf dem Bild zu sehen ist, für Menschen, die es nicht sehen\n"
    "    caption: Bildunterschrift\n"
    "    credit: Wer es aufgenommen hat\n"
    "    license: CC BY 4.0",
)
_SUMMARY = Field(
    "summary", "Ein bis zwei Sätze, höchstens 300 Zeichen: Sie stehen in Listen und Suchmaschinen."
)
_SOURCES = Field(
    "sources", "Woher die Angaben stammen.", "sources:\n  - Mitteilung vom 2. Februar 2016"
)
_EVENT = (
    Field("start", "Beginn, mit Uhrzeit oder ohne."),
    Field("end", "Ende, mit Uhrzeit, wenn der Beginn eine hat.", "end: 2026-02-02 20:00"),
    Field("location", "Wo die Veranstaltung stattfindet.", "location: Rathaus, Friedensplatz 1"),
)


def _release(*others: Field) -> tuple[Field, ...]:
    return (
        Field("id", "Kennung: bleibt für immer und wird nie neu vergeben."),
        Field("type"),
        Field("title"),
        Field("subtitle", "Eine Zeile unter dem Titel.", "subtitle: Unterzeile"),
        _SUMMARY,
        Field("date", "Ab diesem Tag ist die Meldung öffentlich; eine Uhrzeit darf folgen."),
        *others,
        Field("dateline", "Ort vor dem Text.", "dateline: Dortmund"),
        Field("topics", "Kürzel aus partners/_taxonomy.yml.", "topics:\n  - foerderung"),
        Field(
            "places",
            "Orte und Teilregionen, Kürzel aus partners/_taxonomy.yml.",
            "places:\n  - dortmund",
        ),
        Field("partners", "Namen der Dateien in partners/ ohne .yml.", "partners:\n  - wilo"),
        Field(
            "projects",
            "Namen der Dateien in content/projekte/ ohne .md.",
            "projects:\n  - digitale-fabrik",
        ),
        Field("contact", "Pressekontakt aus partners/_network.yml.", "contact: wf-dortmund"),
        _IMAGES,
        _SOURCES,
        Field(
            "draft",
            "Entwurf: Erst mit „false“ ist die Meldung zu sehen.",
            "draft: true",
            is_default=True,
        ),
    )


_PROJECT = (
    Field("id", "Kennung: der Name dieser Datei; bleibt für immer."),
    Field("title"),
    _SUMMARY,
    Field("status", "planned (geplant), running (läuft) oder completed (abgeschlossen)."),
    Field("start", "Jahr, Jahr-Monat oder Jahr-Monat-Tag.", "start: 2026-02"),
    Field("end", "", "end: 2028-01"),
    Field(
        "partners",
        "Namen der Dateien in partners/ ohne .yml; role: lead, partner oder funder.",
        "partners:\n  - id: wf-dortmund\n    role: lead",
    ),
    Field(
        "funding",
        "Förderung; amount_eur in ganzen Euro, eu: true nur bei Mitteln der Europäischen Union.",
        "funding:\n"
        "  - programme: Name des Programms\n"
        "    funder: Wer das Geld gibt\n"
        "    amount_eur: 100000\n"
        "    granted_on: 2026-02\n"
        "    eu: false",
    ),
    Field("results", "Ergebnisse, eines je Zeile.", "results:\n  - Was entstanden ist"),
    Field(
        "seeking",
        "Was das Projekt noch sucht.",
        "seeking:\n  text: Wen oder was\n  until: 2026-12-31",
    ),
    Field("website", "", "website: https://www.example.org/"),
    _IMAGES,
    _SOURCES,
)
FIELDS: Mapping[Kind, tuple[Field, ...]] = MappingProxyType(
    {
        "release": _release(),
        "news": _release(),
        "event": _release(*_EVENT),
        "project": _PROJECT,
    }
)
"""The fields of each kind, in the order in which they stand in its file."""
