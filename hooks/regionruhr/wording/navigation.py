"""Navigation: where the head and the foot of every page lead to."""

NAVIGATION: tuple[tuple[str, str], ...] = (
    ("Partner", "partner/"),
    ("Projekte", "projekte/"),
    ("Aktuelles", "aktuelles/"),
    ("Presse", "presse/"),
    ("Netzwerk", "netzwerk/"),
    ("Kontakt", "kontakt/"),
)

FOOTER: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Finden",
        (
            ("Suche", "suche/"),
            ("Partner und Akteure", "partner/"),
            ("Angebote und Gesuche", "boerse/"),
            ("Projekte", "projekte/"),
            ("Offene Daten", "partner/offene-daten/"),
        ),
    ),
    (
        "Lesen",
        (
            ("Aktuelles", "aktuelles/"),
            ("Presse", "presse/"),
            ("Feeds", "presse/feeds/"),
        ),
    ),
    (
        "Kennenlernen",
        (
            ("Das Netzwerk", "netzwerk/"),
            ("Kontakt", "kontakt/"),
            ("Einfache Sprache", "einfache-sprache/"),
            ("English", "en/"),
        ),
    ),
    (
        "Rechtliches",
        (
            ("Impressum", "impressum/"),
            ("Datenschutz", "datenschutz/"),
            ("Barrierefreiheit", "barrierefreiheit/"),
        ),
    ),
)
"""What the foot of every page leads to: a heading, then titles and addresses."""
