"""Next steps: what an editor does once a command has written something."""

from collections.abc import Mapping, Sequence

from regionruhr.language import Language

_STEPS: Mapping[Language, Mapping[str, Sequence[str]]] = {
    "de": {
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
    },
    "en": {
        "draft": (
            "Write the text below the second line “---”.",
            "Check the file: make check",
            "Set “draft: false” and look at the release in the preview: make serve",
            "Commit and push the file: that publishes the release.",
        ),
        "project": (
            "Write the text below the second line “---”.",
            "Check the file: make check",
            "Look at the page in the preview: make serve",
            "Commit and push the file: that publishes the page. A project has no draft.",
        ),
        "partner": (
            "Add what you can prove; delete the other lines with #.",
            "Check the file: make check",
            "Look at the profile in the preview: make serve",
            "Commit and push the file: that publishes the profile.",
        ),
        "entry": (
            "Check the file: make check",
            "Look at the entry in the preview at /boerse/: make serve",
            "Commit and push the file: that publishes the entry.",
        ),
    },
}


def next_steps(kind: str, language: Language) -> str:
    """What to do next with a "draft", a "project", a "partner" or an "entry", a line each."""
    return "\n".join(f"{number}. {step}" for number, step in enumerate(_STEPS[language][kind], 1))
