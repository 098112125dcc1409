"""The same network as a Hugo project: templates of bench/hugo/, content with front matter.

It is YAML as our editors write it; JSON would save Hugo a tenth of its time.
"""

import re
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from demo.corpus import ROOT, Corpus
from demo.project import ASSETS, Files, dumped, files, put
from demo.record import Record
from regionruhr.folding import folded
from regionruhr.model.exchange_entry import EntryCategory, EntryKind
from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.release import ReleaseType

TEMPLATES: Final = Path(__file__).with_name("hugo")
LONGEST_FEED: Final = 50
"""Of a feed with more releases, each year has an archive."""
MOMENTS: Final = {"date", "start", "end"}
LISTS: Final = {"offers": "angebote", "requests": "gesuche"}
CATEGORIES: Final = {
    "service": "leistungen",
    "capacity": "kapazitaeten",
    "residue": "reststoffe",
    "research": "forschung",
}
OUTPUTS: Final[Mapping[str, Sequence[str]]] = {
    "content/_index.md": ("html", "opml"),
    "content/aktuelles/_index.md": ("html", "rss", "atom", "jsonfeed"),
    "content/partner/_index.md": ("html", "opendata"),
    "content/presse/_index.md": ("html", "rss", "atom", "jsonfeed"),
}
"""What is made of a page beside its HTML."""
LAYOUTS: Final = {"content/presse/feeds.md": "feeds"}
CASCADES: Final[Mapping[str, tuple[str, Sequence[str]]]] = {
    "partner/kompetenz": ("Partner nach Kompetenz", ("html",)),
    "partner/branche": ("Partner nach Branche", ("html",)),
    "partner/art": ("Partner nach Art", ("html",)),
    "partner/zertifikat": ("Partner nach Zertifikat", ("html",)),
    "partner/ort": ("Partner nach Ort", ("html", "embed")),
    "partner/a-z": ("Partner von A bis Z", ("html",)),
    "boerse/kompetenz": ("Angebote und Gesuche nach Kompetenz", ("html",)),
    "boerse/ort": ("Angebote und Gesuche nach Ort", ("html",)),
    "boerse/liste": ("Angebote und Gesuche nach Art", ("html", "rss")),
    "aktuelles/thema": ("Meldungen nach Thema", ("html", "rss")),
    "aktuelles/ort": ("Meldungen nach Ort", ("html", "rss")),
    "feeds/partner": ("Feeds nach Partner", ("rss",)),
    "feeds/projekt": ("Feeds nach Projekt", ("rss",)),
}
"""Each facet with its title, and what is made of each of its terms."""

Fields = dict[str, Any]


def write(folder: Path, network: Corpus) -> Path:
    """Write the network into the folder, as Hugo reads it."""
    shutil.copytree(TEMPLATES, folder, dirs_exist_ok=True)
    shutil.copytree(ROOT / ASSETS, folder / "static/assets", dirs_exist_ok=True)
    put(folder, _content(network))
    put(folder, _pictures(network))
    return folder


def _content(network: Corpus) -> Files:
    yield "data/taxonomy.yml", dumped(network.taxonomy)
    yield "data/network.yml", dumped(network.details)
    yield "data/words.yml", dumped(_words())
    yield from _facets(network)
    for partner in network.profiles:
        yield f"content/partner/{partner.id}.md", _page(partner, _profile(partner, network))
    for entry, head in _entries(network):
        yield f"content/boerse/{entry.id}.md", _page(entry, head)
    releases = [one for one in network.releases if "draft" not in one.fields]
    for release in releases:
        yield release.path, _page(release, _release(release, network))
    for year in sorted({_year(release) for release in releases}):
        head = {"title": f"Meldungen aus dem Jahr {year}", "outputs": ["html", "rss", "atom"]}
        yield f"content/aktuelles/{year}/_index.md", _file(head)
    head = {"title": "Termine", "layout": "termine", "outputs": ["html", "calendar"]}
    yield "content/aktuelles/termine/_index.md", _file(head)
    for project in network.projects:
        yield project.path, _page(project, {})
    yield from _archives(releases, network)
    for page in network.pages:
        path = page.path.replace("index.md", "_index.md")
        layout = {} if path.endswith("_index.md") else {"layout": LAYOUTS.get(path, "all")}
        yield path, _page(page, {**layout, "outputs": OUTPUTS.get(path, ("html",))})


