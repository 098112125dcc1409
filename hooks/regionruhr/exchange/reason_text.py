"""Reason text: a reason in words, each part of it a statement of its own."""

from collections.abc import Iterator

from regionruhr.exchange.reason import Reason
from regionruhr.formats import date_text
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.wording.catalogue import UI

SEPARATOR = " · "


def reason_text(reason: Reason, taxonomy: Taxonomy) -> str:
    """Return a reason in one line: "beide: Laserschneiden · 14 km"."""
    return SEPARATOR.join(reason_parts(reason, taxonomy))


def reason_parts(reason: Reason, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Return what a reason says, what counts most first."""
    return tuple(_parts(reason, taxonomy))


def _parts(reason: Reason, taxonomy: Taxonomy) -> Iterator[str]:
    if reason.competences:
        labels = (taxonomy.competences[key].label for key in reason.competences)
        yield UI["both"].format(shared=", ".join(labels))
    if reason.words:
        quoted = (UI["quoted"].format(word=word) for word in reason.words)
        yield UI["reason_words"].format(words=", ".join(quoted))
    if reason.distance_km is not None:
        near = UI["reason_same_town"]
        yield UI["reason_distance"].format(km=reason.distance_km) if reason.distance_km else near
    if reason.certifications:
        labels = (taxonomy.certifications[key].label for key in reason.certifications)
        yield UI["reason_certifications"].format(labels=", ".join(labels))
    if reason.available_from is not None:
        yield UI["reason_available"].format(day=date_text(reason.available_from))
