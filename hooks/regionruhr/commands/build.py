"""`regionruhr build`, `release`: build the site, and swap it in only when complete."""

import hashlib
import json
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from regionruhr.cache.program import program_digest
from regionruhr.cache.site_memory import BuiltSite, SiteMemory
from regionruhr.cache.sources import SourceState, source_state
from regionruhr.cache.spare_folders import SpareFolders
from regionruhr.commands.console import (
    enter_project,
    files_of,
    now_option,
    read_settings,
    stop,
)
from regionruhr.commands.site_forms import SiteForms, read_forms
from regionruhr.commands.written_files import write_atomically
from regionruhr.faults.problem import Problem, faults
from regionruhr.faults.text_report import report
from regionruhr.hosting.forms import FORMS
from regionruhr.hosting.host_files import Host
from regionruhr.hosting.limits import Release
from regionruhr.hosting.precompression import compressed_copies
from regionruhr.hosting.providers import PROVIDERS, excesses
from regionruhr.processes import available
from regionruhr.settings import Settings
from regionruhr.staging import (
    READABLE,
    WAITING,
    BuildFailedError,
    Step,
    StepFailedError,
    build_staged,
    run_generator,
)

if TYPE_CHECKING:
    from regionruhr.site.edition import Edition

_GENERATORS = ((), ("build",), ("build", "--strict"))
"""The arguments of MkDocs with which it reads what the core reads, and nothing else."""


@click.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1)
def build(site: Path, command: tuple[str, ...]) -> None:
    """Die Website in einem Ordner neben SITE bauen und erst danach einsetzen.

    Es schreibt der Generator COMMAND, ohne ihn dieses Programm selbst.
    """
    settings = read_settings()
    _build(site, command, settings, read_forms(settings.site_url))
    click.echo(f"Die Website liegt in {site}/.")


@click.command()
@click.argument("site", type=click.Path(file_okay=False, path_type=Path))
@click.argument("command", nargs=-1)
@click.option("--host", type=click.Choice([*PROVIDERS]), help="Für diesen Anbieter bauen.")
@now_option
def release(*, site: Path, command: tuple[str, ...], host: str | None, now: str | None) -> None:
    """SITE für die Öffentlichkeit bauen, wie build es tut.

    Was noch fehlt, wird mit Datei und Zeile genannt; dann bleibt SITE, wie es war. Sonst liegt
    darin alles, was hochzuladen ist. Mit --host ist es genau das, was der Anbieter liest; was er
    nicht nimmt, wird genannt. Für nginx liegt neben SITE die Konfiguration nginx.conf.
    """
    from regionruhr.site.stored_edition import read_stored  # noqa: PLC0415 (as in _write)

    settings = read_settings(now)
    forms = read_forms(settings.site_url)
    root = Path()
    enter_project(root)
    reading = read_stored(root, now=settings.now, site_url=settings.site_url, processes=available())
    refused = [*faults(reading.problems), *reading.obstacles]
    if urlsplit(settings.site_url).scheme != "https":
        values = {"value": settings.site_url}
        refused.append(Problem("SITE_URL", 1, "site_url", "site-url-insecure", values))
    if refused or reading.edition is None:
        stop([*reading.problems, *refused])
    click.echo(report(reading.problems), nl=False)
    # The generator reads all files again, at the time for which they were checked.
    os.environ["REGIONRUHR_NOW"] = settings.now.isoformat()
    site_host = forms.extended_host(reading.edition.host)
    fit = (partial(_fit, host, reading.edition, site_host),) if host else ()
    _build(site, command, settings, forms, *fit, host=host)
    click.echo(f"Die Veröffentlichung liegt in {site}/.")
    beside = PROVIDERS[host].beside(site_host) if host else {}
    for name, text in beside.items():
        configuration = site.with_name(name)
        write_atomically({configuration: text.encode()})
        configuration.chmod(READABLE)
        click.echo(f"Die Konfiguration für {host} liegt in {configuration}.")


def _build(
    site: Path,
    command: tuple[str, ...],
    settings: Settings,
    forms: SiteForms,
    *steps: Step,
    host: str | None = None,
) -> None:
    """Build a site unless it is there already; on a failure print why and exit with code 1.

    After it is written, each step works on it, for a host.
    """
    last = _LastBuild(command, settings, host, forms)
    # A generator writes the site, or the core itself if there is none.
    write = partial(last.generate, command) if command else partial(_write, settings)
    try:
        build_staged(
            site,
            partial(last.memory.hand_over, site),
            write,
            forms.add_to,
            *steps,
            is_current=last.is_current,
            on_swapped=last.remember,
            drop=SpareFolders(Path()).keep,
            on_waiting=partial(click.echo, WAITING, err=True),
        )
    except BuildFailedError as failure:
        click.echo(str(failure), err=True)
        sys.exit(1)


