"""Whatever goes wrong while a site is built, the former one stays, and one line says why."""

import ctypes
import errno
import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from regionruhr.folder_exchange import exchange
from regionruhr.staging import (
    WAITING,
    BuildFailedError,
    Step,
    StepFailedError,
    build_staged,
    run_generator,
)

GOOD = 'echo neu > "$2/index.html"'
# The shell gets `--site-dir` as its first argument and the folder as its second.
SHELL = ("sh", "-c")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was built before."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("alt\n")
    return folder


def _command(script: str) -> Step:
    return partial(run_generator, [*SHELL, script, "sh"])


def _python(script: str) -> Step:
    return partial(run_generator, [sys.executable, "-c", script])


def _assert_untouched(site: Path) -> None:
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "index.html").read_text() == "alt\n"


def test_finished_build_takes_the_place_of_the_former(site: Path) -> None:
    """What the former site had is gone, and nothing is left beside it."""
    (site / "alt.html").touch()
    build_staged(site, _command(GOOD))
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text() == "neu\n"


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o027, 0o077])
def test_others_may_read_the_site_whatever_the_umask(site: Path, umask: int) -> None:
    """A web server is another user; nobody but the owner may write."""

    def finish(folder: Path) -> None:
        (folder / "a/index.html").touch()

    script = 'mkdir "$2/a" "$2/a/.b"; echo x > "$2/a/.b/c"; echo x > "$2/d"; chmod 700 "$2/d"'
    former = os.umask(umask)
    try:
        build_staged(site, _command(script), finish)
    finally:
        os.umask(former)
    modes = {str(p.relative_to(site)): p.stat().st_mode & 0o777 for p in site.rglob("*")}
    files, folders = ("a/.b/c", "a/index.html", "d"), ("a", "a/.b")
    assert modes == dict.fromkeys(files, 0o644) | dict.fromkeys(folders, 0o755)
    assert site.stat().st_mode & 0o777 == 0o755


def test_folder_without_a_file_is_removed(site: Path) -> None:
    """It may be left of a former site."""

    def write(folder: Path) -> None:
        (folder / "index.html").write_text("neu")
        for empty in ("partner/wilo/karte", "presse/kit"):
            (folder / empty).mkdir(parents=True)
        (folder / "presse/index.html").write_text("neu")

    build_staged(site, write)
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*"))
    assert names == ["index.html", "presse", "presse/index.html"]


def test_link_to_a_site_stays_one(site: Path) -> None:
    """What it leads to is built, as often as anybody likes."""
    link = site.parent / "oeffentlich"
    link.symlink_to(site, target_is_directory=True)
    for _ in range(2):
        build_staged(link, _command(GOOD))
    assert link.is_symlink()
    assert (site / "index.html").read_text() == "neu\n"


def test_first_build_needs_no_former(tmp_path: Path) -> None:
    """There need not be a site before."""
    build_staged(tmp_path / "site", _command(GOOD))
    assert (tmp_path / "site/index.html").read_text() == "neu\n"


def test_steps_finish_the_site_before_it_is_swapped_in(site: Path) -> None:
    """They see the whole new site, one after the other, while the former still stands."""

    def stamp(folder: Path) -> None:
        assert (site / "index.html").read_text() == "alt\n"
        text = (folder / "index.html").read_text()
        (folder / "index.html").write_text(f"{text}fertig\n")

    build_staged(site, _command(GOOD), stamp, stamp)
    assert (site / "index.html").read_text() == "neu\nfertig\nfertig\n"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (StepFailedError("Der Index fehlt"), "Der Index fehlt"),
        (OSError(errno.ENOSPC, "Disk full"), "Auf dem Laufwerk ist kein Platz mehr"),
        (OSError(errno.EACCES, "Denied", "/site/a"), "/site/a: Hier darf dieser Befehl nicht"),
        (OSError(errno.EAGAIN, "Try again"), "Try again"),
    ],
)
def test_failed_step_leaves_the_former(site: Path, error: Exception, reason: str) -> None:
    """A site that cannot be finished does not take the place of the former."""

    def fail(folder: Path) -> None:
        assert folder.is_dir()
        raise error

    with pytest.raises(BuildFailedError, match=reason):
        build_staged(site, _command(GOOD), fail)
    _assert_untouched(site)


OUT_OF_MEMORY = (
    "Der Arbeitsspeicher reicht nicht. Beenden Sie andere Programme oder geben Sie mehr frei"
)
MISSING = "Diese Datei oder diesen Ordner gibt es nicht"
FULL_DISK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
with open(sys.argv[2] + "/index.html", "wb", buffering=0) as file:
    for _ in range(9):
        file.write(b"x" * 9)
