"""Links: every address that a text of the site leads to must be there."""

import posixpath
from collections.abc import Collection, Iterable, Iterator

from regionruhr.editing.problems import Problem
from regionruhr.editing.validation import nearest
from regionruhr.network.prose import InternalLink
from regionruhr.site.page import SitePage


def broken_links(pages: Iterable[SitePage], files: Collection[str]) -> Iterator[Problem]:
    """The links in the texts of `pages` that lead to none of them, nor to one of `files`."""
    by_address = {page.address: page for page in pages}
    for page in by_address.values():
        for link in page.prose.links:
            problem = _problem(page, link, by_address, files)
            if problem is not None:
                yield problem


def _problem(
    page: SitePage, link: InternalLink, pages: dict[str, SitePage], files: Collection[str]
) -> Problem | None:
    address = link.address
    if address in files:
        return None
    target = pages.get(address)
    if target is None:
        near = nearest(address, [*pages, *files])
        if near is None:
            return Problem(page.source, link.line, "text", "link-broken", {"value": address})
        values = {"value": address, "near": near}
        return Problem(page.source, link.line, "text", "link-broken-near", values)
    if link.fragment and link.fragment not in target.prose.anchors:
        values = {"value": address, "fragment": link.fragment}
        return Problem(page.source, link.line, "text", "anchor-broken", values)
    return None


def colliding_pages(pages: Iterable[SitePage]) -> Iterator[Problem]:
    """Pages that claim an address which another page has."""
    owners: dict[str, str] = {}
    for page in pages:
        owner = owners.setdefault(page.address, page.source)
        if owner != page.source:
            values = {"value": page.address, "other": owner}
            source = page.source if posixpath.splitext(page.source)[1] else owner
            yield Problem(source, 1, "file name", "address-taken", values)
