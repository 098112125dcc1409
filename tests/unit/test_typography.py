"""Where a line of German may not break."""

import pytest

from regionruhr.typography import bound


@pytest.mark.parametrize(
    ("text", "shown"),
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
def test_what_is_read_as_one_stays_on_one_line(text: str, shown: str) -> None:
    """A tilde stands for the no-break space; everything else stays as it was written."""
    assert bound(text) == shown.replace("~", "\N{NO-BREAK SPACE}")
    assert bound(bound(text)) == bound(text)
