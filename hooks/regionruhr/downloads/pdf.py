"""PDF: what is published of a document, without notes on who wrote it, when and with what.

Title, languages, tags and the marks of PDF/UA and PDF/A stay (ISO 32000-2, 14.3, 14.8; ISO
14289-1, 5; ISO 19005-1, 6.7.11). pikepdf and lxml are imported where they are used: most projects
have few documents.
"""

import re
from collections.abc import Iterator
from enum import Enum
from io import BytesIO
from typing import TYPE_CHECKING
from zlib import MAX_WBITS, adler32, decompressobj, error

from regionruhr.images import jpeg
from regionruhr.images.kind import DamagedPictureError

if TYPE_CHECKING:
    from pikepdf import Dictionary, Pdf, Stream

VERSION = 1
"""Of the way in which documents are made: raised with any change of it."""
MOST_OBJECTS = 100_000
"""The limit of the objects in a document, in each of which something could be noted."""
_MOST_UNPACKED = 200_000_000
"""The limit in bytes of a packed part that has to be read, and of those that are looked through."""
_FLUSH = b"\0\0\xff\xff"
_STEP = 1_000_000
"""Bytes that are unpacked at a time."""

_REFERENCE = re.compile(rb"(\d+) (\d+) R")
_REMOVED = ("/Metadata", "/PieceInfo", "/LastModified", "/CreatorInfo")
"""XMP of parts, private data of programs, dates and names of programs."""
_REMOVED_OF_NOTE = ("/T", "/M", "/CreationDate")
"""Author and dates of a comment; of a form field the first is its name."""
_ACTIVE = frozenset(
    f"/{name}"
    for name in (
        *("JavaScript", "Launch", "GoToR", "GoToE", "SubmitForm", "ImportData"),
        *("Rendition", "Movie", "Sound", "RichMediaExecute"),
    )
)
"""Actions that run, open or send something other than the document itself."""
_LOCAL = ("file:", "javascript:")
"""Addresses of links that lead to files of whoever reads, or run something."""
_NOTEWORTHY = re.compile(
    rb"/(?:Metadata|PieceInfo|LastModified|CreatorInfo|Rect|DCTDecode|EF|Collection|ByteRange|XFA|URI|%b)"
    rb"(?![^\s()<>\[\]{}/%%])" % "|".join(name[1:] for name in sorted(_ACTIVE)).encode()
)


class Refusal(Enum):
    """A reason why nothing can be published of a document."""

    BROKEN = "broken"
    LARGE = "size"
    LOCKED = "locked"
    SIGNED = "signed"
    ATTACHED = "attached"
    ACTIVE = "active"


