"""The policy of the site: pages keep to it, and nothing that somebody slips in runs."""

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

import browsing
import projects
from page_types import PageType, Site, each_page_type

pytestmark = pytest.mark.content

HIT = "getroffen"
MARKUP = f"""</title></script><script>console.log('{HIT}')</script>\
<img src="x:" onerror="console.log('{HIT}')">"' onmouseover=console.log('{HIT}') autofocus"""

FILES = {
    "RSS feed": "feeds/aktuelles.rss",
    "Atom feed": "feeds/aktuelles.atom",
    "map of a town": "partner/ort/hagen.svg",
    "mark": "assets/favicon.svg",
    "open data": "partner/partner.json",
    "text": "robots.txt",
}

Opened = Callable[..., tuple[Page, list[str]]]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """Open an address; the list holds what the console says, violations of a policy among it."""
    contexts = []

    def opened(address: str, *, bypass_csp: bool = False) -> tuple[Page, list[str]]:
        context = browser.new_context(bypass_csp=bypass_csp)
        contexts.append(context)
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.add_init_script(
            "addEventListener('securitypolicyviolation', (event) =>"
            " console.log(`violation: ${event.violatedDirective} ${event.blockedURI}`), true)"
        )
        page.goto(address)
        page.wait_for_load_state("networkidle")
        return page, said

    yield opened
    for context in contexts:
        context.close()


@each_page_type
def test_page_keeps_to_its_policy(
    opened: Opened, sites: Mapping[Site, str], page_type: PageType
) -> None:
    """Each kind of page does all it does within its headers."""
    _, said = opened(sites[page_type.site] + page_type.path)
    assert said == []


@pytest.mark.parametrize("path", FILES.values(), ids=FILES.keys())
def test_opened_file_keeps_to_its_policy(opened: Opened, address: str, path: str) -> None:
    """A feed finds its style sheet, a drawing its own styles."""
    _, said = opened(address + path)
    assert said == []


def test_missing_page_keeps_to_its_policy(opened: Opened, address: str) -> None:
    """Wherever it stands in for another; that it is missing is all there is to say."""
    _, said = opened(f"{address}gibt-es-nicht/")
    assert said == [
        "Failed to load resource: the server responded with a status of 404 (Not Found)"
    ]


def test_search_works_within_the_policy(opened: Opened, address: str) -> None:
    """It asks the site alone, and reads what is packed."""
    page, said = opened(f"{address}suche/?q=Pumpen")
    expect(page.get_by_role("main").get_by_role("link", name="WILO").first).to_be_visible()
    assert said == []


def test_finder_and_copying_work_within_the_policy(opened: Opened, address: str) -> None:
    """Scripts of the site run, ask the site for data, and copy."""
    page, said = opened(f"{address}partner/")
    page.get_by_label("Was").first.fill("bearbeitung")
    expect(page.get_by_role("status").first).not_to_be_empty()
    copying, also_said = opened(f"{address}presse/feeds/")
    copying.locator("main button").first.click()
    expect(copying.locator("main button").first).to_contain_text(re.compile("Kopiert|Hand"))
    assert said + also_said == []


