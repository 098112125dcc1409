"""The vCard of a partner, read by a library other than the one that wrote it."""

import re
from collections import Counter

import pytest
import vobject

import records
from regionruhr.directory.directory import Directory
from regionruhr.model.partner import Partner
from regionruhr.profiles.vcard import has_contact_details, vcard, vcards

SITE = "https://host.example/"


SAMPLES = (
    records.partner("wenig"),
    records.partner("zeichen", name="A;B, C\\D", legal_name="Ä & Ö; GmbH", summary="x\nTEL:1"),
    records.partner("lang", name="€" * 120, phone="+49 231 123-45", email="post@lang.example"),
    records.partner(
        "alles",
        address={"street": "Weg 1, Tor 2", "postal_code": "44263", "city": "dortmund"},
        geo={"lat": "51.5", "lon": "7.4"},
        website="https://alles.example/a,b;c",
        phone="+49 231 1",
        email="post@alles.example",
        contact={"email": "einkauf@alles.example", "phone": "+49 231 2"},
        verified_on="2026-11-20",
    ),
)


def _read(partner: Partner) -> vobject.base.Component:
    written = vcard(partner, records.network(partner), SITE)
    card: vobject.base.Component = vobject.readOne(written.decode())
    assert card.validate(raiseException=True)
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
    assert (card.version.value, card.fn.value) == ("3.0", "Wilo SE")
    assert card.n.value == vobject.vcard.Name(family="Wilo SE")
    assert (card.adr.value.street, card.adr.value.code, card.adr.value.city) == (
        "Straße 1",
        "44137",
        "Dortmund",
    )
    assert [mail.value for mail in card.email_list] == ["einkauf@wilo.example", "info@wilo.example"]
    assert [mail.type_paramlist for mail in card.email_list] == [["INTERNET"], ["INTERNET"]]
    assert [phone.value for phone in card.tel_list] == ["+49 231 123-45"]
    assert card.tel.type_paramlist == ["WORK", "VOICE"]
    assert card.adr.type_paramlist == ["WORK"]
    assert card.url.value == "https://wilo.example/"
    assert card.geo.value == "51.5;7.4"
    assert card.uid.value == "https://host.example/partner/wilo/"
    assert card.rev.value == "2026-11-20T00:00:00Z"
    assert card.note.value == "Pumpen. (Aus der Region)"


def test_unknown_leaves_no_line() -> None:
    """Nothing is empty, nothing is made up."""
    card = _read(records.partner())
    assert {"tel", "email", "url", "geo", "rev"} & set(card.contents) == set()


def test_hostile_name_stays_one_value() -> None:
    """No separator, line break or backslash of a name begins another property (RFC 2426, 4)."""
    name = "Müller, Söhne; GmbH \\ TEL:+49 666 &\N{RIGHT-TO-LEFT MARK}" + "ß" * 90
    card = _read(records.partner(name=name))
    assert card.fn.value == name
    assert card.n.value.family == name
    assert card.org.value == [name]
    assert "tel" not in card.contents


OLD_READERS = re.compile(
    r"(BEGIN|END):VCARD|VERSION:3\.0|X-ABShowAs:COMPANY|(UID|SOURCE|URL):https://\S+"
    r"|(FN|NOTE):.+|N:.+;;;;|ORG:.+|ADR;TYPE=WORK:;;.*;.+;;.*;Deutschland|GEO:[\d.]+;[\d.]+"
    r"|EMAIL;TYPE=INTERNET:\S+|TEL;TYPE=WORK,VOICE:\+[\d -]+|REV:\d{4}-\d\d-\d\dT00:00:00Z"
)
"""What version 3.0 knows, each once but mail and phone, and no parameter but types."""


@pytest.mark.parametrize("partner", SAMPLES, ids=lambda partner: partner.id)
def test_card_holds_what_old_readers_know(partner: Partner) -> None:
    """VERSION, N and FN must stand in it (RFC 2426, 3.1.1, 3.1.2, 3.6.9); KIND came with 4.0."""
    written = vcard(partner, records.network(partner), SITE).decode().replace("\r\n ", "")
    lines = written.removesuffix("\r\n").split("\r\n")
    assert [line for line in lines if not OLD_READERS.fullmatch(line)] == []
    names = Counter(line.partition(":")[0].partition(";")[0] for line in lines)
    assert names["VERSION"] == names["N"] == names["FN"] == names["ORG"] == 1
    assert {name for name, number in names.items() if number > 1} <= {"EMAIL", "TEL"}


def test_lines_end_and_fold_as_the_format_wants() -> None:
    """CRLF, and no line longer than 75 octets (RFC 2425, 5.8.1)."""
    partner = records.partner(name="ß" * 90)
    written = vcard(partner, records.network(partner), SITE)
    lines = written.split(b"\r\n")
    assert written.count(b"\n") == len(lines) - 1
    assert max(map(len, lines)) <= 75
    # No character is split: each line is whole by itself.
    assert "".join(line.decode().removeprefix(" ") for line in lines).count("ß") == 3 * 90
    assert lines[:2] == [b"BEGIN:VCARD", b"VERSION:3.0"]


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
