"""The catalogue of messages says what is wrong and what to do, in plain German."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import projects
from regionruhr.faults.catalogue import SUBJECTS, Message, messages, subjects
from regionruhr.faults.problem import NOUNS, PLACES, Problem, example_problem

FOLDER = projects.ROOT / "hooks/regionruhr/faults/messages"
JARGON = re.compile(
    r"traceback|exception|error|none\b|null|valueerror|pydantic|string|mapping|scalar|token",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\b(?:the|is|not|and|with|of)\b")
FAMILIAR = re.compile(r"\b(?:du|deine?|dir|dich)\b", re.IGNORECASE)


def _sentences(message: Message) -> Sequence[str]:
    return [part for part in (message.fault, message.hint, message.near) if part]


def _text(message: Message) -> str:
    return " ".join(_sentences(message))


def _key_lines(file: Path) -> list[str]:
    return re.findall(r"^  ([a-z-]+):$", file.read_text().partition("messages:\n")[2], re.MULTILINE)


def _failing(rule: Callable[[Message], bool]) -> list[str]:
    """The messages that break a rule."""
    return [key for key, message in messages().items() if not rule(message)]


def test_message_says_what_is_wrong_and_what_to_do() -> None:
    """Both are there, without an end mark or a line break."""

    def is_tidy(message: Message) -> bool:
        return all(
            part == part.strip() and "\n" not in part and not part.endswith((".", "!"))
            for part in _sentences(message)
        )

    assert _failing(lambda message: bool(message.fault and message.hint)) == []
    assert _failing(is_tidy) == []


def test_message_is_plain_german() -> None:
    """No word of a programmer; quotation marks open low and close high; the form is Sie."""

    def is_quoted(message: Message) -> bool:
        text = _text(message)
        return text.count("„") == text.count("“") and "”" not in text

    assert _failing(lambda message: not JARGON.search(re.sub(r"\{\w+\}", "", _text(message)))) == []
    assert _failing(is_quoted) == []
    assert _failing(lambda message: not ENGLISH.search(_text(message))) == []
    assert _failing(lambda m: not FAMILIAR.search(f"{_text(m)} {m.explanation}")) == []


def test_message_has_an_explanation_and_an_example() -> None:
    """Wrong lines differ from right ones; the values of the report are those it mentions."""

    def mentions_all(message: Message) -> bool:
        text = f"{message.fault} {message.hint} {message.near}"
        return set(message.example.values) <= set(re.findall(r"\{(\w+)\}", text))

    def is_filled_in(message: Message) -> bool:
        fault = example_problem(message).message.fault
        return "{" not in re.sub(r"[„:].*", "", fault)

    assert _failing(lambda m: bool(re.match(r"[A-Z„`].*[.]$", m.explanation))) == []
    assert _failing(lambda m: m.example.wrong != m.example.right) == []
    assert _failing(mentions_all) == []
    assert _failing(lambda m: all(isinstance(v, str) for v in m.example.values.values())) == []
    assert _failing(is_filled_in) == []


def test_hint_names_a_suggestion_where_there_is_one() -> None:
    """In place of the usual hint."""
    usual = Problem("a.yml", 1, "x", "unknown-field", {"known": "name"})
    near = Problem("a.yml", 1, "nmae", "unknown-field", {"near": "name"})
    assert usual.message.hint == "möglich sind hier: name"
    assert near.message.hint == "meinten Sie „name“?"
    for message in messages().values():
        assert ("{near}" in message.near) == bool(message.near)


def test_mark_points_at_a_value_that_the_message_mentions() -> None:
    """Not at the value of a message that has none."""
    pointing = [message for message in messages().values() if message.marks == "value"]
    assert pointing
    assert all("{value}" in message.fault for message in pointing)


def test_german_noun_reads_within_its_sentence() -> None:
    """A noun stands at the start of a sentence."""
    nouns = [*NOUNS.values(), *PLACES.values()]
    assert [noun for noun in nouns if not noun[0].isupper()] == []


def test_no_message_stands_twice() -> None:
    """A key is that of one message, whatever file it is in, and every file is read."""
    assert sorted(file.stem for file in FOLDER.glob("*.yml")) == sorted(SUBJECTS)
    keys = [key for name in SUBJECTS for key in _key_lines(FOLDER / f"{name}.yml")]
    assert keys == [message.key for subject in subjects() for message in subject.messages]
    assert len(keys) == len(set(keys))
    texts = [(message.fault, message.hint) for message in messages().values()]
    assert len(texts) == len(set(texts))
