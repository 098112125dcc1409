"""Feeds of the exchange: the newest offers, requests and pairs, each an item for ever.

There are no archives: what has ended leaves its feed, and readers keep what they have.
"""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Final

from regionruhr.directory.directory import Directory
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.entries import Notice, notice
from regionruhr.exchange.inquiry import Inquiry, entry_inquiry
from regionruhr.exchange.match import Match, match, matches_of
from regionruhr.exchange.matches import Matches
from regionruhr.exchange.matching import Pair
from regionruhr.exchange.posting import Posting, postings
from regionruhr.model.addresses import EXCHANGE, OFFERS_FEED, PAIRS_FEED, REQUESTS_FEED
from regionruhr.model.values import noon
from regionruhr.press.channels import LONGEST, Channel, Channels
from regionruhr.press.feeds import TAG_AUTHORITY, Feed, Item, current_feed
from regionruhr.wording.catalogue import UI

_HOUR: Final = 3_600_000_000
"""In microseconds."""


@dataclass(frozen=True, slots=True)
class ExchangeItem:
    """An item of a feed of the exchange, before its full text is rendered."""

    id: str
    """What follows the authority in its tag URI."""
    address: str
    """Of its page."""
    title: str
    summary: str
    author: str
    """Empty for the network."""
    day: date
    """Since when it is public."""
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntryItem(ExchangeItem):
    """An offer or a request, with whom to ask and what fits it."""

    notice: Notice
    inquiry: Inquiry
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class PairItem(ExchangeItem):
    """A request and what fits it; the reason is the summary."""

    sides: tuple[Match, Match]


@dataclass(frozen=True)
class ExchangeChannel(Channel):
    """All offers, all requests or all pairs of the exchange."""

    items: tuple[ExchangeItem, ...]
    """What its feed carries, the newest first."""
    total: int

    @property
    def size(self) -> int:
        """How many there are, beyond those that its feed has room for."""
        return self.total


def exchange_channels(
    directory: Directory, matches: Matches, today: date, site_url: str
) -> Iterator[ExchangeChannel]:
    """Yield the channels of the exchange on a day; no example is in them.

    Since when a project seeks something nobody knows: its pairs are in no feed.
    """
    public = [p for p in postings(directory.network, today) if not p.entry.example]
    for kind, feed in (("offer", OFFERS_FEED), ("request", REQUESTS_FEED)):
        of_kind = [posting for posting in public if posting.entry.kind == kind]
        newest = (
            directory.memory.get(one.id, _entry_item, one, matches, directory, site_url)
            for one in of_kind[:LONGEST]
        )
        yield ExchangeChannel(f"{kind}s", feed, "", EXCHANGE, tuple(newest), len(of_kind))
    of_requests = (p for p in matches.pairs if p.demand.kind is CandidateKind.REQUEST)
    dated = sorted(
        ((pair.since, pair) for pair in of_requests if pair.since),
        key=lambda found: (-found[0].toordinal(), found[1].id),
    )
    pairs = (_pair_item(pair, since, directory) for since, pair in dated[:LONGEST])
    yield ExchangeChannel("pairs", PAIRS_FEED, "", EXCHANGE, tuple(pairs), len(dated))


def exchange_feeds(
    channels: Channels,
    site_url: str,
    content: Callable[[ExchangeItem], str],
    paths: Container[str] | None = None,
) -> Iterator[Feed]:
    """Yield the feeds of the exchange, or those at `paths`.

    `content` returns the full text of an item as HTML.
    """
    name = channels.network_name
    for channel in channels.channels:
        is_asked_for = paths is None or channel.path in paths
        if isinstance(channel, ExchangeChannel) and is_asked_for:
            items = (
                Item(
                    guid=f"tag:{TAG_AUTHORITY}:{one.id}",
                    link=f"{site_url}{one.address}",
                    title=one.title,
                    summary=one.summary,
                    content=content(one),
                    author=one.author or name,
                    rights=UI["licence"],
                    lang="de",
                    published=noon(one.day),
                    updated=_changed_at(one),
                    categories=one.categories,
                )
                for one in channel.items
            )
            yield current_feed(channel, items, name, site_url)


def _entry_item(
    posting: Posting, matches: Matches, directory: Directory, site_url: str
) -> EntryItem:
    entry, taxonomy = posting.entry, directory.network.taxonomy
    view = notice(posting, directory)
    competences = (taxonomy.competences[key].label for key in entry.competences)
    return EntryItem(
        id=f"{EXCHANGE}{entry.id}",
        address=view.address,
        title=UI["entry_item"].format(title=entry.title, kind=view.kind, town=view.town),
        summary=entry.summary,
        author=posting.contact.name if posting.contact else "",
        day=entry.published,
        categories=tuple(dict.fromkeys((entry.category.label, *competences, view.town))),
        notice=view,
        inquiry=entry_inquiry(posting, directory, site_url),
        matches=matches_of(CandidateKind(entry.kind), entry.id, matches, directory),
    )


def _pair_item(pair: Pair, since: date, directory: Directory) -> PairItem:
    taxonomy = directory.network.taxonomy
    demand = match(pair, pair.supply.kind, directory)
    supply = match(pair, pair.demand.kind, directory)
    competences = (taxonomy.competences[key].label for key in pair.reason.competences)
    towns = filter(None, (demand.town, supply.town))
    return PairItem(
        id=f"{EXCHANGE}paarung/{pair.id}",
        address=demand.link.address,
        title=UI["pair_item"].format(
            demand_kind=demand.label,
            demand=demand.link.title,
            supply_kind=supply.label,
            supply=supply.link.title,
        ),
        summary=supply.reason,
        author="",
        day=since,
        categories=tuple(dict.fromkeys((*competences, *towns))),
        sides=(demand, supply),
    )


def _changed_at(one: ExchangeItem) -> datetime:
    """Return when an item last changed, at a time of its own in the hour after noon.

    Readers tell by it what is new, and validators warn of two that are alike. It follows from the
    id: whatever comes on the same day, or ends, moves no other.
    """
    own = int.from_bytes(sha256(one.id.encode()).digest()[:8], "big") % _HOUR
    return noon(one.day) + timedelta(microseconds=own)
