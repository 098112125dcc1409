"""The pages below /boerse/ that list entries and pairs."""

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.model.addresses import EXCHANGE
from regionruhr.press.channels import channels
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment
from regionruhr.site.content import SiteContent
from regionruhr.site.page import SitePage
from regionruhr.site.pages import SitePlans

NOW = moment("2026-11-23T12:00")


def _entry(key: str, title: str, /, **fields: object) -> dict[str, object]:
    values = {
        "id": key,
        "title": title,
        "summary": "Ein Eintrag der Probe.",
        "competences": ["pumpen"],
        "published": "2026-11-16",
        "valid_until": "2026-12-31",
    }
    return values | fields


SEEKER = records.partner("sucher", name="Sucher", requests=[_entry("bedarf", "Pumpen gesucht")])
MAKER = records.partner("macher", name="Macher", offers=[_entry("vorrat", "Pumpen ab Lager")])


def _plans(*others: records.Record) -> SitePlans:
    network = records.network(records.page("boerse/index.md", title="Börse"), *others)
    room = newsroom(network, NOW)
    directory, links = Directory(network), channels(network, room)
    return SitePlans(SiteContent(directory, room, links, NOW.date(), "https://host.example/"))


def _pages(*others: records.Record) -> dict[str, SitePage]:
    pages = [plan.make() for plan in _plans(*others).whole]
    return {page.address: page for page in pages if page.address.startswith(EXCHANGE)}


LISTS = {
    "boerse/angebote/": "exchange-list.html",
    "boerse/gesuche/": "exchange-list.html",
    "boerse/leistungen/": "exchange-list.html",
    "boerse/ort/": "exchange-overview.html",
    "boerse/ort/dortmund/": "exchange-list.html",
    "boerse/kompetenz/": "exchange-overview.html",
    "boerse/kompetenz/pumpen/": "exchange-list.html",
    "boerse/paarungen/": "pairings.html",
}


def test_every_list_with_an_entry_has_a_page() -> None:
    """Offers, requests, what they are about, where they come from, and what fits."""
    templates = {address: page.template for address, page in _pages(SEEKER, MAKER).items()}
    assert {address: templates.get(address) for address in LISTS} == LISTS


def test_exchange_without_entries_is_its_text() -> None:
    """No list, no finder and no script; the page itself stays."""
    pages = _pages(records.partner("still"))
    assert list(pages) == ["boerse/"]
    assert pages["boerse/"].script == ""


def test_exchange_with_entries_has_the_finder() -> None:
    """The same script as the directory."""
    assert _pages(MAKER)["boerse/"].script == "record-finder"


def test_without_a_request_there_is_no_page_of_pairs() -> None:
    """Nothing can fit."""
    assert "boerse/paarungen/" not in _pages(MAKER)


def test_all_but_the_pages_of_pairs_is_known_without_matching() -> None:
    """A check asks for their number only if a text may lead to one of them."""
    plans = _plans(SEEKER, MAKER)
    assert "matches" not in {name for _ in plans.known for name in vars(plans.content)}
    known = [plan for plan in plans.whole if plan.template != "pairings.html"]
    assert [*map(id, plans.known)] == [*map(id, known)]
    assert len(plans.whole) == len(known) + 1


@pytest.mark.parametrize(
    ("address", "title", "description", "trail"),
    [
        (
            "boerse/angebote/",
            "Angebote",
            "Angebote – 1 Angebot in der Börse der Region",
            ["Startseite", "Börse"],
        ),
        (
            "boerse/kompetenz/pumpen/",
            "Angebote und Gesuche: Pumpen",
            "Angebote und Gesuche: Pumpen – 1 Angebot, 1 Gesuch in der Börse der Region",
            ["Startseite", "Börse", "Nach Kompetenz"],
        ),
        (
            "boerse/ort/",
            "Angebote und Gesuche nach Ort",
            "Angebote und Gesuche nach Ort – 1 Angebot, 1 Gesuch in der Börse der Region",
            ["Startseite", "Börse"],
        ),
    ],
)
def test_list_says_what_it_holds(
    address: str, title: str, description: str, trail: list[str]
) -> None:
    """In its title, its description and its trail."""
    page = _pages(SEEKER, MAKER)[address]
    assert (page.title, page.description) == (title, description)
    assert [link.title for link in page.trail] == trail
