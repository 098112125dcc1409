"""Nothing that is built leads from an anonymous entry to its organisation, nor to a hidden entry.

Two organisations of one town have a mark in everything they say of themselves. One and the same
offer and request belong to the first, to the second, or to nobody that a file names: each file of
the site must be the same to the byte. So nobody can work out from the site whose they are.

One difference is meant: an entry never meets the profile of its own firm. That would tell by a
pair that is missing, so here neither profile fits the entries; others do, so that there are pairs.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import projects
from demo.project import dumped
from regionruhr.exchange.matches import matches
from regionruhr.reading.loading import load
from site_texts import everything, texts

TODAY = date.fromisoformat(projects.NOW[:10])
OFFER = {
    "id": "krumpf-4711",
    "title": "Krumpfwalzen richten bis drei Meter",
    "summary": "Wir richten Krumpfwalzen binnen fünf Tagen und sparen Ihnen den Neukauf.",
    "description": "Schlunzhaft verbogene Walzen nehmen wir gern im Lohnauftrag.",
    "quantity": "40 Krumpfwalzen im Monat",
    "minimum_order": "ab 2 Krumpfwalzen",
    "material": "Krumpfstahl 1.9999",
    "max_size": "bis 3.210 mm Krumpflänge",
    "published": "2026-11-02",
    "valid_until": "2027-03-31",
    "available_from": "2027-01-04",
}
REQUEST = {
    "id": "drilch-4712",
    "title": "Drilchgewebe für Schnepsfilter",
    "summary": "Für Schnepsfilter suchen wir einen Weber, der Drilchgewebe auf Dauer liefert.",
    "quantity": "700 m Drilchgewebe im Monat",
    "published": "2026-11-03",
    "valid_until": "2027-03-31",
    "needed_by": "2027-02-15",
}
FITTING = {
    "walzer": {
        "requests": [
            {
                "id": "walzwerk",
                "title": "Krumpfwalzen richten lassen",
                "summary": "Im Januar sollen sechs Krumpfwalzen wieder laufen.",
                "published": "2026-11-04",
                "valid_until": "2027-03-31",
            }
        ]
    },
    "weber": {
        "offers": [
            {
                "id": "weberei",
                "title": "Drilchgewebe von der Rolle",
                "summary": "Für Schnepsfilter und Säcke, ab einer Rolle.",
                "published": "2026-11-05",
                "valid_until": "2027-03-31",
            }
        ]
    },
}
"""Firms whose named entries fit the anonymous ones."""
WORDS = (
    *(OFFER[name] for name in ("id", "title", "summary", "description", "material")),
    *(REQUEST[name] for name in ("id", "title", "summary", "quantity")),
)
"""What tells the anonymous entries from those that they fit."""
OWN_FILE = {"town": "dortmund", "contact": "ihk-probe"}
"""What a file says in place of a profile: the same town, and the chamber that answers there."""
LISTS = {"sitemap.xml": "</url>", "suche/index/…/records-0.idx": r"\},\{"}
"""Files that hold profiles and entries alike, and what parts one record from the next."""
FORGE = "https://forge.example/edit/main/"


@dataclass(frozen=True)
class Firm:
    """An organisation, and what only it says."""

    key: str
    name: str
    number: str
    """Two digits of its telephone and its postal code."""
    own: Mapping[str, Any]
    """In what it differs from others, as a condition or a hint might tell."""

    @property
    def fields(self) -> dict[str, Any]:
        """A full profile, without a word that the entries have."""
        contact = {
            "name": f"Kim {self.name}mann",
            "role": f"{self.name}verkauf",
            "email": f"kim@{self.key}.example",
            "phone": f"+49 30 23125 {self.number}9",
            "consent": True,
        }
        address = {
            "street": f"{self.name}weg 3",
            "postal_code": f"441{self.number}",
            "city": "dortmund",
        }
        return {
            "id": self.key,
            "name": f"{self.name} GmbH",
            "legal_name": f"{self.name} Gesellschaft mbH",
            "role": "member",
            "summary": f"{self.name}kisten, gezimmert.",
            "description": f"Bei {self.name} wird gezimmert.",
            "address": address,
            "website": f"https://www.{self.key}.example/",
            "same_as": [f"https://netz.example/{self.key}"],
            "email": f"post@{self.key}.example",
            "phone": f"+49 30 23125 {self.number}1",
            "contact": contact,
            "logo": f"{self.key}.svg",
            "sectors": ["maschinenbau"],
            "verified_by": f"Ute {self.name}",
            "verified_on": "2026-10-01",
            "sources": [f"Blatt {self.name}"],
            **self.own,
        }

    @property
    def marks(self) -> tuple[str, ...]:
        """What leads to it, in small letters; all that it says of itself holds one of them."""
        return self.key, self.name.lower(), f"23125 {self.number}", f"23125{self.number}"


FIRST = Firm("zoerkana", "Zörkana", "37", {"type": "company", "certifications": ["iso-9001"]})
SECOND = Firm(
    "quaxolin",
    "Quaxolin",
    "49",
    {
        "type": "research-institute",
        "competences": ["pumpen"],
        "offers": [
            {
                "id": "kistenbau",
                "title": "Kistenbau nach Maß",
                "summary": "Einzeln gezimmert, in zwei Wochen.",
                "published": "2026-11-06",
                "valid_until": "2027-03-31",
            }
        ],
    },
)
FIRMS = (FIRST, SECOND)
HIDDEN: Mapping[str, Mapping[str, Any]] = {
    "abgelaufen": {"published": "2026-05-04", "valid_until": "2026-11-23"},
    "beendet": {"outcome": {"result": "matched", "on": "2026-11-20", "with_in_region": True}},
    "zurueckgezogen": {"outcome": {"result": "withdrawn", "on": "2026-11-24"}},
    "kuenftig": {"published": "2026-11-25"},
}
"""Entries that are not to be seen today, each for one reason."""
LATER = "2026-11-25T08:00"
"""When the last of them is to be seen."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a chamber, two marked firms, and firms that fit."""
    project = projects.copy_small(tmp_path_factory.mktemp("anonymous"))
    chamber = {"id": "ihk-probe", "name": "Kammer Probe", "type": "chamber", "role": "carrier"}
    _write(project, {**_plain("ihk-probe"), **chamber, "area_served": ["dortmund"]})
    for firm in FIRMS:
        _write(project, firm.fields)
        logo = project / f"partners/logos/{firm.key}.svg"
        logo.parent.mkdir(exist_ok=True)
        logo.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
            f'<path d="M0 0h{firm.number}v9z"/></svg>\n'
        )
    for key, entries in FITTING.items():
        _write(project, {**_plain(key), **entries})
    taxonomy = project / "partners/_taxonomy.yml"
    held = "certifications: {iso-9001: {label: ISO 9001}}\n"
    taxonomy.write_text(f"{taxonomy.read_text()}{held}")
    return project


