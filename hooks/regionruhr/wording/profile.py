"""Words of a profile: its facts, how sure they are, how to correct them, its removal."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "both": "beide: {shared}",
    "similar": "Ähnliche Profile",
    "vcard": "Visitenkarte (vCard) speichern",
    "regional_note": (
        "Diese Einrichtung hat ihren Sitz in der Region. Ob sie Mitglied des Netzwerks ist, "
        "ist nicht bekannt."
    ),
    "logo": "Logo",
    "facts": "Auf einen Blick",
    "legal_name": "Vollständiger Name",
    "kind": "Art der Einrichtung",
    "address": "Adresse",
    "town": "Ort",
    "area": "Teilregion",
    "area_served": "Zuständig für",
    "founded": "Gegründet",
    "joined": "Im Netzwerk seit",
    "employees": "Beschäftigte",
    "sectors": "Branchen",
    "competences": "Kompetenzen",
    "certifications": "Zertifikate",
    "website": "Website",
    "of_partner": "von {name}",
    "same_as": "Weitere Auftritte",
    "email": "E-Mail",
    "phone": "Telefon",
    "hours": "Erreichbar",
    "contact": "Kontakt",
    "contact_person": "Ansprechperson",
    "call": "Anrufen",
    "phone_general": "Telefon allgemein",
    "email_general": "E-Mail allgemein",
    "postal_address": "Anschrift",
    "about_profile": "Zu diesem Profil",
    "agency_note": (
        "Kontaktdaten liegen uns nicht vor. Weiter hilft die Wirtschaftsförderung vor Ort:"
    ),
    "no_contact": "Kontaktdaten liegen uns noch nicht vor.",
    "website_note": "Telefon und E-Mail liegen uns nicht vor. Bitte nutzen Sie die Website.",
    "projects_of": "Projekte mit dieser Einrichtung",
    "releases_of": "Meldungen zu dieser Einrichtung",
    "verified": "Angaben bestätigt am",
    "verified_last": "Angaben zuletzt bestätigt am",
    "verified_long_ago": "vor mehr als zwölf Monaten",
    "verified_by": "durch",
    "unverified": "Angaben noch nicht von der Einrichtung bestätigt",
    "correct": "Angaben korrigieren",
    "edit": "Profil bearbeiten",
    "correction_subject": "Korrektur zum Profil „{name}“ ({id})",
    "correction_body": (
        "Guten Tag,\n\nbitte ändern Sie im Profil {page} Folgendes:\n\n"
        "Jetzt steht dort:\nRichtig ist:\n\nMit freundlichen Grüßen"
    ),
    "confirmation_subject": "Angaben bestätigt: „{name}“ ({id})",
    "confirmation_body": (
        "Guten Tag,\n\ndie Angaben im Profil {page} sind richtig.\n\n"
        "Bestätigt von (Funktion):\n\nMit freundlichen Grüßen"
    ),
    "role": "Verhältnis zum Netzwerk",
    "summary": "Kurzbeschreibung",
    "description": "Beschreibung",
    # A profile that was removed
    "removed": "Dieses Profil wurde entfernt",
    "removed_lead": "Die Einrichtung steht nicht mehr im Verzeichnis.",
    "removed_notice": "Entfernt am {day}.",
    "way_on": "Von hier kommen Sie weiter:",
}
