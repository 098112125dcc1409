"""Picture file: the checks of size, ending, kind, proportions and pixels of one file."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from warnings import catch_warnings

from regionruhr.faults.problem import Problem
from regionruhr.formats import size_text
from regionruhr.images.kind import kind_of
from regionruhr.images.metadata import dimensions
from regionruhr.images.resizing import open_picture
from regionruhr.images.structure import DamagedPictureError

Size = tuple[float, float]
"""Width and height in pixels, or in units of a drawing."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a picture where it is used."""

    endings: tuple[str, ...]
    bytes: int
    """The largest size of the file."""
    pixels: int
    """The largest product of width and height."""
    elongation: int
    """The largest ratio of the longer side to the shorter one."""
    enough: int
    """A width in pixels that suffices."""
    sharp_from: int
    """The length of the longer side in pixels below which there is a warning."""
    blurred: str
    """The key of that warning."""


def file_problem(path: str, content: bytes, limits: Limits) -> Problem | None:
    """Return the problem of the size or the ending of a file, or of the kind of picture in it.

    Of a file that is too large, `content` needs one byte more than the limit.
    """
    if len(content) > limits.bytes:
        limit = size_text(limits.bytes).replace("\N{NO-BREAK SPACE}", " ")
        values = {"limit": limit, "width": str(limits.enough)}
        return Problem(path, 1, "file", "picture-size", values)
    kind = kind_of(content)
    if kind is None:
        return broken_picture(path)
    if kind.ending not in limits.endings:
        values = {"value": kind.ending, "allowed": ", ".join(limits.endings)}
        return Problem(path, 1, "file", "file-type", values)
    stem, ending = posixpath.splitext(posixpath.basename(path))
    if ending in kind.endings:
        return None
    values = {"value": ending, "expected": f"{stem}{kind.ending}"}
    return Problem(path, 1, "file name", "picture-ending", values)


def broken_picture(path: str) -> Problem:
    """Return the fault of a file that cannot be read as a picture."""
    return Problem(path, 1, "file", "picture-broken")


def read_pixels(path: str, content: bytes, limits: Limits) -> tuple[Size | None, list[Problem]]:
    """Decode a still picture to its end; return its size, or the fault of a cut one."""
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
                    return None, [broken_picture(path)]
                # The smallest that JPEG can be decoded to has been read to its end as well.
                picture.draft("", (1, 1))
                picture.load()
            with open_picture(content) as picture:
                picture.verify()
    except MemoryError:
        return None, [too_many]
    except (OSError, SyntaxError, ValueError, UserWarning, DamagedPictureError):
        return None, [broken_picture(path)]
    return size, []


def shape_problems(path: str, size: Size, limits: Limits, *, is_drawing: bool) -> Iterator[Problem]:
    """Yield a fault for extreme proportions, else a warning for too few pixels."""
    width, height = size
    value = f"{width:g} × {height:g}"
    if not 1 / limits.elongation <= width / height <= limits.elongation:
        values = {"value": value, "limit": str(limits.elongation)}
        yield Problem(path, 1, "file", "picture-proportions", values)
    elif not is_drawing and max(size) < limits.sharp_from:
        values = {"value": value, "limit": str(limits.sharp_from)}
        yield Problem(path, 1, "file", limits.blurred, values)
