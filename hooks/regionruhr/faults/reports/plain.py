"""Plain: problems as lines, for terminals and programs that know no more than text."""

from collections.abc import Iterable

from regionruhr.faults.problem import Problem, faults, ordered, warnings
from regionruhr.faults.reports.numbers import total
from regionruhr.faults.reports.sections import HEADINGS


def report(problems: Iterable[Problem]) -> str:
    """All problems, a line each, and their number; empty when there is none.

    The faults come first, the warnings under a heading of their own, the number last.
    """
    told = ordered(problems)
    if not told:
        return ""
    lines = [problem.text for problem in faults(told)]
    if stopping_nothing := warnings(told):
        lines.append(f"{HEADINGS['warning']}:")
        lines += [problem.text for problem in stopping_nothing]
    return "\n".join([*lines, total(told)]) + "\n"
