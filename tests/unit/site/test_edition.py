"""The whole site at a given time."""

import json
from pathlib import Path

import pytest

import browsing
import documents
import pictures
import projects
import records
from regionruhr.cache.entries import Cache
from regionruhr.downloads.published import published_pdf
from regionruhr.faults.text_report import report
from regionruhr.hosting.headers import EMBEDDED_POLICY, META_POLICY, PAGE_POLICY
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rendition import FOLDER
from regionruhr.images.rights import Rights
from regionruhr.profiles.upkeep import stale
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.edition import Edition
from regionruhr.site.output import published_content
from regionruhr.site.page import SharedImage
from shared_project import READINGS

NOW = "2026-11-23T12:00"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"/>'
RELEASE = "content/aktuelles/2016/kompetenznetz.md"


def _edition(project: Path, now: str = NOW, site_url: str = "https://host.example/") -> Edition:
    reading = read_edition(project, now=moment(now), site_url=site_url, cache=READINGS)
    assert reading.edition is not None, report(reading.problems)
    return reading.edition


@pytest.mark.parametrize("site_url", ["https://host.example/x", "https://host.example/x/"])
def test_addresses_begin_with_the_site(project: Path, site_url: str) -> None:
    """With or without a slash at its end."""
    edition = _edition(project, site_url=site_url)
    assert edition.shell.site_url == "https://host.example/x/"
    assert "Sitemap: https://host.example/x/sitemap.xml\n" in edition.documents["robots.txt"]


def test_future_day_is_reported(project: Path) -> None:
    """A mistyped day never passes for a confirmation; the site can be built all the same."""
    wilo = project / "partners/wilo.yml"
    wilo.write_text(wilo.read_text() + "verified_on: 2062-11-20\n")
    reading = read_edition(project, now=moment(NOW), site_url="/", cache=READINGS)
    assert reading.edition is not None
    assert [problem.fault for problem in reading.problems] == ["day-in-future"]
    assert [
        (p.line, p.fault)
        for p in stale(reading.records, moment(NOW).date())
        if p.path == "partners/wilo.yml"
    ] == [(21, "never-confirmed")]
    (page,) = (page for page in reading.edition.pages if page.address == "partner/wilo/")
    assert page.updated == ""


@pytest.mark.parametrize("edit_url", ["", "https://forge.example/edit/main/"])
def test_shell_has_the_edit_url(project: Path, edit_url: str) -> None:
    """As far as the settings of the site say it."""
    reading = read_edition(
        project, now=moment(NOW), site_url="/", edit_url=edit_url, cache=READINGS
    )
    assert reading.edition is not None
    assert reading.edition.shell.edit_url == edit_url


def test_table_of_partners_can_be_linked_to(project: Path) -> None:
    """It is there, though it is no page."""
    about = project / "content/partner/index.md"
    about.write_text(about.read_text() + "\nAls [Tabelle](/partner/partner.csv).\n")
    assert "partner/partner.csv" in _edition(project).documents


def test_name_of_the_stylesheet_follows_its_content(project: Path) -> None:
    """Browsers may keep it for ever: another content has another address."""
    before = _edition(project)
    (sheet,) = (name for name in before.documents if name.startswith("assets/site."))
    assert sheet == before.shell.stylesheet
    assert str(before.documents[sheet]).index("@layer tokens") == 0
    (project / "content/assets/css/base.css").write_text("@layer base { body { margin: 1px; } }")
    assert _edition(project).shell.stylesheet != sheet


def test_name_of_a_module_follows_all_that_it_imports(project: Path) -> None:
    """An import names the other by its address; what imports it has another address, too."""
    before = _edition(project)
    engine = before.shell.scripts["search-engine"]
    words = before.shell.scripts["words"].removeprefix("assets/")
    assert f' from "./{words}"' in str(before.documents[engine])
    module = project / "content/assets/js/words.js"
    module.write_text(f"{module.read_text()}\n")
    after = _edition(project).shell.scripts
    changed = {name for name, address in after.items() if address != before.shell.scripts[name]}
    assert {"words", "vocabulary", "search-index", "search-engine", "record-finder"} <= changed
    assert not changed & {"finder-words", "search-dialog", "site-search"}


