"""Next steps: the instructions that a command prints when it has written something."""

from collections.abc import Mapping, Sequence

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


def next_steps(kind: str) -> str:
    """The next steps with a "draft", a "project", a "partner" or an "entry", a line each."""
    return "\n".join(f"{number}. {step}" for number, step in enumerate(_STEPS[kind], 1))
