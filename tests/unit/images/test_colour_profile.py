"""Colour profiles: colours stay the same, words go."""

from io import BytesIO

import pytest
from PIL import Image, ImageCms

import odd_pictures
import pictures
from regionruhr.images.colour_profile import bare_profile

SRGB = pictures.srgb()
OLDER = SRGB[:8] + b"\x02" + SRGB[9:]
"""A profile of version 2, whose names are no Unicode."""
NUMBER = bytes(4)


def _converted(profile: bytes, image: Image.Image) -> bytes:
    """The pixels of a picture of that profile in Lab."""
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    lab = ImageCms.createProfile("LAB")
    transform = ImageCms.buildTransform(source, lab, image.mode, "LAB")
    converted = ImageCms.applyTransform(image, transform)
    assert converted
    return converted.tobytes()


@pytest.mark.parametrize("profile", [SRGB, OLDER, odd_pictures.profile()])
def test_colours_are_kept(profile: bytes) -> None:
    """Each pixel means the same colour as before, and the names say nothing."""
    bare = bare_profile(profile)
    image = odd_pictures.drawn("RGB")
    assert _converted(bare, image) == _converted(profile, image)
    read = ImageCms.ImageCmsProfile(BytesIO(bare)).profile
    assert (read.profile_description, read.copyright) == ("ICC", "ICC")
    assert (read.version, read.creation_date.year) == (profile[8] + (profile[9] >> 4) / 10, 2000)  # type: ignore[union-attr]
    assert read.manufacturer is read.model is None or not (read.manufacturer or read.model)


def test_bare_profile_is_kept_as_it_is() -> None:
    """What was published once is published as it is; the same colours have the same bytes."""
    assert bare_profile(bare_profile(SRGB)) == bare_profile(SRGB)
    assert bare_profile(odd_pictures.profile()) == bare_profile(SRGB)


def _tagged(*tags: tuple[bytes, int, int], rest: bytes = b"") -> bytes:
    """A profile of these tags, each with its place and length."""
    entries = b"".join(name + at.to_bytes(4) + size.to_bytes(4) for name, at, size in tags)
    return SRGB[:128] + len(tags).to_bytes(4) + entries + rest


@pytest.mark.parametrize(
    ("profile", "is_kept"),
    [
        (_tagged((b"wtpt", 144, 20), rest=b"XYZ " + bytes(16)), True),
        (b"", False),
        (SRGB[:130], False),
        (SRGB[:200], False),
        (SRGB.replace(b"acsp", b"acsq"), False),
        (_tagged(), False),
        (_tagged((b"desc", 144, 20), rest=b"desc" + bytes(16)), False),
        (_tagged((b"wtpt", 144, 20), rest=b"text" + bytes(16)), False),
        (_tagged((b"wtpt", 144, 21), rest=b"XYZ " + bytes(16)), False),
        (_tagged((b"wtpt", 2**32 - 1, 2**32 - 1)), False),
        (_tagged(*[(b"wtpt", 144, 20)] * 101, rest=b"XYZ " * 900), False),
        (
            _tagged(
                *((b"A2B0", 168, 3000), (b"A2B1", 172, 3000), (b"A2B2", 176, 3000)),
                rest=b"XYZ curvpara" + bytes(3200),
            ),
            False,
        ),
    ],
    ids=[
        *("a white point", "nothing", "no tags", "a cut table", "another file", "none"),
        *("a name alone", "a text for a colour", "a tag that is cut", "a tag far behind the end"),
        *("too many tags", "tags that overlap"),
    ],
)
def test_broken_profile_is_none(profile: bytes, is_kept: bool) -> None:  # noqa: FBT001
    """Programs show the colours of such a picture as if it had no profile."""
    assert bool(bare_profile(profile)) is is_kept
