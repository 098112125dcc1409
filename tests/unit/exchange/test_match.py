"""What fits, as the page of the other side shows it."""

from datetime import date

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.entries import notices_of
from regionruhr.exchange.match import (
    MOST_WITH_NOTICE,
    Match,
    match,
    match_groups,
    matched_notice,
    matches_of,
)
from regionruhr.exchange.matches import NO_MATCHES, Matches
from regionruhr.exchange.matching import Pair
from regionruhr.model.addresses import Link

TODAY = date(2026, 11, 23)
REQUEST, PROJECT = CandidateKind.REQUEST, CandidateKind.PROJECT
OFFER, PARTNER = CandidateKind.OFFER, CandidateKind.PARTNER


def _entry(key: str, title: str, /, **fields: object) -> dict[str, object]:
    return records.entry(key, title=title, **fields)


SEEKER = records.partner("sucher", name="Sucher AG", requests=[_entry("bedarf", "Pumpen gesucht")])
SHY = records.partner(
    "scheu",
    name="Scheu KG",
    address={"city": "herne"},
    requests=[_entry("still", "Kreiselpumpen gesucht", anonymous="true")],
)
MAKER = records.partner(
    "macher", name="Macher GmbH", type="company", offers=[_entry("vorrat", "Pumpen ab Lager")]
)
PROFILE = records.partner("kenner", name="Kenner e. V.", type="association", competences=["pumpen"])
GIVER = records.partner(
    "abgeber", name="Abgeber", offers=[_entry("reste", "Pumpen, alt", category="residue")]
)
SEEKING = records.project(
    "messe", title="Die Messe", seeking={"text": "Pumpen für den Stand", "competences": ["pumpen"]}
)


NETWORK = records.network(SEEKER, SHY, MAKER, PROFILE, GIVER, SEEKING)
DIRECTORY = Directory(NETWORK)


def _pair(demand: records.Side, supply: records.Side, score: float = 0.5) -> Pair:
    return records.pair(NETWORK, demand, supply, score)


BEDARF, STILL, MESSE = (REQUEST, "bedarf"), (REQUEST, "still"), (PROJECT, "messe")
VORRAT, RESTE, KENNER = (OFFER, "vorrat"), (OFFER, "reste"), (PARTNER, "kenner")


def test_match_says_what_where_whose_and_why() -> None:
    """All that a list shows of it."""
    assert match(_pair(BEDARF, VORRAT), REQUEST, DIRECTORY) == Match(
        kind=OFFER,
        label="Angebot",
        link=Link("Pumpen ab Lager", "boerse/vorrat/"),
        town="Dortmund",
        partner="Macher GmbH",
        reason="beide: Pumpen · im selben Ort",
    )


@pytest.mark.parametrize(
    ("demand", "supply", "label", "link"),
    [
        (BEDARF, KENNER, "Verein", Link("Kenner e. V.", "partner/kenner/")),
        (MESSE, VORRAT, "Angebot", Link("Pumpen ab Lager", "boerse/vorrat/")),
        (RESTE, KENNER, "Verein", Link("Kenner e. V.", "partner/kenner/")),
    ],
)
def test_demand_sees_the_supply(
    demand: records.Side, supply: records.Side, label: str, link: Link
) -> None:
    """Offers by title, profiles by name."""
    seen = match(_pair(demand, supply), demand[0], DIRECTORY)
    assert (seen.label, seen.link) == (label, link)


@pytest.mark.parametrize(
    ("demand", "supply", "label", "link", "town"),
    [
        (BEDARF, VORRAT, "Gesuch", Link("Pumpen gesucht", "boerse/bedarf/"), "Dortmund"),
        (BEDARF, KENNER, "Gesuch", Link("Pumpen gesucht", "boerse/bedarf/"), "Dortmund"),
        (MESSE, VORRAT, "Projekt", Link("Die Messe", "projekte/messe/"), ""),
        (RESTE, KENNER, "Reststoff", Link("Pumpen, alt", "boerse/reste/"), "Dortmund"),
    ],
)
def test_supply_sees_the_demand(
    demand: records.Side, supply: records.Side, *, label: str, link: Link, town: str
) -> None:
    """A project by its own title, not by what it seeks."""
    seen = match(_pair(demand, supply), supply[0], DIRECTORY)
    assert (seen.label, seen.link, seen.town) == (label, link, town)


def test_name_of_a_profile_stands_once() -> None:
    """It is the title already."""
    assert match(_pair(BEDARF, KENNER), REQUEST, DIRECTORY).partner == ""


@pytest.mark.parametrize("supply", [VORRAT, KENNER])
def test_anonymous_entry_is_seen_by_title_and_town_alone(supply: records.Side) -> None:
    """Nothing about it leads to its organisation."""
    seen = match(_pair(STILL, supply), supply[0], DIRECTORY)
    assert (seen.link.title, seen.town, seen.partner) == ("Kreiselpumpen gesucht", "Herne", "")
    assert "scheu" not in repr(seen).lower()


def test_matches_of_one_side_come_best_first() -> None:
    """As the matcher has ranked them; of another they are none."""
    better = _pair(BEDARF, KENNER, 0.9)
    found = Matches((_pair(BEDARF, VORRAT), better))
    assert [one.kind for one in matches_of(*BEDARF, found, DIRECTORY)] == [PARTNER, OFFER]
    assert [one.kind for one in matches_of(*BEDARF, found, DIRECTORY, most=1)] == [PARTNER]
    assert matches_of(*MESSE, found, DIRECTORY) == ()


def test_matches_are_grouped_by_what_they_are() -> None:
    """Offers before profiles; there is no heading over nothing."""
    found = Matches((_pair(BEDARF, KENNER), _pair(BEDARF, VORRAT)))
    groups = match_groups(matches_of(*BEDARF, found, DIRECTORY))
    assert [(group.title, len(group.matches)) for group in groups] == [
        ("Passende Angebote", 1),
        ("Passende Betriebe und Einrichtungen", 1),
    ]
    assert list(match_groups(())) == []


@pytest.mark.parametrize(
    ("number", "rest"),
    [
        (0, None),
        (MOST_WITH_NOTICE, None),
        (MOST_WITH_NOTICE + 1, Link("Alles, was passt: 4", "boerse/bedarf/")),
    ],
)
def test_entry_in_a_list_has_the_best_of_what_fits(number: int, rest: Link | None) -> None:
    """And the way to the rest, if there is more."""
    (notice,) = notices_of(SEEKER, SEEKER.entries, DIRECTORY)
    found = Matches(tuple(_pair(BEDARF, VORRAT, score) for score in range(number)))
    matched = matched_notice(notice, found, DIRECTORY)
    assert (len(matched.matches), matched.rest) == (min(number, MOST_WITH_NOTICE), rest)


def test_entry_that_nothing_fits_stands_alone() -> None:
    """The list leaves the part out."""
    (notice,) = notices_of(SEEKER, SEEKER.entries, DIRECTORY)
    assert matched_notice(notice, NO_MATCHES, DIRECTORY).matches == ()
