"""Withdrawal: when and why a published record was taken back."""

from pydantic import Field

from regionruhr.model.values import Day, Line, Model


class Withdrawal(Model):
    """When and why a release or a project was withdrawn; its page says so from then on."""

    date: Day = Field(
        title="Zurückgezogen am",
        description="Der Tag steht auf der Seite.",
        examples=["2026-11-20"],
    )
    reason: Line = Field(
        title="Grund",
        description="Er steht auf der Seite.",
        examples=["Die Meldung nannte falsche Zahlen."],
    )
