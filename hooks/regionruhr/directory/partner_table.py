"""Partner table: all profiles as a spreadsheet, a field a column; the import reads it back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from pydantic.fields import FieldInfo

from regionruhr.directory.directory import Directory
from regionruhr.directory.spreadsheet import csv_lines, spreadsheet
from regionruhr.model.addresses import partner_address
from regionruhr.model.field import DeclaredField, Output, Path, shown_fields, value_at
from regionruhr.model.partner import Partner
from regionruhr.model.values import PartialDate
from regionruhr.wording.vocabulary import Vocabulary, vocabularies

YES = "ja"

PROFILE_PAGE = DeclaredField(
    (), FieldInfo(title="Profilseite", description="Adresse der Seite, auf der das Profil steht.")
)
"""The one column that is no field."""

COLUMNS = (*shown_fields(Partner, Output.EXPORT), PROFILE_PAGE)
"""A column for every field that the export shows, in the order of the file."""

_WAYS = ((("contact", "phone"), ("phone",), ("contact", "email"), ("email",)), (("website",),))


def contact_columns() -> str:
    """Return the titles of the columns that say how a partner is reached.

    Semicolons part phone, else mail, from the website; bars part columns of which the first counts
    that has something.
    """
    titles = {column.path: column.title for column in COLUMNS}
    return ";".join("|".join(titles[path] for path in way) for way in _WAYS)


def partner_table(directory: Directory, site_url: str) -> bytes:
    """A CSV file with a row for each partner, in the order of the directory.

    `site_url` ends with a slash.
    """
    memory = directory.memory
    found = memory.get("", vocabularies, directory.network.taxonomy)
    words = memory.source("vocabularies", found)
    rows = (memory.get(one.id, _row, one, words, site_url) for one in directory.partners)
    return b"".join([spreadsheet([[column.title for column in COLUMNS]]), *rows])


def _row(partner: Partner, words: Mapping[Path, Vocabulary], site_url: str) -> bytes:
    # Its cells one by one would take three times the memory.
    return csv_lines([[cell(column, partner, words, site_url) for column in COLUMNS]])


def cell(
    column: DeclaredField, partner: Partner, words: Mapping[Path, Vocabulary], site_url: str
) -> str:
    """The text of the cell of a partner in a column; empty without a value.

    Keys are written as their labels, the items of a list in lines of their own.
    """
    if column is PROFILE_PAGE:
        return f"{site_url}{partner_address(partner.id)}"
    value = value_at(partner, column.path)
    if value is None:
        return ""
    items = value if isinstance(value, tuple) else (value,)
    vocabulary = words.get(column.path)
    texts = map(_text, items)
    return "\n".join(map(vocabulary.text, texts) if vocabulary else texts)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, PartialDate | date):
        return value.isoformat()
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}".replace(".", ",")
    return str(value)
