"""Pixels: a picture decoded to its end, so that a cut one is noticed."""

from warnings import catch_warnings

from regionruhr.editing.picture_file import Limits, Size, broken
from regionruhr.editing.problems import Problem
from regionruhr.pictures.darkroom import opened
from regionruhr.pictures.parts import DamagedPictureError


def read_pixels(path: str, content: bytes, limits: Limits) -> tuple[Size | None, list[Problem]]:
    """The sides of a picture that stands still, or the fault for which it cannot be shown."""
    try:
        with catch_warnings(action="error", category=UserWarning):
            with opened(content) as picture:
                width, height = picture.size
                # Judged by the header: to decode it would be the harm.
                if width * height > limits.pixels:
                    values = {"value": f"{width} × {height}", "width": str(limits.enough)}
                    return None, [Problem(path, 1, "file", "picture-pixels", values)]
                if getattr(picture, "is_animated", False):
                    return None, [Problem(path, 1, "file", "picture-animated")]
                # The smallest that JPEG can be decoded to has been read to its end as well.
                picture.draft("", (1, 1))
                picture.load()
            with opened(content) as picture:
                picture.verify()
    except (OSError, SyntaxError, ValueError, UserWarning, DamagedPictureError):
        return None, [broken(path)]
    return (width, height), []
