"""Messages on new files, told by `regionruhr new`."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "file-exists": message(
        "die Datei gibt es schon, sie bleibt, wie sie ist",
        "nennen Sie mit --slug einen anderen Namen",
        "the file is there already, it stays as it is",
        "give another name with --slug",
    ),
    "slug-missing": message(
        "aus dem Titel lässt sich kein Dateiname bilden",
        "nennen Sie ihn mit --slug; nur a–z, 0–9 und Bindestriche",
        "no file name can be made from the title",
        "give it with --slug; only a–z, 0–9 and hyphens",
    ),
    "year-mistyped": message(
        "das Jahr {value} kann nicht stimmen",
        "zwischen {first} und {last}",
        "the year {value} cannot be right",
        "between {first} and {last}",
    ),
    "entry-over": message(
        "der Eintrag wäre schon abgelaufen, am {value}",
        "nennen Sie mit --until einen Tag ab heute",
        "the entry would have run out already, on {value}",
        "give a day from today on with --until",
    ),
    "entry-by-hand": message(
        "der Eintrag lässt sich hier nicht einfügen",
        "tragen Sie ihn von Hand unter {value} ein",
        "the entry cannot be put in here",
        "enter it below {value} by hand",
    ),
}
