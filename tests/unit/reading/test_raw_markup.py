"""Misspelt Markdown is reported; what only resembles it is not."""

import pytest

from regionruhr.reading.markdown import read_markdown

FIRST_LINE = 5


def _reported(text: str) -> list[tuple[int, str, str]]:
    _, problems = read_markdown("content/kontakt.md", text, FIRST_LINE)
    return [(p.line, p.fault, p.values.get("near", p.values["value"])) for p in problems]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("[uns](tel:0231 123456)", "[uns](tel:+49231123456)"),
        ("[uns](tel:+49 231 123456)", "[uns](tel:+49231123456)"),
        ("[uns](TEL:0049 231 1)", "[uns](tel:00492311)"),
        ("[hier](plan der halle.pdf)", "[hier](plan%20der%20halle.pdf)"),
        ("[a](https://host.example/ü b?x=1#y)", "[a](https://host.example/ü%20b?x=1#y)"),
        ("- [a](b c)", "[a](b%20c)"),
        ("| x |\n|---|\n| [a](b c) |", "[a](b%20c)"),
    ],
)
def test_link_with_a_blank_in_its_address_is_reported(text: str, near: str) -> None:
    """With what to write instead: that is a link."""
    (reported,) = _reported(text)
    assert reported[1:] == ("link-blank", near)
    assert _reported(near) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\n##Kurz", [(7, "heading-blank", "##Kurz")]),
        ("######Tief", [(5, "heading-blank", "######Tief")]),
        ("a\n##Kurz", [(6, "heading-blank", "##Kurz")]),
        ("Es gilt:\n• eins\n• zwei", [(6, "list-sign", "•")]),
        ("• eins\n\n• zwei", [(5, "list-sign", "•"), (7, "list-sign", "•")]),
        ("  ▪ eins", [(5, "list-sign", "▪")]),
    ],
)
def test_misspelt_heading_and_list_are_reported(
    text: str, expected: list[tuple[int, str, str]]
) -> None:
    """Once a paragraph, in the line where it begins."""
    assert _reported(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '[a](https://host.example/ "Titel")',
        "\\[a](b c)",
        "`[a](b c)`",
        "    [a](b c)",
        "[a] (b c)",
        "## Überschrift",
        "\\##Kurz",
        "```\n##Kurz\n• eins\n```",
        "#dortmund",
        "Preis Nr. ##3",
        "eins • zwei",
        "- eins",
    ],
)
def test_intended_text_is_left_alone(text: str) -> None:
    """Links with a title, escapes, code, and signs within a line."""
    assert _reported(text) == []
