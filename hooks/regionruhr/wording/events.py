"""Words of the events and of their calendar."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "events": "Termine",
    "events_lead": "Was {network} ankündigt und was schon war, dazu ein Kalender zum Abonnieren.",
    "all_events": "Alle Termine",
    "upcoming": "Kommende Termine",
    "past": "Vergangene Termine",
    "no_upcoming": "Zurzeit ist kein Termin angekündigt.",
    "no_past": "Hier ist noch kein vergangener Termin verzeichnet.",
    "events_and_calendar": "Termine und Kalender",
    "calendar": "Kalender",
    "calendar_save": "Termin im eigenen Kalender speichern (iCalendar)",
    "calendar_title": "Termine – {network}",
    "calendar_description": "Veranstaltungen des Netzwerks {network}",
    "calendar_subscribe": "Kalender abonnieren",
    "calendar_download": "Kalender herunterladen (iCalendar)",
    "calendar_what": (
        "Als Abonnement holt sich Ihr Kalender neue und geänderte Termine von selbst. Sie "
        "brauchen dafür keine Anmeldung."
    ),
    "calendar_how": (
        "Der Link „Kalender abonnieren“ beginnt mit webcal: und öffnet Ihr Kalenderprogramm, "
        "etwa auf dem Telefon, in Thunderbird, Outlook oder auf dem Mac. Fragt Ihr Kalender "
        "nach einer Adresse, geben Sie diese ein:"
    ),
    "calendar_file": (
        "Wer die Datei herunterlädt und einliest, hat den Stand von heute; spätere Änderungen "
        "kommen dann nicht an."
    ),
    "event_when": "Termin",
    "event_where": "Ort",
}
