"""Exchange: what a partner offers and what it looks for (schema.org Offer, Demand).

The terms are those of the Enterprise Europe Network: business or technology offer or request,
research partner.
"""

from datetime import date
from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from regionruhr.model.partner_type import PartnerType
from regionruhr.model.values import Day, Key, Keys, Line, Model, Summary, Text, YesNo


class ExchangeEntry(Model):
    """What offers and requests have in common.

    It is public from the day `published` to the day `valid_until`, both included. The
    partner of an `anonymous` one is not shown: its chamber answers. An `example` shows
    how an entry looks and is no offer of anybody.
    """

    id: Key
    kind: Literal["offer", "request"]
    title: Line
    summary: Summary
    description: Text | None = None
    competences: Keys = ()
    certifications: Keys = ()
    quantity: Line | None = None
    partner_type: PartnerType | None = None
    published: Day
    valid_until: Day
    anonymous: YesNo = False
    example: YesNo = False

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "ExchangeEntry":
        _in_order(self.published, self.valid_until, "valid_until")
        return self

    def is_public(self, today: date) -> bool:
        """Whether it is to be seen on a day."""
        return self.published <= today <= self.valid_until


class Offer(ExchangeEntry):
    """What a partner offers, and when it is to be had."""

    kind: Literal["offer"] = "offer"
    available_from: Day | None = None
    available_until: Day | None = None

    @model_validator(mode="after")
    def _available_in_order(self) -> "Offer":
        _in_order(self.available_from, self.available_until, "available_until")
        return self


class Request(ExchangeEntry):
    """What a partner looks for, and by when."""

    kind: Literal["request"] = "request"
    needed_by: Day | None = None


def _in_order(first: date | None, last: date | None, field: str) -> None:
    if first is not None and last is not None and last < first:
        values = {"value": last.isoformat(), "other": first.isoformat(), "field": field}
        raise PydanticCustomError("dates-reversed", "dates-reversed", values)