"""


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (_command(f"{GOOD}; exit 1"), ""),
        (
            _command(f"{GOOD}; kill -9 $$"),
            "Das System hat den Generator beendet, meist weil der Arbeitsspeicher nicht reicht",
        ),
        (_python("raise MemoryError"), OUT_OF_MEMORY),
        (_python("raise ImportError('a.so: failed to map segment')"), OUT_OF_MEMORY),
        (_python("raise ValueError('Grund')"), "ValueError: Grund"),
        (
            _python("try:\n    1 / 0\nexcept ZeroDivisionError:\n    raise OSError('Grund')"),
            "OSError: Grund",
        ),
        (_python(FULL_DISK), "OSError: [Errno 27] File too large"),
        (_python("raise OSError(28, 'No space left on device')"), None),
        (partial(run_generator, ["/nowhere/mkdocs"]), f"/nowhere/mkdocs: {MISSING}"),
    ],
    ids=[
        "failed",
        "killed",
        "out of memory",
        "no memory for a library",
        "crashed",
        "crashed while crashing",
        "file limit",
        "disk full",
        "no such command",
    ],
)
def test_failed_build_leaves_the_former(
    site: Path, command: Step, reason: str | None, capfd: pytest.CaptureFixture[str]
) -> None:
    """The site stays byte for byte, no folder is left, and a crash is one line, no traceback."""
    with pytest.raises(BuildFailedError) as failure:
        build_staged(site, command)
    _assert_untouched(site)
    expected = "OSError: [Errno 28] No space left on device" if reason is None else reason
    assert str(failure.value) == str(BuildFailedError(expected, site))
    assert "\n" not in str(failure.value)
    assert "Traceback" not in "".join(capfd.readouterr())


def test_what_the_command_says_is_passed_on(site: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Up to a crash; the report of faults is not swallowed."""
    script = "import sys; print('Bericht', file=sys.stderr); print('Zahlen', flush=True); 1 / 0"
    with pytest.raises(BuildFailedError):
        build_staged(site, _python(script))
    out, err = capfd.readouterr()
    assert (out, err) == ("Zahlen\n", "Bericht\n")


def test_failure_is_reported_in_one_line() -> None:
    """With its reason where there is one."""
    plain = BuildFailedError("", Path("site"))
    assert str(plain) == "Der Bau ist abgebrochen. site/ bleibt, wie es war."
    full = BuildFailedError("OSError: Grund", Path("site"))
    assert str(full) == "Der Bau ist abgebrochen: OSError: Grund. site/ bleibt, wie es war."


def test_missing_parent_folder_is_a_failure(tmp_path: Path) -> None:
    """A site cannot be put where there is no folder."""
    with pytest.raises(BuildFailedError, match=MISSING):
        build_staged(tmp_path / "nowhere/site", _command(GOOD))


@pytest.mark.parametrize("files", [["index.md"], ["a/index.html"], [".git/HEAD"]])
def test_what_is_no_site_is_not_replaced(tmp_path: Path, files: list[str]) -> None:
    """A slip in the name of the folder costs nobody their sources."""
    folder = tmp_path / "content"
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("alt\n")
    with pytest.raises(BuildFailedError, match="etwas anderes als eine gebaute Website"):
        build_staged(folder, _command(GOOD))
    assert [(folder / file).read_text() for file in files] == ["alt\n"]
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


@pytest.mark.parametrize("name", [".", "/"])
def test_folder_without_a_name_is_no_site(name: str) -> None:
    """Nothing can stand beside it."""
    with pytest.raises(BuildFailedError):
        build_staged(Path(name), _command(GOOD))


def test_reader_never_misses_a_site_that_is_exchanged(site: Path) -> None:
    """Whatever moment somebody reads it in, the page is there, the former or the new."""
    other, is_over, read = site.with_name("other"), Event(), set()
    other.mkdir()
    (other / "index.html").write_text("neu\n")

    def read_on() -> None:
        while not is_over.is_set():
            read.add((site / "index.html").read_text() if site.is_dir() else "")

    reader = Thread(target=read_on)
    reader.start()
    exchanged = {exchange(other, site) for _ in range(201)}
    is_over.set()
    reader.join()
    assert exchanged == {True}
    assert read <= {"alt\n", "neu\n"}
    assert (site / "index.html").read_text() == "neu\n"


