"""The comment on a change: the worst first, never too long, and nothing in it is markup."""

import re
from collections.abc import Iterable

import pytest
from markdown_it import MarkdownIt

from regionruhr.site_diff.alike import FEWEST
from regionruhr.site_diff.comment import (
    LINES_IN_ALL,
    LINES_OF_A_PAGE,
    LONGEST_LIST,
    Review,
    comment,
)
from regionruhr.site_diff.difference import (
    Change,
    Difference,
    Files,
    Hunk,
    NewPage,
    PageRef,
    Redirect,
)
from regionruhr.site_diff.feed_items import FeedItem
from regionruhr.site_diff.reported_problem import ReportedProblem

COMMENT_OF_GITHUB = 65_536
WILO = PageRef("/partner/wilo/", "WILO SE")
FAULT = ReportedProblem("partners/wilo.yml", 7, "town", "fault", "Den Ort gibt es nicht", "hagen")
WARNING = ReportedProblem("a ü.md", 2, "text", "warning", "zu lang", "kürzen")


def _change(page: PageRef, *lines: str) -> Change:
    return Change(page, (Hunk(lines, tuple(f"{line[:1]}p" for line in lines)),))


def _numbered(number: int) -> Iterable[PageRef]:
    return (PageRef(f"/{one}/") for one in range(number))


