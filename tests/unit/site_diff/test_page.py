"""What a visitor reads of a built page: the text of its middle, block by block."""

import pytest

from regionruhr.site_diff.page import Page, read_page


def _lines(middle: str) -> tuple[str, ...]:
    page = f"<html><body><nav>Menü</nav><main>{middle}</main><footer>Fuß</footer></body></html>"
    return read_page("/a/", page.encode()).lines


@pytest.mark.parametrize(
    ("middle", "lines"),
    [
        ("<h1>Titel</h1><p>Text</p>", ("Titel", "Text")),
        ("<p>ein <b>fettes</b> <a href='/'>Wort</a></p>", ("ein fettes Wort",)),
        ("<p>eine\n  Zeile</p>\n<p>noch eine</p>", ("eine Zeile", "noch eine")),
        ("<p>Weg 1<br>Dortmund</p>", ("Weg 1", "Dortmund")),
        ("lose<p>Text</p>danach", ("lose", "Text", "danach")),
        ("<p>Förder&shy;mittel re<wbr>gion</p>", ("Fördermittel region",)),
        ("<p>a<script>b</script>c<style>d</style><svg><text>e</text></svg></p>", ("ac",)),
        ("<p>a<template><b>b</b></template>c<span hidden>d</span>e</p>", ("ace",)),
        ("<p><span aria-hidden='true'>AB</span>ABUS <i aria-hidden='false'>a</i></p>", ("ABUS a",)),
        ("<p>a</p><copy-text><pre>a</pre></copy-text>", ("a",)),
        ("<p>a<!-- b -->c<?d e?>f</p>", ("acf",)),
        ("<p>vor <img alt='Halle mit Kran' src='x'> nach</p>", ("vor Halle mit Kran nach",)),
        ("<p>a &amp;lt;b&gt; 中文</p>", ("a &lt;b> 中文",)),
        ("", ()),
    ],
    ids=[
        "blocks",
        "words within a line",
        "source in several lines",
        "break of a line",
        "text between blocks",
        "places where a word may break",
        "what is no text",
        "what is hidden",
        "what is an ornament",
        "what is there to be copied",
        "comments",
        "description of a picture",
        "characters written as references",
        "nothing",
    ],
)
def test_blocks_are_lines(middle: str, lines: tuple[str, ...]) -> None:
    """Menu and footer are on every page, and so no news."""
    assert _lines(middle) == lines


def test_lines_know_their_elements() -> None:
    """The block that they are the text of, by name and classes."""
    page = read_page("/", b"<main>x<p class='a  b'>y <b>z</b></p><dl><dd>w</dd></dl></main>")
    assert page.lines == ("x", "y z", "w")
    assert page.elements == ("main", "p a b", "dd")


def test_title_is_the_heading() -> None:
    """Else by its title."""
    assert read_page("/", b"<title>A</title><main><h1>B <i>C</i></h1></main>").title == "B C"
    assert read_page("/", b"<title>A</title><main><p>B</p></main>").title == "A"


@pytest.mark.parametrize(
    ("content", "target"),
    [
        ("0; url=../neu/", "/aktuelles/2016/neu/"),
        ("0;URL=/neu/", "/neu/"),
        ("5; url = https://www.example.org/", "https://www.example.org/"),
        ("30", ""),
    ],
    ids=["beside", "from the root", "elsewhere", "loads itself again"],
)
def test_redirect_has_a_target(content: str, target: str) -> None:
    """The address counts from the root of the site."""
    page = f'<meta http-equiv="Refresh" content="{content}"><main>Umgezogen</main>'
    assert read_page("/aktuelles/2016/alt/", page.encode()).redirects_to == target


@pytest.mark.parametrize(
    ("middle", "is_tombstone"),
    [
        ("<h1>Titel</h1><div data-gone><p>Text</p></div>", True),
        ("<h1>Profil entfernt</h1><p>Text</p>", False),
        ("<p>data-gone</p><code>&lt;div data-gone&gt;</code>", False),
    ],
    ids=["mark", "heading alone", "mark as text"],
)
def test_tombstone_is_marked(middle: str, is_tombstone: bool) -> None:  # noqa: FBT001
    """Not by its words: the site before may have had others."""
    assert read_page("/", f"<main>{middle}</main>".encode()).is_tombstone == is_tombstone


@pytest.mark.parametrize("content", [b"", b"  ", b"\x00", b"<!-- -->", b"\xff\xfe<p>"])
def test_other_documents_are_empty_pages(content: bytes) -> None:
    """Whatever lies in a folder under such a name."""
    assert isinstance(read_page("/", content), Page)
