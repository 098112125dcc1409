"""Press pages: every release on a page of its own, and the lists that lead to them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from regionruhr.formats import short_date_text
from regionruhr.model.addresses import EVENTS, EVENTS_CALENDAR, RELEASES, Link, year_address
from regionruhr.model.network import Network
from regionruhr.model.release import Release
from regionruhr.model.values import PartialDate
from regionruhr.pagination import chunks, part_address, part_title, parts
from regionruhr.press.archive import (
    NEWEST,
    Archive,
    ArchiveLinks,
    EventList,
    ReleaseList,
    headlines,
    places,
    topics,
    years,
)
from regionruhr.press.article import Headline, article, last_change
from regionruhr.press.channels import Channels, FeedAddress
from regionruhr.press.newsroom import Newsroom
from regionruhr.press.release_page import release_page
from regionruhr.site.former_addresses import moved_releases, withdrawn_pages
from regionruhr.site.page import SitePage, shared_image
from regionruhr.site.structured_data import release_data
from regionruhr.wording.catalogue import UI

COPY_TEXT = "copy-text"
"""The module that puts the text of a release on the clipboard."""
COPY_BUTTONS = "copy-buttons"
"""The module that puts a button beside every text to copy."""

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
        self.lists = (
            tuple(years(newsroom)),
            tuple(topics(network, newsroom)),
            tuple(places(network, newsroom)),
        )
        self.archive_links = ArchiveLinks(
            *(tuple(c.archive_link for c in kind) for kind in self.lists)
        )
        self.upcoming = headlines(newsroom.upcoming, network)

    def view(self) -> Archive:
        """What the page of all news shows: the newest, and the ways to the others."""
        upcoming, newest = self.newest(NEWEST)
        return self._archive(RELEASES, newest, upcoming=upcoming)

    def newest(self, limit: int) -> tuple[tuple[Headline, ...], tuple[Headline, ...]]:
        """The events to come and the newest releases, at most `limit` each.

        An event to come stands among the former, and not among the latter as well.
        """
        coming = {release.id for release in self.newsroom.upcoming[:limit]}
        others = tuple(r for r in self.newsroom.releases if r.id not in coming)
        return self.upcoming[:limit], headlines(others[:limit], self.network)

    def pages(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        """Every page below /aktuelles/; `above` are the links that lead there."""
        yield from self._releases(above)
        for release_list in chain(*self.lists):
            yield from self._list(release_list, above)
        yield from self._events(above)
        yield from withdrawn_pages(self.network, RELEASES, above)
        yield from moved_releases(self.newsroom, above)

    def _releases(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        releases = self.newsroom.releases
        for number, release in enumerate(releases):
            newer = releases[number - 1] if number else None
            older = releases[number + 1] if number + 1 < len(releases) else None
            shown = article(release, self.network, newer, older)
            view = release_page(shown, self.network.details, self.site_url)
            year = release.date.year
            yield SitePage(
                address=shown.headline.address,
                template="release.html",
                title=release.title,
                description=release.summary,
                source=release.path,
                view=view,
                prose=release.prose,
                trail=(*above, Link(str(year), year_address(year))),
                feeds=self.channels.general,
                structured_data=(release_data(view, self.network.details, self.site_url),),
                updated=last_change(release).isoformat(),
                lang=release.lang,
                script=COPY_TEXT,
                open_graph_type="article",
                mark=release.mark,
                is_indexed=not release.mark,
                image=shared_image(view.article.illustrations),
            )

    def _list(self, release_list: ReleaseList, above: tuple[Link, ...]) -> Iterator[SitePage]:
        links = parts(release_list.address, release_list.releases, _published_between)
        mark = _shared_mark(release_list.releases)
        for number, chunk in enumerate(chunks(release_list.releases), start=1):
            yield SitePage(
                address=part_address(release_list.address, number),
                template="archive.html",
                title=part_title(release_list.title, number),
                description=release_list.lead,
                source=RELEASES_SOURCE,
                view=self._archive(
                    release_list.address, headlines(tuple(chunk), self.network), release_list, links
                ),
                trail=above
                if number == 1
                else (*above, Link(release_list.title, release_list.address)),
                feeds=self.channels.announced(release_list.feed),
                subscription=self.channels.subscription(release_list.feed),
                updated=newest_day(map(last_change, release_list.releases)),
                mark=mark,
                is_indexed=not mark,
            )

    def _events(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        upcoming = len(self.newsroom.upcoming)
        events = (*self.newsroom.upcoming, *self.newsroom.past)
        links = parts(EVENTS, events, _held_between)
        first = 0
        for number, chunk in enumerate(chunks(events), start=1):
            lines = headlines(tuple(chunk), self.network)
            to_come = max(0, upcoming - first)
            first += len(chunk)
            yield SitePage(
                address=part_address(EVENTS, number),
                template="events.html",
                title=part_title(UI["events"], number),
                description=UI["events_lead"].format(network=self.network.details.name),
                source=RELEASES_SOURCE,
                view=self._event_list(
                    lines[:to_come], lines[to_come:], links, is_first=number == 1
                ),
                trail=above if number == 1 else (*above, Link(UI["events"], EVENTS)),
                feeds=(*self.channels.general, self._calendar()),
                updated=newest_day(map(last_change, events)),
                script=COPY_BUTTONS,
            )

    def _archive(
        self,
        address: str,
        lines: tuple[Headline, ...],
        release_list: ReleaseList | None = None,
        links: tuple[Link, ...] = (),
        upcoming: tuple[Headline, ...] = (),
    ) -> Archive:
        return Archive(
            address=address,
            headlines=lines,
            archive_links=self.archive_links,
            towns=release_list.towns if release_list else (),
            parts=links if len(links) > 1 else (),
            upcoming=upcoming,
        )

    def _event_list(
        self,
        upcoming: tuple[Headline, ...],
        past: tuple[Headline, ...],
        links: tuple[Link, ...],
        *,
        is_first: bool,
    ) -> EventList:
        address = f"{self.site_url}{EVENTS_CALENDAR}"
        return EventList(
            upcoming=upcoming,
            past=past,
            parts=links if len(links) > 1 else (),
            is_first=is_first,
            calendar=address,
            webcal=f"webcal:{address.partition(':')[2]}",
        )

    def _calendar(self) -> FeedAddress:
        title = UI["calendar_title"].format(network=self.network.details.name)
        return FeedAddress(title, EVENTS_CALENDAR, "text/calendar")


def newest_day(days: Iterable[date]) -> str:
    """The last of some days as an ISO date; empty if there is none."""
    return max((day.isoformat() for day in days), default="")


def _shared_mark(releases: Sequence[Release]) -> str:
    """What a preview says of a list of which the public sees nothing."""
    return UI["unpublished"] if all(release.mark for release in releases) else ""


def _published_between(releases: Sequence[Release]) -> str:
    return _between([release.dated for release in releases])


def _held_between(events: Sequence[Release]) -> str:
    return _between([PartialDate(r.begins.date(), "day") for r in events if r.begins])


def _between(days: Sequence[PartialDate]) -> str:
    """The first and the last day of a list: "31. Dez. 2026 – 26. Nov. 2026"."""
    return " – ".join(dict.fromkeys(map(short_date_text, (*days[:1], *days[-1:]))))
