"""Archive: lists of releases, the whole, by year and by topic, each with its number."""

from dataclasses import dataclass

from regionruhr.network.addresses import Link, topic_address, year_address
from regionruhr.network.network import Network
from regionruhr.network.release import Release
from regionruhr.press.article import Headline, headline
from regionruhr.press.newsroom import Newsroom

NEWEST = 20


@dataclass(frozen=True, slots=True)
class Shelf:
    """A year or a topic, with the number of its releases."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class Archive:
    """A list of releases; the shelves lead to the others."""

    headlines: tuple[Headline, ...]
    years: tuple[Shelf, ...]
    topics: tuple[Shelf, ...]


def years(newsroom: Newsroom) -> tuple[Shelf, ...]:
    """The years, newest first."""
    return tuple(
        Shelf(Link(str(year), year_address(year)), len(releases))
        for year, releases in newsroom.by_year.items()
    )


def topics(network: Network, newsroom: Newsroom) -> tuple[Shelf, ...]:
    """The topics that have a release, in the order of the taxonomy."""
    return tuple(
        Shelf(Link(term.label, topic_address(key)), len(newsroom.by_topic[key]))
        for key, term in network.taxonomy.topics.items()
        if key in newsroom.by_topic
    )


def headlines(releases: tuple[Release, ...], network: Network) -> tuple[Headline, ...]:
    """Releases as lines of a list, in the order given."""
    return tuple(headline(release, network) for release in releases)
