"""Files of records as the forms in the browser write them: what was not changed keeps its bytes."""

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

import projects

Run: TypeAlias = Callable[..., str]

_LOOP = """
import { createInterface } from "node:readline";
let turn = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const [kind, text, change] = JSON.parse(line);
  const format = await import(`./record_format.js?${turn++}`);
  const [read, write] = kind === "page"
    ? [format.readPage, format.writePage] : [format.readFields, format.writeFields];
  format.noteLists({ collections: [{ fields: [{ name: "moved_from", widget: "list" }] }, {}] });
  const fields = read(text.trim());
  const answer = change ? `${write({ ...fields, ...change }).trim()}\\n` : JSON.stringify(fields);
  console.log(JSON.stringify(answer));
}
"""
_PROFILE = """\
# Aus dem Register
id: muster
name: Muster GmbH  # kurz
address:
  # Werk 1
  street: Musterstraße 1
  postal_code: 01234
legal: 'A: 1'
sectors: [maschinenbau, chemie]
summary: >-
  Die Muster GmbH
  baut Pumpen.

# Noch zu fragen
competences:
- pumpen  # gefragt
- ventile
own: kept
moved_from: /a/
draft: false
"""
_PAGE = "---\nid: 2026-01\ntitle: Titel\n---\n\nText *eins*.\n\n\nZwei.\n"


@pytest.fixture(scope="module")
def run() -> Iterator[Run]:
    """Read a text as files of a kind are, and write it with changed fields."""
    with subprocess.Popen(
        ["node", "--input-type=module", "--eval", _LOOP],  # noqa: S607 (it is on the path)
        cwd=projects.ROOT / "forms",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as node:
        asked, told = node.stdin, node.stdout
        assert asked is not None
        assert told is not None

        def run(*call: object) -> str:
            print(json.dumps(call), file=asked, flush=True)
            return str(json.loads(told.readline()))

        yield run
        asked.close()


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param("a: 05913\nb: 1.50\nc: 1e3", {"a": "05913", "b": "1.50", "c": "1e3"}),
        pytest.param("a: 2026-11-24\nb: 12_000", {"a": "2026-11-24", "b": "12_000"}),
        pytest.param("a: true\nb: false\nc: no", {"a": True, "b": False, "c": "no"}),
        pytest.param("a:\nb: ''\nc: null\nd: []", {"a": None, "b": "", "c": None, "d": []}),
        pytest.param("a: >-\n  eins\n  zwei\nb: |\n  drei\n", {"a": "eins zwei", "b": "drei\n"}),
        pytest.param("moved_from: /a/", {"moved_from": ["/a/"]}),
        pytest.param("", {}),
    ],
    ids=["numbers", "dates", "words", "empty", "lines", "list", "nothing"],
)
def test_all_is_text_but_yes_and_no(run: Run, text: str, fields: dict[str, object]) -> None:
    """The forms are given what the check reads; no zero in front is lost."""
    assert json.loads(run("fields", text)) == fields


_SAME = {
    "moved_from": ["/a/"],
    "name": "Muster GmbH",
    "draft": False,
    "summary": "Die Muster GmbH baut Pumpen.",
}


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        pytest.param(_SAME, "", ""),
        pytest.param({"founded": None, "tags": [], "contact": {"role": ""}, "eu": False}, "", ""),
        pytest.param({"name": "A: B"}, "name: Muster GmbH  # kurz", 'name: "A: B" # kurz'),
        pytest.param({"legal": "B: 2"}, "'A: 1'", "'B: 2'"),
        pytest.param({"sectors": ["chemie"]}, "[maschinenbau, chemie]", "[chemie]"),
        pytest.param({"own": ""}, "own: kept\n", ""),
        pytest.param({"draft": True}, "draft: false", "draft: true"),
        pytest.param({"sectors": ["05", "no"]}, "[maschinenbau, chemie]", '["05", no]'),
        pytest.param(
            {"summary": "Die Muster GmbH baut Rohre."},
            "  Die Muster GmbH\n  baut Pumpen.",
            "  Die Muster GmbH baut Rohre.",
        ),
        pytest.param(
            {"address": {"street": "Weg 2", "postal_code": "01234", "city": "hagen"}},
            "Musterstraße 1\n  postal_code: 01234",
            "Weg 2\n  postal_code: 01234\n  city: hagen",
        ),
        pytest.param(
            {"competences": ["ventile", "pumpen", "guss"]},
            "- pumpen  # gefragt\n- ventile",
            "  - ventile\n  - pumpen # gefragt\n  - guss",
        ),
        pytest.param({"moved_from": ["/a/", "/b/"]}, " /a/", "\n  - /a/\n  - /b/"),
        pytest.param({"founded": 1998}, "draft: false\n", "draft: false\nfounded: 1998\n"),
    ],
    ids=[
        "nothing",
        "empty",
        "comment",
        "quotes",
        "flow",
        "removed",
        "switch",
        "quoted",
        "folded",
        "inside",
        "list",
        "second",
        "new",
    ],
)
def test_what_was_not_changed_keeps_its_bytes(
    run: Run, change: dict[str, object], old: str, new: str
) -> None:
    """A reviewer sees the change alone; comments, notation and unknown fields stay."""
    assert run("fields", _PROFILE, change) == _PROFILE.replace(old, new)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        pytest.param({"title": "Neu"}, "title: Titel", "title: Neu"),
        pytest.param({"body": "Text *eins*.\n\n\nZwei.\n\n"}, "", ""),
        pytest.param({"body": "Neu."}, "Text *eins*.\n\n\nZwei.", "Neu."),
    ],
    ids=["head", "same-text", "text"],
)
def test_head_and_text_change_apart(
    run: Run, change: dict[str, object], old: str, new: str
) -> None:
    """A changed head leaves the text as it is, and the other way round."""
    assert run("page", _PAGE, change) == _PAGE.replace(old, new)


def test_new_file(run: Run) -> None:
    """A new record has its fields in the order of the form, and none that is empty."""
    fields = {"id": "muster", "name": "Müller & Söhne", "eu": False, "tags": ["a"], "x": ""}
    written = "id: muster\nname: Müller & Söhne\neu: false\ntags:\n  - a\n"
    assert run("fields", "", fields) == written
