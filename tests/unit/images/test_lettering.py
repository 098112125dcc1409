"""Text is set so that it can be read, whatever an editor writes."""

import unicodedata

import pytest

import projects
from regionruhr.images.lettering import ELLIPSIS, Lettering, UnusableFontError, is_latin

FONT = (projects.ROOT / "content/assets/fonts/barlow-semibold.woff2").read_bytes()
LETTERING = Lettering(FONT)
LETTERS = LETTERING.letters(40)
SIZES = ((80, 2), (40, 4))
WIDTH = 600


@pytest.mark.parametrize(
    ("text", "legible"),
    [
        ("Größe „Ä“ – 5 €", "Größe „Ä“ – 5 €"),
        ("  zwei\t\n Wörter\N{NO-BREAK SPACE}", "zwei Wörter"),
        ("STRA\N{LATIN CAPITAL LETTER SHARP S}E", "STRASSE"),
        ("u\N{COMBINING DIAERESIS}ber", "über"),
        ("Łódź, Ærø, A\N{LATIN SMALL LETTER G WITH BREVE}", "Lodz, Aero, Ag"),
        ("\N{LATIN SMALL LIGATURE FI}n \N{LATIN SMALL LETTER DOTLESS I}", "fin i"),
        ("Wärme\N{SOFT HYPHEN}netz", "Wärmenetz"),
        ("Kraft\N{NON-BREAKING HYPHEN}Wärme 3\N{MINUS SIGN}2", "Kraft-Wärme 3–2"),
        ("Hallo \N{GRINNING FACE}\N{VARIATION SELECTOR-16} Welt", "Hallo Welt"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}abc\N{ZERO WIDTH JOINER}\x00", "abc"),
        ("שלום 日本", ""),
        ("a" + "\N{COMBINING ACUTE ACCENT}" * 50, "a"),
        ("\N{ANGSTROM SIGN} \U000e0041 \ufdfa \U0010ffff", "A"),
        ("", ""),
    ],
)
def test_text_is_put_into_letters_of_the_font(text: str, legible: str) -> None:
    """Without its own letters it has the nearest; what has none is left out."""
    assert LETTERS.legible(text) == legible


def test_every_character_is_legible_or_left_out() -> None:
    """Whatever it is, it can be drawn: a draw of something without a glyph would show a box."""
    for char in map(chr, range(0x20, 0x3000)):
        for one in LETTERS.legible(char):
            assert unicodedata.category(one)[0] in "LMNPSZ"
            assert LETTERS.width(one) > 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wilo", True),
        ("Größe", True),
        ("4711", True),
        ("Łódź & Иванов", False),
        ("Müller Maschinenbau (Москва)", False),
        ("Müller Maschinenbau Gesellschaft für \N{GREEK SMALL LETTER ALPHA}-Strahlen", True),
        ("株式会社", False),
        ("!!!", False),
        ("", False),
    ],
)
def test_other_scripts_are_noticed(text: str, *, expected: bool) -> None:
    """A single letter of another script is none."""
    assert is_latin(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "W",
        "In der Region",
        "Südwestfälische Industrie- und Handelskammer zu Hagen",
        "Wirtschaftsförderungsgesellschaft",
        "Rinderkennzeichnungsfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
        "x" * 200,
        "W" * 200,
        "a-" * 100,
        "a/b " * 60,
        "Eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn " * 4,
        "1.000.000.000.000.000.000.000.000.000.000.000.000.000.000.000 €",
        "\N{NO-BREAK SPACE}".join(["Wort"] * 60),
    ],
)
def test_text_fits(text: str) -> None:
    """Into the width, and into the lines of its size."""
    setting = LETTERING.fitted(text, WIDTH, SIZES)
    letters = LETTERING.letters(setting.size)
    assert 1 <= len(setting.lines) <= dict(SIZES)[setting.size]
    assert max(map(letters.width, setting.lines)) <= WIDTH
    assert all(setting.lines)
    shown = "".join(setting.lines).removesuffix(ELLIPSIS).replace("-", "").replace(" ", "")
    assert letters.legible(text).replace("-", "").replace(" ", "").startswith(shown)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Wilo", ("Wilo",)),
        ("Digitale Fabrik: 1,68 Millionen Euro", ("Digitale Fabrik:", "1,68 Millionen Euro")),
        ("Tag der Technik am 2. Februar", ("Tag der Technik", "am 2. Februar")),
        ("Ruhr-Universität und Partner", ("Ruhr-Universität", "und Partner")),
        ("Maschinenbau-Netzwerk Hagen", ("Maschinenbau-", "Netzwerk Hagen")),
        ("Wirtschaftsförderungsagentur", ("Wirtschafts-", "förderungsagentur")),
    ],
)
def test_lines_break_where_they_may(text: str, lines: tuple[str, ...]) -> None:
    """Between words, after a hyphen, at joints of what is too long; never inside an amount."""
    assert LETTERS.broken(text, 380) == lines


def test_lines_are_of_about_equal_lengths() -> None:
    """No word stands alone on the last."""
    first, last = LETTERS.broken("Kompetenznetz Digitale Produktion", 520)
    assert (first, last) == ("Kompetenznetz", "Digitale Produktion")


def test_smaller_letters_come_before_a_cut_word() -> None:
    """A word is cut in the last size alone."""
    word = "Fußgängerüberführungen"
    assert LETTERING.fitted(word, 500, SIZES).lines == (word,)
    assert LETTERING.fitted("x" * 60, 500, SIZES).lines[0].endswith("x-")


def test_what_is_too_long_ends_in_an_ellipsis() -> None:
    """In the smallest size, and after no comma."""
    setting = LETTERING.fitted("Eins, zwei, drei, " * 20, WIDTH, SIZES)
    assert setting.size == 40
    assert setting.lines[-1].endswith(f"i{ELLIPSIS}") or setting.lines[-1][-2].isalpha()
    assert [line.count(ELLIPSIS) for line in setting.lines] == [0, 0, 0, 1]


def test_pairs_of_letters_stand_nearer() -> None:
    """As the font wants it, with and without accents."""
    alone = LETTERS.width("T") + LETTERS.width("e")
    assert LETTERS.width("Te") == pytest.approx(alone - 0.08 * LETTERS.size)
    assert LETTERS.width("Tö") < LETTERS.width("T") + LETTERS.width("ö")
    assert LETTERS.width("HH") == 2 * LETTERS.width("H")


@pytest.mark.parametrize("content", [b"", b"wOF2", FONT[:5000], b"\x89PNG"])
def test_damaged_font_is_refused(content: bytes) -> None:
    """By one error, whatever Pillow raises."""
    with pytest.raises(UnusableFontError):
        Lettering(content).letters(20)
