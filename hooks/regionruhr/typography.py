"""Typography: where a line of German may break, and where it may not (DIN 5008)."""

import re
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

_PARTS_OF_LAWS = r"§§?|\b(?:Art\.|Artikel|Abs\.|Absatz|Nr\.|Nummer|Buchst\.|Satz)"
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_LARGE = r"Millionen|Milliarden|Mio\.|Mrd\."
_UNITS = rf"{_LARGE}|Euro|€|%|Prozent|Uhr|kB|MB|km|m|kg|t"

_NO_BREAK = re.compile(
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


def with_no_break_spaces(text: str) -> str:
    """Return a text with a no-break space inside amounts, dates, references and the like."""
    return _NO_BREAK.sub(lambda found: f"{found[0][:-1]}\N{NO-BREAK SPACE}", text)


def hyphenated(text: str) -> str:
    """Return a text with soft hyphens at the joints of its long compounds.

    "Wirtschaftsförderungsgesellschaft" may break before "förderung" and "gesellschaft". A
    dictionary of syllables has no joints and breaks wrongly ("Sozia-lforschungsstelle").
    """
    return _LONG.sub(lambda word: _JOINT.sub(SOFT_HYPHEN, word[0]), text)
