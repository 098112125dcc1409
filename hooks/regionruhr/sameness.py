"""Sameness: whether two values are the same to the letter, so that nothing printed can differ.

Equality is not enough: 1 equals True and 1.0, and mappings may differ in their order.
"""

from collections.abc import Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import datetime, time
from functools import cache
from operator import is_

from pydantic import BaseModel


def is_same(one: object, other: object) -> bool:
    """Return whether two values are of one type and made of the same parts in the same order.

    What a value only computes from its fields does not count. Values of unknown types are the
    same if they are equal, which objects without an equality of their own never are.
    """
    if one is other:
        return True
    kind = type(one)
    if kind is not type(other):
        return False
    if kind is str or kind is bytes:
        return one == other
    if isinstance(one, tuple | list) and isinstance(other, tuple | list):
        return len(one) == len(other) and (
            all(map(is_, one, other)) or all(map(is_same, one, other))
        )
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return (
            len(one) == len(other)
            and all(map(is_same, one, other))
            and all(map(is_same, one.values(), other.values()))
        )
    if isinstance(one, Set) and isinstance(other, Set):
        # Nothing prints a set in its own order, which changes from process to process.
        return one == other and {*map(type, one)} == {*map(type, other)}
    if names := _fields(kind):
        return all(is_same(getattr(one, name), getattr(other, name)) for name in names)
    if isinstance(one, datetime | time | float):
        # They have a zone, or a sign of zero, that equality ignores.
        return repr(one) == repr(other)
    return one == other


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a record, of a type without fields none."""
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
