"""Problems: what is wrong in which line of which file, and the one report that says so."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regionruhr.editing.messages.catalogue import CATALOGUE, NOUNS
from regionruhr.editing.messages.message import Language, Severity

LONGEST_VALUE = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend.

    `path` counts from the root of the project, `line` from 1, `place` is the field as
    an editor finds it ("partners[1]"), `fault` a key of the message catalogue and
    `values` what that message mentions.
    """

    path: str
    line: int
    place: str
    fault: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """Whether it stops the build."""
        return CATALOGUE[self.fault].severity

    def text(self, language: Language) -> str:
        """The problem in one line: `file:line: field: what is wrong (what to do)`."""
        nouns = NOUNS[language]
        shown = {name: printable(value) for name, value in self.values.items()}
        if "value" in shown:
            shown["value"] = shortened(shown["value"])
        if kind := shown.get("kind"):
            shown["kind"] = nouns.get(kind, kind)
        message = CATALOGUE[self.fault].wording[language]
        place = shortened(printable(nouns.get(self.place, self.place)))
        fault, hint = message.fault.format_map(shown), message.hint.format_map(shown)
        return f"{printable(self.path)}:{self.line}: {place}: {fault} ({hint})"


def faults(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop the build."""
    return tuple(problem for problem in problems if problem.severity == "fault")


def report(problems: Iterable[Problem], language: Language) -> str:
    """All problems, sorted by file and line, and their number; empty when there is none."""
    ordered = sorted(_distinct(problems), key=lambda p: (p.path, p.line, p.place, p.fault))
    if not ordered:
        return ""
    lines = [problem.text(language) for problem in ordered]
    files = len({problem.path for problem in ordered})
    return "\n".join([*lines, _total(len(ordered), files, language)]) + "\n"


def _distinct(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once."""
    seen: dict[tuple[str, int, str, str, str], Problem] = {}
    for problem in problems:
        values = repr(sorted(problem.values.items()))
        key = (problem.path, problem.line, problem.place, problem.fault, values)
        seen.setdefault(key, problem)
    return tuple(seen.values())


def _total(problems: int, files: int, language: Language) -> str:
    if language == "de":
        return (
            f"{problems} {'Problem' if problems == 1 else 'Probleme'} "
            f"in {files} {'Datei' if files == 1 else 'Dateien'}"
        )
    return (
        f"{problems} {'problem' if problems == 1 else 'problems'} "
        f"in {files} {'file' if files == 1 else 'files'}"
    )


def printable(text: str) -> str:
    """A text that keeps to its line and cannot steer a terminal."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


def shortened(text: str) -> str:
    """The beginning of a text that is too long for a message."""
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"
