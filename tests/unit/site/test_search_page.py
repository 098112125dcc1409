"""The filters of the search."""

from dataclasses import replace

import pytest

import records
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment
from regionruhr.site.search_page import SearchPage, search_page
from regionruhr.wording.search import SEARCH_KINDS

NOW = moment("2026-11-23T12:00")


def test_place_of_an_entry_narrows_the_results() -> None:
    """Also where no profile is."""
    anonymous = AnonymousEntry.model_validate(
        records.entry("geheim", kind="offer", town="herne"),
        context={"path": "partners/boerse/geheim.yml"},
    )
    network = replace(records.network(), anonymous_entries=(anonymous,))
    assert list(search_page(network, newsroom(network, NOW)).places) == ["herne"]


def test_search_offers_kinds_and_the_places_that_are_named() -> None:
    """In the order of the taxonomy; nobody narrows the results to nothing."""
    network = records.network(records.partner("wilo"), records.release(places=["herne"]))
    assert search_page(network, newsroom(network, NOW)) == SearchPage(
        SEARCH_KINDS,
        {"dortmund": "Dortmund", "herne": "Herne"},
        {"dortmund": "in Dortmund", "herne": "in Herne"},
    )


@pytest.mark.parametrize(
    ("label", "where"),
    [
        ("Ennepe-Ruhr-Kreis", "im Ennepe-Ruhr-Kreis"),
        ("Kreis Unna", "im Kreis Unna"),
        ("Kreisfeld", "in Kreisfeld"),
    ],
)
def test_district_has_its_article_in_a_sentence(label: str, where: str) -> None:
    """A town has none."""
    towns = {"dortmund": {"label": label, "area": "dortmund"}}
    taxonomy = {**records.TAXONOMY, "towns": towns}
    network = records.network(records.partner("wilo"), taxonomy=taxonomy)
    assert search_page(network, newsroom(network, NOW)).where["dortmund"] == where
