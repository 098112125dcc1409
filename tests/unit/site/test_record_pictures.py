"""The picture of a record in a list: no more of it than its place needs, and its makers named."""

from dataclasses import dataclass
from functools import cache
from types import SimpleNamespace
from typing import cast

import pytest
from jinja2 import FileSystemLoader, Template
from lxml import html

from projects import ROOT
from regionruhr.images.kind import PictureKind
from regionruhr.model.sign import Sign
from regionruhr.motifs.motif import Motif
from regionruhr.press.illustration import Thumbnail, Variant
from regionruhr.site.rendering import environment
from regionruhr.site.shell import Shell

SHELL = cast("Shell", SimpleNamespace(motifs="assets/motifs.svg"))
MOTIF = Motif(Sign.WAVE, 7, is_mirrored=True)
MOST_BYTES_OF_A_ROW = 150
LARGER = Variant(480, 320, PictureKind.WEBP, "halle-480.webp")


@dataclass
class _Record:
    thumbnail: Thumbnail | None
    motif: Motif = MOTIF


def _record(name: str = "halle-320.webp", credit: str = "Foto: A", **values: bool) -> _Record:
    is_drawing = values.get("is_drawing", False)
    return _Record(Thumbnail(name, 320, 213, is_drawing, credit, None if is_drawing else LARGER))


@cache
def _macros() -> Template:
    loader = FileSystemLoader(ROOT / "overrides")
    return environment(loader, SHELL).get_template("macros/images.html")


def _printed(macro: str, *arguments: object) -> html.HtmlElement:
    return html.fragment_fromstring(str(getattr(_macros().module, macro)(*arguments)), "div")


@pytest.mark.parametrize(
    ("record", "sizes", "attributes"),
    [
        (_Record(None), "", None),
        (_record(), "", {"src": "../halle-320.webp", "class": "thumbnail"}),
        (
            _record(),
            "24rem",
            {"srcset": "../halle-320.webp 320w, ../halle-480.webp 480w", "sizes": "24rem"},
        ),
        (_record("plan.svg", is_drawing=True), "", {"class": "thumbnail thumbnail--drawing"}),
        (_record("plan.svg", is_drawing=True), "24rem", {"srcset": None, "sizes": None}),
        (_record(), "", {"alt": "", "width": "320", "height": "213", "loading": "lazy"}),
    ],
    ids=["none", "row", "card", "drawing", "drawing on a card", "row waits in its room"],
)
def test_record_picture(
    record: _Record, sizes: str, attributes: dict[str, str | None] | None
) -> None:
    """None without a picture; on a card the browser chooses, elsewhere the smallest will do."""
    images = list(_printed("record_picture", record, "../", sizes).iter("img"))
    assert len(images) == (attributes is not None)
    for image in images:
        assert {name: image.get(name) for name in attributes or {}} == attributes


@pytest.mark.parametrize(
    ("sizes", "symbols"), [("", ["m7", "wave-m"]), ("24rem", ["b7", "wave-b"])], ids=["row", "card"]
)
def test_record_without_a_picture_has_a_motif(sizes: str, symbols: list[str]) -> None:
    """Of its symbols in the file of them all; on a card, which is wide, as a band."""
    (motif,) = _printed("record_picture", _Record(None), "../", sizes).iter("svg")
    assert [use.get("href") for use in motif] == [f"../assets/motifs.svg#{one}" for one in symbols]
    assert motif.get("aria-hidden") == "true"
    assert not list(_printed("record_picture", _record(), "../", sizes).iter("svg"))


def test_motif_of_a_row_costs_little() -> None:
    """A list may have hundreds."""
    (motif,) = _printed("record_picture", _Record(None), "../")
    assert len(html.tostring(motif, with_tail=False)) <= MOST_BYTES_OF_A_ROW


@pytest.mark.parametrize(
    ("records", "text"),
    [
        ([], ""),
        ([_Record(None)], ""),
        ([_record(), _Record(None), _record(credit="Grafik: B"), _record()], "Foto: A · Grafik: B"),
    ],
    ids=["no records", "no pictures", "each once"],
)
def test_makers_are_named_once_a_list(records: list[_Record], text: str) -> None:
    """Where no picture is, nobody is."""
    printed = _printed("picture_credits", records)
    assert [" ".join(p.text_content().split()) for p in printed.iter("p")] == [text] * bool(text)
