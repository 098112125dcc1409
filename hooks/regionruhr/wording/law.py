"""Words of what the law asks for: imprint, data protection, accessibility."""

from collections.abc import Mapping

SIGN_LANGUAGE_PAGE = ("Gebärdensprache", "einfache-sprache/#gebaerdensprache")
"""Where a video in sign language stands, once there is one."""

UI: Mapping[str, str] = {
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
    "conformance": "Stand der Vereinbarkeit",
    "no_barriers": "Uns ist keine Barriere bekannt.",
    "gap_video": "Ein Video in Deutscher Gebärdensprache",
    "gap_video_why": "Es liegt noch nicht vor.",
    "gap_form": "Ein elektronisches Formular, mit dem Sie Barrieren melden",
    "gap_form_instead": "Bis es das gibt, erreichen Sie uns über den Kontakt unten.",
    "no_sign_language_video": "Ein Video in Deutscher Gebärdensprache gibt es noch nicht.",
    "video_page": "{title}, Video auf {host}",
    "video_duration": "Dauer: {duration} Minuten",
    "video_transcript": "Text zum Video",
}
