"""Rendering: the environment of the templates, and the documents that they render."""

import json
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import replace
from types import CodeType, SimpleNamespace
from urllib.parse import urlsplit

from jinja2 import BaseLoader, BytecodeCache, Environment, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.runtime import Macro
from markupsafe import Markup

from regionruhr.exchange.feeds import ExchangeItem, PairItem
from regionruhr.formats import date_text, day_of_year_text, number_text, paragraphs, phone_link
from regionruhr.model.addresses import address_of_file, vcard_address
from regionruhr.model.field import titles
from regionruhr.model.network import Network
from regionruhr.model.network_details import PressContact
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.prose import Prose
from regionruhr.model.publication import publication_id
from regionruhr.model.release import Release
from regionruhr.press.article import article
from regionruhr.press.release_page import ReleasePage
from regionruhr.site.edition import Edition
from regionruhr.site.fault_page import FaultReport
from regionruhr.site.page import SitemapEntry, SitePage
from regionruhr.site.page_keys import PageKeys
from regionruhr.site.shell import Shell
from regionruhr.typography import hyphenated, with_no_break_spaces
from regionruhr.wording.catalogue import UI, counted
from regionruhr.wording.shell import FOOTER, NAVIGATION

MACROS = (
    "motifs",
    "images",
    "cards",
    "copying",
    "entries",
    "facts",
    "feeds",
    "finder",
    "headlines",
    "links",
    "listings",
    "logos",
    "map",
    "matches",
    "notices",
    "sources",
    "funding",
)
"""Global in every template: importing them in each page would slow down every page.

Each may call those before it.
"""

MOST_NAMED = 5
"""So many new addresses are named in the last line of a check."""
FEED_ITEMS = ("feed-item.html", "feed-entry.html", "feed-pair.html")
"""The full text of a release, of an entry of the exchange, and of a pair."""
KIT_PAGE = "press-kit.html"
TEMPLATES = "overrides"
"""The folder of the templates in a project."""
SITEMAP = "sitemap.xml"
NOT_FOUND = SitePage(
    address="404.html",
    template="404.html",
    title=UI["not_found"],
    description=UI["not_found_lead"],
    source="overrides/404.html",
    is_indexed=False,
)


class ByteCode(BytecodeCache):
    """Compiled templates, kept in memory by their source from build to build."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType | None] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """Return the name of a template: what it is compiled to does not depend on its place."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket of a template that was compiled before."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        self._kept[bucket.key, bucket.checksum] = bucket.code


COMPILED = ByteCode()
"""The templates that this process compiled, for all its environments."""


class SiteEnvironment(Environment):
    """The environment of the templates of overrides/."""

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """Return the globals of a template, which has none of its own.

        Jinja would put a `ChainMap` around them, whose hundred values each page copies one by one
        in Python.
        """
        return self.globals if d is None else super().make_globals(d)


def environment(
    templates: BaseLoader,
    shell: Shell | None,
    *,
    faults: FaultReport | None = None,
    byte_code: ByteCode = COMPILED,
) -> Environment:
    """Return an environment for the templates of overrides/, with globals, filters and macros.

    `faults` is what a preview displays in place of a site, which has a shell; `byte_code` keeps
    compiled templates; that of the process, unless another is given.
    """
    env = SiteEnvironment(
        loader=templates,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # The templates of a build are those that it began with.
        auto_reload=False,
        # There are few, and Jinja seeks each in a list of those that it keeps if it may drop some.
        cache_size=-1,
        bytecode_cache=byte_code,
    )
    fragments: dict[tuple[str, frozenset[tuple[str, Hashable]]], Markup] = {}

    def fragment(name: str, **values: Hashable) -> Markup:
        """Return a part that many pages share, rendered once for the same values."""
        key = (name, frozenset(values.items()))
        if key not in fragments:
            text = env.get_template(name).render(values).strip()
            fragments[key] = Markup(text)  # noqa: S704 (escaped as it rendered)
        return fragments[key]

    env.globals.update(
        # Jinja seeks attributes first, and a mapping has to tell it each time that it has none.
        ui=SimpleNamespace(**UI),
        titles=SimpleNamespace(**{**titles(PressContact), **titles(Partner)}),
        fragment=fragment,
        navigation=NAVIGATION,
        footer=FOOTER.items(),
        shell=shell,
        faults=faults,
    )
    env.filters.update(
        date=date_text,
        day_of_year=day_of_year_text,
        number=number_text,
        segments=_segments,
        json_ld=_json_ld,
        is_web_address=lambda text: text.startswith(("https://", "http://")),
        phone_link=phone_link,
        web_name=lambda address: address.rpartition("://")[2].rstrip("/"),
        host=lambda address: urlsplit(address).hostname or address,
        hyphenated=hyphenated,
        no_break=with_no_break_spaces,
        # A mail or web address may break before its punctuation.
        breakable=lambda text: Markup("<wbr>").join(re.split(r"(?=[@./?#=&_])", text)),
        paragraphs=paragraphs,
        vcard=vcard_address,
    )
    for name in MACROS if shell else ():
        module = env.get_template(f"macros/{name}.html").module
        env.globals.update({k: v for k, v in vars(module).items() if isinstance(v, Macro)})
    return env


