"""Recording: what a function reads of a source, by names that another run can read again.

A function that reads nothing but its arguments returns the same as long as they are the same and
all that it read of the source is: if a digest of both is that of a former run, so is the result.
"""

import hashlib
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from types import MethodType, NoneType
from typing import Any, TypeAlias, TypeVar, cast

Result = TypeVar("Result")
Source = TypeVar("Source")

Name: TypeAlias = tuple[Any, ...]
"""The name of what something is read of, and a key: (("site",), "network"); of a source one."""
Reads: TypeAlias = tuple[Name, ...]
"""The names of all that a function read, in its order."""

_VALUES = (str, int, date, Enum, NoneType)
"""Types of keys and arguments that mean the same in every run."""


class _Missing(Enum):
    """What is read of a mapping that does not have a key."""

    KEY = 0


class UnknownReadError(LookupError):
    """What a function read is no longer there."""


class Recorder:
    """Records what functions read of sources.

    What is reached through one is a source as well if it is of one of `kinds` or a mapping: only
    what is read of it counts. Anything else counts as a whole, by its `digest`.
    """

    def __init__(self, kinds: Iterable[type], digest: Callable[[object], bytes]) -> None:
        self.digest_of = digest
        self.kinds = (*kinds, Mapping, MethodType)
        self.reads: dict[_Part, None] = {}
        """What the function that runs now has read."""
        self.is_complete = True
        """Whether all that it has read has names."""
        self._sources: dict[str, _Part] = {}
        self._by_name: dict[int, tuple[Name, _Part]] = {}
        """Parts by the identity of a name, which stays alive with it."""

    def source(self, name: str, source: Source, /) -> Source:
        """Return what stands for a source: functions that are recorded read that."""
        part = self._sources[name] = _Part(self, (name,), source)
        return cast("Source", part.stand_in)

    def record(self, make: Callable[[], Result]) -> tuple[Result, Reads | None]:
        """Return what a function makes of sources, and what it read; None if that has no names.

        The function must depend on nothing else that may change.
        """
        self.reads, self.is_complete = {}, True
        result = make()
        return result, tuple(part.name for part in self.reads) if self.is_complete else None

    def digest(self, reads: Reads) -> bytes:
        """Return a digest of names and values of what a function read, as sources have them now.

        Raises `UnknownReadError` if they have one no longer, and what `digest` raises for a value
        that it does not support.
        """
        known = self._by_name
        parts = [found[1] if (found := known.get(id(n))) else self._part(n) for n in reads]
        digests = [part._digest or part.digest for part in parts]  # noqa: SLF001 (most are known)
        return hashlib.blake2b(b"".join(digests), digest_size=16).digest()

    def _part(self, name: Name) -> "_Part":
        """Return the part of a name, and note it: most names stand for parts found before."""
        *above, key = name
        if above:
            found = self._by_name.get(id(above[0]))
            part = found[1] if found else self._part(above[0])
            part = part.parts.get(key) or part.read(key)
        elif key in self._sources:
            part = self._sources[key]
        else:
            raise UnknownReadError(key)
        self._by_name[id(name)] = name, part
        return part


class _Part:
    """A part of a source that was read."""

    __slots__ = ("_digest", "name", "parts", "recorder", "stand_in", "value")

    def __init__(self, recorder: Recorder, name: Name, value: object) -> None:
        self.recorder, self.name = recorder, name
        self.value: Any = value
        self._digest = b""
        self.parts: dict[Hashable, _Part] = {}
        self.stand_in: Any = None
        """What a function gets in its place if it is a source."""
        if isinstance(value, MethodType):
            self.stand_in = self.call
        elif isinstance(value, recorder.kinds):
            self.stand_in = (_Items if isinstance(value, Mapping) else _Attributes)(self)

    @property
    def digest(self) -> bytes:
        """A digest of its name and its value."""
        if not self._digest:
            self._digest = self.recorder.digest_of((repr(self.name), self.value))
        return self._digest

    def read(self, key: Any) -> "_Part":  # noqa: ANN401 (see `Name`)
        """Return a part that was not read before: an attribute, an item, a result of a method."""
        try:
            if isinstance(self.value, MethodType):
                value = self.value(*key[: len(key) // 2])
            elif isinstance(self.value, Mapping):
                value = _of_mapping(self.value, key)
            else:
                value = getattr(self.value, key)
        except (AttributeError, LookupError, TypeError) as error:
            raise UnknownReadError(str(error)) from error
        part = self.parts[key] = _Part(self.recorder, (self.name, key), value)
        return part

    def answer(self, key: Hashable) -> Any:  # noqa: ANN401 (whatever the source holds)
        """Return the value of a part, recorded, or the stand-in for it."""
        part = self.parts.get(key) or self.read(key)
        if part.stand_in is not None:
            return part.stand_in
        self.recorder.reads[part] = None
        return part.value

    def call(self, *arguments: object) -> Any:  # noqa: ANN401 (whatever the method returns)
        """Return the result of a method."""
        # One tuple: there are hundreds of thousands of names.
        key = (*arguments, *map(type, arguments))
        if all(isinstance(one, _VALUES) for one in arguments):
            return self.answer(key)
        self.recorder.is_complete = False
        return self.value(*map(behind, arguments))


class _Attributes:
    """Stands for a source; beside one, the names of its attributes are those of the source."""

    def __init__(self, part: _Part) -> None:
        self.part__ = part

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (whatever the source holds)
        part = self.part__.parts.get(name) or self.part__.read(name)
        if part.stand_in is None:
            self.part__.recorder.reads[part] = None
            return part.value
        # What is read of it counts, not that it was reached: next time it is found at once.
        self.__dict__[name] = part.stand_in
        return part.stand_in


class _Items(Mapping[Any, Any]):
    """Stands for a mapping."""

    def __init__(self, part: _Part) -> None:
        self.part__ = part

    def __getitem__(self, key: Hashable) -> Any:  # noqa: ANN401 (whatever the mapping holds)
        found = self.get(key, _Missing.KEY)
        if found is _Missing.KEY:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return self.get(key, _Missing.KEY) is not _Missing.KEY

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ANN401 (as above)
        if type(key) is not str:
            parts = key if isinstance(key, tuple) else (key,)
            if not all(isinstance(part, _VALUES) for part in parts):
                self.part__.recorder.is_complete = False
        found = self.part__.answer((type(key), key))
        return default if found is _Missing.KEY else found

    def __iter__(self) -> Iterator[Any]:
        return iter(self.part__.answer("keys"))

    def __len__(self) -> int:
        length: int = self.part__.answer("length")
        return length


def _of_mapping(items: Mapping[Any, Any], key: Any) -> object:  # noqa: ANN401 (see `Name`)
    if key == "keys":
        return tuple(items)
    if key == "length":
        return len(items)
    return items.get(key[1], _Missing.KEY)


_STAND_INS = (_Attributes, _Items)


def name_of(argument: Any) -> object:  # noqa: ANN401 (of any type)
    """Return an argument, for a stand-in the name of its source."""
    return argument.part__.name if type(argument) in _STAND_INS else argument


def behind(argument: Any) -> Any:  # noqa: ANN401 (of any type)
    """Return an argument, for a stand-in the source itself."""
    return argument.part__.value if type(argument) in _STAND_INS else argument
