"""Logos: a picture file opened and measured, or everything that is wrong with it.

A drawing must be SVG that does nothing, a pixel picture PNG or WebP that can be decoded to
its end. What a file holds decides what it is; its ending must say the same.
"""

from regionruhr.editing.picture_file import Limits, misnamed, shape_problems
from regionruhr.editing.pixels import read_pixels
from regionruhr.editing.problems import Problem, faults
from regionruhr.editing.svg import read_svg
from regionruhr.network.logo import Logo

LOGO_SUFFIXES = (".svg", ".png", ".webp")
LARGEST_LOGO = 500_000

_LIMITS = Limits(
    endings=LOGO_SUFFIXES,
    bytes=LARGEST_LOGO,
    pixels=16_000_000,
    elongation=12,
    enough=800,
    sharp_from=128,
    blurred="logo-few-pixels",
)


def read_logo(path: str, content: bytes) -> tuple[Logo | None, list[Problem]]:
    """The logo in a file unless a fault keeps it from being shown, and every problem."""
    wrong = misnamed(path, content, _LIMITS)
    if wrong is not None:
        return None, [wrong]
    is_drawing = path.endswith(".svg")
    size, problems = read_svg(path, content) if is_drawing else read_pixels(path, content, _LIMITS)
    if size is not None:
        problems.extend(shape_problems(path, size, _LIMITS, is_drawing=is_drawing))
    return (None if size is None or faults(problems) else Logo(*size)), problems
