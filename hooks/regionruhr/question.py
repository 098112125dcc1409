"""Question: what a remembered function reads of a source, asked again in later builds.

A stand-in takes the place of the source and records each attribute, item and call.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date
from enum import Enum
from types import MethodType, NoneType
from typing import TYPE_CHECKING, Any, cast

from regionruhr.sameness import is_same

if TYPE_CHECKING:
    from regionruhr.memory import Memory


class Question:
    """A question to a source: an attribute, an item, the result of a method."""

    __slots__ = (
        "_answer",
        "_build",
        "_changed",
        "_find",
        "_is_pure",
        "_memory",
        "_parent",
        "_parts",
        "_seen",
        "_source",
    )

    def __init__(
        self,
        memory: "Memory",
        parent: "Question | None",
        find: Callable[[Any], object] | None,
        *,
        is_pure: bool = True,
    ) -> None:
        self._memory, self._parent, self._find = memory, parent, find
        self._is_pure = is_pure
        """Whether the answer depends on the source alone, not on another one."""
        self._source: object = None
        """The source that was asked last."""
        self._parts: dict[Hashable, Question] = {}
        self._answer: object = _NOTHING
        self._seen: object = None
        """The stand-in for the answer, if that is a source."""
        self._build = self._changed = 0
        """The numbers of the builds in which it was last asked, and in which its answer changed."""

    def give(self, answer: object) -> None:
        """Set the answer of this build."""
        memory = self._memory
        if memory.is_source(answer) or not is_same(self._answer, answer):
            if not (memory.is_source(answer) and memory.is_source(self._answer)):
                self._changed = memory.build
            self._answer = answer
        self._build = memory.build

    def answer(self) -> object:
        """Return the answer in this build; `_NOTHING` for a key that is missing."""
        if self._build != self._memory.build:
            if self._parent is None or self._find is None:
                msg = "A source is missing in this build."
                raise LookupError(msg)
            find, source = self._find, self._parent.answer()
            if self._is_pure and _is_itself(source, self._source):
                # Sources do not change: one that is still the same has the same answers.
                self._build = self._memory.build
                return self._answer
            self._source = source
            try:
                answer = self._memory.ask(lambda: find(source))
            except KeyError:
                answer = _NOTHING
            self.give(answer)
        return self._answer

    def has_changed_since(self, build: int) -> bool:
        """Whether the answer is another than it was in a build."""
        try:
            self.answer()
        except (AttributeError, LookupError, TypeError):
            # The source no longer has what is asked for.
            return True
        return self._changed > build

    def part(self, key: Hashable, find: Callable[[Any], object], *, is_pure: bool = True) -> object:
        """Return the answer to a question about the answer, or the stand-in for it."""
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = Question(self._memory, self, find, is_pure=is_pure)
        answer = part.answer()
        if self._memory.is_source(answer):
            return self._memory.stand_in(part, answer)
        self._memory.record(part)
        return answer

    def stand_in(self, answer: object) -> object:
        """Return what stands for an answer that is a source."""
        if isinstance(answer, MethodType):
            return self.call
        if self._seen is None:
            self._seen = _Items(self) if isinstance(answer, Mapping) else _Attributes(self)
        return self._seen

    def call(self, *arguments: object) -> object:
        """Return the result of a method."""
        key = tuple(map(_identity, arguments))
        is_pure = not any(isinstance(one, StandIn) for one in arguments)
        return self.part(key, lambda method: method(*map(_behind, arguments)), is_pure=is_pure)

    def forget(self) -> None:
        """Drop the questions that were not asked in this build."""
        build = self._memory.build
        self._parts = {key: part for key, part in self._parts.items() if part.is_used(build)}

    def is_used(self, build: int) -> bool:
        """Whether it or one of its parts was asked in a build."""
        self.forget()
        return self._build == build


class StandIn:
    """Stands for a source; in its own class, the names of attributes are those of the source."""

    __slots__ = ("question__",)

    def __init__(self, question: Question) -> None:
        self.question__ = question


class _Attributes(StandIn):
    """A stand-in for a source whose attributes are read."""

    __slots__ = ()

    def __getattr__(self, name: str) -> object:
        return self.question__.part(name, lambda source: getattr(source, name))


class _Items(StandIn, Mapping[Any, Any]):
    """A stand-in for a mapping whose items are read."""

    __slots__ = ()

    def __getitem__(self, key: Hashable) -> object:
        answer = self.question__.part(("item", _identity(key)), lambda items: items[key])
        if answer is _NOTHING:
            raise KeyError(key)
        return answer

    def __iter__(self) -> Iterator[Any]:
        return iter(cast("tuple[Any, ...]", self.question__.part("keys", tuple)))

    def __len__(self) -> int:
        return cast("int", self.question__.part("length", len))


_NOTHING = object()
"""The answer to a question for a key that is missing."""
_VALUES = (str, int, float, date, Enum, NoneType)


def _identity(value: object) -> Hashable:
    """Return a key for an argument: a small value itself, of any other its identity.

    The question keeps the argument alive, so that nothing else gets that identity.
    """
    return (type(value), value) if isinstance(value, _VALUES) else id(value)


def _is_itself(source: object, former: object) -> bool:
    """Return whether a source, or the object that a method belongs to, is the very same."""
    return source is former or (isinstance(source, MethodType) and source == former)


def _behind(argument: object) -> object:
    """Return an argument, for a stand-in the source itself."""
    return argument.question__.answer() if isinstance(argument, StandIn) else argument
