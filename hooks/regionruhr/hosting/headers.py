"""Headers: the HTTP headers of each file of the site (RFC 9110, Fetch, CSP)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from regionruhr.hosting import policy
from regionruhr.model.addresses import (
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    PARTNERS,
    SEARCH,
    embed_address,
    facet_address,
)

SHORT: Final = "public, max-age=300"
"""For what may change with the next release."""
HOUR: Final = "public, max-age=3600"
FOREVER: Final = "public, max-age=31536000, immutable"
"""For what has another address when it has changed (RFC 8246)."""

_FEATURES: Final = {
    "accelerometer": "",
    "autoplay": "",
    "camera": "",
    "clipboard-write": "self",
    "display-capture": "",
    "encrypted-media": "",
    "fullscreen": "self",
    "geolocation": "",
    "gyroscope": "",
    "magnetometer": "",
    "microphone": "",
    "midi": "",
    "payment": "",
    "usb": "",
    "xr-spatial-tracking": "",
}
"""The permissions of a page by feature: to copy a text, and to show a video in full screen."""

EVERYWHERE: Final[Mapping[str, str]] = MappingProxyType(
    {
        # Without includeSubDomains: other hosts of the domain belong to others.
        "Strict-Transport-Security": "max-age=63072000",
        "X-Content-Type-Options": "nosniff",
        # Whoever is linked to learns from where, not from which page.
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": ", ".join(f"{name}=({who})" for name, who in _FEATURES.items()),
        "Cross-Origin-Opener-Policy": "same-origin",
    }
)
_OWN: Final[Mapping[str, str]] = {"Cross-Origin-Resource-Policy": "same-origin"}
_SHARED: Final[Mapping[str, str]] = {
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers for all paths that a pattern matches."""

    pattern: str
    """`*` stands for any characters, `:name` for any but the slash; at most one `*`."""
    headers: Mapping[str, str]
    media_type: str = ""
    """The header Content-Type; empty where the server knows it."""

    @property
    def expression(self) -> str:
        """The pattern as a regular expression; a folder is its index as well."""
        found = re.sub(r"\\\*", ".*", re.escape(self.pattern))
        found = re.sub(r"/:[a-z]+(?=/)", "/[^/]+", found)
        return f"^{found}(index\\.html)?$" if found.endswith("/") else f"^{found}$"

    def matches(self, path: str) -> bool:
        """Whether the pattern covers a path, "/partner/wilo/"."""
        return re.search(self.expression, path) is not None


@dataclass(frozen=True, slots=True)
class _Kind:
    """Files of one kind."""

    patterns: tuple[str, ...]
    media_type: str
    cache: str
    """The header Cache-Control."""
    headers: Mapping[str, str] = field(default_factory=lambda: _SHARED)


def _suffixes(*suffixes: str) -> tuple[str, ...]:
    return tuple(f"/*{suffix}" for suffix in suffixes)


_FEED = {**_SHARED, "Content-Security-Policy": policy.FEED}
_KINDS: Final = (
    _Kind(("/assets/site.*.css",), "text/css; charset=utf-8", FOREVER, _OWN),
    _Kind(("/assets/feed/*.css", "/pagefind/*.css"), "text/css; charset=utf-8", SHORT, _OWN),
    _Kind(("/assets/*.js",), "text/javascript; charset=utf-8", FOREVER, _OWN),
    _Kind(("/pagefind/*.js",), "text/javascript; charset=utf-8", SHORT, _OWN),
    _Kind(_suffixes(".woff2"), "font/woff2", FOREVER, _OWN),
    _Kind(
        (f"/{PARTNERS}finder.json", f"/{SEARCH}spelling.json", "/pagefind/*.json"),
        "application/json",
        SHORT,
        _OWN,
    ),
    _Kind((f"/{OPEN_DATA_JSON}",), "application/json", SHORT),
    _Kind((f"/{OPEN_DATA_SCHEMA}",), "application/schema+json", SHORT),
    _Kind(("/feeds/*.json",), "application/feed+json", SHORT),
    _Kind(_suffixes(".pagefind", ".wasm"), "application/wasm", SHORT, _OWN),
    _Kind(
        _suffixes(".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pf_sort"),
        "application/octet-stream",
        FOREVER,
        _OWN,
    ),
    _Kind(_suffixes(".rss"), "application/rss+xml; charset=utf-8", SHORT, _FEED),
    _Kind(_suffixes(".atom"), "application/atom+xml; charset=utf-8", SHORT, _FEED),
    _Kind(_suffixes(".opml"), "text/x-opml; charset=utf-8", SHORT, _FEED),
    _Kind(_suffixes(".xml"), "application/xml; charset=utf-8", SHORT, _FEED),
    _Kind(_suffixes(".csv"), "text/csv; charset=utf-8; header=present", SHORT),
    _Kind(_suffixes(".ics"), "text/calendar; charset=utf-8", SHORT),
    _Kind(_suffixes(".vcf"), "text/vcard; charset=utf-8", SHORT),
    _Kind(_suffixes(".txt"), "text/plain; charset=utf-8", SHORT),
    _Kind(_suffixes(".gz"), "application/gzip", SHORT),
    _Kind(
        _suffixes(".svg"),
        "image/svg+xml",
        HOUR,
        {**_SHARED, "Content-Security-Policy": policy.DRAWING},
    ),
    _Kind(_suffixes(".png"), "image/png", HOUR),
    _Kind(_suffixes(".jpg", ".jpeg"), "image/jpeg", HOUR),
    _Kind(_suffixes(".webp"), "image/webp", HOUR),
    _Kind(_suffixes(".ico"), "image/vnd.microsoft.icon", HOUR),
    _Kind(_suffixes(".pdf"), "application/pdf", HOUR),
    _Kind(_suffixes(".zip"), "application/zip", HOUR),
    _Kind(_suffixes(".mp4"), "video/mp4", HOUR),
    _Kind(_suffixes(".webm"), "video/webm", HOUR),
    _Kind(_suffixes(".vtt"), "text/vtt; charset=utf-8", HOUR),
)

