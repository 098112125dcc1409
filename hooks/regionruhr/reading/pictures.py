"""Pictures: pictures of records, logos and assets, checked and measured for publication."""

import hashlib
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from regionruhr.cache.entries import Cache
from regionruhr.faults.problem import Problem, faults
from regionruhr.images import svg
from regionruhr.images.conversion import Bounds
from regionruhr.images.kind import DamagedPictureError, PictureKind, kind_of
from regionruhr.images.metadata import dimensions, is_animated, orientation, without_metadata
from regionruhr.images.pixels import check_pixels
from regionruhr.images.rendition import rendition_key
from regionruhr.images.rights import Rights
from regionruhr.model.picture import Logo, Picture
from regionruhr.model.reference import LOGO_SUFFIXES, LOGOS, PICTURE_SUFFIXES
from regionruhr.reading.foreign_kinds import problem_of_content
from regionruhr.reading.paths import ICON_SUFFIX
from regionruhr.reading.svg import Size, read_svg
from regionruhr.sizes import LARGEST_LOGO, LARGEST_PICTURE, limit_text


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


_PICTURES = Limits(
    endings=PICTURE_SUFFIXES,
    bytes=LARGEST_PICTURE,
    pixels=50_000_000,
    elongation=8,
    enough=6000,
    sharp_from=1200,
    blurred="picture-few-pixels",
)
_LOGOS = Limits(
    endings=LOGO_SUFFIXES,
    bytes=LARGEST_LOGO,
    pixels=16_000_000,
    elongation=12,
    enough=800,
    sharp_from=128,
    blurred="logo-few-pixels",
)
# The site itself may have small icons and long borders.
_ASSETS = replace(
    _PICTURES,
    endings=(*PICTURE_SUFFIXES, ICON_SUFFIX),
    elongation=LARGEST_PICTURE,
    sharp_from=0,
)
_RECORDS = {
    "partners/": "im Profil",
    "content/projekte/": "im Projekt",
    "content/aktuelles/": "in der Meldung daneben",
}
_FOLDER = re.compile(r"content/(aktuelles/\d{4}|projekte)|partners/bilder")


def record_of_picture(path: str) -> str:
    """Return in which record a picture is entered, by where it lies: "im Projekt"."""
    return next(words for start, words in _RECORDS.items() if path.startswith(start))


def may_hold_pictures(folder: str) -> bool:
    """Return whether pictures of records, or logos, can lie in a folder."""
    return bool(_FOLDER.fullmatch(folder)) or f"{folder}/" == LOGOS


def bounds(path: str) -> Bounds:
    """Return how large a picture of a record, or a logo, may be."""
    limits = _LOGOS if path.startswith(LOGOS) else _PICTURES
    return Bounds(limits.bytes, limits.pixels, limits.enough)


def file_problems(path: str, content: bytes, cache: Cache) -> list[Problem]:
    """Return every problem of a file as a picture of a record, or as a logo."""
    limits = _LOGOS if path.startswith(LOGOS) else _PICTURES
    return _checked_size(path, content, limits, cache)[1]


def is_beside_a_record(path: str) -> bool:
    """Return whether a file is a picture that a release, a project or a profile can use."""
    return path.endswith(PICTURE_SUFFIXES) and bool(_FOLDER.fullmatch(posixpath.dirname(path)))


def read_picture(
    path: str, content: bytes, rights: Rights | None, cache: Cache
) -> tuple[Picture | None, list[Problem]]:
    """Return the picture in a file, or None if it has a fault, and every problem.

    It is measured as it is published with those rights; without any it is only checked.
    """
    size, problems = _checked_size(path, content, _PICTURES, cache)
    if size is None or rights is None:
        return None, problems
    original, kind = without_metadata(content, rights), kind_of(content)
    width, height = (max(1, round(side)) for side in size)
    picture = Picture(
        width=width,
        height=height,
        media_type=kind.media_type if kind else "",
        length=len(original),
        key="" if kind is PictureKind.SVG else rendition_key(original),
    )
    return picture, problems


def read_logo(path: str, content: bytes, cache: Cache) -> tuple[Logo | None, list[Problem]]:
    """Return the logo in a file, or None if it has a fault, and every problem."""
    size, problems = _checked_size(path, content, _LOGOS, cache)
    return (None if size is None else Logo(*size)), problems


