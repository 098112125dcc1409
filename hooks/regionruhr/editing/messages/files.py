"""Messages on what lies where, and how it is called."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "file-name-form": message(
        "„{value}“ ist als Name nicht erlaubt",
        "nur a–z, 0–9 und Bindestriche, Umlaute als ae, oe, ue; zum Beispiel „{example}“",
        "“{value}” is not allowed as a name",
        "only a–z, 0–9 and hyphens, umlauts as ae, oe, ue; for example “{example}”",
    ),
    "media-name-form": message(
        "„{value}“ ist als Name nicht erlaubt",
        "nennen Sie die Datei „{example}“, auch dort, wo sie eingetragen ist",
        "“{value}” is not allowed as a name",
        "call the file “{example}”, where it is entered too",
    ),
    "file-ending-form": message(
        "die Endung „{value}“ ist großgeschrieben",
        "schreiben Sie die Endung klein: „{example}“, auch dort, wo die Datei eingetragen ist",
        "the ending “{value}” is in capitals",
        "write it in small letters: “{example}”, where the file is entered too",
    ),
    "file-name-reserved": message(
        "„{value}“ ist für eine Seite der Website reserviert",
        "geben Sie der Datei einen anderen Namen",
        "“{value}” is reserved for a page of the site",
        "give the file another name",
    ),
    "file-type": message(
        "Dateien dieser Art werden nicht veröffentlicht: „{value}“",
        "erlaubt sind hier {allowed}",
        "files of this type are not published: “{value}”",
        "allowed here: {allowed}",
    ),
    "file-place": message(
        "hier wird keine Datei dieser Art erwartet",
        "erwartet: {expected}",
        "no file of this kind is expected here",
        "expected: {expected}",
    ),
    "file-empty": message(
        "die Datei ist leer",
        "tragen Sie mindestens die Pflichtfelder ein oder löschen Sie die Datei",
        "the file is empty",
        "enter at least the required fields, or delete the file",
    ),
    "file-encoding": message(
        "die Datei ist nicht in UTF-8 gespeichert",
        "speichern Sie sie im Editor mit der Kodierung UTF-8",
        "the file is not saved as UTF-8",
        "save it with the encoding UTF-8 in your editor",
    ),
    "file-size": message(
        "die Datei ist größer als 1 MB",
        "Texte gehören in kleine Dateien, Bilder und Dokumente daneben",
        "the file is larger than 1 MB",
        "keep texts in small files, pictures and documents beside them",
    ),
    "file-symlink": message(
        "die Datei ist eine Verknüpfung (Symlink)",
        "legen Sie die Datei selbst hier ab",
        "the file is a symbolic link",
        "put the file itself here",
    ),
    "file-irregular": message(
        "hier liegt keine gewöhnliche Datei, sondern ein Gerät, eine Pipe oder ein Socket",
        "löschen Sie sie oder legen Sie eine gewöhnliche Datei an ihre Stelle",
        "this is no regular file but a device, a pipe or a socket",
        "delete it, or put a regular file in its place",
    ),
    "folder-depth": message(
        "hier liegen mehr als {limit} Ordner ineinander",
        "legen Sie die Dateien weiter oben ab",
        "more than {limit} folders lie in each other here",
        "put the files further up",
    ),
    "file-missing": message(
        "die Datei fehlt",
        "legen Sie {value} an",
        "the file is missing",
        "create {value}",
    ),
    "file-unreadable": message(
        "die Datei lässt sich nicht lesen: {value}",
        "prüfen Sie die Zugriffsrechte",
        "the file cannot be read: {value}",
        "check its permissions",
    ),
    "file-foreign": message(
        "die Datei ist keine Liste von „regionruhr confirmations“ und bleibt, wie sie ist",
        "geben Sie ihr einen anderen Namen oder nennen Sie mit --folder einen anderen Ordner",
        "the file is no list of “regionruhr confirmations” and stays as it is",
        "give it another name, or name another folder with --folder",
    ),
    "document-broken": message(
        "die Datei ist kein PDF",
        "speichern Sie sie in Word als PDF; umbenennen genügt nicht",
        "the file is no PDF",
        "save it as PDF in Word; a new name is not enough",
    ),
    "document-unused": message(
        "keine Meldung bietet dieses Dokument an, es wird nicht veröffentlicht",
        "tragen Sie es bei der Meldung daneben unter „downloads“ ein oder löschen Sie es",
        "no release offers this document, it is not published",
        "enter it under “downloads” of the release beside it, or delete it",
        "warning",
    ),
    "control-character": message(
        "unsichtbares Steuerzeichen {value}",
        "löschen Sie das Zeichen; es gerät oft beim Kopieren in den Text",
        "invisible control character {value}",
        "delete it; such characters often come with copied text",
    ),
    "address-taken": message(
        "die Adresse /{value} gehört schon zu {other}",
        "geben Sie der Datei einen anderen Namen",
        "the address /{value} belongs to {other} already",
        "give the file another name",
    ),
}
