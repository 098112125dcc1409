"""The file of all motifs: well-formed, complete, small, and in the colours of the page."""

import gzip
from collections import Counter

import pytest
from lxml import etree

from regionruhr.model.sign import Sign
from regionruhr.motifs.fields import FIELDS
from regionruhr.motifs.motif import Motif
from regionruhr.motifs.symbols import symbols_document

ROOT = etree.fromstring(symbols_document().encode())
IDS = Counter(element.get("id") for element in ROOT.iter() if element.get("id"))
MOST_BYTES = 4000


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_every_motif_finds_its_symbols(*, is_mirrored: bool) -> None:
    """Alone and as a band."""
    fields = range(len(FIELDS))
    motifs = [Motif(sign, field, is_mirrored=is_mirrored) for sign in Sign for field in fields]
    named = {name for one in motifs for name in (*one.symbols, *one.band)}
    assert named <= {symbol.get("id") for symbol in ROOT.iter("{*}symbol")}


def test_ids_are_unique_and_found() -> None:
    """Each stands once; what is used is there."""
    assert max(IDS.values()) == 1
    assert {use.get("href", "").removeprefix("#") for use in ROOT.iter("{*}use")} <= IDS.keys()


def test_colours_are_those_of_the_page() -> None:
    """Strokes inherit theirs, the bar takes the text colour; nothing has a style of its own."""
    names = {etree.QName(element).localname for element in ROOT.iter()}
    assert names == {"svg", "defs", "path", "symbol", "g", "use"}
    attributes = {(name, value) for element in ROOT.iter() for name, value in element.items()}
    assert {value for name, value in attributes if name == "stroke"} == {"currentColor"}
    assert {value for name, value in attributes if name == "fill"} == {"none"}
    assert {"style", "class"}.isdisjoint(name for name, _ in attributes)


def test_file_is_small() -> None:
    """As a host sends it."""
    assert len(gzip.compress(symbols_document().encode(), 9, mtime=0)) <= MOST_BYTES
