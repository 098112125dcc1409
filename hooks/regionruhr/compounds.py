"""Compounds: where a long German name may break, for browsers that bring no dictionary."""

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


def hyphenated(text: str) -> str:
    """A text with soft hyphens at the joints of its long compounds.

    "Wirtschaftsförderungsgesellschaft" may break before "förderung" and "gesellschaft". A
    dictionary of syllables knows no joints and makes faults ("Sozia-lforschungsstelle").
    """
    return _LONG.sub(lambda word: _JOINT.sub(SOFT_HYPHEN, word[0]), text)
