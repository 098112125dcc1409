"""Locking enters what has become public, and leaves every other line as it was."""

import pytest

import records
from regionruhr.authoring.locking import HEAD, LockResult, lock
from regionruhr.faults.text_report import report
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.publication import Publications
from regionruhr.model.release import Release
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_yaml

A, B, C = (f"2016-0{n}: /aktuelles/2016/{name}/\n" for n, name in ((1, "a"), (2, "b"), (3, "c")))


MOVED = "2016-02:\n  address: /aktuelles/2016/neu/\n  moved_from: /aktuelles/2016/b/\n"


def _release(number: str, slug: str, *moved_from: str) -> Release:
    former = [f"/aktuelles/2016/{name}/" for name in moved_from]
    return records.release(number, slug, date="2016-02-02", moved_from=former)


def _lock(text: str, *public: Partner | Project | Release) -> LockResult:
    source, problems = read_yaml("content/_published.yml", text.removeprefix("\ufeff") or HEAD)
    locked, found = validated(Publications, source)
    assert locked is not None, problems + found
    return lock(text, locked.by_id, public)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"{HEAD}{B}"),
        ("# nichts\n", f"# nichts\n{B}"),
        (A, A + B),
        (A.rstrip("\n"), A + B),
        (C, B + C),
        (A + C, A + B + C),
        (f"# Kopf\n\n{C}", f"# Kopf\n\n{B}{C}"),
        (f"# Kopf\n{C}", f"# Kopf\n{B}{C}"),
        (f"{A}# zu C\n# und D\n{C}", f"{A}{B}# zu C\n# und D\n{C}"),
        (f"{A}\n# später\n\n{C}", f"{A}\n# später\n{B}\n{C}"),
        (f"{A}\n\n{C}", f"{A}{B}\n\n{C}"),
        (f"{A}# Ende\n", f"{A}# Ende\n{B}"),
        (f"{A}\n\n", f"{A}{B}\n\n"),
        (f"---\n{A}...\n", f"---\n{A}{B}...\n"),
        (C + A, B + C + A),
        (f"{A.rstrip()}  # Anfang\n", f"{A.rstrip()}  # Anfang\n{B}"),
        (f"{A}2016-100: /aktuelles/2016/h/\n", f"{A}{B}2016-100: /aktuelles/2016/h/\n"),
        (
            (
                "2016-01:\n  address: /aktuelles/2016/a/\n  withdrawn: 2020-01-31\n"
                "  reason: >-\n    Ein\n    Versehen.\n"
            ),
            (
                "2016-01:\n  address: /aktuelles/2016/a/\n  withdrawn: 2020-01-31\n"
                f"  reason: >-\n    Ein\n    Versehen.\n{B}"
            ),
        ),
        (B, B),
    ],
    ids=[
        "no list",
        "comment alone",
        "at the end",
        "after an end without line end",
        "at the beginning",
        "in between",
        "below the head",
        "below a head close by",
        "above the comment on the next",
        "below a comment on the one before",
        "above blank lines",
        "below the last comment",
        "above blank lines at the end",
        "before the end of the document",
        "list in another order",
        "comment in the line",
        "number of three digits",
        "behind a withdrawn one",
        "there already",
    ],
)
@pytest.mark.parametrize(
    ("mark", "line_end"), [("", "\n"), ("\ufeff", "\r\n")], ids=["plain", "as Windows writes"]
)
def test_new_release_gets_its_line(before: str, after: str, mark: str, line_end: str) -> None:
    """In the order of the ids; comments, blank lines and the order of the rest stay."""
    if "\n" in before:
        before, after = (mark + text.replace("\n", line_end) for text in (before, after))
    result = _lock(before, _release("2016-02", "b"))
    assert (result.text, result.problems) == (after, ())
    again = _lock(result.text, _release("2016-02", "b"))
    assert (again.text, again.changed) == (after, {})


def test_new_releases_stand_in_the_order_of_their_ids() -> None:
    """However many there are, and in whatever order they come."""
    numbers = ["2016-10", "2016-02", "2016-100", "2015-01", "2016-09"]
    releases = [_release(number, f"m-{number}") for number in numbers]
    text = _lock(A, *releases).text
    assert [line.partition(":")[0] for line in text.splitlines()] == [
        "2015-01",
        "2016-01",
        "2016-02",
        "2016-09",
        "2016-10",
        "2016-100",
    ]


