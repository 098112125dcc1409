"""Heading row: which row of a table holds the headings; lists have titles and dates above it."""

from collections.abc import Collection, Sequence

from regionruhr.table_import.headings import is_known
from regionruhr.table_import.table import Row

ROWS_SEARCHED = 30
"""A list has no longer beginning."""


def heading_row(rows: Sequence[Row], chosen: Collection[str] = ()) -> tuple[int, Row]:
    """How many headings the row with the most known ones has, and that row with all of them.

    `chosen` are headings that count as known. A heading that spans two rows stands in the upper
    one: an empty cell has the nearest known heading above it. Of rows that know as many the first
    counts.
    """
    best, found = 0, rows[0]
    above: dict[int, str] = {}
    for row in rows[:ROWS_SEARCHED]:
        cells = [" ".join(cell.split()) for cell in row.cells]
        width = max(len(cells), *(position + 1 for position in above), 0)
        cells += [""] * (width - len(cells))
        full = [cell or above.get(position, "") for position, cell in enumerate(cells)]
        known = {cell for cell in full if cell in chosen or is_known(cell)}
        if len(known) > best or row is rows[0]:
            best, found = len(known), Row(row.number, tuple(full))
        above |= {position: cell for position, cell in enumerate(cells) if cell in known}
    return best, found
