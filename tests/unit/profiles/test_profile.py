"""A partner as a visitor sees it."""

import pytest

import records
from regionruhr.directory.card import LogoView, monogram
from regionruhr.directory.directory import Directory
from regionruhr.directory.referral import ALL_CONTACTS
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.matches import Matches
from regionruhr.model.addresses import Link
from regionruhr.model.partner import Partner
from regionruhr.press.newsroom import newsroom
from regionruhr.profiles.profile import MOST_FITTING, Profile, profile, profile_day
from regionruhr.settings import moment

REQUEST = CandidateKind.REQUEST
AGENCY = records.agency(
    "wf-dortmund", "dortmund", name="Wirtschaftsförderung Dortmund", phone="+49 231 5"
)


def _profile(partner: Partner, *others: records.Record) -> Profile:
    network = records.network(partner, *others)
    now = moment("2026-11-23T12:00")
    view = Directory(network)
    day = profile_day(partner, now.date())
    return profile(partner, day, view, newsroom(network, now), "https://host.example/")


def test_keys_become_words() -> None:
    """A visitor reads labels, not the keys of a file."""
    view = _profile(
        records.partner(
            "wilo",
            name="Wilo SE",
            address={"city": "herne"},
            sectors=["maschinenbau"],
            competences=["pumpen"],
            certifications=["iso-9001"],
            area_served=["dortmund"],
            founded="1872",
            joined="2009-10",
            verified_on="2026-11-20",
        )
    )
    words = {name: fact.text for name, fact in view.fields.items() if fact.values}
    assert (words["address.city"], view.area.title) == ("Herne", "Herne")
    assert (words["sectors"], words["competences"]) == ("Maschinenbau", "Pumpen")
    assert words["type"] == "Unternehmen"
    assert [(fact.title, fact.text) for fact in view.facts] == [
        ("Zuständig für", "Dortmund"),
        ("Zertifikate", "ISO 9001"),
        ("Gegründet", "1872"),
        ("Im Netzwerk seit", "Oktober 2009"),
    ]
    assert view.remarks[0] == "Angaben bestätigt am 20. November 2026"


def test_unknown_is_empty() -> None:
    """Nothing is made up for what nobody knows."""
    view = _profile(records.partner())
    assert (view.facts, view.correction) == ((), ALL_CONTACTS)
    assert (view.logo, view.card.logo) == (None, None)
    for found in (view.projects, view.news.headlines, view.fields["competences"].values):
        assert found == ()


@pytest.mark.parametrize("role", ["carrier", "member", "regional"])
def test_role_claims_no_membership_that_is_not_known(role: str) -> None:
    """Who merely sits in the region is said to be neither member nor carrier."""
    view = _profile(records.partner(role=role))
    for text in (view.card.role, view.fields["role"].text):
        assert text.startswith("Träger") is (role == "carrier")
        assert text.startswith("Mitglied") is (role == "member")
    assert view.card.is_carrier is (role == "carrier")


@pytest.mark.parametrize(
    ("fields", "referral"),
    [
        ({}, Link("Wirtschaftsförderung Dortmund", "partner/wf-dortmund/")),
        ({"website": "https://www.example.org"}, None),
        ({"email": "info@example.org"}, None),
        ({"phone": "+49 231 1"}, None),
        ({"contact": {"role": "Zentrale", "phone": "+49 231 1"}}, None),
        ({"address": {"city": "herne"}}, ALL_CONTACTS),
    ],
    ids=["no contact", "website", "mail", "telephone", "contact", "area without an agency"],
)
def test_agency_helps_where_no_contact_is_known(
    fields: dict[str, object], referral: Link | None
) -> None:
    """The agency of the area is named only to those who would find no other way."""
    assert _profile(records.partner(**fields), AGENCY).referral == referral


