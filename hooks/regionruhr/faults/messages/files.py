"""Messages on what lies where, and how it is called."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "file-name-form": Message(
        "„{value}“ ist als Name nicht erlaubt",
        "nur a–z, 0–9 und Bindestriche, Umlaute als ae, oe, ue; zum Beispiel „{example}“",
    ),
    "media-name-form": Message(
        "„{value}“ ist als Name nicht erlaubt",
        "nennen Sie die Datei „{example}“, auch dort, wo sie eingetragen ist",
    ),
    "file-ending-form": Message(
        "die Endung „{value}“ ist großgeschrieben",
        "schreiben Sie die Endung klein: „{example}“, auch dort, wo die Datei eingetragen ist",
    ),
    "file-name-reserved": Message(
        "„{value}“ ist für eine Seite der Website reserviert",
        "geben Sie der Datei einen anderen Namen",
    ),
    "file-type": Message(
        "Dateien dieser Art werden nicht veröffentlicht: „{value}“", "erlaubt sind hier {allowed}"
    ),
    "file-place": Message("hier wird keine Datei dieser Art erwartet", "erwartet: {expected}"),
    "file-empty": Message(
        "die Datei ist leer",
        "tragen Sie mindestens die Pflichtfelder ein oder löschen Sie die Datei",
    ),
    "file-encoding": Message(
        "die Datei ist nicht in UTF-8 gespeichert",
        "speichern Sie sie im Editor mit der Kodierung UTF-8",
    ),
    "file-size": Message(
        "die Datei ist größer als 1 MB",
        "Texte gehören in kleine Dateien, Bilder und Dokumente daneben",
    ),
    "merge-conflict": Message(
        "zwei Fassungen stehen nebeneinander, weil ein Konflikt nicht gelöst ist",
        "behalten Sie eine davon und löschen Sie die Zeilen, die mit <<<<<<<, ======= und >>>>>>> "
        "beginnen",
    ),
    "file-symlink": Message(
        "hier liegt eine Verknüpfung (Symlink)",
        "löschen Sie sie oder legen Sie an ihre Stelle, worauf sie zeigt",
    ),
    "file-irregular": Message(
        "hier liegt keine gewöhnliche Datei, sondern ein Gerät, eine Pipe oder ein Socket",
        "löschen Sie sie oder legen Sie eine gewöhnliche Datei an ihre Stelle",
    ),
    "folder-depth": Message(
        "hier liegen mehr als {limit} Ordner ineinander", "legen Sie die Dateien weiter oben ab"
    ),
    "file-missing": Message("die Datei fehlt", "legen Sie {value} an"),
    "file-unreadable": Message(
        "die Datei lässt sich nicht lesen: {value}", "prüfen Sie die Zugriffsrechte"
    ),
    "own-file-missing": Message(
        "die Website braucht diese Datei, sie fehlt oder ist leer",
        "holen Sie sie zurück: git checkout HEAD -- {value}",
    ),
    "file-foreign": Message(
        "die Datei ist keine Liste von „regionruhr confirmations“ und bleibt, wie sie ist",
        "geben Sie ihr einen anderen Namen oder nennen Sie mit --folder einen anderen Ordner",
    ),
    "document-broken": Message(
        "die Datei ist kein PDF", "speichern Sie sie in Word als PDF; umbenennen genügt nicht"
    ),
    "document-unused": Message(
        "keine Meldung bietet dieses Dokument an, es wird nicht veröffentlicht",
        "tragen Sie es bei der Meldung daneben unter „downloads“ ein oder löschen Sie es",
        severity="warning",
    ),
    "control-character": Message(
        "unsichtbares Steuerzeichen {value}",
        "löschen Sie das Zeichen; es gerät oft beim Kopieren in den Text",
    ),
    "address-taken": Message(
        "die Adresse /{value} gehört schon zu {other}", "geben Sie der Datei einen anderen Namen"
    ),
}
