"""Profile: a partner as its own page shows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import COMPETENCE, KIND, PLACE, SECTOR
from regionruhr.directory.logo import ON_PROFILES, LogoView, logo_view
from regionruhr.exchange.entries import Notice, notices_of
from regionruhr.formats import date_text, number_text
from regionruhr.model.addresses import (
    Link,
    project_address,
    vcard_address,
)
from regionruhr.model.partner import Employees, Partner
from regionruhr.press.article import Headline, headline
from regionruhr.press.newsroom import Newsroom
from regionruhr.profiles.correspondence import correction_mail
from regionruhr.profiles.freshness import confirmation_text
from regionruhr.profiles.vcard import has_contact_details
from regionruhr.projects.project_view import project_period
from regionruhr.wording.catalogue import UI


@dataclass(frozen=True, slots=True)
class Involvement:
    """A project of a partner, and what the partner does in it."""

    project: Link
    role: str
    period: str


@dataclass(frozen=True, slots=True)
class Similar:
    """A partner with the competences it shares with another."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A partner on its own page; what is unknown is empty or None."""

    partner: Partner
    card: Card
    kind: Link
    """Its type, in the singular, with the page of its kind."""
    group: Link
    """Its type, in the plural."""
    role: str
    town: Link
    area: Link
    area_served: tuple[str, ...]
    sectors: tuple[Link, ...]
    competences: tuple[Link, ...]
    certifications: tuple[str, ...]
    employees: str
    founded: str
    joined: str
    confirmation: str
    correction: str
    """A `mailto:` address that asks for a correction."""
    contact_note: str
    """What to do without a telephone or mail address; else empty."""
    agency: Card | None
    """The agency that helps in that case."""
    projects: tuple[Involvement, ...]
    releases: tuple[Headline, ...]
    notices: tuple[Notice, ...]
    similar: tuple[Similar, ...]
    vcard: str
    """The address of the vCard; empty where it would hold no more than the town."""
    map: str
    """The address of the locator map."""
    logo: LogoView | None


def profile(
    partner: Partner, directory: Directory, newsroom: Newsroom, today: date, site_url: str
) -> Profile:
    """A partner with everything its page shows on a day; `site_url` ends with a slash."""
    network = directory.network
    taxonomy = network.taxonomy
    town = taxonomy.towns[partner.address.city]
    agency = network.agency_for(partner)
    note, helper = _without_contact(partner, agency)
    group = _links(directory, KIND, [partner.type.slug])[0]
    return Profile(
        partner=partner,
        card=directory.card(partner),
        kind=Link(partner.type.label, group.address),
        group=group,
        role=partner.role.label,
        town=_links(directory, PLACE, [partner.address.city])[0],
        area=_links(directory, PLACE, [town.area])[0],
        area_served=tuple(taxonomy.place(key).label for key in partner.area_served),
        sectors=_links(directory, SECTOR, partner.sectors),
        competences=_links(directory, COMPETENCE, partner.competences),
        certifications=tuple(taxonomy.certifications[key].label for key in partner.certifications),
        employees=employees_text(partner.employees),
        founded=date_text(partner.founded) if partner.founded else "",
        joined=date_text(partner.joined) if partner.joined else "",
        confirmation=confirmation_text(partner, today),
        correction=correction_mail(partner, network, site_url),
        contact_note=note,
        agency=directory.card(helper) if helper else None,
        projects=tuple(
            Involvement(
                Link(project.title, project_address(project.id)),
                role.label,
                project_period(project),
            )
            for project, role in network.projects_by_partner.get(partner.id, ())
        ),
        releases=tuple(headline(r, network) for r in newsroom.by_partner.get(partner.id, ())),
        notices=notices_of(partner, directory, today),
        similar=_similar(partner, directory),
        vcard=vcard_address(partner.id) if has_contact_details(partner) else "",
        map=directory.town_map_addresses.get(partner.address.city, ""),
        logo=logo_view(partner, network, ON_PROFILES),
    )


def _without_contact(partner: Partner, agency: Partner | None) -> tuple[str, Partner | None]:
    """The note of a profile with neither telephone nor mail, and the agency that helps."""
    if partner.is_reachable:
        return "", None
    if partner.website:
        return UI["website_note"], None
    if agency is None or agency is partner:
        return UI["no_contact"], None
    return UI["agency_note"], agency


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


def _links(directory: Directory, facet: str, keys: Iterable[str]) -> tuple[Link, ...]:
    found = filter(None, (directory.term(facet, key) for key in keys))
    return tuple(Link(term.label, term.address) for term in found)


def _similar(partner: Partner, directory: Directory) -> tuple[Similar, ...]:
    competences = directory.network.taxonomy.competences
    return tuple(
        Similar(
            directory.card(other),
            UI["both"].format(shared=", ".join(competences[key].label for key in shared)),
        )
        for other, shared in directory.similarity.to(partner)
    )