def test_style_sheet_of_feeds_stands_alone(project: Path) -> None:
    """No page loads it, and its address stays: archives of feeds never change."""
    sheet = project / "content/assets/feed/feed.css"
    for text in ("channel { display: block }", "channel { display: flex }"):
        sheet.write_text(text)
        edition = _edition(project)
        assert edition.documents["assets/feed/feed.css"] == text
        assert text not in edition.documents[edition.shell.stylesheet]


def test_text_may_lead_to_any_feed(project: Path) -> None:
    """Also to one of a release that is still to come, while names are all that is known."""
    page = project / "content/presse/index.md"
    for address in ("presse.json", "ort/dortmund.rss", "partner/wilo.rss", "feeds.opml"):
        page.write_text(f"{page.read_text()}\n[Feed](/feeds/{address})\n")
    assert read_edition(project, now=moment(NOW), site_url="/", cache=READINGS).problems == ()
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    problems = read_edition(project, now=moment(NOW), site_url="/", cache=READINGS).problems
    assert {problem.path for problem in problems} == {"partners/wilo.yml"}


def test_text_may_not_lead_to_a_feed_that_is_none(project: Path) -> None:
    """A partner without news has no feed."""
    page = project / "content/presse/index.md"
    page.write_text(f"{page.read_text()}\n[Feed](/feeds/partner/digitale-fabrik.rss)\n")
    (problem,) = read_edition(project, now=moment(NOW), site_url="/", cache=READINGS).problems
    assert problem.path == "content/presse/index.md"
    assert problem.fault.startswith("link-broken")


@pytest.mark.parametrize(
    ("now", "is_published"), [("2016-02-02T09:59", False), ("2016-02-02T10:00", True)]
)
def test_picture_is_published_with_its_release(
    project: Path, now: str, *, is_published: bool
) -> None:
    """Nobody can guess the address of a picture before its time."""
    (project / "partners/_removed.yml").unlink()
    release = project / RELEASE
    projects.illustrate(release, records.image())
    release.with_name("halle.jpg").write_bytes(pictures.jpeg())
    edition = _edition(project, now)
    assert "halle" not in repr(edition.copies)
    addresses = [picture.address for picture in edition.pictures]
    assert addresses == (["aktuelles/2016/halle.jpg"] if is_published else [])


def test_picture_of_two_records_is_published_once(project: Path) -> None:
    """In the order of the addresses; a document is published without what is noted in it."""
    for name in ("kompetenznetz", "zweite"):
        release = project / f"content/aktuelles/2016/{name}.md"
        if name == "zweite":
            text = (project / RELEASE).read_text().replace("id: 2016-02", "id: 2016-03")
            release.write_text(text.partition("---\n")[0] + text)
            continue
        projects.illustrate(release, records.image(), records.image("anders.jpg"))
    content = pictures.jpeg()
    plan = documents.pdf()
    for name, written in (("halle.jpg", content), ("anders.jpg", content), ("plan.pdf", plan)):
        (project / "content/aktuelles/2016" / name).write_bytes(written)
    edition = _edition(project)
    folder = "content/aktuelles/2016/"
    assert [picture.path for picture in edition.pictures] == [
        f"{folder}anders.jpg",
        f"{folder}halle.jpg",
    ]
    cache = Cache(project / FOLDER)
    content_of = published_content(edition, lambda path: (project / path).read_bytes(), cache)
    assert content_of(f"{folder}halle.jpg") == without_metadata(
        content, Rights("Max Mütze", "CC BY 4.0")
    )
    assert content_of(f"{folder}plan.pdf") == published_pdf(plan, cache)


