"""Open data pages: the files of the directory for reuse, and the lists to embed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import FacetTerm
from regionruhr.directory.open_data import DATA_FILES, DataFile
from regionruhr.directory.partner_table import COLUMNS
from regionruhr.formats import size_text
from regionruhr.model.addresses import Link, embed_address
from regionruhr.site.page import SitePage
from regionruhr.wording.catalogue import PROFILES_COUNTED, UI, counted

LONGEST_EMBED = 50
"""In a frame on the page of another: whoever wants more follows the link to the list."""


@dataclass(frozen=True, slots=True)
class OpenData:
    """The page on the open data: files and their sizes, how to name the source."""

    files: tuple[tuple[DataFile, str], ...]
    columns: tuple[tuple[str, str], ...]
    """The heading of each column of the table, and what it holds."""
    credit: str
    embeds: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Embed:
    """The beginning of a list, for a frame; `listing` links to the whole, `home` to us."""

    cards: tuple[Card, ...]
    listing: Link
    home: Link


def open_data_view(
    directory: Directory, contents: Mapping[str, str | bytes], site_url: str
) -> OpenData:
    """Return the files with `contents` by address, and the lists of places that have a page."""
    name = directory.network.details.name
    return OpenData(
        files=tuple((file, _size(contents[file.address])) for file in DATA_FILES),
        columns=tuple((column.title, column.description) for column in COLUMNS),
        credit=UI["open_data_credit"].format(name=name, address=site_url),
        embeds=tuple(Link(p.label, embed_address(p.key)) for p in _places(directory)),
    )


def embed_pages(directory: Directory) -> Iterator[SitePage]:
    """Yield a list to embed for each place that has a page."""
    name = directory.network.details.name
    home = Link(UI["embed_home"].format(name=name), "")
    for place in _places(directory):
        count = counted(place.count, *PROFILES_COUNTED)
        yield SitePage(
            address=embed_address(place.key),
            template="embed.html",
            title=UI["embed_title"].format(place=place.label),
            description=UI["listing_lead"].format(title=place.label, count=count),
            source="partners/",
            view=Embed(
                cards=directory.cards(place.partners[:LONGEST_EMBED]),
                listing=Link(UI["embed_all"].format(count=count), place.address),
                home=home,
            ),
            is_indexed=False,
        )


def _places(directory: Directory) -> Iterator[FacetTerm]:
    places = directory.facets[0].by_key.values()
    return (place for place in places if place.has_page)


def _size(content: str | bytes) -> str:
    return size_text(len(content.encode() if isinstance(content, str) else content))
