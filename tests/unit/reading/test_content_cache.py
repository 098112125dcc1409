"""What a file gave is kept as long as its content stays the same."""

from datetime import date
from pathlib import Path

import projects
from regionruhr.reading.content_cache import Additions, ContentCache, Entries
from regionruhr.reading.loading import load

TODAY = date(2026, 11, 23)


def test_file_is_read_again_only_when_it_has_changed() -> None:
    """Another file with the same content is another file."""
    read: list[str] = []

    def length(path: str, content: str) -> int:
        read.append(path)
        return len(content)

    cache: ContentCache = ContentCache()
    files = (("a", "eins"), ("a", "eins"), ("b", "eins"), ("a", "zwei!"), ("a", "eins"))
    lengths = [cache.get(path, content, length) for path, content in files]
    assert lengths == [4, 4, 4, 5, 4]
    assert read == ["a", "b", "a", "a"]


def test_additions_are_what_another_cache_lacks() -> None:
    """That cache stays as it is; once they are added to it, it lacks them no longer."""
    cache = _filled_cache()
    additions = _additions(cache)
    assert {path: result for path, (_, result) in additions.items()} == {"b": 4, "c": 4}
    assert not cache.has("b", "zwei")
    cache.add(additions)
    assert _additions(cache) == {}


def _filled_cache() -> ContentCache:
    cache = ContentCache()
    for path in ("a", "b"):
        cache.get(path, "eins", lambda _, content: len(content))
    return cache


def _additions(cache: ContentCache) -> Entries:
    additions = Additions(cache)
    for path, content in (("a", "eins"), ("b", "zwei"), ("c", "zwei")):
        additions.get(path, content, lambda _, content: len(content))
    return additions.entries


def test_results_for_files_that_are_gone_are_dropped() -> None:
    """So that a preview needs no room for them."""
    cache = _filled_cache()
    cache.keep({"a", "c"})
    assert cache.has("a", "eins")
    assert not cache.has("b", "eins")


def test_project_read_again_is_what_it_is_when_read_anew(tmp_path: Path) -> None:
    """Records and faults, after edits, faults and their mending."""
    project = projects.copy_small(tmp_path)
    profile = project / "partners/wilo.yml"
    good = profile.read_text()
    edits = (
        good,
        good.replace("WILO SE", "WILO Probe"),
        good.replace("name:", "nahme:"),
        good.replace("(/netzwerk/)", "(ftp://a)"),
        good,
    )
    caches = ContentCache()
    for text in edits:
        profile.write_text(text)
        assert load(project, today=TODAY, cache=caches) == load(project, today=TODAY)


def test_record_that_has_not_changed_is_the_same_one(tmp_path: Path) -> None:
    """It is not made again."""
    project = projects.copy_small(tmp_path)
    caches = ContentCache()
    first = load(project, today=TODAY, cache=caches).network
    (project / "content/kontakt.md").write_text("---\ntitle: A\nsummary: B\n---\n\nNeu.\n")
    second = load(project, today=TODAY, cache=caches).network
    assert first is not None
    assert second is not None
    assert first.partners["wilo"] is second.partners["wilo"]
    assert first.pages != second.pages
