"""Concepts: what a text names by any of its names."""

from itertools import chain

import pytest

from regionruhr.exchange.concepts import Concepts, Parts, names_in_parts
from regionruhr.exchange.lexicon import Lexicon
from regionruhr.exchange.weights import IN_COMPOUND

NAMES = {
    "lasern": ("Laserbearbeitung", "Laserschneiden", "Laserschweißen"),
    "schweissen": ("Schweißtechnik", "Schweißen", "WIG-Schweißen"),
    "stahl": ("Stahl", "V2A", "1.4301"),
    "edelstahl": ("Edelstahl", "V2A"),
    "krane": ("Kran",),
}
WRITTEN = "Laser schneiden schweißen Bau"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("Wir suchen Laserbearbeitung.", {"lasern": 1}, id="label"),
        pytest.param("LASER-SCHNEIDEN von Blech", {"lasern": 1}, id="synonym, spelt apart"),
        pytest.param("Laser schweißen", {"lasern": 1}, id="longest name alone"),
        pytest.param("WIG Schweißen", {"schweissen": 1}, id="longer name of the same"),
        pytest.param("Bauteile schweißen", {"schweissen": 1}, id="word"),
        pytest.param("Stahlbau", {"stahl": IN_COMPOUND}, id="part of a compound"),
        pytest.param("Teile aus V2A", {"stahl": 1, "edelstahl": 1}, id="name of two"),
        pytest.param("Werkstoff 1.4301", {"stahl": 1}, id="number of a material"),
        pytest.param("Werkstoff 1.4571", {}, id="another number"),
        pytest.param("Krankenhaus", {}, id="only letters in common"),
        pytest.param("WIG", {}, id="beginning of a name"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_mentions(text: str, named: dict[str, float]) -> None:
    """Names are found as words and as parts of compounds."""
    lexicon = Lexicon([WRITTEN, text, *chain.from_iterable(NAMES.values())])
    mentions = Concepts(names_in_parts(NAMES, lexicon)).mentions(Parts(lexicon.words(text)))
    assert {mention.concept: mention.weight for mention in mentions} == named
