"""Newsboat, a feed reader of Debian, reads our feeds over HTTP."""

import os
import sqlite3
import subprocess
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest

import browsing
import projects
from feed_samples import feed, item, media
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.feeds import Feed
from regionruhr.press.syndication import documents

RELEASE = "content/aktuelles/2016/kompetenznetz.md"
PAGE = "https://www.regionruhr.de/aktuelles/2016/kompetenznetz/"
PUBLISHED = datetime(2016, 2, 2, 10, tzinfo=BERLIN)
ENTRY = """\
  - id: {id}
    title: Kreiselpumpen für Trinkwasser
    summary: Ein Eintrag der Probe.
    competences: [pumpen]
    published: {day}
    valid_until: 2026-12-31
"""
CORRECTION = """\
corrections:
  - date: 2026-11-24 08:00
    note: Es sind 1,26 Millionen Euro.
"""


@dataclass(frozen=True)
class Newsboat:
    """A reader with subscriptions of its own, in a folder of its own."""

    folder: Path

    def subscribe(self, *addresses: str) -> None:
        """Read these feeds from now on."""
        (self.folder / "urls").write_text("".join(f"{address}\n" for address in addresses))
        (self.folder / "config").write_text("")

    def reload(self) -> int:
        """Look for news; the number of items that are unread after."""
        self._run("reload")
        return int(self._run("print-unread").split()[0])

    def items(self) -> list[dict[str, str]]:
        """What it keeps of every item, the newest first."""
        with sqlite3.connect(self.folder / "cache.db") as cache:
            cache.row_factory = sqlite3.Row
            rows = cache.execute("SELECT * FROM rss_item ORDER BY pubDate DESC").fetchall()
        cache.close()
        return [{key: str(row[key]) for key in row.keys()} for row in rows]  # noqa: SIM118 (rows are no mappings)

    def read(self) -> None:
        """Mark everything as read."""
        with sqlite3.connect(self.folder / "cache.db") as cache:
            cache.execute("UPDATE rss_item SET unread = 0")
        cache.close()

    def _run(self, command: str) -> str:
        files = {"-u": "urls", "-c": "cache.db", "-C": "config"}
        options = [part for flag, name in files.items() for part in (flag, str(self.folder / name))]
        finished = subprocess.run(
            ["newsboat", *options, "-x", command],  # noqa: S607 (as the system has it)
            env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert finished.returncode == 0, finished.stdout + finished.stderr
        return finished.stdout


@pytest.fixture
def readers(tmp_path: Path) -> dict[str, Newsboat]:
    """A reader for each format, without subscriptions."""
    found = {suffix: Newsboat(tmp_path / suffix) for suffix in ("rss", "atom")}
    for newsboat in found.values():
        newsboat.folder.mkdir()
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project, built."""
    project = projects.copy_small(tmp_path_factory.mktemp("built"))
    _build(project)
    return project


@pytest.fixture
def live(tmp_path: Path, built: Path) -> Path:
    """The folder that is served: the site that was built, until another takes its place."""
    live = tmp_path / "live"
    live.symlink_to(built / "site")
    return live


def _build(project: Path, now: str = projects.NOW) -> None:
    finished = projects.build(project, REGIONRUHR_NOW=now)
    assert finished.returncode == 0, finished.stderr


def _put_live(project: Path, live: Path) -> None:
    live.unlink()
    live.symlink_to(project / "site")


def test_reader_shows_the_release(readers: dict[str, Newsboat], live: Path) -> None:
    """Its address, title, author, time and full text."""
    with browsing.served(live) as address:
        for suffix, newsboat in readers.items():
            newsboat.subscribe(f"{address}feeds/presse.{suffix}")
            assert newsboat.reload() == 1
            (shown,) = newsboat.items()
            assert shown["guid"] == "tag:regionruhr.de,2009:2016-02"
            assert shown["url"] == PAGE
            assert shown["title"] == "Kompetenznetz Digitale Produktion bewilligt (Rückblick)"
            assert shown["author"] == "In|Die RegionRuhr"
            assert int(shown["pubDate"]) == PUBLISHED.timestamp()
            for part in ("hat den Antrag gestellt", "Pressekontakt", "Über das Netzwerk"):
                assert part in shown["content"]


def test_rebuilt_site_brings_nothing_new(
    readers: dict[str, Newsboat], live: Path, built: Path, tmp_path: Path
) -> None:
    """Even a release under another name stays the one that has been read."""
    with browsing.served(live) as address:
        for suffix, newsboat in readers.items():
            newsboat.subscribe(f"{address}feeds/aktuelles.{suffix}")
            assert newsboat.reload() == 2
            newsboat.read()
        project = tmp_path / "project"
        projects.copy_tree(built, project)
        release = project / RELEASE
        release.rename(release.with_name("umbenannt.md"))
        _build(project)
        _put_live(project, live)
        for newsboat in readers.values():
            assert newsboat.reload() == 0
            assert len(newsboat.items()) == 2
            shown = {item["url"] for item in newsboat.items()}
            assert PAGE.replace("kompetenznetz", "umbenannt") in shown


def test_exchange_brings_each_entry_and_each_pair_once(
    readers: dict[str, Newsboat], tmp_path: Path
) -> None:
    """A week later the reader shows what is new, and what has ended does not come back."""
    project = projects.copy_small(tmp_path / "project")
    wilo, agency = project / "partners/wilo.yml", project / "partners/wf-dortmund.yml"
    wilo.write_text(f"{wilo.read_text()}offers:\n{ENTRY.format(id='vorrat', day='2026-11-10')}")
    request = ENTRY.format(id="bedarf", day="2026-11-20")
    agency.write_text(f"{agency.read_text()}requests:\n{request}")
    _build(project)
    live = tmp_path / "live"
    live.symlink_to(project / "site")
    newsboat = readers["rss"]
    with browsing.served(live) as address:
        feeds = ("angebote", "gesuche", "paarungen")
        newsboat.subscribe(*(f"{address}feeds/boerse/{name}.rss" for name in feeds))
        assert newsboat.reload() == 3
        newsboat.read()
        _build(project, "2026-12-01T12:00")
        assert newsboat.reload() == 0
        wilo.write_text(wilo.read_text() + ENTRY.format(id="nachschub", day="2026-11-30"))
        _build(project, "2026-12-01T12:00")
        # HTTP dates are whole seconds: to a reader, two builds in one of them look alike.
        for file in (project / "site/feeds/boerse").iterdir():
            later = file.stat().st_mtime + 60
            os.utime(file, (later, later))
        assert newsboat.reload() == 2
        assert len(newsboat.items()) == 5
        pairs = [item["guid"] for item in newsboat.items() if "paarung" in item["guid"]]
        assert sorted(pairs) == [
            f"tag:regionruhr.de,2009:boerse/paarung/request/bedarf~offer/{offer}"
            for offer in ("nachschub", "vorrat")
        ]


def test_corrected_item_is_not_doubled(
    readers: dict[str, Newsboat], live: Path, built: Path, tmp_path: Path
) -> None:
    """The reader shows the new text in place of the old one."""
    with browsing.served(live) as address:
        for suffix, newsboat in readers.items():
            newsboat.subscribe(f"{address}feeds/presse.{suffix}")
            newsboat.reload()
            newsboat.read()
        project = tmp_path / "project"
        projects.copy_tree(built, project)
        release = project / RELEASE
        release.write_text(release.read_text().replace("written_on:", f"{CORRECTION}written_on:"))
        _build(project, "2026-11-24T09:00")
        _put_live(project, live)
        for newsboat in readers.values():
            assert newsboat.reload() == 0
            (shown,) = newsboat.items()
            assert "Korrektur vom 24. November 2026, 08:00 Uhr" in shown["content"]


def test_reader_opens_the_release_and_not_the_picture(
    readers: dict[str, Newsboat], tmp_path: Path
) -> None:
    """Both are links of an Atom entry."""
    sample = item(media=(media(), media("tor.jpg")))
    with browsing.served(_written(feed(sample), tmp_path / "site")) as address:
        for suffix, newsboat in readers.items():
            newsboat.subscribe(f"{address}feeds/presse.{suffix}")
            assert newsboat.reload() == 1
            assert [shown["url"] for shown in newsboat.items()] == [sample.link]


def test_reader_shows_any_title(readers: dict[str, Newsboat], tmp_path: Path) -> None:
    """Letter by letter; beside it an empty feed does no harm."""
    hostile = {"A & B", "Ende ]]> und weiter", "Größe 😀 „Ruhr“", "rechts \u202e links"}
    items = [item(f"2026-{n:02}", title=title) for n, title in enumerate(sorted(hostile), 10)]
    site = _written(feed(*items), tmp_path / "site")
    _written(replace(feed(), path="feeds/leer"), site)
    with browsing.served(site) as address:
        for suffix, newsboat in readers.items():
            newsboat.subscribe(f"{address}feeds/presse.{suffix}", f"{address}feeds/leer.{suffix}")
            assert newsboat.reload() == len(hostile)
            assert {shown["title"] for shown in newsboat.items()} == hostile


def _written(sample: Feed, site: Path) -> Path:
    for address, document in documents([sample]):
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(document)
    return site
