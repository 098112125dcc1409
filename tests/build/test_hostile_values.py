"""Text that means harm is shown as the text it is."""

import json
import re
from pathlib import Path

import feedparser
from lxml import etree, html

import projects

HOSTILE_FIELDS = [
    ("partners/wilo.yml", "name"),
    ("partners/wf-dortmund.yml", "name"),
    ("content/aktuelles/2016/kompetenznetz.md", "title"),
    ("content/projekte/digitale-fabrik.md", "title"),
]
NAME = '<script>alert(1)</script> & "Söhne"'


def test_hostile_name_is_shown_as_text_everywhere(tmp_path: Path) -> None:
    """A name full of markup is read back letter by letter from pages, JSON-LD and feeds."""
    project = projects.copy_small(tmp_path)
    for path, key in HOSTILE_FIELDS:
        file = project / path
        file.write_text(re.sub(rf"(?m)^{key}: .*$", f"{key}: '{NAME}'", file.read_text()))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    site = project / "site"

    for page in site.rglob("*.html"):
        for script in html.document_fromstring(page.read_text()).iter("script"):
            assert script.get("type") == "application/ld+json" or not script.text, page
    profile = html.document_fromstring((site / "partner/wilo/index.html").read_text())
    assert profile.findtext(".//h1") == NAME
    assert str(profile.findtext(".//title")).startswith(f"{NAME} – ")
    data = json.loads(str(profile.xpath("string(//script[not(@src)])")))
    assert data["name"] == NAME
    for address in ("", "partner/a-z/", "projekte/", "aktuelles/2016/kompetenznetz/"):
        assert NAME in _text((site / address / "index.html").read_text()), address

    for suffix in ("rss", "atom"):
        document = (site / f"feeds/presse.{suffix}").read_bytes()
        etree.fromstring(document)
        feed = feedparser.parse(document)
        assert not feed.bozo
        content = feed.entries[0].content[0].value
        assert NAME in _text(content)
        assert "<script" not in content
    titles = etree.parse(str(site / "feeds/presse.rss")).findall(".//item/title")
    assert [title.text for title in titles] == [NAME]


def _text(markup: str) -> str:
    return str(html.fromstring(markup).xpath("string()"))


def test_link_cannot_leave_its_attribute(tmp_path: Path) -> None:
    """Percent-encoded quotes in the query of a link stay encoded in the page."""
    project = projects.copy_small(tmp_path)
    page = project / "content/index.md"
    page.write_text(
        page.read_text() + "\n[x](/partner/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E)\n"
    )
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    built = html.document_fromstring((project / "site/index.html").read_text())
    assert [link.get("href") for link in built.iter("a") if link.text == "x"] == [
        "./partner/?q=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E"
    ]
