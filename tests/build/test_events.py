"""Events, calendars and what is not public yet, in sites that are really built."""

import gzip
import re
from pathlib import Path

import pytest
import vobject
from lxml import html

import projects
from regionruhr.pagination import LONGEST_PAGE

HOST = "https://www.regionruhr.de/"
FIELDS = """\
date: 2026-11-01
topics:
  - messe
places:
  - wetter
partners:
  - wilo
projects:
  - digitale-fabrik
"""


def _write(project: Path, number: str, slug: str, fields: str, text: str = "Ein Text.") -> None:
    """A release of 2026; `fields` are those beside its number, title and summary."""
    folder = project / "content/aktuelles/2026"
    folder.mkdir(exist_ok=True)
    head = f"id: {number}\ntitle: Titel {slug}\nsummary: Anriss {slug}.\n{fields}"
    (folder / f"{slug}.md").write_text(f"---\n{head}---\n\n{text}\n")


def _project(folder: Path) -> Path:
    project = projects.copy_small(folder)
    taxonomy = project / "partners/_taxonomy.yml"
    text = taxonomy.read_text()
    assert "topics:\n" in text
    taxonomy.write_text(text.replace("topics:\n", "topics:\n  messe:\n    label: Messe\n"))
    return project


def _built(project: Path, **environment: str) -> Path:
    finished = projects.build(project, **environment)
    assert (finished.returncode, finished.stderr) == (0, ""), finished.stderr
    return project / "site"


def _page(site: Path, address: str) -> html.HtmlElement:
    return html.document_fromstring((site / address / "index.html").read_text())


