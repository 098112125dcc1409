"""Corpus: everything that the editors of an invented network would have written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final, NamedTuple

from demo.exchange import Group, with_entries
from demo.news import projects, releases
from demo.profiles import profiles
from demo.record import SOURCE, Record, handwritten, read_record


class Size(NamedTuple):
    """How many profiles, how many releases beside those written by hand, how many pictures.

    So many public offers and requests of firms; without a number, every seventh firm has one.
    """

    profiles: int
    releases: int
    pictures: int = 0
    offers: int | None = None
    requests: int | None = None


ROOT: Final = Path(__file__).parents[2]
SHARED: Final = (
    "barrierefreiheit",
    "datenschutz",
    "partner/offene-daten",
    "presse/feeds",
    "suche",
)
"""Pages of the real site that say nothing of its region but its name and its land."""
FIRMS_TO_AN_ENTRY: Final = 7
TINY: Final = Size(16, 4)
"""What is written by hand, and hardly more: for tests that build many times."""
SMALL: Final = Size(150, 8)
MEDIUM: Final = Size(300, 52, 44)
LARGE: Final = Size(2000, 990, offers=500, requests=500)
SIZES: Final[Mapping[str, Size]] = {"small": SMALL, "medium": MEDIUM, "large": LARGE}


@dataclass(frozen=True, slots=True)
class Corpus:
    """The files of a network, by what they are about."""

    taxonomy: Mapping[str, Mapping[str, Mapping[str, Any]]]
    details: Mapping[str, Any]
    profiles: Sequence[Record]
    nameless: Sequence[Record]
    """Entries of the exchange whose firms no file names."""
    projects: Sequence[Record]
    releases: Sequence[Record]
    pages: Sequence[Record]


def corpus(size: Size, seed: int = 1) -> Corpus:
    """The network of that size; another seed gives another one."""
    taxonomy = read_record(SOURCE, "partners/_taxonomy.yml").fields
    details = read_record(SOURCE, "partners/_network.yml").fields
    places = taxonomy["areas"] | taxonomy["towns"]
    labels = {key: str(place["label"]) for key, place in places.items()}
    partners = tuple(islice(profiles(seed, labels), size.profiles))
    towns = {key: str(town["area"]) for key, town in taxonomy["towns"].items()}
    entries = with_entries(partners, _numbers(size, len(partners)), seed, towns)
    partners = entries.profiles
    news = releases(size.releases, size.pictures, seed, partners, labels)
    return Corpus(
        taxonomy=taxonomy,
        details=details,
        profiles=partners,
        nameless=(*handwritten("partners/boerse/*.yml"), *entries.nameless),
        projects=tuple(projects(seed, partners)),
        releases=tuple(news),
        pages=tuple(_pages(str(details["name"]))),
    )


def _numbers(size: Size, partners: int) -> Mapping[Group, int]:
    usual = partners // FIRMS_TO_AN_ENTRY
    return {
        "offers": usual if size.offers is None else size.offers,
        "requests": usual if size.requests is None else size.requests,
    }


def _pages(name: str) -> Iterator[Record]:
    yield from (page for page in handwritten("content/**/*.md") if "id" not in page.fields)
    for path in SHARED:
        page = read_record(ROOT, f"content/{path}.md")
        text = page.text.replace("Nordrhein-Westfalen", "Musterland")
        words = {field: _renamed(value, name) for field, value in page.fields.items()}
        yield Record(page.path, words, _renamed(text, name))


def _renamed(text: str, name: str) -> str:
    return text.replace("In|Die RegionRuhr", name)
