"""Remainder: the rows of a table that were not taken, to be mended and imported again."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from regionruhr.directory.spreadsheet import spreadsheet
from regionruhr.faults.problem import Problem, faults, number_of, printable, shortened
from regionruhr.table_import.headings import REASON
from regionruhr.table_import.table import Table

SUFFIX = "-nicht-uebernommen"
MOST_LINES = 20
"""More messages are summed up."""
_SHOWN_OF_A_REASON = 3


def remainder(table: Table, rows: Collection[int], problems: Iterable[Problem]) -> bytes:
    """A table of those rows with the same headings, and a column of reasons in front."""
    reasons: dict[int, list[str]] = {}
    for problem in faults(problems):
        if problem.path == table.path:
            message = problem.message
            reason = f"{problem.shown_place}: {message.fault} ({message.hint})"
            reasons.setdefault(problem.line, []).append(reason)
    own = [position for position, heading in enumerate(table.header) if heading != REASON]
    lines = [[REASON, *(table.header[position] for position in own)]]
    for row in table.rows:
        if row.number in rows:
            cells = (row.cells[at] if at < len(row.cells) else "" for at in own)
            lines.append(["; ".join(reasons.get(row.number, ())), *cells])
    return spreadsheet(lines)


def is_remainder(content: bytes) -> bool:
    """Whether a file is a table of rows that were not taken."""
    return content.decode("utf-8-sig", "replace").startswith(REASON)


def shortened_report(problems: Sequence[Problem]) -> Sequence[Problem]:
    """All problems if they are few, else the first of each reason; the last counts the others."""
    if len(problems) <= MOST_LINES:
        return problems
    kept: list[Problem] = []
    for _, group in groupby(_by_reason(problems), key=_reason):
        first = [*group]
        kept += first[:_SHOWN_OF_A_REASON]
        more = str(len(first) - _SHOWN_OF_A_REASON)
        if len(first) > _SHOWN_OF_A_REASON:
            kept[-1] = replace(kept[-1], values={**kept[-1].values, "more": more})
    return kept


def sums(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield a line with the number of rows for each reason, the most frequent first."""
    if number_of(problems) <= MOST_LINES:
        return
    groups = [[*group] for _, group in groupby(_by_reason(faults(problems)), key=_reason)]
    for group in sorted(groups, key=lambda group: -len({p.line for p in group})):
        rows = len({problem.line for problem in group})
        texts = list(dict.fromkeys(problem.message.fault for problem in group))
        more = len(texts) - 1
        others = f" (und {more} andere {'Angabe' if more == 1 else 'Angaben'})" if more else ""
        heading = printable(shortened(group[0].shown_place))
        yield f"{rows} {'Zeile' if rows == 1 else 'Zeilen'}: {heading}: {texts[0]}{others}"


def _by_reason(problems: Iterable[Problem]) -> Sequence[Problem]:
    return sorted(problems, key=lambda problem: (_reason(problem), problem.line))


def _reason(problem: Problem) -> tuple[str, str, str]:
    return problem.path, problem.place, problem.fault
