"""Messages on what the law asks of the operator."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "vat-id-form": Message(
        "„{value}“ ist keine Umsatzsteuer-Identifikationsnummer",
        "DE und neun Ziffern; die Steuernummer gehört nicht hierher",
    ),
    "business-id-form": Message(
        "„{value}“ ist keine Wirtschafts-Identifikationsnummer",
        "DE, neun Ziffern, Bindestrich, fünf Ziffern: DE123456789-00001",
    ),
    "dispute-body-missing": Message(
        "wer an Schlichtungen teilnimmt, nennt die Schlichtungsstelle",
        "ergänzen Sie „body: Name, Anschrift“ oder schreiben Sie „participates: false“",
    ),
    "log-retention-range": Message(
        "{value} Tage können nicht stimmen",
        "zwischen 1 und 365; wie lange die Protokolle bleiben, sagt der Hosting-Anbieter",
    ),
    "conformance-with-gaps": Message(
        "die Website gilt als barrierefrei, „contents“ nennt aber Barrieren",
        "schreiben Sie „conformance: partial“ oder löschen Sie, was behoben ist",
    ),
    "conformance-without-gaps": Message(
        "die Website gilt nicht als barrierefrei, „contents“ nennt aber keine Barriere",
        "ergänzen Sie „contents“ mit „content“ und „reason“ oder berichtigen Sie den Stand",
    ),
    "conformance-without-video": Message(
        "die Website gilt als barrierefrei, ein Video in Gebärdensprache fehlt aber",
        "schreiben Sie „conformance: partial“ oder ergänzen Sie „sign_language_video“",
    ),
    "video-place": Message(
        "ein Video liegt an genau einer Stelle",
        "entweder „file“ aus content/assets/gebaerdensprache/ oder „page“ mit https://…",
    ),
    "duration-form": Message(
        "„{value}“ ist keine Dauer", "Minuten und Sekunden, zum Beispiel 3:20"
    ),
}
