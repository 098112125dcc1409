"""Kind: the format of a picture file by its first bytes, and the error for a damaged one."""

from enum import Enum

MOST_PARTS = 20_000
"""The limit of the segments or chunks of a file; the largest picture has some 2,500."""


class DamagedPictureError(ValueError):
    """A file ends before its end, or is not made of the parts that its format has."""


class PictureKind(Enum):
    """A format of pictures: the ending of its files, its media type and its name."""

    JPEG = (".jpg", "image/jpeg", "JPEG")
    PNG = (".png", "image/png", "PNG")
    WEBP = (".webp", "image/webp", "WebP")
    GIF = (".gif", "image/gif", "GIF")
    SVG = (".svg", "image/svg+xml", "SVG")
    ICO = (".ico", "image/x-icon", "ICO")

    def __init__(self, ending: str, media_type: str, title: str) -> None:
        self.ending = ending
        self.media_type = media_type
        self.title = title

    @property
    def endings(self) -> tuple[str, ...]:
        """All endings of its files, the usual one first."""
        return (self.ending, ".jpeg") if self is PictureKind.JPEG else (self.ending,)


def kind_of(content: bytes) -> PictureKind | None:
    """Return the format that a file begins as, if any (WHATWG, MIME Sniffing, 6.1)."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PictureKind.PNG
    if content.startswith(b"RIFF") and content[8:14] == b"WEBPVP":
        return PictureKind.WEBP
    if content.startswith(b"\xff\xd8\xff"):
        return PictureKind.JPEG
    if content.startswith((b"GIF87a", b"GIF89a")):
        return PictureKind.GIF
    if content.startswith(b"\0\0\1\0"):
        return PictureKind.ICO
    is_markup = content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")
    return PictureKind.SVG if is_markup else None
