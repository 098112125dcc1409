"""What a file is, is recognised by its first bytes."""

import pytest

import pictures
from regionruhr.images.kind import PictureKind, kind_of


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (pictures.jpeg(), PictureKind.JPEG),
        (pictures.png(), PictureKind.PNG),
        (pictures.webp(), PictureKind.WEBP),
        (pictures.svg(), PictureKind.SVG),
        (b"\xef\xbb\xbf\n <svg/>", PictureKind.SVG),
        (pictures.plain("GIF", pictures.scene(mode="P")), PictureKind.GIF),
        (b"", None),
        (b"\x1f\x8b", None),
        (b"RIFF\0\0\0\0WAVE", None),
    ],
    ids=["JPEG", "PNG", "WebP", "SVG", "SVG after blanks", "GIF", "empty", "gzip", "sound"],
)
def test_kind_is_recognised_by_the_first_bytes(content: bytes, kind: PictureKind | None) -> None:
    """Whatever the file is called."""
    assert kind_of(content) is kind


def test_jpeg_has_two_endings() -> None:
    """Cameras use both."""
    assert PictureKind.JPEG.endings == (".jpg", ".jpeg")
    assert PictureKind.PNG.endings == (".png",)
