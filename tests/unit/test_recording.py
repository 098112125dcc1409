"""A recording says what a function reads of a source; its digest changes with that alone."""

import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

import pytest

from regionruhr.cache.value_digest import ValueDigests
from regionruhr.recording import Reads, Recorder, UnknownReadError

Result = TypeVar("Result")


@dataclass(frozen=True)
class Library:
    """A source, with one that is reached through it."""

    name: str
    titles: Mapping[str, str] = field(default_factory=dict)
    branch: "Library | None" = None
    opened: object = None

    def shouted(self, key: str) -> str:
        """A title in capitals."""
        return self.titles[key].upper()

    def length_of(self, titles: Mapping[str, str]) -> int:
        """The number of titles."""
        return len(titles)


class Recording:
    """Records functions of a library."""

    def __init__(self, library: Library) -> None:
        self.recorder = Recorder([Library], ValueDigests().digest)
        self.digest = self.recorder.digest
        self._library = self.recorder.source("library", library)

    def record(self, make: Callable[[Library], Result]) -> tuple[Result, Reads | None]:
        """What a function makes of it, and what it reads."""
        return self.recorder.record(partial(make, self._library))


def _text(library: Library) -> str:
    title = library.titles.get("x", "-")
    heard = library.shouted("x") if "x" in library.titles else ""
    return " ".join((library.name, title, heard, library.branch.name if library.branch else ""))


def _all(library: Library) -> list[str]:
    return [f"{key}: {title}" for key, title in library.titles.items()]


def _first(library: Library) -> str:
    return next(iter(library.titles), "")


BEFORE = Library("A", {"x": "eins", "y": "zwei"})


def _reads(make: Callable[[Library], object], library: Library = BEFORE) -> Reads:
    """What a function reads of a library, as another process would have it."""
    result, reads = Recording(library).record(make)
    assert result == make(library)
    assert reads is not None
    stored: Reads = pickle.loads(pickle.dumps(reads))  # noqa: S301 (our own)
    return stored


@pytest.mark.parametrize(
    ("make", "after", "is_same"),
    [
        (_text, Library("A", {"x": "eins", "y": "zwei"}), True),
        (_text, Library("A", {"y": "neu", "x": "eins", "z": "drei"}), True),
        (_text, Library("A", {"x": "neu", "y": "zwei"}), False),
        (lambda library: library.titles["x"], Library("B", {"x": "eins", "z": "drei"}), True),
        (lambda library: library.titles.get("z"), Library("B", {"x": "neu"}), True),
        (lambda library: library.titles.get("z"), Library("A", {"z": "drei"}), False),
        (lambda library: library.shouted("x"), Library("B", {"x": "eins"}), True),
        (lambda library: library.shouted("x"), Library("A", {"x": "neu"}), False),
        (_all, Library("B", {"x": "eins", "y": "zwei"}), True),
        (_all, Library("A", {"y": "zwei", "x": "eins"}), False),
        (_first, Library("A", {"x": "neu", "y": "zwei"}), True),
        (_first, Library("A", {"y": "zwei", "x": "eins"}), False),
        (lambda library: len(library.titles), Library("A", {"a": "", "b": ""}), True),
        (lambda library: len(library.titles), Library("A", {"x": "eins"}), False),
        (lambda library: library.branch and library.branch.name, Library("A"), True),
        (lambda library: library.branch, Library("A", branch=Library("B")), False),
    ],
)
def test_digest_is_that_of_what_was_read(
    make: Callable[[Library], object], after: Library, *, is_same: bool
) -> None:
    """Of names and values, in their order; nothing else of the source counts."""
    reads = _reads(make)
    assert (Recording(BEFORE).digest(reads) == _digest(after, reads)) is is_same


def _digest(library: Library, reads: Reads) -> bytes | None:
    try:
        return Recording(library).digest(reads)
    except UnknownReadError:
        return None


def test_source_within_a_source_counts_by_its_parts() -> None:
    """One that is missing later is unknown."""
    before = Library("A", branch=Library("B", {"x": "eins"}))
    reads = _reads(lambda library: library.branch and library.branch.name, before)
    assert _digest(before, reads) == _digest(Library("C", branch=Library("B")), reads)
    assert _digest(Library("C", branch=Library("D")), reads) != _digest(before, reads)
    assert _digest(Library("A"), reads) is None


def test_other_name_with_the_same_value_has_another_digest() -> None:
    """Else what was read in one build would stand for what another one read."""
    twins = Library("A", {"x": "eins", "y": "eins"})
    one, other = (
        _reads(lambda one: one.titles["x"], twins),
        _reads(lambda one: one.titles["y"], twins),
    )
    assert _digest(twins, one) != _digest(twins, other)


def test_argument_that_is_no_value_has_no_name() -> None:
    """What a method makes of it is not recorded."""
    recorder = Recording(BEFORE)
    assert recorder.record(lambda library: library.length_of(BEFORE.titles)) == (2, None)
    assert recorder.record(lambda library: library.length_of(library.titles)) == (2, None)
    assert recorder.record(lambda library: library.name) != ("A", None)


def test_value_without_a_digest_has_none() -> None:
    """It might change unnoticed."""
    library = Library("A", opened=object())
    _, reads = Recording(library).record(lambda library: library.opened)
    with pytest.raises(TypeError, match="object"):
        Recording(library).digest(reads or ())
