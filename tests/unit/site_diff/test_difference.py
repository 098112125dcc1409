"""Two sites side by side: what answers where, before and after."""

from collections.abc import Mapping

import pytest

from regionruhr.site_diff.difference import (
    Change,
    Difference,
    Files,
    Hunk,
    NewPage,
    PageRef,
    Redirect,
    difference,
)

Site = Mapping[str, str]


def _page(title: str, *lines: str, head: str = "") -> str:
    text = "".join(f"<p>{line}</p>" for line in lines)
    return f"<title>x</title>{head}<main><h1>{title}</h1>{text}</main>"


def _difference(before: Site, after: Site) -> Difference:
    old, new = ({path: text.encode() for path, text in site.items()} for site in (before, after))
    return difference(before, after, old.__getitem__, new.__getitem__)


WILO = "partner/wilo/index.html"
GONE = "<b data-gone>Fort</b>"
MOVED = '<meta http-equiv="refresh" content="0; url=../neu/">'


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({WILO: _page("Wilo")}, {WILO: _page("Wilo")}, Difference()),
        (
            {},
            {WILO: _page("Wilo", "eins")},
            Difference(added=(NewPage(PageRef("/partner/wilo/", "Wilo"), ("eins",)),)),
        ),
        ({WILO: _page("Wilo")}, {}, Difference(broken=(PageRef("/partner/wilo/", "Wilo"),))),
        (
            {WILO: _page("Wilo", "eins", "zwei")},
            {WILO: _page("Wilo", "eins", "drei", "vier")},
            Difference(
                changed=(
                    Change(
                        PageRef("/partner/wilo/", "Wilo"), (Hunk(("- zwei", "+ drei", "+ vier")),)
                    ),
                )
            ),
        ),
        (
            {WILO: _page("Wilo", "eins", head='<link href="a.css">')},
            {WILO: _page("Wilo", "eins", head='<link href="b.css">')},
            Difference(same_text=(PageRef("/partner/wilo/", "Wilo"),)),
        ),
        (
            {WILO: _page("Wilo")},
            {WILO: _page("Profil entfernt", GONE)},
            Difference(tombstones=(PageRef("/partner/wilo/", "Wilo"),)),
        ),
        (
            {"a/alt/index.html": _page("A")},
            {"a/alt/index.html": _page("Umgezogen", head=MOVED), "a/neu/index.html": _page("A")},
            Difference(
                added=(NewPage(PageRef("/a/neu/", "A")),),
                redirects=(Redirect(PageRef("/a/alt/", "A"), "/a/neu/"),),
            ),
        ),
        (
            {"partner/wilo/wilo.vcf": "a", "feeds/a.rss": "a", "a.csv": "a"},
            {"a.csv": "b", "b.csv": "b"},
            Difference(
                broken=(PageRef("/feeds/a.rss"), PageRef("/partner/wilo/wilo.vcf")),
                files=Files(added=1, altered=1),
            ),
        ),
        (
            {
                "assets/site.0123456789.css": "a",
                "suche/index/0a1b/words.idx": "a",
                "_redirects": "a",
            },
            {"assets/site.9876543210.css": "b"},
            Difference(files=Files(added=1, gone=3)),
        ),
        (
            {WILO: _page("W"), f"{WILO}.gz": "a", f"{WILO}.br": "a"},
            {WILO: _page("W"), f"{WILO}.gz": "b"},
            Difference(),
        ),
    ],
    ids=[
        "nothing",
        "new page",
        "page gone",
        "other text",
        "other head",
        "profile removed",
        "release moved",
        "files gone",
        "names made of a hash",
        "packed files",
    ],
)
def test_difference(before: Site, after: Site, expected: Difference) -> None:
    """Every address that answered answers still, or breaks."""
    assert _difference(before, after) == expected


def test_former_redirect_is_not_reported() -> None:
    """Unless it leads elsewhere now."""
    before = {"a/index.html": _page("x", head=MOVED)}
    after = {"a/index.html": _page("y", head=MOVED)}
    assert _difference(before, after).redirects == ()
    other = {"a/index.html": _page("x", head=MOVED.replace("neu", "anders"))}
    assert _difference(before, other).redirects == (Redirect(PageRef("/a/", "x"), "/anders/"),)


def test_removed_redirect_is_broken() -> None:
    """Readers may have kept it."""
    broken = _difference({"a/index.html": _page("x", head=MOVED)}, {}).broken
    assert broken == (PageRef("/a/", "x"),)


def test_long_line_begins_near_its_difference() -> None:
    """Nobody compares two paragraphs by eye."""
    before, after = (_page("A", f"{'Wort ' * 50}{end}") for end in ("alt", "neu"))
    (change,) = _difference({WILO: before}, {WILO: after}).changed
    assert change.lines == (f"- … {'Wort ' * 7}alt", f"+ … {'Wort ' * 7}neu")


def test_long_word_is_cut() -> None:
    """Where there is no blank to cut at."""
    before, after = (_page("A", f"{'x' * 100}{end}") for end in "ab")
    (change,) = _difference({WILO: before}, {WILO: after}).changed
    assert change.lines == (f"- …{'x' * 40}a", f"+ …{'x' * 40}b")


def test_line_ends_near_its_difference() -> None:
    """What follows it on both pages is no news."""
    before, after = (_page("A", f"{word}{' Wort' * 50}") for word in ("alt", "neu"))
    (change,) = _difference({WILO: before}, {WILO: after}).changed
    assert change.lines == (f"- alt{' Wort' * 8} …", f"+ neu{' Wort' * 8} …")


def test_counts_stand_apart_from_what_they_count() -> None:
    """They are on every list that a new profile joins; each hunk knows its elements."""
    before, after = (_page("A", *lines) for lines in (["5 Profile"], ["6 Profile", "ABUS"]))
    (change,) = _difference({WILO: before}, {WILO: after}).changed
    assert change.hunks == (Hunk(("- 5 Profile", "+ 6 Profile")), Hunk(("+ ABUS",)))
    assert [hunk.elements for hunk in change.hunks] == [("-p", "+p"), ("+p",)]


def test_records_come_before_lists() -> None:
    """Else a corrected profile would stand below every list that shows it."""
    profile = '<meta property="og:type" content="profile">'
    lists = '<meta property="og:type" content="website">'
    before, after = (
        {
            "partner/a-z/index.html": _page("A bis Z", text, head=lists),
            WILO: _page("Wilo", text, head=profile),
            "404.html": _page("Nichts", text),
        }
        for text in ("alt", "neu")
    )
    changed = _difference(before, after).changed
    assert [change.page.title for change in changed] == ["Wilo", "Nichts", "A bis Z"]


def test_changed_heading_is_reported() -> None:
    """It is a line of the text as well."""
    (change,) = _difference({WILO: _page("Alt")}, {WILO: _page("Neu")}).changed
    assert change == Change(PageRef("/partner/wilo/", "Neu"), (Hunk(("- Alt", "+ Neu")),))


def test_changed_title_is_reported_without_a_heading() -> None:
    """A page without one is called by its title, which is no line of its text."""
    before, after = ("<title>A</title><main>x</main>", "<title>B</title><main>x</main>")
    (change,) = _difference({WILO: before}, {WILO: after}).changed
    assert change.lines == ("- A", "+ B")
