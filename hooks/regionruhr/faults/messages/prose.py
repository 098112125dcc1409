"""Messages on running text and its links."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "markdown-html": Message(
        "HTML ist im Text nicht erlaubt: {value}", "schreiben Sie es mit den Mitteln von Markdown"
    ),
    "markdown-line-break": Message(
        "HTML ist im Text nicht erlaubt: {value}", "eine Leerzeile beginnt einen neuen Absatz"
    ),
    "markdown-image": Message(
        "Bilder stehen nicht im Text", "tragen Sie das Bild mit Bildnachweis im Feld „images“ ein"
    ),
    "markdown-heading": Message(
        "eine Überschrift mit einem # steht schon über der Seite",
        "beginnen Sie Überschriften im Text mit ##",
    ),
    "markdown-columns": Message(
        "eine Zeile mit mehr als {limit} senkrechten Strichen | passt auf keine Seite",
        "teilen Sie die Tabelle oder löschen Sie Striche",
    ),
    "heading-blank": Message(
        "„{value}“ wird keine Überschrift",
        "setzen Sie nach den Rauten ein Leerzeichen: „## Überschrift“",
        severity="warning",
    ),
    "list-sign": Message(
        "„{value}“ am Anfang der Zeile ergibt keine Liste",
        "beginnen Sie jeden Punkt mit Strich und Leerzeichen: „- Erster Punkt“",
        severity="warning",
    ),
    "link-blank": Message(
        "„{value}“ wird kein Link, denn in der Adresse steht ein Leerzeichen",
        "schreiben Sie: {near}",
        severity="warning",
    ),
    "text-missing": Message(
        "unter der zweiten Linie „---“ steht kein Text",
        "schreiben Sie ihn dort; sonst zeigt die Seite nur Titel, Zusammenfassung und Angaben",
        severity="warning",
    ),
    "markdown-brackets": Message(
        "mehr als {limit} eckige Klammern [ sind hier noch offen",
        "schließen Sie sie mit ] oder löschen Sie sie",
    ),
    "link-scheme": Message(
        "die Adresse „{value}“ ist nicht erlaubt",
        "möglich sind https:, http:, mailto:, tel: und Adressen dieser Site",
    ),
    "link-without-scheme": Message("der Adresse „{value}“ fehlt {missing}", "schreiben Sie {near}"),
    "link-outside": Message(
        "der Link „{value}“ führt aus dem Projekt heraus",
        "verlinken Sie eine Datei unter content/ oder partners/",
    ),
    "link-broken": Message(
        "die Seite /{value} gibt es nicht",
        "prüfen Sie die Adresse; noch nicht veröffentlichte Seiten lassen sich nicht verlinken",
    ),
    "link-broken-near": Message("die Seite /{value} gibt es nicht", "meinten Sie /{near}?"),
    "link-removed": Message(
        "das Profil /{value} gibt es nicht mehr, es wurde am {day} entfernt",
        "nehmen Sie den Link heraus",
    ),
    "link-withdrawn": Message(
        "/{value} wurde am {day} zurückgezogen",
        "nehmen Sie den Link heraus",
    ),
    "link-moved": Message(
        "die Meldung /{value} steht jetzt unter /{near}",
        "berichtigen Sie den Link",
        severity="warning",
    ),
    "anchor-broken": Message(
        "auf der Seite /{value} gibt es keine Stelle #{fragment}",
        "prüfen Sie, wie die Überschrift dort heißt; aus ihr entsteht der Anker",
    ),
    "unknown-block": Message("den Baustein „{value}“ gibt es nicht", "möglich sind: {known}"),
}
