"""A text as HTML, and what may be put before it."""

import pytest

from regionruhr.model.prose import Block, InternalLink, Prose
from regionruhr.reading.markdown import read_markdown

LINK = InternalLink("partner/wilo/", "", "", 1)


@pytest.mark.parametrize(
    ("parts", "html"),
    [
        (("<p>Text.</p>\n",), '<p><span class="dateline">A &amp; "B"</span> Text.</p>\n'),
        (
            ('<p><a href="', LINK, '">Wilo</a></p>'),
            '<p><span class="dateline">A &amp; "B"</span> <a href="../partner/wilo/">Wilo</a></p>',
        ),
        (
            ("<h2>Kopf</h2>\n",),
            '<p><span class="dateline">A &amp; "B"</span></p>\n<h2>Kopf</h2>\n',
        ),
        (
            (Block("figures", 1), "\n<p>Text.</p>"),
            '<p><span class="dateline">A &amp; "B"</span></p>\n\n<p>Text.</p>',
        ),
        ((), '<p><span class="dateline">A &amp; "B"</span></p>\n'),
    ],
    ids=["paragraph", "link first", "heading first", "block first", "nothing"],
)
def test_words_lead_the_first_paragraph(
    parts: tuple[str | InternalLink | Block, ...], html: str
) -> None:
    """Escaped; a text that begins with something else gets a paragraph for them."""
    prose = Prose(parts, frozenset({"kopf"}))
    led = prose.with_opening('A & "B"')
    assert led.html("../") == html
    assert (led.anchors, led.links) == (prose.anchors, prose.links)


def test_text_gives_up_its_anchors() -> None:
    """Among other texts no id stands twice; what only looks like one is text, and stays."""
    parts = (
        '<h2 id="kopf">Kopf</h2>\n<p>&lt;h2 id=&quot;a&quot;&gt; <a href="',
        LINK,
        '">a</a></p>',
    )
    bare = Prose(parts, frozenset({"kopf"})).without_anchors()
    assert bare.html("../") == (
        '<h2>Kopf</h2>\n<p>&lt;h2 id=&quot;a&quot;&gt; <a href="../partner/wilo/">a</a></p>'
    )
    assert bare.anchors == frozenset()


def test_passages_are_paragraphs_and_items() -> None:
    """Each by itself, without markup; headings and tables are none."""
    text = (
        "## Kopf\n\nErste *Zeile*\nnoch dieselbe &amp; Ende.\n\n"
        "- eins\n- zwei\n\n  weiter\n  - tiefer\n\n| A |\n|---|\n| B |\n\nSchluss."
    )
    prose, _ = read_markdown("content/en/index.md", text, 1)
    assert prose.passages == (
        *("Erste Zeile noch dieselbe & Ende.", "eins", "zwei", "weiter", "tiefer", "Schluss."),
    )


def test_link_to_a_page_in_another_language_has_hreflang() -> None:
    """German is the language of every address that is not known to be in another."""
    prose, _ = read_markdown(
        "content/en/index.md",
        "[one](/en/) [two](/kontakt/) [three](/feeds/presse.rss#x) [four](https://a.example/)",
        1,
    )
    assert prose.with_link_languages({"en/": "en", "kontakt/": "de"}, "en").html("../") == (
        '<p><a href="../en/">one</a> <a href="../kontakt/" hreflang="de">two</a> '
        '<a href="../feeds/presse.rss#x" hreflang="de">three</a> '
        '<a href="https://a.example/">four</a></p>\n'
    )


def test_text_whose_links_stay_in_its_language_is_left_alone() -> None:
    """So is one without a link."""
    prose, _ = read_markdown("content/kontakt.md", "[eins](/partner/) und zwei.", 1)
    assert prose.with_link_languages({"partner/": "de"}, "de") == prose
