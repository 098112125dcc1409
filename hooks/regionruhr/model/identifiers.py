"""Identifiers: the id of a profile, made from a name."""

from collections.abc import Sequence

from regionruhr.model.addresses import slug

LONGEST_IDENTIFIER = 80

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
