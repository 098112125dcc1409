"""Pixels: what a raster picture decodes to; whatever its decoder only warns of is an error."""

import hashlib
from warnings import catch_warnings

from regionruhr.images import png
from regionruhr.images.colour_profile import bare_profile
from regionruhr.images.kind import DamagedPictureError, PictureKind, kind_of
from regionruhr.images.rendition import open_picture

_COLOURS = ("transparency", "gamma", "chromaticity", "srgb", "adobe_transform")


def check_pixels(content: bytes, published: bytes) -> None:
    """Check that a picture is whole, and that what is published of it looks the same.

    Raises `DamagedPictureError` if a decoder has anything to say against either, and
    `MemoryError`.
    """
    from PIL.Image import DecompressionBombError  # noqa: PLC0415

    try:
        with catch_warnings(action="error", category=UserWarning):
            digest = _digest(published)
            with open_picture(published) as picture:
                # The sums of all parts of a PNG.
                picture.verify()
        # Pillow also warns of metadata, which is not published.
        with catch_warnings(action="ignore", category=UserWarning):
            if published != content and _digest(content) != digest:
                raise DamagedPictureError
    except (DecompressionBombError, OSError, SyntaxError, ValueError, UserWarning) as error:
        raise DamagedPictureError from error


def _digest(content: bytes) -> bytes:
    """Return a digest of size, colours and pixels."""
    kind = kind_of(content)
    if kind is PictureKind.PNG and not png.are_rows_whole(content):
        raise DamagedPictureError
    with open_picture(content) as picture:
        size = picture.size
        # The pixels of a JPEG are compared below: here Pillow, too, has to come to its end.
        picture.draft("", (1, 1))
        picture.load()
        palette = picture.palette.tobytes() if picture.palette else b""
        colours = [picture.info.get(name) for name in _COLOURS]
        colours.append(bare_profile(picture.info.get("icc_profile") or b""))
        pixels = _strictly_decoded(content) if kind is PictureKind.JPEG else picture.tobytes()
        if picture.mode == "P" and not palette:
            raise DamagedPictureError
        described = repr((picture.mode, size, palette, colours)).encode()
    return hashlib.sha256(described + b"\0" + pixels).digest()


def _strictly_decoded(content: bytes) -> bytes:
    """Return the pixels of a JPEG, decoded by qpdf: Pillow ignores what libjpeg warns of."""
    from pikepdf import Name, Pdf, PdfError, Stream, StreamDecodeLevel  # noqa: PLC0415

    try:
        with Pdf.new() as document:
            stream = Stream(document, content, Filter=Name.DCTDecode)
            return stream.read_bytes(decode_level=StreamDecodeLevel.all)
    except PdfError as error:
        raise DamagedPictureError from error
