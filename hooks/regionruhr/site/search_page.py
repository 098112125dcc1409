"""Search page: the filters of the search."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from regionruhr.exchange.posting import postings
from regionruhr.model.network import Network
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.press.newsroom import Newsroom
from regionruhr.wording.catalogue import UI
from regionruhr.wording.search import SEARCH_KINDS


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Kinds of pages, and places in the order of the taxonomy."""

    kinds: Mapping[str, str]
    """Their labels by their keys."""
    places: Mapping[str, str]
    """Their labels by their keys."""
    where: Mapping[str, str]
    """The places in a sentence ("in Hagen") by their keys."""


def search_page(network: Network, newsroom: Newsroom) -> SearchPage:
    """Return the filters that have results: all kinds, and the places that records name."""
    taxonomy = network.taxonomy
    used = {partner.address.city for partner in network.partners.values()}
    used.update(place for release in newsroom.releases for place in release.places)
    used.update(one.town for one in postings(network, newsroom.now.date()))
    named = set(_with_areas(used, taxonomy))
    places = {**taxonomy.areas, **taxonomy.towns}
    labels = {key: place.label for key, place in places.items() if key in named}
    where = {}
    for key, label in labels.items():
        is_district = "Kreis" in label.replace("-", " ").split()
        words = UI["search_in_district"] if is_district else UI["search_in_place"]
        where[key] = words.format(place=label)
    return SearchPage(SEARCH_KINDS, labels, where)


def _with_areas(places: Iterable[str], taxonomy: Taxonomy) -> Iterator[str]:
    """Yield the places and the areas of the towns among them."""
    for place in places:
        yield place
        if place in taxonomy.towns:
            yield taxonomy.towns[place].area
