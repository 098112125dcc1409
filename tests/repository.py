"""Repository: a project in Git, as an editor has it, and the forge that it is pushed to."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import projects

# Whoever runs the tests may do so by make, in a repository of their own, on a forge.
_FOREIGN = ("MAKE", "MFLAGS", "GIT", "CI_", "REGIONRUHR_", "SITE_URL")


def found(project: Path) -> None:
    """Put a project into Git, with make, its scripts and the environment, and onto a forge."""
    shutil.copy(projects.ROOT / "Makefile", project)
    shutil.copytree(projects.ROOT / ".ci", project / ".ci")
    shutil.copy(projects.ROOT / ".gitignore", project)
    (project / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    forge = project.with_name(f"{project.name}.git")
    git(project, "init", "--quiet", "--bare", "--initial-branch", "main", str(forge))
    git(project, "init", "--quiet", "--initial-branch", "main")
    git(project, "remote", "add", "origin", str(forge))
    commit(project)
    git(project, "push", "--quiet", "--set-upstream", "origin", "main")


def commit(project: Path) -> None:
    """Save what was changed, if anything was."""
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--allow-empty", "--message", "Change")


def deploy(project: Path) -> None:
    """Accept what was changed, and enter what is public in the list, as the forge does."""
    branch = git(project, "branch", "--show-current").strip()
    changed = git(project, "status", "--short")
    if branch == "main" and not changed:
        return
    commit(project)
    git(project, "switch", "--quiet", "main")
    git(project, "merge", "--quiet", "--ff-only", branch)
    if "content/" in changed:
        projects.lock(project)
        commit(project)
    git(project, "push", "--quiet", "origin", "main")


def git(project: Path, *words: str) -> str:
    """What a command of Git says."""
    done = subprocess.run(
        ["git", *words],  # noqa: S607 (the one in the path)
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def environment() -> dict[str, str]:
    """The variables of an editor's terminal, at the time of all tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_FOREIGN)}
    person = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "Redaktion"), ("EMAIL", "redaktion@example.com"))
    }
    return {
        **kept,
        **person,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "REGIONRUHR_NOW": projects.NOW,
    }
