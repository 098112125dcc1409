"""Planning: what becomes of each row of a table, beside the profiles that there are."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, count

from regionruhr.authoring.profile_yaml import fields_of
from regionruhr.directory.partner_table import COLUMNS
from regionruhr.faults.problem import Problem, faults, shortened
from regionruhr.folding import folded
from regionruhr.model.addresses import RESERVED
from regionruhr.model.identifiers import identifier
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.references import Registry
from regionruhr.reading.source import Value
from regionruhr.table_import.cells import STREET, RowValues
from regionruhr.table_import.duplicates import Duplicate, DuplicateIndex, Trait
from regionruhr.table_import.headings import CITY, Assignment, FieldPath
from regionruhr.table_import.plan import Change, Outcome, Plan
from regionruhr.table_import.profile_fields import Defaults, changed, new, value_at
from regionruhr.table_import.row_validation import RowValidator
from regionruhr.wording.vocabulary import Vocabulary

ID: FieldPath = ("id",)
NAME: FieldPath = ("name",)
LONGEST_ID = 200
"""Characters that leave room for the ending of a file name."""

_UNNAMED = "neu"
"""Stands for the id of a profile that has none yet."""
_WHERE_ALIKE: Mapping[Trait, FieldPath] = {
    "same name": NAME,
    "same id": NAME,
    "same website": ("website",),
    "same address": STREET,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the project has already; `removed` are ids of profiles that left, with the day."""

    taxonomy: Taxonomy
    partners: Mapping[str, Partner]
    removed: Mapping[str, str]
    media: Collection[str]
    today: date


@dataclass(frozen=True, slots=True)
class Consent:
    """What the import may do that it would not do by itself.

    Replace what differs in a profile, and take over what is similar to another.
    """

    replace: bool = False
    similar: bool = False


BrokenLinks = Callable[[Sequence[Partner]], Iterable[Problem]]
"""Finds the links in the texts of profiles that lead nowhere; those to one another are fine."""


