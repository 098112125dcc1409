"""Code Quality: problems as GitLab shows them in a merge request."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from regionruhr.faults.problem import Problem, ordered, printable

_SEVERITIES = {"fault": "blocker", "warning": "minor"}


def code_quality(problems: Iterable[Problem]) -> str:
    """A report as JSON (docs.gitlab.com, "Code Quality report format")."""
    return json.dumps(list(_issues(problems)), indent=1) + "\n"


def _issues(problems: Iterable[Problem]) -> Iterator[Mapping[str, object]]:
    seen: Counter[str] = Counter()
    for problem in ordered(problems):
        message = problem.message
        # Without the line: what moves down in its file is no new problem.
        values = sorted(problem.values.items())
        same = repr((problem.path, problem.place, problem.fault, values))
        seen[same] += 1
        identity = f"{same}{seen[same]}".encode("utf-8", "surrogateescape")
        yield {
            "description": f"{problem.shown_place}: {message.fault} ({message.hint})",
            "check_name": problem.fault,
            "fingerprint": hashlib.sha256(identity).hexdigest(),
            "severity": _SEVERITIES[problem.severity],
            "location": {"path": printable(problem.path), "lines": {"begin": problem.line}},
        }
