"""Plain: an invented network written as a project of ours, and as plain MkDocs with Material.

From the folder tests/:  python -m bench.plain FOLDER --partners 2000 --releases 1000
makes FOLDER/ours and FOLDER/plain, alike for the same options.
"""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import click

from demo import drawings, project
from demo.corpus import LARGE, Corpus, Size, corpus
from demo.record import Record

PLAIN_SETTINGS = """\
site_name: In|Die RegionRuhr
site_url: https://www.regionruhr.de/
theme:
  name: material
  language: de
  font: false
nav:
  - Start: index.md
  - Partner: partner/index.md
  - Projekte: projekte/index.md
  - Aktuelles: aktuelles/index.md
  - Presse: presse/index.md
  - Netzwerk: netzwerk/index.md
not_in_nav: |
  *
"""
NO_FACTS = frozenset({"id", "title", "name", "summary", "logo", "logo_dark", "images"})
"""The fields that a page shows elsewhere than among its facts."""

Labels = Mapping[tuple[str, str], str]


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--partners", type=click.IntRange(1), default=LARGE.profiles, show_default=True)
@click.option("--releases", type=click.IntRange(1), default=LARGE.releases, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(folder: Path, partners: int, releases: int, seed: int) -> None:
    """Write an invented network below FOLDER, as ours/ and as plain/."""
    size = Size(partners, releases)
    project.write(folder / "ours", size, seed)
    project.put(folder / "plain", plain(corpus(size, seed)))


def plain(network: Corpus) -> project.Files:
    """The same content as Markdown pages, with the settings of plain MkDocs with Material."""
    yield "mkdocs.yml", PLAIN_SETTINGS
    page = partial(_plain_page, labels=_labels(network), related=_related(network))
    blocks = _blocks(network)
    for record in (*network.profiles, *network.projects, *network.releases):
        yield _plain_path(record.path), page(record)
        if "logo" in record.fields:
            yield f"docs/assets/logos/{record.id}.svg", drawings.logo(record.id, record.title)
    for record in network.pages:
        text = re.sub(r"\{\{ ([\w-]+) \}\}", lambda block: blocks.get(block[1], ""), record.text)
        filled = Record(record.path, record.fields, text)
        yield _plain_path(record.path), page(filled)


def _plain_path(path: str) -> str:
    """Where plain MkDocs has the page of a file: "partners/x.yml" is "docs/partner/x.md"."""
    if path.startswith("partners/"):
        return f"docs/partner/{posixpath.basename(path).removesuffix('.yml')}.md"
    return f"docs/{path.removeprefix('content/')}"


def _plain_page(record: Record, *, labels: Labels, related: Mapping[str, list[Record]]) -> str:
    """What a page of ours shows, as Markdown below the title and description of its head."""
    head = project.dumped({"title": record.title, "description": record.fields["summary"]})
    parts = [f"# {record.title}"]
    if "logo" in record.fields:
        parts.append(f"![{record.title}](../assets/logos/{record.id}.svg)")
    parts.extend([str(record.fields["summary"]), record.text])
    facts = [
        f"- **{field.capitalize()}:** {_spoken(field, value, labels)}"
        for field, value in record.fields.items()
        if field not in NO_FACTS
    ]
    if facts:
        parts.extend(["## Angaben", "\n".join(facts)])
    if record.path in related:
        links = "\n".join(f"- {other.link}" for other in related[record.path])
        parts.extend(["## Projekte und Meldungen", links])
    body = "\n\n".join(parts)
    return f"---\n{head}---\n\n{project.linked(record, _plain_path, body)}\n"


def _spoken(field: str, value: object, labels: Labels) -> str:
    """The value of a field in words; keys become the labels or links they stand for."""
    if isinstance(value, Mapping):
        return ", ".join(_spoken(name, inner, labels) for name, inner in value.items())
    if isinstance(value, list):
        return ", ".join(_spoken(field, item, labels) for item in value)
    return labels.get((field, str(value)), str(value))


def _labels(network: Corpus) -> Labels:
    """What the keys in the fields of records stand for."""
    groups = dict(network.taxonomy)
    groups |= {
        "city": groups["towns"],
        "places": groups["towns"],
        "area_served": groups["areas"],
    }
    labels = {
        (group, key): str(term["label"])
        for group, terms in groups.items()
        for key, term in terms.items()
    }
    # Projects name their partners in a field of their own, "id".
    labels |= {("partners", record.id): record.link for record in network.profiles}
    labels |= {("id", record.id): record.link for record in network.profiles}
    labels |= {("projects", record.id): record.link for record in network.projects}
    return labels


def _related(network: Corpus) -> Mapping[str, list[Record]]:
    """For the file of each partner and project, the records that name it."""
    related: dict[str, list[Record]] = defaultdict(list)
    for record in (*network.projects, *network.releases):
        for key in _keys(record.fields, "partners"):
            related[f"partners/{key}.yml"].append(record)
        for key in _keys(record.fields, "projects"):
            related[f"content/projekte/{key}.md"].append(record)
    return related


def _keys(fields: Mapping[str, object], field: str) -> Iterator[str]:
    found = fields.get(field, [])
    assert isinstance(found, list)
    for item in found:
        yield str(item["id"] if isinstance(item, Mapping) else item)


def _blocks(network: Corpus) -> Mapping[str, str]:
    """What stands in place of the blocks that ours makes from data; of some, nothing."""
    portrait = network.portrait
    carriers = [record for record in network.profiles if record.fields["role"] == "carrier"]
    return {
        "boilerplates": _spoken("", portrait["boilerplates"], {}),
        "figures": _listed(portrait["figures"]),
        "milestones": _listed(portrait["milestones"]),
        "carriers": "\n".join(f"- {record.link}" for record in carriers),
    }


def _listed(items: object) -> str:
    assert isinstance(items, list)
    return "\n".join(f"- {_spoken('', item, {})}" for item in items)


if __name__ == "__main__":
    main()
