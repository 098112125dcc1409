"""Forms: the collections of the forms in the browser, made from the models.

The settings follow https://sveltiacms.app/en/docs; where the project lies and how one signs in is
no part of them. The forms hold what our files hold, that is text: a number is asked for as text
with a pattern, for the widget of numbers drops what is none and writes 51.0 as 51. A choice of yes
and no has a third state, for a switch writes "false" into every file that says nothing. No
optional field has a default: it would be written into every file that is opened.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from regionruhr.editor_tools.json_schema import NONE, WRONG_FORM, Labels, Schema, schema
from regionruhr.faults.catalogue import messages
from regionruhr.model.addresses import LONGEST_SLUG
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.field import DeclaredField, model_in, own_fields
from regionruhr.model.listed_pair import ListedPairs
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.reference import PICTURE_SUFFIXES, PROFILE_PICTURES, NamesFile
from regionruhr.model.release import EVENT_FIELDS, Release, ReleaseType
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.model.values import KEY, LONGEST_LINE
from regionruhr.reading.paths import PUBLICATIONS

PATH = "schemas/forms.json"
BODY = "body"
"""The running text of a file, which is no field of its head."""
_FREE_KEYS = "Its keys are the editors' own, and no widget holds records under such keys."
LEFT_OUT: Mapping[type[Document], str] = {
    NetworkDetails: _FREE_KEYS,
    Taxonomy: _FREE_KEYS,
    ListedPairs: "Brokers enter what became of a pair by a command, which knows the pairs.",
    Publications: "The last step of a deployment writes it.",
    Removals: "It is a list without a name, and goes with the deletion of a profile.",
    Page: "Its text has blocks in braces, which the editor of texts would escape.",
}
"""The kinds of file that have no form, and why."""
_OF_EVENTS = "Only an event has it."
FIELDS_LEFT_OUT: Mapping[str, Mapping[str, str]] = {
    kind: dict.fromkeys(EVENT_FIELDS, _OF_EVENTS)
    for kind in ReleaseType
    if kind is not ReleaseType.EVENT
}
"""The fields that have no place in the form of a collection, and why."""
_BUTTONS = ("bold", "italic", "link", "heading-two", "heading-three", "quote")
_LISTS = ("bulleted-list", "numbered-list")
_MARKDOWN: Schema = {
    "widget": "richtext",
    "buttons": [*_BUTTONS, *_LISTS],
    "editor_components": [],
    "modes": ["rich_text", "raw"],
}
HIDDEN: Schema = {"widget": "hidden"}
_PUBLISHED: Schema = {
    "name": "published",
    "label": "Veröffentlicht",
    "hide": True,
    "files": [
        {
            "name": "published",
            "label": "Veröffentlicht",
            "file": PUBLICATIONS,
            "format": "yaml",
            "fields": [{"name": "id", "label": "Kennung", **HIDDEN}],
        }
    ],
}
"""What the forms read for the ids that are taken, and nobody sees."""
YES_OR_NO = [{"label": "ja", "value": True}, {"label": "nein", "value": False}]
_PICKED = {"yes-no-form", "day-form"}
_COLLECTIONS_OF = {"partner": ("partner", "name"), "project": ("project", "title")}
"""The collection whose files a reference names, and the field that tells which one it is."""


@dataclass(frozen=True, slots=True)
class Collection:
    """The files of a folder that have the same form."""

    name: str
    label: str
    singular: str
    folder: str
    model: type[Document]
    identifier: str = "title"
    """The field from which the name of a new file is made."""
    path: str = ""
    """Where a file lies in the folder; empty where all lie in it."""
    fixed: tuple[str, str] | None = None
    """A field by which its files are told from others in the folder, and its value."""

    @property
    def is_text(self) -> bool:
        """Whether its files are texts with a head, and not YAML as a whole."""
        return self.folder.startswith("content/")


_RELEASES = {
    ReleaseType.NEWS: ("Meldungen", "Meldung"),
    ReleaseType.PRESS_RELEASE: ("Pressemitteilungen", "Pressemitteilung"),
    ReleaseType.EVENT: ("Veranstaltungen", "Veranstaltung"),
}
_RELEASE_LIST: Schema = {
    "summary": "{{title}} ({{date | date('DD.MM.YYYY')}})",
    "sortable_fields": {
        "fields": ["date", "title"],
        "default": {"field": "date", "direction": "descending"},
    },
    "view_filters": [{"name": "drafts", "label": "Entwürfe", "field": "draft", "eq": True}],
}
"""How releases are listed: the newest first, and the drafts alone if one likes."""
COLLECTIONS = (
    Collection("partner", "Profile", "Profil", "partners", Partner, identifier="name"),
    *(
        Collection(
            kind.value,
            *labels,
            "content/aktuelles",
            Release,
            path="{{fields.date | date('YYYY')}}/{{slug}}",
            fixed=("type", kind.value),
        )
        for kind, labels in _RELEASES.items()
    ),
    Collection("project", "Projekte", "Projekt", "content/projekte", Project),
    Collection(
        "entry", "Börse ohne Namen", "Eintrag ohne Namen", "partners/boerse", AnonymousEntry
    ),
)


def forms(taxonomy: Taxonomy, press_contacts: Labels = NONE) -> Schema:
    """The settings of the forms, with the keys to choose from."""
    return {
        "app_title": "Redaktion",
        "publish_mode": "editorial_workflow",
        "media_folder": PROFILE_PICTURES.rstrip("/"),
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": LONGEST_SLUG},
        "output": {"omit_empty_optional_fields": True},
        "media_libraries": {"all": {"slugify_filename": True}, "stock_assets": {"providers": []}},
        "collections": [
            *(_collection(one, taxonomy, press_contacts) for one in COLLECTIONS),
            _PUBLISHED,
        ],
    }


def _collection(collection: Collection, taxonomy: Taxonomy, press_contacts: Labels) -> Schema:
    declared = schema(collection.model, collection.label, taxonomy, press_contacts)
    fields = [*_fields(collection.model, declared, collection)]
    settings: Schema = {
        "name": collection.name,
        "label": collection.label,
        "label_singular": collection.singular,
        "folder": collection.folder,
        "identifier_field": collection.identifier,
        "slug": {
            "template": f"{{{{{collection.identifier}}}}}",
            "editable": ["create"],
            "pattern": [
                f"^(?:{KEY.pattern})$",
                f"{WRONG_FORM}: {messages()['key-form'].hint}",
            ],
        },
        "summary": f"{{{{{collection.identifier}}}}}",
        "sortable_fields": [collection.identifier],
    }
    if collection.model is Release:
        settings |= _RELEASE_LIST
    if collection.path:
        settings["path"] = collection.path
    if collection.fixed:
        settings["filter"] = dict(zip(("field", "value"), collection.fixed, strict=True))
    else:
        # Of the other files of the folder none has an id.
        settings["filter"] = {"field": "id", "pattern": "."}
    if collection.is_text:
        # A release may be a draft without a text.
        is_required = collection.model is Project
        fields.append({"name": BODY, "label": "Text", "required": is_required, **_MARKDOWN})
        return {
            **settings,
            "extension": "md",
            "format": "yaml-frontmatter",
            "media_folder": "",
            "public_folder": "",
            "fields": fields,
        }
    return {**settings, "extension": "yml", "format": "yaml", "fields": fields}


def _fields(model: type[BaseModel], declared: Schema, collection: Collection) -> Iterator[Schema]:
    is_top = model is collection.model
    left_out = FIELDS_LEFT_OUT.get(collection.name, {}) if is_top else {}
    fixed, value = collection.fixed if collection.fixed and is_top else ("", "")
    for name, field in own_fields(model).items():
        if name in left_out:
            continue
        words: Schema = {"name": name, "label": field.title}
        if name == fixed:
            yield {**words, "widget": "hidden", "default": value}
            continue
        # The forms give a new file its id, which then stays.
        is_given = is_top and name == "id"
        shape = HIDDEN if is_given else _shape(field, declared["properties"][name], collection)
        if shape != HIDDEN:
            words |= {"hint": _hint(field), "required": name in declared.get("required", [])}
        yield {**words, **shape}


def _hint(field: DeclaredField) -> str:
    """What belongs into a field; an example where it is written, not chosen."""
    is_chosen = field.choices or field.refers_to or field.names_file or field.form in _PICKED
    example = "" if is_chosen or not field.example else f" Zum Beispiel: {field.example}"
    return f"{field.description}{example}"


def _shape(field: DeclaredField, part: Schema, collection: Collection) -> Schema:
    """The widget of a field with its settings, by the type of the field."""
    # What takes one value or several takes a list of one as well.
    part = next((one for one in part.get("anyOf", ()) if "items" in one), part)
    inner, items = model_in(field.annotation), part.get("items")
    most = {"max": part["maxItems"]} if "maxItems" in part else {}
    if inner is not None:
        fields = [*_fields(inner, items or part, collection)]
        if not items:
            return {"widget": "object", "fields": fields}
        names = [one["name"] for one in fields if one["widget"] in {"string", "relation"}]
        told = "title" if "title" in names else names[0]
        return {"widget": "list", "summary": f"{{{{fields.{told}}}}}", "fields": fields}
    if items is None:
        return _value(field, part, collection)
    value = _value(field, items, collection)
    if value["widget"] in {"select", "relation"}:
        return {**value, "multiple": True, **most}
    one = {"name": field.path[-1], "label": field.title, **value}
    return {"widget": "list", **most, "field": one}


def _value(field: DeclaredField, part: Schema, collection: Collection) -> Schema:
    """The widget of a single value."""
    if field.names_file:
        return _file(field.names_file, collection)
    if field.refers_to in _COLLECTIONS_OF:
        return _relation(*_COLLECTIONS_OF[field.refers_to])
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
        return _MARKDOWN
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


def _file(named: NamesFile, collection: Collection) -> Schema:
    """The widget of the name of a file, which is uploaded to where our files of the kind lie."""
    folder = named.folder.removeprefix(f"{collection.folder}/").rstrip("/")
    if collection.path:
        folder = f"/{collection.folder}/{{{{dirname}}}}"
    return {
        "widget": "image" if {*named.suffixes} <= {*PICTURE_SUFFIXES} else "file",
        "accept": ",".join(named.suffixes),
        "choose_url": False,
        "media_folder": folder,
        "public_folder": "",
    }


def _options(part: Schema) -> list[Schema]:
    labelled = zip(part["enum"], part["enumDescriptions"], strict=True)
    return [{"label": label, "value": key} for key, label in labelled if key]
