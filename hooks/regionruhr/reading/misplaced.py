"""Misplaced files: records under another name, ending or folder than theirs."""

import posixpath
import re
from collections.abc import Mapping

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import slug

_ENDING = re.compile(r"(?P<stem>[^.]+)(?P<ending>(?:\.(?:ya?ml|md|markdown|txt))+)", re.IGNORECASE)
_FOLDERS: Mapping[str, tuple[str, str]] = {
    "partners": ("partners/", ".yml"),
    "partners/boerse": ("partners/boerse/", ".yml"),
    "content/projekte": ("content/projekte/", ".md"),
    "content/partner": ("partners/", ".yml"),
    "content/partners": ("partners/", ".yml"),
}
"""Where a record of a folder belongs, and how its file ends."""
_RELEASES = re.compile(r"content/aktuelles/[0-9]{4}")
_ID = re.compile(r"^id:[ ]*([a-z0-9-]+)[ ]*$", re.MULTILINE)
FIRST_FIELDS = re.compile(r"\ufeff?---[ ]*\r?\n\s*[a-z_]+:")
"""How a text begins that is a release or a project, and no document."""


def intended_path(path: str, text: str = "") -> str | None:
    """Return where the record belongs that was saved under a path; None if it is no record.

    The `id` in its text, if it has one, is its name.

    >>> intended_path("partners/schmitz.yml.txt"), intended_path("partners/Müller.yaml")
    ('partners/schmitz.yml', 'partners/mueller.yml')
    """
    folder, _, name = path.rpartition("/")
    matched = _ENDING.fullmatch(name)
    if matched is None or name.startswith("_"):
        return None
    if _RELEASES.fullmatch(folder):
        target, ending = f"{folder}/", ".md"
    elif folder in _FOLDERS:
        target, ending = _FOLDERS[folder]
    else:
        return None
    is_page = folder.startswith("content/partner") and not re.match(r"\.ya?ml", matched["ending"])
    if is_page:
        return None
    named = _ID.search(text) if ending == ".yml" else None
    return f"{target}{named[1] if named else slug(matched['stem'])}{ending}"


def misplaced(path: str, expected: str, *, is_sure: bool = False) -> Problem:
    """Return the problem of a file that belongs elsewhere: where it may, or, if sure, must lie."""
    values = {"expected": expected, **({"near": expected} if is_sure else {})}
    return Problem(path, 1, "file name", "file-place", values)


def misplacement(path: str) -> Problem | None:
    """Return the problem of a record with a wrong ending, or in a wrong folder."""
    meant = intended_path(path)
    if meant is None:
        return None
    example, ending = posixpath.basename(meant), path.rpartition("/")[2].partition(".")[2]
    if posixpath.dirname(meant) != posixpath.dirname(path):
        return misplaced(path, meant, is_sure=True)
    if f".{ending}" == posixpath.splitext(meant)[1] or (ending == "txt" and meant.endswith(".md")):
        return None
    return Problem(
        path, 1, "file name", "file-ending-form", {"value": f".{ending}", "example": example}
    )
