"""Similar: partners that share competences with another, and which."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from regionruhr.model.taxonomy import Term

MOST = 4
NEIGHBOURS = 40
"""How many partners are compared by competence, those next by town and name: the effort grows
with the number of profiles, not with its square."""


class Skills(NamedTuple):
    """What of a partner tells whom it resembles."""

    id: str
    town: str
    competences: tuple[str, ...]


@dataclass(frozen=True)
class Similarity:
    """Which of `partners`, who are in order, share competences; `terms` are all competences."""

    partners: Sequence[Skills]
    terms: Mapping[str, Term]

    def to(self, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The ids of up to four partners with the competences both have: most shared ones first.

        A partner has the parent of a competence it names too; that is listed only where nothing
        below it is shared. Of as many shared ones the rarer come first, then the same town, then
        the name.
        """
        partner = self._by_id[key]
        shared = Counter(
            chain.from_iterable(self._around(partner, one) for one in self._competences[key])
        )
        del shared[key]
        # Only who shares as much as the last one named can be one of them.
        least = min(sorted(shared.values(), reverse=True)[:MOST], default=0)
        chosen = (other for other in shared if shared[other] >= least)
        ranked = sorted(chosen, key=lambda other: self._rank(partner, other, shared[other]))
        return tuple((one, self._most_specific(partner, one)) for one in ranked[:MOST])

    def _rank(self, partner: Skills, other: str, shared: int) -> tuple[int, int, bool, int]:
        commonness = sum(len(self._members[key]) for key in self._shared(partner, other))
        is_far = self._by_id[other].town != partner.town
        return -shared, commonness, is_far, self._position[other]

    def _shared(self, partner: Skills, other: str) -> list[str]:
        named = self._competences[other]
        return [key for key in self._competences[partner.id] if key in named]

    def _most_specific(self, partner: Skills, other: str) -> tuple[str, ...]:
        shared = self._shared(partner, other)
        above = {self.terms[key].parent for key in shared}
        return tuple(key for key in shared if key not in above)

    def _around(self, partner: Skills, competence: str) -> Sequence[str]:
        """Who has a competence, the partner too; of many, the next ones by town and name."""
        members = self._members[competence]
        own = members[partner.id]
        first = max(0, min(own - NEIGHBOURS // 2, len(members) - NEIGHBOURS - 1))
        return self._member_lists[competence][first : first + NEIGHBOURS + 1]

    @cached_property
    def _by_id(self) -> Mapping[str, Skills]:
        return {partner.id: partner for partner in self.partners}

    @cached_property
    def _position(self) -> Mapping[str, int]:
        return {partner.id: place for place, partner in enumerate(self.partners)}

    @cached_property
    def _competences(self) -> Mapping[str, Mapping[str, None]]:
        """What each partner has, in the order in which it names it, each once."""
        found = {}
        for partner in self.partners:
            both = chain.from_iterable((key, self.terms[key].parent) for key in partner.competences)
            found[partner.id] = dict.fromkeys(filter(None, both))
        return found

    @cached_property
    def _member_lists(self) -> Mapping[str, Sequence[str]]:
        lists: dict[str, list[str]] = defaultdict(list)
        for partner in sorted(self.partners, key=lambda partner: partner.town):
            for competence in self._competences[partner.id]:
                lists[competence].append(partner.id)
        return lists

    @cached_property
    def _members(self) -> Mapping[str, Mapping[str, int]]:
        return {
            competence: {member: place for place, member in enumerate(members)}
            for competence, members in self._member_lists.items()
        }
