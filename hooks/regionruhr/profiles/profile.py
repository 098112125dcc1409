"""Profile: a partner as its own page shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.directory.card import ON_PROFILES, Card, LogoView, logo_view
from regionruhr.directory.directory import Directory
from regionruhr.directory.facets import FacetName
from regionruhr.directory.fact import Fact, facts, shown
from regionruhr.directory.referral import referral, referral_ways
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.entries import notices_of
from regionruhr.exchange.match import Match, MatchedNotice, matched_notice, matches_of
from regionruhr.exchange.matches import NO_MATCHES, Matches
from regionruhr.model.addresses import (
    Link,
    partner_address,
    project_address,
    town_map_address,
    vcard_address,
)
from regionruhr.model.exchange_entry import Offer, Request
from regionruhr.model.field import Output
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.press.archive import News, news_about
from regionruhr.press.illustration import Illustration, illustrations
from regionruhr.press.newsroom import Newsroom
from regionruhr.profiles.correspondence import correction
from regionruhr.profiles.upkeep import confirmation_text, confirmed_on, missing_contacts
from regionruhr.profiles.vcard import has_contact_details
from regionruhr.projects.project_view import project_period
from regionruhr.wording.catalogue import UI

MOST_FITTING = 5
"""So much of what a profile fits is shown on it."""


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
    """With the offers and requests alone that its page shows."""
    card: Card
    fields: Mapping[str, Fact]
    """All fields in words, by their names."""
    facts: tuple[Fact, ...]
    """Those that have no place of their own on the page."""
    group: Link
    """Its type, in the plural, with the page of its kind."""
    area: Link
    remarks: tuple[str, ...]
    """When it was last confirmed, and what its role means."""
    correction: Link
    """Where to ask for a correction: a mail without a title, else whoever helps, and where."""
    missing: str
    """What would help visitors to get in touch and is not known: "Telefon und E-Mail"."""
    referral: Link | None
    """Who leads on where there is neither telephone, mail nor website."""
    referral_ways: tuple[Link, ...]
    """How to reach them at once."""
    projects: tuple[Involvement, ...]
    news: News
    notices: tuple[MatchedNotice, ...]
    fitting: tuple[Match, ...]
    """What is sought that the profile as a whole fits."""
    similar: tuple[Similar, ...]
    vcard: str
    """The address of the vCard; empty where it would hold no more than the town."""
    map: str
    """The address of the locator map."""
    logo: LogoView | None
    illustrations: tuple[Illustration, ...]


@dataclass(frozen=True, slots=True)
class ProfileDay:
    """What the page of a partner shows of it on a day, and not on every other."""

    entries: tuple[Offer | Request, ...]
    """Those that are public."""
    confirmed: date | None
    """When it was last confirmed."""
    remarks: tuple[str, ...]


def profile_day(partner: Partner, today: date) -> ProfileDay:
    """What the page of a partner shows of it today, which most days is what it did yesterday."""
    entries = partner.public_entries(today)
    return ProfileDay(entries, confirmed_on(partner, today), _remarks(partner, today))


def profile(
    partner: Partner,
    day: ProfileDay,
    directory: Directory,
    newsroom: Newsroom,
    site_url: str,
    *,
    matches: Matches = NO_MATCHES,
) -> Profile:
    """A partner with everything its page shows on a day; `site_url` ends with a slash."""
    network, town = directory.network, partner.address.city
    competences = network.taxonomy.competences
    notices = notices_of(partner, day.entries, directory)
    offers = tuple(one.entry for one in notices if isinstance(one.entry, Offer))
    requests = tuple(one.entry for one in notices if isinstance(one.entry, Request))
    public = partner.model_copy(update={"offers": offers, "requests": requests})
    fields = facts(public, directory)
    return Profile(
        partner=public,
        card=directory.card(partner.id),
        fields=fields,
        facts=shown(fields, Partner, Output.PROFILE),
        group=Link(partner.type.plural, directory.address(FacetName.KIND, partner.type.slug)),
        area=directory.link("area", network.taxonomy.towns[town].area),
        remarks=day.remarks,
        correction=correction(partner, network, site_url),
        missing=missing_contacts(partner),
        referral=referral(partner, network),
        referral_ways=referral_ways(partner, network),
        projects=tuple(
            Involvement(Link(one.title, project_address(one.id)), role.label, project_period(one))
            for one, role in network.projects_by_partner.get(partner.id, ())
        ),
        news=news_about(
            partner_address(partner.id), newsroom.by_partner.get(partner.id, ()), network
        ),
        notices=tuple(matched_notice(one, matches, directory) for one in notices),
        fitting=matches_of(CandidateKind.PARTNER, partner.id, matches, directory, MOST_FITTING),
        similar=tuple(
            Similar(
                directory.card(other),
                UI["both"].format(shared=", ".join(competences[key].label for key in shared)),
            )
            for other, shared in directory.similarity.to(partner.id)
        ),
        vcard=vcard_address(partner.id) if has_contact_details(partner) else "",
        map=town_map_address(town) if town in directory.town_maps else "",
        logo=logo_view(partner, network, ON_PROFILES),
        illustrations=illustrations(partner, network),
    )


def _remarks(partner: Partner, today: date) -> tuple[str, ...]:
    confirmed = confirmation_text(partner, today)
    if partner.role is not PartnerRole.REGIONAL:
        return (confirmed,)
    return confirmed, UI["regional_note"].format(role=partner.role.label)
