"""Illustration: a picture of a release or a project, as pages, feeds and press kits show it."""

import posixpath
from dataclasses import dataclass

from regionruhr.network.addresses import address_beside
from regionruhr.network.network import Network
from regionruhr.network.picture import Picture
from regionruhr.network.project import Project
from regionruhr.network.release import Image, Release


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture with its words and rights; `address` leads to the original.

    `picture` is None only where nothing has been measured.
    """

    image: Image
    address: str
    picture: Picture | None


def illustrations(record: Release | Project, network: Network) -> tuple[Illustration, ...]:
    """The pictures of a record in its order."""
    folder = posixpath.dirname(record.path)
    return tuple(
        Illustration(
            image=image,
            address=address_beside(record.path, image.file),
            picture=network.pictures.get(f"{folder}/{image.file}"),
        )
        for image in record.images
    )
