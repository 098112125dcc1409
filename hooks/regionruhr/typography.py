"""Typography: where a line of German may not break (DIN 5008)."""

import re

_PARTS_OF_LAWS = r"§§?|\b(?:Art\.|Artikel|Abs\.|Absatz|Nr\.|Nummer|Buchst\.|Satz)"
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_LARGE = r"Millionen|Milliarden|Mio\.|Mrd\."
_UNITS = rf"{_LARGE}|Euro|€|%|Prozent|Uhr|kB|MB|km|m|kg|t"

_BOUND = re.compile(
    "|".join(
        (
            rf"(?:{_PARTS_OF_LAWS}) (?=\d)",
            r"\bBuchst\. (?=[a-z]\b)",
            rf"\d (?=(?:{_UNITS})(?!\w))",
            rf"(?:{_LARGE}) (?=Euro\b|€)",
            rf"\b\d{{1,2}}\. (?=(?:{_MONTHS})\b)",
            r"\(EU\) (?=\d)",
            r"\bCC (?=BY\b)",
            r"\bBY (?=\d)",
            # "z. B.", "e. V."
            r"\b[^\W\d_]\. (?=[^\W\d_]\.)",
            r"(?<=\S) (?=– )",
        )
    )
)


def bound(text: str) -> str:
    """The text with a no-break space wherever two things are read as one."""
    return _BOUND.sub(lambda found: f"{found[0][:-1]}\N{NO-BREAK SPACE}", text)
