"""Which outlines of a place are read, and as what."""

import pytest
from pydantic import ValidationError

from regionruhr.model.boundaries import Boundaries, Shape

SQUARE = [["7.1", "51.2"], ["7.2", "51.2"], ["7.2", "51.3"], ["7.1", "51.2"]]
HOLE = [["7.12", "51.22"], ["7.14", "51.22"], ["7.14", "51.24"], ["7.12", "51.22"]]
MERIDIAN = [["7.1", "51.2"], ["7.1", "51.3"], ["7.1", "51.4"], ["7.1", "51.2"]]
OUTLINE = ((7.1, 51.2), (7.2, 51.2), (7.2, 51.3), (7.1, 51.2))
INSIDE = ((7.12, 51.22), (7.14, 51.22), (7.14, 51.24), (7.12, 51.22))


def _shape(kind: object, coordinates: object) -> Shape:
    geometry = {"type": kind, "coordinates": coordinates, "bbox": []}
    feature = {"type": "Feature", "properties": {"ags": "05913", "name": "X"}, "geometry": geometry}
    fields = {"type": "FeatureCollection", "licence": "x", "features": [feature]}
    return Boundaries.model_validate(fields).features[0].geometry.coordinates


@pytest.mark.parametrize(
    ("kind", "coordinates", "shape"),
    [
        ("Polygon", [SQUARE], ((OUTLINE,),)),
        ("Polygon", [SQUARE, HOLE], ((OUTLINE, INSIDE),)),
        ("MultiPolygon", [[SQUARE], [HOLE]], ((OUTLINE,), (INSIDE,))),
        ("Polygon", [[[*position, "104.2"] for position in SQUARE]], ((OUTLINE,),)),
    ],
    ids=["polygon", "polygon with a hole", "multipolygon", "altitudes"],
)
def test_polygon_and_multipolygon_are_one_kind_of_shape(
    kind: str, coordinates: object, shape: Shape
) -> None:
    """A polygon is a multipolygon of one; members that nobody asks for are passed over."""
    assert _shape(kind, coordinates) == shape


@pytest.mark.parametrize(
    ("kind", "coordinates", "fault"),
    [
        ("Point", ["7.1", "51.2"], "literal_error"),
        ("Polygon", "7.1", "outline-form"),
        ("Polygon", [], "outline-form"),
        ("Polygon", [[]], "outline-form"),
        ("Polygon", SQUARE, "position-form"),
        ("MultiPolygon", [SQUARE], "position-form"),
        ("Polygon", [SQUARE[:-1]], "outline-form"),
        ("Polygon", [[SQUARE[0], SQUARE[1], SQUARE[0]]], "outline-form"),
        ("Polygon", [MERIDIAN], "outline-form"),
        ("Polygon", [[["51.2", "7.1"], *SQUARE[1:]]], "position-form"),
        ("Polygon", [[["389437", "5707216"], *SQUARE[1:]]], "position-form"),
        ("Polygon", [[["NaN", "51.2"], *SQUARE[1:]]], "position-form"),
        ("Polygon", [[["Infinity", "51.2"], *SQUARE[1:]]], "position-form"),
        ("Polygon", [[["7.1"], *SQUARE[1:]]], "position-form"),
        ("Polygon", [[["7,1", "51,2"], *SQUARE[1:]]], "position-form"),
        ("Polygon", [[{"x": "7.1"}, *SQUARE[1:]]], "position-form"),
    ],
    ids=[
        "a point",
        "a number",
        "no ring",
        "an empty ring",
        "a level missing in a polygon",
        "a level missing in a multipolygon",
        "an open ring",
        "a line there and back",
        "a line along a meridian",
        "latitude first",
        "metres instead of degrees",
        "not a number",
        "infinite",
        "one number",
        "decimal commas",
        "a mapping",
    ],
)
def test_what_is_no_outline_is_refused(kind: str, coordinates: object, fault: str) -> None:
    """Each with one fault, and never with an exception of another kind."""
    with pytest.raises(ValidationError) as caught:
        _shape(kind, coordinates)
    assert [error["type"] for error in caught.value.errors()] == [fault]
