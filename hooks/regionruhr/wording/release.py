"""Words of a release: what stands around its text, its withdrawal, its move."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "retrospect_kind": "Rückblick",
    "retrospect": "Rückblick, verfasst am",
    "retrospect_of": "nach",
    "number": "Nr.",
    "to_original": "Zur ursprünglichen Veröffentlichung",
    "correction": "Korrektur vom",
    "downloads": "Downloads",
    "credit": "Foto",
    "credit_drawing": "Grafik",
    "download_original": "Original herunterladen",
    "published": "veröffentlicht am {day}",
    "topics": "Themen",
    "places": "Orte",
    "related_partners": "Genannte Einrichtungen",
    "related_projects": "Projekte",
    "press_contact": "Pressekontakt",
    "about": "Über das Netzwerk",
    "older": "Vorige Meldung in der Liste",
    "newer": "Nächste Meldung in der Liste",
    "pager": "Weitere Meldungen",
    # Withdrawn, or moved
    "withdrawn": "Diese Meldung wurde zurückgezogen",
    "withdrawn_lead": "Unter dieser Adresse stand die Meldung {id}.",
    "withdrawn_notice": "Diese Meldung wurde am {day} zurückgezogen: {reason}",
    "moved": "Diese Meldung ist umgezogen",
    "moved_lead": "Sie werden zur neuen Adresse weitergeleitet.",
    "moved_to": "Diese Meldung steht jetzt unter",
}
