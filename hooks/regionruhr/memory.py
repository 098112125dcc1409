"""Memory: results of pure functions, kept from one build of a live preview to the next.

A result stands as long as all that went into it is the same to the letter: the values that its
function is called with, and what it asks a source (such as the network), which is recorded. A
function that touches nothing but its arguments can therefore never return a stale result.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from types import MethodType
from typing import Any, Final, ParamSpec, TypeVar, cast

from regionruhr.question import Question, StandIn
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

    def used(self) -> Mapping[Hashable, object]:
        """Return the results to be stored that this process has used since the last call."""
        return {}

    def store(self, used: list[Mapping[Hashable, Any]]) -> None:
        """Store the results that all processes have used, and forget them."""

    def source(self, _name: str, source: Source, /) -> Source:
        """Return the source as it is."""
        return source

    def noted(self, _name: str, _nothing: Result, /) -> Result | None:
        """Return what an earlier run has noted, `nothing` if it has not; None if none can."""
        return None

    def note(self, _name: str, _value: object, /) -> None:
        """Note something for the next run, which tells itself what of it stands."""

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

    def all(
        self,
        key: Hashable,
        make: Callable[Inputs, Iterable[Result]],
        /,
        *inputs: Inputs.args,
        **named: Inputs.kwargs,
    ) -> tuple[Result, ...]:
        """Return all that `make` yields of the inputs."""
        found = self.get((make, key), _all, make, *inputs, **named)
        return cast("tuple[Result, ...]", found)


def _all(
    make: Callable[..., Iterable[object]], *inputs: object, **named: object
) -> tuple[object, ...]:
    return tuple(make(*inputs, **named))


FORGETFUL: Final = Forgetful()
LASTING: Final = 50
"""So many builds keep a result that they do not use: as long as one stands, nobody asks for those
that it was made of, nor for those of a page that nobody looks at."""


@dataclass(slots=True)
class _Entry:
    """A result with what it was made of."""

    inputs: tuple[object, ...]
    trace: tuple[Question, ...]
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
        self._sources: dict[str, Question] = {}
        self._named: dict[int, Question] = {}
        """The sources of this build by identity, wherever else they are found."""
        self._traces: list[dict[Question, None]] = []

    def begin(self) -> None:
        """Start a build: the sources may have other answers from now on."""
        self.build += 1
        self._named.clear()

    def finish(self) -> None:
        """End a build: results that none of the last ones used are dropped."""
        first = self.build - LASTING
        self._entries = {key: one for key, one in self._entries.items() if one.build > first}
        for source in self._sources.values():
            source.forget()

    def source(self, name: str, source: Source, /) -> Source:
        """Return a stand-in that records what a remembered function reads of a source."""
        question = self._sources.setdefault(name, Question(self, None, None))
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
        stand_ins = tuple([id(value) for value in inputs if isinstance(value, StandIn)])
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

    def record(self, question: Question) -> None:
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

    def stand_in(self, question: Question, answer: object) -> object:
        """Return the stand-in for an answer that is a source, the same one wherever it is found."""
        return self._named.get(id(answer), question).stand_in(answer)

    def is_source(self, value: object) -> bool:
        """Whether the parts of a value are recorded one by one."""
        return isinstance(value, (*self._kinds, Mapping, MethodType))
