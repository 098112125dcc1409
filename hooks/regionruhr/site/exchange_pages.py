"""Exchange pages: every offer and request on a page of its own, and the lists of them."""

from collections.abc import Iterator

from regionruhr.exchange.entries import exchange_lists
from regionruhr.exchange.entry_page import entry_page
from regionruhr.exchange.posting import postings
from regionruhr.site.content import SiteContent
from regionruhr.site.page import PARTNERS_SOURCE, SitePage
from regionruhr.site.structured_data import entry_data
from regionruhr.wording.catalogue import UI


def exchange_pages(content: SiteContent) -> Iterator[SitePage]:
    """Yield the lists below /boerse/, where there are any."""
    for view in exchange_lists(content.exchange):
        yield SitePage(
            address=view.address,
            template="exchange-list.html",
            title=view.title,
            description=UI["exchange_lead"].format(title=view.title, count=view.count),
            source=PARTNERS_SOURCE,
            view=view,
            trail=content.trail(view.address),
        )


def entry_pages(content: SiteContent) -> Iterator[SitePage]:
    """Yield a page for each offer and request that is public."""
    for posting in postings(content.network, content.today):
        entry, partner = posting.entry, posting.partner
        view = entry_page(posting, content.directory, content.matches, content.site_url)
        data = entry_data(view, content.directory, content.site_url)
        yield SitePage(
            address=view.notice.address,
            template="entry.html",
            title=entry.title,
            description=entry.summary,
            # The file of an anonymous entry may be named after its organisation.
            source=partner.path if partner else PARTNERS_SOURCE,
            view=view,
            trail=content.trail(view.notice.address),
            structured_data=() if entry.example else (data,),
            updated=entry.published.isoformat(),
            open_graph_type="article",
            is_indexed=not entry.example,
        )
