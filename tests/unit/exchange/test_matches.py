"""What each record gives to the matching, and which pairs of a day are left."""

from collections.abc import Mapping
from datetime import date

import pytest

import records
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.matches import candidates, matches
from regionruhr.model.exchange_entry import EntryCategory
from regionruhr.model.listed_pair import ListedPair
from regionruhr.model.partner_type import PartnerType

TODAY = date(2026, 11, 30)
FIRM: Mapping[str, object] = {
    "certifications": ["iso-9001"],
    "competences": ["pumpen"],
    "description": "Wir bauen Pumpen.",
}
ASKED = records.entry("gesuch", title="Pumpen instandsetzen", summary="Wir suchen Hilfe.")
OFFERED = records.entry("angebot", title="Instandsetzung von Pumpen", summary="In fünf Tagen.")
PUMPS: dict[str, object] = {"competences": ["pumpen"]}


def _candidates(*found: records.Record) -> Mapping[str, Candidate]:
    """By kind and id."""
    every = candidates(records.network(*found), TODAY)
    return {f"{one.kind}/{one.id}": one for one in every}


def test_named_offer_has_what_its_partner_holds() -> None:
    """Certifications, kind and town; its competences are those of the entry."""
    entry = records.entry(
        "a",
        competences=["giessen"],
        certifications=["iso-14001"],
        category="capacity",
        material="C45",
        max_size="2 m",
        quantity="8 h",
        minimum_order="1 h",
        description="Mehr.",
        partner_type="university",
        available_from="2026-12-01",
        available_until="2026-12-24",
    )
    found = _candidates(records.partner(offers=[entry], **FIRM))["offer/a"]
    assert found.certifications == {"iso-9001", "iso-14001"}
    assert (found.partner_type, found.wanted_type) == (PartnerType.COMPANY, PartnerType.UNIVERSITY)
    assert (found.town, found.owner, *found.excluded) == ("dortmund", "probe", "probe")
    assert (found.competences, found.category) == (("giessen",), EntryCategory.CAPACITY)
    assert found.details.split("\n") == ["Mehr.", "C45", "2 m", "8 h", "1 h"]
    assert (found.first_day, found.last_day) == (date(2026, 12, 1), date(2026, 12, 24))
    assert (found.published, found.public_until) == (date(2026, 11, 1), date(2026, 12, 31))


def test_named_request_asks_for_what_it_names_alone() -> None:
    """That its partner holds a certificate does not mean that another has to."""
    entry = records.entry("a", certifications=["iso-14001"], needed_by="2026-12-24")
    found = _candidates(records.partner(requests=[entry], **FIRM))["request/a"]
    assert found.certifications == {"iso-14001"}
    assert (found.first_day, found.last_day) == (None, date(2026, 12, 24))
    assert found.owner == "probe"


@pytest.mark.parametrize("kind", ["offer", "request"])
def test_anonymous_entry_uses_nothing_of_its_firm(kind: str) -> None:
    """Another firm in the same town with the same entry gives the same, but for whom not to meet.

    What the firm is and holds would tell who it is.
    """
    entry = records.entry("a", anonymous="true")
    first = records.partner("eins", **FIRM, **{f"{kind}s": [entry]})
    second = records.partner("zwei", type="university", **{f"{kind}s": [entry]})
    found, other = (_candidates(one)[f"{kind}/a"] for one in (first, second))
    assert (*found.excluded, *other.excluded) == ("eins", "zwei")
    assert (found.owner, found.partner_type, found.certifications) == ("", None, frozenset())
    alone = _candidates(records.anonymous_entry("a", kind=kind))[f"{kind}/a"]
    assert alone.excluded == frozenset()
    names = [name for name in Candidate.__dataclass_fields__ if name != "excluded"]
    for name in names:
        assert getattr(found, name) == getattr(other, name) == getattr(alone, name), name


@pytest.mark.parametrize(
    "entry",
    [
        records.entry("a", example="true"),
        records.entry("a", published="2026-12-01"),
        records.entry("a", valid_until="2026-11-29"),
        records.entry("a", outcome={"result": "withdrawn", "on": "2026-11-29"}),
    ],
    ids=["example", "to come", "over", "ended"],
)
def test_entry_that_is_none_today_gives_nothing(entry: dict[str, object]) -> None:
    """An example is no offer of anybody."""
    alone = records.anonymous_entry(**(entry | {"id": "b"}))
    assert set(_candidates(records.partner(offers=[entry]), alone)) == {"partner/probe"}


