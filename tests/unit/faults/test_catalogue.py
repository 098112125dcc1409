"""The catalogue of messages says what is wrong and what to do, in plain German."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

import projects
from regionruhr.faults.catalogue import SUBJECTS, messages, subjects
from regionruhr.faults.problem import NOUNS, PLACES, Problem, example_problem

FOLDER = projects.ROOT / "hooks/regionruhr/faults/messages"
JARGON = re.compile(
    r"traceback|exception|error|none\b|null|valueerror|pydantic|string|mapping|scalar|token",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\b(?:the|is|not|and|with|of)\b")
FAMILIAR = re.compile(r"\b(?:du|deine?|dir|dich)\b", re.IGNORECASE)


def _sentences(key: str) -> Sequence[str]:
    message = messages()[key]
    return [part for part in (message.fault, message.hint, message.near) if part]


def _key_lines(file: Path) -> list[str]:
    return re.findall(r"^  ([a-z-]+):$", file.read_text().partition("messages:\n")[2], re.MULTILINE)


@pytest.mark.parametrize("key", messages())
def test_message_says_what_is_wrong_and_what_to_do(key: str) -> None:
    """Both are there, without an end mark or a line break."""
    assert messages()[key].fault
    assert messages()[key].hint
    for part in _sentences(key):
        assert part == part.strip()
        assert "\n" not in part
        assert not part.endswith((".", "!"))


@pytest.mark.parametrize("key", messages())
def test_message_is_plain_german(key: str) -> None:
    """No word of a programmer; quotation marks open low and close high; the form is Sie."""
    text = " ".join(_sentences(key))
    assert not JARGON.search(re.sub(r"\{\w+\}", "", text))
    assert text.count("„") == text.count("“")
    assert "”" not in text
    assert not ENGLISH.search(text)
    assert not FAMILIAR.search(f"{text} {messages()[key].explanation}")


@pytest.mark.parametrize("key", messages())
def test_message_has_an_explanation_and_an_example(key: str) -> None:
    """Wrong lines differ from right ones; the values of the report are those it mentions."""
    message = messages()[key]
    assert re.match(r"[A-Z„`].*[.]$", message.explanation)
    assert message.example.wrong != message.example.right
    mentioned = set(re.findall(r"\{(\w+)\}", f"{message.fault} {message.hint} {message.near}"))
    assert set(message.example.values) <= mentioned
    assert all(isinstance(value, str) for value in message.example.values.values())
    assert "{" not in re.sub(r"[„:].*", "", example_problem(message).message.fault)


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


@pytest.mark.parametrize("noun", [*NOUNS.values(), *PLACES.values()])
def test_german_noun_reads_within_its_sentence(noun: str) -> None:
    """A noun stands at the start of a sentence."""
    assert noun[0].isupper()


def test_no_message_stands_twice() -> None:
    """A key is that of one message, whatever file it is in, and every file is read."""
    assert sorted(file.stem for file in FOLDER.glob("*.yml")) == sorted(SUBJECTS)
    keys = [key for name in SUBJECTS for key in _key_lines(FOLDER / f"{name}.yml")]
    assert keys == [message.key for subject in subjects() for message in subject.messages]
    assert len(keys) == len(set(keys))
    texts = [(message.fault, message.hint) for message in messages().values()]
    assert len(texts) == len(set(texts))
