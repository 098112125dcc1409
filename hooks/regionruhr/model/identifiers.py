"""Identifiers: the id of a profile, made from a name."""

from regionruhr.model.addresses import slug
from regionruhr.model.legal_forms import without_legal_form

LONGEST_IDENTIFIER = 80


def identifier(name: str) -> str:
    """The id that the name of an organisation suggests, without its legal form.

    At most `LONGEST_IDENTIFIER` characters, of whole words where that can be.
    """
    words = slug(name).split("-")
    return shortened_slug(
        "-".join(without_legal_form(words)) or "-".join(words), LONGEST_IDENTIFIER
    )


def shortened_slug(name: str, longest: int) -> str:
    """A slug cut to `longest` characters, between two words if it has several."""
    if len(name) <= longest:
        return name
    return name[: longest + 1].rpartition("-")[0] or name[:longest]
