"""Policy: the Content Security Policy (level 3) of each kind of document."""

from collections.abc import Mapping
from typing import Final

_PAGE: Final[Mapping[str, str]] = {
    "default-src": "'none'",
    # The search is WebAssembly. No page has a script of its own: JSON-LD is data, not script.
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' data:",
    "media-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    # A list to embed names a target for its links in `base`, which needs no address.
    "base-uri": "'none'",
}


def _header_value(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {value}".rstrip() for name, value in directives.items())


IN_PAGES: Final = _header_value(_PAGE)
"""For a meta element, where `frame-ancestors` has no effect (CSP 3, 3.3)."""

PAGE: Final = _header_value({**_PAGE, "frame-ancestors": "'none'"})
EMBEDDED: Final = _header_value({**_PAGE, "frame-ancestors": "*"})
"""For pages that are made to stand in a frame on the page of another."""

DRAWING: Final = _header_value(
    # A logo brings its own style element; it is a picture, so it has no origin and runs nothing.
    {"default-src": "'none'", "style-src": "'unsafe-inline'", "img-src": "data:", "sandbox": ""}
)
"""For an SVG file that somebody opens."""

FEED: Final = _header_value(
    {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self'",
        "frame-ancestors": "'none'",
    }
)
"""For a feed that somebody opens, with the style sheet that it names."""
