"""The last line says truthfully whether something stops the site."""

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.faults.reports.conclusion import conclusion

FAULT = Problem("a.yml", 1, "name", "empty")
WARNING = Problem("b.svg", 1, "file", "logo-unused")
OTHER = Problem("c.svg", 1, "file", "logo-unused")
ALL = "(alles zeigt: regionruhr check)"


@pytest.mark.parametrize(
    ("shown", "hidden", "last"),
    [
        ([], [], ["Alles in Ordnung: 2 Profile"]),
        ([FAULT], [], []),
        ([FAULT, WARNING], [], []),
        ([WARNING], [], ["Nichts hält die Website auf, 1 Hinweis ist offen: 2 Profile"]),
        ([WARNING, OTHER], [], ["Nichts hält die Website auf, 2 Hinweise sind offen: 2 Profile"]),
        ([], [FAULT], [f"Hier nicht gezeigt, in anderen Dateien: 1 Problem in 1 Datei {ALL}"]),
        (
            [WARNING],
            [OTHER],
            [
                f"Hier nicht gezeigt, in anderen Dateien: 1 Hinweis in 1 Datei {ALL}",
                "Nichts hält die Website auf, 2 Hinweise sind offen: 2 Profile",
            ],
        ),
    ],
    ids=[
        "nothing",
        "a fault",
        "a fault and a warning",
        "a warning",
        "two warnings",
        "a fault not shown",
        "warnings here and elsewhere",
    ],
)
def test_conclusion(shown: list[Problem], hidden: list[Problem], last: list[str]) -> None:
    """What is not shown counts all the same."""
    assert conclusion(shown, hidden, "2 Profile").splitlines() == last


def test_same_problem_counts_once() -> None:
    """As in the report above it."""
    assert "1 Hinweis ist offen" in conclusion([WARNING, WARNING], [], "2 Profile")