def test_project_gives_what_it_seeks() -> None:
    """Not to its own members, and no longer than it seeks."""
    seeking = {"text": "Pumpen gesucht", "competences": ["pumpen"], "until": "2026-12-24"}
    partners = [{"id": "probe", "role": "lead"}, {"id": "andere", "role": "partner"}]
    found = _candidates(records.project(seeking=seeking, partners=partners))["project/vorhaben"]
    assert (found.title, found.summary, found.details) == ("Pumpen gesucht", "", "")
    assert found.competences == ("pumpen",)
    assert found.excluded == {"probe", "andere"}
    assert found.last_day == found.public_until == date(2026, 12, 24)
    assert (found.town, found.category, found.partner_type) == ("", None, None)


def test_project_that_seeks_nothing_gives_nothing() -> None:
    """Nor one that is over."""
    over = records.project("alt", status="completed", seeking={"text": "Pumpen"})
    assert _candidates(records.project(), over) == {}


def _pairs(*found: records.Record, listed: Mapping[str, ListedPair] | None = None) -> list[str]:
    network = records.network(*found)
    if listed:
        object.__setattr__(network, "listed_pairs", listed)
    return [pair.id for pair in matches(network, TODAY).pairs]


def test_request_meets_the_offer_of_another() -> None:
    """And not that of its own partner, by name or without."""
    asking = records.partner("eins", requests=[ASKED | PUMPS])
    offering = records.partner("zwei", offers=[OFFERED | PUMPS])
    assert "request/gesuch~offer/angebot" in _pairs(asking, offering)
    for anonymous in ("true", "false"):
        own = records.partner(
            requests=[ASKED | PUMPS], offers=[OFFERED | PUMPS | {"anonymous": anonymous}]
        )
        assert _pairs(own) == []
        own = records.partner(
            requests=[ASKED | PUMPS | {"anonymous": anonymous}], **PUMPS, name="Pumpen"
        )
        assert _pairs(own) == []


@pytest.mark.parametrize(
    ("listed", "is_left"),
    [
        ({"listed_on": "2026-11-02"}, True),
        ({"listed_on": "2026-11-02", "result": "declined", "on": "2026-11-05"}, False),
        ({"listed_on": "2026-11-02", "result": "matched", "on": "2026-11-05"}, False),
    ],
)
def test_pair_with_a_result_is_over(listed: dict[str, str], *, is_left: bool) -> None:
    """One that is only listed is shown on."""
    asking = records.partner("eins", requests=[ASKED | PUMPS])
    offering = records.partner("zwei", offers=[OFFERED | PUMPS])
    key = "request/gesuch~offer/angebot"
    pairs = _pairs(asking, offering, listed={key: ListedPair.model_validate(listed)})
    assert (key in pairs) is is_left


def test_pairs_are_found_from_both_sides() -> None:
    """By kind and id; of what has none there are none."""
    asking = records.partner("eins", requests=[ASKED | PUMPS])
    offering = records.partner("zwei", offers=[OFFERED | PUMPS])
    found = matches(records.network(asking, offering), TODAY)
    (pair,) = (p for p in found.pairs if p.supply.kind is CandidateKind.OFFER)
    assert pair.fit in found.of(CandidateKind.REQUEST, "gesuch")
    assert found.of(CandidateKind.OFFER, "angebot") == (pair.fit,)
    assert found.of(CandidateKind.OFFER, "gesuch") == ()


def test_nothing_is_matched_where_nothing_is_asked_for() -> None:
    """Profiles and offers alone make no pair."""
    assert _pairs(records.partner(offers=[OFFERED | PUMPS]), records.partner("zwei", **PUMPS)) == []


def test_offer_stands_for_its_partner() -> None:
    """A partner is shown once with a request: by an offer that fits, else by its profile."""
    asking = records.partner("eins", requests=[ASKED | PUMPS])
    both = records.partner("zwei", offers=[OFFERED | PUMPS], **PUMPS)
    assert _pairs(asking, both) == ["request/gesuch~offer/angebot"]
    other = records.partner("zwei", **PUMPS)
    assert _pairs(asking, other) == ["request/gesuch~partner/zwei"]


def test_offer_without_a_name_does_not_hide_a_profile() -> None:
    """Whose an anonymous offer is must not be seen from a profile that is missing."""
    asking = records.partner("eins", requests=[ASKED | PUMPS])
    offered = OFFERED | PUMPS | {"anonymous": "true"}
    nameless = records.partner("zwei", name=str(OFFERED["title"]), offers=[offered], **PUMPS)
    assert set(_pairs(asking, nameless)) == {
        "request/gesuch~offer/angebot",
        "request/gesuch~partner/zwei",
    }
