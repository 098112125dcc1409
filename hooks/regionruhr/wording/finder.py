"""Words of the finder of profiles."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "finder_what": "Was suchen Sie?",
    "finder_where": "Wo?",
    "finder_examples": "Zum Beispiel:",
    "finder_everywhere": "ganze Region",
    "finder_hint": (
        "Name, Leistung, Technik oder Postleitzahl; auch ein Teil eines Wortes, etwa „pump“"
    ),
    "finder_search": "Suchen",
    "finder_reset": "Zurücksetzen",
    "finder_results": "Gefundene Profile",
    "finder_more": "Weitere 50 anzeigen",
    "finder_all": "{count} im Verzeichnis",
    "finder_chosen": "{number} gewählt",
    "finder_one": "{number} Profil gefunden",
    "finder_many": "{number} Profile gefunden",
    "finder_failure": (
        "Die Suche lässt sich gerade nicht laden. Bitte laden Sie die Seite neu oder nutzen "
        "Sie die Listen darunter."
    ),
    "finder_none": "Dazu haben wir noch niemanden",
    "finder_without": (
        "Diese Suche arbeitet in Ihrem Browser und braucht dort JavaScript. "
        "Ohne JavaScript finden Sie alle Profile in diesen Listen:"
    ),
    "finder_without_text": "Ohne den Suchtext",
    "finder_without_place": "Ohne Ort",
    "finder_without_kind": "Ohne Art der Einrichtung",
    "finder_without_sector": "Ohne Branche",
    "finder_without_competence": "Ohne Kompetenz",
    "finder_demand": "Fragen Sie vor Ort nach",
    "finder_demand_lead": (
        "Senden Sie diesen Text an die Wirtschaftsförderung oder Kammer vor Ort. "
        "Sie kennt oft jemanden, der passt."
    ),
    "finder_request": "Wir suchen: {wish}. Bitte nennen Sie uns passende Betriebe.",
    "finder_request_placed": (
        "Wir suchen: {wish} ({places}). Bitte nennen Sie uns passende Betriebe."
    ),
    "finder_profile": "Zum Profil: {name}",
    "finder_subject": "Anfrage über {network}",
    "finder_letter": (
        "Guten Tag,\n\nim Verzeichnis der Region haben wir niemanden gefunden, der passt."
    ),
    "finder_contact": "Alle Ansprechstellen der Region",
}
