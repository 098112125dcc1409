"""JSON Schema: the fields of a file of the editors, each with German title and explanation.

Tools that complete YAML read it. They see a value as YAML 1.2 does, so a number without
quotation marks is one here, while the loader of this site knows text alone: a schema refuses
nothing that the loader accepts, but for words such as `true` where a text is asked for, which
stand in quotation marks anyway, and quotation marks with nothing between them. Rules about several
fields are left to the check.

Draft 7 and no reference, since tools differ in what they make of later drafts and of what stands
beside a reference. `enumDescriptions` and `patternErrorMessage` are keywords of Visual Studio
Code that its extensions for YAML know.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias, cast

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from regionruhr.faults.catalogue import messages
from regionruhr.model.exchange_entry import EntryKind
from regionruhr.model.field import own_fields
from regionruhr.model.publication import Removals
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.model.values import Model

DIALECT = "http://json-schema.org/draft-07/schema#"
NO_VALUE = "keine Angabe"
WRONG_FORM = "Das hat nicht die richtige Form"

Schema: TypeAlias = dict[str, Any]
Labels: TypeAlias = Mapping[str, str]
"""What keys stand for, for people."""
NONE: Labels = MappingProxyType({})


def schema(
    model: type[Model], title: str, taxonomy: Taxonomy, press_contacts: Labels = NONE
) -> Schema:
    """The schema of the files that a model describes, with the keys that they may name."""
    generator = _Explained(taxonomy, press_contacts)
    raw = generator.generate(model.__pydantic_core_schema__, mode="validation")
    found = _inlined(raw, raw.pop("$defs", {}))
    if model is Removals:
        found = {"type": "array", "items": found["properties"]["entries"]["items"]}
    return {"$schema": DIALECT, **found, "title": title}


class _Explained(GenerateJsonSchema):
    """The schema that pydantic makes of a model, with explanations and labels."""

    def __init__(self, taxonomy: Taxonomy, press_contacts: Labels) -> None:
        super().__init__()
        self._taxonomy, self._press_contacts = taxonomy, press_contacts

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Replace docstrings by the explanations for editors."""
        described = super().model_schema(schema)
        described.pop("description", None)
        described.pop("title", None)
        model: type[Model] = schema["cls"]
        for name, field in described.get("properties", {}).items():
            is_contact = own_fields(model)[name].refers_to == "press contact"
            labels = self._press_contacts if is_contact else self._term_labels(model, name)
            if labels:
                field.get("items", field).update(_one_of(labels))
            for keyword in ("title", "description", "examples"):
                field.pop(keyword, None)
            if model is not Removals:
                field.update(_explained(model, name))
        fields = cast("dict[str, Any]", schema["schema"])
        if "extras_keys_schema" in fields:
            described["propertyNames"] = self.generate_inner(fields["extras_keys_schema"])
        return described

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """Add a label to each value."""
        return {"type": "string", **_one_of({word: word.label for word in schema["members"]})}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Add a label to each value."""
        labels = {kind: EntryKind(kind).label for kind in schema["expected"]}
        return {"type": "string", **_one_of(labels)}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out the default: no editor completes a field to write its default."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave out null: `_allow_null` adds it to every optional field."""
        return self.generate_inner(schema["schema"])

    def _term_labels(self, model: type[Model], field: str) -> Labels:
        """The keys of the taxonomy that a field takes; a label follows that of its generic term."""
        kind = own_fields(model)[field].refers_to
        labels: dict[str, str] = {}
        for terms in self._taxonomy.groups_of(kind) if kind else ():
            for key, term in terms.items():
                parent = terms.get(term.parent or "")
                labels[key] = f"{parent.label}: {term.label}" if parent else term.label
        return labels


def _one_of(labels: Mapping[str, str]) -> Schema:
    return {"enum": [str(key) for key in labels], "enumDescriptions": [*labels.values()]}


def _explained(model: type[Model], name: str) -> Schema:
    """Title, description and example of a field; not pydantic's `examples`, which tools insert."""
    field = own_fields(model)[name]
    # The words of a choice stand in the schema with their labels.
    possible = "" if field.choices else field.possible
    return {
        "title": field.title,
        "description": f"{field.description} {possible}".rstrip(),
        "example": field.example,
    }


def _inlined(found: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """A schema with every reference replaced by its definition."""
    if reference := found.pop("$ref", None):
        found = {**definitions[reference.rpartition("/")[2]], **found}
    inner: Schema = {}
    for name, value in found.items():
        if name in {"properties", "patternProperties"}:
            inner[name] = {key: _inlined({**part}, definitions) for key, part in value.items()}
        elif name == "anyOf":
            inner[name] = [_inlined({**part}, definitions) for part in value]
        else:
            inner[name] = _inlined({**value}, definitions) if isinstance(value, dict) else value
    return _finished(inner)


def _finished(found: Schema) -> Schema:
    """A schema with the keywords that tools know, and without our own."""
    fault, example = found.pop("fault", ""), found.pop("example", "")
    if "enum" in found:
        found.pop("pattern", None)
    else:
        if fault:
            found["patternErrorMessage"] = f"{WRONG_FORM}: {messages()[fault].hint}"
        if found.get("type") == "string":
            found["type"] = ["string"] if "pattern" in found else ["string", "number"]
        if example and "boolean" not in found.get("type", []):
            # Not as "examples": tools write those into the file, where they could be left.
            found["description"] = f"{found['description']} Zum Beispiel: {example}"
    if "patternProperties" in found:
        found["additionalProperties"] = False
    for name, field in found.get("properties", {}).items():
        if name not in found.get("required", []):
            _allow_null(field)
    return found


def _allow_null(field: Schema) -> None:
    """Allow null in an optional field: an empty field counts as a missing one."""
    if "anyOf" in field:
        field["anyOf"].append({"type": "null"})
        return
    kind = field["type"]
    field["type"] = [*(kind if isinstance(kind, list) else [kind]), "null"]
    if "enum" in field:
        field["enum"] = [*field["enum"], None]
        field["enumDescriptions"] = [*field["enumDescriptions"], NO_VALUE]
