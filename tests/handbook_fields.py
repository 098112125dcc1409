"""What the handbook's tables of fields are about: the models of each, their fields and values."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from regionruhr.model.exchange_entry import Offer, Request
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publication
from regionruhr.model.release import Image, Release
from regionruhr.model.removal import Removal
from regionruhr.model.taxonomy import Area, Taxonomy, Term, Town
from regionruhr.model.values import Model

TABLES: Mapping[str, Sequence[type[Model]]] = {
    "Profil": [Partner],
    "Angebot und Gesuch": [Offer, Request],
    "Meldung": [Release],
    "Bild": [Image],
    "Projekt": [Project],
    "Seite": [Page],
    "Netzwerk": [NetworkDetails],
    "Kürzel": [Taxonomy, Term, Area, Town],
    "Gelöschte Profile": [Removal],
    "Veröffentlichte Meldungen": [Publication],
}
"""The models of each table by its heading."""

_APART = {model for models in TABLES.values() for model in models}


def fields_of(title: str) -> Iterator[tuple[str, FieldInfo]]:
    """The fields of a table, "address.city", more than once where several models have one."""
    for model in TABLES[title]:
        yield from _fields(model)


def values_of(annotation: object) -> Iterator[str]:
    """The words that a field may say, if they are counted."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from annotation
    elif get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for argument in get_args(annotation):
            yield from values_of(argument)


def _fields(model: type[Model], above: str = "") -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        yield f"{above}{name}", field
        for inner in _models(field.annotation):
            # Those that have a table stand there alone.
            if inner not in _APART:
                yield from _fields(inner, f"{above}{name}.")


def _models(annotation: object) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
