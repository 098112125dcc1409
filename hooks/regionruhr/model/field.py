"""Field: where a field is shown, what tables call it, and what else a type does not tell.

A field is declared once, in its model: title, description and examples in `pydantic.Field`, all
else in a `Use`. Schemas, forms, new files, tables, open data, letters, pages and the handbook are
made from these.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, TypeAlias, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from regionruhr.model.labelled import Labelled
from regionruhr.model.plain_text import PLAIN
from regionruhr.model.reference import SOURCES, Among, Holds, Kind, NamesFile, RefersTo
from regionruhr.model.values import Form


class Output(StrEnum):
    """Where the site, or what it hands on, shows a field."""

    PROFILE = "profile"
    """Among the facts of a profile page, with its title."""
    PROFILE_LAYOUT = "profile-layout"
    """At a place of its own on the profile page, which its template names."""
    CARD = "card"
    SEARCH_NAME = "search-name"
    """As a name of what is found: it counts most."""
    SEARCH_TERM = "search-term"
    """As a term that one looks for."""
    SEARCH_TEXT = "search-text"
    SEARCH_DETAIL = "search-detail"
    """As texts are, but never quoted from."""
    EXPORT = "export"
    """As a column of the table, which the import reads back."""
    OPEN_DATA = "open-data"
    LETTER = "letter"
    """In the letter that asks an organisation to confirm its profile."""


class Use:
    """Where a field is shown and under which other names it is known.

    Nowhere has no default: a field that is not shown says why.
    """

    __slots__ = ("headings", "outputs", "reason", "schema_org")

    def __init__(
        self,
        *outputs: Output,
        reason: str = "",
        headings: str = "",
        schema_org: str = "",
    ) -> None:
        """`headings` are the other names that tables use, parted by commas."""
        if bool(outputs) == bool(reason):
            raise ValueError("a field names its outputs, or the reason for none")
        self.outputs = frozenset(outputs)
        self.reason = reason
        self.headings = tuple(heading for heading in headings.split(", ") if heading)
        self.schema_org = schema_org


class AlsoCalled:
    """The names that other programs have for a field; files are brought along from them."""

    __slots__ = ("names",)

    def __init__(self, names: str) -> None:
        """`names` are parted by blanks."""
        self.names = tuple(names.split())


Path: TypeAlias = tuple[str, ...]
"""Where a field stands in its model: ("address", "street")."""


@dataclass(frozen=True)
class DeclaredField:
    """A field of a model as it is declared there."""

    path: Path
    info: FieldInfo

    @cached_property
    def name(self) -> str:
        """The path as editors write it: "address.street"."""
        return ".".join(self.path)

    @property
    def title(self) -> str:
        """The German name of the field."""
        return self.info.title or ""

    @property
    def names(self) -> tuple[str, ...]:
        """The title, then the other names that tables use."""
        return (self.title, *(self.use.headings if self.use else ()))

    @property
    def foreign_names(self) -> tuple[str, ...]:
        """The names that other programs have for it."""
        marks = (part for part in self.info.metadata if isinstance(part, AlsoCalled))
        return next((mark.names for mark in marks), ())

    @property
    def description(self) -> str:
        """What belongs into it, in German."""
        return self.info.description or ""

    @cached_property
    def use(self) -> Use | None:
        """Where the field is shown; nothing of models that have no outputs to choose."""
        return next((part for part in self.info.metadata if isinstance(part, Use)), None)

    @cached_property
    def refers_to(self) -> Kind | None:
        """What its keys stand for, if it holds keys of something."""
        return reference_in(self.annotation)

    @cached_property
    def holds(self) -> Kind | None:
        """What the keys of its mapping are, if references can have them."""
        return next((p.kind for p in self.info.metadata if isinstance(p, Holds)), None)

    @cached_property
    def names_file(self) -> NamesFile | None:
        """Which files its values are the names of, if they are."""
        return next((p for p in _marks(self.annotation) if isinstance(p, NamesFile)), None)

    @cached_property
    def among(self) -> Among | None:
        """Which records alone it refers to, if not to all of the kind."""
        return next((p for p in self.info.metadata if isinstance(p, Among)), None)

    @cached_property
    def form(self) -> str:
        """The fault of a value that has another form: "day-form"; empty of a text in Markdown."""
        marks = tuple(_marks(self.annotation))
        forms = (mark.fault for mark in marks if isinstance(mark, Form))
        return next(forms, "plain-markup" if PLAIN in marks else "")

    @cached_property
    def choices(self) -> tuple[Labelled, ...]:
        """The words of which it takes one, if they are counted."""
        parts = [part for part in _parts(self.info.annotation) if isinstance(part, type)]
        return tuple(word for part in parts if issubclass(part, Labelled) for word in part)

    @cached_property
    def is_list(self) -> bool:
        """Whether it holds any number of values."""
        return _is_list(self.info.annotation)

    @property
    def possible(self) -> str:
        """What can be written, in German and in one sentence; empty where any text will do."""
        if self.choices:
            words = ", ".join(f"{word} ({word.label})" for word in self.choices)
            return f"Möglich: {words}."
        if self.names_file:
            place = f"in {self.names_file.folder}" if self.names_file.folder else "neben dieser"
            return f"Datei {place} ({', '.join(self.names_file.suffixes)})."
        if self.refers_to:
            source = SOURCES.get(self.refers_to, "Kürzel aus partners/_taxonomy.yml")
            return f"{source}."
        return "Möglich: true, false." if self.form == "yes-no-form" else ""

    @property
    def example(self) -> str:
        """An example in one line; empty where there is none."""
        example = example_of(self.info)
        return example if isinstance(example, str) and "\n" not in example else ""

    @property
    def annotation(self) -> object:
        """Its type with all marks."""
        return self.info.rebuild_annotation()

    def is_shown(self, output: Output) -> bool:
        """Whether an output shows the field."""
        return self.use is not None and output in self.use.outputs


@cache
def own_fields(model: type[BaseModel]) -> Mapping[str, DeclaredField]:
    """The fields of a model by name, in their order, without those of records in it."""
    return {name: DeclaredField((name,), info) for name, info in model.model_fields.items()}


@cache
def fields_of(model: type[BaseModel]) -> tuple[DeclaredField, ...]:
    """The fields of a model in their order, each followed by those of a record in it."""
    return tuple(nested_fields(model, lambda field, _: not field.is_list))


def nested_fields(
    model: type[BaseModel],
    enters: Callable[[DeclaredField, type[BaseModel]], bool],
    above: Path = (),
) -> Iterator[DeclaredField]:
    """Yield the fields of a model, each followed by those of the model in it that it enters."""
    for name, info in model.model_fields.items():
        field = DeclaredField((*above, name), info)
        yield field
        inner = model_in(info.annotation)
        if inner is not None and enters(field, inner):
            yield from nested_fields(inner, enters, field.path)


@cache
def shown_fields(model: type[BaseModel], output: Output) -> tuple[DeclaredField, ...]:
    """The fields of a model that an output shows, those of records in it as well."""
    return tuple(field for field in fields_of(model) if field.is_shown(output))


@cache
def titles(model: type[BaseModel]) -> Mapping[str, str]:
    """The German name of each field of a model by the path as editors write it."""
    return {field.name: field.title for field in fields_of(model)}


def value_at(record: BaseModel, path: Path) -> Any:  # noqa: ANN401 (as the field is declared)
    """The value of a field of a record; None where a record around it is missing."""
    value: Any = record
    for name in path:
        value = getattr(value, name, None)
    return value


def reference_in(annotation: object) -> Kind | None:
    """What the keys of a type stand for, if its values are keys of something."""
    return next((part.kind for part in _marks(annotation) if isinstance(part, RefersTo)), None)


def example_of(info: FieldInfo) -> Any:  # noqa: ANN401 (text, a list or a mapping)
    """An example of a value as a file would have it; of a record the examples of its fields."""
    if info.examples:
        return info.examples[0]
    inner = model_in(info.annotation)
    if inner is None:
        return None
    parts = {name: example_of(part) for name, part in inner.model_fields.items()}
    example = {name: part for name, part in parts.items() if part is not None}
    if not example:
        return None
    return [example] if _is_list(info.annotation) else example


def model_in(annotation: object) -> type[BaseModel] | None:
    """The model that an annotation is, or holds: `tuple[Image, ...]`, `Seeking | None`."""
    types = (part for part in _parts(annotation) if isinstance(part, type))
    return next((part for part in types if issubclass(part, BaseModel)), None)


def _is_list(annotation: object) -> bool:
    return any(get_origin(part) in {tuple, dict} for part in _parts(annotation))


def _marks(annotation: object) -> Iterator[object]:
    """What types are marked with, in the type and in those that it is made of."""
    return (mark for part in _parts(annotation) for mark in getattr(part, "__metadata__", ()))


def _parts(annotation: object) -> Iterator[object]:
    """A type, and those that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)
