"""PDF: nobody learns who wrote a document, when and with what; nothing else is lost."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zlib import Z_SYNC_FLUSH, compress, compressobj

import pytest
from pikepdf import (
    Array,
    Dictionary,
    Name,
    ObjectStreamMode,
    Pdf,
    Stream,
    StreamDecodeLevel,
    String,
)

import documents
import pictures
from regionruhr.cache.entries import Cache
from regionruhr.downloads.pdf import MOST_OBJECTS, Refusal, RefusedDocumentError, without_metadata
from regionruhr.downloads.published import published_pdf
from regionruhr.images import jpeg


def _opened(content: bytes) -> Pdf:
    return Pdf.open(BytesIO(content), attempt_recovery=False)


def _unpacked(content: bytes) -> bytes:
    """All parts of a document in plain letters, and its text strings."""
    file = BytesIO()
    with _opened(content) as document:
        document.save(
            file,
            object_stream_mode=ObjectStreamMode.disable,
            stream_decode_level=StreamDecodeLevel.all,
            compress_streams=False,
        )
        texts = [str(o) for o in document.objects if isinstance(o, String)]
    return file.getvalue() + "\n".join(texts).encode()


def test_nothing_personal_is_kept() -> None:
    """Author, programs, dates, history, who commented, Exif of a picture, and what lies behind."""
    content = documents.pdf()
    found = {secret for secret in documents.SECRETS if secret in content}
    assert {b"Erika Privat", b"SN-4711-0815", b"Textprogramm", b"20161231"} <= found
    published = without_metadata(content)
    for bytes_of in (published, _unpacked(published)):
        assert [secret for secret in documents.SECRETS if secret in bytes_of] == []


def test_what_readers_need_is_kept() -> None:
    """Title, languages, tags, the marks of PDF/UA and PDF/A, the comment and the picture."""
    with _opened(without_metadata(documents.pdf())) as document:
        assert dict(document.docinfo.items()) == {"/Title": "Der Plan"}
        root = document.Root
        assert root.Lang == "de-DE"
        assert root.MarkInfo == Dictionary(Marked=True)
        assert root.StructTreeRoot.Type == Name.StructTreeRoot
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == "Der Plan"
            assert metadata["dc:language"] == {"de-DE"}
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata.pdfa_status, len([*metadata])) == ("2A", 5)
        (page,) = document.pages
        assert page.Contents.read_bytes() == b"q 595 0 0 400 0 0 cm /Halle Do Q"
        (comment,) = page.Annots.as_list()
        assert comment.Contents == "Ein Hinweis"
        picture = page.Resources.XObject.Halle
        assert picture.read_raw_bytes() == jpeg.with_metadata(pictures.jpeg())
        assert picture.Width == 600


def test_same_document_makes_same_bytes() -> None:
    """At any time, and also when it is made of what is published."""
    content = documents.pdf()
    published = without_metadata(content)
    assert without_metadata(content) == published
    assert without_metadata(published) == published


@pytest.mark.parametrize(
    "xmp",
    [
        b"",
        b"<x",
        b'<!DOCTYPE x [<!ENTITY a "Erika Privat">]><x>&a;</x>',
        b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>",
    ],
)
def test_packet_without_what_is_kept_goes(xmp: bytes) -> None:
    """Broken ones too: nobody could read a mark in them."""

    def change(document: Pdf) -> None:
        document.Root.Metadata = Stream(document, xmp, Type=Name.Metadata, Subtype=Name.XML)

    with _opened(without_metadata(documents.pdf(change))) as document:
        assert "/Metadata" not in document.Root


def _form(document: Pdf) -> None:
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        Rect=Array([0, 0, 9, 9]),
        FT=Name.Tx,
        T=String("Firma"),
        M=String("D:20161231"),
    )
    document.pages[0].obj.Annots.append(document.make_indirect(field))
    document.Root.AcroForm = Dictionary(Fields=Array([document.pages[0].obj.Annots[1]]))


def test_fields_of_a_form_keep_their_names() -> None:
    """Authors of comments stand in the same place."""
    with _opened(without_metadata(documents.pdf(_form))) as document:
        field = document.Root.AcroForm.Fields[0]
        assert (str(field.T), "/M" in field) == ("Firma", False)


def _with_letters(document: Pdf) -> None:
    document.pages[0].obj.Resources.Properties = Dictionary(EF=Dictionary(A=1), S=Name.P)


def _without_use(document: Pdf) -> None:
    """A signature and a script that an editor removed, and that still lie in the file."""
    document.make_indirect(Dictionary(Type=Name.Sig, ByteRange=Array([0, 1])))
    document.make_indirect(Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


def _with_number(document: Pdf) -> None:
    """LibreOffice and others write the length of a stream after it."""
    document.pages[0].obj.Rotate = document.make_indirect(90)  # type: ignore[call-overload]


@pytest.mark.parametrize("change", [_form, _with_letters, _without_use, _with_number])
def test_harmless_documents_are_published(change: Callable[[Pdf], None]) -> None:
    """Forms, names that look like others, and what nothing refers to."""
    with _opened(without_metadata(documents.pdf(change))) as document:
        assert len(document.pages) == 1


def test_links_and_places_are_no_danger() -> None:
    """Word has documents opened at their first page."""
    assert without_metadata(documents.active("GoTo"))
    assert without_metadata(documents.linked("https://host.example/file:"))
    assert without_metadata(documents.linked("mailto:presse@host.example"))


def test_parts_have_a_limit() -> None:
    """Each is looked at, and a file of a few megabytes may have millions."""

    def change(document: Pdf) -> None:
        many = [document.make_indirect(Dictionary()) for _ in range(50)]
        document.Root.Many = Array(many)

    content = documents.pdf(change)
    assert MOST_OBJECTS == 100_000
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("regionruhr.downloads.pdf.MOST_OBJECTS", 50)
        with pytest.raises(RefusedDocumentError) as refused:
            without_metadata(content)
    assert refused.value.reason is Refusal.LARGE
    assert without_metadata(content)


def test_document_is_made_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By its bytes: a second build does not open it again."""
    cache = Cache(tmp_path)
    content = documents.pdf()
    first = published_pdf(content, cache)
    assert first == without_metadata(content)

    def refuse(_content: bytes) -> bytes:
        raise AssertionError

    monkeypatch.setattr("regionruhr.downloads.published.without_metadata", refuse)
    assert published_pdf(content, cache) == first
    with pytest.raises(AssertionError):
        published_pdf(content + b" ", cache)


