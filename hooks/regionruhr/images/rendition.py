"""Rendition: a picture made smaller, so that nobody loads more of it than a screen shows.

WebP in several sizes for browsers, and one JPEG for those that may not read WebP: feed
readers, mail programs, and the previews of links (Open Graph). Measured on twelve photos,
1600 pixels wide, at the same similarity to the original (SSIM 0.976): WebP 83 kB in 0.18 s,
AVIF 58 kB in 1.08 s, or 71 kB in 0.33 s at its fastest.
"""

import hashlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from regionruhr.images.kind import DamagedPictureError, PictureKind, kind_of
from regionruhr.images.metadata import orientation
from regionruhr.images.rights import Rights, exif, xmp
from regionruhr.model.picture import Picture

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

# Pillow is imported where it is used: most projects have few pictures, and it takes its time.

FOLDER = ".cache/pictures"
"""The folder of stored renditions, relative to the root of a project."""
SIZES = (320, 480, 720, 1080, 1600)
"""The longer side of each WebP picture, in pixels.

The smallest is for lists; 720 and 1080 fill a telephone of two or three pixels to one of CSS, and
the first of them still leaves its page below 60 kB.
"""
PLAIN_SIZE = 1200
WEBP = {"quality": 80, "method": 2}
"""Method 4, the default, takes 2.5 times as long for the same similarity in 10 % fewer bytes."""
LIGHT_SIZE, LIGHT_BYTES, LESSER_QUALITIES = 720, 28_000, (65, 50)
"""Up to this size a picture stands in the first view of a telephone, of whose 60 kB a page leaves
it so many: one that needs more is made again in lesser qualities.
"""
JPEG = {"quality": 82, "optimize": True, "progressive": True}
VERSION = 2
"""Of the way in which renditions are made: raised with any change that no setting tells."""