@pytest.mark.parametrize("path", [RELEASE, "content/projekte/digitale-fabrik.md"])
def test_page_is_shared_with_its_picture(project: Path, path: str) -> None:
    """The first that is no drawing, as a JPEG that every program shows."""
    record = project / path
    assert _shared(project, path) is None
    projects.illustrate(record, records.image("plan.svg"), records.image(alt='Halle "Nord" & Hof'))
    record.with_name("halle.jpg").write_bytes(pictures.jpeg(pictures.scene(1500, 900)))
    record.with_name("plan.svg").write_bytes(pictures.svg())
    image = _shared(project, path)
    assert image is not None
    assert image.address.endswith(".jpg")
    assert "/halle-1200." in image.address
    assert (image.width, image.height, image.alt) == (1200, 720, 'Halle "Nord" & Hof')


def _shared(project: Path, path: str) -> SharedImage | None:
    return next(page.image for page in _edition(project).pages if page.source == path)


def test_text_may_link_to_a_picture(project: Path) -> None:
    """At its address, when it is published."""
    release = project / RELEASE
    projects.illustrate(release, records.image())
    release.write_text(release.read_text() + "\nDas [Bild](halle.jpg) in voller Größe.\n")
    release.with_name("halle.jpg").write_bytes(pictures.jpeg())
    assert _edition(project)


HALL = "aktuelles/2026/saal.jpg"
EVENT = """\
---
id: 2026-07
type: event
title: Geheime Tagung
summary: Davon weiß noch niemand.
date: 2026-12-01 10:00
start: 2026-12-24
images:
  - file: saal.jpg
    alt: Ein Saal
    caption: Der Saal
    credit: Wilo
    license: CC BY 4.0
---

Ein Text.
"""
PAGE = "aktuelles/2026/tagung/"


def _with_event(project: Path, text: str = EVENT) -> None:
    folder = project / "content/aktuelles/2026"
    folder.mkdir()
    (folder / "tagung.md").write_text(text)
    (folder / "saal.jpg").write_bytes(pictures.jpeg(pictures.scene(1500, 900)))


@pytest.mark.parametrize(
    ("now", "is_public"), [("2026-12-01T09:59:59", False), ("2026-12-01T10:00", True)]
)
def test_event_has_its_files_from_its_date_on(project: Path, now: str, *, is_public: bool) -> None:
    """Page, picture and calendar; the calendar of all events is always there."""
    _with_event(project)
    edition = _edition(project, now)
    assert (PAGE in {page.address for page in edition.pages}) is is_public
    assert (HALL in {picture.address for picture in edition.pictures}) is is_public
    assert (f"{PAGE}tagung.ics" in edition.documents) is is_public
    assert (b"Geheime" in edition.documents["feeds/termine.ics"]) is is_public


def test_preview_shows_what_is_not_public_yet(project: Path) -> None:
    """On pages, with its picture; what people subscribe to stays as the public has it."""
    _with_event(project)
    public = _edition(project)
    reading = read_edition(
        project, now=moment(NOW), site_url="https://host.example/", preview=True, cache=READINGS
    )
    assert reading.problems == ()
    preview = reading.edition
    assert preview is not None
    (page,) = (page for page in preview.pages if page.address == PAGE)
    assert page.mark == "Erscheint am 1. Dezember 2026, 10:00 Uhr"
    assert HALL in {picture.address for picture in preview.pictures}
    assert f"{PAGE}tagung.ics" in preview.documents
    assert preview.newsroom == public.newsroom
    subscribed = "feeds/termine.ics"
    assert preview.documents[subscribed] == public.documents[subscribed]


