"""The id of a profile is made from a name, once and for all."""

import pytest

from regionruhr.model.addresses import LONGEST_IDENTIFIER, identifier, slug
from regionruhr.model.values import KEY


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("WILO SE", "wilo"),
        ("Müller & Söhne GmbH & Co. KG", "mueller-soehne"),
        ("Ferdinand Bilstein GmbH + Co. KG", "ferdinand-bilstein"),
        ("Groß und Klein GmbH und Co. KG", "gross-und-klein"),
        ("eurobits e.V.", "eurobits"),
        ("Förderverein Hagen e. V.", "foerderverein-hagen"),
        ("Beispiel UG (haftungsbeschränkt)", "beispiel"),
        ("Stadtwerke Witten GmbH, Werk Nord", "stadtwerke-witten-werk-nord"),
        ("AG Weser", "ag-weser"),
        ("GmbH", "gmbh"),
        ("Café Ançelm", "cafe-ancelm"),
        ("mu\u0308ller", "mueller"),
        ("3M", "3m"),
        ("../../x", "x"),
        ("株式会社", ""),
    ],
)
def test_id_is_the_name_without_its_legal_form(name: str, key: str) -> None:
    """In the letters a to z, umlauts spelt out; empty if none are left."""
    assert identifier(name) == key
    assert not key or KEY.fullmatch(key)


def test_long_name_gives_a_short_id() -> None:
    """Of whole words, unless there is but one."""
    key = identifier("Institut " * 40)
    assert len(key) <= LONGEST_IDENTIFIER
    assert key.endswith("-institut")
    assert identifier("x" * 500) == "x" * LONGEST_IDENTIFIER


def test_slug_keeps_every_word() -> None:
    """A legal form is a word like others there."""
    assert slug("Übung GmbH") == "uebung-gmbh"
