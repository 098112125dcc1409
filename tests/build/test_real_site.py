"""The real content, built strictly."""

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import etree, html

import projects
from regionruhr.wording.shell import NAVIGATION

pytestmark = pytest.mark.content

HOST = "https://www.regionruhr.de/"
NOT_INDEXED = ("404.html", "einbetten/", "suche/")


def _pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for path in sorted(site.rglob("*.html")):
        address = str(path.relative_to(site)).removesuffix("index.html")
        yield address, html.document_fromstring(path.read_text())


def test_site_holds_what_the_launch_promises(real: Path) -> None:
    """At least 55 profiles, 10 news items and 6 projects are pages of the site."""
    site = real / "site"
    assert len(list(site.glob("partner/*/index.html"))) >= 55
    assert len(list(site.glob("aktuelles/[0-9]*/*/index.html"))) >= 10
    assert len(list(site.glob("projekte/*/index.html"))) >= 6


@pytest.mark.parametrize(
    "address",
    [
        "",
        "netzwerk/",
        "partner/",
        "partner/ort/",
        "partner/art/",
        "partner/branche/",
        "partner/kompetenz/",
        "partner/a-z/",
        "partner/offene-daten/",
        "boerse/",
        "projekte/",
        "aktuelles/",
        "aktuelles/termine/",
        "aktuelles/ort/dortmund/",
        "aktuelles/ort/ennepe-ruhr/",
        "presse/",
        "kontakt/",
        "impressum/",
        "datenschutz/",
        "barrierefreiheit/",
        "einfache-sprache/",
        "en/",
        "suche/",
    ],
)
def test_address_is_there(real: Path, address: str) -> None:
    """Every permanent address answers."""
    assert (real / "site" / address / "index.html").is_file()


def test_only_what_the_site_uses_is_published(real: Path) -> None:
    """No script, style sheet or template of the parent theme, and no source, is in the site."""
    suffixes = {path.suffix for path in (real / "site").rglob("*") if path.is_file()}
    assert suffixes <= {
        # _headers, and the like for other hosts.
        "",
        ".html",
        ".ico",
        ".css",
        ".woff2",
        ".txt",
        ".svg",
        ".png",
        ".xml",
        ".gz",
        ".rss",
        ".atom",
        ".opml",
        ".vcf",
        ".csv",
        ".ics",
        ".js",
        ".json",
        # The index of the search.
        ".idx",
    }
    # One for all pages, and one for people who open a feed.
    assert len(list((real / "site").rglob("*.css"))) == 2


def test_table_of_partners_opens_in_excel(real: Path) -> None:
    """Byte order mark and line ends are those that a German Excel expects."""
    table = (real / "site/partner/partner.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbfKennung;")
    assert table.count(b"\r\n") == 1 + len(list((real / "partners").glob("[!_]*.yml")))


def test_every_page_has_its_head(real: Path) -> None:
    """Title, description, canonical address, one h1, a language, and an Open Graph picture."""
    titles: dict[str, str] = {}
    for address, page in _pages(real / "site"):
        assert page.get("lang"), address
        assert len(page.findall(".//h1")) == 1, address
        assert page.xpath("string(//meta[@name='description']/@content)"), address
        assert page.xpath("string(//meta[@property='og:image']/@content)").startswith(HOST)
        title = page.findtext(".//title")
        assert titles.setdefault(title, address) == address, f"{title} stands twice"
        if not address.endswith(NOT_INDEXED):
            assert page.xpath("string(//link[@rel='canonical']/@href)") == HOST + address


def test_every_title_has_one_colon_at_most(real: Path) -> None:
    """On pages and in feeds; what is put before or behind a title adds none."""
    titles = [title for _, page in _pages(real / "site") for title in page.xpath("//title|//h1")]
    for feed in (real / "site").rglob("*.rss"):
        titles += etree.parse(feed).findall(".//title")
    assert not [title.text for title in titles if ": " in title.text.replace(": ", "", 1)]


def test_every_profile_leads_to_a_way_that_works(real: Path) -> None:
    """A telephone, a mail address or a website: its own, else that of who helps; one to correct."""
    profiles = [(at, page) for at, page in _pages(real / "site") if page.find_class("profile")]
    assert profiles
    for address, page in profiles:
        own = page.xpath("//aside//dd//a[contains(@href, ':')]")
        assert own or page.xpath("//aside/p[1]/a[contains(@href, ':')]"), address
        (correction,) = page.xpath("//a[text()='Angaben korrigieren']/@href")
        assert correction.startswith(("mailto:", "https:")), address


LAMENTS = ("liegen uns nicht vor", "liegen uns noch nicht vor", "nicht bekannt", "Angabe folgt")


