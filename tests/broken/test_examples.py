"""Each example of the catalogue of messages: wrong lines give its report, right ones end it."""

import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import projects
from broken.test_reports import NOW
from edits import entered
from regionruhr.cli import main
from regionruhr.faults.catalogue import Example, Message, messages
from regionruhr.faults.problem import example_problem, faults
from regionruhr.faults.text_report import report
from regionruhr.settings import SITE_URL
from regionruhr.site.checked_edition import Reading, read_edition
from shared_project import READINGS, SharedProject

TABLE = "members.csv"
TRIED = [message for message in messages().values() if not message.tested_in]
RUN = [message for message in TRIED if message.example.language in {"csv", "console"}]
CHECKED = [message for message in TRIED if message not in RUN]


def _key(message: Message) -> str:
    return message.key


@pytest.mark.parametrize("message", CHECKED, ids=_key)
def test_wrong_lines_give_the_report_and_right_ones_end_it(
    message: Message, shared_small: SharedProject
) -> None:
    """Nothing else is wrong with them, and the right lines bring no fault of their own."""
    example, expected = message.example, example_problem(message).text
    wrong = _reading(shared_small, example, example.wrong)
    if wrong.problems:
        assert report(wrong.problems) == report([example_problem(message)])
    else:
        assert expected in {problem.text for problem in wrong.obstacles}
    right = _reading(shared_small, example, example.right)
    assert expected not in {problem.text for problem in (*right.problems, *right.obstacles)}
    # The small project has no pictures: where one is named, it is missing.
    assert {problem.fault for problem in faults(right.problems)} <= {"asset-missing"}


@pytest.mark.parametrize("message", RUN, ids=_key)
def test_wrong_table_or_command_gives_the_report_and_the_right_one_ends_it(
    message: Message, shared_small: SharedProject, tmp_path: Path
) -> None:
    """The right one exits with 0."""
    expected = example_problem(message)
    _, output = _run(shared_small, message.example, message.example.wrong, tmp_path)
    assert expected.text in output.splitlines()
    code, output = _run(shared_small, message.example, message.example.right, tmp_path)
    assert code == 0
    assert f"{expected.shown_place}: {expected.message.fault}" not in output


def test_messages_that_no_lines_can_show_are_tested_elsewhere() -> None:
    """Each in a test that there is."""
    for place in {message.tested_in for message in messages().values()} - {""}:
        file, _, test = place.partition("::")
        assert f"\ndef {test}(" in (projects.ROOT / "tests" / file).read_text(), place


def _prepare(project: Path, example: Example, lines: str) -> None:
    """Put in what is given, and the lines in place of those there."""
    for path, text in example.given.items():
        _write(project / path, text)
    if example.language == "text":
        if lines != example.wrong:
            target = project / lines.strip()
            target.parent.mkdir(parents=True, exist_ok=True)
            (project / example.wrong.strip()).rename(target)
        return
    file = project / (example.file or example.path)
    text = f"\n{file.read_text()}\n" if file.is_file() else ""
    standing = [some for some in (example.right, example.wrong) if text.count(f"\n{some}") == 1]
    if standing:
        file.write_text(text.replace(f"\n{standing[0]}", f"\n{lines}")[1:-1])
    else:
        _write(file, lines)


def _write(file: Path, text: str) -> None:
    """Make a file, or enter fields or text in one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(entered(file.read_text(), text) if file.is_file() else text)


def _reading(shared: SharedProject, example: Example, lines: str) -> Reading:
    """What the small project is with the lines of an example."""
    with shared.lent() as project:
        _prepare(project, example, lines)
        return read_edition(project, now=NOW, site_url=SITE_URL, cache=READINGS)


def _run(shared: SharedProject, example: Example, lines: str, folder: Path) -> tuple[int, str]:
    """Run the commands of an example, or import its table; return exit code and output."""
    if example.language == "csv":
        (folder / TABLE).write_text(lines)
        commands = [["import", "partners", str(folder / TABLE)]]
    else:
        commands = list(_commands(lines))
    with shared.lent() as project:
        for path, text in example.given.items():
            _write(project / path, text)
        surroundings = ["--root", str(project), "--now", projects.NOW]
        results = [CliRunner().invoke(main, [*command, *surroundings]) for command in commands]
    output = "".join(result.output for result in results)
    return results[-1].exit_code, output.replace(f"{project}/", "").replace(f"{folder}/", "")


def _commands(lines: str) -> Iterator[list[str]]:
    for line in lines.splitlines():
        name, *arguments = shlex.split(line)
        assert name == ".venv/bin/regionruhr"
        yield arguments
