"""The map of the region: every place is within reach, readable, and said once."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing import Open

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SMALL = {"width": 320, "height": 700}
VIEWPORTS = [DESKTOP, PHONE, SMALL]
SMALLEST_TEXT = 10


def _links(page: Page) -> Locator:
    return page.locator(".map__drawing a")


def _shape_style(link: Locator, name: str) -> str:
    return str(link.locator(".map__shape").evaluate("(e, name) => getComputedStyle(e)[name]", name))


def test_map_and_list_lead_to_the_same_places(open_page: Open) -> None:
    """The same addresses in the same order, and the same numbers."""
    page = open_page("partner/")
    in_map = _links(page).evaluate_all("links => links.map(a => a.href.baseVal)")
    listed = page.locator(".map__list a")
    assert listed.evaluate_all("links => links.map(a => a.getAttribute('href'))") == in_map
    assert len(in_map) >= 5
    names = [link.get_attribute("aria-label") or "" for link in _links(page).all()]
    for name, entry in zip(names, listed.all_inner_texts(), strict=True):
        assert re.fullmatch(r".+, [0-9]+ Profile?", name)
        assert name.removesuffix("e").removesuffix(" Profil").split(", ") == entry.split("\n")


@pytest.mark.parametrize("viewport", VIEWPORTS, ids=["desktop", "phone", "small phone"])
def test_keyboard_reaches_every_place(open_page: Open, viewport: dict[str, int]) -> None:
    """Tab goes through the map, place by place, and the shape that has the focus shows it."""
    page = open_page("partner/", viewport=viewport)
    links = _links(page).all()
    quiet_strokes = [_shape_style(link, "stroke") for link in links]
    links[0].focus()
    page.keyboard.press("Shift+Tab")
    for link, quiet in zip(links, quiet_strokes, strict=True):
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
        assert _shape_style(link, "stroke") != quiet
        assert _shape_style(link, "strokeWidth") == "8px"
        expect(link).to_be_in_viewport()


def test_focus_and_pointer_are_seen_in_forced_colours(open_page: Open) -> None:
    """With the colours of the system, shapes are lines and the one in focus has another colour."""
    page = open_page("partner/", forced_colors="active")
    link = _links(page).nth(1)
    quiet = _shape_style(link, "stroke")
    assert quiet != _shape_style(link, "fill")
    _links(page).first.focus()
    page.keyboard.press("Tab")
    assert _shape_style(link, "stroke") != quiet


def test_towns_show_that_their_area_is_meant(open_page: Open) -> None:
    """They cover its shape: with the focus or the pointer on it, they change in its place."""
    page = open_page("partner/")
    area = page.locator("a.map__area--beside")
    town = page.locator("a.map__town").first
    quiet = {name: _shape_style(town, name) for name in ("fill", "stroke")}
    area.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert _shape_style(town, "stroke") == _shape_style(area, "stroke") != quiet["stroke"]
    area.locator(".map__name").hover()
    expect(town.locator(".map__shape")).not_to_have_css("fill", quiet["fill"])


@pytest.mark.parametrize(("scheme", "blending"), [("light", "darken"), ("dark", "lighten")])
def test_towns_do_not_hide_the_label_of_their_area(
    open_page: Open, scheme: str, blending: str
) -> None:
    """They lie over it; where it reaches into one, the darker of the two is seen, or the lighter.

    Their own colours stay what they are: the page behind them is lighter, or darker, than all.
    """
    page = open_page("partner/", color_scheme=scheme)
    assert _shape_style(page.locator("a.map__town").first, "mixBlendMode") == blending
    assert _shape_style(page.locator("a.map__area--beside"), "fill") == "none"


def test_legend_has_the_shades_of_the_map(open_page: Open) -> None:
    """Each in words, and each number in a shape lies within those of its shade."""
    page = open_page("partner/")
    legend = page.locator(".map__legend li")
    words = dict(
        zip(
            legend.evaluate_all(
                "steps => steps.map(step => getComputedStyle(step, '::before').backgroundColor)"
            ),
            legend.all_inner_texts(),
            strict=True,
        )
    )
    assert len(words) == legend.count() >= 2
    for place in page.locator(":is(.map__area:not(.map__area--beside), .map__town)").all():
        number = int(place.locator(".map__count").text_content() or "")
        first, *last = [
            int(n) for n in re.findall(r"[0-9]+", words[_shape_style(place, "fill")])
        ] or [0, 0]
        assert first <= number <= (last[0] if last else number)


@pytest.mark.parametrize("viewport", VIEWPORTS, ids=["desktop", "phone", "small phone"])
def test_labels_can_be_read(open_page: Open, viewport: dict[str, int]) -> None:
    """No label runs into another one or out of the page, none is too small."""
    page = open_page("partner/", viewport=viewport)
    labels = page.locator(".map__drawing text:visible")
    boxes = labels.evaluate_all(
        "labels => labels.map(l => { const b = l.getBoundingClientRect();"
        " return [l.textContent, b.left, b.top, b.right, b.bottom, b.height] })"
    )
    assert {"Dortmund", "Bochum", "Hagen", "Herne", "Ennepe-Ruhr-Kreis"} <= {b[0] for b in boxes}
    for number, (name, left, top, right, bottom, height) in enumerate(boxes):
        assert left >= 0, name
        assert right <= viewport["width"], name
        assert height >= SMALLEST_TEXT, name
        for other in boxes[number + 1 :]:
            # Lines of one label may touch.
            apart = (
                right <= other[1] or other[3] <= left or bottom <= other[2] + 4 or other[4] <= top
            )
            assert apart, f"{name} and {other[0]}"


def test_names_of_towns_stand_where_there_is_room(open_page: Open) -> None:
    """On a phone the shapes of towns hold their numbers alone; the list has the names."""
    page = open_page("partner/", viewport=DESKTOP)
    name = page.locator(".map__town .map__name", has_text="Witten")
    expect(name).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(name).to_be_hidden()
    expect(page.locator(".map__towns").get_by_text("Witten")).to_be_visible()


@pytest.mark.parametrize(("viewport", "place"), [(DESKTOP, "beside"), (PHONE, "below")])
def test_list_stands_beside_the_map_or_below(
    open_page: Open, viewport: dict[str, int], place: str
) -> None:
    """Side by side where there is room, else one after the other."""
    page = open_page("partner/", viewport=viewport)
    drawing = page.locator(".map__drawing").bounding_box()
    listed = page.locator(".map__list").bounding_box()
    assert drawing is not None
    assert listed is not None
    assert (listed["x"] > drawing["x"] + drawing["width"]) == (place == "beside")
    assert (listed["y"] > drawing["y"] + drawing["height"]) == (place == "below")


@pytest.mark.parametrize("name", ["Hagen", "Ennepe-Ruhr-Kreis", "Witten"])
def test_pointer_on_a_place_leads_to_it(open_page: Open, name: str) -> None:
    """Shape and label lead to the same page; the label of the district is beside its towns."""
    page = open_page("partner/")
    link = _links(page).and_(page.locator(f'[aria-label^="{name},"]'))
    before = _shape_style(link, "fill")
    link.locator(".map__name").hover()
    expect(link.locator(".map__shape")).not_to_have_css("fill", before)
    address = link.evaluate("a => new URL(a.href.baseVal, document.baseURI).href")
    link.locator(".map__name").click()
    expect(page).to_have_url(address)


def test_map_keeps_to_the_scheme(open_page: Open) -> None:
    """Its shades are those of the page, light and dark."""
    fills = {
        scheme: _shape_style(_links(open_page("partner/", color_scheme=scheme)).first, "fill")
        for scheme in ("light", "dark")
    }
    light, dark = (sum(map(int, re.findall(r"\d+", fills[s])[:3])) for s in ("light", "dark"))
    assert light > dark
