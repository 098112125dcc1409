"""Plan: the outcomes of the rows of a table, and what they create and change."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regionruhr.faults.problem import Problem, printable, shortened
from regionruhr.model.partner import Partner


class Outcome(StrEnum):
    """The outcome of a row, in the words of the summary."""

    NEW = "neu"
    UNCHANGED = "unverändert"
    REPLACED = "ersetzt"
    DIFFERING = "abweichend"
    SIMILAR = "ähnlich"
    REFUSED = "abgelehnt"


NOT_TAKEN = frozenset({Outcome.DIFFERING, Outcome.SIMILAR, Outcome.REFUSED})


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
    not_taken: Collection[int]
    """The numbers of the rows that made and changed no profile, though they say something new."""

    def summary(self) -> str:
        """The number of rows by outcome, in one line."""
        total = sum(self.outcomes.values())
        outcomes = ", ".join(f"{self.outcomes.get(outcome, 0)} {outcome}" for outcome in Outcome)
        return f"{total} {'Zeile' if total == 1 else 'Zeilen'}: {outcomes}"
