"""Served site: the files of an edition in a live preview, each made when it is asked for."""

from collections.abc import Callable, Container, Iterator
from pathlib import Path
from typing import TypeAlias

from jinja2 import Environment

from regionruhr.cache.entries import Cache
from regionruhr.directory.finder import directory_index
from regionruhr.exchange.finder import exchange_index, texts_of_partners
from regionruhr.hosting.host_files import HEADERS, REDIRECTS, SECURITY_TXT
from regionruhr.images.rendition import FOLDER
from regionruhr.images.social_card import FOLDER as CARDS
from regionruhr.model.addresses import DIRECTORY_INDEX, EXCHANGE_INDEX, PAIRINGS, vcard_address
from regionruhr.press.channels import FEEDS, OPML
from regionruhr.press.illustration import published_files
from regionruhr.press.subscriptions import opml
from regionruhr.press.syndication import documents
from regionruhr.profiles.vcard import vcard
from regionruhr.site.edition import Edition
from regionruhr.site.feed_documents import site_feeds
from regionruhr.site.output import document_bytes, files_beside, published_content
from regionruhr.site.rendering import SITEMAP, feed_content, not_found_html, page_html, sitemap

Files: TypeAlias = Iterator[tuple[str, bytes]]
"""Addresses and bytes of files."""


class _StartingWith(Container[str]):
    """All addresses with a prefix."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix

    def __contains__(self, address: object) -> bool:
        return isinstance(address, str) and address.startswith(self._prefix)


class _OfIndex(_StartingWith):
    """The addresses of the files of an index: the first one, and those in a folder beside it."""

    def __init__(self, first: str) -> None:
        # A record may have an id that begins alike.
        super().__init__(f"{first.removesuffix('.json')}/")
        self._first = first

    def __contains__(self, address: object) -> bool:
        return address == self._first or super().__contains__(address)


class ServedSite:
    """An edition of the project at `root`; `env` is an environment for its shell."""

    def __init__(self, edition: Edition, root: Path, env: Environment) -> None:
        self._edition, self._root, self._env = edition, root, env
        self._published = published_content(edition, self._read, Cache(root / FOLDER))
        self._plans = {plan.address: plan for plan in edition.planned.known}
        self._vcards = {vcard_address(key): one for key, one in edition.network.partners.items()}
        self._kinds: tuple[tuple[Container[str], Callable[[str], Files]], ...] = (
            ({f"{address}index.html" for address in self._plans}, self._page),
            (_StartingWith(PAIRINGS), self._page_of_pairs),
            (edition.documents, self._document),
            (edition.copies, self._copy),
            (edition.site_pictures, self._copy),
            (self._vcards, self._vcard),
            ({HEADERS, REDIRECTS, SECURITY_TXT}, lambda _: edition.host.files()),
            ({SITEMAP}, self._sitemap),
            ({OPML}, self._opml),
            (_StartingWith(FEEDS), self._feed),
            (_OfIndex(DIRECTORY_INDEX), self._directory_index),
            (_OfIndex(EXCHANGE_INDEX), self._exchange_index),
            (_StartingWith(""), self._beside_page),
        )

    def files(self, address: str) -> Files:
        """Yield the file at an address, if there is one, and those that are made with it."""
        return next(make(address) for addresses, make in self._kinds if address in addresses)

    def not_found(self) -> bytes:
        """Return the page for addresses without a file."""
        return not_found_html(self._env, self._edition.content.site_url).encode()

    def _read(self, path: str) -> bytes:
        return (self._root / path).read_bytes()

    def _page(self, address: str) -> Files:
        page = self._plans[address.removesuffix("index.html")].make()
        yield address, page_html(self._env, page).encode()

    def _page_of_pairs(self, address: str) -> Files:
        for plan in self._edition.plans:
            if f"{plan.address}index.html" == address:
                yield address, page_html(self._env, plan.make()).encode()

    def _beside_page(self, address: str) -> Files:
        """Yield card, text and press kit of a page, and the pictures beside it."""
        folder = f"{address.rpartition('/')[0]}/"
        if plan := self._plans.get(folder):
            cards = Cache(self._root / CARDS)
            yield from files_beside(plan.make(), self._edition, self._env, self._published, cards)
        for one in self._edition.pictures:
            if one.address.startswith(folder):
                yield from published_files(
                    one, self._published(one.path), Cache(self._root / FOLDER)
                )

    def _document(self, address: str) -> Files:
        yield address, document_bytes(self._edition, address)

    def _copy(self, address: str) -> Files:
        path = self._edition.copies.get(address) or self._edition.site_pictures[address]
        yield address, self._published(path)

    def _vcard(self, address: str) -> Files:
        network, site_url = self._edition.network, self._edition.content.site_url
        yield address, vcard(self._vcards[address], network, site_url)

    def _sitemap(self, address: str) -> Files:
        entries = (page.sitemap_entry for page in self._edition.pages)
        yield address, sitemap(self._env, entries).encode()

    def _opml(self, address: str) -> Files:
        yield address, opml(self._edition.channels, self._edition.content.site_url)

    def _feed(self, address: str) -> Files:
        """Yield the documents of the channel that has an address."""
        channels = self._edition.channels.channels
        paths = {c.path for c in channels if address in {*c.addresses, *c.addresses_of_archives}}
        if paths:
            content = feed_content(self._env, self._edition)
            yield from documents(site_feeds(self._edition, content, paths))

    def _directory_index(self, _: str) -> Files:
        content = self._edition.content
        yield from directory_index(content.directory, texts_of_partners(content.exchange))

    def _exchange_index(self, _: str) -> Files:
        yield from exchange_index(self._edition.content.exchange)
