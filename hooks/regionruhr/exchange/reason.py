"""Reason: what a demand and a supply have in common, for people to judge a pair by."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from regionruhr.exchange.analysis import Analysis, ancestors, competence_term
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.conditions import asked_certifications
from regionruhr.exchange.lexicon import Part, Word
from regionruhr.exchange.ranking import Scored
from regionruhr.exchange.relevance import Terms
from regionruhr.exchange.weights import LEAST_RARITY, MOST_WORDS
from regionruhr.model.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a supply may meet a demand; each part is true of both."""

    competences: tuple[str, ...]
    """Keys that both declare or name, the most specific ones, in order of weight. A parent that
    one side has counts as common if the other has something below it."""
    words: tuple[str, ...]
    """Nouns of the demand, as written there, and names with a digit, that the supply has with the
    same stem or as part of a compound; of a compound perhaps the common part. None that
    `competences` covers."""
    distance_km: int | None
    """Between the centres of the towns; 0 for the same town, None if one is unknown."""
    certifications: tuple[str, ...]
    """Asked for and held, in the order of the taxonomy."""
    available_from: date | None
    """First day of an offer that starts in the future."""

    def __bool__(self) -> bool:
        """Whether it says anything of what is looked for."""
        return bool(self.competences or self.words)


def reason(
    demand: Analysis, scored: Scored, rarities: Terms, taxonomy: Taxonomy, today: date
) -> Reason:
    """What the two have in common; `rarities` are those of the terms of the demand."""
    supply = scored.supply
    shared = _shared_competences(demand, supply, rarities, taxonomy)
    covered = {
        stem
        for key, named in demand.named.items()
        if {key, *ancestors(key, taxonomy.competences)} & {*shared}
        for stem in named
    }
    common = asked_certifications(demand.candidate) & supply.candidate.certifications
    starts = supply.candidate.first_day if supply.candidate.kind is CandidateKind.OFFER else None
    return Reason(
        competences=shared,
        words=_shared_words(demand, supply, rarities, covered),
        distance_km=scored.distance_km,
        certifications=tuple(key for key in taxonomy.certifications if key in common),
        available_from=starts if starts and starts > today else None,
    )


def _shared_competences(
    demand: Analysis, supply: Analysis, rarities: Terms, taxonomy: Taxonomy
) -> tuple[str, ...]:
    both = demand.competences & supply.competences & (demand.own | supply.own)
    above = {parent for key in both for parent in ancestors(key, taxonomy.competences)}
    names = {key: competence_term(key) for key in both - above}
    weights = {key: demand.terms[name] * rarities[name] for key, name in names.items()}
    return tuple(sorted(weights, key=lambda key: (-weights[key], key)))


def _shared_words(
    demand: Analysis, supply: Analysis, rarities: Terms, covered: set[str]
) -> tuple[str, ...]:
    """The weightiest common words of a demand as written there, each stem once."""
    weights: dict[str, float] = defaultdict(float)
    places: dict[str, tuple[Word, Part | None]] = {}
    said = ((weight, word) for weight, words in demand.fields for word in words)
    for weight, word in said:
        if word.is_empty or word.stem in covered or not _is_telling(word.written):
            continue
        parts = [(part.stem, part) for part in word.parts if part.stem in supply.terms]
        common = [(word.stem, None)] if word.stem in supply.terms else parts
        for stem, part in common:
            if stem not in covered and rarities[stem] >= LEAST_RARITY:
                weights[stem] += weight * rarities[stem]
                places.setdefault(stem, (word, part))
    chosen = sorted(weights, key=lambda stem: (-weights[stem], stem))[:MOST_WORDS]
    return tuple(
        word.written_part(part) if part else word.written
        for word, part in (places[stem] for stem in chosen)
    )


def _is_telling(written: str) -> bool:
    """Whether a word is a noun by its capital, or has a digit: "alte" and "kurz" tell nothing."""
    return written[:1].isupper() or any(letter.isdigit() for letter in written)
