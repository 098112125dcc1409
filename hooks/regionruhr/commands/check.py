"""`regionruhr check`: report every fault of the project, or of the files that Git calls changed."""

import os
import subprocess
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
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
from regionruhr.settings import Settings

if TYPE_CHECKING:
    from regionruhr.site.checked_edition import Reading

LONGEST_NOTICE = 366
"""Days: no entry that ends later is worth a call today."""
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
    flags = {"stale": wants_stale, "contacts": wants_unreachable, "ending": days is not None}
    wanted = {name for name, is_wanted in flags.items() if is_wanted}
    memory = CheckMemory(root, program_digest(root), settings.site_url)
    # The lists of profiles and entries are made from the records.
    findings = None if wanted else memory.get(settings.now.timestamp())
    reading = None
    if findings is None:
        reading = _read(root, settings)
        findings = _findings(reading)
        memory.put(findings)
    selected = list(filter(is_selected, findings.problems))
    hidden = [problem for problem in findings.problems if not is_selected(problem)]
    lists = [*_lists(reading, settings, is_selected, wanted, days or 0)] if reading else []
    last = conclusion(selected, hidden, findings.contents)
    if chosen in MACHINE_FORMATS:
        all_problems = chain(selected, *(problems for problems, _ in lists))
        click.echo(MACHINE_FORMATS[chosen](all_problems), nl=False)
        click.echo(last, nl=False, err=True)
    else:
        _print_report(selected, chosen, findings.texts)
        click.echo(last, nl=False)
        for _, text in lists:
            click.echo(text, nl=False)
    sys.exit(1 if faults(findings.problems) else 0)


def _read(root: Path, settings: Settings) -> "Reading":
    # Half a second that a check does not need if nothing has changed.
    from regionruhr.site.stored_edition import read_stored  # noqa: PLC0415

    return read_stored(root, now=settings.now, site_url=settings.site_url, processes=available())


def _findings(reading: "Reading") -> Findings:
    from regionruhr.site.rendering import newly_public, summary, waiting  # noqa: PLC0415 (as in _read)

    edition = reading.edition
    paths = {problem.path for problem in reading.problems}
    return Findings(
        since=reading.period.since.timestamp(),
        until=reading.period.until.timestamp(),
        problems=reading.problems,
        texts={path: text for path, text in reading.texts.items() if path in paths},
        contents=f"{summary(edition)}{waiting(edition)}{newly_public(edition)}" if edition else "",
    )


def _lists(
    reading: "Reading",
    settings: Settings,
    is_selected: Callable[[Problem], bool],
    wanted: Container[str],
    days: int,
) -> Iterator[tuple[list[Problem], str]]:
    """Yield the problems of each list of upkeep that is wanted, by its option, and its report."""
    from regionruhr.profiles import upkeep  # noqa: PLC0415 (as in _read)

    # They are complete only if all files are valid.
    if reading.edition is None:
        return
    network, records, today = reading.edition.network, reading.records, settings.now.date()
    number = len(network.partners)
    entries = upkeep.open_entries(network, today)
    for name, problems, total, number_of_all in (
        ("stale", upkeep.stale(records, today), upkeep.STALE_TOTAL, number),
        ("contacts", upkeep.unreachable(records), upkeep.UNREACHABLE_TOTAL, number),
        ("ending", upkeep.ending(records, today, days), upkeep.ENDING_TOTAL, entries),
    ):
        if name in wanted:
            selected = [*filter(is_selected, problems)]
            yield selected, upkeep.upkeep_report(network, selected, total, number_of_all)


def _selection(root: Path, changed: str | None) -> Callable[[Problem], bool]:
    """Returns whether a problem is to be reported, given the option --changed."""
    if changed is None:
        return lambda _: True
    try:
        paths = changed_files(root, changed)
    except ChangesUnknownError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    return lambda problem: problem.path in paths or problem.values.get("other") in paths


def _print_report(problems: Iterable[Problem], form: str, texts: Mapping[str, str]) -> None:
    if form == "plain":
        click.echo(report(problems), nl=False)
        return
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    text = terminal_report(problems, texts, readable_width())
    click.echo(text, nl=False, color=False if is_plain else None)
