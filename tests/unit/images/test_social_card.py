"""A card shows its words, is small, and is drawn once."""

from dataclasses import replace
from pathlib import Path

import pytest

import pictures
import projects
from regionruhr.cache.entries import Cache
from regionruhr.images import social_card
from regionruhr.images.lettering import Lettering, lettering_of
from regionruhr.images.social_card import SocialCard, card_png, drawn
from regionruhr.model.sign import Sign
from regionruhr.motifs.fields import FIELDS
from regionruhr.motifs.motif import Motif

FONT = (projects.ROOT / "content/assets/fonts/barlow-semibold.woff2").read_bytes()
CARD = SocialCard(
    network="In|Die RegionRuhr",
    facts=("Meldung", "2. Februar 2016"),
    title="Übergröße",
    motif=Motif(Sign.GEAR, field=0, is_mirrored=False),
    monogram="",
    font="f.1.woff2",
)
LONGEST = "Industriedienstleistungsgesellschaftsgründungsförderungsprogramm " * 5
WHITE = (255, 255, 255)
TILE = (900, 200, 1120, 410)
FIELD = (840, 0, 1200, 630)
BARS = 6
"""The number of their colour."""


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
    ids=["usual", "letter", "long", "long with letters", "wide", "emoji", "markup", "other script"],
)
def test_card_has_the_size_that_networks_show(card: SocialCard) -> None:
    """Of few colours and bytes, and nothing stands on its edge."""
    content = drawn(card, lettering_of(FONT))
    picture = pictures.reopened(content)
    assert (picture.format, picture.mode, picture.size) == ("PNG", "P", (1200, 630))
    assert len(content) < 20_000
    assert picture.info.keys() <= {"transparency"}
    for box in ((0, 0, 70, 630), (0, 0, 820, 40), (0, 590, 820, 630), (780, 0, 820, 630)):
        assert _ink(content, box) == 0


def test_words_are_on_it() -> None:
    """More of them, more ink; each in its place."""
    usual = drawn(CARD, lettering_of(FONT))
    for without, box in (
        (replace(CARD, title=""), (40, 200, 1200, 480)),
        (replace(CARD, facts=()), (40, 40, 1200, 300)),
        (replace(CARD, network=""), (40, 500, 1200, 600)),
    ):
        assert _ink(usual, box) > _ink(drawn(without, lettering_of(FONT)), box)


def test_each_sign_is_in_the_tile() -> None:
    """And letters in place of it."""
    cards = [replace(CARD, motif=replace(CARD.motif, sign=sign)) for sign in Sign]
    cards.append(replace(CARD, monogram="Ü"))
    tiles = {_part(card, TILE) for card in cards}
    assert len(tiles) == len(cards)


def test_each_field_is_behind_it() -> None:
    """From the left and from the right."""
    motifs = [
        Motif(Sign.GEAR, number, is_mirrored)
        for number in range(len(FIELDS))
        for is_mirrored in (False, True)
    ]
    # Some are the same from both sides.
    assert len({_part(replace(CARD, motif=motif), FIELD) for motif in motifs}) > len(FIELDS)
    for motif in motifs:
        content = drawn(replace(CARD, motif=motif), lettering_of(FONT))
        colours = pictures.reopened(content).crop(FIELD).getcolors() or []
        assert {number: count for count, number in colours}[BARS] > 10_000


def _part(card: SocialCard, box: tuple[int, int, int, int]) -> bytes:
    return pictures.reopened(drawn(card, lettering_of(FONT))).crop(box).tobytes()


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
        replace(CARD, motif=replace(CARD.motif, sign=Sign.WAVE)),
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
    """Until its words, the library or the program change, or what is kept of it is damaged."""
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
    monkeypatch.setattr(social_card, "_sources", lambda: "other")
    assert card_png(CARD, FONT, cache) == first
    assert found == [CARD, other, CARD, CARD, CARD]
