"""Messages on the values of fields."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "unknown-field": Message("unbekanntes Feld", "möglich sind hier: {known}"),
    "unknown-field-near": Message("unbekanntes Feld", "meinten Sie „{near}“?"),
    "missing": Message("Pflichtfeld fehlt", "ergänzen Sie „{value}: …“"),
    "empty": Message("die Angabe ist leer", "tragen Sie etwas ein oder löschen Sie die Zeile"),
    "too-long": Message("{length} Zeichen sind zu lang", "höchstens {limit}"),
    "too-many": Message(
        "{length} Einträge sind zu viele", "höchstens {limit}; nennen Sie, was am besten passt"
    ),
    "summary-long": Message(
        "{length} Zeichen sind lang für eine Karte im Verzeichnis",
        "am besten höchstens {limit}; alles Weitere passt in „description“",
        severity="warning",
    ),
    "not-one-of": Message("„{value}“ ist hier nicht möglich", "möglich sind: {known}"),
    "not-one-of-near": Message("„{value}“ ist hier nicht möglich", "meinten Sie „{near}“?"),
    "pattern": Message(
        "„{value}“ hat nicht die richtige Form",
        "vergleichen Sie mit einer anderen Datei derselben Art",
    ),
    "key-form": Message("„{value}“ ist kein gültiges Kürzel", "nur a–z, 0–9 und Bindestriche"),
    "release-id-form": Message(
        "„{value}“ ist keine Meldungsnummer", "Jahr und Nummer, zum Beispiel 2026-03"
    ),
    "release-address-form": Message(
        "„{value}“ ist nicht die Adresse einer Meldung",
        "mit / am Anfang und am Ende, zum Beispiel /aktuelles/2016/kompetenznetz/",
    ),
    "web-address-form": Message(
        "„{value}“ ist keine sichere Webadresse", "sie beginnt mit https://"
    ),
    "web-address-near": Message("„{value}“ ist keine sichere Webadresse", "schreiben Sie {near}"),
    "web-address-blank": Message(
        "in der Adresse „{value}“ steht ein Leerzeichen",
        "kopieren Sie sie aus der Adresszeile des Browsers",
    ),
    "mail-form": Message("„{value}“ ist keine E-Mail-Adresse", "zum Beispiel info@example.org"),
    "phone-form": Message(
        "„{value}“ ist keine Telefonnummer in internationaler Form", "zum Beispiel +49 231 123456"
    ),
    "phone-near": Message(
        "„{value}“ ist keine Telefonnummer in internationaler Form", "schreiben Sie {near}"
    ),
    "postal-code-form": Message("„{value}“ ist keine Postleitzahl", "fünf Ziffern"),
    "whole-number-form": Message(
        "„{value}“ ist keine ganze Zahl", "nur Ziffern, ohne Punkt und Einheit"
    ),
    "degrees-form": Message(
        "„{value}“ ist keine Koordinate", "Grad mit Punkt, zum Beispiel 51.5136"
    ),
    "yes-no-form": Message(
        "„{value}“ ist weder true noch false", "schreiben Sie true für ja, false für nein"
    ),
    "partial-date-form": Message(
        "„{value}“ ist kein Datum",
        "Jahr, Jahr-Monat oder Jahr-Monat-Tag: 2016, 2016-02 oder 2016-02-02",
    ),
    "day-form": Message("„{value}“ ist kein Datum", "Jahr-Monat-Tag, zum Beispiel 2016-02-02"),
    "moment-form": Message(
        "„{value}“ ist kein Datum",
        "Jahr-Monat-Tag, auch mit Uhrzeit: 2016-02-02 oder 2016-02-02 10:00",
    ),
    "date-in-german": Message(
        "das Datum „{value}“ wird hier anders geschrieben", "schreiben Sie {near}"
    ),
    "date-unknown": Message("den {value} gibt es nicht", "prüfen Sie Monat, Tag und Uhrzeit"),
    "day-in-future": Message(
        "der Tag {value} liegt in der Zukunft",
        "tragen Sie ein, wann es war; Jahr-Monat-Tag",
        severity="warning",
    ),
    "consent-missing": Message(
        "eine namentlich genannte Person braucht ihre Einwilligung",
        "nennen Sie eine Funktion statt der Person; nur wenn die Einwilligung vorliegt, "
        "ergänzen Sie „consent: true“",
    ),
    "contact-empty": Message(
        "der Kontakt nennt weder Telefon noch E-Mail",
        "ergänzen Sie „phone“ oder „email“ oder löschen Sie „contact“",
    ),
    "range-reversed": Message(
        "die obere Zahl {value} ist kleiner als die untere", "tauschen Sie min und max"
    ),
    "site-address-form": Message(
        "„{value}“ ist keine Seite dieser Website",
        "mit / am Anfang und am Ende, zum Beispiel /netzwerk/; die Startseite ist /",
    ),
    "website-taken": Message(
        "diese Website steht schon in {other}",
        "prüfen Sie, ob beide Profile dieselbe Einrichtung meinen",
        severity="warning",
    ),
    "coordinates-far": Message(
        "die Koordinaten liegen nicht in der Region",
        "prüfen Sie, ob lat und lon vertauscht sind",
        severity="warning",
    ),
    "degrees-range": Message(
        "„{value}“ ist kein Ort auf der Erde",
        "lat liegt zwischen -90 und 90, lon zwischen -180 und 180",
    ),
    "dates-reversed": Message("{value} liegt vor {other}", "prüfen Sie beide Tage"),
    "end-before-start": Message(
        "das Ende {value} liegt vor dem Anfang", "prüfen Sie start und end"
    ),
    "end-is-start": Message(
        "Anfang und Ende sind gleich", "berichtigen Sie die Uhrzeit oder löschen Sie „end“"
    ),
    "event-year": Message(
        "das Jahr {value} ist für eine Veranstaltung nicht möglich", "zwischen {first} und {last}"
    ),
    "start-missing": Message(
        "eine Veranstaltung braucht einen Anfang",
        "ergänzen Sie „start: Jahr-Monat-Tag“, auch mit Uhrzeit: 2026-11-23 10:00",
    ),
    "event-field": Message(
        "das Feld gehört zu einer Veranstaltung, „type“ ist aber {value}",
        "schreiben Sie „type: event“ oder löschen Sie das Feld",
    ),
    "event-times-mixed": Message(
        "Anfang und Ende sind verschieden genau", "beide mit Uhrzeit oder beide ohne"
    ),
    "event-status-alone": Message(
        "wer eine Veranstaltung absagt oder verschiebt, sagt wann und warum",
        "ergänzen Sie „corrections“ mit „date“ und „note“",
    ),
    "correction-too-early": Message(
        "die Korrektur vom {value} liegt nicht nach der Veröffentlichung am {other}",
        "am Tag der Veröffentlichung mit Uhrzeit: 2016-02-02 14:30",
    ),
    "correction-in-future": Message(
        "die Korrektur vom {value} liegt in der Zukunft",
        "tragen Sie ein, wann der Text berichtigt wurde",
    ),
    "written-on-missing": Message(
        "zu „original“ gehört das Datum, an dem dieser Text geschrieben wurde",
        "ergänzen Sie „written_on: Jahr-Monat-Tag“",
    ),
    "dateline-of-original": Message(
        "ein Rückblick auf eine frühere Mitteilung hat keinen Ort am Textanfang („{value}“)",
        "löschen Sie „dateline“ oder „original“",
    ),
    "outline-form": Message(
        "kein Umriss: {value}",
        "Ringe aus Punkten, je mindestens drei Ecken, der letzte Punkt gleich dem ersten",
    ),
    "position-form": Message(
        "„{value}“ ist kein Punkt in Deutschland",
        "Grad nach WGS 84, die Länge zuerst: [7.4653, 51.5136]",
    ),
}
