"""Machine reports: problems as JSON and in the formats of GitHub and GitLab."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from regionruhr.faults.problem import Problem, ordered, printable
from regionruhr.faults.text_report import explanation_link

_CODE_QUALITY_SEVERITIES = {"fault": "blocker", "warning": "minor"}
_WORKFLOW_COMMANDS = {"fault": "error", "warning": "warning"}


def json_report(problems: Iterable[Problem]) -> str:
    """Return a JSON list with a mapping for each problem, the faults first.

    `path` counts from the root of the project, `line` from 1, `place` is the field or the part
    of the file, `key` that of the catalogue, `severity` "fault" or "warning", `fault` what is
    wrong, `hint` what to do, `handbook` where to read more.
    """
    entries = [
        {
            "path": printable(problem.path),
            "line": problem.line,
            "place": problem.shown_place,
            "key": problem.fault,
            "severity": problem.severity,
            "fault": problem.message.fault,
            "hint": problem.message.hint,
            "handbook": explanation_link(problem.fault),
        }
        for problem in ordered(problems)
    ]
    return json.dumps(entries, indent=1) + "\n"


def code_quality(problems: Iterable[Problem]) -> str:
    """Return a report for merge requests (docs.gitlab.com, "Code Quality report format")."""
    issues = []
    seen: Counter[str] = Counter()
    for problem in ordered(problems):
        message = problem.message
        # Without the line: what moves down in its file is no new problem.
        values = sorted(problem.values.items())
        same = repr((problem.path, problem.place, problem.fault, values))
        seen[same] += 1
        identity = f"{same}{seen[same]}".encode("utf-8", "surrogateescape")
        issue = {
            "description": f"{problem.shown_place}: {message.fault} ({message.hint})",
            "check_name": problem.fault,
            "fingerprint": hashlib.sha256(identity).hexdigest(),
            "severity": _CODE_QUALITY_SEVERITIES[problem.severity],
            "location": {"path": printable(problem.path), "lines": {"begin": problem.line}},
        }
        issues.append(issue)
    return json.dumps(issues, indent=1) + "\n"


def workflow_commands(problems: Iterable[Problem]) -> str:
    """Return a command a line (docs.github.com, "Workflow commands for GitHub Actions").

    The message repeats file and line: the log shows nothing else of a command.
    """
    commands = ""
    for problem in ordered(problems):
        file, title = printable(problem.path), f"{problem.shown_place} ({problem.fault})"
        properties = f"file={_property(file)},line={problem.line},title={_property(title)}"
        message = _data(f"{problem.text}\n{explanation_link(problem.fault)}")
        commands += f"::{_WORKFLOW_COMMANDS[problem.severity]} {properties}::{message}\n"
    return commands


def _data(text: str) -> str:
    """Escape a message as the runner expects it (actions/toolkit, core/src/command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
