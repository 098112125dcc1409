"""Exchange: what firms and institutions offer and look for, and what became of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import cycle, islice, zip_longest
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

import yaml

from demo.profiles import LAST_DAY
from demo.record import Record
from demo.voice import WORDS, Voice
from regionruhr.folding import folded, folded_words

Group = Literal["offers", "requests"]
Fields = dict[str, Any]

TEXTS: Final[Mapping[str, Any]] = yaml.load(
    Path(__file__).with_name("exchange.yml").read_text(encoding="utf-8"), yaml.CSafeLoader
)
ENDED: Final = 4
"""For so many public entries there is one that has ended."""
NAMELESS: Final = 25
"""Of so many public entries one stands in a file of its own."""
ANONYMOUS: Final = 0.15
SHORTEST_HINT: Final = 4
"""Letters of the shortest word of a name that tells whose an entry is."""


class Entries(NamedTuple):
    """Profiles with their entries, and the entries whose firms no file names."""

    profiles: tuple[Record, ...]
    nameless: tuple[Record, ...]


def with_entries(
    partners: Sequence[Record], numbers: Mapping[Group, int], seed: int, areas: Mapping[str, str]
) -> Entries:
    """Give firms so many public offers and requests, and a quarter more that have ended.

    Institutions get theirs besides; profiles that are written by hand keep their own. `areas`
    says in which area each town lies.
    """
    given: dict[str, dict[str, list[Fields]]] = {}
    nameless: list[Record] = []
    certified: dict[str, set[str]] = {}
    taken: set[str] = set()
    firms = [one for one in partners if _is_drawn(one)]
    for group, number in numbers.items():
        for place, (firm, text) in enumerate(_texts(group, firms, number, seed)):
            voice = Voice(f"{seed} {group} {place} {firm.id}")
            is_over = place >= number
            entry = _entry(voice, text) | _dates(voice, group, text, is_over=is_over)
            if not is_over and place % NAMELESS == NAMELESS - 1:
                entry["id"] = _number(voice, group, taken)
                nameless.append(_file(voice, group, entry, firm, areas))
                continue
            is_anonymous = voice.chance(ANONYMOUS) and not _hints_at(firm, entry)
            key = _number(voice, group, taken) if is_anonymous else _own(firm, group, taken)
            entry |= {"id": key} | ({"anonymous": "true"} if is_anonymous else {})
            given.setdefault(firm.id, {}).setdefault(group, []).append(entry)
            if group == "offers":
                certified.setdefault(firm.id, set()).update(entry.get("certifications", ()))
    profiles = (
        _completed(one, TEXTS["institutions"].get(one.id) or given.get(one.id, {}), certified)
        for one in partners
    )
    return Entries(tuple(profiles), tuple(sorted(nameless, key=lambda one: one.path)))


def _is_drawn(partner: Record) -> bool:
    """Whether a profile is of a firm that is not written by hand."""
    return partner.fields["type"] == "company" and not {"offers", "requests"} & {*partner.fields}


def _texts(
    group: Group, firms: Sequence[Record], number: int, seed: int
) -> Iterator[tuple[Record, Fields]]:
    """Firms with a text each: every trade once before one comes twice, and so every text of it.

    With a larger number, the first ones are the same.
    """
    by_trade: dict[str, list[Record]] = {}
    for firm in sorted(firms, key=lambda firm: Voice(f"{seed} {group} {firm.id}").random.random()):
        by_trade.setdefault(firm.fields["competences"][0], []).append(firm)
    rounds = zip_longest(*by_trade.values())
    order = [firm for one in rounds for firm in one if firm]
    counts: Counter[str] = Counter()
    for firm in islice(cycle(order), number + number // ENDED):
        trade = firm.fields["competences"][0]
        texts = TEXTS[group][trade]
        yield firm, texts[counts[trade] % len(texts)]
        counts[trade] += 1


def _entry(voice: Voice, text: Fields) -> Fields:
    """What a text says, with its numbers drawn."""
    drawn = {
        name: voice.filled(value) if isinstance(value, str) else value
        for name, value in text.items()
    }
    return {"id": "", **drawn}


def _dates(voice: Voice, group: Group, text: Fields, *, is_over: bool) -> Fields:
    """When an entry is public, and what it is about available or needed; how it ended."""
    if is_over:
        published = LAST_DAY - timedelta(days=voice.number(200, 640))
        ended = published + timedelta(days=voice.number(20, 180))
        result = voice.one(("matched", "matched", "matched", "withdrawn", "expired"))
        outcome: Fields = {"result": result, "on": ended}
        if result == "matched":
            outcome["with_in_region"] = "true" if voice.chance(0.7) else "false"
        left = 0 if result == "expired" else voice.number(1, 90)
        until = ended - timedelta(days=1) if result == "expired" else ended + timedelta(days=left)
        return {"published": published, "valid_until": until, "outcome": outcome}
    fields: Fields = {
        "published": LAST_DAY - timedelta(days=voice.number(1, 120)),
        "valid_until": LAST_DAY + timedelta(days=voice.number(30, 200)),
    }
    if group == "requests" and voice.chance(0.6):
        fields["needed_by"] = _workday(fields["valid_until"] + timedelta(days=voice.number(0, 40)))
    elif group == "offers" and text.get("category") == "capacity":
        first = _workday(LAST_DAY + timedelta(days=voice.number(-10, 60)))
        last = _workday(first + timedelta(days=voice.number(90, 240)))
        fields |= {"available_from": first, "available_until": last}
    return fields


def _workday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - 4))


def _own(firm: Record, group: Group, taken: set[str]) -> str:
    """An id that names the firm."""
    stem = f"{firm.id[:48].rstrip('-')}-{_KINDS[group]}"
    numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    key = next(key for key in (stem, *numbered) if key not in taken)
    taken.add(key)
    return key


def _number(voice: Voice, group: Group, taken: set[str]) -> str:
    """An id that does not tell whose the entry is: it stands in its address."""
    key = f"{_KINDS[group]}-{voice.number(100_000, 999_999)}"
    if key in taken:
        return _number(voice, group, taken)
    taken.add(key)
    return key


_KINDS: Final[Mapping[Group, str]] = {"offers": "angebot", "requests": "gesuch"}


def _hints_at(firm: Record, entry: Fields) -> bool:
    """Whether an entry uses a word of the name, as of the trade in it."""
    said = folded(" ".join(value for value in entry.values() if isinstance(value, str)))
    return any(len(word) >= SHORTEST_HINT and word in said for word in folded_words(firm.title))


def _file(
    voice: Voice, group: Group, entry: Fields, firm: Record, areas: Mapping[str, str]
) -> Record:
    """An entry in a file of its own, with the town of its firm and perhaps who answers."""
    town = firm.fields["address"]["city"]
    serving = [key for key, _, _, _, served in WORDS["carriers"] if areas[town] in served]
    contact = {"contact": voice.one(serving)} if voice.chance(0.5) else {}
    head = {"id": entry["id"], "kind": group[:-1]}
    fields = {**head, **entry, "town": town, **contact}
    text = str(fields.pop("description"))
    return Record(f"partners/boerse/{entry['id']}.yml", fields, text)


def _completed(
    partner: Record, entries: Mapping[str, list[Fields]], certified: Mapping[str, set[str]]
) -> Record:
    """A profile with its entries, and with the certificates that its offers name."""
    named = certified.get(partner.id, set()) | {
        key
        for offer in TEXTS["institutions"].get(partner.id, {}).get("offers", ())
        for key in offer.get("certifications", ())
    }
    held = list(dict.fromkeys((*partner.fields.get("certifications", ()), *sorted(named))))
    fields = {**partner.fields, **entries}
    if held:
        fields["certifications"] = held
    return replace(partner, fields=fields)
