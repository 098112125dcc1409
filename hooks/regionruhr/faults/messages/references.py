"""Messages on what one record says of another."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "id-not-file-name": Message(
        "„{value}“ passt nicht zum Dateinamen",
        "schreiben Sie {expected}; wurde die Datei umbenannt, nennen Sie sie wieder {file}, ein "
        "veröffentlichter Name bleibt",
    ),
    "id-taken": Message(
        "die Kennung „{value}“ gehört schon zu {other}", "wählen Sie eine, die noch frei ist"
    ),
    "release-id-taken": Message(
        "die Kennung „{value}“ gehört schon zu {other}", "die nächste freie Nummer ist {free}"
    ),
    "ags-taken": Message(
        "den Umriss von „{value}“ gibt es schon in {other}",
        "fassen Sie mehrere Flächen eines Gebiets zu einem MultiPolygon zusammen",
    ),
    "year-not-folder": Message(
        "das Jahr {value} passt nicht zum Ordner {expected}",
        "berichtigen Sie das Datum, oder verschieben Sie die Datei nach {folder}",
    ),
    "unknown-reference": Message(
        "{kind} „{value}“ gibt es nicht", "die Einträge stehen in {where}"
    ),
    "unknown-reference-near": Message("{kind} „{value}“ gibt es nicht", "meinten Sie „{near}“?"),
    "unknown-file": Message(
        "{kind} „{value}“ gibt es nicht",
        "fehlt die Datei {expected}, oder ist das Kürzel vertippt?",
    ),
    "removed-reference": Message(
        "{kind} „{value}“ gibt es seit dem {day} nicht mehr",
        "nehmen Sie den Verweis heraus",
    ),
    "removed-exists": Message(
        "das Profil „{value}“ gilt als entfernt, aber {other} ist da",
        "nehmen Sie den Eintrag heraus; eine andere Einrichtung braucht eine andere Kennung",
    ),
    "removed-twice": Message(
        "„{value}“ steht schon in Zeile {other}", "löschen Sie einen der beiden Einträge"
    ),
    "removed-reserved": Message(
        "„{value}“ ist eine Seite des Verzeichnisses und war nie ein Profil",
        "nehmen Sie den Eintrag heraus",
    ),
    "third-level": Message(
        "„{value}“ hat selbst einen übergeordneten Begriff",
        "nennen Sie den Begriff ganz oben; es gibt nur zwei Ebenen",
    ),
    "asset-missing": Message(
        "die Datei „{value}“ fehlt",
        "legen Sie sie als {expected} ab oder berichtigen Sie den Namen",
    ),
    "asset-form": Message(
        "„{value}“ ist kein erlaubter Dateiname",
        "der Name allein, mit einer der Endungen {allowed}",
    ),
}