def asset_problems(path: str, content: bytes, cache: Cache) -> list[Problem]:
    """Return every problem of a picture of the site itself."""
    return _checked_size(path, content, _ASSETS, cache)[1]


def _checked_size(
    path: str, content: bytes, limits: Limits, cache: Cache
) -> tuple[Size | None, list[Problem]]:
    """Return the size of a picture without a fault, but not of icons, and every problem."""
    problem = _file_problem(path, content, limits)
    if problem is not None:
        return None, [problem]
    size: Size | None = None
    problems: list[Problem] = []
    kind = kind_of(content)
    is_drawing = kind is PictureKind.SVG
    try:
        if is_drawing:
            size, problems = read_svg(path, content)
            if not problems:
                problems = _embedded_problems(path, content, limits, cache)
        elif kind is PictureKind.ICO:
            without_metadata(content)
        else:
            size, problems = _decoded_size(path, content, limits, cache)
    except DamagedPictureError:
        return None, [_broken_picture(path)]
    if size is not None:
        problems.extend(_shape_problems(path, size, limits, is_drawing=is_drawing))
    return (None if faults(problems) else size), problems


def _embedded_problems(path: str, content: bytes, limits: Limits, cache: Cache) -> list[Problem]:
    """Return every problem of the bitmaps in a drawing."""
    problems: list[Problem] = []
    # Most drawings have none. What it says could be hidden by references alone.
    if b"base64" not in content and b"&" not in content:
        return problems

    def examined(picture: bytes) -> bytes:
        problems.extend(_decoded_size(path, picture, limits, cache)[1])
        return picture

    svg.with_metadata(content, description="", strip=examined)
    return problems


def _decoded_size(
    path: str, content: bytes, limits: Limits, cache: Cache
) -> tuple[Size | None, list[Problem]]:
    """Return the size of a bitmap; one that the cache lists as whole is not decoded again."""
    if is_animated(content):
        return None, [Problem(path, 1, "file", "picture-animated")]
    size = width, height = dimensions(content)
    values = {"value": f"{width} × {height}", "width": str(limits.enough)}
    too_many = Problem(path, 1, "file", "picture-pixels", values)
    # Judged by the header: to open a WebP takes the room for all of them.
    if width * height > limits.pixels:
        return None, [too_many]
    key = f"same-pixels-{hashlib.sha256(content).hexdigest()}"
    if cache.get(key) is None:
        try:
            check_pixels(content, without_metadata(content))
        except MemoryError:
            return None, [too_many]
        cache.put(key, b"")
    return (size if orientation(content) < 5 else size[::-1]), []  # noqa: PLR2004 (from 5 on it lies)


def _file_problem(path: str, content: bytes, limits: Limits) -> Problem | None:
    """Return the problem of the size or the ending of a file, or of the kind of picture in it.

    Of a file that is too large, `content` needs one byte more than the limit.
    """
    if len(content) > limits.bytes:
        values = {"limit": limit_text(limits.bytes), "width": str(limits.enough)}
        return Problem(path, 1, "file", "picture-size", values)
    kind = kind_of(content)
    if kind is None:
        return problem_of_content(path, content) or _broken_picture(path)
    if kind.ending not in limits.endings:
        if foreign := problem_of_content(path, content):
            return foreign
        values = {"value": kind.ending, "allowed": ", ".join(limits.endings)}
        return Problem(path, 1, "file", "file-type", values)
    stem, ending = posixpath.splitext(posixpath.basename(path))
    if ending in kind.endings:
        return None
    values = {"value": ending, "expected": f"{stem}{kind.ending}"}
    return Problem(path, 1, "file name", "picture-ending", values)


def _broken_picture(path: str) -> Problem:
    """Return the fault of a file that cannot be read as a picture."""
    return Problem(path, 1, "file", "picture-broken")


def _shape_problems(
    path: str, size: Size, limits: Limits, *, is_drawing: bool
) -> Iterator[Problem]:
    """Yield a fault for extreme proportions, else a warning for too few pixels."""
    width, height = size
    value = f"{width:g} × {height:g}"
    if not 1 / limits.elongation <= width / height <= limits.elongation:
        values = {"value": value, "limit": str(limits.elongation)}
        yield Problem(path, 1, "file", "picture-proportions", values)
    elif not is_drawing and max(size) < limits.sharp_from:
        values = {"value": value, "limit": str(limits.sharp_from)}
        yield Problem(path, 1, "file", limits.blurred, values)
