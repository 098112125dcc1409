"""Entries that an editor adds to a profile in the forms get their ids by our rule."""

import json
import subprocess
from typing import Any

import pytest

import projects
from regionruhr.model.addresses import LONGEST_SLUG, shortened_slug, slug

_RUN = """
import { newEntryIds, noteEntries } from "./entry_ids.js";
const [read, saved] = JSON.parse(process.argv[1]);
read.forEach(noteEntries);
console.log(JSON.stringify(saved.map((fields) => newEntryIds(fields, fields.isCopy))));
"""


def _run(read: list[object], *saved: object) -> list[Any]:
    """The ids that are new in profiles that are saved, after some files were read."""
    command = ["node", "--input-type=module", "--eval", _RUN, json.dumps([read, saved])]
    run = subprocess.run(
        command, cwd=projects.ROOT / "forms", capture_output=True, text=True, check=True
    )
    ids: list[Any] = json.loads(run.stdout)
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
