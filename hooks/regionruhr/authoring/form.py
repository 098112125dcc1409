"""Form: the fields of a new file of each kind, with explanation and example."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from regionruhr.authoring.yaml_writer import as_declared, mapping_lines
from regionruhr.model.document import Document
from regionruhr.model.field import DeclaredField, example_of, model_in
from regionruhr.model.partner import Address, Partner
from regionruhr.model.project import Project
from regionruhr.model.release import Release
from regionruhr.model.values import Model

Kind = Literal["release", "news", "event", "project", "partner"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a new file."""

    name: str
    comment: str = ""
    """The comment above the field."""
    example: str = ""
    """The lines of a field without an answer."""
    is_default: bool = False
    """Whether the example is written as it is, not as a comment."""
    parts: tuple["Field", ...] = ()
    """The fields of which the field consists, where they are asked for one by one."""


def _fields(model: type[Model], *names: str) -> Iterator[Field]:
    for name in names:
        info = model.model_fields[name]
        parts = tuple(_fields(Address, *Address.model_fields)) if name == "address" else ()
        value = None if parts else example_of(info)
        fields = as_declared(model, {name: value} if value else {})
        example = "\n".join(mapping_lines(fields))
        comment = _comment(DeclaredField((name,), info))
        yield Field(name, comment, example, is_default=name == "draft", parts=parts)


def _comment(field: DeclaredField) -> str:
    """What belongs into a field and what is possible, also in the required fields of a record."""
    inner = model_in(field.annotation)
    infos = inner.model_fields.items() if inner else ()
    parts = [DeclaredField((name,), info) for name, info in infos if info.is_required()]
    sentences = [f"{part.name}: {part.possible}" for part in parts if part.possible]
    return " ".join(filter(None, [field.description, field.possible, *sentences]))


def _release(*others: str) -> tuple[Field, ...]:
    first = ("id", "type", "title", "subtitle", "summary", "date", *others, "dateline", "topics")
    last = ("places", "partners", "projects", "contact", "images", "sources", "draft")
    return tuple(_fields(Release, *first, *last))


FIELDS: Mapping[Kind, tuple[Field, ...]] = MappingProxyType(
    {
        "release": _release(),
        "news": _release(),
        "event": _release("start", "end", "location"),
        "project": tuple(_fields(Project, *Project.model_fields)),
        "partner": tuple(_fields(Partner, *Partner.model_fields)),
    }
)
"""The fields of each kind, in the order in which they stand in its file."""
MODELS: Mapping[Kind, type[Document]] = MappingProxyType(
    {
        "release": Release,
        "news": Release,
        "event": Release,
        "project": Project,
        "partner": Partner,
    }
)
"""The model of each kind of file."""
