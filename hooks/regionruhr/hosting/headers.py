"""Headers: the HTTP headers of each file of the site (RFC 9110, Fetch, CSP level 3)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from regionruhr.model.addresses import (
    DIRECTORY_INDEX,
    EXCHANGE_INDEX,
    OPEN_DATA_JSON,
    OPEN_DATA_SCHEMA,
    SEARCH_INDEX,
    embed_address,
)

SHORT: Final = "public, max-age=300"
"""For what may change with the next release."""
HOUR: Final = "public, max-age=3600"
FOREVER: Final = "public, max-age=31536000, immutable"
"""For what has another address when it has changed (RFC 8246)."""

_DIRECTIVES: Final = {
    "default-src": "'none'",
    # No page has a script of its own: JSON-LD is data, not script.
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "media-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    # A list to embed names a target for its links in `base`, which needs no address.
    "base-uri": "'none'",
}
META_POLICY: Final = "; ".join(f"{name} {value}" for name, value in _DIRECTIVES.items())
"""The policy of a page for a meta element, where `frame-ancestors` has no effect (CSP 3, 3.3)."""
PAGE_POLICY: Final = f"{META_POLICY}; frame-ancestors 'none'"
EMBEDDED_POLICY: Final = f"{META_POLICY}; frame-ancestors *"
"""For pages that are made to stand in a frame on the page of another."""
# A logo brings its own style element; it is a picture, so it has no origin and runs nothing.
_DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
_FEED_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'"

EVERYWHERE: Final[Mapping[str, str]] = {
    # Without includeSubDomains: other hosts of the domain belong to others.
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    # Whoever is linked to learns from where, not from which page.
    "Referrer-Policy": "strict-origin-when-cross-origin",
    # A page may copy a text, and show a video in full screen.
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), camera=(), clipboard-write=(self), display-capture=(), "
        "encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), "
        "microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
}
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
    replaces: bool = False
    """Whether its headers stand in place of those that a rule before it sets."""

    @property
    def suffix(self) -> str:
        """The ending of the names of the files, without its dot."""
        return self.pattern.rpartition(".")[2]

    @property
    def expression(self) -> str:
        """The pattern as a regular expression; a folder is its index as well."""
        found = re.sub(r"\\\*", ".*", re.escape(self.pattern))
        found = re.sub(r"/:[a-z]+(?=/)", "/[^/]+", found)
        return f"^{found}(index\\.html)?$" if found.endswith("/") else f"^{found}$"


_FEED: Final = {**_SHARED, "Content-Security-Policy": _FEED_POLICY}
_DRAWING: Final = {**_SHARED, "Content-Security-Policy": _DRAWING_POLICY}
_FILES: Final[tuple[tuple[str, str, str, Mapping[str, str]], ...]] = (
    ("/assets/site.*.css", "text/css; charset=utf-8", FOREVER, _OWN),
    ("/assets/feed/*.css", "text/css; charset=utf-8", SHORT, _OWN),
    ("/assets/*.js", "text/javascript; charset=utf-8", FOREVER, _OWN),
    ("/*.woff2", "font/woff2", FOREVER, _OWN),
    (f"/{DIRECTORY_INDEX}", "application/json", SHORT, _OWN),
    (f"/{EXCHANGE_INDEX}", "application/json", SHORT, _OWN),
    (f"/{SEARCH_INDEX}", "application/json", SHORT, _OWN),
    ("/*.idx", "application/octet-stream", FOREVER, _OWN),
    (f"/{OPEN_DATA_JSON}", "application/json", SHORT, _SHARED),
    (f"/{OPEN_DATA_SCHEMA}", "application/schema+json", SHORT, _SHARED),
    ("/feeds/*.json", "application/feed+json", SHORT, _SHARED),
    ("/*.rss", "application/rss+xml; charset=utf-8", SHORT, _FEED),
    ("/*.atom", "application/atom+xml; charset=utf-8", SHORT, _FEED),
    ("/*.opml", "text/x-opml; charset=utf-8", SHORT, _FEED),
    ("/*.xml", "application/xml; charset=utf-8", SHORT, _FEED),
    ("/*.csv", "text/csv; charset=utf-8; header=present", SHORT, _SHARED),
    ("/*.ics", "text/calendar; charset=utf-8", SHORT, _SHARED),
    ("/*.vcf", "text/vcard; charset=utf-8", SHORT, _SHARED),
    ("/*.txt", "text/plain; charset=utf-8", SHORT, _SHARED),
    ("/*.gz", "application/gzip", SHORT, _SHARED),
    ("/*.svg", "image/svg+xml", HOUR, _DRAWING),
    ("/*.png", "image/png", HOUR, _SHARED),
    ("/*.jpg", "image/jpeg", HOUR, _SHARED),
    ("/*.jpeg", "image/jpeg", HOUR, _SHARED),
    ("/*.webp", "image/webp", HOUR, _SHARED),
    ("/*.ico", "image/vnd.microsoft.icon", HOUR, _SHARED),
    ("/*.pdf", "application/pdf", HOUR, _SHARED),
    ("/*.zip", "application/zip", HOUR, _SHARED),
    ("/*.mp4", "video/mp4", HOUR, _SHARED),
    ("/*.webm", "video/webm", HOUR, _SHARED),
    ("/*.vtt", "text/vtt; charset=utf-8", HOUR, _SHARED),
)
"""By pattern the headers Content-Type and Cache-Control, and further ones."""

_PAGE: Final = {"Content-Security-Policy": PAGE_POLICY, "Cache-Control": SHORT, **_OWN}
_EMBEDDED: Final = {
    "Content-Security-Policy": EMBEDDED_POLICY,
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def header_rules(base: str = "") -> tuple[Rule, ...]:
    """The rules for a site at the path `base`, which has no slash at its end; broad ones first.

    As many for every site: hosts read only so many. For each file a header is set by one rule
    only, or by one that replaces it: hosts differ in what they make of two.
    """
    rules = (
        Rule("/*", EVERYWHERE),
        *(Rule(pattern, _PAGE) for pattern in ("/", "/*/", "/404.html")),
        Rule(f"/{embed_address(':place')}", _EMBEDDED, replaces=True),
        *(Rule(name, {"Cache-Control": cache, **own}, kind) for name, kind, cache, own in _FILES),
    )
    return tuple(replace(rule, pattern=f"{base}{rule.pattern}") for rule in rules)


def media_types(rules: Iterable[Rule]) -> Mapping[str, str]:
    """Return the media type of each suffix; of several the first."""
    types = {"html": "text/html; charset=utf-8"}
    for rule in rules:
        if rule.media_type:
            types.setdefault(rule.suffix, rule.media_type)
    return types


def exceptions(rules: Iterable[Rule]) -> Iterator[Rule]:
    """Yield the rules for files of another media type than others of their suffix."""
    types = media_types(rules)
    for rule in rules:
        if rule.media_type and types[rule.suffix] != rule.media_type:
            yield rule
