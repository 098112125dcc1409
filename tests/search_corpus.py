"""Search corpus: the indices of the real content among generated profiles, without a site."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import projects
from demo.corpus import LARGE, corpus
from regionruhr.directory.directory import Directory
from regionruhr.directory.finder import directory_index
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import GROUPS, Taxonomy
from regionruhr.press.channels import channels
from regionruhr.press.newsroom import newsroom
from regionruhr.reading.loading import load
from regionruhr.search.document import Document
from regionruhr.settings import moment
from regionruhr.site.content import SiteContent
from regionruhr.site.page import SitePage
from regionruhr.site.pages import SitePlans
from regionruhr.site.search_documents import search_document, search_index

KEYS = frozenset(
    ("area", "area_served", "certifications", "city", "competences", "parent", "sectors")
)
"""The fields that hold keys of the taxonomy."""


def documents_of(pages: Iterable[SitePage], directory: Directory) -> list[Document]:
    """What the search finds of pages."""
    return [found for page in pages if (found := search_document(page, directory))]


def write_indices(folder: Path, generated: int) -> None:
    """Write the indices of finder and search for the real content and so many more profiles."""
    network = _mixed(generated)
    directory, now = Directory(network), moment(projects.NOW)
    room = newsroom(network, now, preview=False)
    content = SiteContent(
        directory, room, channels(network, room), now.date(), "https://x.example/"
    )
    pages = [plan.make() for plan in SitePlans(content).whole]
    documents = documents_of(pages, directory)
    for address, stream in (
        *directory_index(directory, {}),
        *search_index([one.indexed() for one in documents], directory),
    ):
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(stream)


def _mixed(generated: int) -> Network:
    real = load(projects.ROOT, today=moment(projects.NOW).date()).network
    assert real is not None
    others = corpus(LARGE._replace(profiles=generated, releases=1))
    partners = [
        Partner.model_validate(_with_own_keys(fields_as_read(one.fields)))
        for one in others.profiles
    ]
    theirs = Taxonomy.model_validate(
        {
            name: {
                _own_key(key): _with_own_keys(term) for key, term in others.taxonomy[name].items()
            }
            for name in GROUPS.values()
        }
    )
    groups = {
        name: {**getattr(theirs, name), **getattr(real.taxonomy, name)} for name in GROUPS.values()
    }
    return replace(
        real,
        taxonomy=real.taxonomy.model_copy(update=groups),
        partners={**{one.id: one for one in partners}, **real.partners},
    )


def _own_key(key: str) -> str:
    return f"x-{key}"


def _with_own_keys(fields: Any) -> Any:  # noqa: ANN401 (any part of a record)
    """Fields whose keys of the taxonomy are none of the real one."""
    if isinstance(fields, list):
        return [_with_own_keys(item) for item in fields]
    if not isinstance(fields, dict):
        return fields
    return {
        name: [*map(_own_key, value)]
        if name in KEYS and isinstance(value, list)
        else _own_key(value)
        if name in KEYS
        else _with_own_keys(value)
        for name, value in fields.items()
    }


def fields_as_read(fields: Any) -> Any:  # noqa: ANN401 (any part of a record)
    """Fields as the loader hands them over: texts, lists and mappings; without their logos."""
    if isinstance(fields, dict):
        return {
            name: fields_as_read(value)
            for name, value in fields.items()
            if not name.startswith("logo")
        }
    return [fields_as_read(item) for item in fields] if isinstance(fields, list) else str(fields)
