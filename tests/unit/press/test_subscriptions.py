"""The list of all feeds, as their page shows it."""

from datetime import date

from lxml import etree

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.feeds import exchange_channels
from regionruhr.exchange.matches import matches
from regionruhr.model.addresses import Link
from regionruhr.press.channels import Channels, channels
from regionruhr.press.newsroom import newsroom
from regionruhr.press.subscriptions import SubscriptionGroup, opml, subscriptions
from regionruhr.settings import moment


def _groups(*of: records.Record) -> dict[str, SubscriptionGroup]:
    network = records.network(*of)
    room = newsroom(network, moment(records.ALWAYS))
    return {group.heading: group for group in subscriptions(channels(network, room))}


def test_main_feeds_are_listed_always() -> None:
    """The others once they have something to show."""
    assert list(_groups()) == ["Die beiden wichtigsten Feeds"]
    assert list(_groups(records.release(topics=["messe"], places=["herne"]))) == [
        "Die beiden wichtigsten Feeds",
        "Nach Thema",
        "Nach Ort",
    ]
    assert [group.is_main for group in _groups(records.release(topics=["messe"])).values()] == [
        True,
        False,
    ]


def test_feeds_of_partners_and_projects_stand_on_their_own_pages() -> None:
    """The list of all others does not grow with the network."""
    found = _groups(
        records.partner("wilo"),
        records.project("halle"),
        records.release(partners=["wilo"], projects=["halle"], topics=["messe"]),
    )
    assert list(found) == ["Die beiden wichtigsten Feeds", "Nach Thema"]


def test_feed_is_listed_with_all_its_addresses() -> None:
    """Its page, the number of its releases, a link for each format: RSS, of the main ones all."""
    releases = [records.release(topics=["messe"]), records.release("2026-02", topics=["messe"])]
    (messe,) = _groups(*releases)["Nach Thema"].subscriptions
    assert _groups(*releases)["Nach Thema"].count == "1 Feed"
    assert messe.home == Link("Messe", "aktuelles/thema/messe/")
    assert messe.count == "2 Meldungen"
    assert messe.formats == (Link("RSS", "feeds/thema/messe.rss"),)
    everything, _ = _groups()["Die beiden wichtigsten Feeds"].subscriptions
    assert everything.formats == (
        Link("RSS", "feeds/aktuelles.rss"),
        Link("Atom", "feeds/aktuelles.atom"),
        Link("JSON", "feeds/aktuelles.json"),
    )
    assert messe.archives == ()


def test_feeds_of_the_exchange_are_listed_always_with_their_calendar() -> None:
    """At full length, like the main ones, and with the number of entries."""
    offer = {
        "id": "vorrat",
        "title": "Pumpen",
        "summary": "Ab Lager.",
        "published": "2026-11-01",
        "valid_until": "2026-12-31",
    }
    network = records.network(records.partner(offers=[offer]))
    today = date(2026, 11, 23)
    found = exchange_channels(Directory(network), matches(network, today), today, SITE)
    (group,) = subscriptions(Channels("Netz", tuple(found)))
    assert (group.heading, group.count, group.is_main) == ("Börse", "3 Feeds", True)
    assert [(one.home.title, one.count, one.formats) for one in group.subscriptions] == [
        ("Angebote der Börse", "1 Angebot", (Link("RSS", "feeds/boerse/angebote.rss"),)),
        ("Gesuche der Börse", "0 Gesuche", (Link("RSS", "feeds/boerse/gesuche.rss"),)),
        ("Paarungen der Börse", "0 Paarungen", (Link("RSS", "feeds/boerse/paarungen.rss"),)),
        ("Fristen der Börse", "", (Link("ICS", "feeds/boerse/fristen.ics"),)),
    ]
    assert {one.home.address for one in group.subscriptions} == {"boerse/"}


def test_archives_are_listed_newest_first() -> None:
    """As soon as there are any."""
    releases = [
        records.release(f"{year}-{n:02}", date=f"{year}-01-{n:02}", type="news")
        for year in (2022, 2023, 2024)
        for n in range(1, 21)
    ]
    first, press = _groups(*releases)["Die beiden wichtigsten Feeds"].subscriptions
    assert first.archives == (
        Link("2023", "feeds/archiv/aktuelles/2023.rss"),
        Link("2022", "feeds/archiv/aktuelles/2022.rss"),
    )
    assert (press.count, press.archives) == ("0 Meldungen", ())


SITE = "https://host.example/x/"
HOSTILE = '<script>"Söhne" & Co.</script>'


def _document(*of: records.Record) -> etree._Element:
    network = records.network(*of)
    room = newsroom(network, moment(records.ALWAYS))
    return etree.fromstring(opml(channels(network, room), SITE))


def test_every_feed_is_listed_in_its_group() -> None:
    """OPML 2.0: each outline has a text, each feed its address, its page and its description."""
    root = _document(
        records.partner("wilo", name=HOSTILE), records.release(partners=["wilo"], topics=["messe"])
    )
    assert (root.tag, root.get("version")) == ("opml", "2.0")
    assert root.findtext("head/title") == "Alle Feeds von In|Die RegionRuhr"
    groups = {str(g.get("text")): [o.get("xmlUrl") for o in g] for g in root.iterfind("body/*")}
    assert groups == {
        "Die beiden wichtigsten Feeds": [
            f"{SITE}feeds/aktuelles.rss",
            f"{SITE}feeds/presse.rss",
        ],
        "Nach Thema": [f"{SITE}feeds/thema/messe.rss", f"{SITE}feeds/thema/foerderung.rss"],
        "Nach Ort": [f"{SITE}feeds/ort/dortmund.rss", f"{SITE}feeds/ort/herne.rss"],
        "Nach Partner": [f"{SITE}feeds/partner/wilo.rss"],
    }
    (partner,) = root.findall("body/*[@text='Nach Partner']/outline")
    assert dict(partner.items()) == {
        "type": "rss",
        "version": "RSS2",
        "text": f"In|Die RegionRuhr – Partner {HOSTILE}",
        "title": f"In|Die RegionRuhr – Partner {HOSTILE}",
        "description": f"Meldungen des Netzwerks In|Die RegionRuhr zu {HOSTILE}.",
        "language": "de",
        "xmlUrl": f"{SITE}feeds/partner/wilo.rss",
        "htmlUrl": f"{SITE}partner/wilo/",
    }