class _LastBuild:
    """The record of the last build of a site, read before this build and replaced after it."""

    def __init__(
        self,
        command: tuple[str, ...],
        settings: Settings,
        host: str | None,
        forms: SiteForms,
    ) -> None:
        self.memory = SiteMemory(Path(), program_digest(Path()))
        self._now = settings.now.timestamp()
        of_build = [command, settings.site_url, settings.edit_url, host, forms.digest()]
        self._settings = json.dumps(of_build)
        # Other generators may read other files.
        self._has_known_sources = command[1:] in _GENERATORS
        self._sources: SourceState | None = None

    def is_current(self, site: Path) -> bool:
        """Return whether the site was made from the present files; if so, repeat its report."""
        self._sources = source_state(Path())
        source, last = self._source(self._sources), self.memory.get(site)
        is_current = (
            source != ""
            and last.source == source
            and last.since <= self._now < last.until
            and last.is_whole()
        )
        if is_current:
            click.echo(last.report, nl=False, err=True)
            click.echo(last.summary)
        return is_current

    def generate(self, command: tuple[str, ...], staging: Path) -> None:
        """Run a generator; after messages beside its report, the next build runs it again."""
        messages = run_generator(command, staging)
        self._has_known_sources &= messages == self.memory.get(staging).report

    def remember(self, staging: Path, site: Path) -> None:
        """Store the record of a built site; without its sources if they changed meanwhile."""
        is_same = self._sources == source_state(Path())
        self.memory.finish(staging, site, self._source(self._sources) if is_same else "")

    def _source(self, sources: SourceState | None) -> str:
        """Return a digest of all that a build is made from; empty if some of it is unknown."""
        if sources is None or not self._has_known_sources:
            return ""
        return hashlib.sha256(f"{self._settings}\0{sources.content}".encode()).hexdigest()


def _write(settings: Settings, folder: Path) -> None:
    # Half a second that a build does not need if its site is there already.
    from regionruhr.site.fault_page import crash_report  # noqa: PLC0415
    from regionruhr.site.output import write_site  # noqa: PLC0415
    from regionruhr.site.rendering import summary  # noqa: PLC0415

    root, processes = Path(), available()
    enter_project(root)
    try:
        edition, built = _read(root, settings, processes)
        if edition is not None and built is not None:
            write_site(folder, root, edition, built, processes=processes)
    except OSError:
        raise
    except Exception as error:
        raise StepFailedError(crash_report(error).crash) from error
    if edition is None:
        raise StepFailedError
    click.echo(summary(edition))


def _read(
    root: Path, settings: Settings, processes: int
) -> "tuple[Edition | None, BuiltSite | None]":
    """Return the edition without what was read for it, which is as large; print its problems."""
    from regionruhr.cache.stored_memory import StoredMemory  # noqa: PLC0415
    from regionruhr.site.content import SOURCES  # noqa: PLC0415
    from regionruhr.site.output import built_site  # noqa: PLC0415
    from regionruhr.site.stored_edition import read_stored  # noqa: PLC0415

    reading = read_stored(
        root,
        now=settings.now,
        site_url=settings.site_url,
        edit_url=settings.edit_url,
        processes=processes,
        memory=StoredMemory(root, program_digest(root), SOURCES),
    )
    click.echo(report(reading.problems), nl=False, err=True)
    edition = reading.edition
    return edition, built_site(reading, edition) if edition else None


def _fit(host: str, edition: "Edition", site_host: Host, folder: Path) -> None:
    """Leave in a folder what a provider uses of the site, and refuse what it does not take.

    `site_host` is the host of the edition, with the rules of the forms as well.
    """
    provider = PROVIDERS[host]
    for path in provider.unused(site_host):
        (folder / path).unlink(missing_ok=True)
    for path, text in provider.own(site_host).items():
        (folder / path).write_text(text, encoding="utf-8")
    if provider.sends_packed:
        of_site = (file for file in files_of(folder) if not file[0].startswith(FORMS))
        for path, content in of_site:
            for copy, smaller in compressed_copies(path, content):
                (folder / copy).write_bytes(smaller)
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    handed_over = Release(
        {name: path.stat().st_size for name, path in files.items() if path.is_file()},
        {name: files[name].read_text(encoding="utf-8") for name in provider.reads & files.keys()},
    )
    sources = {**edition.copies, **edition.site_pictures}
    exceeded = [
        replace(problem, path=sources.get(problem.path, problem.path))
        for problem in excesses(host, handed_over)
    ]
    if exceeded:
        click.echo(report(exceeded), nl=False)
        raise StepFailedError
