"""Text that means harm is shown as the text it is."""

from pathlib import Path

import feedparser
from lxml import etree, html

import projects

NAME = '<script>alert(1)</script> & "Söhne"'


def test_hostile_name_is_shown_as_text_everywhere(tmp_path: Path) -> None:
    """A name full of markup is read back letter by letter from pages, JSON-LD and feeds."""
    project = projects.copy_small(tmp_path)
    for path in ("partners/wilo.yml", "partners/wf-dortmund.yml"):
        file = project / path
        lines = file.read_text().splitlines()
        lines[1] = f"name: '{NAME}'"
        file.write_text("\n".join(lines))
    for path in ("content/aktuelles/2016/kompetenznetz.md", "content/projekte/digitale-fabrik.md"):
        file = project / path
        lines = file.read_text().splitlines()
        lines = [f"title: '{NAME}'" if line.startswith("title:") else line for line in lines]
        file.write_text("\n".join(lines))
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    site = project / "site"

    for path in site.rglob("*.html"):
        page = html.document_fromstring(path.read_text())
        assert not page.xpath("//script[not(@type='application/ld+json')]"), path
    profile = html.document_fromstring((site / "partner/wilo/index.html").read_text())
    assert profile.findtext(".//h1") == NAME
    assert f"{NAME} – " in profile.findtext(".//title")
    assert NAME in html.document_fromstring((site / "index.html").read_text()).text_content()
    assert NAME in html.document_fromstring((site / "partner/index.html").read_text()).text_content()

    for suffix in ("rss", "atom"):
        file = site / f"feeds/presse.{suffix}"
        etree.parse(str(file))
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo
        content = html.fromstring(feed.entries[0].content[0].value)
        assert NAME in content.text_content()
        assert not content.xpath("//script")
    titles = etree.parse(str(site / "feeds/presse.rss")).xpath("//item/title/text()")
    assert titles == [NAME]
