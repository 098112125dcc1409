"""Directory pages: profiles, lists of the directory, open data, embeds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import Facet, FacetName, FacetTerm, most_common
from regionruhr.directory.listing import (
    Index,
    Listing,
    addresses_of_lists,
    facet_listings,
    letter_listings,
    overview,
)
from regionruhr.directory.map import RegionMap
from regionruhr.directory.open_data import DATA_FILES, DataFile
from regionruhr.directory.partner_table import COLUMNS, contact_columns
from regionruhr.formats import size_text
from regionruhr.model.addresses import (
    A_TO_Z,
    OPEN_DATA_CSV,
    OPEN_DATA_VCARDS,
    Link,
    embed_address,
    facet_address,
    partner_address,
)
from regionruhr.model.partner import Partner
from regionruhr.motifs.motif import motif
from regionruhr.press.channels import feed_path
from regionruhr.profiles.profile import profile
from regionruhr.site.content import SiteContent
from regionruhr.site.former_addresses import profile_tombstones
from regionruhr.site.page import (
    PARTNERS_SOURCE,
    PagePlan,
    RecordPage,
    SitePage,
    card_image,
    plans_of_list,
    shared_image,
)
from regionruhr.site.structured_data import profile_data
from regionruhr.wording.catalogue import PROFILES_COUNTED, UI, counted

_PROFILE, _OVERVIEW, _A_TO_Z = "profile.html", "facet.html", "a-to-z.html"
_LISTING, _EMBED = "listing.html", "embed.html"
EXAMPLES = 3
LONGEST_EMBED = 50
"""In a frame on the page of another: whoever wants more follows the link to the list."""


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The directory's own page: the ways to the profiles."""

    count: str
    facets: tuple[Facet, ...]
    """Those to choose from in the finder, where a place is typed."""
    ways: tuple[Facet, ...]
    """The facets with terms; a map takes the place of the towns."""
    lists: tuple[Link, ...]
    """The lists that lead to every profile without a script."""
    kinds: tuple[FacetTerm, ...]
    examples: tuple[FacetTerm, ...]
    """The competences that most companies have."""
    index: Index
    map: RegionMap | None
    downloads: tuple[Link, ...]
    """The files from which a list that was found is taken along, the table first."""
    contact_columns: str


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


def directory_view(content: SiteContent) -> DirectoryView:
    """Return what the page of the directory shows."""
    directory = content.directory
    by_name = {facet.name: facet for facet in directory.facets}
    return DirectoryView(
        count=_profile_count(content),
        facets=tuple(one for one in directory.facets if one.name is not FacetName.PLACE),
        ways=tuple(
            facet
            for facet in directory.facets
            if facet.terms and not (facet.name is FacetName.PLACE and directory.map)
        ),
        lists=(
            *(Link(facet.title, facet.address) for facet in directory.facets if facet.terms),
            Link(UI["a_to_z_title"], facet_address(A_TO_Z)),
        ),
        kinds=by_name[FacetName.KIND].terms,
        examples=most_common(by_name[FacetName.COMPETENCE], EXAMPLES),
        index=content.index,
        map=directory.map,
        downloads=(
            Link(UI["take_table"], OPEN_DATA_CSV),
            Link(UI["take_vcards"], OPEN_DATA_VCARDS),
        ),
        contact_columns=contact_columns(),
    )


def directory_pages(content: SiteContent) -> Iterator[PagePlan]:
    """Yield the plan of every page below /partner/ but the profiles."""
    yield from map(PagePlan.of, profile_tombstones(content))
    for facet in content.directory.facets:
        make = partial(_overview, content, facet)
        yield PagePlan(facet.address, _OVERVIEW, PARTNERS_SOURCE, make)
    yield PagePlan(facet_address(A_TO_Z), _A_TO_Z, PARTNERS_SOURCE, partial(_a_to_z, content))
    lists = addresses_of_lists(content.directory)
    make_lists = partial(_listings, content)
    yield from plans_of_list(lists, _LISTING, PARTNERS_SOURCE, make_lists)


def profile_pages(content: SiteContent) -> Iterator[PagePlan]:
    """Yield the plan of a page for each partner."""
    for partner in content.network.partners.values():
        yield PagePlan(
            address=partner_address(partner.id),
            template=_PROFILE,
            source=partner.path,
            make=RecordPage(content, _profile_page, (partner,), partner.id),
            prose=partner.prose,
        )