def test_all_kinds_in_their_order() -> None:
    """A section each."""
    report = comment(
        Difference(
            broken=(PageRef("/feeds/a.rss"),),
            added=(NewPage(WILO, ("Dortmund", "Pumpen")),),
            changed=(
                _change(PageRef("/", "Start"), "- alt", "+ neu"),
                *(_change(page, "+ Ort") for page in _numbered(3)),
                _change(PageRef("/liste/"), "- 1 Profil", "+ 2 Profil"),
            ),
            tombstones=(PageRef("/partner/abus/", "ABUS"),),
            redirects=(Redirect(PageRef("/a/", "A"), "/b/"),),
            items=(FeedItem("1", "Eins", added=("presse",), altered=("a",), fields=("title",)),),
            same_text=(WILO, WILO),
            files=Files(added=1, gone=2),
        ),
        [WARNING],
    )
    assert report == (
        "# Was diese Änderung an der Website bewirkt\n"
        "\n"
        "## Hinweise, sie halten nichts auf: 1\n"
        "\n"
        "- `a ü.md:2` `text`: `zu lang`\n"
        "\n"
        "  → `kürzen`\n"
        "\n"
        "## Adressen, die ins Leere führen: 1\n"
        "\n"
        "Hier antwortete bisher etwas, danach nichts mehr: weder eine Seite noch eine "
        "Weiterleitung noch ein Hinweis, warum sie fehlt.\n"
        "\n"
        "- `/feeds/a.rss`\n"
        "\n"
        "## Neue Seiten: 1\n"
        "\n"
        "- `/partner/wilo/` `WILO SE`\n"
        "\n"
        "  ```\n"
        "  Dortmund\n"
        "  Pumpen\n"
        "  ```\n"
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
        "## Dasselbe auf mehreren Seiten: 2\n"
        "\n"
        "- **3 Seiten:** `Ort` hinzugefügt, zum Beispiel auf `/0/`\n"
        "\n"
        "  ```diff\n"
        "  + Ort\n"
        "  ```\n"
        "\n"
        "  <details><summary>Diese Seiten</summary>\n"
        "\n"
        "  - `/0/`\n"
        "  - `/1/`\n"
        "  - `/2/`\n"
        "\n"
        "  </details>\n"
        "- **1 Seite:** andere Zahlen\n"
        "\n"
        "  <details><summary>Diese Seiten</summary>\n"
        "\n"
        "  - `/liste/`: `- 1 Profil` `+ 2 Profil`\n"
        "\n"
        "  </details>\n"
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


def test_faults_are_all_that_is_said() -> None:
    """With the line in the forge and the remedy: there is no site to compare."""
    report = comment(None, [FAULT, WARNING], Review("https://git.example/blob/ab/"))
    assert "## Probleme, sie halten die Website auf: 1\n\n- [`partners/wilo.yml:7`]" in report
    assert "(<https://git.example/blob/ab/partners/wilo.yml#L7>) `town`: `Den Ort gibt" in report
    assert "  → `hagen`\n\n## Hinweise, sie halten nichts auf: 1\n\n- [`a ü.md:2`]" in report
    assert "(<https://git.example/blob/ab/a%20%C3%BC.md#L2>)" in report
    assert report.endswith("steht hier, sobald die Probleme behoben sind.\n")


@pytest.mark.parametrize(
    ("review", "line"),
    [
        (Review(folder="https://a.example/p/"), "[öffnen](<https://a.example/p/index.html>)."),
        (Review(download_url="https://a.example/r"), "[hier](<https://a.example/r>) laden Sie `pr"),
        (Review(is_refused=True), "Eine Ansicht der Seiten gibt es hier nicht: Sie stünde unter"),
    ],
    ids=["open", "download", "same origin"],
)
def test_preview_is_linked_first(review: Review, line: str) -> None:
    """Or why there is none; nothing where there is nothing to see."""
    report = comment(Difference(added=(NewPage(WILO),)), (), review)
    assert line in report.splitlines()[2]
    assert comment(Difference(), (), review).endswith("\n\nAuf der Website ändert sich nichts.\n")


def test_pages_lead_to_their_previews() -> None:
    """By the names of files: artefacts have no index of a folder."""
    report = comment(Difference(added=(NewPage(WILO),)), (), Review(folder="https://a.example/"))
    page = "https://a.example/seiten/partner/wilo/index.html"
    assert f"- [`/partner/wilo/` `WILO SE`](<{page}>)\n" in report


def test_many_items_of_feeds_are_one_entry() -> None:
    """If they differ in the same elements; what is new stands alone."""
    items = [FeedItem(str(n), f"T{n}", altered=("a",), fields=("title",)) for n in range(FEWEST)]
    new = FeedItem("9", "Neu", added=("presse",))
    report = comment(Difference(items=(*items, new)))
    assert "## Einträge in Feeds: 2\n\n- **3 Einträge:** geändert (`title`)\n\n" in report
    assert (
        "  - `T2`: geändert in `a` (`title`)\n\n  </details>\n- `Neu`: neu in `presse`\n" in report
    )


def test_replaced_words_are_named() -> None:
    """What they were, and what they are now."""
    changes = tuple(
        _change(page, f"- {n} alt x", f"+ {n} neu x")
        for n, page in zip("abc", _numbered(3), strict=True)
    )
    report = comment(Difference(changed=changes))
    assert "- **3 Seiten:** `alt` → `neu`, zum Beispiel auf `/0/`\n" in report
    assert "  - `/1/`: `- b alt x` `+ b neu x`\n" in report


def test_numbers_have_their_nouns() -> None:
    """One and many."""
    report = comment(Difference(same_text=(WILO,), files=Files(altered=1)))
    assert report.endswith(
        "- 1 Seite ändert sich, aber nicht in ihrem Text.\n- 1 Datei: 1 geändert\n"
    )


def test_lists_and_texts_have_an_end() -> None:
    """What is left out is counted."""
    report = comment(Difference(broken=tuple(_numbered(LONGEST_LIST + 3))))
    assert report.count("- `/") == LONGEST_LIST
    assert report.endswith("- und 3 weitere\n")
    lines = tuple(f"+ {number}" for number in range(LINES_OF_A_PAGE + 2))
    report = comment(Difference(changed=(_change(WILO, *lines),)))
    assert report.count("\n  + ") == LINES_OF_A_PAGE
    assert "\n  … 2 weitere Zeilen\n  ```\n" in report


def test_many_new_pages_share_the_room() -> None:
    """Then their addresses must do."""
    lines = tuple(map(str, range(LINES_OF_A_PAGE)))
    pages = tuple(NewPage(page, lines) for page in _numbered(LONGEST_LIST + 1))
    report = comment(Difference(added=pages))
    assert len(re.findall(r"^  \d+$", report, re.MULTILINE)) == LINES_IN_ALL
    assert report.count("- `/") == LONGEST_LIST
    assert report.endswith("\n- und 1 weitere\n")


def test_largest_report_fits_in_a_comment() -> None:
    """GitHub refuses a longer one."""
    long = "`x" * 300
    places = tuple(PageRef(f"/{number}/{long[:200]}/", long) for number in range(35))
    shared = tuple(Hunk((f"+ {number} {long}",) * 5) for number in range(12))
    report = comment(
        Difference(
            broken=places,
            added=tuple(NewPage(place, (long,) * 20) for place in places),
            changed=tuple(Change(place, (Hunk((f"+ {place}",) * 9), *shared)) for place in places),
            tombstones=places,
            redirects=tuple(Redirect(place, long) for place in places),
            items=(FeedItem(long, long, *(((long,) * 9,) * 4)),) * 60,
            same_text=places,
        ),
        [ReportedProblem(long, 1, long, "warning", long, long)] * 60,
        Review("https://git.example/", f"https://a.example/{'x' * 100}/"),
    )
    assert 10_000 < len(report) < COMMENT_OF_GITHUB


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
    place = PageRef(f"/{value}", value)
    shared = Hunk((f"+ {value}x",))
    report = comment(
        Difference(
            broken=(place,),
            added=(NewPage(place, (value, f"  {value}")),),
            changed=(
                Change(place, (Hunk((f"- {value}", f"+ {value}", f"  {value}")), shared)),
                *(Change(PageRef(f"/{number}", value), (shared,)) for number in range(FEWEST)),
            ),
            redirects=(Redirect(place, value),),
            items=(FeedItem(value, value, (value,), (value,), (value,), (value,)),),
        ),
        [ReportedProblem(value, 1, value, "warning", value, value)],
        Review("https://git.example/", "https://a.example/"),
    )
    tokens = MarkdownIt("commonmark", {"linkify": False}).parse(report)
    kinds = {token.type for token in tokens}
    assert kinds <= {
        *("heading_open", "heading_close", "inline", "fence", "bullet_list_open"),
        *("bullet_list_close", "list_item_open", "list_item_close", "html_block"),
        *("paragraph_open", "paragraph_close"),
    }
    assert sum(token.type == "fence" for token in tokens) == 3
    assert sum(token.type == "heading_open" for token in tokens) == 8
    assert [token.content.strip() for token in tokens if token.type == "html_block"] == [
        "<details><summary>Diese Seiten</summary>",
        "</details>",
    ]
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {
        *("text", "code_inline", "link_open", "link_close", "strong_open", "strong_close")
    }
    targets = [str(child.attrGet("href")) for child in inline if child.type == "link_open"]
    assert all(target.startswith(("https://git.example/", "https://a.ex")) for target in targets)
    words = "".join(child.content for child in inline if child.type == "text")
    assert not re.search(r"[<>@#`\[\]!\\&]|://", words)
    assert "\x1b" not in report
    assert "\u202e" not in report
