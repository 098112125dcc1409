"""Links within the handbook, and its table of contents."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote

import handbook


def _headings() -> Iterator[tuple[str, str]]:
    """Level and anchor of each heading, as GitHub and GitLab make them."""
    seen: Counter[str] = Counter()
    for before, token in pairwise(handbook.tokens()):
        if before.type == "heading_open":
            plain = re.sub(r"[^\w -]", "", token.content.lower()).replace(" ", "-")
            yield before.tag, f"{plain}-{seen[plain]}" if seen[plain] else plain
            seen[plain] += 1


def _links() -> list[str]:
    children = (child for token in handbook.tokens() for child in token.children or ())
    return [unquote(str(c.attrs["href"])) for c in children if c.type == "link_open"]


def test_link_leads_to_a_heading() -> None:
    """Whoever clicks arrives."""
    anchors = {f"#{anchor}" for _, anchor in _headings()}
    links = {link for link in _links() if link.startswith("#")}
    assert links
    assert links <= anchors


def test_table_of_contents_names_every_chapter() -> None:
    """In their order; itself it leaves out."""
    chapters = [anchor for level, anchor in _headings() if level == "h2" and anchor != "inhalt"]
    assert [link.removeprefix("#") for link in _links()][: len(chapters)] == chapters