@pytest.mark.parametrize(
    ("path", "is_shown"),
    [("partner/ort/dortmund/einbetten/", True), ("partner/ort/dortmund/", False)],
    ids=["list to embed", "other page"],
)
def test_only_lists_to_embed_stand_in_frames(
    browser: Browser, address: str, tmp_path: Path, path: str, *, is_shown: bool
) -> None:
    """On the page of another a list shows, with links that leave the frame; nothing else does."""
    (tmp_path / "index.html").write_text(f'<iframe name="liste" src="{address}{path}"></iframe>')
    with browsing.served(tmp_path) as other:
        page = browser.new_page()
        page.goto(other)
        page.wait_for_load_state("networkidle")
        frame = page.frame(name="liste")
        assert frame is not None
        assert (frame.locator("main").count() == 1) == is_shown
        if is_shown:
            frame.locator("main a").first.click()
            page.wait_for_url(f"{address}**")
        page.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose editors put markup wherever they may put text."""
    project = projects.copy_real(tmp_path_factory.mktemp("hostile"))
    details = project / "partners/_network.yml"
    told = json.dumps(MARKUP)
    _replace(details, "name: .*", f"name: {told}")
    _replace(details, "    organisation: .*", f"    organisation: wf-dortmund\n    name: {told}")
    taxonomy = project / "partners/_taxonomy.yml"
    labels = re.compile(r"(?m)label: .*$")
    taxonomy.write_text(labels.sub(lambda _: f"label: {told}", taxonomy.read_text()))
    release = project / "content/aktuelles/2016/kompetenznetz.md"
    _replace(release, "title: .*", f"title: {told}")
    query = "%22%3E%3Cscript%3Econsole.log('getroffen')%3C/script%3E"
    link = f"""[mehr](/partner/?was={query} "a' onclick=console.log('{HIT}')")"""
    release.write_text(f"{release.read_text()}\n{link}\n")
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project / "site"


def _replace(path: Path, pattern: str, line: str) -> None:
    text, number = re.subn(f"(?m)^{pattern}$", lambda _: line, path.read_text(), count=1)
    assert number == 1, f"{path}: {pattern}"
    path.write_text(text)


PLACES = {
    "name of the site": "",
    "title": "aktuelles/2016/kompetenznetz/",
    "category": "partner/kompetenz/",
    "author": "presse/",
    "link": "aktuelles/2016/kompetenznetz/",
    "opened drawing": "partner/ort/dortmund.svg",
}


@pytest.mark.parametrize("path", PLACES.values(), ids=PLACES.keys())
@pytest.mark.parametrize(
    ("with_headers", "bypass_csp"),
    [(True, False), (False, False), (False, True)],
    ids=["headers", "no headers", "no policy at all"],
)
def test_markup_of_editors_is_text(
    opened: Opened, hostile: Path, path: str, *, with_headers: bool, bypass_csp: bool
) -> None:
    """Nothing runs, and nothing even tries to: what was written shows as it was written."""
    with browsing.served(hostile, with_headers=with_headers) as address:
        page, said = opened(address + path, bypass_csp=bypass_csp)
        assert HIT in page.evaluate("document.documentElement.textContent")
        page.mouse.move(50, 50)
        for link in page.get_by_role("link", name="mehr", exact=True).all():
            link.click()
            page.wait_for_load_state("networkidle")
        assert said == []


SLIPPED_IN = {
    "index.html": f"<script>console.log('{HIT}')</script>",
    "netzwerk/index.html": f"""<img src="assets/keins.png" onerror="console.log('{HIT}')">""",
    "kontakt/index.html": f"""<a href="javascript:console.log('{HIT}')" id="ziel">Ziel</a>""",
    "presse/index.html": "<style>body { display: none }</style>",
    "partner/ort/hagen.svg": f"<script>console.log('{HIT}')</script>",
}


@pytest.mark.parametrize("path", SLIPPED_IN)
@pytest.mark.parametrize("protection", ["headers", "meta", "none"])
def test_policy_holds_where_escaping_fails(
    opened: Opened, real: Path, tmp_path: Path, path: str, protection: str
) -> None:
    """Markup that got into a file all the same is stopped; without a policy it would run.

    A drawing has no meta element: its headers alone stop it.
    """
    site = tmp_path / "site"
    shutil.copytree(real / "site", site)
    file = site / path
    end = "</svg>" if path.endswith(".svg") else "</main>"
    file.write_text(file.read_text().replace(end, SLIPPED_IN[path] + end))
    is_free = protection == "none" or (protection == "meta" and path.endswith(".svg"))
    with browsing.served(site, with_headers=protection == "headers") as address:
        visited = address + path.removesuffix("index.html")
        page, said = opened(visited, bypass_csp=protection == "none")
        if page.locator("#ziel").count():
            page.locator("#ziel").click()
            # What the click starts may run a moment later.
            page.wait_for_timeout(200)
        if "style" in SLIPPED_IN[path]:
            ran = page.evaluate("getComputedStyle(document.body).display") == "none"
        else:
            ran = HIT in said
    assert ran == is_free