def test_what_is_missing_is_invited_not_lamented(real: Path) -> None:
    """The directory says what may be added, and no page says twice that it lacks something."""
    for address, page in _pages(real / "site"):
        text = page.find(".//main").text_content()
        said = sum(text.count(lament) for lament in LAMENTS)
        assert said <= (0 if address.startswith("partner/") else 1), address
        assert len(page.xpath("//main//h2[text()='Stand und Quellen']")) <= 1, address


PROMISES = (
    ("wen Sie anrufen|[Rr]ufen Sie an", "//main//a[starts-with(@href, 'tel:')]"),
    (
        "Schreiben Sie (uns|dem Betreiber)|erreichen Sie uns",
        "//main//a[starts-with(@href, 'tel:') or starts-with(@href, 'mailto:')]",
    ),
    ("Bilder zum Übernehmen", "//main//figure//img"),
)
"""What a page may say only where it has what is promised."""


def test_no_page_promises_what_it_lacks(real: Path) -> None:
    """In its text or in its description."""
    for address, page in _pages(real / "site"):
        text = page.xpath("string(//meta[@name='description']/@content)")
        text += page.find(".//main").text_content()
        for promise, fulfilment in PROMISES:
            assert not re.search(promise, text) or page.xpath(fulfilment), (address, promise)


def test_plain_language_names_the_whole_menu(real: Path) -> None:
    """In the order in which the words stand there."""
    words = [title for title, _ in NAVIGATION]
    text = (real / "site/einfache-sprache/index.html").read_text()
    assert f"Wörter: {', '.join(words[:-1])} und {words[-1]}." in text


def test_every_house_has_one_name(real: Path) -> None:
    """A link to a profile does not call it by its legal name, where it goes by another."""
    legal_names = {
        partner["legal_name"]: f"partner/{partner['id']}/"
        for partner in json.loads((real / "site/partner/partner.json").read_text())["profiles"]
        if partner.get("legal_name", partner["name"]) != partner["name"]
    }
    assert legal_names
    for address, page in _pages(real / "site"):
        for link in page.iter("a"):
            goal = urljoin(address, link.get("href", ""))
            assert not goal.endswith(legal_names.get(link.text_content(), "\n")), address


def test_every_profile_is_three_clicks_from_the_directory(real: Path) -> None:
    """By links alone, without a script."""
    pages = dict(_pages(real / "site"))
    reached = {"partner/"}
    for _ in range(3):
        links = {
            urlsplit(urljoin(HOST + address, link)).path.lstrip("/")
            for address in reached
            for link in pages[address].xpath("//main//a/@href")
            if urljoin(HOST + address, link).startswith(HOST)
        }
        reached |= {link for link in links if link in pages}
    profiles = {f"partner/{path.stem}/" for path in (real / "partners").glob("[!_]*.yml")}
    assert len(profiles) >= 55
    assert profiles <= reached


@pytest.mark.parametrize("address", ["kontakt/", "presse/", "boerse/", "aktuelles/2009/gruendung/"])
def test_number_of_an_agency_comes_from_its_profile(real: Path, address: str) -> None:
    """It can be called from where visitors look for it, and is written down once."""
    number = "+49 231 5029200"
    texts = [*real.glob("content/**/*.md"), *real.glob("partners/*.yml")]
    assert [p.name for p in texts if number in p.read_text()] == ["wf-dortmund.yml"]
    page = (real / "site" / address / "index.html").read_text()
    assert f'<a href="tel:{number.replace(" ", "")}">{number}</a>' in page


def test_no_page_asks_another_host(real: Path) -> None:
    """Nothing that a browser loads by itself comes from elsewhere, and no script runs."""
    for address, page in _pages(real / "site"):
        loaded = page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //img/@src")
        assert not [link for link in loaded if urlsplit(link).netloc], address
        scripts = page.xpath("//script[not(@type='application/ld+json')]")
        assert all(re.search(r"assets/[a-z-]+\.[0-9a-f]{10}\.js$", s.get("src")) for s in scripts)
        assert not [script for script in scripts if script.text], address
        assert not page.xpath("//@style | //iframe | //*[starts-with(name(), 'on')]"), address


def test_money_of_union_and_land_is_listed_with_totals(real: Path) -> None:
    """On the page of all projects, one click away from its beginning; each grant on its own too."""
    pages = dict(_pages(real / "site"))
    page = pages["projekte/"]
    (table,) = page.xpath("//table[@class='funding']")
    assert page.xpath("//main//a[@href='#foerderung']")
    assert page.xpath("//section[h2[@id='foerderung']]//table")
    rows = [[_squeezed(cell) for cell in row.xpath("th | td")] for row in table.xpath("tbody/tr")]
    totals = {_squeezed(row[0]): _squeezed(row[1]) for row in table.xpath("tfoot/tr")}
    assert totals == {
        "EU und Land gemeinsam": "6.540.000",
        "Land": "626.550",
        "Zusammen": "7.166.550",
    }
    assert sum(int(row[-1].replace(".", "")) for row in rows) == 7_166_550
    assert {row[1] for row in rows} == {"EU Land", "Land"}
    for link in table.xpath("tbody//a"):
        (own,) = pages[f"projekte/{link.get('href').split('/')[-2]}/"].xpath(
            "//table[@class='funding']"
        )
        (amount,) = own.xpath("tbody/tr/td[last()]/text()")
        assert amount in {row[-1] for row in rows}


