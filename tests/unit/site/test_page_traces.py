"""A trace holds as long as a page made anew would be the same."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest

import projects
from regionruhr.cache.stored_mapping import StoredMapping
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.edition import Edition
from regionruhr.site.page import SitePage
from regionruhr.site.page_keys import PageKeys
from regionruhr.site.page_traces import FOLDER, PageTrace, TracedPages

NOW: datetime = moment(projects.NOW)


def _edition(project: Path, days: int = 0) -> Edition:
    now = NOW + timedelta(days=days)
    edition = read_edition(project, now=now, site_url="https://muster.example/").edition
    assert edition
    return edition


def _pages(edition: Edition, former: Mapping[str, PageTrace]) -> TracedPages:
    return TracedPages(edition.content, PageKeys(edition.shell, {}), former)


def _made(edition: Edition) -> dict[str, tuple[SitePage, PageTrace]]:
    pages = _pages(edition, {})
    return {plan.address: pages.made(plan) for plan in edition.plans}


def _kept(edition: Edition, former: Mapping[str, PageTrace]) -> set[str]:
    pages = _pages(edition, former)
    return {plan.address for plan in edition.plans if pages.kept(plan)}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path_factory.mktemp("traces"))


@pytest.fixture(scope="module")
def traces(small: Path) -> Mapping[str, PageTrace]:
    """The traces of its pages, as another run reads them."""
    made = {address: trace for address, (_, trace) in _made(_edition(small)).items()}
    stored = StoredMapping(small / FOLDER, "program")
    stored.put(made.items(), made)
    return stored.get()


OF_RECORDS = {"profile.html", "entry.html", "release.html", "archive.html", "events.html"}
"""The templates of pages that are made from records."""


def test_trace_of_every_page_of_records_is_kept(
    small: Path, traces: Mapping[str, PageTrace]
) -> None:
    """Unless a release has a press kit, which holds files that no record does."""
    edition = _edition(small)
    made_of_records = {plan.address for plan in edition.plans if plan.template in OF_RECORDS}
    kept = _kept(edition, traces)
    assert kept <= made_of_records
    with_kit = {page.address for page in edition.pages if getattr(page.view, "kit", None)}
    assert made_of_records - kept == with_kit


def _replace(name: str, old: str, new: str) -> Callable[[Path], object]:
    def edit(project: Path) -> None:
        path = project / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    return edit


NEWS = "content/aktuelles/2016/kompetenznetz.md"
EDITS = {
    "a profile": _replace("partners/wilo.yml", "\nsummary: ", "\nsummary: Neu "),
    "the name of an agency": _replace("partners/wf-dortmund.yml", "\nname: ", "\nname: Neu "),
    "the taxonomy": _replace("partners/_taxonomy.yml", "label: ", "label: Neu "),
    "the network": _replace("partners/_network.yml", "name: ", "name: Neu "),
    "a release": _replace(NEWS, "\ntitle: ", "\ntitle: Neu "),
    "the time of a release": _replace(NEWS, "\ndate: 2016-02-02 10:00", "\ndate: 2016-02-02 11:00"),
    "an event": _replace(
        NEWS,
        "\ntype: press-release",
        "\ntype: event\nstart: 2016-02-03 10:00\nlocation: Halle",
    ),
    "a profile more": lambda project: (project / "partners/neu.yml").write_text(
        (project / "partners/wilo.yml").read_text().replace("id: wilo\n", "id: neu\n")
    ),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_kept_trace_is_that_of_the_page_made_anew(
    project: Path, edit: Callable[[Path], object]
) -> None:
    """And not all are kept: whatever is edited is on a page."""
    before = _made(_edition(project))
    edit(project)
    reading = read_edition(project, now=NOW, site_url="https://muster.example/")
    assert reading.edition, reading.problems
    after, former = _made(reading.edition), {a: trace for a, (_, trace) in before.items()}
    kept = _kept(reading.edition, former)
    assert {*former} - kept
    for address in kept:
        assert after[address][1] == former[address]
        assert after[address][0] == before[address][0]


@pytest.mark.parametrize(("days", "is_kept"), [(0, True), (1, True), (2, False)])
def test_profile_is_kept_until_a_day_changes_it(project: Path, *, days: int, is_kept: bool) -> None:
    """Its confirmation is a year old then, and its page says so."""
    path = project / "partners/wilo.yml"
    path.write_text(f"{path.read_text()}verified_on: '{NOW.date() - timedelta(days=364)}'\n")
    former = {address: trace for address, (_, trace) in _made(_edition(project)).items()}
    kept = _kept(_edition(project, days), former)
    assert ("partner/wilo/" in kept) is is_kept
    assert "partner/wf-dortmund/" in kept
