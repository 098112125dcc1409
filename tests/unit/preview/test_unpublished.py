"""A preview shows what is not public yet, marked; a build does not."""

from pathlib import Path

import pytest
from lxml import html

import projects
from live_preview import Preview

BEFORE, AFTER = "2016-02-29T12:00", "2016-03-01T10:00"
RELEASE = """\
---
id: 2016-{number}
type: event
title: {title}
summary: Noch nicht für alle.
date: {date}
start: 2016-12-24
draft: {draft}
---

Ein Text.
"""


@pytest.fixture
def unpublished(tmp_path: Path) -> Path:
    """A project with a draft and with an event to be announced in March 2016."""
    project = projects.copy_small(tmp_path / "project")
    folder = project / "content/aktuelles/2016"
    draft = RELEASE.format(number="03", title="Geheimplan", date="2016-01-01", draft="true")
    (folder / "geheimplan.md").write_text(draft)
    due = RELEASE.format(number="04", title="Vorhaben", date="2016-03-01 10:00", draft="false")
    (folder / "bald.md").write_text(due)
    return project


@pytest.fixture
def preview(unpublished: Path, tmp_path: Path) -> Preview:
    """A preview of that project, of which nothing was read."""
    return Preview(unpublished, tmp_path / "served")


def _text(preview: Preview, address: str) -> str:
    return preview.get(address).decode()


def test_preview_shows_what_is_not_public_yet(preview: Preview) -> None:
    """Marked on its page, in its title and in every list; not in what is subscribed to."""
    preview.save(BEFORE)
    text = _text(preview, "aktuelles/2016/geheimplan/index.html")
    page: html.HtmlElement = html.document_fromstring(text)
    assert page.findtext(".//title") == "Entwurf: Geheimplan – In|Die RegionRuhr"
    note = "Entwurf – Diese Seite ist nur in dieser Vorschau zu sehen."
    assert note in page.text_content()
    text = _text(preview, "aktuelles/2016/bald/index.html")
    assert "<title>Erscheint am 1. März 2016, 10:00 Uhr: Vorhaben – " in text
    for path in ("", "aktuelles/", "aktuelles/2016/", "aktuelles/termine/"):
        lists: html.HtmlElement = html.document_fromstring(_text(preview, f"{path}index.html"))
        titles = [a.text_content() for a in lists.xpath("//a[@class='news-list__title']")]
        assert "Entwurf Geheimplan" in titles
        assert "Erscheint am 1. März 2016, 10:00 Uhr Vorhaben" in titles
    for path in ("feeds/termine.ics", "feeds/aktuelles.rss", "sitemap.xml"):
        subscribed = _text(preview, path)
        assert "2016/geheimplan" not in subscribed
        assert "2016/bald" not in subscribed


def test_preview_of_a_later_time_shows_what_is_public_then(preview: Preview) -> None:
    """Without a mark; a draft stays one."""
    preview.save(AFTER)
    text = _text(preview, "aktuelles/2016/bald/index.html")
    assert "<title>Vorhaben – In|Die RegionRuhr</title>" in text
    text = _text(preview, "aktuelles/2016/geheimplan/index.html")
    assert "<title>Entwurf: Geheimplan – " in text


def test_build_shows_none_of_it(unpublished: Path) -> None:
    """At the same time, from the same files."""
    finished = projects.build(unpublished, REGIONRUHR_NOW=BEFORE)
    assert finished.returncode == 0, finished.stderr
    for name, content in projects.contents(unpublished / "site").items():
        for word in (b"Geheimplan", b"geheimplan", b"2016/bald", b"Entwurf", b"Erscheint am"):
            assert word not in content, name