def _plain(key: str) -> dict[str, Any]:
    return {
        "id": key,
        "name": f"{key.title()} Nachbar",
        "type": "company",
        "role": "regional",
        "summary": "Ein Betrieb der Probe.",
        "address": {"city": "dortmund"},
        "sectors": ["maschinenbau"],
    }


def _write(project: Path, fields: Mapping[str, Any], path: str = "") -> Path:
    file = project / (path or f"partners/{fields['id']}.yml")
    file.parent.mkdir(exist_ok=True)
    file.write_text(dumped(fields))
    return file


def _built(project: Path, now: str = projects.NOW) -> dict[str, bytes]:
    finished = projects.build(project, REGIONRUHR_NOW=now, EDIT_URL=FORGE)
    assert finished.returncode == 0, finished.stderr
    return projects.contents(project / "site")


@pytest.fixture(scope="module")
def without(project: Path) -> dict[str, bytes]:
    """The site without the anonymous entries."""
    return _built(project)


@pytest.fixture(scope="module")
def sites(project: Path, without: dict[str, bytes]) -> dict[str, dict[str, bytes]]:
    """The site with the entries in the profile of either firm, and in files of their own."""
    assert without
    found = {}
    for firm in FIRMS:
        own = firm.fields
        for group, entry in (("offers", OFFER), ("requests", REQUEST)):
            own[group] = [*own.get(group, ()), {**entry, "anonymous": True}]
        _write(project, own)
        found[firm.key] = _built(project)
        _check_that_they_fit(project)
        _write(project, firm.fields)
    files = [
        _write(project, {**entry, "kind": kind, **OWN_FILE}, f"partners/boerse/{entry['id']}.yml")
        for kind, entry in (("offer", OFFER), ("request", REQUEST))
    ]
    found["file"] = _built(project)
    _check_that_they_fit(project)
    for file in files:
        file.unlink()
    return found


