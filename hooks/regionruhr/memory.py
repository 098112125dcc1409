"""Memory: results of pure functions, kept from one build of a live preview to the next.

A result stands as long as all that went into it is the same to the letter: the values that its
function is called with, and what it asks a source (such as the network), which is recorded. A
function that touches nothing but its arguments can therefore never return a stale result.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import MethodType, NoneType
from typing import Any, Final, ParamSpec, TypeVar, cast

from regionruhr.sameness import is_same

Source = TypeVar("Source")
Inputs = ParamSpec("Inputs")
Result = TypeVar("Result")


class Forgetful:
    """A memory that keeps nothing: that of a build which is the only one of its process."""

    def begin(self) -> None:
        """Start a build."""

    def finish(self) -> None:
        """End a build."""

    def source(self, _name: str, source: Source, /) -> Source:
        """Return the source as it is."""
        return source

    def get(
        self,
        _key: Hashable,
        make: Callable[Inputs, Result],
        /,
        *inputs: Inputs.args,
        **named: Inputs.kwargs,
    ) -> Result:
        """Return what `make` makes of the inputs."""
        return make(*inputs, **named)


FORGETFUL: Final = Forgetful()


@dataclass(slots=True)
class _Entry:
    """A result with what it was made of."""

    inputs: tuple[object, ...]
    trace: tuple["_Question", ...]
    """What was asked of sources, in this order."""
    result: Any
    build: int
    """The number of the last build in which it was valid."""


class Memory(Forgetful):
    """Results by their function and a key, valid for the same inputs and answers of sources.

    `kinds` are the classes of sources. What is reached through one is a source as well if it is
    of such a class or a mapping: only what is read of it counts. Anything else counts as a whole.
    """

    def __init__(self, *kinds: type) -> None:
        self.build = 0
        self._kinds = kinds
        self._entries: dict[Hashable, _Entry] = {}
        self._sources: dict[str, _Question] = {}
        self._named: dict[int, _Question] = {}
        """The sources of this build by identity, wherever else they are found."""
        self._traces: list[dict[_Question, None]] = []

    def begin(self) -> None:
        """Start a build: the sources may have other answers from now on."""
        self.build += 1
        self._named.clear()

    def finish(self) -> None:
        """End a build: results that it did not use are dropped."""
        used = {key: entry for key, entry in self._entries.items() if entry.build == self.build}
        self._entries = used
        for source in self._sources.values():
            source.forget()

    def source(self, name: str, source: Source, /) -> Source:
        """Return a stand-in that records what a remembered function reads of a source."""
        question = self._sources.setdefault(name, _Question(self, None, None))
        question.give(source)
        self._named[id(source)] = question
        return cast("Source", question.stand_in(source))

    def get(
        self,
        key: Hashable,
        make: Callable[Inputs, Result],
        /,
        *inputs: Inputs.args,
        **named: Inputs.kwargs,
    ) -> Result:
        """Return the former result of `make` for this key if it stands, else make it anew.

        `make` must depend on its arguments alone.
        """
        values = (*inputs, *named.items())
        stand_ins = tuple(id(value) for value in inputs if isinstance(value, _StandIn))
        place = (make, key, stand_ins)
        entry = self._entries.get(place)
        if entry is None or not self._stands(entry, values):
            entry = self._made(values, entry, lambda: make(*inputs, **named))
            self._entries[place] = entry
        entry.build = self.build
        if self._traces:
            self._traces[-1].update(dict.fromkeys(entry.trace))
        return cast("Result", entry.result)

    def _stands(self, entry: _Entry, inputs: tuple[object, ...]) -> bool:
        if not is_same(entry.inputs, inputs):
            return False
        if entry.build != self.build:
            # In order: a question may make sense only while the answers before it are the same.
            for question in entry.trace:
                if question.has_changed_since(entry.build):
                    return False
        return True

    def _made(
        self, inputs: tuple[object, ...], former: _Entry | None, make: Callable[[], object]
    ) -> _Entry:
        self._traces.append({})
        try:
            result = make()
        finally:
            trace = self._traces.pop()
        if former is not None and is_same(former.result, result):
            # Results made of it compare it by identity, which is fast.
            result = former.result
        return _Entry(inputs, tuple(trace), result, self.build)

    def record(self, question: "_Question") -> None:
        """Add a question to what the function that runs now has asked."""
        if not self._traces:
            msg = "A stand-in was read by a function that is not remembered."
            raise RuntimeError(msg)
        self._traces[-1][question] = None

    def ask(self, find: Callable[[], object]) -> object:
        """Return an answer without recording what the source itself reads to find it."""
        self._traces.append({})
        try:
            return find()
        finally:
            self._traces.pop()

    def stand_in(self, question: "_Question", answer: object) -> object:
        """Return the stand-in for an answer that is a source, the same one wherever it is found."""
        return self._named.get(id(answer), question).stand_in(answer)

    def is_source(self, value: object) -> bool:
        """Whether the parts of a value are recorded one by one."""
        return isinstance(value, (*self._kinds, Mapping, MethodType))


class _Question:
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
        memory: Memory,
        parent: "_Question | None",
        find: Callable[[Any], object] | None,
        *,
        is_pure: bool = True,
    ) -> None:
        self._memory, self._parent, self._find = memory, parent, find
        self._is_pure = is_pure
        """Whether the answer depends on the source alone, not on another one."""
        self._source: object = None
        """The source that was asked last."""
        self._parts: dict[Hashable, _Question] = {}
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
            part = self._parts[key] = _Question(self._memory, self, find, is_pure=is_pure)
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
        is_pure = not any(isinstance(one, _StandIn) for one in arguments)
        return self.part(key, lambda method: method(*map(_behind, arguments)), is_pure=is_pure)

    def forget(self) -> None:
        """Drop the questions that were not asked in this build."""
        build = self._memory.build
        self._parts = {key: part for key, part in self._parts.items() if part.is_used(build)}

    def is_used(self, build: int) -> bool:
        """Whether it or one of its parts was asked in a build."""
        self.forget()
        return self._build == build


class _StandIn:
    """Stands for a source; in its own class, the names of attributes are those of the source."""

    __slots__ = ("question__",)

    def __init__(self, question: _Question) -> None:
        self.question__ = question


class _Attributes(_StandIn):
    """A stand-in for a source whose attributes are read."""

    __slots__ = ()

    def __getattr__(self, name: str) -> object:
        return self.question__.part(name, lambda source: getattr(source, name))


class _Items(_StandIn, Mapping[Any, Any]):
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
    return argument.question__.answer() if isinstance(argument, _StandIn) else argument
