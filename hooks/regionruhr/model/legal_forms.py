"""Legal forms of organisations: how names end, and which of them stand in a register."""

from collections.abc import Sequence

from regionruhr.folding import folded, folded_words

_REGISTERED = (
    "AG",
    "Aktiengesellschaft",
    "eG",
    "e. G.",
    "eingetragene Genossenschaft",
    "eK",
    "e. K.",
    "eV",
    "e. V.",
    "eingetragener Verein",
    "gAG",
    "gGmbH",
    "GmbH",
    "Gesellschaft mit beschränkter Haftung",
    "haftungsbeschränkt",
    "KG",
    "KGaA",
    "CoKG",
    "mbB",
    "mbH",
    "mit beschränkter Haftung",
    "OHG",
    "PartG",
    "PartGmbB",
    "SE",
    "UG",
)
"""Those that stand in a German register (§ 5 Abs. 1 Nr. 4 DDG), each in every spelling."""
_OTHERS = ("AöR", "BV", "Co", "GbR", "Inc", "LLC", "Ltd", "SA")

_REGISTERED_WORDS = frozenset(map(folded_words, _REGISTERED))
_WORDS = _REGISTERED_WORDS.union(map(folded_words, _OTHERS))
_LONGEST = max(map(len, _WORDS))
_AND = frozenset({"und", "u", "and"})


def is_registered(form: str) -> bool:
    """Whether an organisation of a legal form, or of one that it names, stands in a register."""
    words = folded_words(form)
    return any(
        words[first:behind] in _REGISTERED_WORDS
        for first in range(len(words))
        for behind in range(first + 1, len(words) + 1)
    )


def is_legal_form(text: str) -> bool:
    """Whether a text names a legal form, and nothing else."""
    words = folded_words(text)
    return bool(words) and len(without_legal_form(("", *words))) == 1


def has_legal_form(name: str) -> bool:
    """Whether a name has its legal form in it."""
    words = folded_words(name)
    return len(without_legal_form(words)) < len(words)


def without_legal_form(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without those that name a legal form; the first always stays."""
    plain = tuple(map(folded, words))
    kept = [*words[:1]]
    position = 1
    while position < len(words):
        length = _length_of_form(plain[position : position + _LONGEST])
        kept += () if length else (words[position],)
        position += length or 1
    while len(kept) > 1 and kept[-1].lower() in _AND:
        kept.pop()
    return tuple(kept)


def _length_of_form(words: tuple[str, ...]) -> int:
    """The number of words of the longest legal form with which words begin."""
    lengths = range(len(words), 0, -1)
    return next((length for length in lengths if words[:length] in _WORDS), 0)
