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
from regionruhr.site.shell import Shell

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


class _OtherShell:
    """A shell with some values replaced, which notes those that are read."""

    def __init__(self, shell: Shell, **others: object) -> None:
        self._shell, self._others = shell, others
        self.uses: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.uses.add(name)
        return self._others.get(name) or getattr(self._shell, name)


def _shell(shell: Shell, **others: object) -> Any:  # noqa: ANN401 (stands for a shell)
    return _OtherShell(shell, **others)


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
    value: Any = others.get(name, "anders")
    changed = replace(home, **{name: value})
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
    for page in edition.pages:
        shell = _shell(edition.shell)
        # One of its own, for what several pages share is printed once.
        page_html(environment(FileSystemLoader(folder), shell), page)
        printed[page.address] = shell.uses
    for name in sorted(set().union(*printed.values())):
        other = _shell(edition.shell, **{name: "anders"})
        changed = _keys(edition.pages, other, templates)
        same = {address for address in keys if keys[address] == changed[address]}
        assert not {address for address in same if name in printed[address]}
    other = _shell(edition.shell, open_data="anders")
    assert _keys(edition.pages, other, templates)["kontakt/"] == keys["kontakt/"]
