"""Reproduction: the files of an illustration, as they stand on the site."""

from collections.abc import Iterator

from regionruhr.cache import Cache
from regionruhr.images.published import published
from regionruhr.images.resizing import rendered
from regionruhr.images.rights import Rights
from regionruhr.model.release import Image
from regionruhr.press.illustration import Illustration


def published_original(image: Image, content: bytes) -> bytes:
    """The file of a picture as it is handed out, with its credit and licence in it."""
    return published(content, Rights(image.credit, image.license))


def published_files(
    illustration: Illustration, original: bytes, cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of the original, as it is handed out, and of each variant made from it.

    Variants that the cache does not have are made and given to it.
    """
    yield illustration.address, original
    picture, variants = illustration.picture, illustration.renditions
    if picture is None or not variants:
        return
    keys = [f"{picture.key}-{v.width}{v.rendition.kind.ending}" for v in variants]
    kept = [known for known in map(cache.get, keys) if known is not None]
    if len(kept) < len(variants):
        rights = Rights(illustration.image.credit, illustration.image.license)
        # All of them: each is made from the largest.
        kept = list(rendered(original, [v.rendition for v in variants], rights))
        for key, variant in zip(keys, kept, strict=True):
            cache.put(key, variant)
    yield from zip((variant.address for variant in variants), kept, strict=True)
