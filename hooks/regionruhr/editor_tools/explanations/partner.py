"""Explanations of the fields of a profile, `partners/<slug>.yml`."""

from regionruhr.editor_tools.explanations.explanation import Explanation, Explanations
from regionruhr.model.exchange_entry import ExchangeEntry, Offer, Request
from regionruhr.model.partner import Address, ContactPoint, Employees, GeoCoordinates, Partner

_ENTRY = (
    "    title: Wasserstrahlschneiden bis 200 mm\n"
    "    summary: Ein Satz, höchstens 200 Zeichen.\n"
    "    published: 2026-02-02\n"
    "    valid_until: 2026-08-02"
)

EXPLANATIONS: Explanations = {
    Partner: {
        "id": Explanation("Kennung", "Kennung: der Name dieser Datei; bleibt für immer."),
        "name": Explanation("Name", "So heißt die Einrichtung auf der Website."),
        "legal_name": Explanation(
            "Vollständiger Name",
            "Der Name mit Rechtsform, wie er im Register steht.",
            "legal_name: Beispiel GmbH & Co. KG",
        ),
        "type": Explanation("Art", "Was die Einrichtung ist."),
        "role": Explanation(
            "Zugehörigkeit",
            "carrier (Träger), member (Mitglied) oder regional (in der Region, Mitgliedschaft "
            "nicht bekannt).",
        ),
        "summary": Explanation(
            "Kurzbeschreibung",
            "Ein Satz, höchstens 200 Zeichen: Er steht in Listen und Suchmaschinen.",
        ),
        "description": Explanation(
            "Beschreibung",
            "Der Text der Seite in Markdown, ohne HTML; jede Zeile eingerückt.",
            "description: |\n  Erster Absatz.",
        ),
        "address": Explanation("Anschrift", "Die Stadt ist ein Kürzel aus partners/_taxonomy.yml."),
        "geo": Explanation(
            "Lage", "Breite und Länge in Grad, mit Punkt.", "geo:\n  lat: 51.5136\n  lon: 7.4653"
        ),
        "website": Explanation(
            "Website", "Die Adresse beginnt mit https://.", "website: https://www.example.org/"
        ),
        "email": Explanation(
            "E-Mail",
            "Die allgemeine Adresse der Einrichtung, keine persönliche.",
            "email: info@example.org",
        ),
        "phone": Explanation("Telefon", "Mit +49 und ohne (0).", "phone: +49 231 123456"),
        "same_as": Explanation(
            "Weitere Auftritte",
            "Andere Seiten derselben Einrichtung, etwa in sozialen Netzwerken.",
            "same_as:\n  - https://www.example.org/profil",
        ),
        "contact": Explanation(
            "Ansprechstelle",
            "Mail oder Telefon; ein Name nur mit Einwilligung (consent: true).",
            "contact:\n  role: Vertrieb\n  email: vertrieb@example.org\n  phone: +49 231 123456",
        ),
        "area_served": Explanation(
            "Zuständig für",
            "Nur bei Trägern: Orte und Teilregionen, Kürzel aus partners/_taxonomy.yml.",
            "area_served:\n  - dortmund",
        ),
        "logo": Explanation(
            "Logo", "Datei in partners/logos/, SVG, PNG oder WebP.", "logo: name.svg"
        ),
        "logo_dark": Explanation(
            "Logo für dunklen Grund",
            "Datei in partners/logos/; nur zusätzlich zu „logo“.",
            "logo_dark: name-dunkel.svg",
        ),
        "sectors": Explanation(
            "Branchen", "Kürzel aus partners/_taxonomy.yml.", "sectors:\n  - maschinenbau"
        ),
        "competences": Explanation(
            "Kompetenzen", "Kürzel aus partners/_taxonomy.yml.", "competences:\n  - kupplungen"
        ),
        "certifications": Explanation(
            "Zertifikate", "Kürzel aus partners/_taxonomy.yml.", "certifications:\n  - iso-9001"
        ),
        "employees": Explanation(
            "Beschäftigte",
            "Zahl oder Spanne, ohne Punkte; year ist das Jahr der Angabe.",
            "employees:\n  min: 50\n  max: 99\n  year: 2026",
        ),
        "founded": Explanation(
            "Gegründet", "Jahr, Jahr-Monat oder Jahr-Monat-Tag.", "founded: 1999"
        ),
        "joined": Explanation(
            "Im Netzwerk seit", "Jahr, Jahr-Monat oder Jahr-Monat-Tag.", "joined: 2026-02"
        ),
        "verified_on": Explanation(
            "Bestätigt am",
            "Wann die Einrichtung die Angaben bestätigt hat; trägt „regionruhr confirm“ ein.",
            "verified_on: 2026-02-02",
        ),
        "verified_by": Explanation(
            "Bestätigt von",
            "Wer bestätigt hat; es steht auf der Seite: besser eine Funktion als ein Name.",
            "verified_by: Geschäftsstelle",
        ),
        "sources": Explanation(
            "Quellen", "Woher die Angaben stammen.", "sources:\n  - Website der Einrichtung"
        ),
        "offers": Explanation(
            "Angebote",
            "Einträge der Börse; „regionruhr new offer“ legt einen an.",
            f"offers:\n  - id: wasserstrahl\n{_ENTRY}",
        ),
        "requests": Explanation(
            "Gesuche",
            "Einträge der Börse; „regionruhr new request“ legt einen an.",
            f"requests:\n  - id: wasserstrahl-gesucht\n{_ENTRY}",
        ),
    },
    Address: {
        "street": Explanation("Straße", "Straße und Hausnummer.", "street: Ostwall 64"),
        "postal_code": Explanation("Postleitzahl", "Fünf Ziffern.", "postal_code: 44135"),
        "city": Explanation("Stadt", "Kürzel der Stadt aus partners/_taxonomy.yml."),
    },
    GeoCoordinates: {
        "lat": Explanation("Breite", "In Grad, mit Punkt.", "lat: 51.5136"),
        "lon": Explanation("Länge", "In Grad, mit Punkt.", "lon: 7.4653"),
    },
    ContactPoint: {
        "name": Explanation("Name", "Nur mit Einwilligung der Person (consent: true)."),
        "role": Explanation("Aufgabe", "Stelle oder Funktion.", "role: Vertrieb"),
        "email": Explanation("E-Mail", "Besser eine Sammeladresse.", "email: info@example.org"),
        "phone": Explanation("Telefon", "Mit +49 und ohne (0).", "phone: +49 231 123456"),
        "consent": Explanation(
            "Einwilligung", "true, wenn die genannte Person zugestimmt hat (DSGVO)."
        ),
    },
    Employees: {
        "min": Explanation("Mindestens", "Ganze Zahl ohne Punkte.", "min: 50"),
        "max": Explanation("Höchstens", "Ganze Zahl ohne Punkte.", "max: 99"),
        "year": Explanation("Stand", "Das Jahr der Angabe.", "year: 2026"),
    },
    ExchangeEntry: {
        "id": Explanation(
            "Kennung",
            "Kennung des Eintrags: bleibt; kein anderer Eintrag der Website hat sie.",
        ),
        "kind": Explanation("Art des Eintrags", "offer (Angebot) oder request (Gesuch)."),
        "title": Explanation("Titel", "Worum es geht, in einer Zeile."),
        "summary": Explanation("Kurzbeschreibung", "Ein Satz, höchstens 200 Zeichen."),
        "description": Explanation(
            "Beschreibung", "Mehr dazu, in mehreren Zeilen.", "description: Was dazu gehört."
        ),
        "competences": Explanation(
            "Kompetenzen", "Kürzel aus partners/_taxonomy.yml.", "competences:\n  - kupplungen"
        ),
        "certifications": Explanation(
            "Zertifikate", "Kürzel aus partners/_taxonomy.yml.", "certifications:\n  - iso-9001"
        ),
        "quantity": Explanation("Menge", "Mit Einheit, in Worten.", "quantity: 500 Stück im Monat"),
        "partner_type": Explanation(
            "Gesuchter Partner", "Welche Art von Einrichtung gesucht ist.", "partner_type: company"
        ),
        "published": Explanation("Öffentlich ab", "Jahr-Monat-Tag.", "published: 2026-02-02"),
        "valid_until": Explanation(
            "Öffentlich bis",
            "Jahr-Monat-Tag; danach verschwindet der Eintrag von selbst.",
            "valid_until: 2026-08-02",
        ),
        "anonymous": Explanation(
            "Ohne Namen", "true: Die Kammer antwortet, die Einrichtung wird nicht genannt."
        ),
        "example": Explanation("Muster", "true: ein Muster, kein wirklicher Eintrag."),
    },
    Offer: {
        "available_from": Explanation(
            "Verfügbar ab", "Jahr-Monat-Tag.", "available_from: 2026-03-01"
        ),
        "available_until": Explanation(
            "Verfügbar bis", "Jahr-Monat-Tag.", "available_until: 2026-12-31"
        ),
    },
    Request: {
        "needed_by": Explanation("Gebraucht bis", "Jahr-Monat-Tag.", "needed_by: 2026-06-30"),
    },
}
