"""Logos of every shape in a real browser: one optical size, no overflow, readable in the dark."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page

import browsing
import projects
from browsing import Open

LIST = "partner/art/unternehmen/"
FOUND = "partner/?art=unternehmen"
TILE = """tile => [tile, ...tile.querySelectorAll("*")].map((
  {localName, className, textContent, width, height, alt, loading, decoding, media, src, srcset}
) => [localName, className, textContent.trim(),
  `${width}`, `${height}`, alt, loading, decoding, media, src && new URL(src).pathname,
  srcset && srcset.split("/").pop()].join(" ")).join("\\n")"""
"""All that makes a tile."""
SHAPES = {
    "breit": (480, 80),
    "hoch": (120, 240),
    "quadrat": (200, 200),
    "quer": (300, 200),
    "winzig": (150, 50),
    "ohne-viewbox": (240, 60),
}
DARK_INK, LIGHT_INK = "#10303a", "#e8eef0"
PROFILE = """\
id: {key}
name: {key} Maschinenbau und Fördertechnik GmbH & Co. KG
type: company
role: regional
summary: Eine Firma der Probe mit einem Logo, das {key} heißt.
address:
  city: dortmund
logo: {logo}
"""


def _svg(width: int, height: int, ink: str, size: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>'
        f'<path d="M0 0h{width}v{height}H0z" fill="none" stroke="{ink}" stroke-width="20"/>'
        f'<circle cx="{width / 2}" cy="{height / 2}" r="{min(width, height) / 4}" fill="{ink}"/>'
        "</svg>"
    )


def _add(project: Path, key: str) -> None:
    """A partner with a logo: pixels where it is tiny, a dark variant where it is square."""
    logos = project / "partners/logos"
    width, height = SHAPES[key]
    logo, variant = f"{key}.svg", ""
    if key == "winzig":
        logo = f"{key}.png"
        Image.new("RGBA", (width, height), DARK_INK).save(logos / logo)
    else:
        box = f'viewBox="0 0 {width} {height}"'
        size = f'width="{width}" height="{height}"' if key == "ohne-viewbox" else box
        (logos / logo).write_text(_svg(width, height, DARK_INK, size))
    if key == "quadrat":
        variant = f"logo_dark: {key}-dunkel.svg\n"
        (logos / f"{key}-dunkel.svg").write_text(_svg(width, height, LIGHT_INK, box))
    profile = PROFILE.format(key=key, logo=logo) + variant
    (project / f"partners/{key}.yml").write_text(profile)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a logo of every shape."""
    project = projects.copy_small(tmp_path_factory.mktemp("logos"))
    projects.dress(project)
    (project / "partners/logos").mkdir()
    for key in SHAPES:
        _add(project, key)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    with browsing.served(project / "site") as address:
        yield address


def _logos(page: Page) -> dict[str, Locator]:
    """The logos of a list by the name of their file, each brought into view and loaded."""
    found = {}
    for image in page.locator(".partner-list .tile img").all():
        image.scroll_into_view_if_needed()
        image.evaluate("image => image.decode()")
        source = image.evaluate("image => image.getAttribute('src')")
        found[source.rpartition("/")[2].partition(".")[0]] = image
    assert found.keys() == SHAPES.keys()
    return found


def _size(image: Locator) -> tuple[float, float]:
    box = image.bounding_box()
    assert box is not None
    return box["width"], box["height"]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_logos_of_a_list_look_as_large_as_each_other(open_page: Open, width: int) -> None:
    """The largest area is less than double the smallest, at their own proportions."""
    logos = _logos(open_page(LIST, viewport={"width": width, "height": 900}))
    sizes = {key: _size(image) for key, image in logos.items()}
    areas = [shown_width * shown_height for shown_width, shown_height in sizes.values()]
    assert max(areas) < 2 * min(areas), sizes
    for key, (shown_width, shown_height) in sizes.items():
        assert shown_width / shown_height == pytest.approx(
            SHAPES[key][0] / SHAPES[key][1], rel=0.05
        )
        assert min(shown_width, shown_height) >= 16


TILES = """tiles => tiles.map(tile => {
  const {left, right, top, bottom, width, height} = tile.getBoundingClientRect();
  const logo = tile.querySelector("img")?.getBoundingClientRect();
  const isInside = !logo || (logo.left >= left && logo.right <= right
    && logo.top >= top && logo.bottom <= bottom);
  const meets = [...tile.closest("li").querySelectorAll("h2, h3, p")].some((text) => {
    const box = text.getBoundingClientRect();
    return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
  });
  return [width, height, isInside, meets];
})"""


