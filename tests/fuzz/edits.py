"""Edits: a project edited at random, and after each edit built warm and from nothing.

From the folder tests/:  python -m fuzz.edits --edits 200 --seed 1
ends with 1 at the first edit after which the two differ, and names it.
"""

import os
import signal
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory
from typing import Final

import click

import projects
from projects import Ended
from regionruhr.model.time_zone import BERLIN

KEPT: Final = ("pictures", "cards")
"""What a build from nothing may use: renditions and cards, made by their content alone."""
_BEGINNING: Final = datetime(2026, 11, 24, 12, tzinfo=BERLIN)
_LONGEST: Final = 3.0
"""Seconds after which a build is killed at the latest."""


class DifferenceError(AssertionError):
    """A warm build differs from a clean one."""


@dataclass(frozen=True, slots=True)
class Built:
    """How a build ended, and what lies in its site."""

    code: int
    output: str
    site: Mapping[str, bytes]


class EditedProject:
    """A project whose site is built again after each edit, at a time that passes."""

    def __init__(self, project: Path, seed: int) -> None:
        self.project = project
        self._random = Random(seed)  # noqa: S311 (repeatable)
        self._now = _BEGINNING
        self._undo: list[tuple[Path, bytes]] = []

    def build(self) -> Built:
        """Build as an editor does, with all that is kept of former builds."""
        return self._built("site")

    def build_clean(self) -> Built:
        """Build the same from nothing, into a folder of its own."""
        kept, cache = self.project / ".kept", self.project / ".cache"
        cache.rename(kept)
        try:
            for name in KEPT:
                if (kept / name).exists():
                    copytree(kept / name, cache / name)
            rmtree(self.project / "clean", ignore_errors=True)
            return self._built("clean")
        finally:
            rmtree(cache, ignore_errors=True)
            kept.rename(cache)

    def edit(self) -> str:
        """Make one change and say which."""
        edits = (
            *[self._change_field] * 4,
            *[self._change_text] * 3,
            self._add,
            self._remove,
            self._move,
            self._change_taxonomy,
            self._change_network,
            self._change_template,
            self._change_style,
            self._let_time_pass,
            self._break_and_check,
            self._spoil_site,
            self._kill,
        )
        for path, content in self._undo:
            # What breaks the site stays for one build, or it would hide all that follow.
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self._undo.clear()
        return self._random.choice(edits)()

    def compare(self, edit: str) -> None:
        """Raise `DifferenceError` unless a warm build is like a clean one."""
        warm, clean = self.build(), self.build_clean()
        if (warm.code, warm.output) != (clean.code, clean.output):
            raise DifferenceError(f"{edit}: {warm.code} {warm.output}\n{clean.code} {clean.output}")
        if warm.code == 0 and warm.site != clean.site:
            addresses = {*warm.site, *clean.site}
            differ = sorted(a for a in addresses if warm.site.get(a) != clean.site.get(a))
            raise DifferenceError(f"{edit}: {', '.join(differ[:9])}")

    def _built(self, site: str) -> Built:
        ended = self._run("build", site)
        output = f"{ended.stdout}{ended.stderr}".replace(f"{site}/", "")
        return Built(ended.returncode, output, projects.contents(self.project / site))

    def _run(self, *arguments: str) -> Ended:
        return projects.run(self.project, *arguments, REGIONRUHR_NOW=self._now.isoformat())

    def _files(self, pattern: str) -> list[Path]:
        return sorted(path for path in self.project.glob(pattern) if not path.name.startswith("_"))

    def _one(self, pattern: str) -> Path:
        return self._random.choice(self._files(pattern))

    def _replace(self, path: Path, old: str, new: str) -> str:
        path.write_text(path.read_text().replace(old, new, 1))
        return f"{path.relative_to(self.project)}: {old!r} is {new!r}"

    def _change_field(self) -> str:
        path = self._one("partners/*.yml")
        name = self._random.choice(("name", "summary"))
        return self._replace(path, f"\n{name}: ", f"\n{name}: N{self._random.randrange(99)} ")

    def _change_text(self) -> str:
        path = self._one("content/**/*.md")
        path.write_text(f"{path.read_text()}\nEin Satz {self._random.randrange(99)} mehr.\n")
        return f"{path.relative_to(self.project)}: one more sentence"

    def _add(self) -> str:
        path, key = self._one("partners/*.yml"), f"neu-{self._random.randrange(999)}"
        text = path.read_text().replace(f"id: {path.stem}\n", f"id: {key}\n", 1)
        path.with_name(f"{key}.yml").write_text(text)
        return f"{key}, a copy of {path.name}"

    def _remove(self) -> str:
        path = self._one(self._random.choice(("partners/*.yml", "content/**/*.md")))
        self._undo.append((path, path.read_bytes()))
        path.unlink()
        return f"{path.relative_to(self.project)}: removed"

    def _move(self) -> str:
        path = self._one(self._random.choice(("partners/*.yml", "content/**/*.md")))
        target = path.with_name(f"verschoben-{path.name}")
        self._undo.append((path, path.read_bytes()))
        path.rename(target)
        return f"{path.relative_to(self.project)}: moved"

    def _change_taxonomy(self) -> str:
        return self._replace(
            self.project / "partners/_taxonomy.yml",
            "label: ",
            f"label: N{self._random.randrange(99)} ",
        )

    def _change_network(self) -> str:
        path = self.project / "partners/_network.yml"
        return self._replace(path, "\nname: ", f"\nname: N{self._random.randrange(99)} ")

    def _change_template(self) -> str:
        path = self._one("overrides/**/*.html")
        path.write_text(f"{path.read_text()}<!-- {self._random.randrange(99)} -->\n")
        return f"{path.relative_to(self.project)}: one more comment"

    def _change_style(self) -> str:
        path = self._one("content/assets/css/*.css")
        path.write_text(f"{path.read_text()}\n.x{self._random.randrange(99)} {{ color: red; }}\n")
        return f"{path.relative_to(self.project)}: one more rule"

    def _let_time_pass(self) -> str:
        self._now += self._random.choice(
            (timedelta(minutes=7), timedelta(hours=9), timedelta(days=1), timedelta(days=40))
        )
        return f"it is {self._now}"

    def _break_and_check(self) -> str:
        path = self._one("partners/*.yml")
        self._undo.append((path, path.read_bytes()))
        path.write_text(f"{path.read_text()}\nunbekannt: 1\n")
        self._run("check")
        return f"{path.relative_to(self.project)}: broken"

    def _spoil_site(self) -> str:
        path = self._one("site/**/*.html")
        content = path.read_bytes()
        path.write_bytes(content.replace(b"a", b"b", 1))
        return f"{path.relative_to(self.project)}: written over"

    def _kill(self) -> str:
        edit = self._change_field()
        child = os.fork()
        if child == 0:
            try:
                self._run("build", "site")
            finally:
                os._exit(0)
        time.sleep(self._random.uniform(0, _LONGEST))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return f"{edit}, and a build was killed"


def differences(project: Path, edits: int, seed: int) -> Iterator[str]:
    """Edit a project so many times, and yield each edit after which the builds are alike."""
    edited = EditedProject(project, seed)
    edited.build()
    for _ in range(edits):
        edit = edited.edit()
        edited.compare(edit)
        yield edit


@click.command()
@click.option("--edits", type=click.IntRange(min=1), default=200, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
def main(*, edits: int, seed: int) -> None:
    """Edit the project at random, and see that each warm build is like one from nothing."""
    with TemporaryDirectory() as folder:
        project = projects.copy_real(Path(folder).resolve() / "project")
        try:
            for number, edit in enumerate(differences(project, edits, seed), 1):
                click.echo(f"{number} {edit}")
        except DifferenceError as error:
            click.echo(f"Differs after {error}")
            sys.exit(1)


if __name__ == "__main__":
    main()
