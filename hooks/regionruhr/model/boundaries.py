"""Boundaries: the outlines of areas and towns, as GeoJSON gives them (RFC 7946).

Positions are degrees of WGS 84, longitude first. Members that are not needed
here are ignored, as the standard requires.
"""

from math import nan
from typing import Literal, TypeAlias

from pydantic import ValidationInfo, field_validator

from regionruhr.model.document import Document
from regionruhr.model.taxonomy import OfficialKey
from regionruhr.model.values import Line, Model, WebAddress, refuse

Position: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Position, ...]
Polygon: TypeAlias = tuple[Ring, ...]
Shape: TypeAlias = tuple[Polygon, ...]
"""The polygons of a place; each has its outline first, then its holes."""

_CORNERS = 3
_GERMANY = ((5.8, 15.1), (47.2, 55.1))
"""Longitudes and latitudes: an exchanged or a projected position falls outside."""


class Geometry(Model, extra="ignore"):
    """One polygon or many; either way `coordinates` holds a shape."""

    type: Literal["Polygon", "MultiPolygon"]
    coordinates: Shape

    @field_validator("coordinates", mode="plain")
    @classmethod
    def _shape(cls, value: object, info: ValidationInfo) -> Shape:
        kind = info.data.get("type")
        if kind is None:
            return ()
        polygons = [value] if kind == "Polygon" else _items(value)
        return tuple(tuple(_ring(ring) for ring in _items(polygon)) for polygon in polygons)


class Properties(Model, extra="ignore"):
    """What a feature says of itself; `ags` is the official municipality key."""

    ags: OfficialKey


class Feature(Model, extra="ignore"):
    """A place and its outline."""

    type: Literal["Feature"]
    properties: Properties
    geometry: Geometry


class Attribution(Model):
    """Whose outlines they are, of when, and under which licence: it stands beside every map."""

    holder: Line
    website: WebAddress
    version: Line
    license: Line
    license_website: WebAddress


class Boundaries(Document, extra="ignore"):
    """A file of `partners/_boundaries/`."""

    attribution: Attribution | None = None
    type: Literal["FeatureCollection"]
    features: tuple[Feature, ...]


def _items(value: object) -> list[object]:
    if not isinstance(value, list) or not value:
        refuse("outline-form", value=_written(value))
    return value


def _ring(value: object) -> Ring:
    """A closed ring with three corners at least, and some extent (RFC 7946, 3.1.6)."""
    ring = tuple(_position(item) for item in _items(value))
    is_flat = any(len(set(axis)) == 1 for axis in zip(*ring, strict=True))
    if is_flat or len(set(ring)) < _CORNERS or ring[0] != ring[-1]:
        refuse("outline-form", value=_written(value))
    return ring


def _position(value: object) -> Position:
    """Longitude and latitude; an altitude may follow."""
    position = (nan, nan)
    match value:
        case [str(longitude), str(latitude), *_]:
            position = _degrees(longitude), _degrees(latitude)
    within = (low <= at <= high for at, (low, high) in zip(position, _GERMANY, strict=True))
    return position if all(within) else refuse("position-form", value=_written(value))


def _degrees(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return nan


def _written(value: object) -> str:
    """A value as the file has it."""
    return f"[{', '.join(map(_written, value))}]" if isinstance(value, list) else str(value)
