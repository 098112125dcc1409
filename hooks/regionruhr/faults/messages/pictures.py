"""Messages on photos, logos and drawings."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    # Logos
    "logo-missing": Message(
        "die Fassung für dunkle Seiten steht allein",
        "ergänzen Sie „logo: …“ mit der Fassung für helle Seiten",
    ),
    "logo-unused": Message(
        "kein Profil verwendet dieses Logo",
        "tragen Sie es dort als „logo: …“ ein oder löschen Sie die Datei",
        severity="warning",
    ),
    "logo-few-pixels": Message(
        "das Logo wird unscharf: es hat nur {value} Pixel",
        "nehmen Sie eine SVG-Datei oder ein Bild mit 800 Pixeln Breite",
        severity="warning",
    ),
    # Pictures, those of logos too
    "picture-size": Message(
        "die Datei ist größer als {limit}", "verkleinern Sie das Bild, {width} Pixel Breite genügen"
    ),
    "picture-broken": Message(
        "das Bild ist beschädigt oder gar keines",
        "speichern Sie es noch einmal aus dem Programm, aus dem es stammt",
    ),
    "picture-ending": Message(
        "die Endung „{value}“ passt nicht zum Inhalt der Datei",
        "nennen Sie die Datei {expected}, auch dort, wo sie eingetragen ist",
    ),
    "picture-proportions": Message(
        "{value} ist zu langgestreckt", "höchstens {limit} zu 1; schneiden Sie das Bild zu"
    ),
    "picture-pixels": Message(
        "{value} Pixel sind zu viele", "verkleinern Sie das Bild, {width} Pixel Breite genügen"
    ),
    "picture-animated": Message("das Bild bewegt sich", "speichern Sie ein stehendes Bild"),
    "picture-few-pixels": Message(
        "das Bild ist klein: es hat nur {value} Pixel",
        "fragen Sie nach dem Original; für den Druck braucht es an der langen Seite "
        "mindestens {limit} Pixel",
        severity="warning",
    ),
    "picture-unused": Message(
        "keine Meldung und kein Projekt zeigt dieses Bild",
        "tragen Sie es dort unter „images“ ein oder löschen Sie die Datei",
        severity="warning",
    ),
    "picture-rights-differ": Message(
        "zum selben Bild steht in {other} „{value}“",
        "ein Bild hat einen Bildnachweis und eine Lizenz; gleichen Sie die Angaben an",
    ),
    "alt-file-name": Message(
        "die Bildbeschreibung „{value}“ wiederholt nur den Dateinamen",
        "beschreiben Sie in einem Satz, was auf dem Bild zu sehen ist",
        severity="warning",
    ),
    "alt-caption": Message(
        "die Bildbeschreibung wiederholt nur die Bildunterschrift",
        "beschreiben Sie für Menschen, die es nicht sehen, was auf dem Bild ist",
        severity="warning",
    ),
    # Drawings
    "svg-root": Message(
        "die Datei ist keine SVG-Grafik",
        'sie beginnt mit <svg xmlns="http://www.w3.org/2000/svg" …>',
    ),
    "svg-size": Message(
        "die Zeichnung nennt ihre Größe nicht",
        "ergänzen Sie „viewBox“ oder „width“ und „height“ in Pixeln",
    ),
    "svg-element": Message(
        "das darf in einer Zeichnung nicht vorkommen",
        "erlaubt sind Formen, Text, Verläufe und Filter; löschen Sie dieses Element",
    ),
    "svg-attribute": Message("das Attribut ist in einer Zeichnung nicht erlaubt", "löschen Sie es"),
    "svg-address": Message(
        "„{value}“ führt aus der Datei hinaus",
        "erlaubt sind Verweise auf „#name“ in derselben Datei und in <image> eingebettete "
        "PNG-, JPEG- und WebP-Bilder",
    ),
    "svg-style": Message(
        "„{value}“ ist im CSS einer Zeichnung nicht erlaubt",
        'löschen Sie es oder schreiben Sie den Wert als Attribut, zum Beispiel fill="#b0400a"',
    ),
    "svg-rules": Message(
        "die Zeichnung bringt in <!DOCTYPE … [ … ]> eigene Regeln mit",
        "löschen Sie alles von <!DOCTYPE bis ]> und schreiben Sie aus, wofür &…; steht",
    ),
}
