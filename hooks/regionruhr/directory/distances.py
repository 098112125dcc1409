"""Distances: how far the towns of the region lie apart."""

from collections.abc import Mapping
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from regionruhr.model.boundaries import Position, Ring, Shape
from regionruhr.model.network import Network
from regionruhr.model.taxonomy import Town

EARTH_RADIUS = 6371.0088
"""Mean radius of the Earth in kilometres (IUGG)."""


def centres(network: Network) -> Mapping[str, Position]:
    """The centre of each town of the taxonomy, by its key, longitude first, in degrees of WGS 84.

    It is the `geo` of the town, else the centroid of its official outline: Hagen and Wetter have
    much forest to one side, which moves their centroids 3 km away from where people are. A town
    with neither is left out.
    """
    found = {key: _centre(town, network) for key, town in network.taxonomy.towns.items()}
    return {key: centre for key, centre in found.items() if centre}


def _centre(town: Town, network: Network) -> Position | None:
    if town.geo:
        return town.geo.position
    shape = network.boundaries.get(town.ags or "")
    return centroid(shape) if shape else None


def by_distance(centres: Mapping[str, Position], town: str) -> tuple[tuple[str, int], ...]:
    """The other towns with their distances from `town` in kilometres, the nearest first."""
    if town not in centres:
        return ()
    away = {key: kilometres(centres[town], centres[key]) for key in centres if key != town}
    return tuple(sorted(away.items(), key=lambda one: one[1]))


def centroid(shape: Shape) -> Position:
    """The centroid of the area of a shape, holes left out.

    Degrees are taken as a plane, which moves the centroid of a town by a few metres at most.
    """
    parts = [
        (_area_and_moments(ring), -1 if is_hole else 1)
        for polygon in shape
        for is_hole, ring in enumerate(polygon)
    ]
    area = sum(sign * size for (size, _, _), sign in parts)
    across = sum(sign * moment for (_, moment, _), sign in parts)
    up = sum(sign * moment for (_, _, moment), sign in parts)
    return across / area, up / area


def kilometres(one: Position, other: Position) -> int:
    """The great-circle distance between two positions in whole kilometres (haversine)."""
    (west, south), (east, north) = one, other
    low, high = radians(south), radians(north)
    square = sin((high - low) / 2) ** 2 + cos(low) * cos(high) * sin(radians(east - west) / 2) ** 2
    return round(2 * EARTH_RADIUS * asin(sqrt(square)))


def _area_and_moments(ring: Ring) -> tuple[float, float, float]:
    """The area inside a closed ring and its first moments, whichever way the ring runs.

    They are reckoned from the first corner: from the far origin of the degrees, the terms
    would be so great that little of their differences was left.
    """
    (left, bottom), area, across, up = ring[0], 0.0, 0.0, 0.0
    corners = [(x - left, y - bottom) for x, y in ring]
    for (x1, y1), (x2, y2) in pairwise(corners):
        cross = (x1 * y2 - x2 * y1) / 2
        area += cross
        across += cross * (x1 + x2) / 3
        up += cross * (y1 + y2) / 3
    if area < 0:
        area, across, up = -area, -across, -up
    return area, across + left * area, up + bottom * area
