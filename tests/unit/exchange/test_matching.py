"""Matching: who is paired with whom, and why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from demo.corpus import SMALL
from matching import generated
from matching.labelled_set import HALVES, TODAY, labelled_set
from matching.quality import key_of, matched, quality, ranked_by_matcher, ranked_by_words, shown
from regionruhr.directory.distances import kilometres
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.conditions import may_meet
from regionruhr.exchange.former_pairs import NO_PAIRS
from regionruhr.exchange.matching import Pair, pairs
from regionruhr.exchange.reason import Reason
from regionruhr.exchange.weights import MOST_PAIRS, MOST_WORDS
from regionruhr.folding import folded, folded_words
from regionruhr.memory import Forgetful, Memory
from regionruhr.model.exchange_entry import EntryCategory
from regionruhr.model.taxonomy import Taxonomy

REQUEST, PROJECT = CandidateKind.REQUEST, CandidateKind.PROJECT
OFFER, PARTNER = CandidateKind.OFFER, CandidateKind.PARTNER
TAXONOMY = Taxonomy.model_validate(
    {
        "competences": {
            "metall": {"label": "Metallbearbeitung"},
            "lasern": {"label": "Laserschneiden", "synonyms": ["Lasern"], "parent": "metall"},
            "drehen": {"label": "Drehen", "synonyms": ["Dreherei"], "parent": "metall"},
            "krane": {"label": "Krantechnik", "synonyms": ["Kran", "Hallenkran"]},
            "waelzlager": {"label": "Wälzlager", "synonyms": ["Kugellager"]},
        },
        "certifications": {"iso-9001": {"label": "ISO 9001"}, "en-1090": {"label": "EN 1090"}},
    }
)
CENTRES = {"dortmund": (7.47, 51.51), "hagen": (7.47, 51.36)}
FILLERS = ("Betonwerk", "Wäscherei", "Druckerei", "Gärtnerei", "Spedition", "Tischlerei")
"""Profiles that nobody looks for, so that words are rare."""
DEMAND = Candidate(kind=REQUEST, id="gesuch", title="Bleche lasern", town="dortmund", owner="a")
PROFILE = Candidate(kind=PARTNER, id="b", title="Laserschneiden von Blechen", town="hagen")
SUPPLY = replace(PROFILE, kind=OFFER, id="angebot", owner="b")


def _pairs(*candidates: Candidate, today: date = TODAY) -> tuple[Pair, ...]:
    """The pairs of some candidates among others that have nothing to do with them."""
    others = [Candidate(kind=PARTNER, id=word.lower(), title=word) for word in FILLERS]
    return pairs((*candidates, *others), TAXONOMY, CENTRES, today)


def _reason(demand: Candidate, supply: Candidate) -> Reason:
    (pair,) = _pairs(demand, supply)
    return pair.reason


@pytest.mark.parametrize(
    ("demand", "supply", "pair_id"),
    [
        pytest.param(DEMAND, SUPPLY, "request/gesuch~offer/angebot", id="request and offer"),
        pytest.param(DEMAND, PROFILE, "request/gesuch~partner/b", id="request and profile"),
        pytest.param(
            replace(DEMAND, kind=PROJECT), PROFILE, "project/gesuch~partner/b", id="project"
        ),
        pytest.param(
            replace(DEMAND, kind=OFFER, category=EntryCategory.RESIDUE),
            PROFILE,
            "offer/gesuch~partner/b",
            id="offered residue and profile",
        ),
    ],
)
def test_pair_id(demand: Candidate, supply: Candidate, pair_id: str) -> None:
    """A pair is named by its two sides, for ever."""
    (pair,) = _pairs(demand, supply)
    assert pair.id == pair_id


@pytest.mark.parametrize(
    ("asked", "offered", "fits"),
    [
        pytest.param("Bleche lasern", "Laserschneiden von Blechen", True, id="synonym"),
        pytest.param("Gedrehte Teile", "Dreherei", True, id="participle"),
        pytest.param("Pumpengehäuse", "Gehäuse für Pumpen", True, id="compound"),
        pytest.param("Hallenkran", "Krankenhaus und Krankentransport", False, id="Kran, krank"),
        pytest.param("Kugellager", "Lagerhalle mit Regalen", False, id="bearing and store"),
        pytest.param(
            "Suchen kurzfristig Betrieb", "Kurzfristig hilft der Betrieb", False, id="stop"
        ),
        pytest.param("Bleche lasern", "Wäsche waschen", False, id="nothing in common"),
    ],
)
def test_texts(asked: str, offered: str, *, fits: bool) -> None:
    """Words of one root and names of one thing pair; letters in common do not."""
    found = _pairs(replace(DEMAND, title=asked), replace(PROFILE, title=offered))
    assert bool(found) is fits


def test_weak_pair_is_not_shown() -> None:
    """One common word among many says too little."""
    asked = "Bleche lasern, biegen, entgraten, verzinken, montieren, verpacken und verschicken"
    assert not _pairs(replace(DEMAND, title=asked), replace(PROFILE, title="Kisten verschicken"))


def test_much_weaker_pair_is_not_shown() -> None:
    """What fits half as well as the best is left out."""
    asked = replace(DEMAND, title="Bleche lasern und biegen")
    second = replace(PROFILE, id="c", title="Gummi biegen")
    assert [pair.supply.id for pair in _pairs(asked, PROFILE, second)] == ["b"]


def test_offer_and_profile_of_a_partner_are_compared_each_by_itself() -> None:
    """What is shown of the two is decided where pairs are shown."""
    assert {pair.supply for pair in _pairs(DEMAND, PROFILE, SUPPLY)} == {SUPPLY, PROFILE}


@pytest.mark.parametrize(
    ("word", "is_told"), [("Alte", True), ("alte", False), ("EN10210", True), ("s355", True)]
)
def test_words_of_a_reason_are_nouns(word: str, *, is_told: bool) -> None:
    """Or names with a digit: what is old or quick on both sides is no reason."""
    asked = replace(DEMAND, title=f"Bleche lasern {word}")
    (pair,) = _pairs(asked, replace(PROFILE, title=f"Laserschneiden von Blechen {word}"))
    assert (word in pair.reason.words) == is_told


def test_number_of_pairs() -> None:
    """A demand has a few pairs, the best first."""
    many = [replace(PROFILE, id=f"b{number}") for number in range(2 * MOST_PAIRS)]
    found = _pairs(DEMAND, *many)
    assert len(found) == MOST_PAIRS
    assert [pair.supply.id for pair in found] == [f"b{number}" for number in range(MOST_PAIRS)]


def test_nearer_one_comes_first() -> None:
    """Of two that fit as well, the one in the same town comes first."""
    near = replace(PROFILE, id="z", town="dortmund")
    assert [pair.supply.id for pair in _pairs(DEMAND, PROFILE, near)] == ["z", "b"]


@pytest.mark.parametrize(
    ("asked", "offered", "expected"),
    [
        pytest.param((), (), {"lasern"}, id="named in words alone, by both"),
        pytest.param(("drehen",), ("drehen",), {"lasern", "drehen"}, id="declared by both"),
        pytest.param(("drehen",), (), {"lasern"}, id="declared by one, and named by none"),
    ],
)
def test_competences(asked: tuple[str, ...], offered: tuple[str, ...], expected: set[str]) -> None:
    """Both have a competence, by its key or by one of its names."""
    demand, supply = replace(DEMAND, competences=asked), replace(PROFILE, competences=offered)
    assert {*_reason(demand, supply).competences} == expected


@pytest.mark.parametrize(
    ("asked", "offered", "expected"),
    [
        pytest.param(("lasern",), ("lasern", "drehen"), ("lasern",), id="common one"),
        pytest.param(("lasern",), ("metall",), ("metall",), id="parent of one side"),
        pytest.param(("metall",), ("lasern",), ("metall",), id="parent of the other side"),
        pytest.param(("metall", "lasern"), ("metall", "lasern"), ("lasern",), id="most specific"),
        pytest.param(("lasern",), ("drehen",), (), id="parent of neither side"),
    ],
)
def test_parents(
    asked: tuple[str, ...], offered: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    """A parent is common if one side has it, and the other it or one below it."""
    demand = replace(DEMAND, title="Gartenbank", competences=asked)
    supply = replace(PROFILE, title="Gartenbank", competences=offered)
    assert _reason(demand, supply).competences == expected


@pytest.mark.parametrize(
    ("asked", "offered", "expected"),
    [
        pytest.param("Bänke", "Bank", ("Bänke",), id="as the demand has it"),
        pytest.param("Gartenbank", "Bank im Garten", ("Garten", "Bank"), id="parts of a compound"),
        pytest.param("Bank", "Gartenbank aus dem Garten", ("Bank",), id="part of the supply's"),
        pytest.param("Lasern, Bank", "Lasern, Bank", ("Bank",), id="competence is said already"),
    ],
)
def test_words(asked: str, offered: str, expected: tuple[str, ...]) -> None:
    """Common words are those of the demand, without what a competence covers."""
    found = _reason(replace(DEMAND, title=asked), replace(PROFILE, title=offered))
    assert sorted(found.words) == sorted(expected)


def test_number_of_words() -> None:
    """A reason has a few words."""
    text = "Bank Tisch Stuhl Schrank Regal"
    found = _reason(replace(DEMAND, title=text), replace(PROFILE, title=text))
    assert len(found.words) == MOST_WORDS


@pytest.mark.parametrize(
    ("town", "expected"),
    [
        pytest.param("dortmund", 0, id="same town"),
        pytest.param("hagen", 17, id="another town"),
        pytest.param("herne", None, id="no centre"),
        pytest.param("", None, id="unknown town"),
    ],
)
def test_distance(town: str, expected: int | None) -> None:
    """The distance is that of the centres in whole kilometres."""
    assert _reason(DEMAND, replace(PROFILE, town=town)).distance_km == expected


def test_unknown_towns_are_not_the_same() -> None:
    """Two unknown towns are no common one."""
    demand, supply = replace(DEMAND, town=""), replace(PROFILE, town="")
    assert _reason(demand, supply).distance_km is None


def test_certifications() -> None:
    """Those asked for and held come in the order of the taxonomy; what is held besides does not."""
    asked = replace(DEMAND, certifications=frozenset({"en-1090"}))
    held = replace(PROFILE, certifications=frozenset({"en-1090", "iso-9001"}))
    assert _reason(asked, held).certifications == ("en-1090",)
    assert _reason(DEMAND, held).certifications == ()


@pytest.mark.parametrize(
    ("supply", "expected"),
    [
        pytest.param(replace(SUPPLY, first_day=date(2027, 3, 1)), date(2027, 3, 1), id="future"),
        pytest.param(replace(SUPPLY, first_day=TODAY), None, id="today"),
        pytest.param(SUPPLY, None, id="any time"),
    ],
)
def test_available_from(supply: Candidate, expected: date | None) -> None:
    """The first day of an offer is a reason to wait for it."""
    assert _reason(DEMAND, supply).available_from == expected


@pytest.mark.content
def test_quality() -> None:
    """The pairs agree with the labels, on the half that nothing was tuned on too."""
    labelled = labelled_set()
    found, ranked = matched(labelled), ranked_by_matcher(labelled)
    by_words = ranked_by_words(labelled)
    for half in HALVES:
        of_all, seen = quality(ranked, labelled, half), shown(found, labelled, half)
        assert of_all.precision_at_3 >= 0.85, half
        assert of_all.r_precision >= 0.75, half
        assert seen.right >= 0.8, half
        assert seen.coverage >= 0.7, half
        assert seen.faults == 0, half
        assert quality(by_words, labelled, half) < of_all, half


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> generated.Generated:
    """The invented network."""
    return generated.generated(tmp_path_factory.mktemp("invented") / "project", SMALL)


@pytest.fixture(scope="module")
def found(network: generated.Generated) -> tuple[Pair, ...]:
    """The pairs of the invented network."""
    return pairs(network.candidates, network.taxonomy, network.centres, generated.TODAY)


def test_order(network: generated.Generated, found: tuple[Pair, ...]) -> None:
    """Pairs are sorted by demand and score, in whatever order the candidates come."""
    by_title = sorted(network.candidates, key=lambda one: one.title)
    for candidates in (by_title, reversed(network.candidates)):
        assert pairs(candidates, network.taxonomy, network.centres, generated.TODAY) == found
    keys = [(*key_of(p.demand), -p.score, *key_of(p.supply)) for p in found]
    assert keys == sorted(keys)
    assert len({pair.id for pair in found}) == len(found)


def _reworded(one: Candidate) -> Candidate:
    return replace(one, summary=f"{one.summary} Wir schleifen Walzen und bauen Kräne.")


def _with_new_word(one: Candidate) -> Candidate:
    """A word of which compounds of others consist from now on."""
    return replace(one, summary=f"{one.summary} Zug, Abruf, Paletten, Grau, Messung")


CHANGES: Mapping[str, Callable[[Candidate], Candidate | None]] = {
    "text": _reworded,
    "new word": _with_new_word,
    "competence": lambda one: replace(one, competences=("drehen", "giessen")),
    "town": lambda one: replace(one, town="hagen"),
    "certifications": lambda one: replace(one, certifications=frozenset()),
    "day": lambda one: replace(one, last_day=TODAY),
    "owner": lambda one: replace(one, owner="wilo"),
    "gone": lambda _: None,
}


class Noting(Forgetful):
    """A memory of what one run notes for the next, as a stored one is."""

    def __init__(self) -> None:
        self._notes: dict[str, Any] = {}

    def noted(self, name: str, nothing: Any, /) -> Any:  # noqa: ANN401 (whatever is noted)
        """Return what was noted."""
        return self._notes.get(name, nothing)

    def note(self, name: str, value: object, /) -> None:
        """Note something."""
        self._notes[name] = value


@pytest.mark.parametrize("kind", [REQUEST, OFFER, PARTNER])
def test_remembered_pairs_are_those_of_all_texts(
    network: generated.Generated, kind: CandidateKind
) -> None:
    """Whatever changes from build to build, of a preview or not."""
    memory, noting, candidates = Memory(), Noting(), list(network.candidates[::4])
    rest = network.taxonomy, network.centres, generated.TODAY
    for change in (lambda one: one, *CHANGES.values()):
        place = [place for place, one in enumerate(candidates) if one.kind is kind][-2]
        candidates[place : place + 1] = filter(None, [change(candidates[place])])
        memory.begin()
        found = pairs(candidates, *rest)
        assert pairs(candidates, *rest, memory) == found
        assert pairs(candidates, *rest, noting) == found
        memory.finish()


def test_remembered_pairs_follow_day_and_taxonomy(network: generated.Generated) -> None:
    """Both count for every pair."""
    memory, noting = Memory(), Noting()
    label = {"label": "Grauguss und Laufräder"}
    competences = {
        key: term.model_copy(update=label if key == "giessen" else {})
        for key, term in network.taxonomy.competences.items()
    }
    renamed = network.taxonomy.model_copy(update={"competences": competences})
    for taxonomy, day in (
        (network.taxonomy, generated.TODAY),
        (network.taxonomy, date(2027, 1, 5)),
        (renamed, date(2027, 1, 5)),
    ):
        rest = taxonomy, network.centres, day
        found = pairs(network.candidates, *rest)
        memory.begin()
        assert pairs(network.candidates, *rest, memory) == found
        memory.finish()
        assert pairs(network.candidates, *rest, noting) == found


def test_pairs_outlast_a_change_elsewhere(network: generated.Generated) -> None:
    """What is the same is not made anew: a save in a preview would take as long as a build."""
    memory, rest = Memory(), (network.taxonomy, network.centres, generated.TODAY)
    builds = []
    place = next(i for i, one in enumerate(network.candidates) if one.kind is PARTNER)
    changed = replace(network.candidates[place], summary="Wir liefern Stahl und Gehäuse.")
    for candidates in (
        network.candidates,
        (*network.candidates[:place], changed, *network.candidates[place + 1 :]),
    ):
        memory.begin()
        builds.append(pairs(candidates, *rest, memory))
        memory.finish()
    before, after = builds
    kept = {*map(id, before)} & {*map(id, after)}
    assert len(kept) > len(before) / 2


def test_noted_pairs_outlast_a_change_elsewhere(network: generated.Generated) -> None:
    """What is the same is not decided anew: a build would take as long as the first one."""
    noting, rest = Noting(), (network.taxonomy, network.centres, generated.TODAY)
    pairs(network.candidates, *rest, noting)
    former = noting.noted("pairs", NO_PAIRS)
    marked = {
        key: one._replace(found=[(*pair[:2], 2.0) for pair in one.found])
        for key, one in former.decisions.items()
    }
    noting.note("pairs", former._replace(decisions=marked))
    place = next(i for i, one in enumerate(network.candidates) if one.kind is PARTNER)
    candidates = list(network.candidates)
    candidates[place] = replace(candidates[place], summary="Wir liefern Stahl und Gehäuse.")
    after = pairs(candidates, *rest, noting)
    kept = [pair for pair in after if pair.score == 2.0]
    assert len(after) / 2 < len(kept) < len(after)


def test_conditions(found: tuple[Pair, ...]) -> None:
    """No pair fails a condition."""
    assert all(may_meet(pair.demand, pair.supply, generated.TODAY) for pair in found)


def test_reasons(network: generated.Generated, found: tuple[Pair, ...]) -> None:
    """Each part of each reason is true of both sides, as plain search in the texts finds it."""
    parts = {name for pair in found for name in _true_parts(pair, network)}
    assert parts == {"competences", "words", "distance", "certifications", "available"}


def _true_parts(pair: Pair, network: generated.Generated) -> Iterator[str]:
    """The parts that a reason has, each found true."""
    demand, supply, reason = pair.demand, pair.supply, pair.reason
    for key in reason.competences:
        assert _has(demand, key, network.taxonomy), pair
        assert _has(supply, key, network.taxonomy), pair
        yield "competences"
    for word in reason.words:
        assert word.lower() in _text(demand).lower(), pair
        assert _says(supply, word), pair
        yield "words"
    if reason.distance_km is not None:
        ends = [network.centres.get(one.town, (0.0, 0.0)) for one in (demand, supply)]
        assert reason.distance_km == kilometres(*ends), pair
        yield "distance"
    for key in reason.certifications:
        assert key in demand.certifications & supply.certifications, pair
        yield "certifications"
    if reason.available_from:
        assert reason.available_from == supply.first_day, pair
        assert reason.available_from > generated.TODAY, pair
        yield "available"


def _has(candidate: Candidate, key: str, taxonomy: Taxonomy) -> bool:
    """Whether one declares a competence or one below it, or says one of their names."""
    below = [k for k, term in taxonomy.competences.items() if key in {k, term.parent}]
    terms = [taxonomy.competences[k] for k in below]
    names = (name for term in terms for name in (term.label, *term.synonyms))
    return bool({*below} & {*candidate.competences}) or any(_says(candidate, n) for n in names)


def _says(candidate: Candidate, name: str) -> bool:
    """Whether a text has the words of a name, whatever their endings."""
    said = folded(_text(candidate))
    return all(word[: max(4, len(word) - 3)] in said for word in folded_words(name))


def _text(candidate: Candidate) -> str:
    return f"{candidate.title}\n{candidate.summary}\n{candidate.details}"
