"""Vocabulary: the labels and synonyms of the keys that a field may hold."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from regionruhr.folding import folded
from regionruhr.model.field import Path, fields_of
from regionruhr.model.labelled import Labelled
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy, Term, Town


@dataclass(frozen=True)
class Vocabulary:
    """Keys with their names, the label first.

    `key` finds the key of every `text`.
    """

    names: Mapping[str, Sequence[str]]

    def text(self, key: str) -> str:
        """The label of a key; the key itself where the label would be read as another."""
        label = next(iter(self.names.get(key, ())), key)
        return label if self.key(label) == key else key

    def key(self, text: str) -> str | None:
        """The key that a key, a label or a synonym stands for, in that order."""
        return text if text in self.names else self._keys.get(folded(text))

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        keys: dict[str, str] = {}
        # All keys, then all labels, then all synonyms.
        for rank in (slice(1), slice(1, 2), slice(2, None)):
            for key, names in self.names.items():
                for name in (key, *names)[rank]:
                    keys.setdefault(folded(name), key)
        return keys


def vocabularies(taxonomy: Taxonomy) -> Mapping[Path, Vocabulary]:
    """The vocabulary of every field of a partner that holds keys or choices, by its path."""
    found = {}
    for field in fields_of(Partner):
        if field.choices:
            found[field.path] = choice_vocabulary(field.choices)
        elif field.refers_to:
            found[field.path] = term_vocabulary(*taxonomy.groups_of(field.refers_to))
    return found


def choice_vocabulary(choice: Iterable[Labelled]) -> Vocabulary:
    """The vocabulary of words of which a field takes one."""
    return Vocabulary({word.value: word.names for word in choice})


def term_vocabulary(*groups: Mapping[str, Term]) -> Vocabulary:
    """The vocabulary of terms of groups of the taxonomy."""
    terms = {key: term for group in groups for key, term in group.items()}
    towns = (term for term in terms.values() if isinstance(term, Town))
    districts = Counter(name for town in towns for name in town.districts)
    # A district of two towns says neither.
    return Vocabulary(
        {
            key: tuple(name for name in term.names if districts[name] <= 1)
            for key, term in terms.items()
        }
    )
