"""Words of the preview: what is not public yet, and the faults that it waits for."""

from collections.abc import Mapping

from regionruhr.model.network_details import NetworkDetails

UI: Mapping[str, str] = {
    "preview": "Vorschau – keine amtliche Veröffentlichung",
    "remark_label": "Hinweis zu dieser Website",
    # What is shown before its time
    "draft": "Entwurf",
    "due": "Erscheint am {moment}",
    "unpublished": "Noch nicht öffentlich",
    "unpublished_note": "Diese Seite ist nur in dieser Vorschau zu sehen.",
    # Faults
    "faults": "Die Vorschau wartet auf eine Korrektur",
    "faults_lead": (
        "In den Dateien ist etwas noch nicht richtig. Bessern Sie es aus und speichern Sie: "
        "Dann prüft die Vorschau neu und zeigt wieder diese Seite."
    ),
    "fault_line": "Zeile",
    "fault_more": "Mehr dazu:",
    "crash": "Ein Fehler im Programm",
    "crash_lead": (
        "Das Programm, das die Vorschau baut, ist abgebrochen. Der Fehler liegt nicht in Ihrem "
        "Text. Machen Sie die letzte Änderung rückgängig, und melden Sie diese Zeile:"
    ),
}


def site_remark(details: NetworkDetails) -> str:
    """What every page says first: that the site is a demonstration or a preview; else empty."""
    return details.demonstration or ("" if details.is_official else UI["preview"])