_NEARLY = 1.2
"""A size that a larger one exceeds by less than this is left out."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """A smaller picture to be made: width and height in pixels, and its format."""

    width: int
    height: int
    kind: PictureKind


def renditions(picture: Picture) -> tuple[Rendition, ...]:
    """Return the renditions of a picture: WebP, smallest first, then one JPEG; none enlarged."""
    longest = max(picture.width, picture.height)
    top = min(longest, SIZES[-1])
    sizes = [*(size for size in SIZES if size * _NEARLY < top), top]
    plan = [(size, PictureKind.WEBP) for size in sizes]
    plan.append((min(longest, PLAIN_SIZE), PictureKind.JPEG))
    return tuple(
        Rendition(
            width=max(1, round(picture.width * size / longest)),
            height=max(1, round(picture.height * size / longest)),
            kind=kind,
        )
        for size, kind in plan
    )


def rendition_key(original: bytes) -> str:
    """Return the cache key of the renditions of a published original.

    It changes with the bytes, with how renditions are made, and with the library.
    """
    from PIL import __version__, features  # noqa: PLC0415

    library = [__version__, *(features.version(name) for name in ("webp", "jpg", "littlecms2"))]
    light = LIGHT_SIZE, LIGHT_BYTES, LESSER_QUALITIES
    settings = repr((VERSION, SIZES, PLAIN_SIZE, WEBP, light, JPEG, library)).encode()
    return hashlib.sha256(settings + b"\0" + original).hexdigest()


def open_picture(content: bytes) -> "ImageFile":
    """Return a picture with its header read and its pixels still packed.

    Only the format that the file begins as is tried. Raises what Pillow raises,
    `DamagedPictureError` for files of no raster format.
    """
    from PIL.JpegImagePlugin import JpegImageFile  # noqa: PLC0415
    from PIL.PngImagePlugin import PngImageFile  # noqa: PLC0415
    from PIL.WebPImagePlugin import WebPImageFile  # noqa: PLC0415

    readers: dict[PictureKind | None, type[ImageFile]] = {
        PictureKind.JPEG: JpegImageFile,
        PictureKind.PNG: PngImageFile,
        PictureKind.WEBP: WebPImageFile,
    }
    reader = readers.get(kind_of(content))
    if reader is None:
        raise DamagedPictureError
    return reader(BytesIO(content))


def make_renditions(
    original: bytes, wanted: Sequence[Rendition], rights: Rights
) -> tuple[bytes, ...]:
    """Return the wanted renditions of a published original: upright, in sRGB, with rights."""
    falling = sorted(
        wanted, key=lambda rendition: (rendition.width, rendition.height), reverse=True
    )
    image = _upright(original, (falling[0].width, falling[0].height))
    made = {}
    # Each is made from the next larger one: the time grows with what is to be made smaller.
    for rendition in falling:
        image = _scaled(image, (rendition.width, rendition.height))
        made[rendition] = _encoded(image, rendition.kind, rights)
    return tuple(made[rendition] for rendition in wanted)


def _upright(original: bytes, size: tuple[int, int]) -> "Image":
    with open_picture(original) as image:
        return upright(image, orientation(original), size)


def upright(image: "Image", turn: int, size: tuple[int, int]) -> "Image":
    """Return an opened picture upright and in that size, RGB, or RGBA with transparency.

    `turn` is its orientation, 1 to 8 as in Exif.
    """
    from PIL.Image import Resampling, Transpose  # noqa: PLC0415

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    width, height = size if turn < 5 else size[::-1]  # noqa: PLR2004 (from 5 on it lies)
    profile = image.info.get("icc_profile")
    # A JPEG can be decoded at a half, a quarter or an eighth for much less.
    image.draft("", (2 * width, 2 * height))
    smaller = _resizable(image).resize((width, height), Resampling.LANCZOS, reducing_gap=3.0)
    made = _in_srgb(smaller, profile)
    return made.transpose(turns[turn]) if turn in turns else made


def _resizable(image: "Image") -> "Image":
    """Return the picture with eight bits for each channel, so that values can be mixed."""
    if image.mode.startswith("I"):
        return image.point(lambda value: value / 256).convert("L")
    mode = {"1": "L", "P": "RGB"}.get(image.mode, image.mode)
    if image.has_transparency_data:
        mode = "RGBA"
    # To convert is to copy, which a large picture need not be without reason.
    return image if mode == image.mode else image.convert(mode)


def _in_srgb(image: "Image", profile: bytes | None) -> "Image":
    """Return the picture in sRGB, the default without a profile (CSS Color 4)."""
    from PIL import ImageCms  # noqa: PLC0415

    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        # A broken profile counts as none.
        with suppress(ImageCms.PyCMSError, OSError):
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            if converted := ImageCms.profileToProfile(image, source, srgb, outputMode=mode):
                return converted
    # To convert is to copy, as above.
    return image if mode == image.mode else image.convert(mode)


def _scaled(image: "Image", size: tuple[int, int]) -> "Image":
    from PIL.Image import Resampling  # noqa: PLC0415

    return image if image.size == size else image.resize(size, Resampling.LANCZOS)


def _encoded(image: "Image", kind: PictureKind, rights: Rights) -> bytes:
    from PIL.Image import new  # noqa: PLC0415

    if kind is PictureKind.JPEG and image.mode == "RGBA":
        paper = new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        image = paper
    if kind is PictureKind.JPEG:
        return _saved(image, kind, rights, JPEG)
    content = _saved(image, kind, rights, WEBP)
    if max(image.size) <= LIGHT_SIZE:
        for quality in LESSER_QUALITIES:
            if len(content) <= LIGHT_BYTES:
                break
            content = _saved(image, kind, rights, {**WEBP, "quality": quality})
    return content


def _saved(image: "Image", kind: PictureKind, rights: Rights, settings: Mapping[str, int]) -> bytes:
    file = BytesIO()
    image.save(file, kind.name, exif=exif(rights), xmp=xmp(rights), **settings)
    return file.getvalue()
