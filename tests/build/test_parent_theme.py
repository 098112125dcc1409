"""The overrides fit the parent theme they were written for."""

import re
from importlib import resources
from pathlib import Path

import pytest

EXPECTED = Path(__file__).parent / "parent-theme.txt"


def _theme() -> list[str]:
    """The templates of the parent, and the blocks that each of them opens."""
    root = Path(str(resources.files("material"))) / "templates"
    listed = []
    for template in sorted(root.rglob("*.html")):
        blocks = re.findall(r"{%-?\s*block\s+(\w+)", template.read_text())
        name = template.relative_to(root).as_posix()
        listed.append(" ".join([f"{name}:", *blocks]).rstrip())
    return listed


def test_parent_is_the_one_we_know(pytestconfig: pytest.Config) -> None:
    """A block or partial that appeared, went or moved calls for a look at overrides/README.md."""
    if pytestconfig.getoption("--update"):
        EXPECTED.write_text("\n".join(_theme()) + "\n")
    assert _theme() == EXPECTED.read_text().splitlines()
