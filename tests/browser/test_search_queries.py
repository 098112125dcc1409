"""What people type is found: in finder and search, alone and among thousands."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

import browsing
import projects
import search_corpus
from page_types import Site
from search_queries import DISTRICTS, PAGES, PARTNERS, Query

pytestmark = pytest.mark.content

FINDER, SEARCH = "partner/index.json", "suche/index.json"
BOTH = pytest.mark.parametrize("manifest", [FINDER, SEARCH])
ASK = """async ([manifest, queries]) => {
  engines[manifest] ??= new module.SearchEngine(new URL(manifest, location));
  const engine = engines[manifest];
  return Promise.all(queries.map(async (query) => {
    const answer = await engine.ask(query);
    return (await engine.records(answer.rows)).map(({ address }) => address.split("/").at(-2));
  }));
}"""


def _engine(page: Page, address: str, module: str) -> Page:
    page.goto(address)
    page.evaluate(
        "async (address) => Object.assign(window, { module: await import(address), engines: {} })",
        module,
    )
    return page


@pytest.fixture(scope="module")
def real_page(browser: Browser, sites: Mapping[Site, str], real: Path) -> Iterator[Page]:
    """A page of the real site with the module of the engine."""
    (module,) = (real / "site/assets").glob("search-engine.*.js")
    with browser.new_context() as context:
        yield _engine(context.new_page(), sites["real"], f"{sites['real']}assets/{module.name}")


@pytest.fixture(scope="module")
def crowded_page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page with the module of the engine, and the real content among two thousand profiles."""
    folder = tmp_path_factory.mktemp("crowd")
    search_corpus.write_indices(folder, 2000)
    for module in (projects.ROOT / "content/assets/js").iterdir():
        (folder / module.name).write_bytes(module.read_bytes())
    (folder / "index.html").write_text("<!doctype html><title>Suche</title>")
    with browsing.served(folder) as address, browser.new_context() as context:
        yield _engine(context.new_page(), address, f"{address}search-engine.js")


def _found(page: Page, manifest: str, queries: Sequence[str]) -> list[list[str]]:
    answer: list[list[str]] = page.evaluate(ASK, [manifest, queries])
    return answer


@pytest.mark.parametrize(
    ("manifest", "query"),
    [
        *((manifest, query) for manifest in (FINDER, SEARCH) for query in PARTNERS),
        *((SEARCH, query) for query in PAGES),
    ],
    ids=lambda value: value.text if isinstance(value, Query) else value.partition("/")[0],
)
def test_wanted_is_among_the_first_three(real_page: Page, manifest: str, query: Query) -> None:
    """And what was not meant is not found."""
    (found,) = _found(real_page, manifest, [query.text])
    assert query.wanted <= {*found[:3]}
    assert not query.unwanted & {*found}


@BOTH
def test_nothing_is_lost_among_thousands(crowded_page: Page, manifest: str) -> None:
    """Others may come first: a name with the word in it, or who does nothing else."""
    queries = [*PARTNERS, *(PAGES if manifest == SEARCH else ())]
    answers = _found(crowded_page, manifest, [query.text for query in queries])
    missed = {
        query.text: query.wanted - {*found}
        for query, found in zip(queries, answers, strict=True)
        if query.wanted - {*found} or query.unwanted & {*found}
    }
    assert missed == {}


@BOTH
def test_names_come_first_among_thousands(crowded_page: Page, manifest: str) -> None:
    """Whatever else has a part of them."""
    names = [query for query in PARTNERS if query.text in NAMES]
    assert len(names) == len(NAMES)
    answers = _found(crowded_page, manifest, [query.text for query in names])
    for query, found in zip(names, answers, strict=True):
        assert query.wanted <= {*found[:3]}, query.text


NAMES = frozenset(
    [
        *("TH Bochum", "RUB", "TU", "CD Wälzholz", "C. D. Wälzholz", "FH Dortmund", "HWK", "febi"),
        *("JD Neuhaus", "J. P. Grueber", "O & K", "GDATA", "Thyssen Krupp", "THGA", "Uni Bochum"),
        *("MPI Bochum", "Business Herne", "EN Agentur", "Nortkirchenstraße", "Umlaufbeschleuniger"),
    ]
)


@BOTH
@pytest.mark.parametrize(("district", "town"), DISTRICTS)
def test_district_finds_its_town(real_page: Page, manifest: str, district: str, town: str) -> None:
    """Its profiles first, and in the finder no other."""
    (found,) = _found(real_page, manifest, [district])
    (of_town,) = _found(real_page, manifest, [town])
    assert found
    assert {*found} <= {*of_town}


@BOTH
def test_own_competence_comes_before_that_of_its_parent(real_page: Page, manifest: str) -> None:
    """Logistics and what else belongs to it ("Intralogistik") before cranes, which are near it."""
    (found,) = _found(real_page, manifest, ["Intralogistik"])
    profiles = [one for one in found if one in {"fraunhofer-iml", "tu-dortmund", "demag"}]
    assert {*profiles[:2]} == {"fraunhofer-iml", "tu-dortmund"}


@BOTH
def test_who_does_nothing_else_comes_first(real_page: Page, manifest: str) -> None:
    """Of those with the same competence; not who is first in the alphabet."""
    (found,) = _found(real_page, manifest, ["Pumpenhersteller"])
    assert found[:3] == ["wilo", "hauhinco", "schwing"]


def test_certificate_that_nobody_has_finds_nobody(real_page: Page) -> None:
    """Not who has a name that begins alike (Isolierstoffe)."""
    assert _found(real_page, FINDER, ["ISO 9001"]) == [[]]


@pytest.fixture(scope="module")
def demo_page(browser: Browser, sites: Mapping[Site, str], demo: Path) -> Iterator[Page]:
    """A page of the invented network, which has certificates, contacts and entries."""
    (module,) = (demo / "site/assets").glob("search-engine.*.js")
    with browser.new_context() as context:
        yield _engine(context.new_page(), sites["demo"], f"{sites['demo']}assets/{module.name}")


@BOTH
@pytest.mark.parametrize(
    "query",
    ["ISO 3834", "DIN EN 1090", "Auftragsannahme Lindenkamp", "MFL", "Zum Kranhafen", "Grauguss"],
    ids=["certificate", "standard", "contact", "alias", "street", "open request"],
)
def test_profile_is_found_by_all_that_it_says(demo_page: Page, manifest: str, query: str) -> None:
    """Certificates, whom to ask, other names, where, and what it offers and looks for."""
    (found,) = _found(demo_page, manifest, [query])
    assert "lindenkamp" in found


def test_certificate_finds_everybody_who_has_it(demo_page: Page, demo: Path) -> None:
    """As many as its page lists, and nobody who has a similar one."""
    page: html.HtmlElement = html.document_fromstring(
        (demo / "site/partner/zertifikat/index.html").read_text()
    )
    (count,) = page.xpath("//main//a[contains(@href, 'iso-9001')]/span[@class='count']/text()")
    (found,) = _found(demo_page, FINDER, ["ISO 9001"])
    assert len(found) == int(count)
