"""Staging: build beside the site, and swap the result in only when complete.

Whatever goes wrong before that (a fault, a warning made strict, a kill, a full disk), the
former site stays as it was. One build at a time: what a second one puts in place was read after
the first had ended, so the site never goes back to an older state of the files.
"""

import errno
import fcntl
import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from regionruhr.folder_exchange import exchange
from regionruhr.processes import is_alive
from regionruhr.system_errors import MEMORY, lacks_memory, system_reason

WAITING = "Hier läuft schon ein Bau. Dieser wartet, bis der andere fertig ist."

READABLE, ENTERABLE = 0o644, 0o755
"""The modes of a file and of a folder that a web server, another user, can read."""
_OTHER = "Dort liegt etwas anderes als eine gebaute Website; nennen Sie einen anderen Ordner"
_FIXED: Mapping[int, str] = {
    errno.EXDEV: "Der Ordner gehört zum Image eines Containers und lässt sich nicht ersetzen; "
    "löschen Sie ihn vor dem Bau oder bauen Sie in einen Ordner auf einem Volume",
    errno.EBUSY: "Der Ordner ist selbst ein eingehängtes Laufwerk und lässt sich nicht ersetzen; "
    "hängen Sie den Ordner darüber ein",
}
"""Why a system does not rename a folder, and what to do."""
_KILLED = "Das System hat den Generator beendet, meist weil der Arbeitsspeicher nicht reicht"
_CRASH = "Traceback (most recent call last):"


class BuildFailedError(Exception):
    """A step of the build failed; the former site is untouched. The text is one line."""

    def __init__(self, reason: str, site: Path) -> None:
        because = f": {reason}" if reason else ""
        super().__init__(f"Der Bau ist abgebrochen{because}. {site}/ bleibt, wie es war.")


class StepFailedError(Exception):
    """A step of a build failed; its message is the reason in one line, or empty."""


Step = Callable[[Path], object]
"""Writes into the folder of a site, or changes what lies there."""


def build_staged(
    site: Path,
    *steps: Step,
    is_current: Callable[[Path], bool] = lambda _: False,
    on_swapped: Callable[[Path, Path], None] = lambda _staging, _site: None,
    drop: Callable[[Path], None] = shutil.rmtree,
    on_waiting: Callable[[], None] = lambda: None,
) -> None:
    """Let each step work on a folder beside `site`, then swap the folder in as `site`.

    A site that `is_current` stays. `on_swapped` is called with the folder that the steps worked
    on and the one that it became; `drop` removes the former site. While another build runs beside
    it, this one waits and calls `on_waiting` once. Raises `BuildFailedError` if a step fails or the
    folder cannot be swapped; a step raises `StepFailedError`.
    """
    if not site.name:
        raise BuildFailedError(_OTHER, site)
    # A symbolic link stays: its target is built.
    site = site.resolve() if site.is_symlink() else site
    with _only_build(site.parent, on_waiting):
        if not is_current(site):
            on_swapped(_build_alone(site, steps, drop), site)


@contextmanager
def _only_build(folder: Path, on_waiting: Callable[[], None]) -> Iterator[None]:
    """Lock the folder that contains sites; the system unlocks it even if this process is killed.

    The folder itself is locked (flock(2)), so no file is left. Some network drives cannot lock a
    folder: there a build runs as if it were alone.
    """
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        # The build will report what is wrong with the folder.
        yield
        return
    try:
        with suppress(OSError):
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                on_waiting()
                fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _build_alone(site: Path, steps: Iterable[Step], drop: Callable[[Path], None]) -> Path:
    """Build a site in a folder beside it, swap it in, and return that folder."""
    try:
        _recover(site)
        _remove_leftovers(site)
        if site.is_dir() and not (site / "index.html").is_file() and any(site.iterdir()):
            raise BuildFailedError(_OTHER, site)
        name = f".{site.name}-{os.getpid()}-"
        with TemporaryDirectory(prefix=name, dir=site.parent, ignore_cleanup_errors=True) as folder:
            for step in steps:
                step(Path(folder))
            _swap(Path(folder), site, drop)
        return Path(folder)
    except StepFailedError as error:
        raise BuildFailedError(str(error), site) from error
    except OSError as error:
        raise BuildFailedError(system_reason(error), site) from error


def run_generator(command: Sequence[str], folder: Path) -> str:
    """Run `command --site-dir <folder>`, pass its messages on, and return them.

    A crash of it becomes its last line, not a traceback. Raises `StepFailedError`.
    """
    finished = subprocess.run(  # noqa: S603 (the command is the Makefile's)
        [*command, "--site-dir", str(folder.resolve())],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    messages, crash, trace = finished.stderr.partition(_CRASH)
    sys.stderr.write(messages)
    if finished.returncode != 0:
        reason = trace.strip().rpartition("\n")[2] if crash else ""
        if lacks_memory(reason):
            reason = MEMORY
        elif finished.returncode == -signal.SIGKILL:
            reason = _KILLED
        raise StepFailedError(reason)
    return messages


def _swap(staging: Path, site: Path, drop: Callable[[Path], None]) -> None:
    # The web server is another user, whatever the umask was; the folder itself comes last.
    _finish(staging)
    staging.chmod(ENTERABLE)
    if not site.exists():
        staging.rename(site)
        return
    former = staging if exchange(staging, site) else _swap_in_two_steps(staging, site)
    with suppress(OSError):
        drop(former)


def _swap_in_two_steps(staging: Path, site: Path) -> Path:
    """Rename the former site, then the new one, and return the former."""
    former = _former(site)
    try:
        site.rename(former)
    except OSError as error:
        if fixed := _FIXED.get(error.errno or 0):
            raise BuildFailedError(fixed, site) from error
        raise
    try:
        staging.rename(site)
    except OSError:
        _recover(site)
        raise
    return former


def _finish(folder: "Path | os.DirEntry[str]") -> bool:
    """Remove folders without files, and return whether there is none.

    All that have other modes are made readable; a file of two names keeps its mode.
    """
    is_empty = True
    for entry in [*os.scandir(folder)]:
        is_folder = entry.is_dir(follow_symlinks=False)
        if is_folder and _finish(entry):
            Path(entry.path).rmdir()
            continue
        is_empty, mode = False, ENTERABLE if is_folder else READABLE
        if stat.S_IMODE(entry.stat().st_mode) != mode:
            Path(entry.path).chmod(mode)
    return is_empty


def _recover(site: Path) -> None:
    """Clean up after an interrupted swap: restore the former site, or remove it."""
    former = _former(site)
    if not former.exists():
        return
    if site.exists():
        shutil.rmtree(former)
    else:
        former.rename(site)


def _remove_leftovers(site: Path) -> None:
    """Remove the folders of killed builds, but none of a build that still runs."""
    for folder in site.parent.glob(f".{site.name}-*-*"):
        process = folder.name.split("-")[-2]
        if process.isdigit() and not is_alive(int(process)):
            shutil.rmtree(folder, ignore_errors=True)


def _former(site: Path) -> Path:
    return site.with_name(f".{site.name}.former")
