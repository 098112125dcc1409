"""The report at a terminal: by file, in colour, with the line that each problem is about."""

import click
import pytest

from regionruhr.faults.problem import Problem
from regionruhr.faults.reports.terminal import terminal_report

TEXTS = {
    "partners/a.yml": "id: a\nphone: 0231",
    "partners/b.yml": "\n" * 11 + "website: https://www.example.org\n",
}
PHONE = Problem("partners/a.yml", 2, "phone", "phone-form", {"value": "0231"})
SAME_SITE = Problem("partners/b.yml", 12, "website", "website-taken", {"other": "partners/a.yml"})
LOGO = Problem("partners/logos/x.svg", 1, "file", "logo-unused")
COLOUR = {"fault": "\x1b[31m", "warning": "\x1b[33m"}


def _told(*problems: Problem) -> str:
    return terminal_report(problems, TEXTS, 80)


def test_report_is_grouped_by_file() -> None:
    """Faults first; each with its line, the mark, what to do, and where to read more."""
    told = click.unstyle(_told(LOGO, SAME_SITE, PHONE))
    assert told == (
        "Probleme, sie halten die Website auf:\n"
        "\n"
        "partners/a.yml\n"
        "  2  phone: „0231“ ist keine Telefonnummer in internationaler Form\n"
        "     | phone: 0231\n"
        "     |        ^^^^\n"
        "     -> zum Beispiel +49 231 123456\n"
        "     REDAKTION.md#phone-form\n"
        "\n"
        "Hinweise, sie halten nichts auf:\n"
        "\n"
        "partners/b.yml\n"
        "  12  website: diese Website steht schon in partners/a.yml\n"
        "      | website: https://www.example.org\n"
        "      | ^^^^^^^\n"
        "      -> prüfen Sie, ob beide Profile dieselbe Einrichtung meinen\n"
        "      REDAKTION.md#website-taken\n"
        "\n"
        "partners/logos/x.svg\n"
        "  1  Datei: kein Profil verwendet dieses Logo\n"
        "     -> tragen Sie es dort als „logo: …“ ein oder löschen Sie die Datei\n"
        "     REDAKTION.md#logo-unused\n"
        "\n"
        "1 Problem in 1 Datei, 2 Hinweise in 2 Dateien\n"
    )


def test_warning_has_another_colour() -> None:
    """Red stops the site, yellow does not."""
    assert COLOUR["fault"] in _told(PHONE)
    assert COLOUR["warning"] not in _told(PHONE)
    assert COLOUR["warning"] in _told(SAME_SITE)
    assert COLOUR["fault"] not in _told(SAME_SITE)


def test_nothing_wrong_is_not_told() -> None:
    """Where there is no problem there is no heading."""
    assert _told() == ""


@pytest.mark.parametrize("line", [0, 3, 99])
def test_line_that_is_not_there_is_not_quoted(line: int) -> None:
    """What is at the end of a file, or beyond it."""
    problem = Problem("partners/a.yml", line, "phone", "empty")
    assert "|" not in _told(problem)


def test_file_cannot_steer_the_terminal() -> None:
    """Neither its name nor its text: all escape sequences are ours."""
    path = "partners/\x1b[2J.yml"
    problem = Problem(path, 1, "na\x1bme", "key-form", {"value": "\x1b]0;x\x07"})
    told = terminal_report([problem], {path: "name: \x1b]0;x\x07"}, 80)
    assert "\x1b" not in click.unstyle(told)
    assert "\x07" not in told
