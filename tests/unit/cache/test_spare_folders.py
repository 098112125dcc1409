"""Folders of a former site serve the next one; no file does."""

import os
from pathlib import Path

import pytest

from regionruhr.cache.spare_folders import FOLDER, SpareFolders


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site whose folders are kept."""
    site = tmp_path / "site"
    (site / "partner/wilo").mkdir(parents=True)
    (site / "partner/wilo/index.html").write_text("Wilo")
    (site / "index.html").write_text("Start")
    return site


@pytest.fixture
def staging(tmp_path: Path) -> Path:
    """The folder of the next site."""
    folder = tmp_path / "staging"
    folder.mkdir()
    return folder


def _contents(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_folders_are_those_of_the_next_site(tmp_path: Path, site: Path, staging: Path) -> None:
    """They are moved once, without what was in them."""
    inode = (site / "partner/wilo").stat().st_ino
    SpareFolders(tmp_path).keep(site)
    assert not site.exists()
    SpareFolders(tmp_path).move_to(staging)
    assert _contents(staging) == ["partner", "partner/wilo"]
    assert (staging / "partner/wilo").stat().st_ino == inode
    assert _contents(tmp_path / FOLDER) == []


def test_file_that_somebody_left_is_not_published(
    tmp_path: Path, site: Path, staging: Path
) -> None:
    """Nor is what a link leads to."""
    SpareFolders(tmp_path).keep(site)
    (tmp_path / FOLDER / "partner/.DS_Store").write_text("Finder")
    (tmp_path / "own").mkdir()
    (tmp_path / "own/file").write_text("own")
    (tmp_path / FOLDER / "link").symlink_to(tmp_path / "own")
    SpareFolders(tmp_path).move_to(staging)
    assert _contents(staging) == ["partner", "partner/wilo"]
    assert (tmp_path / "own/file").exists()


def test_link_in_their_place_is_not_followed(tmp_path: Path, site: Path, staging: Path) -> None:
    """What it leads to is somebody's own."""
    (tmp_path / FOLDER).parent.mkdir()
    (tmp_path / FOLDER).symlink_to(site)
    SpareFolders(tmp_path).move_to(staging)
    assert _contents(staging) == []
    assert (site / "index.html").exists()


def test_folder_that_is_there_stays(tmp_path: Path, site: Path, staging: Path) -> None:
    """With what is in it."""
    SpareFolders(tmp_path).keep(site)
    (staging / "partner").mkdir()
    (staging / "partner/neu.html").write_text("neu")
    SpareFolders(tmp_path).move_to(staging)
    assert _contents(staging) == ["partner", "partner/neu.html"]


def test_site_that_cannot_be_kept_is_removed(
    tmp_path: Path, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where `.cache` lies on another drive it cannot be moved there."""

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "rename", refuse)
    SpareFolders(tmp_path).keep(site)
    assert not site.exists()
    assert not (tmp_path / FOLDER).exists()


def test_new_site_without_any_is_begun_empty(tmp_path: Path, staging: Path) -> None:
    """As the first one is."""
    SpareFolders(tmp_path).move_to(staging)
    assert _contents(staging) == []