def test_site_is_exchanged_in_one_step(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that is there is never renamed away."""
    monkeypatch.setattr(Path, "rename", lambda *_: pytest.fail("renamed"))
    build_staged(site, _command(GOOD))
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "index.html").read_text() == "neu\n"


class _Library:
    """A library of the system without `renameat2`."""


class _Refusing(_Library):
    """A library whose system refuses it, for whatever reason."""

    @staticmethod
    def renameat2(*_: object) -> int:
        """Return what stands for an error."""
        return -1


@pytest.mark.parametrize("library", [_Library, _Refusing])
def test_two_steps_take_its_place_elsewhere(
    site: Path, monkeypatch: pytest.MonkeyPatch, library: type[_Library]
) -> None:
    """The result is the same."""
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library())
    build_staged(site, _command(GOOD))
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "index.html").read_text() == "neu\n"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (
            errno.EXDEV,
            (
                "Der Ordner gehört zum Image eines Containers und lässt sich nicht ersetzen; "
                "löschen Sie ihn vor dem Bau oder bauen Sie in einen Ordner auf einem Volume"
            ),
        ),
        (
            errno.EBUSY,
            (
                "Der Ordner ist selbst ein eingehängtes Laufwerk und lässt sich nicht ersetzen; "
                "hängen Sie den Ordner darüber ein"
            ),
        ),
        (errno.EROFS, "Dieses Laufwerk lässt sich nur lesen. Wählen Sie einen anderen Ordner"),
        (errno.EIO, "Das Laufwerk meldet einen Fehler. Sichern Sie, was darauf liegt"),
    ],
)
def test_folder_that_cannot_be_renamed_says_what_to_do(
    site: Path, monkeypatch: pytest.MonkeyPatch, code: int, reason: str
) -> None:
    """Of a layer of an image or a volume itself; the former stays."""

    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("regionruhr.staging.exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(BuildFailedError) as failure:
        build_staged(site, _command(GOOD))
    assert str(failure.value) == str(BuildFailedError(reason, site))
    _assert_untouched(site)


def test_interrupted_swap_is_mended(site: Path) -> None:
    """A kill between the two renames leaves no site; the next build brings the former back."""
    site.rename(site.with_name(".site.former"))
    with pytest.raises(BuildFailedError):
        build_staged(site, _command("exit 1"))
    _assert_untouched(site)


def test_swap_interrupted_at_its_end_is_finished(site: Path) -> None:
    """A kill after both renames leaves the former beside the site; the next build removes it."""
    former = site.with_name(".site.former")
    former.mkdir()
    (former / "index.html").write_text("uralt\n")
    build_staged(site, _command(GOOD))
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "index.html").read_text() == "neu\n"


def test_failed_swap_brings_the_former_back(site: Path) -> None:
    """A staging folder that vanishes under the build costs nothing."""
    with pytest.raises(BuildFailedError, match=MISSING):
        build_staged(site, _command('rm -r "$2"'))
    _assert_untouched(site)


def test_leftovers_of_dead_processes_are_removed(site: Path) -> None:
    """A killed build leaves its folder; the next one clears it away."""
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        dead.wait()
    leftover = site.with_name(f".site-{dead.pid}-abc")
    (leftover / "partner").mkdir(parents=True)
    build_staged(site, _command(GOOD))
    assert not leftover.exists()


@pytest.mark.parametrize(
    "name",
    [f".site-{os.getpid()}-abc", ".site-1-abc", ".site-notes-abc"],
    ids=["of this process", "of the first", "of nobody"],
)
def test_folders_of_others_are_kept(site: Path, name: str) -> None:
    """A build that still runs beside this one loses nothing, nor does a folder that is no build."""
    other = site.with_name(name)
    other.mkdir()
    build_staged(site, _command(GOOD))
    assert other.is_dir()


BUILD = """
import sys
import time
from functools import partial
from functools import partial
from pathlib import Path
from regionruhr.staging import WAITING, build_staged, run_generator

build_staged(
    Path(sys.argv[1]),
    partial(run_generator, ["sh", "-c", sys.argv[2], "sh"]),
    on_waiting=lambda: print(WAITING, flush=True),
)
"""
# Says when it has begun, and ends when it may.
# It ends with its folder too, which goes when the test has passed.
ENDS = "test -e go || ! test -e begun"
SLOW = f'echo erster > "$2/index.html"; touch begun; until {ENDS}; do sleep 0.01; done'
QUICK = 'echo zweiter > "$2/index.html"'


def _start(site: Path, script: str) -> subprocess.Popen[str]:
    """Build in a process of its own, which may outlast this line."""
    command = [sys.executable, "-c", BUILD, str(site), script]
    return subprocess.Popen(command, cwd=site.parent, stdout=subprocess.PIPE, text=True)


def _wait_for(file: Path) -> None:
    for _ in range(3000):
        if file.exists():
            return
        time.sleep(0.01)
    raise AssertionError(file)


def _messages(process: subprocess.Popen[str]) -> str:
    """A line that a process says, as soon as it does."""
    assert process.stdout is not None
    return process.stdout.readline()


def test_second_build_waits_for_the_first(site: Path) -> None:
    """It says so; the site is the one of whoever read the files last."""
    with _start(site, SLOW) as first:
        _wait_for(site.with_name("begun"))
        with _start(site, QUICK) as second:
            assert _messages(second) == f"{WAITING}\n"
            assert (site / "index.html").read_text() == "alt\n"
            site.with_name("go").touch()
            assert (first.wait(), second.wait()) == (0, 0)
    assert (site / "index.html").read_text() == "zweiter\n"
    assert {path.name for path in site.parent.iterdir()} == {"site", "begun", "go"}


def test_killed_build_holds_up_nobody(site: Path) -> None:
    """The one that waits goes on."""
    with _start(site, SLOW) as first:
        _wait_for(site.with_name("begun"))
        with _start(site, QUICK) as second:
            assert _messages(second) == f"{WAITING}\n"
            first.kill()
            assert second.wait() == 0
        # Its command outlives it.
        site.with_name("go").touch()
    assert (site / "index.html").read_text() == "zweiter\n"


def test_build_goes_ahead_where_folders_cannot_be_locked(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on some network drives."""

    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", refuse)
    build_staged(site, _command(GOOD))
    assert (site / "index.html").read_text() == "neu\n"
