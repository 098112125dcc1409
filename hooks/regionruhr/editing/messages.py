"""Messages: every fault that editors can be told of, in German and in English.

A message says what is wrong and, in brackets behind it, what to do. Names in braces
are values that the problem brings along.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Language = Literal["de", "en"]
Severity = Literal["fault", "warning"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A message in one language."""

    fault: str
    hint: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the catalogue."""

    wording: Mapping[Language, Wording]
    severity: Severity = "fault"


def _message(
    german: str, german_hint: str, english: str, english_hint: str, severity: Severity = "fault"
) -> Message:
    return Message(
        {"de": Wording(german, german_hint), "en": Wording(english, english_hint)}, severity
    )


CATALOGUE: Mapping[str, Message] = MappingProxyType(
    {
        # Files
        "file-name-form": _message(
            "„{value}“ ist als Name nicht erlaubt",
            "nur a–z, 0–9 und Bindestriche, Umlaute als ae, oe, ue; zum Beispiel „{example}“",
            "“{value}” is not allowed as a name",
            "only a–z, 0–9 and hyphens, umlauts as ae, oe, ue; for example “{example}”",
        ),
        "file-name-reserved": _message(
            "„{value}“ ist für eine Seite der Website reserviert",
            "geben Sie der Datei einen anderen Namen",
            "“{value}” is reserved for a page of the site",
            "give the file another name",
        ),
        "file-type": _message(
            "Dateien dieser Art werden nicht veröffentlicht: „{value}“",
            "erlaubt sind hier {allowed}",
            "files of this type are not published: “{value}”",
            "allowed here: {allowed}",
        ),
        "file-place": _message(
            "hier wird keine Datei dieser Art erwartet",
            "erwartet: {expected}",
            "no file of this kind is expected here",
            "expected: {expected}",
        ),
        "file-empty": _message(
            "die Datei ist leer",
            "tragen Sie mindestens die Pflichtfelder ein oder löschen Sie die Datei",
            "the file is empty",
            "enter at least the required fields, or delete the file",
        ),
        "file-encoding": _message(
            "die Datei ist nicht in UTF-8 gespeichert",
            "speichern Sie sie im Editor mit der Kodierung UTF-8",
            "the file is not saved as UTF-8",
            "save it with the encoding UTF-8 in your editor",
        ),
        "file-size": _message(
            "die Datei ist größer als 1 MB",
            "Texte gehören in kleine Dateien, Bilder und Dokumente daneben",
            "the file is larger than 1 MB",
            "keep texts in small files, pictures and documents beside them",
        ),
        "file-symlink": _message(
            "die Datei ist eine Verknüpfung (Symlink)",
            "legen Sie die Datei selbst hier ab",
            "the file is a symbolic link",
            "put the file itself here",
        ),
        "file-missing": _message(
            "die Datei fehlt",
            "legen Sie {value} an",
            "the file is missing",
            "create {value}",
        ),
        "file-unreadable": _message(
            "die Datei lässt sich nicht lesen: {value}",
            "prüfen Sie die Zugriffsrechte",
            "the file cannot be read: {value}",
            "check its permissions",
        ),
        "file-foreign": _message(
            "die Datei ist keine Liste von „regionruhr confirmations“ und bleibt, wie sie ist",
            "geben Sie ihr einen anderen Namen oder nennen Sie mit --folder einen anderen Ordner",
            "the file is no list of “regionruhr confirmations” and stays as it is",
            "give it another name, or name another folder with --folder",
        ),
        "control-character": _message(
            "unsichtbares Steuerzeichen {value}",
            "löschen Sie das Zeichen; es gerät oft beim Kopieren in den Text",
            "invisible control character {value}",
            "delete it; such characters often come with copied text",
        ),
        "address-taken": _message(
            "die Adresse /{value} gehört schon zu {other}",
            "geben Sie der Datei einen anderen Namen",
            "the address /{value} belongs to {other} already",
            "give the file another name",
        ),
        # YAML and front matter
        "yaml-quote": _message(
            "ein Anführungszeichen wird geöffnet, aber nicht geschlossen",
            "schließen Sie es in derselben Zeile",
            "a quotation mark is opened but never closed",
            "close it in the same line",
        ),
        "yaml-colon": _message(
            "ein Doppelpunkt steht mitten im Wert",
            "setzen Sie den Wert in Anführungszeichen",
            "a colon stands inside the value",
            "put the value in quotation marks",
        ),
        "yaml-escape": _message(
            "ein Rückstrich \\ leitet in Anführungszeichen ein Sonderzeichen ein",
            "schreiben Sie \\\\ oder setzen Sie den Wert in einfache Anführungszeichen",
            "a backslash \\ starts a special character inside quotation marks",
            "write \\\\, or put the value in single quotation marks",
        ),
        "yaml-indentation": _message(
            "die Zeile ist anders eingerückt als die davor",
            "Felder einer Ebene beginnen alle in derselben Spalte",
            "the line is indented unlike the one before",
            "fields of one level all start in the same column",
        ),
        "yaml-tab": _message(
            "ein Tabulator steht am Anfang der Zeile",
            "rücken Sie mit Leerzeichen ein",
            "a tab stands at the start of the line",
            "indent with spaces",
        ),
        "yaml-syntax": _message(
            "die Zeile ist kein gültiges YAML: {value}",
            "prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen hier und in der Zeile davor",
            "the line is not valid YAML: {value}",
            "check indentation, colons and quotation marks here and in the line before",
        ),
        "json-syntax": _message(
            "die Zeile ist kein gültiges JSON: {value}",
            "exportieren Sie die Datei neu, statt sie von Hand zu ändern",
            "the line is not valid JSON: {value}",
            "export the file anew instead of changing it by hand",
        ),
        "yaml-alias": _message(
            "Anker und Verweise (& und *) sind nicht erlaubt",
            "schreiben Sie den Wert aus oder setzen Sie ihn in Anführungszeichen",
            "anchors and aliases (& and *) are not allowed",
            "write the value out, or put it in quotation marks",
        ),
        "yaml-merge": _message(
            "der Schlüssel << ist nicht erlaubt",
            "schreiben Sie die Felder aus",
            "the merge key << is not allowed",
            "write the fields out",
        ),
        "yaml-tag": _message(
            "die Typangabe „{value}“ ist nicht erlaubt",
            "lassen Sie sie weg oder setzen Sie den Wert in Anführungszeichen",
            "the tag “{value}” is not allowed",
            "leave it out, or put the value in quotation marks",
        ),
        "yaml-depth": _message(
            "die Angaben sind tiefer als {value} Ebenen verschachtelt",
            "prüfen Sie die Einrückung",
            "the values are nested deeper than {value} levels",
            "check the indentation",
        ),
        "yaml-key": _message(
            "ein Feldname muss ein einfaches Wort sein",
            "schreiben Sie „feld: Wert“",
            "the name of a field must be a plain word",
            "write “field: value”",
        ),
        "yaml-documents": _message(
            "die Datei enthält mehr als ein YAML-Dokument",
            "entfernen Sie die Zeile „---“ in der Mitte",
            "the file holds more than one YAML document",
            "remove the line “---” in the middle",
        ),
        "duplicate-key": _message(
            "das Feld steht schon in Zeile {value}",
            "löschen Sie eine der beiden Angaben",
            "the field stands in line {value} already",
            "delete one of the two",
        ),
        "fields-expected": _message(
            "hier werden Felder der Form „feld: Wert“ erwartet",
            "prüfen Sie die Einrückung",
            "fields of the form “field: value” are expected here",
            "check the indentation",
        ),
        "list-expected": _message(
            "hier wird eine Liste erwartet",
            "jede Angabe in eine eigene Zeile, die mit „- “ beginnt",
            "a list is expected here",
            "put each item in a line of its own that starts with “- ”",
        ),
        "text-expected": _message(
            "hier wird ein einfacher Text erwartet",
            "schreiben Sie den Wert in dieselbe Zeile",
            "plain text is expected here",
            "write the value in the same line",
        ),
        "front-matter-missing": _message(
            "die Felder am Anfang der Datei fehlen",
            "beginnen Sie mit einer Zeile „---“, dann die Felder, dann wieder „---“",
            "the fields at the start of the file are missing",
            "start with a line “---”, then the fields, then “---” again",
        ),
        "front-matter-open": _message(
            "die Felder am Anfang der Datei sind nicht abgeschlossen",
            "setzen Sie nach dem letzten Feld eine Zeile „---“",
            "the fields at the start of the file are not closed",
            "put a line “---” after the last field",
        ),
        # Fields
        "unknown-field": _message(
            "unbekanntes Feld",
            "möglich sind hier: {known}",
            "unknown field",
            "possible here: {known}",
        ),
        "unknown-field-near": _message(
            "unbekanntes Feld",
            "meinten Sie „{near}“?",
            "unknown field",
            "did you mean “{near}”?",
        ),
        "missing": _message(
            "Pflichtfeld fehlt",
            "ergänzen Sie „{value}: …“",
            "required field is missing",
            "add “{value}: …”",
        ),
        "empty": _message(
            "die Angabe ist leer",
            "tragen Sie etwas ein oder löschen Sie die Zeile",
            "the value is empty",
            "fill it in, or delete the line",
        ),
        "too-long": _message(
            "{length} Zeichen sind zu lang",
            "höchstens {limit}",
            "{length} characters are too long",
            "at most {limit}",
        ),
        "not-one-of": _message(
            "„{value}“ ist hier nicht möglich",
            "möglich sind: {known}",
            "“{value}” is not possible here",
            "possible: {known}",
        ),
        "not-one-of-near": _message(
            "„{value}“ ist hier nicht möglich",
            "meinten Sie „{near}“?",
            "“{value}” is not possible here",
            "did you mean “{near}”?",
        ),
        "pattern": _message(
            "„{value}“ hat nicht die richtige Form",
            "vergleichen Sie mit einer anderen Datei derselben Art",
            "“{value}” does not have the right form",
            "compare with another file of the kind",
        ),
        "key-form": _message(
            "„{value}“ ist kein gültiges Kürzel",
            "nur a–z, 0–9 und Bindestriche",
            "“{value}” is not a valid key",
            "only a–z, 0–9 and hyphens",
        ),
        "release-id-form": _message(
            "„{value}“ ist keine Meldungsnummer",
            "Jahr und Nummer, zum Beispiel 2026-03",
            "“{value}” is not the number of a release",
            "year and number, for example 2026-03",
        ),
        "release-address-form": _message(
            "„{value}“ ist nicht die Adresse einer Meldung",
            "mit / am Anfang und am Ende, zum Beispiel /aktuelles/2016/kompetenznetz/",
            "“{value}” is not the address of a release",
            "with / at both ends, for example /aktuelles/2016/kompetenznetz/",
        ),
        "web-address-form": _message(
            "„{value}“ ist keine sichere Webadresse",
            "sie beginnt mit https://",
            "“{value}” is not a safe web address",
            "it starts with https://",
        ),
        "mail-form": _message(
            "„{value}“ ist keine E-Mail-Adresse",
            "zum Beispiel info@example.org",
            "“{value}” is not a mail address",
            "for example info@example.org",
        ),
        "phone-form": _message(
            "„{value}“ ist keine Telefonnummer in internationaler Form",
            "zum Beispiel +49 231 123456",
            "“{value}” is not a phone number in international form",
            "for example +49 231 123456",
        ),
        "postal-code-form": _message(
            "„{value}“ ist keine Postleitzahl",
            "fünf Ziffern",
            "“{value}” is not a postal code",
            "five digits",
        ),
        "whole-number-form": _message(
            "„{value}“ ist keine ganze Zahl",
            "nur Ziffern, ohne Punkt und Einheit",
            "“{value}” is not a whole number",
            "digits only, without separators and units",
        ),
        "degrees-form": _message(
            "„{value}“ ist keine Koordinate",
            "Grad mit Punkt, zum Beispiel 51.5136",
            "“{value}” is not a coordinate",
            "degrees with a decimal point, for example 51.5136",
        ),
        "yes-no-form": _message(
            "„{value}“ ist weder true noch false",
            "schreiben Sie true für ja, false für nein",
            "“{value}” is neither true nor false",
            "write true or false",
        ),
        "partial-date-form": _message(
            "„{value}“ ist kein Datum",
            "Jahr, Jahr-Monat oder Jahr-Monat-Tag: 2016, 2016-02 oder 2016-02-02",
            "“{value}” is not a date",
            "year, year-month or year-month-day: 2016, 2016-02 or 2016-02-02",
        ),
        "day-form": _message(
            "„{value}“ ist kein Datum",
            "Jahr-Monat-Tag, zum Beispiel 2016-02-02",
            "“{value}” is not a date",
            "year-month-day, for example 2016-02-02",
        ),
        "moment-form": _message(
            "„{value}“ ist kein Datum",
            "Jahr-Monat-Tag, auch mit Uhrzeit: 2016-02-02 oder 2016-02-02 10:00",
            "“{value}” is not a date",
            "year-month-day, with or without a time: 2016-02-02 or 2016-02-02 10:00",
        ),
        "date-unknown": _message(
            "den {value} gibt es nicht",
            "prüfen Sie Monat, Tag und Uhrzeit",
            "there is no {value}",
            "check month, day and time",
        ),
        "day-in-future": _message(
            "der Tag {value} liegt in der Zukunft",
            "tragen Sie ein, wann es war; Jahr-Monat-Tag",
            "the day {value} lies in the future",
            "enter when it was; year-month-day",
            severity="warning",
        ),
        "consent-missing": _message(
            "eine namentlich genannte Person braucht ihre Einwilligung",
            "ergänzen Sie „consent: true“ oder nennen Sie eine Funktion statt der Person",
            "a person named here must have agreed",
            "add “consent: true”, or give a role instead of the person",
        ),
        "contact-empty": _message(
            "der Kontakt nennt weder Telefon noch E-Mail",
            "ergänzen Sie „phone“ oder „email“ oder löschen Sie „contact“",
            "the contact has neither telephone nor mail",
            "add “phone” or “email”, or delete “contact”",
        ),
        "range-reversed": _message(
            "die obere Zahl {value} ist kleiner als die untere",
            "tauschen Sie min und max",
            "the upper number {value} is less than the lower",
            "swap min and max",
        ),
        "website-taken": _message(
            "diese Website steht schon in {other}",
            "prüfen Sie, ob beide Profile dieselbe Einrichtung meinen",
            "this website stands in {other} already",
            "check whether both profiles mean the same organisation",
            "warning",
        ),
        "coordinates-far": _message(
            "die Koordinaten liegen nicht in der Region",
            "prüfen Sie, ob lat und lon vertauscht sind",
            "the coordinates are not in the region",
            "check whether lat and lon are swapped",
            "warning",
        ),
        "degrees-range": _message(
            "„{value}“ ist kein Ort auf der Erde",
            "lat liegt zwischen -90 und 90, lon zwischen -180 und 180",
            "“{value}” is no place on earth",
            "lat is between -90 and 90, lon between -180 and 180",
        ),
        "dates-reversed": _message(
            "{value} liegt vor {other}",
            "prüfen Sie beide Tage",
            "{value} is before {other}",
            "check both days",
        ),
        "end-before-start": _message(
            "das Ende {value} liegt vor dem Anfang",
            "prüfen Sie start und end",
            "the end {value} lies before the start",
            "check start and end",
        ),
        "end-is-start": _message(
            "Anfang und Ende sind gleich",
            "berichtigen Sie die Uhrzeit oder löschen Sie „end“",
            "start and end are the same",
            "correct the time, or delete “end”",
        ),
        "event-year": _message(
            "das Jahr {value} ist für eine Veranstaltung nicht möglich",
            "zwischen {first} und {last}",
            "the year {value} is not possible for an event",
            "between {first} and {last}",
        ),
        "start-missing": _message(
            "eine Veranstaltung braucht einen Anfang",
            "ergänzen Sie „start: Jahr-Monat-Tag“, auch mit Uhrzeit: 2026-11-23 10:00",
            "an event needs a start",
            "add “start: year-month-day”, with or without a time: 2026-11-23 10:00",
        ),
        "event-field": _message(
            "das Feld gehört zu einer Veranstaltung, „type“ ist aber {value}",
            "schreiben Sie „type: event“ oder löschen Sie das Feld",
            "the field belongs to an event, but “type” is {value}",
            "write “type: event”, or delete the field",
        ),
        "event-times-mixed": _message(
            "Anfang und Ende sind verschieden genau",
            "beide mit Uhrzeit oder beide ohne",
            "start and end are not equally precise",
            "both with a time, or both without",
        ),
        "event-status-alone": _message(
            "wer eine Veranstaltung absagt oder verschiebt, sagt wann und warum",
            "ergänzen Sie „corrections“ mit „date“ und „note“",
            "whoever cancels or postpones an event says when and why",
            "add “corrections” with “date” and “note”",
        ),
        "correction-too-early": _message(
            "die Korrektur vom {value} liegt nicht nach der Veröffentlichung am {other}",
            "am Tag der Veröffentlichung mit Uhrzeit: 2016-02-02 14:30",
            "the correction of {value} is not later than the publication on {other}",
            "on the day of publication with a time: 2016-02-02 14:30",
        ),
        "correction-in-future": _message(
            "die Korrektur vom {value} liegt in der Zukunft",
            "tragen Sie ein, wann der Text berichtigt wurde",
            "the correction of {value} lies in the future",
            "enter when the text was put right",
        ),
        "written-on-missing": _message(
            "zu „original“ gehört das Datum, an dem dieser Text geschrieben wurde",
            "ergänzen Sie „written_on: Jahr-Monat-Tag“",
            "with “original” goes the day on which this text was written",
            "add “written_on: year-month-day”",
        ),
        "dateline-of-original": _message(
            "ein Rückblick auf eine frühere Mitteilung hat keinen Ort am Textanfang („{value}“)",
            "löschen Sie „dateline“ oder „original“",
            "a look back on an earlier announcement has no dateline (“{value}”)",
            "delete “dateline” or “original”",
        ),
        "outline-form": _message(
            "kein Umriss: {value}",
            "Ringe aus Punkten, je mindestens drei Ecken, der letzte Punkt gleich dem ersten",
            "not an outline: {value}",
            "rings of positions, three corners at least, the last position equal to the first",
        ),
        "position-form": _message(
            "„{value}“ ist kein Punkt in Deutschland",
            "Grad nach WGS 84, die Länge zuerst: [7.4653, 51.5136]",
            "“{value}” is not a position in Germany",
            "degrees of WGS 84, longitude first: [7.4653, 51.5136]",
        ),
        # References
        "id-not-file-name": _message(
            "„{value}“ passt nicht zum Dateinamen",
            "die Kennung ist der Dateiname: {expected}",
            "“{value}” does not match the name of the file",
            "the id is the name of the file: {expected}",
        ),
        "id-taken": _message(
            "die Kennung „{value}“ gehört schon zu {other}",
            "wählen Sie eine, die noch frei ist, etwa die nächste Nummer",
            "the id “{value}” belongs to {other} already",
            "choose one that is free, such as the next number",
        ),
        "ags-taken": _message(
            "den Umriss von „{value}“ gibt es schon in {other}",
            "mehrere Flächen eines Gebiets sind ein MultiPolygon",
            "the outline of “{value}” is in {other} already",
            "several surfaces of a place are one MultiPolygon",
        ),
        "year-not-folder": _message(
            "das Jahr {value} passt nicht zum Ordner {expected}",
            "legen Sie die Datei in den Ordner ihres Jahres",
            "the year {value} does not match the folder {expected}",
            "put the file into the folder of its year",
        ),
        "unknown-reference": _message(
            "{kind} „{value}“ gibt es nicht",
            "die Einträge stehen in {where}",
            "no {kind} “{value}”",
            "the entries are in {where}",
        ),
        "unknown-reference-near": _message(
            "{kind} „{value}“ gibt es nicht",
            "meinten Sie „{near}“?",
            "no {kind} “{value}”",
            "did you mean “{near}”?",
        ),
        "removed-reference": _message(
            "Den Partner „{value}“ gibt es nicht mehr, er wurde am {day} entfernt",
            "nehmen Sie den Verweis heraus",
            "the partner “{value}” is no more, it was removed on {day}",
            "take the reference out",
        ),
        "removed-exists": _message(
            "das Profil „{value}“ gilt als entfernt, aber {other} ist da",
            "nehmen Sie den Eintrag heraus; eine andere Einrichtung braucht eine andere Kennung",
            "the profile “{value}” counts as removed, but {other} is there",
            "take the entry out; another organisation needs another id",
        ),
        "removed-twice": _message(
            "„{value}“ steht schon in Zeile {other}",
            "löschen Sie einen der beiden Einträge",
            "“{value}” stands in line {other} already",
            "delete one of the two",
        ),
        "removed-reserved": _message(
            "„{value}“ ist eine Seite des Verzeichnisses und war nie ein Profil",
            "nehmen Sie den Eintrag heraus",
            "“{value}” is a page of the directory and never was a profile",
            "take the entry out",
        ),
        "third-level": _message(
            "„{value}“ hat selbst einen übergeordneten Begriff",
            "es gibt nur zwei Ebenen",
            "“{value}” has a parent itself",
            "there are two levels only",
        ),
        "asset-missing": _message(
            "die Datei „{value}“ fehlt",
            "legen Sie sie als {expected} ab oder berichtigen Sie den Namen",
            "the file “{value}” is missing",
            "put it at {expected}, or correct the name",
        ),
        "asset-form": _message(
            "„{value}“ ist kein erlaubter Dateiname",
            "der Name allein, mit einer der Endungen {allowed}",
            "“{value}” is not an allowed file name",
            "the name alone, with one of the endings {allowed}",
        ),
        # Permanence of releases
        "published-gone": _message(
            "die Meldung ist veröffentlicht, aber ihre Datei {expected} fehlt",
            "stellen Sie die Datei wieder her oder ergänzen Sie hier „withdrawn“ und „reason“",
            "the release is published, but its file {expected} is missing",
            "bring the file back, or add “withdrawn” and “reason” here",
        ),
        "published-elsewhere": _message(
            "diese Meldung ist unter /{other} veröffentlicht",
            "ergänzen Sie „moved_from: /{other}“; eine andere Meldung braucht eine freie Kennung",
            "this release is published at /{other}",
            "add “moved_from: /{other}”; another release needs an id that is free",
        ),
        "published-id-taken": _message(
            "die Kennung „{value}“ gehört zur Meldung unter /{other}",
            "wählen Sie eine, die noch frei ist, etwa die nächste Nummer",
            "the id “{value}” belongs to the release at /{other}",
            "choose one that is free, such as the next number",
        ),
        "published-id-changed": _message(
            "unter /{value} ist die Meldung „{other}“ veröffentlicht",
            "setzen Sie wieder „id: {other}“; eine neue Meldung braucht einen anderen Dateinamen",
            "at /{value} the release “{other}” is published",
            "set “id: {other}” again; a new release needs another file name",
        ),
        "published-hidden": _message(
            "diese Meldung ist veröffentlicht und darf nicht still verschwinden",
            "nehmen Sie die Änderung zurück; oder löschen Sie die Datei und tragen Sie in "
            "{expected} „withdrawn“ und „reason“ ein",
            "this release is published and must not vanish silently",
            "undo the change; or mark it withdrawn: delete the file, and enter “withdrawn” and "
            "“reason” in {expected}",
        ),
        "published-twice": _message(
            "die Adresse /{value} steht schon in Zeile {other}",
            "löschen Sie eine der beiden Angaben",
            "the address /{value} stands in line {other} already",
            "delete one of the two",
        ),
        "address-published": _message(
            "/{value} ist oder war die Adresse der Meldung „{other}“",
            "Adressen werden nie neu vergeben, wählen Sie eine andere",
            "/{value} is or was the address of the release “{other}”",
            "addresses are never used again, choose another",
        ),
        "moved-from-own": _message(
            "/{value} ist die Adresse der Meldung selbst",
            "nennen Sie die Adresse, unter der sie früher stand",
            "/{value} is the address of the release itself",
            "give the address under which it stood before",
        ),
        "moved-from-taken": _message(
            "die Adresse /{value} gehört schon zu {other}",
            "nennen Sie die Adresse, unter der diese Meldung früher stand",
            "the address /{value} belongs to {other} already",
            "give the address under which this release stood before",
        ),
        "moved-from-unknown": _message(
            "unter /{value} ist bisher keine Meldung festgehalten",
            "prüfen Sie die Adresse; sie wird auf jeden Fall hierher weitergeleitet",
            "no release is locked at /{value} so far",
            "check the address; it will lead here in any case",
            severity="warning",
        ),
        "withdrawal-incomplete": _message(
            "zum Zurückziehen einer Meldung gehören Tag und Grund",
            "ergänzen Sie „{value}: …“",
            "to withdraw a release takes a day and a reason",
            "add “{value}: …”",
        ),
        "withdrawn-exists": _message(
            "die Meldung ist zurückgezogen, aber {other} ist da",
            "löschen Sie die Datei; eine neue Meldung braucht neue Kennung und Adresse",
            "the release is withdrawn, but {other} is there",
            "delete the file; a new release needs a new id and a new address",
        ),
        # Told by `regionruhr new`
        "file-exists": _message(
            "die Datei gibt es schon, sie bleibt, wie sie ist",
            "nennen Sie mit --slug einen anderen Namen",
            "the file is there already, it stays as it is",
            "give another name with --slug",
        ),
        "slug-missing": _message(
            "aus dem Titel lässt sich kein Dateiname bilden",
            "nennen Sie ihn mit --slug; nur a–z, 0–9 und Bindestriche",
            "no file name can be made from the title",
            "give it with --slug; only a–z, 0–9 and hyphens",
        ),
        # Told by `regionruhr lock`
        "lock-by-hand": _message(
            "die Liste lässt sich hier nicht ergänzen",
            "tragen Sie von Hand ein: {expected}",
            "the list cannot be completed here",
            "enter by hand: {expected}",
        ),
        # Logos
        "logo-missing": _message(
            "die Fassung für dunkle Seiten steht allein",
            "ergänzen Sie „logo: …“ mit der Fassung für helle Seiten",
            "the variant for dark pages stands alone",
            "add “logo: …” with the one for light pages",
        ),
        "logo-unused": _message(
            "kein Profil verwendet dieses Logo",
            "tragen Sie es dort als „logo: …“ ein oder löschen Sie die Datei",
            "no profile uses this logo",
            "enter it there as “logo: …”, or delete the file",
            severity="warning",
        ),
        "logo-few-pixels": _message(
            "das Logo wird unscharf: es hat nur {value} Pixel",
            "nehmen Sie eine SVG-Datei oder ein Bild mit 800 Pixeln Breite",
            "the logo will be blurred: it has {value} pixels only",
            "take an SVG file, or a picture 800 pixels wide",
            severity="warning",
        ),
        # Pictures, those of logos too
        "picture-size": _message(
            "die Datei ist größer als {limit}",
            "verkleinern Sie das Bild, {width} Pixel Breite genügen",
            "the file is larger than {limit}",
            "scale the picture down: {width} pixels of width are enough",
        ),
        "picture-broken": _message(
            "das Bild ist beschädigt oder gar keines",
            "speichern Sie es noch einmal aus dem Programm, aus dem es stammt",
            "the picture is damaged, or no picture at all",
            "save it once more from the program that it comes from",
        ),
        "picture-ending": _message(
            "die Endung „{value}“ passt nicht zum Inhalt der Datei",
            "nennen Sie die Datei {expected}, auch dort, wo sie eingetragen ist",
            "the ending “{value}” does not match what the file holds",
            "call the file {expected}, where it is entered too",
        ),
        "picture-proportions": _message(
            "{value} ist zu langgestreckt",
            "höchstens {limit} zu 1; schneiden Sie das Bild zu",
            "{value} is too elongated",
            "{limit} to 1 at most; crop the picture",
        ),
        "picture-pixels": _message(
            "{value} Pixel sind zu viele",
            "verkleinern Sie das Bild, {width} Pixel Breite genügen",
            "{value} pixels are too many",
            "scale the picture down: {width} pixels of width are enough",
        ),
        "picture-animated": _message(
            "das Bild bewegt sich",
            "speichern Sie ein stehendes Bild",
            "the picture moves",
            "save it as a still",
        ),
        "picture-few-pixels": _message(
            "das Bild ist klein: es hat nur {value} Pixel",
            "fragen Sie nach dem Original; für den Druck braucht es an der langen Seite "
            "mindestens {limit} Pixel",
            "the picture is small: it has {value} pixels only",
            "ask for the original; print needs at least {limit} pixels on the longer side",
            severity="warning",
        ),
        "picture-unused": _message(
            "keine Meldung und kein Projekt zeigt dieses Bild",
            "tragen Sie es dort unter „images“ ein oder löschen Sie die Datei",
            "no release and no project shows this picture",
            "enter it there under “images”, or delete the file",
            severity="warning",
        ),
        "picture-rights-differ": _message(
            "zum selben Bild steht in {other} „{value}“",
            "ein Bild hat einen Bildnachweis und eine Lizenz; gleichen Sie die Angaben an",
            "of the same picture {other} says “{value}”",
            "a picture has one credit and one licence; make them agree",
        ),
        "alt-file-name": _message(
            "die Bildbeschreibung „{value}“ wiederholt nur den Dateinamen",
            "beschreiben Sie in einem Satz, was auf dem Bild zu sehen ist",
            "the description “{value}” only repeats the name of the file",
            "say in a sentence what is to be seen in the picture",
            severity="warning",
        ),
        "alt-caption": _message(
            "die Bildbeschreibung wiederholt nur die Bildunterschrift",
            "beschreiben Sie für Menschen, die es nicht sehen, was auf dem Bild ist",
            "the description only repeats the caption",
            "say for those who do not see it what is in the picture",
            severity="warning",
        ),
        # Drawings
        "svg-root": _message(
            "die Datei ist keine SVG-Grafik",
            'sie beginnt mit <svg xmlns="http://www.w3.org/2000/svg" …>',
            "the file is no SVG drawing",
            'it starts with <svg xmlns="http://www.w3.org/2000/svg" …>',
        ),
        "svg-size": _message(
            "die Zeichnung nennt ihre Größe nicht",
            "ergänzen Sie „viewBox“ oder „width“ und „height“ in Pixeln",
            "the drawing does not give its size",
            "add “viewBox”, or “width” and “height” in pixels",
        ),
        "svg-element": _message(
            "das darf in einer Zeichnung nicht vorkommen",
            "erlaubt sind Formen, Text, Verläufe und Filter; löschen Sie dieses Element",
            "this must not be in a drawing",
            "shapes, text, gradients and filters are allowed; delete this element",
        ),
        "svg-attribute": _message(
            "das Attribut ist in einer Zeichnung nicht erlaubt",
            "löschen Sie es",
            "the attribute is not allowed in a drawing",
            "delete it",
        ),
        "svg-address": _message(
            "„{value}“ führt aus der Datei hinaus",
            "erlaubt sind Verweise auf „#name“ in derselben Datei und in <image> eingebettete "
            "PNG-, JPEG- und WebP-Bilder",
            "“{value}” leads out of the file",
            "allowed: references to “#name” in the same file, and PNG, JPEG and WebP pictures "
            "embedded in <image>",
        ),
        "svg-style": _message(
            "„{value}“ ist im CSS einer Zeichnung nicht erlaubt",
            'löschen Sie es oder schreiben Sie den Wert als Attribut, zum Beispiel fill="#b0400a"',
            "“{value}” is not allowed in the CSS of a drawing",
            'delete it, or write the value as an attribute, for example fill="#b0400a"',
        ),
        "svg-rules": _message(
            "die Zeichnung bringt in <!DOCTYPE … [ … ]> eigene Regeln mit",
            "löschen Sie alles von <!DOCTYPE bis ]> und schreiben Sie aus, wofür &…; steht",
            "the drawing brings rules of its own in <!DOCTYPE … [ … ]>",
            "delete all from <!DOCTYPE to ]>, and write out what &…; stands for",
        ),
        # Running text
        "markdown-html": _message(
            "HTML ist im Text nicht erlaubt: {value}",
            "schreiben Sie es mit den Mitteln von Markdown",
            "HTML is not allowed in the text: {value}",
            "write it in Markdown",
        ),
        "markdown-image": _message(
            "Bilder stehen nicht im Text",
            "tragen Sie das Bild mit Bildnachweis im Feld „images“ ein",
            "pictures do not stand in the text",
            "enter the picture with its credit in the field “images”",
        ),
        "markdown-heading": _message(
            "eine Überschrift mit einem # steht schon über der Seite",
            "beginnen Sie Überschriften im Text mit ##",
            "a heading with one # stands above the page already",
            "start headings in the text with ##",
        ),
        "link-scheme": _message(
            "die Adresse „{value}“ ist nicht erlaubt",
            "möglich sind https:, http:, mailto:, tel: und Adressen dieser Site",
            "the address “{value}” is not allowed",
            "possible: https:, http:, mailto:, tel: and addresses of this site",
        ),
        "link-outside": _message(
            "der Link „{value}“ führt aus dem Projekt heraus",
            "verlinken Sie eine Datei unter content/ oder partners/",
            "the link “{value}” leaves the project",
            "link to a file under content/ or partners/",
        ),
        "link-broken": _message(
            "die Seite /{value} gibt es nicht",
            "prüfen Sie die Adresse; noch nicht veröffentlichte Seiten lassen sich nicht verlinken",
            "there is no page /{value}",
            "check the address; pages not yet published cannot be linked to",
        ),
        "link-broken-near": _message(
            "die Seite /{value} gibt es nicht",
            "meinten Sie /{near}?",
            "there is no page /{value}",
            "did you mean /{near}?",
        ),
        "link-removed": _message(
            "das Profil /{value} gibt es nicht mehr, es wurde am {day} entfernt",
            "nehmen Sie den Link heraus",
            "the profile /{value} is no more, it was removed on {day}",
            "take the link out",
        ),
        "link-withdrawn": _message(
            "die Meldung /{value} wurde am {day} zurückgezogen",
            "nehmen Sie den Link heraus",
            "the release /{value} was withdrawn on {day}",
            "take the link out",
        ),
        "link-moved": _message(
            "die Meldung /{value} steht jetzt unter /{near}",
            "berichtigen Sie den Link",
            "the release /{value} stands at /{near} now",
            "correct the link",
            severity="warning",
        ),
        "anchor-broken": _message(
            "auf der Seite /{value} gibt es keine Stelle #{fragment}",
            "Anker entstehen aus den Überschriften",
            "the page /{value} has no anchor #{fragment}",
            "anchors are made from the headings",
        ),
        "unknown-block": _message(
            "den Baustein „{value}“ gibt es nicht",
            "möglich sind: {known}",
            "no block “{value}”",
            "possible: {known}",
        ),
        # Freshness: told by `regionruhr check --stale`, and of `regionruhr confirm`
        "stale": _message(
            "„{name}“ wurde zuletzt am {day} bestätigt",
            "fragen Sie nach: regionruhr confirmations",
            "“{name}” was last confirmed on {day}",
            "ask again: regionruhr confirmations",
            severity="warning",
        ),
        "never-confirmed": _message(
            "„{name}“ wurde noch nie bestätigt",
            "fragen Sie nach: regionruhr confirmations",
            "“{name}” was never confirmed",
            "ask: regionruhr confirmations",
            severity="warning",
        ),
        "confirm-by-hand": _message(
            "die Bestätigung lässt sich hier nicht eintragen",
            "tragen Sie verified_on und verified_by von Hand ein",
            "the confirmation cannot be entered here",
            "enter verified_on and verified_by by hand",
        ),
        # Tables: told by `regionruhr import`
        "table-encoding": _message(
            "die Datei ist keine Tabelle in UTF-8 oder Windows-1252",
            "speichern Sie sie in Excel als „CSV UTF-8“",
            "the file is no table in UTF-8 or Windows-1252",
            "save it in Excel as “CSV UTF-8”",
        ),
        "table-size": _message(
            "die Tabelle ist größer als {limit} MB",
            "teilen Sie sie auf",
            "the table is larger than {limit} MB",
            "split it up",
        ),
        "table-rows-missing": _message(
            "unter den Spaltenköpfen steht keine Zeile",
            "tragen Sie je Einrichtung eine Zeile ein",
            "below the headings there is no row",
            "enter a row for each organisation",
        ),
        "row-unreadable": _message(
            "ein Anführungszeichen steht falsch oder fehlt, oder eine Zelle ist viel zu lang",
            "eine Zelle beginnt und endet mit einem, in ihrem Text wird es verdoppelt",
            "a quotation mark is misplaced or missing, or a cell is far too long",
            "a cell starts and ends with one; inside its text it is doubled",
        ),
        "row-long": _message(
            "die Zeile hat {length} Zellen, der Kopf nur {limit}",
            "setzen Sie eine Zelle, in der das Trennzeichen vorkommt, in Anführungszeichen",
            "the row has {length} cells, the headings only {limit}",
            "put a cell that holds the separator in quotation marks",
        ),
        "column-unknown": _message(
            "diese Spalte kennen wir nicht, sie bleibt weg",
            "ordnen Sie sie mit --map zu; „{heading}: -“ lässt sie ohne Hinweis weg",
            "this column is unknown, it is left out",
            "say with --map what it holds; “{heading}: -” leaves it out without a notice",
            severity="warning",
        ),
        "column-unknown-near": _message(
            "diese Spalte kennen wir nicht, sie bleibt weg",
            "meinten Sie „{near}“?",
            "this column is unknown, it is left out",
            "did you mean “{near}”?",
            severity="warning",
        ),
        "column-twice": _message(
            "diese Spalte und „{other}“ wären beide das Feld {value}",
            "lassen Sie mit --map eine von beiden weg: „{heading}: -“",
            "this column and “{other}” would both be the field {value}",
            "leave one of them out with --map: “{heading}: -”",
        ),
        "column-missing": _message(
            "diese Spalte fehlt",
            "nennen Sie eine so oder ordnen Sie mit --map eine zu: „Spalte: {value}“",
            "this column is missing",
            "call one so, or say with --map which it is: “column: {value}”",
        ),
        "mapping-column": _message(
            "die Tabelle hat keine Spalte „{value}“",
            "vergleichen Sie mit ihrer ersten Zeile",
            "the table has no column “{value}”",
            "compare with its first row",
            severity="warning",
        ),
        "mapping-column-near": _message(
            "die Tabelle hat keine Spalte „{value}“",
            "meinten Sie „{near}“?",
            "the table has no column “{value}”",
            "did you mean “{near}”?",
            severity="warning",
        ),
        "cell-missing": _message(
            "die Angabe fehlt",
            "ohne sie entsteht kein Profil",
            "the value is missing",
            "without it there is no profile",
        ),
        "person-left-out": _message(
            "„{value}“ bleibt weg, weil die Tabelle keine Einwilligung nennt",
            "mit „ja“ in einer Spalte „Einwilligung“ erscheint die Person",
            "“{value}” is left out because the table names no consent",
            "with “ja” in a column “Einwilligung” the person appears",
            severity="warning",
        ),
        "id-underivable": _message(
            "aus „{value}“ lässt sich keine Kennung bilden",
            "ergänzen Sie eine Spalte „Kennung“",
            "no id can be made from “{value}”",
            "add a column “Kennung”",
        ),
        "id-reserved": _message(
            "„{value}“ ist für eine Seite des Verzeichnisses reserviert",
            "wählen Sie eine andere Kennung",
            "“{value}” is reserved for a page of the directory",
            "choose another id",
        ),
        "id-removed": _message(
            "das Profil „{value}“ wurde am {day} entfernt",
            "eine Kennung wird nie wieder vergeben; wählen Sie eine andere",
            "the profile “{value}” was removed on {day}",
            "an id is never given again; choose another one",
        ),
        "row-removed": _message(
            "ein Profil „{value}“ wurde am {day} entfernt",
            "lassen Sie die Zeile weg; eine andere Einrichtung nimmt --allow-similar auf",
            "a profile “{value}” was removed on {day}",
            "leave the row out; --allow-similar takes another organisation",
        ),
        "row-similar": _message(
            "{kind} wie in {other}",
            "dieselbe Einrichtung: nur einmal, mit ihrer Kennung; eine andere: --allow-similar",
            "{kind} as in {other}",
            "the same organisation: only once, with its id; another one: --allow-similar",
        ),
        "field-differs": _message(
            "hier steht „{value}“, in {other} „{old}“",
            "das Profil bleibt, wie es ist; --replace übernimmt die Zeile",
            "here it is “{value}”, in {other} “{old}”",
            "the profile stays as it is; --replace takes the row over",
        ),
    }
)

NOUNS: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "de": {
            "file name": "Dateiname",
            "file": "Datei",
            "text": "Text",
            "row": "Zeile",
            "town": "Den Ort",
            "area": "Die Teilregion",
            "town or area": "Den Ort",
            "sector": "Die Branche",
            "competence": "Die Kompetenz",
            "certification": "Das Zertifikat",
            "topic": "Das Thema",
            "partner": "Den Partner",
            "project": "Das Projekt",
            "press contact": "Den Pressekontakt",
            "same name": "Derselbe Name",
            "same website": "Dieselbe Website",
            "same address": "Dieselbe Anschrift",
            "same id": "Dieselbe Kennung",
        },
        "en": {},
    }
)
"""Words for what is no field of a file; English says them as the code does."""
