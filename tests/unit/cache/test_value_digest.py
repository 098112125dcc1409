"""Digests tell values apart by what they hold, in every process alike."""

import subprocess
import sys
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from functools import cached_property
from types import MappingProxyType

import pytest
from markupsafe import Markup

import records
from regionruhr.cache.value_digest import ValueDigests
from regionruhr.model.prose import Prose


class Kind(StrEnum):
    """A choice that is a text."""

    A = "a"


class Other(Enum):
    """A choice that is none."""

    A = "a"


@dataclass(frozen=True, slots=True)
class Small:
    """A value of two fields."""

    name: str
    inner: object = None


@dataclass(frozen=True, slots=True)
class Twin:
    """Another with the same fields."""

    name: str
    inner: object = None


@dataclass(frozen=True)
class Large:
    """A value of many fields that remembers what it worked out."""

    one: object = 1
    two: object = 2
    three: object = 3
    four: object = 4
    five: object = 5
    six: object = field(default_factory=list)

    @cached_property
    def total(self) -> int:
        """What is remembered."""
        return 21


def _digest(value: object) -> bytes:
    return ValueDigests().digest(value)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Small("a"), Small("b")),
        (Small("a"), Twin("a")),
        (Small("a", Small("b")), Small("a", Small("c"))),
        (Large(), Large(six=[1])),
        (Large(six=Small("a")), Large(six=Small("b"))),
        (1, True),
        (1, 1.0),
        ("1", 1),
        ("a", Markup("a")),
        ("a", Kind.A),
        (Kind.A, Other.A),
        (("a", "b"), ["a", "b"]),
        (("a", "b"), ("ab",)),
        (("a", ("b",)), (("a",), "b")),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (date(2026, 1, 1), date(2026, 1, 2)),
        (records.partner(name="A"), records.partner(name="B")),
        (records.release(), records.release().marked("Entwurf")),
        (
            records.page("a.md", Prose(("<p>a</p>",))),
            records.page("a.md", Prose(("<p>b</p>",))),
        ),
    ],
)
def test_different_values_have_different_digests(one: object, other: object) -> None:
    """In themselves, and in others."""
    assert _digest(one) != _digest(other)
    assert _digest(Large(one)) != _digest(Large(other))


def test_equal_values_have_the_same_digest_whoever_they_are() -> None:
    """One that occurs twice counts like two that are equal; what is remembered does not count."""
    shared = Large(six=Small("a"))
    before = _digest((shared, shared))
    assert shared.total == 21
    assert _digest((shared, Large(six=Small("a")))) == before
    assert _digest(MappingProxyType({"a": 1})) == _digest(MappingProxyType({"a": 1}))


@pytest.mark.parametrize("value", [object(), lambda: 1, iter(()), Small("a", object())])
def test_value_of_an_unknown_kind_has_no_digest(value: object) -> None:
    """Nothing is taken for the same that may differ."""
    with pytest.raises(TypeError):
        _digest(value)


def test_digest_is_the_same_in_every_process() -> None:
    """Whatever order the texts of a set have there."""
    program = (
        "from regionruhr.cache.value_digest import ValueDigests\n"
        "from regionruhr.model.prose import Prose\n"
        "anchors = frozenset(f'a{n}' for n in range(50))\n"
        "print(ValueDigests().digest(Prose(('<p>',), anchors)).hex())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
