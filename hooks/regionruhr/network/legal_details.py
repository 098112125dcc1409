"""Legal details: what the law wants the operator to say before the site is more than a preview."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from regionruhr.network.values import Model

REQUIRED: Mapping[str, str] = MappingProxyType(
    {
        "operator.name": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.street": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.postal_code": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.city": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.represented_by": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.email": "§ 5 Abs. 1 Nr. 2 DDG",
        "operator.phone": "§ 5 Abs. 1 Nr. 2 DDG",
        "editor_responsible": "§ 18 Abs. 2 MStV",
    }
)
"""The fields of `partners/_network.yml` that every operator has to fill in, and why."""


@dataclass(frozen=True, slots=True)
class LegalDetail:
    """A field of `partners/_network.yml` ("operator.name") and the law that asks for it."""

    field: str
    law: str


def missing_legal_details(portrait: Model) -> Iterator[LegalDetail]:
    """What the law asks for and a portrait does not say, in the order of the laws."""
    for path, law in REQUIRED.items():
        value: object = portrait
        for name in path.split("."):
            value = getattr(value, name)
        if value is None:
            yield LegalDetail(path, law)
