"""Heading row: which row of a table holds the headings; lists have titles and dates above it."""

from collections.abc import Collection, Sequence

from regionruhr.table_import.headings import is_known
from regionruhr.table_import.table import MOST_COLUMNS, Row

ROWS_SEARCHED = 30
"""A list has no longer beginning."""


def heading_row(rows: Sequence[Row], chosen: Collection[str] = ()) -> tuple[int, Row]:
    """How many headings the row with the most known ones has, and that row with all of them.

    `chosen` are headings that count as known. A heading that spans two rows stands in the upper
    one: an empty cell has the nearest known heading above it. Headings that a row has twice are
    told apart by the groups above them. Of rows that know as many the first counts.
    """
    best, found = 0, rows[0]
    above: dict[int, str] = {}
    groups: list[str] = []
    for row in rows[:ROWS_SEARCHED]:
        cells = [" ".join(cell.split()) for cell in row.cells[: MOST_COLUMNS + 1]]
        width = max(len(cells), *(position + 1 for position in above), 0)
        cells += [""] * (width - len(cells))
        full = [cell or above.get(position, "") for position, cell in enumerate(cells)]
        header = _with_groups(full, groups)
        known = {cell for cell in header if cell in chosen or is_known(cell)}
        if len(known) > best or row is rows[0]:
            best, found = len(known), Row(row.number, tuple(header))
        above |= {position: cell for position, cell in enumerate(cells) if cell in known}
        groups = cells
    return best, found


def _with_groups(cells: Sequence[str], groups: Sequence[str]) -> Sequence[str]:
    """Headings, those that are there twice with the group in front if that makes a known one.

    A group spans the columns up to the next one.
    """
    group, headings = "", []
    for position, cell in enumerate(cells):
        group = (groups[position] if position < len(groups) else "") or group
        in_group = f"{group} {cell}"
        is_twice = bool(cell and group) and cells.count(cell) > 1
        headings.append(in_group if is_twice and is_known(in_group) else cell)
    return headings
