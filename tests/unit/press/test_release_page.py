"""A release on its page, with its text and its press kit."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

import records
from regionruhr.model.release import Release
from regionruhr.press.article import article
from regionruhr.press.release_page import (
    PressKit,
    ReleasePage,
    release_page,
    zipped,
)

SITE = "https://host.example/"
IMAGES = [
    {
        "file": name,
        "alt": f"Blick auf {name}",
        "caption": f"Die Halle {number}.",
        "credit": f"Fotografin {number}",
        "license": "CC BY 4.0",
    }
    for number, name in enumerate(("halle.jpg", "ansicht.png"), 1)
]
DOWNLOADS = [{"file": "plan.pdf", "title": "Lageplan"}]


def _page(release: Release) -> ReleasePage:
    network = records.network(release)
    return release_page(article(release, network), network.details, SITE)


def _kit(release: Release) -> PressKit:
    kit = _page(release).kit
    assert kit is not None
    return kit


def _zipped(release: Release) -> bytes:
    page, kit = _page(release), _kit(release)
    return zipped(page, kit, "<p>Seite</p>", lambda path: f"<{path}>".encode())


def _entries(release: Release) -> dict[str, bytes]:
    with ZipFile(BytesIO(_zipped(release))) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("fields", "contents"),
    [
        ({"images": IMAGES}, "Text, 2 Bilder"),
        ({"images": IMAGES[:1]}, "Text, 1 Bild"),
        ({"downloads": DOWNLOADS}, "Text, 1 Anlage"),
        ({"images": IMAGES, "downloads": [*DOWNLOADS, *DOWNLOADS]}, "Text, 2 Bilder, 2 Anlagen"),
    ],
)
def test_kit_lists_its_contents(fields: dict[str, object], contents: str) -> None:
    """Before anyone saves it."""
    kit = _kit(records.release("2026-07", "halle", **fields))
    assert kit.contents == contents
    assert kit.address == "aktuelles/2026/halle/halle.zip"


def test_text_alone_is_no_kit() -> None:
    """Its file is one step, an archive of it three."""
    assert _page(records.release()).kit is None


def test_kit_holds_text_pictures_rights_and_downloads() -> None:
    """In one folder, sorted, under names that say where they belong; pictures as published."""
    entries = _entries(records.release("2026-07", "halle", images=IMAGES, downloads=DOWNLOADS))
    assert list(entries) == [
        "2026-07-halle/2026-07-anlage-1-plan.pdf",
        "2026-07-halle/2026-07-bild-1-halle.jpg",
        "2026-07-halle/2026-07-bild-2-ansicht.png",
        "2026-07-halle/bildrechte.txt",
        "2026-07-halle/halle.html",
        "2026-07-halle/halle.txt",
    ]
    picture = entries["2026-07-halle/2026-07-bild-2-ansicht.png"]
    assert picture == b"<content/aktuelles/2026/ansicht.png>"
    assert entries["2026-07-halle/halle.html"] == b"<p>Seite</p>"
    assert entries["2026-07-halle/halle.txt"].decode().endswith(f"{SITE}aktuelles/2026/halle/\n")


def test_every_picture_has_its_rights_beside_it() -> None:
    """Who has only the folder knows what may be done with each file in it (§ 13 UrhG)."""
    entries = _entries(records.release("2026-07", "halle", title="Neue Halle", images=IMAGES))
    assert (
        entries["2026-07-halle/bildrechte.txt"].decode()
        == """\
Bilder und ihre Rechte
Pressemitteilung Nr. 7/2026, „Neue Halle“

Jedes Bild hat eigene Rechte. Bitte nennen Sie beim Abdruck den Bildnachweis und die Lizenz, die \
hier bei dem Bild stehen.

2026-07-bild-1-halle.jpg
Bildunterschrift: Die Halle 1.
Bildnachweis: Fotografin 1
Lizenz: CC BY 4.0
Bildbeschreibung: Blick auf halle.jpg

2026-07-bild-2-ansicht.png
Bildunterschrift: Die Halle 2.
Bildnachweis: Fotografin 2
Lizenz: CC BY 4.0
Bildbeschreibung: Blick auf ansicht.png
"""
    )


def test_kit_without_pictures_has_no_file_on_their_rights() -> None:
    """Nothing is said about nothing."""
    entries = _entries(records.release("2026-07", "halle", downloads=DOWNLOADS))
    assert "2026-07-halle/bildrechte.txt" not in entries


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"date": "2026-07-15 10:00"}, (2026, 7, 15)),
        ({"corrections": [{"date": "2026-08-01", "note": "Zahl"}]}, (2026, 8, 1)),
        ({"date": "1954-07-04"}, (1980, 1, 1)),
        ({"date": "2999-07-04"}, (2107, 12, 31)),
    ],
    ids=["published", "corrected", "too early for the format", "too late for the format"],
)
def test_kit_is_dated_by_its_content(fields: dict[str, object], day: tuple[int, int, int]) -> None:
    """To the last change, not to the build; stored, with the same rights on every system."""
    release = records.release("2026-07", "halle", images=IMAGES, **fields)
    with ZipFile(BytesIO(_zipped(release))) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (*day, 0, 0, 0)
            assert (entry.compress_type, entry.create_system) == (ZIP_STORED, 3)
            assert entry.external_attr == 0o100644 << 16


def test_same_release_gives_the_same_bytes() -> None:
    """A build repeats itself, and another picture is another kit."""
    release = records.release("2026-07", "halle", images=IMAGES)
    assert _zipped(release) == _zipped(release)
    assert _zipped(release) != _zipped(records.release("2026-07", "halle", images=IMAGES[:1]))
