"""Records and entries that an editor adds in the forms get their ids by our rule."""

import json
from typing import Any

import pytest

from form_scripts import answer
from regionruhr.model.addresses import LONGEST_SLUG, shortened_slug, slug

_RUN = """
import { newEntryIds, noteIds } from "./ids.js";
const [read, saved] = JSON.parse(process.argv[1]);
read.forEach(noteIds);
console.log(JSON.stringify(saved.map((fields) => newEntryIds(fields, fields.isCopy))));
"""
_NEW_RECORD = """
import { newId, noteIds } from "./ids.js";
const [read, path, name] = JSON.parse(process.argv[1]);
read.forEach(noteIds);
console.log(JSON.stringify(newId(path, name)));
"""


def _run(read: list[object], *saved: object) -> list[Any]:
    """The ids that are new in profiles that are saved, after some files were read."""
    ids: list[Any] = answer(_RUN, json.dumps((read, saved)))
    return ids


@pytest.mark.parametrize(
    "title", ["Drehteile bis 200 mm", "Größe & Maß: Füllgut?", "Wort " * 30, "x" * 80, "Café"]
)
def test_id_is_made_from_the_title(title: str) -> None:
    """As the command makes it that adds an entry."""
    expected = shortened_slug(slug(title), LONGEST_SLUG)
    assert _run([], {"offers": [{"title": title}]}) == [[[["offers", 0, "id"], expected]]]


def test_no_two_entries_have_one_id() -> None:
    """Of profiles, of those without a name, and of what was just added."""
    read = [{"requests": [{"id": "guss"}]}, {"id": "guss-2", "kind": "offer"}, {"id": "guss-3"}]
    saved = {"offers": [{"id": "alt", "title": "Guss"}, {"title": "Guss"}], "requests": [{}]}
    expected = [[["offers", 1, "id"], "guss-3"], [["requests", 0, "id"], "eintrag"]]
    assert _run(read, saved) == [expected]
    assert _run(read, {"name": "ohne Einträge"}) == [[]]


def test_copied_entry_is_another() -> None:
    """A copy of a profile has entries with ids of their own."""
    entries = {"offers": [{"id": "guss", "title": "Guss"}]}
    assert _run([entries], entries, {**entries, "isCopy": True}) == [
        [],
        [[["offers", 0, "id"], "guss-2"]],
    ]


@pytest.mark.parametrize(
    ("files", "path", "proposed"),
    [
        pytest.param([{"id": "2026-01"}, {"id": "2025-07"}], "a/2026/a.md", "2026-02"),
        pytest.param(
            [{"id": "2026-01"}, {"2026-09": "/aktuelles/2026/weg/"}], "a/2026/a.md", "2026-10"
        ),
        pytest.param([{"id": "2026-99"}], "content/aktuelles/2026/a.md", "2026-100"),
        pytest.param([{"id": "muster"}], "content/aktuelles/2026/a.md", "2026-01"),
        pytest.param([], "partners/a.yml", "a"),
        pytest.param([], "content/projekte/a.md", "a"),
    ],
    ids=["next", "gone", "three-digits", "first", "profile", "project"],
)
def test_id_of_a_new_record(files: list[object], path: str, proposed: str) -> None:
    """A message takes the number after the highest ever used, all others the name of the file."""
    assert answer(_NEW_RECORD, json.dumps((files, path, "a"))) == proposed
