"""What a provider does not take of a release is named, with those that take it."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

import pytest

from regionruhr.faults.problem import Problem
from regionruhr.hosting.limits import Release
from regionruhr.hosting.providers import AS_OF, PROVIDERS, excesses


def _full(host: str) -> str:
    return "cloudflare-paid" if host == "paid" else host


def _excesses(host: str, sizes: Mapping[str, int], rules: Mapping[str, str]) -> list[Problem]:
    return list(excesses(_full(host), Release(sizes, rules)))


def _pages(number: int) -> dict[str, int]:
    return {f"partner/werk-{one}/index.html": 1000 for one in range(number)}


def _moved(number: int, length: int = 20) -> dict[str, str]:
    lines = (f"/{one:0{length - 9}}/ /b/ 301" for one in range(number))
    text = "".join(f"{line[-length:]}\n" for line in lines)
    return {"_redirects": text}


def _headers(number: int, length: int = 20) -> dict[str, str]:
    line = "  A: ".ljust(length, "b")
    return {"_headers": "".join(f"/{one}/\n{line}\n\n" for one in range(number))}


def _films(*sizes: int) -> dict[str, int]:
    return {f"film-{number}.mp4": size for number, size in enumerate(sizes)}


LIMITED = "höchstens {} Weiterleitungen"
Sizes: TypeAlias = Callable[[], dict[str, int]]
"""Many files are made where they are looked at: every process reads the tables."""
EXCESSES: tuple[tuple[str, Sizes, dict[str, str], str, str, str], ...] = (
    (
        "cloudflare",
        lambda: _pages(20_001),
        {},
        "höchstens 20.000 Dateien",
        "20.001",
        "gitlab github paid",
    ),
    ("paid", lambda: _pages(100_001), {}, "höchstens 100.000 Dateien", "100.001", "gitlab github"),
    (
        "paid",
        lambda: _films(1, 25 * 1024**2 + 1),
        {},
        "Dateien bis 26,2 MB",
        "mehr",
        "gitlab github",
    ),
    ("paid", dict, _headers(101), "höchstens 100 Regeln für Kopfzeilen", "101", "gitlab github"),
    ("paid", dict, _headers(1, 2001), "Zeilen bis 2.000 Zeichen", "2.001", "gitlab github"),
    ("paid", dict, _moved(2001), LIMITED.format("2.000"), "2.001", "github"),
    ("paid", dict, _moved(100, 1000), "Weiterleitungen bis 100.000 Byte", "100.100", "github"),
    ("paid", dict, _moved(1, 1001), "Zeilen bis 1.000 Zeichen", "1.001", "gitlab github"),
    (
        *("gitlab", lambda: {"a/b/c": 1, **_pages(99_999)}, {}),
        *("höchstens 200.000 Dateien und Ordner", "200.002", "cloudflare paid github"),
    ),
    ("gitlab", dict, _moved(1001), LIMITED.format("1.000"), "1.001", "cloudflare paid github"),
    (
        *("gitlab", dict, _moved(64, 1024)),
        *("Weiterleitungen bis 65.536 Byte", "65.600", "cloudflare paid github"),
    ),
    *(
        (
            *(host, lambda: _films(6 * 10**8, 6 * 10**8), {}),
            *("höchstens 1.000 MB im Ganzen", "1.200 MB", "cloudflare paid"),
        )
        for host in ("gitlab", "github")
    ),
)
"""Host, sizes, rules; limit, value, those that take it beside servers of one's own."""


@pytest.mark.parametrize(
    ("host", "sizes", "rules", "limit", "value", "others"),
    EXCESSES,
    ids=[f"{host}: {limit}" for host, _, _, limit, _, _ in EXCESSES],
)
def test_release_beyond_a_limit_is_refused(
    *,
    host: str,
    sizes: Sizes,
    rules: Mapping[str, str],
    limit: str,
    value: str,
    others: str,
) -> None:
    """By one message that says the limit, what there is, and who takes it."""
    (problem,) = _excesses(host, sizes(), rules)
    assert (problem.values["limit"], problem.values["value"]) == (limit, value)
    takers = {"nginx", "apache", *map(_full, others.split())}
    assert {*problem.values["others"].split(", ")} == takers


def test_message_says_what_to_do() -> None:
    """And which other host takes the release as it is."""
    (problem,) = _excesses("cloudflare", _films(1, 31 * 10**6), {})
    assert problem.text == (
        "film-1.mp4:1: Datei: Cloudflare Pages (kostenlos) nimmt Dateien bis 26,2 MB, hier sind es "
        "31 MB (verkleinern Sie die Datei, oder verlinken Sie, was anderswo liegt; so, wie es ist, "
        "geht es mit HOST=nginx, apache, gitlab, github)"
    )
    (problem,) = _excesses("cloudflare", _pages(34_426), {})
    assert problem.text == (
        "HOST:1: host: Cloudflare Pages (kostenlos) nimmt höchstens 20.000 Dateien, hier sind es "
        "34.426 (wählen Sie einen anderen Anbieter; so, wie es ist, geht es mit HOST=nginx, "
        "apache, cloudflare-paid, gitlab, github)"
    )


@pytest.mark.parametrize(
    ("host", "sizes", "rules"),
    [
        ("cloudflare", lambda: _pages(20_000), {**_headers(100), **_moved(2000)}),
        ("cloudflare", lambda: _films(25 * 1024**2), {**_headers(1, 2000), **_moved(1, 1000)}),
        ("cloudflare-paid", lambda: _pages(100_000), {}),
        ("gitlab", lambda: _pages(99_999), _moved(1000)),
        ("gitlab", lambda: _films(10**9), _moved(64, 1023)),
        ("github", lambda: _films(10**9), {}),
        ("nginx", lambda: {**_pages(300_000), **_films(10**12)}, {}),
        ("apache", lambda: {**_pages(300_000), **_films(10**12)}, {}),
    ],
)
def test_release_up_to_a_limit_is_taken(host: str, sizes: Sizes, rules: Mapping[str, str]) -> None:
    """The last that fits; a server of one's own takes everything."""
    assert _excesses(host, sizes(), rules) == []


def test_all_limits_are_told_at_once() -> None:
    """Each file that is too large is one of them."""
    sizes = {**_pages(20_000), "a.mp4": 3 * 10**7, "b.mp4": 3 * 10**7}
    found = _excesses("cloudflare", sizes, {**_headers(101), **_moved(2001, 1001)})
    assert [problem.path for problem in found] == [
        *("HOST", "a.mp4", "b.mp4", "_headers", "_redirects", "_redirects", "_redirects")
    ]


HOMES = ("developers.cloudflare", "docs.gitlab", "docs.github", "wppoland")


def test_every_provider_has_limits_with_a_source() -> None:
    """Of the provider or a user, with the day it was read on; a server of one's own takes all."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", AS_OF)
    homes = tuple(f"https://{name}.com/" for name in HOMES)
    limited = {name for name, provider in PROVIDERS.items() if provider.limits}
    assert PROVIDERS.keys() - limited == {"nginx", "apache"}
    for provider in PROVIDERS.values():
        assert all(limit.source.startswith(homes) for limit in provider.limits)
