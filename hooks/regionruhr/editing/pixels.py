"""Pixels: a PNG or WebP picture, decoded to its end so that a cut one is noticed."""

from io import BytesIO
from warnings import catch_warnings

from regionruhr.editing.problems import Problem
from regionruhr.network.logo import Logo

MOST_PIXELS = 16_000_000
SHARP_FROM = 128


def read_pixels(path: str, content: bytes) -> tuple[Logo | None, list[Problem]]:
    """The measures of a picture that stands still, and what is wrong with it."""
    # Here, since most projects have drawings only, and Pillow takes its time.
    from PIL.PngImagePlugin import PngImageFile  # noqa: PLC0415
    from PIL.WebPImagePlugin import WebPImageFile  # noqa: PLC0415

    kind = PngImageFile if path.endswith(".png") else WebPImageFile
    try:
        with catch_warnings(action="error", category=UserWarning):
            with kind(BytesIO(content)) as picture:
                width, height = picture.size
                # Judged by the header: to decode it would be the harm.
                if width * height > MOST_PIXELS:
                    return None, [_problem(path, "logo-pixels", width, height)]
                if getattr(picture, "is_animated", False):
                    return None, [Problem(path, 1, "file", "logo-animated")]
                picture.load()
            with kind(BytesIO(content)) as picture:
                picture.verify()
    except (OSError, SyntaxError, ValueError, UserWarning):
        return None, [Problem(path, 1, "file", "logo-broken")]
    blurred = max(width, height) < SHARP_FROM
    problems = [_problem(path, "logo-few-pixels", width, height)] if blurred else []
    return Logo(width, height), problems


def _problem(path: str, fault: str, width: int, height: int) -> Problem:
    return Problem(path, 1, "file", fault, {"value": f"{width} × {height}"})
