"""Labelled set: invented requests, and which offers and profiles truly fit each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from projects import ROOT
from regionruhr.directory.distances import centres
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.model.boundaries import Position
from regionruhr.model.exchange_entry import EntryCategory
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.loading import load

HERE: Final = Path(__file__).parent
FILES: Final = ("profiles.yml", "entries.yml", "labels.yml")
TODAY: Final = date(2026, 11, 30)
HALVES: Final = ("tune", "held-out")
Key = tuple[CandidateKind, str]
"""Kind and id of a supply."""


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """The candidates, and for each request of a half the supplies that fit."""

    candidates: tuple[Candidate, ...]
    taxonomy: Taxonomy
    right: Mapping[str, Mapping[str, frozenset[Key]]]
    """By half and id of the request."""
    owners: Mapping[str, str]
    """The partner of each offer."""
    centres: Mapping[str, Position]
    """The centres of the towns by their keys."""

    def distinct(self, keys: Iterable[Key]) -> frozenset[Key]:
        """The supplies without the profiles of partners that are in it by an offer.

        A partner is shown once, so one of the two satisfies both.
        """
        found = frozenset(keys)
        offering = {self.owners[key] for kind, key in found if kind is CandidateKind.OFFER}
        return found - {(CandidateKind.PARTNER, key) for key in offering}


@cache
def labelled_set() -> LabelledSet:
    """The set as its files have it, with the taxonomy of the site."""
    read = (yaml.safe_load((HERE / name).read_text(encoding="utf-8")) for name in FILES)
    listed, entries, labels = read
    profiles = {profile["id"]: profile for profile in listed}
    right: dict[str, dict[str, frozenset[Key]]] = {half: {} for half in HALVES}
    for request, label in labels.items():
        offers = ((CandidateKind.OFFER, key) for key in label["right"].get("offers", ()))
        partners = ((CandidateKind.PARTNER, key) for key in label["right"].get("profiles", ()))
        right[label["half"]][request] = frozenset((*offers, *partners))
    network = load(ROOT, today=TODAY).network
    assert network is not None
    return LabelledSet(
        candidates=(
            *map(_profile, profiles.values()),
            *(_entry(CandidateKind.OFFER, one, profiles) for one in entries["offers"]),
            *(_entry(CandidateKind.REQUEST, one, profiles) for one in entries["requests"]),
        ),
        taxonomy=network.taxonomy,
        centres=centres(network),
        right=right,
        owners={entry["id"]: entry["partner"] for entry in entries["offers"]},
    )


def _profile(fields: Mapping[str, Any]) -> Candidate:
    return Candidate(
        kind=CandidateKind.PARTNER,
        id=fields["id"],
        title=fields["name"],
        summary=fields["summary"],
        details=fields.get("description", ""),
        town=fields["town"],
        competences=tuple(fields.get("competences", ())),
        certifications=frozenset(fields.get("certifications", ())),
        partner_type=PartnerType(fields["type"]),
        excluded=frozenset({fields["id"]}),
        owner=fields["id"],
    )


def _entry(
    kind: CandidateKind, fields: Mapping[str, Any], profiles: Mapping[str, Mapping[str, Any]]
) -> Candidate:
    partner = profiles[fields["partner"]]
    wanted = fields.get("partner_type")
    held = partner.get("certifications", ()) if kind is CandidateKind.OFFER else ()
    details = (fields.get(name, "") for name in ("description", "material", "max_size", "quantity"))
    return Candidate(
        kind=kind,
        id=fields["id"],
        title=fields["title"],
        summary=fields["summary"],
        details="\n".join(filter(None, details)),
        town=partner["town"],
        competences=tuple(fields.get("competences", ())),
        certifications=frozenset((*fields.get("certifications", ()), *held)),
        category=EntryCategory(fields.get("category", "service")),
        partner_type=PartnerType(partner["type"]),
        wanted_type=PartnerType(wanted) if wanted else None,
        first_day=fields.get("available_from"),
        last_day=fields.get("available_until") or fields.get("needed_by"),
        public_until=fields["valid_until"],
        excluded=frozenset({partner["id"]}),
        owner=partner["id"],
    )
