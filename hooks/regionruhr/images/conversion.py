"""Conversion: a picture as phones, scanners and programs leave it becomes one that is published.

Pixels change only where they must. Notes on the making go, what is said of the rights stays.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from math import sqrt
from typing import TYPE_CHECKING, Final
from warnings import catch_warnings

from regionruhr.images.found_rights import found_rights
from regionruhr.images.kind import DamagedPictureError, PictureKind, kind_of
from regionruhr.images.metadata import dimensions, is_animated, orientation, without_metadata
from regionruhr.images.pixels import check_pixels
from regionruhr.images.rendition import open_picture, upright
from regionruhr.images.rights import Rights

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

FORMATS: Mapping[str, tuple[str, ...]] = {
    "HEIC": ("HEIF", "AVIF"),
    "AVIF": ("AVIF",),
    "TIFF": ("TIFF",),
    "BMP": ("BMP",),
    "JPEG 2000": ("JPEG2000",),
    "Photoshop": ("PSD",),
    "GIF": ("GIF",),
}
"""The readers of Pillow for each foreign kind of picture that can be converted, by its title."""
_KEPT: Final = frozenset({PictureKind.JPEG, PictureKind.PNG, PictureKind.WEBP})
_MODES: Final = frozenset("1 L LA La P PA RGB RGBA RGBa RGBX CMYK YCbCr I;16 I;16B I;16L".split())  # noqa: SIM905
_SETTINGS: Mapping[PictureKind, Mapping[str, int]] = {
    PictureKind.JPEG: {"quality": 92, "subsampling": 0, "optimize": True},
    PictureKind.PNG: {"optimize": True},
    PictureKind.WEBP: {"quality": 92, "method": 4},
}
_MOST_DECODED: Final = 250_000_000
"""Pixels that are decoded at most: no file is to take all memory; telephones make 200 million."""
_STEP: Final = 0.75
_ORIENTATION: Final = 0x0112
_LYING: Final = 5
"""From this orientation on, width and height are exchanged."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How large a picture may be where it is used."""

    bytes: int
    pixels: int
    enough: int
    """A width that suffices, to which one is brought that is larger than it may be."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """A picture as it can be published."""

    content: bytes
    kind: PictureKind
    rights: Rights | None
    """What its file says of them."""
    size: tuple[int, int] | None
    """Width and height in pixels if it was made smaller."""


def reads_heic() -> bool:
    """Return whether the library that opens HEIC is installed (requirements/heic.in)."""
    return find_spec("pillow_heif") is not None


def conversion(
    content: bytes, foreign: str, bounds: Bounds, *, needs_transparency: bool = False
) -> Conversion | None:
    """Return a picture within bounds; None for one that is damaged, moves or is left to people.

    `foreign` is the title of its kind if it is none that is published.
    """
    with catch_warnings(action="ignore"):
        try:
            if kind_of(content) in _KEPT:
                return _bounded(content, bounds)
            return _translated(content, foreign, bounds, needs_transparency=needs_transparency)
        except MemoryError:
            return None
        except Exception:  # noqa: BLE001 (decoders of old formats raise whatever there is)
            return None


def _bounded(content: bytes, bounds: Bounds) -> Conversion | None:
    """Return a picture of a kind that is published, with its own pixels if it may have so many."""
    kind = kind_of(content)
    size = width, height = dimensions(content)
    if kind is None or is_animated(content) or width * height > _MOST_DECODED:
        return None
    with open_picture(content) as image:
        rights = found_rights(image)
    bare = without_metadata(content, rights)
    if len(bare) <= bounds.bytes and width * height <= bounds.pixels:
        return Conversion(bare, kind, rights, None)
    # What is made anew would look whole, whatever it is made of.
    check_pixels(content, bare)
    turn = orientation(content)
    size = size if turn < _LYING else size[::-1]
    for smaller in _sizes(size, bounds):
        with open_picture(content) as image:
            written = _written(upright(image, turn, smaller), kind, rights)
        if len(written) <= bounds.bytes:
            return Conversion(written, kind, rights, None if smaller == size else smaller)
    return None


def _translated(
    content: bytes, foreign: str, bounds: Bounds, *, needs_transparency: bool
) -> Conversion | None:
    """Return a picture of a foreign kind as PNG if it is drawn or transparent, else as JPEG."""
    with _opened(content, foreign) as image:
        is_one = getattr(image, "n_frames", 1) == 1
        if not is_one or image.width * image.height > _MOST_DECODED or image.mode not in _MODES:
            return None
        image.load()
        turn = image.getexif().get(_ORIENTATION, 1)
        size = image.size if turn < _LYING else image.size[::-1]
        rights, is_drawn = found_rights(image), image.mode in {"1", "P"}
        for smaller in _sizes(size, bounds):
            made = upright(image, turn, smaller)
            is_opaque = made.mode != "RGBA" or made.getchannel("A").getextrema() == (255, 255)
            if is_opaque and needs_transparency:
                return None
            kind = PictureKind.JPEG if is_opaque and not is_drawn else PictureKind.PNG
            written = _written(made.convert("RGB") if is_opaque else made, kind, rights)
            if len(written) <= bounds.bytes:
                return Conversion(written, kind, rights, None if smaller == size else smaller)
    return None


@contextmanager
def _opened(content: bytes, foreign: str) -> "Iterator[ImageFile]":
    from PIL import Image  # noqa: PLC0415

    if foreign not in FORMATS:
        raise DamagedPictureError
    if foreign == "HEIC":
        with suppress(ImportError):
            from pillow_heif import register_heif_opener  # noqa: PLC0415

            register_heif_opener()
    Image.init()
    formats = [name for name in FORMATS[foreign] if name in Image.OPEN]
    with Image.open(BytesIO(content), formats=formats) as image:
        yield image


def _sizes(size: tuple[int, int], bounds: Bounds) -> Iterator[tuple[int, int]]:
    """Yield the sizes to try: as it is if that may be, then the width that suffices, and below."""
    width, height = size
    if width * height <= bounds.pixels:
        yield size
    scale = min(1.0, bounds.enough / width, sqrt(bounds.pixels / (width * height)))
    while min(width, height) * scale >= 1:
        smaller = max(1, int(width * scale)), max(1, int(height * scale))
        if smaller != size:
            yield smaller
        scale *= _STEP


def _written(image: "Image", kind: PictureKind, rights: Rights | None) -> bytes:
    file = BytesIO()
    image.save(file, kind.name, **_SETTINGS[kind])
    return without_metadata(file.getvalue(), rights)
