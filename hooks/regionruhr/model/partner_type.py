"""PartnerType: which kinds of organisation the directory tells apart."""

from enum import StrEnum


class PartnerType(StrEnum):
    """The kind of an organisation."""

    COMPANY = "company"
    UNIVERSITY = "university"
    RESEARCH_INSTITUTE = "research-institute"
    TECHNOLOGY_CENTRE = "technology-centre"
    CHAMBER = "chamber"
    DEVELOPMENT_AGENCY = "development-agency"
    ASSOCIATION = "association"
