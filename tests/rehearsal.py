"""A rehearsal: the steps of the handbook, taken one after the other in a project.

Between two chapters the forge does its work: what was changed is accepted, what is public is
entered in the list.
"""

import os
import pty
import re
import shlex
import socket
import subprocess
import time
import urllib.error
import urllib.request
from codecs import getincrementaldecoder
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import singledispatchmethod
from pathlib import Path, PurePosixPath

from click import unstyle

import documents
import pictures
import projects
from edits import entered
from handbook import Delete, Enter, Err, Rename, Step, Type, Write
from regionruhr.faults.terminal_report import terminal_report
from regionruhr.model.reference import LOGOS
from regionruhr.reading.content_cache import ContentCache
from regionruhr.reading.unchanged_files import UnchangedFiles
from regionruhr.settings import SITE_URL, moment
from regionruhr.site.checked_edition import Reading, read_edition
from repository import commit, deploy, environment

# What a reader uploads before naming it.
_UPLOAD = re.compile(r"^[ -]*(file|logo|logo_dark): (\S+)$", re.MULTILINE)
_LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><path d="M0 0h9"/></svg>'
# As the Makefile says.
_SERVERS = {"serve", "show"}
TERMINAL = 100
"""The columns of a terminal that is wide enough."""
_OLD = (".venv/site.stamp", ".venv/dev.stamp")


