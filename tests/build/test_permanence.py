"""A release that moves leads on from where it stood; one that is withdrawn says so."""

from pathlib import Path

import feedparser
import pytest
from lxml import etree, html
from PIL import Image

import projects
from edits import entered
from regionruhr.authoring.locking import HEAD
from regionruhr.site_diff.page import read_page

SITE_URL = "https://host.example/x/"
LOCKED = "2016-02: /aktuelles/2016/kompetenznetz/\n2019-01: /aktuelles/2019/sommer/\n"
OTHERS = """\
partner/wf-dortmund: /partner/wf-dortmund/
partner/wilo: /partner/wilo/
projekte/digitale-fabrik: /projekte/digitale-fabrik/
"""
WITHDRAWN = """\
2019-01:
  address: /aktuelles/2019/sommer/
  withdrawn: 2026-11-20
  reason: Die Zahlen stimmten nicht <ganz>.
"""
OLD, NEW, GONE = "aktuelles/2016/kompetenznetz/", "aktuelles/2016/neu/", "aktuelles/2019/sommer/"
RELEASES = ("content/aktuelles/2016/kompetenznetz.md", "content/aktuelles/2016/neu.md")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site below a path, built and locked, then built with one release moved, one withdrawn."""
    project = projects.copy_small(tmp_path_factory.mktemp("permanence"))
    _build(project)
    (project / "site").rename(project / "before")
    assert projects.lock(project).stdout.startswith(LOCKED)
    assert (project / "content/_published.yml").read_text() == HEAD + LOCKED + OTHERS

    old, new = (project / path for path in RELEASES)
    new.write_text(old.read_text().replace("written_on", f"moved_from: /{OLD}\nwritten_on"))
    old.unlink()
    (project / "content/aktuelles/2019/sommer.md").unlink()
    locked = (project / "content/_published.yml").read_text()
    withdrawn = locked.replace(LOCKED.splitlines()[1], WITHDRAWN.rstrip())
    (project / "content/_published.yml").write_text(withdrawn)
    _build(project)
    return project


def _build(project: Path) -> None:
    finished = projects.build(project, SITE_URL=SITE_URL)
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""


def _page(project: Path, address: str) -> html.HtmlElement:
    return html.document_fromstring((project / f"site/{address}index.html").read_text())


def test_former_address_leads_on(project: Path) -> None:
    """At once and without a script, by a link too, and search engines learn the new address."""
    page = _page(project, OLD)
    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    assert refresh == "0; url=../../../aktuelles/2016/neu/"
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{SITE_URL}{NEW}"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//main//a/@href") == ["../../../aktuelles/2016/neu/"]
    text = " ".join(str(page.xpath("string(//main)")).split())
    assert "Diese Meldung steht jetzt unter Kompetenznetz Digitale Produktion bewilligt." in text
    assert not page.xpath("//script[not(@src)]")
    assert _page(project, NEW).findtext(".//h1") == "Kompetenznetz Digitale Produktion bewilligt"


def test_withdrawn_release_says_when_and_why(project: Path) -> None:
    """Nothing else of it is left at its address."""
    page = _page(project, GONE)
    assert page.findtext(".//h1") == "Diese Meldung wurde zurückgezogen"
    notice = "Diese Meldung wurde am 20. November 2026 zurückgezogen: "
    assert f"{notice}Die Zahlen stimmten nicht <ganz>." in str(page.xpath("string(//main)"))
    assert read_page(f"/{GONE}", html.tostring(page)).is_tombstone
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//main//a/@href") == [
        "../../../aktuelles/",
        "../../../presse/",
        "../../../kontakt/",
    ]
    assert not page.xpath("//link[@rel='canonical'] | //meta[@property='og:url']")
    assert not page.xpath("//script[not(@src)]")


def test_no_list_names_what_moved_or_left(project: Path) -> None:
    """Pages, feeds and the sitemap lead to the new address alone."""
    for name, content in projects.contents(project / "site").items():
        if name not in {f"{OLD}index.html", f"{GONE}index.html", "_redirects"}:
            assert OLD.encode() not in content, name
            assert b"sommer" not in content, name
            assert b"Ein Sommer mit" not in content, name
    addresses = [
        str(url.findtext("{*}loc")) for url in etree.parse(project / "site/sitemap.xml").getroot()
    ]
    assert f"{SITE_URL}{NEW}" in addresses
    assert not {f"{SITE_URL}{OLD}", f"{SITE_URL}{GONE}"} & {*addresses}
    assert not (project / "site/aktuelles/2019/index.html").exists()


@pytest.mark.parametrize("suffix", ["rss", "atom"])
def test_moved_release_stays_the_same_item(project: Path, suffix: str) -> None:
    """Readers know it by its id, and are not told of it twice; only its link changes."""
    before, after = (
        feedparser.parse((project / folder / f"feeds/aktuelles.{suffix}").read_bytes()).entries
        for folder in ("before", "site")
    )
    assert [entry.id for entry in before] == [
        "tag:regionruhr.de,2009:2019-01",
        "tag:regionruhr.de,2009:2016-02",
    ]
    (moved,) = after
    assert moved.id == before[1].id
    assert (before[1].link, moved.link) == (f"{SITE_URL}{OLD}", f"{SITE_URL}{NEW}")
    assert moved.published == before[1].published


def test_list_is_not_published(project: Path) -> None:
    """Nor is what it says of itself."""
    for name, content in projects.contents(project / "site").items():
        assert "_published" not in name
        assert b"regionruhr lock" not in content


def test_locking_the_move_changes_no_page(project: Path) -> None:
    """The list names the new address then; the former one goes on leading there."""
    site = projects.contents(project / "site")
    assert "eingetragen: 1\n" in projects.lock(project).stdout
    moved = f"2016-02:\n  address: /{NEW}\n  moved_from: /{OLD}\n"
    assert (project / "content/_published.yml").read_text() == HEAD + moved + WITHDRAWN + OTHERS
    _build(project)
    assert projects.contents(project / "site") == site


def test_withdrawn_after_a_move_answers_everywhere(tmp_path: Path) -> None:
    """At each address it ever had."""
    project = projects.copy_small(tmp_path)
    (project / RELEASES[0]).unlink()
    withdrawn = (
        f"  address: /{NEW}\n  moved_from: /{OLD}\n  withdrawn: 2026-11-20\n  reason: Weil.\n"
    )
    (project / "content/_published.yml").write_text(f"2016-02:\n{withdrawn}")
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    for address in (OLD, NEW):
        assert "zurückgezogen: Weil." in str(_page(project, address).xpath("string(//main)"))


def test_file_withdraws_as_the_list_does(tmp_path: Path) -> None:
    """The same site to the byte, of a release with a picture and of a project."""
    project = projects.copy_small(tmp_path)
    said = "withdrawal:\n  date: 2026-11-20\n  reason: Weil.\n"
    release, work = project / RELEASES[0], project / "content/projekte/digitale-fabrik.md"
    picture = "images:\n  - {file: halle.png, alt: A, caption: C, credit: D, license: CC BY 4.0}\n"
    for path, fields in ((release, picture + said), (work, said)):
        path.write_text(entered(path.read_text(), fields))
    Image.new("RGB", (1200, 630)).save(release.with_name("halle.png"))
    for other in (project / "content").rglob("*.md"):
        assert other in {release, work} or "digitale-fabrik" not in other.read_text()
    _build(project)
    by_files = projects.contents(project / "site")
    assert not [name for name in by_files if "halle" in name]
    for path in (release, work, release.with_name("halle.png")):
        path.unlink()
    entries = "".join(
        f"{key}:\n  address: /{address}\n  withdrawn: 2026-11-20\n  reason: Weil.\n"
        for key, address in (("2016-02", OLD), ("projekte/digitale-fabrik",) * 2)
    ).replace("fabrik\n  withdrawn", "fabrik/\n  withdrawn")
    (project / "content/_published.yml").write_text(entries)
    _build(project)
    assert projects.contents(project / "site") == by_files


def test_nothing_leads_to_what_is_not_public(tmp_path: Path) -> None:
    """A draft has no redirect either."""
    project = projects.copy_small(tmp_path)
    release = project / RELEASES[0]
    fields = "moved_from: /aktuelles/2016/alt/\ndraft: true\nwritten_on"
    release.write_text(release.read_text().replace("written_on", fields))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    assert not (project / "site/aktuelles/2016/alt").exists()
    assert not [n for n in projects.contents(project / "site") if "kompetenznetz" in n]
