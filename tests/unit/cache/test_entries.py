"""What is kept comes back as it was put there, or not at all."""

import threading
from pathlib import Path

import pytest

from regionruhr.cache.entries import Cache


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    """Also in a later run, and nothing under another key."""
    Cache(tmp_path / "a/b").put("key", b"content")
    cache = Cache(tmp_path / "a/b")
    assert cache.get("key") == b"content"
    assert cache.get("other") is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda entry: entry[:-1],
        lambda entry: entry + b"x",
        lambda entry: b"x" + entry[1:],
        lambda entry: entry[:-1] + b"x",
        lambda _: b"",
        lambda _: b"something else altogether, longer than a sum",
    ],
    ids=["cut", "longer", "first byte", "last byte", "empty", "foreign"],
)
def test_damaged_entry_is_as_good_as_none(tmp_path: Path, spoil) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """It is noticed, and can be put anew."""
    cache = Cache(tmp_path)
    cache.put("key", b"content")
    entry = tmp_path / "key"
    entry.write_bytes(spoil(entry.read_bytes()))
    assert cache.get("key") is None
    cache.put("key", b"content")
    assert cache.get("key") == b"content"


def test_nothing_lies_about_beside_the_entries(tmp_path: Path) -> None:
    """An entry is put in its place when it is whole."""
    cache = Cache(tmp_path)
    cache.put("key", b"content")
    cache.put("key", b"content")
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_folder_that_cannot_be_written_to_is_no_fault(tmp_path: Path) -> None:
    """Then everything is made each time."""
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file")
    cache.put("key", b"content")
    assert cache.get("key") is None
    (tmp_path / "folder/key").mkdir(parents=True)
    occupied = Cache(tmp_path / "folder")
    occupied.put("key", b"content")
    assert occupied.get("key") is None
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["key"]


def test_builds_at_the_same_time_never_see_half_an_entry(tmp_path: Path) -> None:
    """Each reads the one content or the other, whole."""
    contents = [bytes([n]) * 200_000 for n in range(4)]
    cache = Cache(tmp_path)
    cache.put("key", contents[0])
    seen: list[bytes | None] = []

    def work(content: bytes) -> None:
        for _ in range(20):
            cache.put("key", content)
            seen.append(cache.get("key"))

    threads = [threading.Thread(target=work, args=(content,)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 80
    assert set(seen) <= set(contents)
