"""The pages of entries as they are built: nothing leads to who wants to stay unnamed."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from lxml import etree, html

import projects
import records

OWNER: Mapping[str, object] = {
    "id": "zoerkwerk",
    "name": "Zörkwerk Hydraulik GmbH",
    "legal_name": "Zörkwerk Hydraulik Gesellschaft mbH",
    "type": "company",
    "role": "regional",
    "summary": "Zylinder aus Wetter.",
    "address": {"street": "Zörkgasse 7", "postal_code": "58300", "city": "wetter"},
    "website": "https://www.zoerk.example/",
    "email": "post@zoerk.example",
    "phone": "+49 2335 987654",
    "contact": {"name": "Zita Zörk", "phone": "+49 2335 9876541", "consent": "true"},
    "sectors": ["maschinenbau"],
    "competences": ["pumpen"],
}
MARKS = re.compile(r"z(ö|oe)rk|987654|58300", re.IGNORECASE)
"""What only the organisation has."""
HOSTILE = 'Pumpen <q>"1 & 1"</q> – 100 %?'


def _entry(key: str, title: str, /, **fields: object) -> dict[str, object]:
    return records.entry(key, title=title, **fields)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with anonymous entries, one of them in a file of its own, and what fits them."""
    project = projects.copy_small(tmp_path_factory.mktemp("entries") / "project")
    wanted = _entry("geheim", "Kreiselpumpen für Wasser gesucht", anonymous="true")
    spare = _entry("still", "Prüfstand für Pumpen", anonymous="true", category="capacity")
    seeker = {
        **OWNER,
        "id": "sucher",
        "name": "Sucher AG",
        "legal_name": "Sucher AG",
        "website": "https://sucher.example",
        "email": "a@sucher.example",
        "phone": "+49 2335 111111",
        "contact": None,
        "address": {"city": "dortmund"},
        "competences": [],
        "requests": [_entry("bedarf", "Prüfstand für Pumpen gesucht")],
        "offers": [
            _entry("vorrat", "Kreiselpumpen für Wasser"),
            _entry("frech", HOSTILE),
            _entry("muster", "So geht es", example="true"),
            _entry("alt", "Abgelaufen", valid_until="2026-11-23"),
        ],
    }
    for partner in ({**OWNER, "requests": [wanted], "offers": [spare]}, seeker):
        known = {name: value for name, value in partner.items() if value is not None}
        file = project / f"partners/{known['id']}.yml"
        file.write_text(yaml.safe_dump(known, allow_unicode=True))
    own = {**_entry("ohne-datei", "Pumpen gesucht"), "kind": "request", "town": "wetter"}
    (project / "partners/boerse").mkdir()
    (project / "partners/boerse/ohne-datei.yml").write_text(yaml.safe_dump(own))
    ended = projects.build(project, EDIT_URL="https://forge.example/edit/main/")
    assert ended.returncode == 0, ended.stderr
    return project / "site"


def _read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text()


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _links(page: str) -> dict[str, str]:
    tree = html.document_fromstring(page)
    return {_text(a): a.get("href") or "" for a in tree.iter("a")}


@pytest.mark.parametrize("key", ["geheim", "still", "ohne-datei"])
def test_anonymous_page_leads_to_no_organisation(site: Path, key: str) -> None:
    """Neither in its text nor in an address, in the mail or in what machines read."""
    page = _read(site, f"boerse/{key}/")
    assert 'id="anfragen"' in page
    for written in (page, unescape(page), unquote(unescape(page))):
        assert not MARKS.search(written)


def test_page_of_whom_it_is_does_not_name_its_anonymous_entries(site: Path) -> None:
    """The way back is closed, too: in links, what fits, and structured data."""
    page = _read(site, "partner/zoerkwerk/")
    assert "geheim" not in page
    assert "still" not in re.findall(r"[\w-]+", page)


def test_anonymous_entry_is_a_match_by_title_and_town(site: Path) -> None:
    """Where it fits, the other side sees as much."""
    page = _read(site, "boerse/vorrat/")
    (item,) = (
        li
        for li in html.document_fromstring(page).iter("li")
        if "Kreiselpumpen für Wasser gesucht" in _text(li)
    )
    assert _text(item).startswith(
        "Gesuch, Wetter (Ruhr) Kreiselpumpen für Wasser gesucht beide: Pumpen"
    )
    assert not MARKS.search(unquote(html.tostring(item, encoding="unicode")))


def test_named_page_says_whose_it_is_and_how_to_ask(site: Path) -> None:
    """Mail with subject and text, telephone, profile."""
    links = _links(_read(site, "boerse/vorrat/"))
    assert links["Anfrage schreiben"].startswith("mailto:a@sucher.example?subject=Anfrage%20zum")
    assert links["Anrufen"] == "tel:+492335111111"
    assert links["Sucher AG"] == "../../partner/sucher/"


def test_hostile_title_is_a_text_everywhere(site: Path) -> None:
    """In the page, its head, its structured data, its mail, and on the profile."""
    for address in ("boerse/frech/", "partner/sucher/", "boerse/"):
        page = _read(site, address)
        assert "<q>" not in page
        assert HOSTILE in _text(html.document_fromstring(page))
    mail = _links(_read(site, "boerse/frech/"))["Anfrage schreiben"]
    assert "%22" in mail
    assert "%3Cq%3E" in mail
    assert '"' not in mail


def test_example_says_that_it_is_one(site: Path) -> None:
    """It has no way to ask, and search engines leave it out."""
    page = _read(site, "boerse/muster/")
    assert "Dies ist ein Muster" in page
    assert "mailto:" not in page
    assert '<meta name="robots" content="noindex">' in page
    assert "application/ld+json" not in page
    assert "boerse/muster/" not in (site / "sitemap.xml").read_text()


def test_expired_entry_has_no_page(site: Path) -> None:
    """From the day after its last one."""
    assert not (site / "boerse/alt").exists()
    assert (site / "boerse/vorrat").exists()


def test_start_page_has_the_newest(site: Path) -> None:
    """With links to their pages, and to all of them."""
    links = _links(_read(site, ""))
    assert links["Zu allen Angeboten und Gesuchen"].endswith("boerse/")
    assert "So geht es" not in links
