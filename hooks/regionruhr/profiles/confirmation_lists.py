"""Confirmation lists: for each agency the data of a mail merge that asks for confirmation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from regionruhr.directory.directory import Directory
from regionruhr.directory.fact import shown
from regionruhr.directory.spreadsheet import spreadsheet
from regionruhr.model.field import Output
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.press.newsroom import newsroom
from regionruhr.profiles.correspondence import confirmation_mail, correction_mail, recipient
from regionruhr.profiles.profile import Profile, profile
from regionruhr.profiles.upkeep import AgencyProfiles, is_stale, profiles_by_agency
from regionruhr.wording.catalogue import PROFILES_COUNTED, counted

WITHOUT_AGENCY = "_ohne-wirtschaftsfoerderung"
"""File name of the list without an agency; no profile can have this id."""

COLUMNS = (
    "Organisation",
    "E-Mail",
    "Straße",
    "PLZ und Ort",
    "Veröffentlichte Angaben",
    "Profil",
    "Bestätigen",
    "Korrigieren",
)
_HEAD = spreadsheet([COLUMNS])
_NO_ANSWERS = (
    "„{confirm}“ und „{correct}“ bleiben leer, niemand ist per E-Mail erreichbar "
    "(ergänzen Sie {where})"
)


@dataclass(frozen=True, slots=True)
class ConfirmationList:
    """The mail-merge list of an agency as a file."""

    profiles: AgencyProfiles
    number: int
    file_name: str
    content: bytes
    can_be_answered: bool
    """Whether there is a mail address for the answers."""

    def summary(self) -> Iterator[str]:
        """Yield the lines that report the list: its number of profiles, and a missing address."""
        number = counted(self.number, *PROFILES_COUNTED)
        yield f"{self.file_name}: {number} ({self.profiles.name})"
        if self.can_be_answered:
            return
        agency = self.profiles.agency
        where = f"email in {agency.path}" if agency else "operator.email in partners/_network.yml"
        empty = _NO_ANSWERS.format(confirm=COLUMNS[-2], correct=COLUMNS[-1], where=where)
        yield f"{self.file_name}: {empty}"


def confirmation_lists(
    network: Network, now: datetime, site_url: str, *, everyone: bool
) -> tuple[ConfirmationList, ...]:
    """A list for each agency with profiles, of the stale ones alone unless `everyone`.

    One without a stale profile is empty: it takes the place of the list of the last time.
    """
    directory, room = Directory(network), newsroom(network, now)

    def of(profiles: AgencyProfiles) -> ConfirmationList:
        views = [
            profile(partner, directory, room, now.date(), site_url)
            for partner in profiles.partners
            if everyone or is_stale(partner, now.date())
        ]
        return ConfirmationList(
            profiles=profiles,
            number=len(views),
            file_name=f"{profiles.agency.id if profiles.agency else WITHOUT_AGENCY}.csv",
            content=spreadsheet([COLUMNS, *(_row(view, network, site_url) for view in views)]),
            can_be_answered=bool(recipient(profiles.partners[0], network)),
        )

    return tuple(map(of, profiles_by_agency(network)))


def is_confirmation_list(content: bytes) -> bool:
    """Whether a file is a list of ours, and so may be replaced by a newer one."""
    return content.startswith(_HEAD)


def _row(view: Profile, network: Network, site_url: str) -> tuple[str, ...]:
    partner = view.partner
    return (
        partner.legal_name or partner.name,
        partner.reachable_email,
        partner.address.street or "",
        " ".join(filter(None, (partner.address.postal_code, view.card.town))),
        published_text(view),
        f"{site_url}{view.card.address}",
        confirmation_mail(partner, network, site_url),
        correction_mail(partner, network, site_url),
    )


def published_text(view: Profile) -> str:
    """The content of the page of a profile as one line of text."""
    letter = shown(view.fields, Partner, Output.LETTER)
    return " | ".join(f"{fact.title}: {fact.text}" for fact in letter)
