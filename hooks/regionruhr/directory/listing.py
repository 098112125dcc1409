"""Listing: the lists of the directory: the profiles under a term, and all of them from A to Z.

A list that does not fit on a page is split by letters that never change, so that the pages keep
their addresses and most of their names as the network grows.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.distances import by_distance
from regionruhr.directory.facets import Facet, FacetName, FacetTerm
from regionruhr.model.addresses import A_TO_Z, Link, facet_address, finder_address
from regionruhr.model.collation import OTHERS, initial
from regionruhr.model.partner import Partner
from regionruhr.pagination import LONGEST_PAGE, addresses_of_parts, chunks, parts
from regionruhr.wording.catalogue import PROFILES_COUNTED, UI, counted
from regionruhr.wording.directory import LETTER_RANGES, LETTERS_OTHERS

MOST_NEIGHBOURS = 5
"""More than that is no neighbourhood."""


@dataclass(frozen=True, slots=True)
class Section:
    """Profiles under a heading inside a page; `anchor` is its place there."""

    title: str
    anchor: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Letters:
    """An initial, or several in a row, and the pages with the names that begin with them."""

    label: str
    count: int
    parts: tuple[Link, ...]

    @property
    def address(self) -> str:
        """The address of the first page."""
        return self.parts[0].address


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A town near another, with the way to its profiles."""

    label: str
    address: str
    count: int
    distance: str
    """As it is read: "14 km"."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a list of profiles; a long list is split into several."""

    address: str
    title: str
    intro: str
    count: str
    trail: tuple[Link, ...]
    cards: tuple[Card, ...]
    children: tuple[FacetTerm, ...] = ()
    """The terms below this one."""
    sections: tuple[Section, ...] = ()
    """Those of the children without a page; if there are any, of all children as far as all fit."""
    neighbours: tuple[Neighbour, ...] = ()
    """The towns with profiles that lie nearest to this one, if it is one."""
    register: tuple[Letters, ...] = ()
    """The letters by which the list is split, if it is."""
    letters: str = ""
    """The address of the first page with the same letters."""
    parts: tuple[Link, ...] = ()
    """The links to all pages with the same letters, if there are several."""
    finder: str = ""
    """The address at which the finder shows the whole list; empty of one that it has not."""


