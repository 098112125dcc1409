"""Pictures of every shape in a real browser: no jump, no overflow, no more bytes than needed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

import browsing
import projects
from browsing import Open
from demo.corpus import TINY
from demo.project import write

RELEASE = "aktuelles/2026/vier-ansichten/"
PROJECT = "projekte/abwaerme-teilen/"
PROFILE = "partner/lindenkamp/"
SHAPES = {"ufer": 1.5, "turm": 400 / 1300, "band": 6, "plan": 2}
"""Width by height."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with pictures."""
    project = write(tmp_path_factory.mktemp("pictures"), TINY)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    with browsing.served(project / "site") as address:
        yield address


def _pictures(page: Page) -> dict[str, Locator]:
    """The pictures of a page by the name of their file, each brought into view and loaded."""
    found = {}
    for image in page.locator("figure img").all():
        image.scroll_into_view_if_needed()
        image.evaluate("image => image.decode()")
        source = image.evaluate("image => image.getAttribute('src')")
        found[source.rpartition("/")[2].partition(".")[0].partition("-")[0]] = image
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_picture_keeps_its_shape_on_its_page(open_page: Open, width: int, scheme: str) -> None:
    """Whole, upright, in its own proportions, with room for words on any screen."""
    page = open_page(RELEASE, viewport={"width": width, "height": 900}, color_scheme=scheme)
    shown = _pictures(page)
    assert shown.keys() == SHAPES.keys()
    for name, image in shown.items():
        box = image.bounding_box()
        assert box is not None
        assert box["width"] / box["height"] == pytest.approx(SHAPES[name], rel=0.03)
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["height"] < 543
    assert page.evaluate("document.documentElement.scrollWidth") == width


SHIFTS = """() => new Promise(resolve => {
  let total = 0;
  new PerformanceObserver(list => {
    total += list.getEntries().reduce((sum, entry) => sum + entry.value, 0);
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(total), 200);
})"""


def test_page_does_not_move_as_pictures_load(open_page: Open) -> None:
    """Every picture has its room before it is there (Layout Instability: cumulative shift 0)."""
    page = open_page(RELEASE, viewport={"width": 390, "height": 600})
    before = page.evaluate("document.documentElement.scrollHeight")
    shown = _pictures(page)
    assert page.evaluate(SHIFTS) == 0
    # A variant has whole pixels only: its shape may differ from the original's by less than one.
    after = page.evaluate("document.documentElement.scrollHeight")
    assert after == pytest.approx(before, abs=len(shown))


@pytest.mark.parametrize(
    ("width", "density", "chosen"),
    [
        (390, 1, "ufer-480."),
        (390, 2, "ufer-720."),
        (390, 3, "ufer-1080."),
        (1280, 1, "ufer-720."),
        (1280, 2, "ufer-1500."),
    ],
)
def test_browser_loads_what_its_screen_can_show(
    open_page: Open, width: int, density: int, chosen: str
) -> None:
    """Not the original, and not the largest variant on a small screen."""
    page = open_page(
        RELEASE,
        viewport={"width": width, "height": 900},
        device_scale_factor=density,
    )
    source = _pictures(page)["ufer"].evaluate("image => image.currentSrc")
    assert source.rpartition("/")[2].startswith(chosen)
    assert source.endswith(".webp")


@pytest.mark.parametrize("path", [RELEASE, PROJECT, PROFILE])
@pytest.mark.parametrize("width", [390, 1280])
def test_first_picture_leads(open_page: Open, path: str, width: int) -> None:
    """It stands below title and summary, above the text, and waits for nothing."""
    page = open_page(path, viewport={"width": width, "height": 900})
    summary, picture, text = (
        page.locator(selector).first.bounding_box()
        for selector in ("main .lead", "main .figure", "main .prose")
    )
    assert summary is not None
    assert picture is not None
    assert text is not None
    assert summary["y"] + summary["height"] <= picture["y"]
    assert picture["y"] + picture["height"] <= text["y"]
    image = page.locator("main .figure img").first
    assert image.get_attribute("loading") is None
    assert image.get_attribute("fetchpriority") == "high"


def test_other_pictures_wait(open_page: Open) -> None:
    """They stand below the text and are fetched when a reader comes near them."""
    page = open_page(RELEASE)
    others = page.locator("main .prose ~ figure img").all()
    assert [image.get_attribute("loading") for image in others] == ["lazy"] * 3
    assert [image.get_attribute("fetchpriority") for image in others] == [None] * 3


THUMBNAILS = """images => images.map(image => {
  const {width, height, right} = image.getBoundingClientRect();
  return [width, height, right].map(Math.round);
})"""


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_thumbnails_are_alike(open_page: Open, width: int) -> None:
    """Whatever the shape of the picture, each takes the same room."""
    page = open_page("aktuelles/", viewport={"width": width, "height": 900})
    shown = page.locator(".news-list .thumbnail").evaluate_all(THUMBNAILS)
    assert len(shown) > 1
    assert len({*map(tuple, shown)}) == 1
    assert shown[0][0] / shown[0][1] == pytest.approx(1.5, rel=0.02)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_list_does_not_move_as_thumbnails_load(open_page: Open) -> None:
    """Each has its room before it is there."""
    page = open_page("aktuelles/", viewport={"width": 390, "height": 600})
    before = page.evaluate("document.documentElement.scrollHeight")
    for image in page.locator("img.thumbnail").all():
        image.scroll_into_view_if_needed()
        image.evaluate("image => image.decode()")
    assert page.evaluate(SHIFTS) == 0
    assert page.evaluate("document.documentElement.scrollHeight") == before


def test_picture_of_a_row_leads_to_its_record(open_page: Open) -> None:
    """As its title does, which is the only link of both."""
    page = open_page("aktuelles/")
    row = page.locator(".news-list > li:has(.thumbnail)").first
    address = row.get_by_role("link").evaluate("link => link.href")
    row.locator(".thumbnail").click(force=True)
    assert page.url == address


def test_makers_are_named_below_the_list(open_page: Open) -> None:
    """Each once, whatever the number of pictures."""
    page = open_page("projekte/")
    assert page.locator("img.thumbnail").count() == 1
    assert page.locator(".picture-credits").inner_text() == "Foto: Yusuf Birkenwalder (CC BY 4.0)"


def test_original_is_saved_under_its_name(open_page: Open) -> None:
    """With a size in words beside the link, so that nobody is surprised."""
    page = open_page(RELEASE)
    link = page.locator("figure").first.get_by_role("link", name="Original herunterladen")
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == "ufer.jpg"
