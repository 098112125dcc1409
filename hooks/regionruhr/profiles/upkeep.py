"""Upkeep: when an organisation last confirmed its profile, and what needs attention."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.exchange.posting import all_postings
from regionruhr.faults.problem import Problem
from regionruhr.formats import date_text, enumeration_text
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.model.field import titles
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.entries import entries_in
from regionruhr.wording.catalogue import UI

STALE_TOTAL = "Nicht bestätigt in den letzten zwölf Monaten: {number} von {all} Profilen"
UNREACHABLE_TOTAL = "Ohne Telefon und E-Mail: {number} von {all} Profilen"
ENDING_TOTAL = "Angebote und Gesuche, die bald enden: {number} von {all}"
_TITLES = titles(Partner)
_NO_AGENCY = "Ohne zuständige Wirtschaftsförderung"


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
        return self.agency.name if self.agency else _NO_AGENCY


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


def missing_contacts(partner: Partner) -> str:
    """The ways to a partner that its profile does not give: "Telefon, E-Mail und Website"."""
    known = {
        "phone": partner.reachable_phone,
        "email": partner.reachable_email,
        "website": partner.website,
    }
    missing = [_TITLES[name] for name, value in known.items() if not value]
    return enumeration_text(missing)


def profiles_by_agency(network: Network) -> tuple[AgencyProfiles, ...]:
    """All profiles by the agency in charge, the agencies in their order, none of them last."""
    by_agency: dict[str, list[Partner]] = {carrier.id: [] for carrier in network.carriers}
    for partner in network.partners.values():
        agency = network.agency_of(partner.address.city)
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


def ending(records: Iterable[Read], today: date, days: int) -> Iterator[Problem]:
    """The offers and requests whose last day is today or one of the next, the first one first."""
    found = [
        (entry, source, place)
        for record, source in records
        for place, entry in entries_in(record)
        if _is_open(entry, today) and (entry.valid_until - today).days <= days
    ]
    for entry, source, place in sorted(found, key=lambda one: one[0].valid_until):
        values = {"value": entry.title, "day": entry.valid_until.isoformat()}
        yield source.problem((*place, "valid_until"), "entry-ends-soon", values)


def open_entries(network: Network, today: date) -> int:
    """How many offers and requests are public or to come on a day."""
    return sum(_is_open(posting.entry, today) for posting in all_postings(network))


def _is_open(entry: ExchangeEntry, today: date) -> bool:
    return not entry.example and entry.outcome is None and entry.valid_until >= today


def upkeep_report(
    network: Network, problems: Iterable[Problem], total: str, number_of_all: int
) -> str:
    """The problems of profiles and entries by agency, a line for each, and their number at last.

    `total` is `STALE_TOTAL`, `UNREACHABLE_TOTAL` or `ENDING_TOTAL`.
    """
    listed = tuple(problems)
    agencies = _agencies(network)
    lines: list[str] = []
    for name in dict.fromkeys(agencies.values()):
        mine = [problem.text for problem in listed if agencies.get(problem.path) == name]
        if mine:
            lines += [f"{name}: {len(mine)}", *mine]
    lines.append(total.format(number=len(listed), all=number_of_all))
    return "\n".join(lines) + "\n"


def _agencies(network: Network) -> Mapping[str, str]:
    """The name of the agency in charge of each profile and of each anonymous entry, by file."""
    groups = profiles_by_agency(network)
    names = {partner.path: group.name for group in groups for partner in group.partners}
    for entry in network.anonymous_entries:
        agency = network.agency_of(entry.town)
        names[entry.path] = agency.name if agency else _NO_AGENCY
    return names
