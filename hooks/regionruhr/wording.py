"""Wording: every word of the site's own that a visitor reads, in one catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from regionruhr.formats import number_text
from regionruhr.network.accessibility import AssessmentMethod, Conformance, Exemption
from regionruhr.network.data_protection import LegalBasis
from regionruhr.network.partner import PartnerRole
from regionruhr.network.partner_type import PartnerType
from regionruhr.network.project import ProjectRole, ProjectStatus
from regionruhr.network.release import EventStatus, ReleaseType

PARTNER_TYPES: Mapping[PartnerType, tuple[str, str]] = MappingProxyType(
    {
        PartnerType.DEVELOPMENT_AGENCY: ("Wirtschaftsförderung", "Wirtschaftsförderungen"),
        PartnerType.CHAMBER: ("Kammer", "Kammern"),
        PartnerType.UNIVERSITY: ("Hochschule", "Hochschulen"),
        PartnerType.RESEARCH_INSTITUTE: ("Forschungsinstitut", "Forschungsinstitute"),
        PartnerType.TECHNOLOGY_CENTRE: ("Technologiezentrum", "Technologiezentren"),
        PartnerType.ASSOCIATION: ("Verein", "Vereine"),
        PartnerType.COMPANY: ("Unternehmen", "Unternehmen"),
    }
)
"""One and many, in the order in which the directory lists the kinds."""

FACETS: Mapping[str, str] = MappingProxyType(
    {"ort": "Ort", "art": "Art der Einrichtung", "branche": "Branche", "kompetenz": "Kompetenz"}
)
"""The facets of the directory: name in addresses, heading over its terms."""

PARTNER_ROLES: Mapping[PartnerRole, str] = MappingProxyType(
    {
        PartnerRole.CARRIER: "Träger des Netzwerks",
        PartnerRole.MEMBER: "Mitglied des Netzwerks",
        PartnerRole.REGIONAL: "Akteur der Region",
    }
)
PARTNER_ROLES_SHORT: Mapping[PartnerRole, str] = MappingProxyType(
    {
        PartnerRole.CARRIER: "Träger",
        PartnerRole.MEMBER: "Mitglied",
        PartnerRole.REGIONAL: "Akteur der Region",
    }
)
PROJECT_STATUS: Mapping[ProjectStatus, str] = MappingProxyType(
    {
        ProjectStatus.PLANNED: "geplant",
        ProjectStatus.RUNNING: "läuft",
        ProjectStatus.COMPLETED: "abgeschlossen",
    }
)
PROJECT_ROLES: Mapping[ProjectRole, str] = MappingProxyType(
    {
        ProjectRole.LEAD: "Federführung",
        ProjectRole.PARTNER: "Partner",
        ProjectRole.FUNDER: "Fördergeber",
    }
)
RELEASE_TYPES: Mapping[ReleaseType, str] = MappingProxyType(
    {
        ReleaseType.PRESS_RELEASE: "Pressemitteilung",
        ReleaseType.NEWS: "Meldung",
        ReleaseType.EVENT: "Veranstaltung",
    }
)
EVENT_STATUS: Mapping[EventStatus, str] = MappingProxyType(
    {
        EventStatus.SCHEDULED: "",
        EventStatus.CANCELLED: "abgesagt",
        EventStatus.POSTPONED: "verschoben",
    }
)
"""What is said of an event that does not take place as announced."""

LEGAL_BASES: Mapping[LegalBasis, str] = MappingProxyType(
    {
        LegalBasis.CONSENT: "Art. 6 Abs. 1 Buchst. a DSGVO (Einwilligung)",
        LegalBasis.CONTRACT: "Art. 6 Abs. 1 Buchst. b DSGVO (Vertrag)",
        LegalBasis.LEGAL_OBLIGATION: "Art. 6 Abs. 1 Buchst. c DSGVO (rechtliche Pflicht)",
        LegalBasis.VITAL_INTERESTS: "Art. 6 Abs. 1 Buchst. d DSGVO (lebenswichtige Interessen)",
        LegalBasis.PUBLIC_TASK: (
            "Art. 6 Abs. 1 Buchst. e DSGVO mit § 3 Abs. 1 DSG NRW (Aufgabe im öffentlichen "
            "Interesse)"
        ),
        LegalBasis.LEGITIMATE_INTERESTS: ("Art. 6 Abs. 1 Buchst. f DSGVO (berechtigtes Interesse)"),
    }
)
CONFORMANCE: Mapping[Conformance, str] = MappingProxyType(
    {
        Conformance.FULL: "Diese Website ist mit der BITVNRW vollständig vereinbar.",
        Conformance.PARTIAL: (
            "Diese Website ist wegen der folgenden Unvereinbarkeiten und Ausnahmen teilweise mit "
            "der BITVNRW vereinbar."
        ),
        Conformance.NONE: (
            "Diese Website ist mit der BITVNRW nicht vereinbar. Die Unvereinbarkeiten und "
            "Ausnahmen sind nachstehend aufgeführt."
        ),
    }
)
"""The sentences of the model statement, Decision (EU) 2018/1523."""

ASSESSMENT_METHODS: Mapping[AssessmentMethod, str] = MappingProxyType(
    {
        AssessmentMethod.SELF: "Selbstbewertung durch die öffentliche Stelle",
        AssessmentMethod.THIRD_PARTY: "Bewertung durch einen Dritten",
    }
)
EXEMPTIONS: Mapping[Exemption, str] = MappingProxyType(
    {
        Exemption.NON_COMPLIANCE: "Unvereinbar mit der BITVNRW.",
        Exemption.DISPROPORTIONATE_BURDEN: "Unverhältnismäßige Belastung.",
        Exemption.OUT_OF_SCOPE: "Fällt nicht in den Anwendungsbereich der Vorschriften.",
    }
)
"""Why something is not accessible, in the words of the model statement."""

SIGN_LANGUAGE_PAGE = ("Gebärdensprache", "einfache-sprache/#gebaerdensprache")
"""Where a video in sign language stands, once there is one."""

EXCHANGE_KINDS: Mapping[str, str] = MappingProxyType({"offer": "Angebot", "request": "Gesuch"})
"""The kinds of an entry of the exchange."""

SEARCH_KINDS: Mapping[str, str] = MappingProxyType(
    {"profil": "Profil", "meldung": "Meldung", "projekt": "Projekt", "seite": "Seite"}
)
"""The kinds of pages that the search finds, as its address and as its page says them."""

SHORT_NAMES: tuple[tuple[str, str], ...] = (
    ("Industrie- und Handelskammer", "IHK"),
    ("Handwerkskammer", "HWK"),
    ("Technische Universität", "TU"),
    ("Universität", "Uni"),
    ("Fachhochschule", "FH"),
    ("Wirtschaftsförderung", "WiFö"),
)
"""What people call institutions for short when they look for one: the search knows it as well."""

LETTERS_OTHERS = "0–9 und andere"
"""What an index calls the names that begin with no letter."""

NEWS_LISTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "year": ("Meldungen aus dem Jahr {name}", "{count} aus dem Jahr {name}"),
        "topic": ("Meldungen zum Thema {name}", "{count} zum Thema {name}"),
        "town": ("Meldungen zu {name}", "{count} zu {name}"),
        "area": (
            "Meldungen zur Teilregion {name}",
            "{count} zur Teilregion {name}. Sie umfasst {towns}.",
        ),
    }
)
"""Title and lead of the lists of releases."""

DAYS_COUNTED = ("Tag", "Tage")
PROFILES_COUNTED = ("Profil", "Profile")
ENTRIES_COUNTED = ("Eintrag", "Einträge")
RELEASES_COUNTED = ("Meldung", "Meldungen")
FEEDS_COUNTED = ("Feed", "Feeds")
PICTURES_COUNTED = ("Bild", "Bilder")
ATTACHMENTS_COUNTED = ("Anlage", "Anlagen")
"""One and many."""


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """How a kind of feed is called: the heading over its like, a title, a description."""

    heading: str
    title: str
    description: str


FEED_CHANNELS: Mapping[str, ChannelWords] = MappingProxyType(
    {
        "all": ChannelWords(
            "Die beiden wichtigsten Feeds",
            "Alle Meldungen",
            "Alle Meldungen und Pressemitteilungen des Netzwerks {network} im Volltext.",
        ),
        "press": ChannelWords(
            "Die beiden wichtigsten Feeds",
            "Pressemitteilungen",
            "Die Pressemitteilungen des Netzwerks {network} im Volltext, mit Pressekontakt.",
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
    }
)
"""The kinds of feeds in the order of their list; kinds of one heading stand together."""

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

UI: Mapping[str, str] = MappingProxyType(
    {
        "preview": "Vorschau – keine amtliche Veröffentlichung",
        "preview_label": "Hinweis zur Vorschau",
        "skip": "Zum Inhalt springen",
        "home": "Startseite",
        "navigation": "Hauptnavigation",
        "breadcrumbs": "Sie sind hier",
        "footer": "Alle Bereiche",
        "scheme": "Darstellung",
        "scheme_system": "wie das Gerät",
        "scheme_light": "hell",
        "scheme_dark": "dunkel",
        "placeholder": "Angabe folgt",
        "table": "Tabelle",
        "licence": "Texte: CC BY 4.0, soweit nicht anders angegeben.",
        "sources": "Quellen",
        "source": "Quelle",
        "tagline": "Industrie und Dienstleistung an der Ruhr",
        "og_image": "In|Die RegionRuhr: Industrie und Dienstleistung an der Ruhr",
        # Start page
        "find_partners": "Partner finden",
        "about_network": "Über das Netzwerk",
        "figures": "Das Netzwerk in Zahlen",
        "news": "Aktuelles",
        "all_news": "Alle Meldungen",
        "press_and_feeds": "Presse und Feeds",
        "projects": "Projekte",
        "all_projects": "Alle Projekte",
        "carriers": "Die Träger des Netzwerks",
        "directory": "Partner und Akteure der Region",
        "all_partners": "Alle Profile",
        # Finder
        "finder_what": "Was suchen Sie?",
        "finder_where": "Wo?",
        "finder_examples": "Zum Beispiel:",
        "finder_everywhere": "ganze Region",
        "finder_hint": "Name, Leistung oder Technik; auch ein Teil eines Wortes, etwa „pump“",
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
        "finder_without_text": "Ohne den Suchtext",
        "finder_without_place": "Ohne Ort",
        "finder_without_kind": "Ohne Art der Einrichtung",
        "finder_without_sector": "Ohne Branche",
        "finder_without_competence": "Ohne Kompetenz",
        "finder_demand": "Machen Sie ein Gesuch daraus",
        "finder_demand_lead": (
            "Senden Sie diesen Text an die Wirtschaftsförderung oder Kammer vor Ort. Sie kann ihn "
            "als Gesuch veröffentlichen und kennt oft jemanden, der passt."
        ),
        "finder_subject": "Gesuch für In|Die RegionRuhr",
        "finder_letter": "Guten Tag,\n\nim Verzeichnis haben wir dazu niemanden gefunden:",
        "finder_contact": "Alle Ansprechstellen der Region",
        # Directory
        "ways": "Wege ins Verzeichnis",
        "facet_title": "Partner nach {facet}",
        "facet_lead": "{count} in Dortmund, Bochum, Hagen, Herne und im Ennepe-Ruhr-Kreis",
        "listing_lead": "{title}: {count} im Verzeichnis der Region",
        "part_title": "{title}, Seite {number}",
        "parts": "Seiten dieser Liste",
        "parts_below": "Seiten dieser Liste, am Ende",
        "others": "Weitere Profile",
        "a_to_z_all": "Alle Profile von A bis Z",
        "a_to_z_title": "Partner von A bis Z",
        "both": "beide: {shared}",
        "similar": "Ähnliche Profile",
        "business_card": "Visitenkarte (vCard) speichern",
        "map": "Karte der Region",
        "map_holder": "GeoBasis-DE / BKG",
        "map_year": "2021 (Daten verändert)",
        "town_map": "{town} in der Region",
        "back_to_directory": "Zum ganzen Verzeichnis",
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
        "no_partners": "Zurzeit ist kein Profil veröffentlicht.",
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
        # Removed profile
        "removed": "Dieses Profil wurde entfernt",
        "removed_lead": "Die Einrichtung steht nicht mehr im Verzeichnis.",
        "removed_notice": "Entfernt am {day}.",
        "way_on": "Von hier kommen Sie weiter:",
        # Open data
        "open_data": "Offene Daten",
        "open_data_json": "Verzeichnis als JSON",
        "open_data_json_for": "Für Programme: alle Profile, Angebote, Gesuche und Begriffe",
        "open_data_csv": "Verzeichnis als Tabelle (CSV)",
        "open_data_csv_for": "Für Tabellenprogramme: eine Zeile je Profil",
        "open_data_schema": "Beschreibung der JSON-Datei (JSON Schema)",
        "open_data_schema_for": "Für die Entwicklung: jedes Feld mit seinem Typ",
        "open_data_columns": "Spalten der Tabelle",
        "open_data_column": "Spalte",
        "open_data_meaning": "Inhalt",
        "open_data_credit": "{name}, {address}, CC BY 4.0",
        "embed_title": "{place}: Partner und Akteure",
        "embed_look": "Liste ansehen",
        "embed_all": "Alle ansehen: {count}",
        "embed_home": "Aus dem Verzeichnis von {name}",
        "no_embeds": "Zurzeit gibt es keine Liste zum Einbetten.",
        # Releases that were withdrawn or have moved
        "withdrawn": "Diese Meldung wurde zurückgezogen",
        "withdrawn_lead": "Unter dieser Adresse stand die Meldung {id}.",
        "withdrawn_notice": "Diese Meldung wurde am {day} zurückgezogen: {reason}",
        "moved": "Diese Meldung ist umgezogen",
        "moved_lead": "Sie werden zur neuen Adresse weitergeleitet.",
        "moved_to": "Diese Meldung steht jetzt unter",
        # Exchange
        "exchange": "Angebote und Gesuche",
        "offers": "Angebote",
        "requests": "Gesuche",
        "all_offers": "Alle Angebote",
        "all_requests": "Alle Gesuche",
        "exchange_lead": "{title} in der Region: {count}",
        "no_offers": "Zurzeit ist kein Angebot veröffentlicht.",
        "no_requests": "Zurzeit ist kein Gesuch veröffentlicht.",
        "notices_of": "Angebote und Gesuche dieser Einrichtung",
        "back_to_exchange": "Zu allen Angeboten und Gesuchen",
        "example": "Beispiel",
        "anonymous": "Anonym; Kontakt über",
        "quantity": "Menge",
        "partner_type": "Gesucht werden",
        "needed_by": "Gebraucht bis",
        "available": "Verfügbar",
        "from_to": "{first} bis {last}",
        "from": "ab {first}",
        "to": "bis {last}",
        "published_on": "Veröffentlicht am",
        "valid_until": "gültig bis",
        # Projects
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
        # What a preview shows before its time
        "draft": "Entwurf",
        "due": "Erscheint am {moment}",
        "unpublished": "Noch nicht öffentlich",
        "unpublished_note": "Diese Seite ist nur in dieser Vorschau zu sehen.",
        # News
        "by_year": "Nach Jahr",
        "newest": "Neueste Meldungen",
        "by_topic": "Nach Thema",
        "by_place": "Nach Ort",
        "towns_of_area": "Einzelne Orte",
        # Events
        "events": "Termine",
        "events_lead": (
            "Was In|Die RegionRuhr ankündigt und was schon war, dazu ein Kalender zum Abonnieren."
        ),
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
        "no_releases": "Zurzeit ist keine Meldung veröffentlicht.",
        "back_to_news": "Zu allen Meldungen",
        "retrospect_kind": "Rückblick",
        "retrospect": "Rückblick, verfasst am",
        "retrospect_of": "nach",
        "original_number": "Nr.",
        "to_original": "Zur ursprünglichen Veröffentlichung",
        "correction": "Korrektur vom",
        "event_when": "Termin",
        "event_where": "Ort",
        "downloads": "Downloads",
        "credit": "Foto",
        "credit_drawing": "Grafik",
        "download_original": "Original herunterladen",
        "published": "veröffentlicht am {day}",
        "topics": "Themen",
        "places": "Orte",
        "related_partners": "Beteiligte",
        "related_projects": "Projekte",
        "press_contact": "Pressekontakt",
        "about": "Über das Netzwerk",
        "older": "Ältere Meldung",
        "newer": "Neuere Meldung",
        "pager": "Weitere Meldungen",
        # What a desk takes away from a release
        "for_desk": "Für die Redaktion",
        "press_area": "Ansprechstellen im Pressebereich",
        "copy_text": "Text kopieren",
        "text_copied": "Der Text liegt in der Zwischenablage.",
        "text_not_copied": "Das hat nicht geklappt. Bitte nutzen Sie die Textdatei.",
        "text_file": "Text als Datei (.txt)",
        "press_kit": "Pressemappe (.zip)",
        "press_kit_text": "Text",
        "length": "Umfang",
        "length_text": "{characters} Zeichen mit Leerzeichen, {without} ohne",
        "length_of": "Gezählt sind Titel, Vorspann und Text.",
        "qr_code": "QR-Code: Adresse dieser Meldung",
        "page_address": "Adresse dieser Meldung",
        "links_in_text": "Links im Text",
        "pictures": "Bilder",
        "responsible": "Verantwortlich für den Text (§ 18 Abs. 2 MStV)",
        "usage": "Abdruck",
        "usage_terms": (
            "Der Abdruck ist honorarfrei. Der Text steht unter der Lizenz CC BY 4.0: Sie dürfen "
            "ihn veröffentlichen, kürzen und bearbeiten. Bitte nennen Sie „In|Die RegionRuhr“ als "
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
        "picture_caption": "Bildunterschrift",
        "picture_credit": "Bildnachweis",
        "picture_license": "Lizenz",
        "picture_alt": "Bildbeschreibung",
        # Press
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
        "subscribe": "Als Feed abonnieren",
        "subscribe_news": "Meldungen zu diesem Ort als Feed abonnieren",
        "feed_archive_title": "{title} – Archiv {year}",
        "feed_archives": "Archiv",
        "feeds_by_choice": "Feeds nach Thema, Ort, Partner und Projekt",
        "feeds_by_hand": (
            "Die Links „RSS“, „Atom“ und „JSON“ sind die Adressen der Feeds. Sie kopieren sie mit "
            "der rechten Maustaste; auf dem Telefon tippen Sie lange auf den Link."
        ),
        "copy_button": "Kopieren",
        "copied": "Kopiert",
        "copy_failed": "Bitte von Hand kopieren",
        "opml_title": "Alle Feeds von {network}",
        "opml_link": "Liste aller Feeds zum Importieren (OPML)",
        # Imprint
        "operator_name": "Anbieter",
        "legal_form": "Rechtsform",
        "person": "Name",
        "represented_by": "Vertreten durch",
        "register_entry": "Register",
        "vat_id": "Umsatzsteuer-Identifikationsnummer",
        "business_id": "Wirtschafts-Identifikationsnummer",
        "supervisory_authority": "Aufsichtsbehörde",
        "dispute": "Streitbeilegung",
        "dispute_declined": (
            "Wir sind nicht bereit und nicht verpflichtet, an einem Streitbeilegungsverfahren vor "
            "einer Verbraucherschlichtungsstelle teilzunehmen."
        ),
        "dispute_joined": (
            "Wir nehmen an Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle "
            "teil. Zuständig ist: {body}."
        ),
        # Data protection
        "hosting": "Hosting-Anbieter",
        "data_transfer": "Schutz außerhalb der EU",
        "legal_basis": "Rechtsgrundlage",
        "log_retention": "Speicherdauer der Protokolle",
        "authority": "Behörde",
        # Accessibility
        "accessibility_aim": (
            "{operator} ist bemüht, diese Website im Einklang mit dem "
            "Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW) und der "
            "Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW) "
            "barrierefrei zugänglich zu machen. Beide setzen die Richtlinie (EU) 2016/2102 um."
        ),
        "operator_unnamed": "Der Betreiber",
        "conformance_unknown": (
            "Wie weit diese Website die Anforderungen erfüllt, ist noch nicht bewertet. Wir "
            "behaupten deshalb nicht, dass sie barrierefrei ist."
        ),
        "conformance": "Stand der Vereinbarkeit",
        "prepared_on": "Erstellt am",
        "reviewed_on": "Zuletzt überprüft am",
        "assessment_method": "Grundlage",
        "no_barriers": "Uns ist keine Barriere bekannt.",
        "gap_video": "Ein Video in Deutscher Gebärdensprache",
        "gap_video_why": "Es liegt noch nicht vor.",
        "gap_form": "Ein elektronisches Formular, mit dem Sie Barrieren melden",
        "gap_form_instead": "Bis es das gibt, erreichen Sie uns über den Kontakt unten.",
        "feedback_form": "Formular",
        "enforcement_body": "Ombudsstelle",
        "no_sign_language_video": "Ein Video in Deutscher Gebärdensprache gibt es noch nicht.",
        "video_page": "{title}, Video auf {host}",
        "video_duration": "Dauer: {duration} Minuten",
        "video_transcript": "Text zum Video",
        # Search
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
        "search_meant": "Keine Treffer für „{query}“. Meinten Sie „{meant}“? {found}",
        "search_more": "Weitere Treffer anzeigen",
        "search_all": "Alle Treffer, nach Art und Ort zu filtern",
        "search_failure": (
            "Die Suche lässt sich gerade nicht laden. "
            "Das Verzeichnis und seine Listen helfen weiter:"
        ),
        "search_preview": (
            "In der Vorschau gibt es keine Suche: Ihr Verzeichnis der Wörter entsteht erst mit "
            "der fertigen Website (make site). Das Verzeichnis der Partner hilft auch hier weiter:"
        ),
        "search_without": (
            "Diese Suche arbeitet in Ihrem Browser und braucht dort JavaScript. "
            "Ohne JavaScript finden Sie alles über diese Seiten:"
        ),
        "search_elsewhere": "Ohne Suche weiter",
        # 404 and faults
        "not_found": "Diese Seite gibt es nicht",
        "not_found_lead": (
            "Vielleicht ist die Adresse veraltet oder hat einen Tippfehler. "
            "Suchen Sie im Verzeichnis, oder gehen Sie über einen der Bereiche weiter."
        ),
        "faults": "Die Vorschau wartet auf eine Korrektur",
        "faults_lead": (
            "In den Dateien ist etwas noch nicht richtig. Bessern Sie es aus und speichern Sie: "
            "Dann prüft die Vorschau neu und zeigt wieder diese Seite."
        ),
        "fault_line": "Zeile",
        "fault_more": "Mehr dazu:",
        "crash": "Ein Fehler im Programm",
        "crash_lead": (
            "Das Programm, das die Vorschau baut, ist abgebrochen. Der Fehler liegt nicht in Ihrem "
            "Text. Machen Sie die letzte Änderung rückgängig, und melden Sie diese Zeile:"
        ),
    }
)


def counted(number: int, one: str, many: str, lang: Literal["de", "en"] = "de") -> str:
    """A number with its noun: "1 Profil", "2.000 Profile"."""
    return f"{number_text(number, lang)} {one if number == 1 else many}"
