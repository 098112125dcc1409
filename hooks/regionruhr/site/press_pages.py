"""Press pages: every release on a page of its own, and the lists that lead to them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain

from regionruhr.formats import period_text, short_date_text
from regionruhr.model.addresses import (
    EVENTS,
    EVENTS_CALENDAR,
    RELEASES,
    Link,
    release_address,
    year_address,
)
from regionruhr.model.release import Release
from regionruhr.model.values import PartialDate, Precision
from regionruhr.pagination import addresses_of_parts, chunks, parts
from regionruhr.press.archive import NEWEST, Archive, EventList, ReleaseList
from regionruhr.press.article import Headline, article, headlines, modified_on
from regionruhr.press.channels import FeedAddress
from regionruhr.press.release_page import release_page
from regionruhr.site.content import SiteContent
from regionruhr.site.former_addresses import release_redirects, withdrawn_tombstones
from regionruhr.site.page import (
    PagePlan,
    RecordPage,
    SharedImage,
    SitePage,
    card_image,
    shared_image,
)
from regionruhr.site.structured_data import release_data
from regionruhr.wording.catalogue import UI

_RELEASE, _LIST, _EVENTS_LIST = "release.html", "archive.html", "events.html"
COPY_TEXT = "copy-text"
"""The module that puts the text of a release alone on the clipboard."""
COPY_BUTTONS = "copy-buttons"
"""The module that puts a button beside every text to copy."""

RELEASES_SOURCE = "content/aktuelles/"
"""Where an editor finds what a list is made from."""


def news_view(content: SiteContent) -> Archive:
    """Return what the page of all news shows: the newest, and the links to the other lists."""
    upcoming, others = newest(content, NEWEST)
    return Archive(RELEASES, others, content.archive_links, upcoming=upcoming)


def newest(content: SiteContent, limit: int) -> tuple[tuple[Headline, ...], tuple[Headline, ...]]:
    """Return the events to come and the newest other releases, at most `limit` each."""
    upcoming = content.newsroom.upcoming[:limit]
    coming = {release.id for release in upcoming}
    others = tuple(r for r in content.newsroom.releases if r.id not in coming)
    return headlines(upcoming, content.network), headlines(others[:limit], content.network)


def press_pages(content: SiteContent) -> Iterator[PagePlan]:
    """Yield the plans of the lists of releases, of events, and of what is left of addresses."""
    for choice in chain(*content.release_lists, content.lists_about_records):
        pages = addresses_of_parts(choice.address, chunks(choice.releases))
        for number, address in enumerate(pages):
            make = RecordPage(content, _list_page, (choice, number), address)
            yield PagePlan(address, _LIST, RELEASES_SOURCE, make)
    events = (*content.newsroom.upcoming, *content.newsroom.past)
    for number, address in enumerate(addresses_of_parts(EVENTS, chunks(events))):
        make = RecordPage(content, _events_page, (number,), address)
        yield PagePlan(address, _EVENTS_LIST, RELEASES_SOURCE, make, script=COPY_BUTTONS)
    for former in (withdrawn_tombstones(content, RELEASES), release_redirects(content)):
        yield from map(PagePlan.of, former)


def release_pages(content: SiteContent) -> Iterator[PagePlan]:
    """Yield the plan of a page for each release."""
    releases = content.newsroom.releases
    neighbours = zip((None, *releases), releases, (*releases[1:], None), strict=False)
    for newer, release, older in neighbours:
        yield PagePlan(
            address=release_address(release.date.year, release.slug),
            template=_RELEASE,
            source=release.path,
            make=RecordPage(content, _release, (release, newer, older), release.id),
            prose=release.prose,
            script=COPY_TEXT,
        )


def _release(
    content: SiteContent, release: Release, newer: Release | None, older: Release | None
) -> SitePage:
    network, year = content.network, release.date.year
    text = article(release, network, newer, older)
    view = release_page(text, network.details, content.site_url)
    return SitePage(
        address=text.headline.address,
        template=_RELEASE,
        title=release.title,
        description=release.summary,
        source=release.path,
        view=view,
        prose=release.prose,
        trail=(*content.trail(year_address(year)), Link(str(year), year_address(year))),
        feeds=content.release_channels.general,
        structured_data=(release_data(view, network.details, content.site_url),),
        updated=modified_on(release),
        lang=release.lang,
        script=COPY_TEXT,
        open_graph_type="article",
        mark=release.mark,
        is_indexed=not release.mark,
        image=shared_image(text.illustrations) or _card(content, release, text.headline),
    )


def _card(content: SiteContent, release: Release, line: Headline) -> SharedImage | None:
    """Return the card of a release: what it is, and when; of an event, when it takes place."""
    kind, day = line.kind, line.day
    if event := line.event:
        kind, day = f"{kind} {event.status}".strip(), _days_of(release)
    return card_image(content, line.address, line.title, facts=(kind, day), motif=line.motif)


def _days_of(event: Release) -> str:
    """Return the days of an event; empty if they are not known."""
    known = (one for one in (event.start, event.end) if one)
    days = [PartialDate(date(one.year, one.month, one.day), Precision.DAY) for one in known]
    return period_text(days[0], days[-1]) if days else ""


def _list_page(content: SiteContent, choice: ReleaseList, number: int) -> SitePage:
    """Return a page of a list, the first of which has the number 0."""
    whole, between = Link(choice.title, choice.address), lambda rs: _between([r.dated for r in rs])
    part = [*parts(whole, chunks(choice.releases), between)][number]
    # In a preview, of a list of which the public sees nothing.
    mark = UI["unpublished"] if all(release.mark for release in choice.releases) else ""
    return SitePage(
        address=part.address,
        template=_LIST,
        title=part.title,
        description=choice.lead,
        source=RELEASES_SOURCE,
        view=Archive(
            address=choice.address,
            headlines=headlines(part.items, content.network),
            archive_links=content.archive_links,
            towns=choice.towns,
            parts=part.links,
        ),
        trail=(*content.trail(choice.address), *choice.above, *part.above),
        feeds=content.release_channels.announced(choice.feed),
        subscription=content.release_channels.subscription(choice.feed),
        updated=last_modified(choice.releases),
        mark=mark,
        is_indexed=not mark,
    )


def _events_page(content: SiteContent, number: int) -> SitePage:
    """Return a page of the events, the first of which has the number 0."""
    network, newsroom = content.network, content.newsroom
    events = (*newsroom.upcoming, *newsroom.past)
    pages = [*parts(Link(UI["events"], EVENTS), chunks(events), _held_between)]
    part, above = pages[number], sum(len(page.items) for page in pages[:number])
    to_come = max(0, len(newsroom.upcoming) - above)
    lines = headlines(part.items, network)
    calendar = f"{content.site_url}{EVENTS_CALENDAR}"
    calendar_title = UI["calendar_title"].format(network=network.details.name)
    return SitePage(
        address=part.address,
        template=_EVENTS_LIST,
        title=part.title,
        description=UI["events_lead"].format(network=network.details.name),
        source=RELEASES_SOURCE,
        view=EventList(
            upcoming=lines[:to_come],
            past=lines[to_come:],
            parts=part.links,
            is_first=number == 0,
            calendar=calendar,
            webcal=f"webcal:{calendar.partition(':')[2]}",
        ),
        trail=(*content.trail(EVENTS), *part.above),
        feeds=(
            *content.release_channels.general,
            FeedAddress(calendar_title, EVENTS_CALENDAR, "text/calendar"),
        ),
        updated=last_modified(events),
        script=COPY_BUTTONS,
    )


def last_modified(releases: Iterable[Release]) -> str:
    """Return the time at which one of some releases last changed, empty if there is none."""
    times = map(modified_on, releases)
    return max(times, key=lambda text: datetime.fromisoformat(text).timestamp(), default="")


def _held_between(events: Sequence[Release]) -> str:
    return _between([PartialDate(r.begins.date(), Precision.DAY) for r in events if r.begins])


def _between(days: Sequence[PartialDate]) -> str:
    """Return the first and the last day of a list: "31. Dez. 2026 – 26. Nov. 2026"."""
    return " – ".join(dict.fromkeys(map(short_date_text, (*days[:1], *days[-1:]))))
