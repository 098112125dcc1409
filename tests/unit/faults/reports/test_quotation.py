"""The quoted line: the mark stands under the value, else under the field, else nowhere."""

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.faults.reports.quotation import quotation


def _quoted(
    line: str, place: str, fault: str = "empty", value: str = "", width: int = 80
) -> tuple[str, str]:
    problem = Problem("a.yml", 1, place, fault, {"value": value})
    quoted = quotation(line, problem, width)
    return quoted.text, quoted.mark


@pytest.mark.parametrize(
    ("line", "place", "fault", "value", "marked"),
    [
        ("phone: 0231", "phone", "phone-form", "0231", "0231"),
        ('phone: "0231"', "phone", "phone-form", "0231", "0231"),
        ("name: name", "name", "key-form", "name", "name"),
        ("  - wf-dortmnd", "partners[1]", "key-form", "wf-dortmnd", "wf-dortmnd"),
        ("founed: 1872", "founed", "unknown-field", "", "founed"),
        ("  city: dort-mund", "address.city", "empty", "", "city"),
        ("address:", "address.city", "missing", "city", "address"),
        ('{"type": "Point"}', "features[1].type", "empty", "", "type"),
        ("id: wilo", "name", "missing", "name", ""),
        ("- herne-sued", "area_served[1]", "key-form", "herne", ""),
        ("a.b: x", "a-b", "empty", "", ""),
    ],
    ids=[
        "value",
        "value in quotation marks",
        "value that is called as its field",
        "item of a list",
        "field, where no value is told",
        "innermost field",
        "field around one that is missing",
        "field of JSON",
        "nothing, where the field is elsewhere",
        "no part of a longer word",
        "no pattern",
    ],
)
def test_mark_stands_under_what_is_wrong(
    line: str, place: str, fault: str, value: str, marked: str
) -> None:
    """As wide as the words, and below them."""
    text, mark = _quoted(line, place, fault, value)
    assert text == line
    assert mark.strip() == "^" * len(marked)
    assert text[len(mark) - len(marked) : len(mark)] == marked
    if value == "name" and marked:
        assert mark == "      ^^^^"


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("\tid: A", "        ^"),
        ("中文: {id: A}", "           ^"),
        ("u\u0308: {id: A}", "        ^"),
        ("\x1b[2J: {id: A}", "           ^"),
        ("\u202e: {id: A}", "        ^"),
    ],
    ids=["tab", "wide characters", "combining character", "escape", "other direction"],
)
def test_mark_keeps_its_place(line: str, mark: str) -> None:
    """Whatever stands before it; nothing of a line can steer a terminal."""
    text, told = _quoted(line, "id", "key-form", "A")
    assert told == mark
    assert text.isprintable() or "\u0308" in text
    assert "\x1b" not in text


def test_mark_under_wide_characters_is_wide() -> None:
    """Two columns for each."""
    assert _quoted("id: 中文", "id", "key-form", "中文")[1] == "    ^^^^"


def test_long_line_is_cut_around_the_mark() -> None:
    """Nobody reads a thousand columns; the mark is never cut off."""
    line = f"{'x' * 500} id: A {'y' * 500}"
    text, mark = _quoted(line, "id", "key-form", "A", width=40)
    assert (text[0], text[-1], len(text)) == ("…", "…", 42)
    assert text[mark.index("^")] == "A"


def test_end_of_a_line_of_windows_is_not_shown() -> None:
    """Nor are the blanks before it."""
    assert _quoted("id: A  \r", "id", "key-form", "A") == ("id: A", "    ^")
