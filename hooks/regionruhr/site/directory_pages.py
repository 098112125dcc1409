"""Directory pages: profiles, the lists of the directory, and those of the exchange."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from regionruhr.directory.facets import Facet, FacetName, FacetTerm, most_common
from regionruhr.directory.listing import (
    Index,
    Listing,
    facet_listings,
    letter_listings,
    overview,
)
from regionruhr.directory.map import RegionMap
from regionruhr.exchange.entries import exchange_lists
from regionruhr.model.addresses import A_TO_Z, facet_address
from regionruhr.press.channels import feed_path
from regionruhr.profiles.profile import profile
from regionruhr.profiles.upkeep import confirmed_on
from regionruhr.site.content import SiteContent
from regionruhr.site.former_addresses import profile_tombstones
from regionruhr.site.page import SitePage
from regionruhr.site.structured_data import profile_data
from regionruhr.wording.catalogue import PROFILES_COUNTED, UI, counted

EXAMPLES = 4
PARTNERS_SOURCE = "partners/"
"""Where an editor finds what a list is made from."""


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The directory's own page: the ways to the profiles."""

    count: str
    facets: tuple[Facet, ...]
    ways: tuple[Facet, ...]
    """The facets with terms; a map takes the place of the towns."""
    kinds: tuple[FacetTerm, ...]
    examples: tuple[FacetTerm, ...]
    """The competences that most companies have."""
    index: Index
    map: RegionMap | None


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
        kinds=by_name[FacetName.KIND].terms,
        examples=most_common(by_name[FacetName.COMPETENCE], EXAMPLES),
        index=content.index,
        map=directory.map,
    )


def directory_pages(content: SiteContent) -> Iterator[SitePage]:
    """Yield every page below /partner/."""
    yield from _profiles(content)
    yield from profile_tombstones(content)
    yield from _overviews(content)
    yield from _listings(content)


def exchange_pages(content: SiteContent) -> Iterator[SitePage]:
    """Yield the lists below /boerse/, where there are any."""
    for view in exchange_lists(content.exchange):
        yield SitePage(
            address=view.address,
            template="exchange-list.html",
            title=view.title,
            description=UI["exchange_lead"].format(title=view.title, count=view.count),
            source=PARTNERS_SOURCE,
            view=view,
            trail=content.trail(view.address),
        )


def _profiles(content: SiteContent) -> Iterator[SitePage]:
    network, channels, today = content.network, content.channels, content.today
    for partner in network.partners.values():
        view = profile(partner, content.directory, content.newsroom, today, content.site_url)
        confirmed = confirmed_on(partner, today)
        feed = feed_path("partner", partner.id)
        yield SitePage(
            address=view.card.address,
            template="profile.html",
            title=partner.name,
            description=partner.summary,
            source=partner.path,
            view=view,
            prose=partner.prose,
            trail=(*content.trail(view.card.address), view.group),
            feeds=channels.announced(feed) if view.releases else (),
            subscription=channels.subscription(feed),
            structured_data=(profile_data(view, content.directory, content.site_url),),
            updated=confirmed.isoformat() if confirmed else "",
            open_graph_type="profile",
        )


def _overviews(content: SiteContent) -> Iterator[SitePage]:
    network_name = content.network.details.name
    lead = UI["facet_lead"].format(count=_profile_count(content), network=network_name)
    for facet in content.directory.facets:
        yield SitePage(
            address=facet.address,
            template="facet.html",
            title=UI["facet_title"].format(facet=facet.title),
            description=lead,
            source=PARTNERS_SOURCE,
            view=overview(facet, content.directory),
            trail=content.trail(facet.address),
        )
    address = facet_address(A_TO_Z)
    yield SitePage(
        address=address,
        template="a-to-z.html",
        title=UI["a_to_z_title"],
        description=lead,
        source=PARTNERS_SOURCE,
        view=content.index,
        trail=content.trail(address),
    )


def _listings(content: SiteContent) -> Iterator[SitePage]:
    directory, channels = content.directory, content.channels
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
    folder, place = view.address.removeprefix(facet_address(FacetName.PLACE)), ""
    if folder != view.address:
        place = folder.partition("/")[0]
    return feed_path("town", place) if place else ""
