"""Published: what is published of each document is made once."""

import hashlib

from regionruhr.cache.entries import Cache
from regionruhr.downloads.pdf import VERSION, without_metadata


def published_pdf(content: bytes, cache: Cache) -> bytes:
    """Return what is published of a PDF, as the cache has it, else made and given to it.

    Raises `RefusedDocumentError`.
    """
    # Here, since a project without documents has no need of it.
    from importlib.metadata import version  # noqa: PLC0415

    made_by = f"{VERSION} {version('pikepdf')}".encode()
    key = f"document-{hashlib.sha256(made_by + content).hexdigest()}"
    kept = cache.get(key)
    if kept is None:
        kept = without_metadata(content)
        cache.put(key, kept)
    return kept
