"""Motifs: fixed by the id of a record, with the sign of its field of work."""

from collections import Counter
from itertools import pairwise

import pytest

import records
from regionruhr.model.sign import Sign
from regionruhr.motifs.fields import FIELDS
from regionruhr.motifs.motif import DEFAULT, Motif, motif, project_motif, release_motif

TAXONOMY = {
    **records.TAXONOMY,
    "sectors": {"metall": {"label": "Metall", "sign": "beam"}, "handel": {"label": "Handel"}},
    "competences": {
        "fluidtechnik": {"label": "Fluidtechnik", "sign": "wave"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik"},
        "ventile": {"label": "Ventile", "parent": "fluidtechnik", "sign": "gear"},
        "beratung": {"label": "Beratung"},
    },
    "topics": {"messe": {"label": "Messe"}, "it": {"label": "IT", "sign": "chip"}},
}
PARTNERS = [
    records.partner("pumpen", competences=["pumpen"]),
    records.partner("ventile", competences=["beratung", "ventile"], sectors=["metall"]),
    records.partner("metall", competences=["beratung"], sectors=["metall"]),
    records.partner("handel", sectors=["handel"]),
]
NETWORK = records.network(*PARTNERS, taxonomy=TAXONOMY)


@pytest.mark.parametrize(
    ("identity", "symbols", "band"),
    [
        ("2016-01", "f10 wave", "b10 wave-b"),
        ("2016-02", "m9 wave-m", "b9 wave-b"),
        ("digitale-fabrik", "m10 wave-m", "b10 wave-b"),
        ("", "f0 wave", "b0 wave-b"),
    ],
)
def test_motif_is_fixed_by_the_id(identity: str, symbols: str, band: str) -> None:
    """In every process and for ever: a page that nobody touches keeps its looks."""
    drawn = motif(identity, Sign.WAVE)
    assert (" ".join(drawn.symbols), " ".join(drawn.band)) == (symbols, band)


def test_releases_in_a_row_differ() -> None:
    """By more than their signs: no two with the next number look alike."""
    numbers = (f"{year}-{number:02}" for year in range(2009, 2030) for number in range(1, 100))
    drawn = [motif(number, None) for number in numbers]
    assert [one for one, other in pairwise(drawn) if one == other] == []


def test_motifs_are_spread_evenly() -> None:
    """Each field on each side, none of them twice as often as it should be."""
    counts = Counter(motif(f"{word}-{number}", None) for word in "abcd" for number in range(800))
    assert len(counts) == 2 * len(FIELDS)
    assert max(counts.values()) < 2 * 3200 / len(counts)


@pytest.mark.parametrize(
    ("partners", "sign"),
    [
        (["pumpen"], Sign.WAVE),
        (["ventile"], Sign.GEAR),
        (["metall"], Sign.BEAM),
        (["handel"], DEFAULT),
        ([], DEFAULT),
        (["handel", "metall", "pumpen"], Sign.BEAM),
    ],
    ids=["of the parent", "its own", "of the sector", "none", "nobody", "the first"],
)
def test_release_without_a_sign_of_a_topic_has_that_of_a_partner(
    partners: list[str], sign: Sign
) -> None:
    """Of a competence, or the one above it, else of a sector; else that of the wordmark."""
    release = records.release(topics=["messe"], partners=partners)
    assert release_motif(release, NETWORK).sign is sign


def test_release_has_the_sign_of_a_topic() -> None:
    """The first that has one, whoever takes part."""
    release = records.release(topics=["messe", "it"], partners=["pumpen"])
    assert release_motif(release, NETWORK).sign is Sign.CHIP


@pytest.mark.parametrize(
    ("partners", "sign"),
    [
        ({"pumpen": "lead", "metall": "partner"}, Sign.WAVE),
        ({"ventile": "funder", "metall": "partner"}, Sign.BEAM),
        ({"ventile": "lead", "handel": "partner", "pumpen": "partner"}, Sign.GEAR),
        ({"ventile": "funder"}, DEFAULT),
    ],
    ids=["the first of two", "funders do not count", "of those that have one", "nobody"],
)
def test_project_has_the_sign_of_most_partners(partners: dict[str, str], sign: Sign) -> None:
    """Who only pays for it does not work in its field."""
    taking_part = [{"id": key, "role": role} for key, role in partners.items()]
    project = records.project(partners=taking_part)
    assert project_motif(project, NETWORK).sign is sign


def test_project_has_the_sign_of_what_it_seeks() -> None:
    """Its own field is known better than by who takes part."""
    seeking = {"text": "Wer baut Pumpen?", "competences": ["beratung", "pumpen"]}
    taking_part = [{"id": "metall", "role": "lead"}]
    project = records.project(partners=taking_part, seeking=seeking)
    assert project_motif(project, NETWORK).sign is Sign.WAVE


def test_most_partners_decide() -> None:
    """Two outweigh the first."""
    fourth = records.partner("rohre", competences=["pumpen"])
    more = records.network(*PARTNERS, fourth, taxonomy=TAXONOMY)
    taking_part = [{"id": key, "role": "partner"} for key in ("metall", "pumpen", "rohre")]
    assert project_motif(records.project(partners=taking_part), more).sign is Sign.WAVE


def test_sign_changes_sides() -> None:
    """Half of all motifs have it on the right; a band has it on the left."""
    assert Motif(Sign.GEAR, 3, is_mirrored=False).symbols == ("f3", "gear")
    assert Motif(Sign.GEAR, 3, is_mirrored=True).symbols == ("m3", "gear-m")
    assert Motif(Sign.GEAR, 3, is_mirrored=True).band == ("b3", "gear-b")
