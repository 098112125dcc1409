"""Confirmation lists: for each agency the data of a mail merge that asks for confirmation."""

from collections.abc import Iterator, Sequence
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
from regionruhr.profiles.profile import Profile, profile, profile_day
from regionruhr.profiles.upkeep import is_stale, profiles_by_agency
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

    number: int
    file_name: str
    content: bytes
    summary: Sequence[str]
    """The lines that report the list: its number of profiles, and a missing address."""


def confirmation_lists(
    network: Network, now: datetime, site_url: str, *, everyone: bool
) -> Iterator[ConfirmationList]:
    """Yield a list for each agency with profiles, of the stale ones alone unless `everyone`.

    One without a stale profile is empty: it takes the place of the list of the last time.
    """
    directory, room = Directory(network), newsroom(network, now)
    for profiles in profiles_by_agency(network):
        views = [
            profile(partner, profile_day(partner, now.date()), directory, room, site_url)
            for partner in profiles.partners
            if everyone or is_stale(partner, now.date())
        ]
        agency = profiles.agency
        name = f"{agency.id if agency else WITHOUT_AGENCY}.csv"
        content = spreadsheet([COLUMNS, *(_row(view, network, site_url) for view in views)])
        summary = [f"{name}: {counted(len(views), *PROFILES_COUNTED)} ({profiles.name})"]
        if not recipient(profiles.partners[0], network):
            field = (
                f"email in {agency.path}" if agency else "operator.email in partners/_network.yml"
            )
            empty = _NO_ANSWERS.format(confirm=COLUMNS[-2], correct=COLUMNS[-1], where=field)
            summary.append(f"{name}: {empty}")
        yield ConfirmationList(len(views), name, content, summary)


def is_confirmation_list(content: bytes) -> bool:
    """Whether a file is a list of ours, and so may be replaced by a newer one."""
    return content.startswith(_HEAD)


def _row(view: Profile, network: Network, site_url: str) -> tuple[str, ...]:
    partner = view.partner
    published = shown(view.fields, Partner, Output.LETTER)
    return (
        partner.legal_name or partner.name,
        partner.reachable_email,
        partner.address.street or "",
        " ".join(filter(None, (partner.address.postal_code, view.card.town))),
        " | ".join(f"{fact.title}: {fact.text}" for fact in published),
        f"{site_url}{view.card.address}",
        confirmation_mail(partner, network, site_url),
        correction_mail(partner, network, site_url),
    )
