"""Agencies: profiles that somebody should see to, by the agency that answers for them."""

from collections.abc import Iterable, Mapping

from regionruhr.faults.problem import Problem
from regionruhr.model.network import Network
from regionruhr.profiles.freshness import charges

_STALE = "Nicht bestätigt in den letzten zwölf Monaten: {told} von {all} Profilen"
_UNREACHABLE = "Ohne Telefon und E-Mail: {told} von {all} Profilen"


def stale_report(network: Network, stale: Iterable[Problem]) -> str:
    """The stale profiles by agency, a line each, and their number."""
    return _by_agency(network, stale, _STALE)


def unreachable_report(network: Network, unreachable: Iterable[Problem]) -> str:
    """The profiles that give neither telephone nor mail, by agency, and their number."""
    return _by_agency(network, unreachable, _UNREACHABLE)


def _by_agency(network: Network, problems: Iterable[Problem], total: str) -> str:
    """What is said of profiles, one problem of each at most.

    `total` is the last line, with the names `told` and `all` in braces for the numbers.
    """
    told: Mapping[str, Problem] = {problem.path: problem for problem in problems}
    lines: list[str] = []
    for charge in charges(network):
        mine = [told[p.path].text for p in charge.partners if p.path in told]
        if mine:
            lines += [f"{charge.name}: {len(mine)}", *mine]
    lines.append(total.format(told=len(told), all=len(network.partners)))
    return "\n".join(lines) + "\n"
