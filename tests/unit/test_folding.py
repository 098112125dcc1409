"""Texts are compared as people write them, in any spelling of an umlaut."""

import pytest

from regionruhr.folding import folded, folded_words


@pytest.mark.parametrize(
    "spellings",
    [
        ("Müller", "Mueller", "MULLER", "mu\u0308ller"),
        ("Straße", "STRASSE", "strasse"),
        ("E-Mail", "e mail", "EMail:", "e_mail"),
        ("Café", "Cafe"),
        ("\N{LATIN SMALL LIGATURE FI}rma", "Firma"),
        ("Fach\N{SOFT HYPHEN}kraft", "Fach\N{ZERO WIDTH NON-JOINER}kraft", "Fachkraft"),
    ],
    ids=["umlaut", "sharp s", "punctuation", "accent", "ligature", "unseen hyphen"],
)
def test_spellings_are_one(spellings: tuple[str, ...]) -> None:
    """Case, umlauts, accents and punctuation make no difference."""
    assert len({folded(spelling) for spelling in spellings}) == 1


def test_words_stay_apart() -> None:
    """Where words matter they are separated by blanks and punctuation."""
    assert folded_words("J. P. Grüber & Söhne") == ("j", "p", "gruber", "sohne")
    assert folded_words("– ") == ()
    assert folded("Rat") != folded("Rad")
