"""A build that takes over what an earlier one made is the same, to the byte, as one from nothing.

`cd tests && python -m fuzz.edits` tries it two hundred times.
"""

import shutil
from pathlib import Path

import pytest

import projects
from fuzz.edits import DifferenceError, EditedProject, differences
from regionruhr.cache.site_memory import FOLDER as SITES

SEED, EDITS = 5, 3


def test_warm_builds_are_like_clean_ones(real: Path, tmp_path: Path) -> None:
    """After each of some edits that one seed makes of the real content."""
    project = shutil.copytree(real, tmp_path / "project", symlinks=True)
    assert len([*differences(project, EDITS, SEED)]) == EDITS


def test_difference_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else no edit would tell anything: here a page is taken whatever it is made from."""
    edited = EditedProject(projects.copy_small(tmp_path / "project"), seed=1)
    edited.build()
    monkeypatch.setattr("regionruhr.site.page_keys.PageKeys.of", lambda *_: "same")
    edited.compare("nothing")
    template = edited.project / "content/kontakt.md"
    template.write_text(f"{template.read_text()}\nEin Satz.\n")
    edited.build()
    template.write_text(f"{template.read_text()}\nNoch ein Satz.\n")
    with pytest.raises(DifferenceError, match=r"kontakt/index\.html"):
        edited.compare("a sentence")


def test_processes_take_what_one_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each takes the pages that it would have made."""
    monkeypatch.setattr("regionruhr.commands.build.available", lambda: 2)
    monkeypatch.setattr("regionruhr.site.output._WORTH_SHARING", 0)
    edited = EditedProject(projects.copy_small(tmp_path / "project"), seed=1)
    edited.build()
    before = _inodes(edited.project)
    page = edited.project / "content/kontakt.md"
    page.write_text(f"{page.read_text()}\nEin Satz mehr.\n")
    edited.compare("a sentence")
    after = _inodes(edited.project)
    for address in ("impressum/index.html", "feeds/aktuelles.rss"):
        assert after[address] == before[address]
    assert after["kontakt/index.html"] != before["kontakt/index.html"]


def test_folders_of_the_site_before_serve_again(tmp_path: Path) -> None:
    """But none of a page that is gone."""
    project = projects.copy_small(tmp_path)
    page = project / "content/kontakt.md"
    text = page.read_text()
    projects.build(project)
    release = project / "content/aktuelles/2019/sommer.md"
    gone = project / "site/aktuelles/2019"
    assert gone.exists()
    folder = (project / "site/impressum").stat().st_ino
    page.write_text(f"{text}\nEin Satz.\n")
    projects.build(project)
    release.unlink()
    projects.build(project)
    assert (project / "site/impressum").stat().st_ino == folder
    assert not gone.exists()


def test_unchanged_site_stays_as_it_is(tmp_path: Path) -> None:
    """No file of it is written, and the second build says what the first one said."""
    project = projects.copy_small(tmp_path)
    first = projects.build(project)
    before = _inodes(project)
    assert projects.build(project) == first
    assert _inodes(project) == before
    assert projects.build(project, EDIT_URL="https://muster.example/edit/").returncode == 0
    assert _inodes(project) != before


def test_edit_leaves_the_files_of_other_pages(tmp_path: Path) -> None:
    """They, and the feeds, are those of the site before; only what differs is made anew."""
    project = projects.copy_small(tmp_path)
    projects.build(project)
    before = _inodes(project)
    page = project / "content/kontakt.md"
    page.write_text(f"{page.read_text()}\nEin Satz mehr.\n")
    projects.build(project)
    after = _inodes(project)
    for address in ("impressum/index.html", "feeds/aktuelles.rss"):
        assert after[address] == before[address]
    assert after["kontakt/index.html"] != before["kontakt/index.html"]


@pytest.mark.parametrize("setting", ["SITE_URL", "EDIT_URL"])
def test_other_setting_makes_another_site(tmp_path: Path, setting: str) -> None:
    """Nothing of it is taken over that holds the setting."""
    project = projects.copy_small(tmp_path)
    projects.build(project)
    changed = {setting: "https://anders.example/"}
    projects.build(project, **changed)
    warm = projects.contents(project / "site")
    for entry in (project / SITES).iterdir():
        entry.unlink()
    projects.build(project, **changed)
    assert projects.contents(project / "site") == warm


def _inodes(project: Path) -> dict[str, int]:
    site = project / "site"
    return {str(p.relative_to(site)): p.stat().st_ino for p in site.rglob("*") if p.is_file()}
