"""Plan: what an import writes, and what became of the rows of its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regionruhr.editing.problems import Problem, printable, shortened
from regionruhr.language import Language
from regionruhr.network.partner import Partner


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    DIFFERING = "differing"
    SIMILAR = "similar"
    REFUSED = "refused"


_OUTCOMES: Mapping[Language, Mapping[Outcome, str]] = {
    "de": {
        Outcome.NEW: "neu",
        Outcome.UNCHANGED: "unverändert",
        Outcome.REPLACED: "ersetzt",
        Outcome.DIFFERING: "abweichend",
        Outcome.SIMILAR: "ähnlich",
        Outcome.REFUSED: "abgelehnt",
    },
    "en": {outcome: outcome.value for outcome in Outcome},
}
_ROWS: Mapping[Language, tuple[str, str]] = {"de": ("Zeile", "Zeilen"), "en": ("row", "rows")}
_REMOVED: Mapping[Language, str] = {"de": "„{old}“ gelöscht", "en": "“{old}” removed"}
_REPLACED: Mapping[Language, str] = {
    "de": "„{new}“ statt „{old}“",
    "en": "“{new}” instead of “{old}”",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a profile that a row replaces."""

    path: str
    heading: str
    old: str
    new: str

    def told(self, language: Language) -> str:
        """The change in one line."""
        heading, old, new = (printable(shortened(t)) for t in (self.heading, self.old, self.new))
        told = _REPLACED if new else _REMOVED
        return f"{self.path}: {heading}: {told[language].format(old=old, new=new)}"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written, and what became of the rows.

    `replaced` has for each profile what it was and what it becomes.
    """

    created: Sequence[Partner]
    replaced: Sequence[tuple[Partner, Partner]]
    changes: Sequence[Change]
    problems: Sequence[Problem]
    outcomes: Mapping[Outcome, int]

    def told(self, language: Language) -> str:
        """How many rows had which outcome, in one line."""
        total = sum(self.outcomes.values())
        words = _OUTCOMES[language]
        counted = ", ".join(f"{self.outcomes.get(o, 0)} {words[o]}" for o in Outcome)
        return f"{total} {_ROWS[language][total != 1]}: {counted}"
