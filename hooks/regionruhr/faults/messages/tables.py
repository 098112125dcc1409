"""Messages on tables of profiles, told by `regionruhr import`."""

from collections.abc import Mapping

from regionruhr.faults.messages.message import Message

MESSAGES: Mapping[str, Message] = {
    "table-encoding": Message(
        "die Datei ist keine Tabelle in UTF-8 oder Windows-1252",
        "speichern Sie sie in Excel als „CSV UTF-8“",
    ),
    "table-size": Message("die Tabelle ist größer als {limit} MB", "teilen Sie sie auf"),
    "table-columns": Message(
        "{length} Spalten sind zu viele",
        "höchstens {limit}; löschen Sie überzählige Trennzeichen in der ersten Zeile",
    ),
    "table-rows-missing": Message(
        "unter den Spaltenköpfen steht keine Zeile", "tragen Sie je Einrichtung eine Zeile ein"
    ),
    "row-unreadable": Message(
        "ein Anführungszeichen steht falsch oder fehlt, oder eine Zelle ist viel zu lang",
        "eine Zelle beginnt und endet mit einem, in ihrem Text wird es verdoppelt",
    ),
    "row-long": Message(
        "die Zeile hat {length} Zellen, der Kopf nur {limit}",
        "setzen Sie eine Zelle, in der das Trennzeichen vorkommt, in Anführungszeichen",
    ),
    "column-unknown": Message(
        "diese Spalte kennen wir nicht, sie bleibt weg",
        "ordnen Sie sie mit --map zu; „{heading}: -“ lässt sie ohne Hinweis weg",
        severity="warning",
    ),
    "column-unknown-near": Message(
        "diese Spalte kennen wir nicht, sie bleibt weg", "meinten Sie „{near}“?", severity="warning"
    ),
    "column-twice": Message(
        "diese Spalte und „{other}“ wären beide das Feld {value}",
        "lassen Sie mit --map eine von beiden weg: „{heading}: -“",
    ),
    "column-missing": Message(
        "diese Spalte fehlt",
        "nennen Sie eine so oder ordnen Sie mit --map eine zu: „Spalte: {value}“",
    ),
    "mapping-column": Message(
        "die Tabelle hat keine Spalte „{value}“",
        "vergleichen Sie mit ihrer ersten Zeile",
        severity="warning",
    ),
    "mapping-column-near": Message(
        "die Tabelle hat keine Spalte „{value}“", "meinten Sie „{near}“?", severity="warning"
    ),
    "cell-missing": Message(
        "die Angabe fehlt", "tragen Sie sie ein; ohne sie entsteht kein Profil"
    ),
    "person-left-out": Message(
        "„{value}“ bleibt weg, weil die Tabelle keine Einwilligung nennt",
        "mit „ja“ in einer Spalte „Einwilligung“ erscheint die Person",
        severity="warning",
    ),
    "id-underivable": Message(
        "aus „{value}“ lässt sich keine Kennung bilden", "ergänzen Sie eine Spalte „Kennung“"
    ),
    "id-reserved": Message(
        "„{value}“ ist für eine Seite des Verzeichnisses reserviert",
        "wählen Sie eine andere Kennung",
    ),
    "id-removed": Message(
        "das Profil „{value}“ wurde am {day} entfernt",
        "eine Kennung wird nie wieder vergeben; wählen Sie eine andere",
    ),
    "row-removed": Message(
        "ein Profil „{value}“ wurde am {day} entfernt",
        "lassen Sie die Zeile weg; eine andere Einrichtung nimmt --allow-similar auf",
    ),
    "row-similar": Message(
        "{kind} wie in {other}",
        "dieselbe Einrichtung: nur einmal, mit ihrer Kennung; eine andere: --allow-similar",
    ),
    "field-differs": Message(
        "hier steht „{value}“, in {other} „{old}“",
        "das Profil bleibt, wie es ist; --replace übernimmt die Zeile",
    ),
}
