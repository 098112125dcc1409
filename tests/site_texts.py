"""Site texts: what a built site says, in every way a machine may read its files."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from io import BytesIO
from urllib.parse import unquote
from zipfile import ZipFile


def everything(files: Mapping[str, bytes]) -> str:
    """Names and contents of all files, archives unpacked, read in every way a machine may."""
    return "\n".join(text for name, content in files.items() for text in texts(name, content))


def texts(name: str, content: bytes) -> Iterator[str]:
    """Name and content of a file, and of what is packed in it."""
    if name.endswith(".gz"):
        yield from texts(name.removesuffix(".gz"), gzip.decompress(content))
    elif name.endswith(".idx"):
        yield from texts(name.removesuffix(".idx"), zlib.decompress(content))
    elif name.endswith(".zip"):
        with ZipFile(BytesIO(content)) as archive:
            for inner in archive.namelist():
                yield from texts(inner, archive.read(inner))
    text = content.decode("utf-8", "replace")
    # Feeds hold HTML that is escaped once more, and JSON writes what it likes as \uXXXX.
    readings = [text, unescape(text), unescape(unescape(text)), unquote(text)]
    readings += [_without_escapes(reading) for reading in readings]
    yield from (name, *readings)


def _without_escapes(text: str) -> str:
    return re.sub(r"\\u[0-9a-fA-F]{4}", lambda found: json.loads(f'"{found[0]}"'), text)
