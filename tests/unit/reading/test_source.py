"""Files are read as the text they are, and every value knows its line."""

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.reading.source import FieldPath, Source, place_text
from regionruhr.reading.yaml_reading import (
    DEEPEST,
    MOST_VALUES,
    read_front_matter,
    read_json,
    read_yaml,
)

PROFILE = """\
# A remark
id: wilo
address:
  city: dortmund
  postal_code: 01067
same_as:
  - https://a.example
  - "https://b.example"
description: |
  Erste Zeile.

  Dritte Zeile.
"""


def _read(text: str) -> Source:
    source, problems = read_yaml("partners/wilo.yml", text)
    assert problems == []
    return source


def test_list_becomes_the_given_field() -> None:
    """A file may be one list; its items know their lines, and a remark alone is no item."""
    source, problems = read_yaml("file", "# Weg\n- id: a\n- id: b\n", "entries")
    assert problems == []
    assert source.fields == {"entries": [{"id": "a"}, {"id": "b"}]}
    assert source.line(("entries", 1, "id")) == 3
    assert read_yaml("file", "# Weg\n", "entries")[0].fields == {}


def _reported(problems: list[Problem]) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.place, problem.fault) for problem in problems]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (r'"Mu\u0308ller"', "Müller"),
        (r'"Gie\u00dferei\r\nOst"', "Gießerei\nOst"),
        (r'"\u212bngstro\u0308m"', "Ångström"),
    ],
)
def test_escape_is_read_as_the_letter_it_makes(written: str, name: str) -> None:
    """What is put together by escapes is the same text as what was typed."""
    assert _read(f"name: {written}\n").fields == {"name": name}


@pytest.mark.parametrize(
    "written",
    ["no", "01067", "+49 231 1", "2016-02-02", "1e3", "12:30:45", "=", "0x1F"],
)
def test_plain_value_stays_the_text_it_is(written: str) -> None:
    """Nothing becomes a number, a date, a truth value or nothing behind an editor's back."""
    assert _read(f"name: {written}\n").fields == {"name": written}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("a:\nb: c\n", {"b": "c"}),
        ("a: ''\nb: c\n", {"b": "c"}),
        ('a: ""\nb: {c: null, d: ~}\n', {"b": {}}),
        ("a: null # nichts\nb: NULL\nc: Null\n", {}),
        ('a: "null"\nb: nullrunde\nc: "~"\n', {"a": "null", "b": "nullrunde", "c": "~"}),
        ("a: |\nb: ' '\n", {"b": " "}),
        ("a: []\n", {"a": []}),
        ("a:\n  - b\n  -\n", {"a": ["b", ""]}),
        ("# only a remark\n", {}),
    ],
    ids=[
        "no value",
        "empty text",
        "signs of programs",
        "words of programs",
        "words in quotes",
        "empty block",
        "empty list",
        "empty item",
        "nothing",
    ],
)
def test_field_without_a_value_is_left_out(text: str, fields: dict[str, object]) -> None:
    """`website:` with nothing behind it, '' or null says the same as no line at all."""
    assert _read(text).fields == fields


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("id",), 2),
        (("address",), 3),
        (("address", "postal_code"), 5),
        (("same_as", 0), 7),
        (("same_as", 1), 8),
        (("address", "street"), 3),
        (("name",), 1),
        ((), 1),
    ],
    ids=[
        "field",
        "group",
        "inner field",
        "first item",
        "second item",
        "missing inner field",
        "missing field",
        "file",
    ],
)
def test_line_of_a_value(place: FieldPath, line: int) -> None:
    """The line is that of the field; what is missing points to what surrounds it."""
    assert _read(PROFILE).line(place) == line


def test_text_of_a_block_begins_below_its_sign() -> None:
    """A text after `|` starts one line below, a text on the line of its field on that line."""
    assert _read(PROFILE).starts[("description",)] == 10
    assert _read("description: Ein Satz.\n").starts[("description",)] == 1


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (("name",), "name"),
        (("address", "city"), "address.city"),
        (("partners", 1, "id"), "partners[2].id"),
        ((), "YAML"),
    ],
)
def test_place_text_counts_items_from_one(place: FieldPath, text: str) -> None:
    """Items count from 1."""
    assert place_text(place) == text