@dataclass
class Planning:
    """Takes the entries of the table `path` one by one; `carried` are all ids that it names."""

    path: str
    assignment: Assignment
    words: Mapping[FieldPath, Vocabulary]
    carried: frozenset[str]
    known: Known
    defaults: Defaults
    consent: Consent
    _outcomes: dict[int, Outcome] = field(default_factory=dict)
    _created: dict[int, Partner] = field(default_factory=dict)
    _replaced: dict[int, tuple[Partner, Partner]] = field(default_factory=dict)
    _changes: dict[int, list[Change]] = field(default_factory=dict)
    _problems: list[Problem] = field(default_factory=list)
    _rows: dict[str, int] = field(default_factory=dict)
    # Two organisations that both have an id of their own in the table are two.
    _with_id: DuplicateIndex = field(default_factory=DuplicateIndex)
    _without_id: DuplicateIndex = field(default_factory=DuplicateIndex)

    def __post_init__(self) -> None:
        known = self.known
        self._taken = {*known.partners, *known.removed, *RESERVED, *self.carried}
        registry = Registry(known.taxonomy, None, known.partners, (), known.media, known.removed)
        self._judge = RowValidator(self.path, self.assignment, registry, known.today)
        self._namesakes: dict[tuple[str, str], list[Partner]] = defaultdict(list)
        for partner in known.partners.values():
            if partner.id not in self.carried:
                self._namesakes[folded(partner.name), partner.address.city].append(partner)
            self._likeness(partner.id).add(partner, partner.path)

    def take(self, entry: RowValues) -> None:
        """Decide what becomes of an entry."""
        carried = _text(entry, ID)
        profile = self.known.partners.get(carried) if carried else self._namesake(entry)
        if profile is not None:
            key, fields = profile.id, changed(fields_of(profile), entry.values)
        else:
            key = carried or self._free_id(entry)
            fields = new(entry.values, self.words, self.defaults)
        candidate, found = self._judge.candidate(key or _UNNAMED, fields, entry.number, profile)
        told = {problem.place for problem in faults(entry.problems)}
        problems = [*entry.problems, *(p for p in found if p.place not in told)]
        problems += self._wrong_id(carried or key, entry, is_carried=bool(carried))
        if candidate is None or faults(problems):
            outcome = Outcome.REFUSED
        elif profile is not None:
            outcome, more = self._compared(profile, candidate, entry.number)
            problems += more
        else:
            outcome, more = self._new(candidate, entry.number, is_carried=bool(carried))
            problems += more
        self._outcomes[entry.number] = outcome
        self._problems += problems

    def refuse(self, problem: Problem) -> None:
        """Take note of a row that could not even be read."""
        self._outcomes[problem.line] = Outcome.REFUSED
        self._problems.append(problem)

    def plan(self, broken_links: BrokenLinks) -> Plan:
        """The plan for the entries so far, without those whose text links to nowhere."""
        written = self._created | {row: after for row, (_, after) in self._replaced.items()}
        rows = {partner.path: row for row, partner in written.items()}
        if any(partner.prose.links for partner in written.values()):
            for problem in broken_links(tuple(written.values())):
                row = rows[problem.path]
                self._problems.append(self._judge.of_row(problem, row))
                self._outcomes[row] = Outcome.REFUSED
                self._created.pop(row, None)
                self._replaced.pop(row, None)
                self._changes.pop(row, None)
        return Plan(
            created=tuple(self._created.values()),
            replaced=tuple(self._replaced.values()),
            changes=tuple(chain.from_iterable(self._changes.values())),
            problems=tuple(self._problems),
            outcomes=Counter(self._outcomes.values()),
        )

    def _compared(
        self, profile: Partner, candidate: Partner, row: int
    ) -> tuple[Outcome, list[Problem]]:
        """What becomes of a row that has its profile already."""
        before, after = fields_of(profile), fields_of(candidate)
        if before == after:
            return Outcome.UNCHANGED, []
        differing = [
            Change(
                profile.path,
                self.assignment.heading(column.place),
                self._shown(column.place, value_at(before, column.place)),
                self._shown(column.place, value_at(after, column.place)),
            )
            for column in COLUMNS
            if value_at(before, column.place) != value_at(after, column.place) and column.place
        ]
        if self.consent.replace:
            self._replaced[row] = (profile, candidate)
            self._changes[row] = differing
            return Outcome.REPLACED, []
        return Outcome.DIFFERING, [
            Problem(
                self.path,
                row,
                change.heading,
                "field-differs",
                {"other": profile.path, "old": shortened(change.old), "value": change.new},
            )
            for change in differing
        ]

    def _new(
        self, candidate: Partner, row: int, *, is_carried: bool
    ) -> tuple[Outcome, list[Problem]]:
        """What becomes of a row that has no profile yet."""
        base = identifier(candidate.name)
        if not self.consent.similar:
            if not is_carried and base in self.known.removed:
                values = {"value": base, "day": self.known.removed[base]}
                return Outcome.SIMILAR, [self._problem(row, NAME, "row-removed", values)]
            found = self._resemblance(candidate, base, is_carried=is_carried)
            if found is not None:
                values = {"kind": found.trait, "other": found.other}
                place = _WHERE_ALIKE[found.trait]
                return Outcome.SIMILAR, [self._problem(row, place, "row-similar", values)]
        self._taken.add(candidate.id)
        self._created[row] = candidate
        self._likeness(candidate.id).add(candidate, f"{self.path}:{row}")
        return Outcome.NEW, []

    def _resemblance(self, candidate: Partner, base: str, *, is_carried: bool) -> Duplicate | None:
        found = self._without_id.of(candidate)
        if found is None and not is_carried:
            found = self._with_id.of(candidate)
            if found is None and base in self.known.partners:
                return Duplicate("same id", self.known.partners[base].path)
        return found

    def _likeness(self, key: str) -> DuplicateIndex:
        return self._with_id if key in self.carried else self._without_id

    def _namesake(self, entry: RowValues) -> Partner | None:
        """The profile of that very name in that town, which no row before has claimed."""
        found = self._namesakes.get((folded(_text(entry, NAME)), _text(entry, CITY)), [])
        if not found:
            return None
        same = (p for p in found if changed(fields_of(p), entry.values) == fields_of(p))
        claimed = found[0] if len(found) == 1 else next(same, found[0])
        found.remove(claimed)
        return claimed

    def _free_id(self, entry: RowValues) -> str:
        """An id made from the name, with the town or a number where it is taken."""
        base, town = identifier(_text(entry, NAME)), _text(entry, CITY)
        if not base:
            return ""
        with_town = f"{base}-{town}" if town else base
        candidates = chain((base, with_town), (f"{with_town}-{n}" for n in count(2)))
        return next(key for key in candidates if key not in self._taken)

    def _wrong_id(self, key: str, entry: RowValues, *, is_carried: bool) -> Iterator[Problem]:
        if not is_carried:
            if not key and _text(entry, NAME):
                values = {"value": _text(entry, NAME)}
                yield self._problem(entry.number, NAME, "id-underivable", values)
            return
        first = self._rows.setdefault(key, entry.number)
        if first != entry.number:
            values = {"value": key, "other": f"{self.path}:{first}"}
            yield self._problem(entry.number, ID, "id-taken", values)
        elif key in RESERVED:
            yield self._problem(entry.number, ID, "id-reserved", {"value": key})
        elif key in self.known.removed:
            values = {"value": key, "day": self.known.removed[key]}
            yield self._problem(entry.number, ID, "id-removed", values)
        elif len(key) > LONGEST_ID and key not in self.known.partners:
            limits = {"length": str(len(key)), "limit": str(LONGEST_ID)}
            yield self._problem(entry.number, ID, "too-long", limits)

    def _problem(
        self, row: int, place: FieldPath, fault: str, values: Mapping[str, str]
    ) -> Problem:
        return Problem(self.path, row, self.assignment.heading(place), fault, values)

    def _shown(self, place: FieldPath, value: Value) -> str:
        """A value as a message mentions it: labels for keys, all in one line."""
        words = self.words.get(place)
        texts = [str(item) for item in (value if isinstance(value, list) else [value])]
        return " ".join(", ".join(map(words.text, texts) if words else texts).split())


def _text(entry: RowValues, place: FieldPath) -> str:
    """What an entry says in a field; empty if nothing."""
    value = entry.values.get(place)
    return value if isinstance(value, str) else ""
