"""Whatever the exchange of the invented network says of a pair is true of both sides.

Everything is worked out anew from the records: nothing here asks the matcher or its conditions.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

import pytest

import projects
from demo.corpus import MEDIUM
from demo.project import write
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.matches import matches
from regionruhr.exchange.matching import Pair
from regionruhr.exchange.posting import Posting, all_postings
from regionruhr.folding import folded
from regionruhr.model.exchange_entry import EntryCategory
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import Project, ProjectStatus
from regionruhr.reading.loading import load

TODAY = date.fromisoformat(projects.NOW[:10])
ALWAYS = date.max
ENDING = 3
"""Letters at the end of a word in which its forms may differ: "Walze", "Walzen"."""
SHORTEST = 3


@dataclass(frozen=True)
class Side:
    """What a record says that is demanded or supplied."""

    text: str
    competences: tuple[str, ...]
    town: str
    certifications: frozenset[str]
    """Of what is looked for the ones asked for, of what is offered the ones held."""
    partners: frozenset[str]
    """Who stands behind it, however anonymous."""
    kind: PartnerType | None
    """Of the organisation that is named."""
    wanted: PartnerType | None
    category: EntryCategory | None
    first: date
    last: date
    starts: date | None
    is_public: bool


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Network:
    """The network of `make demo`, without its pictures."""
    project = write(
        tmp_path_factory.mktemp("reasons"), MEDIUM._replace(pictures=0), thumbnails=True
    )
    read = load(project, today=TODAY).network
    assert read is not None
    return read


@pytest.fixture(scope="module")
def sides(network: Network) -> dict[tuple[str, str], Side]:
    """Everything that may be one side of a pair, by its kind and id."""
    postings = all_postings(network)
    found: dict[tuple[str, str], Side] = {
        (one.entry.kind, one.id): _of_posting(one, network) for one in postings
    }
    found |= {("partner", key): _of_partner(one) for key, one in network.partners.items()}
    return found | {("project", key): _of_project(one) for key, one in network.projects.items()}


@pytest.fixture(scope="module")
def pairs(network: Network) -> tuple[Pair, ...]:
    """What the exchange shows."""
    found = matches(network, TODAY).pairs
    assert len(found) > 50
    return found


Sides = dict[tuple[str, str], Side]
Pairs = tuple[Pair, ...]


def _of_posting(posting: Posting, network: Network) -> Side:
    entry = posting.entry
    is_offer = entry.kind == "offer"
    held = posting.partner.certifications if posting.partner and is_offer else ()
    last = getattr(entry, "available_until" if is_offer else "needed_by")
    return Side(
        text=_joined(
            *(entry.title, entry.summary, entry.description, entry.quantity),
            *(entry.minimum_order, entry.material, entry.max_size),
        ),
        competences=entry.competences,
        town=posting.town,
        certifications=frozenset((*entry.certifications, *held)),
        partners=frozenset(filter(None, [posting.owner])),
        kind=network.partners[posting.owner].type if posting.partner else None,
        wanted=entry.partner_type,
        category=entry.category,
        first=getattr(entry, "available_from", None) or date.min,
        last=last or ALWAYS,
        starts=getattr(entry, "available_from", None),
        is_public=entry.outcome is None
        and entry.published <= TODAY <= entry.valid_until
        and not entry.example,
    )


def _of_partner(partner: Partner) -> Side:
    return Side(
        text=_joined(partner.name, partner.summary, partner.description),
        competences=partner.competences,
        town=partner.address.city,
        certifications=frozenset(partner.certifications),
        partners=frozenset({partner.id}),
        kind=partner.type,
        wanted=None,
        category=None,
        first=date.min,
        last=ALWAYS,
        starts=None,
        is_public=True,
    )


def _of_project(project: Project) -> Side:
    seeking = project.seeking
    return Side(
        text=seeking.text if seeking else "",
        competences=seeking.competences if seeking else (),
        town="",
        certifications=frozenset(),
        partners=frozenset(member.id for member in project.partners),
        kind=None,
        wanted=None,
        category=None,
        first=date.min,
        last=(seeking.until if seeking else None) or ALWAYS,
        starts=None,
        is_public=seeking is not None
        and project.status is not ProjectStatus.COMPLETED
        and (seeking.until or ALWAYS) >= TODAY,
    )


def _joined(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


def _both(pair: Pair, sides: Sides) -> tuple[Side, Side]:
    return sides[pair.demand.kind, pair.demand.id], sides[pair.supply.kind, pair.supply.id]


def test_competences_are_declared_or_named_by_both(
    pairs: Pairs, sides: Sides, network: Network
) -> None:
    """By one side itself, by the other too or by something below."""
    untrue = [
        (pair.id, key)
        for pair in pairs
        for key in pair.reason.competences
        if not _share(key, *_both(pair, sides), network)
    ]
    assert untrue == []


def _share(key: str, one: Side, other: Side, network: Network) -> bool:
    sides = ((one, other), (other, one))
    return any(_has(key, a, network) and _has_below(key, b, network) for a, b in sides)


def _has(key: str, side: Side, network: Network) -> bool:
    term = network.taxonomy.competences[key]
    return key in side.competences or any(
        _says(side, name) for name in (term.label, *term.synonyms)
    )


def _has_below(key: str, side: Side, network: Network) -> bool:
    below = (k for k, term in network.taxonomy.competences.items() if term.parent == key)
    return _has(key, side, network) or any(_has_below(one, side, network) for one in below)


def test_words_stand_in_both_texts(pairs: Pairs, sides: Sides) -> None:
    """In the demand as they are shown, in the supply perhaps with another ending."""
    untrue = [
        (pair.id, word)
        for pair in pairs
        for word in pair.reason.words
        for demand, supply in [_both(pair, sides)]
        if not (_letters(word) in _letters(demand.text) and _says(supply, word))
    ]
    assert untrue == []


def test_reasons_are_not_true_of_just_any_two(pairs: Pairs, sides: Sides, network: Network) -> None:
    """Three of four fail with the supply of another pair: the tests above can tell."""
    mixed = [
        (pair, sides[pair.demand.kind, pair.demand.id], _both(other, sides)[1])
        for pair, other in zip(pairs, (*pairs[40:], *pairs[:40]), strict=True)
    ]
    words = [_says(supply, word) for pair, _, supply in mixed for word in pair.reason.words]
    shared = [
        _share(key, demand, supply, network)
        for pair, demand, supply in mixed
        for key in pair.reason.competences
    ]
    assert sum(words) < len(words) / 4
    assert sum(shared) < len(shared) / 4


def _says(side: Side, name: str) -> bool:
    """Whether a text has a word, perhaps with another ending or, of a verb, without its "ge"."""
    letters = _letters(name)
    forms = {letters, letters.removeprefix("ge")}
    return any(form[: max(SHORTEST, len(form) - ENDING)] in _letters(side.text) for form in forms)


def _letters(text: str) -> str:
    return "".join(letter for letter in folded(text) if letter.isalnum())


def test_every_pair_says_what_both_are_about(pairs: Pairs) -> None:
    """A distance or a certificate alone is no reason."""
    assert [p.id for p in pairs if not (p.reason.competences or p.reason.words)] == []


def test_distances_are_right(pairs: Pairs, sides: Sides, network: Network) -> None:
    """In whole kilometres between the centres of the towns; unknown for a project."""
    wrong = [
        (pair.id, pair.reason.distance_km, expected)
        for pair in pairs
        for demand, supply in [_both(pair, sides)]
        for expected in [_distance(demand.town, supply.town, network)]
        if pair.reason.distance_km != expected
    ]
    assert wrong == []
    assert len({pair.reason.distance_km for pair in pairs}) > 10


def _distance(one: str, other: str, network: Network) -> int | None:
    if not (one and other):
        return None
    (x1, y1), (x2, y2) = _centre(one, network), _centre(other, network)
    a, b = radians(y1), radians(y2)
    chord = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(x2 - x1) / 2) ** 2
    return round(2 * 6371.0088 * asin(sqrt(chord)))


def _centre(town: str, network: Network) -> tuple[float, float]:
    """Its own position, else that of the one ring, without holes, of each town of the demo."""
    if geo := network.taxonomy.towns[town].geo:
        return geo.lon, geo.lat
    (polygon,) = network.boundaries[str(network.taxonomy.towns[town].ags)]
    (ring,) = polygon
    triangles = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(ring)]
    area = sum(cross for _, _, cross in triangles)
    x, y = (sum((a[i] + b[i]) * cross for a, b, cross in triangles) / (3 * area) for i in (0, 1))
    return x, y


def test_certificates_are_asked_for_and_held(pairs: Pairs, sides: Sides) -> None:
    """All that a request asks for; nothing else asks for any."""
    wrong = []
    for pair in pairs:
        demand, supply = _both(pair, sides)
        asked = demand.certifications if pair.demand.kind is CandidateKind.REQUEST else frozenset()
        if {*pair.reason.certifications} != asked or not asked <= supply.certifications:
            wrong.append(pair.id)
    assert wrong == []
    assert any(pair.reason.certifications for pair in pairs)


def test_offers_say_when_they_begin(pairs: Pairs, sides: Sides) -> None:
    """If that is still to come."""
    wrong = []
    for pair in pairs:
        _, supply = _both(pair, sides)
        coming = supply.starts if supply.starts and supply.starts > TODAY else None
        if pair.reason.available_from != coming:
            wrong.append(pair.id)
    assert wrong == []
    assert any(pair.reason.available_from for pair in pairs)


def test_every_condition_holds(pairs: Pairs, sides: Sides, network: Network) -> None:
    """Each pair breaks none of them; `_broken` names those that one breaks."""
    assert {pair.id: found for pair in pairs if (found := [*_broken(pair, sides)])} == {}
    over = {key for key, listed in network.listed_pairs.items() if listed.result}
    assert not over & {pair.id for pair in pairs}


def _broken(pair: Pair, sides: Sides) -> Iterator[str]:
    demand, supply = _both(pair, sides)
    if not (demand.is_public and supply.is_public):
        yield "public"
    if demand.partners & supply.partners:
        yield "not their own"
    if max(TODAY, demand.first, supply.first) > min(demand.last, supply.last):
        yield "in time"
    for one, other in ((demand, supply), (supply, demand)):
        if one.wanted not in {None, other.kind}:
            yield "of the kind wanted"
    residue = EntryCategory.RESIDUE
    match pair.demand.kind, pair.supply.kind:
        case CandidateKind.OFFER, CandidateKind.OFFER:
            yield "an offer of an offer"
        case CandidateKind.OFFER, _ if demand.category is not residue:
            yield "an offer that looks for nobody"
        case _, CandidateKind.OFFER if (demand.category is residue) != (supply.category is residue):
            yield "residue for residue"


def test_conditions_leave_something_out(network: Network, sides: Sides) -> None:
    """Hidden and ended entries are there, and no pair has them: the tests above can fail."""
    hidden = {key for key, side in sides.items() if not side.is_public}
    assert {kind for kind, _ in hidden} == {"offer", "request", "project"}
    found = matches(network, TODAY)
    assert [key for key in hidden if found.of(CandidateKind(key[0]), key[1])] == []
