"""Corpus: a synthetic network of any size, the same for the same seed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bench import vocabulary as words
from regionruhr.wording.navigation import FOOTER

FIRST_DAY = date(2009, 2, 1)
LAST_DAY = date(2026, 11, 20)
PROJECTS = 8
LOGO_EVERY = 4
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">'
    '<path d="M0 0h120v40H0z" fill="#14506e"/></svg>\n'
)

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """A file of the project: its fields as editors write them, and its text in Markdown.

    An address in the text that begins with `@` is a path from the root of the project
    ("@partners/wilo.yml").
    """

    path: str
    title: str
    fields: Fields
    text: str

    @property
    def id(self) -> str:
        """The name of the file without its ending."""
        return self.path.rpartition("/")[2].partition(".")[0]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that editors would have written."""

    taxonomy: Mapping[str, Mapping[str, Fields]]
    portrait: Fields
    profiles: Sequence[Record]
    projects: Sequence[Record]
    releases: Sequence[Record]
    pages: Sequence[Record]


def corpus(partners: int, releases: int, seed: int) -> Corpus:
    """A network with so many profiles and releases, at least one of each."""
    voice = Voice(Random(seed))  # noqa: S311 (a seed is what makes two corpora alike)
    profiles = tuple(_profiles(voice, partners))
    projects = tuple(_projects(voice, profiles))
    return Corpus(
        taxonomy=_taxonomy(),
        portrait=_portrait(voice, profiles),
        profiles=profiles,
        projects=projects,
        releases=tuple(_releases(voice, releases, profiles, projects)),
        pages=tuple(_pages(voice, profiles)),
    )


def slug(text: str) -> str:
    """A text as a key: "Südwestfälische GmbH" gives "suedwestfaelische-gmbh"."""
    umlauts = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    return "-".join(re.findall(r"[a-z0-9]+", text.lower().translate(umlauts)))


@dataclass(frozen=True, slots=True)
class Voice:
    """Draws words and sentences."""

    random: Random

    def technology(self) -> str:
        """A feminine compound: "Präzisionspumpenfertigung"."""
        return self._compound(words.FIELDS)

    def products(self) -> str:
        """A plural compound: "Vakuumpressen"."""
        return self._compound(words.PRODUCTS)

    def _compound(self, endings: Sequence[str]) -> str:
        grade = self.random.choice(words.GRADES) if self.random.random() < 0.4 else ""
        stem = self.random.choice(words.STEMS)
        return f"{grade}{stem.lower() if grade else stem}{self.random.choice(endings)}"

    def sentence(self, patterns: Sequence[str]) -> str:
        """One of the patterns with its places filled."""
        pattern = self.random.choice(patterns)
        return re.sub(r"\{(\w+)\}", lambda place: self._word(place[1]), pattern)

    def _word(self, kind: str) -> str:
        match kind:
            case "technik":
                return self.technology()
            case "produkte":
                return self.products()
            case "stadt":
                return self.random.choice(words.TOWNS)[1]
            case "jahr":
                return str(self.random.randint(1998, 2026))
            case "zahl":
                return str(self.random.randint(12, 480))
            case _:
                return str(self.random.randint(3, 45))

    def paragraph(self, patterns: Sequence[str], fewest: int, most: int) -> str:
        """So many different sentences in a row."""
        return " ".join(self.sentence([pattern]) for pattern in self.some(patterns, fewest, most))

    def some(self, keys: Sequence[str], fewest: int, most: int) -> list[str]:
        """So many different keys."""
        return self.random.sample(keys, min(len(keys), self.random.randint(fewest, most)))

    def favoured(self, records: Sequence[Record]) -> Record:
        """A record, the first ones more often: some partners are in the news all the time."""
        return records[int(len(records) * self.random.random() ** 2)]

    def chance(self, share: float) -> bool:
        """Whether something holds that holds in that share of all cases."""
        return self.random.random() < share


