"""Messages on running text and its links."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "markdown-html": message(
        "HTML ist im Text nicht erlaubt: {value}",
        "schreiben Sie es mit den Mitteln von Markdown",
        "HTML is not allowed in the text: {value}",
        "write it in Markdown",
    ),
    "markdown-line-break": message(
        "HTML ist im Text nicht erlaubt: {value}",
        "eine Leerzeile beginnt einen neuen Absatz",
        "HTML is not allowed in the text: {value}",
        "an empty line begins a new paragraph",
    ),
    "markdown-image": message(
        "Bilder stehen nicht im Text",
        "tragen Sie das Bild mit Bildnachweis im Feld „images“ ein",
        "pictures do not stand in the text",
        "enter the picture with its credit in the field “images”",
    ),
    "markdown-heading": message(
        "eine Überschrift mit einem # steht schon über der Seite",
        "beginnen Sie Überschriften im Text mit ##",
        "a heading with one # stands above the page already",
        "start headings in the text with ##",
    ),
    "markdown-columns": message(
        "eine Zeile mit mehr als {limit} senkrechten Strichen | passt auf keine Seite",
        "teilen Sie die Tabelle oder löschen Sie Striche",
        "a line with more than {limit} vertical bars | fits on no page",
        "part the table, or delete bars",
    ),
    "heading-blank": message(
        "„{value}“ wird keine Überschrift",
        "setzen Sie nach den Rauten ein Leerzeichen: „## Überschrift“",
        "“{value}” does not become a heading",
        "put a space after the number signs: “## Heading”",
        severity="warning",
    ),
    "list-sign": message(
        "„{value}“ am Anfang der Zeile ergibt keine Liste",
        "beginnen Sie jeden Punkt mit Strich und Leerzeichen: „- Erster Punkt“",
        "“{value}” at the start of the line does not make a list",
        "start each item with a hyphen and a space: “- First item”",
        severity="warning",
    ),
    "link-blank": message(
        "„{value}“ wird kein Link, denn in der Adresse steht ein Leerzeichen",
        "schreiben Sie: {near}",
        "“{value}” does not become a link, for there is a space in its address",
        "write: {near}",
        severity="warning",
    ),
    "text-missing": message(
        "unter der zweiten Linie „---“ steht kein Text",
        "schreiben Sie ihn dort; sonst zeigt die Seite nur Titel, Zusammenfassung und Angaben",
        "there is no text below the second line “---”",
        "write it there; else the page shows no more than title, summary and details",
        severity="warning",
    ),
    "markdown-brackets": message(
        "mehr als {limit} eckige Klammern [ sind hier noch offen",
        "schließen Sie sie mit ] oder löschen Sie sie",
        "more than {limit} square brackets [ are still open here",
        "close them with ], or delete them",
    ),
    "link-scheme": message(
        "die Adresse „{value}“ ist nicht erlaubt",
        "möglich sind https:, http:, mailto:, tel: und Adressen dieser Site",
        "the address “{value}” is not allowed",
        "possible: https:, http:, mailto:, tel: and addresses of this site",
    ),
    "link-without-scheme": message(
        "der Adresse „{value}“ fehlt {missing}",
        "schreiben Sie {near}",
        "the address “{value}” lacks {missing}",
        "write {near}",
    ),
    "link-outside": message(
        "der Link „{value}“ führt aus dem Projekt heraus",
        "verlinken Sie eine Datei unter content/ oder partners/",
        "the link “{value}” leaves the project",
        "link to a file under content/ or partners/",
    ),
    "link-broken": message(
        "die Seite /{value} gibt es nicht",
        "prüfen Sie die Adresse; noch nicht veröffentlichte Seiten lassen sich nicht verlinken",
        "there is no page /{value}",
        "check the address; pages not yet published cannot be linked to",
    ),
    "link-broken-near": message(
        "die Seite /{value} gibt es nicht",
        "meinten Sie /{near}?",
        "there is no page /{value}",
        "did you mean /{near}?",
    ),
    "link-removed": message(
        "das Profil /{value} gibt es nicht mehr, es wurde am {day} entfernt",
        "nehmen Sie den Link heraus",
        "the profile /{value} is no more, it was removed on {day}",
        "take the link out",
    ),
    "link-withdrawn": message(
        "die Meldung /{value} wurde am {day} zurückgezogen",
        "nehmen Sie den Link heraus",
        "the release /{value} was withdrawn on {day}",
        "take the link out",
    ),
    "link-moved": message(
        "die Meldung /{value} steht jetzt unter /{near}",
        "berichtigen Sie den Link",
        "the release /{value} stands at /{near} now",
        "correct the link",
        severity="warning",
    ),
    "anchor-broken": message(
        "auf der Seite /{value} gibt es keine Stelle #{fragment}",
        "prüfen Sie, wie die Überschrift dort heißt; aus ihr entsteht der Anker",
        "the page /{value} has no anchor #{fragment}",
        "check what the heading there says; the anchor is made from it",
    ),
    "unknown-block": message(
        "den Baustein „{value}“ gibt es nicht",
        "möglich sind: {known}",
        "no block “{value}”",
        "possible: {known}",
    ),
}
