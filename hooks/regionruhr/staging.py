"""Staging: build beside the site, and put the result in its place only when whole.

Whatever goes wrong before that (a fault, a warning made strict, a kill, a full disk), the
former site stays as it was. One build at a time: what a second one puts in place was read after
the first had ended, so the site never goes back to an older state of the files.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

WAITING = "Hier läuft schon ein Bau. Dieser wartet, bis der andere fertig ist."
_FAILED = "Der Bau ist abgebrochen{reason}. {site}/ bleibt, wie es war."

READABLE, ENTERABLE = 0o644, 0o755
"""The modes of a file and of a folder that a web server, another user, can read."""
_OTHER = "Dort liegt etwas anderes als eine gebaute Website; nennen Sie einen anderen Ordner"
_CRASH = "Traceback (most recent call last):"


class BuildFailedError(Exception):
    """The generator did not finish; the former site is untouched."""

    def __init__(self, reason: str, site: Path) -> None:
        super().__init__(reason)
        self.reason = reason
        self.site = site

    def text(self) -> str:
        """What happened, in one line."""
        reason = f": {self.reason}" if self.reason else ""
        return _FAILED.format(reason=reason, site=self.site)


class StepFailedError(Exception):
    """A step of a build failed; its message says why in one line, or nothing more than that."""


Step = Callable[[Path], None]
"""Writes into the folder of a site, or changes what lies there."""


def build_staged(site: Path, *steps: Step, tell_waiting: Callable[[], None] = lambda: None) -> None:
    """Let each step work on a folder beside `site`, then swap the folder in as `site`.

    While another build runs beside it, this one waits and calls `tell_waiting` once. Raises
    `BuildFailedError` if a step fails or the folder cannot be swapped; a step raises
    `StepFailedError`.
    """
    if not site.name:
        raise BuildFailedError(_OTHER, site)
    # A link stays one: what it leads to is built.
    site = site.resolve() if site.is_symlink() else site
    with _only_build(site.parent, tell_waiting):
        _build_alone(site, steps)


@contextmanager
def _only_build(folder: Path, tell_waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the folder that sites lie in; the system lets go of it even if this process is killed.

    The folder itself is locked (flock(2)), so no file is left. Some network drives cannot lock a
    folder: there a build runs as if it were alone.
    """
    try:
        held = os.open(folder, os.O_RDONLY)
    except OSError:
        # The build will say what is wrong with the folder.
        yield
        return
    try:
        with suppress(OSError):
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                tell_waiting()
                fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _build_alone(site: Path, steps: Iterable[Step]) -> None:
    try:
        _recover(site)
        _remove_leftovers(site)
        if not _is_replaceable(site):
            raise BuildFailedError(_OTHER, site)
        staging = Path(mkdtemp(prefix=f".{site.name}-{os.getpid()}-", dir=site.parent))
    except OSError as error:
        raise BuildFailedError(error.strerror or str(error), site) from error
    try:
        for step in steps:
            step(staging)
        _swap(staging, site)
    except StepFailedError as error:
        raise BuildFailedError(str(error), site) from error
    except OSError as error:
        raise BuildFailedError(error.strerror or str(error), site) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _is_replaceable(site: Path) -> bool:
    """Whether there is nothing, or a site that was built before, and no sources."""
    return not site.is_dir() or (site / "index.html").is_file() or not any(site.iterdir())


def run_generator(command: Sequence[str], folder: Path) -> None:
    """Run `command --site-dir <folder>` and let it print.

    A crash of it becomes its last line, not a traceback. Raises `StepFailedError`.
    """
    finished = subprocess.run(  # noqa: S603 (the command is the Makefile's)
        [*command, "--site-dir", str(folder.resolve())],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    told, crash, trace = finished.stderr.partition(_CRASH)
    sys.stderr.write(told)
    if finished.returncode != 0:
        reason = trace.strip().rpartition("\n")[2] if crash else ""
        raise StepFailedError(reason)


def _swap(staging: Path, site: Path) -> None:
    # The web server reads it as somebody else, whatever the umask was; the whole opens up last.
    for path in (*staging.rglob("*"), staging):
        path.chmod(ENTERABLE if path.is_dir() else READABLE)
    former = _former(site)
    if site.exists():
        site.rename(former)
    try:
        staging.rename(site)
    except OSError:
        _recover(site)
        raise
    shutil.rmtree(former, ignore_errors=True)


def _recover(site: Path) -> None:
    """Mend what a swap that was cut short has left: bring the former site back, or let it go."""
    former = _former(site)
    if not former.exists():
        return
    if site.exists():
        shutil.rmtree(former)
    else:
        former.rename(site)


def _remove_leftovers(site: Path) -> None:
    """Remove what killed builds have left, but nothing of a build that still runs."""
    for folder in site.parent.glob(f".{site.name}-*-*"):
        process = folder.name.split("-")[-2]
        if process.isdigit() and not _is_alive(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _former(site: Path) -> Path:
    return site.with_name(f".{site.name}.former")
