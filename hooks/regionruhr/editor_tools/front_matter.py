"""Front matter: the forms of the extension Front Matter for Visual Studio Code.

Its settings, `frontmatter.json`, follow https://frontmatter.codes/docs/settings. It finds the
form of a file by its `type`, else by its folder. Two kinds of field stay in the text of the file:
lists of records (pictures, funding), for the extension would add a field of its own to every
item, which the check refuses, and those that take one value or several. Nor does it create
files, since it knows no free id: that does `regionruhr new`.
"""

from collections.abc import Iterator

from regionruhr.editor_tools.json_schema import Schema
from regionruhr.model.release import EVENT_FIELDS, ReleaseType
from regionruhr.model.values import DAY_OR_INSTANT, MOMENT

PROJECT_FORM = "project"
_DATES = {
    f"^(?:{DAY_OR_INSTANT.pattern})$": "yyyy-MM-dd",
    f"^(?:{MOMENT.pattern})$": "yyyy-MM-dd HH:mm",
}


def front_matter_settings(release: Schema, project: Schema) -> Schema:
    """The settings of the extension, with forms made from the schemas of both kinds of file."""
    forms = {kind.value: _schema_of_kind(release, kind) for kind in ReleaseType}
    folders = (
        ("Aktuelles", "content/aktuelles", [*forms]),
        ("Projekte", "content/projekte", [PROJECT_FORM]),
    )
    forms[PROJECT_FORM] = project
    return {
        "$schema": "https://frontmatter.codes/frontmatter.schema.json",
        "frontMatter.content.pageFolders": [
            {
                "title": title,
                "path": f"[[workspace]]/{path}",
                "contentTypes": names,
                "disableCreation": True,
            }
            for title, path, names in folders
        ],
        "frontMatter.content.autoUpdateDate": False,
        "frontMatter.content.supportedFileTypes": ["md"],
        "frontMatter.framework.startCommand": "make serve",
        "frontMatter.preview.host": "http://127.0.0.1:8000",
        "frontMatter.taxonomy.indentArrays": True,
        "frontMatter.taxonomy.seoTitleField": "title",
        "frontMatter.taxonomy.seoDescriptionField": "summary",
        "frontMatter.taxonomy.seoDescriptionLength": release["properties"]["summary"]["maxLength"],
        "frontMatter.telemetry.disable": True,
        "frontMatter.taxonomy.contentTypes": [
            {"name": name, "pageBundle": False, "fields": [*_fields(schema)]}
            for name, schema in forms.items()
        ],
    }


def _schema_of_kind(release: Schema, kind: ReleaseType) -> Schema:
    """The schema without the fields that a release of that kind cannot have."""
    is_event = kind is ReleaseType.EVENT
    required = [*release["required"], *(["start"] if is_event else [])]
    fields = release["properties"].items()
    kept = {name: field for name, field in fields if is_event or name not in EVENT_FIELDS}
    kept["type"] = {**kept["type"], "enum": [kind.value], "enumDescriptions": [kind.label]}
    return {"properties": kept, "required": required}


def _fields(schema: Schema) -> Iterator[Schema]:
    for name, field in schema["properties"].items():
        shape = _shape(name, field)
        if shape:
            texts = {"title": field["title"], "description": field["description"]}
            yield {"name": name, **texts, **shape, "required": name in schema.get("required", [])}


def _shape(name: str, field: Schema) -> Schema:
    """The settings of a field by its type; empty if it has none in the form."""
    if "anyOf" in field:
        return {}
    types = _types(field)
    if "enum" in field:
        return {"type": "choice", "choices": _choices(field)}
    if "array" in types:
        return _list(field["items"])
    if "object" in types:
        return {"type": "fields", "fields": [*_fields(field)]}
    if "boolean" in types:
        return {"type": "draft" if name == "draft" else "boolean"}
    return _text(name, str(field.get("pattern")))


def _list(items: Schema) -> Schema:
    if "enum" in items:
        return {"type": "choice", "multiple": True, "choices": _choices(items)}
    return {} if "object" in _types(items) else {"type": "list"}


def _text(name: str, pattern: str) -> Schema:
    if pattern in _DATES:
        shape: Schema = {"type": "datetime", "dateFormat": _DATES[pattern]}
        return {**shape, "isPublishDate": True} if name == "date" else shape
    return {"type": "string", "single": name != "summary"}


def _types(field: Schema) -> frozenset[str]:
    types = field["type"]
    return frozenset(types if isinstance(types, list) else [types])


def _choices(field: Schema) -> list[Schema]:
    labelled = zip(field["enum"], field["enumDescriptions"], strict=True)
    return [{"id": key, "title": label} for key, label in labelled if key]
