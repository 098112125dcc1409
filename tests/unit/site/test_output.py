"""What a site consists of."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import announcement
import projects
from regionruhr.cache.site_memory import NO_SITE
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.edition import Edition
from regionruhr.site.output import write_site


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
def files(
    project: Path, edition: Edition, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, bytes]:
    """Its output, as one process writes it."""
    site = tmp_path_factory.mktemp("site")
    write_site(site, project, edition, NO_SITE, processes=1)
    return projects.contents(site)


@pytest.mark.parametrize(
    "address",
    [
        "index.html",
        "partner/wilo/index.html",
        "404.html",
        "sitemap.xml",
        "aktuelles/2026/zoerk-neu-plan.txt",
        "partner/partner.csv",
        "partner/partner.vcf",
        "feeds/aktuelles.rss",
        "feeds/feeds.opml",
        "aktuelles/2026/halle/halle.zip",
        "partner/wilo/wilo.vcf",
        "aktuelles/2026/zoerk-neu-halle.png",
        "_headers",
    ],
)
def test_every_kind_of_file_is_written(files: Mapping[str, bytes], address: str) -> None:
    """Pages, copies, documents, feeds, press kits, business cards, pictures, what hosts read."""
    assert files[address]


def test_processes_write_the_same_site(
    project: Path,
    edition: Edition,
    files: Mapping[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """To the byte, whichever of them makes a file, and each file where it belongs."""
    monkeypatch.setattr("regionruhr.site.output._WORTH_SHARING", 0)
    monkeypatch.setattr("regionruhr.processes._NEIGHBOURS", 3)
    for processes in (2, 3):
        site = tmp_path / str(processes)
        site.mkdir()
        write_site(site, project, edition, NO_SITE, processes=processes)
        assert projects.contents(site) == files
