"""Pages: which pages the site has at a given time, and what each of them shows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.directory.directory import Directory
from regionruhr.model.addresses import (
    EXCHANGE,
    OPEN_DATA,
    PARTNERS,
    PRESS,
    PROJECTS,
    RELEASES,
    SEARCH,
    Link,
    address_of_file,
)
from regionruhr.model.page import Page
from regionruhr.press.article import Headline, last_change
from regionruhr.press.channels import Channels, FeedAddress, project_feed
from regionruhr.press.newsroom import Newsroom
from regionruhr.projects.project_view import ProjectCard, project_card, project_view
from regionruhr.site.directory_pages import DirectoryPages, DirectoryView
from regionruhr.site.former_addresses import withdrawn_pages
from regionruhr.site.open_data_pages import embed_pages
from regionruhr.site.page import SitePage, shared_image
from regionruhr.site.press_pages import COPY_BUTTONS, PressPages, newest_day
from regionruhr.site.search_entries import search_page
from regionruhr.site.structured_data import StructuredData, dataset_data, network_data
from regionruhr.site.translations import alternates
from regionruhr.wording.catalogue import UI

FINDER = "partner-finder"
COPIED = frozenset({"boilerplates", "data-credit", "data-files", "embeds", "feeds"})
"""The blocks with texts that people copy."""
NEWEST_AT_HOME = 3
PROJECTS_AT_HOME = 3


@dataclass(frozen=True, slots=True)
class Home:
    """The start page beside its text."""

    headlines: tuple[Headline, ...]
    upcoming: tuple[Headline, ...]
    projects: tuple[ProjectCard, ...]
    directory: DirectoryView


def site_pages(
    directory: Directory, newsroom: Newsroom, channels: Channels, today: date, site_url: str
) -> tuple[SitePage, ...]:
    """Every page of the site with the releases of `newsroom`; `site_url` ends with a slash."""
    all_pages = _Pages(directory, newsroom, channels, today, site_url)
    return (
        *all_pages.texts(),
        *all_pages.directory(),
        *all_pages.projects(),
        *all_pages.press(),
    )


class _Pages:
    """The pages of one network, a kind at a time."""

    def __init__(
        self,
        directory: Directory,
        newsroom: Newsroom,
        channels: Channels,
        today: date,
        site_url: str,
    ) -> None:
        self.network = network = directory.network
        self.newsroom = newsroom
        self.today = today
        self.site_url = site_url
        self.channels = channels
        self.directory_pages = DirectoryPages(directory, newsroom, today, site_url, channels)
        self.press_pages = PressPages(network, newsroom, site_url, channels)
        self.project_cards = tuple(project_card(p) for p in network.projects_newest_first)
        self.titles = {address_of_file(page.path): page.title for page in network.pages}
        self.languages = {address_of_file(page.path): page.lang for page in network.pages}
        self.alternates = alternates(network.pages)
        self.home = Link(UI["home"], "")

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
                prose=page.prose.with_link_languages(self.languages, page.lang),
                trail=self._trail(address),
                feeds=feeds,
                structured_data=tuple(self._text_data(page, address)),
                updated=self._updated(page, address),
                lang=page.lang,
                alternates=self.alternates.get(address, ()),
                script=_script(page, address),
                is_indexed=address != SEARCH,
            )

    def _text_template(self, address: str) -> tuple[str, object, tuple[FeedAddress, ...]]:
        directory = self.directory_pages
        views: Mapping[str, Callable[[], tuple[str, object]]] = {
            "": lambda: ("home.html", self._home()),
            PARTNERS: lambda: ("directory.html", directory.view()),
            EXCHANGE: lambda: ("exchange.html", directory.exchange),
            PROJECTS: lambda: ("projects.html", self.project_cards),
            RELEASES: lambda: ("news.html", self.press_pages.view()),
            SEARCH: lambda: ("search.html", search_page(self.network, self.newsroom)),
        }
        template, view = views.get(address, lambda: ("page.html", None))()
        is_news = address in {"", RELEASES} or address.startswith(PRESS)
        return template, view, self.channels.general if is_news else ()

    def _text_data(self, page: Page, address: str) -> Iterator[StructuredData]:
        if address == "":
            yield network_data(self.network.details, self.site_url)
        elif address == OPEN_DATA:
            yield dataset_data(page.summary, self.network.details, self.site_url)

    def _home(self) -> Home:
        upcoming, newest = self.press_pages.newest(NEWEST_AT_HOME)
        return Home(
            headlines=newest,
            upcoming=upcoming,
            projects=self.project_cards[:PROJECTS_AT_HOME],
            directory=self.directory_pages.view(),
        )

    def directory(self) -> Iterator[SitePage]:
        yield from self.directory_pages.pages(self._trail(f"{PARTNERS}_"))
        yield from embed_pages(self.directory_pages.directory)
        yield from self.directory_pages.exchange_pages(self._trail(f"{EXCHANGE}_"))

    def press(self) -> Iterator[SitePage]:
        yield from self.press_pages.pages(self._trail(f"{RELEASES}_"))

    def projects(self) -> Iterator[SitePage]:
        for project in self.network.projects.values():
            view = project_view(project, self.network, self.newsroom)
            released = self.newsroom.by_project.get(project.id, ())
            feed = project_feed(project.id)
            yield SitePage(
                address=view.card.address,
                template="project.html",
                title=project.title,
                description=project.summary,
                source=project.path,
                view=view,
                prose=project.prose,
                trail=self._trail(view.card.address),
                feeds=self.channels.announced(feed) if released else (),
                subscription=self.channels.subscription(feed),
                updated=newest_day(map(last_change, released)),
                open_graph_type="article",
                image=shared_image(view.illustrations),
            )
        yield from withdrawn_pages(self.network, PROJECTS, self._trail(f"{PROJECTS}_"))

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
            newest = newest_day(map(last_change, self.newsroom.releases))
            own = page.updated.isoformat() if page.updated else ""
            return max(newest, own) or self.today.isoformat()
        return page.updated.isoformat() if page.updated else ""


def _script(page: Page, address: str) -> str:
    """The module that a text needs for what stands on its page."""
    if address in {"", PARTNERS}:
        return FINDER
    return COPY_BUTTONS if COPIED & {*page.prose.blocks} else ""
