"""Pages: the plans of all pages in their order; those of texts and projects are made here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Self

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
    Link,
    address_of_file,
    project_address,
)
from regionruhr.model.page import Page
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import Project
from regionruhr.model.prose import Prose
from regionruhr.press.article import Headline
from regionruhr.press.channels import FeedAddress, feed_path
from regionruhr.projects.project_view import ProjectCard, project_list, project_view
from regionruhr.site.content import SiteContent
from regionruhr.site.directory_pages import (
    DirectoryView,
    directory_pages,
    directory_view,
    embed_pages,
    profile_pages,
)
from regionruhr.site.exchange_pages import entry_pages, exchange_pages, pairing_pages
from regionruhr.site.former_addresses import withdrawn_tombstones
from regionruhr.site.page import (
    Alternate,
    PagePlan,
    SharedImage,
    SitePage,
    alternates,
    card_image,
    shared_image,
)
from regionruhr.site.press_pages import (
    COPY_BUTTONS,
    last_modified,
    newest,
    news_view,
    press_pages,
    release_pages,
)
from regionruhr.site.search_page import search_page
from regionruhr.site.structured_data import StructuredData, dataset_data, network_data
from regionruhr.wording.catalogue import UI, counted

FINDER_SCRIPT = "record-finder"
SEARCH_SCRIPT = "site-search"
_PROJECT = "project.html"
COPIED = frozenset({"boilerplates", "data-credit", "data-files", "embeds", "feeds"})
"""The blocks with texts that people copy."""
NEWEST_AT_HOME = 3
EVENTS_AT_HOME = 2
PROJECTS_AT_HOME = 3


@dataclass(frozen=True, slots=True)
class Home:
    """The start page beside its text."""

    today: str
    """What the site holds, in a sentence; empty without a profile."""
    kinds: tuple[Link, ...]
    """The lists of the kinds of partners, the largest first: "29 Unternehmen"."""
    entries: tuple[EntryCard, ...]
    """The newest offers and requests."""
    lead: Headline | None
    """The newest release, which stands out where there are no entries; None where there are."""
    upcoming: tuple[Headline, ...]
    """The next events."""
    headlines: tuple[Headline, ...]
    """The newest of the other releases: with lead and events `NEWEST_AT_HOME` in all."""
    projects: tuple[ProjectCard, ...]
    directory: DirectoryView

    @property
    def has_news(self) -> bool:
        """Whether there is any release to show."""
        return bool(self.lead or self.upcoming or self.headlines)


@dataclass(frozen=True)
class SitePlans:
    """The plans of all pages of a site in their order; what is made from records is not yet."""

    content: SiteContent
    beside: Self | None = None
    """The plans of the same site with other releases, which share all pages but those of these."""

    @cached_property
    def known(self) -> tuple[PagePlan, ...]:
        """All but those of the pages of pairs, whose number is known once all is matched."""
        return (*self._before_pairs, *self._after_pairs, *self._of_releases)

    @cached_property
    def whole(self) -> tuple[PagePlan, ...]:
        """All of them."""
        pairings = map(PagePlan.of, pairing_pages(self.content))
        return (*self._before_pairs, *pairings, *self._after_pairs, *self._of_releases)

    @cached_property
    def _before_pairs(self) -> tuple[PagePlan, ...]:
        if self.beside:
            return self.beside._before_pairs  # noqa: SLF001 (of the same class)
        content = self.content
        return (
            *text_pages(content),
            *profile_pages(content),
            *directory_pages(content),
            *embed_pages(content.directory),
            *exchange_pages(content),
        )

    @cached_property
    def _after_pairs(self) -> tuple[PagePlan, ...]:
        if self.beside:
            return self.beside._after_pairs  # noqa: SLF001 (of the same class)
        return (*entry_pages(self.content), *project_pages(self.content))

    @cached_property
    def _of_releases(self) -> tuple[PagePlan, ...]:
        return (*release_pages(self.content), *press_pages(self.content))


def text_pages(content: SiteContent) -> Iterator[PagePlan]:
    """Yield the plan of a page for each file of content/ that is no release and no project."""
    translations = alternates(content.network.pages)
    languages = {address_of_file(page.path): page.lang for page in content.network.pages}
    for page in content.network.pages:
        address = address_of_file(page.path)
        prose = page.prose.with_link_languages(languages, page.lang)
        yield PagePlan(
            address=address,
            template=_view_of(address)[0],
            source=page.path,
            make=partial(_text_page, content, page, prose, translations.get(address, ())),
            prose=prose,
            script=_script(content, page, address),
        )


def _text_page(
    content: SiteContent, page: Page, prose: Prose, languages: tuple[Alternate, ...]
) -> SitePage:
    address = address_of_file(page.path)
    template, view = _view_of(address)
    return SitePage(
        address=address,
        template=template,
        title=page.title,
        description=page.summary,
        source=page.path,
        view=view(content),
        prose=prose,
        trail=content.trail(address),
        feeds=_feeds(content, address),
        structured_data=tuple(_structured_data(content, page, address)),
        updated=_updated(content, page, address),
        lang=page.lang,
        alternates=languages,
        script=_script(content, page, address),
        is_indexed=address != SEARCH,
    )


def project_pages(content: SiteContent) -> Iterator[PagePlan]:
    """Yield the plan of a page for each project, then the tombstones of those withdrawn."""
    for project in content.network.projects.values():
        yield PagePlan(
            address=project_address(project.id),
            template=_PROJECT,
            source=project.path,
            make=partial(content.remembered, project.id, _project_page, project),
            prose=project.prose,
        )
    yield from map(PagePlan.of, withdrawn_tombstones(content, PROJECTS))


def _project_page(content: SiteContent, project: Project) -> SitePage:
    newsroom, channels = content.newsroom, content.release_channels
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
        template=_PROJECT,
        title=project.title,
        description=project.summary,
        source=project.path,
        view=view,
        prose=project.prose,
        trail=content.trail(view.card.address),
        feeds=channels.announced(feed) if released else (),
        subscription=channels.subscription(feed),
        updated=last_modified(released),
        open_graph_type="article",
        image=shared_image(view.illustrations) or _card(content, view.card),
    )


def _card(content: SiteContent, card: ProjectCard) -> SharedImage | None:
    facts = UI["project"], card.status, card.period
    return card_image(content, card.address, card.title, facts=facts, motif=card.motif)


def _home(content: SiteContent) -> Home:
    directory = directory_view(content)
    entries = newest_cards(content.exchange)
    upcoming, others = newest(content, NEWEST_AT_HOME)
    events = upcoming[:EVENTS_AT_HOME]
    headlines = others[: NEWEST_AT_HOME - len(events)]
    leading = 0 if entries else 1
    return Home(
        today=_today(content, directory),
        kinds=tuple(
            Link(counted(term.count, kind.label, kind.plural), term.address)
            for term in sorted(directory.kinds, key=lambda term: -term.count)
            for kind in PartnerType
            if kind.slug == term.key
        ),
        entries=entries,
        lead=next(iter(headlines[:leading]), None),
        upcoming=events,
        headlines=headlines[leading:],
        projects=content.project_cards[:PROJECTS_AT_HOME],
        directory=directory,
    )


def _today(content: SiteContent, directory: DirectoryView) -> str:
    """Return what the site holds in a sentence: profiles, and entries that are no examples."""
    if not content.directory.partners:
        return ""
    postings = content.exchange.postings
    entries = content.exchange.count_text(p.id for p in postings if not p.entry.example)
    if not entries:
        return UI["today"].format(profiles=directory.count)
    return UI["today_with_entries"].format(profiles=directory.count, entries=entries)


_View = tuple[str, Callable[[SiteContent], object]]
"""A template, and what it prints beside the text."""
_VIEWS: Mapping[str, _View] = {
    "": ("home.html", _home),
    PARTNERS: ("directory.html", directory_view),
    EXCHANGE: (
        "exchange.html",
        lambda content: exchange_view(content.exchange, content.new_pairs),
    ),
    PROJECTS: (
        "projects.html",
        lambda content: project_list(content.network, content.project_cards),
    ),
    RELEASES: ("news.html", news_view),
    SEARCH: ("search.html", lambda content: search_page(content.network, content.newsroom)),
}


def _view_of(address: str) -> _View:
    return _VIEWS.get(address, ("page.html", lambda _: None))


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
    return content.release_channels.general if is_news else ()


def _updated(content: SiteContent, page: Page, address: str) -> str:
    own = page.updated.isoformat() if page.updated else ""
    if address in {"", RELEASES, PRESS}:
        newest_release = last_modified(content.newsroom.releases)
        return max(newest_release, own) or content.today.isoformat()
    return own


def _script(content: SiteContent, page: Page, address: str) -> str:
    """Return the script module that a page of text needs, empty if none."""
    if address in {"", PARTNERS} or (address == EXCHANGE and content.exchange.postings):
        return FINDER_SCRIPT
    if address == SEARCH:
        return SEARCH_SCRIPT
    return COPY_BUTTONS if COPIED & {*page.prose.blocks} else ""
