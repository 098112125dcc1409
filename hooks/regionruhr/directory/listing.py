"""Listing: the lists of the directory: the profiles under a term, and all of them from A to Z."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import starmap

from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import Facet, FacetTerm
from regionruhr.model.addresses import A_TO_Z, Link, facet_address
from regionruhr.model.collation import OTHERS, initial
from regionruhr.model.partner import Partner
from regionruhr.pagination import LONGEST_PAGE, chunks, parts
from regionruhr.wording.catalogue import PROFILES_COUNTED, UI, counted
from regionruhr.wording.directory import LETTERS_OTHERS


@dataclass(frozen=True, slots=True)
class Section:
    """Profiles under a heading inside a page; `anchor` is its place there."""

    title: str
    anchor: str
    cards: tuple[Card, ...]


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
    """Those of the children that have no page of their own."""
    parts: tuple[Link, ...] = ()
    """The links to all pages of a split list."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the index and the pages with its names."""

    label: str
    count: int
    parts: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All profiles from A to Z: on one page while they fit, else the way to them by letters."""

    letters: tuple[Letter, ...]
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
                yield from _term_listings(one, trail, directory)


def index(directory: Directory) -> Index:
    """The page of all profiles from A to Z."""
    named = _by_letter(directory.partners)
    if len(directory.partners) > LONGEST_PAGE:
        return Index(tuple(starmap(_letter, named)), ())
    return Index((), tuple(Section(label, key, directory.cards(of)) for key, label, of in named))


def letter_listings(directory: Directory) -> Iterator[Listing]:
    """The pages of an index that does not fit on one."""
    if len(directory.partners) <= LONGEST_PAGE:
        return
    trail = (Link(UI["a_to_z_title"], facet_address(A_TO_Z)),)
    for letter, label, partners in _by_letter(directory.partners):
        title = f"{UI['a_to_z_title']}: {label}"
        count = counted(len(partners), *PROFILES_COUNTED)
        first = Listing(facet_address(A_TO_Z, letter), title, "", count, trail, cards=())
        yield from _split(first, partners, directory)


def _term_listings(
    term: FacetTerm, trail: tuple[Link, ...], directory: Directory
) -> Iterator[Listing]:
    inline = {p.id for child in term.children if child.is_inline for p in child.partners}
    first = Listing(
        address=term.address,
        title=term.label,
        intro=term.intro,
        count=counted(term.count, *PROFILES_COUNTED),
        trail=trail,
        cards=(),
        children=tuple(child for child in term.children if child.count),
        sections=_inline_sections(term.children, directory),
    )
    others = [partner for partner in term.partners if partner.id not in inline]
    yield from _split(first, others, directory)


def _inline_sections(terms: Iterable[FacetTerm], directory: Directory) -> tuple[Section, ...]:
    """The sections of the terms whose profiles stand on the page above."""
    return tuple(
        Section(term.label, term.anchor, directory.cards(term.partners))
        for term in terms
        if term.is_inline
    )


def _split(first: Listing, partners: Sequence[Partner], directory: Directory) -> Iterator[Listing]:
    """Yield the pages of a list; only the first has what precedes the list."""
    for part in parts(Link(first.title, first.address), chunks(partners), _range):
        cards, links = directory.cards(part.items), part.links
        if part.number == 1:
            yield replace(first, cards=cards, parts=links)
        else:
            trail = (*first.trail, *part.above)
            yield Listing(part.address, part.title, "", first.count, trail, cards, parts=links)


def _range(partners: Sequence[Partner]) -> str:
    """The beginnings of the first and of the last name."""
    beginnings = [partner.name[:4].strip() for partner in (*partners[:1], *partners[-1:])]
    return " – ".join(dict.fromkeys(beginnings))


def _letter(letter: str, label: str, partners: Sequence[Partner]) -> Letter:
    address = facet_address(A_TO_Z, letter)
    links = next(parts(Link("", address), chunks(partners), _range)).links
    whole = Link(counted(len(partners), *PROFILES_COUNTED), address)
    return Letter(label, len(partners), links or (whole,))


def _by_letter(partners: Iterable[Partner]) -> Iterator[tuple[str, str, list[Partner]]]:
    """Yield every letter with its label and the partners whose names begin with it."""
    named: dict[str, list[Partner]] = defaultdict(list)
    for partner in partners:
        named[initial(partner.name)].append(partner)
    for letter, found in named.items():
        yield letter, LETTERS_OTHERS if letter == OTHERS else letter.upper(), found
