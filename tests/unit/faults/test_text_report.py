"""The text report: a line for each problem in the order of files, numbers, and a conclusion."""

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.faults.text_report import by_severity, conclusion, report

FAULTS = {(path, line): Problem(path, line, "name", "empty") for path in "ab" for line in (2, 10)}
WARNING = Problem("a", 1, "file", "logo-unused")
FAULT = Problem("a.yml", 1, "name", "empty")
UNUSED = Problem("b.svg", 1, "file", "logo-unused")
OTHER = Problem("c.svg", 1, "file", "logo-unused")
ALL = "(alles zeigt: regionruhr check)"


def _problem(path: str = "partners/wilo.yml", line: int = 1, place: str = "name") -> Problem:
    return Problem(path, line, place, "empty")


def test_report_is_sorted_by_file_and_line() -> None:
    """Line 10 follows line 9; of two in one line the field decides."""
    text = report(
        [
            _problem("partners/b.yml", 10),
            _problem("partners/b.yml", 9, "summary"),
            _problem("partners/b.yml", 9, "name"),
            _problem("content/z.md", 99),
        ]
    )
    assert [line.partition(": die")[0] for line in text.splitlines()] == [
        "content/z.md:99: name",
        "partners/b.yml:9: name",
        "partners/b.yml:9: summary",
        "partners/b.yml:10: name",
        "4 Probleme in 2 Dateien",
    ]


def test_same_problem_is_reported_once() -> None:
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
    lines = report([Problem("a.svg", 1, "file", "logo-unused")]).splitlines()
    assert (lines[0], lines[-1]) == ("Hinweise, sie halten nichts auf:", "1 Hinweis in 1 Datei")


def test_report_on_nothing_is_empty() -> None:
    """Where all is well there is nothing to say."""
    assert report([]) == ""


@pytest.mark.parametrize("char", ["\n", "\r", "\x1b", "\x00", "\u2028", "\u202e", "\udc80"])
def test_line_cannot_be_broken_from_within(char: str) -> None:
    """A value, a field or a file name that would break the line or steer a terminal is defused."""
    values = {"value": f"a{char}b"}
    problem = Problem(f"partners/x{char}.yml", 1, f"na{char}me", "key-form", values)
    text = report([problem])
    assert char not in text.removesuffix("\n").replace("\n1 Problem", "")
    assert text.count("\N{REPLACEMENT CHARACTER}") == 3


def test_faults_come_first_and_each_file_once() -> None:
    """A file with a fault and a warning stands in both parts, and nowhere twice."""
    found = by_severity([WARNING, *reversed(FAULTS.values()), WARNING])
    assert [(severity, [*by_path.items()]) for severity, by_path in found.items()] == [
        (
            "fault",
            [
                ("a", (FAULTS["a", 2], FAULTS["a", 10])),
                ("b", (FAULTS["b", 2], FAULTS["b", 10])),
            ],
        ),
        ("warning", [("a", (WARNING,))]),
    ]


def test_severity_that_nothing_has_is_no_part() -> None:
    """Without a warning there is no heading for warnings."""
    assert [*by_severity(FAULTS.values())] == ["fault"]
    assert [*by_severity([WARNING])] == ["warning"]
    assert by_severity([]) == {}


@pytest.mark.parametrize(
    ("reported", "hidden", "last"),
    [
        ([], [], ["Alles in Ordnung: 2 Profile"]),
        ([FAULT], [], []),
        ([FAULT, UNUSED], [], []),
        ([UNUSED], [], ["Nichts hält die Website auf, 1 Hinweis ist offen: 2 Profile"]),
        ([UNUSED, OTHER], [], ["Nichts hält die Website auf, 2 Hinweise sind offen: 2 Profile"]),
        ([], [FAULT], [f"Hier nicht gezeigt, in anderen Dateien: 1 Problem in 1 Datei {ALL}"]),
        (
            [UNUSED],
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
        "a hidden fault",
        "warnings here and elsewhere",
    ],
)
def test_conclusion(reported: list[Problem], hidden: list[Problem], last: list[str]) -> None:
    """A hidden problem counts all the same."""
    assert conclusion(reported, hidden, "2 Profile").splitlines() == last


def test_same_problem_counts_once_in_the_conclusion() -> None:
    """As in the report above it."""
    assert "1 Hinweis ist offen" in conclusion([UNUSED, UNUSED], [], "2 Profile")
