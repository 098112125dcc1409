"""What a change does to many pages is one entry, not many."""

import pytest

from regionruhr.site_diff.alike import FEWEST, MANY, grouped
from regionruhr.site_diff.difference import Change, Hunk, PageRef

HAGEN = Hunk(("+ Ort", "+ Hagen"), ("+dt", "+dd"))


def _changes(*hunks: Hunk, is_record: bool = True) -> list[Change]:
    """A page for each hunk."""
    return [Change(PageRef(f"/{number}/"), (hunk,), is_record) for number, hunk in enumerate(hunks)]


TIME = [
    Hunk((f"- {role}, Laufzeit: {year}", f"+ {role}, Projekt: {year}"), ("-p", "+p"))
    for role, year in (("Partner", "2009"), ("Träger", "seit 2016"), ("Partner", "2011"))
]
PROSE = [Hunk((f"+ {letter * 80}",), ("+p",)) for letter in "abcde"]


@pytest.mark.parametrize(
    ("hunks", "gone", "new", "is_same"),
    [
        ([HAGEN] * FEWEST, "", "Ort", True),
        ([Hunk(("- alt", "+ neu"), ("-p", "+p"))] * FEWEST, "alt", "neu", True),
        (TIME, "Laufzeit:", "Projekt:", False),
        ([HAGEN, HAGEN, Hunk(("+ Ort", "+ Witten"), ("+dt", "+dd"))], "", "Ort", False),
        (
            [Hunk(("+ Ort", f"+ {town}"), ("+dt", "+dd")) for town in ("Hagen", "Witten") * 3],
            "",
            "Ort",
            False,
        ),
        (
            [Hunk(("+ Quellen", *["+ x"] * many), ("+h2", *["+p"] * many)) for many in (1, 3, 2)],
            "",
            "Quellen",
            False,
        ),
        (
            [Hunk(("- folgt", f"+ {text}"), ("-p", "+p")) for text in ("a", "b", "c")],
            "folgt",
            "a",
            False,
        ),
        ([Hunk((f"- Haus {number}",), ("-dd",)) for number in range(FEWEST)], "Haus 0", "", False),
        ([Hunk((f"- {a}", f"+ {a}x"), ("-p", "+p")) for a in "abcde"], "a", "ax", False),
    ],
    ids=[
        *(
            "new lines",
            "other lines",
            "same words",
            "label in common",
            "the same more than once",
            "heading",
        ),
        *("replaced by many", "numbers", "same elements"),
    ],
)
def test_shared_change_is_one_group(
    hunks: list[Hunk],
    gone: str,
    new: str,
    is_same: bool,  # noqa: FBT001
) -> None:
    """With all its pages, under what they have in common."""
    found = grouped(_changes(*hunks))
    (alike,) = found.alike
    assert (alike.gone, alike.new, alike.is_same, found.alone) == (gone, new, is_same, ())
    assert [change.page.address for change in alike.changes] == [
        f"/{number}/" for number in range(len(hunks))
    ]


@pytest.mark.parametrize(
    "hunks",
    [
        [HAGEN] * (FEWEST - 1),
        TIME[: FEWEST - 1],
        [Hunk((f"+ {text}",), ("+p",)) for text in "abcdef"[: MANY - 1]],
        PROSE,
    ],
    ids=["two pages", "two pages with the same words", "few values", "prose"],
)
def test_what_few_share_stays_with_its_page(hunks: list[Hunk]) -> None:
    """Its text is to be read, not to be counted."""
    changes = _changes(*hunks)
    assert grouped(changes).alone == tuple(changes)
    assert grouped(changes).alike == ()


def test_pages_keep_what_is_theirs() -> None:
    """A page may have a part in a group, and a text of its own."""
    own = Hunk(("- alt", "+ neu"), ("-p", "+p"))
    changes = [Change(PageRef(f"/{number}/"), (HAGEN, own)[: 2 - number]) for number in (0, 1, 1)]
    changes[2] = Change(PageRef("/2/"), (HAGEN,))
    found = grouped(changes)
    assert found.alone == (Change(PageRef("/0/"), (own,)),)
    assert len(found.alike[0].changes) == FEWEST


def test_largest_group_comes_first() -> None:
    """Whatever page comes first."""
    other = Hunk(("+ x",), ("+p",))
    found = grouped(_changes(*[HAGEN] * FEWEST, *[other] * (FEWEST + 1)))
    assert [group.new for group in found.alike] == ["x", "Ort"]


@pytest.mark.parametrize("is_record", [False, True], ids=["list", "record"])
def test_counts_of_lists_are_told_apart(is_record: bool) -> None:  # noqa: FBT001
    """On a profile a number is a fact."""
    changes = _changes(Hunk(("- 2.000 Profile", "+ 2.001 Profile")), is_record=is_record)
    found = grouped(changes)
    assert (found.counts, found.alone) == (
        ((), tuple(changes)) if is_record else (tuple(changes), ())
    )
