"""Intended keys: which key editors mean where they write a name, a file or a misspelt word."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from pydantic import BaseModel

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import identifier
from regionruhr.model.document import Document
from regionruhr.model.field import model_in, own_fields
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.project import Project
from regionruhr.model.reference import Kind
from regionruhr.reading.paths import TAXONOMY
from regionruhr.reading.registry import Registry, intended_key
from regionruhr.reading.source import place_of
from regionruhr.reading.validation import annotation_at
from regionruhr.wording.vocabulary import Vocabulary

_EXPLAINED = frozenset({"key-form", "unknown-reference", "unknown-file"})


@dataclass(frozen=True)
class IntendedKeys:
    """What is meant by keys that are none, by all that the records of a project are called."""

    registry: Registry
    records: Collection[Document]
    model_of: Callable[[str], type[BaseModel] | None]
    """Returns the model of a file by its path."""

    def explained(self, problem: Problem) -> Problem:
        """Return a problem with a key that does not exist with what was meant, else the same."""
        kind = next(
            (kind for kind in self.registry.kinds if kind == problem.values.get("kind")), None
        )
        if problem.fault not in _EXPLAINED or "near" in problem.values or kind is None:
            return problem
        if (existing := self.registry.existing(kind)) is None:
            return problem
        text = problem.values["value"]
        values = {"kind": kind, "value": text}
        if near := intended_key(text, existing, self._names[kind]):
            return replace(problem, fault="unknown-reference", values={**values, "near": near})
        if elsewhere := next(self._elsewhere(problem, text), None):
            return replace(problem, fault="reference-elsewhere", values={**values, **elsewhere})
        if problem.fault == "unknown-file":
            return problem
        is_firm = kind == "town" and problem.path != TAXONOMY
        fault = "town-unknown" if is_firm else "unknown-reference"
        return replace(problem, fault=fault, values={**values, "where": self.registry.where(kind)})

    @cached_property
    def _names(self) -> Mapping[Kind, Vocabulary]:
        """What all that can be referred to is called."""
        names: dict[Kind, dict[str, tuple[str, ...]]] = {"partner": {}, "project": {}}
        for record in self.records:
            if isinstance(record, Partner):
                given = (record.name, record.legal_name or record.name, *record.aliases)
                names["partner"][record.id] = (*given, *map(identifier, given))
            elif isinstance(record, Project):
                names["project"][record.id] = (record.title,)
        names["press contact"] = {
            key: (contact.name or key, *names["partner"].get(contact.organisation, ()))
            for record in self.records
            if isinstance(record, NetworkDetails)
            for key, contact in record.press_contacts.items()
        }
        own = {kind: Vocabulary(given) for kind, given in names.items()}
        return {kind: self.registry.vocabulary(kind) for kind in self.registry.kinds} | own

    def _elsewhere(self, problem: Problem, text: str) -> Iterator[dict[str, str]]:
        """Yield the keys that are meant in other fields of the same record."""
        model, place = self.model_of(problem.path), place_of(problem.place)
        field = next((n for n in range(len(place) - 1, -1, -1) if isinstance(place[n], str)), 0)
        around = model_in(annotation_at(model, place[:field])) if model and field else model
        for name, declared in own_fields(around).items() if around else ():
            kind = declared.refers_to
            if kind and kind in self._names and name != place[field]:
                key = self._names[kind].key(text)
                # A word for a file that is missing may be found in any other word.
                is_sure = key == text or problem.fault != "unknown-file"
                if key and is_sure and key in (self.registry.existing(kind) or ()):
                    yield {"near": key, "field": name}