@dataclass(frozen=True, slots=True)
class Index:
    """All profiles from A to Z: on one page while they fit, else the way to them by letters."""

    letters: tuple[Letters, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All terms of a facet, and the profiles of those without a page."""

    facet: Facet
    sections: tuple[Section, ...]


def overview(facet: Facet, directory: Directory) -> Overview:
    """The page of a facet."""
    return Overview(facet, _inline_sections(facet.terms, directory))


def facet_listings(facet: Facet, directory: Directory) -> Iterator[Listing]:
    """The pages of all terms of a facet that have one."""
    above = (Link(UI["facet_title"].format(facet=facet.title), facet.address),)
    for term in facet.terms:
        inside = (*above, Link(term.label, term.address))
        for one, trail in ((term, above), *((child, inside) for child in term.children)):
            # No child has a page of its own under a term without one.
            if one.has_page:
                yield from _term_listings(facet, one, trail, directory)


def addresses_of_lists(directory: Directory) -> Iterator[str]:
    """The addresses of all pages of terms, then of letters, in their order."""
    for facet in directory.facets:
        for term in (one for top in facet.terms for one in (top, *top.children)):
            if not term.has_page:
                continue
            if len(others := _not_inline(term)) > LONGEST_PAGE:
                yield from _addresses(term.address, _by_range(others))
            else:
                yield term.address
    if len(directory.partners) > LONGEST_PAGE:
        yield from _addresses(facet_address(A_TO_Z), _by_letter(directory.partners))


def index(directory: Directory) -> Index:
    """The page of all profiles from A to Z."""
    named = _by_letter(directory.partners)
    if len(directory.partners) > LONGEST_PAGE:
        return Index(_register(facet_address(A_TO_Z), named), ())
    return Index((), tuple(Section(n.label, n.key, directory.cards(n.partners)) for n in named))


def letter_listings(directory: Directory) -> Iterator[Listing]:
    """The pages of an index that does not fit on one."""
    if len(directory.partners) > LONGEST_PAGE:
        whole = Listing(facet_address(A_TO_Z), UI["a_to_z_title"], "", "", (), cards=())
        yield from _by_register(whole, _by_letter(directory.partners), directory)


def _term_listings(
    facet: Facet, term: FacetTerm, trail: tuple[Link, ...], directory: Directory
) -> Iterator[Listing]:
    first = Listing(
        address=term.address,
        title=term.label,
        intro=term.intro,
        count=counted(term.count, *PROFILES_COUNTED),
        trail=trail,
        cards=(),
        children=tuple(child for child in term.children if child.count),
        sections=_inline_sections(term.children, directory),
        neighbours=_neighbours(facet, term, directory),
        finder=_finder_address(facet, term),
    )
    others = _not_inline(term)
    if len(others) > LONGEST_PAGE:
        yield from _by_register(first, _by_range(others), directory)
        return
    sections = _sections(term.children, directory) if first.sections else ()
    apart = _in_no(term.children, term) if sections else others
    if len(apart) + sum(len(section.cards) for section in sections) > LONGEST_PAGE:
        yield replace(first, cards=directory.cards(others))
    else:
        yield replace(first, cards=directory.cards(apart), sections=sections)


def _neighbours(facet: Facet, term: FacetTerm, directory: Directory) -> tuple[Neighbour, ...]:
    """Return the towns with profiles that lie nearest to a town; none to any other term."""
    if facet.name is not FacetName.PLACE:
        return ()
    near = (
        Neighbour(town.label, town.address, town.count, UI["distance"].format(km=distance))
        for key, distance in by_distance(directory.centres, term.key)
        if (town := facet.by_key[key]).count
    )
    return tuple(islice(near, MOST_NEIGHBOURS))


def _finder_address(facet: Facet, term: FacetTerm) -> str:
    if facet.name is FacetName.PLACE:
        return finder_address("wo", term.label)
    return finder_address(facet.name, term.key)


def _not_inline(term: FacetTerm) -> Sequence[Partner]:
    """The partners of a term who are under no child without a page."""
    return _in_no((child for child in term.children if child.is_inline), term)


def _in_no(children: Iterable[FacetTerm], term: FacetTerm) -> Sequence[Partner]:
    """The partners of a term who are under none of those children."""
    under = {partner.id for child in children for partner in child.partners}
    return [partner for partner in term.partners if partner.id not in under]


def _inline_sections(terms: Iterable[FacetTerm], directory: Directory) -> tuple[Section, ...]:
    """The sections of the terms whose profiles stand on the page above."""
    return _sections((term for term in terms if term.is_inline), directory)


def _sections(terms: Iterable[FacetTerm], directory: Directory) -> tuple[Section, ...]:
    """A section for each term with profiles."""
    return tuple(
        Section(term.label, term.anchor, directory.cards(term.partners))
        for term in terms
        if term.partners
    )


class _Named(NamedTuple):
    """Partners whose names begin with certain letters."""

    key: str
    """The part of the address of their pages; empty of those at the address of the list."""
    label: str
    partners: Sequence[Partner]


def _by_letter(partners: Iterable[Partner]) -> list[_Named]:
    """Return the partners of every initial."""
    named: dict[str, list[Partner]] = defaultdict(list)
    for partner in partners:
        named[initial(partner.name)].append(partner)
    return [
        _Named(letter, LETTERS_OTHERS if letter == OTHERS else letter.upper(), found)
        for letter, found in named.items()
    ]


def _by_range(partners: Iterable[Partner]) -> list[_Named]:
    """Return the partners of every range of initials; the first stand where the list does."""
    named: dict[str, list[Partner]] = {label: [] for label in LETTER_RANGES}
    label_of = {letter: label for label, letters in LETTER_RANGES.items() for letter in letters}
    for partner in partners:
        named[label_of.get(initial(partner.name), next(iter(named)))].append(partner)
    found = [(label, members) for label, members in named.items() if members]
    return [
        _Named(_ends("-", LETTER_RANGES[label]) if number else "", label, of)
        for number, (label, of) in enumerate(found)
    ]


def _register(address: str, named: Iterable[_Named]) -> tuple[Letters, ...]:
    """Return the letters of a list at an address, each with the links to its pages."""
    return tuple(
        Letters(label, len(partners), _pages(_address(address, key), partners))
        for key, label, partners in named
    )


def _addresses(address: str, named: Iterable[_Named]) -> Iterator[str]:
    """The addresses of all pages of a list by letters."""
    for key, _, partners in named:
        yield from addresses_of_parts(_address(address, key), chunks(partners))


def _address(address: str, key: str) -> str:
    return f"{address}{key}/" if key else address


def _pages(address: str, partners: Sequence[Partner]) -> tuple[Link, ...]:
    whole = Link(counted(len(partners), *PROFILES_COUNTED), address)
    return next(parts(whole, chunks(partners), _range)).links or (whole,)


def _by_register(
    whole: Listing, named: Sequence[_Named], directory: Directory
) -> Iterator[Listing]:
    """Yield the pages of a list by letters; what precedes the list stands at its address alone."""
    register = _register(whole.address, named)
    above = (*whole.trail, Link(whole.title, whole.address))
    for letters, (key, label, partners) in zip(register, named, strict=True):
        title, count = f"{whole.title}: {label}", counted(len(partners), *PROFILES_COUNTED)
        first = Listing(letters.address, title, "", count, above, cards=()) if key else whole
        for part in parts(Link(first.title, first.address), chunks(partners), _range):
            trail = (*first.trail, *part.above)
            later = Listing(part.address, part.title, "", first.count, trail, cards=())
            yield replace(
                later if part.above else first,
                cards=directory.cards(part.items),
                register=register,
                finder=whole.finder,
                letters=letters.address,
                parts=part.links,
            )


def _range(partners: Sequence[Partner]) -> str:
    """The beginnings of the first and of the last name."""
    return _ends(" – ", [partner.name[:4].strip() for partner in partners])


def _ends(separator: str, texts: Sequence[str]) -> str:
    """The first and the last of some texts; only once if they are the same."""
    return separator.join(dict.fromkeys((texts[0], texts[-1])))
