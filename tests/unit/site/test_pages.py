"""Which pages the site has, and what each of them is made with."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import FacetName
from regionruhr.model.addresses import facet_address
from regionruhr.model.network import Network
from regionruhr.model.publication import Publications, Removal
from regionruhr.pagination import LONGEST_PAGE
from regionruhr.press.channels import channels
from regionruhr.press.newsroom import Newsroom, newsroom
from regionruhr.press.release_page import ReleasePage
from regionruhr.qr_code import qr_code
from regionruhr.reading.markdown import read_markdown
from regionruhr.settings import moment
from regionruhr.site.content import SiteContent
from regionruhr.site.former_addresses import Tombstone
from regionruhr.site.page import PagePlan, SitePage
from regionruhr.site.pages import Home, SitePlans

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


def _built(network: Network, room: Newsroom, today: date) -> tuple[SitePage, ...]:
    content = SiteContent(Directory(network), room, channels(network, room), today, SITE)
    return tuple(plan.make() for plan in SitePlans(content).whole)


def _pages(*others: records.Record, now: str = NOW) -> dict[str, SitePage]:
    network = records.network(*TEXTS, *others)
    time = moment(now)
    pages = _built(network, newsroom(network, time), time.date())
    assert len({page.address for page in pages}) == len(pages)
    return {page.address: page for page in pages}


def test_plans_are_those_of_their_pages() -> None:
    """What is known of a page before it is made is so of the page, whatever its kind."""
    sectors = ["maschinenbau"]
    many = (records.partner(f"a-{number}", sectors=sectors) for number in range(LONGEST_PAGE))
    offers = [records.plain_entry(f"b-{number}") for number in range(LONGEST_PAGE + 1)]
    network = records.network(
        *TEXTS,
        *many,
        records.partner("wilo", offers=[records.entry(), *offers]),
        records.anonymous_entry("ohne-namen"),
        records.project("vorhaben"),
        records.release("2026-01", "neu", date="2026-01-01"),
    )
    room = newsroom(network, moment(NOW))
    content = SiteContent(Directory(network), room, channels(network, room), room.now.date(), SITE)
    plans = SitePlans(content).whole
    assert {plan.template for plan in plans} >= {"profile.html", "entry.html", "release.html"}
    assert {"partner/a-z/p/2/", "boerse/angebote/2/"} <= {plan.address for plan in plans}
    for plan in plans:
        assert replace(PagePlan.of(plan.make()), make=plan.make) == plan


def test_every_record_and_every_list_has_its_page() -> None:
    """Profiles, kinds, projects, releases, years, topics, places, events, and the texts."""
    pages = _pages(
        records.partner("wilo", certifications=["iso-9001"]),
        records.project("vorhaben"),
        records.release("2025-01", "alt", date="2025-01-01", topics=["messe"], places=["herne"]),
        records.release("2026-01", "neu", date="2026-01-01"),
    )
    assert {address: page.template for address, page in pages.items()} == {
        "": "home.html",
        "aktuelles/": "news.html",
        "aktuelles/2025/": "archive.html",
        "aktuelles/2025/alt/": "release.html",
        "aktuelles/2026/": "archive.html",
        "aktuelles/2026/neu/": "release.html",
        "aktuelles/ort/herne/": "archive.html",
        "aktuelles/termine/": "events.html",
        "aktuelles/thema/messe/": "archive.html",
        "en/": "page.html",
        "kontakt/": "page.html",
        "partner/": "directory.html",
        "partner/a-z/": "a-to-z.html",
        **{facet_address(facet): "facet.html" for facet in FacetName},
        "partner/wilo/": "profile.html",
        "presse/": "page.html",
        "projekte/": "projects.html",
        "projekte/vorhaben/": "project.html",
    }


@pytest.mark.parametrize(
    ("now", "is_public"), [("2026-11-23T09:59", False), ("2026-11-23T10:00", True)]
)
def test_release_appears_nowhere_before_its_time(now: str, *, is_public: bool) -> None:
    """No page of its own, no year, topic or place, no event, no line on the start page."""
    release = records.event(
        "2026-09",
        "geheim",
        date="2026-11-23 10:00",
        topics=["messe"],
        places=["herne"],
        partners=["wilo"],
    )
    pages = _pages(records.partner("wilo"), release, now=now)
    for address in (
        "aktuelles/2026/geheim/",
        "aktuelles/2026/",
        "aktuelles/thema/messe/",
        "aktuelles/ort/herne/",
    ):
        assert (address in pages) is is_public
    home = pages[""].view
    assert isinstance(home, Home)
    assert bool(home.upcoming) is is_public
    assert home.headlines == (), "an event to come stands once"
    assert ("geheim" in repr(list(pages.values()))) is is_public


def _home(*others: records.Record) -> Home:
    home = _pages(*others)[""].view
    assert isinstance(home, Home)
    return home


@pytest.mark.parametrize(
    ("entries", "today"),
    [
        ({}, "2 Profile: wer in der Region was kann und an wen Sie sich wenden."),
        (
            {"offers": [records.entry()], "requests": [records.entry("b"), records.entry("c")]},
            "2 Profile, 1 Angebot, 2 Gesuche: wer in der Region was kann, anbietet und sucht.",
        ),
        (
            {"offers": [records.entry(example="true")]},
            "2 Profile: wer in der Region was kann und an wen Sie sich wenden.",
        ),
    ],
    ids=["no entry", "entries", "an example"],
)
def test_start_page_says_what_there_is_today(entries: dict[str, Any], today: str) -> None:
    """No word of the exchange before somebody offers or seeks anything."""
    home = _home(records.partner("wilo", **entries), records.partner("tu", type="university"))
    assert home.today == today


def test_start_page_without_a_profile_counts_nothing() -> None:
    """What is empty vanishes."""
    home = _home()
    assert (home.today, home.kinds, home.entries, home.lead) == ("", (), (), None)
    assert not home.has_news


def test_start_page_leads_to_kinds_the_largest_first() -> None:
    """In one line, each with its number, in the singular where it is one."""
    partners = [records.partner(f"a-{n}") for n in range(2)]
    home = _home(records.partner("tu", type="university"), *partners)
    assert [link.title for link in home.kinds] == ["2 Unternehmen", "1 Hochschule"]


@pytest.mark.parametrize(
    ("offers", "lead", "others"),
    [
        ([], ["Titel d"], ["Titel c", "Titel b"]),
        ([records.entry()], [], ["Titel d", "Titel c", "Titel b"]),
    ],
    ids=["no entry", "an offer"],
)
def test_newest_release_leads_where_there_are_no_entries(
    offers: list[dict[str, object]], lead: list[str], others: list[str]
) -> None:
    """Else the offers and requests do, and news are beside them; no line stands twice."""
    releases = (
        records.release(f"2026-0{n}", slug, title=f"Titel {slug}", date=f"2026-0{n}-01")
        for n, slug in enumerate("abcd", 1)
    )
    home = _home(records.partner("wilo", offers=offers), *releases)
    assert [line.title for line in (home.lead,) if line] == lead
    assert [line.title for line in home.headlines] == others


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
        ("aktuelles/termine/", ["", "aktuelles/"]),
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
        ("", "2026-05-05T12:00:00+02:00"),
        ("aktuelles/", "2026-05-05T12:00:00+02:00"),
        ("presse/", "2026-05-05T12:00:00+02:00"),
        ("aktuelles/2026/", "2026-05-05T12:00:00+02:00"),
        ("aktuelles/2026/neu/", "2026-05-05T12:00:00+02:00"),
        ("aktuelles/2025/", "2025-01-01T12:00:00+01:00"),
        ("projekte/vorhaben/", "2025-01-01T12:00:00+01:00"),
        ("projekte/ohne/", ""),
        ("partner/wilo/", "2026-04-04"),
        ("partner/abus/", ""),
        ("partner/", ""),
        ("kontakt/", "2026-03-03"),
        ("en/", ""),
    ],
)
def test_page_has_the_date_of_its_last_change_if_any(address: str, updated: str) -> None:
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
    built = _built(network, newsroom(network, now), now.date())
    pages = {page.address: page for page in built}
    page = pages.pop("partner/altwerk/")
    assert (page.template, page.is_indexed, page.updated) == ("removed.html", False, "")
    assert (page.title, page.structured_data) == ("Dieses Profil wurde entfernt", ())
    assert [link.address for link in page.trail] == ["", "partner/"]
    assert "altwerk" not in repr(pages)
    assert all(other.is_indexed for other in pages.values())


def test_former_addresses_answer() -> None:
    """Of public releases, leading on; of what was withdrawn, all of them; unknown to lists."""
    publications = Publications.model_validate(
        {
            "2025-01": {
                "address": "/aktuelles/2025/irrtum/",
                "moved_from": "/aktuelles/2025/erster-irrtum/",
                "withdrawn": "2026-01-31",
                "reason": "Versehen",
            },
            "2026-01": "/aktuelles/2026/neu/",
            "projekte/halle": {
                "address": "/projekte/halle/",
                "withdrawn": "2026-01-31",
                "reason": "Die Seite heißt jetzt Halle 2.",
            },
            "partner/altwerk": "/partner/altwerk/",
        }
    )
    former = ["/aktuelles/2026/alt/", "/aktuelles/2025/uralt/"]
    network = replace(
        records.network(
            *TEXTS,
            records.release("2026-01", "neu", date="2026-01-01", moved_from=former),
            records.release("2027-01", "x", date="2027-01-01", moved_from="/aktuelles/2026/x/"),
        ),
        publications=publications,
    )
    now = moment(NOW)
    built = _built(network, newsroom(network, now), now.date())
    answering = {page.address: page.template for page in built if not page.is_indexed}
    assert answering == {
        "aktuelles/2025/irrtum/": "removed.html",
        "aktuelles/2025/erster-irrtum/": "removed.html",
        "aktuelles/2026/alt/": "moved.html",
        "aktuelles/2025/uralt/": "moved.html",
        "projekte/halle/": "removed.html",
    }
    (release,) = (page for page in built if page.address == "aktuelles/2025/irrtum/")
    assert release.description == "Unter dieser Adresse stand die Meldung Nr. 1/2025."
    (project,) = (page for page in built if page.address == "projekte/halle/")
    assert project.view == Tombstone(
        "Diese Projektseite wurde am 31. Januar 2026 zurückgezogen: Die Seite heißt jetzt Halle 2.",
        (("Alle Projekte", "projekte/"), ("Kontakt", "kontakt/")),
    )
    assert [link.address for link in project.trail] == ["", "projekte/"]
    listed = repr([page for page in built if page.is_indexed and page.template != "release.html"])
    assert "aktuelles/2026/neu/" in listed
    assert not [address for address in answering if address in listed]


def test_neighbours_of_a_release_are_public_releases() -> None:
    """Older and newer lead on; at the ends there is none."""
    pages = _pages(
        records.release("2026-01", "a", date="2026-01-01", title="A"),
        records.release("2026-02", "b", date="2026-01-02", title="B"),
        records.release("2026-03", "c", date="2026-12-31", title="C"),
    )
    first, second = (_release_page(pages[f"aktuelles/2026/{slug}/"]).article for slug in ("a", "b"))
    assert first.newer is not None
    assert (first.newer.title, first.older) == ("B", None)
    assert second.older is not None
    assert (second.older.title, second.newer) == ("A", None)


def test_release_page_offers_text_code_and_kit() -> None:
    """The page knows the addresses of its files; a kit is offered where there are pictures."""
    image = {"file": "a.jpg", "alt": "A", "caption": "A", "credit": "A", "license": "A"}
    pages = _pages(records.release("2026-01", "a"), records.release("2026-02", "b", images=[image]))
    plain, pictured = (_release_page(pages[f"aktuelles/2026/{slug}/"]) for slug in ("a", "b"))
    assert plain.text_address == "aktuelles/2026/a/a.txt"
    assert plain.page_address == f"{SITE}aktuelles/2026/a/"
    assert plain.code == qr_code(plain.page_address)
    assert plain.kit is None
    assert pictured.kit is not None
    assert pictured.kit.address == "aktuelles/2026/b/b.zip"
    assert pages["aktuelles/2026/a/"].script == "copy-text"


def _release_page(page: SitePage) -> ReleasePage:
    assert isinstance(page.view, ReleasePage)
    return page.view


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
    general = [f"feeds/{name}.{s}" for name in ("aktuelles", "presse") for s in suffixes]
    assert [feed.address for feed in page.feeds] == (
        [] if own is None else [f"{own}.rss"] * bool(own) + general
    )
    assert (page.subscription.address if page.subscription else None) == (
        f"{own}.rss" if own else None
    )


def test_exchange_announces_its_feeds_and_its_calendar() -> None:
    """Each under a title of its own; the news are announced elsewhere."""
    feeds = _pages(records.page("boerse/index.md", title="Börse"))["boerse/"].feeds
    assert [(feed.title, feed.address, feed.media_type) for feed in feeds] == [
        (
            "Angebote der Börse – In|Die RegionRuhr (RSS)",
            "feeds/boerse/angebote.rss",
            "application/rss+xml",
        ),
        (
            "Gesuche der Börse – In|Die RegionRuhr (RSS)",
            "feeds/boerse/gesuche.rss",
            "application/rss+xml",
        ),
        (
            "Paarungen der Börse – In|Die RegionRuhr (RSS)",
            "feeds/boerse/paarungen.rss",
            "application/rss+xml",
        ),
        ("Fristen der Börse – In|Die RegionRuhr", "feeds/boerse/fristen.ics", "text/calendar"),
    ]


def test_list_of_the_exchange_announces_its_own_feed_first() -> None:
    """Then the others of the exchange, each once."""
    network, room, today = records.network(), records.room(), moment(NOW).date()
    content = SiteContent(Directory(network), room, channels(network, room), today, SITE)
    found = content.channels.announced("feeds/boerse/gesuche")
    assert [feed.address.rpartition("/")[2] for feed in found] == [
        "gesuche.rss",
        "angebote.rss",
        "paarungen.rss",
        "fristen.ics",
    ]
    subscribed = content.channels.subscription("feeds/boerse/gesuche")
    assert subscribed == found[0]


def test_script_comes_where_it_has_something_to_do() -> None:
    """Lists of addresses copy them, the directory finds partners; other pages have none."""
    prose, _ = read_markdown("content/presse/feeds.md", "{{ feeds }}", 1)
    pages = _pages(records.page("presse/feeds.md", prose, title="Feeds"))
    assert {address: page.script for address, page in pages.items() if page.script} == {
        "": "record-finder",
        "aktuelles/termine/": "copy-buttons",
        "partner/": "record-finder",
        "presse/feeds/": "copy-buttons",
    }


def test_large_archive_shows_the_newest_twenty() -> None:
    """The years lead to the rest, with their numbers."""
    releases = [
        records.release(f"2026-{n:02}", date=f"2026-01-01 00:{n:02}", title=f"T {n}")
        for n in range(21)
    ]
    view = _pages(*releases)["aktuelles/"].view
    assert len(getattr(view, "headlines")) == 20  # noqa: B009 (the view is an object here)
    assert [link.count for link in getattr(view, "archive_links").years] == [21]  # noqa: B009


def _view(page: SitePage) -> Any:  # noqa: ANN401 (the view of a page is any object)
    return page.view


def test_long_list_is_split() -> None:
    """Every release stands on one of its pages; each leads to all, none is called like another."""
    releases = [
        records.release(
            f"2026-{n:03}", date=f"2026-{1 + n // 28:02}-{1 + n % 28:02}", topics=["messe"]
        )
        for n in range(201)
    ]
    pages = _pages(*releases)
    for start in ("aktuelles/2026/", "aktuelles/thema/messe/"):
        addresses = [start, f"{start}2/", f"{start}3/"]
        views = [_view(pages[address]) for address in addresses]
        assert [len(view.headlines) for view in views] == [67, 67, 67]
        assert len({line.address for view in views for line in view.headlines}) == 201
        assert all([part.address for part in view.parts] == addresses for view in views)
        assert [link.address for link in pages[addresses[1]].trail] == ["", "aktuelles/", start]
    assert [part.title for part in _view(pages["aktuelles/2026/"]).parts] == [
        "5. Aug. 2026 – 23. Mai 2026",
        "22. Mai 2026 – 12. März 2026",
        "11. März 2026 – 1. Jan. 2026",
    ]
    assert pages["aktuelles/2026/2/"].title == "Meldungen aus dem Jahr 2026, Seite 2"


def test_releases_about_a_partner_are_listed_below_its_page() -> None:
    """Where its page has the newest alone; the way back leads over it."""
    releases = (records.release(f"2026-{n:03}", partners=["wilo"]) for n in range(21))
    pages = _pages(records.partner("wilo", name="Wilo SE"), *releases)
    listed = pages["partner/wilo/meldungen/"]
    assert len(_view(listed).headlines) == 21
    assert [link.address for link in listed.trail] == ["", "partner/", "partner/wilo/"]
    assert listed.feeds[0].address == "feeds/partner/wilo.rss"


def test_list_that_fits_is_one_page() -> None:
    """And names no parts."""
    pages = _pages(*(records.release(f"2026-{n:03}") for n in range(100)))
    assert _view(pages["aktuelles/2026/"]).parts == ()
    assert "aktuelles/2026/2/" not in pages


def test_events_stand_soonest_first_then_the_latest_past() -> None:
    """On their page; the next few on the start page and over the news."""
    events = [records.event(f"2026-{n:02}", start=f"2026-12-{n:02}") for n in range(1, 6)]
    over = records.event("2026-06", start="2026-03-03")
    pages = _pages(*events, over)
    event_list = _view(pages["aktuelles/termine/"])
    assert [line.event.start for line in event_list.upcoming] == [
        f"2026-12-{n:02}" for n in range(1, 6)
    ]
    assert [line.event.start for line in event_list.past] == ["2026-03-03"]
    assert event_list.webcal == "webcal://host.example/feeds/termine.ics"
    assert event_list.calendar == "https://host.example/feeds/termine.ics"
    assert pages["aktuelles/termine/"].feeds[-1].media_type == "text/calendar"
    assert len(_view(pages[""]).upcoming) == 2
    assert len(_view(pages["aktuelles/"]).upcoming) == 5


def test_page_of_events_is_there_before_the_first_event() -> None:
    """So that one can subscribe; it changed on no known day."""
    page = _pages()["aktuelles/termine/"]
    assert (_view(page).upcoming, _view(page).past, page.updated) == ((), (), "")


def test_many_events_are_split() -> None:
    """What is to come stands before what was, wherever a page ends."""
    events = [
        records.event(f"2026-{n:03}", start=f"{2024 + n // 100}-{1 + n % 12:02}-03")
        for n in range(300)
    ]
    pages = _pages(*events)
    event_lists = [_view(pages[f"aktuelles/termine/{part}"]) for part in ("", "2/", "3/")]
    assert [(len(event_list.upcoming), len(event_list.past)) for event_list in event_lists] == [
        (9, 91),
        (0, 100),
        (0, 100),
    ]
    assert [event_list.is_first for event_list in event_lists] == [True, False, False]


def _preview(*others: records.Record) -> dict[str, SitePage]:
    network, now = records.network(*TEXTS, *others), moment(NOW)
    room = newsroom(network, now, preview=True)
    return {p.address: p for p in _built(network, room, now.date())}


def test_preview_marks_what_is_not_public() -> None:
    """The page of a draft, its line in every list, and a list of nothing else."""
    pages = _preview(
        records.partner("wilo"),
        records.project("vorhaben"),
        records.release("2025-01", "alt", date="2025-01-01"),
        records.event(
            "2026-02",
            "entwurf",
            draft="true",
            partners=["wilo"],
            projects=["vorhaben"],
            topics=["messe"],
        ),
    )
    marks = {address: page.mark for address, page in pages.items() if page.mark}
    assert marks == {
        "aktuelles/2026/entwurf/": "Entwurf",
        "aktuelles/2026/": "Noch nicht öffentlich",
        "aktuelles/thema/messe/": "Noch nicht öffentlich",
    }
    assert not any(pages[address].is_indexed for address in marks)
    for address in ("", "aktuelles/", "aktuelles/2026/", "aktuelles/thema/messe/"):
        view = _view(pages[address])
        lines = {*view.headlines, *view.upcoming}
        assert [line.mark for line in lines if "entwurf" in line.address] == ["Entwurf"]
    for address in ("", "aktuelles/", "aktuelles/termine/"):
        assert [line.mark for line in _view(pages[address]).upcoming] == ["Entwurf"]
    for address in ("partner/wilo/", "projekte/vorhaben/"):
        assert [line.mark for line in _view(pages[address]).news.headlines] == ["Entwurf"]
    assert _view(pages["aktuelles/2025/alt/"]).article.newer.mark == "Entwurf"


@pytest.mark.parametrize(
    ("record", "facts"),
    [
        (records.partner("wilo", name="Wilo"), ("Unternehmen", "Dortmund")),
        (records.release(title="Wilo", date="2026-02-03"), ("Pressemitteilung", "3. Februar 2026")),
        (records.event(title="Wilo"), ("Veranstaltung", "1. Dezember 2026")),
        (
            records.event(title="Wilo", end="2026-12-03"),
            ("Veranstaltung", "1. Dezember 2026 bis 3. Dezember 2026"),
        ),
        (
            records.event(title="Wilo", start="2026-12-01 10:00", end="2026-12-01 12:00"),
            ("Veranstaltung", "1. Dezember 2026"),
        ),
        (
            records.event(
                title="Wilo",
                event_status="cancelled",
                corrections=[{"date": "2026-02-02", "note": "Abgesagt."}],
            ),
            ("Veranstaltung abgesagt", "1. Dezember 2026"),
        ),
        (records.project(title="Wilo", start="2026-02"), ("Projekt", "läuft", "seit Februar 2026")),
        (records.project(title="Wilo"), ("Projekt", "läuft")),
    ],
)
def test_record_is_shared_with_a_card(record: records.Record, facts: tuple[str, ...]) -> None:
    """With its title, what it is, and where or when; a page of text has none."""
    pages = _with_cards(record)
    cards = {page.address: page.image.card for page in pages if page.image and page.image.card}
    (card,) = (one for one in cards.values() if one.title == "Wilo")
    assert card.facts == facts
    assert not {"", "aktuelles/", "kontakt/"} & cards.keys()
    (image,) = (page.image for page in pages if page.title == "Wilo")
    assert image is not None
    assert image.alt == f"Wilo – {', '.join(facts)}"


def test_name_in_other_letters_is_shared_with_the_picture_of_the_site() -> None:
    """The font of the headings does not have them."""
    pages = _with_cards(records.partner("wilo", name="Общество Москва"))
    assert [page.image for page in pages if page.address == "partner/wilo/"] == [None]


def _with_cards(*others: records.Record) -> tuple[SitePage, ...]:
    """The pages of a site that has a font to draw cards in."""
    network = records.network(*TEXTS, *others)
    room = newsroom(network, moment(NOW))
    content = SiteContent(
        Directory(network),
        room,
        channels(network, room),
        room.now.date(),
        SITE,
        card_font="assets/fonts/schrift.0123456789.woff2",
    )
    return tuple(plan.make() for plan in SitePlans(content).whole)
