"""SitePage: one page of the site, ready for its template."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from regionruhr.images.kind import PictureKind
from regionruhr.images.lettering import is_latin
from regionruhr.images.social_card import HEIGHT, WIDTH, SocialCard
from regionruhr.model.addresses import Link, address_of_file
from regionruhr.model.page import Page
from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.motifs.motif import Motif
from regionruhr.press.channels import FeedAddress
from regionruhr.press.illustration import Illustration
from regionruhr.site.content import SiteContent

PARTNERS_SOURCE = "partners/"
"""Where an editor finds what a list of profiles or of entries is made from."""


@dataclass(frozen=True, slots=True)
class SharedImage:
    """The picture of a page where a link to it is shared (Open Graph)."""

    address: str
    width: int
    height: int
    alt: str
    media_type: str
    card: SocialCard | None = None
    """What is drawn there, if it is no photo."""


def shared_image(illustrations: Iterable[Illustration]) -> SharedImage | None:
    """Return the first picture of a page that has a JPEG rendition, if any."""
    for illustration in illustrations:
        plain = illustration.fallback
        if plain is not None:
            alt = illustration.image.alt
            size = plain.width, plain.height
            return SharedImage(plain.address, *size, alt, plain.kind.media_type)
    return None


def card_image(
    content: SiteContent,
    address: str,
    title: str,
    *,
    facts: Iterable[str],
    motif: Motif,
    monogram: str = "",
) -> SharedImage | None:
    """Return a card with the title of the page at an address; None without a font that has it."""
    if not content.card_font or not is_latin(title):
        return None
    facts, name = tuple(filter(None, facts)), address.rstrip("/").rpartition("/")[2]
    card = SocialCard(
        content.network.details.name, facts, title, motif, monogram, content.card_font
    )
    return SharedImage(
        # Networks keep a picture as long as it has the same address.
        address=f"{address}{name}.{card.digest[:10]}.png",
        width=WIDTH,
        height=HEIGHT,
        alt=f"{title} – {', '.join(facts)}",
        media_type=PictureKind.PNG.media_type,
        card=card,
    )


@dataclass(frozen=True, slots=True)
class Alternate:
    """A page in a language (BCP 47), or for all others."""

    lang: str
    address: str


def alternates(pages: Iterable[Page]) -> Mapping[str, tuple[Alternate, ...]]:
    """Return the languages of each page that has several, by its address.

    The page that was translated comes first, and is that of all other languages.
    """
    groups: dict[str, list[Alternate]] = {}
    originals = {}
    for page in sorted(pages, key=lambda page: page.lang):
        address = address_of_file(page.path)
        # The start page has an empty address.
        original = address if page.translation_of is None else page.translation_of
        originals[address] = original
        place = 0 if address == original else len(groups.get(original, []))
        groups.setdefault(original, []).insert(place, Alternate(page.lang, address))
    return {
        address: (*groups[original], Alternate("x-default", original))
        for address, original in originals.items()
        if len(groups[original]) > 1
    }


class SitemapEntry(NamedTuple):
    """What the sitemap prints of a page."""

    address: str
    updated: str
    alternates: tuple[Alternate, ...]


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page, its address, and what its template prints."""

    address: str
    template: str
    title: str
    description: str
    source: str
    """The file that an editor would open."""
    view: object = None
    prose: Prose = NO_PROSE
    trail: tuple[Link, ...] = ()
    """The pages above it, from the start page down."""
    feeds: tuple[FeedAddress, ...] = ()
    """The feeds that feed readers discover."""
    subscription: FeedAddress | None = None
    """The feed of the page itself, linked on it."""
    structured_data: tuple[Mapping[str, object], ...] = ()
    """Objects of schema.org (JSON-LD)."""
    updated: str = ""
    """An ISO date, empty if no record has one."""
    lang: str = "de"
    alternates: tuple[Alternate, ...] = ()
    """Its languages, its own among them."""
    script: str = ""
    """The name of a module of content/assets/js/."""
    open_graph_type: str = "website"
    is_indexed: bool = True
    """Whether search engines are to find it."""
    mark: str = ""
    """The label of a page that is not public yet, in a preview."""
    image: SharedImage | None = None
    """The picture in place of the site's own where the page is shared."""

    @property
    def section(self) -> str:
        """The first part of the address, "partner/": the entry of the navigation it belongs to."""
        return f"{self.address.partition('/')[0]}/" if self.address else ""

    @property
    def sitemap_entry(self) -> SitemapEntry | None:
        """What the sitemap prints of it; None if it is not to be indexed."""
        entry = SitemapEntry(self.address, self.updated, self.alternates)
        return entry if self.is_indexed else None


def file_of(page: SitePage) -> str:
    """Return the address of the file of a page."""
    return f"{page.address}index.html"


@dataclass(frozen=True, slots=True)
class RecordPage:
    """Makes a page from the content of a site and from records, through its memory."""

    content: SiteContent
    make: Callable[..., SitePage]
    """Makes it from a content and the inputs, and depends on nothing else."""
    inputs: tuple[object, ...]
    key: str
    """Tells it from other pages that are made in this way."""

    def __call__(self) -> SitePage:
        """Return the page."""
        return self.content.remembered(self.key, self.make, *self.inputs)

    def of(self, content: SiteContent) -> SitePage:
        """Return the page as another content, or what stands for it, has it."""
        return self.make(content, *self.inputs)


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page before it is made, with the values that a check of the project needs."""

    address: str
    template: str
    source: str
    make: Callable[[], SitePage]
    """Makes the page that has these values."""
    prose: Prose = NO_PROSE
    script: str = ""

    @classmethod
    def of(cls, page: SitePage) -> "PagePlan":
        """Return the plan of a page that is made already."""
        return cls(page.address, page.template, page.source, lambda: page, page.prose, page.script)


def plans_of_list(
    addresses: Iterable[str],
    template: str,
    source: str,
    make: Callable[[], Sequence[SitePage]],
    script: str = "",
) -> Iterator[PagePlan]:
    """Yield the plans of the pages of a list at `addresses`; `make` makes all of them at once."""
    pages = cache(make)

    def page(number: int) -> SitePage:
        return pages()[number]

    for number, address in enumerate(addresses):
        yield PagePlan(address, template, source, partial(page, number), script=script)