def _taxonomy() -> Mapping[str, Mapping[str, Fields]]:
    competences: dict[str, Fields] = {}
    for stem in words.COMPETENCE_STEMS:
        parent = f"{stem}technik"
        competences[slug(parent)] = {"label": parent}
        for field in words.COMPETENCE_FIELDS:
            label = f"{stem}{field}"
            synonyms = [f"{stem}spezialisten", f"{stem}dienstleister"]
            term = {"label": label, "synonyms": synonyms, "parent": slug(parent)}
            competences[slug(label)] = term
    return {
        "areas": {_area_key(label): {"label": label} for label in words.AREAS},
        "towns": {key: {"label": name, "area": area} for key, name, area, _ in words.TOWNS},
        "sectors": _terms(words.SECTORS),
        "competences": competences,
        "certifications": _terms(words.CERTIFICATIONS),
        "topics": _terms(words.TOPICS),
    }


def _terms(labels: Sequence[str]) -> Mapping[str, Fields]:
    return {slug(label): {"label": label} for label in labels}


def _area_key(label: str) -> str:
    return slug(label.removesuffix("-Kreis"))


def _portrait(voice: Voice, profiles: Sequence[Record]) -> Fields:
    figures = [
        {
            "value": str(voice.random.randint(10, 900)),
            "label": label,
            "year": 2025,
            "source": "Probe",
        }
        for label in ("Betriebe", "Beschäftigte", "Vorhaben")
    ]
    milestones = [
        {"date": year, "title": f"Schritt {year}", "text": voice.sentence(words.NEWS_SENTENCES)}
        for year in range(2009, 2027, 3)
    ]
    text = voice.paragraph(words.PROFILE_SENTENCES, 3, 3)
    return {
        "name": "In|Die RegionRuhr",
        "claim": "Industrie und Dienstleistung an der Ruhr",
        "press_contacts": {"presse": {"organisation": profiles[0].id}},
        "boilerplates": {
            "short": text,
            "medium": f"{text} {text}",
            "long": f"{text} {text} {text}",
        },
        "figures": figures,
        "milestones": milestones,
    }


def _profiles(voice: Voice, number: int) -> Iterator[Record]:
    taken: set[str] = set()
    carriers = [*_carriers()][:number]
    for position in range(number):
        name, kind, area = carriers[position] if position < len(carriers) else _organisation(voice)
        key = _unique(slug(name), taken)
        fields = _profile_fields(voice, key, name, kind)
        if position < len(carriers):
            fields |= {"role": "carrier", "area_served": [area]}
        if position % LOGO_EVERY == 0:
            fields["logo"] = f"{key}.svg"
        paragraphs = [
            voice.paragraph(words.PROFILE_SENTENCES, 2, 4)
            for _ in range(voice.random.randint(1, 3))
        ]
        yield Record(f"partners/{key}.yml", name, fields, "\n\n".join(paragraphs))


def _carriers() -> Iterator[tuple[str, str, str]]:
    """Name, kind and area of the nine that carry the network."""
    areas = [_area_key(label) for label in words.AREAS]
    for label, area in zip(words.AREAS, areas, strict=True):
        yield f"Wirtschaftsförderung {label}", "development-agency", area
    for name, area in zip(words.CHAMBERS, areas, strict=False):
        yield name, "chamber", area


def _organisation(voice: Voice) -> tuple[str, str, str]:
    """Name and kind of an organisation; it serves no area."""
    first, last = map(voice.random.choice, (words.FAMILIES_FIRST, words.FAMILIES_LAST))
    family = f"{first}{last}".title()
    field = voice.technology()
    name, kind = voice.random.choices(
        (
            (f"{field} {family} {voice.random.choice(words.LEGAL_FORMS)}", "company"),
            (f"Hochschule für {field} {family}", "university"),
            (f"Institut für {field} {family}", "research-institute"),
            (f"Technologiezentrum {field} {family}", "technology-centre"),
            (f"Förderverein {field} {family} e. V.", "association"),
        ),
        weights=(88, 2, 4, 3, 3),
    )[0]
    return name, kind, ""


