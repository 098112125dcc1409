"""Reachability: whether a profile says whom to call or to write to."""

from collections.abc import Iterable, Mapping

from regionruhr.directory.freshness import by_agency
from regionruhr.editing.messages.message import Language
from regionruhr.editing.problems import Problem
from regionruhr.network.network import Network
from regionruhr.network.partner import Partner


def is_reachable(partner: Partner) -> bool:
    """Whether a profile gives a telephone or mail, of a contact or of the organisation."""
    return bool(partner.email or partner.phone or partner.contact)


def unreachable_report(network: Network, unreachable: Iterable[Problem], language: Language) -> str:
    """The profiles that give neither, by agency, a line each, and their number."""
    return by_agency(network, unreachable, _TOTAL[language], language)


_TOTAL: Mapping[Language, str] = {
    "de": "Ohne Telefon und E-Mail: {told} von {all} Profilen",
    "en": "Without telephone and mail: {told} of {all} profiles",
}
