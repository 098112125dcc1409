"""Pixels: a picture decoded to its end, so that a cut one is noticed."""

from warnings import catch_warnings

from regionruhr.faults.problem import Problem
from regionruhr.images.metadata import dimensions
from regionruhr.images.resizing import open_picture
from regionruhr.images.structure import DamagedPictureError
from regionruhr.reading.picture_file import Limits, Size, broken


def read_pixels(path: str, content: bytes, limits: Limits) -> tuple[Size | None, list[Problem]]:
    """The sides of a picture that stands still, or the fault for which it cannot be shown."""
    try:
        size = width, height = dimensions(content)
        values = {"value": f"{width} × {height}", "width": str(limits.enough)}
        too_many = Problem(path, 1, "file", "picture-pixels", values)
        # Judged by the header: to open a WebP takes the room for all of them.
        if width * height > limits.pixels:
            return None, [too_many]
        with catch_warnings(action="error", category=UserWarning):
            with open_picture(content) as picture:
                if picture.size != size:
                    return None, [broken(path)]
                # The smallest that JPEG can be decoded to has been read to its end as well.
                picture.draft("", (1, 1))
                picture.load()
            with open_picture(content) as picture:
                picture.verify()
    except MemoryError:
        return None, [too_many]
    except (OSError, SyntaxError, ValueError, UserWarning, DamagedPictureError):
        return None, [broken(path)]
    return size, []
