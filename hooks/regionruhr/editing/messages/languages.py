"""Messages on pages in several languages."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "translation-unknown": message(
        "die Seite /{value} gibt es nicht",
        "nennen Sie eine Seite unter content/, die dasselbe in einer anderen Sprache sagt",
        "there is no page /{value}",
        "name a page under content/ that says the same in another language",
    ),
    "translation-unknown-near": message(
        "die Seite /{value} gibt es nicht",
        "meinten Sie /{near}?",
        "there is no page /{value}",
        "did you mean /{near}?",
    ),
    "translation-same-language": message(
        "die Seite /{value} ist in derselben Sprache",
        "berichtigen Sie „lang“ oder löschen Sie „translation_of“",
        "the page /{value} is in the same language",
        "correct “lang”, or delete “translation_of”",
    ),
    "translation-of-translation": message(
        "die Seite /{value} ist selbst eine Übersetzung",
        "nennen Sie die Seite, die sie übersetzt: /{other}",
        "the page /{value} is a translation itself",
        "name the page that it translates: /{other}",
    ),
    "translation-twice": message(
        "die Seite /{value} ist schon in {other} in diese Sprache übersetzt",
        "löschen Sie „translation_of“ in einer der beiden Dateien",
        "the page /{value} is translated into this language in {other} already",
        "delete “translation_of” in one of the two files",
    ),
}
