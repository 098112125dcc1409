"""EntryPage: an offer or a request on a page of its own, with what fits it and whom to ask."""

from dataclasses import dataclass

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import Fact
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.entries import Notice, notice
from regionruhr.exchange.inquiry import Inquiry, entry_inquiry
from regionruhr.exchange.match import MatchGroup, match_groups, matches_of
from regionruhr.exchange.matches import Matches
from regionruhr.exchange.posting import Posting
from regionruhr.model.addresses import Link
from regionruhr.qr_code import QrCode, qr_code

_IN_TAGS = "category"
"""The field that stands over the title."""


@dataclass(frozen=True, slots=True)
class EntryPage:
    """An entry with everything its page shows."""

    notice: Notice
    category: str
    town: str
    """Its key."""
    place: Link
    """The town, with the address of its list of profiles if there is one."""
    facts: tuple[Fact, ...]
    inquiry: Inquiry | None
    """None of an example: nobody offers or seeks it."""
    groups: tuple[MatchGroup, ...]
    """What fits, by kind."""
    page_address: str
    """Absolute; the QR code holds it."""

    @property
    def code(self) -> QrCode:
        """The address of the page, made when it is printed."""
        return qr_code(self.page_address)


def entry_page(
    posting: Posting, directory: Directory, matches: Matches, site_url: str
) -> EntryPage:
    """Return an entry as its page shows it; `site_url` ends with a slash."""
    entry = posting.entry
    view = notice(posting, directory)
    found = matches_of(CandidateKind(entry.kind), entry.id, matches, directory)
    return EntryPage(
        notice=view,
        category=entry.category.label,
        town=posting.town,
        place=directory.link("town", posting.town),
        facts=tuple(fact for fact in view.facts if fact is not view.fields[_IN_TAGS]),
        inquiry=None if entry.example else entry_inquiry(posting, directory, site_url),
        groups=tuple(match_groups(found)),
        page_address=f"{site_url}{view.address}",
    )
