"""What a site consists of."""

from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

import announcement
import projects
from regionruhr.cache.entries import Cache
from regionruhr.cache.site_memory import NO_SITE
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.edition import Edition
from regionruhr.site.output import output, write_site
from regionruhr.site.rendering import environment
from regionruhr.site.shell import UsedShell


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a press release that has a picture."""
    project = projects.copy_small(tmp_path_factory.mktemp("output"))
    announcement.add_topic(project, "thema-neu", "Neues")
    announcement.put(project, "halle", announcement.press_release("neu"), announcement.body("neu"))
    return project


@pytest.fixture(scope="module")
def edition(project: Path) -> Edition:
    """The site that it is."""
    read = read_edition(project, now=moment(projects.NOW), site_url="https://www.example.org/")
    assert read.edition is not None
    return read.edition


@pytest.fixture(scope="module")
def files(project: Path, edition: Edition) -> list[tuple[str, bytes]]:
    """Its output."""
    env = environment(FileSystemLoader(projects.ROOT / "overrides"), UsedShell(edition.shell))
    cache = Cache(project / "cache")
    parts = output(edition, edition.pages, env, lambda path: (project / path).read_bytes(), cache)
    return [file for part in parts for file in part()]


@pytest.mark.parametrize(
    "address",
    [
        "index.html",
        "partner/wilo/index.html",
        "404.html",
        "sitemap.xml",
        "aktuelles/2026/zoerk-neu-plan.txt",
        "partner/partner.csv",
        "feeds/aktuelles.rss",
        "feeds/feeds.opml",
        "aktuelles/2026/halle/halle.zip",
        "partner/wilo/wilo.vcf",
        "aktuelles/2026/zoerk-neu-halle.png",
        "_headers",
    ],
)
def test_every_kind_of_file_is_written(files: list[tuple[str, bytes]], address: str) -> None:
    """Pages, copies, documents, feeds, press kits, business cards, pictures, what hosts read."""
    assert dict(files)[address]


def test_each_file_is_written_once(files: list[tuple[str, bytes]]) -> None:
    """Whatever it is made from."""
    addresses = [address for address, _ in files]
    assert len(addresses) == len({*addresses})


def test_processes_write_the_same_site(
    project: Path,
    edition: Edition,
    files: list[tuple[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """To the byte, whichever of them makes a file, and each file where it belongs."""
    monkeypatch.setattr("regionruhr.site.output._WORTH_SHARING", 0)
    monkeypatch.setattr("regionruhr.site.output._NEIGHBOURS", 3)
    for processes in (2, 3):
        site = tmp_path / str(processes)
        site.mkdir()
        write_site(site, project, edition, NO_SITE, processes=processes)
        assert projects.contents(site) == dict(files)
