"""The profiles and releases as a plain project of Material for MkDocs: no lists, no feeds."""

from pathlib import Path
from typing import Final

from demo.corpus import Corpus
from demo.project import Files, dumped, linked, put
from demo.record import Record

SETTINGS: Final = """\
site_name: In|Die Musterregion
site_url: https://musterregion.example/
theme:
  name: material
  language: de
plugins: [search]
# A navigation of all pages would be printed on all pages.
nav: [index.md, partner/index.md, aktuelles/index.md]
validation: {nav: {omitted_files: ignore}}
"""


def write(folder: Path, network: Corpus) -> Path:
    """Write the network into the folder, as MkDocs reads it."""
    put(folder, _files(network))
    return folder


def _files(network: Corpus) -> Files:
    yield "mkdocs.yml", SETTINGS
    for path in ("index.md", "partner/index.md", "aktuelles/index.md"):
        yield f"docs/{path}", "# In|Die Musterregion\n"
    for record in (*network.profiles, *network.releases):
        yield f"docs/{_place(record.path)}", _page(record)


def _place(path: str) -> str:
    return path.replace("partners/", "partner/").removeprefix("content/").replace(".yml", ".md")


def _page(record: Record) -> str:
    facts = "".join(f"- **{name}**: {value}\n" for name, value in record.fields.items())
    head = dumped({"title": record.title, "description": record.fields["summary"]})
    return f"---\n{head}---\n\n{linked(record, _place)}\n\n{facts}"
