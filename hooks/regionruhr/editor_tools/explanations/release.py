"""Explanations of the front matter of releases and projects."""

from regionruhr.editor_tools.explanations.explanation import Explanation, Explanations
from regionruhr.model.project import Grant, Project, ProjectPartner, Seeking
from regionruhr.model.release import Correction, Download, Image, Original, Release

_SUMMARY = Explanation(
    "Zusammenfassung",
    "Ein bis zwei Sätze, höchstens 300 Zeichen: Sie stehen in Listen und Suchmaschinen.",
)
_IMAGES = Explanation(
    "Bilder",
    "Bilder liegen neben dieser Datei; ohne Bildnachweis und Lizenz wird keines gezeigt.",
    "images:\n"
    "  - file: name.jpg\n"
    "    alt: Was auf dem Bild zu sehen ist, für Menschen, die es nicht sehen\n"
    "    caption: Bildunterschrift\n"
    "    credit: Wer es aufgenommen hat\n"
    "    license: CC BY 4.0",
)
_SOURCES = Explanation(
    "Quellen", "Woher die Angaben stammen.", "sources:\n  - Mitteilung vom 2. Februar 2016"
)

EXPLANATIONS: Explanations = {
    Release: {
        "id": Explanation("Kennung", "Kennung: bleibt für immer und wird nie neu vergeben."),
        "type": Explanation("Art", "Was es ist."),
        "title": Explanation("Titel", "Die Überschrift."),
        "subtitle": Explanation(
            "Unterzeile", "Eine Zeile unter dem Titel.", "subtitle: Unterzeile"
        ),
        "summary": _SUMMARY,
        "date": Explanation(
            "Öffentlich ab", "Ab diesem Tag ist die Meldung öffentlich; eine Uhrzeit darf folgen."
        ),
        "date_precision": Explanation(
            "Genauigkeit des Datums", "day, month oder year: wie genau das Datum bekannt ist."
        ),
        "dateline": Explanation("Ort", "Ort vor dem Text.", "dateline: Dortmund"),
        "topics": Explanation(
            "Themen", "Kürzel aus partners/_taxonomy.yml.", "topics:\n  - foerderung"
        ),
        "places": Explanation(
            "Orte",
            "Orte und Teilregionen, Kürzel aus partners/_taxonomy.yml.",
            "places:\n  - dortmund",
        ),
        "partners": Explanation(
            "Partner", "Namen der Dateien in partners/ ohne .yml.", "partners:\n  - wilo"
        ),
        "projects": Explanation(
            "Projekte",
            "Namen der Dateien in content/projekte/ ohne .md.",
            "projects:\n  - digitale-fabrik",
        ),
        "contact": Explanation(
            "Pressekontakt", "Pressekontakt aus partners/_network.yml.", "contact: wf-dortmund"
        ),
        "images": _IMAGES,
        "original": Explanation(
            "Vorlage",
            "Nur bei Rückblicken: die Mitteilung oder der Bericht, den der Text zusammenfasst.",
            "original:\n  publisher: Stadt Dortmund\n  published: 2016-02-02",
        ),
        "written_on": Explanation(
            "Verfasst am",
            "Nur bei Rückblicken: der Tag, an dem der Text geschrieben wurde.",
            "written_on: 2026-11-23",
        ),
        "start": Explanation("Beginn", "Beginn, mit Uhrzeit oder ohne."),
        "end": Explanation(
            "Ende", "Ende, mit Uhrzeit, wenn der Beginn eine hat.", "end: 2026-02-02 20:00"
        ),
        "location": Explanation(
            "Veranstaltungsort",
            "Wo die Veranstaltung stattfindet.",
            "location: Rathaus, Friedensplatz 1",
        ),
        "downloads": Explanation(
            "Dateien zum Herunterladen",
            "PDF oder Text neben dieser Datei.",
            "downloads:\n  - file: programm.pdf\n    title: Programm",
        ),
        "corrections": Explanation(
            "Berichtigungen",
            "Was nach der Veröffentlichung berichtigt wurde; es steht sichtbar über dem Text.",
            "corrections:\n  - date: 2026-02-03\n    note: Die Zahl der Plätze war falsch.",
        ),
        "moved_from": Explanation(
            "Frühere Adressen",
            "Adressen, unter denen die Meldung früher stand; sie leiten weiter.",
            "moved_from: /aktuelles/2016/alter-name/",
        ),
        "event_status": Explanation(
            "Stand der Veranstaltung",
            "scheduled (findet statt), cancelled (abgesagt) oder postponed (verschoben); dazu "
            "gehört eine Berichtigung, die sagt, warum.",
        ),
        "draft": Explanation(
            "Entwurf", "Entwurf: Erst mit „false“ ist die Meldung zu sehen.", "draft: true"
        ),
        "lang": Explanation("Sprache", "de oder en; ohne Angabe Deutsch.", "lang: de"),
        "sources": _SOURCES,
    },
    Image: {
        "file": Explanation("Datei", "Name der Datei neben dieser, JPEG, PNG, WebP oder SVG."),
        "alt": Explanation(
            "Bildbeschreibung", "Was auf dem Bild zu sehen ist, für Menschen, die es nicht sehen."
        ),
        "caption": Explanation("Bildunterschrift", "Steht unter dem Bild."),
        "credit": Explanation("Bildnachweis", "Wer es aufgenommen hat."),
        "license": Explanation(
            "Lizenz", "Unter welcher Lizenz es steht, zum Beispiel CC BY 4.0.", "license: CC BY 4.0"
        ),
    },
    Original: {
        "publisher": Explanation("Herausgeber", "Wer die Vorlage veröffentlicht hat."),
        "published": Explanation(
            "Erschienen", "Jahr, Jahr-Monat oder Jahr-Monat-Tag.", "published: 2016-02-02"
        ),
        "number": Explanation("Nummer", "Die Nummer der Vorlage.", "number: 317487"),
        "url": Explanation(
            "Adresse", "Die Adresse beginnt mit https://.", "url: https://www.example.org/"
        ),
    },
    Correction: {
        "date": Explanation("Tag", "Jahr-Monat-Tag, auch mit Uhrzeit.", "date: 2026-02-03"),
        "note": Explanation("Was sich geändert hat", "In einem Satz."),
    },
    Download: {
        "file": Explanation("Datei", "Name der Datei neben dieser, PDF oder Text."),
        "title": Explanation("Titel", "Die Worte des Links."),
    },
    Project: {
        "id": Explanation("Kennung", "Kennung: der Name dieser Datei; bleibt für immer."),
        "title": Explanation("Titel", "So heißt das Projekt."),
        "summary": _SUMMARY,
        "status": Explanation(
            "Stand", "planned (geplant), running (läuft) oder completed (abgeschlossen)."
        ),
        "start": Explanation("Beginn", "Jahr, Jahr-Monat oder Jahr-Monat-Tag.", "start: 2026-02"),
        "end": Explanation("Ende", "Jahr, Jahr-Monat oder Jahr-Monat-Tag.", "end: 2028-01"),
        "partners": Explanation(
            "Partner",
            "Namen der Dateien in partners/ ohne .yml; role: lead, partner oder funder.",
            "partners:\n  - id: wf-dortmund\n    role: lead",
        ),
        "funding": Explanation(
            "Förderung",
            "Förderung; amount_eur in ganzen Euro, eu: true nur bei Mitteln der Europäischen "
            "Union.",
            "funding:\n"
            "  - programme: Name des Programms\n"
            "    funder: Wer das Geld gibt\n"
            "    amount_eur: 100000\n"
            "    granted_on: 2026-02\n"
            "    eu: false",
        ),
        "results": Explanation(
            "Ergebnisse", "Ergebnisse, eines je Zeile.", "results:\n  - Was entstanden ist"
        ),
        "seeking": Explanation(
            "Gesucht",
            "Was das Projekt noch sucht.",
            "seeking:\n  text: Wen oder was\n  until: 2026-12-31",
        ),
        "website": Explanation(
            "Website", "Die Adresse beginnt mit https://.", "website: https://www.example.org/"
        ),
        "images": _IMAGES,
        "sources": _SOURCES,
    },
    ProjectPartner: {
        "id": Explanation("Partner", "Name der Datei in partners/ ohne .yml.", "id: wf-dortmund"),
        "role": Explanation(
            "Rolle", "lead (Federführung), partner (Partner) oder funder (Fördergeber)."
        ),
    },
    Grant: {
        "programme": Explanation("Programm", "Der Name des Förderprogramms."),
        "funder": Explanation("Fördergeber", "Wer das Geld gibt."),
        "amount_eur": Explanation("Betrag", "In ganzen Euro, ohne Punkte.", "amount_eur: 100000"),
        "granted_on": Explanation(
            "Bewilligt", "Jahr, Jahr-Monat oder Jahr-Monat-Tag.", "granted_on: 2026-02"
        ),
        "eu": Explanation(
            "Mittel der EU",
            "true, wenn Mittel der Europäischen Union dabei sind: Dann zeigt die Seite ihr Emblem.",
        ),
        "source": Explanation("Quelle", "Woher die Angabe stammt."),
    },
    Seeking: {
        "text": Explanation("Wen oder was", "In einem Satz."),
        "competences": Explanation(
            "Kompetenzen", "Kürzel aus partners/_taxonomy.yml.", "competences:\n  - kupplungen"
        ),
        "until": Explanation("Bis", "Jahr-Monat-Tag.", "until: 2026-12-31"),
    },
}
