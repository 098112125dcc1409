"""Messages on YAML and JSON, and the fields at the start of a text."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "yaml-quote": Message(
        "ein Anführungszeichen wird geöffnet, aber nicht geschlossen",
        "schließen Sie es in derselben Zeile",
    ),
    "yaml-german-quotes": Message(
        "deutsche Anführungszeichen halten den Wert nicht zusammen",
        "setzen Sie außen gerade: {near}",
    ),
    "yaml-quote-inside": Message(
        "das gerade Anführungszeichen endet mitten im Wert",
        "schreiben Sie innen deutsche: „…“, und den ganzen Wert ohne gerade",
    ),
    "yaml-blank-missing": Message(
        "nach dem Doppelpunkt fehlt ein Leerzeichen", "schreiben Sie {near}"
    ),
    "yaml-no-break-space": Message(
        "die Zeile ist mit geschützten Leerzeichen eingerückt",
        "löschen Sie den Anfang der Zeile und rücken Sie mit der Leertaste neu ein",
    ),
    "list-bullet": Message(
        "die Liste beginnt mit einem anderen Zeichen als einem Bindestrich",
        "beginnen Sie jede Angabe mit „- “",
    ),
    "yaml-colon": Message(
        "ein Doppelpunkt steht mitten im Wert", "setzen Sie den Wert in Anführungszeichen"
    ),
    "yaml-comment": Message(
        "ab „#“ gilt die Zeile als Notiz und erscheint nicht",
        "setzen Sie den ganzen Wert in gerade Anführungszeichen; eine Notiz schreiben Sie in eine "
        "Zeile für sich",
        severity="warning",
    ),
    "yaml-escape": Message(
        "ein Rückstrich \\ leitet in Anführungszeichen ein Sonderzeichen ein",
        "schreiben Sie \\\\ oder setzen Sie den Wert in einfache Anführungszeichen",
    ),
    "yaml-indentation": Message(
        "die Zeile ist anders eingerückt als die davor",
        "Felder einer Ebene beginnen alle in derselben Spalte",
    ),
    "yaml-tab": Message(
        "ein Tabulator steht am Anfang der Zeile", "rücken Sie mit Leerzeichen ein"
    ),
    "yaml-syntax": Message(
        "die Zeile ist kein gültiges YAML",
        "prüfen Sie Einrückung, Doppelpunkte und Anführungszeichen hier und in der Zeile davor",
    ),
    "json-syntax": Message(
        "die Zeile ist kein gültiges JSON",
        "exportieren Sie die Datei neu, statt sie von Hand zu ändern",
    ),
    "yaml-alias": Message(
        "Anker und Verweise (& und *) sind nicht erlaubt",
        "schreiben Sie den Wert aus oder setzen Sie ihn in Anführungszeichen",
    ),
    "yaml-merge": Message("der Schlüssel << ist nicht erlaubt", "schreiben Sie die Felder aus"),
    "yaml-tag": Message(
        "die Typangabe „{value}“ ist nicht erlaubt",
        "lassen Sie sie weg oder setzen Sie den Wert in Anführungszeichen",
    ),
    "yaml-depth": Message(
        "die Angaben sind tiefer als {value} Ebenen verschachtelt", "prüfen Sie die Einrückung"
    ),
    "yaml-values": Message(
        "die Datei hat mehr als {value} Angaben", "teilen Sie sie auf mehrere Dateien auf"
    ),
    "yaml-key": Message("ein Feldname muss ein einfaches Wort sein", "schreiben Sie „feld: Wert“"),
    "yaml-documents": Message(
        "die Datei enthält mehr als ein YAML-Dokument", "entfernen Sie die Zeile „---“ in der Mitte"
    ),
    "duplicate-key": Message(
        "das Feld steht schon in Zeile {value}", "löschen Sie eine der beiden Angaben"
    ),
    "fields-expected": Message(
        "hier werden Felder der Form „feld: Wert“ erwartet", "prüfen Sie die Einrückung"
    ),
    "list-expected": Message(
        "hier wird eine Liste erwartet", "jede Angabe in eine eigene Zeile, die mit „- “ beginnt"
    ),
    "fields-expected-near": Message(
        "hier werden Felder der Form „feld: Wert“ erwartet", "beginnen Sie mit „{near}“"
    ),
    "list-expected-near": Message(
        "hier wird eine Liste erwartet", "beginnen Sie in der nächsten Zeile mit „{near}“"
    ),
    "text-expected": Message(
        "hier wird ein einfacher Text erwartet", "schreiben Sie den Wert in dieselbe Zeile"
    ),
    "front-matter-missing": Message(
        "die Felder am Anfang der Datei fehlen",
        "beginnen Sie mit einer Zeile „---“, dann die Felder, dann wieder „---“",
    ),
    "front-matter-open": Message(
        "die Felder am Anfang der Datei sind nicht abgeschlossen",
        "setzen Sie nach dem letzten Feld eine Zeile „---“",
    ),
}
