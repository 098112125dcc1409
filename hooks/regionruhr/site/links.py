"""Links: every address that a text of the site leads to must be there."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from regionruhr.editing.problems import Problem
from regionruhr.editing.validation import nearest
from regionruhr.network.addresses import (
    TYPE_SLUGS,
    address_of_file,
    partner_type_address,
)
from regionruhr.network.document import Document
from regionruhr.network.prose import InternalLink
from regionruhr.site.page import SitePage

Targets = Mapping[str, Collection[str] | None]
"""The addresses of the site with the anchors of each; None where they are not known."""


def targets_of_pages(pages: Iterable[SitePage], files: Iterable[str]) -> Targets:
    """What can be linked to on a site that is whole."""
    anchors: dict[str, Collection[str]] = dict.fromkeys(files, frozenset[str]())
    return {**anchors, **{page.address: page.prose.anchors for page in pages}}


def targets_of_files(paths: Iterable[str], files: Iterable[str]) -> Targets:
    """What a site may hold, now or later, told by the names of its files alone."""
    addresses = [address_of_file(path) for path in paths]
    folders = [f"{address.rstrip('/').rpartition('/')[0]}/" for address in addresses]
    kinds = [partner_type_address(kind) for kind in TYPE_SLUGS]
    return dict.fromkeys([*files, *addresses, *folders, *kinds])


def broken_links(documents: Iterable[Document], targets: Targets) -> Iterator[Problem]:
    """The links in the texts of `documents` that lead to none of the targets."""
    for document in documents:
        for link in document.prose.links:
            wrong = _wrong(link, targets)
            if wrong is not None:
                yield Problem(document.path, link.line, "text", *wrong)


def _wrong(link: InternalLink, targets: Targets) -> tuple[str, dict[str, str]] | None:
    address = link.address
    if address not in targets:
        near = nearest(address, targets)
        if near is None:
            return "link-broken", {"value": address}
        return "link-broken-near", {"value": address, "near": near}
    anchors = targets.get(address)
    if link.fragment and anchors is not None and link.fragment not in anchors:
        return "anchor-broken", {"value": address, "fragment": link.fragment}
    return None
