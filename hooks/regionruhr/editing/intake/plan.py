"""Plan: what an import writes, and what became of the rows of its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from regionruhr.editing.messages.message import Language
from regionruhr.editing.problems import Problem, printable, shortened
from regionruhr.network.partner import Partner


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    DIFFERING = "differing"
    SIMILAR = "similar"
    REFUSED = "refused"


_GERMAN: Mapping[Outcome, str] = {
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

    def told(self, language: Language) -> str:
        """The change in one line."""
        heading, old, new = (printable(shortened(t)) for t in (self.heading, self.old, self.new))
        if not new:
            removed = {"de": f"„{old}“ gelöscht", "en": f"“{old}” removed"}[language]
            return f"{self.path}: {heading}: {removed}"
        if language == "de":
            return f"{self.path}: {heading}: „{new}“ statt „{old}“"
        return f"{self.path}: {heading}: “{new}” instead of “{old}”"


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
        nouns = {"de": ("Zeile", "Zeilen"), "en": ("row", "rows")}[language]
        words = {outcome: _GERMAN[outcome] if language == "de" else outcome for outcome in Outcome}
        counted = ", ".join(f"{self.outcomes.get(o, 0)} {words[o]}" for o in Outcome)
        return f"{total} {nouns[total != 1]}: {counted}"
