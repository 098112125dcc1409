"""Words of the frame that every page has, and of what the law asks for."""

from collections.abc import Mapping

from regionruhr.model.network_details import NetworkDetails

NAVIGATION: tuple[tuple[str, str], ...] = (
    ("Partner", "partner/"),
    ("Börse", "boerse/"),
    ("Projekte", "projekte/"),
    ("Aktuelles", "aktuelles/"),
    ("Presse", "presse/"),
    ("Netzwerk", "netzwerk/"),
    ("Kontakt", "kontakt/"),
)

FOOTER: Mapping[str, tuple[tuple[str, str], ...]] = {
    "Finden": (
        ("Suche", "suche/"),
        ("Partner", "partner/"),
        ("Börse", "boerse/"),
        ("Projekte", "projekte/"),
        ("Offene Daten", "partner/offene-daten/"),
    ),
    "Lesen": (
        ("Aktuelles", "aktuelles/"),
        ("Presse", "presse/"),
        ("Feeds", "presse/feeds/"),
    ),
    "Kennenlernen": (
        ("Netzwerk", "netzwerk/"),
        ("Kontakt", "kontakt/"),
        ("Einfache Sprache", "einfache-sprache/"),
        ("English", "en/"),
    ),
    "Rechtliches": (
        ("Impressum", "impressum/"),
        ("Datenschutz", "datenschutz/"),
        ("Barrierefreiheit", "barrierefreiheit/"),
    ),
}
"""What the foot of every page leads to: a heading, then titles and addresses."""

SIGN_LANGUAGE_PAGE = ("Gebärdensprache", "einfache-sprache/#gebaerdensprache")
"""Where a video in sign language stands, once there is one."""

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
    # What editors write where something is missing, and what pages say of it
    "placeholder": "Angabe folgt",
    "to_add": "Noch zu ergänzen:",
    "table": "Tabelle",
    "licence": "Texte: CC BY 4.0, soweit nicht anders angegeben.",
    "source": "Quelle",
    "state_and_sources": "Stand und Quellen",
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
    # Start page
    "today": "{profiles}: wer in der Region was kann und an wen Sie sich wenden.",
    "today_with_entries": "{profiles}, {entries}: wer in der Region was kann, anbietet und sucht.",
    "find_partners": "Partner finden",
    "kinds": "Wer im Verzeichnis steht",
    "network": "Das Netzwerk",
    "about_network": "Ziele, Träger und Geschichte",
    "figures_sources": "Quellen der Zahlen",
    "news": "Aktuelles",
    "all_news": "Alle Meldungen",
    "press_and_feeds": "Presse und Feeds",
    "projects": "Projekte",
    "all_projects": "Alle Projekte",
    "directory": "Partner und Akteure der Region",
    # Preview
    "preview": "Vorschau – keine amtliche Veröffentlichung",
    "remark_label": "Hinweis zu dieser Website",
    # What is shown before its time
    "draft": "Entwurf",
    "due": "Erscheint am {moment}",
    "unpublished": "Noch nicht öffentlich",
    "unpublished_note": "Diese Seite ist nur in dieser Vorschau zu sehen.",
    # The pages of a change, for its reviewers
    "review": "Ansicht einer Änderung",
    "review_page": "Ansicht einer Änderung, noch nicht veröffentlicht.",
    "review_all": "Alle Seiten dieser Änderung",
    "review_note": (
        "Die Seiten laufen hier ohne Skripte. Was sich nicht ändert, öffnet die veröffentlichte "
        "Website."
    ),
    # Faults
    "faults": "Die Vorschau wartet auf eine Korrektur",
    "faults_lead": (
        "In den Dateien ist etwas noch nicht richtig. Bessern Sie es aus und speichern Sie: "
        "Dann prüft die Vorschau neu und zeigt wieder diese Seite."
    ),
    "fault_line": "Zeile",
    "fault_more": "Erklärung und Beispiel",
    "fault_wrong": "Falsch",
    "fault_right": "Richtig",
    "fault_file": "in",
    "crash": "Ein Fehler im Programm",
    "crash_lead": (
        "Das Programm, das die Vorschau baut, ist abgebrochen. Der Fehler liegt nicht in Ihrem "
        "Text. Machen Sie die letzte Änderung rückgängig, und melden Sie diese Zeile:"
    ),
    # Imprint
    "operator_name": "Anbieter",
    "dispute": "Streitbeilegung",
    "dispute_declined": (
        "Wir sind nicht bereit und nicht verpflichtet, an einem Streitbeilegungsverfahren vor "
        "einer Verbraucherschlichtungsstelle teilzunehmen."
    ),
    "dispute_joined": (
        "Wir nehmen an Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle "
        "teil. Zuständig ist: {body}."
    ),
    # Data protection
    "hosting": "Hosting-Anbieter",
    "authority": "Behörde",
    # Accessibility
    "accessibility_aim": (
        "{operator} ist bemüht, diese Website im Einklang mit dem "
        "Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW) und der "
        "Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW) "
        "barrierefrei zugänglich zu machen. Beide setzen die Richtlinie (EU) 2016/2102 um."
    ),
    "operator_unnamed": "Der Betreiber",
    "conformance_unknown": (
        "Wie weit diese Website die Anforderungen erfüllt, ist noch nicht bewertet. Wir "
        "behaupten deshalb nicht, dass sie barrierefrei ist."
    ),
    "no_barriers": "Uns ist keine Barriere bekannt.",
    "gap_video": "Ein Video in Deutscher Gebärdensprache",
    "gap_video_why": "Es liegt noch nicht vor.",
    "gap_form": "Ein elektronisches Formular, mit dem Sie Barrieren melden",
    "gap_form_why": "Es gibt es noch nicht.",
    "gap_form_instead": "Bis es das gibt, erreichen Sie uns über den Kontakt unten.",
    "feedback_terms": (
        "Schreiben Sie uns oder rufen Sie an. Wir antworten in zwei Wochen, bei schwierigen "
        "Fragen in höchstens sechs (§ 5 Abs. 2 BITVNRW). Ist die Barriere bis dahin nicht "
        "beseitigt, sagen wir Ihnen, wie es weitergeht."
    ),
    "feedback_elsewhere": (
        "Bis dahin hilft die Ombudsstelle weiter. Wie Sie sie erreichen, steht am Ende dieser "
        "Seite."
    ),
    "no_sign_language_video": "Ein Video in Deutscher Gebärdensprache gibt es noch nicht.",
    "video_page": "{title}, Video auf {host}",
    "video_duration": "Dauer: {duration} Minuten",
    "video_transcript": "Text zum Video",
}


def site_remark(details: NetworkDetails) -> str:
    """What every page says first: that the site is a demonstration or a preview; else empty."""
    return details.demonstration or ("" if details.is_official else UI["preview"])
