"""The way up is read from Exif in either byte order, and never leads astray."""

import pytest

from regionruhr.images.structure import exif_orientation


def _exif(value: int, order: str = "big", before: int = 0) -> bytes:
    """A block with so many other entries before the orientation."""
    endian = "big" if order == "big" else "little"

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, "big" if endian == "big" else "little")

    mark = b"MM" if endian == "big" else b"II"
    entries = [
        number(0x010F + n, 2) + number(4, 2) + number(1, 4) + bytes(4) for n in range(before)
    ]
    entries.append(number(0x0112, 2) + number(3, 2) + number(1, 4) + number(value, 2) + bytes(2))
    head = mark + number(42, 2) + number(8, 4) + number(len(entries), 2)
    return head + b"".join(entries) + bytes(4)


@pytest.mark.parametrize("order", ["big", "little"])
@pytest.mark.parametrize("value", range(1, 9))
def test_orientation_is_read(value: int, order: str) -> None:
    """One of eight, with or without the mark that Exif has in a JPEG."""
    assert exif_orientation(_exif(value, order, before=2)) == value
    assert exif_orientation(b"Exif\0\0" + _exif(value, order)) == value


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"MM",
        b"Das ist kein Exif",
        _exif(0),
        _exif(9),
        _exif(6)[:12],
        b"MM\0\x2a\xff\xff\xff\xff",
        b"II\x2a\0\x08\0\0\0\xff\xff",
    ],
    ids=["none", "two bytes", "text", "zero", "nine", "cut", "far away", "endless"],
)
def test_nonsense_means_upright(block: bytes) -> None:
    """A block is written by cameras, and by those who wish us ill."""
    assert exif_orientation(block) == 1
