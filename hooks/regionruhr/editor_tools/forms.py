"""Forms: the collections of the forms in the browser, made from the models.

The settings follow https://sveltiacms.app/en/docs; where the project lies and how one signs in is
no part of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from regionruhr.editor_tools.json_schema import NONE, WRONG_FORM, Labels, Schema, schema
from regionruhr.editor_tools.widgets import HIDDEN, MARKDOWN, Folder, form_field
from regionruhr.faults.catalogue import messages
from regionruhr.model.addresses import LONGEST_SLUG
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.field import own_fields
from regionruhr.model.listed_pair import ListedPairs
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.reference import PROFILE_PICTURES
from regionruhr.model.release import EVENT_FIELDS, Release, ReleaseType
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.model.values import KEY
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
_UPLOADS: Schema = {
    "slugify_filename": True,
    # The forms make WebP of them, as which they are published.
    "transformations": {"heic": {"format": "webp", "quality": 92}},
}


def forms(taxonomy: Taxonomy, press_contacts: Labels = NONE) -> Schema:
    """The settings of the forms, with the keys to choose from."""
    return {
        "app_title": "Redaktion",
        "publish_mode": "editorial_workflow",
        "media_folder": PROFILE_PICTURES.rstrip("/"),
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": LONGEST_SLUG},
        "output": {"omit_empty_optional_fields": True},
        "media_libraries": {"all": _UPLOADS, "stock_assets": {"providers": []}},
        "collections": [
            *(_collection(one, taxonomy, press_contacts) for one in COLLECTIONS),
            _PUBLISHED,
        ],
    }


def _collection(collection: Collection, taxonomy: Taxonomy, press_contacts: Labels) -> Schema:
    declared = schema(collection.model, collection.label, taxonomy, press_contacts)
    fields = [*_fields(collection, declared)]
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
        # Not the files for all records, such as the taxonomy, and not the page of the folder.
        settings["filter"] = {"field": "slug", "pattern": "^(?!index$)[a-z0-9]"}
    if collection.is_text:
        # A release may be a draft without a text.
        is_required = collection.model is Project
        text = {"name": BODY, "label": "Text", "required": is_required, **MARKDOWN}
        fields.insert(_place_of_text(fields), text)
        return {
            **settings,
            "extension": "md",
            "format": "yaml-frontmatter",
            "media_folder": "",
            "public_folder": "",
            "fields": fields,
        }
    # The forms have a format of their own for profiles, which hold a text in Markdown.
    written = "profile" if collection.model is Partner else "yaml"
    return {**settings, "extension": "yml", "format": written, "fields": fields}


def _place_of_text(fields: Sequence[Schema]) -> int:
    """Where the text is asked for: after what sums it up, as one writes it."""
    return [field["name"] for field in fields].index("summary") + 1


def _fields(collection: Collection, declared: Schema) -> Iterator[Schema]:
    folder = Folder(collection.folder, has_years=bool(collection.path))
    left_out = FIELDS_LEFT_OUT.get(collection.name, {})
    fixed, value = collection.fixed or ("", "")
    for name, field in own_fields(collection.model).items():
        if name == fixed:
            yield {"name": name, "label": field.title, **HIDDEN, "default": value}
        elif name not in left_out:
            yield form_field(field, declared, folder)
