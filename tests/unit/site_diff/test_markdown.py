"""The report of a change: the worst first, never too long, and nothing in it is markup."""

import re

import pytest
from markdown_it import MarkdownIt

from regionruhr.site_diff.difference import Change, Difference, Files, PageRef, Redirect
from regionruhr.site_diff.feed_items import FeedItem
from regionruhr.site_diff.markdown import (
    LINES_IN_ALL,
    LINES_OF_A_PAGE,
    LONGEST_LIST,
    code,
    markdown,
)

COMMENT_OF_GITHUB = 65_536
WILO = PageRef("/partner/wilo/", "WILO SE")


def test_all_kinds_in_their_order() -> None:
    """A section each."""
    report = markdown(
        Difference(
            broken=(PageRef("/feeds/a.rss"),),
            added=(WILO,),
            changed=(Change(PageRef("/", "Start"), ("- alt", "+ neu")),),
            tombstones=(PageRef("/partner/abus/", "ABUS"),),
            redirects=(Redirect(PageRef("/a/", "A"), "/b/"),),
            items=(FeedItem("1", "Eins", added=("presse",), altered=("a",), fields=("title",)),),
            same_text=2,
            files=Files(added=1, gone=2),
        )
    )
    assert report == (
        "# Was diese Änderung an der Website bewirkt\n"
        "\n"
        "## Adressen, die ins Leere führen: 1\n"
        "\n"
        "Hier antwortete bisher etwas, danach nichts mehr: weder eine Seite noch eine "
        "Weiterleitung noch ein Hinweis auf den Abschied.\n"
        "\n"
        "- `/feeds/a.rss`\n"
        "\n"
        "## Neue Seiten: 1\n"
        "\n"
        "- `/partner/wilo/` `WILO SE`\n"
        "\n"
        "## Geänderte Seiten: 1\n"
        "\n"
        "- `/` `Start`\n"
        "\n"
        "  ```diff\n"
        "  - alt\n"
        "  + neu\n"
        "  ```\n"
        "\n"
        "## Zurückgezogene und entfernte Seiten: 1\n"
        "\n"
        "- `/partner/abus/` `ABUS`\n"
        "\n"
        "## Umgezogene Seiten: 1\n"
        "\n"
        "- `/a/` `A` → `/b/`\n"
        "\n"
        "## Einträge in Feeds: 1\n"
        "\n"
        "- `Eins`: neu in `presse`; geändert in `a` (`title`)\n"
        "\n"
        "## Alles Übrige\n"
        "\n"
        "- 2 Seiten ändern sich, aber nicht in ihrem Text.\n"
        "- 3 Dateien: 1 neu, 2 entfallen\n"
    )


def test_numbers_have_their_nouns() -> None:
    """One and many, the thousands parted."""
    report = markdown(Difference(same_text=1, files=Files(altered=1)))
    assert report.endswith(
        "- 1 Seite ändert sich, aber nicht in ihrem Text.\n- 1 Datei: 1 geändert\n"
    )
    lines = ("+ a",) * (LINES_OF_A_PAGE + 1500)
    report = markdown(Difference(changed=(Change(WILO, lines),)))
    assert "\n  … 1.500 weitere Zeilen\n" in report


def test_no_difference_is_reported() -> None:
    """An empty report would look like a failure."""
    report = markdown(Difference())
    assert report.endswith("\n\nAuf der Website ändert sich nichts.\n")


def test_lists_and_texts_have_an_end() -> None:
    """What is left out is counted."""
    places = tuple(PageRef(f"/{number}/") for number in range(LONGEST_LIST + 3))
    report = markdown(Difference(added=places))
    assert report.count("- `/") == LONGEST_LIST
    assert report.endswith("- und 3 weitere\n")
    lines = tuple(f"+ {number}" for number in range(LINES_OF_A_PAGE + 2))
    report = markdown(Difference(changed=(Change(WILO, lines),)))
    assert report.count("\n  + ") == LINES_OF_A_PAGE
    assert "\n  … 2 weitere Zeilen\n  ```\n" in report
    report = markdown(Difference(changed=(Change(WILO, lines[:-1]),)))
    assert "\n  … 1 weitere Zeile\n  ```\n" in report


def test_many_changed_pages_share_the_room() -> None:
    """Then their addresses must do."""
    lines = tuple(f"+ {number}" for number in range(LINES_OF_A_PAGE))
    changes = tuple(Change(PageRef(f"/{number}/"), lines) for number in range(LONGEST_LIST + 1))
    report = markdown(Difference(changed=changes))
    assert report.count("\n  + ") == LINES_IN_ALL
    assert report.count("- `/") == LONGEST_LIST
    assert report.endswith("\n- und 1 weitere\n")


def test_largest_report_fits_in_a_comment() -> None:
    """GitHub refuses a longer one."""
    long = "`x" * 1000
    place, many = PageRef(long, long), 200
    report = markdown(
        Difference(
            broken=(place,) * many,
            added=(place,) * many,
            changed=(Change(place, (f"+ {long}",) * 50),) * many,
            tombstones=(place,) * many,
            redirects=(Redirect(place, long),) * many,
            items=(FeedItem(long, long, *(((long,) * 9,) * 4)),) * many,
        )
    )
    assert len(report) < COMMENT_OF_GITHUB


HOSTILE = [
    "<script>alert(1)</script>",
    "@octocat",
    "#1",
    "[x](https://www.example.org)",
    "https://www.example.org",
    "![x](https://www.example.org/x.png)",
    "`<b>`",
    "``` x",
    "~~~",
    "`",
    "\\`<b>\\`",
    "a\n\n# b",
    "a\r\n```\n<b>",
    "- [ ] x",
    "&lt;b&gt;",
    "\u202eevil\x1b[2J",
    "",
    " ",
]


@pytest.mark.parametrize("value", HOSTILE)
def test_text_of_a_site_is_escaped(value: str) -> None:
    """All of it ends up in code, as a parser of Markdown sees it."""
    place = PageRef(value, value)
    report = markdown(
        Difference(
            broken=(place,),
            changed=(Change(place, (f"- {value}", f"+ {value}", f"  {value}")),),
            redirects=(Redirect(place, value),),
            items=(FeedItem(value, value, (value,), (value,), (value,), (value,)),),
        )
    )
    tokens = MarkdownIt("commonmark", {"linkify": False}).parse(report)
    kinds = {token.type for token in tokens}
    assert kinds <= {
        *("heading_open", "heading_close", "inline", "fence", "bullet_list_open"),
        *("bullet_list_close", "list_item_open", "list_item_close"),
        *("paragraph_open", "paragraph_close"),
    }
    assert sum(token.type == "fence" for token in tokens) == 1
    assert sum(token.type == "heading_open" for token in tokens) == 5
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "code_inline"}
    words = "".join(child.content for child in inline if child.type == "text")
    assert not re.search(r"[<>@#`\[\]!\\&]|://", words)
    assert "\x1b" not in report
    assert "\u202e" not in report


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
