"""An index holds each word once, and leads from it to documents and terms."""

import json
import zlib
from collections.abc import Sequence
from typing import Any

import pytest

import search_index
from regionruhr.search.document import Document, Field, IndexedDocument, Term, TermGroup
from regionruhr.search.inverted_index import PROSE_BLOCK, index_files

MANIFEST = "suche/index.json"
COLOURS = TermGroup(
    "farbe", [Term("rot", "Rot", ("Purpur",)), Term("hell", "Hellrot", (), "rot")], 3
)


def _document(address: str = "a/", **fields: Any) -> IndexedDocument:  # noqa: ANN401
    return Document(**{"address": address, "title": address, "summary": "", **fields}).indexed()


def _files(
    *documents: IndexedDocument, groups: Sequence[TermGroup] = (), has_excerpts: bool = True
) -> dict[str, bytes]:
    files = index_files(
        MANIFEST, documents, groups, block=2, has_excerpts=has_excerpts, meta={"x": 1}
    )
    return dict(files)


def _index(
    *documents: IndexedDocument, groups: Sequence[TermGroup] = ()
) -> search_index.SearchIndex:
    return search_index.read_index(_files(*documents, groups=groups), MANIFEST)


def test_word_counts_in_its_weightiest_field() -> None:
    """Whatever the order of the fields; a word of several documents leads to each."""
    index = _index(
        _document("a/", fields=((Field.SUMMARY, "Pumpen, Kolben"), (Field.NAME, "Kolben AG"))),
        _document("b/", fields=((Field.DETAIL, "Kolben"),)),
    )
    assert index.short == {
        "ag": {"a/": Field.NAME},
        "kolben": {"a/": Field.NAME, "b/": Field.DETAIL},
        "pumpen": {"a/": Field.SUMMARY},
    }


def test_words_that_say_nothing_are_left_out() -> None:
    """Of short fields, texts and terms."""
    group = TermGroup("thema", [Term("x", "Stahl und Eisen")], 1)
    index = _index(
        _document(fields=((Field.NAME, "der Guss"),), text="Der und Guss"), groups=[group]
    )
    assert {*index.short, *index.text, *index.named} == {"guss", "stahl", "eisen"}


def test_term_is_named_by_label_and_synonyms() -> None:
    """The first of them says whether a word is a synonym alone."""
    index = _index(_document(terms={"farbe": ["hell"]}), groups=[COLOURS])
    assert index.named == {
        "rot": {("farbe", "rot"): False},
        "purpur": {("farbe", "rot"): True},
        "hellrot": {("farbe", "hell"): False},
    }
    assert index.terms == {"a/": {"farbe": ["hell"]}}


def test_terms_that_no_word_finds_are_there_to_filter() -> None:
    """They have no weight."""
    group = TermGroup("farbe", COLOURS.terms, 0)
    index = _index(_document(terms={"farbe": ["rot"]}), groups=[group])
    assert (index.named, index.terms["a/"]) == ({}, {"farbe": ["rot"]})


def test_related_words_are_kept_where_one_is_found() -> None:
    """As a word or as part of one, all words of a phrase; a short word stands for itself."""
    document = _document(fields=((Field.NAME, "Windkraftgetriebe"),), text="Künstliche Intelligenz")
    related = [
        ["Windenergie", "Windkraft"],
        ["KI", "künstliche Intelligenz"],
        ["Rad", "Räder"],
        ["Win", "Künstliche Kunst"],
    ]
    files = index_files(
        MANIFEST, [document], (), block=2, has_excerpts=True, meta={}, related=related
    )
    (kept,) = (content for name, content in files if name.endswith("/related.idx"))
    assert json.loads(zlib.decompress(kept)) == related[:2]


def test_many_documents_are_told_apart() -> None:
    """Rows beyond one byte, in short fields and texts of several files."""
    words = [f"wort{number}{'x' * 9}" for number in range(2000)]
    documents = [
        _document(f"{row}/", fields=((Field.NAME, f"Nr{row}"),), text=" ".join(words[row::7]))
        for row in range(300)
    ]
    index = _index(*documents)
    assert len(index.manifest["text"]) > 1
    assert index.short["nr299"] == {"299/": Field.NAME}
    for word in ("wort0xxxxxxxxx", "wort1999xxxxxxxxx"):
        assert index.text[word] == {
            f"{row}/" for row, d in enumerate(documents) if word in d.text.split()
        }


def test_details_are_searched_as_texts_and_never_quoted() -> None:
    """A street is no prose."""
    files = _files(_document(text="Guss", details="Ostwall"))
    assert "ostwall" in search_index.read_index(files, MANIFEST).text
    (prose,) = (content for name, content in files.items() if "/prose-" in name)
    assert json.loads(zlib.decompress(prose)) == ["Guss"]


def test_texts_are_kept_where_excerpts_are_made_of_them() -> None:
    """Not of a list, whose texts are searched all the same."""
    documents = [_document(str(row), text="Guss") for row in range(PROSE_BLOCK + 1)]
    with_excerpts, without = (_files(*documents, has_excerpts=one) for one in (True, False))
    assert sum("/prose-" in name for name in with_excerpts) == 2
    assert not [name for name in without if "/prose-" in name]
    assert "guss" in search_index.read_index(without, MANIFEST).text


def test_positions_are_kept_where_there_are_some() -> None:
    """In thousandths of a degree; 0 is a degree like any other."""
    index = _index(
        _document("a/", position=(7.3456, 51.4321)),
        _document("b/"),
        _document("c/", position=(-180.0, -90.0)),
        _document("d/", position=(0.0, 0.0)),
    )
    assert index.positions == {"a/": (7.346, 51.432), "c/": (-180, -90), "d/": (0, 0)}
    assert _index(_document()).positions == {}
    assert not any("positions" in name for name in _files(_document()))


@pytest.mark.parametrize(
    "changed",
    [{"text": "Eisen"}, {"summary": "Neu"}, {"weight": 0.5}, {"fields": ((Field.NAME, "Guss"),)}],
    ids=["text", "record", "weight", "word"],
)
def test_address_of_files_changes_with_their_content(changed: dict[str, Any]) -> None:
    """So that browsers may keep them; that of the manifest never does."""
    before, after = _files(_document()), _files(_document(**changed))
    assert set(before) & set(after) == {MANIFEST}
    assert next(iter(before)) == MANIFEST


def test_index_of_nothing_can_be_read() -> None:
    """A new network has no pages to find."""
    index = _index()
    assert (index.records, index.short, index.text) == ({}, {}, {})
