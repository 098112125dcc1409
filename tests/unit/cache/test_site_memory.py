"""The record of a built site is valid only while the site is what was built."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from regionruhr.cache.site_memory import FOLDER, NO_SITE, BuiltSite, SiteMemory

BUILT = BuiltSite(1.0, 2.0, "Bericht\n", "2 Profile", {"a/index.html": "key", "b.txt": "key"})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two files that was built and swapped in."""
    staging, folder = tmp_path / ".site-1", tmp_path / "site"
    memory = SiteMemory(tmp_path, "program")
    memory.put(staging, BUILT)
    for name in BUILT.keys:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("alt")
    memory.finish(staging, folder, "source")
    return folder


def _known(site: Path, program: str = "program") -> BuiltSite:
    return SiteMemory(site.parent, program).get(site)


def test_site_is_known_with_its_files(site: Path) -> None:
    """And with all that its build said."""
    known = _known(site)
    assert known.is_whole()
    assert replace(known, folder="", source="", files={}) == BUILT
    assert (known.source, {*known.files}) == ("source", {*BUILT.keys})


def test_other_program_knows_nothing_of_it(site: Path) -> None:
    """Nor does anyone of another folder."""
    assert _known(site, "other") is NO_SITE
    assert _known(site.with_name("demo")) is NO_SITE
    assert not NO_SITE.is_whole()


def _copied_over(site: Path) -> None:
    shutil.copy2(site / "b.txt", site / "copy")
    (site / "copy").replace(site / "b.txt")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda site: (site / "b.txt").write_text("neu"), id="written, same size"),
        pytest.param(lambda site: (site / "b.txt").unlink(), id="removed"),
        pytest.param(lambda site: (site / "c.txt").touch(), id="added"),
        pytest.param(_copied_over, id="replaced with its time"),
        pytest.param(shutil.rmtree, id="no site"),
    ],
)
def test_site_that_was_changed_is_not_whole(site: Path, change: Callable[[Path], object]) -> None:
    """Whatever times its files have."""
    times = (site / "b.txt").stat()
    change(site)
    if (site / "b.txt").exists():
        os.utime(site / "b.txt", ns=(times.st_atime_ns, times.st_mtime_ns))
    known = _known(site)
    assert not known.is_whole()


def test_file_made_from_the_same_is_taken(site: Path, tmp_path: Path) -> None:
    """Under another name it is the same file."""
    assert _known(site).take("a/index.html", "key", tmp_path / "new")
    assert (tmp_path / "new/a/index.html").samefile(site / "a/index.html")


@pytest.mark.parametrize(
    ("address", "key"),
    [("a/index.html", "other"), ("c.txt", "key"), ("a/index.html", "")],
    ids=["other key", "unknown address", "no key"],
)
def test_file_made_from_something_else_is_not_taken(site: Path, address: str, key: str) -> None:
    """Then it is made anew."""
    assert not _known(site).take(address, key, site.with_name("new"))
    assert not site.with_name("new").exists()


def test_file_that_was_changed_is_not_taken(site: Path) -> None:
    """Even if it was made from the same."""
    known = _known(site)
    (site / "b.txt").write_text("neu")
    assert not known.take("b.txt", "key", site.with_name("new"))
    assert known.take("a/index.html", "key", site.with_name("new"))


@pytest.mark.parametrize(
    ("address", "content", "is_taken"),
    [
        pytest.param("b.txt", b"alt", True, id="the same"),
        pytest.param("b.txt", b"neu", False, id="another content"),
        pytest.param("b.txt", b"altes", False, id="a longer one"),
        pytest.param("c.txt", b"alt", False, id="another address"),
    ],
)
def test_file_of_the_same_content_is_taken(
    site: Path, address: str, content: bytes, *, is_taken: bool
) -> None:
    """Whatever it was made from."""
    new = site.with_name("new")
    assert _known(site).take_same(address, content, new) is is_taken
    assert (new / address).exists() is is_taken


def test_file_written_to_while_its_successor_is_built_is_not_known(site: Path) -> None:
    """Its content is that of nobody's build, under either name."""
    memory = SiteMemory(site.parent, "program")
    known, staging = memory.get(site), site.with_name(".site-2")
    for address in known.files:
        assert known.take(address, "key", staging)
    memory.put(staging, BUILT)
    (site / "b.txt").write_text("neu")
    shutil.rmtree(site)
    staging.rename(site)
    memory.finish(staging, site, "source")
    assert {*memory.get(site).files} == {"a/index.html"}
    assert not memory.get(site).is_whole()


def test_file_stays_where_links_are_impossible(site: Path) -> None:
    """As on some network drives; a file at its place counts as such a case."""
    (site.with_name("new") / "b.txt").mkdir(parents=True)
    assert not _known(site).take("b.txt", "key", site.with_name("new"))


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda entry: entry.write_bytes(entry.read_bytes()[:-9]), id="cut"),
        pytest.param(lambda entry: entry.write_bytes(b""), id="empty"),
        pytest.param(lambda entry: entry.unlink(), id="removed"),
    ],
)
def test_damaged_entry_counts_as_none(site: Path, spoil: Callable[[Path], object]) -> None:
    """Nothing is taken then."""
    for entry in (site.parent / FOLDER).iterdir():
        spoil(entry)
    assert _known(site) is NO_SITE


@pytest.mark.parametrize("content", [b"[]", b"{}", b'{"files": {}}', b'{"files": []}', b"{"])
def test_foreign_entry_counts_as_none(site: Path, content: bytes) -> None:
    """Whatever has its checksum."""
    memory = SiteMemory(site.parent, "program")
    memory._cache.put(memory._key(site), content)  # noqa: SLF001 (nothing else writes such)
    assert memory.get(site) is NO_SITE


def test_generator_that_says_nothing_of_its_site_leaves_none_known(site: Path) -> None:
    """What it was handed over is the former site, whose files are gone."""
    memory = SiteMemory(site.parent, "program")
    staging = site.with_name(".site-2")
    memory.hand_over(site, staging)
    assert memory.get(staging) == memory.get(site)
    (site / "b.txt").write_text("neu")
    memory.finish(staging, site, "source")
    assert not memory.get(site).is_whole()


def test_site_that_is_not_known_is_not_handed_over(site: Path) -> None:
    """Nor one that is still being built."""
    memory = SiteMemory(site.parent, "program")
    memory.put(site.with_name(".site-2"), BUILT)
    for former in ("demo", ".site-2"):
        memory.hand_over(site.with_name(former), site.with_name(".site-3"))
        assert memory.get(site.with_name(".site-3")) is NO_SITE


def test_memory_stays_small(site: Path) -> None:
    """However many sites are built in a project."""
    memory = SiteMemory(site.parent, "program")
    for number in range(20):
        memory.put(site.with_name(f"site-{number}"), BUILT)
    assert len([*(site.parent / FOLDER).iterdir()]) == 8
    assert memory.get(site.with_name("site-19")) == BUILT
