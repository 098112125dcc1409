"""What the feeds of the exchange carry, and that nothing in them comes twice."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.feeds import (
    EntryItem,
    ExchangeItem,
    PairItem,
    exchange_channels,
    exchange_feeds,
)
from regionruhr.exchange.matches import Matches, candidates, matches
from regionruhr.exchange.matching import Pair
from regionruhr.exchange.reason import Reason
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.listed_pair import ListedPair
from regionruhr.model.network import Network
from regionruhr.model.time_zone import BERLIN
from regionruhr.press.channels import LONGEST, Channels, addresses_by_name
from regionruhr.press.feeds import Feed, Item

SITE = "https://host.example/x/"
TODAY = date(2026, 11, 23)
OFFERS, REQUESTS, PAIRS = (f"feeds/boerse/{name}" for name in ("angebote", "gesuche", "paarungen"))


def _entry(key: str, title: str = "Kreiselpumpen für Trinkwasser", /, **fields: object) -> object:
    values = {
        "id": key,
        "title": title,
        "summary": "Ein Eintrag der Probe.",
        "published": "2026-11-01",
        "valid_until": "2026-12-31",
        "competences": ["pumpen"],
    }
    return values | fields


def _seeker(*requests: object, **fields: object) -> records.Record:
    return records.partner("sucher", name="Sucher AG", requests=requests, **fields)


def _maker(*offers: object, **fields: object) -> records.Record:
    return records.partner("macher", name="Macher GmbH", offers=offers, **fields)


CHAMBER = records.agency(
    "kammer", "dortmund", type="chamber", name="Die Kammer", phone="+49 231 1", website=None
)


def _content(item: ExchangeItem) -> str:
    return f"<p>{item.id}</p>"


def _channels(network: Network, today: date, found: Matches | None = None) -> Channels:
    directory = Directory(network)
    found = matches(network, today) if found is None else found
    of_exchange = tuple(exchange_channels(directory, found, today, SITE))
    return Channels(network.details.name, of_exchange)


def _feeds(network: Network, today: date = TODAY) -> Mapping[str, Feed]:
    found = exchange_feeds(_channels(network, today), SITE, _content)
    return {feed.path: feed for feed in found}


def _keys(feed: Feed) -> list[str]:
    return [item.guid.removeprefix("tag:regionruhr.de,2009:boerse/") for item in feed.items]


def _item_of(record: records.Record, today: date = TODAY) -> Item:
    found = _feeds(records.network(record, CHAMBER), today)
    (item,) = (*found[OFFERS].items, *found[REQUESTS].items)
    return item


def test_feeds_are_there_before_the_first_entry() -> None:
    """Who subscribes today hears of the first offer tomorrow."""
    found = _feeds(records.network())
    assert list(found) == [OFFERS, REQUESTS, PAIRS]
    assert [feed.items for feed in found.values()] == [(), (), ()]
    assert {feed.formats for feed in found.values()} == {("rss",)}
    assert found[OFFERS].title == "In|Die RegionRuhr – Angebote der Börse"
    assert found[OFFERS].guid == "tag:regionruhr.de,2009:feeds/boerse/angebote"
    assert found[OFFERS].home == f"{SITE}boerse/"
    assert {feed.path for feed in found.values() if feed.previous} == set()


def test_names_allow_the_feeds_of_the_exchange() -> None:
    """A text may lead to them while other files are faulty."""
    allowed = {*addresses_by_name(records.network().taxonomy, (), ())}
    assert {*_channels(records.network(), TODAY).addresses()} <= allowed


def test_entry_is_an_item_with_its_own_words() -> None:
    """Title with kind and town, summary, who answers, what it is about, the day at noon."""
    item = _item_of(_seeker(_entry("bedarf", category="capacity")))
    assert item.guid == "tag:regionruhr.de,2009:boerse/bedarf"
    assert item.link == f"{SITE}boerse/bedarf/"
    assert item.title == "Kreiselpumpen für Trinkwasser (Gesuch, Dortmund)"
    assert item.summary == "Ein Eintrag der Probe."
    assert item.author == "Sucher AG"
    assert item.categories == ("Freie Kapazität", "Pumpen", "Dortmund")
    assert item.published == datetime(2026, 11, 1, 12, tzinfo=BERLIN)
    assert item.content == "<p>boerse/bedarf</p>"
    assert item.media == ()


@pytest.mark.parametrize("day", ["2026-03-29", "2026-07-01", "2026-10-25", "2026-11-01"])
def test_day_stands_at_noon_in_summer_and_winter(day: str) -> None:
    """It last changed on that day as well, not before it was published."""
    published = date.fromisoformat(day)
    item = _item_of(_seeker(_entry("bedarf", published=day)), published)
    assert item.published == datetime(*published.timetuple()[:3], 12, tzinfo=BERLIN)
    assert item.published <= item.updated
    assert item.updated.date() == published


def test_offers_and_requests_have_a_feed_each_with_the_newest_first() -> None:
    """What has ended, is to come or is an example is in none."""
    found = _feeds(
        records.network(
            _maker(
                _entry("alt", published="2026-10-01"),
                _entry("neu", published="2026-11-20"),
                _entry("vorbei", valid_until="2026-11-22"),
                _entry("morgen", published="2026-11-24"),
                _entry("muster", example="true"),
                _entry("vergeben", outcome={"result": "matched", "on": "2026-11-10"}),
            ),
            _seeker(_entry("bedarf")),
        )
    )
    assert _keys(found[OFFERS]) == ["neu", "alt"]
    assert _keys(found[REQUESTS]) == ["bedarf"]
    assert not any("muster" in key for key in _keys(found[PAIRS]))


def test_feed_holds_the_newest_alone() -> None:
    """Fifty; the channel counts all of them."""
    offers = [
        _entry(f"a-{n:02}", published=f"2026-{n // 28 + 1:02}-{n % 28 + 1:02}")
        for n in range(LONGEST + 5)
    ]
    network = records.network(_maker(*offers))
    assert _keys(_feeds(network)[OFFERS]) == [f"a-{n:02}" for n in range(LONGEST + 4, 4, -1)]
    assert _channels(network, TODAY).by_path[OFFERS].count == "55 Angebote"
    assert _channels(network, TODAY).by_path[REQUESTS].count == "0 Gesuche"


def test_pair_is_an_item_with_its_reason() -> None:
    """Since the day on which both sides are public."""
    network = records.network(
        _seeker(_entry("bedarf")), _maker(_entry("vorrat", published="2026-11-10"))
    )
    (item,) = _feeds(network)[PAIRS].items
    assert item.guid == "tag:regionruhr.de,2009:boerse/paarung/request/bedarf~offer/vorrat"
    assert item.link == f"{SITE}boerse/bedarf/"
    assert item.title == (
        "Gesuch „Kreiselpumpen für Trinkwasser“ und Angebot „Kreiselpumpen für Trinkwasser“"
    )
    assert item.summary.startswith("beide: Pumpen · ")
    assert item.author == "In|Die RegionRuhr"
    assert item.categories == ("Pumpen", "Dortmund")
    assert item.published == datetime(2026, 11, 10, 12, tzinfo=BERLIN)


def test_entry_says_what_fits_it() -> None:
    """From its own side, with the reason."""
    network = records.network(_seeker(_entry("bedarf")), _maker(_entry("vorrat")))
    items = {i.id: i for c in _exchange(network) for i in c if isinstance(i, EntryItem)}
    (offer,), (request,) = items["boerse/bedarf"].matches, items["boerse/vorrat"].matches
    assert (offer.label, offer.link.address, offer.partner) == (
        "Angebot",
        "boerse/vorrat/",
        "Macher GmbH",
    )
    assert (request.label, request.link.address) == ("Gesuch", "boerse/bedarf/")
    assert offer.reason == request.reason != ""


def _exchange(network: Network, today: date = TODAY) -> list[tuple[ExchangeItem, ...]]:
    found = exchange_channels(Directory(network), matches(network, today), today, SITE)
    return [channel.items for channel in found]


def test_pair_of_a_project_is_in_no_feed() -> None:
    """Nobody knows since when it seeks; its page shows what fits."""
    project = records.project("halle", seeking={"text": "Pumpen", "competences": ["pumpen"]})
    network = records.network(project, _maker(_entry("vorrat")))
    sides = {one.id: one for one in candidates(network, TODAY)}
    reason = Reason(("pumpen",), (), None, (), None)
    pair = Pair(sides["halle"], sides["vorrat"], reason, 0.9)
    assert pair.since == date(2026, 11, 1)
    found = _channels(network, TODAY, Matches((pair,)))
    (feed,) = (f for f in exchange_feeds(found, SITE, _content) if f.path == PAIRS)
    assert feed.items == ()


def test_pair_that_is_over_leaves_the_feed() -> None:
    """As soon as a broker has noted what became of it."""
    network = records.network(_seeker(_entry("bedarf")), _maker(_entry("vorrat")))
    (key,) = (pair.id for pair in matches(network, TODAY).pairs)
    over = ListedPair.model_validate(
        {"listed_on": "2026-11-10", "result": "declined", "on": "2026-11-20"}
    )
    assert len(_feeds(network)[PAIRS].items) == 1
    assert _feeds(replace(network, listed_pairs={key: over}))[PAIRS].items == ()


def test_nothing_comes_twice() -> None:
    """A week later, while others have come and gone, each item left is the one it was."""
    seeker = _seeker(_entry("bedarf"), _entry("bleibt", "Zahnradpumpen für Öl"))
    before = [_entry("vorrat"), _entry("anfang", valid_until="2026-11-25")]
    after = [*before, _entry("aaa-neu", published="2026-11-01")]
    late = _entry("spaet", published="2026-11-28")
    first = _feeds(records.network(seeker, _maker(*before)))
    then = _feeds(records.network(seeker, _maker(*after, late)), date(2026, 11, 30))
    assert _keys(first[OFFERS]) == ["anfang", "vorrat"]
    assert _keys(then[OFFERS]) == ["spaet", "aaa-neu", "vorrat"]
    for path in (OFFERS, REQUESTS, PAIRS):
        had = {item.guid: _dated(item) for item in first[path].items}
        has = {item.guid: _dated(item) for item in then[path].items}
        both = had.keys() & has.keys()
        assert both
        assert {guid: had[guid] for guid in both} == {guid: has[guid] for guid in both}
    guids = [item.guid for feed in then.values() for item in feed.items]
    assert len(guids) == len({*guids})
    assert "paarung/request/bedarf~offer/spaet" in _keys(then[PAIRS])
    assert "paarung/request/bedarf~offer/spaet" not in _keys(first[PAIRS])


def _dated(item: Item) -> tuple[datetime, datetime, str]:
    return item.published, item.updated, item.link


def test_same_content_gives_the_same_feeds_a_week_later() -> None:
    """The day of the build is in none of them."""
    network = records.network(_seeker(_entry("bedarf")), _maker(_entry("vorrat")))
    assert _feeds(network) == _feeds(network, date(2026, 11, 30))


def test_no_two_items_of_a_feed_changed_at_the_same_time() -> None:
    """However many come on one day; those of a whole year as well."""
    item = _pair_item()
    items = [replace(item, id=f"boerse/eintrag-{n}", day=date(2026, 11, 1)) for n in range(500)]
    network = records.network()
    channel = replace(next(iter(exchange_channels(Directory(network), Matches(()), TODAY, SITE))))
    full = Channels("Netz", (replace(channel, items=tuple(items)),))
    (feed,) = exchange_feeds(full, SITE, _content)
    moments = {item.updated for item in feed.items}
    assert len(moments) == 500
    assert {moment.date() for moment in moments} == {date(2026, 11, 1)}


def _pair_item() -> ExchangeItem:
    network = records.network(_seeker(_entry("bedarf")), _maker(_entry("vorrat")))
    *_, (pair,) = _exchange(network)
    assert isinstance(pair, PairItem)
    return pair


@pytest.mark.parametrize("in_profile", [True, False], ids=["in a profile", "in a file of its own"])
def test_anonymous_entry_names_the_chamber_alone(*, in_profile: bool) -> None:
    """Neither its item nor that of its pair holds anything of the organisation."""
    secret = _entry("still", anonymous="true")
    partner = records.partner(
        "geheim-werk",
        name="Geheimwerk GmbH",
        website="https://geheimwerk.example/",
        email="post@geheimwerk.example",
        phone="+49 231 987654",
        requests=[secret] if in_profile else (),
    )
    network = records.network(partner, CHAMBER, _maker(_entry("vorrat")))
    if not in_profile:
        fields = {**secret, "kind": "request", "town": "dortmund"}  # type: ignore[dict-item] # a dict
        path = {"path": "partners/boerse/still.yml"}
        entry = AnonymousEntry.model_validate(fields, context=path)
        network = replace(network, anonymous_entries=(entry,))
    _, requests, pairs = _exchange(network)
    (request,) = requests
    assert isinstance(request, EntryItem)
    assert request.author == "Die Kammer"
    assert request.inquiry.contact is not None
    assert (request.inquiry.contact.name, request.inquiry.is_forwarded) == ("Die Kammer", True)
    assert request.notice.partner is None
    of_entry = [one for one in pairs if "still" in one.id]
    assert of_entry != []
    for item in (*requests, *of_entry):
        assert "geheim" not in repr(item).lower()
        assert "987654" not in repr(item)