def open_data_view(
    directory: Directory, contents: Mapping[str, str | bytes], site_url: str
) -> OpenData:
    """Return the files with `contents` by address, and the lists of places that have a page."""
    name = directory.network.details.name
    return OpenData(
        files=tuple((file, size_text(len(contents[file.address]))) for file in DATA_FILES),
        columns=tuple((column.title, column.description) for column in COLUMNS),
        credit=UI["open_data_credit"].format(name=name, address=site_url),
        embeds=tuple(Link(p.label, embed_address(p.key)) for p in _places(directory)),
    )


def embed_pages(directory: Directory) -> Iterator[PagePlan]:
    """Yield the plan of a list to embed for each place that has a page."""
    for place in _places(directory):
        make = partial(_embed, directory, place)
        yield PagePlan(embed_address(place.key), _EMBED, PARTNERS_SOURCE, make)


def _embed(directory: Directory, place: FacetTerm) -> SitePage:
    count = counted(place.count, *PROFILES_COUNTED)
    return SitePage(
        address=embed_address(place.key),
        template=_EMBED,
        title=UI["embed_title"].format(place=place.label),
        description=UI["listing_lead"].format(title=place.label, count=count),
        source=PARTNERS_SOURCE,
        view=Embed(
            cards=directory.cards(place.partners[:LONGEST_EMBED]),
            listing=Link(UI["embed_all"].format(count=count), place.address),
            home=Link(UI["embed_home"].format(name=directory.network.details.name), ""),
        ),
        is_indexed=False,
    )


def _profile_page(content: SiteContent, partner: Partner) -> SitePage:
    channels, day = content.release_channels, content.profile_day(partner.id)
    view = profile(
        partner,
        day,
        content.directory,
        content.newsroom,
        content.site_url,
        matches=content.matches,
    )
    feed, has_news = feed_path("partner", partner.id), bool(view.news.headlines)
    return SitePage(
        address=view.card.address,
        template=_PROFILE,
        title=partner.name,
        description=partner.summary,
        source=partner.path,
        view=view,
        prose=partner.prose,
        # What is read for many pages is kept once: the group stands beside all its profiles.
        trail=(*content.trail(view.group.address), view.group),
        feeds=channels.announced(feed) if has_news else (),
        subscription=channels.subscription(feed) if has_news else None,
        structured_data=(profile_data(view, content.directory, content.site_url),),
        updated=day.confirmed.isoformat() if day.confirmed else "",
        open_graph_type="profile",
        image=shared_image(view.illustrations)
        or card_image(
            content,
            view.card.address,
            partner.name,
            facts=(view.card.kind, view.card.town),
            motif=motif(partner.id, None),
            monogram=view.card.monogram,
        ),
    )


def _overview(content: SiteContent, facet: Facet) -> SitePage:
    title = UI["facet_title"].format(facet=facet.title)
    return _leading(content, facet.address, _OVERVIEW, title, overview(facet, content.directory))


def _a_to_z(content: SiteContent) -> SitePage:
    address, title = facet_address(A_TO_Z), UI["a_to_z_title"]
    return _leading(content, address, _A_TO_Z, title, content.index)


def _leading(
    content: SiteContent, address: str, template: str, title: str, view: object
) -> SitePage:
    """Return a page that leads to lists."""
    count, name = _profile_count(content), content.network.details.name
    return SitePage(
        address=address,
        template=template,
        title=title,
        description=UI["facet_lead"].format(count=count, network=name),
        source=PARTNERS_SOURCE,
        view=view,
        trail=content.trail(address),
    )


def _listings(content: SiteContent) -> tuple[SitePage, ...]:
    return tuple(_list_pages(content))


def _list_pages(content: SiteContent) -> Iterator[SitePage]:
    directory, channels = content.directory, content.release_channels
    listings = (facet_listings(facet, directory) for facet in directory.facets)
    for view in chain(*listings, letter_listings(directory)):
        feed = _place_feed(view)
        yield SitePage(
            address=view.address,
            template=_LISTING,
            title=view.title,
            description=UI["listing_lead"].format(title=view.title, count=view.count),
            source=PARTNERS_SOURCE,
            view=view,
            trail=(*content.trail(view.address), *view.trail),
            feeds=channels.announced(feed) if feed else (),
            subscription=channels.subscription(feed),
        )


def _profile_count(content: SiteContent) -> str:
    return counted(len(content.directory.partners), *PROFILES_COUNTED)


def _place_feed(view: Listing) -> str:
    """Return the path of the feeds of the place that is listed, empty for any other term."""
    prefix = facet_address(FacetName.PLACE)
    place = view.address.removeprefix(prefix).partition("/")[0]
    return feed_path("town", place) if place and view.address.startswith(prefix) else ""


def _places(directory: Directory) -> Iterator[FacetTerm]:
    places = directory.facets[0].by_key.values()
    return (place for place in places if place.has_page)
