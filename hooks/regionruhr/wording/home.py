"""Words of the start page."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "find_partners": "Partner finden",
    "about_network": "Über das Netzwerk",
    "figures": "Das Netzwerk in Zahlen",
    "news": "Aktuelles",
    "all_news": "Alle Meldungen",
    "press_and_feeds": "Presse und Feeds",
    "projects": "Projekte",
    "all_projects": "Alle Projekte",
    "carriers": "Die Träger des Netzwerks",
    "directory": "Partner und Akteure der Region",
    "all_partners": "Alle Profile",
}
