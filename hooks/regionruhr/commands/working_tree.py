"""Working tree: the files that differ from a commit, according to Git."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from regionruhr.faults.problem import printable

Reason = Literal["git-missing", "no-repository", "commit-unknown", "nothing-in-common"]

_MESSAGES: Mapping[Reason, str] = {
    "git-missing": "--changed braucht das Programm git, es ist hier nicht zu finden.",
    "no-repository": "--changed geht nur in einem Git-Repository: {value}",
    "commit-unknown": "--changed: den Stand „{value}“ kennt Git hier nicht.",
    "nothing-in-common": "--changed: mit „{value}“ hat dieser Stand nichts gemeinsam. "
    "Holen Sie die ganze Geschichte: git fetch --unshallow",
}


class ChangesUnknownError(Exception):
    """Git cannot determine the changed files."""

    def __init__(self, reason: Reason, value: str = "") -> None:
        super().__init__(reason)
        self._reason: Reason = reason
        self._value = value

    def text(self) -> str:
        """The reason in one line."""
        return _MESSAGES[self._reason].format(value=printable(self._value))


def changed_files(root: Path, base: str) -> frozenset[str]:
    """The paths below `root` that differ from the merge base of `base` and HEAD.

    Staged, unstaged, untracked and deleted files all count. Raises `ChangesUnknownError`.
    """
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode or inside.stdout.strip() != b"true":
        lines = os.fsdecode(inside.stderr).strip().splitlines()
        raise ChangesUnknownError("no-repository", lines[0] if lines else str(root))
    start = _start(root, base)
    tracked = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", start, "--")
    fresh = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    if tracked.returncode or fresh.returncode:
        raise ChangesUnknownError("commit-unknown", base)
    return frozenset(map(os.fsdecode, filter(None, (tracked.stdout + fresh.stdout).split(b"\0"))))


def _start(root: Path, base: str) -> str:
    """The commit with which the files are compared."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}")
    if base.startswith("-") or (commit.returncode and base != "HEAD"):
        raise ChangesUnknownError("commit-unknown", base)
    if commit.returncode:
        # Before the first commit all is new.
        return _git(root, "hash-object", "-t", "tree", "--stdin").stdout.decode().strip()
    merge_base = _git(root, "merge-base", commit.stdout.decode().strip(), "HEAD")
    if merge_base.returncode:
        raise ChangesUnknownError("nothing-in-common", base)
    return merge_base.stdout.decode().strip()


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 (no shell; no argument is an option)
            ["git", *arguments],  # noqa: S607 (where git lies is for the machine to say)
            cwd=root,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError as error:
        raise ChangesUnknownError("git-missing") from error