def test_preview_tells_the_faults_that_a_build_would_tell(project: Path) -> None:
    """What the public cannot see yet cannot be linked to, though the preview shows it."""
    _with_event(project)
    page = project / "content/kontakt.md"
    page.write_text(f"{page.read_text()}\n[Vorab](/{PAGE}) [Jahr](/aktuelles/2026/)\n")
    readings = [
        read_edition(project, now=moment(NOW), site_url="/", preview=preview, cache=READINGS)
        for preview in (False, True)
    ]
    assert readings[0].problems == readings[1].problems
    assert len(readings[0].problems) == 2


def test_texts_may_lead_to_calendars(project: Path) -> None:
    """To the one to subscribe to, and to that of a public event."""
    _with_event(project)
    page = project / "content/kontakt.md"
    page.write_text(f"{page.read_text()}\n[a](/feeds/termine.ics) [b](/{PAGE}tagung.ics)\n")
    assert _edition(project, "2026-12-01T10:00").documents
    reading = read_edition(project, now=moment(NOW), site_url="/", cache=READINGS)
    assert [problem.values["value"] for problem in reading.problems] == [f"{PAGE}tagung.ics"]


def test_file_that_nothing_shows_is_not_published(project: Path) -> None:
    """What lies about stays at home."""
    (project / "content/aktuelles/2016/entwurf.pdf").write_bytes(documents.pdf())
    (project / "partners/logos").mkdir()
    (project / "partners/logos/wilo.svg").write_text(LOGO)
    assert "entwurf" not in repr(_edition(project).copies)
    assert "wilo" not in repr(_edition(project).site_pictures)


def test_logo_is_published_below_its_profile(project: Path) -> None:
    """It lies in one folder with all logos, and stands with its partner."""
    (project / "partners/logos").mkdir()
    (project / "partners/logos/wilo.svg").write_text(LOGO)
    profile = project / "partners/wilo.yml"
    profile.write_text(profile.read_text() + "logo: wilo.svg\n")
    assert _edition(project).site_pictures["partner/wilo/wilo.svg"] == "partners/logos/wilo.svg"


def test_pictures_of_a_profile_go_with_it(project: Path) -> None:
    """Each profile has its own copy of a picture that two of them show."""
    (project / "partners/bilder").mkdir()
    (project / "partners/bilder/plan.svg").write_bytes(pictures.svg())
    wilo = project / "partners/wilo.yml"
    image = json.dumps([records.image("plan.svg")])
    wilo.write_text(f"{wilo.read_text()}images: {image}\n")
    wilo.with_name("neu.yml").write_text(wilo.read_text().replace("wilo", "neu", 1))

    def addresses() -> list[str]:
        return [picture.address for picture in _edition(project).pictures]

    assert addresses() == ["partner/neu/bilder/plan.svg", "partner/wilo/bilder/plan.svg"]
    (project / "partners/neu.yml").unlink()
    assert addresses() == ["partner/wilo/bilder/plan.svg"]


