"""Whatever goes wrong, the former site stays as it was, and one line says why."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import projects
from shared_project import SharedProject

WILO = "partners/wilo.yml"
LOGO = "partners/logos/wilo.svg"
RELEASE = "content/aktuelles/2016/kompetenznetz.md"

Spoil = Callable[[Path], None]


def _replace(path: str, old: str, new: str) -> Spoil:
    def spoil(project: Path) -> None:
        text = (project / path).read_text()
        assert old in text
        (project / path).write_text(text.replace(old, new, 1))

    return spoil


def _write(path: str, content: bytes) -> Spoil:
    def spoil(project: Path) -> None:
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_bytes(content)

    return spoil


def _copy(old: str, new: str) -> Spoil:
    def spoil(project: Path) -> None:
        (project / new).write_bytes((project / old).read_bytes())

    return spoil


def _delete(path: str) -> Spoil:
    return lambda project: (project / path).unlink()


def _link(path: str, target: str) -> Spoil:
    return lambda project: (project / path).symlink_to(target)


FAULTS: dict[str, tuple[Spoil, str]] = {
    "misspelt key": (_replace(WILO, "summary:", "sumary:"), f"{WILO}:5: sumary: "),
    "missing name": (_replace(WILO, "name: WILO SE\n", ""), f"{WILO}:1: name: "),
    "duplicate key": (_replace(WILO, "founded: 1872", "name: Wilo"), f"{WILO}:18: name: "),
    "unknown town": (_replace(WILO, "city: dortmund", "city: dortmnd"), f"{WILO}:9: address.city"),
    "unknown partner": (_replace(RELEASE, "- wilo", "- willo"), f"{RELEASE}:13: partners[2]: "),
    "no date": (_replace(RELEASE, "2016-02-02 10:00", "2016-02-30"), f"{RELEASE}:6: date: "),
    "deleted script": (_delete("content/assets/js/search-dialog.js"), "content/assets/js/search-d"),
    "deleted template": (_delete("overrides/shell/header.html"), "overrides/shell/header.html:1: "),
    "empty template": (_write("overrides/base.html", b""), "overrides/base.html:1: Datei: "),
    "hidden link in circles": (_link("content/.x", ".."), "content/.x:1: Datei: "),
    "hidden link to itself": (_link("content/presse/.x", ".x"), "content/presse/.x:1: Datei: "),
    "alias": (_replace(WILO, "name: WILO SE", "name: *id"), f"{WILO}:2: "),
    "tag": (_replace(WILO, "name: WILO SE", "name: !!python/name:os.system"), f"{WILO}:2: name: "),
    "unclosed quote": (_replace(WILO, "name: WILO SE", 'name: "WILO SE'), f"{WILO}:2: "),
    "Latin-1": (_write(WILO, "id: wilo\nname: Größe".encode("latin-1")), f"{WILO}:2: Datei: "),
    "empty file": (_write(WILO, b""), f"{WILO}:1: Datei: "),
    "umlaut in name": (_copy(WILO, "partners/wälo.yml"), "partners/wälo.yml:1: Dateiname: "),
    "reserved name": (_copy(WILO, "partners/ort.yml"), "partners/ort.yml:1: Dateiname: "),
    "one id twice": (
        _copy(RELEASE, "content/aktuelles/2016/zweites.md"),
        "content/aktuelles/2016/zweites.md:2: id: ",
    ),
    "javascript link": (
        _replace(RELEASE, "../../projekte/digitale-fabrik.md", "javascript:alert(1)"),
        f"{RELEASE}:24: Text: ",
    ),
    "raw HTML": (
        _replace(RELEASE, "Mehr [zum", "<b onclick=x>Mehr</b> [zum"),
        f"{RELEASE}:24: Text: ",
    ),
    "active logo": (
        _write(
            LOGO, b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1">\n<script/></svg>'
        ),
        f"{LOGO}:2: <script>: ",
    ),
    "picture with a wrong ending": (
        _write(LOGO, b"\x89PNG\r\n\x1a\n"),
        f"{LOGO}:1: Dateiname: ",
    ),
    "picture that is none": (_write(LOGO, b"\xff"), f"{LOGO}:1: Datei: "),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, built once."""
    project = projects.copy_small(tmp_path_factory.mktemp("faults"))
    assert projects.build(project).returncode == 0
    return project


