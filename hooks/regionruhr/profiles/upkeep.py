"""Upkeep: the profiles that need attention though no rule asks for it, and reports of them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.profiles.freshness import confirmed_on, is_stale, profiles_by_agency
from regionruhr.reading.cross_checks import Read

_STALE = "Nicht bestätigt in den letzten zwölf Monaten: {number} von {all} Profilen"
_UNREACHABLE = "Ohne Telefon und E-Mail: {number} von {all} Profilen"


def stale(records: Iterable[Read], today: date) -> Iterator[Problem]:
    """The profiles that nobody has confirmed within the twelve months before `today`."""
    for record, source in records:
        if isinstance(record, Partner) and is_stale(record, today):
            day = confirmed_on(record, today)
            fault = "stale" if day else "never-confirmed"
            values = {"name": record.name, "day": day.isoformat() if day else ""}
            yield source.problem(("verified_on",), fault, values)


def unreachable(records: Iterable[Read]) -> Iterator[Problem]:
    """The profiles that give neither telephone nor mail."""
    for record, source in records:
        if isinstance(record, Partner) and not record.is_reachable:
            yield source.problem(("contact",), "contact-missing", {"name": record.name})


def stale_report(network: Network, stale: Iterable[Problem]) -> str:
    """The stale profiles by agency, a line each, and their number."""
    return _by_agency(network, stale, _STALE)


def unreachable_report(network: Network, unreachable: Iterable[Problem]) -> str:
    """The profiles that give neither telephone nor mail, by agency, and their number."""
    return _by_agency(network, unreachable, _UNREACHABLE)


def _by_agency(network: Network, problems: Iterable[Problem], total: str) -> str:
    """The problems of profiles by agency, one of each profile at most.

    `total` is the last line, with the names `number` and `all` in braces for the numbers.
    """
    by_path: Mapping[str, Problem] = {problem.path: problem for problem in problems}
    lines: list[str] = []
    for agency_profiles in profiles_by_agency(network):
        mine = [by_path[p.path].text for p in agency_profiles.partners if p.path in by_path]
        if mine:
            lines += [f"{agency_profiles.name}: {len(mine)}", *mine]
    lines.append(total.format(number=len(by_path), all=len(network.partners)))
    return "\n".join(lines) + "\n"
