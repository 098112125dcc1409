"""Map: the region as linked shapes of its areas and towns, and locator maps of towns."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import escape

from regionruhr.directory.projection import (
    Outlines,
    Point,
    Projection,
    label_space_within,
    path_data,
)
from regionruhr.model.boundaries import Shape
from regionruhr.model.network import Network
from regionruhr.model.taxonomy import Area, Town
from regionruhr.wording.catalogue import UI
from regionruhr.wording.counts import PROFILES_COUNTED, counted

WIDTH = 1000
SMALL_WIDTH = 400
TINTS = 5
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
class MapPlace:
    """An area or a town, on the map and in the list beside it."""

    key: str
    label: str
    name: str
    """The accessible name of its link: the label and the number of profiles."""
    address: str
    """Empty without a page."""
    count: int
    tint: int
    """The number of its colour, from 1 to `TINTS`."""
    path: str
    """SVG path data; empty without a shape."""
    at: Point
    """The middle of the label in the shape; of an area with town shapes its start, beside it."""
    towns: tuple["MapPlace", ...] = ()

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


def region_map(network: Network, places: Places) -> RegionMap | None:
    """The map of the areas, and of the towns in them; None if no area has a shape."""
    projection = _projection(network, WIDTH)
    if projection is None:
        return None
    builder = _MapBuilder(network, places, projection)
    areas = tuple(
        builder.area(key, number % TINTS + 1) for number, key in enumerate(network.taxonomy.areas)
    )
    return RegionMap(projection.width, projection.height, areas)


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


@dataclass(frozen=True, slots=True)
class _MapBuilder:
    """Builds the places of the region map."""

    network: Network
    places: Places
    projection: Projection

    def area(self, key: str, tint: int) -> MapPlace:
        area = self.network.taxonomy.areas[key]
        towns = tuple(
            self._place(town_key, town, tint, TOWN_LABEL)
            for town_key, town in self.network.taxonomy.towns.items()
            if town.area == key != town_key
        )
        place = self._place(key, area, tint, AREA_LABEL)
        if not any(town.path for town in towns):
            return replace(place, towns=towns)
        beside = self.projection.label_space_beside(
            _region(self.network, self.projection), AREA_LABEL
        )
        return replace(place, towns=towns, at=(beside.left, beside.y))

    def _place(self, key: str, term: Area | Town, tint: int, label_height: int) -> MapPlace:
        outlines = self.projection.outlines(_shape(self.network, term))
        address, count = self.places.get(key, ("", 0))
        return MapPlace(
            key=key,
            label=term.label,
            name=f"{term.label}, {counted(count, *PROFILES_COUNTED)}",
            address=address,
            count=count,
            tint=tint,
            path=path_data(outlines),
            at=label_space_within(outlines, label_height).middle if outlines else (0, 0),
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
