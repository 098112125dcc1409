"""Messages on pages in several languages."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "translation-unknown": Message(
        "die Seite /{value} gibt es nicht",
        "nennen Sie eine Seite unter content/, die dasselbe in einer anderen Sprache sagt",
    ),
    "translation-unknown-near": Message("die Seite /{value} gibt es nicht", "meinten Sie /{near}?"),
    "translation-same-language": Message(
        "die Seite /{value} ist in derselben Sprache",
        "berichtigen Sie „lang“ oder löschen Sie „translation_of“",
    ),
    "translation-of-translation": Message(
        "die Seite /{value} ist selbst eine Übersetzung",
        "nennen Sie die Seite, die sie übersetzt: /{other}",
    ),
    "translation-twice": Message(
        "die Seite /{value} ist schon in {other} in diese Sprache übersetzt",
        "löschen Sie „translation_of“ in einer der beiden Dateien",
    ),
}