def _squeezed(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().replace("\N{SOFT HYPHEN}", "").split())


def test_emblem_of_the_union_stands_where_its_money_is_and_only_there(real: Path) -> None:
    """With the statement in words beside it, on the projects whose data says so."""
    site = real / "site"
    paths = [path for path in (real / "content/projekte").glob("*.md") if path.stem != "index"]
    funded = {path.stem for path in paths if "eu: true" in path.read_text()}
    assert funded
    assert funded < {path.stem for path in paths}
    shown = set()
    for address, page in _pages(site):
        for emblem in page.xpath("//img[contains(@src, 'eu-emblem')]"):
            assert emblem.get("alt") == ""
            assert "Europäische" in emblem.getparent().text_content()
            shown.add(address)
        has_statement = bool(page.xpath("//*[@class='eu-funding']"))
        assert has_statement == (address in shown), address
    assert shown == {f"projekte/{name}/" for name in funded}


def test_emblem_of_the_union_is_drawn_as_it_must_be(real: Path) -> None:
    """Two to three, twelve gold stars on blue, at the hours of a clock (Annex IX of 2021/1060)."""
    emblem = etree.parse(str(real / "site/assets/eu-emblem.svg")).getroot()
    assert emblem.get("viewBox") == "0 0 27 18"
    text = etree.tostring(emblem, encoding="unicode")
    assert 'fill="#039"' in text
    assert 'fill="#fc0"' in text
    stars = [
        (float(str(star.get("x"))) - 13.5, 9 - float(str(star.get("y"))))
        for star in emblem.findall(".//{*}use")
    ]
    assert len(stars) == 12
    hours = {round(math.degrees(math.atan2(x, y))) % 360 for x, y in stars}
    assert hours == set(range(0, 360, 30))
    for x, y in stars:
        assert math.hypot(x, y) == pytest.approx(6, abs=0.01)


def test_preview_line_stands_on_every_page(real: Path) -> None:
    """As long as the operator is incomplete, each page says so and asks not to be indexed."""
    for address, page in _pages(real / "site"):
        assert "Vorschau – keine amtliche Veröffentlichung" in page.text_content(), address
        assert page.xpath("string(//meta[@name='robots']/@content)") == "noindex", address


def test_sitemap_lists_every_page_with_its_true_date(real: Path) -> None:
    """A page without a known date has no `lastmod`, none has the day of the build for one."""
    site = real / "site"
    tree = etree.parse(str(site / "sitemap.xml"))
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = {
        url.findtext("s:loc", namespaces=names): url.findtext("s:lastmod", namespaces=names)
        for url in tree.getroot()
    }
    assert set(listed) == {
        HOST + address for address, _ in _pages(site) if not address.endswith(NOT_INDEXED)
    }
    assert listed[f"{HOST}partner/wilo/"] is None
    modified = str(listed[f"{HOST}aktuelles/2016/kompetenznetz/"])
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}T12:00:00\+0[12]:00", modified)


def test_site_works_below_a_path(tmp_path: Path) -> None:
    """With a path in the address of the site no link leaves that path, on the 404 page either."""
    project = projects.copy_real(tmp_path)
    finished = projects.build(project, SITE_URL="https://host.example/x/")
    assert finished.returncode == 0, finished.stderr
    for address, page in _pages(project / "site"):
        base = f"https://host.example/x/{address}"
        for link in page.xpath("//@href | //@src"):
            target = urljoin(base, link)
            if urlsplit(target).netloc == "host.example":
                # Calendars are subscribed to by webcal.
                beyond = target.removeprefix("https:").removeprefix("webcal:")
                assert beyond.startswith("//host.example/x/"), f"{address}: {link}"
    feed = (project / "site/feeds/aktuelles.atom").read_text()
    assert "https://host.example/x/aktuelles/" in feed
    assert "tag:regionruhr.de,2009:" in feed
    assert "https://www.regionruhr.de" not in feed


def test_make_says_what_was_built(project: Path) -> None:
    """The last lines of a build say how much there is and where to look."""
    finished = projects.build(project)
    assert re.search(
        r"\d+ Profile, \d+ Meldungen, \d+ Projekte?, \d+ Feeds\n.*site/", finished.stdout
    )


def test_core_does_not_know_mkdocs() -> None:
    """Nothing under hooks/regionruhr speaks of MkDocs: the core outlives it."""
    core = (projects.ROOT / "hooks/regionruhr").rglob("*.py")
    assert [path for path in core if "mkdocs" in path.read_text()] == []
