"""Words that any page may need: its head and foot, the parts of a long list, what is missing."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "skip": "Zum Inhalt springen",
    "home": "Startseite",
    "navigation": "Hauptnavigation",
    "breadcrumbs": "Sie sind hier",
    "footer": "Alle Bereiche",
    "scheme": "Darstellung",
    "scheme_system": "wie das Gerät",
    "scheme_light": "hell",
    "scheme_dark": "dunkel",
    "placeholder": "Angabe folgt",
    "table": "Tabelle",
    "licence": "Texte: CC BY 4.0, soweit nicht anders angegeben.",
    "sources": "Quellen",
    "source": "Quelle",
    "part_title": "{title}, Seite {number}",
    "parts": "Seiten dieser Liste",
    "parts_below": "Seiten dieser Liste, am Ende",
    "copy_button": "Kopieren",
    "copied": "Kopiert",
    "copy_failed": "Bitte von Hand kopieren",
    # What is missing
    "not_found": "Diese Seite gibt es nicht",
    "not_found_lead": (
        "Vielleicht ist die Adresse veraltet oder hat einen Tippfehler. "
        "Suchen Sie im Verzeichnis, oder gehen Sie über einen der Bereiche weiter."
    ),
}