def _check_that_they_fit(project: Path) -> None:
    """There are pairs with the anonymous entries, and none with the firms themselves."""
    network = load(project, today=TODAY).network
    assert network is not None
    pairs = matches(network, TODAY).pairs
    assert {pair.id for pair in pairs} >= {
        "request/walzwerk~offer/krumpf-4711",
        "request/drilch-4712~offer/weberei",
    }
    assert not {pair.supply.id for pair in pairs} & {firm.key for firm in FIRMS}


@pytest.mark.parametrize("other", [SECOND.key, "file"])
def test_site_is_the_same_whoever_the_entries_belong_to(
    sites: dict[str, dict[str, bytes]], other: str
) -> None:
    """Every file, to the byte: pages, lists, feeds, open data, search index, archives."""
    one, another = sites[FIRST.key], sites[other]
    assert one.keys() == another.keys()
    assert [name for name in one if one[name] != another[name]] == []


def test_no_file_names_an_entry_beside_its_firm(sites: dict[str, dict[str, bytes]]) -> None:
    """But lists of everything, and there no record names both."""
    both = {
        re.sub(r"/[0-9a-f]{10}/", "/…/", name): content
        for name, content in sites[FIRST.key].items()
        if _has(texts(name, content), WORDS) and _has(texts(name, content), FIRST.marks)
    }
    assert both.keys() <= LISTS.keys()
    leaking = [
        name
        for name, content in both.items()
        for text in texts(name, content)
        for record in re.split(LISTS[name], text)
        if _has([record], WORDS) and _has([record], FIRST.marks)
    ]
    assert leaking == []


def test_no_file_says_where_an_entry_is_written(sites: dict[str, dict[str, bytes]]) -> None:
    """Neither its path nor a link to edit it; other pages have such links."""
    for site in sites.values():
        said = everything(site)
        assert "partners/boerse" not in said
        assert f"{FORGE}partners/weber.yml" in said


def _has(found: Iterable[str], words: Iterable[str]) -> bool:
    small = [word.lower() for word in words]
    return any(word in text.lower() for text in found for word in small)


def test_entries_are_to_be_found(
    sites: dict[str, dict[str, bytes]], without: dict[str, bytes]
) -> None:
    """So the searches above can fail; the firms are too, on their own pages."""
    assert not _has([everything(without)], WORDS)
    for site in sites.values():
        said = everything(site)
        assert [word for word in WORDS if word not in said] == []
        assert [mark for firm in FIRMS for mark in firm.marks if mark not in said.lower()] == []


def _hidden(name: str, entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """An entry for each reason to be hidden, with the reason in its id and in all it says."""
    for reason, fields in HIDDEN.items():
        said = {field: f"{entry[field]} {name} {reason}" for field in ("title", "summary")}
        yield {**entry, **said, "id": f"{name}-{reason}", **fields}


@pytest.fixture(scope="module")
def hidden(project: Path, without: dict[str, bytes]) -> Iterator[Path]:
    """The project with every hidden entry: by name, anonymous in a profile, in its own file."""
    assert without
    anonymous = [{**entry, "anonymous": True} for entry in _hidden("ungenannt", OFFER)]
    offers = [*_hidden("offen", OFFER), *anonymous]
    _write(project, {**FIRST.fields, "offers": offers, "requests": [*_hidden("sucht", REQUEST)]})
    files = [
        _write(project, {**one, "kind": "request", **OWN_FILE}, f"partners/boerse/{one['id']}.yml")
        for one in _hidden("datei", REQUEST)
    ]
    yield project
    _write(project, FIRST.fields)
    for file in files:
        file.unlink()


def test_hidden_entry_changes_no_byte(hidden: Path, without: dict[str, bytes]) -> None:
    """Expired, ended, withdrawn or to come: the site is the one without it."""
    site = _built(hidden)
    assert site.keys() == without.keys()
    assert [name for name in site if site[name] != without[name]] == []


def test_entry_appears_on_its_day(hidden: Path) -> None:
    """The one to come, in each form, and no other: the test above can fail."""
    said = everything(_built(hidden, LATER))
    shown = {
        (name, reason)
        for name in ("offen", "ungenannt", "sucht", "datei")
        for reason in HIDDEN
        if f" {name} {reason}" in said or f"{name}-{reason}" in said
    }
    assert shown == {(name, "kuenftig") for name in ("offen", "ungenannt", "sucht", "datei")}
