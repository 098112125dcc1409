"""Directory pages: profiles, lists of the directory, open data, embeds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import Facet, FacetName, FacetTerm, most_common
from regionruhr.directory.listing import (
    Index,
    Listing,
    facet_listings,
    letter_listings,
    overview,
)
from regionruhr.directory.map import RegionMap
from regionruhr.directory.open_data import DATA_FILES, DataFile
from regionruhr.directory.partner_table import COLUMNS
from regionruhr.formats import size_text
from regionruhr.model.addresses import (
    A_TO_Z,
    Link,
    embed_address,
    facet_address,
    partner_address,
)
from regionruhr.model.partner import Partner
from regionruhr.press.channels import feed_path
from regionruhr.profiles.profile import profile
from regionruhr.profiles.upkeep import confirmed_on
from regionruhr.site.content import SiteContent
from regionruhr.site.former_addresses import profile_tombstones
from regionruhr.site.page import PARTNERS_SOURCE, PagePlan, RecordPage, SitePage
from regionruhr.site.structured_data import profile_data
from regionruhr.wording.catalogue import PROFILES_COUNTED, UI, counted

_PROFILE = "profile.html"
EXAMPLES = 4
LONGEST_EMBED = 50
"""In a frame on the page of another: whoever wants more follows the link to the list."""


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The directory's own page: the ways to the profiles."""

    count: str
    facets: tuple[Facet, ...]
    ways: tuple[Facet, ...]
    """The facets with terms; a map takes the place of the towns."""
    lists: tuple[Link, ...]
    """The lists that lead to every profile without a script."""
    kinds: tuple[FacetTerm, ...]
    examples: tuple[FacetTerm, ...]
    """The competences that most companies have."""
    index: Index
    map: RegionMap | None


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
        facets=directory.facets,
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
    )


def directory_pages(content: SiteContent) -> Iterator[SitePage]:
    """Yield every page below /partner/ but the profiles."""
    yield from profile_tombstones(content)
    yield from _overviews(content)
    yield from _listings(content)


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
            source=PARTNERS_SOURCE,
            view=Embed(
                cards=directory.cards(place.partners[:LONGEST_EMBED]),
                listing=Link(UI["embed_all"].format(count=count), place.address),
                home=home,
            ),
            is_indexed=False,
        )


def _profile_page(content: SiteContent, partner: Partner) -> SitePage:
    channels, today = content.release_channels, content.today
    view = profile(
        partner,
        content.directory,
        content.newsroom,
        today,
        content.site_url,
        matches=content.matches,
    )
    confirmed = confirmed_on(partner, today)
    feed = feed_path("partner", partner.id)
    return SitePage(
        address=view.card.address,
        template=_PROFILE,
        title=partner.name,
        description=partner.summary,
        source=partner.path,
        view=view,
        prose=partner.prose,
        trail=(*content.trail(view.card.address), view.group),
        feeds=channels.announced(feed) if view.news.headlines else (),
        subscription=channels.subscription(feed),
        structured_data=(profile_data(view, content.directory, content.site_url),),
        updated=confirmed.isoformat() if confirmed else "",
        open_graph_type="profile",
    )


def _overviews(content: SiteContent) -> Iterator[SitePage]:
    directory = content.directory
    network_name = content.network.details.name
    lead = UI["facet_lead"].format(count=_profile_count(content), network=network_name)
    overviews: list[tuple[str, str, str, object]] = [
        (f.address, "facet.html", UI["facet_title"].format(facet=f.title), overview(f, directory))
        for f in directory.facets
    ]
    overviews.append((facet_address(A_TO_Z), "a-to-z.html", UI["a_to_z_title"], content.index))
    for address, template, title, view in overviews:
        yield SitePage(
            address=address,
            template=template,
            title=title,
            description=lead,
            source=PARTNERS_SOURCE,
            view=view,
            trail=content.trail(address),
        )


def _listings(content: SiteContent) -> Iterator[SitePage]:
    directory, channels = content.directory, content.release_channels
    listings = (facet_listings(facet, directory) for facet in directory.facets)
    for view in chain(*listings, letter_listings(directory)):
        feed = _place_feed(view)
        yield SitePage(
            address=view.address,
            template="listing.html",
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
