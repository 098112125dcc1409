"""A patch changes the fields that differ, and leaves every other byte as an editor wrote it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionruhr.authoring.yaml_patch import patched, patched_front_matter
from regionruhr.reading.source import CONTROL, Value
from regionruhr.reading.yaml_reading import read_yaml

Fields = dict[str, Value]
FIELDS: Fields = {"a": "1", "b": {"c": "x", "d": "y"}, "e": ["p", "q"], "f": "Text."}


def _other(**changes: Value) -> Fields:
    return {**FIELDS, **changes}


@pytest.mark.parametrize(
    ("before", "fields", "after"),
    [
        (
            "a: 1  # eins\nb:\n  # drei\n  c: x # vier\n  d: y\ne:\n  - p\n  - q\nf: Text.\n",
            _other(a="2", b={"c": "z", "d": "y"}),
            'a: "2"  # eins\nb:\n  # drei\n  c: z # vier\n  d: y\ne:\n  - p\n  - q\nf: Text.\n',
        ),
        (
            "a: 1\nb:\n    c: x\n    d: y\n\n\n# Liste\ne:\n- p # gut\n# besser\n- q\nf: Text.",
            _other(b={"b": "w", "c": "x", "d": "y", "e": "z"}, e=["p", "neu", "q", "r"]),
            (
                "a: 1\nb:\n    b: w\n    c: x\n    d: y\n    e: z\n\n\n# Liste\n"
                "e:\n- p # gut\n- neu\n# besser\n- q\n- r\nf: Text."
            ),
        ),
        (
            "a: 1\nb: {c: x, d: y}  # kurz\ne: [p,\n    q]  # lang\nf: >-\n  Text.\n",
            _other(b={"c": "x"}, e=["q"]),
            "a: 1\nb:  # kurz\n  c: x\ne:  # lang\n  - q\nf: >-\n  Text.\n",
        ),
        (
            "a: 1\nb:\n  c: x\n  # weg\n  d: y\n# auch weg\ne:\n  - p\n  # weg\n  - q\nf: Text.\n",
            {"a": "1", "b": {"c": "x"}, "f": "Text."},
            "a: 1\nb:\n  c: x\nf: Text.\n",
        ),
        (
            (
                "a: 1\nb:\n  c: x\n  d: y\ne:\n  # p ist gut\n  - p\n  - q\n"
                "f: |- # block\n  Text.\n\n# Ende"
            ),
            _other(e=["q"], f="Anders.", g="neu"),
            "a: 1\nb:\n  c: x\n  d: y\ne:\n  - q\nf: Anders. # block\n\n# Ende\ng: neu\n",
        ),
        (
            "a: 1\nb:\n  c: x\n  d: y\ne:\n  -   p\n  - q\nf: |\n  Text.",
            _other(g="neu"),
            "a: 1\nb:\n  c: x\n  d: y\ne:\n  -   p\n  - q\nf: |\n  Text.\ng: neu\n",
        ),
        (
            (
                "%YAML 1.1\n---\na: '1'\t# Tab\t\n\"b\":\n  'c': x\t\n  d: y\n"
                "e:\n  - p\n  - q\nf: Text.\n...\n"
            ),
            _other(a="eins", b={"c": "z", "d": ["m"]}, g="neu"),
            (
                "%YAML 1.1\n---\na: eins\t# Tab\t\n\"b\":\n  'c': z\t\n  d:\n    - m\n"
                "e:\n  - p\n  - q\nf: Text.\ng: neu\n...\n"
            ),
        ),
        (
            "  a: 1\n  b:\n   c: x\n   d: y\n  e:\n   - p\n   - q\n  f: Text.\n",
            {"_": "0", **_other(e=["p", "q", "r"]), "g": "neu"},
            (
                '  _: "0"\n  a: 1\n  b:\n   c: x\n   d: y\n'
                "  e:\n   - p\n   - q\n   - r\n  f: Text.\n  g: neu\n"
            ),
        ),
        (
            "a: 1\nb:\n  c: x\n  d: y\ne:\n  -\n    p\n  - q\nf:\n  Text.\n\n\n",
            _other(e=["q"], f={"g": "h"}, i="j"),
            "a: 1\nb:\n  c: x\n  d: y\ne:\n  - q\nf:\n  g: h\ni: j\n\n\n",
        ),
        (
            "a:\n  # eins\n  - c: x # drei\n    d:\n  - c: y\n",
            {"a": [{"c": "z", "d": "w"}, {"c": "y"}]},
            "a:\n  # eins\n  - c: z # drei\n    d: w\n  - c: y\n",
        ),
        (
            "a:\n  - c: x # drei\n    d: y\n",
            {"a": [{"c": "x"}]},
            "a:\n  - c: x\n",
        ),
        ("# nur das\n", {"a": "1"}, '# nur das\na: "1"\n'),
        ("leer:\na: 1\n", {"a": "1", "leer": "voll"}, "leer: voll\na: 1\n"),
    ],
    ids=[
        "comments beside and above",
        "list not indented, comment between",
        "flow collections",
        "removals",
        "block with a comment",
        "block as last value without line end",
        "document marks, tabs, quoted keys",
        "all indented",
        "values in lines of their own",
        "records in a list",
        "record with fewer fields",
        "comment alone",
        "left empty",
    ],
)
@pytest.mark.parametrize(
    ("mark", "line_end"), [("", "\n"), ("\ufeff", "\r\n")], ids=["plain", "as Windows writes"]
)
def test_only_what_differs_changes(
    before: str, fields: Fields, after: str, mark: str, line_end: str
) -> None:
    """Comments, blank lines, indentation and notation of the rest stay, in files of any style."""
    before, after = (mark + text.replace("\n", line_end) for text in (before, after))
    assert patched(before, fields) == after
    assert patched(after, fields) == after, "the second time nothing changes"


@pytest.mark.parametrize(
    "text",
    ["{a: 1, b: {c: x, d: y}, e: [p, q], f: Text.}\n", "- a\n", "a: &x 1\nb: *x\n", "a: 1\na: 2\n"],
    ids=["in braces", "list", "anchor", "twice"],
)
def test_what_cannot_be_changed_safely_is_left(text: str) -> None:
    """What was written is read again: nothing is risked."""
    assert patched(text, _other(a="2")) is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "l:\n  # erster\n  - id: a # bleibt\n    # warum\n    x: 1\n  - id: b\n",
            (
                'l:\n  # erster\n  - id: a # bleibt\n    # warum\n    x: "2"\n    o:\n      p: q\n'
                "  - id: b\n"
            ),
        ),
        (
            "l:\n-   x: 1 # x\n    id: 'a'\n\n-   id: b\n",
            "l:\n-   x: \"2\" # x\n    id: 'a'\n    o:\n      p: q\n\n-   id: b\n",
        ),
        (
            "l:\n  -\n    id: a\n    x: 1\n    # Ende\n  - id: b",
            'l:\n  -\n    id: a\n    x: "2"\n    o:\n      p: q\n    # Ende\n  - id: b',
        ),
        (
            "l:\n  - {id: a, x: 1}\n  - id: b\n",
            'l:\n  - id: a\n    x: "2"\n    o:\n      p: q\n  - id: b\n',
        ),
    ],
    ids=["comments", "wide dash, id last", "dash in a line of its own", "in braces"],
)
def test_item_with_an_id_keeps_its_comments(before: str, after: str) -> None:
    """A field of it changes, and one is new; it is still the same item."""
    fields: Fields = {"l": [{"id": "a", "x": "2", "o": {"p": "q"}}, {"id": "b"}]}
    assert patched(before, fields) == after
    assert patched(after, fields) == after, "the second time nothing changes"


def test_item_with_another_id_is_another_one() -> None:
    """What an editor wrote about the former is not said of the new one."""
    before = "l:\n  - id: a # alt\n    x: 1\n"
    assert patched(before, {"l": [{"id": "b", "x": "1"}]}) == 'l:\n  - id: b\n    x: "1"\n'


TEXTS = st.text("ab #:-'\"\n|{[ä", min_size=1, max_size=8).filter(str.strip)
LISTS = st.lists(TEXTS, min_size=1, max_size=3)
MAPPINGS = st.dictionaries(st.sampled_from(["x", "y", "id"]), TEXTS | LISTS, min_size=1)
VALUES = st.one_of(TEXTS, LISTS, MAPPINGS, st.lists(MAPPINGS, min_size=1, max_size=3))
FILES = st.dictionaries(st.sampled_from("abcd"), VALUES, min_size=1)


@settings(derandomize=True, database=None, deadline=None)
@given(FILES, FILES)
def test_any_fields_become_any_others(before: Fields, after: Fields) -> None:
    """Whatever stands there, and whatever is to stand there."""
    text = patched("# Kopf\n", before)
    assert text is not None
    again = patched(text, after)
    assert again is not None
    source, problems = read_yaml("file", again)
    assert (problems, CONTROL.search(again)) == ([], None)
    assert source.fields.keys() == after.keys()
    assert again.startswith("# Kopf\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\na: 1 # eins\n---\n\nText.\n---\n", "---\na: zwei # eins\n---\n\nText.\n---\n"),
        ("\ufeff---\r\na: 1\r\n---\r\nText", "\ufeff---\r\na: zwei\r\n---\r\nText"),
        ("---  \na: 1\n---", "---  \na: zwei\n---"),
        ("--- # oben\na: 1\n---\n", None),
        ("a: 1\n---\n", None),
        ("---\na: 1\n", None),
        ("---\n{a: 1}\n---\n", None),
    ],
    ids=["plain", "as Windows writes", "blanks", "note", "not begun", "not closed", "braces"],
)
def test_front_matter_changes_and_the_text_stays(before: str, after: str | None) -> None:
    """What stands between the two lines is YAML like any other; None where they are missing."""
    assert patched_front_matter(before, {"a": "zwei"}) == after
