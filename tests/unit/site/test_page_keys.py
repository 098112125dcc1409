"""The key of a page changes with all that its template prints."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from jinja2 import FileSystemLoader

import projects
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.edition import Edition
from regionruhr.site.page import SitePage
from regionruhr.site.page_keys import PageKeys
from regionruhr.site.rendering import environment, page_html
from regionruhr.site.shell import Shell, UsedShell

NOW: datetime = moment(projects.NOW)


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The small project as a site."""
    project = projects.copy_small(tmp_path_factory.mktemp("keys"))
    edition = read_edition(project, now=NOW, site_url="https://muster.example/").edition
    assert edition
    return edition


@pytest.fixture(scope="module")
def templates() -> Mapping[str, str]:
    """All templates by their names."""
    folder = projects.ROOT / "overrides"
    return {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*.html")}


def _page(edition: Edition, address: str) -> SitePage:
    return next(page for page in edition.pages if page.address == address)


def _with(value: Any, name: str, other: object) -> Any:  # noqa: ANN401 (a page or a shell)
    return replace(value, **{name: other})


def _keys(
    pages: Iterable[SitePage], shell: Shell, templates: Mapping[str, str]
) -> Mapping[str, str]:
    """The keys of those pages that have one, by address."""
    keys = PageKeys(shell, templates)
    return {page.address: key for page in pages if (key := keys.of(page))}


def test_every_page_has_a_key_of_its_own(edition: Edition, templates: Mapping[str, str]) -> None:
    """No value of one is of an unknown kind."""
    keys = _keys(edition.pages, edition.shell, templates)
    assert [*keys] == [page.address for page in edition.pages]
    assert len({*keys.values()}) == len(keys)


@pytest.mark.parametrize("name", [field.name for field in fields(SitePage)][1:])
def test_every_value_of_a_page_is_in_its_key(
    edition: Edition, templates: Mapping[str, str], name: str
) -> None:
    """A view no less than a title."""
    home = _page(edition, "")
    others = {"prose": _page(edition, "kontakt/").prose, "template": "project.html"}
    changed = _with(home, name, others.get(name, "anders"))
    one, other = (_keys([page], edition.shell, templates)[""] for page in (home, changed))
    assert one != other


def test_value_of_an_unknown_kind_leaves_a_page_without_key(
    edition: Edition, templates: Mapping[str, str]
) -> None:
    """It is made each time."""
    page = replace(_page(edition, ""), view=object())
    assert _keys([page], edition.shell, templates) == {}


def test_key_holds_all_values_of_the_shell_that_the_page_prints(
    edition: Edition, templates: Mapping[str, str]
) -> None:
    """As rendering each page tells; what a page does not print does not change its key."""
    folder = Path(projects.ROOT / "overrides")
    keys = _keys(edition.pages, edition.shell, templates)
    printed: dict[str, set[str]] = {}
    shell = UsedShell(edition.shell)
    env = environment(FileSystemLoader(folder), shell)
    by_all = {*shell.uses}
    for page in edition.pages:
        shell.uses = set()
        page_html(env, page)
        printed[page.address] = by_all | shell.uses
    for name in sorted(set().union(*printed.values())):
        other = _with(edition.shell, name, "anders")
        changed = _keys(edition.pages, other, templates)
        same = {address for address in keys if keys[address] == changed[address]}
        assert not {address for address in same if name in printed[address]}
    other = _with(edition.shell, "open_data", "anders")
    assert _keys(edition.pages, other, templates)["kontakt/"] == keys["kontakt/"]
