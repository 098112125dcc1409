"""Form rules: what a form refuses, as Sveltia CMS 0.221.1 applies its configuration.

After `services/contents/draft/validate/fields.js` and the functions that it calls; a choice is
refused as well where it is none of the options or files, since nobody can choose it.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

Field = Mapping[str, Any]
Files = Mapping[str, Collection[str]]
"""The names of the files of each collection."""


def refused(fields: Sequence[Field], values: Mapping[str, Any], files: Files) -> Iterator[str]:
    """Yield the name of each field in which a form refuses what stands there, or is missing."""
    for field in fields:
        if not _is_accepted(field, values.get(field["name"]), files):
            yield field["name"]


def _is_accepted(field: Field, value: Any, files: Files) -> bool:  # noqa: ANN401 (of a file)
    widget, required = field["widget"], field.get("required", True)
    if widget == "hidden":
        return True
    if widget == "object":
        return not required if value is None else not [*refused(field["fields"], value, files)]
    if widget == "list" or field.get("multiple"):
        items = [] if value is None else value if isinstance(value, list) else [value]
        has_enough = bool(items) or not required
        has_too_many = len(items) > field.get("max", len(items))
        return has_enough and not has_too_many and all(_items(field, items, files))
    return _is_value(field, value, files, required=required)


def _items(field: Field, items: Sequence[Any], files: Files) -> Iterator[bool]:
    for item in items:
        if "fields" in field:
            yield not [*refused(field["fields"], item, files)]
        else:
            yield _is_value(field.get("field", field), item, files, required=True)


def _is_value(field: Field, value: Any, files: Files, *, required: bool) -> bool:  # noqa: ANN401
    text = "" if value is None else str(value).strip()
    if not text:
        return not required
    if field["widget"] == "relation":
        return value in files[field["collection"]]
    if "options" in field:
        return value in [option["value"] for option in field["options"]]
    pattern, _ = field.get("pattern", ("", ""))
    return len(text) <= field.get("maxlength", len(text)) and bool(re.search(pattern, text))