def test_front_matter_and_text_are_parted() -> None:
    """Fields stand between two lines `---`; the text keeps its line."""
    source, problems = read_front_matter(
        "content/kontakt.md", "---\ntitle: Kontakt\nsummary: Satz.\n---\n\nText\n---\nmehr"
    )
    assert problems == []
    assert source.fields == {"title": "Kontakt", "summary": "Satz."}
    assert source.line(("summary",)) == 3
    assert source.text == "\nText\n---\nmehr"
    assert source.text_line == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "file", "file-empty")]),
        (" \n\n", [(1, "file", "file-empty")]),
        ("title: a\n", [(1, "file", "front-matter-missing")]),
        ("\n---\ntitle: a\n---\n", [(1, "file", "front-matter-missing")]),
        ("---\ntitle: a\n", [(1, "file", "front-matter-open")]),
        ("---\ntitle: a\n----\n", [(1, "file", "front-matter-open")]),
        ("---\ntitle: a\n\tb: c\n---\n", [(3, "YAML", "yaml-tab")]),
    ],
    ids=[
        "empty",
        "blank",
        "none",
        "not first",
        "open",
        "four hyphens",
        "line counts from the file",
    ],
)
def test_front_matter_is_refused(text: str, expected: list[tuple[int, str, str]]) -> None:
    """A file without fields, or with fields that never end, gives one problem and no field."""
    source, problems = read_front_matter("content/kontakt.md", text)
    assert _reported(problems) == expected
    assert source.fields == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x b\n", (1, "a", "yaml-alias")),
        ("a: *x\n", (1, "a", "yaml-alias")),
        ("a: &x\n  b: c\n", (1, "a", "yaml-alias")),
        ("a: !!python/name:os.system\n", (1, "a", "yaml-tag")),
        ("a: !x b\n", (1, "a", "yaml-tag")),
        ("<<: b\n", (1, "<<", "yaml-merge")),
        ("a: b\n\na: c\n", (3, "a", "duplicate-key")),
        ("a:\n  b: c\n  b: d\n", (3, "a.b", "duplicate-key")),
        ("? [a]\n: b\n", (1, "YAML", "yaml-key")),
        ("a: b\n---\nc: d\n", (2, "YAML", "yaml-documents")),
        ("a: b\n---\n", (2, "YAML", "yaml-documents")),
        ("- a\n", (1, "YAML", "fields-expected")),
        ("Nur ein Satz.\n", (1, "YAML", "fields-expected")),
        ('a: "b\nc: d\n', (1, "YAML", "yaml-quote")),
        ("a: b\nc: 'd\n", (2, "YAML", "yaml-quote")),
        ("a: b: c\n", (1, "YAML", "yaml-colon")),
        ("a:\n\tb: c\n", (2, "YAML", "yaml-tab")),
        ("a: b\nEin Satz.\nd: e\n", (2, "YAML", "yaml-indentation")),
        ("a: b\n\n  c\n", (1, "a", "yaml-bar")),
        ("a: /\n  b\n  c\n", (1, "a", "yaml-bar")),
        ("a: [b\n", (1, "YAML", "yaml-syntax")),
        ("a: {b: c\n\n\n", (1, "YAML", "yaml-syntax")),
        ("a: %b\n", (1, "YAML", "yaml-syntax")),
        ("a: @b\n", (1, "YAML", "yaml-syntax")),
    ],
)
def test_yaml_is_refused(text: str, expected: tuple[int, str, str]) -> None:
    """One mistake gives one problem with the line where it happened."""
    _, problems = read_yaml("partners/wilo.yml", text)
    assert _reported(problems) == [expected]


@pytest.mark.parametrize(
    ("escape", "code"),
    [("\\x02", "U+0002"), ("\\0", "U+0000"), ("\\a", "U+0007"), ("\\u2028", "U+2028")],
)
def test_control_character_cannot_be_smuggled_in(escape: str, code: str) -> None:
    """What may not stand in a file may not be written as an escape either: feeds would break."""
    _, problems = read_yaml("partners/wilo.yml", f'name: "a{escape}b"\n')
    assert _reported(problems) == [(1, "name", "control-character")]
    assert problems[0].values["value"] == code


