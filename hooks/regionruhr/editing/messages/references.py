"""Messages on what one record says of another."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "id-not-file-name": message(
        "„{value}“ passt nicht zum Dateinamen",
        "schreiben Sie {expected}; wurde die Datei umbenannt, nennen Sie sie wieder {file}, ein "
        "veröffentlichter Name bleibt",
        "“{value}” does not match the name of the file",
        "write {expected}; if the file was renamed, call it {file} again, a published name stays",
    ),
    "id-taken": message(
        "die Kennung „{value}“ gehört schon zu {other}",
        "wählen Sie eine, die noch frei ist",
        "the id “{value}” belongs to {other} already",
        "choose one that is free",
    ),
    "release-id-taken": message(
        "die Kennung „{value}“ gehört schon zu {other}",
        "die nächste freie Nummer ist {free}",
        "the id “{value}” belongs to {other} already",
        "the next free number is {free}",
    ),
    "ags-taken": message(
        "den Umriss von „{value}“ gibt es schon in {other}",
        "fassen Sie mehrere Flächen eines Gebiets zu einem MultiPolygon zusammen",
        "the outline of “{value}” is in {other} already",
        "make several surfaces of a place one MultiPolygon",
    ),
    "year-not-folder": message(
        "das Jahr {value} passt nicht zum Ordner {expected}",
        "berichtigen Sie das Datum, oder verschieben Sie die Datei nach {folder}",
        "the year {value} does not match the folder {expected}",
        "correct the date, or move the file to {folder}",
    ),
    "unknown-reference": message(
        "{kind} „{value}“ gibt es nicht",
        "die Einträge stehen in {where}",
        "no {kind} “{value}”",
        "the entries are in {where}",
    ),
    "unknown-reference-near": message(
        "{kind} „{value}“ gibt es nicht",
        "meinten Sie „{near}“?",
        "no {kind} “{value}”",
        "did you mean “{near}”?",
    ),
    "unknown-file": message(
        "{kind} „{value}“ gibt es nicht",
        "fehlt die Datei {expected}, oder ist das Kürzel vertippt?",
        "no {kind} “{value}”",
        "is the file {expected} missing, or the key mistyped?",
    ),
    "removed-reference": message(
        "Den Partner „{value}“ gibt es nicht mehr, er wurde am {day} entfernt",
        "nehmen Sie den Verweis heraus",
        "the partner “{value}” is no more, it was removed on {day}",
        "take the reference out",
    ),
    "removed-exists": message(
        "das Profil „{value}“ gilt als entfernt, aber {other} ist da",
        "nehmen Sie den Eintrag heraus; eine andere Einrichtung braucht eine andere Kennung",
        "the profile “{value}” counts as removed, but {other} is there",
        "take the entry out; another organisation needs another id",
    ),
    "removed-twice": message(
        "„{value}“ steht schon in Zeile {other}",
        "löschen Sie einen der beiden Einträge",
        "“{value}” stands in line {other} already",
        "delete one of the two",
    ),
    "removed-reserved": message(
        "„{value}“ ist eine Seite des Verzeichnisses und war nie ein Profil",
        "nehmen Sie den Eintrag heraus",
        "“{value}” is a page of the directory and never was a profile",
        "take the entry out",
    ),
    "third-level": message(
        "„{value}“ hat selbst einen übergeordneten Begriff",
        "nennen Sie den Begriff ganz oben; es gibt nur zwei Ebenen",
        "“{value}” has a parent itself",
        "name the one at the top; there are two levels only",
    ),
    "asset-missing": message(
        "die Datei „{value}“ fehlt",
        "legen Sie sie als {expected} ab oder berichtigen Sie den Namen",
        "the file “{value}” is missing",
        "put it at {expected}, or correct the name",
    ),
    "asset-form": message(
        "„{value}“ ist kein erlaubter Dateiname",
        "der Name allein, mit einer der Endungen {allowed}",
        "“{value}” is not an allowed file name",
        "the name alone, with one of the endings {allowed}",
    ),
}
