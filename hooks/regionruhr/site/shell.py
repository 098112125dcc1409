"""Shell: the values that all pages of the site share."""

from collections.abc import Mapping
from dataclasses import dataclass

from regionruhr.directory.card import Card
from regionruhr.model.boundaries import Attribution
from regionruhr.model.network_details import NetworkDetails
from regionruhr.press.press_page import PressPage
from regionruhr.press.subscriptions import SubscriptionGroup
from regionruhr.site.directory_pages import OpenData
from regionruhr.site.legal_notices import LegalNotices


@dataclass(frozen=True, slots=True)
class Shell:
    """The values that all pages share: the network, its assets, its feeds, its state."""

    details: NetworkDetails
    legal_notices: LegalNotices
    carriers: tuple[Card, ...]
    press_page: PressPage
    subscriptions: tuple[SubscriptionGroup, ...]
    stylesheet: str
    scripts: Mapping[str, str]
    """The addresses of modules by their names."""
    fonts: tuple[str, ...]
    """The addresses of the fonts to preload."""
    finder: str
    """The address of the index of the directory."""
    open_data: OpenData
    site_url: str
    edit_url: str
    """Followed by the path of a file where it can be edited; empty if unknown."""
    search_index: str
    """The address of the index of the search."""
    has_search: bool
    """A preview has none."""
    remark: str
    """A notice on every page of a preview or a demonstration, none of which is to be indexed."""
    map_attribution: Attribution | None
    content_security_policy: str
    """Empty where the server adds its own scripts."""


class UsedShell:
    """A shell for templates that adds the name of each value they read to `uses`."""

    def __init__(self, whole: Shell) -> None:
        self.whole = whole
        self.uses: set[str] = set()

    def __getattr__(self, name: str) -> object:
        value: object = getattr(self.whole, name)
        self.uses.add(name)
        return value
