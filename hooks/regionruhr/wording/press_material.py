"""Words of what a desk takes away from a release: text, pictures, rights."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "for_desk": "Für die Redaktion",
    "press_area": "Ansprechstellen im Pressebereich",
    "copy_text": "Text kopieren",
    "text_copied": "Der Text liegt in der Zwischenablage.",
    "text_not_copied": "Das hat nicht geklappt. Bitte nutzen Sie die Textdatei.",
    "text_file": "Text als Datei (.txt)",
    "press_kit": "Pressemappe (.zip)",
    "press_kit_text": "Text",
    "length": "Umfang",
    "length_text": "{characters} Zeichen mit Leerzeichen, {without} ohne",
    "length_of": "Gezählt sind Titel, Vorspann und Text.",
    "qr_code": "QR-Code: Adresse dieser Meldung",
    "page_address": "Adresse dieser Meldung",
    "links_in_text": "Links im Text",
    "pictures": "Bilder",
    "responsible": "Verantwortlich für den Text (§ 18 Abs. 2 MStV)",
    "usage": "Abdruck",
    "usage_terms": (
        "Der Abdruck ist honorarfrei. Der Text steht unter der Lizenz CC BY 4.0: Sie dürfen "
        "ihn veröffentlichen, kürzen und bearbeiten. Bitte nennen Sie „{network}“ als "
        "Quelle und die Lizenz, und sagen Sie, wenn Sie etwas geändert haben. Für Bilder "
        "gelten die Angaben am Bild. Belegexemplar erbeten."
    ),
    "licence_deed": "Was die Lizenz erlaubt",
    "licence_address": "https://creativecommons.org/licenses/by/4.0/deed.de",
    "picture_rights": "Bilder und ihre Rechte",
    "picture_rights_lead": (
        "Jedes Bild hat eigene Rechte. Bitte nennen Sie beim Abdruck den Bildnachweis und "
        "die Lizenz, die hier bei dem Bild stehen."
    ),
    "picture_caption": "Bildunterschrift",
    "picture_credit": "Bildnachweis",
    "picture_license": "Lizenz",
    "picture_alt": "Bildbeschreibung",
}
