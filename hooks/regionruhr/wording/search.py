"""Words of the search."""

from collections.abc import Mapping

SEARCH_KINDS: Mapping[str, str] = {
    "profil": "Profil",
    "meldung": "Meldung",
    "projekt": "Projekt",
    "angebot": "Angebot",
    "gesuch": "Gesuch",
    "seite": "Seite",
}
"""The labels of the kinds of pages that the search finds, by their values in its address."""

SHORT_NAMES: tuple[tuple[str, str], ...] = (
    ("Industrie- und Handelskammer", "IHK"),
    ("Handwerkskammer", "HWK"),
    ("Technische Universität", "TU"),
    ("Technische Hochschule", "TH"),
    ("Universität", "Uni"),
    ("Fachhochschule", "FH"),
    ("Max-Planck-Institut", "MPI"),
)
"""Names of institutions and their usual abbreviations, by which the search finds them, too."""


PAGE_NAMES: Mapping[str, tuple[str, ...]] = {
    "presse/": ("Pressekontakt", "Pressestelle", "Ansprechperson für die Presse"),
    "kontakt/": ("Telefon", "Telefonnummer", "E-Mail", "Ansprechpartner", "Ansprechperson"),
}
"""Further names of pages of text, by which the search finds them, too."""

_STOP_WORDS = (
    "aber alle als am an auch auf aus bei beim bin bis bitte brauche da das dass dem den der des "
    "die durch ein eine einem einen einer eines er es finde finden für gibt hat hier ich ihr im in "
    "ist jemand jemanden kann kennt können macht man mein meine mit nach nahe nähe nicht oder sich "
    "sie sind so suche suchen über um umgebung umkreis und unser unsere unter uns vom von vor was "
    "welche welcher welches wen wer werden wie wir wird wo zu zum zur"
)
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Stop words: neither indexed nor searched."""

NEARBY = frozenset(("nahe", "nähe", "um", "umgebung", "umkreis"))
"""Stop words beside the name of a place that ask for what lies around it."""

_FILLERS = (
    "anbieter baut betrieb betriebe bietet dienstleister experte experten fachbetrieb fertigt "
    "firma firmen hersteller herstellung lieferant lieferanten liefert produziert spezialist "
    "spezialisten unternehmen verkauft zulieferer"
)
FILLERS = frozenset(_FILLERS.split())
"""Words beside which others say what is looked for: a hit need not have them."""

ENDINGS: tuple[str, ...] = (
    *sorted(FILLERS),
    *("anlage", "anlagen", "bau", "bauer", "fabrik", "fertigung", "industrie", "komponenten"),
    *(
        "handel",
        "händler",
        "großhandel",
        "großhändler",
        "lösung",
        "lösungen",
        "maschinen",
        "produktion",
        "service",
        "system",
        "systeme",
    ),
    *("technik", "technologie", "teile", "werk", "werke"),
)
"""Endings that say little: an unknown word is searched without them."""

UI: Mapping[str, str] = {
    "search": "Suche",
    "search_site": "Website durchsuchen",
    "search_what": "Wonach suchen Sie?",
    "search_hint": "Name, Leistung, Ort oder Thema; auch ein Teil eines Wortes",
    "search_button": "Suchen",
    "search_close": "Schließen",
    "search_kind": "Art der Seite",
    "search_any_kind": "alle Arten",
    "search_place": "Ort",
    "search_any_place": "alle Orte",
    "search_results": "Treffer",
    "search_one": "{number} Treffer für „{query}“",
    "search_many": "{number} Treffer für „{query}“",
    "search_none": "Keine Treffer für „{query}“",
    "search_unknown_one": "{nowhere} kommt auf keiner Seite vor. Ohne dieses Wort: {found}",
    "search_unknown_many": "{nowhere} kommen auf keiner Seite vor. Ohne diese Wörter: {found}",
    "search_partial": "Kein Treffer mit allen Wörtern. Mit einem Teil davon: {found}",
    "search_district": "{district} gehört zu {towns}.",
    "search_meant": "Keine Treffer für „{query}“. Meinten Sie „{meant}“? {found}",
    "search_filtered": "Keine Treffer für „{query}“ {where}. Ohne Filter: {found}",
    "search_of_kind": "(Art: {kind})",
    "search_in_place": "in {place}",
    "search_in_district": "im {place}",
    "search_unfiltered": "Filter zurücksetzen",
    "search_empty": "Bitte geben Sie ein Wort ein",
    "search_more": "Weitere Treffer anzeigen",
    "search_all": "Alle Treffer, nach Art und Ort zu filtern",
    "search_failure": (
        "Die Suche lässt sich gerade nicht laden. Das Verzeichnis und seine Listen helfen weiter:"
    ),
    "search_preview": (
        "In der Vorschau gibt es keine Suche: Der Index entsteht erst mit der fertigen Website "
        "(make site). Das Verzeichnis der Partner hilft auch hier weiter:"
    ),
    "search_without": (
        "Diese Suche arbeitet in Ihrem Browser und braucht dort JavaScript. "
        "Ohne JavaScript finden Sie alles über diese Seiten:"
    ),
    "search_elsewhere": "Ohne Suche weiter",
}
