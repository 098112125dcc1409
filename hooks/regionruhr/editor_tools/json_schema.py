"""JSON Schema: the fields of a file of the editors, each with German title and explanation.

Tools that complete YAML read it. They see a value as YAML 1.2 does, so a number without
quotation marks is one here, while the loader of this site knows text alone: a schema refuses
nothing that the loader accepts, but for words such as `true` where a text is asked for, which
stand in quotation marks anyway. Rules about several fields are left to the check.

Draft 7 and no reference, since tools differ in what they make of later drafts and of what stands
beside a reference. `enumDescriptions` and `patternErrorMessage` are keywords of Visual Studio
Code that its extensions for YAML know.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, cast

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from regionruhr.faults.catalogue import messages
from regionruhr.model.exchange_entry import EntryKind
from regionruhr.model.field import DeclaredField, example_of
from regionruhr.model.publication import Removals
from regionruhr.model.taxonomy import Taxonomy, Term
from regionruhr.model.values import Model

DIALECT = "http://json-schema.org/draft-07/schema#"
NO_VALUE = "keine Angabe"
WRONG_FORM = "Das hat nicht die richtige Form"

Schema: TypeAlias = dict[str, object]


def schema(model: type[Model], title: str, taxonomy: Taxonomy) -> Schema:
    """The schema of the files that a model describes, with the keys of the taxonomy."""
    generator = _Explained(taxonomy)
    raw = generator.generate(model.__pydantic_core_schema__, mode="validation")
    found = _Inliner(cast("Mapping[str, Schema]", raw.pop("$defs", {}))).inlined(raw)
    if model is Removals:
        entries = cast("Mapping[str, Schema]", found["properties"])["entries"]
        found = {"type": "array", "items": entries["items"]}
    return {"$schema": DIALECT, **found, "title": title}


class _Explained(GenerateJsonSchema):
    """The schema that pydantic makes of a model, with explanations and labels."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        super().__init__()
        self._taxonomy = taxonomy

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Replace docstrings by the explanations for editors."""
        described = super().model_schema(schema)
        described.pop("description", None)
        described.pop("title", None)
        model = schema["cls"]
        for name, field in described.get("properties", {}).items():
            terms = _term_labels(model, name, self._taxonomy)
            if terms:
                field.get("items", field).update(_one_of(terms))
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
        return {
            "type": "string",
            **_one_of({kind: EntryKind(kind).label for kind in schema["expected"]}),
        }

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave out the default: no editor completes a field to write its default."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave out null: `_allow_null` adds it to every optional field."""
        return self.generate_inner(schema["schema"])


def _one_of(labels: Mapping[str, str]) -> Schema:
    return {"enum": [str(key) for key in labels], "enumDescriptions": [*labels.values()]}


def _term_labels(model: type[Model], field: str, taxonomy: Taxonomy) -> Mapping[str, str]:
    """The keys of the taxonomy that a field takes, with their labels; none of any other field."""
    kind = DeclaredField((field,), model.model_fields[field]).refers_to
    return {
        key: _label(term, terms)
        for terms in (taxonomy.groups_of(kind) if kind else ())
        for key, term in terms.items()
    }


def _label(term: Term, group: Mapping[str, Term]) -> str:
    """The label of a term, after that of its generic term, if it has one."""
    parent = group.get(term.parent or "")
    return f"{parent.label}: {term.label}" if parent else term.label


def _explained(model: type[Model], name: str) -> Schema:
    """Title, description and example of a field; not pydantic's `examples`, which tools insert."""
    field = DeclaredField((name,), model.model_fields[name])
    example = example_of(field.info)
    is_short = isinstance(example, str) and "\n" not in example
    # The words of a choice stand in the schema with their labels.
    possible = "" if field.choices else field.possible
    return {
        "title": field.title,
        "description": f"{field.description} {possible}".rstrip(),
        "example": example if is_short else "",
    }


@dataclass(frozen=True, slots=True)
class _Inliner:
    """Replaces every reference by its definition."""

    definitions: Mapping[str, Schema]

    def inlined(self, found: Schema) -> Schema:
        reference = found.pop("$ref", None)
        if isinstance(reference, str):
            found = {**self.definitions[reference.rpartition("/")[2]], **found}
        inner = {name: self._inner(name, value) for name, value in found.items()}
        return _finished(inner)

    def _inner(self, name: str, value: object) -> object:
        if name in {"properties", "patternProperties"}:
            parts = cast("Mapping[str, Schema]", value)
            return {key: self.inlined({**part}) for key, part in parts.items()}
        if name == "anyOf":
            return [self.inlined({**part}) for part in cast("list[Schema]", value)]
        return self.inlined({**value}) if isinstance(value, dict) else value


def _finished(found: Schema) -> Schema:
    """A schema with the keywords that tools know, and without our own."""
    fault, example = found.pop("fault", None), str(found.pop("example", ""))
    if isinstance(fault, str) and "enum" not in found:
        found["patternErrorMessage"] = f"{WRONG_FORM}: {messages()[fault].hint}"
    if "enum" in found:
        found.pop("pattern", None)
        found.pop("fault", None)
    elif found.get("type") == "string":
        found["type"] = ["string"] if "pattern" in found else ["string", "number"]
    if (
        example
        and "enum" not in found
        and "boolean" not in cast("list[str]", found.get("type", []))
    ):
        # Not as "examples": tools write those into the file, where they could be left.
        found["description"] = f"{found['description']} Zum Beispiel: {example}"
    if "patternProperties" in found:
        found["additionalProperties"] = False
    required = cast("list[str]", found.get("required", []))
    for name, field in cast("Mapping[str, Schema]", found.get("properties", {})).items():
        if name not in required:
            _allow_null(field)
    return found


def _allow_null(field: Schema) -> None:
    """Allow null in an optional field: an empty field counts as a missing one."""
    if "anyOf" in field:
        cast("list[Schema]", field["anyOf"]).append({"type": "null"})
        return
    kind = field["type"]
    field["type"] = [*(kind if isinstance(kind, list) else [kind]), "null"]
    if "enum" in field:
        field["enum"] = [*cast("list[str]", field["enum"]), None]
        field["enumDescriptions"] = [*cast("list[str]", field["enumDescriptions"]), NO_VALUE]
