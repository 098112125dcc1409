"""`regionruhr publish`: what an upload has to do, told or written down for the tools that do it."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from regionruhr.cli import main
from regionruhr.hosting.manifest import MANIFEST, manifest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A release of two pages."""
    site = tmp_path / "site"
    site.mkdir()
    listed = manifest([("index.html", b"neu"), ("kontakt/index.html", b"Kontakt")])
    (site / MANIFEST).write_text(listed.text())
    return site


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """The list of the release before."""
    file = tmp_path / "public.json"
    listed = manifest(
        [("index.html", b"alt"), ("alt.txt", b""), ("kontakt/index.html", b"Kontakt")]
    )
    file.write_text(listed.text())
    return file


def _publish(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["publish", *map(str, arguments)])


def test_dry_run_tells_and_writes_nothing(site: Path, before: Path, tmp_path: Path) -> None:
    """What comes, goes, and is to be forgotten; with lists asked for as well."""
    lists = tmp_path / "lists"
    result = _publish(site, "--before", before, "--dry-run", "--lists", lists)
    assert result.exit_code == 0
    assert result.stdout == (
        "+ index.html\n"
        "+ release.json\n"
        "- alt.txt\n"
        "~ /\n"
        "~ /alt.txt\n"
        "~ /release.json\n"
        "2 hochzuladen (3 Byte), 1 zu löschen, 3 im Zwischenspeicher zu verwerfen\n"
    )
    assert not lists.exists()


def test_without_a_list_of_before_all_is_new(site: Path) -> None:
    """A first upload."""
    result = _publish(site, "--dry-run")
    assert result.stdout == (
        "+ index.html\n+ kontakt/index.html\n+ release.json\n"
        "3 hochzuladen (10 Byte), 0 zu löschen, 0 im Zwischenspeicher zu verwerfen\n"
    )


def test_lists_are_for_other_tools(site: Path, before: Path, tmp_path: Path) -> None:
    """A path a line."""
    lists = tmp_path / "lists"
    assert _publish(site, "--before", before, "--lists", lists).exit_code == 0
    assert {file.name: file.read_text() for file in lists.iterdir()} == {
        "upload.txt": "index.html\nrelease.json\n",
        "delete.txt": "alt.txt\n",
        "invalidate.txt": "/\n/alt.txt\n/release.json\n",
    }


def test_nothing_to_do_is_said(site: Path) -> None:
    """The same release again."""
    result = _publish(site, "--before", site / MANIFEST, "--dry-run")
    assert (
        result.stdout
        == "0 hochzuladen (0 Byte), 0 zu löschen, 0 im Zwischenspeicher zu verwerfen\n"
    )


@pytest.mark.parametrize("text", [None, "kein JSON"], ids=["missing", "no manifest"])
def test_folder_that_is_no_release_is_named(tmp_path: Path, text: str | None) -> None:
    """With what to do, and without a traceback."""
    if text is not None:
        (tmp_path / MANIFEST).write_text(text)
    result = _publish(tmp_path, "--dry-run")
    assert result.exit_code == 1
    assert "release.json ist keine Liste einer Veröffentlichung" in result.stderr
    assert "make release" in result.stderr
    assert "Traceback" not in result.stderr


def test_somebody_has_to_say_what_for(site: Path) -> None:
    """Nothing is uploaded by this command."""
    result = _publish(site)
    assert result.exit_code == 2
    assert "--dry-run" in result.stderr
