"""Terms: the German names of the kinds, roles and states that editors may choose."""

from collections.abc import Mapping
from types import MappingProxyType

from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import ProjectRole, ProjectStatus
from regionruhr.model.release import EventStatus, ReleaseType

PARTNER_TYPES: Mapping[PartnerType, tuple[str, str]] = MappingProxyType(
    {
        PartnerType.DEVELOPMENT_AGENCY: ("Wirtschaftsförderung", "Wirtschaftsförderungen"),
        PartnerType.CHAMBER: ("Kammer", "Kammern"),
        PartnerType.UNIVERSITY: ("Hochschule", "Hochschulen"),
        PartnerType.RESEARCH_INSTITUTE: ("Forschungsinstitut", "Forschungsinstitute"),
        PartnerType.TECHNOLOGY_CENTRE: ("Technologiezentrum", "Technologiezentren"),
        PartnerType.ASSOCIATION: ("Verein", "Vereine"),
        PartnerType.COMPANY: ("Unternehmen", "Unternehmen"),
    }
)
"""One and many, in the order in which the directory lists the kinds."""

PARTNER_ROLES: Mapping[PartnerRole, str] = MappingProxyType(
    {
        PartnerRole.CARRIER: "Träger des Netzwerks",
        PartnerRole.MEMBER: "Mitglied des Netzwerks",
        PartnerRole.REGIONAL: "Akteur der Region",
    }
)

PARTNER_ROLES_SHORT: Mapping[PartnerRole, str] = MappingProxyType(
    {
        PartnerRole.CARRIER: "Träger",
        PartnerRole.MEMBER: "Mitglied",
        PartnerRole.REGIONAL: "Akteur der Region",
    }
)

PROJECT_STATUS: Mapping[ProjectStatus, str] = MappingProxyType(
    {
        ProjectStatus.PLANNED: "geplant",
        ProjectStatus.RUNNING: "läuft",
        ProjectStatus.COMPLETED: "abgeschlossen",
    }
)

PROJECT_ROLES: Mapping[ProjectRole, str] = MappingProxyType(
    {
        ProjectRole.LEAD: "Federführung",
        ProjectRole.PARTNER: "Partner",
        ProjectRole.FUNDER: "Fördergeber",
    }
)

RELEASE_TYPES: Mapping[ReleaseType, str] = MappingProxyType(
    {
        ReleaseType.PRESS_RELEASE: "Pressemitteilung",
        ReleaseType.NEWS: "Meldung",
        ReleaseType.EVENT: "Veranstaltung",
    }
)

EVENT_STATUS: Mapping[EventStatus, str] = MappingProxyType(
    {
        EventStatus.SCHEDULED: "",
        EventStatus.CANCELLED: "abgesagt",
        EventStatus.POSTPONED: "verschoben",
    }
)
"""The remark on an event that does not take place as announced."""

EXCHANGE_KINDS: Mapping[str, str] = MappingProxyType({"offer": "Angebot", "request": "Gesuch"})
"""The kinds of an entry of the exchange."""
