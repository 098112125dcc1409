"""The vCard of a partner, read by a library other than the one that wrote it."""

import pytest
import vobject

import records
from regionruhr.directory.directory import Directory
from regionruhr.model.partner import Partner
from regionruhr.profiles.vcard import has_contact_details, vcard, vcards

SITE = "https://host.example/"


def _read(partner: Partner) -> vobject.base.Component:
    written = vcard(partner, records.network(partner), SITE)
    card: vobject.base.Component = vobject.readOne(written.decode())
    return card


def test_card_has_the_content_of_the_profile() -> None:
    """Name, address, ways to reach it, and where that stands."""
    card = _read(
        records.partner(
            "wilo",
            name="Wilo SE",
            summary="Pumpen.",
            address={"street": "Straße 1", "postal_code": "44137", "city": "dortmund"},
            geo={"lat": "51.5", "lon": "7.4"},
            website="https://wilo.example/",
            email="info@wilo.example",
            phone="+49 231 123-45",
            contact={"email": "einkauf@wilo.example", "phone": "+49 231 123-45"},
            verified_on="2026-11-20",
        )
    )
    assert (card.version.value, card.kind.value, card.fn.value) == ("4.0", "org", "Wilo SE")
    assert (card.adr.value.street, card.adr.value.code, card.adr.value.city) == (
        "Straße 1",
        "44137",
        "Dortmund",
    )
    assert [mail.value for mail in card.email_list] == ["einkauf@wilo.example", "info@wilo.example"]
    assert [phone.value for phone in card.tel_list] == ["tel:+4923112345"]
    assert card.url.value == "https://wilo.example/"
    assert card.geo.value == "geo:51.5,7.4"
    assert card.uid.value == "https://host.example/partner/wilo/"
    assert card.rev.value == "20261120T000000Z"
    assert card.note.value == "Pumpen. (Aus der Region)"


def test_unknown_leaves_no_line() -> None:
    """Nothing is empty, nothing is made up."""
    card = _read(records.partner())
    assert {"tel", "email", "url", "geo", "rev"} & set(card.contents) == set()


def test_hostile_name_stays_one_value() -> None:
    """No separator, line break or backslash of a name begins another property (RFC 6350, 3.4)."""
    name = "Müller, Söhne; GmbH \\ TEL:+49 666 &\N{RIGHT-TO-LEFT MARK}" + "ß" * 90
    card = _read(records.partner(name=name))
    assert card.fn.value == name
    assert card.org.value == [name]
    assert "tel" not in card.contents


def test_lines_end_and_fold_as_the_format_wants() -> None:
    """CRLF, and no line longer than 75 octets (RFC 6350, 3.2)."""
    partner = records.partner(name="ß" * 90)
    written = vcard(partner, records.network(partner), SITE)
    lines = written.split(b"\r\n")
    assert written.count(b"\n") == len(lines) - 1
    assert max(map(len, lines)) <= 75
    assert lines[:2] == [b"BEGIN:VCARD", b"VERSION:4.0"]


def test_file_of_all_has_the_card_of_each_in_the_order_of_the_directory() -> None:
    """To the byte; a hostile text neither ends a card nor begins another."""
    hostile = "Rohre\nEND:VCARD\r\nBEGIN:VCARD"
    partners = [
        records.partner("zoerk", name="Zörk GmbH", summary=f"Pumpen; {hostile}"),
        records.partner("aebi", name="Äbi, Söhne; \\n"),
        records.partner("wilo", name="Wilo SE", phone="+49 231 123-45"),
    ]
    network = records.network(*partners)
    written = vcards(Directory(network), SITE)
    zoerk, aebi, wilo = (vcard(one, network, SITE) for one in partners)
    assert written == aebi + wilo + zoerk
    cards = list(vobject.readComponents(written.decode()))
    assert [card.fn.value for card in cards] == ["Äbi, Söhne; \\n", "Wilo SE", "Zörk GmbH"]
    assert [card.uid.value for card in cards] == [
        f"{SITE}partner/{one}/" for one in ("aebi", "wilo", "zoerk")
    ]


def test_file_of_nobody_is_empty() -> None:
    """A network may begin without partners."""
    assert vcards(Directory(records.network()), SITE) == b""


@pytest.mark.parametrize(
    ("fields", "is_worth"),
    [
        ({}, False),
        ({"phone": "+49 231 1"}, True),
        ({"email": "post@wilo.example"}, True),
        ({"website": "https://wilo.example/"}, True),
        ({"address": {"city": "dortmund", "street": "Weg 1"}}, True),
        ({"address": {"city": "dortmund", "postal_code": "44263"}}, False),
    ],
    ids=["town", "phone", "mail", "website", "street", "postal code"],
)
def test_card_is_offered_when_it_has_contact_details(
    *, fields: dict[str, object], is_worth: bool
) -> None:
    """A town alone is not worth a place in an address book."""
    assert has_contact_details(records.partner("wilo", **fields)) is is_worth
