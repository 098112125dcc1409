"""What others may take, and the lists they may show in a frame."""

import records
from regionruhr.directory.directory import Directory
from regionruhr.directory.open_data import DATA_FILES
from regionruhr.model.addresses import Link
from regionruhr.site.directory_pages import Embed, embed_pages, open_data_view

SITE = "https://host.example/"


def _directory(number: int) -> Directory:
    partners = [records.partner(f"p-{n:03}", name=f"P {n:03}") for n in range(number)]
    return Directory(records.network(*partners))


def test_files_tell_their_size_and_credit_their_source() -> None:
    """Size counts bytes, not characters; the credit can be copied as it stands."""
    contents = {file.address: ("ü" * 21_000).encode() for file in DATA_FILES}
    view = open_data_view(_directory(1), contents, SITE)
    assert {size for _, size in view.files} == {"42\N{NO-BREAK SPACE}kB"}
    assert [file.address for file, _ in view.files] == [
        "partner/partner.json",
        "partner/partner.csv",
        "partner/partner.vcf",
        "partner/partner.schema.json",
    ]
    assert view.credit == "In|Die RegionRuhr, https://host.example/, CC BY 4.0"


def test_places_with_a_page_can_be_embedded() -> None:
    """Three profiles make a page, and so a list to embed; two make none."""
    contents = {file.address: b"" for file in DATA_FILES}
    assert list(embed_pages(_directory(2))) == []
    assert open_data_view(_directory(2), contents, SITE).embeds == ()
    link = Link("Dortmund", "partner/ort/dortmund/einbetten/")
    assert open_data_view(_directory(3), contents, SITE).embeds == (link,)
    (page,) = embed_pages(_directory(3))
    assert page.address == link.address


def test_embedded_list_is_short_and_leads_on() -> None:
    """Fifty profiles at most, the way to the others, and nothing for search engines."""
    (plan,) = embed_pages(_directory(60))
    page = plan.make()
    assert isinstance(page.view, Embed)
    assert [card.name for card in page.view.cards] == [f"P {n:03}" for n in range(50)]
    assert page.view.listing == Link("Alle ansehen: 60 Profile", "partner/ort/dortmund/")
    assert page.view.home.address == ""
    assert not page.is_indexed
