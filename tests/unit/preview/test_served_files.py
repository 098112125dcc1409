"""What a save changes is made anew, and nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace

import pytest
from jinja2 import DictLoader

import projects
from demo.corpus import TINY
from demo.project import write
from regionruhr.preview.served_files import ServedFiles
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.edition import Edition
from regionruhr.site.page import SitePage
from regionruhr.site.rendering import MACROS, environment, page_html
from regionruhr.site.shell import Shell, UsedShell

PAGE = SitePage("a/", "page.html", "A", "B", "content/a.md")
SHARED = [("a.html", b"alt")]
NO_SHELL = UsedShell(Shell(*[None] * len(fields(Shell))))  # type: ignore[arg-type]


@pytest.fixture
def served() -> ServedFiles:
    """What knows of no file yet."""
    return ServedFiles()


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A site with pictures, drafts and releases to come."""
    project = write(tmp_path_factory.mktemp("illustrated"), TINY)
    now, site_url = moment(projects.NOW), "https://www.example.org/"
    read = read_edition(project, now=now, site_url=site_url, preview=True).edition
    assert read is not None
    return read


def _changed(
    served: ServedFiles, files: Mapping[str, object], shared: Iterable[tuple[str, bytes]] = SHARED
) -> list[str]:
    """Build files by address; gives those that have to be written."""
    served.begin(shared, NO_SHELL)
    changed = [address for address, value in files.items() if served.is_changed(address, value)]
    served.finish()
    return changed


def test_only_what_has_changed_is_written(served: ServedFiles) -> None:
    """At first that is everything."""
    assert _changed(served, {"a": "1", "b": "1"}) == ["a", "b"]
    assert _changed(served, {"a": "1", "b": "1"}) == []
    assert _changed(served, {"a": "1", "b": "2", "c": "1"}) == ["b", "c"]


def test_values_that_are_equal_may_print_differently(served: ServedFiles) -> None:
    """So the letter counts, as `is_same` compares."""
    _changed(served, {"a": {"a": 1, "b": 2}})
    assert _changed(served, {"a": {"b": 2, "a": 1}}) == ["a"]


def test_files_made_of_the_same_are_all_written(served: ServedFiles) -> None:
    """Each counts as published, whether or not one before has changed."""
    for value, is_changed in (("1", True), ("1", False), ("2", True)):
        served.begin(SHARED, NO_SHELL)
        assert served.are_changed(["a", "b"], value) is is_changed
        assert served.finish() == set()


@pytest.mark.parametrize(
    "shared",
    [[("a.html", b"neu")], [("b.html", b"alt")], [*SHARED, ("b.html", b"")], []],
    ids=["other content", "other name", "one more", "none"],
)
def test_what_all_pages_are_made_with_changes_all(
    served: ServedFiles, shared: Iterable[tuple[str, bytes]]
) -> None:
    """A template more is a change, too."""
    _changed(served, {"a": "1", "b": "1"})
    assert _changed(served, {"a": "1", "b": "1"}, shared) == ["a", "b"]
    assert _changed(served, {"a": "1", "b": "1"}, shared) == []


def test_what_is_no_longer_published_is_returned_once(served: ServedFiles) -> None:
    """So that it can be removed."""
    gone = []
    for addresses in (["a", "b"], ["b"], ["b"], []):
        served.begin(SHARED, NO_SHELL)
        for address in addresses:
            served.is_changed(address, "1")
        gone.append({*served.finish()})
    assert gone == [set(), {"a"}, set(), {"b"}]


def test_build_that_was_broken_off_is_made_up_for(served: ServedFiles) -> None:
    """Nobody knows what it has written; it may have left something, too."""
    _changed(served, {"a": "1", "b": "1"})
    served.begin(SHARED, NO_SHELL)
    served.is_changed("a", "1")
    served.is_changed("c", "1")
    served.begin(SHARED, NO_SHELL)
    assert served.is_changed("a", "1")
    assert served.is_changed("b", "1")
    assert served.finish() == {"c"}


TEMPLATES = {
    "page.html": "{{ shell.site_url }}",
    "foot.html": "{{ fragment('shell/foot.html', base='') }}",
    "shell/foot.html": "{{ shell.finder }}{{ fragment('shell/deep.html') }}",
    "shell/deep.html": "{{ shell.search_index }}",
    **{f"macros/{name}.html": "" for name in MACROS},
}


@pytest.mark.parametrize(
    ("value", "changed"),
    [
        ("site_url", ["page.html"]),
        ("finder", ["foot.html", "again.html"]),
        ("search_index", ["foot.html", "again.html"]),
        ("edit_url", []),
    ],
)
def test_page_is_printed_again_for_what_it_takes_of_the_shell(
    served: ServedFiles, edition: Edition, value: str, changed: list[str]
) -> None:
    """In pieces that another page was the first to show, as well; the rest does not matter."""
    assert [*_printed(served, edition.shell)] == ["page.html", "foot.html", "again.html"]
    assert [*_printed(served, edition.shell)] == []
    other = replace(edition.shell, **{value: "neu"})  # type: ignore[arg-type]
    assert [*_printed(served, other)] == changed
    assert [*_printed(served, other)] == []


def _printed(served: ServedFiles, shell: Shell) -> Iterator[str]:
    """Print three pages as far as they have changed; gives their addresses."""
    used = UsedShell(shell)
    env = environment(DictLoader(TEMPLATES), used)
    served.begin(SHARED, used)
    for address in ("page.html", "foot.html", "again.html"):
        if served.is_changed(address, PAGE):
            served.begin_page(address)
            page_html(env, replace(PAGE, template=address.replace("again", "foot")))
            yield address
    served.finish()
