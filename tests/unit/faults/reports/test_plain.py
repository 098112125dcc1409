"""The plain report: one line for one problem, in the order in which an editor mends them."""

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.faults.reports.plain import report


def _problem(path: str = "partners/wilo.yml", line: int = 1, place: str = "name") -> Problem:
    return Problem(path, line, place, "empty")


def test_report_is_sorted_by_file_and_line() -> None:
    """Line 10 follows line 9; of two in one line the field decides."""
    told = report(
        [
            _problem("partners/b.yml", 10),
            _problem("partners/b.yml", 9, "summary"),
            _problem("partners/b.yml", 9, "name"),
            _problem("content/z.md", 99),
        ]
    )
    assert [line.partition(": die")[0] for line in told.splitlines()] == [
        "content/z.md:99: name",
        "partners/b.yml:9: name",
        "partners/b.yml:9: summary",
        "partners/b.yml:10: name",
        "4 Probleme in 2 Dateien",
    ]


def test_same_problem_is_told_once() -> None:
    """What two checks find is one line; another value makes another problem."""
    twice = [_problem(), _problem()]
    assert report(twice).endswith("\n1 Problem in 1 Datei\n")
    others = [Problem("a.yml", 1, "id", "key-form", {"value": value}) for value in ("A", "B")]
    assert report(others).endswith("\n2 Probleme in 1 Datei\n")


@pytest.mark.parametrize(
    ("paths", "number"),
    [
        (["a.yml"], "1 Problem in 1 Datei"),
        (["a.yml", "b.yml"], "2 Probleme in 2 Dateien"),
        (["a.yml", "a.yml", "b.yml"], "3 Probleme in 2 Dateien"),
    ],
)
def test_report_ends_with_the_number(paths: list[str], number: str) -> None:
    """The last line counts problems and files."""
    problems = [_problem(path, line) for line, path in enumerate(paths, 1)]
    assert report(problems).splitlines()[-1] == number


def test_warnings_stand_apart() -> None:
    """Below the faults, under a heading of their own, with a number of their own."""
    unused = [Problem(f"{name}.svg", 1, "file", "logo-unused") for name in "ab"]
    lines = report([unused[1], _problem(), unused[0]]).splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "partners/wilo.yml",
        "Hinweise, sie halten nichts auf",
        "a.svg",
        "b.svg",
        "1 Problem in 1 Datei, 2 Hinweise in 2 Dateien",
    ]


def test_warning_alone_is_not_counted_as_a_fault() -> None:
    """Nobody takes it for one."""
    told = report([Problem("a.svg", 1, "file", "logo-unused")]).splitlines()
    assert (told[0], told[-1]) == ("Hinweise, sie halten nichts auf:", "1 Hinweis in 1 Datei")


def test_report_on_nothing_is_empty() -> None:
    """Where all is well there is nothing to say."""
    assert report([]) == ""


@pytest.mark.parametrize("char", ["\n", "\r", "\x1b", "\x00", "\u2028", "\u202e", "\udc80"])
def test_line_cannot_be_broken_from_within(char: str) -> None:
    """A value, a field or a file name that would break the line or steer a terminal is defused."""
    values = {"value": f"a{char}b"}
    problem = Problem(f"partners/x{char}.yml", 1, f"na{char}me", "key-form", values)
    told = report([problem])
    assert char not in told.removesuffix("\n").replace("\n1 Problem", "")
    assert told.count("\N{REPLACEMENT CHARACTER}") == 3
