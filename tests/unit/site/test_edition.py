"""The whole site at a given time."""

from pathlib import Path

import pytest

import projects
from regionruhr.editing.problems import report
from regionruhr.settings import moment
from regionruhr.site.edition import Edition, read_edition

NOW = "2026-11-23T12:00"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>'
RELEASE = "content/aktuelles/2016/kompetenznetz.md"
IMAGE = """\
images:
  - file: halle.jpg
    alt: Eine Halle
    caption: Die Halle
    credit: Wilo
    license: CC BY 4.0
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project."""
    return projects.copy_small(tmp_path)


def _edition(project: Path, now: str = NOW, site_url: str = "https://host.example/") -> Edition:
    reading = read_edition(project, now=moment(now), site_url=site_url)
    assert reading.edition is not None, report(reading.problems, "en")
    return reading.edition


@pytest.mark.parametrize("site_url", ["https://host.example/x", "https://host.example/x/"])
def test_addresses_begin_with_the_site(project: Path, site_url: str) -> None:
    """With or without a slash at its end."""
    edition = _edition(project, site_url=site_url)
    assert edition.shell.site_url == "https://host.example/x/"
    assert "Sitemap: https://host.example/x/sitemap.xml\n" in edition.documents["robots.txt"]


def test_day_to_come_is_told_and_does_not_count(project: Path) -> None:
    """A mistyped day never passes for a confirmation; the site can be built all the same."""
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text() + "verified_on: 2062-11-20\n")
    reading = read_edition(project, now=moment(NOW), site_url="/")
    assert reading.edition is not None
    assert [problem.fault for problem in reading.problems] == ["day-in-future"]
    assert [(p.line, p.fault) for p in reading.stale if p.path == "partners/wilo.yml"] == [
        (21, "never-confirmed")
    ]
    (page,) = (page for page in reading.edition.pages if page.address == "partner/wilo/")
    assert page.updated == ""


@pytest.mark.parametrize("edit_url", ["", "https://forge.example/edit/main/"])
def test_shell_knows_where_files_are_edited(project: Path, edit_url: str) -> None:
    """As far as the settings of the site say it."""
    reading = read_edition(project, now=moment(NOW), site_url="/", edit_url=edit_url)
    assert reading.edition is not None
    assert reading.edition.shell.edit_url == edit_url


def test_name_of_the_stylesheet_follows_its_content(project: Path) -> None:
    """Browsers may keep it for ever: another content has another address."""
    before = _edition(project)
    (sheet,) = (name for name in before.documents if name.endswith(".css"))
    assert sheet == before.shell.stylesheet
    assert before.documents[sheet].index("@layer tokens") == 0
    (project / "content/assets/css/base.css").write_text("@layer base { body { margin: 1px; } }")
    assert _edition(project).shell.stylesheet != sheet


def test_style_sheet_of_feeds_stands_alone(project: Path) -> None:
    """No page loads it, and its address stays: archives of feeds never change."""
    sheet = project / "content/assets/feed/feed.css"
    sheet.parent.mkdir()
    for text in ("channel { display: block }", "channel { display: flex }"):
        sheet.write_text(text)
        edition = _edition(project)
        assert edition.documents["assets/feed/feed.css"] == text
        assert text not in edition.documents[edition.shell.stylesheet]


def test_text_may_lead_to_any_feed(project: Path) -> None:
    """Also to one of a release that is still to come, while names are all that is known."""
    page = project / "content/presse/index.md"
    for address in ("presse.json", "ort/dortmund.atom", "partner/wilo.rss", "feeds.opml"):
        page.write_text(f"{page.read_text()}\n[Feed](/feeds/{address})\n")
    assert read_edition(project, now=moment(NOW), site_url="/").problems == ()
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    problems = read_edition(project, now=moment(NOW), site_url="/").problems
    assert {problem.path for problem in problems} == {"partners/wilo.yml"}


def test_text_may_not_lead_to_a_feed_that_is_none(project: Path) -> None:
    """A partner without news has no feed."""
    page = project / "content/presse/index.md"
    page.write_text(f"{page.read_text()}\n[Feed](/feeds/partner/digitale-fabrik.rss)\n")
    (problem,) = read_edition(project, now=moment(NOW), site_url="/").problems
    assert problem.path == "content/presse/index.md"
    assert problem.fault.startswith("link-broken")


@pytest.mark.parametrize(
    ("now", "is_published"), [("2016-02-02T09:59", False), ("2016-02-02T10:00", True)]
)
def test_picture_is_published_with_its_release(
    project: Path, now: str, *, is_published: bool
) -> None:
    """Nobody can guess the address of a picture before its time."""
    release = project / RELEASE
    release.write_text(release.read_text().replace("written_on:", f"{IMAGE}written_on:"))
    release.with_name("halle.jpg").touch()
    copies = _edition(project, now).copies
    assert ("aktuelles/2016/halle.jpg" in copies) is is_published


def test_file_that_nothing_shows_is_not_published(project: Path) -> None:
    """What lies about stays at home."""
    (project / "content/aktuelles/2016/entwurf.pdf").touch()
    (project / "partners/logos").mkdir()
    (project / "partners/logos/wilo.svg").write_text(LOGO)
    assert "entwurf" not in repr(_edition(project).copies)
    assert "wilo" not in repr(_edition(project).copies)


def test_logo_is_published_below_its_profile(project: Path) -> None:
    """It lies in one folder with all logos, and stands with its partner."""
    (project / "partners/logos").mkdir()
    (project / "partners/logos/wilo.svg").write_text(LOGO)
    profile = project / "partners/wilo.yml"
    profile.write_text(profile.read_text() + "logo: wilo.svg\n")
    assert _edition(project).copies["partner/wilo/wilo.svg"] == "partners/logos/wilo.svg"


def test_faulty_project_has_no_edition(project: Path) -> None:
    """There is nothing to build from while anything is wrong."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    reading = read_edition(project, now=moment(NOW), site_url="/")
    assert reading.edition is None
    assert reading.problems


def test_fault_does_not_spread(project: Path) -> None:
    """A profile that cannot be read is no fault of the releases and texts that name it."""
    (project / "partners/wf-dortmund.yml").write_bytes(b"\xff")
    reading = read_edition(project, now=moment(NOW), site_url="/")
    assert {problem.path for problem in reading.problems} == {"partners/wf-dortmund.yml"}


@pytest.mark.parametrize("name", ["_taxonomy", "_network"])
def test_fault_in_what_all_share_does_not_spread(project: Path, name: str) -> None:
    """While the taxonomy or the portrait is faulty, nobody is told that its keys are unknown."""
    path = f"partners/{name}.yml"
    (project / path).write_text("unsinn: a\n")
    reading = read_edition(project, now=moment(NOW), site_url="/")
    assert {problem.path for problem in reading.problems} == {path}


@pytest.mark.parametrize("address", ["index.md", "presse/index.md", "kontakt.md"])
def test_page_that_every_page_leads_to_is_missed(project: Path, address: str) -> None:
    """The navigation never leads to nothing."""
    (project / "content" / address).unlink()
    reading = read_edition(project, now=moment(NOW), site_url="/")
    assert reading.edition is None
    missed = {problem.path for problem in reading.problems if problem.fault == "file-missing"}
    assert len(missed) == 1
