"""Exchange pages: every offer and request on a page of its own, lists of them, new pairs."""

from collections.abc import Iterator
from functools import partial

from regionruhr.exchange.entry_page import entry_page
from regionruhr.exchange.listing import addresses_of_lists, entry_lists, entry_overviews
from regionruhr.exchange.pairings import pairing_lists
from regionruhr.exchange.posting import Posting
from regionruhr.model.addresses import entry_address
from regionruhr.site.content import SiteContent
from regionruhr.site.page import PARTNERS_SOURCE, PagePlan, RecordPage, SitePage, plans_of_list
from regionruhr.site.structured_data import entry_data
from regionruhr.wording.catalogue import UI

PAIRINGS_PAGE = "pairings.html"
_LIST = "exchange-list.html"
_ENTRY = "entry.html"


def exchange_pages(content: SiteContent) -> Iterator[PagePlan]:
    """Yield the plans of the lists of entries below /boerse/, where there are any."""
    for overview in entry_overviews(content.exchange):
        page = SitePage(
            address=overview.address,
            template="exchange-overview.html",
            title=overview.title,
            description=UI["exchange_lead"].format(title=overview.title, count=overview.count),
            source=PARTNERS_SOURCE,
            view=overview,
            trail=content.trail(overview.address),
        )
        yield PagePlan.of(page)
    lists = addresses_of_lists(content.exchange)
    yield from plans_of_list(lists, _LIST, PARTNERS_SOURCE, partial(_lists, content))


def _lists(content: SiteContent) -> tuple[SitePage, ...]:
    return tuple(
        SitePage(
            address=listed.address,
            template=_LIST,
            title=listed.title,
            description=UI["exchange_lead"].format(title=listed.title, count=listed.count),
            source=PARTNERS_SOURCE,
            view=listed,
            trail=(*content.trail(listed.address), *listed.trail),
        )
        for listed in entry_lists(content.exchange)
    )


def pairing_pages(content: SiteContent) -> Iterator[SitePage]:
    """Yield the pages of the new pairs, where there are any."""
    for pairings in pairing_lists(content.new_pairs, content.directory):
        yield SitePage(
            address=pairings.address,
            template=PAIRINGS_PAGE,
            title=pairings.title,
            description=UI["pairings_lead"],
            source=PARTNERS_SOURCE,
            view=pairings,
            trail=(*content.trail(pairings.address), *pairings.trail),
        )


def entry_pages(content: SiteContent) -> Iterator[PagePlan]:
    """Yield the plan of a page for each offer and request that is public."""
    for posting in content.exchange.postings:
        yield PagePlan(
            address=entry_address(posting.id),
            template=_ENTRY,
            source=_source(posting),
            make=RecordPage(content, _entry_page, (posting,), posting.id),
        )


def _source(posting: Posting) -> str:
    # The file of an anonymous entry may be named after its organisation.
    return posting.partner.path if posting.partner else PARTNERS_SOURCE


def _entry_page(content: SiteContent, posting: Posting) -> SitePage:
    entry = posting.entry
    view = entry_page(posting, content.directory, content.matches, content.site_url)
    data = entry_data(view, content.directory, content.site_url)
    return SitePage(
        address=view.notice.address,
        template=_ENTRY,
        title=entry.title,
        description=entry.summary,
        source=_source(posting),
        view=view,
        trail=content.trail(view.notice.address),
        feeds=content.channels.exchange,
        structured_data=() if entry.example else (data,),
        updated=entry.published.isoformat(),
        open_graph_type="article",
        is_indexed=not entry.example,
    )
