"""Stored memory: texts made by pure functions, kept on disk from one run to the next."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, Final, NamedTuple, ParamSpec, TypeVar, cast

from regionruhr.cache.stored_mapping import StoredMapping
from regionruhr.cache.value_digest import ValueDigests
from regionruhr.memory import Forgetful
from regionruhr.recording import Reads, Recorder, UnknownReadError, behind, name_of
from regionruhr.search.document import IndexedDocument

Source = TypeVar("Source")
Inputs = ParamSpec("Inputs")
Result = TypeVar("Result")

FOLDER: Final = ".cache/texts"
"""The folder of the texts."""
_KEPT = (str, bytes, Sequence[str], IndexedDocument)
"""What functions return whose results are kept."""
_NOTED: Final = "noted"
"""In the place of the name of a function."""


class _Entry(NamedTuple):
    """A result with what it was made of; there are thousands of it."""

    digest: bytes
    """Of the function, its inputs and what it read of sources."""
    reads: Reads
    result: Any


class StoredMemory(Forgetful):
    """The texts that a program made of the project at `root` in an earlier run and in this one.

    `kinds` are the classes of sources, as of a `Memory`. Results of other types than texts are
    made each time.
    """

    def __init__(self, root: Path, program: str, kinds: Iterable[type]) -> None:
        self._stored = StoredMapping(root / FOLDER, program)
        self.digests = ValueDigests()
        self._recorder = Recorder(kinds, self.digests.digest)
        self._is_recording = False
        self._entries: dict[Hashable, _Entry] = self._stored.get()
        self._used: dict[Hashable, _Entry | None] = {}

    def source(self, name: str, source: Source, /) -> Source:
        """Return a stand-in that records what a function reads of a source."""
        return self._recorder.source(name, source)

    def get(
        self,
        key: Hashable,
        make: Callable[Inputs, Result],
        /,
        *inputs: Inputs.args,
        **named: Inputs.kwargs,
    ) -> Result:
        """Return the stored result of `make` for this key if it stands, else make it anew.

        `make` must depend on its arguments alone.
        """
        if self._is_recording:
            # What is made for another result, that one reads.
            return make(*inputs, **named)
        if named or getattr(make, "__annotations__", {}).get("return") not in _KEPT:
            return make(*map(behind, inputs), **named)
        place = make.__module__, make.__qualname__, key
        try:
            made_of = self.digests.digest((*place[:2], tuple(map(name_of, inputs))))
        except TypeError:
            return make(*map(behind, inputs), **named)
        entry = self._entries.get(place)
        if entry is not None and entry.digest == self._digest(made_of, entry.reads):
            self._used.setdefault(place, None)
            return cast("Result", entry.result)
        self._is_recording = True
        try:
            result, reads = self._recorder.record(partial(make, *inputs, **named))
        finally:
            self._is_recording = False
        if reads is not None and (digest := self._digest(made_of, reads)):
            self._entries[place] = self._used[place] = _Entry(digest, reads, result)
        return result

    def noted(self, name: str, nothing: Result, /) -> Result | None:
        """Return what an earlier run has noted, `nothing` if it has not."""
        entry = self._entries.get((_NOTED, name))
        return nothing if entry is None else cast("Result", entry.result)

    def note(self, name: str, value: object, /) -> None:
        """Note something for the next run, which tells itself what of it stands."""
        place = _NOTED, name
        self._entries[place] = self._used[place] = _Entry(b"", (), value)

    def _digest(self, made_of: bytes, reads: Reads) -> bytes:
        """Return a digest of what a result is made of; empty if some of it is unknown."""
        try:
            return made_of + self._recorder.digest(reads)
        except (TypeError, UnknownReadError):
            return b""

    def used(self) -> Mapping[Hashable, object]:
        """Return the results used since the last call; None for one that is already stored."""
        used, self._used = self._used, {}
        return used

    def store(self, used: list[Mapping[Hashable, Any]]) -> None:
        """Store the results that all processes have used, and forget them: the list is empty then.

        What is stored is as large as a third of a network, and freed while it is written.
        """
        by_place = list(chain.from_iterable(of_process.items() for of_process in used))
        entries = {place: entry or self._entries[place] for place, entry in by_place}
        made = {place for place, entry in by_place if entry}
        changed = made | (self._entries.keys() - entries.keys())
        for kept in (by_place, used, self._entries):
            kept.clear()
        self._stored.put(_taken(entries), changed)


def _taken(entries: dict[Hashable, _Entry]) -> Iterator[tuple[Hashable, _Entry]]:
    """Yield all entries, which are in the mapping no longer."""
    while entries:
        yield entries.popitem()
