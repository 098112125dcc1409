"""Workflow commands: problems as annotations of the lines of a change on GitHub."""

from collections.abc import Iterable

from regionruhr.faults.problem import Problem, ordered, printable
from regionruhr.faults.reports.handbook import entry

_COMMANDS = {"fault": "error", "warning": "warning"}


def workflow_commands(problems: Iterable[Problem]) -> str:
    """A command a line (docs.github.com, "Workflow commands for GitHub Actions").

    The message repeats file and line: the log shows nothing else of a command.
    """
    return "".join(f"{_command(problem)}\n" for problem in ordered(problems))


def _command(problem: Problem) -> str:
    properties = {
        "file": printable(problem.path),
        "line": str(problem.line),
        "title": f"{problem.shown_place} ({problem.fault})",
    }
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = f"{problem.text}\n{entry(problem.fault)}"
    return f"::{_COMMANDS[problem.severity]} {told}::{_data(message)}"


def _data(text: str) -> str:
    """A message as the runner reads it back (actions/toolkit, core/src/command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
