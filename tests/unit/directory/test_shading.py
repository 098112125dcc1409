"""The steps of a shaded map: few, round, made for the numbers that there are."""

import pytest

from regionruhr.directory.shading import SHADES, shade, steps


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ([21, 13, 6, 5, 4, 2, 3], ["1 bis 4", "5 bis 9", "10 bis 19", "20 und mehr"]),
        ([0, 21, 13, 6, 2], ["keine", "1 bis 4", "5 bis 9", "10 bis 19", "20 und mehr"]),
        ([89, 50, 9, 11], ["1 bis 9", "10 bis 49", "50 und mehr"]),
        ([1200, 999, 1], ["1 bis 499", "500 bis 999", "1.000 und mehr"]),
        ([900, 450, 150], ["1 bis 199", "200 bis 499", "500 und mehr"]),
        ([1, 2, 3], ["1", "2 und mehr"]),
        ([60, 2, 2], ["1 bis 49", "50 und mehr"]),
        ([7, 7, 7], ["1 und mehr"]),
        ([0, 1], ["keine", "1 und mehr"]),
        ([0, 0], ["keine"]),
        ([], []),
    ],
    ids=[
        "all four",
        "with none",
        "an empty step",
        "thousands",
        "no small ones",
        "few",
        "two far apart",
        "all equal",
        "one",
        "nobody anywhere",
        "no place",
    ],
)
def test_steps_begin_at_round_numbers(counts: list[int], words: list[str]) -> None:
    """From the greatest number down; a step that nobody is in belongs to the one below."""
    assert [step.words for step in steps(counts)] == words


@pytest.mark.parametrize("counts", [range(1, 3000), [1, 10, 100, 1000], [0, *range(9)], [2000] * 9])
def test_numbers_have_few_shades(counts: list[int]) -> None:
    """At most four, each used, and none for no profile alone; more is never lighter."""
    among = steps(counts)
    shades = [shade(number, among) for number in sorted(counts)]
    assert shades == sorted(shades)
    assert set(shades) == {step.shade for step in among}
    assert max(shades) <= SHADES
    assert [number for number in counts if not shade(number, among)] == [n for n in counts if not n]
