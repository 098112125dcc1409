"""ReleasePage: a release on its page, with its text, its press kit and its QR code."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from regionruhr.model.addresses import release_file_address
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.picture import picture_path
from regionruhr.model.release import Download
from regionruhr.press.article import Article, Headline, changed_at
from regionruhr.press.illustration import Illustration
from regionruhr.press.text_version import TextVersion, text_version
from regionruhr.qr_code import QrCode, qr_code
from regionruhr.wording.catalogue import ATTACHMENTS_COUNTED, PICTURES_COUNTED, UI, counted

_RIGHTS = "bildrechte.txt"
# What the format can say (APPNOTE.TXT 4.4.6).
_EARLIEST, _LATEST = date(1980, 1, 1), date(2107, 12, 31)
_REGULAR_FILE = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class PressKit:
    """The pictures and attachments of a release by their names in the kit, and its address.

    Each name begins with the number of the release ("2016-02-bild-1-halle.jpg"), so that a
    picture can be traced back to its release.
    """

    address: str
    pictures: Mapping[str, Illustration]
    attachments: Mapping[str, Download]

    @property
    def contents(self) -> str:
        """Its contents in words: "Text, 2 Bilder, 1 Anlage"."""
        kinds = (
            (len(self.pictures), PICTURES_COUNTED),
            (len(self.attachments), ATTACHMENTS_COUNTED),
        )
        found = (counted(number, *nouns) for number, nouns in kinds if number)
        return ", ".join((UI["press_kit_text"], *found))


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """The article, and beside it its text, its kit and its address."""

    article: Article
    text_version: TextVersion
    kit: PressKit | None
    page_address: str
    """Absolute; the QR code holds it."""
    text_address: str
    """Counted from the root of the site."""

    @property
    def code(self) -> QrCode:
        """The address of the page; made when a page is printed, since a mere check needs none."""
        return qr_code(self.page_address)


def release_page(article: Article, details: NetworkDetails, site_url: str) -> ReleasePage:
    """A release as its page shows it, with its text, its press kit and its address."""
    release = article.release
    return ReleasePage(
        article=article,
        text_version=text_version(article, details, site_url),
        kit=_press_kit(article),
        page_address=f"{site_url}{article.headline.address}",
        text_address=release_file_address(release.date.year, release.slug, "txt"),
    )


def _press_kit(article: Article) -> PressKit | None:
    """The kit of a release with pictures or downloads.

    Without either there is none: a text alone is saved faster than unpacked.
    """
    release = article.release
    if not (release.images or release.downloads):
        return None
    return PressKit(
        address=release_file_address(release.date.year, release.slug, "zip"),
        pictures={
            f"{release.id}-bild-{number}-{illustration.image.file}": illustration
            for number, illustration in enumerate(article.illustrations, 1)
        },
        attachments={
            f"{release.id}-anlage-{number}-{item.file}": item
            for number, item in enumerate(release.downloads, 1)
        },
    )


def zipped(
    page: ReleasePage, kit: PressKit, html: str, content_of: Callable[[str], bytes]
) -> bytes:
    """The press kit of a release as a ZIP archive, the same bytes on every machine.

    `html` is the release as a page that needs nothing but the pictures beside it; `content_of`
    gives the bytes of a file by its path in the project. All files are dated to the last change
    of the release, and stored as they are: pictures do not get smaller, and compressed bytes
    differ from one zlib to the next.
    """
    release = page.article.release
    files = {
        f"{release.slug}.txt": page.text_version.text.encode(),
        f"{release.slug}.html": html.encode(),
        **{name: content_of(picture.path) for name, picture in kit.pictures.items()},
    }
    for name, download in kit.attachments.items():
        files[name] = content_of(picture_path(release.path, download.file))
    if kit.pictures:
        files[_RIGHTS] = _picture_rights(kit, page.article.headline).encode()
    day = min(max(changed_at(release).date(), _EARLIEST), _LATEST)
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            path = f"{release.id}-{release.slug}/{name}"
            entry = ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system = _UNIX
            entry.external_attr = _REGULAR_FILE
            archive.writestr(entry, content)
    return written.getvalue()


def _picture_rights(kit: PressKit, headline: Headline) -> str:
    """Of each picture its name in the kit and its words."""
    parts = [
        f"{UI['picture_rights']}\n{headline.designation}, „{headline.title}“",
        UI["picture_rights_lead"],
    ]
    for name, picture in kit.pictures.items():
        parts.append("\n".join((name, *picture.words)))
    return "\n\n".join(parts) + "\n"