def _unique(key: str, taken: set[str]) -> str:
    candidate, number = key, 2
    while candidate in taken:
        candidate, number = f"{key}-{number}", number + 1
    taken.add(candidate)
    return candidate


def _profile_fields(voice: Voice, key: str, name: str, kind: str) -> dict[str, object]:
    town, label, _, postal_code = voice.random.choice(words.TOWNS)
    fewest = voice.random.choice((5, 10, 20, 50, 100, 250, 1000))
    day = LAST_DAY - timedelta(days=voice.random.randint(1, 900))
    host = f"{key[:40].strip('-')}.example"
    phone = f"+49 {voice.random.randint(200, 2399)} {voice.random.randint(10000, 9999999)}"
    street = f"{voice.random.choice(words.STREETS)} {voice.random.randint(1, 180)}"
    competences = [slug(f"{stem}technik") for stem in words.COMPETENCE_STEMS] + [
        slug(f"{stem}{field}")
        for stem in words.COMPETENCE_STEMS
        for field in words.COMPETENCE_FIELDS
    ]
    known = {
        "legal_name": (0.3, f"{name} mit Sitz in {label}"),
        "website": (0.9, f"https://www.{host}/"),
        "email": (0.6, f"info@{host}"),
        "phone": (0.6, phone),
        "certifications": (0.4, voice.some([slug(c) for c in words.CERTIFICATIONS], 1, 3)),
        "employees": (0.7, {"min": fewest, "max": fewest * 2 - 1, "year": 2025}),
        "founded": (0.8, voice.random.randint(1848, 2020)),
        "joined": (0.5, voice.random.randint(2009, 2026)),
        "verified_on": (0.6, day),
    }
    return {
        "id": key,
        "name": name,
        "type": kind,
        "role": "member" if voice.chance(0.4) else "regional",
        "summary": f"{voice.products()} und {voice.technology()} aus {label}.",
        "address": {"street": street, "postal_code": postal_code, "city": town},
        "sectors": voice.some([slug(sector) for sector in words.SECTORS], 1, 2),
        "competences": voice.some(competences, 2, 5),
        **{field: value for field, (share, value) in known.items() if voice.chance(share)},
        "sources": [f"www.{host}, Impressum", "Selbstauskunft"],
    }


def _projects(voice: Voice, profiles: Sequence[Record]) -> Iterator[Record]:
    for number in range(PROJECTS):
        title = f"{voice.technology()} {number + 1}"
        start = 2010 + 2 * number
        members = dict.fromkeys(voice.favoured(profiles).id for _ in range(8))
        grant = {"programme": "Regio.NRW", "funder": "Land", "amount_eur": 400_000, "eu": True}
        fields: Fields = {
            "id": slug(title),
            "title": title,
            "summary": voice.sentence(words.NEWS_LEADS),
            "status": "running" if number == PROJECTS - 1 else "completed",
            "start": start,
            "end": start + 3,
            "partners": [
                {"id": key, "role": "partner" if position else "lead"}
                for position, key in enumerate(members)
            ],
            "funding": [grant],
            "results": [voice.sentence(words.NEWS_SENTENCES) for _ in range(3)],
            "sources": ["Probe"],
        }
        text = "\n\n".join(voice.paragraph(words.NEWS_SENTENCES, 3, 4) for _ in range(4))
        yield Record(f"content/projekte/{slug(title)}.md", title, fields, text)


def _releases(
    voice: Voice, number: int, profiles: Sequence[Record], projects: Sequence[Record]
) -> Iterator[Record]:
    """Releases evenly spread from the first day to the last."""
    counts: dict[int, int] = {}
    previous: Record | None = None
    for position in range(number):
        day = FIRST_DAY + (LAST_DAY - FIRST_DAY) * position // number
        counts[day.year] = counts.get(day.year, 0) + 1
        title = voice.sentence(words.NEWS_TITLES)
        path = f"content/aktuelles/{day.year}/{slug(title)[:50].strip('-')}-{counts[day.year]}.md"
        partners = list(dict.fromkeys(voice.favoured(profiles) for _ in range(position % 4)))
        project = voice.favoured(projects)
        links = [*partners[:2], project, *([previous] if previous else [])]
        fields = _release_fields(voice, day, f"{day.year}-{counts[day.year]:02}", title)
        if partners:
            fields["partners"] = [partner.id for partner in partners]
        if voice.chance(0.3):
            fields["projects"] = [project.id]
        previous = Record(path, title, fields, _release_text(voice, links))
        yield previous


