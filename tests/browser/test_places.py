"""Places in the finder: what visitors call them, what lies around them, and how far it is."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import Open
from page_types import Site
from projects import ROOT
from regionruhr.directory.distances import centres, kilometres
from regionruhr.reading.loading import load

pytestmark = pytest.mark.content

Ask: TypeAlias = Callable[..., Any]
ROWS = ".finder [data-rows] .partner-list > li"
STATUS = ".finder__status"


@pytest.fixture(scope="module")
def address(sites: Mapping[Site, str]) -> str:
    """The real site."""
    return sites["real"]


@pytest.fixture(scope="module")
def places(browser: Browser, address: str, real: Path) -> Iterator[Page]:
    """A page with the places of the real site."""
    module = next((real / "site/assets").glob("places.*.js")).name
    manifest = json.loads((real / "site/partner/index.json").read_text())
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}kontakt/")
        page.evaluate(
            """async ([address, { meta, stopWords }]) => {
              const { kilometres, Places } = await import(address);
              Object.assign(window, { kilometres, places: new Places(meta, new Set(stopWords)) });
            }""",
            [f"{address}assets/{module}", manifest],
        )
        yield page


@pytest.mark.parametrize(
    ("typed", "towns"),
    [
        ("Witten", "Witten"),
        ("witten ", "Witten"),
        ("Wetter", "Wetter (Ruhr)"),
        ("Wetter an der Ruhr", "Wetter (Ruhr)"),
        ("Sprockhoevel", "Sprockhövel"),
        ("SPROCKHÖVEL", "Sprockhövel"),
        ("in Hagen", "Hagen"),
        ("58452", "Witten"),
        ("58452 Witten", "Witten"),
        ("44866", "Bochum"),
        ("Bochum-Wattenscheid", "Bochum"),
        ("Wattenscheid", "Bochum"),
        ("Wanne-Eickel", "Herne"),
        ("Hohenlimburg, Hagen", "Hagen"),
        ("Holthausen", "Herne, Hattingen"),
        ("Hattingen Holthausen", "Hattingen"),
        ("EN-Kreis", "Ennepe-Ruhr-Kreis"),
        ("ennepe-ruhr", "Ennepe-Ruhr-Kreis"),
        ("Witten EN-Kreis", "Witten"),
        ("Hagen, Herne", "Hagen, Herne"),
        ("Herne und Witten", "Herne, Witten"),
        ("Dort", "Dortmund"),
        ("5845", "Witten"),
    ],
)
def test_place_is_known_by_what_people_call_it(places: Page, typed: str, towns: str) -> None:
    """Towns, areas, districts and postal codes, alone and together, or what they begin with."""
    found = places.evaluate("typed => places.find(typed)", typed)
    assert ", ".join(found["place"]["labels"]) == towns
    assert not found["isMended"]


@pytest.mark.parametrize(
    ("typed", "town"),
    [
        ("Witen", "Witten"),
        ("Wiitten", "Witten"),
        ("Gevelsbreg", "Gevelsberg"),
        ("Hatingen", "Hattingen"),
        ("Wattenschied", "Bochum"),
        ("Bochum-Watenscheid", "Bochum"),
    ],
)
def test_slip_is_mended(places: Page, typed: str, town: str) -> None:
    """One slip, two in a long name; who typed it is told."""
    found = places.evaluate("typed => places.find(typed)", typed)
    assert found["place"]["labels"] == [town]
    assert found["isMended"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Xanten", []),
        ("58499", ["Witten"]),
        ("99999", []),
        ("He", []),
        ("Her", ["Herne", "Herdecke", "Witten-Herbede"]),
        ("Hagenow", ["Hagen"]),
        ("Bochum Timbuktu", ["Bochum"]),
        ("58453 58499", ["Witten"]),
        ("<img src=x onerror=alert(1)>", []),
        ("(((", []),
        ("__proto__", []),
        ("a" * 10000, []),
        ("$& {place}", []),
    ],
)
def test_unknown_place_is_none(places: Page, typed: str, near: list[str]) -> None:
    """Only what is like it is offered: no number is meant to be another."""
    found = places.evaluate("typed => places.find(typed)", typed)
    assert found["place"] is None
    assert found["near"] == near


@pytest.mark.parametrize(
    ("query", "read"),
    [
        ("Hydraulik in der Nähe von Witten", ("Hydraulik", ["witten"], True, 0)),
        ("Hydraulik Witten", ("Hydraulik", ["witten"], False, 0)),
        ("Hydraulik in Witten", ("Hydraulik", ["witten"], False, 0)),
        ("in Witten Hydraulik", ("Hydraulik", ["witten"], False, 0)),
        ("wer macht Kunststoff in Dortmund", ("wer macht Kunststoff", ["dortmund"], False, 0)),
        ("O&K im Umkreis von 10 km um Hagen", ("O&K", ["hagen"], True, 10)),
        ("Pumpen 25 km um 58452 Witten", ("Pumpen", ["witten"], True, 25)),
        ("Witten und Umgebung: Pumpen", ("Pumpen", ["witten"], True, 0)),
        ("Stahl in Hohenlimburg", ("Stahl", ["hagen"], False, 0)),
        ("Witten", ("", ["witten"], False, 0)),
        ("Stahl 2.000 mm in Wetter (Ruhr)", ("Stahl 2.000 mm", ["wetter"], False, 0)),
    ],
)
def test_query_may_name_a_place(
    places: Page, query: str, read: tuple[str, list[str], bool, int]
) -> None:
    """What is sought remains, without the small words before the place."""
    split = places.evaluate("query => places.split(query)", query)
    assert read == (split["what"], split["place"]["towns"], split["isNear"], split["distance"])


@pytest.mark.parametrize("query", ["Hydraulik", "Wittener Pumpen", "10 km", "", "um 1900"])
def test_query_without_a_place_is_left_as_it_is(places: Page, query: str) -> None:
    """Nothing that only resembles a name is one."""
    assert places.evaluate("query => places.split(query)", query) is None


def test_distances_are_those_of_the_site(places: Page) -> None:
    """The browser reckons as the build does, from town to town."""
    network = load(ROOT, today=date(2026, 11, 30)).network
    assert network is not None
    known = centres(network)
    for one, other in permutations(known, 2):
        reckoned = places.evaluate("ends => kilometres(...ends)", [known[one], known[other]])
        assert reckoned == kilometres(known[one], known[other]), (one, other)


def _names(page: Page) -> list[str]:
    return page.locator(f"{ROWS} h2 a").all_text_contents()


def _away(page: Page) -> list[str]:
    """What stands beside each name: empty for who is in the place itself."""
    beside: list[str] = page.locator(f"{ROWS} h2").evaluate_all(
        "all => all.map((h2) => h2.querySelector('span')?.textContent ?? '')"
    )
    return beside


@pytest.mark.parametrize(
    "query",
    [
        "was=Hydraulik&wo=Witten",
        "was=Hydraulik&wo=58452",
        "was=Hydraulik&wo=Annen",
        "was=Hydraulik+Witten",
        "was=Hydraulik+in+Witten",
        "was=Hydraulik&ort=witten",
    ],
)
def test_where_nobody_is_those_near_are_shown(open_page: Open, query: str) -> None:
    """The page says so, and how far they are."""
    page = open_page(f"partner/?{query}")
    expect(page.locator(STATUS)).to_contain_text(
        "In Witten niemand gefunden. 1 Profil im Umkreis von 25 km um Witten gefunden"
    )
    expect(page.locator(f"{ROWS} h2")).to_have_text("Hauhinco Maschinenfabrik 13 km")
    expect(page.locator(f"{ROWS} .meta")).to_have_text(re.compile("^Sprockhövel,"))
    assert _names(page) == ["Hauhinco Maschinenfabrik"]


def test_near_in_the_query_becomes_place_and_radius(open_page: Open) -> None:
    """At once in what is found, and in the form when it is sent; the address reproduces it."""
    page = open_page("partner/")
    page.fill("#finder-was", "Hydraulik in der Nähe von Witten")
    told = "1 Profil im Umkreis von 25 km um Witten gefunden"
    expect(page.locator(STATUS)).to_have_text(told)
    page.keyboard.press("Enter")
    expect(page.locator("#finder-was")).to_have_value("Hydraulik")
    expect(page.locator("#finder-wo")).to_have_value("Witten")
    expect(page.locator("#finder-umkreis")).to_have_value("25")
    assert page.url.endswith("?was=Hydraulik&wo=Witten&umkreis=25")
    expect(page.locator(STATUS)).to_have_text(told)
    assert _names(page) == ["Hauhinco Maschinenfabrik"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("wo=Wattenscheid", r"^Wattenscheid gehört zu Bochum\. \d+ Profile in Bochum gefunden$"),
        ("wo=58452", r"^58452 gehört zu Witten\. \d+ Profile in Witten gefunden$"),
        (
            "wo=Witen",
            r"^Den Ort „Witen“ kennen wir nicht\. Meinten Sie Witten\? \d+ Profile in Wit",
        ),
        ("wo=EN-Kreis", r"^\d+ Profile im Ennepe-Ruhr-Kreis gefunden$"),
        ("wo=Herne&umkreis=10", r"^\d+ Profile im Umkreis von 10\s?km um Herne gefunden$"),
        (
            "wo=EN-Kreis&umkreis=10",
            r"^\d+ Profile im Umkreis von 10\s?km um den Ennepe-Ruhr-Kreis g",
        ),
        ("wo=Herne&umkreis=region", r"^\d+ Profile in der ganzen Region gefunden$"),
        ("wo=Herne&umkreis=7", r"^\d+ Profile in Herne gefunden$"),
        ("was=Pumpen&wo=Herne+Hagen", r"^1 Profil in Herne und Hagen gefunden$"),
    ],
)
def test_place_is_told(open_page: Open, query: str, told: str) -> None:
    """What it belongs to, what was meant, and how much around it counts."""
    page = open_page(f"partner/?{query}")
    expect(page.locator(STATUS)).to_have_text(re.compile(told))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Xanten", "Den Ort „Xanten“ kennen wir nicht. Ohne Ort: "),
        ("Hagenow", "Den Ort „Hagenow“ kennen wir nicht. Meinten Sie Hagen? Ohne Ort: "),
        ("<b>$&{found}", "Den Ort „<b>$&{found}“ kennen wir nicht. Ohne Ort: "),
    ],
)
def test_unknown_place_does_not_empty_the_list(open_page: Open, typed: str, told: str) -> None:
    """It is said to be unknown, and what fits is shown from anywhere."""
    page = open_page("partner/?was=Pumpen")
    expect(page.locator(STATUS)).to_have_text("3 Profile gefunden")
    page.fill("#finder-wo", typed)
    expect(page.locator(STATUS)).to_have_text(f"{told}3 Profile gefunden")
    assert len(_names(page)) == 3


def test_as_good_ones_come_by_distance(open_page: Open) -> None:
    """Who answers as well and is nearer comes first, who is there before all others."""
    page = open_page("partner/?was=Pumpen&wo=Sprockhövel&umkreis=region")
    expect(page.locator(STATUS)).to_have_text("3 Profile in der ganzen Region gefunden")
    here, *away = _away(page)
    assert here == ""
    assert _names(page)[0] == "Hauhinco Maschinenfabrik"
    numbers = [int(text.removesuffix(" km")) for text in away]
    assert numbers == sorted(numbers)


def test_radius_narrows_and_going_back_brings_all_again(open_page: Open) -> None:
    """Each choice is a step; the address reproduces it."""
    page = open_page("partner/?wo=Witten")
    here = page.locator(ROWS)
    expect(here).to_have_count(5)
    page.select_option("#finder-umkreis", "10")
    expect(page.locator(STATUS)).to_contain_text("im Umkreis von 10 km um Witten")
    assert page.url.endswith("?wo=Witten&umkreis=10")
    away = _away(page)
    assert away[:5] == [""] * 5
    assert {*away[5:]} == {"7 km", "10 km"}
    fresh = open_page("partner/?wo=Witten&umkreis=10")
    expect(fresh.locator(STATUS)).to_have_text(str(page.locator(STATUS).text_content()))
    assert _names(fresh) == _names(page)
    page.go_back()
    expect(here).to_have_count(5)
    expect(page.locator("#finder-umkreis")).to_have_value("")


def test_key_of_a_place_becomes_its_name(open_page: Open) -> None:
    """Former addresses have the key; the form, and every address from there on, the name."""
    page = open_page("partner/?ort=ennepe-ruhr")
    expect(page.locator(STATUS)).to_contain_text("Profile im Ennepe-Ruhr-Kreis gefunden")
    expect(page.locator("#finder-wo")).to_have_value("Ennepe-Ruhr-Kreis")
    page.select_option("#finder-umkreis", "10")
    expect(page.locator(STATUS)).to_contain_text("um den Ennepe-Ruhr-Kreis gefunden")
    assert page.url.endswith("?wo=Ennepe-Ruhr-Kreis&umkreis=10")


def test_field_offers_places(open_page: Open) -> None:
    """Towns, the district and their parts, once somebody is about to type."""
    page = open_page("partner/")
    expect(page.locator("#finder-orte option")).to_have_count(0)
    page.locator("#finder-wo").focus()
    offered = page.locator("#finder-orte option")
    expect(offered.first).to_be_attached()
    values = offered.evaluate_all("all => all.map(({ value }) => value)")
    assert {"Witten", "Ennepe-Ruhr-Kreis", "Bochum-Wattenscheid"} <= {*values}
    assert len(values) == len({*values})


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("RUB Bochum", "Ruhr-Universität Bochum"),
        ("Universität Witten/Herdecke", "Universität Witten/Herdecke"),
        ("Business Herne", "Wirtschaftsförderungsgesellschaft Herne"),
        ("Pumpen Herne", "Schwing GmbH"),
    ],
)
def test_name_with_a_place_in_it_stays_a_name(open_page: Open, query: str, first: str) -> None:
    """Who has all the words is found by them, as before."""
    page = open_page(f"partner/?was={query}")
    expect(page.locator(STATUS)).to_have_text(re.compile(r"^\d+ Profile? gefunden$"))
    assert _names(page)[0].startswith(first)
