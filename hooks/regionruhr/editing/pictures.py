"""Pictures: those beside releases and projects, opened and measured as they will be published."""

import hashlib
import posixpath
import re

from regionruhr.cache import Cache
from regionruhr.editing.picture_file import Limits, Size, broken, misnamed, shape_problems
from regionruhr.editing.pixels import read_pixels
from regionruhr.editing.problems import Problem, faults
from regionruhr.editing.svg import read_svg
from regionruhr.network.picture import Picture
from regionruhr.pictures.kind import PictureKind, kind_of
from regionruhr.pictures.original import is_animated, published, turned
from regionruhr.pictures.parts import DamagedPictureError
from regionruhr.pictures.rendition import rendition_key
from regionruhr.pictures.rights import Rights

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".svg", ".webp")
LARGEST_PICTURE = 20_000_000

_LIMITS = Limits(
    endings=PICTURE_SUFFIXES,
    bytes=LARGEST_PICTURE,
    pixels=50_000_000,
    elongation=8,
    enough=6000,
    sharp_from=1200,
    blurred="picture-few-pixels",
)
_FOLDER = re.compile(r"content/(aktuelles/\d{4}|projekte)")


def is_beside_a_record(path: str) -> bool:
    """Whether a file is a picture that a release or a project can show."""
    return path.endswith(PICTURE_SUFFIXES) and bool(_FOLDER.fullmatch(posixpath.dirname(path)))


def read_picture(
    path: str, content: bytes, rights: Rights | None, cache: Cache
) -> tuple[Picture | None, list[Problem]]:
    """The picture in a file unless a fault keeps it from being shown, and every problem.

    Measured as it is published with those rights; without any it is no more than examined.
    What was found whole once is known by the cache, and not decoded again.
    """
    wrong = misnamed(path, content, _LIMITS)
    if wrong is not None:
        return None, [wrong]
    is_drawing = kind_of(content) is PictureKind.SVG
    try:
        size, problems = (_drawn if is_drawing else _decoded)(path, content, cache)
        if size is not None:
            problems.extend(shape_problems(path, size, _LIMITS, is_drawing=is_drawing))
        if size is None or rights is None or faults(problems):
            return None, problems
        return _measured(content, size, rights), problems
    except DamagedPictureError:
        return None, [broken(path)]


def _drawn(path: str, content: bytes, _cache: Cache) -> tuple[Size | None, list[Problem]]:
    size, problems = read_svg(path, content)
    if size is not None:
        # What is embedded in a drawing may be damaged.
        published(content)
    return size, problems


def _decoded(path: str, content: bytes, cache: Cache) -> tuple[Size | None, list[Problem]]:
    if is_animated(content):
        return None, [Problem(path, 1, "file", "picture-animated")]
    # Notes are not published, so it does not matter whether they are whole.
    bare = published(content)
    key = f"whole-{hashlib.sha256(bare).hexdigest()}"
    known = cache.get(key)
    if known is None:
        size, problems = read_pixels(path, bare, _LIMITS)
        if size is None:
            return None, problems
        cache.put(key, b"%d %d" % size)
    else:
        width, height = map(int, known.split())
        size = width, height
    return (size if turned(content) < 5 else size[::-1]), []  # noqa: PLR2004 (from 5 on it lies)


def _measured(content: bytes, size: Size, rights: Rights) -> Picture:
    original = published(content, rights)
    kind = kind_of(content)
    width, height = (max(1, round(side)) for side in size)
    return Picture(
        width=width,
        height=height,
        media_type=kind.media_type if kind else "",
        length=len(original),
        key="" if kind is PictureKind.SVG else rendition_key(original),
    )
