"""Words of the directory: lists, finder, profiles, exchange, open data, projects."""

from collections.abc import Mapping

LETTERS_OTHERS = "0–9 und andere"
"""What an index calls the names that begin with no letter."""
LETTER_RANGES: Mapping[str, str] = {
    "0–9, A–C": "abc",
    "D–F": "def",
    "G–I": "ghi",
    "J–L": "jkl",
    "M–O": "mno",
    "P–R": "pqr",
    "S": "s",
    "T–V": "tuv",
    "W–Z": "wxyz",
}
"""What a long list calls its pages, and the initials of the names there; addresses follow them.

Names that begin with no letter are on the first.
"""

UI: Mapping[str, str] = {
    # Lists, index and map
    "ways": "Wege ins Verzeichnis",
    "facet_title": "Partner nach {facet}",
    "facet_lead": "{count} im Verzeichnis von {network}",
    "listing_lead": "{title}: {count} im Verzeichnis der Region",
    "others": "Weitere Profile",
    "register": "Nach Anfangsbuchstaben",
    "register_below": "Nach Anfangsbuchstaben, am Ende",
    "a_to_z_all": "Alle Profile von A bis Z",
    "a_to_z_title": "Partner von A bis Z",
    "neighbours": "In der Nähe",
    "distance": "{km} km",
    "map": "Karte der Region",
    "map_legend": "Profile je Stadt",
    "map_none": "keine",
    "map_range": "{first} bis {last}",
    "map_from": "{first} und mehr",
    "town_map": "{town} in der Region",
    "back_to_directory": "Zum ganzen Verzeichnis",
    "no_partners": "Zurzeit ist kein Profil veröffentlicht.",
    # Finder
    "finder_what": "Was suchen Sie?",
    "finder_where": "Wo?",
    "finder_examples": "Zum Beispiel:",
    "finder_everywhere": "ganze Region",
    "finder_radius": "Umkreis",
    "finder_here": "nur im Ort",
    "finder_hint": (
        "Was: Name, Leistung, Technik; auch ein Teil eines Wortes, etwa „pump“. "
        "Wo: auch ein Stadtteil"
    ),
    "finder_place_hint": "Ort oder PLZ",
    "finder_around": "im Umkreis von {km}\N{NO-BREAK SPACE}km um {place}",
    "finder_around_area": "im Umkreis von {km}\N{NO-BREAK SPACE}km um den {place}",
    "finder_in_region": "in der ganzen Region",
    "finder_nobody": "{where} niemand gefunden.",
    "finder_unknown_place": "Den Ort „{place}“ kennen wir nicht.",
    "finder_near_places": "Meinten Sie {places}?",
    "finder_anywhere": "Ohne Ort: {found}",
    "finder_search": "Suchen",
    "finder_reset": "Zurücksetzen",
    "finder_results": "Gefundene Profile",
    "finder_more": "Weitere 20 anzeigen",
    "finder_all": "{count} im Verzeichnis",
    "finder_chosen": "{number} gewählt",
    "finder_one": "{number} Profil{where} gefunden",
    "finder_many": "{number} Profile{where} gefunden",
    "finder_failure": (
        "Die Suche lässt sich gerade nicht laden. Bitte laden Sie die Seite neu oder nutzen "
        "Sie die Listen darunter."
    ),
    "finder_none": "Dazu haben wir noch niemanden",
    "finder_near": "Kein Profil passt genau",
    "finder_elsewhere": "Auf anderen Seiten dieser Website",
    "finder_elsewhere_all": "Alle Treffer der Suche",
    "finder_none_fits": "Nichts Passendes dabei?",
    "finder_unknown_one": "Das Wort {words} kommt hier nicht vor.",
    "finder_unknown_many": "Die Wörter {words} kommen hier nicht vor.",
    "finder_without": (
        "Diese Suche arbeitet in Ihrem Browser und braucht dort JavaScript. "
        "Ohne JavaScript finden Sie alle Profile in diesen Listen:"
    ),
    "finder_without_text": "Ohne den Suchtext",
    "finder_without_facet": "Ohne {facet}",
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
    "finder_website": "Zur Website: {name}",
    "finder_subject": "Anfrage über {network}",
    "finder_letter": (
        "Guten Tag,\n\nim Verzeichnis der Region haben wir niemanden gefunden, der passt.\n\n"
        "{request}"
    ),
    "finder_contact": "Alle Kontakte in der Region",
    # Taking a list along
    "take": "Liste mitnehmen",
    "take_table": "Tabelle (CSV)",
    "take_vcards": "Visitenkarten (vCard)",
    "take_print": "Drucken",
    "take_file": "partner",
    "take_address": "Adresse dieser Liste",
    "take_cut": "Gedruckt sind die ersten {number}. Alle druckt „Drucken“ unter „Liste mitnehmen“.",
    "take_loading": "Einen Moment …",
    "take_failure": (
        "Das lässt sich gerade nicht laden. "
        "Bitte laden Sie die Seite neu oder versuchen Sie es später noch einmal."
    ),
    "taken_one": "Heruntergeladen: {name} mit einem Profil",
    "taken_many": "Heruntergeladen: {name} mit {number} Profilen",
    "take_in_finder": "Diese Liste filtern, speichern oder drucken",
    "take_whole": "Das ganze Verzeichnis als Datei",
    # Profile
    "yes": "ja",
    "no": "nein",
    "both": "beide: {shared}",
    "similar": "Ähnliche Profile",
    "vcard": "Visitenkarte (vCard) speichern",
    "regional_note": (
        "„{role}“ heißt: Sitz oder Standort in der Region. Eine Mitgliedschaft im Netzwerk ist "
        "nicht belegt."
    ),
    "facts": "Auf einen Blick",
    "area": "Teilregion",
    "of_partner": "von {name}",
    "contact": "Kontakt",
    "call": "Anrufen",
    "referral": "Weiter hilft vor Ort:",
    "projects_of": "Projekte mit dieser Einrichtung",
    "releases_of": "Meldungen zu dieser Einrichtung",
    "verified": "Angaben bestätigt am",
    "verified_last": "Angaben zuletzt bestätigt am",
    "verified_long_ago": "vor mehr als zwölf Monaten",
    "verified_by": "durch",
    "unverified": "Die Einrichtung hat diese Angaben noch nicht bestätigt.",
    "invitation": (
        "Ist das Ihre Einrichtung? Ergänzen Sie {missing}, damit man Sie direkt erreicht."
    ),
    "correct": "Angaben korrigieren",
    "correct_at": "über:",
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
    # A profile that was removed
    "removed": "Dieses Profil wurde entfernt",
    "removed_lead": "Die Einrichtung steht nicht mehr im Verzeichnis.",
    "removed_notice": "Entfernt am {day}.",
    "way_on": "Von hier kommen Sie weiter:",
    # Offers and requests
    "exchange": "Börse",
    "capacities": "Freie Kapazitäten",
    "residues": "Reststoffe",
    "services": "Produkte und Leistungen",
    "exchange_by": "Angebote und Gesuche nach {facet}",
    "by_facet": "Nach {facet}",
    "exchange_of": "Angebote und Gesuche: {term}",
    "exchange_lead": "{title} – {count} in der Börse der Region",
    "no_entries": "Noch steht hier kein Eintrag. Machen Sie den Anfang!",
    "entry_ways": "Wege in die Börse",
    "newest_of_kind": "Neueste {entries}",
    "all_entries": "Alle {entries}",
    "notices_of": "Angebote und Gesuche dieser Einrichtung",
    "back_to_exchange": "Zu allen Angeboten und Gesuchen",
    # Finder of the exchange
    "find_entries": "Angebote und Gesuche finden",
    "entry_hint": (
        "Was: Leistung, Technik, Werkstoff; auch ein Teil eines Wortes, etwa „guss“. "
        "Wo: auch ein Stadtteil"
    ),
    "entry_results": "Gefundene Einträge",
    "entry_all": "{count} in der Börse",
    "entry_one": "{number} Eintrag{where} gefunden",
    "entry_many": "{number} Einträge{where} gefunden",
    "entry_nobody": "{where} nichts gefunden.",
    "entry_near": "Kein Eintrag passt genau",
    "entry_none": "Dazu steht noch nichts in der Börse",
    "entry_without": (
        "Diese Suche arbeitet in Ihrem Browser und braucht dort JavaScript. "
        "Ohne JavaScript finden Sie alle Einträge in diesen Listen:"
    ),
    "entry_demand_lead": (
        "Machen Sie den Anfang: Senden Sie Ihren Satz an die Wirtschaftsförderung oder Kammer "
        "vor Ort. Sie nimmt den Eintrag auf und kennt oft schon jemanden, der passt."
    ),
    "entry_demand_request": "Sie suchen das?",
    "entry_request": "Wir suchen: {wish}.",
    "entry_request_placed": "Wir suchen: {wish} ({places}).",
    "entry_request_subject": "Gesuch für die Börse von {network}",
    "entry_request_letter": (
        "Guten Tag,\n\nbitte nehmen Sie unser Gesuch in die Börse auf.\n\n{request}\n\n"
        "Unser Vorteil für den Partner:\nMenge:\nTermin:\nArt der Zusammenarbeit:"
    ),
    "entry_demand_offer": "Sie bieten das an?",
    "entry_offer": "Wir bieten an: {wish}.",
    "entry_offer_placed": "Wir bieten an: {wish} ({places}).",
    "entry_offer_subject": "Angebot für die Börse von {network}",
    "entry_offer_letter": (
        "Guten Tag,\n\nbitte nehmen Sie unser Angebot in die Börse auf.\n\n{request}\n\n"
        "Unser Vorteil für den Partner:\nMenge:\nTermin:\nArt der Zusammenarbeit:"
    ),
    # New pairs
    "pairings": "Neue Paarungen",
    "pairings_lead": (
        "Gesuche aus der Region und was seit Kurzem dazu passt, Woche für Woche und mit dem "
        "Grund in Worten."
    ),
    "pairings_all": "Alle neuen Paarungen",
    "week_of": "Woche vom {day}",
    "valid_until": "Gültig bis",
    # An offer or a request on its own page
    "inquiry": "Anfragen",
    "inquiry_write": "Anfrage schreiben",
    "inquiry_note": "Ihr E-Mail-Programm öffnet einen Entwurf, den Sie nur noch ergänzen.",
    "inquiry_forwarded": (
        "Die Einrichtung bleibt ungenannt. Ihre Anfrage leitet diese Stelle weiter:"
    ),
    "inquiry_elsewhere": "Hier helfen die Wirtschaftsförderungen und Kammern der Region weiter:",
    "example_note": "Dies ist ein Muster: So sieht ein Eintrag aus. Niemand bietet oder sucht das.",
    "inquiry_offer_subject": "Anfrage zum Angebot „{title}“ ({id})",
    "inquiry_offer_body": (
        "Guten Tag,\n\nwir interessieren uns für Ihr Angebot {id}:\n{page}\n\n"
        "Unsere Frage:\nMenge und Termin:\n\nBitte melden Sie sich bei uns.\n"
        "Betrieb, Name, Telefon:\n\nMit freundlichen Grüßen"
    ),
    "inquiry_request_subject": "Antwort auf das Gesuch „{title}“ ({id})",
    "inquiry_request_body": (
        "Guten Tag,\n\nzu Ihrem Gesuch {id} können wir etwas anbieten:\n{page}\n\n"
        "Unser Angebot:\nMenge und Termin:\n\nBitte melden Sie sich bei uns.\n"
        "Betrieb, Name, Telefon:\n\nMit freundlichen Grüßen"
    ),
    "inquiry_anonymous_subject": "Bitte weiterleiten: zum Eintrag „{title}“ ({id})",
    "inquiry_anonymous_body": (
        "Guten Tag,\n\nzu Ihrem Eintrag {id} haben wir eine Anfrage. Bitte leiten Sie sie an die "
        "Einrichtung weiter, von der er stammt:\n{page}\n\nUnsere Anfrage:\nMenge und Termin:\n\n"
        "Betrieb, Name, Telefon:\n\nMit freundlichen Grüßen"
    ),
    "inquiry_project_subject": "Zum Projekt „{title}“ ({id})",
    "inquiry_project_body": (
        "Guten Tag,\n\nIhr Projekt {id} sucht etwas, das wir beitragen können:\n{page}\n\n"
        "Unser Beitrag:\n\nBitte melden Sie sich bei uns.\n"
        "Betrieb, Name, Telefon:\n\nMit freundlichen Grüßen"
    ),
    "code_of_page": "QR-Code: Adresse dieser Seite",
    # What fits, and why
    "fits_this_entry": "Dazu passt",
    "all_matches": "Alles, was passt: {count}",
    "fits_this_profile": "Gesuche, zu denen dieses Profil passt",
    "newest_entries": "Neue Angebote und Gesuche",
    "fitting_offers": "Passende Angebote",
    "fitting_partners": "Passende Betriebe und Einrichtungen",
    "fitting_requests": "Passende Gesuche",
    "fitting_projects": "Passende Projekte",
    "project": "Projekt",
    "quoted": "„{word}“",
    "reason_words": "im Text: {words}",
    "reason_same_town": "im selben Ort",
    "reason_distance": "{km} km",
    "reason_certifications": "{labels} gefragt und vorhanden",
    "reason_available": "frei ab {day}",
    # Open data, and lists to embed
    "open_data": "Offene Daten",
    "open_data_json": "Verzeichnis als JSON",
    "open_data_json_for": "Für Programme: alle Profile, Angebote, Gesuche und Begriffe",
    "open_data_csv": "Verzeichnis als Tabelle (CSV)",
    "open_data_csv_for": "Für Tabellenprogramme: eine Zeile je Profil",
    "open_data_vcards": "Verzeichnis als Visitenkarten (vCard)",
    "open_data_vcards_for": "Für Adressbücher: eine Karte je Profil",
    "open_data_schema": "Beschreibung der JSON-Datei (JSON Schema)",
    "open_data_schema_for": "Für die Entwicklung: jedes Feld mit seinem Typ",
    "open_data_credit": "{name}, {address}, CC BY 4.0",
    "embed_title": "{place} im Verzeichnis der Region",
    "embed_look": "Liste ansehen",
    "embed_all": "Alle ansehen: {count}",
    "embed_home": "Aus dem Verzeichnis von {name}",
    "no_embeds": "Zurzeit gibt es keine Liste zum Einbetten.",
    # Projects
    "project_period": "Projekt:",
    "funding": "Förderung",
    "funding_overview": "Förderung durch EU und Land",
    "funding_programme": "Programm",
    "funding_from": "Mittel von",
    "funding_amount": "Euro",
    "funding_eu": "EU",
    "funding_land": "Land",
    "funding_unmarked": "anderen",
    "funding_unknown": "nicht bekannt",
    "funding_shared": "EU und Land gemeinsam",
    "funding_other": "Andere",
    "funding_total": "Zusammen",
    "funding_total_of": "Zusammen ({kind})",
    "funding_note_marks": "„EU“ und „Land“ stehen da, wo ihre Mittel belegt sind.",
    "funding_note_shared": (
        "Wie viel von gemeinsamen Mitteln die EU gab und wie viel das Land, ist nicht einzeln "
        "verzeichnet."
    ),
    "funding_note_unknown": "Beträge, die nicht bekannt sind, fehlen in der Summe.",
    "eu_funding": "Kofinanziert von der Europäischen Union",
    "eu_funding_until_2020": "Europäische Union – Investition in unsere Zukunft",
    "partners": "Beteiligte",
    "seeking": "Das Projekt sucht",
    "seeking_until": "Melden Sie sich bis",
    "releases_of_project": "Meldungen zum Projekt",
    "project_withdrawn": "Diese Projektseite wurde zurückgezogen",
    "project_withdrawn_lead": "Unter dieser Adresse stand ein Projekt.",
    "project_withdrawn_notice": "Diese Projektseite wurde am {day} zurückgezogen: {reason}",
    "no_projects": "Zurzeit ist kein Projekt veröffentlicht.",
}
