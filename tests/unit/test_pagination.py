"""Long lists are split into pages of about the same length."""

import pytest

from regionruhr.pagination import LONGEST_PAGE, chunks, part_address, part_title, parts


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


def test_parts_are_named_by_what_they_hold() -> None:
    """The first page has the address of the list."""
    links = parts("liste/", range(LONGEST_PAGE + 1), lambda chunk: f"{chunk[0]}–{chunk[-1]}")
    assert [(link.title, link.address) for link in links] == [
        ("0–49", "liste/"),
        ("50–100", "liste/2/"),
    ]


def test_page_has_a_number_from_the_second_on() -> None:
    """In its address and in its title."""
    assert (part_address("liste/", 1), part_title("Liste", 1)) == ("liste/", "Liste")
    assert (part_address("liste/", 2), part_title("Liste", 2)) == ("liste/2/", "Liste, Seite 2")
