"""News: releases and events, what partners do together, and what they say of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from demo.landscapes import Landscape
from demo.profiles import LAST_DAY, Labels
from demo.record import Record, handwritten
from demo.voice import WORDS, Voice
from regionruhr.model.addresses import slug

FIRST_DAY: Final = date(2012, 3, 5)
BY_HAND: Final = 10
"""So many numbers of a year are left to what is written by hand."""
FRIDAY: Final = 4
COMING: Final = 4
"""So many of the newest are events still to come."""


def projects(seed: int, partners: Sequence[Record]) -> Iterator[Record]:
    """What is written by hand, and one project for every idea of the vocabulary."""
    written = [*handwritten("content/projekte/*-*.md")]
    yield from written
    ideas = [idea for idea in WORDS["projects"] if slug(idea[0]) not in {one.id for one in written}]
    for number, (title, summary, result, *sought) in enumerate(ideas):
        voice = Voice(f"{seed} project {number}")
        members = dict.fromkeys(voice.often_first(partners).id for _ in range(6))
        programme, funder, eu, land = voice.one(WORDS["funders"])
        start = (2013, 2016, 2019, 2024, 2025, 2027)[number]
        grant = {
            "programme": programme,
            "funder": funder,
            "amount_eur": voice.number(12, 96) * 10_000,
            "eu": eu,
            "land": land,
        }
        fields = {
            "id": slug(title),
            "title": title,
            "summary": summary,
            "status": ("completed", "completed", "completed", "running", "running", "planned")[
                number
            ],
            "start": start,
            "end": start + 3,
            "partners": [
                {"id": key, "role": "partner" if position else "lead"}
                for position, key in enumerate(members)
            ],
            "funding": [grant],
            "results": [voice.filled(result)],
            "sources": ["Abschlussbericht" if number < 3 else "Projektblatt"],
        }
        if sought:
            wanted, competences, until = sought[0]
            fields["seeking"] = {"text": wanted, "competences": competences, "until": until}
        text = "\n\n".join(voice.some(WORDS["closings"], 2, 2))
        yield Record(f"content/projekte/{slug(title)}.md", fields, f"{summary}\n\n{text}")


def releases(
    number: int,
    illustrated: int,
    seed: int,
    partners: Sequence[Record],
    labels: Labels,
) -> Iterator[Record]:
    """So many releases, the later the denser; the newest have a drawn picture each."""
    yield from handwritten("content/aktuelles/*/*.md")
    counts: dict[int, int] = {}
    for position in range(number):
        since = (LAST_DAY - FIRST_DAY).days * ((position + 1) / number) ** 0.5
        day = FIRST_DAY + timedelta(days=int(since))
        counts[day.year] = counts.get(day.year, 0) + 1
        voice = Voice(f"{seed} release {position}")
        is_to_come = position >= number - COMING
        key = f"{day.year}-{counts[day.year] + BY_HAND}"
        record = _release(voice, day, key, partners, labels, is_to_come=is_to_come)
        if position >= number - illustrated:
            record = _illustrated(voice, record, labels)
        yield record


def _release(
    voice: Voice,
    day: date,
    key: str,
    partners: Sequence[Record],
    labels: Labels,
    *,
    is_to_come: bool,
) -> Record:
    named = list(dict.fromkeys(voice.often_first(partners) for _ in range(voice.number(2, 3))))
    town, other = named[0].fields["address"]["city"], named[-1].fields["address"]["city"]
    words = {
        "stadt": labels[town],
        "stadt2": labels[other],
        "firma": named[0].title,
        "firma2": named[-1].title,
        **voice.craft(voice.one(WORDS["trades"])),
    }
    topic, title, lead, *paragraphs = voice.one(WORDS["stories"])
    fields: dict[str, Any] = {"id": key, "type": "news"}
    kind = voice.random.random()
    if is_to_come or kind < 0.15:
        title = voice.one(WORDS["events"])
        lead = "Ein Thema, drei kurze Beiträge, danach Zeit für Gespräche. Gastgeber ist {firma}."
        fields |= _event(voice, LAST_DAY if is_to_come else day, labels[town])
        paragraphs = [*WORDS["closings"][:2]]
    elif kind < 0.5:
        fields |= {"type": "press-release", "contact": "presse", "dateline": labels[town]}
    title = voice.filled(title, **words)
    fields |= {
        "title": title,
        "summary": voice.filled(lead, **words),
        "date": day,
        "topics": [topic],
        "places": list(dict.fromkeys((town, other))),
        "partners": [partner.id for partner in named],
        "sources": ["Gespräche mit den Beteiligten"],
    }
    if voice.chance(0.08):
        note = "In einer früheren Fassung war der Ort falsch angegeben."
        fields["corrections"] = [{"date": day + timedelta(days=2), "note": note}]
    name = "-".join((*slug(title).split("-")[:5], key[5:]))
    path = f"content/aktuelles/{day.year}/{name}.md"
    return Record(path, fields, _text(voice, paragraphs, named, words))


def _event(voice: Voice, day: date, town: str) -> dict[str, Any]:
    day += timedelta(days=voice.number(7, 90))
    day -= timedelta(days=max(0, day.weekday() - FRIDAY))
    return {
        "type": "event",
        "start": f"{day} {voice.number(8, 11):02}:00",
        "end": f"{day} {voice.number(13, 17)}:30",
        "location": f"{town}, {voice.one(WORDS['streets'])} {voice.number(1, 90)}",
    }


def _text(
    voice: Voice, paragraphs: Sequence[str], named: Sequence[Record], words: Mapping[str, str]
) -> str:
    """Some 150 words under two headings, with a list and links."""
    first, second = voice.one(WORDS["headings"])
    opening, *others = (voice.filled(paragraph, **words) for paragraph in paragraphs)
    points = (voice.filled(point, **words) for point in voice.some(WORDS["points"], 3, 4))
    listed = "\n".join(f"- {point}" for point in points)
    last = [voice.filled(closing, **words) for closing in voice.some(WORDS["closings"], 2, 2)]
    links = " und ".join(partner.link for partner in named)
    parts = [opening, f"## {first}", *others, listed, f"## {second}", *last]
    return "\n\n".join((*parts, f"Mehr über die Beteiligten: {links}."))


def _illustrated(voice: Voice, record: Record, labels: Labels) -> Record:
    is_net = voice.chance(0.1)
    file = f"{record.id}.{'svg' if is_net else 'jpg'}"
    town = labels[record.fields["places"][0]]
    image = {
        "file": file,
        "alt": "Ein Netz aus farbigen Punkten und Linien" if is_net else Landscape(file).alt,
        "caption": voice.filled(voice.one(WORDS["captions"]), stadt=town),
        "credit": voice.person(),
        "license": "CC BY 4.0",
    }
    return Record(record.path, {**record.fields, "images": [image]}, record.text)
