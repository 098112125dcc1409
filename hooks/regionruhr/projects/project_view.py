"""Project view: projects as a visitor sees them, in the list and on their own pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from regionruhr.directory.card import Card
from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import Fact, facts
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.inquiry import Inquiry, project_inquiry
from regionruhr.exchange.match import MatchGroup, match_groups, matches_of
from regionruhr.exchange.matches import NO_MATCHES, Matches
from regionruhr.formats import paragraphs, period_text
from regionruhr.model.addresses import project_address
from regionruhr.model.network import Network
from regionruhr.model.project import Grant, Project, ProjectStatus
from regionruhr.motifs.motif import Motif, project_motif
from regionruhr.press.archive import News, news_about
from regionruhr.press.illustration import Illustration, Thumbnail, illustrations, thumbnail
from regionruhr.press.newsroom import Newsroom
from regionruhr.projects.funding import Funding, funding_of_all, project_funding
from regionruhr.wording.catalogue import UI

COFUNDED_FROM = 2021
"""The first year of the programme period in which the Union's statement has its present words."""


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """A project in a list."""

    title: str
    address: str
    summary: str
    status: str
    period: str
    thumbnail: Thumbnail | None
    """Its first picture."""
    motif: Motif
    """The ornament in place of a picture."""


@dataclass(frozen=True, slots=True)
class ProjectView:
    """A project with everything its page shows."""

    project: Project
    card: ProjectCard
    participants: tuple[tuple[Card, str], ...]
    """Partners, and the role of each."""
    funding: Funding | None
    """None without a grant."""
    eu_statements: tuple[str, ...]
    """Each once, for the emblem of the European Union; empty without funds of the Union."""
    fields: Mapping[str, Fact]
    """All fields in words, by their names."""
    remarks: tuple[str, ...]
    """What its sources leave open, paragraph by paragraph."""
    illustrations: tuple[Illustration, ...]
    news: News
    groups: tuple[MatchGroup, ...]
    """Who fits what it seeks, by kind."""
    inquiry: Inquiry | None
    """How to answer what it seeks; None without anything, or once it is over."""


@dataclass(frozen=True, slots=True)
class ProjectList:
    """The list of all projects, and what funded them."""

    cards: tuple[ProjectCard, ...]
    funding: Funding | None


def project_list(network: Network, cards: tuple[ProjectCard, ...]) -> ProjectList:
    """Return the list of all projects, of which there are cards, newest first."""
    return ProjectList(cards, funding_of_all(network.projects_newest_first))


def project_card(project: Project, network: Network) -> ProjectCard:
    """A project as a line of the list."""
    return ProjectCard(
        title=project.title,
        address=project_address(project.id),
        summary=project.summary,
        status=project.status.label,
        period=project_period(project),
        thumbnail=thumbnail(project, network),
        motif=project_motif(project, network),
    )


def project_period(project: Project) -> str:
    """When a project runs or ran."""
    is_over = project.status is ProjectStatus.COMPLETED
    return period_text(project.start, project.end, is_over=is_over)


def project_view(
    project: Project,
    directory: Directory,
    newsroom: Newsroom,
    today: date,
    site_url: str,
    *,
    matches: Matches = NO_MATCHES,
) -> ProjectView:
    """A project as its page shows it on a day; `site_url` ends with a slash."""
    network = directory.network
    fitting = matches_of(CandidateKind.PROJECT, project.id, matches, directory)
    return ProjectView(
        project=project,
        card=project_card(project, network),
        participants=tuple(
            (directory.card(member.id), member.role.label) for member in project.partners
        ),
        funding=project_funding(project),
        eu_statements=tuple(
            dict.fromkeys(_eu_statement(project, grant) for grant in project.funding if grant.eu)
        ),
        fields=facts(project, directory),
        remarks=paragraphs(project.source_note),
        illustrations=illustrations(project, network),
        news=news_about(
            project_address(project.id), newsroom.by_project.get(project.id, ()), network
        ),
        groups=tuple(match_groups(fitting)),
        inquiry=(
            project_inquiry(project, directory, site_url) if project.open_seeking(today) else None
        ),
    )


def _eu_statement(project: Project, grant: Grant) -> str:
    """The funding statement beside the emblem of the European Union.

    Regulation (EU) 2021/1060, Annex IX; before that period the Union's name in full (Regulation
    (EU) 1303/2013, Annex XII) and the motto that North Rhine-Westphalia used. The fund is not
    named: no grant records it. Without a year it is the present one.
    """
    since = grant.granted_on or project.start
    is_older = since is not None and since.first_day.year < COFUNDED_FROM
    return UI["eu_funding_until_2020"] if is_older else UI["eu_funding"]
