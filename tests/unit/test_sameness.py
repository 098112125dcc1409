"""Values are the same if whatever prints them cannot tell them apart."""

from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

import pytest

import records
from regionruhr.model.prose import Prose
from regionruhr.reading.markdown import read_markdown
from regionruhr.sameness import is_same
from regionruhr.settings import moment

NOON = moment("2026-11-23T12:00+01:00")


@dataclass(frozen=True)
class Shelf:
    """A record that computes something from its fields."""

    books: tuple[str, ...]
    owner: object = field(default=None, compare=False)

    @cached_property
    def count(self) -> int:
        """How many there are."""
        return len(self.books)


def _text(text: str) -> Prose:
    """The running text of a document."""
    return read_markdown("a.md", text, 1)[0]


def _counted(shelf: Shelf) -> Shelf:
    """A shelf whose books have been counted."""
    assert shelf.count
    return shelf


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("text", "text"),
        ((1, "a", None), (1, "a", None)),
        ({"a": [1]}, {"a": [1]}),
        (MappingProxyType({"a": 1}), MappingProxyType({"a": 1})),
        ({"a", "b"}, {"b", "a"}),
        (NOON, moment("2026-11-23T12:00+01:00")),
        (Shelf(("a",)), _counted(Shelf(("a",)))),
        (records.partner("a", name="A"), records.partner("a", name="A")),
    ],
)
def test_values_made_of_the_same_parts_are_the_same(one: object, other: object) -> None:
    """What they only compute does not count."""
    assert is_same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("text", "Text"),
        (1, True),
        (1, 1.0),
        (0.0, -0.0),
        ((1, 2), [1, 2]),
        ((1, 2), (1, 2, 3)),
        ((1, (2, 3)), (1, (2, 4))),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": 1}, {"a": True}),
        ({1}, {True}),
        (NOON, NOON.astimezone(None)),
        (Shelf(("a",)), Shelf(("b",))),
        (Shelf((), owner="a"), Shelf((), owner="b")),
        (records.partner("a", name="A"), records.partner("a", name="B")),
        (records.page("a.md", title="A"), records.page("b.md", title="A")),
        (records.page("a.md", title="A"), records.page("a.md", _text("neu"), title="A")),
        (object(), object()),
    ],
)
def test_values_that_may_print_differently_are_not_the_same(one: object, other: object) -> None:
    """Equal ones neither."""
    assert not is_same(one, other)
    assert not is_same(other, one)
