"""Which pages the site has, and what each of them says of itself."""

from dataclasses import replace

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.editing.markdown import read_markdown
from regionruhr.network.removal import Removal
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment
from regionruhr.site.page import SitePage
from regionruhr.site.pages import Home, site_pages

SITE = "https://host.example/"
NOW = "2026-11-23T12:00"
TEXTS = (
    records.page("index.md", title="Start"),
    records.page("aktuelles/index.md", title="Aktuelles"),
    records.page("partner/index.md", title="Partner"),
    records.page("presse/index.md", title="Presse", updated="2020-02-02"),
    records.page("projekte/index.md", title="Projekte"),
    records.page("kontakt.md", title="Kontakt", updated="2026-03-03"),
    records.page("en/index.md", title="English", lang="en"),
)


def _pages(*others: records.Record, now: str = NOW) -> dict[str, SitePage]:
    network = records.network(*TEXTS, *others)
    time = moment(now)
    pages = site_pages(Directory(network), newsroom(network, time), time.date(), SITE)
    assert len({page.address for page in pages}) == len(pages)
    return {page.address: page for page in pages}


def test_every_record_and_every_list_has_its_page() -> None:
    """Profiles, kinds, projects, releases, years and topics, and the texts."""
    pages = _pages(
        records.partner("wilo"),
        records.project("vorhaben"),
        records.release("2025-01", "alt", date="2025-01-01", topics=["messe"]),
        records.release("2026-01", "neu", date="2026-01-01"),
    )
    assert {address: page.template for address, page in pages.items()} == {
        "": "home.html",
        "aktuelles/": "news.html",
        "aktuelles/2025/": "archive.html",
        "aktuelles/2025/alt/": "release.html",
        "aktuelles/2026/": "archive.html",
        "aktuelles/2026/neu/": "release.html",
        "aktuelles/thema/messe/": "archive.html",
        "en/": "page.html",
        "kontakt/": "page.html",
        "partner/": "directory.html",
        "partner/a-z/": "a-to-z.html",
        "partner/art/": "facet.html",
        "partner/branche/": "facet.html",
        "partner/kompetenz/": "facet.html",
        "partner/ort/": "facet.html",
        "partner/wilo/": "profile.html",
        "presse/": "page.html",
        "projekte/": "projects.html",
        "projekte/vorhaben/": "project.html",
    }


@pytest.mark.parametrize(
    ("now", "is_public"), [("2026-11-23T09:59", False), ("2026-11-23T10:00", True)]
)
def test_nothing_betrays_a_release_before_its_time(now: str, *, is_public: bool) -> None:
    """No page of its own, no year, no topic, no line on the start page."""
    release = records.release(
        "2026-09", "geheim", date="2026-11-23 10:00", topics=["messe"], partners=["wilo"]
    )
    pages = _pages(records.partner("wilo"), release, now=now)
    for address in ("aktuelles/2026/geheim/", "aktuelles/2026/", "aktuelles/thema/messe/"):
        assert (address in pages) is is_public
    home = pages[""].view
    assert isinstance(home, Home)
    assert bool(home.headlines) is is_public
    assert ("geheim" in repr(list(pages.values()))) is is_public


@pytest.mark.parametrize(
    ("address", "trail"),
    [
        ("", []),
        ("kontakt/", [""]),
        ("partner/", [""]),
        ("partner/wilo/", ["", "partner/", "partner/art/#art-unternehmen"]),
        ("partner/art/", ["", "partner/"]),
        ("projekte/vorhaben/", ["", "projekte/"]),
        ("aktuelles/2026/neu/", ["", "aktuelles/", "aktuelles/2026/"]),
        ("aktuelles/2026/", ["", "aktuelles/"]),
        ("aktuelles/thema/messe/", ["", "aktuelles/"]),
    ],
)
def test_trail_leads_up_to_the_start_page(address: str, trail: list[str]) -> None:
    """Each step of it is a page, or a place on one."""
    pages = _pages(
        records.partner("wilo"),
        records.project("vorhaben"),
        records.release("2026-01", "neu", topics=["messe"]),
    )
    assert [link.address for link in pages[address].trail] == trail
    assert {step.partition("#")[0] for step in trail} <= set(pages)


@pytest.mark.parametrize(
    ("address", "updated"),
    [
        ("", "2026-05-05"),
        ("aktuelles/", "2026-05-05"),
        ("presse/", "2026-05-05"),
        ("aktuelles/2026/", "2026-05-05"),
        ("aktuelles/2026/neu/", "2026-05-05"),
        ("aktuelles/2025/", "2025-01-01"),
        ("projekte/vorhaben/", "2025-01-01"),
        ("projekte/ohne/", ""),
        ("partner/wilo/", "2026-04-04"),
        ("partner/abus/", ""),
        ("partner/", ""),
        ("kontakt/", "2026-03-03"),
        ("en/", ""),
    ],
)
def test_page_says_when_it_changed_if_that_is_known(address: str, updated: str) -> None:
    """A date comes from a record: never from the build, a correction counts."""
    corrections = [{"date": "2026-05-05", "note": "Zahl berichtigt"}]
    pages = _pages(
        records.partner("wilo", verified_on="2026-04-04"),
        records.partner("abus"),
        records.project("vorhaben"),
        records.project("ohne"),
        records.release("2025-01", "alt", date="2025-01-01", projects=["vorhaben"]),
        records.release("2026-01", "neu", date="2026-01-01", corrections=corrections),
    )
    assert pages[address].updated == updated


