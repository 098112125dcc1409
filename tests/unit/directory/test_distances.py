"""Distances: centres of outlines, and kilometres between them."""

from datetime import date

import pytest

import records
from projects import ROOT
from regionruhr.directory.distances import by_distance, centres, centroid, kilometres
from regionruhr.model.boundaries import Position, Ring
from regionruhr.model.network import Network
from regionruhr.reading.loading import load

SQUARE: Ring = ((7.0, 51.0), (7.2, 51.0), (7.2, 51.2), (7.0, 51.2), (7.0, 51.0))
EAST_HALF: Ring = ((7.1, 51.0), (7.2, 51.0), (7.2, 51.2), (7.1, 51.2), (7.1, 51.0))
FAR: Ring = ((7.4, 51.0), (7.6, 51.0), (7.6, 51.2), (7.4, 51.2), (7.4, 51.0))


@pytest.mark.parametrize(
    ("shape", "centre"),
    [
        pytest.param(((SQUARE,),), (7.1, 51.1), id="square"),
        pytest.param(((SQUARE[::-1],),), (7.1, 51.1), id="clockwise"),
        pytest.param(((SQUARE, EAST_HALF[::-1]),), (7.05, 51.1), id="hole"),
        pytest.param(((SQUARE, EAST_HALF),), (7.05, 51.1), id="hole that runs as its outline"),
        pytest.param(((SQUARE,), (FAR,)), (7.3, 51.1), id="two parts of a size"),
    ],
)
def test_centroid(shape: tuple[tuple[Ring, ...], ...], centre: Position) -> None:
    """The centroid is that of the area, whichever way rings run, without holes."""
    assert centroid(shape) == pytest.approx(centre)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param((7.0, 51.0), (7.0, 51.0), 0, id="same"),
        pytest.param((7.0, 51.0), (7.0, 52.0), 111, id="degree of latitude"),
        pytest.param((7.0, 51.0), (8.0, 51.0), 70, id="degree of longitude at 51 degrees"),
        pytest.param((13.4050, 52.5200), (6.9603, 50.9375), 477, id="Berlin and Cologne"),
    ],
)
def test_kilometres(one: Position, other: Position, expected: int) -> None:
    """Distances are great circles in whole kilometres, the same both ways."""
    assert kilometres(one, other) == kilometres(other, one) == expected


@pytest.fixture(scope="module")
def region() -> Network:
    """The network of the region."""
    network = load(ROOT, today=date(2026, 11, 30)).network
    assert network is not None
    return network


@pytest.mark.content
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("dortmund", "hagen", 17, id="Dortmund and Hagen"),
        pytest.param("hagen", "wetter", 6, id="Hagen and Wetter"),
        pytest.param("bochum", "herne", 6, id="Bochum and Herne"),
        pytest.param("hattingen", "breckerfeld", 25, id="across the district"),
    ],
)
def test_towns(region: Network, one: str, other: str, expected: int) -> None:
    """From centre to centre; the middles of the land of Hagen and Wetter are 11 km apart."""
    assert kilometres(centres(region)[one], centres(region)[other]) == expected


@pytest.mark.content
def test_centre_of_every_town_lies_in_its_land(region: Network) -> None:
    """No number of a position is mistyped: the middle of the outline is at most 4 km away."""
    towns = region.taxonomy.towns
    assert centres(region).keys() == towns.keys()
    for key, town in towns.items():
        assert kilometres(centres(region)[key], centroid(region.boundaries[town.ags or ""])) <= 4


@pytest.mark.content
def test_nearest_town_comes_first(region: Network) -> None:
    """Each other town once; none to a town whose centre is not known."""
    near = by_distance(centres(region), "witten")
    assert near[:3] == (("wetter", 7), ("herdecke", 8), ("bochum", 10))
    assert {key for key, _ in near} == region.taxonomy.towns.keys() - {"witten"}
    assert by_distance(centres(region), "xanten") == ()


def test_town_without_position_and_outline_has_no_centre() -> None:
    """What is not known is left out; the position of a town comes before its outline."""
    assert centres(records.network()) == {}
    herne = {"label": "Herne", "area": "herne", "geo": {"lat": "51.539", "lon": "7.226"}}
    placed = records.network(taxonomy={**records.TAXONOMY, "towns": {"herne": herne}})
    assert centres(placed) == {"herne": (7.226, 51.539)}