@pytest.mark.parametrize("path", [LIST, FOUND, "partner/a-z/", "netzwerk/"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_tiles_are_alike(open_page: Open, path: str, width: int) -> None:
    """Logos and initials, of carriers and others, in lists and results: one size, no overlap."""
    page = open_page(path, viewport={"width": width, "height": 900})
    page.locator(".tile").first.wait_for()
    tiles = page.locator("li .tile")
    assert tiles.evaluate_all(TILES) == [[112, 64, True, False]] * tiles.count()
    rows = page.locator("li:has(> .tile)").count()
    names = page.locator("li > .tile ~ div :is(h2, h3) a").count()
    assert rows == names == tiles.count()


OFF_CENTRE = """images => images.map(image => {
  const inner = image.getBoundingClientRect();
  const outer = image.closest(".tile").getBoundingClientRect();
  return [inner.x + inner.width / 2 - outer.x - outer.width / 2,
          inner.y + inner.height / 2 - outer.y - outer.height / 2];
})"""


def test_logos_stand_in_the_middle_of_their_tiles(open_page: Open) -> None:
    """With a file for the dark scheme and without one."""
    page = open_page(LIST)
    assert page.locator(".tile source").count()
    off_centre = page.locator(".tile img").evaluate_all(OFF_CENTRE)
    assert [pair for pair in off_centre if max(map(abs, pair)) >= 1] == []


def test_results_have_the_tiles_of_lists(open_page: Open) -> None:
    """The same markup, whether a template or the finder made it."""

    def tiles(path: str) -> set[str]:
        page = open_page(path)
        page.locator(".partner-list .tile").first.wait_for()
        return {
            re.sub(r"\s+", " ", one.evaluate(TILE))
            for one in page.locator(".partner-list .tile").all()
        }

    assert tiles(FOUND) == tiles(LIST)
    assert len(tiles(FOUND)) > len(SHAPES)


def test_list_does_not_move_as_logos_load(open_page: Open) -> None:
    """Every logo reserves its room before it is there, and is fetched when it is needed."""
    page = open_page(LIST, viewport={"width": 390, "height": 900})
    before = page.evaluate("document.documentElement.scrollHeight")
    for image in _logos(page).values():
        assert image.get_attribute("width")
        assert image.get_attribute("height")
        assert image.get_attribute("loading") == "lazy"
        assert image.get_attribute("decoding") == "async"
        assert image.get_attribute("alt") == ""
    # Less than a pixel each: attributes give whole pixels, the picture its exact proportion.
    after = page.evaluate("document.documentElement.scrollHeight")
    assert abs(after - before) < len(SHAPES)


PLATE = "image => getComputedStyle(image.closest('.tile') ?? image).backgroundColor"
WHITE = "rgb(255, 255, 255)"


@pytest.mark.parametrize("path", [LIST, FOUND, "partner/breit/", "partner/quadrat/"])
def test_dark_ink_stands_on_a_light_plate_in_the_dark(open_page: Open, path: str) -> None:
    """A logo for light pages brings its paper along; one with a dark variant needs none."""
    page = open_page(path, color_scheme="dark")
    page.locator(":is(.logo, .tile) img").first.wait_for()
    for image in page.locator(":is(.logo, .tile) img").all():
        name = image.evaluate("image => image.currentSrc || image.src").rpartition("/")[2]
        if name.startswith("quadrat"):
            assert name == "quadrat-dunkel.svg"
            assert image.evaluate(PLATE) != WHITE
        else:
            assert image.evaluate(PLATE) == WHITE


def test_light_page_shows_the_light_variant_without_a_plate(open_page: Open) -> None:
    """Paper is white already."""
    image = open_page("partner/quadrat/", color_scheme="light").locator(".logo img")
    assert image.evaluate("image => image.currentSrc").endswith("/quadrat.svg")
    assert image.evaluate(PLATE) == "rgba(0, 0, 0, 0)"


def test_profile_shows_its_logo_larger_and_names_it(open_page: Open) -> None:
    """Whoever does not see it is told whose it is."""
    image = open_page("partner/quadrat/").locator(".logo img")
    alt = "Logo: quadrat Maschinenbau und Fördertechnik GmbH & Co. KG"
    assert image.get_attribute("alt") == alt
    assert _size(image) == (84, 84)


def test_drawing_without_view_box_is_scaled_whole(open_page: Open) -> None:
    """Its corner in the picture is the drawing's corner: nothing is cut off."""
    image = open_page(LIST, viewport={"width": 1280, "height": 900}).locator(
        "img[src$='ohne-viewbox.svg']"
    )
    image.scroll_into_view_if_needed()
    drawn = image.evaluate("""async image => {
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0, image.width, image.height);
      return [...context.getImageData(image.width - 2, image.height - 2, 1, 1).data];
    }""")
    assert drawn[3] > 200