@pytest.mark.parametrize(
    ("before", "release", "after"),
    [
        (
            B,
            _release("2016-02", "neu", "b"),
            MOVED,
        ),
        (
            f"{A}{B.rstrip()}  # im Mai\n{C}",
            _release("2016-02", "neu", "b"),
            (
                f"{A}2016-02:  # im Mai\n  address: /aktuelles/2016/neu/\n"
                f"  moved_from: /aktuelles/2016/b/\n{C}"
            ),
        ),
        (
            f"2016-02:\n    address: /aktuelles/2016/b/  # im Mai\n{C}",
            _release("2016-02", "neu", "b"),
            (
                "2016-02:\n    address: /aktuelles/2016/neu/  # im Mai\n"
                f"    moved_from: /aktuelles/2016/b/\n{C}"
            ),
        ),
        (
            "2016-02:\n  address: /aktuelles/2016/neu/\n  moved_from: /aktuelles/2016/b/\n",
            _release("2016-02", "ganz-neu", "neu", "b"),
            (
                "2016-02:\n  address: /aktuelles/2016/ganz-neu/\n"
                "  moved_from:\n    - /aktuelles/2016/neu/\n    - /aktuelles/2016/b/\n"
            ),
        ),
        (
            "2016-02:\n  address: /aktuelles/2016/neu/\n  moved_from: /aktuelles/2016/b/\n",
            _release("2016-02", "b", "neu"),
            "2016-02:\n  address: /aktuelles/2016/b/\n  moved_from: /aktuelles/2016/neu/\n",
        ),
        (
            A,
            _release("2016-02", "neu", "b", "c"),
            (
                f"{A}2016-02:\n  address: /aktuelles/2016/neu/\n"
                "  moved_from:\n    - /aktuelles/2016/b/\n    - /aktuelles/2016/c/\n"
            ),
        ),
        (
            "2016-02:\n  /aktuelles/2016/b/\n",
            _release("2016-02", "neu", "b"),
            MOVED,
        ),
        (
            "2016-02:\n  address: >-\n    /aktuelles/2016/b/\n",
            _release("2016-02", "neu", "b"),
            MOVED,
        ),
        ("2016-02: {address: /aktuelles/2016/b/}\n", _release("2016-02", "neu", "b"), MOVED),
        (
            (
                "2016-02:\n  address: /aktuelles/2016/b/\n  moved_from:  # zweimal\n"
                "    # im Mai\n    - /aktuelles/2016/c/\n"
            ),
            _release("2016-02", "neu", "b", "c"),
            (
                "2016-02:\n  address: /aktuelles/2016/neu/\n  moved_from:  # zweimal\n"
                "    - /aktuelles/2016/b/\n    # im Mai\n    - /aktuelles/2016/c/\n"
            ),
        ),
    ],
    ids=[
        "moved",
        "comment",
        "indented",
        "moved twice",
        "moved back",
        "new and moved",
        "own line",
        "block of text",
        "in braces",
        "list of lines",
    ],
)
def test_move_is_entered(before: str, release: Release, after: str) -> None:
    """The list names the new address and keeps the former one, which goes on answering."""
    result = _lock(before, release)
    assert (result.text, result.problems) == (after, ())
    assert _lock(after, release).changed == {}


def test_unusual_list_is_left_alone() -> None:
    """What cannot be entered safely is reported with what is to be entered."""
    before = "{2016-01: /aktuelles/2016/a/}\n"
    result = _lock(before, _release("2016-02", "neu", "b", "b0"))
    assert (result.text, result.changed) == (before, {})
    assert (
        "tragen Sie von Hand ein: 2016-02: {address: /aktuelles/2016/neu/, moved_from: "
        "[/aktuelles/2016/b/, /aktuelles/2016/b0/]}"
    ) in report(result.problems)


def test_profiles_and_projects_stand_after_the_releases() -> None:
    """A profile and a project of one id each have a line; what is removed keeps its own."""
    gone = "partner/altwerk: /partner/altwerk/\n"
    wilo, same = (records.partner("wilo"), records.project("wilo"))
    result = _lock(A + gone, same, _release("2016-02", "b"), wilo)
    text = f"{A}{B}{gone}partner/wilo: /partner/wilo/\nprojekte/wilo: /projekte/wilo/\n"
    assert (result.text, result.problems, result.number) == (text, (), 3)
    assert _lock(text, same, wilo).changed == {}


def test_list_of_a_large_network_is_completed() -> None:
    """Ten thousand profiles are more values than any other file may have."""
    partners = [records.partner(f"firma-{number}") for number in range(10_000)]
    result = _lock(A, *partners)
    assert (len(result.changed), result.problems) == (10_000, ())


def test_list_names_what_was_entered() -> None:
    """A line each, then the numbers."""
    result = _lock(A, _release("2016-01", "a"), _release("2016-02", "neu", "b"))
    assert result.summary().splitlines() == [
        "2016-02: /aktuelles/2016/neu/ (vorher: /aktuelles/2016/b/)",
        "Festgehalten: 2, davon jetzt eingetragen: 1",
    ]
