"""What a save changes is made anew, and nothing else; what it removes is gone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

import illustrated
import projects
from regionruhr.preview import Preview
from regionruhr.settings import moment
from regionruhr.site.edition import Edition
from regionruhr.site.page import SitePage
from regionruhr.site.reading import read_edition
from regionruhr.site.rendering import MACROS, page_context, prepare
from regionruhr.site.shell import Shell, UsedShell

PAGE = SitePage("a/", "page.html", "A", "B", "content/a.md")
NO_SHELL = UsedShell(None)  # type: ignore[arg-type]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one template."""
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/base.html").write_text("Vorlage")
    (tmp_path / "mkdocs.yml").write_text("site_name: A")
    return tmp_path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder that is served."""
    (tmp_path / "served").mkdir()
    return tmp_path / "served"


@pytest.fixture
def preview(folder: Path) -> Preview:
    """A preview that keeps the files of the build before."""
    return Preview(folder, keeps=True)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """A site with pictures, drafts and releases to come."""
    project = illustrated.make(tmp_path_factory.mktemp("illustrated"))
    now, site_url = moment(projects.NOW), "https://www.example.org/"
    read = read_edition(project, now=now, site_url=site_url, preview=True).edition
    assert read is not None
    return read


def _changed(preview: Preview, root: Path, files: dict[str, object]) -> list[str]:
    """Build files by address; gives those that have to be written, and writes them."""
    preview.begin(root, NO_SHELL)
    changed = [
        address for address, content in files.items() if preview.is_changed(address, content)
    ]
    for address in changed:
        (root / "served" / address).parent.mkdir(parents=True, exist_ok=True)
        (root / "served" / address).write_text(str(files[address]))
    preview.finish()
    return changed


def test_only_what_has_changed_is_written(preview: Preview, root: Path) -> None:
    """At first that is everything."""
    assert _changed(preview, root, {"a": "1", "b": "1"}) == ["a", "b"]
    assert _changed(preview, root, {"a": "1", "b": "1"}) == []
    assert _changed(preview, root, {"a": "1", "b": "2", "c": "1"}) == ["b", "c"]


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
    preview: Preview, root: Path, before: object, after: object
) -> None:
    """So the letter counts."""
    assert before == after
    _changed(preview, root, {"a": before})
    assert _changed(preview, root, {"a": after}) == ["a"]


@pytest.mark.parametrize("file", ["overrides/base.html", "mkdocs.yml", "overrides/neu.html"])
def test_what_all_pages_are_made_with_changes_all(preview: Preview, root: Path, file: str) -> None:
    """A template more is a change, too."""
    _changed(preview, root, {"a": "1", "b": "1"})
    (root / file).write_text("Neu")
    assert _changed(preview, root, {"a": "1", "b": "1"}) == ["a", "b"]


def test_what_is_no_longer_published_is_gone(preview: Preview, root: Path, folder: Path) -> None:
    """With the folders that it leaves empty, and no other."""
    _changed(preview, root, {"a/b/c": "1", "a/d": "1", "e": "1"})
    (folder / "404.html").touch()
    _changed(preview, root, {"a/d": "1"})
    assert {*projects.contents(folder)} == {"a/d", "404.html"}
    assert not (folder / "a/b").exists()
    _changed(preview, root, {})
    assert [path.name for path in folder.iterdir()] == ["404.html"]


def test_build_that_was_broken_off_is_made_up_for(
    preview: Preview, root: Path, folder: Path
) -> None:
    """Nobody knows what it has written; it may have left something, too."""
    _changed(preview, root, {"a": "1", "b": "1"})
    preview.begin(root, NO_SHELL)
    preview.is_changed("a", "1")
    preview.is_changed("c", "1")
    (folder / "c").write_text("1")
    assert _changed(preview, root, {"a": "1", "b": "1"}) == ["a", "b"]
    assert {*projects.contents(folder)} == {"a", "b"}


def test_site_is_set_aside_for_a_report(preview: Preview, root: Path, folder: Path) -> None:
    """And comes back as it was, however many reports there were."""
    _changed(preview, root, {"a/b": "1", "index.html": "1"})
    for report in ("eins", "zwei"):
        preview.set_aside()
        assert not (folder / "a").exists()
        (folder / "index.html").write_text(report)
        (folder / "feeds").mkdir(exist_ok=True)
    assert _changed(preview, root, {"a/b": "1", "index.html": "1"}) == []
    assert projects.contents(folder) == {"a/b": b"1", "index.html": b"1"}
    assert not (folder / "feeds").exists()


def test_report_comes_first(preview: Preview, root: Path, folder: Path) -> None:
    """Where there was no site yet, everything is made."""
    preview.set_aside()
    (folder / "index.html").write_text("Bericht")
    assert _changed(preview, root, {"index.html": "1"}) == ["index.html"]


def test_copy_is_made_again_when_its_source_was_replaced(preview: Preview, root: Path) -> None:
    """By an older file of the same size as well."""
    source, other = root / "a.png", root / "b.png"
    other.write_text("zwei")
    source.write_text("eins")
    told = []
    for replaced in (False, False, True, False):
        if replaced:
            other.replace(source)
        preview.begin(root, NO_SHELL)
        told.append(preview.is_copy_changed("a.png", source))
        preview.finish()
    assert told == [True, False, True, False]


def test_build_of_its_own_makes_everything(folder: Path, root: Path) -> None:
    """What it does not keep, it does not compare."""
    preview = Preview(folder, keeps=False)
    assert _changed(preview, root, {"a": "1"}) == ["a"]
    assert _changed(preview, root, {"a": "1"}) == ["a"]
    assert preview.is_page_changed("a/index.html", PAGE)
    assert preview.is_copy_changed("a.png", folder / "none.png")
    preview.set_aside()
    assert (folder / "a").exists()


TEMPLATES = {
    "page.html": "{{ shell.site_url }}",
    "foot.html": "{{ fragment('shell/foot.html', base='') }}",
    "shell/foot.html": "{{ shell.finder }}{{ fragment('shell/deep.html') }}",
    "shell/deep.html": "{{ shell.spelling }}",
    **{f"macros/{name}.html": "" for name in MACROS},
}


@pytest.mark.parametrize(
    ("value", "changed"),
    [
        ("site_url", ["page.html"]),
        ("finder", ["foot.html", "again.html"]),
        ("spelling", ["foot.html", "again.html"]),
        ("edit_url", []),
    ],
)
def test_page_is_printed_again_for_what_it_takes_of_the_shell(
    preview: Preview, root: Path, edition: Edition, value: str, changed: list[str]
) -> None:
    """In pieces that another page was the first to show, as well; the rest does not matter."""
    assert [*_printed(preview, root, edition.shell)] == ["page.html", "foot.html", "again.html"]
    assert [*_printed(preview, root, edition.shell)] == []
    other = replace(edition.shell, **{value: "neu"})  # type: ignore[arg-type]
    assert [*_printed(preview, root, other)] == changed
    assert [*_printed(preview, root, other)] == []


def _printed(preview: Preview, root: Path, shell: Shell) -> Iterator[str]:
    """Print three pages as far as they have changed; gives their addresses."""
    env = Environment(autoescape=True, loader=DictLoader(TEMPLATES))
    used = UsedShell(shell)
    prepare(env, used)
    preview.begin(root, used)
    for address in ("page.html", "foot.html", "again.html"):
        if preview.is_page_changed(address, PAGE):
            preview.print_page(address)
            env.get_template(address.replace("again", "foot")).render(page_context(PAGE, "."))
            yield address
    preview.finish()


def test_pages_and_shell_are_written_out_to_the_letter(edition: Edition) -> None:
    """None of them holds a thing that Python names by its place in memory alone."""
    for thing in (*edition.pages, edition.shell):
        assert " at 0x" not in repr(thing)
