"""Labels: German labels of the values of fields with a fixed choice."""

from collections.abc import Iterator, Mapping
from enum import Enum, StrEnum
from typing import Any, Literal, get_args, get_origin

from regionruhr.model.accessibility import AssessmentMethod, Conformance, Exemption
from regionruhr.model.data_protection import LegalBasis
from regionruhr.model.field import DeclaredField
from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import ProjectRole, ProjectStatus
from regionruhr.model.release import EventStatus, ReleaseType
from regionruhr.model.taxonomy import Taxonomy, Term
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


def term_labels(model: type[Model], field: str, taxonomy: Taxonomy) -> Mapping[str, str]:
    """The keys of the taxonomy that a field takes, with their labels; none of any other field."""
    kind = DeclaredField((field,), model.model_fields[field]).refers_to
    return {
        key: _label(term, terms)
        for terms in (taxonomy.groups_of(kind) if kind else ())
        for key, term in terms.items()
    }


def _label(term: Term, group: Mapping[str, Term]) -> str:
    """The label of a term, after that of its generic term, if it has one."""
    parent = group.get(term.parent or "")
    return f"{parent.label}: {term.label}" if parent else term.label


def choices(annotation: object) -> Iterator[tuple[str, str]]:
    """The words that a field may say, if they are counted, each with its label."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from ((member.value, OF_ENUM[annotation][member]) for member in annotation)
    elif get_origin(annotation) is Literal:
        yield from ((word, OF_LITERAL[word]) for word in get_args(annotation))
    else:
        for argument in get_args(annotation):
            yield from choices(argument)
