"""Packed copies hold the file itself, and the same bytes on each day."""

import gzip

import brotli
import pytest

from regionruhr.hosting.precompression import compressed_copies

TEXT = b"Pumpen und Pumpensysteme aus Dortmund. " * 40


def test_copies_hold_the_file() -> None:
    """One for each way of packing, smaller than the file."""
    copies = dict(compressed_copies("partner/index.html", TEXT))
    assert list(copies) == ["partner/index.html.gz", "partner/index.html.br"]
    assert gzip.decompress(copies["partner/index.html.gz"]) == TEXT
    assert brotli.decompress(copies["partner/index.html.br"]) == TEXT
    assert max(map(len, copies.values())) < len(TEXT)


def test_no_copy_holds_a_time() -> None:
    """The field MTIME is empty (RFC 1952, 2.3.1)."""
    assert dict(compressed_copies("a.css", TEXT))["a.css.gz"][4:8] == b"\0\0\0\0"


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.webp", TEXT),
        ("a.woff2", TEXT),
        ("a.html.gz", TEXT),
        ("a.txt", b"a"),
        ("_headers", TEXT),
    ],
    ids=["picture", "font", "compressed already", "too short", "no page"],
)
def test_some_files_have_no_copy(path: str, content: bytes) -> None:
    """What is compressed in itself, and what would only grow."""
    assert list(compressed_copies(path, content)) == []
