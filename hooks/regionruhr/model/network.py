"""Network: all records together, every reference between them known to resolve."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from regionruhr.model.boundaries import Attribution, Shape
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.listed_pair import ListedPair
from regionruhr.model.network_details import NetworkDetails, PressContact
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner, PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.picture import Logo, Picture
from regionruhr.model.project import Project, ProjectRole
from regionruhr.model.publication import Publication, Publications, Removal, publication_of
from regionruhr.model.release import Release
from regionruhr.model.taxonomy import Taxonomy


@dataclass(frozen=True)
class Network:
    """The whole content of the site, each kind in the order of its ids."""

    taxonomy: Taxonomy
    details: NetworkDetails
    partners: Mapping[str, Partner]
    projects: Mapping[str, Project]
    releases: Mapping[str, Release]
    pages: Sequence[Page]
    logos: Mapping[str, Logo]
    """By file name."""
    removals: Sequence[Removal] = ()
    publications: Publications = field(default_factory=Publications)
    """The list of them as its file has it."""
    withdrawn: Mapping[str, Release | Project] = field(default_factory=dict)
    """What its own file withdraws, by the id of its publication."""
    anonymous_entries: Sequence[AnonymousEntry] = ()
    """Those of organisations that no file names, in the order of their ids."""
    listed_pairs: Mapping[str, ListedPair] = field(default_factory=dict)
    """The pairs that a broker has had on a list, by their ids."""
    boundaries: Mapping[str, Shape] = field(default_factory=dict)
    """The shapes of areas and towns by their official municipality keys."""
    map_attribution: Attribution | None = None
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The measured pictures beside records, by their paths in the project."""

    @cached_property
    def published(self) -> Mapping[str, Publication]:
        """The publications by id: those of the list, and those that files have withdrawn."""
        listed = self.publications.by_id
        own = {key: publication_of(one, listed.get(key)) for key, one in self.withdrawn.items()}
        return {**listed, **own}

    @cached_property
    def carriers(self) -> tuple[Partner, ...]:
        """The agencies first, then the chambers, each by name."""
        carriers = [p for p in self.partners.values() if p.role is PartnerRole.CARRIER]
        return tuple(
            sorted(carriers, key=lambda p: (p.type is not PartnerType.DEVELOPMENT_AGENCY, p.name))
        )

    @cached_property
    def press_contacts(self) -> Mapping[str, PressContact]:
        """The press contacts by their keys, completed from their organisations."""
        contacts = self.details.press_contacts.items()
        return {key: c.completed_from(self.partners[c.organisation]) for key, c in contacts}

    def agency_of(self, town: str) -> Partner | None:
        """The development agency that answers for a town, or for its area."""
        return self._serving(town, PartnerType.DEVELOPMENT_AGENCY)

    def carriers_for(self, place: str) -> tuple[Partner, ...]:
        """The carriers that answer for a town or an area, as it or its area is named."""
        town = self.taxonomy.towns.get(place)
        names = {place, town.area} if town else {place}
        return tuple(carrier for carrier in self.carriers if names & {*carrier.area_served})

    def chamber_of(self, town: str) -> Partner | None:
        """The chamber that answers for a town, else for its area."""
        return self._serving(town, PartnerType.CHAMBER)

    def helper_in(self, town: str) -> Partner | None:
        """The agency that answers for a town, else the chamber, if it is accessible."""
        asked = filter(None, (self.agency_of(town), self.chamber_of(town)))
        return next((one for one in asked if one.is_accessible), None)

    def _serving(self, town: str, kind: PartnerType) -> Partner | None:
        """Of several carriers the one that names the town, then the one for the fewest areas."""
        found = [carrier for carrier in self.carriers_for(town) if carrier.type is kind]
        return min(
            found, key=lambda c: (town not in c.area_served, len(self._areas_of(c))), default=None
        )

    def _areas_of(self, carrier: Partner) -> set[str]:
        towns = self.taxonomy.towns
        return {towns[key].area if key in towns else key for key in carrier.area_served}

    def lead_of(self, project: Project) -> Partner | None:
        """The first partner that leads a project."""
        leads = (member.id for member in project.partners if member.role is ProjectRole.LEAD)
        return next((self.partners[lead] for lead in leads), None)

    @cached_property
    def projects_by_partner(self) -> Mapping[str, tuple[tuple[Project, ProjectRole], ...]]:
        """For each partner its projects, newest first, and its role in them."""
        found: dict[str, list[tuple[Project, ProjectRole]]] = defaultdict(list)
        for project in self.projects_newest_first:
            for member in project.partners:
                found[member.id].append((project, member.role))
        return {partner: tuple(projects) for partner, projects in found.items()}

    @cached_property
    def projects_newest_first(self) -> tuple[Project, ...]:
        """The projects by their start, those without one last."""
        return tuple(
            sorted(
                self.projects.values(),
                key=lambda p: (p.start.first_day.toordinal() if p.start else 0, p.id),
                reverse=True,
            )
        )
