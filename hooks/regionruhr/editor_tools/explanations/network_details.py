"""Explanations of what the network says of itself, `partners/_network.yml`."""

from regionruhr.editor_tools.explanations.explanation import Explanation, Explanations
from regionruhr.model.accessibility import (
    AccessibilityStatement,
    EnforcementBody,
    Feedback,
    InaccessibleContent,
    SignLanguageVideo,
)
from regionruhr.model.data_protection import (
    DataProtection,
    DataProtectionOfficer,
    HostingProvider,
    SupervisoryAuthority,
)
from regionruhr.model.imprint import (
    ConsumerDispute,
    EditorResponsible,
    Operator,
    RegisterEntry,
)
from regionruhr.model.network_details import (
    Boilerplates,
    Figure,
    Milestone,
    NetworkDetails,
    PressContact,
    SecurityContact,
)

_EMAIL = Explanation("E-Mail", "Eine Adresse, die gelesen wird.", "email: info@example.org")
_PHONE = Explanation("Telefon", "Mit +49 und ohne (0).", "phone: +49 231 123456")
_WEBSITE = Explanation(
    "Website", "Die Adresse beginnt mit https://.", "website: https://www.example.org/"
)
_ADDRESS = Explanation(
    "Anschrift",
    "In einer Zeile; mit Land, wenn es nicht Deutschland ist.",
    "address: Ostwall 64, 44135 Dortmund",
)
_STREET = Explanation("Straße", "Straße und Hausnummer.", "street: Ostwall 64")
_POSTAL_CODE = Explanation("Postleitzahl", "Fünf Ziffern.", "postal_code: 44135")
_TOWN = Explanation("Stadt", "Der Name der Stadt.", "city: Dortmund")
_SOURCES = Explanation("Quellen", "Woher die Angaben stammen.")