PACKED = compress(b"q 595 0 0 400 0 0 cm " * 900)
FLUSHING = compressobj()
FLUSHED = FLUSHING.compress(b"q 595 0 0 400 0 0 cm " * 900) + FLUSHING.flush(Z_SYNC_FLUSH)


@pytest.mark.parametrize(
    ("packed", "is_whole"),
    [
        (PACKED, True),
        (PACKED + b"\r\n", True),
        (PACKED[:-4], True),
        (PACKED[:-4] + b"\r\n", True),
        (PACKED[:-1], True),
        (FLUSHED, True),
        (FLUSHED + b"\n", True),
        (FLUSHED[:-20], False),
        (compress(b""), True),
        (PACKED[:-4] + bytes(4), False),
        (PACKED[: len(PACKED) // 2], False),
        (PACKED[:20] + bytes([PACKED[20] ^ 1]) + PACKED[21:], False),
        (b"", True),
        (b"BT ET", False),
    ],
)
def test_packed_parts_are_unpacked(packed: bytes, *, is_whole: bool) -> None:
    """A page of which half is missing would be blank; programs may leave out sum and end."""

    def change(document: Pdf) -> None:
        document.pages[0].Contents = Stream(document, packed, Filter=Name.FlateDecode)

    content = documents.pdf(change)
    if is_whole:
        assert without_metadata(content)
        return
    with pytest.raises(RefusedDocumentError) as refused:
        without_metadata(content)
    assert refused.value.reason is Refusal.BROKEN
