"""Running text becomes HTML that can be trusted, or a problem with its line."""

import re

import pytest
from lxml import html

import projects
from regionruhr.faults.problem import Problem
from regionruhr.model.prose import Block, Prose
from regionruhr.reading.markdown import BLOCKS, LONGEST_TEXT, SCHEMES, read_markdown

PATH = "content/netzwerk/geschichte.md"
FIRST_LINE = 5


def _read(text: str) -> tuple[Prose, list[Problem]]:
    return read_markdown(PATH, text, FIRST_LINE)


def _html(text: str, base: str = "../../") -> str:
    prose, problems = _read(text)
    assert problems == []
    return prose.html(base)


def _found(rendered: str, path: str) -> list[str]:
    """What XPath finds in a piece of HTML, as text."""
    found = html.fromstring(f"<div>{rendered}</div>").xpath(path)
    assert isinstance(found, list)
    return [str(text) for text in found]


def _reported(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.fault) for problem in _read(text)[1]]


@pytest.mark.parametrize(
    ("text", "rendered"),
    [
        ("Ein *Satz* & **mehr**.", "<p>Ein <em>Satz</em> &amp; <strong>mehr</strong>.</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>\n"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>\n"),
        ("1 < 2 > 0", "<p>1 &lt; 2 &gt; 0</p>\n"),
        ("\\<b> &lt;b&gt;", "<p>&lt;b&gt; &lt;b&gt;</p>\n"),
        ("<svg/onload=x>", "<p>&lt;svg/onload=x&gt;</p>\n"),
        ("&#2;0&#3;", "<p>\N{REPLACEMENT CHARACTER}0\N{REPLACEMENT CHARACTER}</p>\n"),
        ('"so" -- nicht', "<p>&quot;so&quot; -- nicht</p>\n"),
        ("> Zitat", "<blockquote>\n<p>Zitat</p>\n</blockquote>\n"),
        ("", ""),
        (" \n\n", ""),
    ],
    ids=[
        "emphasis",
        "list",
        "code",
        "code block",
        "signs",
        "escaped markup",
        "broken markup",
        "control characters",
        "quotes stay",
        "quotation",
        "nothing",
        "blanks",
    ],
)
def test_text_becomes_html(text: str, rendered: str) -> None:
    """CommonMark, with everything escaped that is no markup."""
    assert _html(text) == rendered


def test_text_that_is_empty_is_no_text() -> None:
    """A template can ask whether there is any."""
    assert not _read("\n \n")[0]
    assert _read("a")[0]


def test_table_is_marked_without_style_attributes() -> None:
    """Alignment becomes a class: a style attribute would breach the security policy."""
    table = _html("| a | b |\n|--:|---|\n| 1 | 2 |")
    assert _found(table, "//table//td/text()") == ["1", "2"]
    assert _found(table, "//th[1]/@class") == ["align-right"]
    assert _found(table, "//@style") == []


@pytest.mark.parametrize(
    ("target", "address", "fragment"),
    [
        ("../kontakt.md", "kontakt/", ""),
        ("../index.md", "", ""),
        ("index.md", "netzwerk/", ""),
        ("../../partners/wilo.yml", "partner/wilo/", ""),
        ("../aktuelles/2016/plan.pdf", "aktuelles/2016/plan.pdf", ""),
        ("/partner/", "partner/", ""),
        ("/", "", ""),
        ("#anfang", "netzwerk/geschichte/", "anfang"),
        ("../kontakt.md#wege", "kontakt/", "wege"),
        ("/netzwerk/#ziele", "netzwerk/", "ziele"),
    ],
)
def test_link_to_a_file_is_a_link_to_its_page(target: str, address: str, fragment: str) -> None:
    """Editors link files as the forge's preview does; a visitor gets the address."""
    prose, problems = _read(f"\n[Ziel]({target})")
    assert problems == []
    (link,) = prose.links
    assert (link.address, link.fragment, link.line) == (address, fragment, FIRST_LINE + 1)


@pytest.mark.parametrize("base", ["../../", "https://host.example/x/", "./"])
def test_link_takes_the_base_of_its_page(base: str) -> None:
    """The same text stands on a page and, with absolute addresses, in a feed."""
    assert f'href="{base}netzwerk/#ziele"' in _html("[a](/netzwerk/#ziele)", base)


@pytest.mark.parametrize(
    "target",
    ['</robots.txt#" onclick="x>', '</robots.txt?" onclick="x>', "</a%22 onclick=%22x.png>"],
    ids=["anchor", "query", "path"],
)
def test_link_cannot_leave_its_attribute(target: str) -> None:
    """A quotation mark in an address, written or encoded, stays part of the address."""
    prose, _ = _read(f"[a]({target})")
    assert len(_found(prose.html("../"), "//@*")) == 1


@pytest.mark.parametrize(
    "target",
    [
        "https://www.example.org/a?b=c&amp;d#e",
        "http://example.org/",
        "mailto:info@example.org",
        "tel:+49231123456",
        "HTTPS://www.example.org/",
    ],
)
def test_link_elsewhere_is_left_alone(target: str) -> None:
    """Web, mail and telephone are the schemes that text may use."""
    prose, problems = _read(f"[a]({target})")
    assert problems == []
    assert prose.links == ()
    (link,) = _found(prose.html(""), "//@href")
    assert link == target.replace("&amp;", "&")
    assert link.partition(":")[0].lower() in SCHEMES


@pytest.mark.parametrize(
    "text",
    [
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](java&#115;cript:alert(1))",
        "[a](&#x6A;avascript:alert(1))",
        "[a](javascript%3Aalert(1))",
        "[a](%6Aavascript:alert(1))",
        "[a](java&Tab;script:alert(1))",
        "[a](java&NewLine;script:alert(1))",
        "[a](<java script:alert(1)>)",
        "[a](\\javascript:alert(1))",
        "[a][b]\n\n[b]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "[a](vbscript:x)",
        "[a](data:text/html,<script>)",
        "[a](file:///etc/passwd)",
        "[a](ftp://example.org/)",
        "[a](//example.org/)",
        "[a](wilo.yml:3)",
        "[a](https&amp;colon;//example.org)",
        "## [a](javascript:x)",
        "- [a](javascript:x)",
        "> [a](javascript:x)",
        "| a |\n|---|\n| [a](javascript:x) |",
        "**[a](javascript:x)**",
        "[*a*](javascript:x 'title')",
    ],
)
def test_foreign_scheme_is_refused(text: str) -> None:
    """However an address is disguised, one of another scheme is named and does not get through."""
    prose, problems = _read(text)
    assert [problem.fault for problem in problems] == ["link-scheme"]
    assert set(_found(prose.html(""), "//@href")) <= {""}


@pytest.mark.parametrize(
    ("target", "near"),
    [
        ("https://user:password@example.org/a", "https://example.org/a"),
        ("http://user@example.org/a", "https://example.org/a"),
        ("https://example.org:99999/", "https://example.org/"),
        ("http://example.org:abc", None),
        ("https:example.org", "https://example.org"),
        ("https:///example.org/a", "https://example.org/a"),
        ("https://ex\N{CYRILLIC SMALL LETTER A}mple.org/", None),
        ("http://127.0.0.1/", None),
        ("https://localhost", None),
    ],
)
def test_wrong_web_address_is_refused(target: str, near: str | None) -> None:
    """The same as in a field, with what was meant if that is certain."""
    prose, (problem,) = _read(f"Ein [Link]({target}).")
    assert (problem.fault, problem.values.get("near")) == ("web-address-form", near)
    assert _found(prose.html(""), "//@href") in ([], [""])


@pytest.mark.parametrize(
    "target",
    ["http://example.org", "HTTPS://www.example.org:8443/a?b#c", "https://m\u00fcller.de/"],
)
def test_sound_web_address_is_kept(target: str) -> None:
    """In a text an address may be one without encryption."""
    assert _reported(f"Ein [Link]({target}).") == []


@pytest.mark.parametrize(
    "target", ["../../README.md", "../../../etc/passwd", "../../hooks/events.py", "../../partners"]
)
def test_link_out_of_the_project_is_refused(target: str) -> None:
    """What is not published cannot be linked to."""
    assert _reported(f"[a]({target})") == [(FIRST_LINE, "link-outside")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("<div>a</div>", 0),
        ("a\n\n<script>alert(1)</script>", 2),
        ("a <b onclick=x>b</b>", 0),
        ("a\nb <i> c", 1),
        ("a\\\nb <i> c", 1),
        ("<!-- remark -->", 0),
        ("a <!-- remark --> b", 0),
        ("</main>", 0),
        ("<?php ?>", 0),
        ("<!DOCTYPE html>", 0),
        ("- a\n- <i>b</i>", 1),
        ("## <i>b</i>", 0),
        ("| a |\n|---|\n| 1 |\n| <i>b</i> |", 3),
        ("[<i>b</i>](https://example.org)", 0),
    ],
)
def test_markup_is_refused(text: str, line: int) -> None:
    """Raw HTML is reported once, with its line."""
    assert _reported(text) == [(FIRST_LINE + line, "markdown-html")]


