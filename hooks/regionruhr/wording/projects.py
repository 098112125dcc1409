"""Words of the projects."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "status": "Status",
    "period": "Zeitraum",
    "project_period": "Laufzeit des Projekts:",
    "funding": "Förderung",
    "programme": "Programm",
    "granted_on": "Bewilligung",
    "eu_funding": "Kofinanziert von der Europäischen Union",
    "eu_funding_until_2020": "Europäische Union – Investition in unsere Zukunft",
    "partners": "Beteiligte",
    "results": "Ergebnisse",
    "seeking": "Das Projekt sucht",
    "seeking_until": "bis",
    "releases_of_project": "Meldungen zum Projekt",
    "project_withdrawn": "Diese Projektseite wurde zurückgezogen",
    "project_withdrawn_lead": "Unter dieser Adresse stand ein Projekt.",
    "project_withdrawn_notice": "Diese Projektseite wurde am {day} zurückgezogen: {reason}",
    "no_projects": "Zurzeit ist kein Projekt veröffentlicht.",
}
