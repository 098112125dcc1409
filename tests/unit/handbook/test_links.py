"""Links within and between the German documents, and the handbook's table of contents."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest

import handbook
import projects

DOCUMENTS = ("REDAKTION.md", "BETRIEB.md", "FELDER.md", "MELDUNGEN.md")


def _headings(path: Path) -> Iterator[tuple[str, str]]:
    """Level and anchor of each heading, as GitHub and GitLab make them."""
    seen: Counter[str] = Counter()
    for before, token in pairwise(handbook.tokens(path)):
        if before.type == "heading_open":
            plain = re.sub(r"[^\w -]", "", token.content.lower()).replace(" ", "-")
            yield before.tag, f"{plain}-{seen[plain]}" if seen[plain] else plain
            seen[plain] += 1


def _links(path: Path) -> list[str]:
    children = (child for token in handbook.tokens(path) for child in token.children or ())
    return [unquote(str(c.attrs["href"])) for c in children if c.type == "link_open"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_link_leads_to_a_heading(name: str) -> None:
    """Whoever clicks arrives, in this document or in another."""
    links = [link for link in _links(projects.ROOT / name) if not link.startswith("http")]
    assert links
    for link in links:
        document, _, anchor = link.partition("#")
        path = projects.ROOT / (document or name)
        assert path.is_file(), link
        assert not anchor or anchor in {found for _, found in _headings(path)}, link


def test_table_of_contents_names_every_chapter() -> None:
    """In their order; itself it leaves out."""
    levels = [anchor for level, anchor in _headings(handbook.PATH) if level == "h2"]
    chapters = [anchor for anchor in levels if anchor != "inhalt"]
    inner = [link for link in _links(handbook.PATH) if link.startswith("#")]
    assert [link.removeprefix("#") for link in inner][: len(chapters)] == chapters
