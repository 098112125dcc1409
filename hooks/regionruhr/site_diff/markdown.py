"""Markdown: texts of a site as code, in lists, blocks and folds.

In code neither GitHub nor GitLab knows HTML, links, mentions or references (github.github.com/gfm,
6.1 and 4.5).
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from regionruhr.faults.problem import printable, shortened
from regionruhr.wording.catalogue import counted

LONGEST_NAME: Final = 80
WIDTH: Final = 110
"""Of a line of a block, which does not wrap."""
MOST_WRAPPED: Final = 4
"""Lines of a block for one line of a text."""
_LONGEST_LINE: Final = WIDTH * (MOST_WRAPPED + 1)
_NO_ADDRESS = re.compile(r"[<>\\\s]")


def code(text: str, longest: int = LONGEST_NAME) -> str:
    """Return a text as code on one line, shortened to `longest` characters."""
    line = printable(shortened(" ".join(text.split()), longest))
    fence = "`" * (_longest_run(line) + 1)
    space = " " if not line or "`" in (line[0], line[-1]) else ""
    return f"{fence}{space}{line}{space}{fence}"


def link(text: str, address: str) -> str:
    """Return Markdown that leads to an address, without white space and angle brackets in it."""
    return f"[{text}](<{_NO_ADDRESS.sub('', address)}>)"


def block(lines: Sequence[str], most: int, language: str = "") -> str:
    """Return the first lines as a block of code, and how many follow.

    Long lines are wrapped; a sign of a difference is repeated before each part.
    """
    shown = [part for line in lines[:most] for part in _wrapped(printable(line[:_LONGEST_LINE]))]
    left = len(lines) - most
    more = [f"… {counted(left, 'weitere Zeile', 'weitere Zeilen')}"] if left > 0 else []
    fence = "`" * max(3, _longest_run("\n".join(shown)) + 1)
    return "\n".join((f"{fence}{language}", *shown, *more, fence))


def _wrapped(line: str) -> Iterator[str]:
    sign = line[:2] if line.startswith(("+ ", "- ")) else ""
    parts = textwrap.wrap(line[len(sign) :], WIDTH) or [""]
    for part in parts[: MOST_WRAPPED - 1]:
        yield f"{sign}{part}"
    if last := " ".join(parts[MOST_WRAPPED - 1 :]):
        yield f"{sign}{shortened(last, WIDTH)}"


def listed(entries: Iterable[str], most: int) -> str:
    """Return a list of the first entries, which may have several lines, and how many follow."""
    entries = [*entries]
    rows = [f"- {textwrap.indent(entry, '  ')[2:]}" for entry in entries[:most]]
    left = len(entries) - most
    return "\n".join([*rows, *([f"- und {left} weitere"] if left > 0 else [])])


def folded(summary: str, content: str) -> str:
    """Return a content that shows when its summary is clicked."""
    return f"<details><summary>{summary}</summary>\n\n{content}\n\n</details>"


def _longest_run(text: str) -> int:
    """Return the length of the longest run of backticks."""
    return max(map(len, re.findall("`+", text)), default=0)
