"""Proposal: what a command would write, and what the editor does next."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from regionruhr.faults.problem import Problem
from regionruhr.reading.source import Value

_STEPS: Mapping[str, Sequence[str]] = {
    "draft": (
        "Schreiben Sie den Text unter die zweite Linie „---“.",
        "Prüfen Sie die Datei: make check",
        "Setzen Sie „draft: false“ und sehen Sie die Meldung in der Vorschau an: make serve",
        "Übernehmen Sie die Datei in Git (commit, push): Damit geht die Meldung hinaus.",
    ),
    "project": (
        "Schreiben Sie den Text unter die zweite Linie „---“.",
        "Prüfen Sie die Datei: make check",
        "Sehen Sie die Seite in der Vorschau an: make serve",
        (
            "Übernehmen Sie die Datei in Git (commit, push): Damit geht die Seite hinaus. "
            "Ein Projekt hat keinen Entwurf."
        ),
    ),
    "partner": (
        "Ergänzen Sie, was Sie belegen können; löschen Sie die übrigen Zeilen mit #.",
        "Prüfen Sie die Datei: make check",
        "Sehen Sie das Profil in der Vorschau an: make serve",
        "Übernehmen Sie die Datei in Git (commit, push): Damit geht das Profil hinaus.",
    ),
    "entry": (
        "Prüfen Sie die Datei: make check",
        "Sehen Sie den Eintrag in der Vorschau unter /boerse/ an: make serve",
        "Übernehmen Sie die Datei in Git (commit, push): Damit geht der Eintrag hinaus.",
    ),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file or an entry, ready to be written, or everything that is wrong with the answers."""

    path: str
    text: str
    """The new text of the file; empty if there is a fault."""
    fields: Mapping[str, Value]
    """The fields of the file or entry, with defaults."""
    problems: tuple[Problem, ...]
    kind: str
    """Which steps are the next: those with a "draft", a "project", a "partner" or an "entry"."""

    def next_steps(self) -> str:
        """The next steps of the editor, a line each."""
        return "\n".join(f"{number}. {step}" for number, step in enumerate(_STEPS[self.kind], 1))
