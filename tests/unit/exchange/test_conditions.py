"""Conditions: what has to hold before two texts are compared at all."""

from dataclasses import replace
from datetime import date

import pytest

from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.conditions import is_demand, is_supply, may_meet
from regionruhr.model.exchange_entry import EntryCategory
from regionruhr.model.partner_type import PartnerType

TODAY = date(2026, 11, 30)
YESTERDAY, TOMORROW = date(2026, 11, 29), date(2026, 12, 1)
REQUEST, PROJECT = CandidateKind.REQUEST, CandidateKind.PROJECT
OFFER, PARTNER = CandidateKind.OFFER, CandidateKind.PARTNER
SERVICE, RESIDUE = EntryCategory.SERVICE, EntryCategory.RESIDUE
CAPACITY, RESEARCH = EntryCategory.CAPACITY, EntryCategory.RESEARCH
COMPANY, UNIVERSITY = PartnerType.COMPANY, PartnerType.UNIVERSITY

DEMAND = Candidate(
    kind=REQUEST, id="gesuch", title="Gesuch", category=SERVICE, partner_type=COMPANY, owner="a"
)
OFFERED = Candidate(
    kind=OFFER, id="angebot", title="Angebot", category=SERVICE, partner_type=COMPANY, owner="b"
)
PROFILE = Candidate(kind=PARTNER, id="b", title="Profil", partner_type=COMPANY)


@pytest.mark.parametrize("supply", [OFFERED, PROFILE], ids=["offer", "profile"])
def test_nothing_stands_in_the_way(supply: Candidate) -> None:
    """Two that ask nothing of one another may meet."""
    assert may_meet(DEMAND, supply, TODAY)


MEETINGS = [
    pytest.param({"public_until": TODAY}, {}, True, id="last day of a request"),
    pytest.param({"public_until": YESTERDAY}, {}, False, id="request has passed"),
    pytest.param({}, {"public_until": TODAY}, True, id="last day of an offer"),
    pytest.param({}, {"public_until": YESTERDAY}, False, id="offer has passed"),
    pytest.param({}, {"last_day": TODAY}, True, id="available today for the last time"),
    pytest.param({}, {"last_day": YESTERDAY}, False, id="no longer available"),
    pytest.param({"last_day": TODAY}, {}, True, id="needed today"),
    pytest.param({"last_day": YESTERDAY}, {}, False, id="no longer needed"),
    pytest.param({"last_day": TOMORROW}, {"first_day": TOMORROW}, True, id="just in time"),
    pytest.param({"last_day": TODAY}, {"first_day": TOMORROW}, False, id="too late"),
    pytest.param({}, {"first_day": TOMORROW}, True, id="available later, needed any time"),
    pytest.param({"wanted_type": COMPANY}, {}, True, id="wanted kind"),
    pytest.param({"wanted_type": UNIVERSITY}, {}, False, id="another kind than wanted"),
    pytest.param({"wanted_type": COMPANY}, {"partner_type": None}, False, id="unknown kind"),
    pytest.param({}, {"partner_type": None}, True, id="unknown kind, none wanted"),
    pytest.param({}, {"wanted_type": UNIVERSITY}, False, id="offer wants another kind"),
    pytest.param({"partner_type": None}, {"wanted_type": COMPANY}, False, id="offer, unknown"),
    pytest.param({"certifications": {"x"}}, {"certifications": {"x", "y"}}, True, id="held"),
    pytest.param({"certifications": {"x", "y"}}, {"certifications": {"x"}}, False, id="one lacks"),
    pytest.param({}, {"certifications": {"x"}}, True, id="nothing asked"),
    pytest.param({"category": RESIDUE}, {"category": RESIDUE}, True, id="residues"),
    pytest.param({"category": RESIDUE}, {}, False, id="residue wanted, service offered"),
    pytest.param({}, {"category": RESIDUE}, False, id="service wanted, residue offered"),
    pytest.param({"category": None}, {"category": RESIDUE}, False, id="residue for a project"),
    pytest.param({}, {"category": CAPACITY}, True, id="service from capacity"),
    pytest.param({"category": RESEARCH}, {}, True, id="research from a service"),
    pytest.param({"category": CAPACITY}, {"category": RESEARCH}, True, id="any but residues"),
    pytest.param({"owner": "b"}, {}, False, id="own offer"),
    pytest.param({"owner": ""}, {"owner": ""}, True, id="owners unknown"),
    pytest.param({"excluded": {"b"}}, {}, False, id="offer of an excluded partner"),
    pytest.param({"excluded": {"c"}}, {}, True, id="another one excluded"),
    pytest.param({}, {"excluded": {"a"}}, False, id="excluded by the offer"),
]


@pytest.mark.parametrize(("demand", "supply", "expected"), MEETINGS)
def test_requests_and_offers(
    demand: dict[str, object], supply: dict[str, object], *, expected: bool
) -> None:
    """Each condition alone decides."""
    one, other = _with(DEMAND, demand), _with(OFFERED, supply)
    assert may_meet(one, other, TODAY) is expected


@pytest.mark.parametrize(
    ("demand", "expected"),
    [
        pytest.param({}, True, id="service"),
        pytest.param({"category": RESIDUE}, True, id="residue wanted"),
        pytest.param({"owner": "b"}, False, id="own profile"),
        pytest.param({"excluded": {"b"}}, False, id="member of the project"),
        pytest.param({"certifications": {"x"}}, False, id="certification that is not held"),
        pytest.param({"wanted_type": UNIVERSITY}, False, id="another kind"),
    ],
)
def test_requests_and_profiles(demand: dict[str, object], *, expected: bool) -> None:
    """A profile is known by its own id, has no dates, and may be good for anything."""
    assert may_meet(_with(DEMAND, demand), PROFILE, TODAY) is expected


def test_offered_residue_meets_profiles_alone() -> None:
    """Who takes a residue is a profile or a request; the certifications it names are its own."""
    residue = replace(OFFERED, category=RESIDUE, owner="a", certifications=frozenset({"x"}))
    assert may_meet(residue, PROFILE, TODAY)
    assert not may_meet(residue, replace(OFFERED, category=RESIDUE), TODAY)


@pytest.mark.parametrize(
    ("kind", "category", "sides"),
    [
        pytest.param(REQUEST, SERVICE, (True, False), id="request"),
        pytest.param(PROJECT, None, (True, False), id="project"),
        pytest.param(OFFER, SERVICE, (False, True), id="offer"),
        pytest.param(OFFER, RESIDUE, (True, True), id="offered residue"),
        pytest.param(PARTNER, None, (False, True), id="profile"),
    ],
)
def test_sides(
    kind: CandidateKind, category: EntryCategory | None, sides: tuple[bool, bool]
) -> None:
    """Somebody has to take what is left over: it is looked for and offered at once."""
    candidate = Candidate(kind=kind, id="x", title="X", category=category)
    assert (is_demand(candidate), is_supply(candidate)) == sides


def _with(candidate: Candidate, fields: dict[str, object]) -> Candidate:
    return replace(candidate, **fields)  # type: ignore[arg-type]