class RefusedDocumentError(ValueError):
    """Nothing can be published of a document."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


def without_metadata(content: bytes) -> bytes:
    """Return a document without notes on its making; the same bytes for the same document.

    Raises `RefusedDocumentError`.
    """
    from pikepdf import (  # noqa: PLC0415
        ObjectStreamMode,
        PasswordError,
        Pdf,
        PdfError,
        StreamDecodeLevel,
        settings,
    )

    settings.set_qpdf_limits(flate_max_memory=_MOST_UNPACKED)
    try:
        with Pdf.open(BytesIO(content), attempt_recovery=False, suppress_warnings=True) as document:
            if document.is_encrypted:
                raise RefusedDocumentError(Refusal.LOCKED)
            if not document.pages:
                raise RefusedDocumentError(Refusal.BROKEN)
            _remove_notes(document)
            file = BytesIO()
            document.save(
                file,
                deterministic_id=True,
                fix_metadata_version=False,
                linearize=document.is_linearized,
                object_stream_mode=ObjectStreamMode.preserve,
                stream_decode_level=StreamDecodeLevel.none,
            )
    except PasswordError as fault:
        raise RefusedDocumentError(Refusal.LOCKED) from fault
    except (PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as fault:
        reason = fault.reason if isinstance(fault, RefusedDocumentError) else Refusal.BROKEN
        raise RefusedDocumentError(reason) from fault
    return file.getvalue()


def _remove_notes(document: "Pdf") -> None:
    """Remove what is noted in a document but is none of its content."""
    from pikepdf import Dictionary, Name, Stream, String  # noqa: PLC0415

    from regionruhr.downloads.xmp import described  # noqa: PLC0415

    root, trailer = document.Root, document.trailer
    information = trailer.get("/Info")
    title = information.get("/Title") if isinstance(information, Dictionary) else None
    for key in {*trailer.keys()} - {"/Root", "/Size"}:
        del trailer[key]
    if isinstance(title, String):
        trailer["/Info"] = document.make_indirect(Dictionary(Title=str(title)))
    metadata = root.get("/Metadata")
    packet = described(metadata.read_bytes()) if isinstance(metadata, Stream) else b""
    for part in _noteworthy(document):
        _examine(part)
    if packet:
        root.Metadata = document.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)


def _noteworthy(document: "Pdf") -> Iterator["Dictionary | Stream"]:
    """Yield every dictionary and stream that the document uses and that may hold a note."""
    from pikepdf import Array, Dictionary, Name, Object, Stream  # noqa: PLC0415

    found = {document.Root.objgen}
    waiting = [*found]
    length = 0
    while waiting:
        if len(found) > MOST_OBJECTS:
            raise RefusedDocumentError(Refusal.LARGE)
        top = document.get_object(waiting.pop())
        if not isinstance(top, Object):
            # A number may be an object of its own, like the length of a stream.
            continue
        # To look at each value in Python would take ten times as long.
        written = (top.stream_dict if isinstance(top, Stream) else top).unparse(resolved=True)
        if isinstance(top, Stream) and top.get("/Filter") in (Name.FlateDecode, [Name.FlateDecode]):
            length += _length_of_packed(top.read_raw_bytes()) if length < _MOST_UNPACKED else 0
        if _NOTEWORTHY.search(written):
            parts: list[Object] = [top]
            while parts:
                part = parts.pop()
                if isinstance(part, Dictionary | Stream):
                    yield part
                    inner = [value for _, value in part.items()]
                else:
                    inner = [*part] if isinstance(part, Array) else []
                kinds = Dictionary | Array
                parts += (v for v in inner if isinstance(v, kinds) and not v.is_indirect)
            written = (top.stream_dict if isinstance(top, Stream) else top).unparse(resolved=True)
        new = {(int(n), int(g)) for n, g in _REFERENCE.findall(written)} - found
        found |= new
        waiting += sorted(new)


def _length_of_packed(packed: bytes) -> int:
    """Return how many bytes are packed in a part. Raises `RefusedDocumentError` if it is damaged.

    What readers do without may be missing: the sum behind them, and, after a flush, the end. qpdf
    would take any bytes.
    """
    unpacking, length, sum_of_all, rest = decompressobj(-MAX_WBITS), 0, 1, packed[2:]
    try:
        while not unpacking.eof and (step := unpacking.decompress(rest, _STEP)):
            if length > _MOST_UNPACKED:
                return length
            length, sum_of_all = length + len(step), adler32(step, sum_of_all)
            rest = unpacking.unconsumed_tail
    except error as damage:
        raise RefusedDocumentError(Refusal.BROKEN) from damage
    found = unpacking.unused_data[:4]
    is_ended = unpacking.eof or not packed or packed.rstrip(b"\r\n").endswith(_FLUSH)
    if not is_ended or (len(found) == 4 and found != sum_of_all.to_bytes(4)):  # noqa: PLR2004
        raise RefusedDocumentError(Refusal.BROKEN)
    return length


def _examine(part: "Dictionary | Stream") -> None:
    """Remove what is noted in a part. Raises `RefusedDocumentError`."""
    from pikepdf import Dictionary, Name, Stream  # noqa: PLC0415

    embedded = part.get("/EF")
    if "/Collection" in part or (isinstance(embedded, Dictionary) and {"/F", "/UF"} & {*embedded}):
        raise RefusedDocumentError(Refusal.ATTACHED)
    if "/ByteRange" in part:
        raise RefusedDocumentError(Refusal.SIGNED)
    address = str(part.get("/URI", "")).strip().lower()
    if "/XFA" in part or str(part.get("/S")) in _ACTIVE or address.startswith(_LOCAL):
        raise RefusedDocumentError(Refusal.ACTIVE)
    is_note = "/Rect" in part and part.get("/Subtype") != Name.Widget
    for key in (*_REMOVED, *(_REMOVED_OF_NOTE if is_note else ("/M",) if "/Rect" in part else ())):
        if key in part:
            del part[key]
    if isinstance(part, Stream) and part.get("/Filter") in (Name.DCTDecode, [Name.DCTDecode]):
        picture = part.read_raw_bytes()
        try:
            bare = jpeg.with_metadata(picture)
        except DamagedPictureError:
            return
        if bare != picture:
            settings = part.get("/DecodeParms")
            part.write(bare, filter=Name.DCTDecode)
            if settings is not None:
                part["/DecodeParms"] = settings
