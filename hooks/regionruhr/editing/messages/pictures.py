"""Messages on photos, logos and drawings."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    # Logos
    "logo-missing": message(
        "die Fassung für dunkle Seiten steht allein",
        "ergänzen Sie „logo: …“ mit der Fassung für helle Seiten",
        "the variant for dark pages stands alone",
        "add “logo: …” with the one for light pages",
    ),
    "logo-unused": message(
        "kein Profil verwendet dieses Logo",
        "tragen Sie es dort als „logo: …“ ein oder löschen Sie die Datei",
        "no profile uses this logo",
        "enter it there as “logo: …”, or delete the file",
        severity="warning",
    ),
    "logo-few-pixels": message(
        "das Logo wird unscharf: es hat nur {value} Pixel",
        "nehmen Sie eine SVG-Datei oder ein Bild mit 800 Pixeln Breite",
        "the logo will be blurred: it has {value} pixels only",
        "take an SVG file, or a picture 800 pixels wide",
        severity="warning",
    ),
    # Pictures, those of logos too
    "picture-size": message(
        "die Datei ist größer als {limit}",
        "verkleinern Sie das Bild, {width} Pixel Breite genügen",
        "the file is larger than {limit}",
        "scale the picture down: {width} pixels of width are enough",
    ),
    "picture-broken": message(
        "das Bild ist beschädigt oder gar keines",
        "speichern Sie es noch einmal aus dem Programm, aus dem es stammt",
        "the picture is damaged, or no picture at all",
        "save it once more from the program that it comes from",
    ),
    "picture-ending": message(
        "die Endung „{value}“ passt nicht zum Inhalt der Datei",
        "nennen Sie die Datei {expected}, auch dort, wo sie eingetragen ist",
        "the ending “{value}” does not match what the file holds",
        "call the file {expected}, where it is entered too",
    ),
    "picture-proportions": message(
        "{value} ist zu langgestreckt",
        "höchstens {limit} zu 1; schneiden Sie das Bild zu",
        "{value} is too elongated",
        "{limit} to 1 at most; crop the picture",
    ),
    "picture-pixels": message(
        "{value} Pixel sind zu viele",
        "verkleinern Sie das Bild, {width} Pixel Breite genügen",
        "{value} pixels are too many",
        "scale the picture down: {width} pixels of width are enough",
    ),
    "picture-animated": message(
        "das Bild bewegt sich",
        "speichern Sie ein stehendes Bild",
        "the picture moves",
        "save it as a still",
    ),
    "picture-few-pixels": message(
        "das Bild ist klein: es hat nur {value} Pixel",
        "fragen Sie nach dem Original; für den Druck braucht es an der langen Seite "
        "mindestens {limit} Pixel",
        "the picture is small: it has {value} pixels only",
        "ask for the original; print needs at least {limit} pixels on the longer side",
        severity="warning",
    ),
    "picture-unused": message(
        "keine Meldung und kein Projekt zeigt dieses Bild",
        "tragen Sie es dort unter „images“ ein oder löschen Sie die Datei",
        "no release and no project shows this picture",
        "enter it there under “images”, or delete the file",
        severity="warning",
    ),
    "picture-rights-differ": message(
        "zum selben Bild steht in {other} „{value}“",
        "ein Bild hat einen Bildnachweis und eine Lizenz; gleichen Sie die Angaben an",
        "of the same picture {other} says “{value}”",
        "a picture has one credit and one licence; make them agree",
    ),
    "alt-file-name": message(
        "die Bildbeschreibung „{value}“ wiederholt nur den Dateinamen",
        "beschreiben Sie in einem Satz, was auf dem Bild zu sehen ist",
        "the description “{value}” only repeats the name of the file",
        "say in a sentence what is to be seen in the picture",
        severity="warning",
    ),
    "alt-caption": message(
        "die Bildbeschreibung wiederholt nur die Bildunterschrift",
        "beschreiben Sie für Menschen, die es nicht sehen, was auf dem Bild ist",
        "the description only repeats the caption",
        "say for those who do not see it what is in the picture",
        severity="warning",
    ),
    # Drawings
    "svg-root": message(
        "die Datei ist keine SVG-Grafik",
        'sie beginnt mit <svg xmlns="http://www.w3.org/2000/svg" …>',
        "the file is no SVG drawing",
        'it starts with <svg xmlns="http://www.w3.org/2000/svg" …>',
    ),
    "svg-size": message(
        "die Zeichnung nennt ihre Größe nicht",
        "ergänzen Sie „viewBox“ oder „width“ und „height“ in Pixeln",
        "the drawing does not give its size",
        "add “viewBox”, or “width” and “height” in pixels",
    ),
    "svg-element": message(
        "das darf in einer Zeichnung nicht vorkommen",
        "erlaubt sind Formen, Text, Verläufe und Filter; löschen Sie dieses Element",
        "this must not be in a drawing",
        "shapes, text, gradients and filters are allowed; delete this element",
    ),
    "svg-attribute": message(
        "das Attribut ist in einer Zeichnung nicht erlaubt",
        "löschen Sie es",
        "the attribute is not allowed in a drawing",
        "delete it",
    ),
    "svg-address": message(
        "„{value}“ führt aus der Datei hinaus",
        "erlaubt sind Verweise auf „#name“ in derselben Datei und in <image> eingebettete "
        "PNG-, JPEG- und WebP-Bilder",
        "“{value}” leads out of the file",
        "allowed: references to “#name” in the same file, and PNG, JPEG and WebP pictures "
        "embedded in <image>",
    ),
    "svg-style": message(
        "„{value}“ ist im CSS einer Zeichnung nicht erlaubt",
        'löschen Sie es oder schreiben Sie den Wert als Attribut, zum Beispiel fill="#b0400a"',
        "“{value}” is not allowed in the CSS of a drawing",
        'delete it, or write the value as an attribute, for example fill="#b0400a"',
    ),
    "svg-rules": message(
        "die Zeichnung bringt in <!DOCTYPE … [ … ]> eigene Regeln mit",
        "löschen Sie alles von <!DOCTYPE bis ]> und schreiben Sie aus, wofür &…; steht",
        "the drawing brings rules of its own in <!DOCTYPE … [ … ]>",
        "delete all from <!DOCTYPE to ]>, and write out what &…; stands for",
    ),
}
