"""The live preview: changes show by themselves, a fault shows as a page and goes away again."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import html

import projects

Serve = Callable[..., str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve a project; gives the address. Keywords are variables of the environment."""
    running: list[subprocess.Popen[bytes]] = []

    def serve(project: Path, **environment: str) -> str:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        command = [str(projects.BIN / "mkdocs"), "serve", "--dev-addr", address]
        running.append(
            subprocess.Popen(
                command,
                cwd=project,
                env={**os.environ, "SITE_URL": f"http://{address}/", **environment},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        return f"http://{address}/"

    yield serve
    for process in running:
        process.terminate()
        process.wait()


@pytest.fixture
def preview(tmp_path: Path, serve: Serve) -> tuple[Path, str]:
    """A project and the address at which it is served."""
    project = projects.copy_small(tmp_path)
    return project, serve(project)


def _until(address: str, condition: Callable[[str], bool]) -> str:
    """The page at an address once a condition holds; fails after half a minute."""
    page = ""
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (our own)
                page = answer.read().decode()
        except urllib.error.HTTPError as error:
            page = error.read().decode()
            error.close()
        except OSError:
            page = ""
        if condition(page):
            return page
        time.sleep(0.1)
    raise AssertionError(page)


def test_preview_follows_the_files(preview: tuple[Path, str]) -> None:
    """A saved profile shows, a fault shows as its report, the next good save recovers."""
    project, address = preview
    profile = project / "partners/wilo.yml"
    good = profile.read_text()
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)
    profile.write_text(good.replace("WILO SE", "WILO Probe"))
    _until(f"{address}partner/wilo/", lambda page: "WILO Probe" in page)
    profile.write_text(good.replace("name:", "nahme:"))
    told = "partners/wilo.yml:2: nahme: "
    _until(address, lambda page: told in page)
    _until(f"{address}partner/wilo/", lambda page: told in page)
    profile.write_text(good)
    _until(f"{address}partner/wilo/", lambda page: "WILO SE" in page)


def test_preview_says_that_it_has_no_search(preview: tuple[Path, str]) -> None:
    """An index is made of the finished site; nothing of it is prepared while somebody writes."""
    _, address = preview
    page = _until(f"{address}suche/", lambda page: "In der Vorschau gibt es keine Suche" in page)
    assert "data-pagefind" not in page
    assert "data-pagefind" not in _until(f"{address}partner/wilo/", bool)


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
    project = projects.copy_small(tmp_path)
    folder = project / "content/aktuelles/2016"
    draft = RELEASE.format(number="03", title="Geheimplan", date="2016-01-01", draft="true")
    (folder / "geheimplan.md").write_text(draft)
    due = RELEASE.format(number="04", title="Vorhaben", date="2016-03-01 10:00", draft="false")
    (folder / "bald.md").write_text(due)
    return project


def test_preview_shows_what_is_not_public_yet(unpublished: Path, serve: Serve) -> None:
    """Marked on its page, in its title and in every list; the time is the one that was set."""
    address = serve(unpublished, REGIONRUHR_NOW="2016-02-29T12:00")
    text = _until(f"{address}aktuelles/2016/geheimplan/", lambda page: "Geheimplan" in page)
    page: html.HtmlElement = html.document_fromstring(text)
    assert page.findtext(".//title") == "Entwurf: Geheimplan – In|Die RegionRuhr"
    note = "Entwurf – Diese Seite ist nur in dieser Vorschau zu sehen."
    assert note in page.text_content()
    text = _until(f"{address}aktuelles/2016/bald/", lambda page: "Vorhaben" in page)
    assert "<title>Erscheint am 1. März 2016, 10:00 Uhr: Vorhaben – " in text
    for path in ("", "aktuelles/", "aktuelles/2016/", "aktuelles/termine/"):
        lists: html.HtmlElement = html.document_fromstring(_until(address + path, bool))
        titles = [a.text_content() for a in lists.xpath("//a[@class='news-list__title']")]
        assert "Entwurf Geheimplan" in titles
        assert "Erscheint am 1. März 2016, 10:00 Uhr Vorhaben" in titles
    for path in ("feeds/termine.ics", "feeds/aktuelles.rss", "sitemap.xml"):
        subscribed = _until(address + path, bool)
        assert "2016/geheimplan" not in subscribed
        assert "2016/bald" not in subscribed


def test_build_shows_none_of_it(unpublished: Path) -> None:
    """At the same time, from the same files."""
    finished = projects.build(unpublished, REGIONRUHR_NOW="2016-02-29T12:00")
    assert finished.returncode == 0, finished.stderr
    for name, content in projects.contents(unpublished / "site").items():
        for word in (b"Geheimplan", b"geheimplan", b"2016/bald", b"Entwurf", b"Erscheint am"):
            assert word not in content, name


def test_preview_of_a_later_time_shows_what_is_public_then(unpublished: Path, serve: Serve) -> None:
    """Without a mark; a draft stays one."""
    address = serve(unpublished, REGIONRUHR_NOW="2016-03-01T10:00")
    text = _until(f"{address}aktuelles/2016/bald/", lambda page: "Vorhaben" in page)
    assert "<title>Vorhaben – In|Die RegionRuhr</title>" in text
    text = _until(f"{address}aktuelles/2016/geheimplan/", lambda page: "Geheimplan" in page)
    assert "<title>Entwurf: Geheimplan – " in text
