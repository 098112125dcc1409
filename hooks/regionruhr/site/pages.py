"""Pages: which pages the site has at a given time, and what each of them shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.directory.directory import Directory
from regionruhr.directory.portfolio import ProjectCard, project_card, project_view
from regionruhr.network.addresses import (
    EXCHANGE,
    PARTNERS,
    PROJECTS,
    RELEASES,
    Link,
    address_of_file,
    topic_address,
    year_address,
)
from regionruhr.network.page import Page
from regionruhr.network.release import Release
from regionruhr.press.archive import NEWEST, Archive, headlines, topics, years
from regionruhr.press.article import Headline, article, last_change
from regionruhr.press.feeds import FeedAddress, feed_addresses
from regionruhr.press.newsroom import Newsroom
from regionruhr.site.directory_pages import DirectoryPages, DirectoryView
from regionruhr.site.page import SitePage
from regionruhr.site.structured_data import network_data, release_data
from regionruhr.wording import RELEASES_COUNTED, UI, counted

PRESS = "presse/"
FINDER = "partner-finder"
NEWEST_AT_HOME = 3
PROJECTS_AT_HOME = 3


@dataclass(frozen=True, slots=True)
class Home:
    """The start page beside its text."""

    headlines: tuple[Headline, ...]
    projects: tuple[ProjectCard, ...]
    directory: DirectoryView


def site_pages(
    directory: Directory, newsroom: Newsroom, today: date, site_url: str
) -> tuple[SitePage, ...]:
    """Every page of the site with the releases of `newsroom`; `site_url` ends with a slash."""
    all_pages = _Pages(directory, newsroom, today, site_url)
    return (
        *all_pages.texts(),
        *all_pages.directory(),
        *all_pages.projects(),
        *all_pages.releases(),
        *all_pages.years(),
        *all_pages.topics(),
    )


class _Pages:
    """The pages of one network, a kind at a time."""

    def __init__(
        self, directory: Directory, newsroom: Newsroom, today: date, site_url: str
    ) -> None:
        self.network = network = directory.network
        self.newsroom = newsroom
        self.today = today
        self.site_url = site_url
        self.feeds = feed_addresses(network.portrait.name)
        self.directory_pages = DirectoryPages(directory, newsroom, today, site_url)
        self.project_cards = tuple(project_card(p) for p in network.projects_newest_first)
        self.titles = {address_of_file(page.path): page.title for page in network.pages}
        self.home = Link(UI["home"], "")
        self.shelves = years(newsroom), topics(network, newsroom)

    def texts(self) -> Iterator[SitePage]:
        for page in self.network.pages:
            address = address_of_file(page.path)
            template, view, feeds = self._text_template(address)
            yield SitePage(
                address=address,
                template=template,
                title=page.title,
                description=page.summary,
                source=page.path,
                view=view,
                prose=page.prose,
                trail=self._trail(address),
                feeds=feeds,
                structured_data=(network_data(self.network.portrait, self.site_url),)
                if address == ""
                else (),
                updated=self._updated(page, address),
                lang=page.lang,
                script=FINDER if address in {"", PARTNERS} else "",
            )

    def _text_template(self, address: str) -> tuple[str, object, tuple[FeedAddress, ...]]:
        directory, room = self.directory_pages, self.newsroom
        views: Mapping[str, Callable[[], tuple[str, object]]] = {
            "": lambda: ("home.html", self._home()),
            PARTNERS: lambda: ("directory.html", directory.view()),
            EXCHANGE: lambda: ("exchange.html", directory.exchange),
            PROJECTS: lambda: ("projects.html", self.project_cards),
            RELEASES: lambda: ("news.html", self._archive(room.releases[:NEWEST])),
        }
        template, view = views.get(address, lambda: ("page.html", None))()
        return template, view, self.feeds if address in {"", RELEASES, PRESS} else ()

    def _home(self) -> Home:
        return Home(
            headlines(self.newsroom.releases[:NEWEST_AT_HOME], self.network),
            self.project_cards[:PROJECTS_AT_HOME],
            self.directory_pages.view(),
        )

    def directory(self) -> Iterator[SitePage]:
        yield from self.directory_pages.pages(self._trail(f"{PARTNERS}_"))
        yield from self.directory_pages.exchange_pages(self._trail(f"{EXCHANGE}_"))

    def projects(self) -> Iterator[SitePage]:
        for project in self.network.projects.values():
            view = project_view(project, self.network, self.newsroom)
            released = self.newsroom.by_project.get(project.id, ())
            yield SitePage(
                address=view.card.address,
                template="project.html",
                title=project.title,
                description=project.summary,
                source=project.path,
                view=view,
                prose=project.prose,
                trail=self._trail(view.card.address),
                updated=_newest(map(last_change, released)),
                open_graph_type="article",
            )

    def releases(self) -> Iterator[SitePage]:
        releases = self.newsroom.releases
        for number, release in enumerate(releases):
            newer = releases[number - 1] if number else None
            older = releases[number + 1] if number + 1 < len(releases) else None
            view = article(release, self.network, newer, older)
            yield SitePage(
                address=view.headline.address,
                template="release.html",
                title=release.title,
                description=release.summary,
                source=release.path,
                view=view,
                prose=release.prose,
                trail=(
                    *self._trail(view.headline.address),
                    Link(str(release.date.year), year_address(release.date.year)),
                ),
                feeds=self.feeds,
                structured_data=(release_data(view, self.network.portrait, self.site_url),),
                updated=last_change(release).isoformat(),
                lang=release.lang,
                open_graph_type="article",
            )

    def years(self) -> Iterator[SitePage]:
        for year, releases in self.newsroom.by_year.items():
            title = f"{self.titles.get(RELEASES, UI['news'])} {year}"
            lead = UI["year_lead"].format(count=_count(releases), year=year)
            yield self._archive_page(year_address(year), title, releases, lead)

    def topics(self) -> Iterator[SitePage]:
        for key, term in self.network.taxonomy.topics.items():
            releases = self.newsroom.by_topic.get(key, ())
            if releases:
                lead = UI["topic_lead"].format(count=_count(releases), topic=term.label)
                yield self._archive_page(topic_address(key), term.label, releases, lead)

    def _archive_page(
        self, address: str, title: str, releases: tuple[Release, ...], lead: str
    ) -> SitePage:
        return SitePage(
            address=address,
            template="archive.html",
            title=title,
            description=lead,
            source="content/aktuelles/",
            view=self._archive(releases),
            trail=self._trail(address),
            feeds=self.feeds,
            updated=_newest(map(last_change, releases)),
        )

    def _archive(self, releases: tuple[Release, ...]) -> Archive:
        return Archive(headlines(releases, self.network), *self.shelves)

    def _trail(self, address: str) -> tuple[Link, ...]:
        """The pages above an address, from the start page down."""
        if not address:
            return ()
        section = f"{address.partition('/')[0]}/"
        if address == section:
            return (self.home,)
        return (self.home, Link(self.titles.get(section, section.strip("/")), section))

    def _updated(self, page: Page, address: str) -> str:
        if address in {"", RELEASES, PRESS}:
            newest = _newest(map(last_change, self.newsroom.releases))
            own = page.updated.isoformat() if page.updated else ""
            return max(newest, own) or self.today.isoformat()
        return page.updated.isoformat() if page.updated else ""


def _count(releases: tuple[Release, ...]) -> str:
    return counted(len(releases), *RELEASES_COUNTED)


def _newest(days: Iterable[date]) -> str:
    return max((day.isoformat() for day in days), default="")
