"""DuplicateIndex: two organisations that are probably one, by name, website or address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

from regionruhr.folding import folded, folded_words
from regionruhr.model.legal_forms import without_legal_form
from regionruhr.model.partner import Partner

Trait: TypeAlias = Literal["same name", "same website", "same address", "same id"]

_CONJUNCTIONS = frozenset({"und", "u", "and"})


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An organisation that is probably the same."""

    trait: Trait
    """What both have in common."""
    other: str
    """Where the other one is: "partners/wilo.yml" or "members.csv:12"."""


@dataclass(slots=True)
class DuplicateIndex:
    """The organisations added so far; to find one takes the same time however many they are."""

    _seen: dict[tuple[Trait, str], str] = field(default_factory=dict)

    def add(self, partner: Partner, where: str) -> None:
        """Add an organisation that is at `where` ("partners/wilo.yml")."""
        for trait in _traits(partner):
            self._seen.setdefault(trait, where)
        for host, path in _host_and_path(partner):
            for value in (f"{host}*", f"{host}/{path}"):
                self._seen.setdefault(("same website", value), where)

    def find(self, partner: Partner) -> Duplicate | None:
        """The organisation that is probably the same; None if there is none."""
        for trait, value in _traits(partner):
            if (trait, value) in self._seen:
                return Duplicate(trait, self._seen[trait, value])
        for host, path in _host_and_path(partner):
            # The site of a whole host is that of everybody on it; two of its pages may differ.
            for value in (f"{host}/{path}", f"{host}/") if path else (f"{host}*",):
                if ("same website", value) in self._seen:
                    return Duplicate("same website", self._seen["same website", value])
        return None


def _traits(partner: Partner) -> Iterator[tuple[Trait, str]]:
    yield "same name", name_key(partner.name)
    street = partner.address.street
    if street and re.search(r"\d", street):
        short = " ".join(folded_words(street)).replace("strasse", "str")
        yield "same address", f"{short} {partner.address.city}"


def name_key(name: str) -> str:
    """A name for comparisons: folded, without its legal form, "&" and "und" alike."""
    words = without_legal_form(folded_words(name))
    return "".join(word for word in words if word not in _CONJUNCTIONS) or folded(name) or name


def _host_and_path(partner: Partner) -> Iterator[tuple[str, str]]:
    """Yield host and path of the website, if there is one."""
    if partner.website:
        parts = urlsplit(partner.website.lower())
        yield (parts.hostname or "").removeprefix("www."), parts.path.strip("/")
