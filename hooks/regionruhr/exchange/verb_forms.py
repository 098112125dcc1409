"""Verb forms: what the stemmer holds apart, as it knows endings alone.

Processes are named by infinitives ("schleifen"), by participles ("geschliffene Hülsen") and by
nouns ("Schliff"); all of them lead to the stem of the infinitive here. Words are folded.
"""

import re
from collections.abc import Container
from typing import Final

STRONG: Final = {
    "bog": "bieg",
    "brannt": "brenn",
    "bund": "bind",
    "goss": "giess",
    "guss": "giess",
    "hob": "heb",
    "schliff": "schleif",
    "schmolz": "schmelz",
    "schnitt": "schneid",
    "schob": "schieb",
    "trieb": "treib",
    "wund": "wind",
    "zog": "zieh",
}
"""Stems of strong verbs in their past forms and nouns, each with that of its infinitive."""
_PREFIX: Final = "ab|an|auf|aus|bei|durch|ein|her|nach|uber|um|unter|vor|zu|zusammen"
_PARTICIPLE: Final = re.compile(
    rf"(?P<prefix>{_PREFIX})?ge(?P<core>\w{{3,}})(?:t|en)(?:e|em|en|er|es)?"
)


def infinitive_stem(form: str, stem: str, stems: Container[str], forms: Container[str]) -> str:
    """The stem of the infinitive if `form` is a participle or such a noun, else its own stem.

    A regular participle is recognised by its verb, which must be among `stems`: "Gewicht" is none
    unless somebody writes "wichten". A prefix of the verb may be lost: "vorgedreht" is turned. What
    has a singular among `forms` is a noun: "Gehäusen" are no houses.
    """
    if stem in STRONG:
        return STRONG[stem]
    match = _PARTICIPLE.fullmatch(form)
    is_noun = form.endswith("en") and (form[:-1] in forms or form[:-2] in forms)
    if match is None or is_noun:
        return stem
    core, prefix = match["core"], match["prefix"] or ""
    bases = [STRONG.get(core, core), *(core.removesuffix(end) for end in ("e", "t", "et"))]
    found = (start + base for base in bases for start in (prefix, ""))
    return next((base for base in found if base in stems), stem)
