"""What a save changes is made anew, and nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pytest
from jinja2 import DictLoader

import projects
from demo.corpus import TINY
from demo.project import write
from regionruhr.preview.changed_files import PageDigests
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.edition import Edition
from regionruhr.site.page import SitePage
from regionruhr.site.rendering import MACROS, environment, page_html
from regionruhr.site.shell import Shell, UsedShell

PAGE = SitePage("a/", "page.html", "A", "B", "content/a.md")
SHARED = [("a.html", b"alt")]
NO_SHELL = UsedShell(None)  # type: ignore[arg-type]


@pytest.fixture
def digests() -> PageDigests:
    """Digests of nothing yet."""
    return PageDigests()


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A site with pictures, drafts and releases to come."""
    project = write(tmp_path_factory.mktemp("illustrated"), TINY)
    now, site_url = moment(projects.NOW), "https://www.example.org/"
    read = read_edition(project, now=now, site_url=site_url, preview=True).edition
    assert read is not None
    return read


def _changed(
    digests: PageDigests, files: Mapping[str, object], shared: Iterable[tuple[str, bytes]] = SHARED
) -> list[str]:
    """Build files by address; gives those that have to be written."""
    digests.begin(shared, NO_SHELL)
    changed = [address for address, value in files.items() if digests.is_changed(address, value)]
    digests.finish()
    return changed


def test_only_what_has_changed_is_written(digests: PageDigests) -> None:
    """At first that is everything."""
    assert _changed(digests, {"a": "1", "b": "1"}) == ["a", "b"]
    assert _changed(digests, {"a": "1", "b": "1"}) == []
    assert _changed(digests, {"a": "1", "b": "2", "c": "1"}) == ["b", "c"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (1, True),
        (1, 1.0),
        (moment("2026-11-23T12:00+01:00"), moment("2026-11-23T12:00+01:00").astimezone(None)),
    ],
    ids=["order of a mapping", "number and truth", "number with a point", "time zone"],
)
def test_values_that_are_equal_may_print_differently(
    digests: PageDigests, before: object, after: object
) -> None:
    """So the letter counts."""
    assert before == after
    _changed(digests, {"a": before})
    assert _changed(digests, {"a": after}) == ["a"]


@pytest.mark.parametrize(
    "shared",
    [[("a.html", b"neu")], [("b.html", b"alt")], [*SHARED, ("b.html", b"")], []],
    ids=["other content", "other name", "one more", "none"],
)
def test_what_all_pages_are_made_with_changes_all(
    digests: PageDigests, shared: Iterable[tuple[str, bytes]]
) -> None:
    """A template more is a change, too."""
    _changed(digests, {"a": "1", "b": "1"})
    assert _changed(digests, {"a": "1", "b": "1"}, shared) == ["a", "b"]
    assert _changed(digests, {"a": "1", "b": "1"}, shared) == []


def test_what_is_no_longer_published_is_returned_once(digests: PageDigests) -> None:
    """So that it can be removed."""
    gone = []
    for addresses in (["a", "b"], ["b"], ["b"], []):
        digests.begin(SHARED, NO_SHELL)
        for address in addresses:
            digests.is_changed(address, "1")
        gone.append({*digests.finish()})
    assert gone == [set(), {"a"}, set(), {"b"}]


def test_build_that_was_broken_off_is_made_up_for(digests: PageDigests) -> None:
    """Nobody knows what it has written; it may have left something, too."""
    _changed(digests, {"a": "1", "b": "1"})
    digests.begin(SHARED, NO_SHELL)
    digests.is_changed("a", "1")
    digests.is_changed("c", "1")
    digests.begin(SHARED, NO_SHELL)
    assert digests.is_changed("a", "1")
    assert digests.is_changed("b", "1")
    assert digests.finish() == {"c"}


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
    digests: PageDigests, edition: Edition, value: str, changed: list[str]
) -> None:
    """In pieces that another page was the first to show, as well; the rest does not matter."""
    assert [*_printed(digests, edition.shell)] == ["page.html", "foot.html", "again.html"]
    assert [*_printed(digests, edition.shell)] == []
    other = replace(edition.shell, **{value: "neu"})  # type: ignore[arg-type]
    assert [*_printed(digests, other)] == changed
    assert [*_printed(digests, other)] == []


def _printed(digests: PageDigests, shell: Shell) -> Iterator[str]:
    """Print three pages as far as they have changed; gives their addresses."""
    used = UsedShell(shell)
    env = environment(DictLoader(TEMPLATES), used)
    digests.begin(SHARED, used)
    for address in ("page.html", "foot.html", "again.html"):
        if digests.is_changed(address, PAGE):
            digests.begin_page(address)
            page_html(env, replace(PAGE, template=address.replace("again", "foot")))
            yield address
    digests.finish()


def test_pages_and_shell_are_written_out_to_the_letter(edition: Edition) -> None:
    """None of them holds a thing that Python names by its place in memory alone."""
    for thing in (*edition.pages, edition.shell):
        assert " at 0x" not in repr(thing)
