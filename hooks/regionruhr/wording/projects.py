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
    "no_projects": "Zurzeit ist kein Projekt veröffentlicht.",
}
