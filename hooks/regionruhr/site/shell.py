"""Shell: the values that all pages of the site share."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from regionruhr.directory.card import Card
from regionruhr.hosting.headers import META_POLICY
from regionruhr.model.addresses import DIRECTORY_INDEX, SEARCH_INDEX
from regionruhr.model.boundaries import Attribution
from regionruhr.model.network_details import NetworkDetails
from regionruhr.press.press_page import PressPage, press_page
from regionruhr.press.subscriptions import SubscriptionGroup, subscriptions
from regionruhr.site.assets import Assets
from regionruhr.site.content import SiteContent
from regionruhr.site.directory_pages import OpenData, open_data_view
from regionruhr.site.legal_notices import LegalNotices, legal_notices
from regionruhr.wording.shell import site_remark


@dataclass(frozen=True)
class Shell:
    """The values that all pages share: the network, its assets, its feeds, its state.

    Each is made when it is first read: most pages of a preview never ask for the dearest.
    """

    content: SiteContent
    assets: Assets
    documents: Mapping[str, str | bytes]
    """The files made from data, by their addresses."""
    edit_url: str
    """Followed by the path of a file where it can be edited; empty if unknown."""

    finder = DIRECTORY_INDEX
    """The address of the index of the directory."""
    search_index = SEARCH_INDEX
    """The address of the index of the search."""

    @property
    def details(self) -> NetworkDetails:
        """Name, claim, contacts of the network."""
        return self.content.network.details

    @cached_property
    def legal_notices(self) -> LegalNotices:
        """What the law wants to be said."""
        return legal_notices(self.details)

    @cached_property
    def carriers(self) -> tuple[Card, ...]:
        """The carriers of the network."""
        return self.content.directory.cards(self.content.network.carriers)

    @cached_property
    def press_page(self) -> PressPage:
        """What the press finds."""
        return press_page(self.content.network, self.content.newsroom)

    @cached_property
    def subscriptions(self) -> tuple[SubscriptionGroup, ...]:
        """All feeds."""
        return tuple(subscriptions(self.content.channels))

    @property
    def stylesheet(self) -> str:
        """The address of the style sheet."""
        return self.assets.stylesheet

    @property
    def scripts(self) -> Mapping[str, str]:
        """The addresses of modules by their names."""
        return self.assets.scripts

    @property
    def motifs(self) -> str:
        """The address of the symbols of all motifs."""
        return self.assets.motifs

    @property
    def fonts(self) -> tuple[str, ...]:
        """The addresses of the fonts to preload."""
        return self.assets.fonts

    @cached_property
    def open_data(self) -> OpenData:
        """The open data, whose files are made to measure them."""
        return open_data_view(self.content.directory, self.documents, self.site_url)

    @property
    def site_url(self) -> str:
        """Where the site stands; ends with a slash."""
        return self.content.site_url

    @property
    def has_search(self) -> bool:
        """Whether there is an index of the search: not in a preview."""
        return not self.content.is_preview

    @cached_property
    def remark(self) -> str:
        """A notice on pages of a preview or a demonstration, none of which is to be indexed."""
        return site_remark(self.details)

    @property
    def map_attribution(self) -> Attribution | None:
        """Whose the outlines of the map are."""
        return self.content.network.map_attribution

    @property
    def content_security_policy(self) -> str:
        """Empty where the server adds its own scripts: in a preview."""
        return "" if self.content.is_preview else META_POLICY
