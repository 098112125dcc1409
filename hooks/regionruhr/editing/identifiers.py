"""Identifiers: the id of a profile, made from a name."""

import re
from collections.abc import Sequence
from unicodedata import combining, normalize

LONGEST_IDENTIFIER = 80

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LEGAL_FORMS = frozenset(
    {
        "ag",
        "aoer",
        "aor",
        "bv",
        "co",
        "cokg",
        "eg",
        "ek",
        "ev",
        "gag",
        "gbr",
        "ggmbh",
        "gmbh",
        "haftungsbeschraenkt",
        "haftungsbeschrankt",
        "inc",
        "kg",
        "kgaa",
        "llc",
        "ltd",
        "mbb",
        "mbh",
        "ohg",
        "partg",
        "partgmbb",
        "sa",
        "se",
        "ug",
    }
)
_IN_TWO_WORDS = frozenset({("e", "v"), ("e", "k"), ("e", "g")})
_AND = frozenset({"und", "u", "and"})


def slug(text: str) -> str:
    """A text as a key: "Grüber & Söhne" is "grueber-soehne"; empty if it has no Latin letter."""
    spelt = normalize("NFC", text).lower().translate(_UMLAUTS)
    letters = "".join(char for char in normalize("NFKD", spelt) if not combining(char))
    return "-".join(re.findall(r"[a-z0-9]+", letters))


def identifier(name: str) -> str:
    """The id that the name of an organisation suggests, without its legal form.

    At most `LONGEST_IDENTIFIER` characters, of whole words where that can be.
    """
    words = slug(name).split("-")
    key = "-".join(without_legal_form(words)) or "-".join(words)
    if len(key) <= LONGEST_IDENTIFIER:
        return key
    whole = key[: LONGEST_IDENTIFIER + 1].rpartition("-")[0]
    return whole or key[:LONGEST_IDENTIFIER]


def without_legal_form(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without those that name a legal form; the first always stays."""
    kept: list[str] = []
    position = 0
    while position < len(words):
        if kept and tuple(words[position : position + 2]) in _IN_TWO_WORDS:
            position += 2
            continue
        if not kept or words[position] not in _LEGAL_FORMS:
            kept.append(words[position])
        position += 1
    while len(kept) > 1 and kept[-1] in _AND:
        kept.pop()
    return tuple(kept)