@pytest.mark.parametrize("tag", ["<br>", "<BR />", "</br>"])
def test_line_break_is_refused_with_what_to_write(tag: str) -> None:
    """Most of the time a paragraph was intended."""
    assert _reported(f"a\nb {tag} c") == [(FIRST_LINE + 1, "markdown-line-break")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![a](b.png)", [(0, "markdown-image")]),
        ("a\n![b][c]\n\n[c]: d.png", [(1, "markdown-image")]),
        ("# a", [(0, "markdown-heading")]),
        ("a\n\nb\n===", [(2, "markdown-heading")]),
        ("a\n\n{{ umfrage }}", [(2, "unknown-block")]),
        ("{{ Figures }}", [(0, "unknown-block")]),
        ("a\n&#8238; b &lrm; &zwj;", [(1, "control-character"), (1, "control-character")]),
        ("[x](https://a.example '&rlm;')", [(0, "control-character")]),
        ("a\n\n```&#x200b;\nb\n```", [(2, "control-character")]),
        ("w" * (LONGEST_TEXT + 1), [(0, "too-long")]),
        ("a [1] [2]\n" * 20 + "\n[\n" * 30, []),
        ("[a] [\n" * 21, [(20, "markdown-brackets")]),
        ("![" * 10_000, [(0, "markdown-brackets")]),
    ],
    ids=[
        "picture",
        "picture by name",
        "heading",
        "underlined heading",
        "block",
        "block in capitals",
        "steering character by number or name",
        "steering character in a title",
        "steering character behind a fence",
        "too long",
        "brackets of many paragraphs",
        "brackets open too deep",
        "many brackets",
    ],
)
def test_text_is_refused(text: str, expected: list[tuple[int, str]]) -> None:
    """What has another place, or none, is reported with its line."""
    assert _reported(text) == [(FIRST_LINE + line, fault) for line, fault in expected]


