"""Words of the press area."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "subscribe_press": "Pressemitteilungen als Feed abonnieren",
    "no_own_release": (
        "Eine eigene, aktuelle Pressemitteilung gibt es auf dieser Website noch nicht. Unter "
        "„Aktuelles“ lesen Sie Rückblicke auf frühere Jahre; sie nennen ihre Quelle."
    ),
    "picture_of": "Aus:",
    "no_pictures": "Zurzeit bieten wir keine Pressebilder an.",
    "boilerplate_short": "Kurz",
    "boilerplate_medium": "Mittel",
    "boilerplate_long": "Lang",
    "characters": "Zeichen",
}