EXPLANATIONS: Explanations = {
    NetworkDetails: {
        "name": Explanation("Name", "So heißt das Netzwerk."),
        "claim": Explanation("Leitsatz", "Ein Satz, der sagt, was das Netzwerk ist."),
        "demonstration": Explanation(
            "Demonstration",
            "Für eine Site, die nur etwas vorführt: Der Satz steht über jeder Seite, und "
            "Suchmaschinen sollen keine aufnehmen.",
            "demonstration: Alle Angaben auf dieser Site sind Beispiele.",
        ),
        "operator": Explanation("Betreiber", "Wer die Website betreibt (§ 5 DDG)."),
        "editor_responsible": Explanation(
            "Verantwortlich für den Inhalt",
            "Die Person, die für die Texte verantwortlich ist (§ 18 Abs. 2 MStV).",
        ),
        "data_protection": Explanation(
            "Datenschutz", "Wer welche Daten wie lange speichert und warum (Art. 13 DSGVO)."
        ),
        "accessibility": Explanation(
            "Barrierefreiheit", "Die Erklärung zur Barrierefreiheit (§ 10b BGG NRW)."
        ),
        "sign_language_video": Explanation(
            "Video in Gebärdensprache", "Was die Website ist, in Deutscher Gebärdensprache."
        ),
        "security_contact": Explanation(
            "Sicherheit", "Wem Schwachstellen gemeldet werden (security.txt, RFC 9116)."
        ),
        "press_contacts": Explanation(
            "Pressekontakte",
            "Je Kürzel ein Kontakt; Meldungen nennen das Kürzel unter „contact“.",
            "press_contacts:\n  wf-dortmund:\n    organisation: wf-dortmund",
        ),
        "boilerplates": Explanation(
            "Texte über das Netzwerk", "Drei Längen, zum Übernehmen durch die Presse."
        ),
        "figures": Explanation("Zahlen", "Jede Zahl mit Jahr und Quelle."),
        "milestones": Explanation("Stationen", "Die Geschichte des Netzwerks."),
    },
    Operator: {
        "name": Explanation("Name", "Name des Betreibers."),
        "legal_form": Explanation("Rechtsform", "Zum Beispiel GmbH oder Anstalt."),
        "street": _STREET,
        "postal_code": _POSTAL_CODE,
        "city": _TOWN,
        "represented_by": Explanation("Vertreten durch", "Wer den Betreiber vertritt."),
        "email": _EMAIL,
        "phone": _PHONE,
        "register_entry": Explanation("Registereintrag", "Gericht und Nummer."),
        "vat_id": Explanation(
            "Umsatzsteuer-Identifikationsnummer", "DE und neun Ziffern.", "vat_id: DE123456789"
        ),
        "business_id": Explanation(
            "Wirtschafts-Identifikationsnummer",
            "DE, neun Ziffern, Strich, fünf Ziffern.",
            "business_id: DE123456789-00001",
        ),
        "supervisory_authority": Explanation(
            "Aufsichtsbehörde", "Wer den Betreiber beaufsichtigt."
        ),
        "consumer_dispute": Explanation(
            "Streitbeilegung", "Ob der Betreiber an der Streitbeilegung teilnimmt (§ 36 VSBG)."
        ),
    },
    RegisterEntry: {
        "court": Explanation("Gericht", "Das Registergericht.", "court: Amtsgericht Dortmund"),
        "number": Explanation("Nummer", "Die Nummer im Register.", "number: HRB 12345"),
    },
    ConsumerDispute: {
        "participates": Explanation("Teilnahme", "true, wenn der Betreiber teilnimmt."),
        "body": Explanation("Stelle", "Die zuständige Stelle mit Anschrift, wenn er teilnimmt."),
    },
    EditorResponsible: {
        "name": Explanation("Name", "Vor- und Nachname."),
        "street": _STREET,
        "postal_code": _POSTAL_CODE,
        "city": _TOWN,
    },
    DataProtection: {
        "hosting": Explanation("Hosting", "Auf wessen Servern die Website liegt."),
        "log_retention": Explanation(
            "Protokolle", "Wie viele Tage der Server sie aufbewahrt.", "log_retention: 7"
        ),
        "legal_basis": Explanation(
            "Rechtsgrundlage", "Warum die Daten verarbeitet werden dürfen (Art. 6 Abs. 1 DSGVO)."
        ),
        "officer": Explanation(
            "Datenschutzbeauftragte", "Wen Menschen nach ihren Daten fragen (Art. 37 DSGVO)."
        ),
        "supervisory_authority": Explanation(
            "Aufsichtsbehörde", "Wo Menschen sich beschweren können; ohne Angabe die LDI NRW."
        ),
    },
    HostingProvider: {
        "name": Explanation("Name", "Name des Anbieters."),
        "address": _ADDRESS,
        "transfer": Explanation(
            "Schutz im Drittland", "Nur außerhalb der EU: was die Daten dort schützt."
        ),
    },
    DataProtectionOfficer: {
        "name": Explanation("Name", "Ein Name ist nicht nötig."),
        "address": _ADDRESS,
        "email": _EMAIL,
        "phone": _PHONE,
    },
    SupervisoryAuthority: {
        "name": Explanation("Name", "Name der Behörde."),
        "address": _ADDRESS,
        "email": _EMAIL,
        "phone": _PHONE,
        "website": _WEBSITE,
    },
    AccessibilityStatement: {
        "conformance": Explanation(
            "Vereinbarkeit",
            "full (vollständig), partial (teilweise) oder none (nicht); erst nach einer Prüfung.",
        ),
        "method": Explanation("Prüfung", "self-assessment (selbst) oder third-party (Dritte)."),
        "prepared_on": Explanation("Erstellt am", "Jahr-Monat-Tag.", "prepared_on: 2026-11-24"),
        "reviewed_on": Explanation(
            "Zuletzt geprüft am", "Jahr-Monat-Tag.", "reviewed_on: 2026-11-24"
        ),
        "contents": Explanation(
            "Nicht barrierefreie Inhalte", "Was nicht barrierefrei ist und warum."
        ),
        "feedback": Explanation("Barrieren melden", "Wo Barrieren gemeldet werden."),
        "enforcement_body": Explanation(
            "Ombudsstelle", "Wer hilft, wenn die Antwort nicht hilft; ohne Angabe die des Landes."
        ),
    },
    InaccessibleContent: {
        "content": Explanation("Inhalt", "Was nicht barrierefrei ist."),
        "reason": Explanation("Grund", "Warum nicht."),
        "explanation": Explanation("Erläuterung", "Was genau fehlt."),
        "alternative": Explanation("Alternative", "Was es stattdessen gibt."),
    },
    Feedback: {
        "form": Explanation(
            "Formular", "Die Adresse beginnt mit https://.", "form: https://www.example.org/"
        ),
        "email": _EMAIL,
        "phone": _PHONE,
    },
    EnforcementBody: {
        "name": Explanation("Name", "Name der Stelle."),
        "email": _EMAIL,
        "website": _WEBSITE,
    },
    SignLanguageVideo: {
        "title": Explanation("Titel", "Wovon das Video handelt."),
        "duration": Explanation("Dauer", "Minuten und Sekunden.", 'duration: "3:20"'),
        "transcript": Explanation("Text", "Dasselbe in Worten; Absätze durch leere Zeilen."),
        "file": Explanation(
            "Datei", "Datei in content/assets/gebaerdensprache/; sonst „page“.", "file: film.mp4"
        ),
        "page": Explanation(
            "Seite",
            "Eine Seite, die das Video zeigt; sonst „file“.",
            "page: https://www.example.org/",
        ),
    },
    SecurityContact: {
        "contact": Explanation(
            "Kontakt",
            "Eine Mailadresse oder die Adresse eines Formulars.",
            "contact: sicherheit@example.org",
        ),
        "expires": Explanation("Gilt bis", "Jahr-Monat-Tag.", "expires: 2027-11-24"),
        "policy": Explanation(
            "Verfahren",
            "Eine Seite, die sagt, wie mit Meldungen umgegangen wird.",
            "policy: https://www.example.org/",
        ),
    },
    PressContact: {
        "organisation": Explanation(
            "Einrichtung", "Name der Datei in partners/ ohne .yml.", "organisation: wf-dortmund"
        ),
        "name": Explanation("Name", "Vor- und Nachname, mit Einwilligung."),
        "role": Explanation("Aufgabe", "Stelle oder Funktion.", "role: Pressestelle"),
        "email": _EMAIL,
        "phone": _PHONE,
        "hours": Explanation("Zeiten", "Wann jemand abnimmt.", "hours: Mo–Fr 9–16 Uhr"),
    },
    Boilerplates: {
        "short": Explanation("Kurz", "Ein bis zwei Sätze."),
        "medium": Explanation("Mittel", "Ein Absatz."),
        "long": Explanation("Lang", "Mehrere Sätze mit den wichtigsten Angaben."),
    },
    Figure: {
        "value": Explanation("Zahl", "Wie sie gezeigt wird.", 'value: "2.000"'),
        "label": Explanation("Was sie zählt", "In wenigen Worten."),
        "year": Explanation("Jahr", "Das Jahr der Angabe.", "year: 2009"),
        "source": Explanation("Quelle", "Wo die Zahl veröffentlicht wurde."),
    },
    Milestone: {
        "date": Explanation("Datum", "Jahr, Jahr-Monat oder Jahr-Monat-Tag.", "date: 2009-10"),
        "title": Explanation("Titel", "Was geschah, in wenigen Worten."),
        "text": Explanation("Text", "Ein bis drei Sätze."),
        "sources": _SOURCES,
    },
}
