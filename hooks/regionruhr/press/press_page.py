"""Press page: press contacts, newest press releases and pictures of the press area."""

from dataclasses import dataclass

from regionruhr.model.addresses import Link, project_address, release_address
from regionruhr.model.network import Network
from regionruhr.model.network_details import PressContact
from regionruhr.model.project import Project
from regionruhr.model.release import Release
from regionruhr.press.article import Headline, headlines, partner_link
from regionruhr.press.illustration import Illustration, illustrations
from regionruhr.press.newsroom import Newsroom
from regionruhr.wording.catalogue import counted
from regionruhr.wording.press import FURTHER_PICTURES

NEWEST = 5
PICTURES = 6
"""So many stand on the page at once: two rows, on a phone a few screens."""


@dataclass(frozen=True, slots=True)
class PressPage:
    """The press area beside its text; `newest` are press releases of our own, no look backs."""

    contacts: tuple[tuple[PressContact, Link], ...]
    newest: tuple[Headline, ...]
    pictures: tuple[tuple[Illustration, Link], ...]
    """The newest, each with the release or project that it belongs to."""
    further_pictures: tuple[tuple[Illustration, Link], ...]
    further: str
    """How many these are: "40 weitere Bilder"."""


def press_page(network: Network, newsroom: Newsroom) -> PressPage:
    """What the press area shows of a newsroom."""
    pictures = _pictures(network, newsroom)
    further = pictures[PICTURES:]
    own = [release for release in newsroom.press_releases if release.original is None]
    return PressPage(
        contacts=tuple(
            (contact, partner_link(contact.organisation, network))
            for contact in network.press_contacts.values()
        ),
        newest=headlines(own[:NEWEST], network),
        pictures=pictures[:PICTURES],
        further_pictures=further,
        further=counted(len(further), *FURTHER_PICTURES),
    )


def _pictures(network: Network, newsroom: Newsroom) -> tuple[tuple[Illustration, Link], ...]:
    """Those of the releases, the newest first, then those of the projects, each once."""
    records: list[tuple[Release | Project, str]] = [
        *((r, release_address(r.date.year, r.slug)) for r in newsroom.releases),
        *((p, project_address(p.id)) for p in network.projects_newest_first),
    ]
    found: dict[str, tuple[Illustration, Link]] = {}
    for record, address in records:
        for illustration in illustrations(record, network):
            found.setdefault(illustration.address, (illustration, Link(record.title, address)))
    return tuple(found.values())
