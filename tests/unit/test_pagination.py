"""Long lists are split into pages of about the same length."""

import pytest

from regionruhr.model.addresses import Link
from regionruhr.pagination import LONGEST_PAGE, chunks, parts

WHOLE = Link("Liste", "liste/")


@pytest.mark.parametrize(
    ("number", "lengths"),
    [
        (0, [0]),
        (1, [1]),
        (LONGEST_PAGE, [LONGEST_PAGE]),
        (LONGEST_PAGE + 1, [50, 51]),
        (1000, [LONGEST_PAGE] * 10),
    ],
)
def test_no_page_is_too_long_and_none_almost_empty(number: int, lengths: list[int]) -> None:
    """Nothing is lost, nothing stands twice, the order stays."""
    found = list(chunks(range(number)))
    assert [len(chunk) for chunk in found] == lengths
    assert [item for chunk in found for item in chunk] == list(range(number))


def test_pages_of_large_items_are_shorter() -> None:
    """Where the caller says so."""
    assert [len(chunk) for chunk in chunks(range(7), 3)] == [2, 2, 3]


def test_links_are_named_by_what_their_pages_hold() -> None:
    """Every page leads to all; without a name they are called by their numbers."""
    named = list(parts(WHOLE, ["ab", "cd"], lambda chunk: f"{chunk[0]}–{chunk[-1]}"))
    assert named[0].links == (Link("a–b", "liste/"), Link("c–d", "liste/2/")) == named[1].links
    assert [link.title for link in next(parts(WHOLE, ["ab", "cd"])).links] == ["1", "2"]


def test_page_has_a_number_from_the_second_on() -> None:
    """In its address and in its title, and the first page is above it."""
    first, second = parts(WHOLE, ["ab", "cd"])
    assert (first.number, first.address, first.title, first.above) == (1, "liste/", "Liste", ())
    assert (second.number, second.address, second.title) == (2, "liste/2/", "Liste, Seite 2")
    assert second.above == (WHOLE,)


def test_single_page_has_no_links() -> None:
    """There is nowhere else to go."""
    assert [part.links for part in parts(WHOLE, ["ab"])] == [()]
