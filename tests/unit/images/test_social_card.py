"""A card shows its words, is small, and is drawn once."""

from dataclasses import replace
from pathlib import Path

import pytest

import pictures
import projects
from regionruhr.cache.entries import Cache
from regionruhr.images import social_card
from regionruhr.images.lettering import Lettering, lettering
from regionruhr.images.social_card import SocialCard, card_png, drawn

FONT = (projects.ROOT / "content/assets/fonts/barlow-semibold.woff2").read_bytes()
CARD = SocialCard("In|Die RegionRuhr", ("Meldung", "2. Februar 2016"), "Übergröße", "", "f.1.woff2")
LONGEST = "Industriedienstleistungsgesellschaftsgründungsförderungsprogramm " * 5
WHITE = (255, 255, 255)


def _ink(content: bytes, box: tuple[int, int, int, int]) -> int:
    """How many pixels in a box of a card are not white."""
    part = pictures.reopened(content).convert("RGB").crop(box)
    return sum(count for count, colour in part.getcolors(10**6) or () if colour != WHITE)


@pytest.mark.parametrize(
    "card",
    [
        CARD,
        replace(CARD, title="W", facts=(), monogram="W"),
        replace(CARD, title=LONGEST),
        replace(CARD, title=LONGEST, monogram="MW"),
        replace(CARD, title="Ä" * 300, facts=("Veranstaltung " * 20, "abgesagt"), monogram="ÄÖ"),
        replace(CARD, title="\N{GRINNING FACE}", network=""),
        replace(CARD, network="Netz ohne Strich <b>&amp;", title="<script>alert(1)</script>"),
        replace(CARD, title="שלום", facts=("\x00\N{RIGHT-TO-LEFT OVERRIDE}",), monogram="ש"),
    ],
    ids=["usual", "letter", "long", "long beside plate", "wide", "emoji", "markup", "other script"],
)
def test_card_has_the_size_that_networks_show(card: SocialCard) -> None:
    """Of few colours and bytes, and nothing stands on its edge."""
    content = drawn(card, lettering(FONT))
    picture = pictures.reopened(content)
    assert (picture.format, picture.mode, picture.size) == ("PNG", "P", (1200, 630))
    assert len(content) < 20_000
    assert picture.info.keys() <= {"transparency"}
    for box in ((20, 0, 800, 40), (20, 600, 800, 630)):
        assert _ink(content, box) == 0
    if not card.monogram:
        assert _ink(content, (1130, 0, 1200, 630)) == 0


def test_words_are_on_it() -> None:
    """More of them, more ink; each in its place."""
    usual = drawn(CARD, lettering(FONT))
    for without, box in (
        (replace(CARD, title=""), (40, 200, 1200, 480)),
        (replace(CARD, facts=()), (40, 40, 1200, 300)),
        (replace(CARD, network=""), (40, 500, 1200, 600)),
    ):
        assert _ink(usual, box) > _ink(drawn(without, lettering(FONT)), box)


def test_same_words_make_the_same_bytes() -> None:
    """In every process, in any order."""
    first = drawn(CARD, Lettering(FONT))
    again = Lettering(FONT)
    drawn(replace(CARD, title="Etwas anderes", monogram="E"), again)
    assert drawn(CARD, again) == first


@pytest.mark.parametrize(
    "other",
    [
        replace(CARD, network="Netz"),
        replace(CARD, facts=("Meldung",)),
        replace(CARD, facts=("Meldung", "2. Februar", "2016")),
        replace(CARD, title="Übergrößen"),
        replace(CARD, monogram="Ü"),
        replace(CARD, font="f.2.woff2"),
    ],
)
def test_digest_changes_with_all_that_is_shown(other: SocialCard) -> None:
    """And with nothing else."""
    assert other.digest != CARD.digest
    assert replace(other) == other
    assert replace(other).digest == other.digest


def test_digest_changes_with_the_way_of_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """So networks load the picture anew."""
    before = CARD.digest
    monkeypatch.setattr(social_card, "VERSION", -1)
    assert CARD.digest != before


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[SocialCard]:
    """The cards that have been drawn."""
    found: list[SocialCard] = []

    def noted(card: SocialCard, letters: Lettering) -> bytes:
        found.append(card)
        return drawn(card, letters)

    monkeypatch.setattr(social_card, "drawn", noted)
    return found


def test_card_is_drawn_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, found: list[SocialCard]
) -> None:
    """Until its words or the library change, or what is kept of it is damaged."""
    cache, other = Cache(tmp_path / "cards"), replace(CARD, title="Anderes")
    first = card_png(CARD, FONT, cache)
    assert card_png(CARD, FONT, cache) == first
    assert found == [CARD]
    assert card_png(other, FONT, cache) != first
    assert found == [CARD, other]
    for path in (tmp_path / "cards").iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    assert card_png(CARD, FONT, cache) == first
    assert found == [CARD, other, CARD]
    monkeypatch.setattr("PIL.__version__", "0")
    assert card_png(CARD, FONT, cache) == first
    assert found == [CARD, other, CARD, CARD]
