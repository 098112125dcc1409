"""`regionruhr check`: report every fault of the project, or of the files that Git calls changed."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from regionruhr.cache.check_memory import CheckMemory, Findings
from regionruhr.cache.program import program_digest
from regionruhr.commands.console import in_project, readable_width
from regionruhr.faults.machine_reports import code_quality, json_report, workflow_commands
from regionruhr.faults.problem import Problem, faults, printable
from regionruhr.faults.terminal_report import terminal_report
from regionruhr.faults.text_report import conclusion, report
from regionruhr.processes import available
from regionruhr.profiles.upkeep import (
    ENDING_TOTAL,
    LONGEST_NOTICE,
    STALE_TOTAL,
    UNREACHABLE_TOTAL,
    ending,
    open_entries,
    stale,
    unreachable,
    upkeep_report,
)
from regionruhr.settings import Settings

if TYPE_CHECKING:
    from regionruhr.site.checked_edition import Reading

_COMMIT_UNKNOWN = "--changed: den Stand „{}“ kennt Git hier nicht."
MACHINE_FORMATS: Mapping[str, Callable[[Iterable[Problem]], str]] = {
    "github": workflow_commands,
    "gitlab": code_quality,
    "json": json_report,
}


class ChangesUnknownError(Exception):
    """Git cannot determine the changed files; the text is the reason in one line."""


def changed_files(root: Path, base: str) -> frozenset[str]:
    """The paths below `root` that differ from the merge base of `base` and HEAD.

    Staged, unstaged, untracked and deleted files all count. Raises `ChangesUnknownError`.
    """
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if inside.returncode or inside.stdout.strip() != b"true":
        lines = os.fsdecode(inside.stderr).strip().splitlines()
        reason = printable(lines[0] if lines else str(root))
        raise ChangesUnknownError(f"--changed geht nur in einem Git-Repository: {reason}")
    start = _start(root, base)
    tracked = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", start, "--")
    fresh = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    if tracked.returncode or fresh.returncode:
        raise ChangesUnknownError(_COMMIT_UNKNOWN.format(printable(base)))
    return frozenset(map(os.fsdecode, filter(None, (tracked.stdout + fresh.stdout).split(b"\0"))))


def _start(root: Path, base: str) -> str:
    """The commit with which the files are compared."""
    commit = _git(root, "rev-parse", "--verify", "--quiet", f"{base}^{{commit}}")
    if base.startswith("-") or (commit.returncode and base != "HEAD"):
        raise ChangesUnknownError(_COMMIT_UNKNOWN.format(printable(base)))
    if commit.returncode:
        # Before the first commit all is new.
        return _git(root, "hash-object", "-t", "tree", "--stdin").stdout.decode().strip()
    merge_base = _git(root, "merge-base", commit.stdout.decode().strip(), "HEAD")
    if merge_base.returncode:
        raise ChangesUnknownError(
            f"--changed: mit „{printable(base)}“ hat dieser Stand nichts gemeinsam. "
            "Holen Sie die ganze Geschichte: git fetch --unshallow"
        )
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
        reason = "--changed braucht das Programm git, es ist hier nicht zu finden."
        raise ChangesUnknownError(reason) from error


@click.command()
@click.option(
    "--format",
    "chosen",
    type=click.Choice(["text", "plain", *MACHINE_FORMATS]),
    metavar="FORM",
    help="Wie die Meldungen erscheinen: text nach Dateien mit der Fundstelle (am Bildschirm), "
    "plain eine Zeile je Meldung (sonst), github Anmerkungen, gitlab Code Quality, json für "
    "andere Programme.",
)
@click.option(
    "--changed",
    is_flag=False,
    flag_value="HEAD",
    metavar="[STAND]",
    help="Nur Meldungen zu Dateien, die seit dem letzten Commit anders sind, oder seit der "
    "Abzweigung von STAND: --changed=origin/main. Gelesen wird trotzdem alles.",
)
@click.option(
    "--stale",
    "wants_stale",
    is_flag=True,
    help="Auch nennen, was seit zwölf Monaten niemand bestätigt hat.",
)
@click.option(
    "--contacts",
    "wants_unreachable",
    is_flag=True,
    help="Auch nennen, welche Profile weder Telefon noch E-Mail haben.",
)
@click.option(
    "--ending",
    "days",
    type=click.IntRange(0, LONGEST_NOTICE),
    metavar="TAGE",
    help="Auch nennen, welche Angebote und Gesuche heute oder in so vielen Tagen enden: "
    "--ending 14.",
)
@in_project
def check(
    *,
    chosen: str | None,
    changed: str | None,
    wants_stale: bool,
    wants_unreachable: bool,
    days: int | None,
    root: Path,
    settings: Settings,
) -> None:
    """Alle Dateien prüfen und jeden Fehler mit Datei und Zeile nennen.

    Der Code am Ende ist 1, wenn etwas die Website aufhält, sonst 0; Hinweise halten nichts auf.
    """
    chosen = chosen or ("text" if sys.stdout.isatty() else "plain")
    is_selected = _selection(root, changed)
    # The lists of profiles and entries are made from the records.
    wants_lists = wants_stale or wants_unreachable or days is not None
    memory = CheckMemory(root, program_digest(root), settings.site_url)
    findings = None if wants_lists else memory.get(settings.now.timestamp())
    reading = None
    if findings is None:
        reading = _read(root, settings)
        findings = _findings(reading)
        memory.put(findings)
    # They are complete only if all files are valid.
    network = reading.edition.network if reading and reading.edition else None
    records, today = reading.records if reading else (), settings.now.date()
    selected = list(filter(is_selected, findings.problems))
    hidden = [problem for problem in findings.problems if not is_selected(problem)]
    lists = {
        total: list(filter(is_selected, problems))
        for total, problems, is_wanted in (
            (STALE_TOTAL, stale(records, today), wants_stale),
            (UNREACHABLE_TOTAL, unreachable(records), wants_unreachable),
            (ENDING_TOTAL, ending(records, today, days or 0), days is not None),
        )
        if network and is_wanted
    }
    last = conclusion(selected, hidden, findings.contents)
    if chosen in MACHINE_FORMATS:
        all_problems = chain(selected, *lists.values())
        click.echo(MACHINE_FORMATS[chosen](all_problems), nl=False)
        click.echo(last, nl=False, err=True)
    else:
        _print_report(selected, chosen, findings.texts)
        click.echo(last, nl=False)
        if network:
            for total, problems in lists.items():
                is_of_entries = total == ENDING_TOTAL
                number = open_entries(network, today) if is_of_entries else len(network.partners)
                click.echo(upkeep_report(network, problems, total, number), nl=False)
    sys.exit(1 if faults(findings.problems) else 0)


def _read(root: Path, settings: Settings) -> "Reading":
    # Half a second that a check does not need if nothing has changed.
    from regionruhr.site.checked_edition import read_stored  # noqa: PLC0415

    return read_stored(root, now=settings.now, site_url=settings.site_url, processes=available())


def _findings(reading: "Reading") -> Findings:
    from regionruhr.site.rendering import summary, waiting  # noqa: PLC0415 (as in _read)

    edition = reading.edition
    paths = {problem.path for problem in reading.problems}
    return Findings(
        since=reading.period.since.timestamp(),
        until=reading.period.until.timestamp(),
        problems=reading.problems,
        texts={path: text for path, text in reading.texts.items() if path in paths},
        contents=f"{summary(edition)}{waiting(edition)}" if edition else "",
    )


def _selection(root: Path, changed: str | None) -> Callable[[Problem], bool]:
    """Returns whether a problem is to be reported, given the option --changed."""
    if changed is None:
        return lambda _: True
    try:
        paths = changed_files(root, changed)
    except ChangesUnknownError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    return lambda problem: problem.path in paths


def _print_report(problems: Iterable[Problem], form: str, texts: Mapping[str, str]) -> None:
    if form == "plain":
        click.echo(report(problems), nl=False)
        return
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    text = terminal_report(problems, texts, readable_width())
    click.echo(text, nl=False, color=False if is_plain else None)
