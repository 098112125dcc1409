"""Sameness: whether two values hold exactly the same, so that nothing printed can differ.

Equality is not enough: 1 equals True and 1.0, and mappings may differ in their order.
"""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import datetime, time
from functools import cache
from operator import attrgetter, eq, is_
from typing import Any

from pydantic import BaseModel


def is_same(one: object, other: object) -> bool:
    """Return whether two values are of one type and made of the same parts in the same order.

    What a value only computes from its fields does not count. Values of other types than records,
    collections and moments are the same if they are equal, which objects without an equality of
    their own never are.
    """
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    kind: Any = type(one)
    return _comparison(kind)(one, other)


@cache
def _comparison(kind: type) -> Callable[[Any, Any], bool]:
    """Return the function that compares two values of a type."""
    if names := _fields(kind):
        return _comparison_of(names)
    for kinds, comparison in _COMPARISONS:
        if issubclass(kind, kinds):
            return comparison
    return _are_equal


def _fields(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a record, of any other type none."""
    if issubclass(kind, BaseModel):
        # A document has its path and its running text beside its fields.
        return (*kind.model_fields, *kind.__private_attributes__)
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _comparison_of(names: tuple[str, ...]) -> Callable[[Any, Any], bool]:
    """Return the function that compares two records of one type with those fields."""
    values = attrgetter(*names)
    are_same = _are_sequences_same if len(names) > 1 else is_same
    return lambda one, other: are_same(values(one), values(other))


def _are_sequences_same(one: Any, other: Any) -> bool:  # noqa: ANN401 (tuples or lists)
    return len(one) == len(other) and (all(map(is_, one, other)) or all(map(is_same, one, other)))


def _are_mappings_same(one: Mapping[Any, Any], other: Mapping[Any, Any]) -> bool:
    return _are_sequences_same([*one], [*other]) and _are_sequences_same(
        [*one.values()], [*other.values()]
    )


def _are_sets_same(one: AbstractSet[Any], other: AbstractSet[Any]) -> bool:
    # Nothing prints a set in its own order, which changes from process to process.
    return one == other and {*map(type, one)} == {*map(type, other)}


def _are_moments_same(one: object, other: object) -> bool:
    # They have a zone, or a sign of zero, that equality ignores.
    return repr(one) == repr(other)


def _are_equal(one: object, other: object) -> bool:
    return bool(one == other)


_COMPARISONS: tuple[tuple[tuple[type, ...], Callable[[Any, Any], bool]], ...] = (
    ((str,), eq),
    ((tuple, list), _are_sequences_same),
    ((Mapping,), _are_mappings_same),
    ((AbstractSet,), _are_sets_same),
    ((datetime, time, float), _are_moments_same),
)
