"""Translations: the languages of a page, and their addresses (hreflang)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regionruhr.model.addresses import address_of_file
from regionruhr.model.page import Page

DEFAULT = "x-default"
"""The key of search engines for all other languages."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """A page in a language (BCP 47), or for all others."""

    lang: str
    address: str


def alternates(pages: Iterable[Page]) -> Mapping[str, tuple[Alternate, ...]]:
    """Return the languages of each page that has several, by its address.

    The page that was translated comes first, and is that of all other languages.
    """
    groups: dict[str, list[Alternate]] = {}
    originals = {}
    for page in sorted(pages, key=lambda page: page.lang):
        address = address_of_file(page.path)
        # The start page has an empty address.
        original = address if page.translation_of is None else page.translation_of
        originals[address] = original
        place = 0 if address == original else len(groups.get(original, []))
        groups.setdefault(original, []).insert(place, Alternate(page.lang, address))
    return {
        address: (*groups[original], Alternate(DEFAULT, original))
        for address, original in originals.items()
        if len(groups[original]) > 1
    }
