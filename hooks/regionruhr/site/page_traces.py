"""Page traces: what a build needs of pages, by which the next one need not make them again."""

from collections.abc import Mapping
from functools import partial
from typing import Final, NamedTuple

from regionruhr.press.release_page import ReleasePage
from regionruhr.recording import Reads, Recorder, UnknownReadError
from regionruhr.search.document import Document, IndexedDocument
from regionruhr.site.content import SOURCES, SiteContent
from regionruhr.site.page import PagePlan, RecordPage, SitemapEntry, SitePage, file_of
from regionruhr.site.page_keys import PageKeys
from regionruhr.site.search_documents import search_document

FOLDER: Final = ".cache/pages"
"""The folder of the traces of the pages that a program made last."""


class PageTrace(NamedTuple):
    """What the sitemap, the search and the next build need of a page.

    It is read by the thousand, and a tuple several times as fast as a dataclass.
    """

    key: str
    """A digest of all that it is made from, besides the program; empty if that is unknown."""
    files: tuple[str, ...]
    """The addresses of the files that are made from the same."""
    listed: SitemapEntry | None
    """What the sitemap prints of it; None if it is not to be indexed."""
    found: IndexedDocument | None
    """What the search finds of it; None if that is nothing."""
    reads: Reads | None = None
    """What it reads of the content of the site; None if it must be made to know its key."""


def page_trace(page: SitePage, key: str, found: Document | None) -> PageTrace:
    """Return the trace of a page; pickled it is small."""
    beside = [page.view.text_address] if isinstance(page.view, ReleasePage) else []
    if page.image and page.image.card:
        beside.append(page.image.address)
    indexed = found.indexed() if found else None
    return PageTrace(key, (file_of(page), *beside), page.sitemap_entry, indexed)


class TracedPages:
    """The pages of a content, which are made with their traces unless a former one still holds."""

    def __init__(
        self, content: SiteContent, keys: PageKeys, former: Mapping[str, PageTrace]
    ) -> None:
        self._content, self._keys, self.former = content, keys, former
        self._recorder = Recorder(SOURCES, keys.digests.digest)
        self._read = self._recorder.source("site", content)

    def kept(self, plan: PagePlan) -> PageTrace | None:
        """Return the former trace of a page if all that it is made from is the same."""
        trace, record = self.former.get(plan.address), plan.make
        if trace is None or trace.reads is None or not isinstance(record, RecordPage):
            return None
        return trace if trace.key and trace.key == self._key(plan, record, trace.reads) else None

    def made(self, plan: PagePlan) -> tuple[SitePage, PageTrace]:
        """Make a page and its trace."""
        record = plan.make
        if not isinstance(record, RecordPage):
            page = record()
            found = search_document(page, self._content.directory)
            return page, page_trace(page, self._keys.of(page), found)
        (page, found), reads = self._recorder.record(
            partial(_page_and_document, record, self._read)
        )
        if reads is None:
            return page, page_trace(page, self._keys.of(page), found)
        trace = page_trace(page, self._key(plan, record, reads), found)
        # A press kit holds files of the project as well: the page is made to find them.
        has_kit = isinstance(page.view, ReleasePage) and page.view.kit
        return page, trace if has_kit else trace._replace(reads=reads)

    def _key(self, plan: PagePlan, record: RecordPage, reads: Reads) -> str:
        made_of = f"{record.make.__module__}.{record.make.__qualname__}", record.inputs
        digest = self._keys.digests.digest
        try:
            key = digest((digest(made_of), self._recorder.digest(reads)))
        except (TypeError, UnknownReadError):
            return ""
        return key.hex() + self._keys.of_template(plan.template, plan.prose)


def _page_and_document(
    record: RecordPage, content: SiteContent
) -> tuple[SitePage, Document | None]:
    page = record.of(content)
    return page, search_document(page, content.directory)
