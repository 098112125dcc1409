"""Funding: grants as a table, marked as money of the European Union or of the Land, with totals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from regionruhr.formats import date_text, number_text
from regionruhr.model.addresses import Link, project_address
from regionruhr.model.field import titles
from regionruhr.model.project import Grant, Project
from regionruhr.wording.catalogue import UI


@dataclass(frozen=True, slots=True)
class FundingRow:
    """A grant as a row of a table."""

    title: Link
    """The programme, else the funder; in the list of all projects the project."""
    details: tuple[str, ...]
    """What else is known: funder or programme, and when it was granted."""
    marks: tuple[str, ...]
    """Whose money it is known to be: "EU", "Land"."""
    amount: str
    """In euros; empty if it is not known."""
    source: str
    """Empty without one, and in the list of all projects."""


@dataclass(frozen=True, slots=True)
class Funding:
    """A table of grants."""

    rows: tuple[FundingRow, ...]
    totals: tuple[tuple[str, str], ...]
    """Sums by whose money it is, and of all; empty where there is nothing to add."""
    notes: tuple[str, ...]
    """What the marks and the sums leave open."""


def project_funding(project: Project) -> Funding | None:
    """Return the grants of a project; None without any."""
    rows = (
        FundingRow(
            title=Link(grant.programme or grant.funder, ""),
            details=(*([grant.funder] if grant.programme else []), *_granted_on(grant)),
            marks=_marks(grant),
            amount=_amount(grant),
            source=grant.source or "",
        )
        for grant in project.funding
    )
    return _funding(rows, project.funding)


def funding_of_all(projects: Iterable[Project]) -> Funding | None:
    """Return the grants of projects in their order; None without any."""
    granted = [(project, grant) for project in projects for grant in project.funding]
    rows = (
        FundingRow(
            title=Link(project.title, project_address(project.id)),
            details=(grant.programme or grant.funder, *_granted_on(grant)),
            marks=_marks(grant),
            amount=_amount(grant),
            source="",
        )
        for project, grant in granted
    )
    return _funding(rows, [grant for _, grant in granted])


def _funding(rows: Iterable[FundingRow], grants: Sequence[Grant]) -> Funding | None:
    return Funding(tuple(rows), tuple(_totals(grants)), tuple(_notes(grants))) if grants else None


def _granted_on(grant: Grant) -> Iterator[str]:
    if grant.granted_on:
        yield f"{titles(Grant)['granted_on']}: {date_text(grant.granted_on)}"


def _marks(grant: Grant) -> tuple[str, ...]:
    kinds = ((grant.eu, UI["funding_eu"]), (grant.land, UI["funding_land"]))
    return tuple(mark for is_known, mark in kinds if is_known)


def _amount(grant: Grant) -> str:
    return "" if grant.amount_eur is None else number_text(grant.amount_eur)


def _totals(grants: Sequence[Grant]) -> Iterator[tuple[str, str]]:
    """Yield the sum of each kind of grants, those of the Union first, then that of all."""
    known = [grant for grant in grants if grant.amount_eur is not None]
    if len(known) < 2:  # noqa: PLR2004 (one is its own sum)
        return
    kinds = (
        (UI["funding_shared"], True, True),
        (UI["funding_eu"], True, False),
        (UI["funding_land"], False, True),
        (UI["funding_other"], False, False),
    )
    sums = {
        kind: [g.amount_eur or 0 for g in known if (g.eu, g.land) == (eu, land)]
        for kind, eu, land in kinds
    }
    found = {kind: amounts for kind, amounts in sums.items() if amounts}
    if len(found) > 1:
        yield from ((kind, number_text(sum(amounts))) for kind, amounts in found.items())
        total = UI["funding_total"]
    else:
        total = UI["funding_total_of"].format(kind=next(iter(found)))
    yield total, number_text(sum(grant.amount_eur or 0 for grant in known))


def _notes(grants: Sequence[Grant]) -> Iterator[str]:
    if any(not (grant.eu and grant.land) for grant in grants):
        yield UI["funding_note_marks"]
    if any(grant.eu and grant.land for grant in grants):
        yield UI["funding_note_shared"]
    if len(grants) > 1 and any(grant.amount_eur is None for grant in grants):
        yield UI["funding_note_unknown"]