def _words() -> Mapping[str, Any]:
    """The labels of all choices."""
    return {
        "types": {one: {"label": one.label, "schema": one.schema_org} for one in PartnerType},
        "roles": {one: one.label for one in PartnerRole},
        "kinds": {one: one.label for one in EntryKind},
        "categories": {one: one.label for one in EntryCategory},
        "releases": {one: one.label for one in ReleaseType},
    }


def _facets(network: Corpus) -> Files:
    for facet, (title, outputs) in CASCADES.items():
        cascade = {"outputs": outputs, "target": {"kind": "term"}}
        head = {"title": title, "outputs": ["html"], "cascade": [cascade]}
        yield f"content/{facet}/_index.md", _file(head)
    names = network.taxonomy
    places = {**names["areas"], **names["towns"]}
    labelled: Mapping[str, Mapping[str, Mapping[str, Any]]] = {
        "partner/kompetenz": names["competences"],
        "partner/branche": names["sectors"],
        "partner/zertifikat": names["certifications"],
        "partner/ort": places,
        "partner/art": {one: {"label": one.plural} for one in PartnerType},
        "boerse/kompetenz": names["competences"],
        "boerse/ort": places,
        "aktuelles/thema": names["topics"],
        "aktuelles/ort": places,
        "feeds/partner": {one.id: {"label": f"Partner {one.title}"} for one in network.profiles},
        "feeds/projekt": {one.id: {"label": f"Projekt {one.title}"} for one in network.projects},
    }
    used = {
        (facet, term)
        for head in _heads(network)
        for facet in labelled
        for term in head.get(facet, ())
    }
    for facet, term in sorted(used):
        known = labelled[facet][term]
        head = {"title": known["label"], "description": known.get("intro", "")}
        yield f"content/{facet}/{term}/_index.md", _file(head)


def _heads(network: Corpus) -> Iterator[Fields]:
    for partner in network.profiles:
        yield _profile(partner, network)
    for _, head in _entries(network):
        yield head
    for release in network.releases:
        yield _release(release, network)


def _profile(partner: Record, network: Corpus) -> Fields:
    fields = partner.fields
    return {
        "outputs": ["html", "vcard"],
        "partner/kompetenz": _with_parents(fields["competences"], network),
        "partner/branche": fields["sectors"],
        "partner/zertifikat": fields.get("certifications", ()),
        "partner/art": [fields["type"]],
        "partner/ort": _with_areas([fields["address"]["city"]], network),
        "partner/a-z": [folded(partner.title)[0]],
        "entries": [
            entry["id"]
            for group in LISTS
            for entry in fields.get(group, ())
            if "anonymous" not in entry and "outcome" not in entry
        ],
    }


def _entries(network: Corpus) -> Iterator[tuple[Record, Fields]]:
    """Every public offer and request, with what Hugo has to know of it."""
    for partner in network.profiles:
        town = partner.fields["address"]["city"]
        for group in LISTS:
            for entry in partner.fields.get(group, ()):
                named = {} if "anonymous" in entry else {"firm": partner.id}
                fields = {**entry, "kind": group[:-1], "town": town}
                text = str(fields.pop("description", ""))
                if "outcome" not in entry:
                    record = Record(f"partners/boerse/{entry['id']}.yml", fields, text)
                    yield record, _entry(fields, network) | named
    for record in network.nameless:
        if "outcome" not in record.fields:
            yield record, _entry(record.fields, network)


def _entry(fields: Mapping[str, Any], network: Corpus) -> Fields:
    return {
        "date": fields["published"],
        "boerse/kompetenz": _with_parents(fields.get("competences", ()), network),
        "boerse/ort": _with_areas([fields["town"]], network),
        "boerse/liste": [
            LISTS[f"{fields['kind']}s"],
            CATEGORIES[fields.get("category", "service")],
        ],
    }


