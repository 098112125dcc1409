"""Verb forms: participles and nouns of verbs, led back to the infinitive."""

import pytest

from regionruhr.exchange.lexicon import Lexicon

VERBS = "drehen härten biegen bohren gießen schleifen schneiden stanzen laufen spindeln ziehen"


@pytest.mark.parametrize(
    ("form", "infinitive"),
    [
        pytest.param("gedreht", "drehen", id="weak participle"),
        pytest.param("gehärtete", "härten", id="with an e before its ending"),
        pytest.param("vorgedrehten", "drehen", id="prefix that no verb has"),
        pytest.param("gebogene", "biegen", id="strong participle"),
        pytest.param("Bögen", "biegen", id="noun of a strong verb"),
        pytest.param("Guss", "gießen", id="noun without an ending"),
        pytest.param("geschnitten", "schneiden", id="doubled consonant"),
        pytest.param("gelaufen", "laufen", id="participle like the infinitive"),
    ],
)
def test_alike(form: str, infinitive: str) -> None:
    """All forms of a verb have one stem."""
    words = Lexicon([VERBS, form]).words(f"{form} {infinitive}")
    assert words[0].stem == words[1].stem


@pytest.mark.parametrize(
    ("form", "other"),
    [
        pytest.param("Gewinde", "wind", id="noun that begins like a participle"),
        pytest.param("Gestell", "stellen", id="without an ending"),
        pytest.param("Gerät", "raten", id="too short"),
        pytest.param("gefräst", "drehen", id="another verb"),
        pytest.param("abgefahren", "ab", id="prefix alone"),
        pytest.param("Gehäusen", "Haus Gehäuse", id="noun with a singular in e"),
        pytest.param("Gestellen", "stellen Gestell", id="noun with a singular"),
    ],
)
def test_not_alike(form: str, other: str) -> None:
    """What is no participle of a verb that somebody writes keeps its stem."""
    words = Lexicon([VERBS, form, other]).words(f"{form} {other}")
    assert words[0].stem != words[1].stem
