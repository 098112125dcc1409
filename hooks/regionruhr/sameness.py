"""Sameness: whether two values hold exactly the same, so that nothing printed can differ.

Equality is not enough: 1 equals True and 1.0, and mappings may differ in their order.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from datetime import datetime, time
from functools import cache
from operator import is_
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
    if isinstance(one, str):
        return one == other
    kind: Any = type(one)
    names = _fields(kind)
    if names:
        return all(is_same(getattr(one, name), getattr(other, name)) for name in names)
    return _is_equal(one, other)


def _is_equal(one: object, other: object) -> bool:
    """Return whether two values of one type, which are no records, are the same."""
    match one, other:
        case (tuple() | list(), tuple() | list()):
            is_equal = len(one) == len(other) and (
                all(map(is_, one, other)) or all(map(is_same, one, other))
            )
        case Mapping(), Mapping():
            is_equal = _is_equal([*one], [*other]) and _is_equal([*one.values()], [*other.values()])
        case AbstractSet(), AbstractSet():
            # Nothing prints a set in its own order, which changes from process to process.
            is_equal = one == other and {*map(type, one)} == {*map(type, other)}
        case (datetime() | time() | float(), _):
            # They have a zone, or a sign of zero, that equality ignores.
            is_equal = repr(one) == repr(other)
        case _:
            is_equal = bool(one == other)
    return is_equal


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Return the names of the fields of a record, of any other type none."""
    if issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
