"""Annotations on GitHub: a command a line, which no value can break."""

from regionruhr.faults.problem import Problem
from regionruhr.faults.reports.workflow_commands import workflow_commands


def test_problem_is_a_command() -> None:
    """A fault is an error, a warning a warning; the message says where to read more."""
    problems = [
        Problem("b.svg", 1, "file", "logo-unused"),
        Problem("partners/a.yml", 2, "partners[1]", "empty"),
    ]
    assert workflow_commands(problems) == (
        "::error file=partners/a.yml,line=2,title=partners[1] (empty)::partners/a.yml:2: "
        "partners[1]: die Angabe ist leer (tragen Sie etwas ein oder löschen Sie die Zeile)"
        "%0AREDAKTION.md#empty\n"
        "::warning file=b.svg,line=1,title=Datei (logo-unused)::b.svg:1: Datei: kein Profil "
        "verwendet dieses Logo (tragen Sie es dort als „logo: …“ ein oder löschen Sie die Datei)"
        "%0AREDAKTION.md#logo-unused\n"
    )


def test_what_means_something_is_escaped() -> None:
    """Per cent everywhere; colon and comma in what stands before the message."""
    problem = Problem("a,b:100%.yml", 1, "x::y", "key-form", {"value": "50%\n::error::x"})
    (line,) = workflow_commands([problem]).splitlines()
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert properties == "file=a%2Cb%3A100%25.yml,line=1,title=x%3A%3Ay (key-form)"
    assert "„50%25\N{REPLACEMENT CHARACTER}::error::x“" in message


def test_nothing_wrong_gives_no_command() -> None:
    """Not even an empty line."""
    assert workflow_commands([]) == ""
