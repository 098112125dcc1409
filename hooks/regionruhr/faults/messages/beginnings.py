"""Messages on new files, told by `regionruhr new`."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "file-exists": Message(
        "die Datei gibt es schon, sie bleibt, wie sie ist",
        "nennen Sie mit --slug einen anderen Namen",
    ),
    "slug-missing": Message(
        "aus dem Titel lässt sich kein Dateiname bilden",
        "nennen Sie ihn mit --slug; nur a–z, 0–9 und Bindestriche",
    ),
    "year-mistyped": Message("das Jahr {value} kann nicht stimmen", "zwischen {first} und {last}"),
    "entry-over": Message(
        "der Eintrag wäre schon abgelaufen, am {value}", "nennen Sie mit --until einen Tag ab heute"
    ),
    "entry-by-hand": Message(
        "der Eintrag lässt sich hier nicht einfügen", "tragen Sie ihn von Hand unter {value} ein"
    ),
}
