"""Mails to both sides of a pair: formal, short, and true of either side."""

from urllib.parse import parse_qs, urlsplit

import pytest

import records
from regionruhr.brokers.pair_mail import Mail, pair_mails
from regionruhr.brokers.worklist import ListedSides, Side
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.model.partner import Partner

REQUEST, PROJECT = CandidateKind.REQUEST, CandidateKind.PROJECT
OFFER, PARTNER = CandidateKind.OFFER, CandidateKind.PARTNER
WF = records.agency("wf", "dortmund", name="WF Dortmund", phone="+49 231 1")
IHK = records.agency("ihk", "dortmund", type="chamber", name="Die Kammer", email="k@ihk.example")
SEEKER = records.partner("sucher", name="Sucher AG", email="info@sucher.example")
MAKER = records.partner("macher", name="Macher GmbH", email="info@macher.example")
NETWORK = records.network(WF, IHK, SEEKER, MAKER)


def _side(kind: CandidateKind, title: str, contact: Partner | None, **fields: object) -> Side:
    known: dict[str, object] = {"page": f"https://host.example/{kind}/", "town": "Dortmund"}
    return Side(kind=kind, title=title, contact=contact, **(known | fields))  # type: ignore[arg-type]


def _mails(demand: Side, supply: Side, broker: Partner | None = WF) -> tuple[Mail, Mail]:
    return pair_mails(ListedSides("id", "beide: Pumpen · 14 km", demand, supply), broker, NETWORK)


DEMAND = _side(REQUEST, "Pumpen gesucht", SEEKER)
SHY = _side(REQUEST, "Pumpen gesucht", IHK, is_anonymous=True)
SUPPLY = _side(OFFER, "Pumpen ab Lager", MAKER)


def test_mail_says_what_fits_why_and_asks() -> None:
    """Whole, as it is sent."""
    mail, _ = _mails(DEMAND, SUPPLY)
    assert mail.to == "info@sucher.example"
    assert mail.subject == "In|Die RegionRuhr: Angebot zu Ihrem Gesuch „Pumpen gesucht“"
    assert mail.text == (
        "Guten Tag,\n\n"
        "auf der Börse von In|Die RegionRuhr steht ein Angebot, das zu Ihrem Gesuch „Pumpen "
        "gesucht“ passen könnte: „Pumpen ab Lager“ von Macher GmbH in Dortmund.\n\n"
        "Warum: beide: Pumpen · 14 km\n"
        "Mehr: https://host.example/offer/\n\n"
        "Sollen wir den Kontakt herstellen? Eine kurze Antwort genügt.\n\n"
        "Mit freundlichen Grüßen\nWF Dortmund\nTelefon: +49 231 1"
    )


@pytest.mark.parametrize(
    ("demand", "supply", "to_demand", "to_supply"),
    [
        (
            DEMAND,
            _side(PARTNER, "Macher GmbH", MAKER),
            (
                "im Verzeichnis von In|Die RegionRuhr steht ein Profil, das zu Ihrem Gesuch "
                "„Pumpen gesucht“ passen könnte: Macher GmbH in Dortmund."
            ),
            "steht ein Gesuch, das zu Ihrem Profil passen könnte: „Pumpen gesucht“ von Sucher AG",
        ),
        (
            _side(PROJECT, "Die Halle", SEEKER, seeking="Pumpen."),
            SUPPLY,
            "das zu Ihrem Projekt „Die Halle“ passen könnte: „Pumpen ab Lager“ von Macher GmbH",
            (
                "auf der Website von In|Die RegionRuhr steht ein Projekt, das zu Ihrem Angebot "
                "„Pumpen ab Lager“ passen könnte: „Die Halle“. Gesucht ist: Pumpen.\n"
            ),
        ),
        (
            _side(OFFER, "Späne", SEEKER),
            _side(PARTNER, "Macher GmbH", MAKER),
            "steht ein Profil, das zu Ihrem Angebot „Späne“ passen könnte: Macher GmbH in Dortmund",
            "steht ein Angebot, das zu Ihrem Profil passen könnte: „Späne“ von Sucher AG",
        ),
    ],
    ids=["profile", "project", "residue"],
)
def test_each_kind_of_side_is_called_by_its_name(
    demand: Side, supply: Side, to_demand: str, to_supply: str
) -> None:
    """To either reader the own thing is theirs."""
    first, second = _mails(demand, supply)
    assert to_demand in first.text
    assert to_supply in second.text


def test_unnamed_side_is_reached_through_its_chamber() -> None:
    """The other side is told so, and the chamber is asked to pass it on."""
    to_chamber, to_maker = _mails(SHY, SUPPLY)
    assert to_chamber.to == "k@ihk.example"
    assert "das zu dem Gesuch „Pumpen gesucht“ passen könnte" in to_chamber.text
    assert "möchte ungenannt bleiben, den Kontakt zu ihr haben Sie" in to_chamber.text
    assert "Ihrem" not in to_chamber.text + to_chamber.subject
    assert (
        "„Pumpen gesucht“. Die Einrichtung dahinter möchte ungenannt bleiben. Der Kontakt läuft "
        "über Die Kammer."
    ) in to_maker.text


def test_chamber_writes_to_the_unnamed_side_itself() -> None:
    """Whose address it has, and no file."""
    mail, _ = _mails(SHY, SUPPLY, broker=IHK)
    assert mail.to == ""
    assert mail.link.startswith("mailto:?subject=")
    assert "zu Ihrem Gesuch" in mail.text
    assert "Ihr Name bleibt ungenannt" in mail.text


@pytest.mark.parametrize(
    ("contact", "greeting"),
    [
        ({"role": "Einkauf", "phone": "+49 231 3"}, "Guten Tag"),
        (
            {"name": "Kim Muster", "consent": "true", "email": "kim@sucher.example"},
            "Guten Tag Kim Muster",
        ),
    ],
    ids=["role", "name"],
)
def test_greeting_is_neutral(contact: dict[str, str], greeting: str) -> None:
    """By name where the profile has one; nobody is made up."""
    seeker = records.partner("sucher", contact=contact)
    mail, _ = _mails(_side(REQUEST, "Pumpen", seeker), SUPPLY)
    assert mail.greeting == greeting
    assert mail.text.startswith(f"{greeting},\n")


def test_network_signs_where_nobody_is_responsible() -> None:
    """And no telephone is made up."""
    mail, _ = _mails(DEMAND, SUPPLY, broker=None)
    assert mail.text.endswith("\n\nMit freundlichen Grüßen\nIn|Die RegionRuhr")


def test_link_opens_the_same_mail() -> None:
    """Whatever a title holds, it is no header of its own; lines are parted by CRLF."""
    title = 'A&cc=x@y.example?#"%0D%0A {own} =1+1'
    mail, _ = _mails(_side(REQUEST, title, SEEKER), SUPPLY)
    parts = urlsplit(mail.link)
    headers = parse_qs(parts.query, strict_parsing=True)
    assert (parts.scheme, parts.path, set(headers)) == (
        "mailto",
        "info@sucher.example",
        {"subject", "body"},
    )
    assert headers["subject"] == [mail.subject]
    assert headers["body"][0].replace("\r\n", "\n") == mail.text
    assert title in mail.subject


def test_link_stays_short() -> None:
    """Some programs cut an address after 2,000 characters; the longest names must fit."""
    long = "Wort für Wort " * 30
    maker = records.partner("macher", name=long)
    mail, _ = _mails(_side(REQUEST, long, SEEKER), _side(OFFER, long, maker))
    assert len(mail.link) < 2000
