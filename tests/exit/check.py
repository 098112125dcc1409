"""Check: the way out is open. The same content, built with MkDocs and with ProperDocs.

From the folder tests/:  python -m exit.check ../.venv-exit/bin
builds every project twice and compares all that comes out; it ends with 1 on a difference.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import click

import illustrated
import projects
import showcase
from exit.comparison import Comparison, Difference, compare
from regionruhr.settings import UnknownSettingError, settings_from

HERE: Final = Path(__file__).parent
GENERATORS: Final = ("mkdocs", "material", "properdocs")
INSTALLED: Final = (
    "from importlib.util import find_spec\n"
    f"print(*[name for name in {GENERATORS} if find_spec(name)])"
)
PARTNER: Final = "partners/wilo.yml"


@dataclass(frozen=True, slots=True)
class Case:
    """A project to be built twice; `exit_code` is how a build of it must end."""

    name: str
    make: Callable[[Path], Path]
    environment: Mapping[str, str] = field(default_factory=dict)
    exit_code: int = 0


def everything(folder: Path) -> Path:
    """The small project with each kind of record, picture and file, and all that the law asks."""
    project = illustrated.make(folder)
    showcase.furnish(project)
    with (project / "mkdocs.yml").open("a") as configuration:
        configuration.write("repo_url: https://forge.example/o/r\nedit_uri: -/edit/main/content\n")
    return project


def many(folder: Path) -> Path:
    """A synthetic network, large enough for every list and every archive."""
    options = ["--partners", "80", "--releases", "60"]
    command = [sys.executable, "-m", "bench.synthesis", str(folder), *options]
    subprocess.run(command, cwd=HERE.parent, check=True)
    return folder / "ours"


def faulty(folder: Path) -> Path:
    """The small project with a fault, of which both must say the same."""
    project = projects.copy_small(folder)
    profile = project / PARTNER
    profile.write_text(profile.read_text().replace("summary:", "sumary:"))
    return project


def astray(folder: Path) -> Path:
    """The small project with a page in its navigation that is not there, against strict mode."""
    project = projects.copy_small(folder)
    configuration = project / "mkdocs.yml"
    text = configuration.read_text()
    configuration.write_text(text.replace("nav:\n  - ", "nav:\n  - Weg: weg.md\n  - ", 1))
    return project


def cases(environment: Mapping[str, str]) -> tuple[Case, ...]:
    """What is compared: the real content as of now, and made-up content at a fixed time."""
    settings = settings_from(environment, datetime.now)
    real = {"REGIONRUHR_NOW": settings.now.isoformat(), "SITE_URL": settings.site_url}
    path = {"REGIONRUHR_NOW": "2026-11-24T12:00", "SITE_URL": "https://host.example/x/"}
    return (
        Case("real content", projects.copy_real, real),
        Case("everything there is, below a path", everything, path),
        Case("a large network", many),
        Case("a fault", faulty, exit_code=1),
        Case("a warning, made strict", astray, exit_code=1),
    )


def compared(case: Case, folder: Path, successor: list[str]) -> Comparison:
    """Build the project of a case with MkDocs and with the command `successor`, below `folder`.

    Files and words of both must be the same. Each builds in a folder of its own, so that
    neither finds what the other has cached.
    """
    known = case.make(folder / "mkdocs")
    other = folder / "properdocs"
    projects.copy_tree(known, other)
    shutil.copy(HERE / "properdocs.yml", other)
    with ThreadPoolExecutor(2) as pool:
        building = pool.submit(projects.build, known, **case.environment)
        ended = projects.build_with(successor, other, **case.environment)
        expected = building.result()
    if expected.returncode != case.exit_code:
        ending = f"ended with {expected.returncode}\n{expected.stderr}"
        return Comparison(0, (Difference("mkdocs", ending),))
    words = compare(_words(expected), _words(ended))
    if case.exit_code or ended.returncode:
        return Comparison(0, words.differences)
    files = compare(projects.contents(known / "site"), projects.contents(other / "site"))
    return Comparison(files.compared, words.differences + files.differences)


def _words(ended: subprocess.CompletedProcess[str]) -> dict[str, bytes]:
    return {
        "exit code": str(ended.returncode).encode(),
        "standard output": ended.stdout.encode(),
        "standard error": ended.stderr.encode(),
    }


def installed(folder: Path) -> list[str]:
    """Which generators and themes the environment with this `bin` has."""
    command = [str(folder / "python"), "-c", INSTALLED]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Compare builds with MkDocs and with ProperDocs, which lies in FOLDER."""
    # Not resolved: the interpreter of an environment is a link that leads out of it.
    successor = folder.absolute()
    if (found := installed(successor)) != ["properdocs"]:
        raise click.ClickException(f"{folder} has {found}: only properdocs proves anything")
    try:
        compared_cases = cases(os.environ)
    except UnknownSettingError as error:
        raise click.ClickException(str(error)) from error
    command = projects.generator("properdocs", successor)
    is_equal = True
    for case in compared_cases:
        with TemporaryDirectory(prefix="regionruhr-exit-") as temporary:
            comparison = compared(case, Path(temporary), command)
        is_equal &= not comparison.differences
        click.echo(f"{case.name}: {_verdict(case, comparison)}")
        for difference in comparison.differences:
            click.echo(f"  {difference}")
    sys.exit(not is_equal)


def _verdict(case: Case, comparison: Comparison) -> str:
    ending = "the same" if not comparison.differences else "NOT the same"
    if case.exit_code:
        return f"refused with a report, {ending}"
    return f"{comparison.compared} files compared, {ending}"


if __name__ == "__main__":
    main()