def test_faulty_project_has_no_edition(project: Path) -> None:
    """There is nothing to build from while anything is wrong."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    reading = read_edition(project, now=moment(NOW), site_url="/", cache=READINGS)
    assert reading.edition is None
    assert reading.problems


def test_fault_does_not_spread(project: Path) -> None:
    """A profile that cannot be read is no fault of the releases and texts that name it."""
    (project / "partners/wf-dortmund.yml").write_bytes(b"\xff")
    reading = read_edition(project, now=moment(NOW), site_url="/", cache=READINGS)
    assert {problem.path for problem in reading.problems} == {"partners/wf-dortmund.yml"}


@pytest.mark.parametrize("name", ["_taxonomy", "_network"])
def test_fault_in_what_all_share_does_not_spread(project: Path, name: str) -> None:
    """While the taxonomy or the details is faulty, no message says that its keys are unknown."""
    path = f"partners/{name}.yml"
    (project / path).write_text("unsinn: a\n")
    reading = read_edition(project, now=moment(NOW), site_url="/", cache=READINGS)
    assert {problem.path for problem in reading.problems} == {path}


@pytest.mark.parametrize("address", ["index.md", "presse/index.md", "kontakt.md"])
def test_page_that_every_page_leads_to_is_missed(project: Path, address: str) -> None:
    """The navigation never leads to nothing."""
    (project / "content" / address).unlink()
    reading = read_edition(project, now=moment(NOW), site_url="/", cache=READINGS)
    assert reading.edition is None
    missed = {problem.path for problem in reading.problems if problem.fault == "file-missing"}
    assert len(missed) == 1


@pytest.mark.parametrize(("preview", "expected"), [(False, META_POLICY), (True, "")])
def test_policy_stands_in_pages_that_are_built(
    project: Path, expected: str, *, preview: bool
) -> None:
    """The server of a live preview brings a script into each page, which a policy would stop."""
    reading = read_edition(project, now=moment(NOW), site_url="/", preview=preview, cache=READINGS)
    assert reading.edition is not None
    assert reading.edition.shell.content_security_policy == expected


def test_fonts_are_named_by_their_content(project: Path) -> None:
    """Another font has another address; the style sheet and the head of pages know it."""
    fonts = project / "content/assets/fonts"
    fonts.mkdir(parents=True)
    addresses = []
    font = (projects.ROOT / "content/assets/fonts/barlow-semibold.woff2").read_bytes()
    # A byte of its version, which nobody reads.
    for content in (font, font[:27] + b"\x09" + font[28:]):
        (fonts / "schrift.woff2").write_bytes(content)
        (project / "content/assets/css/font.css").write_text('src: url("fonts/schrift.woff2");')
        edition = _edition(project)
        (address,) = edition.shell.fonts
        assert edition.documents[address] == content
        sheet = str(edition.documents[edition.shell.stylesheet])
        assert f'url("{address.removeprefix("assets/")}")' in sheet
        assert "assets/fonts/schrift.woff2" not in {*edition.documents, *edition.copies}
        addresses.append(address)
    assert addresses[0] != addresses[1]


def test_host_learns_where_a_release_has_moved(project: Path) -> None:
    """Former address and present one."""
    release = project / RELEASE
    moved = "---\nmoved_from: /aktuelles/2016/netz/\n"
    release.write_text(release.read_text().replace("---\n", moved, 1))
    assert _edition(project).host.redirects == (
        ("aktuelles/2016/netz/", "aktuelles/2016/kompetenznetz/"),
    )


def test_headers_are_the_same_for_a_hundred_times_the_profiles(project: Path) -> None:
    """Hosts read only so many rules; lists in parts have their policy all the same."""
    small = dict(_edition(project).host.files())["_headers"]
    wilo = (project / "partners/wilo.yml").read_text()
    for number in range(250):
        name = f"{chr(97 + number % 26)}werk-{number}"
        text = wilo.replace("id: wilo\nname: WILO SE", f"id: {name}\nname: {name.capitalize()}")
        (project / f"partners/{name}.yml").write_text(text)
    edition = _edition(project)
    assert dict(edition.host.files())["_headers"] == small
    rules = list(browsing.read_headers(small.decode()))
    policies = {
        plan.address: browsing.headers_at(rules, f"/{plan.address}")["Content-Security-Policy"]
        for plan in edition.plans
    }
    embedded = {address for address in policies if address.endswith("/einbetten/")}
    assert "partner/ort/dortmund/d-f/" in policies
    assert {policies.pop(address) for address in embedded} == {EMBEDDED_POLICY}
    assert set(policies.values()) == {PAGE_POLICY}


def test_what_is_measured_is_made_once(project: Path) -> None:
    """Until it is taken to be written; then as before."""
    edition = _edition(project)
    before = dict(edition.documents)
    address = "partner/partner.json"
    assert edition.documents[address] is before[address]
    taken = edition.documents.take()
    assert [*taken] == [f"partner/partner.{name}" for name in ("csv", "vcf", "json", "schema.json")]
    assert edition.documents.take() == {}
    assert edition.documents[address] == before[address] == taken[address]
