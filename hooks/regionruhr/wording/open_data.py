"""Words of the open data: the files, and lists to embed."""

from collections.abc import Mapping

UI: Mapping[str, str] = {
    "open_data": "Offene Daten",
    "open_data_json": "Verzeichnis als JSON",
    "open_data_json_for": "Für Programme: alle Profile, Angebote, Gesuche und Begriffe",
    "open_data_csv": "Verzeichnis als Tabelle (CSV)",
    "open_data_csv_for": "Für Tabellenprogramme: eine Zeile je Profil",
    "open_data_schema": "Beschreibung der JSON-Datei (JSON Schema)",
    "open_data_schema_for": "Für die Entwicklung: jedes Feld mit seinem Typ",
    "open_data_columns": "Spalten der Tabelle",
    "open_data_column": "Spalte",
    "open_data_meaning": "Inhalt",
    "open_data_credit": "{name}, {address}, CC BY 4.0",
    "embed_title": "{place}: Partner und Akteure",
    "embed_look": "Liste ansehen",
    "embed_all": "Alle ansehen: {count}",
    "embed_home": "Aus dem Verzeichnis von {name}",
    "no_embeds": "Zurzeit gibt es keine Liste zum Einbetten.",
}
