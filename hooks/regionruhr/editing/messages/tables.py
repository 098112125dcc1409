"""Messages on tables of profiles, told by `regionruhr import`."""

from collections.abc import Mapping

from regionruhr.editing.messages.message import Message, message

MESSAGES: Mapping[str, Message] = {
    "table-encoding": message(
        "die Datei ist keine Tabelle in UTF-8 oder Windows-1252",
        "speichern Sie sie in Excel als „CSV UTF-8“",
        "the file is no table in UTF-8 or Windows-1252",
        "save it in Excel as “CSV UTF-8”",
    ),
    "table-size": message(
        "die Tabelle ist größer als {limit} MB",
        "teilen Sie sie auf",
        "the table is larger than {limit} MB",
        "split it up",
    ),
    "table-columns": message(
        "{length} Spalten sind zu viele",
        "höchstens {limit}; löschen Sie überzählige Trennzeichen in der ersten Zeile",
        "{length} columns are too many",
        "at most {limit}; delete needless separators in the first row",
    ),
    "table-rows-missing": message(
        "unter den Spaltenköpfen steht keine Zeile",
        "tragen Sie je Einrichtung eine Zeile ein",
        "below the headings there is no row",
        "enter a row for each organisation",
    ),
    "row-unreadable": message(
        "ein Anführungszeichen steht falsch oder fehlt, oder eine Zelle ist viel zu lang",
        "eine Zelle beginnt und endet mit einem, in ihrem Text wird es verdoppelt",
        "a quotation mark is misplaced or missing, or a cell is far too long",
        "a cell starts and ends with one; inside its text it is doubled",
    ),
    "row-long": message(
        "die Zeile hat {length} Zellen, der Kopf nur {limit}",
        "setzen Sie eine Zelle, in der das Trennzeichen vorkommt, in Anführungszeichen",
        "the row has {length} cells, the headings only {limit}",
        "put a cell that holds the separator in quotation marks",
    ),
    "column-unknown": message(
        "diese Spalte kennen wir nicht, sie bleibt weg",
        "ordnen Sie sie mit --map zu; „{heading}: -“ lässt sie ohne Hinweis weg",
        "this column is unknown, it is left out",
        "say with --map what it holds; “{heading}: -” leaves it out without a notice",
        severity="warning",
    ),
    "column-unknown-near": message(
        "diese Spalte kennen wir nicht, sie bleibt weg",
        "meinten Sie „{near}“?",
        "this column is unknown, it is left out",
        "did you mean “{near}”?",
        severity="warning",
    ),
    "column-twice": message(
        "diese Spalte und „{other}“ wären beide das Feld {value}",
        "lassen Sie mit --map eine von beiden weg: „{heading}: -“",
        "this column and “{other}” would both be the field {value}",
        "leave one of them out with --map: “{heading}: -”",
    ),
    "column-missing": message(
        "diese Spalte fehlt",
        "nennen Sie eine so oder ordnen Sie mit --map eine zu: „Spalte: {value}“",
        "this column is missing",
        "call one so, or say with --map which it is: “column: {value}”",
    ),
    "mapping-column": message(
        "die Tabelle hat keine Spalte „{value}“",
        "vergleichen Sie mit ihrer ersten Zeile",
        "the table has no column “{value}”",
        "compare with its first row",
        severity="warning",
    ),
    "mapping-column-near": message(
        "die Tabelle hat keine Spalte „{value}“",
        "meinten Sie „{near}“?",
        "the table has no column “{value}”",
        "did you mean “{near}”?",
        severity="warning",
    ),
    "cell-missing": message(
        "die Angabe fehlt",
        "tragen Sie sie ein; ohne sie entsteht kein Profil",
        "the value is missing",
        "enter it; without it there is no profile",
    ),
    "person-left-out": message(
        "„{value}“ bleibt weg, weil die Tabelle keine Einwilligung nennt",
        "mit „ja“ in einer Spalte „Einwilligung“ erscheint die Person",
        "“{value}” is left out because the table names no consent",
        "with “ja” in a column “Einwilligung” the person appears",
        severity="warning",
    ),
    "id-underivable": message(
        "aus „{value}“ lässt sich keine Kennung bilden",
        "ergänzen Sie eine Spalte „Kennung“",
        "no id can be made from “{value}”",
        "add a column “Kennung”",
    ),
    "id-reserved": message(
        "„{value}“ ist für eine Seite des Verzeichnisses reserviert",
        "wählen Sie eine andere Kennung",
        "“{value}” is reserved for a page of the directory",
        "choose another id",
    ),
    "id-removed": message(
        "das Profil „{value}“ wurde am {day} entfernt",
        "eine Kennung wird nie wieder vergeben; wählen Sie eine andere",
        "the profile “{value}” was removed on {day}",
        "an id is never given again; choose another one",
    ),
    "row-removed": message(
        "ein Profil „{value}“ wurde am {day} entfernt",
        "lassen Sie die Zeile weg; eine andere Einrichtung nimmt --allow-similar auf",
        "a profile “{value}” was removed on {day}",
        "leave the row out; --allow-similar takes another organisation",
    ),
    "row-similar": message(
        "{kind} wie in {other}",
        "dieselbe Einrichtung: nur einmal, mit ihrer Kennung; eine andere: --allow-similar",
        "{kind} as in {other}",
        "the same organisation: only once, with its id; another one: --allow-similar",
    ),
    "field-differs": message(
        "hier steht „{value}“, in {other} „{old}“",
        "das Profil bleibt, wie es ist; --replace übernimmt die Zeile",
        "here it is “{value}”, in {other} “{old}”",
        "the profile stays as it is; --replace takes the row over",
    ),
}
