"""The files of the folder that is served: set aside for a report, brought back, removed."""

from pathlib import Path

import pytest

import projects
from regionruhr.preview.served_folder import fingerprint, remove, restore, set_aside, shared_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is served."""
    for address in ("a/b/c", "a/d", "index.html"):
        (tmp_path / address).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / address).write_text("1")
    return tmp_path


def test_site_is_set_aside_for_a_report(folder: Path) -> None:
    """And comes back as it was, however many reports there were."""
    site = projects.contents(folder)
    for report in ("eins", "zwei"):
        set_aside(folder)
        assert not (folder / "a").exists()
        (folder / "index.html").write_text(report)
        (folder / "feeds").mkdir(exist_ok=True)
    restore(folder)
    assert projects.contents(folder) == site
    assert not (folder / "feeds").exists()
    restore(folder)
    assert projects.contents(folder) == site


def test_report_that_comes_first_leaves_nothing(tmp_path: Path) -> None:
    """There was no site yet to come back."""
    set_aside(tmp_path)
    (tmp_path / "index.html").write_text("Bericht")
    restore(tmp_path)
    assert [*tmp_path.iterdir()] == []


def test_files_are_removed_with_the_folders_that_they_leave_empty(folder: Path) -> None:
    """No other; what is gone already is no fault."""
    remove(folder, ["a/b/c", "none/e"])
    assert {*projects.contents(folder)} == {"a/d", "index.html"}
    assert not (folder / "a/b").exists()
    remove(folder, ["a/d"])
    assert [path.name for path in folder.iterdir()] == ["index.html"]


def test_source_that_was_replaced_has_another_stamp(tmp_path: Path) -> None:
    """By an older file of the same size as well."""
    source, other = tmp_path / "a.png", tmp_path / "b.png"
    other.write_text("zwei")
    source.write_text("eins")
    before = fingerprint(source)
    assert fingerprint(source) == before
    other.replace(source)
    assert fingerprint(source) != before


def test_templates_and_settings_are_shared_by_all_pages(tmp_path: Path) -> None:
    """In an order of their own, those in folders too."""
    for name in ("mkdocs.yml", "overrides/z.html", "overrides/a/a.html", "content.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    assert [*shared_files(tmp_path)] == [
        (str(tmp_path / name), name.encode())
        for name in ("mkdocs.yml", "overrides/a/a.html", "overrides/z.html")
    ]
