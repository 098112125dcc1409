"""A stored memory makes again the texts whose sources or inputs have changed, and no others."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from regionruhr.cache.stored_memory import FOLDER, StoredMemory
from spoiled import SPOILED

MADE: list[str] = []
"""What was made since the beginning of a test."""


@dataclass(frozen=True)
class Library:
    """A source."""

    name: str
    titles: Mapping[str, str] = field(default_factory=dict)


def _text(library: Library, key: str) -> str:
    MADE.append("text")
    return f"{library.name}: {library.titles.get(key, '-')}"


def _row(library: Library, key: str) -> Sequence[str]:
    MADE.append("row")
    return [library.titles[key]]


def _number(library: Library, key: str) -> int:
    MADE.append("number")
    return len(library.titles[key])


def _of_object(library: Library, _: object) -> str:
    MADE.append("object")
    return library.name


@pytest.fixture(autouse=True)
def _nothing_made() -> None:
    MADE.clear()


BEFORE = Library("A", {"x": "eins", "y": "zwei"})


def _run(root: Path, library: Library, *keys: str, program: str = "a") -> list[object]:
    """What is made of a library in a run."""
    memory = StoredMemory(root, program, [Library])
    source = memory.source("library", library)
    makers: tuple[Callable[[Library, str], object], ...] = (_text, _row, _number)
    made = [memory.get(key, make, source, key) for key in keys for make in makers]
    memory.store([memory.used()])
    return made


@pytest.mark.parametrize(
    ("after", "made"),
    [
        (BEFORE, []),
        (Library("A", {"y": "neu", "x": "eins"}), []),
        (Library("B", {"x": "eins"}), ["text"]),
        (Library("A", {"x": "neu"}), ["text", "row"]),
    ],
    ids=["equal", "not read", "attribute", "item"],
)
def test_text_stands_while_what_was_read_is_the_same(
    tmp_path: Path, after: Library, made: list[str]
) -> None:
    """Results that are no texts are made each time."""
    assert _run(tmp_path, BEFORE, "x") == ["A: eins", ["eins"], 4]
    MADE.clear()
    found = _run(tmp_path, after, "x")
    assert [*made, "number"] == MADE
    assert found == [_text(after, "x"), _row(after, "x"), _number(after, "x")]


def test_note_is_for_the_next_run_of_the_same_program(tmp_path: Path) -> None:
    """A run that notes nothing leaves nothing."""
    runs = [("a", 1, None), ("a", None, 1), ("a", 2, None), ("b", None, None), ("a", 3, 2)]
    for program, noted, expected in runs:
        memory = StoredMemory(tmp_path, program, [Library])
        assert memory.noted("pairs", "none") == (expected or "none")
        if noted:
            memory.note("pairs", noted)
        memory.store([memory.used()])


def test_other_inputs_make_another_text(tmp_path: Path) -> None:
    """The key alone does not tell."""
    for key in ("x", "y"):
        memory = StoredMemory(tmp_path, "a", [Library])
        text = memory.get("", _text, memory.source("library", BEFORE), key)
        assert text == f"A: {BEFORE.titles[key]}"
        memory.store([memory.used()])


def test_input_without_a_digest_is_made_each_time(tmp_path: Path) -> None:
    """It might have changed."""
    for _ in range(2):
        memory = StoredMemory(tmp_path, "a", [Library])
        assert memory.get("", _of_object, memory.source("library", BEFORE), object()) == "A"
        memory.store([memory.used()])
    assert MADE == ["object", "object"]


def test_what_a_run_did_not_use_is_dropped(tmp_path: Path) -> None:
    """The store does not grow from run to run."""
    _run(tmp_path, BEFORE, "x", "y")
    _run(tmp_path, BEFORE, "x")
    MADE.clear()
    _run(tmp_path, BEFORE, "x", "y")
    assert MADE == ["number", "text", "row", "number"]


def test_inner_text_counts_for_the_outer_one(tmp_path: Path) -> None:
    """It reads what the inner one reads."""

    def run(library: Library) -> str:
        memory = StoredMemory(tmp_path, "a", [Library])

        def outer(source: Library) -> str:
            return memory.get("x", _text, source, "x")

        text = memory.get("", outer, memory.source("library", library))
        memory.store([memory.used()])
        return text

    assert [run(BEFORE), run(Library("A", {"x": "neu"}))] == ["A: eins", "A: neu"]


def test_each_process_stores_what_it_used(tmp_path: Path) -> None:
    """What another one has made is stored with it."""

    def used(key: str) -> Mapping[Hashable, object]:
        memory = StoredMemory(tmp_path, "a", [Library])
        memory.get(key, _text, memory.source("library", BEFORE), key)
        return memory.used()

    StoredMemory(tmp_path, "a", [Library]).store([used("x"), used("y")])
    MADE.clear()
    assert [*used("x").values(), *used("y").values()] == [None, None]
    assert MADE == []


@pytest.mark.parametrize("spoil", SPOILED)
def test_damaged_store_counts_as_none(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    """As that of another program does."""
    _run(tmp_path, BEFORE, "x")
    _run(tmp_path, BEFORE, "x", program="b")
    assert MADE.count("text") == 2
    for entry in (tmp_path / FOLDER).iterdir():
        spoil(entry)
    _run(tmp_path, BEFORE, "x")
    assert MADE.count("text") == 3
