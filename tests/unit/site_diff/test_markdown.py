"""Texts as code in Markdown, whatever they hold."""

import pytest

from regionruhr.site_diff.markdown import WIDTH, block, code, link, listed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", "`a`"),
        ("a`b", "``a`b``"),
        ("`a", "`` `a ``"),
        ("a``", "``` a`` ```"),
        ("  a\n b ", "`a b`"),
        ("", "`  `"),
        ("x" * 100, f"`{'x' * 79}…`"),
    ],
)
def test_code_holds_any_text(text: str, expected: str) -> None:
    """On one line, and not too long."""
    assert code(text) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["a", "b"], "```\na\nb\n```"),
        (["a", "b", "c", "d"], "```\na\nb\n… 2 weitere Zeilen\n```"),
        (["a", "b", "c"], "```\na\nb\n… 1 weitere Zeile\n```"),
        (["a"] * 1502, "```\na\na\n… 1.500 weitere Zeilen\n```"),
        (["````"], "`````\n````\n`````"),
        (["+ " + "x " * 100], f"```\n+ {'x ' * 54}x\n+ {'x ' * 44}x\n```"),
        (["x" * 1000], "\n".join(["```", *["x" * WIDTH] * 3, "x" * (WIDTH - 1) + "…", "```"])),
    ],
    ids=["all", "first", "one more", "thousands", "fence", "long line", "endless word"],
)
def test_block_holds_lines(lines: list[str], expected: str) -> None:
    """The first ones, wrapped, and how many follow."""
    assert block(lines, 2) == expected


def test_list_holds_entries() -> None:
    """Of several lines, the later ones below the first."""
    assert listed(["a\n\nb", "c", "d"], 2) == "- a\n\n  b\n- c\n- und 1 weitere"


def test_address_ends_its_link() -> None:
    """Nothing in it ends it before."""
    assert link("`a`", "https://a.example/<b> (c)") == "[`a`](<https://a.example/b(c)>)"
