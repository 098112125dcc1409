"""Press pages: every release on a page of its own, and the lists that lead to them."""

from collections.abc import Iterable, Iterator
from datetime import date

from regionruhr.network.addresses import Link, topic_address, year_address
from regionruhr.network.network import Network
from regionruhr.network.release import Release
from regionruhr.press.archive import NEWEST, Archive, headlines, topics, years
from regionruhr.press.article import article, last_change
from regionruhr.press.channels import Channels, topic_feed
from regionruhr.press.newsroom import Newsroom
from regionruhr.site.page import SitePage
from regionruhr.site.structured_data import release_data
from regionruhr.wording import RELEASES_COUNTED, UI, counted

RELEASES_SOURCE = "content/aktuelles/"
"""Where an editor finds what a list is made from."""


class PressPages:
    """The pages of a newsroom; the general `channels` are announced on each of them."""

    def __init__(
        self,
        network: Network,
        newsroom: Newsroom,
        site_url: str,
        channels: Channels,
    ) -> None:
        self.network = network
        self.newsroom = newsroom
        self.site_url = site_url
        self.channels = channels
        self.shelves = years(newsroom), topics(network, newsroom)

    def view(self) -> Archive:
        """What the page of all news shows: the newest, and the ways to the others."""
        return self._archive(self.newsroom.releases[:NEWEST])

    def pages(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        """Every page below /aktuelles/; `above` are the links that lead there."""
        yield from self._releases(above)
        yield from self._years(above)
        yield from self._topics(above)

    def _releases(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        releases = self.newsroom.releases
        for number, release in enumerate(releases):
            newer = releases[number - 1] if number else None
            older = releases[number + 1] if number + 1 < len(releases) else None
            view = article(release, self.network, newer, older)
            year = release.date.year
            yield SitePage(
                address=view.headline.address,
                template="release.html",
                title=release.title,
                description=release.summary,
                source=release.path,
                view=view,
                prose=release.prose,
                trail=(*above, Link(str(year), year_address(year))),
                feeds=self.channels.general,
                structured_data=(release_data(view, self.network.portrait, self.site_url),),
                updated=last_change(release).isoformat(),
                lang=release.lang,
                open_graph_type="article",
            )

    def _years(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        for year, releases in self.newsroom.by_year.items():
            title = f"{above[-1].title} {year}"
            lead = UI["year_lead"].format(count=_count(releases), year=year)
            yield self._list(year_address(year), title, releases, lead, above)

    def _topics(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        for key, term in self.network.taxonomy.topics.items():
            releases = self.newsroom.by_topic.get(key, ())
            if releases:
                lead = UI["topic_lead"].format(count=_count(releases), topic=term.label)
                feed = topic_feed(key)
                address = topic_address(key)
                yield self._list(address, term.label, releases, lead, above, feed=feed)

    def _list(
        self,
        address: str,
        title: str,
        releases: tuple[Release, ...],
        lead: str,
        above: tuple[Link, ...],
        *,
        feed: str = "",
    ) -> SitePage:
        return SitePage(
            address=address,
            template="archive.html",
            title=title,
            description=lead,
            source=RELEASES_SOURCE,
            view=self._archive(releases),
            trail=above,
            feeds=self.channels.announced(feed),
            subscription=self.channels.subscription(feed),
            updated=newest_day(map(last_change, releases)),
        )

    def _archive(self, releases: tuple[Release, ...]) -> Archive:
        return Archive(headlines(releases, self.network), *self.shelves)


def newest_day(days: Iterable[date]) -> str:
    """The last of some days as an ISO date; empty if there is none."""
    return max((day.isoformat() for day in days), default="")


def _count(releases: tuple[Release, ...]) -> str:
    return counted(len(releases), *RELEASES_COUNTED)