@pytest.fixture(scope="module")
def shared(project: Path) -> SharedProject:
    """The same, as often as it is spoilt."""
    return SharedProject(project)


@pytest.mark.parametrize(("spoil", "start"), FAULTS.values(), ids=FAULTS.keys())
def test_fault_gives_one_line_and_spares_the_site(
    shared: SharedProject, spoil: Spoil, start: str
) -> None:
    """A fault alone gives a line with file and line, exit code 1, and no traceback."""
    with shared.lent() as spoilt:
        former = projects.contents(spoilt / "site")
        spoil(spoilt)
        finished = projects.build(spoilt)
        assert finished.returncode == 1
        told = finished.stderr.splitlines()
        assert told[0].startswith(start), finished.stderr
        assert told[1] == "1 Problem in 1 Datei"
        assert "Traceback" not in finished.stdout + finished.stderr
        assert projects.contents(spoilt / "site") == former
        assert projects.check(spoilt).stdout.splitlines()[0] == told[0]


def _take_over(site: Path, project: Path) -> None:
    shutil.copytree(site, project / "site")


def test_strict_warning_spares_the_site(project: Path, tmp_path: Path) -> None:
    """MkDocs stops on a warning only after it has written all; the site stays all the same."""
    spoilt = projects.copy_small(tmp_path)
    _take_over(project / "site", spoilt)
    former = projects.contents(spoilt / "site")
    _replace("mkdocs.yml", "[index.md]", "[index.md, kontakte.md]")(spoilt)
    _replace("content/index.md", "Ein Satz.", "Ein anderer Satz.")(spoilt)
    finished = projects.build_by_mkdocs(spoilt)
    assert finished.returncode == 1
    assert "Traceback" not in finished.stderr
    assert projects.contents(spoilt / "site") == former
    assert not list(spoilt.glob(".site*"))


@pytest.mark.parametrize("broken", [b"{% if %}", b"{{ 1 / 0 }}", b"\xe4"])
def test_broken_template_spares_the_site(project: Path, tmp_path: Path, broken: bytes) -> None:
    """One line says why, whoever writes the site."""
    spoilt = projects.copy_small(tmp_path)
    _take_over(project / "site", spoilt)
    former = projects.contents(spoilt / "site")
    with (spoilt / "overrides/base.html").open("ab") as template:
        template.write(broken)
    finished = projects.build(spoilt)
    assert finished.returncode == 1
    assert finished.stderr.startswith("Der Bau ist abgebrochen: ")
    assert len(finished.stderr.splitlines()) == 1
    assert projects.contents(spoilt / "site") == former


def test_kill_spares_the_site(real: Path, tmp_path: Path) -> None:
    """A build killed while it writes leaves the former site; the next build cleans up after it."""
    project = shutil.copytree(real, tmp_path / "project", symlinks=True)
    former = projects.contents(project / "site")
    _replace("content/index.md", "title:", "title: Neu")(project)
    running = subprocess.Popen(
        projects.MAKE_SITE,
        cwd=project,
        env={**os.environ, "REGIONRUHR_NOW": projects.NOW},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while running.poll() is None and not list(project.glob(".site-*/partner/*")):
        time.sleep(0.01)
    os.killpg(running.pid, signal.SIGKILL)
    assert running.wait() == -signal.SIGKILL
    assert list(project.glob(".site-*"))
    assert projects.contents(project / "site") == former
    assert projects.build(project).returncode == 0
    assert not list(project.glob(".site-*"))


def test_full_disk_spares_the_site(project: Path, tmp_path: Path) -> None:
    """When a file can no longer be written, one line says so and the former site stays."""
    spoilt = projects.copy_small(tmp_path)
    _take_over(project / "site", spoilt)
    former = projects.contents(spoilt / "site")
    finished = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -f 2; exec "$@"', "sh", *projects.MAKE_SITE],
        cwd=spoilt,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 1
    assert "Traceback" not in finished.stderr
    assert "Die Datei würde größer, als dieses System erlaubt." in finished.stderr
    assert "site/ bleibt, wie es war" in finished.stderr
    assert projects.contents(spoilt / "site") == former
