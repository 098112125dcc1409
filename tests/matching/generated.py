"""Generated: candidates of an invented network of any size, the same for the same size."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any, Final, NamedTuple

from demo.profiles import profiles
from demo.record import SOURCE, Record, read_record
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.model.boundaries import Position
from regionruhr.model.exchange_entry import EntryCategory
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Taxonomy

TODAY: Final = date(2026, 11, 24)
CATEGORIES: Final = (EntryCategory.SERVICE, EntryCategory.CAPACITY, EntryCategory.RESIDUE)
FIELDS: Final[Mapping[CandidateKind, str]] = {
    CandidateKind.OFFER: "offers",
    CandidateKind.REQUEST: "requests",
}
SEED: Final = 1


class Size(NamedTuple):
    """How many of each there are."""

    profiles: int
    offers: int
    requests: int


LARGE: Final = Size(2000, 500, 500)
SMALL: Final = Size(150, 40, 40)


@dataclass(frozen=True, slots=True)
class Generated:
    """Candidates, and what is known of the region they lie in."""

    candidates: tuple[Candidate, ...]
    taxonomy: Taxonomy
    centres: Mapping[str, Position]


def generated(size: Size) -> Generated:
    """The network of that size; the entries come from as many profiles as it takes."""
    taxonomy = Taxonomy.model_validate(read_record(SOURCE, "partners/_taxonomy.yml").fields)
    labels = {key: place.label for key, place in taxonomy.terms_of("town or area").items()}
    partners = islice(profiles(SEED, labels), size.profiles)
    offers = _entries(CandidateKind.OFFER, profiles(SEED, labels))
    requests = _entries(CandidateKind.REQUEST, profiles(SEED, labels))
    # One town has no outline, so that a distance may be unknown.
    towns = [*taxonomy.towns][1:]
    return Generated(
        candidates=(
            *map(_profile, partners),
            *islice(offers, size.offers),
            *islice(requests, size.requests),
        ),
        taxonomy=taxonomy,
        centres={key: (7.0 + number / 20, 51.4) for number, key in enumerate(towns)},
    )


def _profile(record: Record) -> Candidate:
    fields = record.fields
    return Candidate(
        kind=CandidateKind.PARTNER,
        title=fields["name"],
        summary=fields["summary"],
        details=record.text,
        **_behind(fields),
        id=fields["id"],
        competences=tuple(fields["competences"]),
    )


def _entries(kind: CandidateKind, records: Iterator[Record]) -> Iterator[Candidate]:
    """Entries of the profiles, with dates, categories and certifications by turns."""
    found = ((r.fields, entry) for r in records for entry in r.fields.get(FIELDS[kind], ()))
    for number, (fields, entry) in enumerate(found):
        behind = _behind(fields)
        is_offer = kind is CandidateKind.OFFER
        asked = frozenset({"iso-9001"} if number % 4 == 0 else ())
        behind["certifications"] = behind["certifications"] if is_offer else asked
        yield Candidate(
            kind=kind,
            id=entry["id"],
            title=entry["title"],
            summary=entry["summary"],
            details=entry.get("quantity", ""),
            competences=tuple(entry.get("competences", ())),
            category=CATEGORIES[number % len(CATEGORIES)],
            first_day=TODAY + timedelta(days=number % 60 - 30) if is_offer else None,
            last_day=TODAY + timedelta(days=number % 90),
            public_until=TODAY + timedelta(days=number % 50),
            wanted_type=PartnerType.COMPANY if number % 5 == 0 else None,
            **behind,
        )


def _behind(fields: Mapping[str, Any]) -> dict[str, Any]:
    """What a candidate has of the partner that it belongs to."""
    return {
        "town": fields["address"]["city"],
        "certifications": frozenset(fields.get("certifications", ())),
        "partner_type": PartnerType(fields["type"]),
        "excluded": frozenset({fields["id"]}),
        "owner": fields["id"],
    }
