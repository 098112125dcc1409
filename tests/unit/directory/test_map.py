"""The map of the region: shapes on a plane, labels where they have room, links."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import accumulate, pairwise
from types import SimpleNamespace
from typing import cast

import pytest
from jinja2 import FileSystemLoader
from lxml import etree, html

import projects
import records
from regionruhr.directory.map import (
    MapPlace,
    Outlines,
    Point,
    Projection,
    RegionMap,
    label_middle_within,
    path_data,
    region_map,
    town_map,
)
from regionruhr.model.boundaries import Ring, Shape
from regionruhr.model.network import Network
from regionruhr.reading.loading import load
from regionruhr.site.rendering import environment
from regionruhr.site.shell import Shell

SQUARE: Outlines = [[(0, 0), (400, 0), (400, 400), (0, 400), (0, 0)]]
# Wide at the foot, with a narrow tower on the left.
BOOT: Outlines = [[(0, 0), (100, 0), (100, 200), (400, 200), (400, 300), (0, 300), (0, 0)]]
# Two arms around a bay; the middle of the whole lies in the bay.
BAY: Outlines = [
    [(0, 0), (100, 0), (100, 300), (300, 300), (300, 0), (400, 0), (400, 400), (0, 400), (0, 0)]
]
RING: Outlines = [*SQUARE, [(50, 50), (350, 50), (350, 350), (50, 350), (50, 50)]]
FLAT: Outlines = [[(0, 0), (400, 0), (400, 6), (0, 6), (0, 0)]]
SPLIT: Outlines = [
    [(0, 0), (50, 0), (50, 300), (0, 300), (0, 0)],
    [(500, 0), (900, 0), (900, 300), (500, 300), (500, 0)],
]


def _box(west: float, south: float, east: float, north: float) -> Shape:
    ring: Ring = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return ((ring,),)


def _is_inside(point: Point, outlines: Outlines) -> bool:
    """Even-odd, by a ray to the right."""
    x, y = point
    crossings = sum(
        x < left + (y - high) * (right - left) / (low - high)
        for ring in outlines
        for (left, high), (right, low) in pairwise(ring)
        if (high <= y) != (low <= y)
    )
    return crossings % 2 == 1


def test_proportions_are_those_of_the_earth() -> None:
    """At 60° north a degree of longitude is half as long as one of latitude."""
    projection = Projection.around([_box(7, 59, 9, 61)], 1000)
    assert (projection.width, projection.height) == (1000, 2000)


def test_projection_fits_all_shapes() -> None:
    """West and north are at the origin, east and south at the far corner."""
    shapes = [_box(7.0, 51.0, 7.2, 51.1), _box(7.2, 51.1, 7.5, 51.4)]
    projection = Projection.around(shapes, 1000)
    points = [point for shape in shapes for ring in projection.outlines(shape) for point in ring]
    assert (min(x for x, _ in points), max(x for x, _ in points)) == (0, 1000)
    assert (min(y for _, y in points), max(y for _, y in points)) == (0, projection.height)


def test_common_border_stays_common() -> None:
    """Two neighbours round the positions they share to the same units."""
    west, east = _box(7.0, 51.0, 7.123456, 51.1), _box(7.123456, 51.0, 7.3, 51.1)
    projection = Projection.around([west, east], 777)
    border = {x for ring in projection.outlines(west) for x, _ in ring} & {
        x for ring in projection.outlines(east) for x, _ in ring
    }
    assert len(border) == 1


@pytest.mark.parametrize(
    ("outlines", "data"),
    [
        (SQUARE, "M0 0l400 0 0 400 -400 0z"),
        ([[(5, 5), (9, 5), (9, 5), (9, 8), (5, 5)]], "M5 5l4 0 0 3z"),
        (SPLIT, "M0 0l50 0 0 300 -50 0zM500 0l400 0 0 300 -400 0z"),
        ([], ""),
    ],
    ids=["square", "positions that became one", "two rings", "nothing"],
)
def test_path_goes_in_steps(outlines: Outlines, data: str) -> None:
    """From the first point of a ring, back to it by closing."""
    assert path_data(outlines) == data


def test_path_leads_back_to_every_point() -> None:
    """Adding up the steps gives the points again."""
    numbers = [int(number) for number in re.findall(r"-?\d+", path_data(BAY))]
    steps = list(zip(numbers[::2], numbers[1::2], strict=True))
    assert list(accumulate(steps, lambda a, b: (a[0] + b[0], a[1] + b[1]))) == BAY[0][:-1]


@pytest.mark.parametrize(
    ("outlines", "middle"),
    [
        (SQUARE, (200, 195)),
        (BOOT, (200, 245)),
        (BAY, (200, 345)),
        (SPLIT, (700, 145)),
        (FLAT, (200, 3)),
    ],
    ids=["square", "boot", "bay", "two parts", "flatter than a label"],
)
def test_label_stands_where_the_shape_is_widest(outlines: Outlines, middle: Point) -> None:
    """Text is wide: not the middle counts but the width, and of equal ones the most central."""
    found = label_middle_within(outlines, 90)
    assert found == middle
    assert _is_inside(found, outlines)


def test_label_keeps_out_of_a_hole() -> None:
    """What lies in a hole is outside."""
    assert _is_inside(label_middle_within(RING, 40), RING)


def test_label_space_of_a_shape_without_extent_is_its_point() -> None:
    """A place smaller than a unit has no room, and does no harm."""
    assert label_middle_within([[(3, 4), (3, 4), (3, 4), (3, 4)]], 90) == (3, 4)


def test_label_space_beside_is_outside_of_all_shapes() -> None:
    """The widest free place of the projection, from its edge to the next shape."""
    projection = Projection.around([_box(7, 59, 9, 61)], 1000)
    x, y = projection.label_start_beside(
        [[(0, 0), (1000, 0), (1000, 1500), (400, 1500), (0, 0)]], 100
    )
    assert x == 0
    assert y >= 1500


pytestmark = pytest.mark.content

HOSTILE = "Dort\"><script>alert(1)</script>'&"
WEST: Shape = ((((7.0, 51.0), (7.2, 51.0), (7.2, 51.2), (7.0, 51.2), (7.0, 51.0)),),)
EAST: Shape = ((((7.2, 51.0), (7.4, 51.0), (7.4, 51.1), (7.2, 51.1), (7.2, 51.0)),),)
TAXONOMY = {
    "areas": {
        "kreis": {"label": "Kreis", "ags": "05954"},
        "dortmund": {"label": HOSTILE, "ags": "05913"},
        "herne": {"label": "Herne"},
    },
    "towns": {
        "dortmund": {"label": HOSTILE, "area": "dortmund", "ags": "05913"},
        "witten": {"label": "Witten", "area": "kreis", "ags": "05954036"},
        "wetter": {"label": "Wetter", "area": "kreis"},
    },
}
PLACES = {
    "kreis": ("partner/ort/kreis/", 1200),
    "dortmund": ("partner/ort/dortmund/", 1),
    "witten": ("partner/ort/kreis/#witten", 2),
}
SHAPES = {"05954": WEST, "05954036": WEST, "05913": EAST}


@pytest.fixture(scope="module")
def real() -> Network:
    """The real network."""
    found = load(projects.ROOT, today=date(2026, 11, 23)).network
    assert found is not None
    return found


def _network(**shapes: Shape) -> Network:
    named = {ags.removeprefix("ags"): shape for ags, shape in shapes.items()}
    return replace(records.network(taxonomy=TAXONOMY), boundaries=named or SHAPES)


def _map(network: Network) -> RegionMap:
    found = region_map(network, PLACES)
    assert found is not None
    return found


def _places(region: RegionMap) -> Iterator[MapPlace]:
    for area in region.areas:
        yield area
        yield from area.towns


def _points(path: str) -> Iterator[tuple[int, int]]:
    for ring in re.findall(r"M([^z]+)z", path):
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        steps = zip(numbers[::2], numbers[1::2], strict=True)
        yield from accumulate(steps, lambda a, b: (a[0] + b[0], a[1] + b[1]))


def test_every_place_of_the_region_has_its_shape_inside_the_drawing(real: Network) -> None:
    """Five areas and nine towns; no point of a path lies outside of the drawing."""
    drawn = _map(real)
    assert [len(area.towns) for area in drawn.areas] == [0, 0, 0, 0, 9]
    for place in _places(drawn):
        points = list(_points(place.path))
        assert points, place.key
        assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in points), place.key


def test_region_has_its_true_proportions(real: Network) -> None:
    """37 km from west to east, 43 km from north to south."""
    drawn = _map(real)
    assert drawn.height / drawn.width == pytest.approx(43.0 / 36.9, abs=0.01)


def test_towns_share_the_outline_of_their_area(real: Network) -> None:
    """Every corner of the district is one of a town in it: nothing gapes."""
    district = _map(real).areas[-1]
    corners = {point for town in district.towns for point in _points(town.path)}
    assert set(_points(district.path)) <= corners


def test_neighbours_share_their_border(real: Network) -> None:
    """Bochum and Herne have corners in common."""
    areas = {area.key: set(_points(area.path)) for area in _map(real).areas}
    assert len(areas["bochum"] & areas["herne"]) >= 5


def test_order_is_that_of_the_taxonomy() -> None:
    """Areas and towns come as the file lists them."""
    drawn = _map(_network())
    assert [area.key for area in drawn.areas] == ["kreis", "dortmund", "herne"]
    assert [town.key for town in drawn.areas[0].towns] == ["witten", "wetter"]


def test_town_that_is_its_area_stands_once() -> None:
    """A city that is an area of its own has no second entry below itself."""
    assert _map(_network()).areas[1].towns == ()


def test_map_is_the_same_every_time(real: Network) -> None:
    """Same outlines, same drawing."""
    assert region_map(real, PLACES) == region_map(real, PLACES)
    assert town_map(real, "witten") == town_map(real, "witten")


def test_place_has_name_count_and_address() -> None:
    """The name says what a link leads to, with one as one."""
    kreis, dortmund, herne = _map(_network()).areas
    assert (kreis.name, kreis.address) == ("Kreis, 1.200 Profile", "partner/ort/kreis/")
    assert dortmund.name == f"{HOSTILE}, 1 Profil"
    assert kreis.towns[0].address == "partner/ort/kreis/#witten"
    assert (herne.name, herne.address, herne.path) == ("Herne, 0 Profile", "", "")


def test_shade_follows_the_number_of_profiles() -> None:
    """An area with towns drawn in it moves no step, nor does a place without a shape."""
    drawn = _map(_network())
    assert [step.words for step in drawn.legend] == ["1", "2 und mehr"]
    kreis, dortmund, _ = drawn.areas
    assert (kreis.towns[0].shade, dortmund.shade) == (2, 1)


def test_place_without_a_profile_is_not_shaded() -> None:
    """The legend has a line for it."""
    drawn = region_map(_network(), {"witten": ("partner/ort/kreis/#witten", 2)})
    assert drawn is not None
    assert [step.words for step in drawn.legend] == ["keine", "1 und mehr"]
    assert (drawn.areas[0].towns[0].shade, drawn.areas[1].shade) == (1, 0)


def test_shade_that_all_places_have_needs_no_legend() -> None:
    """It would tell nothing apart."""
    drawn = region_map(_network(), dict.fromkeys(("dortmund", "witten"), ("", 7)))
    assert drawn is not None
    assert drawn.legend == ()
    assert {drawn.areas[0].towns[0].shade, drawn.areas[1].shade} == {1}


def test_label_of_a_parted_area_stands_beside_it() -> None:
    """Where towns fill an area, its label begins outside of all shapes."""
    kreis, dortmund, _ = _map(_network()).areas
    assert kreis.has_town_shapes
    assert not dortmund.has_town_shapes
    assert kreis.at[0] == 500
    assert dortmund.at[0] == 750
    assert kreis.at[1] < dortmund.at[1]


@pytest.mark.parametrize("shapes", [{}, {"05954036": WEST}], ids=["none", "a town alone"])
def test_without_a_shape_of_an_area_there_is_no_map(shapes: dict[str, Shape]) -> None:
    """Then the page goes without."""
    network = replace(records.network(taxonomy=TAXONOMY), boundaries=shapes)
    assert region_map(network, PLACES) is None
    assert town_map(network, "witten") is None


def _rendered(network: Network) -> html.HtmlElement:
    shell = SimpleNamespace(map_attribution=network.map_attribution)
    loader = FileSystemLoader(projects.ROOT / "overrides")
    env = environment(loader, cast("Shell", shell))
    text = env.from_string("{{ region_map(map, '../') }}").render(map=region_map(network, PLACES))
    return html.fragment_fromstring(text)


def test_map_and_list_have_the_same_links_in_the_same_order() -> None:
    """A place without a page is no link, neither here nor there."""
    page = _rendered(_network())
    links = ["../partner/ort/kreis/", "../partner/ort/kreis/#witten", "../partner/ort/dortmund/"]
    assert page.xpath(".//svg//a/@href") == links
    assert page.xpath(".//ul//a/@href") == links
    entries = [" ".join(e.text_content().split()) for e in page.find_class("map__entry")]
    assert entries == ["Kreis 1.200", "Witten 2", "Wetter 0", f"{HOSTILE} 1", "Herne 0"]


def test_label_in_a_shape_is_read_out_once() -> None:
    """The name of the link says it; the text is for the eye."""
    page = _rendered(_network())
    assert page.xpath(".//svg//a/@aria-label") == [
        "Kreis, 1.200 Profile",
        "Witten, 2 Profile",
        f"{HOSTILE}, 1 Profil",
    ]
    assert set(page.xpath(".//svg//text/@aria-hidden")) == {"true"}
    assert page.xpath("count(.//svg//text[not(@aria-hidden)])") == 0


def test_every_shape_has_its_number() -> None:
    """No shade alone says it, and none is without a word in the legend."""
    page = _rendered(_network())
    shapes = [use.getparent() for use in page.find_class("map__shape")]
    counts = [[text.text for text in shape.find_class("map__count")] for shape in shapes]
    assert counts == [["1.200"], ["2"], ["1"]]
    shades = {shape.get("class").split()[-1] for shape in shapes[1:]}
    assert shades == {entry.get("class") for entry in page.xpath(".//*[@class='map__legend']//li")}


def test_hostile_label_stays_text() -> None:
    """Whatever a label holds, it makes no element and no attribute, in page and picture."""
    page = _rendered(_network())
    assert not page.xpath(".//script | .//@onload | .//@style")
    assert page.find_class("map__name")[-1].text_content() == HOSTILE
    picture = town_map(_network(), "dortmund")
    assert picture is not None
    root = etree.fromstring(picture.encode())
    assert root.findtext("{*}title") == f"{HOSTILE} in der Region"
    assert {etree.QName(element).localname for element in root.iter()} == {
        "svg",
        "title",
        "style",
        "path",
    }


def test_attribution_stands_below_the_map(real: Network) -> None:
    """Source, licence and that the data was changed (dl-de/by-2-0), as the outlines say."""
    assert _rendered(_network()).find_class("map__rights") == []
    page = _rendered(replace(_network(), map_attribution=real.map_attribution))
    rights = page.find_class("map__rights")[0]
    assert rights.text_content() == "© GeoBasis-DE / BKG 2021 (Daten verändert), dl-de/by-2-0"
    assert rights.xpath(".//@href") == [
        "https://www.bkg.bund.de",
        "https://www.govdata.de/dl-de/by-2-0",
    ]


def test_picture_of_a_town_is_small_and_knows_both_schemes(real: Network) -> None:
    """Less than 6 kB for every town, light and dark, with the outline of the town in it."""
    paths = set()
    for key in real.taxonomy.towns:
        picture = town_map(real, key)
        assert picture is not None
        assert len(picture.encode()) < 6_000
        assert "@media(prefers-color-scheme:dark)" in picture
        region, town = etree.fromstring(picture.encode()).findall("{*}path")
        assert {town.get("class"), region.get("class")} == {"town", None}
        paths.add(town.get("d"))
    assert len(paths) == len(real.taxonomy.towns)


def test_town_without_a_shape_has_no_picture() -> None:
    """It is not known where it lies."""
    assert town_map(_network(), "wetter") is None
