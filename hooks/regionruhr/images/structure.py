"""Structure: the error for files not built as their format wants, and the Exif orientation.

Of every format just those parts are kept that make up the picture, its colours
included. Whatever else lies in a file or behind its end (place, camera, owner, contact,
earlier versions, thumbnails, a second file) is left behind without being read.
"""


class DamagedPictureError(ValueError):
    """A file ends before its end, or is not made of the parts that its format has."""


def exif_orientation(exif: bytes) -> int:
    """Return how a picture must be turned to be seen upright (Exif 2.32, 4.6.4, tag 0x0112).

    1 to 8; 1, "as it is", where the block has no valid orientation.
    """
    tiff = exif.removeprefix(b"Exif\0\0")
    order = {b"II": "little", b"MM": "big"}.get(tiff[:2])
    if order is None:
        return 1

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], "little" if order == "little" else "big")

    directory = number(4, 4)
    for entry in range(directory + 2, directory + 2 + 12 * number(directory, 2), 12):
        if number(entry, 2) == 0x0112:  # noqa: PLR2004 (the tag named above)
            value = number(entry + 8, 2)
            return value if value in range(1, 9) else 1
    return 1
