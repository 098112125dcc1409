"""Typography: where a line of German may break, and where it may not (DIN 5008)."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

SOFT_HYPHEN: Final = "\u00ad"

_LONG = re.compile(r"\w{14,}")
_ELEMENTS = (
    "agentur|akademie|anlage|antrieb|ausbildung|automation|bearbeitung|beratung|betrieb|bildung"
    "|dienst|elektr|energie|entwicklung|fabrik|fahrzeug|fertigung|fläche|fluss|forschung|förder"
    "|gemeinschaft|gesellschaft|gesundheit|gewerbe|gießerei|gründer|gruppe|handel|handwerk"
    "|hochschul|hydraulik|immobilien|industrie|informatik|infrastruktur|ingenieur|innovation"
    "|instandhaltung|institut|isolier|kammer|keramik|konstruktion|kunststoff|labor|laser|leistung"
    "|logistik|maschine|material|medien|metall|netzwerk|oberfläche|optik|planung|produktion|prüf"
    "|pumpe|robotik|schul|service|sicherheit|software|stahl|standort|stelle|straße|struktur"
    "|system|technik|technologie|transport|umwelt|unternehm|verarbeitung|verband|verbund"
    "|veredelung|verein|verkehr|verpackung|versorgung|vertrieb|verwaltung|werk|wirtschaft"
    "|wissenschaft|wohnung|zentrum"
)
"""What the names of organisations are put together from."""
_JOINT = re.compile(rf"(?<=\w{{4}})(?={_ELEMENTS})", re.IGNORECASE)

_PARTS_OF_LAWS = (
    "§",
    *(rf"\b{part}" for part in (r"Art\.", "Artikel", r"Abs\.", "Absatz", r"Nr\.", "Nummer")),
    *(r"\bBuchst\.", r"\bSatz"),
)
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_LARGE = ("Millionen", "Milliarden", r"Mio\.", r"Mrd\.")
_UNITS = rf"{'|'.join(_LARGE)}|Euro|€|%|Prozent|Uhr|kB|MB|km|m|kg|t"


def _between(before: Sequence[str], after: str) -> str:
    """Return what a space matches that has one of some texts before it and `after` behind it."""
    behind = "|".join(f"(?<={text} )" for text in before)
    return f"(?={after})(?:{behind})"


_NO_BREAK = re.compile(
    # What is sought begins with a space, from one of which to the next the engine leaps.
    " (?:{})".format(
        "|".join(
            (
                _between((*_PARTS_OF_LAWS, r"\(EU\)", r"\bBY"), r"\d"),
                _between([r"\bBuchst\."], r"[a-z]\b"),
                _between([r"\d"], rf"(?:{_UNITS})(?!\w)"),
                _between(_LARGE, r"Euro\b|€"),
                _between([r"\b\d\.", r"\b\d\d\."], rf"(?:{_MONTHS})\b"),
                _between([r"\bCC"], r"BY\b"),
                # "z. B.", "e. V."
                _between([r"\b[^\W\d_]\."], r"[^\W\d_]\."),
                _between([r"\S"], "– "),
            )
        )
    )
)


def with_no_break_spaces(text: str) -> str:
    """Return a text with a no-break space inside amounts, dates, references and the like."""
    return _NO_BREAK.sub("\N{NO-BREAK SPACE}", text)


@lru_cache(maxsize=4096)
def hyphenated(text: str) -> str:
    """Return a text with soft hyphens at the joints of its long compounds.

    "Wirtschaftsförderungsgesellschaft" may break before "förderung" and "gesellschaft". A
    dictionary of syllables has no joints and breaks wrongly ("Sozia-lforschungsstelle").
    """
    return _LONG.sub(lambda word: _JOINT.sub(SOFT_HYPHEN, word[0]), text)
