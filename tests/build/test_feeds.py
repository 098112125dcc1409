"""Every feed of a real build, judged by the rules of its format and of the house."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree, html

import exchange_project
import pictures
import projects
import records
from feed_rules import atom_faults, json_faults, rss_faults, values

HOST = "https://www.regionruhr.de/"
YEARS = range(2020, 2024)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with so many releases that it needs archives, built."""
    project = projects.copy_small(tmp_path_factory.mktemp("large"))
    for year in YEARS:
        folder = project / f"content/aktuelles/{year}"
        folder.mkdir()
        for number in range(1, 21):
            (folder / f"meldung-{number}.md").write_text(_release(year, number))
    illustrated = project / "content/aktuelles/2023/meldung-1.md"
    projects.illustrate(illustrated, records.image())
    illustrated.with_name("halle.jpg").write_bytes(pictures.jpeg(pictures.scene(1600, 1200)))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    return project


def _release(year: int, number: int) -> str:
    fields = (
        f"id: {year}-{number:02}",
        "type: news",
        f"title: Meldung {number} aus {year}",
        "summary: Eine Meldung der Probe.",
        f"date: {year}-{number % 12 + 1:02}-{number:02} 10:00",
        "topics:\n  - foerderung",
    )
    return "---\n{}\n---\n\nEin Text.\n".format("\n".join(fields))


