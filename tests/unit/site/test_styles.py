"""The style sheets: they are joined into one, so none may spoil the next."""

from pathlib import Path

import pytest

import projects

SHEETS = sorted((projects.ROOT / "content/assets/css").glob("*.css"))


@pytest.mark.parametrize("sheet", SHEETS, ids=[sheet.stem for sheet in SHEETS])
def test_sheet_closes_what_it_opens(sheet: Path) -> None:
    """A brace too many swallows the rule that follows, one too few nests all that follow."""
    depth = 0
    for char in sheet.read_text():
        depth += {"{": 1, "}": -1}.get(char, 0)
        assert depth >= 0
    assert depth == 0
