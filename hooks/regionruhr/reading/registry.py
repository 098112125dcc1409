"""Registry: all that keys can stand for, and what is wrong with a key that stands for nothing."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from regionruhr.model.addresses import LONGEST_IDENTIFIER, identifier, slug
from regionruhr.model.reference import Kind
from regionruhr.model.taxonomy import GROUPS, Taxonomy
from regionruhr.reading.misspelling import nearest_key
from regionruhr.reading.paths import NETWORK_FILE, TAXONOMY
from regionruhr.wording.vocabulary import Vocabulary, term_vocabulary

_FILES_OF_KINDS = {"partner": "partners/{}.yml", "project": "content/projekte/{}.md"}
"""The paths of kinds that have a file each."""
_WHERE: Mapping[Kind, str] = {
    "partner": "partners/",
    "project": "content/projekte/",
    "press contact": NETWORK_FILE,
}
"""Where the keys stand that are no terms of the taxonomy."""
FEW_KEYS = 20
"""So many keys are listed where none of them is near."""
_NEW_TERM = "; Neues tragen Sie zuerst dort ein: „  {}:“ und darunter „    label: …“"
_NO_NAMES = Vocabulary({})
_ENDING = re.compile(r"(?:\.(?:ya?ml|md|txt|html?))+$", re.IGNORECASE)
_LONG_WORD = re.compile(r"[\w-]{4,}")


@dataclass(frozen=True)
class Registry:
    """Everything that can be referred to.

    A kind whose own file is faulty is None: then no reference to it is reported.
    """

    taxonomy: Taxonomy | None
    press_contacts: Collection[str] | None
    partners: Collection[str]
    """The ids of all profiles, faulty ones too."""
    projects: Collection[str]
    """The ids of all projects, faulty ones too."""
    media: Collection[str]
    removed: Mapping[str, str] = field(default_factory=dict)
    """The ids of partners that have left, with the day."""
    withdrawn: Mapping[str, str] = field(default_factory=dict)
    """The ids of projects that were withdrawn, with the day."""
    refused: Collection[str] = ()
    """The files whose names are reported as faults already."""

    kinds: ClassVar[tuple[Kind, ...]] = (*_WHERE, *GROUPS, "town or area")
    """All that a key can stand for."""

    def existing(self, kind: Kind) -> Collection[str] | None:
        """Return the keys of a kind; None if nobody can know them."""
        own = {
            "partner": self.partners,
            "project": self.projects,
            "press contact": self.press_contacts,
        }
        if kind in own:
            return own[kind]
        return self._terms[kind].names if self.taxonomy else None

    def where(self, kind: Kind) -> str:
        """Return where the keys of a kind stand, and all of them if they are few."""
        keys = () if kind in _FILES_OF_KINDS else tuple(self.existing(kind) or ())
        known = f": {', '.join(keys)}" if 0 < len(keys) <= FEW_KEYS else ""
        group = f"{TAXONOMY} unter {GROUPS[kind]}" if kind in GROUPS else TAXONOMY
        return f"{_WHERE.get(kind, group)}{known}"

    def vocabulary(self, kind: Kind) -> Vocabulary:
        """Return what the terms of a kind are called."""
        return self._terms.get(kind, _NO_NAMES)

    @cached_property
    def _terms(self) -> Mapping[Kind, Vocabulary]:
        taxonomy = self.taxonomy or Taxonomy()
        kinds: tuple[Kind, ...] = (*GROUPS, "town or area")
        return {kind: term_vocabulary(*taxonomy.groups_of(kind)) for kind in kinds}

    def problem(self, kind: Kind, key: str) -> tuple[str, dict[str, str]] | None:
        """Return fault and values of a reference of that kind, or None if it is right."""
        existing = self.existing(kind)
        if existing is None or key in existing:
            return None
        values = {"kind": kind, "value": key}
        gone = {"partner": self.removed, "project": self.withdrawn}.get(kind, {})
        if key in gone:
            return "removed-reference", {**values, "day": gone[key]}
        if near := intended_key(key, existing, self.vocabulary(kind)):
            return "unknown-reference", {**values, "near": near}
        if kind in _FILES_OF_KINDS and key == slug(key) and len(key) <= LONGEST_IDENTIFIER:
            return "unknown-file", {**values, "expected": _FILES_OF_KINDS[kind].format(key)}
        is_free = kind in GROUPS and kind not in {"town", "area"}
        new = _NEW_TERM.format(slug(key)) if is_free and slug(key) else ""
        return "unknown-reference", {**values, "where": f"{self.where(kind)}{new}"}


def intended_key(text: str, existing: Collection[str], names: Vocabulary) -> str | None:
    """Return the key meant by a label, a name, a file, an address or a misspelt word."""
    file = _ENDING.sub("", text.strip().rstrip("/")).rpartition("/")[2]
    for word in (names.key(text), file, slug(file), identifier(text)):
        if word in existing:
            return word
    if near := nearest_key(slug(file), existing):
        return near
    mentioned = {names.key(word) for word in _LONG_WORD.findall(text)} - {None}
    return mentioned.pop() if len(mentioned) == 1 else None
