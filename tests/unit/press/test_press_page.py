"""What journalists find in the press area."""

import records
from regionruhr.model.addresses import Link
from regionruhr.press.newsroom import newsroom
from regionruhr.press.press_page import PressPage, press_page
from regionruhr.settings import moment


def _desk(*entries: records.Record, now: str = records.ALWAYS) -> PressPage:
    network = records.network(*entries)
    return press_page(network, newsroom(network, moment(now)))


def test_newest_are_press_releases_of_our_own() -> None:
    """No news, no look back, nothing that is not public yet; five at most, the newest first."""
    look_back = {"original": {"publisher": "Wilo"}, "written_on": "2026-01-20"}
    desk = _desk(
        *(records.release(f"2025-0{n}", date=f"2025-01-0{n}") for n in range(1, 7)),
        records.release("2026-01", type="news"),
        records.release("2026-02", **look_back),
        records.release("2026-03", date="2026-12-01"),
        now="2026-06-01",
    )
    assert [line.address for line in desk.newest] == [
        f"aktuelles/2025/meldung-2025-0{n}/" for n in range(6, 1, -1)
    ]


def test_nothing_of_our_own_is_no_release() -> None:
    """The page then says so."""
    assert _desk(records.release(type="news")).newest == ()


def test_archive_has_every_picture_once() -> None:
    """Of releases first, then of projects, each with the page that it belongs to."""
    desk = _desk(
        records.release("2026-01", images=[records.image("a.jpg")], title="Alt"),
        records.release("2026-02", images=[records.image("b.jpg"), records.image("a.jpg")]),
        records.project("vorhaben", images=[records.image("a.jpg")]),
    )
    assert [(picture.address, record.title) for picture, record in desk.pictures] == [
        ("aktuelles/2026/b.jpg", "Probe"),
        ("aktuelles/2026/a.jpg", "Probe"),
        ("projekte/a.jpg", "Vorhaben"),
    ]
    assert desk.pictures[0][1] == Link("Probe", "aktuelles/2026/meldung-2026-02/")


def test_older_pictures_stand_behind_a_line_that_counts_them() -> None:
    """Six at once, the newest; none is left out."""
    files = [f"{letter}.jpg" for letter in "abcdefgh"]
    desk = _desk(records.release("2026-01", images=[records.image(file) for file in files]))
    shown = [picture.image.file for picture, _ in desk.pictures]
    further = [picture.image.file for picture, _ in desk.further_pictures]
    assert (shown, further, desk.further) == (files[:6], files[6:], "2 weitere Bilder")


def test_pictures_of_what_is_to_come_are_not_there() -> None:
    """Neither the picture nor its caption."""
    release = records.release("2026-01", images=[records.image()], date="2026-12-01")
    assert _desk(release, now="2026-06-01").pictures == ()
