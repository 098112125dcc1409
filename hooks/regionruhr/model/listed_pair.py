"""ListedPair: a pair of the exchange that a broker has had on a list, and what became of it."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from regionruhr.model.document import Document
from regionruhr.model.labelled import Labelled
from regionruhr.model.values import Day, Model, PairId, refuse


class PairResult(Labelled):
    """What became of a pair."""

    MATCHED = "matched", "zusammengekommen"
    DECLINED = "declined", "passt nicht"


class ListedPair(Model):
    """When a pair was listed; with a result it is over, and no page shows it any more."""

    listed_on: Day = Field(
        title="Gelistet am",
        description="Jahr-Monat-Tag; „regionruhr pairs“ trägt es ein.",
        examples=["2026-11-30"],
    )
    result: PairResult | None = Field(
        default=None, title="Ergebnis", description="Was aus dem Kontakt wurde."
    )
    on: Day | None = Field(
        default=None,
        title="Ergebnis vom",
        description="Jahr-Monat-Tag; dazu gehört ein Ergebnis.",
        examples=["2026-12-04"],
    )

    @model_validator(mode="after")
    def _says_what_and_when(self) -> "ListedPair":
        missing = [name for name in ("result", "on") if getattr(self, name) is None]
        if len(missing) == 1:
            refuse("pair-result-incomplete", value=missing[0], field=missing[0])
        if self.on is not None and self.on < self.listed_on:
            day, listed = self.on.isoformat(), self.listed_on.isoformat()
            refuse("dates-reversed", value=day, other=listed, field="on")
        return self


def _written_short(value: object) -> object:
    """Read a lone day as a pair without further details."""
    return {"listed_on": value} if isinstance(value, str) else value


class ListedPairs(Document, extra="allow"):
    """`partners/_pairs.yml`: every pair that was on a list, by its id."""

    __pydantic_extra__: dict[
        PairId,
        Annotated[
            ListedPair, BeforeValidator(_written_short, json_schema_input_type=Day | ListedPair)
        ],
    ] = Field(init=False)

    @property
    def by_id(self) -> Mapping[str, ListedPair]:
        """The pairs in the order of the file."""
        return self.__pydantic_extra__