@dataclass
class Rehearsal:
    """A project in which the handbook is followed."""

    project: Path
    chapter: str = ""
    checks: bool = True
    """Whether the project, in Git, is checked after each step and deployed after each chapter.

    Else it is left to a check at the end.
    """
    command: Path | None = None
    """What stands in for `regionruhr` where make starts it."""
    cache: ContentCache = field(default_factory=UnchangedFiles)
    """What was read of the files of the project."""
    _served: set[str] = field(default_factory=set)
    """What has been started once and has answered."""

    def take(self, step: Step) -> str:
        """Take a step; empty if all went as the handbook says."""
        if self.checks and self.chapter and step.chapter != self.chapter:
            deploy(self.project)
        self.chapter = step.chapter
        try:
            return self._take(step)
        except OSError as error:
            return str(error)

    @singledispatchmethod
    def _take(self, step: Step) -> str:
        return f"nobody knows what to do with {step!r}"

    @_take.register
    def _(self, step: Write) -> str:
        self._upload(step.path, step.text)
        (self.project / step.path).parent.mkdir(exist_ok=True)
        (self.project / step.path).write_text(step.text)
        return _said(self.reading) if self.checks else ""

    @_take.register
    def _(self, step: Enter) -> str:
        self._upload(step.path, step.text)
        file = self.project / step.path
        file.write_text(entered(file.read_text() if file.exists() else "", step.text))
        return _said(self.reading) if self.checks else ""

    @_take.register
    def _(self, step: Err) -> str:
        file = self.project / step.path
        good = file.read_text()
        file.write_text(entered(good, step.text))
        reading = self.reading
        said, shown = _said(reading), _shown(reading)
        file.write_text(good)
        if _lines(step.told) in (_lines(said), _lines(shown)):
            return ""
        return shown or "the check finds nothing"

    @_take.register
    def _(self, step: Delete) -> str:
        (self.project / step.path).unlink()
        return ""

    @_take.register
    def _(self, step: Rename) -> str:
        (self.project / step.path).rename(self.project / step.other)
        return ""

    @_take.register
    def _(self, step: Type) -> str:
        shown = ""
        for command in step.text.splitlines():
            ended, shown = self._run(command, step.told)
            if not ended:
                return f"{command}\n{shown}"
        return "" if not step.told or _lines(shown) == _lines(step.told) else shown

    @property
    def reading(self) -> Reading:
        """What the check reads of the project as it lies there."""
        now = moment(projects.NOW)
        return read_edition(self.project, now=now, site_url=SITE_URL, cache=self.cache)

    def _upload(self, path: str, text: str) -> None:
        for key, name in _UPLOAD.findall(text):
            folder = Path(path).parent if key == "file" else Path(LOGOS)
            target = self.project / folder / name
            target.parent.mkdir(exist_ok=True)
            if not target.exists():
                target.write_bytes(_content(name))

    def _run(self, command: str, told: str) -> tuple[bool, str]:
        """Whether a command ended, or serves, as it should, and what it showed."""
        words = shlex.split(command)
        variables = environment()
        while "=" in words[0]:
            name, _, value = words.pop(0).partition("=")
            variables[name] = value
        match words:
            case ["make", target] if target in _SERVERS:
                return self._serves(target, variables)
            case ["make", target]:
                words = self._make(target)
            case [".venv/bin/regionruhr", "new", _]:
                return self._asked(words, told, variables)
            case ["git", verb, *_]:
                self._prepare(verb)
            case [".venv/bin/regionruhr", *arguments]:
                ended = projects.run(self.project, *arguments, **variables)
                shown = ended.stdout + (ended.stderr if ended.returncode else "")
                return ended.returncode == 0, shown
            case _:
                return False, "nobody knows how to run it"
        return _ran(self.project, words, variables)

    def _asked(self, words: list[str], told: str, variables: Mapping[str, str]) -> tuple[bool, str]:
        """Run a command on a terminal; the answers are those of the conversation shown."""
        answers = [line.rpartition(": ")[2] for line in told.splitlines() if ": " in line]
        master, slave = pty.openpty()
        with subprocess.Popen(
            words, cwd=self.project, env=variables, stdin=slave, stdout=slave, stderr=slave
        ) as running:
            os.close(slave)
            shown, decoder = "", getincrementaldecoder("utf-8")()
            # The end of what is shown is an error on Linux, and nothing more on other systems.
            with suppress(OSError):
                while read := os.read(master, 4096):
                    shown += decoder.decode(read)
                    if shown.endswith(": ") and answers:
                        os.write(master, f"{answers.pop(0)}\n".encode())
                    elif shown.endswith(": "):
                        running.terminate()
            code = running.wait()
        os.close(master)
        return code == 0, shown.replace("\r\n", "\n")

    def _make(self, target: str) -> list[str]:
        """The environment is there, whatever the time of the files that it was made from."""
        own = [f"BIN={self.command.parent}"] if self.command else []
        return ["make", *(f"--old-file={name}" for name in _OLD), *own, target]

    def _serves(self, target: str, variables: Mapping[str, str]) -> tuple[bool, str]:
        if target in self._served:
            return True, ""
        self._served.add(target)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with subprocess.Popen(
            [*self._make(target), f"PORT={port}"],
            cwd=self.project,
            env=variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as running:
            try:
                return _answers(f"http://127.0.0.1:{port}/")
            finally:
                os.killpg(running.pid, 15)

    def _prepare(self, verb: str) -> None:
        """Change what a reader has changed before a command of Git saves it, or takes it back."""
        if verb in {"add", "restore", "revert"}:
            files = (self.project / f"partners/{name}.yml" for name in ("muster", "wilo"))
            changed = next(file for file in files if file.exists())
            changed.write_text(f"{changed.read_text()}# Notiz\n")
        if verb == "revert":
            commit(self.project)


def _said(reading: Reading) -> str:
    """What is wrong in a project, a line each."""
    return "".join(f"{problem.text}\n" for problem in reading.problems)


def _shown(reading: Reading) -> str:
    """The same as a terminal shows it."""
    return unstyle(terminal_report(reading.problems, reading.texts, TERMINAL))


def _content(name: str) -> bytes:
    match PurePosixPath(name).suffix:
        case ".svg":
            return _LOGO
        case ".jpg":
            return pictures.jpeg(pictures.scene(1200, 800))
    return documents.pdf()


def _ran(project: Path, words: list[str], variables: Mapping[str, str]) -> tuple[bool, str]:
    done = subprocess.run(
        words, cwd=project, env=variables, capture_output=True, text=True, check=False
    )
    return done.returncode == 0, done.stdout + (done.stderr if done.returncode else "")


def _answers(address: str) -> tuple[bool, str]:
    """Whether a server shows a page within half a minute."""
    said = ""
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (our own)
                return True, answer.read().decode()
        except urllib.error.HTTPError as error:
            said = error.read().decode()
            error.close()
        except OSError as error:
            said = str(error)
        time.sleep(0.1)
    return False, said


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.splitlines()]
