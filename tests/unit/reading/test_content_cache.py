"""What a file gave is kept as long as its content stays the same."""

from datetime import date
from pathlib import Path

import projects
from regionruhr.reading.content_cache import ContentCache
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