@pytest.mark.parametrize(
    ("agency", "ways"),
    [
        (
            {
                "website": "https://www.example.org",
                "phone": "+49 231 12-3",
                "email": "a@example.org",
            },
            [
                Link("+49 231 12-3", "tel:+49231123"),
                Link("a@example.org", "mailto:a@example.org"),
                Link("https://www.example.org", "https://www.example.org"),
            ],
        ),
        (
            {"contact": {"role": "Zentrale", "phone": "+49 231 1"}},
            [Link("+49 231 1", "tel:+492311")],
        ),
        ({}, []),
    ],
    ids=["all", "contact", "an agency that is not accessible"],
)
def test_agency_that_helps_is_reached_at_once(agency: dict[str, object], ways: list[Link]) -> None:
    """By telephone, mail and website beside its name; who has a way of their own needs none."""
    helper = records.agency("wf-dortmund", "dortmund", **agency)
    assert list(_profile(records.partner(), helper).referral_ways) == ways
    assert _profile(records.partner(phone="+49 2302 1"), helper).referral_ways == ()


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({}, "Telefon, E-Mail und Website"),
        ({"website": "https://www.example.org"}, "Telefon und E-Mail"),
        ({"website": "https://www.example.org", "phone": "+49 231 1"}, "E-Mail"),
        (
            {"website": "https://www.example.org", "phone": "+49 231 1", "email": "a@example.org"},
            "",
        ),
    ],
)
def test_what_is_missing_is_named(fields: dict[str, object], missing: str) -> None:
    """The page invites those who know it to add it."""
    assert _profile(records.partner(**fields)).missing == missing


@pytest.mark.parametrize(
    ("role", "is_explained"), [("carrier", False), ("member", False), ("regional", True)]
)
def test_page_says_where_no_membership_is_known(role: str, *, is_explained: bool) -> None:
    """Beside the date of the confirmation; carriers and members need no such words."""
    remarks = _profile(records.partner(role=role)).remarks
    assert any("Mitgliedschaft" in remark for remark in remarks) is is_explained


@pytest.mark.parametrize(
    ("fields", "phone", "email"),
    [
        ({}, "", ""),
        ({"phone": "+49 231 1", "email": "info@example.org"}, "+49 231 1", "info@example.org"),
        (
            {"phone": "+49 231 1", "contact": {"email": "wer@example.org"}},
            "+49 231 1",
            "wer@example.org",
        ),
        ({"phone": "+49 231 1", "contact": {"phone": "+49 231 2"}}, "+49 231 2", ""),
    ],
    ids=["nothing known", "the organisation's", "either", "the contact's first"],
)
def test_contact_is_tried_before_the_organisation(
    fields: dict[str, object], phone: str, email: str
) -> None:
    """One number and one address to try first."""
    view = _profile(records.partner(**fields))
    assert (view.card.phone, view.card.email) == (phone, email)


def test_agency_does_not_point_to_itself() -> None:
    """An agency without a telephone is not told to ask itself."""
    agency = records.agency("wf-dortmund", "dortmund")
    assert _profile(agency).referral == ALL_CONTACTS


def test_projects_and_public_releases_are_listed_newest_first() -> None:
    """Each with the part that the partner has in it; nothing that is not public yet."""
    view = _profile(
        records.partner("wilo"),
        records.project(
            "alt", title="Alt", start="2010", partners=[{"id": "wilo", "role": "lead"}]
        ),
        records.project(
            "neu", title="Neu", start="2020", partners=[{"id": "wilo", "role": "funder"}]
        ),
        records.release("2026-01", title="Gestern", date="2026-01-01", partners=["wilo"]),
        records.release("2026-02", title="Heute", date="2026-11-23 12:00", partners=["wilo"]),
        records.release("2026-03", title="Morgen", date="2026-11-24", partners=["wilo"]),
        records.release("2026-04", title="Entwurf", partners=["wilo"], draft="true"),
        records.release("2026-05", title="Andere"),
    )
    assert [(one.project.title, one.role) for one in view.projects] == [
        ("Neu", "Fördergeber"),
        ("Alt", "Federführung"),
    ]
    assert [headline.title for headline in view.news.headlines] == ["Heute", "Gestern"]


