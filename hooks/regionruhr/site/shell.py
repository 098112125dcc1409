"""Shell: what every page of the site shares."""

from collections.abc import Mapping
from dataclasses import dataclass

from regionruhr.directory.card import Card
from regionruhr.model.boundaries import Attribution
from regionruhr.model.network_details import NetworkDetails
from regionruhr.press.press_page import PressPage
from regionruhr.press.subscriptions import SubscriptionGroup
from regionruhr.site.legal_notices import LegalNotices
from regionruhr.site.open_data_pages import OpenData


@dataclass(frozen=True, slots=True)
class Shell:
    """What every page shares: the network, its assets, its feeds, its state.

    `edit_url` and the path of a file are where it can be edited; empty if that is unknown.
    `scripts` are the addresses of modules by name, `fonts` those of fonts that pages need at once,
    `finder` that of the data of the finder, `spelling` that of the words of the search, which a
    preview has not. `content_security_policy` is empty where the server brings its own scripts.
    `remark` is what every page of a preview or a demonstration says, and empty on any other site;
    where there is one, no page is to be indexed.
    """

    details: NetworkDetails
    legal_notices: LegalNotices
    carriers: tuple[Card, ...]
    press_page: PressPage
    subscriptions: tuple[SubscriptionGroup, ...]
    stylesheet: str
    scripts: Mapping[str, str]
    fonts: tuple[str, ...]
    finder: str
    open_data: OpenData
    site_url: str
    edit_url: str
    spelling: str
    has_search: bool
    remark: str
    map_attribution: Attribution | None
    content_security_policy: str


class UsedShell:
    """The shell as templates read it; the name of each value they read is added to `uses`."""

    def __init__(self, whole: Shell) -> None:
        self.whole = whole
        self.uses: set[str] = set()

    def __getattr__(self, name: str) -> object:
        value: object = getattr(self.whole, name)
        self.uses.add(name)
        return value
