"""Pages: the plans of all pages in their order; those of texts and projects are made here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from regionruhr.exchange.exchange import EntryCard
from regionruhr.exchange.listing import exchange_view, newest_cards
from regionruhr.model.addresses import (
    EXCHANGE,
    OPEN_DATA,
    PARTNERS,
    PRESS,
    PROJECTS,
    RELEASES,
    SEARCH,
    address_of_file,
)
from regionruhr.model.page import Page
from regionruhr.model.project import Project
from regionruhr.press.article import Headline, last_change
from regionruhr.press.channels import FeedAddress, feed_path
from regionruhr.projects.project_view import ProjectCard, project_view
from regionruhr.site.content import SiteContent
from regionruhr.site.directory_pages import (
    DirectoryView,
    directory_pages,
    directory_view,
    embed_pages,
    profile_pages,
)
from regionruhr.site.exchange_pages import entry_pages, exchange_pages
from regionruhr.site.former_addresses import withdrawn_tombstones
from regionruhr.site.page import PagePlan, SitePage, alternates, shared_image
from regionruhr.site.press_pages import (
    COPY_BUTTONS,
    newest,
    newest_day,
    news_view,
    press_pages,
    release_pages,
)
from regionruhr.site.search_page import search_page
from regionruhr.site.structured_data import StructuredData, dataset_data, network_data

FINDER_SCRIPT = "record-finder"
SEARCH_SCRIPT = "site-search"
COPIED = frozenset({"boilerplates", "data-credit", "data-files", "embeds", "feeds"})
"""The blocks with texts that people copy."""
NEWEST_AT_HOME = 3
PROJECTS_AT_HOME = 3


@dataclass(frozen=True, slots=True)
class Home:
    """The start page beside its text."""

    headlines: tuple[Headline, ...]
    upcoming: tuple[Headline, ...]
    entries: tuple[EntryCard, ...]
    """The newest offers and requests."""
    projects: tuple[ProjectCard, ...]
    directory: DirectoryView


def page_plans(content: SiteContent) -> tuple[PagePlan, ...]:
    """Return the plan of every page of the site; the many pages of records are not made yet."""
    return (
        *map(PagePlan.of, text_pages(content)),
        *profile_pages(content),
        *map(PagePlan.of, directory_pages(content)),
        *map(PagePlan.of, embed_pages(content.directory)),
        *map(PagePlan.of, exchange_pages(content)),
        *entry_pages(content),
        *map(PagePlan.of, project_pages(content)),
        *release_pages(content),
        *map(PagePlan.of, press_pages(content)),
    )


def text_pages(content: SiteContent) -> Iterator[SitePage]:
    """Yield a page for each file of content/ that is neither a release nor a project."""
    translations = alternates(content.network.pages)
    languages = {address_of_file(page.path): page.lang for page in content.network.pages}
    for page in content.network.pages:
        address = address_of_file(page.path)
        template, view_of = _VIEWS.get(address, _TEXT_ALONE)
        yield SitePage(
            address=address,
            template=template,
            title=page.title,
            description=page.summary,
            source=page.path,
            view=view_of(content),
            prose=page.prose.with_link_languages(languages, page.lang),
            trail=content.trail(address),
            feeds=_feeds(content, address),
            structured_data=tuple(_structured_data(content, page, address)),
            updated=_updated(content, page, address),
            lang=page.lang,
            alternates=translations.get(address, ()),
            script=_script(content, page, address),
            is_indexed=address != SEARCH,
        )


def project_pages(content: SiteContent) -> Iterator[SitePage]:
    """Yield a page for each project, then the tombstones of those withdrawn."""
    for project in content.network.projects.values():
        yield content.remembered(project.id, _project_page, project)
    yield from withdrawn_tombstones(content, PROJECTS)


def _project_page(content: SiteContent, project: Project) -> SitePage:
    newsroom, channels = content.newsroom, content.channels
    view = project_view(
        project,
        content.directory,
        newsroom,
        content.today,
        content.site_url,
        matches=content.matches,
    )
    released = newsroom.by_project.get(project.id, ())
    feed = feed_path("project", project.id)
    return SitePage(
        address=view.card.address,
        template="project.html",
        title=project.title,
        description=project.summary,
        source=project.path,
        view=view,
        prose=project.prose,
        trail=content.trail(view.card.address),
        feeds=channels.announced(feed) if released else (),
        subscription=channels.subscription(feed),
        updated=newest_day(map(last_change, released)),
        open_graph_type="article",
        image=shared_image(view.illustrations),
    )


def _home(content: SiteContent) -> Home:
    upcoming, headlines = newest(content, NEWEST_AT_HOME)
    return Home(
        headlines=headlines,
        upcoming=upcoming,
        entries=newest_cards(content.exchange),
        projects=content.project_cards[:PROJECTS_AT_HOME],
        directory=directory_view(content),
    )


_View = tuple[str, Callable[[SiteContent], object]]
"""A template, and what it prints beside the text."""
_TEXT_ALONE: _View = ("page.html", lambda _: None)
_VIEWS: Mapping[str, _View] = {
    "": ("home.html", _home),
    PARTNERS: ("directory.html", directory_view),
    EXCHANGE: (
        "exchange.html",
        lambda content: exchange_view(content.exchange, content.new_pairs),
    ),
    PROJECTS: ("projects.html", lambda content: content.project_cards),
    RELEASES: ("news.html", news_view),
    SEARCH: ("search.html", lambda content: search_page(content.network, content.newsroom)),
}


def _structured_data(content: SiteContent, page: Page, address: str) -> Iterator[StructuredData]:
    details = content.network.details
    if address == "":
        yield network_data(details, content.site_url)
    elif address == OPEN_DATA:
        yield dataset_data(page.summary, details, content.site_url)


def _feeds(content: SiteContent, address: str) -> tuple[FeedAddress, ...]:
    """Return the feeds that a page of text announces."""
    if address == EXCHANGE:
        return content.channels.exchange
    is_news = address in {"", RELEASES} or address.startswith(PRESS)
    return content.channels.general if is_news else ()


def _updated(content: SiteContent, page: Page, address: str) -> str:
    own = page.updated.isoformat() if page.updated else ""
    if address in {"", RELEASES, PRESS}:
        newest_release = newest_day(map(last_change, content.newsroom.releases))
        return max(newest_release, own) or content.today.isoformat()
    return own


def _script(content: SiteContent, page: Page, address: str) -> str:
    """Return the script module that a page of text needs, empty if none."""
    if address in {"", PARTNERS} or (address == EXCHANGE and content.exchange.postings):
        return FINDER_SCRIPT
    if address == SEARCH:
        return SEARCH_SCRIPT
    return COPY_BUTTONS if COPIED & {*page.prose.blocks} else ""
