"""Parts: what stops the site, and what stops nothing; each under its heading and by file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from regionruhr.faults.messages.message import Severity
from regionruhr.faults.problem import Problem, faults, ordered, warnings

HEADINGS: Mapping[Severity, str] = {
    "fault": "Probleme, sie halten die Website auf",
    "warning": "Hinweise, sie halten nichts auf",
}


@dataclass(frozen=True, slots=True)
class Part:
    """Problems of one severity: of each file, by its path, those in the order of its lines."""

    severity: Severity
    files: tuple[tuple[str, tuple[Problem, ...]], ...]


def parts(problems: Iterable[Problem]) -> tuple[Part, ...]:
    """Each problem once, the faults first; a severity that none has is no part."""
    told = ordered(problems)
    both: tuple[tuple[Severity, tuple[Problem, ...]], ...] = (
        ("fault", faults(told)),
        ("warning", warnings(told)),
    )
    return tuple(Part(severity, _by_file(some)) for severity, some in both if some)


def _by_file(problems: Iterable[Problem]) -> tuple[tuple[str, tuple[Problem, ...]], ...]:
    groups = groupby(problems, key=lambda problem: problem.path)
    return tuple((path, tuple(group)) for path, group in groups)
