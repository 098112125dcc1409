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
}