def _feeds(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted((site / "feeds").rglob("*")):
        if path.suffix in {".rss", ".atom", ".json"}:
            yield f"{HOST}{path.relative_to(site)}", path.read_bytes()


def _faults(site: Path) -> list[str]:
    check = {"rss": rss_faults, "atom": atom_faults, "json": json_faults}
    return [
        f"{address}: {fault}"
        for address, document in _feeds(site)
        for fault in check[address.rpartition(".")[2]](document, address)
    ]


def test_no_feed_breaks_a_rule(real: Path, large: Path, demo: Path) -> None:
    """Well-formed, valid, complete, absolute; nothing that runs, nothing that resends."""
    for project, fewest in ((real, 40), (large, 20), (demo, 40)):
        assert len(list(_feeds(project / "site"))) >= fewest
        assert _faults(project / "site") == []


def test_main_feeds_alone_are_atom_and_json(real: Path, large: Path) -> None:
    """The others are RSS, and so are their archives."""
    for project in (real, large):
        others = {
            re.sub(rf"{HOST}feeds/(archiv/)?|/\d{{4}}(?=\.)", "", address)
            for address, _ in _feeds(project / "site")
            if not address.endswith(".rss")
        }
        assert others == {"aktuelles.atom", "aktuelles.json", "presse.atom", "presse.json"}


def test_whatever_a_feed_leads_to_is_there(real: Path, large: Path, demo: Path) -> None:
    """Pages, feeds, archives, icons and the style sheet."""
    for project in (real, large, demo):
        site = project / "site"
        for address, document in _feeds(site):
            if address.endswith(".json"):
                continue
            links = set(re.findall(rf"{HOST}[\w./-]*", document.decode()))
            sheet = re.search(rb'href="([./]+)(assets/feed/feed\.css)"', document)
            assert sheet is not None, address
            assert sheet[1].count(b"../") == address.removeprefix(HOST).count("/")
            for link in {*links, HOST + sheet[2].decode()}:
                path = link.removeprefix(HOST)
                if project is large and path.startswith("assets/"):
                    continue  # The small project has no pictures of its own.
                file = site / path / "index.html" if link.endswith("/") else site / path
                assert file.is_file(), f"{address}: {link}"


def test_reader_gets_the_whole_history_by_its_links(large: Path) -> None:
    """From the current feed back through the archives, in both formats (RFC 5005)."""
    site = large / "site"
    for suffix in ("rss", "atom"):
        address, seen = f"{HOST}feeds/aktuelles.{suffix}", set()
        steps = []
        while address:
            steps.append(address.removeprefix(f"{HOST}feeds/").removesuffix(f".{suffix}"))
            root = etree.parse(str(site / address.removeprefix(HOST))).getroot()
            seen |= set(values(root, "//guid/text() | //atom:entry/atom:id/text()"))
            links = values(root, "//atom:link[@rel='prev-archive']/@href")
            address = links[0] if links else ""
        assert steps == [
            "aktuelles",
            *(f"archiv/aktuelles/{year}" for year in (2022, 2021, 2020, 2019, 2016)),
        ]
        expected = {f"tag:regionruhr.de,2009:{y}-{n:02}" for y in YEARS for n in range(1, 21)}
        assert seen == expected | {
            "tag:regionruhr.de,2009:2016-02",
            "tag:regionruhr.de,2009:2019-01",
        }


def test_past_year_stays_byte_for_byte(large: Path, tmp_path: Path) -> None:
    """What is published this year changes no archive of the years before."""
    project = tmp_path / "next"
    projects.copy_tree(large, project)
    (project / "content/aktuelles/2023/nachtrag.md").write_text(_release(2023, 21))
    folder = project / "content/aktuelles/2024"
    folder.mkdir()
    (folder / "neu.md").write_text(_release(2024, 1))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    before, after = (_archives(p / "site") for p in (large, project))
    assert len(before) == 15
    assert {path: after[path] for path in before} == before
    assert {path for path in after if path not in before} == {
        f"feeds/archiv/{feed}/2023.{suffix}"
        for feed, suffixes in (("aktuelles", ("rss", "atom")), ("thema/foerderung", ("rss",)))
        for suffix in suffixes
    }


LATER = ("2026-11-25T00:00", "2026-12-24T12:00", "2027-02-03T08:00", "2028-01-01T00:00")


def test_no_item_changes_with_time_or_because_another_did(large: Path, tmp_path: Path) -> None:
    """Days and years later, while others come, end, are corrected or withdrawn, each is as old."""
    project = exchange_project.copy_exchange(tmp_path / "later")
    texts = project / "content/aktuelles"
    for year in YEARS:
        projects.copy_tree(large / f"content/aktuelles/{year}", texts / str(year))
    before = _built_times(project, projects.NOW)
    corrected, crowded = texts / "2022/meldung-3.md", texts / "2023/gleichzeitig.md"
    correction = "corrections: [{date: 2026-11-24, note: Die Zahl war falsch.}]"
    corrected.write_text(corrected.read_text().replace("type:", f"{correction}\ntype:"))
    # Of the same minute as another, and sorted before it.
    crowded.write_text(_release(2023, 5).replace("id: 2023-05", "id: 2023-00"))
    (texts / "2023/meldung-6.md").unlink()
    for now in LATER:
        after = _built_times(project, now)
        both = before.keys() & after.keys()
        moved = {key for key in both if before[key] != after[key]}
        assert {guid for _, guid in moved} == {"tag:regionruhr.de,2009:2022-03"}
        guids = {guid for _, guid in both}
        of_exchange = {guid for guid in guids if ":boerse/" in guid}
        assert len(guids - of_exchange) == len({*YEARS}) * 20 + 1
        assert bool(of_exchange) is (now < "2027-03-31")


def _built_times(project: Path, now: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """The times of every item in every feed of RSS, by the name of the feed and its guid."""
    finished = projects.build(project, REGIONRUHR_NOW=now)
    assert finished.returncode == 0, finished.stderr
    return {
        (name, str(item.findtext("guid"))): (
            str(item.findtext("pubDate")),
            str(item.findtext("{http://www.w3.org/2005/Atom}updated")),
        )
        for name, document in _feeds(project / "site")
        if name.endswith(".rss")
        for item in etree.fromstring(document).iter("item")
    }


def _archives(site: Path) -> Mapping[str, bytes]:
    return {
        str(path.relative_to(site)): path.read_bytes()
        for path in (site / "feeds/archiv").rglob("*.*")
    }


def test_moved_release_stays_the_same_item(large: Path, tmp_path: Path) -> None:
    """Under another name and title it keeps its id, so that no reader shows it again."""
    project = tmp_path / "moved"
    projects.copy_tree(large, project)
    old = project / "content/aktuelles/2023/meldung-3.md"
    text = old.read_text().replace("Meldung 3 aus", "Dritte Meldung aus")
    old.with_name("dritte.md").write_text(text)
    old.unlink()
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    items: dict[str, dict[str, str]] = defaultdict(dict)
    for name, folder in (("before", large), ("after", project)):
        for item in etree.parse(str(folder / "site/feeds/aktuelles.rss")).iterfind(".//item"):
            items[name][str(item.findtext("guid"))] = str(item.findtext("link"))
    assert items["before"].keys() == items["after"].keys()
    changed = {k for k in items["before"] if items["before"][k] != items["after"][k]}
    assert changed == {"tag:regionruhr.de,2009:2023-03"}


def test_list_of_all_feeds_names_every_feed(real: Path) -> None:
    """Each of them is a file, and every feed that is no archive is in it."""
    site = real / "site"
    outlines = etree.parse(str(site / "feeds/feeds.opml")).iterfind(".//outline[@xmlUrl]")
    listed = [str(outline.get("xmlUrl")) for outline in outlines]
    files = {address for address, _ in _feeds(site) if address.endswith(".rss")}
    assert len(listed) == len(set(listed))
    assert set(listed) == files


def test_page_of_feeds_shows_every_feed_that_has_news(real: Path) -> None:
    """Or the page of its partner or project does; the main feeds are there in every format."""
    site = real / "site"
    page: html.HtmlElement = html.document_fromstring(
        (site / "presse/feeds/index.html").read_text()
    )
    shown = [code.text_content() for code in page.iter("code")]
    with_items = {
        address
        for address, document in _feeds(site)
        if address.endswith(".rss") and b"<item>" in document
    }
    main = {
        f"{HOST}feeds/{name}.{s}"
        for name in ("aktuelles", "presse")
        for s in ("rss", "atom", "json")
    }
    linked = [
        f"{HOST}{link.get('href').lstrip('./')}" for link in page.xpath("//td/a[@data-copied]")
    ]
    exchange = {f"{HOST}feeds/boerse/{name}.rss" for name in ("angebote", "gesuche", "paarungen")}
    assert set(shown) == main | exchange | {f"{HOST}feeds/boerse/fristen.ics"}
    of_records = {a for a in with_items if re.match(rf"{HOST}feeds/(partner|projekt)/", a)}
    assert {*linked} == with_items - main - exchange - of_records
    for address in of_records:
        kind, key = address.removesuffix(".rss").split("/")[-2:]
        folder = {"partner": "partner", "projekt": "projekte"}[kind]
        own: html.HtmlElement = html.document_fromstring(
            (site / folder / key / "index.html").read_text()
        )
        (link,) = own.xpath("//a[@class='feed-link']")
        assert f"{HOST}{link.get('href').lstrip('./')}" == address
    assert len(linked) == len({*linked})
    assert not page.xpath("//main//button")


def test_page_announces_its_feeds_to_readers(real: Path) -> None:
    """Autodiscovery leads to files that are there, each under a title of its own."""
    site = real / "site"
    announced = 0
    for path in site.rglob("index.html"):
        page: html.HtmlElement = html.document_fromstring(path.read_text())
        links = page.xpath("//link[@rel='alternate'][@type]")
        titles = [link.get("title") for link in links]
        assert len(titles) == len(set(titles)), path
        for link in links:
            announced += 1
            assert (site / link.get("href").removeprefix(HOST)).is_file(), path
        for link in page.xpath("//a[@class='feed-link']"):
            assert f"{HOST}{link.get('href').lstrip('./')}" == links[0].get("href"), path
    assert announced > 300


def test_enclosure_is_as_long_as_its_file(large: Path) -> None:
    """A picture comes as it is published."""
    file = large / "site/aktuelles/2023/halle.jpg"
    root = etree.parse(str(large / "site/feeds/aktuelles.rss")).getroot()
    sizes = values(root, "//enclosure/@length | //media:content/@fileSize")
    assert sizes == [str(file.stat().st_size)] * 2
