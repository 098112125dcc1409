"""SitePage: one page of the site, ready for its template."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regionruhr.model.addresses import Link
from regionruhr.model.prose import NO_PROSE, Prose
from regionruhr.press.channels import FeedAddress
from regionruhr.press.illustration import Illustration
from regionruhr.search.entry import SearchEntry
from regionruhr.site.translations import Alternate


@dataclass(frozen=True, slots=True)
class SharedImage:
    """A picture that stands for a page where a link to it is shared (Open Graph)."""

    address: str
    width: int
    height: int
    alt: str


def shared_image(illustrations: Iterable[Illustration]) -> SharedImage | None:
    """The first picture of a page that others than browsers can show as well."""
    for illustration in illustrations:
        plain = illustration.fallback
        if plain is not None:
            alt = illustration.image.alt
            return SharedImage(plain.address, plain.width, plain.height, alt)
    return None


@dataclass(frozen=True, slots=True)
class SitePage:
    """A page, its address, and what its template prints.

    `source` is the file that an editor would open. `updated` is an ISO date, or empty
    where no record knows one. `structured_data` holds schema.org objects (JSON-LD). `script`
    names a module of content/assets/js/. `feeds` are announced to feed readers, `subscription`
    is a feed of the page's own, which people are led to. A page that is not `is_indexed` is not
    to be found by search engines. `alternates` are its languages, its own among them. `image`
    takes the place of the site's own where the page is shared. `mark` is what a preview says
    of a page that is not public yet. `search` is what the search knows of it, if it finds it.
    """

    address: str
    template: str
    title: str
    description: str
    source: str
    view: object = None
    prose: Prose = NO_PROSE
    trail: tuple[Link, ...] = ()
    feeds: tuple[FeedAddress, ...] = ()
    subscription: FeedAddress | None = None
    structured_data: tuple[Mapping[str, object], ...] = ()
    updated: str = ""
    lang: str = "de"
    alternates: tuple[Alternate, ...] = ()
    script: str = ""
    open_graph_type: str = "website"
    is_indexed: bool = True
    mark: str = ""
    image: SharedImage | None = None
    search: SearchEntry | None = None

    @property
    def file_name(self) -> str:
        """The Markdown file that the page is, or would be, made from, inside content/."""
        if self.source.startswith("content/") and self.source.endswith(".md"):
            return self.source.removeprefix("content/")
        return f"{self.address.rstrip('/')}.md"

    @property
    def section(self) -> str:
        """The first part of the address, "partner/": the entry of the navigation it belongs to."""
        return f"{self.address.partition('/')[0]}/" if self.address else ""
