"""Words part where Pyphen parts them, only sooner."""

import re
from itertools import pairwise

import pyphen
import pytest

import projects
from regionruhr.search.hidden_words import hyphenation_points

pytestmark = pytest.mark.content


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("metallbearbeitung", "me-tall-be-a-r-bei-tung"),
        ("hochdruckpumpen", "hoch-druck-pum-pen"),
        ("stahl", "stahl"),
        ("", ""),
    ],
)
def test_word_parts(word: str, parted: str) -> None:
    """Every place is counted in letters from the beginning of the word."""
    places = [0, *hyphenation_points(word), len(word)]
    pieces = [word[a:b] for a, b in pairwise(places)]
    assert "-".join(pieces) == parted


def test_places_are_those_of_pyphen() -> None:
    """For every longer word of the real profiles."""
    library = pyphen.Pyphen(lang="de_DE", left=1, right=1)
    texts = [path.read_text().lower() for path in (projects.ROOT / "partners").glob("*.yml")]
    words = sorted({word for text in texts for word in re.findall(r"[^\W\d_]{5,}", text)})
    assert len(words) > 1000
    differing = [w for w in words if list(hyphenation_points(w)) != library.positions(w)]
    assert differing == []
