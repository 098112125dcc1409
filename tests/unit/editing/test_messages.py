"""The catalogue of messages says everything twice, each in its own language."""

import re
from string import Formatter

import pytest

from regionruhr.editing.messages import catalogue
from regionruhr.editing.messages.catalogue import CATALOGUE, NOUNS, PLACES
from regionruhr.language import Language

LANGUAGES: tuple[Language, ...] = ("de", "en")
JARGON = re.compile(
    r"traceback|exception|error|none\b|null|valueerror|pydantic|string|mapping|scalar|token",
    re.IGNORECASE,
)
GERMAN = re.compile(r"[äöüß„]|\b(?:der|die|das|und|nicht|ist|ein|eine|mit)\b")
ENGLISH = re.compile(r"\b(?:the|is|not|and|with|of)\b")


def _text(fault: str, language: Language) -> str:
    wording = CATALOGUE[fault].wording[language]
    return f"{wording.fault} ({wording.hint})"


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("fault", CATALOGUE)
def test_message_says_what_is_wrong_and_what_to_do(fault: str) -> None:
    """Both parts are there in both languages, without an end mark or a line break."""
    assert set(CATALOGUE[fault].wording) == set(LANGUAGES)
    for language in LANGUAGES:
        wording = CATALOGUE[fault].wording[language]
        for part in (wording.fault, wording.hint):
            assert part == part.strip() != ""
            assert "\n" not in part
            assert not part.endswith((".", "!"))


@pytest.mark.parametrize("fault", CATALOGUE)
def test_languages_mention_the_same_values(fault: str) -> None:
    """Whoever reads English learns as much."""
    assert _placeholders(_text(fault, "de")) == _placeholders(_text(fault, "en"))


@pytest.mark.parametrize("fault", CATALOGUE)
def test_message_is_plain_language(fault: str) -> None:
    """No word of a programmer."""
    for language in LANGUAGES:
        assert not JARGON.search(re.sub(r"\{\w+\}", "", _text(fault, language)))


@pytest.mark.parametrize("fault", CATALOGUE)
def test_languages_are_not_mixed(fault: str) -> None:
    """Quotation marks open low in German and high in English; no word strays over."""
    german, english = _text(fault, "de"), _text(fault, "en")
    assert german.count("„") == german.count("“")
    assert "”" not in german
    assert english.count("“") == english.count("”")
    assert not GERMAN.search(english)
    assert not ENGLISH.search(german)


def test_german_messages_speak_to_the_editor_politely() -> None:
    """The form of address is Sie."""
    familiar = re.compile(r"\b(?:du|deine?|dir|dich)\b", re.IGNORECASE)
    assert [fault for fault in CATALOGUE if familiar.search(_text(fault, "de"))] == []


@pytest.mark.parametrize("noun", [*NOUNS["de"].values(), *PLACES["de"].values()])
def test_german_noun_reads_within_its_sentence(noun: str) -> None:
    """A noun stands at the start of a sentence."""
    assert noun[0].isupper()


def test_no_message_stands_twice() -> None:
    """A key is that of one message, whatever part of the catalogue it is in."""
    keys = [key for part in catalogue.PARTS for key in part.MESSAGES]
    assert sorted(keys) == sorted(CATALOGUE)
