"""Motif: the ornament of a record without a picture, fixed by its id and its field of work."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project, ProjectRole
from regionruhr.model.release import Release
from regionruhr.model.sign import Sign
from regionruhr.model.taxonomy import Subject
from regionruhr.motifs.fields import FIELDS

DEFAULT: Final = Sign.HALVES
"""The two halves and the bar of the wordmark: the sign where no other is known."""
_SIDES: Final = 2
_CHECKSUMS: Final = 2**32


@dataclass(frozen=True, slots=True)
class Motif:
    """A sign and, on the other side of the bar, a field."""

    sign: Sign
    field: int
    """The place of the field in `FIELDS`."""
    is_mirrored: bool
    """Whether the sign stands on the right."""

    @property
    def symbols(self) -> tuple[str, str]:
        """The ids of the two symbols that show it, one over the other."""
        sign = self.sign.value
        if self.is_mirrored:
            return f"m{self.field}", f"{sign}-m"
        return f"f{self.field}", sign

    @property
    def band(self) -> tuple[str, str]:
        """The ids of the two symbols that show it as a wide band, the sign on the left."""
        return f"b{self.field}", f"{self.sign.value}-b"


def motif(identity: str, sign: Sign | None) -> Motif:
    """Return the motif of a record of an id.

    The highest bits of the checksum differ for ids that end in the next digit: releases in a row
    have motifs that look different.
    """
    number = crc32(identity.encode()) * len(FIELDS) * _SIDES // _CHECKSUMS
    return Motif(sign or DEFAULT, number % len(FIELDS), number >= len(FIELDS))


def sign_among(keys: Iterable[str], terms: Mapping[str, Subject]) -> Sign | None:
    """Return the first sign that a term of these keys has, or the term above it."""
    for key in keys:
        term = terms[key]
        if sign := term.sign or (terms[term.parent].sign if term.parent else None):
            return sign
    return None


def release_motif(release: Release, network: Network) -> Motif:
    """Return the motif of a release, with the sign of a topic, else of a partner in it."""
    sign = sign_among(release.topics, network.taxonomy.topics)
    return motif(release.id, sign or _common_sign(release.partners, network))


def project_motif(project: Project, network: Network) -> Motif:
    """Return the motif of a project: its sign is that of what it seeks, else of most partners."""
    sought = project.seeking.competences if project.seeking else ()
    sign = sign_among(sought, network.taxonomy.competences)
    working = (one.id for one in project.partners if one.role is not ProjectRole.FUNDER)
    return motif(project.id, sign or _common_sign(working, network))


def _partner_sign(partner: Partner, network: Network) -> Sign | None:
    taxonomy = network.taxonomy
    return sign_among(partner.competences, taxonomy.competences) or sign_among(
        partner.sectors, taxonomy.sectors
    )


def _common_sign(partners: Iterable[str], network: Network) -> Sign | None:
    """The sign that most of these partners have; of several the first."""
    found = (_partner_sign(network.partners[key], network) for key in partners)
    counts = Counter(sign for sign in found if sign)
    return max(counts, key=counts.__getitem__, default=None)
