"""Logos: a picture file opened and measured, or everything that is wrong with it.

A drawing must be SVG that does nothing, a pixel picture PNG or WebP that can be decoded to
its end. What a file holds decides what it is; its ending must say the same.
"""

import posixpath

from regionruhr.editing.pixels import read_pixels
from regionruhr.editing.problems import Problem
from regionruhr.editing.svg import read_svg
from regionruhr.network.logo import Logo

LOGO_SUFFIXES = (".svg", ".png", ".webp")
LARGEST_LOGO = 500_000
MOST_ELONGATED = 12


def read_logo(path: str, content: bytes) -> tuple[Logo | None, list[Problem]]:
    """The logo in a file unless a fault keeps it from being shown, and every problem."""
    misnamed = _misnamed(path, content)
    if misnamed is not None:
        return None, [misnamed]
    logo, problems = (read_svg if path.endswith(".svg") else read_pixels)(path, content)
    if logo is not None and not 1 / MOST_ELONGATED <= logo.ratio <= MOST_ELONGATED:
        values = {"value": f"{logo.width:g} × {logo.height:g}", "limit": str(MOST_ELONGATED)}
        return None, [Problem(path, 1, "file", "logo-proportions", values)]
    return logo, problems


def _misnamed(path: str, content: bytes) -> Problem | None:
    """What is wrong with the ending of a file or the kind of picture in it."""
    if len(content) > LARGEST_LOGO:
        return Problem(path, 1, "file", "logo-size", {"limit": str(LARGEST_LOGO // 1000)})
    kind = _kind(content)
    if kind is None:
        return Problem(path, 1, "file", "logo-broken")
    if kind not in LOGO_SUFFIXES:
        values = {"value": kind, "allowed": ", ".join(LOGO_SUFFIXES)}
        return Problem(path, 1, "file", "file-type", values)
    stem, ending = posixpath.splitext(posixpath.basename(path))
    if ending == kind:
        return None
    values = {"value": ending, "expected": f"{stem}{kind}"}
    return Problem(path, 1, "file name", "logo-ending", values)


def _kind(content: bytes) -> str | None:
    """The ending that goes with the first bytes of a picture (WHATWG, MIME Sniffing, 6.1)."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return ".png"
    if content.startswith(b"RIFF") and content[8:14] == b"WEBPVP":
        return ".webp"
    if content.startswith(b"\xff\xd8\xff"):
        return ".jpg"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return ".gif"
    return ".svg" if content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<") else None
