"""Messages on YAML and JSON, and the fields at the start of a text."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "yaml-quote": message(
        "ein Anführungszeichen wird geöffnet, aber nicht geschlossen",
        "schließen Sie es in derselben Zeile",
        "a quotation mark is opened but never closed",
        "close it in the same line",
    ),
    "yaml-german-quotes": message(
        "deutsche Anführungszeichen halten den Wert nicht zusammen",
        "setzen Sie außen gerade: {near}",
        "German quotation marks do not hold the value together",
        "put straight ones around it: {near}",
    ),
    "yaml-quote-inside": message(
        "das gerade Anführungszeichen endet mitten im Wert",
        "schreiben Sie innen deutsche: „…“, und den ganzen Wert ohne gerade",
        "the straight quotation mark ends inside the value",
        "write “…” inside, and no straight ones around the whole",
    ),
    "yaml-blank-missing": message(
        "nach dem Doppelpunkt fehlt ein Leerzeichen",
        "schreiben Sie {near}",
        "a blank is missing after the colon",
        "write {near}",
    ),
    "yaml-no-break-space": message(
        "die Zeile ist mit geschützten Leerzeichen eingerückt",
        "löschen Sie den Anfang der Zeile und rücken Sie mit der Leertaste neu ein",
        "the line is indented with no-break spaces",
        "delete the beginning of the line, and indent it anew with the space bar",
    ),
    "list-bullet": message(
        "die Liste beginnt mit einem anderen Zeichen als einem Bindestrich",
        "beginnen Sie jede Angabe mit „- “",
        "the list begins with another sign than a hyphen",
        "start each item with “- ”",
    ),
    "yaml-colon": message(
        "ein Doppelpunkt steht mitten im Wert",
        "setzen Sie den Wert in Anführungszeichen",
        "a colon stands inside the value",
        "put the value in quotation marks",
    ),
    "yaml-comment": message(
        "ab „#“ gilt die Zeile als Notiz und erscheint nicht",
        "setzen Sie den ganzen Wert in gerade Anführungszeichen; eine Notiz schreiben Sie in eine "
        "Zeile für sich",
        "from “#” on, the line is a note and is not shown",
        "put the whole value in straight quotation marks; write a note in a line of its own",
        severity="warning",
    ),
    "yaml-escape": message(
        "ein Rückstrich \\ leitet in Anführungszeichen ein Sonderzeichen ein",
        "schreiben Sie \\\\ oder setzen Sie den Wert in einfache Anführungszeichen",
        "a backslash \\ starts a special character inside quotation marks",
        "write \\\\, or put the value in single quotation marks",
    ),
    "yaml-indentation": message(
        "die Zeile ist anders eingerückt als die davor",
        "Felder einer Ebene beginnen alle in derselben Spalte",
        "the line is indented unlike the one before",
        "fields of one level all start in the same column",
    ),
    "yaml-tab": message(
        "ein Tabulator steht am Anfang der Zeile",
        "rücken Sie mit Leerzeichen ein",
        "a tab stands at the start of the line",
        "indent with spaces",
    ),
    "yaml-syntax": message(
        "die Zeile ist kein gültiges YAML",
        "prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen hier und in der Zeile davor",
        "the line is not valid YAML",
        "check indentation, colons and quotation marks here and in the line before",
    ),
    "json-syntax": message(
        "die Zeile ist kein gültiges JSON",
        "exportieren Sie die Datei neu, statt sie von Hand zu ändern",
        "the line is not valid JSON",
        "export the file anew instead of changing it by hand",
    ),
    "yaml-alias": message(
        "Anker und Verweise (& und *) sind nicht erlaubt",
        "schreiben Sie den Wert aus oder setzen Sie ihn in Anführungszeichen",
        "anchors and aliases (& and *) are not allowed",
        "write the value out, or put it in quotation marks",
    ),
    "yaml-merge": message(
        "der Schlüssel << ist nicht erlaubt",
        "schreiben Sie die Felder aus",
        "the merge key << is not allowed",
        "write the fields out",
    ),
    "yaml-tag": message(
        "die Typangabe „{value}“ ist nicht erlaubt",
        "lassen Sie sie weg oder setzen Sie den Wert in Anführungszeichen",
        "the tag “{value}” is not allowed",
        "leave it out, or put the value in quotation marks",
    ),
    "yaml-depth": message(
        "die Angaben sind tiefer als {value} Ebenen verschachtelt",
        "prüfen Sie die Einrückung",
        "the values are nested deeper than {value} levels",
        "check the indentation",
    ),
    "yaml-values": message(
        "die Datei hat mehr als {value} Angaben",
        "teilen Sie sie auf mehrere Dateien auf",
        "the file has more than {value} values",
        "divide it among several files",
    ),
    "yaml-key": message(
        "ein Feldname muss ein einfaches Wort sein",
        "schreiben Sie „feld: Wert“",
        "the name of a field must be a plain word",
        "write “field: value”",
    ),
    "yaml-documents": message(
        "die Datei enthält mehr als ein YAML-Dokument",
        "entfernen Sie die Zeile „---“ in der Mitte",
        "the file holds more than one YAML document",
        "remove the line “---” in the middle",
    ),
    "duplicate-key": message(
        "das Feld steht schon in Zeile {value}",
        "löschen Sie eine der beiden Angaben",
        "the field stands in line {value} already",
        "delete one of the two",
    ),
    "fields-expected": message(
        "hier werden Felder der Form „feld: Wert“ erwartet",
        "prüfen Sie die Einrückung",
        "fields of the form “field: value” are expected here",
        "check the indentation",
    ),
    "list-expected": message(
        "hier wird eine Liste erwartet",
        "jede Angabe in eine eigene Zeile, die mit „- “ beginnt",
        "a list is expected here",
        "put each item in a line of its own that starts with “- ”",
    ),
    "fields-expected-near": message(
        "hier werden Felder der Form „feld: Wert“ erwartet",
        "beginnen Sie mit „{near}“",
        "fields of the form “field: value” are expected here",
        "start with “{near}”",
    ),
    "list-expected-near": message(
        "hier wird eine Liste erwartet",
        "beginnen Sie in der nächsten Zeile mit „{near}“",
        "a list is expected here",
        "start in the next line with “{near}”",
    ),
    "text-expected": message(
        "hier wird ein einfacher Text erwartet",
        "schreiben Sie den Wert in dieselbe Zeile",
        "plain text is expected here",
        "write the value in the same line",
    ),
    "front-matter-missing": message(
        "die Felder am Anfang der Datei fehlen",
        "beginnen Sie mit einer Zeile „---“, dann die Felder, dann wieder „---“",
        "the fields at the start of the file are missing",
        "start with a line “---”, then the fields, then “---” again",
    ),
    "front-matter-open": message(
        "die Felder am Anfang der Datei sind nicht abgeschlossen",
        "setzen Sie nach dem letzten Feld eine Zeile „---“",
        "the fields at the start of the file are not closed",
        "put a line “---” after the last field",
    ),
}