def test_removed_profile_keeps_its_address_and_nothing_else() -> None:
    """A short page that search engines are to forget; it stands in no list."""
    removal = Removal.model_validate({"id": "altwerk", "date": "2026-01-31"})
    network = replace(records.network(*TEXTS, records.partner("wilo")), removals=[removal])
    now = moment(NOW)
    built = site_pages(Directory(network), newsroom(network, now), now.date(), SITE)
    pages = {page.address: page for page in built}
    page = pages.pop("partner/altwerk/")
    assert (page.template, page.is_indexed, page.updated) == ("removed.html", False, "")
    assert (page.title, page.structured_data) == ("Dieses Profil wurde entfernt", ())
    assert [link.address for link in page.trail] == ["", "partner/"]
    assert "altwerk" not in repr(pages)
    assert all(other.is_indexed for other in pages.values())


def test_neighbours_of_a_release_are_public_releases() -> None:
    """Older and newer lead on; at the ends there is none."""
    pages = _pages(
        records.release("2026-01", "a", date="2026-01-01", title="A"),
        records.release("2026-02", "b", date="2026-01-02", title="B"),
        records.release("2026-03", "c", date="2026-12-31", title="C"),
    )
    views = {slug: pages[f"aktuelles/2026/{slug}/"].view for slug in ("a", "b")}
    assert getattr(views["a"], "newer").title == "B"  # noqa: B009 (the view is an object here)
    assert getattr(views["a"], "older") is None  # noqa: B009
    assert getattr(views["b"], "newer") is None  # noqa: B009


def test_page_speaks_its_own_language() -> None:
    """The English page is marked as English, a release as what it says."""
    pages = _pages(records.release("2026-01", "neu", lang="en"))
    assert pages["en/"].lang == "en"
    assert pages["aktuelles/2026/neu/"].lang == "en"
    assert pages["kontakt/"].lang == "de"


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("", ""),
        ("presse/", ""),
        ("presse/feeds/", ""),
        ("aktuelles/", ""),
        ("aktuelles/2026/", ""),
        ("aktuelles/2026/neu/", ""),
        ("aktuelles/thema/messe/", "feeds/thema/messe"),
        ("partner/wilo/", "feeds/partner/wilo"),
        ("partner/ort/dortmund/", "feeds/ort/dortmund"),
        ("projekte/vorhaben/", "feeds/projekt/vorhaben"),
        ("kontakt/", None),
        ("partner/", None),
        ("partner/abus/", None),
        ("partner/art/unternehmen/", None),
        ("projekte/ohne/", None),
    ],
)
def test_feeds_are_announced_on_the_pages_they_belong_to(address: str, own: str | None) -> None:
    """A page's own feed first and with a link for people, then those of all news and the press."""
    pages = _pages(
        records.page("presse/feeds.md", title="Feeds"),
        *(records.partner(key) for key in ("wilo", "abus", "khs")),
        records.project("vorhaben"),
        records.project("ohne"),
        records.release(
            "2026-01", "neu", topics=["messe"], partners=["wilo"], projects=["vorhaben"]
        ),
    )
    page = pages[address]
    suffixes = ("rss", "atom", "json")
    expected = [own] * bool(own) + ["feeds/aktuelles", "feeds/presse"]
    assert [feed.address for feed in page.feeds] == (
        [] if own is None else [f"{path}.{suffix}" for path in expected for suffix in suffixes]
    )
    assert (page.subscription.address if page.subscription else None) == (
        f"{own}.rss" if own else None
    )


def test_script_comes_where_it_has_something_to_do() -> None:
    """The list of feeds copies addresses, the directory finds partners; other pages have none."""
    prose, _ = read_markdown("content/presse/feeds.md", "{{ feeds }}", 1)
    pages = _pages(records.page("presse/feeds.md", prose, title="Feeds"))
    assert {address: page.script for address, page in pages.items() if page.script} == {
        "": "partner-finder",
        "partner/": "partner-finder",
        "presse/feeds/": "copy-addresses",
    }


def test_large_archive_shows_the_newest_twenty() -> None:
    """The years lead to the rest, with their numbers."""
    releases = [
        records.release(f"2026-{n:02}", date=f"2026-01-01 00:{n:02}", title=f"T {n}")
        for n in range(21)
    ]
    view = _pages(*releases)["aktuelles/"].view
    assert len(getattr(view, "headlines")) == 20  # noqa: B009 (the view is an object here)
    assert [shelf.count for shelf in getattr(view, "years")] == [21]  # noqa: B009


def test_page_of_data_has_a_file_name_of_its_own() -> None:
    """A page that no Markdown file stands for gets the name that one would have."""
    pages = _pages(records.partner("wilo"), records.release("2026-01", "neu"))
    assert pages["partner/wilo/"].file_name == "partner/wilo.md"
    assert pages["aktuelles/2026/neu/"].file_name == "aktuelles/2026/neu.md"
    assert pages[""].file_name == "index.md"
    names = [page.file_name for page in pages.values()]
    assert len(set(names)) == len(names)