def _release(release: Record, network: Corpus) -> Fields:
    is_event = release.fields["type"] == "event"
    return {
        "date": _moment(release.fields["date"]),
        "outputs": ["html", "text", *(["calendar"] if is_event else [])],
        "aliases": [release.fields["moved_from"]] if "moved_from" in release.fields else [],
        "aktuelles/thema": release.fields.get("topics", []),
        "aktuelles/ort": _with_areas(release.fields.get("places", ()), network),
        "feeds/partner": release.fields.get("partners", []),
        "feeds/projekt": release.fields.get("projects", []),
    }


def _archives(releases: Sequence[Record], network: Corpus) -> Files:
    """A page for each year of each long feed, of which only the feed is made."""
    heads = [(_year(release), _release(release, network)) for release in releases]
    for facet in ("aktuelles/thema", "aktuelles/ort", "feeds/partner"):
        years = Counter((term, year) for year, head in heads for term in head[facet])
        totals = Counter(term for _, head in heads for term in head[facet])
        for term, year in sorted(years):
            if totals[term] > LONGEST_FEED:
                yield _archive(f"{facet}/{term}", year, {"facet": facet, "term": term}, ["rss"])
    for year in sorted({_year(one) for one in releases if one.fields["type"] == "press-release"}):
        yield _archive("presse", year, {"type": "press-release"}, ["rss", "atom"])


def _archive(name: str, year: str, chosen: Fields, outputs: Sequence[str]) -> tuple[str, str]:
    head = {"title": f"{name} {year}", "layout": "archive", "outputs": outputs}
    path = f"content/feeds/archiv/{name.replace('/', '-')}-{year}.md"
    return path, _file({**head, "params": {"archive": {**chosen, "year": year}}})


def _with_areas(towns: Sequence[str], network: Corpus) -> list[str]:
    known = network.taxonomy["towns"]
    areas = [known[town]["area"] for town in towns if town in known]
    return list(dict.fromkeys((*towns, *areas)))


def _with_parents(competences: Sequence[str], network: Corpus) -> list[str]:
    known = network.taxonomy["competences"]
    parents = [known[key]["parent"] for key in competences if "parent" in known[key]]
    return list(dict.fromkeys((*competences, *parents)))


def _year(release: Record) -> str:
    return release.path.split("/")[2]


def _moment(written: object) -> object:
    """A moment as Hugo reads it, with a day and seconds; anything else as it is."""
    found = re.fullmatch(r"(\d{4}-\d\d)(-\d\d)?(?: (\d\d:\d\d))?", str(written))
    if found is None:
        return written
    month, day, clock = found.groups()
    return f"{month}{day or '-01'}{f'T{clock}:00' if clock else ''}"


def _page(record: Record, head: Fields) -> str:
    """A file of Hugo: its own settings, the fields of the record as parameters, and the text."""
    own = {"title": record.title, "description": record.fields.get("summary", "")}
    entries = head.pop("entries", None)
    params = {
        **{
            name: _moment(value) if name in MOMENTS else value
            for name, value in record.fields.items()
            if name not in LISTS
        },
        **({"entries": entries} if entries else {}),
        **({"firm": head.pop("firm")} if "firm" in head else {}),
    }
    return _file({**own, **head, "params": params}, _linked(record))


def _file(head: Mapping[str, Any], text: str = "") -> str:
    return f"---\n{dumped(head)}---\n\n{text}\n"


def _linked(record: Record) -> str:
    """The text with the addresses that its links have in the site."""
    return re.sub(r"\]\(@([^)#]+)", lambda found: f"]({_address(found[1])}", record.text)


def _address(path: str) -> str:
    for folder, address in (("partners/", "/partner/"), ("content/", "/")):
        if path.startswith(folder):
            name = path.removeprefix(folder).rsplit(".", 1)[0].removesuffix("index")
            return f"{address}{name}".removesuffix("/") + "/"
    return path


def _pictures(network: Corpus) -> Files:
    """Logos and pictures where the pages of Hugo look for them."""
    for path, content in files(network):
        if path.startswith("partners/logos/"):
            yield f"static/{path.removeprefix('partners/')}", content
        elif path.startswith("content/") and not path.endswith((".md", ".yml")):
            yield f"static/{path.removeprefix('content/')}", content
