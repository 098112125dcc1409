"""SiteContent: what the pages of a site are made from, and what several of them share."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Concatenate, Final, ParamSpec, Self, TypeVar

from regionruhr.directory.directory import Directory
from regionruhr.directory.listing import Index, index
from regionruhr.directory.similar import Similarity
from regionruhr.exchange.exchange import Exchange, exchange
from regionruhr.exchange.feeds import exchange_channels
from regionruhr.exchange.matches import Matches, matches
from regionruhr.exchange.matching import Pair
from regionruhr.exchange.pairings import new_pairs
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.model.addresses import Link, address_of_file
from regionruhr.model.network import Network
from regionruhr.press.archive import ArchiveLinks, ReleaseList, about_records, places, topics, years
from regionruhr.press.channels import OF_EXCHANGE, Channel, Channels
from regionruhr.press.newsroom import Newsroom
from regionruhr.processes import meanwhile
from regionruhr.profiles.profile import ProfileDay, profile_day
from regionruhr.projects.project_view import ProjectCard, project_card
from regionruhr.wording.catalogue import UI

Inputs = ParamSpec("Inputs")
Result = TypeVar("Result")


@dataclass(frozen=True)
class SiteContent:
    """A directory, the releases of a newsroom and their feeds, as a site has them on a day."""

    directory: Directory
    newsroom: Newsroom
    release_channels: Channels
    today: date
    site_url: str
    """Ends with a slash."""
    is_preview: bool = False
    memory: Forgetful = FORGETFUL
    card_font: str = ""
    """The address of the font of social cards, which has a digest of it; empty without one."""

    @cached_property
    def source(self) -> Self:
        """The content as remembered functions read it."""
        return self.memory.source("preview" if self.is_preview else "public", self)

    def remembered(
        self,
        key: Hashable,
        make: Callable[Concatenate[Self, Inputs], Result],
        *inputs: Inputs.args,
        **named: Inputs.kwargs,
    ) -> Result:
        """Return what `make`, a function of its arguments alone, makes of the content."""
        return self.memory.get(key, make, self.source, *inputs, **named)

    @property
    def network(self) -> Network:
        """The records that the directory is made from."""
        return self.directory.network

    @cached_property
    def exchange(self) -> Exchange:
        """The offers and requests that are public."""
        return exchange(self.directory, self.today)

    @cached_property
    def matches(self) -> Matches:
        """What fits what on the exchange."""
        return self.memory.get("", matches, self.directory.source.network, self.today, self.memory)

    def match(self, processes: int) -> Callable[[], Mapping[Hashable, object]]:
        """Start matching, in a child if there may be one; return a function that ends it.

        It returns what was used of the memory. What matching takes of that of the computer, many
        times its result, a child takes with it.
        """
        matching = meanwhile(lambda: (self.matches, self.memory.used()), processes)

        def finish() -> Mapping[Hashable, object]:
            # As if they had been found here.
            vars(self)["matches"], used = matching()
            return used

        return finish

    @cached_property
    def new_pairs(self) -> tuple[Pair, ...]:
        """The pairs of the last weeks, newest week first."""
        return new_pairs(self.matches.pairs, self.today)

    @cached_property
    def channels(self) -> Channels:
        """The feeds of releases, and after them those of the exchange."""
        of_exchange = self.remembered("", _exchange_channels)
        of_releases = self.release_channels
        return replace(of_releases, channels=(*of_releases.channels, *of_exchange))

    @property
    def feed_count(self) -> int:
        """The number of all feeds, whatever they carry."""
        return len(self.release_channels.channels) + len(OF_EXCHANGE)

    @cached_property
    def index(self) -> Index:
        """The profiles by their initials."""
        return index(self.directory)

    @cached_property
    def project_cards(self) -> tuple[ProjectCard, ...]:
        """The projects, newest first."""
        network = self.network
        return tuple(project_card(project, network) for project in network.projects_newest_first)

    @cached_property
    def release_lists(self) -> tuple[tuple[ReleaseList, ...], ...]:
        """The releases by year, by topic and by place."""
        network, newsroom = self.network, self.newsroom
        lists = years(newsroom), topics(network, newsroom), places(network, newsroom)
        return tuple(map(tuple, lists))

    @cached_property
    def lists_about_records(self) -> tuple[ReleaseList, ...]:
        """The releases by partner and by project, where they are many."""
        return tuple(about_records(self.network, self.newsroom))

    @cached_property
    def archive_links(self) -> ArchiveLinks:
        """The links to all lists of releases."""
        return ArchiveLinks(*(tuple(r.archive_link for r in lists) for lists in self.release_lists))

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of each page of text by its address."""
        return {address_of_file(page.path): page.title for page in self.network.pages}

    def profile_day(self, partner: str) -> ProfileDay:
        """What the page of a partner shows of it today alone."""
        return profile_day(self.network.partners[partner], self.today)

    def trail(self, address: str) -> tuple[Link, ...]:
        """The pages above an address, from the start page down to its section."""
        if not address:
            return ()
        home = Link(UI["home"], "")
        section = f"{address.partition('/')[0]}/"
        if address == section:
            return (home,)
        return home, Link(self.titles.get(section, section.strip("/")), section)


SOURCES: Final = (
    SiteContent,
    Directory,
    Network,
    Newsroom,
    Channels,
    Matches,
    Exchange,
    Similarity,
)
"""The classes whose parts count one by one for what is remembered."""


def _exchange_channels(content: SiteContent) -> tuple[Channel, ...]:
    directory, today = content.directory, content.today
    return tuple(exchange_channels(directory, content.matches, today, content.site_url))
