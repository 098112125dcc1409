"""Merge conflicts: markers of Git in a text of which nobody has chosen a version."""

import re
from collections.abc import Iterator

from regionruhr.faults.problem import Problem

_MARKER = re.compile(r"^(?:(<{7,})(?: .*)?|>{7,}(?: (.*?))?)\r?$", re.MULTILINE)
"""The first or the last line of a conflict (gitattributes(5), conflict-marker-size).

Those between, `=======` and `|||||||`, may be anything alone: an underline, a row of a table.
"""
_VERSION = re.compile(r"\S+(?: \(.*\))?|Stashed changes|Updated upstream")
"""The name of a merged version: a branch, or a commit with its subject."""
_WITH_QUOTATIONS = (".md", ".txt")


def conflicts(path: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every conflict, at its first line, and for every last line left over.

    What follows the sign distinguishes a marker from a quotation within six others.
    """
    is_open, line, counted = False, 1, 0
    for marker in _MARKER.finditer(text):
        line += text.count("\n", counted, marker.start())
        counted = marker.start()
        version = marker[2]
        if path.endswith(_WITH_QUOTATIONS) and version and not _VERSION.fullmatch(version):
            version = None
        if marker[1] or (version and not is_open):
            yield Problem(path, line, "file", "merge-conflict")
        is_open = bool(marker[1])
