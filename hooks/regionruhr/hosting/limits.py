"""Limits: what providers take of a site at most, as they say."""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from regionruhr.faults.problem import Problem
from regionruhr.formats import number_text
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


@dataclass(frozen=True, slots=True)
class Measure:
    """What a provider may limit."""

    limit: str
    """What it takes, in words: `{}` is how much."""
    remedy: str
    of: Callable[[Release], Mapping[str, int]]
    """Returns how much there is, by file or `ABOUT_SITE`."""
    written: Callable[[int], str] = number_text


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


_CLOUDFLARE: Final = "https://developers.cloudflare.com/pages"
_OF_A_USER: Final = "https://wppoland.com/en/cloudflare-redirects-100kb-cap-silent-tail-truncation/"
_GITLAB: Final = "https://docs.gitlab.com"
_GITHUB: Final = "https://docs.github.com/en/pages/getting-started-with-github-pages"
_OF_CLOUDFLARE: Final = (
    Limit(FILE_SIZE, 25 * 1024**2, f"{_CLOUDFLARE}/platform/limits/#file-size"),
    Limit(HEADER_RULES, 100, f"{_CLOUDFLARE}/platform/limits/#headers"),
    Limit(HEADER_LENGTH, 2000, f"{_CLOUDFLARE}/platform/limits/#headers"),
    # Another 100 with placeholders, which the site has none of.
    Limit(REDIRECT_RULES, 2000, f"{_CLOUDFLARE}/platform/limits/#redirects"),
    Limit(REDIRECT_LENGTH, 1000, f"{_CLOUDFLARE}/configuration/redirects/#per-file"),
    # Cloudflare does not say so; what is beyond it is dropped.
    Limit(REDIRECTS_SIZE, 100_000, _OF_A_USER),
)
AS_OF: Final = "2026-12-01"
"""The day on which the sources were read."""
LIMITS: Final[Mapping[str, tuple[Limit, ...]]] = {
    # A server of one's own takes what its disk holds.
    "nginx": (),
    "apache": (),
    "cloudflare": (
        Limit(FILES, 20_000, f"{_CLOUDFLARE}/platform/limits/#files"),
        *_OF_CLOUDFLARE,
    ),
    # With PAGES_WRANGLER_MAJOR_VERSION=4 in the settings of the project.
    "cloudflare-paid": (
        Limit(FILES, 100_000, f"{_CLOUDFLARE}/platform/limits/#files"),
        *_OF_CLOUDFLARE,
    ),
    # Those of GitLab.com; other instances set their own.
    "gitlab": (
        Limit(
            ENTRIES,
            200_000,
            f"{_GITLAB}/administration/instance_limits/#number-of-files-per-gitlab-pages-website",
        ),
        Limit(SITE_SIZE, 10**9, f"{_GITLAB}/user/gitlab_com/#gitlab-pages"),
        Limit(REDIRECT_RULES, 1000, f"{_GITLAB}/user/project/pages/redirects/"),
        Limit(REDIRECTS_SIZE, 64 * 1024, f"{_GITLAB}/user/project/pages/redirects/"),
    ),
    "github": (Limit(SITE_SIZE, 10**9, f"{_GITHUB}/github-pages-limits"),),
}
"""The limits of each provider, by what `make release HOST=` calls it."""


def excesses(name: str, host: str, release: Release) -> Iterator[Problem]:
    """Yield a problem for each limit of the provider `host` that a release exceeds.

    `name` is what the provider calls itself.
    """
    for limit in LIMITS[host]:
        measure = limit.measure
        for path, value in measure.of(release).items():
            if value > limit.most:
                most, found = measure.written(limit.most), measure.written(value)
                values = {
                    "host": name,
                    "limit": measure.limit.format(most),
                    "value": found if found != most else "mehr",
                    "remedy": measure.remedy,
                    "others": ", ".join(_takers(measure, value)),
                }
                yield Problem(path or "HOST", 1, "file" if path else "host", "host-limit", values)


def _takers(measure: Measure, value: int) -> Iterator[str]:
    """Yield the names of the providers that take so much."""
    for name, limits in LIMITS.items():
        if all(limit.most >= value for limit in limits if limit.measure is measure):
            yield name
