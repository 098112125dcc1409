"""Table: the headings and rows of a table, whatever kind of file it comes from."""

from dataclasses import dataclass

LARGEST_TABLE = 50_000_000
MOST_COLUMNS = 1_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is not blank; `number` counts from 1, as spreadsheets do."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table in a file; within a cell, lines end with LF."""

    path: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    """The rows below the headings."""
    head: int = 1
    """The number of the row of the headings."""
    above: int = 0
    """How many rows above the headings are left out."""

    @property
    def note(self) -> str:
        """What was left out above the headings, in German; empty if nothing was."""
        if not self.above:
            return ""
        rows = "die Zeile" if self.above == 1 else f"{self.above} Zeilen"
        verb = "bleibt" if self.above == 1 else "bleiben"
        return f"Die Überschriften stehen in Zeile {self.head}; {rows} darüber {verb} weg."
