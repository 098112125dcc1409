"""What a change does to many pages is one entry, not many."""

import pytest

from regionruhr.site_diff.alike import FEWEST, MANY, grouped
from regionruhr.site_diff.difference import Change, Hunk, PageRef

HAGEN = Hunk(("+ Ort", "+ Hagen"), ("+dt", "+dd"))


def _changes(*hunks: Hunk, is_record: bool = True) -> list[Change]:
    """A page for each hunk."""
    return [Change(PageRef(f"/{number}/"), (hunk,), is_record) for number, hunk in enumerate(hunks)]


@pytest.mark.parametrize(
    ("hunks", "name", "is_same"),
    [
        ([HAGEN] * FEWEST, "Ort", True),
        ([HAGEN, HAGEN, Hunk(("+ Ort", "+ Witten"), ("+dt", "+dd"))], "Ort", False),
        ([Hunk((f"+ Haus {number}",), ("+dd",)) for number in range(FEWEST)], "Haus 0", False),
        ([Hunk((f"- {a}", f"+ {a}x"), ("-p", "+p")) for a in "abcde"], "a", False),
    ],
    ids=["same lines", "one line in common", "other numbers", "same elements"],
)
def test_shared_change_is_one_group(hunks: list[Hunk], name: str, is_same: bool) -> None:  # noqa: FBT001
    """With all its pages, under what they have in common."""
    found = grouped(_changes(*hunks))
    (alike,) = found.alike
    assert (alike.name, alike.is_same, found.alone) == (name, is_same, ())
    assert [change.page.address for change in alike.changes] == [
        f"/{number}/" for number in range(len(hunks))
    ]


@pytest.mark.parametrize(
    "hunks",
    [
        [HAGEN] * (FEWEST - 1),
        [Hunk((f"+ {text}",), ("+p",)) for text in "abcd"],
        [Hunk(("+ a",), (f"+{element}",)) for element in ("p", "dd", "li")][: FEWEST - 1],
    ],
    ids=["two pages", "texts of their own", "few"],
)
def test_what_few_share_stays_with_its_page(hunks: list[Hunk]) -> None:
    """Its text is to be read, not to be counted."""
    assert len(hunks) < MANY
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
    assert [group.name for group in found.alike] == ["x", "Ort"]


@pytest.mark.parametrize("is_record", [False, True], ids=["list", "record"])
def test_counts_of_lists_are_told_apart(is_record: bool) -> None:  # noqa: FBT001
    """On a profile a number is a fact."""
    changes = _changes(Hunk(("- 2.000 Profile", "+ 2.001 Profile")), is_record=is_record)
    found = grouped(changes)
    assert (found.counts, found.alone) == (
        ((), tuple(changes)) if is_record else (tuple(changes), ())
    )
