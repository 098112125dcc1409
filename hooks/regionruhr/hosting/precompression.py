"""Precompression: a packed copy beside each file that servers can hand out as it is."""

import gzip
import posixpath
from collections.abc import Iterator
from typing import Final

import brotli

COMPRESSIBLE: Final = frozenset(
    {
        ".atom",
        ".css",
        ".csv",
        ".html",
        ".ico",
        ".ics",
        ".js",
        ".json",
        ".opml",
        ".rss",
        ".svg",
        ".txt",
        ".vcf",
        ".vtt",
        ".xml",
    }
)
"""Other formats are packed in themselves."""
COPIES: Final = (".gz", ".br")


def packed(path: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Path and content of the copies of a file (RFC 1952, RFC 7932); none where none is smaller.

    The same bytes on each day: no copy holds a time.
    """
    if posixpath.splitext(path)[1] not in COMPRESSIBLE:
        return
    copies = {
        ".gz": gzip.compress(content, 9, mtime=0),
        ".br": brotli.compress(content, mode=brotli.MODE_TEXT, quality=11),
    }
    for suffix, copy in copies.items():
        if len(copy) < len(content):
            yield f"{path}{suffix}", copy
