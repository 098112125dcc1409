"""Profiles: carriers, institutions, and as many firms as are asked for."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import count
from typing import Any, Final

from demo.record import Record, handwritten
from demo.voice import WORDS, Voice
from regionruhr.model.addresses import slug

LAST_DAY: Final = date(2026, 11, 20)
CERTIFICATIONS: Final = ("iso-9001", "iso-14001", "iso-45001", "iso-50001", "en-9100")
Labels = Mapping[str, str]


def profiles(seed: int, labels: Labels) -> Iterator[Record]:
    """Profiles without end, the firms last; `labels` says how the places are called."""
    for key, name, kind, town, areas in WORDS["carriers"]:
        served = ", ".join(labels[area] for area in areas)
        fields = {
            "type": kind,
            "role": "carrier",
            "summary": WORDS["carrier_summaries"][kind].format(gebiet=served),
            "area_served": [*areas],
            "sectors": ["wirtschaftsfoerderung"],
            "competences": ["wirtschaftsfoerderung"],
        }
        yield _profile(Voice(f"{seed} {key}"), (key, name, town), fields, "served")
    yield from handwritten("partners/[!_]*.yml")
    for name, kind, town, competences, summary in WORDS["institutions"]:
        fields = {"type": kind, "role": "member", "summary": summary, "sectors": ["bildung"]}
        voice = Voice(f"{seed} {name}")
        yield _profile(
            voice, (slug(name), name, town), fields | {"competences": [*competences]}, "taught"
        )
    taken: set[str] = set()
    for position in count():
        yield _firm(Voice(f"{seed} firm {position}"), taken, labels)


def _firm(voice: Voice, taken: set[str], labels: Labels) -> Record:
    trade = voice.one(WORDS["trades"])
    names, sector, competences = trade[:3]
    family, craft, town = voice.family(), voice.one(names), voice.town()
    short = voice.one(
        (f"{craft} {family}", f"{family} {craft}", f"{craft} {voice.family()} & {family}")
    )
    key = slug(short)
    while key in taken:
        key = f"{key}-{slug(town)}"
    taken.add(key)
    name = f"{short} {voice.one(WORDS['legal_forms'])}"
    words = voice.craft(trade) | {"stadt": labels[town], "haus": short}
    sentences = voice.some(WORDS["profile_sentences"], 2, 5)
    patterns = [voice.one(WORDS["profile_openings"]), *sentences]
    told = [voice.filled(pattern, **words) for pattern in patterns]
    fewest = voice.one((4, 8, 12, 20, 35, 60, 90, 150, 280, 600))
    known = {
        "certifications": (0.6, _certifications(voice, competences[0])),
        "employees": (0.8, {"min": fewest, "max": fewest * 5 // 4, "year": 2025}),
        "founded": (0.8, voice.number(1874, 2021)),
        "legal_name": (0.1, f"{name}, Sitz {labels[town]}"),
        "same_as": (0.1, [f"https://netz.example/{key}"]),
    }
    fields = {
        "type": "company",
        "role": "member" if voice.chance(0.6) else "regional",
        "summary": voice.filled(voice.one(WORDS["summaries"]), **words),
        "sectors": [sector],
        "competences": [*competences],
        **{field: value for field, (share, value) in known.items() if voice.chance(share)},
    }
    return _profile(voice, (key, name, town), fields, f"{told[0]}\n\n{' '.join(told[1:])}")


def _certifications(voice: Voice, trade: str) -> list[str]:
    """Some of the usual ones, the first more often, and those of a trade."""
    usual = {voice.often_first(CERTIFICATIONS) for _ in range(voice.number(1, 3))}
    own = [key for key in WORDS["trade_certifications"].get(trade, ()) if voice.chance(0.7)]
    return [*(key for key in CERTIFICATIONS if key in usual), *own]


def _profile(
    voice: Voice, given: tuple[str, str, str], fields: dict[str, Any], told: str
) -> Record:
    """A profile with what every organisation has: an address, ways to reach it, a logo.

    `given` are its key, its name and its town; `told` is its text, or the sentences that such a
    text is drawn from.
    """
    key, name, town = given
    is_firm = fields["type"] == "company"
    _, postal_code, prefix = WORDS["towns"][town]
    host = f"{key[:40].strip('-')}.example"
    person = voice.person()
    phone = f"{prefix} {voice.number(0, 999):03}"
    contact = {
        "name": person,
        "role": voice.one(WORDS["contact_roles"]) if is_firm else "Service für Betriebe",
        "email": f"{slug(person).replace('-', '.')}@{host}",
        "phone": phone,
        "consent": "true",
    }
    is_ours = fields["role"] != "regional"
    known = {
        "website": (0.95, f"https://www.{host}/"),
        "email": (0.8, f"info@{host}"),
        "phone": (0.8, phone),
        "contact": (0.5 if is_firm else 1, contact),
        "joined": (0.9 if is_ours else 0, voice.number(2012, 2026)),
        "verified_on": (0.8, LAST_DAY - timedelta(days=voice.number(1, 500))),
        "logo": (0.7 if is_ours else 0.3, f"{key}.svg"),
    }
    text = told if is_firm else "\n\n".join(voice.some(WORDS[told], 2, 3))
    drawn = {field: value for field, (share, value) in known.items() if voice.chance(share)}
    if "logo" in drawn and voice.chance(0.5):
        drawn["logo_dark"] = f"{key}-dunkel.svg"
    street = f"{voice.one(WORDS['streets'])} {voice.number(1, 140)}"
    address = {"street": street, "postal_code": postal_code, "city": town}
    whole = {"id": key, "name": name, "address": address, **fields, **drawn}
    return Record(f"partners/{key}.yml", whole | {"sources": ["Eigene Angaben"]}, text)
