"""The style sheets: they are joined into one, so none may spoil the next."""

import re
from itertools import accumulate
from pathlib import Path

import projects

SHEETS = sorted((projects.ROOT / "content/assets/css").glob("*.css"))


def _depths(sheet: Path) -> list[int]:
    """How many rules are open behind each brace."""
    return [
        *accumulate({"{": 1, "}": -1}[brace] for brace in re.findall("[{}]", sheet.read_text()))
    ]


def test_sheet_closes_what_it_opens() -> None:
    """A brace too many swallows the rule that follows, one too few nests all that follow."""
    depths = {sheet.name: _depths(sheet) for sheet in SHEETS}
    assert {name for name, found in depths.items() if min(found, default=0) < 0} == set()
    assert {name: found[-1] for name, found in depths.items() if found and found[-1]} == {}
