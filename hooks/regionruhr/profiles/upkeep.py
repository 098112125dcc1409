"""Upkeep: when an organisation last confirmed its profile, and which profiles need attention."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.formats import date_text
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.reading.cross_checks import Read
from regionruhr.wording.catalogue import UI

STALE_TOTAL = "Nicht bestätigt in den letzten zwölf Monaten: {number} von {all} Profilen"
UNREACHABLE_TOTAL = "Ohne Telefon und E-Mail: {number} von {all} Profilen"


@dataclass(frozen=True, slots=True)
class AgencyProfiles:
    """The profiles that one agency is responsible for."""

    agency: Partner | None
    """None for the profiles of areas that no agency serves."""
    partners: tuple[Partner, ...]
    """In the order of their files."""

    @property
    def name(self) -> str:
        """The name of the agency, or that there is none."""
        return self.agency.name if self.agency else "Ohne zuständige Wirtschaftsförderung"


def confirmed_on(partner: Partner, today: date) -> date | None:
    """The day of the last confirmation; one after `today` is none."""
    day = partner.verified_on
    return day if day is not None and day <= today else None


def is_stale(partner: Partner, today: date) -> bool:
    """Whether a profile was never confirmed, or more than twelve months before `today`."""
    day = confirmed_on(partner, today)
    now = (today.year, today.month, today.day)
    return day is None or (day.year + 1, day.month, day.day) < now


def confirmation_text(partner: Partner, today: date) -> str:
    """The last confirmation in one line, for visitors."""
    day = confirmed_on(partner, today)
    if day is None:
        return UI["unverified"]
    stale = is_stale(partner, today)
    words = [UI["verified_last"] if stale else UI["verified"], date_text(day)]
    if partner.verified_by:
        words += [UI["verified_by"], partner.verified_by]
    text = " ".join(words)
    return ", ".join([text, UI["verified_long_ago"]]) if stale else text


def profiles_by_agency(network: Network) -> tuple[AgencyProfiles, ...]:
    """All profiles by the agency in charge, the agencies in their order, none of them last."""
    by_agency: dict[str, list[Partner]] = {carrier.id: [] for carrier in network.carriers}
    for partner in network.partners.values():
        agency = network.agency_for(partner)
        by_agency.setdefault(agency.id if agency else "", []).append(partner)
    return tuple(
        AgencyProfiles(network.partners.get(agency), tuple(partners))
        for agency, partners in by_agency.items()
        if partners
    )


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


def upkeep_report(network: Network, problems: Iterable[Problem], total: str) -> str:
    """The problems of profiles by agency, a line for each profile, and their number in a last one.

    `total` is `STALE_TOTAL` or `UNREACHABLE_TOTAL`.
    """
    by_path: Mapping[str, Problem] = {problem.path: problem for problem in problems}
    lines: list[str] = []
    for agency_profiles in profiles_by_agency(network):
        mine = [by_path[p.path].text for p in agency_profiles.partners if p.path in by_path]
        if mine:
            lines += [f"{agency_profiles.name}: {len(mine)}", *mine]
    lines.append(total.format(number=len(by_path), all=len(network.partners)))
    return "\n".join(lines) + "\n"
