"""The catalogue of messages says what is wrong and what to do, in plain German."""

import re

import pytest

from regionruhr.faults.messages import catalogue
from regionruhr.faults.messages.catalogue import CATALOGUE, NOUNS, PLACES

JARGON = re.compile(
    r"traceback|exception|error|none\b|null|valueerror|pydantic|string|mapping|scalar|token",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\b(?:the|is|not|and|with|of)\b")


def _text(fault: str) -> str:
    message = CATALOGUE[fault]
    return f"{message.fault} ({message.hint})"


@pytest.mark.parametrize("fault", CATALOGUE)
def test_message_says_what_is_wrong_and_what_to_do(fault: str) -> None:
    """Both parts are there, without an end mark or a line break."""
    for part in (CATALOGUE[fault].fault, CATALOGUE[fault].hint):
        assert part == part.strip() != ""
        assert "\n" not in part
        assert not part.endswith((".", "!"))


@pytest.mark.parametrize("fault", CATALOGUE)
def test_message_is_plain_language(fault: str) -> None:
    """No word of a programmer."""
    assert not JARGON.search(re.sub(r"\{\w+\}", "", _text(fault)))


@pytest.mark.parametrize("fault", CATALOGUE)
def test_message_is_german(fault: str) -> None:
    """Quotation marks open low and close high; no English word strays in."""
    text = _text(fault)
    assert text.count("„") == text.count("“")
    assert "”" not in text
    assert not ENGLISH.search(text)


def test_german_messages_speak_to_the_editor_politely() -> None:
    """The form of address is Sie."""
    familiar = re.compile(r"\b(?:du|deine?|dir|dich)\b", re.IGNORECASE)
    assert [fault for fault in CATALOGUE if familiar.search(_text(fault))] == []


@pytest.mark.parametrize("noun", [*NOUNS.values(), *PLACES.values()])
def test_german_noun_reads_within_its_sentence(noun: str) -> None:
    """A noun stands at the start of a sentence."""
    assert noun[0].isupper()


def test_no_message_stands_twice() -> None:
    """A key is that of one message, whatever part of the catalogue it is in."""
    keys = [key for part in catalogue.PARTS for key in part.MESSAGES]
    assert sorted(keys) == sorted(CATALOGUE)
