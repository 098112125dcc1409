"""No link of a served site is broken: pages, styles, feeds, calendars, sitemap, all its files."""

from pathlib import Path

import pytest

import browsing
import projects
from links import Crawl

HOST = "https://www.regionruhr.de/"


def _faults(site: Path) -> list[str]:
    with browsing.served(site) as address:
        crawl = Crawl(served=address, public=HOST)
        crawl.follow(projects.contents(site))
    return crawl.faults


@pytest.mark.parametrize("name", [pytest.param("real", marks=pytest.mark.content), "demo"])
def test_no_link_is_broken(request: pytest.FixtureRequest, name: str) -> None:
    """Every address is answered, every anchor is on its page."""
    assert _faults(request.getfixturevalue(name) / "site") == []


@pytest.mark.parametrize(
    "spoilt",
    [
        '<a href="fehlt/">x</a>',
        '<a href="#fehlt">x</a>',
        '<a href="seite.html#fehlt">x</a>',
        f'<a href="{HOST}fehlt/">x</a>',
        '<img src="fehlt">',
        '<img srcset="seite.html 1x, fehlt 2x">',
        '<video poster="fehlt"></video>',
        '<form action="fehlt"></form>',
        '<svg><use xlink:href="fehlt#a"/></svg>',
        '<svg><use href="#fehlt"/></svg>',
        '<p style="background: url(fehlt)"></p>',
        '<script src="fehlt"></script>',
        f'<script type="application/ld+json">{{"url": "{HOST}fehlt"}}</script>',
        '<record-finder data-src="fehlt"></record-finder>',
        f'<link rel="canonical" href="{HOST}fehlt">',
        '<link rel="alternate" href="fehlt">',
        f'<meta property="og:image" content="{HOST}fehlt">',
        '<meta http-equiv="refresh" content="0; url=fehlt">',
    ],
)
def test_broken_link_of_a_page_is_found(tmp_path: Path, spoilt: str) -> None:
    """Whatever kind of link it is."""
    (tmp_path / "404.html").write_text("<title>404</title>")
    (tmp_path / "seite.html").write_text(f"<!doctype html><title>x</title>{spoilt}")
    (fault,) = _faults(tmp_path)
    assert "fehlt" in fault


@pytest.mark.parametrize(
    ("name", "spoilt"),
    [
        ("stil.css", "p { background: url('fehlt.png') }"),
        ("sitemap.xml", f"<urlset><url><loc>{HOST}fehlt/</loc></url></urlset>"),
        ("robots.txt", f"Sitemap: {HOST}fehlt.xml"),
        ("a.atom", '<?xml-stylesheet href="fehlt.css"?><feed/>'),
        ("a.rss", f"<rss><description>&lt;a href=&quot;{HOST}fehlt/&quot;></description></rss>"),
        ("a.json", f'{{"home_page_url": "{HOST}fehlt/"}}'),
        ("a.vcf", f"URL:{HOST}feh\r\n lt/\r\n"),
        ("a.ics", f"URL:webcal://{HOST.removeprefix('https://')}fehlt/\r\n"),
    ],
)
def test_broken_link_of_another_file_is_found(tmp_path: Path, name: str, spoilt: str) -> None:
    """In files for machines too."""
    (tmp_path / "404.html").write_text("<title>404</title>")
    (tmp_path / name).write_text(spoilt)
    (fault,) = _faults(tmp_path)
    assert "fehlt" in fault
