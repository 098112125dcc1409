"""The pages of offers and requests, and what each of them is made with."""

from dataclasses import replace

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.model.addresses import Link
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.network import Network
from regionruhr.press.channels import channels
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment
from regionruhr.site.content import SiteContent
from regionruhr.site.exchange_pages import entry_pages
from regionruhr.site.page import SitePage

NOW = moment("2026-11-23T12:00")
EXCHANGE = records.page("boerse/index.md", title="Angebote und Gesuche")


def _pages(network: Network) -> dict[str, SitePage]:
    room = newsroom(network, NOW)
    content = SiteContent(
        Directory(network), room, channels(network, room), NOW.date(), "https://host.example/"
    )
    return {plan.address: plan.make() for plan in entry_pages(content)}


def _page(**fields: object) -> SitePage:
    partner = records.partner("wilo", offers=[records.entry(**fields)])
    return _pages(records.network(EXCHANGE, partner))["boerse/eintrag/"]


def test_each_entry_has_a_page_as_long_as_it_is_public() -> None:
    """From its first to its last day, without an outcome."""
    entries = [
        records.entry("letzter-tag", valid_until="2026-11-23"),
        records.entry("vorbei", valid_until="2026-11-22"),
        records.entry("morgen", published="2026-11-24"),
        records.entry("fertig", outcome={"result": "matched", "on": "2026-11-20"}),
    ]
    network = records.network(records.partner(requests=entries))
    assert [*_pages(network)] == ["boerse/letzter-tag/"]


def test_page_of_an_entry_is_described_by_it() -> None:
    """Title, summary, day, and what lies above."""
    page = _page(title="Pumpen ab Lager", published="2026-11-02")
    assert (page.title, page.description) == ("Pumpen ab Lager", "Ein Eintrag der Probe.")
    assert (page.updated, page.open_graph_type, page.is_indexed) == ("2026-11-02", "article", True)
    assert page.trail == (Link("Startseite", ""), Link("Angebote und Gesuche", "boerse/"))
    assert len(page.structured_data) == 1


def test_example_is_nothing_to_be_found() -> None:
    """Neither by search engines nor as an offer of anybody."""
    page = _page(example="true")
    assert (page.is_indexed, page.structured_data) == (False, ())


@pytest.mark.parametrize(
    ("anonymous", "source"), [("false", "partners/wilo.yml"), ("true", "partners/")]
)
def test_source_tells_no_file_of_an_anonymous_entry(anonymous: str, source: str) -> None:
    """That may be named after the organisation."""
    assert _page(anonymous=anonymous).source == source


def test_entry_in_a_file_of_its_own_tells_no_file_either() -> None:
    """All that are unnamed look alike."""
    entry = AnonymousEntry.model_validate(
        records.entry(kind="offer", town="herne"), context={"path": "partners/boerse/eintrag.yml"}
    )
    network = replace(records.network(EXCHANGE), anonymous_entries=(entry,))
    assert _pages(network)["boerse/eintrag/"].source == "partners/"
