"""PartnerType: which kinds of organisation the directory tells apart."""

from typing import Self

from regionruhr.model.labelled import Labelled


class PartnerType(Labelled):
    """The kind of an organisation, in the order in which the directory lists them.

    A member is its word, the label of one and of many, its part of addresses, its type in
    schema.org, and other names that people have for it.
    """

    plural: str
    slug: str
    schema_org: str

    def __new__(
        cls,
        word: str,
        label: str = "",
        plural: str = "",
        slug: str = "",
        schema_org: str = "",
        *other_names: str,
    ) -> Self:
        """Take all that is said of a kind."""
        member = str.__new__(cls, word)
        member._value_, member.label = word, label
        member.plural, member.slug, member.schema_org = plural, slug, schema_org
        member.other_names = other_names
        return member

    @property
    def names(self) -> tuple[str, ...]:
        """The labels of one and of many, its part of addresses, and the other names."""
        return self.label, self.plural, self.slug, *self.other_names

    DEVELOPMENT_AGENCY = (
        "development-agency",
        "Wirtschaftsförderung",
        "Wirtschaftsförderungen",
        "wirtschaftsfoerderung",
        "GovernmentOrganization",
        "WiFö",
    )
    CHAMBER = (
        "chamber",
        "Kammer",
        "Kammern",
        "kammer",
        "GovernmentOrganization",
        "IHK",
        "Handwerkskammer",
    )
    UNIVERSITY = (
        "university",
        "Hochschule",
        "Hochschulen",
        "hochschule",
        "CollegeOrUniversity",
        "Universität",
        "Fachhochschule",
    )
    RESEARCH_INSTITUTE = (
        "research-institute",
        "Forschungsinstitut",
        "Forschungsinstitute",
        "forschungsinstitut",
        "ResearchOrganization",
        "Institut",
        "Forschungseinrichtung",
    )
    TECHNOLOGY_CENTRE = (
        "technology-centre",
        "Technologiezentrum",
        "Technologiezentren",
        "technologiezentrum",
        "Organization",
        "Gründerzentrum",
    )
    ASSOCIATION = ("association", "Verein", "Vereine", "verein", "Organization", "Verband")
    COMPANY = (
        "company",
        "Unternehmen",
        "Unternehmen",
        "unternehmen",
        "Corporation",
        "Firma",
        "Betrieb",
    )
