"""Illustration: a picture of a record, as pages, feeds and press kits show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from regionruhr.cache.entries import Cache
from regionruhr.formats import size_text
from regionruhr.images.kind import PictureKind
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rendition import Rendition, make_renditions, renditions
from regionruhr.images.rights import Rights
from regionruhr.model.addresses import address_beside, profile_picture_address
from regionruhr.model.field import titles
from regionruhr.model.image import Image
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.picture import Picture, picture_path
from regionruhr.model.project import Project
from regionruhr.model.release import Release
from regionruhr.wording.catalogue import UI

_WORDS = ("caption", "credit", "license", "alt")
MAX_DISPLAY_SIZE = (720, 540)
"""The greatest width and height of a picture on a page, in CSS pixels.

The height leaves room for words on the screen of a telephone.
"""


@dataclass(frozen=True, slots=True)
class Variant(Rendition):
    """A smaller picture made of an original, and where it stands."""

    address: str


_IN_ROWS, _ON_CARDS = (240, 160), (480, 320)
"""Width and height in pixels that a thumbnail covers at least: in a row of a list, on a card."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """The first picture of a record where the record is one of a list."""

    address: str
    width: int
    height: int
    """In pixels, or in units of a drawing."""
    is_drawing: bool
    credit: str
    larger: Variant | None
    """A larger variant for cards; None of a drawing, and where it is the same."""


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture with its words and rights."""

    image: Image
    address: str
    """The address of the original."""
    picture: Picture | None
    """None only where the file has not been measured."""
    path: str = ""
    """Its file in the project."""

    @property
    def renditions(self) -> tuple[Variant, ...]:
        """All smaller pictures made of it; none of a drawing."""
        if self.picture is None or not self.picture.key:
            return ()
        stem, key = self.address.rpartition(".")[0], self.picture.key[:10]
        return tuple(
            Variant(r.width, r.height, r.kind, f"{stem}-{r.width}.{key}{r.kind.ending}")
            for r in renditions(self.picture)
        )

    @property
    def variants(self) -> tuple[Variant, ...]:
        """The WebP variants for `srcset`, smallest first."""
        return tuple(v for v in self.renditions if v.kind is PictureKind.WEBP)

    @property
    def fallback(self) -> Variant | None:
        """The JPEG variant, for programs that cannot show WebP."""
        return next((v for v in self.renditions if v.kind is PictureKind.JPEG), None)

    @property
    def display_size(self) -> tuple[int, int] | None:
        """Width and height on a page, in CSS pixels, as far as the page is wide enough."""
        if self.picture is None:
            return None
        width, height = self.picture.width, self.picture.height
        scale = min(MAX_DISPLAY_SIZE[0] / width, MAX_DISPLAY_SIZE[1] / height)
        if self.picture.key:
            scale = min(scale, 1)
        return max(1, round(width * scale)), max(1, round(height * scale))

    @property
    def is_drawing(self) -> bool:
        """Whether it is a drawing (SVG), not a photo."""
        return self.picture is not None and self.picture.media_type == PictureKind.SVG.media_type

    @property
    def thumbnail(self) -> Thumbnail | None:
        """The picture as lists show it; None if it has not been measured."""
        if self.picture is None:
            return None
        small, large = self._covering(*_IN_ROWS), self._covering(*_ON_CARDS)
        return Thumbnail(
            address=small.address if small else self.address,
            width=small.width if small else self.picture.width,
            height=small.height if small else self.picture.height,
            is_drawing=self.is_drawing,
            credit=self.credit,
            larger=None if small == large else large,
        )

    def _covering(self, width: int, height: int) -> Variant | None:
        """The smallest variant that is so wide and so high, else the largest."""
        enough = (v for v in self.variants if v.width >= width and v.height >= height)
        return next(enough, self.variants[-1] if self.variants else None)

    @property
    def credit(self) -> str:
        """Who made it, and how it may be used: "Foto: A. Beispiel (CC BY 4.0)"."""
        label = UI["credit_drawing"] if self.is_drawing else UI["credit"]
        return f"{label}: {self.image.credit} ({self.image.license})"

    @property
    def words(self) -> tuple[str, ...]:
        """Caption, credit, licence and description by their names, a line each."""
        names = titles(Image)
        return tuple(f"{names[name]}: {getattr(self.image, name)}" for name in _WORDS)

    @property
    def details(self) -> str:
        """Format and size of the original: "JPEG, 3000 × 2000 Pixel, 2,4 MB"."""
        if self.picture is None:
            return ""
        media_type, size = self.picture.media_type, size_text(self.picture.length)
        title = next(kind.title for kind in PictureKind if kind.media_type == media_type)
        if self.is_drawing:
            return f"{title}, {size}"
        return f"{title}, {self.picture.width} × {self.picture.height} Pixel, {size}"


Illustrated: TypeAlias = Release | Project | Partner
"""A record that has pictures."""


def illustrations(record: Illustrated, network: Network) -> tuple[Illustration, ...]:
    """The pictures of a record in its order."""
    return tuple(_illustration(record, image, network) for image in record.images)


def thumbnail(record: Illustrated, network: Network) -> Thumbnail | None:
    """The first picture of a record as lists show it; None without pictures."""
    return _illustration(record, record.images[0], network).thumbnail if record.images else None


def _illustration(record: Illustrated, image: Image, network: Network) -> Illustration:
    path = picture_path(record.path, image.file)
    return Illustration(
        image=image,
        address=(
            profile_picture_address(record.id, image.file)
            if isinstance(record, Partner)
            else address_beside(record.path, image.file)
        ),
        picture=network.pictures.get(path),
        path=path,
    )


def published_original(image: Image, content: bytes) -> bytes:
    """The file of a picture as the site publishes it, with credit and licence in its metadata."""
    return without_metadata(content, Rights(image.credit, image.license))


def published_files(
    illustration: Illustration, original: bytes, cache: Cache
) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of the published original, then of each variant made from it.

    Variants that the cache does not have are made and given to it.
    """
    yield illustration.address, original
    picture, variants = illustration.picture, illustration.renditions
    if picture is None or not variants:
        return
    keys = [f"{picture.key}-{v.width}{v.kind.ending}" for v in variants]
    kept = [known for known in map(cache.get, keys) if known is not None]
    if len(kept) < len(variants):
        rights = Rights(illustration.image.credit, illustration.image.license)
        # All of them: each is made from the next larger one.
        kept = list(make_renditions(original, variants, rights))
        for key, variant in zip(keys, kept, strict=True):
            cache.put(key, variant)
    yield from zip((variant.address for variant in variants), kept, strict=True)