def _texts(page: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in page.xpath(path)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two events to come, one past, one cancelled, a draft, and one not due yet."""
    project = _project(tmp_path_factory.mktemp("events"))
    _write(
        project,
        "2026-01",
        "tagung",
        f"type: event\n{FIELDS}start: 2026-12-24 10:00\nend: 2026-12-24 12:00\n"
        "location: Rathaus, 58300 Wetter (Ruhr)\n",
    )
    _write(
        project,
        "2026-02",
        "messe",
        f"type: event\n{FIELDS}start: 2026-12-01\nend: 2026-12-03\nlocation: Hannover\n",
    )
    _write(project, "2026-03", "sommerfest", f"type: event\n{FIELDS}start: 2026-07-01 18:00\n")
    _write(
        project,
        "2026-04",
        "absage",
        f"type: event\n{FIELDS}start: 2026-12-31\nevent_status: cancelled\n"
        "corrections:\n  - date: 2026-11-20\n    note: Der Saal ist gesperrt.\n",
    )
    _write(project, "2026-05", "entwurf", f"type: event\n{FIELDS}start: 2026-12-30\ndraft: true\n")
    later = FIELDS.replace("2026-11-01", "2026-12-10 10:00")
    _write(project, "2026-06", "spaeter", f"type: event\n{later}start: 2026-12-29\n")
    return _built(project)


def test_events_are_listed_soonest_first(site: Path) -> None:
    """What is to come, then what was; a cancelled one says so."""
    page = _page(site, "aktuelles/termine/")
    assert _texts(page, "//main//h2") == [
        "Kommende Termine",
        "Kalender abonnieren",
        "Vergangene Termine",
    ]
    assert _texts(page, "//a[@class='news-list__title']") == [
        "Titel messe",
        "Titel tagung",
        "Titel absage",
        "Titel sommerfest",
    ]
    assert _texts(page, "//*[@class='news-list__when']") == [
        "Dienstag, 1. bis Donnerstag, 3. Dezember 2026",
        "Donnerstag, 24. Dezember 2026, 10:00 bis 12:00 Uhr",
        "Donnerstag, 31. Dezember 2026 abgesagt",
        "Mittwoch, 1. Juli 2026, 18:00 Uhr",
    ]
    assert _texts(page, "//main//*[@class='meta']") == ["Hannover", "Rathaus, 58300 Wetter (Ruhr)"]


MOVED = "event_status: postponed\ncorrections:\n  - date: 2026-11-20\n    note: {note}\n"


def test_postponed_events_stand_under_their_new_time_or_none(tmp_path: Path) -> None:
    """With the note, in every list, on their pages, in their texts and feeds."""
    project = _project(tmp_path)
    for number, slug, times, note in (
        ("2026-01", "vorher", "start: 2026-12-20\n", ""),
        (
            "2026-02",
            "neu",
            "previous_start: 2026-12-08 09:00\nstart: 2027-01-19 09:00\nend: 2027-01-19 13:00\n",
            MOVED.format(note="Der Saal wird umgebaut."),
        ),
        (
            "2026-03",
            "offen",
            "previous_start: 2026-12-09\n",
            MOVED.format(note="Wir suchen einen Saal."),
        ),
    ):
        _write(project, number, slug, f"type: event\n{FIELDS}{times}{note}")
    site = _built(project)
    page = _page(site, "aktuelles/termine/")
    assert [_texts(li, "./a | ./p") for li in page.xpath("//ul[@class='news-list']/li")] == [
        ["Sonntag, 20. Dezember 2026", "Titel vorher", "Anriss vorher."],
        [
            "Dienstag, 19. Januar 2027, 09:00 bis 13:00 Uhr neuer Termin",
            "Titel neu",
            "Anriss neu.",
            "Der Saal wird umgebaut.",
        ],
        [
            "Der neue Termin steht noch nicht fest verschoben",
            "Titel offen",
            "Anriss offen.",
            "Wir suchen einen Saal.",
        ],
    ]
    assert not page.xpath("//time[@datetime='']")
    for address in ("aktuelles/", "aktuelles/2026/", "partner/wilo/"):
        text = " ".join(_page(site, address).text_content().split())
        assert "Der Saal wird umgebaut." in text, address
        assert "Wir suchen einen Saal." in text, address
    moved, put_off = (f"aktuelles/2026/{slug}/" for slug in ("neu", "offen"))
    before = "bisher Dienstag, 8. Dezember 2026, 09:00 Uhr"
    (when,) = _texts(_page(site, moved), "//dt[.='Termin']/following-sibling::dd")
    assert when == f"Dienstag, 19. Januar 2027, 09:00 bis 13:00 Uhr neuer Termin ({before})"
    text = (site / moved / "neu.txt").read_text()
    assert f"Dienstag, 19. Januar 2027, 09:00 bis 13:00 Uhr, neuer Termin, {before}\n" in text
    assert f"({before})" in (site / "feeds/aktuelles.rss").read_text()
    # Nobody saves a day that is not known.
    assert _page(site, moved).xpath("//a[@type='text/calendar']")
    assert not _page(site, put_off).xpath("//a[@type='text/calendar']")


@pytest.mark.parametrize(
    ("address", "heading", "titles"),
    [
        ("", "Aktuelles", ["Titel messe", "Titel tagung"]),
        ("aktuelles/", "Kommende Termine", ["Titel messe", "Titel tagung", "Titel absage"]),
    ],
)
def test_events_to_come_are_shown_where_people_arrive(
    site: Path, address: str, heading: str, titles: list[str]
) -> None:
    """Two in the news of the start page, the next few over the news, with the way to all."""
    page = _page(site, address)
    (section,) = page.xpath(f"//section[h2='{heading}']")
    assert _texts(section, ".//li/a")[: len(titles)] == titles
    assert section.xpath(".//p[@class='more']/a/@href")[0].endswith("aktuelles/termine/")


def test_event_to_come_stands_once_over_the_news(site: Path) -> None:
    """The newest news pass it over; one that is past is news like others."""
    page = _page(site, "aktuelles/")
    titles = _texts(page, "//a[@class='news-list__title']")
    assert titles[:4] == ["Titel messe", "Titel tagung", "Titel absage", "Titel sommerfest"]
    assert len(titles) == len(set(titles))


def test_list_says_of_an_event_what_day_is_meant(site: Path) -> None:
    """When it was announced, what it is, and when it takes place."""
    page = _page(site, "aktuelles/2026/")
    item = page.xpath("//li[a='Titel messe']")[0]
    assert [" ".join(p.text_content().split()) for p in item.findall("p")] == [
        "veröffentlicht am 1. Nov. 2026, Veranstaltung",
        "Anriss messe.",
        "Termin: Dienstag, 1. bis Donnerstag, 3. Dezember 2026",
        "Wetter (Ruhr)",
    ]


def test_site_without_events_says_so(tmp_path: Path) -> None:
    """Their page is there, and honest; nothing else speaks of events that are none."""
    site = _built(projects.copy_small(tmp_path))
    page = _page(site, "aktuelles/termine/")
    assert _texts(page, "//*[@class='notice']") == ["Zurzeit ist kein Termin angekündigt."]
    assert (
        page.xpath("//main//a/@href")[0] == f"webcal{HOST.removeprefix('https')}feeds/termine.ics"
    )
    assert not _page(site, "").xpath("//h2[.='Kommende Termine']")
    (link,) = _page(site, "aktuelles/").xpath("//main//a[.='Termine und Kalender']/@href")
    assert link == "../aktuelles/termine/"


def test_page_of_an_event_says_when_and_where(site: Path) -> None:
    """And offers it to calendars."""
    page = _page(site, "aktuelles/2026/tagung/")
    facts = dict(zip(_texts(page, "//main//dt"), _texts(page, "//main//dd"), strict=True))
    assert facts["Termin"] == "Donnerstag, 24. Dezember 2026, 10:00 bis 12:00 Uhr"
    assert facts["Ort"] == "Rathaus, 58300 Wetter (Ruhr)"
    (link,) = page.xpath("//main//a[@type='text/calendar']/@href")
    assert (site / "aktuelles/2026/tagung" / link).resolve() == (
        site / "aktuelles/2026/tagung/tagung.ics"
    ).resolve()


def test_calendars_can_be_read(site: Path) -> None:
    """Each event in one of its own, all public ones in the one to subscribe to."""
    calendar = vobject.readOne((site / "feeds/termine.ics").read_bytes().decode())
    names = ["sommerfest", "messe", "tagung", "absage"]
    titles = [event.url.value for event in calendar.vevent_list]
    assert titles == [f"{HOST}aktuelles/2026/{name}/" for name in names]
    for name, event in zip(names, calendar.vevent_list, strict=True):
        alone = vobject.readOne(
            (site / f"aktuelles/2026/{name}/{name}.ics").read_bytes().decode()
        ).vevent
        assert alone.serialize() == event.serialize()
    assert len(list(site.glob("aktuelles/**/*.ics"))) == 4


def test_calendar_is_announced_on_the_page_of_events(site: Path) -> None:
    """Programs find it from there, people read its address."""
    page = _page(site, "aktuelles/termine/")
    (link,) = page.xpath("//link[@type='text/calendar']/@href")
    assert link == f"{HOST}feeds/termine.ics"
    assert link in _texts(page, "//code")


def test_lists_by_place_are_reached_and_counted(site: Path) -> None:
    """From the page of all news, by year, topic and place."""
    page = _page(site, "aktuelles/")
    assert _texts(page, "//main//h2")[-3:] == ["Nach Jahr", "Nach Thema", "Nach Ort"]
    assert _texts(page, "//ul[@class='year-list']/li") == [
        "2026 4",
        "2019 1",
        "2016 1",
        "Messe 4",
        "Förderung 2",
        "Dortmund 1",
        "Ennepe-Ruhr-Kreis 4",
        "Wetter (Ruhr) 4",
    ]
    place = _page(site, "aktuelles/ort/wetter/")
    assert place.findtext(".//h1") == "Meldungen zu Wetter (Ruhr)"
    assert _texts(place, "//*[@aria-current='page']")[-1] == "Wetter (Ruhr) 4"


@pytest.mark.parametrize("slug", ["entwurf", "spaeter"])
def test_what_is_not_public_is_nowhere(site: Path, slug: str) -> None:
    """No page, list, feed, calendar, sitemap or file name knows it."""
    for name, content in projects.contents(site).items():
        text = gzip.decompress(content) if name.endswith(".gz") else content
        assert slug not in name
        assert slug.encode() not in text, name


def test_release_appears_on_the_second_when_summer_time_ends(tmp_path: Path) -> None:
    """At ten in Berlin, which is nine by UTC since the night; not an hour or a second before."""
    project = _project(tmp_path)
    _write(
        project,
        "2026-01",
        "umstellung",
        f"type: news\n{FIELDS.replace('2026-11-01', '2026-10-25 10:00')}",
    )
    site = _built(project, REGIONRUHR_NOW="2026-10-25T09:59:59")
    before = projects.contents(site)
    assert not [name for name, content in before.items() if b"umstellung" in content]
    site = _built(project, REGIONRUHR_NOW="2026-10-25T10:00:00")
    assert _page(site, "aktuelles/2026/umstellung/").findtext(".//h1") == "Titel umstellung"
    for address in ("aktuelles/", "aktuelles/2026/", "aktuelles/ort/wetter/", "partner/wilo/"):
        assert "Titel umstellung" in _page(site, address).text_content()
    assert b"2026-10-25T10:00:00+01:00" in (site / "feeds/aktuelles.atom").read_bytes()
    assert _built(project, REGIONRUHR_NOW="2026-10-25T09:00:00Z") == site
    assert (site / "aktuelles/2026/umstellung/index.html").is_file()


def test_year_of_many_releases_loads_fast(tmp_path: Path) -> None:
    """No page of it is larger than 60 kB, gzipped, with everything that it loads."""
    project = _project(tmp_path)
    projects.dress(project)
    folder = project / "content/aktuelles/2026"
    folder.mkdir()
    for number in range(2 * LONGEST_PAGE):
        words = " ".join(f"{(number * 7919 + n * 104729) % 1_000_003:x}" for n in range(38))
        (folder / f"meldung-{number}.md").write_text(
            f"---\nid: 2026-{number:03}\ntype: news\ntitle: Meldung {words[:80]}\n"
            f"summary: {words[:299]}\ndate: 2026-{1 + number // 100:02}-{1 + number % 28:02}\n"
            "places:\n  - dortmund\n  - wetter\ntopics:\n  - messe\n---\n\nEin Text.\n"
        )
    site = _built(project)
    for start in ("aktuelles/2026/", "aktuelles/ort/dortmund/", "aktuelles/thema/messe/"):
        for page in (start, f"{start}2/"):
            assert _weight(site, page) < 60_000, page


def _weight(site: Path, address: str) -> int:
    """The bytes of a page and of all it loads by itself, as a server sends them."""
    page = (site / address / "index.html").read_bytes()
    tree: html.HtmlElement = html.document_fromstring(page)
    sheets = tree.xpath("//link[@rel='stylesheet' or @rel='preload' or @rel='icon']/@href")
    files = [(site / address / name).resolve() for name in [*sheets, *tree.xpath("//script/@src")]]
    fonts = {font for f in files if f.suffix == ".css" for font in _fonts(f)}
    loaded = {*files, *fonts}
    return len(gzip.compress(page)) + sum(len(gzip.compress(f.read_bytes())) for f in loaded)


def _fonts(sheet: Path) -> set[Path]:
    names = re.findall(r"url\([\"']?([^)\"']+\.woff2)", sheet.read_text())
    return {(sheet.parent / name).resolve() for name in names}


def test_hostile_event_is_shown_as_text(tmp_path: Path) -> None:
    """On every page that names it, and in its calendar."""
    hostile = '<script>alert(1)</script> & "Halle"; BEGIN:VEVENT'
    project = _project(tmp_path)
    _write(
        project,
        "2026-01",
        "boese",
        f"type: event\n{FIELDS}start: 2026-12-01\nlocation: '{hostile}'\n",
    )
    file = project / "content/aktuelles/2026/boese.md"
    file.write_text(file.read_text().replace("Titel boese", f"'{hostile}'"))
    site = _built(project)
    for address in ("", "aktuelles/", "aktuelles/termine/", "aktuelles/2026/boese/"):
        page = _page(site, address)
        assert hostile in page.text_content(), address
        assert not page.xpath("//script[contains(., 'alert')][not(@type)]"), address
    calendar = vobject.readOne((site / "feeds/termine.ics").read_bytes().decode())
    assert calendar.vevent.location.value == calendar.vevent.summary.value == hostile
