"""A draft, and a release whose time has not come, are absent from everything that is built."""

from dataclasses import dataclass
from pathlib import Path

import pytest

import announcement
import projects
from regionruhr.model.release import Release
from site_texts import everything

BEFORE, AFTER = "2026-11-23T12:00", "2026-11-24T12:00"
LOOK_BACK = {
    "id": "2026-78",
    "type": "news",
    "title": announcement.word("alt", "title"),
    "summary": announcement.word("alt", "summary"),
    "date": "2026-11-24",
    "original": {
        "publisher": announcement.word("alt", "publisher"),
        "published": "2025-03-04",
        "number": announcement.word("alt", "number"),
        "url": "https://www.example.org/zoerk-alt/",
    },
    "written_on": "2026-11-23",
}
# What the files say that are to come; each is shown somewhere on the day.
TO_COME = (
    *(
        announcement.word("neu", field)
        for field in (
            "title",
            "subtitle",
            "summary",
            "dateline",
            "source_note",
            "alt",
            "caption",
            "credit",
            "license",
            "location",
            "download",
            "correction",
            "source",
            "body",
            "column",
            "cell",
        )
    ),
    *(announcement.word("alt", field) for field in ("title", "summary", "publisher", "number")),
    "2026-77",
    "2026-78",
    "8. Juli 2031",
    "4. März 2025",
    "zoerk-neu-halle.png",
    "zoerk-neu-plan.txt",
    "zoerk-kommt",
    "zoerk-blick-zurueck",
    "https://www.example.org/neu/",
    "https://www.example.org/zoerk-alt/",
    "aktuelles/thema/thema-neu/",
    "Anlage zoerk-kommt",
)
# What is common to all that the draft says and is called.
DRAFT = ("Zörkentwurf", "zoerk-entwurf", "2026-79", "zoerk-bleibt")


@dataclass(frozen=True)
class Sites:
    """The same site without those files, with them the day before, and with them on the day."""

    without: dict[str, bytes]
    before: dict[str, bytes]
    after: dict[str, bytes]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Built in one folder, one after the other."""
    project = projects.copy_small(tmp_path_factory.mktemp("leaks"))
    announcement.add_contact(project)
    announcement.add_topic(project, "thema-neu", "Neues")
    announcement.add_topic(project, "thema-entwurf", "Neues")
    without = _built(project, BEFORE)
    announcement.put(project, "zoerk-kommt", announcement.fields("neu"), announcement.body("neu"))
    announcement.put(project, "zoerk-blick-zurueck", LOOK_BACK, "\nText.\n")
    draft = {**announcement.fields("entwurf"), "id": "2026-79", "date": "2026-01-02", "draft": True}
    draft["withdrawal"] = {"date": "2026-02-02", "reason": announcement.word("entwurf", "reason")}
    announcement.put(project, "zoerk-bleibt", draft, announcement.body("entwurf"))
    return Sites(without, _built(project, BEFORE), _built(project, AFTER))


def _built(project: Path, now: str) -> dict[str, bytes]:
    finished = projects.build(project, REGIONRUHR_NOW=now)
    assert finished.returncode == 0, finished.stderr
    return projects.contents(project / "site")


def test_every_field_of_a_release_is_tried() -> None:
    """A new field gets a word of its own here before it can leak."""
    tried = {*announcement.fields("neu"), *LOOK_BACK, "withdrawal"}
    assert tried == set(Release.model_fields)


def test_unpublished_changes_no_byte(sites: Sites) -> None:
    """With a draft and releases to come a site is the one without: pages, lists, counts, feeds."""
    assert sites.before == sites.without


def test_nothing_unpublished_is_told(sites: Sites) -> None:
    """No word and no name of it stands in any file, whatever the encoding."""
    said = everything(sites.before)
    assert [told for told in (*TO_COME, *DRAFT) if told in said] == []


def test_search_finds_what_has_been_published(sites: Sites) -> None:
    """On the day every word and name is found: the search above can fail."""
    said = everything(sites.after)
    assert [told for told in TO_COME if told not in said] == []


def test_draft_stays_unpublished(sites: Sites) -> None:
    """On the day that others come out it does not come along."""
    said = everything(sites.after)
    assert [told for told in DRAFT if told in said] == []


@pytest.mark.parametrize(
    "address",
    [
        "partner/wilo/index.html",
        "projekte/digitale-fabrik/index.html",
        "aktuelles/index.html",
        "index.html",
        "feeds/aktuelles.rss",
        "sitemap.xml",
    ],
)
def test_day_changes_what_names_it(sites: Sites, address: str) -> None:
    """Partner, project, lists and feeds gain their links on the day, and not before."""
    assert sites.before[address] == sites.without[address] != sites.after[address]
