"""Labels: German labels of the values of fields with a fixed choice."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from regionruhr.model.accessibility import AssessmentMethod, Conformance, Exemption
from regionruhr.model.data_protection import LegalBasis
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.model.partner import Address, Partner, PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import ProjectRole, ProjectStatus, Seeking
from regionruhr.model.release import EventStatus, Release, ReleaseType
from regionruhr.model.taxonomy import Taxonomy, Term, Town
from regionruhr.model.values import Model
from regionruhr.wording.law import ASSESSMENT_METHODS, CONFORMANCE, EXEMPTIONS, LEGAL_BASES
from regionruhr.wording.terms import (
    EVENT_STATUS,
    EXCHANGE_KINDS,
    PARTNER_ROLES,
    PARTNER_TYPES,
    PROJECT_ROLES,
    PROJECT_STATUS,
    RELEASE_TYPES,
)

OF_ENUM: Mapping[type[Enum], Mapping[Any, str]] = {
    PartnerType: {kind: one for kind, (one, _) in PARTNER_TYPES.items()},
    PartnerRole: PARTNER_ROLES,
    ProjectRole: PROJECT_ROLES,
    ProjectStatus: PROJECT_STATUS,
    ReleaseType: RELEASE_TYPES,
    EventStatus: {**EVENT_STATUS, EventStatus.SCHEDULED: "findet statt"},
    LegalBasis: LEGAL_BASES,
    Conformance: CONFORMANCE,
    AssessmentMethod: ASSESSMENT_METHODS,
    Exemption: EXEMPTIONS,
}
OF_LITERAL: Mapping[str, str] = {
    **EXCHANGE_KINDS,
    "de": "Deutsch",
    "en": "Englisch",
    "day": "auf den Tag genau",
    "month": "auf den Monat genau",
    "year": "auf das Jahr genau",
}

GROUPS: Mapping[tuple[type[Model], str], tuple[str, ...]] = {
    (Address, "city"): ("towns",),
    (Partner, "area_served"): ("areas", "towns"),
    (Partner, "sectors"): ("sectors",),
    (Partner, "competences"): ("competences",),
    (Partner, "certifications"): ("certifications",),
    (ExchangeEntry, "competences"): ("competences",),
    (ExchangeEntry, "certifications"): ("certifications",),
    (Seeking, "competences"): ("competences",),
    (Release, "topics"): ("topics",),
    (Release, "places"): ("areas", "towns"),
    (Town, "area"): ("areas",),
}
"""The groups of the taxonomy whose keys a field takes."""


def term_labels(model: type[Model], field: str, taxonomy: Taxonomy) -> Mapping[str, str]:
    """The keys of the taxonomy that a field takes, with labels; empty for any other field."""
    groups = (GROUPS.get((origin, field)) for origin in model.__mro__)
    names = next((found for found in groups if found), ())
    return {
        key: _label(term, getattr(taxonomy, name))
        for name in names
        for key, term in getattr(taxonomy, name).items()
    }


def _label(term: Term, group: Mapping[str, Term]) -> str:
    """The label of a term, after that of its generic term, if it has one."""
    parent = group.get(term.parent or "")
    return f"{parent.label}: {term.label}" if parent else term.label
