"""Pictures: pictures of records, logos and assets, checked and measured for publication."""

import hashlib
import posixpath
import re
from dataclasses import replace

from regionruhr.cache import Cache
from regionruhr.faults.problem import Problem, faults
from regionruhr.images.kind import PictureKind, kind_of
from regionruhr.images.metadata import dimensions, is_animated, orientation, without_metadata
from regionruhr.images.rendition import rendition_key
from regionruhr.images.rights import Rights
from regionruhr.images.structure import DamagedPictureError
from regionruhr.model.logo import Logo
from regionruhr.model.picture import Picture
from regionruhr.model.reference import LOGO_SUFFIXES, PICTURE_SUFFIXES
from regionruhr.reading.picture_file import (
    Limits,
    Size,
    broken_picture,
    file_problem,
    read_pixels,
    shape_problems,
)
from regionruhr.reading.svg import read_svg

ICON_SUFFIX = ".ico"
LARGEST_PICTURE = 20_000_000
LARGEST_LOGO = 500_000

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
_FOLDER = re.compile(r"content/(aktuelles/\d{4}|projekte)")


def is_beside_a_record(path: str) -> bool:
    """Return whether a file is a picture that a release or a project can use."""
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
    return _measured(content, size, rights), problems


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
    problem = file_problem(path, content, limits)
    if problem is not None:
        return None, [problem]
    size: Size | None = None
    problems: list[Problem] = []
    kind = kind_of(content)
    is_drawing = kind is PictureKind.SVG
    try:
        if is_drawing:
            size, problems = read_svg(path, content)
        if kind not in {PictureKind.SVG, PictureKind.ICO}:
            size, problems = _decoded_size(path, content, limits, cache)
        elif not problems:
            # What is embedded may be damaged.
            without_metadata(content)
    except DamagedPictureError:
        return None, [broken_picture(path)]
    if size is not None:
        problems.extend(shape_problems(path, size, limits, is_drawing=is_drawing))
    return (None if faults(problems) else size), problems


def _decoded_size(
    path: str, content: bytes, limits: Limits, cache: Cache
) -> tuple[Size | None, list[Problem]]:
    """Return the size of a bitmap; one that the cache lists as complete is not decoded again."""
    if is_animated(content):
        return None, [Problem(path, 1, "file", "picture-animated")]
    # Metadata is not published, so it does not matter whether it is complete.
    bare = without_metadata(content)
    key = f"whole-{limits.pixels}-{hashlib.sha256(bare).hexdigest()}"
    if cache.get(key) is None:
        _, problems = read_pixels(path, bare, limits)
        if problems:
            return None, problems
        cache.put(key, b"")
    size = dimensions(bare)
    return (size if orientation(content) < 5 else size[::-1]), []  # noqa: PLR2004 (from 5 on it lies)


def _measured(content: bytes, size: Size, rights: Rights) -> Picture:
    original = without_metadata(content, rights)
    kind = kind_of(content)
    width, height = (max(1, round(side)) for side in size)
    return Picture(
        width=width,
        height=height,
        media_type=kind.media_type if kind else "",
        length=len(original),
        key="" if kind is PictureKind.SVG else rendition_key(original),
    )
