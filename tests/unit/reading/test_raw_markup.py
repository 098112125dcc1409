"""What was meant as Markdown and is none is told; what looks like it and is meant so is not."""

import pytest

from regionruhr.reading.markdown import read_markdown

FIRST_LINE = 5


def _told(text: str) -> list[tuple[int, str, str]]:
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
def test_link_with_a_blank_in_its_address_is_told(text: str, near: str) -> None:
    """With what to write instead: that is a link."""
    (told,) = _told(text)
    assert told[1:] == ("link-blank", near)
    assert _told(near) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a\n\n##Kurz", [(7, "heading-blank", "##Kurz")]),
        ("######Tief", [(5, "heading-blank", "######Tief")]),
        ("a\n##Kurz", [(6, "heading-blank", "##Kurz")]),
        ("Es gilt:\n• eins\n• zwei", [(6, "list-sign", "•")]),
        ("• eins\n\n• zwei", [(5, "list-sign", "•"), (7, "list-sign", "•")]),
        ("  ▪ eins", [(5, "list-sign", "▪")]),
    ],
)
def test_heading_and_list_that_are_none_are_told(
    text: str, told: list[tuple[int, str, str]]
) -> None:
    """Once a paragraph, in the line where it begins."""
    assert _told(text) == told


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
def test_what_is_meant_so_is_left_alone(text: str) -> None:
    """Links with a title, escapes, code, and signs within a line."""
    assert _told(text) == []