_PAGE: Final = {"Content-Security-Policy": policy.PAGE, "Cache-Control": SHORT, **_OWN}
_EMBEDDED: Final = {
    "Content-Security-Policy": policy.EMBEDDED,
    "Cache-Control": SHORT,
    "Cross-Origin-Resource-Policy": "cross-origin",
}
_EMBED = f"/{embed_address(':place')}"
_PLACES = facet_address("ort").strip("/").split("/")
_NAMES = "abcdefghijklmnopqrstuvwxyz"
_COMMON_DEPTH = 3


def header_rules(pages: Iterable[str], base: str = "") -> tuple[Rule, ...]:
    """The rules for a site with those pages, by their addresses, the broad ones first.

    `base` is the path that the site stands at, without a slash at its end. For each file of
    the site, a header is set by one rule only: hosts differ in what they make of two.
    """
    return tuple(
        Rule(f"{base}{rule.pattern}", rule.headers, rule.media_type) for rule in _rules(pages)
    )


def _rules(pages: Iterable[str]) -> Iterator[Rule]:
    yield Rule("/*", EVERYWHERE)
    for pattern in sorted({_page_pattern(address) for address in pages} - {_EMBED}):
        yield Rule(pattern, _PAGE)
    yield Rule("/404.html", _PAGE)
    yield Rule(_EMBED, _EMBEDDED)
    for kind in _KINDS:
        for pattern in kind.patterns:
            headers = {"Cache-Control": kind.cache, **kind.headers}
            yield Rule(pattern, headers, kind.media_type)


def _page_pattern(address: str) -> str:
    """A pattern that covers a page and its like, and never a list to embed."""
    parts = address.strip("/").split("/") if address else []
    if parts[:2] == _PLACES and len(parts) > _COMMON_DEPTH:
        segments = [*_PLACES, ":place", *parts[3:]]
    elif len(parts) > _COMMON_DEPTH:
        segments = [*parts[:2], *(f":{_NAMES[number]}" for number in range(2, len(parts)))]
    else:
        segments = [f":{_NAMES[number]}" for number in range(len(parts))]
    return "/".join(["", *segments, ""]) if segments else "/"


def headers_of(path: str, rules: Iterable[Rule]) -> Mapping[str, str]:
    """All headers that rules set for a path, "/partner/wilo/"; one set twice has both values."""
    headers: dict[str, str] = {}
    for rule in rules:
        if rule.matches(path):
            for name, value in _with_type(rule).items():
                headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return headers


def _with_type(rule: Rule) -> Mapping[str, str]:
    content_type = {"Content-Type": rule.media_type} if rule.media_type else {}
    return {**content_type, **rule.headers}


def headers_file(rules: Iterable[Rule]) -> str:
    """The text of `_headers`, as Cloudflare Pages and Netlify read it."""
    blocks = (
        "\n".join(
            [rule.pattern, *(f"  {name}: {value}" for name, value in _with_type(rule).items())]
        )
        for rule in rules
    )
    return "\n\n".join(blocks) + "\n"


def redirects_file(redirects: Iterable[tuple[str, str]], base: str = "") -> str:
    """The text of `_redirects`, as Cloudflare Pages and Netlify read it; pairs of addresses."""
    return "".join(f"{base}/{former} {base}/{address} 301\n" for former, address in redirects)
