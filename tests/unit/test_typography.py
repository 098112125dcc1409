"""Where a line of German may break, and where it may not."""

import pytest

from regionruhr.typography import SOFT_HYPHEN, hyphenated, with_no_break_spaces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nach § 5 DDG", "nach §~5 DDG"),
        ("die §§ 10d und 10e", "die §§~10d und 10e"),
        ("Art. 6 Abs. 1 Buchst. f DSGVO", "Art.~6 Abs.~1 Buchst.~f DSGVO"),
        ("z. B. ein e. V.", "z.~B. ein e.~V."),
        ("am 23. November 2026", "am 23.~November 2026"),
        ("1,26 Millionen Euro", "1,26~Millionen~Euro"),
        ("26.550 Euro und 20 %", "26.550~Euro und 20~%"),
        ("um 10:00 Uhr", "um 10:00~Uhr"),
        ("Richtlinie (EU) 2016/2102", "Richtlinie (EU)~2016/2102"),
        ("CC BY 4.0", "CC~BY~4.0"),
        ("hier – und dort", "hier~– und dort"),
        ("2009 – 2024", "2009~– 2024"),
        ("5 mal", "5 mal"),
        ("Kapitel 3. Ende", "Kapitel 3. Ende"),
        ("Mio. Betriebe", "Mio. Betriebe"),
        ("Absatz für Absatz", "Absatz für Absatz"),
        ("Wir sind da. In Hagen", "Wir sind da. In Hagen"),
        ("", ""),
    ],
)
def test_no_break_spaces(text: str, expected: str) -> None:
    """A tilde stands for the no-break space; everything else stays as it was written."""
    once = with_no_break_spaces(text)
    assert once == expected.replace("~", "\N{NO-BREAK SPACE}")
    assert with_no_break_spaces(once) == once


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("Wirtschaftsförderungsgesellschaft Herne", "Wirtschafts|förderungs|gesellschaft Herne"),
        ("Sozialforschungsstelle", "Sozial|forschungs|stelle"),
        ("WirtschaftsEntwicklungsGesellschaft", "Wirtschafts|Entwicklungs|Gesellschaft"),
        ("Forschungs- und Entwicklungszentrum", "Forschungs- und Entwicklungs|zentrum"),
    ],
)
def test_compound_breaks_at_its_joints(name: str, broken: str) -> None:
    """Wherever one of the elements begins inside a long word."""
    assert hyphenated(name) == broken.replace("|", SOFT_HYPHEN)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "WILO SE",
        "Hochschule",
        "Technikmuseum",
        "Südwestfälische",
        "Verfassungsgericht",
        "a" * 60,
    ],
)
def test_other_words_are_unchanged(name: str) -> None:
    """Words that are short, or that contain no element; no part gets short either."""
    assert hyphenated(name) == name
