"""Outcomes: what became of the exchange in a year, counted for funders, without a name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regionruhr.brokers.responsibility import broker_of, brokers, demand_of
from regionruhr.brokers.worklist_report import WITHOUT_BROKER
from regionruhr.directory.spreadsheet import spreadsheet
from regionruhr.exchange.posting import all_postings
from regionruhr.formats import number_text
from regionruhr.model.exchange_entry import EntryCategory, EntryResult, Offer, Request
from regionruhr.model.listed_pair import ListedPair, PairResult
from regionruhr.model.network import Network

ALL = "Ganzes Netzwerk"
NOTE = (
    "Gezählt ist, was im jetzigen Stand der Dateien steht, ohne Muster. Was gelöscht ist, zählt "
    "nicht."
)
PUBLISHED, ENDED = "Veröffentlicht: {}", "Beendet: {}"
ENTRIES, OFFERS, REQUESTS = map(PUBLISHED.format, ("Einträge", "Angebote", "Gesuche"))
ALL_ENDED, UNRECORDED = "Beendet: Einträge", "Laufzeit endet im Jahr, Ergebnis nicht eingetragen"
PAIRS, LISTED = "Paarungen: {}", "Paarungen: gelistet"
_REGION = {
    True: "Partner gefunden: aus der Region",
    False: "Partner gefunden: von außerhalb",
    None: "Partner gefunden: Herkunft unbekannt",
}
FIGURES = (
    *(ENTRIES, OFFERS, REQUESTS, *(PUBLISHED.format(one.label) for one in EntryCategory)),
    *(ALL_ENDED, *(ENDED.format(one.label) for one in EntryResult), *_REGION.values()),
    *(UNRECORDED, LISTED, *(PAIRS.format(one.label) for one in PairResult)),
)
"""What is counted, in the order of the report."""
COLUMNS = ("Jahr", "Stelle", *FIGURES)
_HEAD = spreadsheet([COLUMNS])


@dataclass(frozen=True, slots=True)
class YearlyCount:
    """The figures of a year for one agency or chamber, or for all together."""

    name: str
    numbers: tuple[int, ...]
    """In the order of `FIGURES`."""


def yearly_counts(network: Network, year: int) -> tuple[YearlyCount, ...]:
    """Return the figures of the network, then those of each carrier, none last if it has some."""
    events = list(_events(network, year))
    names = {carrier.id: carrier.name for carrier in network.carriers}
    groups = [(ALL, None), *((name, key) for key, name in names.items()), (WITHOUT_BROKER, "")]
    counts = []
    for name, key in groups:
        figures = [figure for broker, figure in events if key in (None, broker)]
        if key != "" or figures:
            counts.append(YearlyCount(name, tuple(map(figures.count, FIGURES))))
    return tuple(counts)


def outcome_text(counts: Iterable[YearlyCount], year: int) -> str:
    """The figures as text: all of the network, of each carrier those that are not 0."""
    lines = [f"Börse {year}", NOTE]
    for count in counts:
        rows = [
            (figure, number)
            for figure, number in zip(FIGURES, count.numbers, strict=True)
            if number or count.name == ALL
        ]
        lines += [
            "",
            count.name,
            *(f"  {figure}: {number_text(number)}" for figure, number in rows),
        ]
        lines += [] if rows else ["  nichts zu zählen"]
    return "".join(f"{line}\n" for line in lines)


def outcome_table(counts: Iterable[YearlyCount], year: int) -> bytes:
    """The figures as CSV, a row for the network and for each carrier."""
    rows = ((str(year), count.name, *map(str, count.numbers)) for count in counts)
    return spreadsheet([COLUMNS, *rows])


def is_outcome_table(content: bytes) -> bool:
    """Whether a file is a table of ours, and so may be replaced by a newer one."""
    return content.startswith(_HEAD)


def _events(network: Network, year: int) -> Iterator[tuple[str, str]]:
    """Yield who is responsible, "" for nobody, and what happened: one of `FIGURES`."""
    for posting in all_postings(network):
        broker = broker_of(posting, network)
        if not posting.entry.example:
            for figure in _of_entry(posting.entry, year):
                yield broker.id if broker else "", figure
    by_demand = brokers(network)
    for key, pair in network.listed_pairs.items():
        broker = by_demand.get(demand_of(key))
        for figure in _of_pair(pair, year):
            yield broker.id if broker else "", figure


def _of_entry(entry: Offer | Request, year: int) -> Iterator[str]:
    outcome = entry.outcome
    if entry.published.year == year:
        yield from (ENTRIES, OFFERS if entry.kind == "offer" else REQUESTS)
        yield PUBLISHED.format(entry.category.label)
    if outcome is None and entry.valid_until.year == year:
        yield UNRECORDED
    elif outcome is not None and outcome.on.year == year:
        yield from (ALL_ENDED, ENDED.format(outcome.result.label))
        if outcome.result is EntryResult.MATCHED:
            yield _REGION[outcome.with_in_region]


def _of_pair(pair: ListedPair, year: int) -> Iterator[str]:
    if pair.listed_on.year == year:
        yield LISTED
    if pair.result and pair.on and pair.on.year == year:
        yield PAIRS.format(pair.result.label)
