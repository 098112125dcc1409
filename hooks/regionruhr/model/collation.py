"""Collation: partners in the order of a German index (DIN 5007-1: ä as a, ß as ss)."""

from collections.abc import Iterable
from functools import lru_cache

from regionruhr.model.partner import Partner

_VOWELS = str.maketrans("äöü", "aou")
OTHERS = "0-9"
"""The initial of all names that begin with no letter from A to Z."""


def by_name(partners: Iterable[Partner]) -> list[Partner]:
    """Partners in the order of their names, those of one name in the order of their ids."""
    return sorted(partners, key=lambda partner: (_sorting_key(partner.name), partner.id))


def initial(name: str) -> str:
    """The letter under which a name stands in an index: "a" to "z", or `OTHERS`."""
    first = _sorting_key(name)[:1]
    return first if "a" <= first <= "z" else OTHERS


@lru_cache(maxsize=20_000)
def _sorting_key(name: str) -> str:
    return name.casefold().translate(_VOWELS)
