"""Profile: a partner as a visitor sees it, as a card in a list and on its own page."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.directory.correspondence import correction_mail
from regionruhr.directory.freshness import confirmation_text
from regionruhr.directory.portfolio import project_period
from regionruhr.formats import date_text, number_text
from regionruhr.network.addresses import (
    Link,
    logo_address,
    partner_address,
    partner_type_address,
    project_address,
)
from regionruhr.network.network import Network
from regionruhr.network.partner import Employees, Partner, PartnerRole
from regionruhr.network.taxonomy import Term
from regionruhr.press.article import Headline, headline
from regionruhr.press.newsroom import Newsroom
from regionruhr.wording import PARTNER_ROLES, PARTNER_ROLES_SHORT, PARTNER_TYPES, PROJECT_ROLES, UI

_LEGAL_FORMS = {"gmbh", "co", "kg", "ag", "se", "ev", "e", "v", "mbh", "und", "der", "für", "zu"}


@dataclass(frozen=True, slots=True)
class Card:
    """A partner in a list."""

    name: str
    address: str
    town: str
    role: str
    is_carrier: bool
    summary: str
    monogram: str


@dataclass(frozen=True, slots=True)
class Involvement:
    """A project of a partner, and what the partner does in it."""

    project: Link
    role: str
    period: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A partner on its own page; what is unknown is empty or None."""

    partner: Partner
    card: Card
    kind: Link
    group: Link
    role: str
    town: str
    area: str
    area_served: tuple[str, ...]
    sectors: tuple[str, ...]
    competences: tuple[str, ...]
    certifications: tuple[str, ...]
    employees: str
    founded: str
    joined: str
    confirmation: str
    correction: str
    contact_note: str
    agency: Card | None
    projects: tuple[Involvement, ...]
    releases: tuple[Headline, ...]
    logo: str
    logo_dark: str


def card(partner: Partner, network: Network) -> Card:
    """A partner as a card."""
    return Card(
        name=partner.name,
        address=partner_address(partner.id),
        town=network.taxonomy.towns[partner.address.city].label,
        role=PARTNER_ROLES_SHORT[partner.role],
        is_carrier=partner.role is PartnerRole.CARRIER,
        summary=partner.summary,
        monogram=monogram(partner.name),
    )


def profile(
    partner: Partner, network: Network, newsroom: Newsroom, today: date, site_url: str
) -> Profile:
    """A partner with everything its page shows; `site_url` ends with a slash."""
    taxonomy = network.taxonomy
    town = taxonomy.towns[partner.address.city]
    agency = network.agency_for(partner)
    note, helper = _way_on(partner, agency)
    return Profile(
        partner=partner,
        card=card(partner, network),
        kind=Link(PARTNER_TYPES[partner.type][0], partner_type_address(partner.type)),
        group=Link(PARTNER_TYPES[partner.type][1], partner_type_address(partner.type)),
        role=PARTNER_ROLES[partner.role],
        town=town.label,
        area=taxonomy.areas[town.area].label,
        area_served=_labels(partner.area_served, taxonomy.areas),
        sectors=_labels(partner.sectors, taxonomy.sectors),
        competences=_labels(partner.competences, taxonomy.competences),
        certifications=_labels(partner.certifications, taxonomy.certifications),
        employees=employees_text(partner.employees),
        founded=date_text(partner.founded) if partner.founded else "",
        joined=date_text(partner.joined) if partner.joined else "",
        confirmation=confirmation_text(partner, today),
        correction=correction_mail(partner, network, site_url),
        contact_note=note,
        agency=card(helper, network) if helper else None,
        projects=tuple(
            Involvement(
                Link(project.title, project_address(project.id)),
                PROJECT_ROLES[role],
                project_period(project),
            )
            for project, role in network.projects_by_partner.get(partner.id, ())
        ),
        releases=tuple(headline(r, network) for r in newsroom.by_partner.get(partner.id, ())),
        logo=logo_address(partner.id, partner.logo) if partner.logo else "",
        logo_dark=logo_address(partner.id, partner.logo_dark) if partner.logo_dark else "",
    )


def _way_on(partner: Partner, agency: Partner | None) -> tuple[str, Partner | None]:
    """What a visitor is told who finds neither telephone nor mail, and which agency helps."""
    if partner.email or partner.phone or partner.contact:
        return "", None
    if partner.website:
        return UI["website_note"], None
    if agency is None or agency is partner:
        return UI["no_contact"], None
    return UI["agency_note"], agency


def monogram(name: str) -> str:
    """One or two letters that stand where a logo is missing: "J.D. Neuhaus" gives "JN"."""
    words = [word for word in re.findall(r"\w+", name) if word.lower() not in _LEGAL_FORMS]
    initials: str = words[0][0] if words else name[:1]
    if len(words) > 1:
        initials += words[-1][0]
    return initials.upper()


def employees_text(employees: Employees | None) -> str:
    """A number of people with its year: "8.457 (2022)", "50 bis 99", "10.000 und mehr"."""
    if employees is None:
        return ""
    text = number_text(employees.min)
    if employees.max is None:
        text = f"{text} und mehr"
    elif employees.max > employees.min:
        text = f"{text} bis {number_text(employees.max)}"
    return f"{text} ({date_text(employees.year)})" if employees.year else text


def _labels(keys: Iterable[str], terms: Mapping[str, Term]) -> tuple[str, ...]:
    return tuple(terms[key].label for key in keys)
