"""Messages on what the law asks of the operator."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "vat-id-form": message(
        "„{value}“ ist keine Umsatzsteuer-Identifikationsnummer",
        "DE und neun Ziffern; die Steuernummer gehört nicht hierher",
        "“{value}” is not a German VAT identification number",
        "DE and nine digits; the tax number does not belong here",
    ),
    "business-id-form": message(
        "„{value}“ ist keine Wirtschafts-Identifikationsnummer",
        "DE, neun Ziffern, Bindestrich, fünf Ziffern: DE123456789-00001",
        "“{value}” is not a German business identification number",
        "DE, nine digits, hyphen, five digits: DE123456789-00001",
    ),
    "dispute-body-missing": message(
        "wer an Schlichtungen teilnimmt, nennt die Schlichtungsstelle",
        "ergänzen Sie „body: Name, Anschrift“ oder schreiben Sie „participates: false“",
        "whoever takes part in the settlement of disputes names the body",
        "add “body: name, address”, or write “participates: false”",
    ),
    "log-retention-range": message(
        "{value} Tage können nicht stimmen",
        "zwischen 1 und 365; wie lange die Protokolle bleiben, sagt der Hosting-Anbieter",
        "{value} days cannot be right",
        "between 1 and 365; the hosting provider says how long logs are kept",
    ),
    "conformance-with-gaps": message(
        "die Website gilt als barrierefrei, „contents“ nennt aber Barrieren",
        "schreiben Sie „conformance: partial“ oder löschen Sie, was behoben ist",
        "the site counts as accessible, but “contents” names barriers",
        "write “conformance: partial”, or delete what has been mended",
    ),
    "conformance-without-gaps": message(
        "die Website gilt nicht als barrierefrei, „contents“ nennt aber keine Barriere",
        "ergänzen Sie „contents“ mit „content“ und „reason“ oder berichtigen Sie den Stand",
        "the site does not count as accessible, but “contents” names no barrier",
        "add “contents” with “content” and “reason”, or correct the status",
    ),
    "conformance-without-video": message(
        "die Website gilt als barrierefrei, ein Video in Gebärdensprache fehlt aber",
        "schreiben Sie „conformance: partial“ oder ergänzen Sie „sign_language_video“",
        "the site counts as accessible, but a video in sign language is missing",
        "write “conformance: partial”, or add “sign_language_video”",
    ),
    "video-place": message(
        "ein Video liegt an genau einer Stelle",
        "entweder „file“ aus content/assets/gebaerdensprache/ oder „page“ mit https://…",
        "a video lies in exactly one place",
        "either “file” from content/assets/gebaerdensprache/, or “page” with https://…",
    ),
    "duration-form": message(
        "„{value}“ ist keine Dauer",
        "Minuten und Sekunden, zum Beispiel 3:20",
        "“{value}” is not a duration",
        "minutes and seconds, for example 3:20",
    ),
}
