"""A problem: one line."""

import pytest

from regionruhr.faults.problem import (
    LONGEST_VALUE,
    MOST_IN_A_FILE,
    Problem,
    faults,
    number_of,
    ordered,
    warnings,
)


def _problem(path: str = "partners/wilo.yml", line: int = 1, place: str = "name") -> Problem:
    return Problem(path, line, place, "empty")


def test_problem_is_one_line() -> None:
    """File, line, field, what is wrong, and what to do in brackets."""
    problem = Problem("partners/wilo.yml", 4, "phone", "phone-form", {"value": "0231"})
    assert problem.text == (
        "partners/wilo.yml:4: phone: „0231“ ist keine Telefonnummer in internationaler Form "
        "(zum Beispiel +49 231 123456)"
    )


@pytest.mark.parametrize(
    ("place", "german"),
    [("file", "Datei"), ("file name", "Dateiname"), ("text", "Text"), ("address.city",) * 2],
)
def test_place_that_is_no_field_is_said_in_german(place: str, german: str) -> None:
    """A field keeps its name; the rest is a German word."""
    problem = _problem(place=place)
    assert problem.text.startswith(f"partners/wilo.yml:1: {german}: ")


def test_fault_stops_the_build() -> None:
    """A problem with the severity of a fault is one that counts."""
    problem, warning = _problem(), Problem("a.svg", 1, "file", "logo-unused")
    assert faults([problem, warning]) == (problem,)
    assert warnings([problem, warning]) == (warning,)


def test_long_value_is_shortened() -> None:
    """Nobody reads ten thousand characters of a wrong value."""
    problem = Problem("a.yml", 1, "id", "key-form", {"value": "x" * 10_000})
    assert f"„{'x' * (LONGEST_VALUE - 1)}…“" in problem.text


def test_braces_in_a_value_are_text() -> None:
    """What an editor wrote is never read as a pattern."""
    problem = Problem("a.yml", 1, "{place}", "key-form", {"value": "{value.__class__}"})
    assert problem.text.startswith("a.yml:1: {place}: „{value.__class__}“ ist")


@pytest.mark.parametrize(
    ("fault", "number", "last"),
    [
        ("empty", MOST_IN_A_FILE, ""),
        ("empty", MOST_IN_A_FILE + 1, " … und 1 weitere in dieser Datei"),
        ("empty", 40_000, " … und 39.900 weitere in dieser Datei"),
        ("logo-unused", 1_234, " … und 1.134 weitere in dieser Datei"),
    ],
)
def test_problems_of_a_file_end_with_their_number(fault: str, number: int, last: str) -> None:
    """The first ones are enough to mend; another file and another severity have their own."""
    many = [Problem("a.yml", line, "name", fault) for line in range(number, 0, -1)]
    others = [
        _problem(),
        Problem("a.yml", 1, "x", "empty"),
        Problem("a.yml", 1, "x", "logo-unused"),
    ]
    shown = [p for p in ordered([*many, *others]) if p.path == "a.yml" and p.place == "name"]
    assert [p.line for p in shown] == [*range(1, len(shown) + 1)]
    assert number_of(ordered(many)) == number
    assert ordered(many)[-1].text.endswith(f"{last})")
    # Whoever puts a list in order again loses nothing.
    assert ordered(ordered(many)) == ordered(many)
