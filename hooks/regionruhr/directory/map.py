"""Map: the region as linked shapes of its areas and towns, and locator maps of towns.

Longitudes are narrowed by the cosine of the latitude, which keeps the proportions of a region of
this size. Positions become whole units, so that places with a common border go on sharing it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import pairwise
from math import cos, radians
from typing import TypeAlias

from markupsafe import escape

from regionruhr.directory.shading import Step, shade, steps
from regionruhr.model.boundaries import Shape
from regionruhr.model.network import Network
from regionruhr.model.taxonomy import Area, Town
from regionruhr.wording.catalogue import PROFILES_COUNTED, UI, counted

Point: TypeAlias = tuple[int, int]
Outlines: TypeAlias = Sequence[Sequence[Point]]
"""Closed rings; what lies in an odd number of them is inside."""

_Span: TypeAlias = tuple[float, float]
_LabelSpace: TypeAlias = tuple[int, int, int]
"""Where a label fits: its left and right edge, and the line in its middle."""
_SCAN = 10
"""Units from one line of a scan to the next."""
WIDTH = 1000
SMALL_WIDTH = 400
AREA_LABEL = 90
TOWN_LABEL = 70
_EDGE = 3
_SMALL_STYLE = (
    "path{fill:#e6ecee;stroke:#fff;stroke-width:3;stroke-linejoin:round;fill-rule:evenodd}"
    ".town{fill:#e85d0c}"
    "@media(prefers-color-scheme:dark){path{fill:#223a44;stroke:#0d1b21}.town{fill:#ff9457}}"
)
Places = Mapping[str, tuple[str, int]]
"""Key of an area or a town to the address of its page and the number of its profiles."""


@dataclass(frozen=True, slots=True)
class Projection:
    """A plane of `width` by `height` units, its origin in the upper left corner."""

    width: int
    height: int
    west: float
    north: float
    units_across: float
    units_down: float

    @classmethod
    def around(cls, shapes: Iterable[Shape], width: int) -> "Projection":
        """The projection of that width into which the shapes just fit."""
        positions = [at for shape in shapes for polygon in shape for ring in polygon for at in ring]
        longitudes, latitudes = zip(*positions, strict=True)
        west, east, south, north = min(longitudes), max(longitudes), min(latitudes), max(latitudes)
        across = width / (east - west)
        down = across / cos(radians((south + north) / 2))
        return cls(width, round((north - south) * down), west, north, across, down)

    def outlines(self, shape: Shape) -> Outlines:
        """The rings of a shape."""

        def point(longitude: float, latitude: float) -> Point:
            across, down = longitude - self.west, self.north - latitude
            return round(across * self.units_across), round(down * self.units_down)

        return [[point(*position) for position in ring] for polygon in shape for ring in polygon]

    def label_start_beside(self, outlines: Outlines, height: int) -> Point:
        """The start of a label of that height in the widest room outside of all shapes."""
        right, bottom = self.width, self.height
        frame = [(0, 0), (right, 0), (right, bottom), (0, bottom), (0, 0)]
        spaces = _label_spaces([frame, *outlines], height)
        left, _, y = max(spaces, key=lambda space: space[1] - space[0])
        return left, y


def path_data(outlines: Outlines) -> str:
    """The rings as data of an SVG path: each from its first point in steps."""
    rings = []
    for ring in outlines:
        steps = ((right - left, low - high) for (left, high), (right, low) in pairwise(ring[:-1]))
        line = " ".join(f"{across} {down}" for across, down in steps if across or down)
        rings.append(f"M{ring[0][0]} {ring[0][1]}l{line}z")
    return "".join(rings)


def label_middle_within(outlines: Outlines, height: int) -> Point:
    """The middle of the best room inside for a label of that height.

    Of rooms that are nearly as wide, the one closer to the middle looks better.
    """
    depths = [y for ring in outlines for _, y in ring]
    middle = (min(depths) + max(depths)) / 2
    left, right, y = max(
        _label_spaces(outlines, height),
        key=lambda space: space[1] - space[0] - abs(space[2] - middle) / 4,
    )
    return (left + right) // 2, y


def _label_spaces(outlines: Outlines, height: int) -> list[_LabelSpace]:
    """All rooms for a label of that height, or of the greatest that there is any for.

    Text is wide and low: what counts is the width that all lines of a label have in common,
    not the largest circle.
    """
    depths = [y for ring in outlines for _, y in ring]
    top, bottom = min(depths), max(depths)
    number = max(1, (bottom - top) // _SCAN)
    lines = [top + (bottom - top) * (line + 0.5) / number for line in range(number)]
    spans = [_inside(outlines, y) for y in lines]
    window = height // _SCAN
    while window:
        spaces = [
            (round(left), round(right), round(lines[start + window // 2]))
            for start in range(number - window + 1)
            for left, right in reduce(_common, spans[start : start + window])
        ]
        if spaces:
            return spaces
        window //= 2
    (x, y) = outlines[0][0]
    return [(x, x, y)]


def _inside(outlines: Outlines, y: float) -> list[_Span]:
    """Where a horizontal line runs inside."""
    crossings = sorted(
        left + (y - high) * (right - left) / (low - high)
        for ring in outlines
        for (left, high), (right, low) in pairwise(ring)
        if (high <= y) != (low <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))


def _common(first: list[_Span], second: list[_Span]) -> list[_Span]:
    overlaps = ((max(a, c), min(b, d)) for a, b in first for c, d in second)
    return [(left, right) for left, right in overlaps if left < right]


@dataclass(frozen=True, slots=True)
class MapPlace:
    """An area or a town, on the map and in the list beside it."""

    key: str
    label: str
    name: str
    """The accessible name of its link: the label and the number of profiles."""
    address: str
    """Empty without a page."""
    count: int
    path: str
    """SVG path data; empty without a shape."""
    at: Point
    """The middle of the label in the shape; of an area with town shapes its start, beside it."""
    towns: tuple["MapPlace", ...] = ()
    shade: int = 0
    """The shade of its number, from 0; that of an area with town shapes is not drawn."""

    @property
    def has_town_shapes(self) -> bool:
        """Whether towns are drawn in the shape of an area."""
        return any(town.path for town in self.towns)


@dataclass(frozen=True, slots=True)
class RegionMap:
    """The areas in their order, on a plane of `width` by `height` units."""

    width: int
    height: int
    areas: tuple[MapPlace, ...]
    legend: tuple[Step, ...]
    """The steps of the numbers of profiles; empty if all places have the same shade."""


def region_map(network: Network, places: Places) -> RegionMap | None:
    """The map of the areas, and of the towns in them; None if no area has a shape."""
    projection = _projection(network, WIDTH)
    if projection is None:
        return None
    beside = projection.label_start_beside(_region(network, projection), AREA_LABEL)

    def place(key: str, term: Area | Town, label_height: int) -> MapPlace:
        outlines = projection.outlines(_shape(network, term))
        address, count = places.get(key, ("", 0))
        return MapPlace(
            key=key,
            label=term.label,
            name=f"{term.label}, {counted(count, *PROFILES_COUNTED)}",
            address=address,
            count=count,
            path=path_data(outlines),
            at=label_middle_within(outlines, label_height) if outlines else (0, 0),
        )

    areas = []
    for key, area in network.taxonomy.areas.items():
        inside = ((k, t) for k, t in network.taxonomy.towns.items() if t.area == key != k)
        towns = tuple(place(k, town, TOWN_LABEL) for k, town in inside)
        drawn = replace(place(key, area, AREA_LABEL), towns=towns)
        areas.append(replace(drawn, at=beside) if drawn.has_town_shapes else drawn)
    among = steps(place.count for place in _shaded(areas))
    shaded = tuple(_with_shades(area, among) for area in areas)
    legend = among if len(among) > 1 else ()
    return RegionMap(projection.width, projection.height, shaded, legend)


def _shaded(areas: Iterable[MapPlace]) -> Iterator[MapPlace]:
    """Yield the places whose shapes have shades: towns, and areas without town shapes."""
    for area in areas:
        places = area.towns if area.has_town_shapes else (area,)
        yield from (place for place in places if place.path)


def _with_shades(area: MapPlace, among: Sequence[Step]) -> MapPlace:
    towns = tuple(replace(town, shade=shade(town.count, among)) for town in area.towns)
    return replace(area, towns=towns, shade=shade(area.count, among))


def town_map(network: Network, key: str) -> str | None:
    """The locator map of a town (SVG); None without its shape.

    It is made for `img`, where neither the style sheet of the page nor its tokens reach, and
    square whatever the region is like, so that a page can keep its place free.
    """
    town = network.taxonomy.towns[key]
    projection = _projection(network, SMALL_WIDTH)
    if projection is None or not _shape(network, town):
        return None
    region = path_data(_region(network, projection))
    place = path_data(projection.outlines(_shape(network, town)))
    title = escape(UI["town_map"].format(town=town.label))
    box = f"{-_EDGE} {-_EDGE} {projection.width + 2 * _EDGE} {projection.height + 2 * _EDGE}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SMALL_WIDTH}" height="{SMALL_WIDTH}"'
        f' viewBox="{box}"><title>{title}</title><style>{_SMALL_STYLE}</style>'
        f'<path d="{region}"/><path class="town" d="{place}"/></svg>\n'
    )


def _shape(network: Network, term: Area | Town) -> Shape:
    return network.boundaries.get(term.ags or "", ())


def _projection(network: Network, width: int) -> Projection | None:
    """The projection that holds all areas and towns; nothing if no area has a shape."""
    areas, towns = network.taxonomy.areas.values(), network.taxonomy.towns.values()
    if not any(_shape(network, area) for area in areas):
        return None
    places: tuple[Area | Town, ...] = (*areas, *towns)
    return Projection.around((_shape(network, place) for place in places), width)


def _region(network: Network, projection: Projection) -> Outlines:
    """The outlines of all areas."""
    areas = network.taxonomy.areas.values()
    return [ring for area in areas for ring in projection.outlines(_shape(network, area))]
