"""Directory pages: profiles, the lists of the directory, and those of the exchange."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import COMPETENCE, KIND, PLACE, Facet, FacetTerm, most_common
from regionruhr.directory.listing import (
    Index,
    Listing,
    facet_listings,
    index,
    letter_listings,
    overview,
)
from regionruhr.directory.map import RegionMap
from regionruhr.exchange.entries import Exchange, exchange, exchange_lists
from regionruhr.model.addresses import A_TO_Z, Link, facet_address
from regionruhr.press.channels import Channels, partner_feed, place_feed
from regionruhr.press.newsroom import Newsroom
from regionruhr.profiles.freshness import confirmed_on
from regionruhr.profiles.profile import profile
from regionruhr.site.former_addresses import removed_profiles
from regionruhr.site.page import SitePage
from regionruhr.site.structured_data import profile_data
from regionruhr.wording.catalogue import UI
from regionruhr.wording.counts import PROFILES_COUNTED, counted

EXAMPLES = 4


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """The directory's own page: the ways to the profiles.

    `examples` are the competences that most companies have.
    """

    count: str
    facets: tuple[Facet, ...]
    kinds: tuple[FacetTerm, ...]
    examples: tuple[FacetTerm, ...]
    index: Index
    map: RegionMap | None


class DirectoryPages:
    """The pages of a directory and its exchange on a day."""

    def __init__(
        self,
        directory: Directory,
        newsroom: Newsroom,
        today: date,
        site_url: str,
        channels: Channels,
    ) -> None:
        self.directory = directory
        self.newsroom = newsroom
        self.today = today
        self.site_url = site_url
        self.channels = channels
        self.exchange: Exchange = exchange(directory, today)
        self.index = index(directory)
        self.count = counted(len(directory.partners), *PROFILES_COUNTED)

    def view(self) -> DirectoryView:
        """What the page of the directory shows."""
        directory = self.directory
        by_name = {facet.name: facet for facet in directory.facets}
        return DirectoryView(
            count=self.count,
            facets=directory.facets,
            kinds=by_name[KIND].terms,
            examples=most_common(by_name[COMPETENCE], EXAMPLES),
            index=self.index,
            map=directory.map,
        )

    def pages(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        """Every page below /partner/; `above` are the links that lead there."""
        yield from self._profiles(above)
        yield from removed_profiles(self.directory.network, above)
        yield from self._overviews(above)
        yield from self._listings(above)

    def _profiles(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        details = self.directory.network.details
        for partner in self.directory.network.partners.values():
            view = profile(partner, self.directory, self.newsroom, self.today, self.site_url)
            confirmed = confirmed_on(partner, self.today)
            feed = partner_feed(partner.id)
            yield SitePage(
                address=view.card.address,
                template="profile.html",
                title=partner.name,
                description=partner.summary,
                source=partner.path,
                view=view,
                prose=partner.prose,
                trail=(*above, view.group),
                feeds=self.channels.announced(feed) if view.releases else (),
                subscription=self.channels.subscription(feed),
                structured_data=(profile_data(view, details, self.site_url),),
                updated=confirmed.isoformat() if confirmed else "",
                open_graph_type="profile",
            )

    def _overviews(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        lead = UI["facet_lead"].format(
            count=self.count, network=self.directory.network.details.name
        )
        for facet in self.directory.facets:
            yield SitePage(
                address=facet.address,
                template="facet.html",
                title=UI["facet_title"].format(facet=facet.title),
                description=lead,
                source=PARTNERS_SOURCE,
                view=overview(facet, self.directory),
                trail=above,
            )
        yield SitePage(
            address=facet_address(A_TO_Z),
            template="a-to-z.html",
            title=UI["a_to_z_title"],
            description=lead,
            source=PARTNERS_SOURCE,
            view=self.index,
            trail=above,
        )

    def _listings(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        listings = (facet_listings(facet, self.directory) for facet in self.directory.facets)
        for view in chain(*listings, letter_listings(self.directory)):
            feed = _place_feed(view)
            yield SitePage(
                address=view.address,
                template="listing.html",
                title=view.title,
                description=_description(view),
                source=PARTNERS_SOURCE,
                view=view,
                trail=(*above, *view.trail),
                feeds=self.channels.announced(feed) if feed else (),
                subscription=self.channels.subscription(feed),
            )

    def exchange_pages(self, above: tuple[Link, ...]) -> Iterator[SitePage]:
        """The lists below /boerse/, where there are any."""
        for view in exchange_lists(self.exchange):
            yield SitePage(
                address=view.address,
                template="exchange-list.html",
                title=view.title,
                description=UI["exchange_lead"].format(title=view.title, count=view.count),
                source=PARTNERS_SOURCE,
                view=view,
                trail=above,
            )


PARTNERS_SOURCE = "partners/"
"""Where an editor finds what a list is made from."""


def _place_feed(view: Listing) -> str:
    """The path of the feeds of the place whose profiles are listed; empty for any other term."""
    folder, place = view.address.removeprefix(facet_address(PLACE)), ""
    if folder != view.address:
        place = folder.partition("/")[0]
    return place_feed(place) if place else ""


def _description(view: Listing) -> str:
    return UI["listing_lead"].format(title=view.title, count=view.count)
