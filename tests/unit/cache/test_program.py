"""The digest of the program: whatever makes a site out of content changes it."""

import sys
import zlib
import zoneinfo
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import features

from regionruhr.cache.program import installed, program_digest

FILES = {
    "core/model/partner.py": "a = 1",
    "core/faults/messages/logo.yml": "logo: 1",
    "project/hooks/events.py": "b = 1",
    "project/mkdocs.yml": "strict: true",
    "project/overrides/blocks/figures.html": "<p>",
    "project/overrides/sitemap.xml": "<urlset>",
    "packages/jinja2-3.1.dist-info/METADATA": "",
    "zones/Europe/Berlin": "CET",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a program in it: core, project, packages and time zones."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "packages")])
    monkeypatch.setattr(zoneinfo, "TZPATH", (str(tmp_path / "zones"),))
    return tmp_path


def _digest(folder: Path) -> str:
    """Return the digest that a process has which starts now."""
    installed.cache_clear()
    return program_digest(folder / "project", core=folder / "core")


def _write(name: str) -> Callable[[Path, pytest.MonkeyPatch], object]:
    return lambda folder, _: (folder / name).write_text("something else")


def _renamed(name: str, new: str) -> Callable[[Path, pytest.MonkeyPatch], object]:
    return lambda folder, _: (folder / name).rename(folder / new)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_write("core/model/partner.py"), id="source of the core"),
        pytest.param(_write("core/faults/messages/logo.yml"), id="data of the core"),
        pytest.param(_write("core/new.py"), id="new source"),
        pytest.param(_write("project/hooks/events.py"), id="adapter"),
        pytest.param(_write("project/mkdocs.yml"), id="settings of MkDocs"),
        pytest.param(_write("project/overrides/blocks/figures.html"), id="template"),
        pytest.param(_write("project/overrides/blocks/new.html"), id="new template"),
        pytest.param(lambda f, _: (f / "project/overrides/sitemap.xml").unlink(), id="removed"),
        pytest.param(
            _renamed("project/overrides/blocks/figures.html", "project/overrides/blocks/f.html"),
            id="template renamed",
        ),
        pytest.param(
            _renamed("packages/jinja2-3.1.dist-info", "packages/jinja2-3.2.dist-info"),
            id="version of a package",
        ),
        pytest.param(lambda f, _: (f / "packages/x-1.dist-info").mkdir(), id="new package"),
        pytest.param(_write("zones/Europe/Berlin"), id="time zone"),
        pytest.param(lambda _, m: m.setattr(sys, "version", "3.99"), id="Python"),
        pytest.param(lambda _, m: m.setattr(zlib, "ZLIB_RUNTIME_VERSION", "9"), id="zlib"),
        pytest.param(lambda _, m: m.setattr(features, "version", lambda _: "9"), id="codecs"),
    ],
)
def test_whatever_makes_the_site_changes_the_digest(
    folder: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[..., object]
) -> None:
    """A result of the program as it was is none of the program as it is."""
    before = _digest(folder)
    change(folder, monkeypatch)
    assert _digest(folder) != before


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda _: None, id="nothing"),
        pytest.param(lambda f: (f / "core/model/partner.py").touch(), id="time of a file"),
        pytest.param(lambda f: (f / "core/model/partner.cpython-311.pyc").touch(), id="compiled"),
        pytest.param(lambda f: (f / "project/README.md").touch(), id="another file"),
        pytest.param(lambda f: (f / "packages/regionruhr-2.dist-info").mkdir(), id="itself"),
    ],
)
def test_anything_else_leaves_the_digest(folder: Path, change: Callable[[Path], object]) -> None:
    """What does not change a site does not make it anew."""
    before = _digest(folder)
    change(folder)
    assert _digest(folder) == before
