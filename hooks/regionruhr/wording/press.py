"""Words of the newsroom: lists, events, releases, material for the press, feeds."""

from collections.abc import Mapping
from dataclasses import dataclass

NEWS_LISTS: Mapping[str, tuple[str, str]] = {
    "year": ("Meldungen aus dem Jahr {name}", "{count} aus dem Jahr {name}"),
    "topic": ("Meldungen zum Thema {name}", "{count} zum Thema {name}"),
    "town": ("Meldungen zu {name}", "{count} zu {name}"),
    "area": (
        "Meldungen zur Teilregion {name}",
        "{count} zur Teilregion {name}. Sie umfasst {towns}.",
    ),
    "partner": ("Meldungen zu {name}", "{count} zu {name}"),
    "project": ("Meldungen zum Projekt {name}", "{count} zum Projekt {name}"),
}
"""Title and lead of the lists of releases."""


RELEASES_COUNTED = ("Meldung", "Meldungen")
"""One and many."""
FURTHER_PICTURES = ("weiteres Bild", "weitere Bilder")
"""One and many, below the newest of the press area."""


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """How a kind of feed is called: the heading over its like, a title, a description."""

    heading: str
    title: str
    description: str
    counted: tuple[str, str] = RELEASES_COUNTED
    """One of its items, and many."""


FEED_CHANNELS: Mapping[str, ChannelWords] = {
    "all": ChannelWords(
        "Die beiden wichtigsten Feeds",
        "Alle Meldungen",
        "Alle Meldungen und Pressemitteilungen des Netzwerks {network} im Volltext.",
    ),
    "press": ChannelWords(
        "Die beiden wichtigsten Feeds",
        "Pressemitteilungen",
        "Pressemitteilungen und Rückblicke auf frühere Mitteilungen des Netzwerks {network} "
        "im Volltext.",
    ),
    "topic": ChannelWords(
        "Nach Thema", "Thema {name}", "Meldungen des Netzwerks {network} zum Thema {name}."
    ),
    "area": ChannelWords(
        "Nach Ort",
        "Teilregion {name}",
        "Meldungen des Netzwerks {network} aus der Teilregion {name} und ihren Städten.",
    ),
    "town": ChannelWords(
        "Nach Ort", "Ort {name}", "Meldungen des Netzwerks {network} zum Ort {name}."
    ),
    "partner": ChannelWords(
        "Nach Partner",
        "Partner {name}",
        "Meldungen des Netzwerks {network} zu {name}.",
    ),
    "project": ChannelWords(
        "Nach Projekt",
        "Projekt {name}",
        "Meldungen des Netzwerks {network} zum Projekt {name}.",
    ),
    "offers": ChannelWords(
        "Börse",
        "Angebote der Börse",
        "Was Einrichtungen der Region neu anbieten: Leistungen, freie Kapazitäten, Reststoffe und "
        "Forschung. Jedes Angebot nennt, wer antwortet und was dazu passt.",
        ("Angebot", "Angebote"),
    ),
    "requests": ChannelWords(
        "Börse",
        "Gesuche der Börse",
        "Was Einrichtungen der Region neu suchen. Jedes Gesuch nennt, wer antwortet und was dazu "
        "passt.",
        ("Gesuch", "Gesuche"),
    ),
    "pairs": ChannelWords(
        "Börse",
        "Paarungen der Börse",
        "Was auf der Börse des Netzwerks {network} zusammenpasst: je ein Gesuch und ein Angebot "
        "oder eine Einrichtung, dazu in Worten der Grund.",
        ("Paarung", "Paarungen"),
    ),
}
"""The kinds of feeds in the order of their list; kinds of one heading stand together."""

