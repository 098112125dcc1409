"""Value digest: digests of values by all that they hold, the same in every process."""

import dataclasses
import hashlib
import io
import pickle
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import Enum
from operator import attrgetter
from pathlib import PurePath
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

_Reduced = tuple[Callable[..., object], tuple[Any, ...]]
_Reducer = Callable[[Any], _Reduced]
_Fields = Callable[[Any], tuple[Any, ...]]
"""Returns what is digested of a value."""
_FEW_FIELDS = 5
"""A value of more fields is digested once, however many pages print it."""
_BY_THEMSELVES = {date, datetime, time, timedelta}
"""Types that pickle the same way in every process."""
_PLAIN: Mapping[type, Callable[[Any], object]] = {
    Enum: attrgetter("name"),
    str: str,
    PurePath: str,
    ZoneInfo: attrgetter("key"),
    MappingProxyType: dict,
}
"""What is digested of a value of each type; the first that matches counts."""


class ValueDigests:
    """Digests of values made of dataclasses, records and what Python has of its own.

    They depend on types and fields, not on identity, on what an object caches, nor on the order
    of a set. Any other type raises `TypeError`: its value might change unnoticed.
    """

    def __init__(self) -> None:
        self._reducers = _Reducers(self._once)
        self._known: dict[int, bytes] = {}
        """Digests by identity."""
        self._values: list[object] = []
        """The values with these digests, so that the identity of each stays its own."""

    def digest(self, value: object) -> bytes:
        """Return the digest of a value."""
        file = io.BytesIO()
        pickler = pickle.Pickler(file, protocol=5)
        # Without a memo equal values are written alike, whether they are the same object or not.
        pickler.fast = True
        pickler.dispatch_table = self._reducers
        try:
            pickler.dump(value)
        except pickle.PicklingError as error:
            raise TypeError(str(error)) from error
        return hashlib.blake2b(file.getbuffer(), digest_size=16).digest()

    def _once(self, fields: _Fields) -> _Reducer:
        """Return the reducer of a type of which a value is digested once."""

        def reduced(value: object) -> _Reduced:
            known = self._known.get(id(value))
            if known is None:
                known = self.digest((type(value).__name__, fields(value)))
                self._known[id(value)] = known
                self._values.append(value)
            return _written, (known,)

        return reduced


class _Reducers(dict[type, _Reducer]):
    """How values of each type are written, added as types appear."""

    def __init__(self, once: Callable[[_Fields], _Reducer]) -> None:
        super().__init__()
        self._once = once

    def __missing__(self, kind: type) -> _Reducer:
        if kind in _BY_THEMSELVES:
            raise KeyError(kind)
        reducer = self[kind] = self._reducer(kind)
        return reducer

    def _reducer(self, kind: type) -> _Reducer:
        once, name = self._once, f"{kind.__module__}.{kind.__qualname__}"
        for base, plain in _PLAIN.items():
            if issubclass(kind, base):
                return lambda v: (_written, (name, plain(v)))
        if issubclass(kind, BaseModel):
            fields = _values_of(tuple(kind.model_fields))
            if len(kind.model_fields) > _FEW_FIELDS:
                return once(lambda v: (name, fields(v), v.__pydantic_private__))
            return lambda v: (_written, (name, fields(v), v.__pydantic_private__))
        if not dataclasses.is_dataclass(kind):
            raise TypeError(name)
        declared = dataclasses.fields(kind)
        values = _values_of(tuple(field.name for field in declared))
        if any("frozenset" in str(field.type) for field in declared):
            return once(lambda v: (name, tuple(map(_in_order, values(v)))))
        if len(declared) > _FEW_FIELDS:
            return once(lambda v: (name, values(v)))
        return lambda v: (_written, (name, values(v)))


def _values_of(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return attrgetter(*names) if names else lambda _: ()


def _in_order(value: object) -> object:
    return sorted(value) if isinstance(value, frozenset) else value


def _written() -> None:
    """Stand where pickle writes what makes a value; nothing is ever read back."""