@pytest.mark.parametrize("name", BLOCKS)
def test_block_stands_where_its_line_is(name: str) -> None:
    """A line of its own with a name in braces is replaced; no paragraph is left around it."""
    prose, problems = _read(f"Davor.\n\n{{{{ {name} }}}}\n\nDanach.")
    assert problems == []
    before, block, after = prose.segments("")
    assert block == Block(name, FIRST_LINE + 2)
    assert before == "<p>Davor.</p>\n"
    assert isinstance(after, str)
    assert after.strip() == "<p>Danach.</p>"


@pytest.mark.parametrize("text", ["Siehe {{ figures }}.", "`{{ figures }}`", "{ figures }"])
def test_braces_within_a_text_are_text(text: str) -> None:
    """Only a line of its own is a block."""
    prose, problems = _read(text)
    assert problems == []
    assert list(prose.segments("")) == [prose.html("")]


def test_anchor_is_none_that_the_page_has_already() -> None:
    """Every id of a template is kept free: two of one name on a page would be invalid."""
    templates = [path.read_text() for path in (projects.ROOT / "overrides").rglob("*.html")]
    taken = set(re.findall(r'\bid="([a-z-]+)"', "".join(templates)))
    assert "inhalt" in taken
    for identifier in taken:
        heading = identifier.replace("-", " ")
        assert _found(_html(f"## {heading}"), "//h2/@id") == [f"{identifier}-2"]


def test_headings_get_anchors_of_their_own() -> None:
    """An anchor is made from the words, with umlauts written out; a second one is numbered."""
    prose, _ = _read("## Größe & Übersicht\n\n### Ziele\n\n### Ziele\n\n### Ziele 2\n\n## ★")
    identifiers = _found(prose.html(""), "//@id")
    assert identifiers == ["groesse-uebersicht", "ziele", "ziele-2", "ziele-2-2", "abschnitt"]
    assert prose.anchors == set(identifiers)
