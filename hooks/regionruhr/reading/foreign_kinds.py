"""Foreign kinds: files that no browser shows, by their first bytes or their ending."""

import posixpath
from collections.abc import Mapping
from typing import Final, NamedTuple

from regionruhr.faults.problem import Problem
from regionruhr.images.kind import PictureKind, kind_of
from regionruhr.model.addresses import slug
from regionruhr.model.reference import DOCUMENT_SUFFIXES, LOGOS, PICTURE_SUFFIXES


class ForeignKind(NamedTuple):
    """A kind of file that is not published as it is."""

    title: str
    is_picture: bool


_WORD = ForeignKind("ein Word-Dokument", is_picture=False)
_EXCEL = ForeignKind("eine Excel-Tabelle", is_picture=False)
_SLIDES = ForeignKind("eine PowerPoint-Präsentation", is_picture=False)
_LIBRE_OFFICE = ForeignKind("ein LibreOffice-Dokument", is_picture=False)
_APPLE = ForeignKind("ein Pages-, Numbers- oder Keynote-Dokument", is_picture=False)
_RICH_TEXT = ForeignKind("ein RTF-Dokument", is_picture=False)
_OFFICE = ForeignKind("ein Office-Dokument", is_picture=False)
_PDF = ForeignKind("ein PDF", is_picture=False)
_NEGATIVE: Final = "RAW"

_ENDINGS: Final[Mapping[str, ForeignKind]] = {
    **dict.fromkeys((".doc", ".docx", ".docm", ".dot", ".dotx"), _WORD),
    **dict.fromkeys((".xls", ".xlsx", ".xlsm"), _EXCEL),
    **dict.fromkeys((".ppt", ".pptx", ".pps", ".ppsx"), _SLIDES),
    **dict.fromkeys((".odt", ".ods", ".odp", ".odg", ".ott"), _LIBRE_OFFICE),
    **dict.fromkeys((".pages", ".numbers", ".key"), _APPLE),
    ".rtf": _RICH_TEXT,
    **{
        f".{ending}": ForeignKind(title, is_picture=True)
        for title, endings in (
            ("HEIC", "heic heif hif"),
            ("AVIF", "avif"),
            ("TIFF", "tif tiff"),
            ("BMP", "bmp dib"),
            ("GIF", "gif"),
            ("JPEG 2000", "jp2 j2k jpx"),
            ("JPEG XL", "jxl"),
            ("JFIF", "jfif jpe"),
            ("Photoshop", "psd psb"),
            (_NEGATIVE, "cr2 cr3 nef arw dng orf rw2 raf"),
        )
        for ending in endings.split()
    },
}
_LOGO_ENDINGS: Final[Mapping[str, str]] = {
    **{f".{ending}": "EPS" for ending in ("eps", "ps", "epsf")},
    **{
        f".{ending}": ending.upper()
        for ending in ("ai", "cdr", "pdf", "indd", "svgz", "emf", "wmf")
    },
    **dict.fromkeys((".jpg", ".jpeg"), "JPEG"),
}
_SIGNATURES: Final = (
    *((0, start, _ENDINGS[".tif"]) for start in (b"II*\0", b"MM\0*")),
    *((0, start, _ENDINGS[".jxl"]) for start in (b"\0\0\0\x0cJXL ", b"\xff\x0a")),
    (0, b"\0\0\0\x0cjP  ", _ENDINGS[".jp2"]),
    (0, b"8BPS", _ENDINGS[".psd"]),
    (0, b"BM", _ENDINGS[".bmp"]),
    (0, b"GIF8", _ENDINGS[".gif"]),
    # Of ISO base media files (ISO 14496-12) the brand.
    *((4, b"ftyp" + brand, _ENDINGS[".avif"]) for brand in (b"avif", b"avis")),
    *((4, b"ftyp" + brand, _ENDINGS[".heic"]) for brand in (b"he", b"mif1", b"msf1")),
    (0, b"{\\rtf", _RICH_TEXT),
    (0, b"%PDF-", _PDF),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
)
"""Where in a file of a kind there are which bytes."""
_PACKED: Final = (
    (b"word/", _WORD),
    (b"xl/", _EXCEL),
    (b"ppt/", _SLIDES),
    (b"application/vnd.oasis.opendocument", _LIBRE_OFFICE),
    (b"Index/", _APPLE),
)
"""What stands in the archives that documents of offices are."""
_HEAD: Final = 20_000
"""The bytes in which it is looked for."""


def foreign_kind(content: bytes) -> ForeignKind | None:
    """Return the kind of file that some bytes are, if it is a foreign one."""
    for start, signature, kind in _SIGNATURES:
        if content.startswith(signature, start):
            return kind
    if content.startswith(b"PK\x03\x04"):
        return next((kind for part, kind in _PACKED if part in content[:_HEAD]), _OFFICE)
    return None


def foreign_picture(path: str, content: bytes) -> str:
    """Return the title of a foreign kind of picture; empty for any other file.

    A negative of a camera begins as a TIFF does: of those the ending counts.
    """
    named = _ENDINGS.get(posixpath.splitext(path)[1].lower())
    kind = named if named and named.title == _NEGATIVE else foreign_kind(content)
    return kind.title if kind and kind.is_picture else ""


def problem_of_ending(path: str) -> Problem | None:
    """Return the problem of a file that ends as one of a foreign kind."""
    ending = posixpath.splitext(path)[1].lower()
    if path.startswith(LOGOS) and ending in _LOGO_ENDINGS:
        return _logo_problem(path, _LOGO_ENDINGS[ending])
    return problem_of_kind(path, _ENDINGS[ending]) if ending in _ENDINGS else None


def problem_of_content(path: str, content: bytes) -> Problem | None:
    """Return the problem of a file that is of a foreign kind, whatever its ending says."""
    if path.startswith(LOGOS) and kind_of(content) is PictureKind.JPEG:
        return _logo_problem(path, PictureKind.JPEG.title)
    kind = foreign_kind(content)
    return problem_of_kind(path, kind) if kind else None


def problem_of_kind(path: str, kind: ForeignKind) -> Problem:
    """Return the problem of a file of that kind."""
    stem, ending = posixpath.splitext(posixpath.basename(path))
    name = slug(stem) or "datei"
    if path.startswith(LOGOS):
        return _logo_problem(path, kind.title.removeprefix("eine ").removeprefix("ein "))
    if kind.is_picture or (kind is _PDF and ending in PICTURE_SUFFIXES):
        values = {"value": kind.title.removeprefix("ein "), "example": f"{name}.jpg"}
        return Problem(path, 1, "file", "picture-convert", values)
    is_document = path.startswith("content/") and ending != ".md"
    if is_document and ending not in DOCUMENT_SUFFIXES:
        values = {"value": kind.title, "example": f"{name}.pdf"}
        return Problem(path, 1, "file", "document-convert", values)
    example = f"{name}.yml" if path.startswith("partners/") else f"{name}.md"
    return Problem(path, 1, "file", "text-convert", {"value": kind.title, "example": example})


def _logo_problem(path: str, kind: str) -> Problem:
    return Problem(path, 1, "file", "logo-kind", {"value": kind})
