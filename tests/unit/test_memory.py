"""A memory makes again what has changed, and only that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pytest

from regionruhr.memory import LASTING, Forgetful, Memory


@dataclass(frozen=True)
class Library:
    """A source, with one that is reached through it."""

    name: str
    titles: Mapping[str, str] = field(default_factory=dict)
    branch: "Library | None" = None

    def shouted(self, key: str) -> str:
        """A title in capitals."""
        return self.titles[key].upper()


class Reader:
    """Asks one source after the other in builds of their own, and counts what is made."""

    def __init__(self) -> None:
        self.memory = Memory(Library)
        self.made = 0

    def read(self, library: Library, *keys: str) -> str:
        """What is made of a library in a build."""
        self.memory.begin()
        source = self.memory.source("library", library)
        result = self.memory.get("", self._make, source, keys)
        self.memory.finish()
        return result

    def _make(self, library: Library, keys: tuple[str, ...]) -> str:
        self.made += 1
        texts = [library.name]
        for key in keys:
            texts.append(library.titles.get(key, "-"))
            if key in library.titles:
                texts.append(library.shouted(key))
        if library.branch:
            texts.append(library.branch.name)
        return " ".join(texts)


@pytest.fixture
def reader() -> Reader:
    """One that has read nothing."""
    return Reader()


BEFORE = Library("A", {"x": "eins", "y": "zwei"})


@pytest.mark.parametrize(
    ("after", "made"),
    [
        (BEFORE, 1),
        (Library("A", {"x": "eins", "y": "zwei"}), 1),
        (Library("A", {"y": "neu", "x": "eins", "z": "drei"}), 1),
        (Library("B", {"x": "eins", "y": "zwei"}), 2),
        (Library("A", {"x": "neu", "y": "zwei"}), 2),
        (Library("A", {"y": "zwei"}), 2),
        (Library("A", {"x": "eins", "y": "zwei"}, Library("C")), 2),
    ],
    ids=["itself", "equal", "not read", "attribute", "item", "missing", "source in a source"],
)
def test_result_stands_while_the_answers_are_the_same(
    reader: Reader, after: Library, made: int
) -> None:
    """Answers to questions that it has not asked do not count."""
    assert reader.read(BEFORE, "x") == "A eins EINS"
    assert reader.read(after, "x") == Reader().read(after, "x")
    assert reader.made == made


def test_key_that_was_missing_counts_when_it_comes(reader: Reader) -> None:
    """As what was asked for and not found."""
    assert reader.read(BEFORE, "z") == "A -"
    assert reader.read(Library("A", {"z": "drei"}), "z") == "A drei DREI"


def test_source_within_a_source_may_come_change_and_go(reader: Reader) -> None:
    """Only what is read of it counts."""
    libraries = (None, Library("B"), Library("B", {"x": "neu"}), Library("C"), None)
    read = [reader.read(Library("A", branch=branch)) for branch in libraries]
    assert read == ["A", "A B", "A B", "A C", "A"]
    assert reader.made == 4


def test_result_stands_for_the_same_inputs_alone(reader: Reader) -> None:
    """Whatever the sources say."""
    assert reader.read(BEFORE, "x") == "A eins EINS"
    assert reader.read(BEFORE, "y") == "A zwei ZWEI"
    assert reader.read(BEFORE, "y") == "A zwei ZWEI"
    assert reader.made == 2


def test_change_in_a_build_that_was_broken_off_counts_in_the_next(reader: Reader) -> None:
    """What was asked then has other answers, though nothing was made of them."""
    reader.read(BEFORE, "x")
    reader.memory.begin()
    source = reader.memory.source("library", Library("A", {"x": "neu"}))
    reader.memory.get("other", lambda library: library.titles["x"], source)
    assert reader.read(Library("A", {"x": "neu"}), "x") == "A neu NEU"


def test_result_is_the_same_object_if_it_is_made_anew_alike(reader: Reader) -> None:
    """So that whatever is made of it stands, too."""
    first = reader.read(Library("A B"))
    again = reader.read(Library("A", branch=Library("B")))
    assert reader.made == 2
    assert again is first


@pytest.mark.parametrize(("builds", "made"), [(LASTING - 1, 1), (LASTING, 2)])
def test_what_many_builds_did_not_use_is_dropped(reader: Reader, builds: int, made: int) -> None:
    """A memory does not grow for ever, and one build that needs less does not empty it."""
    reader.read(BEFORE, "x")
    for _ in range(builds):
        reader.memory.begin()
        reader.memory.finish()
    reader.read(BEFORE, "x")
    assert reader.made == made


@pytest.mark.parametrize(("later", "made"), [("eins", 1), ("neu", 2)])
def test_result_that_a_build_did_not_use_stands_for_the_same_answers(
    reader: Reader, later: str, made: int
) -> None:
    """Whatever the answers were meanwhile, when nobody asked."""
    reader.read(Library("A", {"x": "eins"}), "x")
    reader.memory.begin()
    reader.memory.source("library", Library("A", {"x": "zwei"}))
    reader.memory.finish()
    after = Library("A", {"x": later})
    assert reader.read(after, "x") == Reader().read(after, "x")
    assert reader.made == made


def test_remembered_functions_may_call_each_other(reader: Reader) -> None:
    """What the inner one asks counts for the outer one."""
    memory, libraries = reader.memory, (BEFORE, Library("A", {"x": "neu"}))

    def outer(library: Library) -> str:
        return memory.get("inner", inner, library)

    def inner(library: Library) -> str:
        return library.titles["x"]

    read = []
    for library in libraries:
        memory.begin()
        read.append(memory.get("outer", outer, memory.source("library", library)))
        memory.finish()
    assert read == ["eins", "neu"]


def test_stand_in_for_a_source_is_of_no_use_elsewhere(reader: Reader) -> None:
    """Nobody would notice when what was read of it changes."""
    reader.memory.begin()
    source = reader.memory.source("library", BEFORE)
    with pytest.raises(RuntimeError, match="not remembered"):
        assert source.name


def test_forgetful_memory_makes_everything_of_the_source_itself() -> None:
    """As a build does that is the only one of its process."""
    memory = Forgetful()
    memory.begin()
    assert memory.source("library", BEFORE) is BEFORE
    made = [memory.get("", lambda library: [library.name], BEFORE) for _ in range(2)]
    memory.finish()
    assert made[0] == made[1]
    assert made[0] is not made[1]


def test_all_that_is_yielded_is_remembered(reader: Reader) -> None:
    """By the function that yields it, beside others of the same key."""
    memory, made = reader.memory, []

    def letters(text: str) -> Iterator[str]:
        made.append(text)
        yield from text

    def words(text: str) -> Iterator[str]:
        yield from text.split()

    for text in ("a b", "a b", "b"):
        memory.begin()
        assert memory.all("", letters, text) == (*text,)
        assert memory.all("", words, text) == (*text.split(),)
        memory.finish()
    assert made == ["a b", "b"]
    assert Forgetful().all("", letters, "a b") == ("a", " ", "b")