def test_alias_is_not_expanded() -> None:
    """Aliases of aliases (a "billion laughs") stay as small as they were written."""
    text = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n"
        for before, name in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    source, problems = read_yaml("partners/wilo.yml", text)
    assert {problem.fault for problem in problems} == {"yaml-alias"}
    assert source.fields["k"] == ["", ""]


@pytest.mark.parametrize("sign", ["[", "{a: ", "- "], ids=["list", "mapping", "block"])
def test_depth_has_a_limit(sign: str) -> None:
    """Twenty levels are read; thousands are refused without harm."""
    _, problems = read_yaml("partners/wilo.yml", sign * 5_000)
    assert "yaml-depth" in {problem.fault for problem in problems}
    closing = {"[": "]", "{a: ": "}"}.get(sign, "")
    within = "a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)
    assert read_yaml("partners/wilo.yml", within)[1] == []
    beyond = f"{sign * (DEEPEST + 1)}x{closing * (DEEPEST + 1)}"
    _, problems = read_yaml("partners/wilo.yml", beyond)
    assert "yaml-depth" in {problem.fault for problem in problems}


def test_reading_stops_at_what_is_too_deep() -> None:
    """A hundred thousand brackets are one fault, reported at once: the rest is not read."""
    _, problems = read_yaml("partners/wilo.yml", f"a: {'[' * 100_000}\nb: *y\n")
    assert [problem.fault for problem in problems] == ["yaml-depth"]


def test_number_of_values_has_a_limit() -> None:
    """A file of one megabyte may hold so many that a report on them would take minutes."""
    written = "a:\n" + "- x\n" * (MOST_VALUES - 2)
    assert read_yaml("file", written)[1] == []
    source, problems = read_yaml("file", written + "- x\n- x\n")
    assert _reported(problems) == [(MOST_VALUES, "YAML", "yaml-values")]
    assert source.fields == {}


@pytest.mark.parametrize("mark", ["\r", "\x85"])
def test_line_end_that_only_yaml_knows(mark: str) -> None:
    """A fault behind it is reported all the same."""
    _, problems = read_yaml("file", f"a: b{mark * 5}c: d: e\n")
    assert [problem.fault for problem in problems] == ["yaml-colon"]


@pytest.mark.parametrize("ending", ["\n", "\n\n# Ende\n", "\n...\n"])
def test_harmless_ending(ending: str) -> None:
    """What may stand at the end of a file changes nothing."""
    assert _read(f"name: Wilo{ending}").fields == {"name": "Wilo"}


def test_json_is_text_with_lines() -> None:
    """A number stays as it is written, and every value knows its line."""
    text = '{"type": "A",\n"features": [\n\t{"at": [7.10, -51e0], "is": true, "no": null}\n]}\n'
    source, problems = read_json("a.geojson", text)
    assert problems == []
    feature = {"at": ["7.10", "-51e0"], "is": "true"}
    assert source.fields == {"type": "A", "features": [feature]}
    assert source.line(("features", 0, "at", 1)) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (1, "file", "file-empty")),
        (" \n", (1, "file", "file-empty")),
        ('{\n"a": 1,\n}', (3, "JSON", "json-syntax")),
        ('{"a": [1,\n', (2, "JSON", "json-syntax")),
        ("a: b\n", (1, "JSON", "json-syntax")),
        ('{"a": 1,\n"a": 2}', (2, "a", "duplicate-key")),
        ("[1]", (1, "YAML", "fields-expected")),
    ],
    ids=["empty", "blank", "comma too many", "cut off", "YAML", "twice", "list"],
)
def test_json_is_refused(text: str, expected: tuple[int, str, str]) -> None:
    """What is no JSON, and what JSON would take in silence."""
    problem = read_json("a.geojson", text)[1][0]
    assert (problem.line, problem.place, problem.fault) == expected


def test_json_nested_too_deep_is_reported() -> None:
    """Deeper than a parser goes, it is a fault like any other."""
    problems = read_json("a.geojson", f'{{"a": {"[" * 100_000}{"]" * 100_000}}}')[1]
    assert [problem.fault for problem in problems] == ["yaml-depth"]


def test_json_number_of_any_length_is_text() -> None:
    """Python would refuse to make a number of it."""
    assert read_json("a.geojson", f'{{"a": {"1" * 5000}}}')[0].fields == {"a": "1" * 5000}
