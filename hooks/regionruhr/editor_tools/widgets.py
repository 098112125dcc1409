"""Widgets: how a form asks for each field, so that it loses nothing of what a file holds.

The forms hold what our files hold, that is text: a number is asked for as text with a pattern, for
the widget of numbers drops what is none and writes 51.0 as 51. A choice of yes and no has a third
state, for a switch writes "false" into every file that says nothing. No field has a default: it
would be written into every file that is opened.
"""

from dataclasses import dataclass
from datetime import datetime

from regionruhr.editor_tools.json_schema import Schema
from regionruhr.model.field import DeclaredField, model_in, own_fields
from regionruhr.model.reference import PICTURE_SUFFIXES, NamesFile
from regionruhr.model.values import LONGEST_LINE

MARKDOWN: Schema = {
    "widget": "richtext",
    "buttons": [
        *("bold", "italic", "code", "link"),
        *(f"heading-{level}" for level in ("two", "three", "four", "five", "six")),
        *("quote", "bulleted-list", "numbered-list"),
    ],
    "editor_components": ["code-block"],
    "modes": ["rich_text", "raw"],
    "use_markdown_shortcuts": False,
    "use_emoji_autocomplete": False,
}
"""All that our texts may have, no more: what has no button is text, and saved with a backslash.

A sign that is typed stays one: "Kolleg*innen und Kund*innen" has nothing in italics.
"""
HIDDEN: Schema = {"widget": "hidden"}
YES_OR_NO = [{"label": "ja", "value": True}, {"label": "nein", "value": False}]
SINGULARS = {
    "Andere Namen": "Anderen Namen",
    "Angebote": "Angebot",
    "Berichtigungen": "Berichtigung",
    "Bilder": "Bild",
    "Dateien zum Herunterladen": "Datei zum Herunterladen",
    "Ergebnisse": "Ergebnis",
    "Frühere Adressen": "Frühere Adresse",
    "Förderung": "Förderung",
    "Gesuche": "Gesuch",
    "Partner": "Partner",
    "Quellen": "Quelle",
    "Weitere Auftritte": "Weiteren Auftritt",
}
"""What the button of each list adds, by the title of the list: „Bild hinzufügen“."""
_TELEPHONE = (".heic", ".heif")
"""How pictures end that telephones take and no browser shows."""
_PICKED = {"yes-no-form", "day-form"}
_COLLECTIONS_OF = {"partner": ("partner", "name"), "project": ("project", "title")}
"""The collection whose files a reference names, and the field that tells which one it is."""


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the files of a collection lie: in a folder, or in one a year below it."""

    path: str
    has_years: bool = False

    def uploads(self, folder: str) -> str:
        """Where a file is uploaded that lies in `folder`, or beside the record without one."""
        if self.has_years:
            return f"/{self.path}/{{{{dirname}}}}"
        return folder.removeprefix(f"{self.path}/").rstrip("/")


def form_field(field: DeclaredField, declared: Schema, folder: Folder) -> Schema:
    """A field as a form asks for it; `declared` is the schema of its record."""
    name = field.path[-1]
    # The forms give a new record its id, which then stays; other ids name another record.
    is_own_id = name == "id" and not field.refers_to
    shape = HIDDEN if is_own_id else _shape(field, declared["properties"][name], folder)
    words: Schema = {"name": name, "label": field.title}
    if shape == HIDDEN:
        return {**words, **shape}
    required = name in declared.get("required", [])
    return {**words, "hint": _hint(field), "required": required, **shape}


def _hint(field: DeclaredField) -> str:
    """What belongs into a field; an example where it is written, not chosen."""
    is_chosen = field.choices or field.refers_to or field.names_file or field.form in _PICKED
    is_chosen = is_chosen or field.info.annotation is datetime
    example = "" if is_chosen or not field.example else f" Zum Beispiel: {field.example}"
    return f"{field.description}{example}"


def _shape(field: DeclaredField, part: Schema, folder: Folder) -> Schema:
    """The widget of a field with its settings, by the type of the field."""
    # What takes one value or several takes a list of one as well.
    part = next((one for one in part.get("anyOf", ()) if "items" in one), part)
    inner, items = model_in(field.annotation), part.get("items")
    most = {"max": part["maxItems"]} if "maxItems" in part else {}
    if inner is not None:
        fields = [form_field(one, items or part, folder) for one in own_fields(inner).values()]
        if not items:
            return {"widget": "object", "fields": fields}
        names = [one["name"] for one in fields if one["widget"] in {"string", "relation"}]
        label = "title" if "title" in names else names[0]
        return {
            "widget": "list",
            **_singular(field),
            "summary": f"{{{{fields.{label}}}}}",
            "fields": fields,
        }
    if items is None:
        return _value(field, part, folder)
    value = _value(field, items, folder)
    if value["widget"] in {"select", "relation"}:
        return {**value, "multiple": True, **most}
    one = {"name": field.path[-1], "label": field.title, **value}
    return {
        "widget": "list",
        **_singular(field),
        **most,
        "field": one,
    }


def _singular(field: DeclaredField) -> Schema:
    """What an item of the list is called where something is added."""
    singular = SINGULARS.get(field.title)
    return {"label_singular": singular} if singular else {}


def _value(field: DeclaredField, part: Schema, folder: Folder) -> Schema:
    """The widget of a single value."""
    if field.names_file:
        return _file(field.names_file, folder)
    if field.refers_to in _COLLECTIONS_OF:
        among = field.among
        only = [{"field": among.field, "values": [among.value]}] if among else []
        relation = _relation(*_COLLECTIONS_OF[field.refers_to])
        return {**relation, "filters": only} if only else relation
    if "enum" in part:
        options = _options(part)
        is_fixed = not (field.refers_to or options[1:])
        return HIDDEN if is_fixed else {"widget": "select", "options": options}
    if "boolean" in part["type"]:
        return {"widget": "select", "options": YES_OR_NO}
    return _text(field, part)


def _relation(collection: str, shown: str) -> Schema:
    """The widget of a key that is the name of a file of a collection, without its ending."""
    return {
        "widget": "relation",
        "collection": collection,
        "value_field": "{{slug}}",
        "display_fields": [shown],
        "search_fields": [shown],
    }


def _text(field: DeclaredField, part: Schema) -> Schema:
    if not field.form:
        return MARKDOWN
    if field.form == "day-form":
        widget: Schema = {"widget": "datetime", "type": "date"}
    elif field.info.annotation is datetime:
        # Without a zone: what one reads on the clock is what is written.
        widget = {"widget": "datetime", "format": "YYYY-MM-DD HH:mm"}
    elif longest := part.get("maxLength"):
        widget = {"widget": "string" if longest == LONGEST_LINE else "text", "maxlength": longest}
    else:
        widget = {"widget": "string"}
    if "pattern" in part:
        widget["pattern"] = [part["pattern"], part["patternErrorMessage"]]
    return widget


def _file(named: NamesFile, folder: Folder) -> Schema:
    """The widget of the name of a file, which is uploaded to where our files of the kind lie."""
    read = _TELEPHONE if ".jpg" in named.suffixes else ()
    return {
        "widget": "image" if {*named.suffixes} <= {*PICTURE_SUFFIXES} else "file",
        "accept": ",".join((*named.suffixes, *read)),
        "choose_url": False,
        "media_folder": folder.uploads(named.folder),
        "public_folder": "",
    }


def _options(part: Schema) -> list[Schema]:
    labelled = zip(part["enum"], part["enumDescriptions"], strict=True)
    return [{"label": label, "value": key} for key, label in labelled if key]
