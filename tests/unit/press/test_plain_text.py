"""Running text loses its markup and nothing else."""

import pytest

from regionruhr.model.addresses import Link
from regionruhr.press.plain_text import PlainText, plain_text
from regionruhr.reading.markdown import read_markdown

SITE = "https://host.example/x/"


def _plain(markdown: str) -> PlainText:
    prose, problems = read_markdown("content/aktuelles/2026/probe.md", markdown, 1)
    assert problems == []
    return plain_text(prose.html(SITE))


@pytest.mark.parametrize(
    ("markdown", "paragraphs"),
    [
        ("Ein *Satz* mit **Nachdruck** und `Code`.", ["Ein Satz mit Nachdruck und Code."]),
        ("Eine Zeile\nund ihre  Fortsetzung", ["Eine Zeile und ihre Fortsetzung"]),
        ("Straße 1\\\n44137 Dortmund", ["Straße 1\n44137 Dortmund"]),
        ("Eins.\n\nZwei.", ["Eins.", "Zwei."]),
        ("## Über uns\n\nText.", ["Über uns", "Text."]),
        ("- eins\n- zwei", ["- eins\n- zwei"]),
        ("1. eins\n2. zwei", ["1. eins\n2. zwei"]),
        ("9. neun\n10. zehn\n    - darin", ["9. neun\n10. zehn\n    - darin"]),
        ("- eins\n  - darin\n- zwei", ["- eins\n  - darin\n- zwei"]),
        ("- eins\n\n  mehr dazu\n\n- zwei", ["- eins\n  mehr dazu\n- zwei"]),
        ("> Ein Satz.\n>\n> Noch einer.", ["> Ein Satz.\n> Noch einer."]),
        ("| a | b |\n|--:|---|\n| 1 | *2* |\n| | 3 |", ["a\tb\n1\t2\n\t3"]),
        ("Vor.\n\n---\n\nNach.", ["Vor.", "* * *", "Nach."]),
        ("    erste  Zeile\n    zweite", ["erste  Zeile\nzweite"]),
        (
            "5 < 6 & „Wörter“ 😀 1\N{NO-BREAK SPACE}000",
            ["5 < 6 & „Wörter“ 😀 1\N{NO-BREAK SPACE}000"],
        ),
        ("\\<b>kein Markup\\</b>", ["<b>kein Markup</b>"]),
        ("Vor.\n\n{{ figures }}\n\nNach.", ["Vor.", "Nach."]),
        ("", []),
    ],
    ids=[
        "emphasis",
        "soft line break",
        "hard line break",
        "paragraphs",
        "heading",
        "list",
        "numbered list",
        "numbers with two digits",
        "list in a list",
        "paragraphs in a list",
        "quotation",
        "table",
        "rule",
        "code",
        "signs",
        "escaped markup",
        "block of the site",
        "nothing",
    ],
)
def test_markup_becomes_plain(markdown: str, paragraphs: list[str]) -> None:
    """Paragraphs stay apart, lists and tables keep their lines, nothing is wrapped."""
    assert list(_plain(markdown).paragraphs) == paragraphs


def test_paragraph_is_never_wrapped() -> None:
    """Whoever pastes a text sets it in a column of his own."""
    (paragraph,) = _plain(" ".join(["Produktionsdienstleistung"] * 50)).paragraphs
    assert "\n" not in paragraph


@pytest.mark.parametrize(
    ("markdown", "links"),
    [
        ("[Wilo](../../../partners/wilo.yml)", [Link("Wilo", f"{SITE}partner/wilo/")]),
        (
            "[*Zur*\nBuchung](https://a.example/?q=1&b)",
            [Link("Zur Buchung", "https://a.example/?q=1&b")],
        ),
        ("<https://a.example/>, <info@a.example>", []),
        ("[info@a.example](mailto:info@a.example)", []),
        ("[Rückruf](tel:+492311)", [Link("Rückruf", "tel:+492311")]),
        (
            "[eins](https://a.example) [zwei](https://a.example)",
            [Link("eins", "https://a.example")],
        ),
        ("- [eins](https://a.example)", [Link("eins", "https://a.example")]),
    ],
    ids=["of the site", "foreign", "spelt out", "mail spelt out", "phone", "twice", "in a list"],
)
def test_links_are_separated_from_the_text(markdown: str, links: list[Link]) -> None:
    """Each address once, absolute, in the order of the text."""
    assert list(_plain(markdown).links) == links
