"""Press kit: the text, the pictures with their rights and the attachments of a release, zipped."""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from regionruhr.model.addresses import press_kit_address
from regionruhr.press.article import Article, last_change
from regionruhr.press.illustration import Illustration
from regionruhr.press.text_version import TextVersion
from regionruhr.wording.catalogue import ATTACHMENTS_COUNTED, PICTURES_COUNTED, UI, counted

RIGHTS = "bildrechte.txt"
# What the format can say (APPNOTE.TXT 4.4.6).
_EARLIEST, _LATEST = date(1980, 1, 1), date(2107, 12, 31)
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class KitPicture:
    """A picture under the name that it has in the kit; `path` leads to it in the project."""

    name: str
    path: str
    illustration: Illustration


@dataclass(frozen=True, slots=True)
class Attachment:
    """A download under the name that it has in the kit; `path` leads to it in the project."""

    name: str
    path: str
    title: str


@dataclass(frozen=True, slots=True)
class PressKit:
    """The files of an archive, and its address.

    Each name begins with the number of the release ("2016-02-bild-1-halle.jpg"), so that a
    picture can be traced back to its release.
    """

    address: str
    folder: str
    pictures: tuple[KitPicture, ...]
    attachments: tuple[Attachment, ...]

    @property
    def contents(self) -> str:
        """Its contents in words: "Text, 2 Bilder, 1 Anlage"."""
        kinds = (
            (len(self.pictures), PICTURES_COUNTED),
            (len(self.attachments), ATTACHMENTS_COUNTED),
        )
        found = (counted(number, *nouns) for number, nouns in kinds if number)
        return ", ".join((UI["press_kit_text"], *found))


def press_kit(article: Article) -> PressKit | None:
    """The kit of a release with pictures or downloads.

    Without either there is none: a text alone is saved faster than unpacked.
    """
    release = article.release
    if not (release.images or release.downloads):
        return None
    folder = posixpath.dirname(release.path)
    return PressKit(
        address=press_kit_address(release.date.year, release.slug),
        folder=f"{release.id}-{release.slug}",
        pictures=tuple(
            KitPicture(
                f"{release.id}-bild-{number}-{illustration.image.file}",
                f"{folder}/{illustration.image.file}",
                illustration,
            )
            for number, illustration in enumerate(article.illustrations, 1)
        ),
        attachments=tuple(
            Attachment(
                f"{release.id}-anlage-{number}-{item.file}", f"{folder}/{item.file}", item.title
            )
            for number, item in enumerate(release.downloads, 1)
        ),
    )


def zipped(
    kit: PressKit,
    article: Article,
    text_version: TextVersion,
    page: str,
    content_of: Callable[[str], bytes],
) -> bytes:
    """The kit as a ZIP archive, the same bytes on every machine.

    `page` is the release as an HTML page that needs nothing but the pictures beside it;
    `content_of` gives the bytes of a file by its path in the project. All files are dated to
    the last change of the release, and stored as they are: pictures do not get smaller, and
    compressed bytes differ from one zlib to the next.
    """
    release = article.release
    day = min(max(last_change(release), _EARLIEST), _LATEST)
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, content in sorted(_files(kit, article, text_version, page, content_of)):
            entry = ZipInfo(f"{kit.folder}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system = _UNIX
            entry.external_attr = _REGULAR_FILE
            archive.writestr(entry, content)
    return written.getvalue()


def _files(
    kit: PressKit,
    article: Article,
    text_version: TextVersion,
    page: str,
    content_of: Callable[[str], bytes],
) -> Iterator[tuple[str, bytes]]:
    slug = article.release.slug
    yield f"{slug}.txt", text_version.text.encode()
    yield f"{slug}.html", page.encode()
    if kit.pictures:
        yield RIGHTS, picture_rights(kit, article).encode()
    files: tuple[KitPicture | Attachment, ...] = (*kit.pictures, *kit.attachments)
    for file in files:
        yield file.name, content_of(file.path)


def picture_rights(kit: PressKit, article: Article) -> str:
    """Of each picture its name in the kit, caption, credit, licence and description."""
    line = article.headline
    heading = f"{UI['picture_rights']}\n{line.kind} {line.number}: {line.title}"
    rights = map(_rights, kit.pictures)
    return "\n\n".join((heading, UI["picture_rights_lead"], *rights)) + "\n"


def _rights(picture: KitPicture) -> str:
    image = picture.illustration.image
    facts = (
        (UI["picture_caption"], image.caption),
        (UI["picture_credit"], image.credit),
        (UI["picture_license"], image.license),
        (UI["picture_alt"], image.alt),
    )
    return "\n".join((picture.name, *(f"{label}: {value}" for label, value in facts)))
