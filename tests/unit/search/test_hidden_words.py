"""Who types a part of a German word, or spells it otherwise, finds it."""

import pytest

from regionruhr.search.hidden_words import hidden_words


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Metallbearbeitung", "bearbeitung"),
        ("Hochdruckpumpen", "pumpe"),
        ("Hochdruckpumpen", "druckpumpe"),
        ("Elektroantriebe", "antrieb"),
        ("Verpackungsmaschinen", "maschine"),
        ("Edelstahlguss", "guss"),
        ("Oberflächentechnik", "flaechentechnik"),
        ("Prüfstände", "stand"),
        ("Prüfstände", "pruefst"),
        ("Wirtschaftsförderung", "foerderung"),
        ("Müller", "mueller"),
        ("Mueller", "muller"),
        ("Gießerei", "giesserei"),
        ("Koenig", "konig"),
    ],
)
def test_other_word_is_hidden_on_the_page(text: str, typed: str) -> None:
    """Pagefind finds what begins as the word that is typed; it reads "ä" as "a" by itself."""
    plain = str.maketrans("äöü", "aou")
    assert [w for w in hidden_words([text]) if w.translate(plain).startswith(typed)]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Stahl und Guss", ()),
        ("neue Dauer der Quelle, Steuerung", ()),
        ("Haltung", ()),
        ("Freundlichkeit", ()),
        ("2019-02 DIN", ()),
        ("", ()),
        ("Netzwerk", ("werk",)),
        (
            "Hochdruckpumpen für Pumpensysteme",
            ("druckpumpen", "fuer", "pensysteme", "systeme", "teme"),
        ),
        ("Metalltechnik Medizintechnik", ("technik", "zintechnik")),
    ],
)
def test_nothing_more_is_hidden(text: str, hidden: tuple[str, ...]) -> None:
    """No ending, no syllable that begins no word, nothing that another word begins with."""
    assert hidden_words([text]) == hidden
