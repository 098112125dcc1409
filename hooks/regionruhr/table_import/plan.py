"""Plan: the profiles that an import writes, and the outcome of each row of its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regionruhr.faults.problem import Problem, printable, shortened
from regionruhr.model.partner import Partner


class Outcome(StrEnum):
    """The outcome of a row."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    DIFFERING = "differing"
    SIMILAR = "similar"
    REFUSED = "refused"


_OUTCOMES: Mapping[Outcome, str] = {
    Outcome.NEW: "neu",
    Outcome.UNCHANGED: "unverändert",
    Outcome.REPLACED: "ersetzt",
    Outcome.DIFFERING: "abweichend",
    Outcome.SIMILAR: "ähnlich",
    Outcome.REFUSED: "abgelehnt",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a profile that a row replaces."""

    path: str
    heading: str
    old: str
    new: str

    def summary(self) -> str:
        """The change in one line."""
        heading, old, new = (printable(shortened(t)) for t in (self.heading, self.old, self.new))
        text = f"„{new}“ statt „{old}“" if new else f"„{old}“ gelöscht"
        return f"{self.path}: {heading}: {text}"


@dataclass(frozen=True, slots=True)
class Plan:
    """The profiles to be written, and the outcomes of the rows."""

    created: Sequence[Partner]
    replaced: Sequence[tuple[Partner, Partner]]
    """Each changed profile before and after."""
    changes: Sequence[Change]
    problems: Sequence[Problem]
    outcomes: Mapping[Outcome, int]
    """The number of rows by outcome."""

    def summary(self) -> str:
        """The number of rows by outcome, in one line."""
        total = sum(self.outcomes.values())
        outcomes = ", ".join(f"{self.outcomes.get(o, 0)} {word}" for o, word in _OUTCOMES.items())
        return f"{total} {'Zeile' if total == 1 else 'Zeilen'}: {outcomes}"
