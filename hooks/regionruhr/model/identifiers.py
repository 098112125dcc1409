"""Identifiers: the id of a profile, made from a name."""

from regionruhr.model.addresses import slug
from regionruhr.model.legal_forms import without_legal_form

LONGEST_IDENTIFIER = 80


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
