"""Comparison: two sites, file by file; only the same bytes are equal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

BEFORE: Final = 40
LONGEST: Final = 120
"""How much of a differing line is shown, before the first byte that differs and in all."""

Site = Mapping[str, bytes]
"""The bytes of every file by its path."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A file that is not the same in both; `finding` says in a few lines how."""

    path: str
    finding: str

    def __str__(self) -> str:
        return f"{self.path}: {self.finding}"


@dataclass(frozen=True, slots=True)
class Comparison:
    """How many files both sites have, and every difference, by path."""

    compared: int
    differences: tuple[Difference, ...]


def compare(expected: Site, built: Site) -> Comparison:
    """What is missing, extra or not the same in `built`; a site without a file equals none."""
    if not expected:
        return Comparison(0, (Difference(".", "no files at all"),))
    return Comparison(len(expected.keys() & built.keys()), tuple(_differences(expected, built)))


def _differences(expected: Site, built: Site) -> Iterator[Difference]:
    for path in sorted(expected.keys() | built.keys()):
        if path not in built:
            yield Difference(path, "missing")
        elif path not in expected:
            yield Difference(path, "extra")
        elif expected[path] != built[path]:
            yield Difference(path, _first_difference(expected[path], built[path]))


def _first_difference(expected: bytes, built: bytes) -> str:
    """The first line that differs, from shortly before the byte that does, wanted and found."""
    lines = zip_longest(expected.splitlines(keepends=True), built.splitlines(keepends=True))
    number, wanted, found = next(
        (number, wanted, found)
        for number, (wanted, found) in enumerate(lines, start=1)
        if wanted != found
    )
    pairs = enumerate(zip_longest(wanted or b"", found or b""))
    byte = next((byte for byte, (a, b) in pairs if a != b), 0)
    start = max(0, byte - BEFORE)
    shown = f"  - {_shown(wanted, start)}\n  + {_shown(found, start)}"
    return f"line {number}, byte {byte + 1}\n{shown}"


def _shown(line: bytes | None, start: int) -> str:
    """A piece of a line that can be printed whatever it holds."""
    if line is None:
        return "(no such line)"
    return repr(line[start : start + LONGEST].decode("utf-8", "backslashreplace"))
