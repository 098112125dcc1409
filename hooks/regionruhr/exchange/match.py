"""Match: what fits an entry, a project or a profile, as its page shows it, with the reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from regionruhr.directory.directory import Directory
from regionruhr.exchange.candidate import Candidate, CandidateKind
from regionruhr.exchange.entries import Notice
from regionruhr.exchange.matches import Matches
from regionruhr.exchange.matching import Fit
from regionruhr.exchange.reason_text import reason_text
from regionruhr.model.addresses import Link, entry_address, partner_address, project_address
from regionruhr.model.exchange_entry import EntryCategory, EntryKind
from regionruhr.wording.catalogue import UI


@dataclass(frozen=True, slots=True)
class Match:
    """One side of a pair as the other sees it."""

    kind: CandidateKind
    label: str
    """What it is: "Gesuch", "Reststoff", "Projekt", of a profile its type, "Unternehmen"."""
    link: Link
    """The title of an entry or a project, the name of a partner, with the address of its page."""
    town: str
    """Empty of a project."""
    partner: str
    """The name of whose entry it is; empty of an anonymous one, a project and a profile."""
    reason: str


@dataclass(frozen=True, slots=True)
class MatchedNotice:
    """An entry in a list of few, with the best of what fits it."""

    notice: Notice
    matches: tuple[Match, ...]
    rest: Link | None
    """To all that fits, if it is more."""


@dataclass(frozen=True, slots=True)
class MatchGroup:
    """All matches of one kind."""

    title: str
    matches: tuple[Match, ...]


MOST_WITH_NOTICE = 3
GROUP_TITLES = {
    CandidateKind.OFFER: UI["fitting_offers"],
    CandidateKind.PARTNER: UI["fitting_partners"],
    CandidateKind.REQUEST: UI["fitting_requests"],
    CandidateKind.PROJECT: UI["fitting_projects"],
}
"""The headings over matches, in the order in which they stand."""


def match(pair: Fit, seen_from: CandidateKind, directory: Directory) -> Match:
    """Return the other side of a pair; its two sides are never of one kind."""
    other = pair.supply if seen_from is pair.demand.kind else pair.demand
    taxonomy, partners = directory.network.taxonomy, directory.network.partners
    is_entry = other.kind in (CandidateKind.OFFER, CandidateKind.REQUEST)
    return Match(
        kind=other.kind,
        label=_label(other),
        link=_link(other, directory),
        town=taxonomy.towns[other.town].label if other.town else "",
        partner=partners[other.owner].name if is_entry and other.owner else "",
        reason=reason_text(pair.reason, taxonomy),
    )


def matches_of(
    kind: CandidateKind,
    key: str,
    matches: Matches,
    directory: Directory,
    most: int | None = None,
) -> tuple[Match, ...]:
    """Return what fits an entry, a project or a profile, the best first, `most` of it or all."""
    return tuple(match(pair, kind, directory) for pair in matches.of(kind, key)[:most])


def matched_notice(notice: Notice, matches: Matches, directory: Directory) -> MatchedNotice:
    """Return an entry with the best three of what fits it."""
    kind, key = CandidateKind(notice.entry.kind), notice.entry.id
    found = matches_of(kind, key, matches, directory, MOST_WITH_NOTICE)
    count = len(matches.of(kind, key))
    more = UI["all_matches"].format(count=count)
    rest = Link(more, notice.address) if count > MOST_WITH_NOTICE else None
    return MatchedNotice(notice, found, rest)


def match_groups(matches: Iterable[Match]) -> Iterator[MatchGroup]:
    """Yield the matches of each kind that there are, in their order."""
    every = tuple(matches)
    for kind, title in GROUP_TITLES.items():
        if of_kind := tuple(one for one in every if one.kind is kind):
            yield MatchGroup(title, of_kind)


def _label(candidate: Candidate) -> str:
    if candidate.kind is CandidateKind.PROJECT:
        return UI["project"]
    if candidate.kind is CandidateKind.PARTNER:
        return candidate.partner_type.label if candidate.partner_type else ""
    if candidate.category is EntryCategory.RESIDUE:
        return candidate.category.label
    return EntryKind(candidate.kind).label


def _link(candidate: Candidate, directory: Directory) -> Link:
    match candidate.kind:
        case CandidateKind.PARTNER:
            return Link(candidate.title, partner_address(candidate.id))
        case CandidateKind.PROJECT:
            title = directory.network.projects[candidate.id].title
            return Link(title, project_address(candidate.id))
        case _:
            return Link(candidate.title, entry_address(candidate.id))
