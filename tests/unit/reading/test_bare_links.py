"""Addresses that stand in a text as such become links; what only resembles one does not."""

import re

import pytest

from regionruhr.reading.markdown import read_markdown


def _links(text: str) -> list[tuple[str, str]]:
    """The words and the target of every link."""
    prose, problems = read_markdown("content/kontakt.md", text, 1)
    assert problems == []
    found = re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', prose.html(""))
    return [(words, target) for target, words in found]


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Mehr: www.example.com.", "www.example.com", "https://www.example.com"),
        ("https://a.example/halle", "https://a.example/halle", "https://a.example/halle"),
        ("http://a.example/x, ja", "http://a.example/x", "http://a.example/x"),
        ("an info@example.com!", "info@example.com", "mailto:info@example.com"),
        ("mailto:info@a.example", "mailto:info@a.example", "mailto:info@a.example"),
        ("v.n+x@b.example.org,", "v.n+x@b.example.org", "mailto:v.n+x@b.example.org"),
        ("(www.a.example)", "www.a.example", "https://www.a.example"),
        ("www.a.example/b_(c)", "www.a.example/b_(c)", "https://www.a.example/b_(c)"),
        ("(www.a.example/b_(c)).", "www.a.example/b_(c)", "https://www.a.example/b_(c)"),
        ("„https://a.example/b“ sagt", "https://a.example/b", "https://a.example/b"),
        ("»www.a.example«", "www.a.example", "https://www.a.example"),
        ("www.müller.example/Öl", "www.müller.example/Öl", "https://www.xn--mller-kva.example/%C3%96l"),
        ("i@müller.example", "i@müller.example", "mailto:i@xn--mller-kva.example"),
        ("www.a.example:8080/b?c=1&d=2#e", "www.a.example:8080/b?c=1&amp;d=2#e",
         "https://www.a.example:8080/b?c=1&amp;d=2#e"),
        ("https://a.example/_b_/*c*d …", "https://a.example/_b_/*c*d", "https://a.example/_b_/*c*d"),
        ("**www.a.example**", "www.a.example", "https://www.a.example"),
        ("| a |\n|---|\n| www.a.example |", "www.a.example", "https://www.a.example"),
        ("- www.a.example/…", "www.a.example/", "https://www.a.example/"),
        ("HTTPS://A.EXAMPLE/b", "HTTPS://A.EXAMPLE/b", "HTTPS://A.EXAMPLE/b"),
    ],
)  # fmt: skip
def test_bare_address_is_a_link(text: str, words: str, target: str) -> None:
    """Without the punctuation of the sentence and the brackets or quotation marks around it."""
    assert _links(text) == [(words, target)]


@pytest.mark.parametrize(
    "text",
    [
        "`www.a.example`",
        "```\nhttps://a.example\n```",
        "Wilo.de und README.md",
        "@firma, a@b, 3@4.5",
        "www.a",
        "wwww.a.example und xwww.a.example",
        "die www.a.example-Seite",
        "http://localhost",
        "https://user:geheim@a.example/",
        "https:",
        "1.2.3.4",
    ],
)
def test_what_resembles_an_address_stays_text(text: str) -> None:
    """Code, and what no browser would find or nobody should."""
    assert _links(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "[www.a.example](https://www.a.example)",
        "[Wort **https://www.a.example** Wort](https://www.a.example)",
        "<https://www.a.example>",
        "[Wort](https://www.a.example 'https://www.b.example')",
    ],
)
def test_link_is_one_link(text: str) -> None:
    """Nothing within it becomes another."""
    assert [target for _, target in _links(text)] == ["https://www.a.example"]


@pytest.mark.parametrize(
    ("text", "near"),
    [
        (
            "[hier](https://www.example.com/?utm_source=nl&utm_medium=mail)",
            "https://www.example.com/",
        ),
        ("https://www.example.com/a?b=1&fbclid=x", "https://www.example.com/a?b=1"),
        (
            "[x](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb&data=1)",
            "https://a.example/b",
        ),
    ],
)
def test_tracking_is_reported_with_the_address_of_the_page(text: str, near: str) -> None:
    """Typed or linked, nobody's clicks are reported to others."""
    _, problems = read_markdown("content/kontakt.md", text, 1)
    assert [(p.fault, p.values["near"]) for p in problems] == [("web-address-form", near)]


def test_text_around_addresses_stays() -> None:
    """Several in a line, with what parts them."""
    prose, _ = read_markdown(
        "content/kontakt.md", "a www.b.example, c@d.example\nund *www.e.de*", 1
    )
    assert prose.text.strip() == "a www.b.example, c@d.example\nund www.e.de"
