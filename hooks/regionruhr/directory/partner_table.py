"""Partner table: all profiles as a spreadsheet, a field a column; the import reads it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from regionruhr.directory.directory import Directory
from regionruhr.directory.spreadsheet import spreadsheet
from regionruhr.model.addresses import partner_address
from regionruhr.model.partner import Partner
from regionruhr.model.values import PartialDate
from regionruhr.wording.vocabulary import Vocabulary, vocabularies

YES = "ja"


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its German heading."""

    heading: str
    place: tuple[str, ...]
    """The path of the field in the model of a partner: `("address", "street")`."""
    meaning: str
    """One line on what the column holds."""


PROFILE_PAGE = Column("Profilseite", (), "Adresse der Seite, auf der das Profil steht")
"""The one column that is no field."""

COLUMNS: tuple[Column, ...] = (
    Column("Kennung", ("id",), "Dauerhaftes Kürzel des Profils; es steht auch in seiner Adresse"),
    Column("Name", ("name",), "Name, unter dem die Einrichtung bekannt ist"),
    Column("Vollständiger Name", ("legal_name",), "Rechtlicher Name, wenn er anders lautet"),
    Column("Art", ("type",), "Art der Einrichtung, etwa Unternehmen oder Hochschule"),
    Column("Rolle", ("role",), "Verhältnis zum Netzwerk: Träger, Mitglied oder Akteur der Region"),
    Column("Kurzbeschreibung", ("summary",), "Ein Satz, höchstens 200 Zeichen"),
    Column("Beschreibung", ("description",), "Ausführlicher Text in Markdown"),
    Column("Straße", ("address", "street"), "Straße und Hausnummer"),
    Column("PLZ", ("address", "postal_code"), "Postleitzahl, fünf Ziffern"),
    Column("Ort", ("address", "city"), "Stadt der Region, in der die Einrichtung sitzt"),
    Column("Breitengrad", ("geo", "lat"), "Geografische Breite in Grad (WGS 84), mit Komma"),
    Column("Längengrad", ("geo", "lon"), "Geografische Länge in Grad (WGS 84), mit Komma"),
    Column("Website", ("website",), "Adresse der Website"),
    Column("E-Mail", ("email",), "Allgemeine E-Mail-Adresse"),
    Column("Telefon", ("phone",), "Zentrale Telefonnummer in internationaler Form"),
    Column("Weitere Auftritte", ("same_as",), "Weitere Seiten der Einrichtung, je Zeile eine"),
    Column("Ansprechperson", ("contact", "name"), "Name, nur mit Einwilligung der Person"),
    Column("Funktion", ("contact", "role"), "Funktion oder Abteilung, die Anfragen annimmt"),
    Column("Kontakt: E-Mail", ("contact", "email"), "E-Mail-Adresse für Anfragen"),
    Column("Kontakt: Telefon", ("contact", "phone"), "Telefonnummer für Anfragen"),
    Column("Einwilligung", ("contact", "consent"), "„ja“, wenn die Person eingewilligt hat"),
    Column("Zuständig für", ("area_served",), "Städte und Teilregionen, je Zeile eine"),
    Column("Logo", ("logo",), "Dateiname des Logos"),
    Column("Logo (dunkel)", ("logo_dark",), "Dateiname des Logos für dunklen Hintergrund"),
    Column("Branchen", ("sectors",), "Branchen, je Zeile eine"),
    Column("Kompetenzen", ("competences",), "Kompetenzen, je Zeile eine"),
    Column("Zertifikate", ("certifications",), "Zertifikate, je Zeile eines"),
    Column("Beschäftigte (von)", ("employees", "min"), "Zahl der Beschäftigten, mindestens"),
    Column(
        "Beschäftigte (bis)",
        ("employees", "max"),
        "Zahl der Beschäftigten, höchstens; gleich „von“, wenn sie genau bekannt ist",
    ),
    Column("Beschäftigte (Jahr)", ("employees", "year"), "Jahr dieser Zahl"),
    Column("Gegründet", ("founded",), "Gründung: Jahr, Jahr-Monat oder Jahr-Monat-Tag"),
    Column("Im Netzwerk seit", ("joined",), "Beitritt: Jahr, Jahr-Monat oder Jahr-Monat-Tag"),
    Column("Bestätigt am", ("verified_on",), "Tag, an dem die Angaben zuletzt bestätigt wurden"),
    Column("Bestätigt durch", ("verified_by",), "Wer die Angaben bestätigt hat"),
    Column("Quellen", ("sources",), "Woher die Angaben stammen, je Zeile eine Quelle"),
    PROFILE_PAGE,
)
"""Every field of a partner but its offers and requests, in the order of the file."""


def partner_table(directory: Directory, site_url: str) -> bytes:
    """A CSV file with a row for each partner, in the order of the directory.

    `site_url` ends with a slash.
    """
    words = vocabularies(directory.network.taxonomy)
    rows = (
        [cell(column, partner, words, site_url) for column in COLUMNS]
        for partner in directory.partners
    )
    return spreadsheet([[column.heading for column in COLUMNS], *rows])


def cell(
    column: Column,
    partner: Partner,
    words: Mapping[tuple[str, ...], Vocabulary],
    site_url: str,
) -> str:
    """The text of the cell of a partner in a column; empty without a value.

    Keys are written as their labels, the items of a list in lines of their own.
    """
    if column is PROFILE_PAGE:
        return f"{site_url}{partner_address(partner.id)}"
    value: object = partner
    for field in column.place:
        value = getattr(value, field, None)
    items = value if isinstance(value, tuple) else (value,)
    vocabulary = words.get(column.place)
    texts = map(_text, items)
    return "\n".join(map(vocabulary.text, texts) if vocabulary else texts)


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, PartialDate | date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}".replace(".", ",")
    return str(value)