def page_html(env: Environment, page: SitePage, base: str = "") -> str:
    """Return a page as HTML.

    `base` leads to the root of the site, with a slash; without one, addresses are relative.
    """
    base = base or "../" * page.address.count("/") or "./"
    template = env.get_template(page.template)
    return template.render(document=page, view=page.view, base=base, in_feed=False)


def not_found_html(env: Environment, site_url: str) -> str:
    """Return the page for missing addresses, with links from the root of the host."""
    return page_html(env, NOT_FOUND, urlsplit(site_url).path)


def sitemap(env: Environment, entries: Iterable[SitemapEntry | None]) -> str:
    """Return the sitemap of all pages (sitemaps.org), of which some have no entry."""
    return env.get_template(SITEMAP).render(pages=[entry for entry in entries if entry])


def feed_content(
    env: Environment, edition: Edition, keys: PageKeys | None = None
) -> Callable[[Release | ExchangeItem], str]:
    """Return a function from an item of a feed to its HTML, with absolute addresses.

    Given `keys`, that of a release is remembered: they tell what its template has of the shell.
    """
    base = edition.shell.site_url
    of_release, of_entry, of_pair = map(env.get_template, FEED_ITEMS)
    memory = edition.content.memory

    def release_text(release: Release, network: Network, base: str, _of_shell: str) -> str:
        view = article(release, network)
        view = replace(view, body=view.body.without_anchors())
        return of_release.render(view=view, base=base, in_feed=True).strip()

    def content(item: Release | ExchangeItem) -> str:
        if isinstance(item, Release):
            if keys is None:
                return release_text(item, edition.network, base, "")
            of_shell = keys.of_template(FEED_ITEMS[0], item.prose)
            network = edition.content.directory.source.network
            return memory.get(item.id, release_text, item, network, base, of_shell)
        template = of_pair if isinstance(item, PairItem) else of_entry
        return template.render(view=item, base=base).strip()

    return content


def kit_html(env: Environment, page: ReleasePage, site_url: str) -> str:
    """Return the page in the press kit of a release as HTML."""
    # Pictures and attachments lie beside it, under the names that they have there.
    view = replace(page.article, illustrations=(), downloads=())
    template = env.get_template(KIT_PAGE)
    return template.render(release_page=page, view=view, base=site_url, in_feed=True)


def summary(edition: Edition) -> str:
    """Return the numbers of what was published, in one line."""
    counts = (
        (len(edition.network.partners), "Profil", "Profile"),
        (len(edition.newsroom.releases), "Meldung", "Meldungen"),
        (len(edition.network.projects), "Projekt", "Projekte"),
        (edition.content.feed_count, "Feed", "Feeds"),
    )
    return ", ".join(counted(*count) for count in counts)


def waiting(edition: Edition) -> str:
    """Return the numbers of releases that are not public, in brackets; empty without any."""
    releases = edition.network.releases.values()
    drafts = sum(release.draft for release in releases)
    due = sum(not r.draft and not r.is_public(edition.newsroom.now) for r in releases)
    counts = ((drafts, "Entwurf", "Entwürfe"), (due, "künftige Meldung", "künftige Meldungen"))
    text = ", ".join(counted(*count) for count in counts if count[0])
    return f" (dazu {text})" if text else ""


def newly_public(edition: Edition) -> str:
    """Return the addresses that are public and in no list of published ones yet; "" for none."""
    network = edition.network
    listed = network.publications.by_id
    records: tuple[Partner | Project | Release, ...]
    records = (*edition.newsroom.releases, *network.partners.values(), *network.projects.values())
    new = [f"/{address_of_file(one.path)}" for one in records if publication_id(one) not in listed]
    if not listed or not new:
        return ""
    more = f" und {len(new) - MOST_NAMED} weitere" if len(new) > MOST_NAMED else ""
    return f"; neu öffentlich: {', '.join(new[:MOST_NAMED])}{more}"


def _segments(prose: Prose, base: str) -> Iterator[Mapping[str, str]]:
    """Yield the HTML and the blocks of a text in turn, each under its key."""
    for segment in prose.segments(base):
        if isinstance(segment, str):
            yield {"html": segment, "block": ""}
        else:
            yield {"html": "", "block": segment.name}


def _json_ld(data: Mapping[str, object]) -> Markup:
    """Return JSON for a script element, escaped so that it cannot end it (HTML, 4.12.1.3)."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(text)  # noqa: S704 (nothing in it can be read as markup any more)
