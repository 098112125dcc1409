"""Limits: what providers may take of a site at most, and how much of it there is."""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from regionruhr.hosting.host_files import HEADERS, REDIRECTS
from regionruhr.sizes import limit_text

ABOUT_SITE: Final = ""
"""The place of a measure of the whole site, not of one file."""


@dataclass(frozen=True, slots=True)
class Release:
    """What is handed to a provider."""

    sizes: Mapping[str, int]
    """The size of each file, by its path."""
    rules: Mapping[str, str]
    """The texts of the files that the provider reads as rules, by their paths."""


def _number(value: int) -> str:
    # As in `limit_text`.
    from regionruhr.formats import number_text  # noqa: PLC0415

    return number_text(value)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a provider may limit."""

    limit: str
    """What it takes, in words: `{}` is how much."""
    remedy: str
    of: Callable[[Release], Mapping[str, int]]
    """Returns how much there is, by file or `ABOUT_SITE`."""
    written: Callable[[int], str] = _number


def _folders(release: Release) -> int:
    folders: set[str] = set()
    for path in release.sizes:
        folder = posixpath.dirname(path)
        while folder and folder not in folders:
            folders.add(folder)
            folder = posixpath.dirname(folder)
    return len(folders)


def _lines(release: Release, name: str) -> list[str]:
    return [line for line in release.rules.get(name, "").splitlines() if line]


def _longest(release: Release, name: str) -> Mapping[str, int]:
    return {name: max(map(len, _lines(release, name)), default=0)}


_OTHER: Final = "wählen Sie einen anderen Anbieter"
FILES: Final = Measure(
    "höchstens {} Dateien", _OTHER, lambda release: {ABOUT_SITE: len(release.sizes)}
)
ENTRIES: Final = Measure(
    "höchstens {} Dateien und Ordner",
    _OTHER,
    lambda release: {ABOUT_SITE: len(release.sizes) + _folders(release)},
)
FILE_SIZE: Final = Measure(
    "Dateien bis {}",
    "verkleinern Sie die Datei, oder verlinken Sie, was anderswo liegt",
    lambda release: release.sizes,
    limit_text,
)
SITE_SIZE: Final = Measure(
    "höchstens {} im Ganzen",
    "verkleinern Sie Videos und andere große Dateien",
    lambda release: {ABOUT_SITE: sum(release.sizes.values())},
    limit_text,
)
HEADER_RULES: Final = Measure(
    "höchstens {} Regeln für Kopfzeilen",
    _OTHER,
    lambda release: {HEADERS: sum(line.startswith("/") for line in _lines(release, HEADERS))},
)
HEADER_LENGTH: Final = Measure(
    "Zeilen bis {} Zeichen", _OTHER, lambda release: _longest(release, HEADERS)
)
REDIRECT_RULES: Final = Measure(
    "höchstens {} Weiterleitungen",
    _OTHER,
    lambda release: {REDIRECTS: len(_lines(release, REDIRECTS))},
)
REDIRECT_LENGTH: Final = Measure(
    "Zeilen bis {} Zeichen", _OTHER, lambda release: _longest(release, REDIRECTS)
)
REDIRECTS_SIZE: Final = Measure(
    "Weiterleitungen bis {} Byte",
    _OTHER,
    lambda release: {REDIRECTS: len(release.rules.get(REDIRECTS, "").encode())},
)


@dataclass(frozen=True, slots=True)
class Limit:
    """What a provider takes of something at most."""

    measure: Measure
    most: int
    source: str
    """The address of the page that says so."""
