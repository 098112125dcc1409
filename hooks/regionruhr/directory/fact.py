"""Fact: a field of a record in words, as pages and letters show it and searches find it."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, singledispatch

from pydantic import BaseModel

from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import FacetName
from regionruhr.formats import date_text, number_text, phone_link
from regionruhr.model.addresses import Link
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.model.field import DeclaredField, Output, fields_of, shown_fields, value_at
from regionruhr.model.labelled import Labelled
from regionruhr.model.partner import Employees
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.values import PartialDate
from regionruhr.wording.catalogue import UI

SEARCHED = (Output.SEARCH_NAME, Output.SEARCH_TEXT, Output.SEARCH_TERM)
_SCHEMES = {"web-address-form": "", "mail-form": "mailto:", "phone-form": "tel:"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of a record in words."""

    title: str
    values: tuple[Link, ...]
    """Empty without a value. The address of a page, or with its scheme (https:, mailto:, tel:) of
    something else; that of text alone is empty."""
    has_terms: bool
    """Whether its values are terms of the taxonomy, of which there may be many."""

    @property
    def text(self) -> str:
        """The values in one line."""
        return ", ".join(" ".join(value.title.split()) for value in self.values)


def facts(
    record: BaseModel, directory: Directory, names: Container[str] | None = None
) -> Mapping[str, Fact]:
    """Every field of a record in words, or those of some names, by its name."""
    found = {}
    for field, empty in _empty_facts(type(record)):
        if names is not None and field.name not in names:
            continue
        found[field.name] = empty
        if items := _items(value_at(record, field.path), field):
            links = [_link(item, field, directory) for item in items]
            if values := tuple(link for link in links if link.title):
                found[field.name] = Fact(empty.title, values, empty.has_terms)
    return found


@cache
def _empty_facts(model: type[BaseModel]) -> Sequence[tuple[DeclaredField, Fact]]:
    """Every field of a model, with what it is without a value, as most fields of most records."""
    return [
        (field, Fact(field.title, (), field.refers_to is not None and field.info.default == ()))
        for field in fields_of(model)
    ]


def shown(facts: Mapping[str, Fact], model: type[BaseModel], output: Output) -> tuple[Fact, ...]:
    """Those of the facts of a record that an output shows and that have a value, in their order."""
    found = (facts[field.name] for field in shown_fields(model, output))
    return tuple(fact for fact in found if fact.values)


def words(
    record: BaseModel, directory: Directory, outputs: Sequence[Output] = SEARCHED
) -> Iterator[str]:
    """Yield the values of the fields that outputs of a search name, with names of terms.

    Of a term these are label and synonyms, and those of the terms above it; of a record, such
    as an offer, all words.
    """
    for output in outputs:
        for field in shown_fields(type(record), output):
            yield from field_words(field, record, directory)


def field_words(field: DeclaredField, record: BaseModel, directory: Directory) -> Iterator[str]:
    """Yield the words of one field, as `words` does."""
    terms = directory.terms[field.refers_to] if field.refers_to else {}
    for value in _items(value_at(record, field.path), field):
        if terms and isinstance(value, str):
            key: str | None = value
            while key:
                yield from terms[key].names
                key = terms[key].parent
        elif isinstance(value, BaseModel):
            yield from words(value, directory)
        elif isinstance(value, PartnerType):
            yield from (value.label, value.plural, *value.other_names)
        else:
            yield _link(value, field, directory).title


def _items(value: object, field: DeclaredField) -> tuple[object, ...]:
    """The values of a field; none where it has the value of a field that nobody filled in."""
    if value is None or value == field.info.default:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _link(value: object, field: DeclaredField, directory: Directory) -> Link:
    """A value in words, by its type, with what it leads to."""
    kind = field.refers_to
    if kind and directory.terms[kind] and isinstance(value, str):
        return directory.link(kind, value)
    if isinstance(value, PartnerType):
        return Link(value.label, directory.address(FacetName.KIND, value.slug))
    return value_link(value, field)


def value_link(value: object, field: DeclaredField) -> Link:
    """A value that stands for itself in words, with the address of what can be opened."""
    if isinstance(value, str) and field.form in _SCHEMES:
        path = phone_link(value) if field.form == "phone-form" else value
        return Link(value, f"{_SCHEMES[field.form]}{path}")
    return Link(value if type(value) is str else value_text(value), "")


@singledispatch
def value_text(value: object) -> str:
    """A value in words, by its type; empty for a record whose fields are facts of their own."""
    return "" if isinstance(value, BaseModel) else str(value)


value_text.register(bool, lambda value: UI["yes"] if value else UI["no"])
value_text.register(Labelled, lambda value: value.label)
value_text.register(ExchangeEntry, lambda value: value.title)
value_text.register(PartialDate, date_text)
value_text.register(date, date_text)
value_text.register(int, number_text)
value_text.register(float, lambda value: str(value).replace(".", ","))


@value_text.register
def _(employees: Employees) -> str:
    """A number of people with its year: "8.457 (2022)", "50 bis 99", "10.000 und mehr"."""
    text = number_text(employees.min)
    if employees.max is None:
        text = f"{text} und mehr"
    elif employees.max > employees.min:
        text = f"{text} bis {number_text(employees.max)}"
    return f"{text} ({date_text(employees.year)})" if employees.year else text