def _release_fields(voice: Voice, day: date, key: str, title: str) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": key,
        "type": "news",
        "title": title,
        "summary": voice.sentence(words.NEWS_LEADS),
        "date": day,
        "topics": voice.some([slug(topic) for topic in words.TOPICS], 1, 2),
        "places": voice.some([town[0] for town in words.TOWNS], 1, 2),
        "sources": ["Probe"],
    }
    kind = voice.random.random()
    if kind < 0.3:
        fields |= {"type": "press-release", "contact": "presse", "dateline": "Dortmund"}
    elif kind < 0.4:
        begin, end = f"{day.isoformat()} 10:00", f"{day.isoformat()} 16:30"
        fields |= {"type": "event", "start": begin, "end": end, "location": "Dortmund, Rathaus"}
    if voice.chance(0.1):
        fields["corrections"] = [{"date": day + timedelta(days=3), "note": "Zahl berichtigt."}]
    return fields


def _release_text(voice: Voice, links: Sequence[Record]) -> str:
    """Some 200 words under two headings, with a list and links."""
    first, second = voice.random.sample(words.NEWS_HEADINGS, 2)
    points = [voice.sentence(words.NEWS_POINTS) for _ in range(voice.random.randint(3, 5))]
    read_on = ", ".join(f"[{record.title}](@{record.path})" for record in links)
    parts = [
        voice.paragraph(words.NEWS_SENTENCES, 4, 5),
        f"## {first}",
        voice.paragraph(words.NEWS_SENTENCES, 4, 5),
        "\n".join(f"- {point}" for point in points),
        f"## {second}",
        f"**{voice.products()}** stehen dabei im Mittelpunkt. "
        + voice.paragraph(words.NEWS_SENTENCES, 4, 5),
        f"Mehr dazu: {read_on}.",
    ]
    return "\n\n".join(parts)


def _pages(voice: Voice, profiles: Sequence[Record]) -> Iterator[Record]:
    """The pages of the navigation, of exchange and open data, and those the footer leads to."""
    contacts = "\n".join(f"- [{record.title}](@{record.path})" for record in profiles[:9])
    pages = (
        ("index.md", "Industrie und Dienstleistung finden zusammen", ""),
        ("partner/index.md", "Partner und Akteure der Region", ""),
        ("partner/offene-daten.md", "Offene Daten", "{{ data-files }}\n\n{{ embeds }}"),
        ("boerse/index.md", "Angebote und Gesuche", ""),
        ("projekte/index.md", "Projekte", ""),
        ("aktuelles/index.md", "Aktuelles", ""),
        (
            "presse/index.md",
            "Presse",
            "{{ press-contacts }}\n\n{{ boilerplates }}\n\n{{ figures }}",
        ),
        ("presse/feeds.md", "Feeds", "{{ feeds }}"),
        ("netzwerk/index.md", "Das Netzwerk", "{{ carriers }}\n\n{{ milestones }}"),
        ("kontakt.md", "Kontakt", f"{contacts}\n\n{{{{ operator }}}}"),
        *((f"{address.rstrip('/')}.md", title, "") for title, address in FOOTER[-1][1]),
        ("einfache-sprache.md", "Einfache Sprache", ""),
        ("suche.md", "Suche", ""),
        ("en/index.md", "English", ""),
    )
    for path, title, end in pages:
        begin = "\n\n".join(voice.paragraph(words.NEWS_SENTENCES, 3, 4) for _ in range(3))
        fields: Fields = {"title": title, "summary": voice.sentence(words.NEWS_LEADS)}
        yield Record(f"content/{path}", title, fields, f"{begin}\n\n{end}".strip())
