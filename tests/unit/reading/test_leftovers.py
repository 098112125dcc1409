"""What stands in a file from writing it is named before readers see it."""

import pytest

import records
from regionruhr.reading.leftovers import leftovers
from regionruhr.reading.yaml_reading import read_front_matter

HEAD = "---\nid: 2026-01\ntitle: Titel\nsummary: Ein Satz.\n---\n\n"


def _reported(text: str, **fields: object) -> list[tuple[int, str, str, str]]:
    source, problems = read_front_matter("content/aktuelles/2026/a.md", text)
    assert problems == []
    record = records.release(**fields)
    return [(p.line, p.place, p.fault, p.values["value"]) for p in leftovers(record, source)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Am Montag TODO.", "TODO"),
        ("TODO: Satz", "TODO"),
        ("FIXME", "FIXME"),
        ("Es kamen XXX Gäste", "XXX"),
        ("Telefon 0231 xxxx", "xxxx"),
        ("Beginn: tbd", "tbd"),
        ("Lorem ipsum dolor", "Lorem ipsum"),
    ],
)
def test_placeholder_is_found(text: str, value: str) -> None:
    """In a text and in every field, with its line."""
    found = ("placeholder-left", value)
    assert _reported(f"{HEAD}Ein Satz.\n{text}") == [(8, "text", *found)]
    assert _reported(HEAD.replace("Ein Satz.", f'"{text}"')) == [(4, "summary", *found)]
    in_list = HEAD.replace("id:", f'images:\n  - alt: "{text}"\nid:')
    assert _reported(in_list) == [(3, "images[1].alt", *found)]
    assert _reported(f"{HEAD}{text}", draft="true") == []


@pytest.mark.parametrize(
    "text",
    [
        "XXX. Tagung",
        "TODO-Listen",
        "Größe XXXL",
        "www.a.example/XXX",
        "TODOS",
        "Method",
        "xXx",
        "todo",
        "Stb. d.",
    ],
)
def test_what_resembles_a_placeholder_is_text(text: str) -> None:
    """Numbers, sizes and words."""
    assert _reported(f"{HEAD}{text}") == []


def test_comment_may_hold_a_placeholder() -> None:
    """Nobody but editors sees it."""
    assert _reported(HEAD.replace("id:", "# TODO: nachfragen\nid:")) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Wir feiern 🎉", "🎉"),
        ("🇩🇪 Export", "🇩"),
        ("❤️ Ruhr", "❤️"),
        ("WILO® – Pumpen ✓ ½", ""),
    ],
)
def test_emoji_in_a_title_is_named(title: str, found: str) -> None:
    """Not every device can show it; signs that fonts have are text."""
    reported = _reported(HEAD.replace("Titel", title), draft="true")
    assert reported == ([(3, "title", "markup-foreign", found)] if found else [])
