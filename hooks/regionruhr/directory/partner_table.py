"""Partner table: all profiles as a spreadsheet that the import reads back."""

from regionruhr.directory.columns import COLUMNS, cell
from regionruhr.directory.directory import Directory
from regionruhr.directory.spreadsheet import spreadsheet
from regionruhr.wording.vocabulary import vocabularies


def partner_table(directory: Directory, site_url: str) -> bytes:
    """A row for each partner, in the order of the directory; `site_url` ends with a slash."""
    words = vocabularies(directory.network.taxonomy)
    rows = (
        [cell(column, partner, words, site_url) for column in COLUMNS]
        for partner in directory.partners
    )
    return spreadsheet([[column.heading for column in COLUMNS], *rows])
