"""Lexicon: stems, parts of compounds, and words that say nothing."""

import pytest

from regionruhr.exchange.lexicon import Lexicon

WRITTEN = (
    "Laser schneiden Anlage Stahl Edelstahl Behälter Bau Kran Haus Pumpe Gehäuse drehen Teile "
    "Maß Werkzeug Straße Geräte Feder Krankenhaus"
)


def _parts(word: str, written: str = WRITTEN) -> list[str]:
    (found,) = Lexicon([written, word]).words(word)
    return [found.written_part(part) for part in found.parts]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        pytest.param("Laserschneidanlagen", ["Laser", "Schneid", "Anlagen"], id="three parts"),
        pytest.param("Edelstahlbehälter", ["Edelstahl", "Behälter"], id="a part with parts"),
        pytest.param("Pumpengehäuse", ["Pumpe", "Gehäuse"], id="link n"),
        pytest.param("PUMPENGEHAEUSE", ["PUMPE", "GEHAEUSE"], id="ae for ä"),
        pytest.param("Straßenbau", ["Straße", "Bau"], id="ß, and a short part"),
        pytest.param("Maßwerkzeug", ["Maß", "Werkzeug"], id="ß at the end of a part"),
        pytest.param("Drehteile", ["Dreh", "Teile"], id="stem of a verb"),
        pytest.param("Stahlgedöns", ["Stahlgedöns"], id="the rest is no word"),
        pytest.param("Krankenhaus", ["Krankenhaus"], id="the start is a word, what follows none"),
        pytest.param("Anlage", ["Anlage"], id="no compound"),
    ],
)
def test_compounds(word: str, parts: list[str]) -> None:
    """A compound is split where all of its parts are words of some text."""
    assert _parts(word) == parts


def test_what_nobody_writes_is_no_part() -> None:
    """The texts themselves are the dictionary."""
    assert _parts("Laserschneidanlage", "Laser") == ["Laserschneidanlage"]


@pytest.mark.parametrize(
    ("one", "other", "are_alike"),
    [
        pytest.param("Krane", "Kräne", True, id="umlaut of a plural"),
        pytest.param("schweißen", "SCHWEISSEN", True, id="ß and ss"),
        pytest.param("Beschichtung", "Beschichtungen", True, id="plural"),
        pytest.param("Kran", "Krank", False, id="another word"),
        pytest.param("Feder", "Federn", True, id="link of a plural"),
    ],
)
def test_stems(one: str, other: str, *, are_alike: bool) -> None:
    """Forms of a word have one stem."""
    words = Lexicon([one, other]).words(f"{one} {other}")
    assert (words[0].stem == words[1].stem) is are_alike


@pytest.mark.parametrize(
    ("word", "is_empty"),
    [
        pytest.param("gesucht", True, id="boilerplate"),
        pytest.param("Lieferanten", True, id="another form of a stop word"),
        pytest.param("Lieferantenaudit", False, id="compound of a stop word"),
        pytest.param("500", True, id="number"),
        pytest.param("V2A", False, id="letters and figures"),
        pytest.param("x", True, id="letter"),
        pytest.param("Pumpe", False, id="word"),
    ],
)
def test_empty_words(word: str, *, is_empty: bool) -> None:
    """Stop words, numbers and letters say nothing by themselves."""
    (found,) = Lexicon([word]).words(word)
    assert found.is_empty is is_empty