def test_expired_confirmation_is_marked() -> None:
    """The day of the build decides."""
    view = _profile(records.partner(verified_on="2025-11-22"))
    assert view.remarks[0].endswith(", vor mehr als zwölf Monaten")


def test_correction_goes_to_the_agency() -> None:
    """A mail with the address of the profile in it."""
    agency = records.agency("wf", "dortmund", email="wf@example.org")
    mail = _profile(records.partner("wilo"), agency).correction.address
    assert mail.startswith("mailto:wf@example.org?subject=Korrektur")
    assert "host.example%2Fpartner%2Fwilo%2F" in mail


def test_logo_stands_below_the_profile() -> None:
    """The address of a picture is that of its profile; the profile shows it larger than a list."""
    view = _profile(records.partner("wilo", logo="wilo.svg", logo_dark="wilo-dunkel.svg"))
    for logo, width, dark_width in ((view.card.logo, 80, 40), (view.logo, 168, 84)):
        dark = LogoView("partner/wilo/wilo-dunkel.svg", dark_width, dark_width)
        assert logo == LogoView("partner/wilo/wilo.svg", width, width // 4, dark)


def test_logo_without_a_dark_variant_has_none() -> None:
    """Then the template lays a plate under it."""
    view = _profile(records.partner("wilo", logo="wilo.svg"))
    assert view.logo is not None
    assert view.logo.dark is None


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Wilo SE", "W"),
        ("J.D. Neuhaus", "JN"),
        ("Gesellschaft für Forschung mbH", "GF"),
        ("ABUS GmbH & Co. KG", "A"),
        ("Ökoprofit Ruhr e. V.", "ÖR"),
        ("Universität Witten/Herdecke", "UH"),
        ("3M", "3"),
        ("KG", "K"),
        ("😀", "😀"),
    ],
)
def test_monogram_stands_for_a_missing_logo(name: str, letters: str) -> None:
    """First and last word give their initials; legal forms do not count."""
    assert monogram(name) == letters


def test_card_that_holds_a_town_alone_is_not_offered() -> None:
    """The profile says that town already."""
    assert not _profile(records.partner("wilo")).vcard
    reached = records.partner("wilo", website="https://wilo.example/")
    assert _profile(reached).vcard == "partner/wilo/wilo.vcf"


def test_profile_has_what_fits_it_and_its_entries() -> None:
    """Under each entry what fits that; what is sought that the whole profile fits, five at most."""
    maker = records.partner("macher", offers=[records.entry("vorrat")])
    wishes = [records.entry(f"bedarf-{number}") for number in range(MOST_FITTING + 1)]
    network = records.network(maker, records.partner("sucher", requests=wishes))
    supply = (CandidateKind.PARTNER, "macher")
    found = Matches(
        (
            *(records.pair(network, (REQUEST, str(wish["id"])), supply) for wish in wishes),
            records.pair(network, (REQUEST, "bedarf-3"), (CandidateKind.OFFER, "vorrat")),
        )
    )
    now = moment("2026-11-23T12:00")
    room, directory = newsroom(network, now), Directory(network)
    day = profile_day(maker, now.date())
    view = profile(maker, day, directory, room, "https://host.example/", matches=found)
    (matched,) = view.notices
    assert matched.notice.address == "boerse/vorrat/"
    assert [one.link.address for one in matched.matches] == ["boerse/bedarf-3/"]
    assert len(view.fitting) == MOST_FITTING
    assert view.fitting[0].reason == "beide: Pumpen · im selben Ort"


def test_profile_that_fits_nothing_says_nothing() -> None:
    """The page leaves both parts out."""
    view = _profile(records.partner(offers=[records.entry()]))
    assert (view.notices[0].matches, view.fitting) == ((), ())
