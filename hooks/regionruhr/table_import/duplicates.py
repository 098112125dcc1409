"""DuplicateIndex: two organisations that are probably one, by name, website or address."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

from regionruhr.folding import folded, folded_words
from regionruhr.model.legal_forms import without_legal_form
from regionruhr.model.partner import Partner

Trait: TypeAlias = Literal["same name", "same website", "same address", "same id"]

_CONJUNCTIONS = frozenset({"und", "u", "and"})


class DuplicateIndex:
    """The organisations added so far; to find one takes the same time however many they are."""

    def __init__(self) -> None:
        """Start without organisations."""
        self._seen: dict[tuple[Trait, str], str] = {}

    def add(self, partner: Partner, where: str) -> None:
        """Add an organisation that is at `where` ("partners/wilo.yml")."""
        for key in _keys(partner, lambda host, path: (f"{host}*", f"{host}/{path}")):
            self._seen.setdefault(key, where)

    def find(self, partner: Partner) -> tuple[Trait, str] | None:
        """What the organisation that is probably the same has in common, and where it is."""
        # The site of a whole host is that of everybody on it; two of its pages may differ.
        keys = _keys(partner, lambda h, path: (f"{h}/{path}", f"{h}/") if path else (f"{h}*",))
        return next(((key[0], self._seen[key]) for key in keys if key in self._seen), None)


def _keys(
    partner: Partner, sites: Callable[[str, str], Iterable[str]]
) -> Iterator[tuple[Trait, str]]:
    """Yield what an organisation is found by; `sites` of host and path of its website."""
    yield "same name", name_key(partner.name)
    street = partner.address.street
    if street and re.search(r"\d", street):
        short = " ".join(folded_words(street)).replace("strasse", "str")
        yield "same address", f"{short} {partner.address.city}"
    if partner.website:
        parts = urlsplit(partner.website.lower())
        host = (parts.hostname or "").removeprefix("www.")
        yield from (("same website", site) for site in sites(host, parts.path.strip("/")))


def name_key(name: str) -> str:
    """A name for comparisons: folded, without its legal form, "&" and "und" alike."""
    words = without_legal_form(folded_words(name))
    return "".join(word for word in words if word not in _CONJUNCTIONS) or folded(name) or name
