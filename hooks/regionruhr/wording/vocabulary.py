"""Vocabulary: the labels and synonyms of the keys that a field may hold."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from regionruhr.folding import folded
from regionruhr.model.partner import PartnerRole
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.taxonomy import Taxonomy, Term


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
        for name, key in self._ranked():
            keys.setdefault(folded(name), key)
        return keys

    def _ranked(self) -> Iterator[tuple[str, str]]:
        yield from ((key, key) for key in self.names)
        yield from ((names[0], key) for key, names in self.names.items() if names)
        yield from ((name, key) for key, names in self.names.items() for name in names[1:])


def vocabularies(taxonomy: Taxonomy) -> Mapping[tuple[str, ...], Vocabulary]:
    """The vocabulary of every field of a partner that holds keys, by the place of the field."""
    kinds = {kind: [kind.label, kind.plural, kind.slug, *kind.other_names] for kind in PartnerType}
    roles = {role: [role.label, role.short] for role in PartnerRole}
    return {
        ("type",): Vocabulary({kind.value: names for kind, names in kinds.items()}),
        ("role",): Vocabulary({role.value: names for role, names in roles.items()}),
        ("address", "city"): term_vocabulary(taxonomy.towns),
        ("area_served",): term_vocabulary({**taxonomy.areas, **taxonomy.towns}),
        ("sectors",): term_vocabulary(taxonomy.sectors),
        ("competences",): term_vocabulary(taxonomy.competences),
        ("certifications",): term_vocabulary(taxonomy.certifications),
    }


def term_vocabulary(terms: Mapping[str, Term]) -> Vocabulary:
    """The vocabulary of terms of the taxonomy."""
    return Vocabulary({key: (term.label, *term.synonyms) for key, term in terms.items()})
