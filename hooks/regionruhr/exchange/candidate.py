"""Candidate: what the exchange can pair, reduced to what pairing needs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from regionruhr.exchange.lexicon import written_words
from regionruhr.model.exchange_entry import EntryCategory
from regionruhr.model.partner_type import PartnerType


class CandidateKind(StrEnum):
    """What a candidate is made from."""

    REQUEST = "request"
    PROJECT = "project"
    OFFER = "offer"
    PARTNER = "partner"


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """What can be paired on a day: a request, what a project seeks, an offer, or a profile."""

    kind: CandidateKind
    id: str
    """Of the entry, project or partner; unique within the kind."""
    title: str
    summary: str = ""
    details: str = ""
    """All else that is written: description, material, sizes, quantity."""
    town: str = ""
    """Key of the town; empty if unknown, as of a project."""
    competences: tuple[str, ...] = ()
    certifications: frozenset[str] = frozenset()
    """Of a request those asked for, of an offer or a profile those held; none of a project."""
    category: EntryCategory | None = None
    """Of an entry; None of a project and a profile."""
    partner_type: PartnerType | None = None
    """Kind of the organisation behind it; None if unknown, as of an anonymous entry."""
    wanted_type: PartnerType | None = None
    """Kind of organisation that it looks for."""
    first_day: date | None = None
    """From when it is available; None without a limit."""
    last_day: date | None = None
    """Until when it is available or, of a demand, needed; None without a limit."""
    published: date | None = None
    """Since when it is public; None if unknown, as of a project and a profile."""
    public_until: date | None = None
    """The last day on which it is public; None without a limit."""
    excluded: frozenset[str] = frozenset()
    """Ids of partners that it must not meet: its own, of an anonymous entry too, of a project its
    members."""
    owner: str = ""
    """Id of the partner that it belongs to; empty if unknown."""

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of the title, of the summary and of all else."""
        return tuple(map(written_words, (self.title, self.summary, self.details)))