UI: Mapping[str, str] = {
    # Lists of releases
    "by_year": "Nach Jahr",
    "newest": "Neueste Meldungen",
    "by_topic": "Nach Thema",
    "by_place": "Nach Ort",
    "towns_of_area": "Einzelne Orte",
    "no_releases": "Zurzeit ist keine Meldung veröffentlicht.",
    "back_to_news": "Zu allen Meldungen",
    # Events and their calendar
    "events": "Termine",
    "events_lead": "Was {network} ankündigt und was schon war, dazu ein Kalender zum Abonnieren.",
    "all_events": "Alle Termine",
    "all_releases_about": "Alle {count}",
    "upcoming": "Kommende Termine",
    "past": "Vergangene Termine",
    "no_upcoming": "Zurzeit ist kein Termin angekündigt.",
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
        "„Kalender abonnieren“ öffnet Ihr Kalenderprogramm, etwa auf dem Telefon, in Thunderbird, "
        "Outlook oder auf dem Mac. Fragt es nach einer Adresse, geben Sie diese ein:"
    ),
    "calendar_file": (
        "Wer die Datei herunterlädt und einliest, hat den Stand von heute; spätere Änderungen "
        "kommen dann nicht an."
    ),
    "event_when": "Termin",
    "event_where": "Ort",
    "event_open": "Der neue Termin steht noch nicht fest",
    "event_moved": "neuer Termin",
    "event_previous": "bisher {period}",
    # Release
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
    "newer": "Vorige Meldung in der Liste",
    "older": "Nächste Meldung in der Liste",
    "pager": "Weitere Meldungen",
    # Withdrawn, or moved
    "withdrawn": "Diese Meldung wurde zurückgezogen",
    "withdrawn_lead": "Unter dieser Adresse stand die Meldung {number}.",
    "withdrawn_notice": "Diese Meldung wurde am {day} zurückgezogen: {reason}",
    "moved": "Diese Meldung ist umgezogen",
    "moved_lead": "Sie werden zur neuen Adresse weitergeleitet.",
    "moved_to": "Diese Meldung steht jetzt unter",
    # What an editorial office takes away from a release
    "for_desk": "Für die Redaktion",
    "press_area": "Kontakte für die Presse",
    "copy_text": "Nur Text kopieren",
    "text_to_copy": "Nur Text zum Kopieren",
    "text_copied": "Der Text liegt in der Zwischenablage.",
    "text_not_copied": "Das hat nicht geklappt. Bitte kopieren Sie den markierten Text von Hand.",
    "text_file": "Text als Datei (.txt)",
    "text_file_contents": "Mit Pressekontakt und Angaben zum Abdruck",
    "press_kit": "Pressemappe (.zip)",
    "press_kit_text": "Text",
    "length": "Umfang",
    "length_text": "{characters} Zeichen mit Leerzeichen, {without} ohne",
    "length_of": "Gezählt sind Titel, Vorspann und Text.",
    "qr_code": "QR-Code: Adresse dieser Meldung",
    "page_address": "Adresse dieser Meldung",
    "links_in_text": "Links im Text",
    "responsible": "Verantwortlich für den Text (§ 18 Abs. 2 MStV)",
    "usage": "Abdruck",
    "usage_terms": (
        "Der Abdruck ist honorarfrei. Der Text steht unter der Lizenz CC BY 4.0: Sie dürfen "
        "ihn veröffentlichen, kürzen und bearbeiten. Bitte nennen Sie „{network}“ als "
        "Quelle und die Lizenz, und sagen Sie, wenn Sie etwas geändert haben. Für Bilder "
        "gelten die Angaben am Bild. Belegexemplar erbeten."
    ),
    "licence_deed": "Was die Lizenz erlaubt",
    "licence_address": "https://creativecommons.org/licenses/by/4.0/deed.de",
    "picture_rights": "Bilder und ihre Rechte",
    "picture_rights_lead": (
        "Jedes Bild hat eigene Rechte. Bitte nennen Sie beim Abdruck den Bildnachweis und "
        "die Lizenz, die hier bei dem Bild stehen."
    ),
    # Press area
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
    # Feeds
    "retrospect_title": "{title} (Rückblick)",
    "subscribe": "Als Feed abonnieren",
    "subscribe_news": "Meldungen zu diesem Ort als Feed abonnieren",
    "feed_archive_title": "{title}, Archiv {year}",
    "feed_archives": "Archiv",
    "feeds_by_choice": "Feeds nach Thema und Ort",
    "feeds_by_hand": (
        "Der Link „RSS“ ist die Adresse eines Feeds. Sie kopieren sie mit der rechten Maustaste; "
        "auf dem Telefon tippen Sie lange auf den Link."
    ),
    "feeds_of_records": "Feeds zu Partnern und Projekten",
    "feeds_of_records_note": (
        "Auch zu jedem Partner und jedem Projekt gibt es einen Feed, sobald darüber eine Meldung "
        "erschienen ist. Sie finden ihn auf der Seite des Partners oder des Projekts, unter den "
        "Meldungen: „Als Feed abonnieren“."
    ),
    # Feeds of the exchange, and the calendar of its deadlines
    "entry_item": "{title} ({kind}, {town})",
    "pair_item": "{demand_kind} „{demand}“ und {supply_kind} „{supply}“",
    "feed_what_fits": "Was dazu passt",
    "feed_answers": "Wer antwortet",
    "feed_reason": "Warum es passt",
    "feed_to_entry": "Zum Eintrag auf der Börse",
    "deadlines": "Fristen der Börse",
    "deadlines_title": "Fristen der Börse – {network}",
    "deadlines_description": (
        "Wann Gesuche und Angebote enden und bis wann Projekte Partner suchen, als Kalender zum "
        "Abonnieren."
    ),
    "deadline": "{kind} „{title}“ endet",
    "deadline_of_project": "Projektgesuch „{title}“ endet",
    "calendar_format": "ICS",
    "opml_title": "Alle Feeds von {network}",
    "opml_link": "Liste aller Feeds zum Importieren (OPML)",
}
