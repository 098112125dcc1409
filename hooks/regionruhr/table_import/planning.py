"""Planning: the outcome of each row of a table, compared with the existing profiles."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, count

from regionruhr.authoring.profile_yaml import yaml_fields
from regionruhr.faults.problem import Problem, faults, shortened
from regionruhr.folding import folded
from regionruhr.model.addresses import LONGEST_NAME, RESERVED, identifier
from regionruhr.model.field import Output, Path, shown_fields
from regionruhr.model.partner import Partner
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.registry import Registry
from regionruhr.reading.source import Value
from regionruhr.table_import.cells import RowValues
from regionruhr.table_import.duplicates import DuplicateIndex, Trait
from regionruhr.table_import.headings import ColumnFields
from regionruhr.table_import.place import CITY, STREET
from regionruhr.table_import.plan import NOT_TAKEN, Change, Outcome, Plan
from regionruhr.table_import.row_profile import (
    ImportOptions,
    new_profile_fields,
    row_problem,
    updated_fields,
    validated_profile,
    value_at,
)
from regionruhr.wording.vocabulary import Vocabulary

ID: Path = ("id",)
NAME: Path = ("name",)
_UNNAMED = "neu"
"""Stands for the id of a profile that has none yet."""
_EXPORTED = tuple(field.path for field in shown_fields(Partner, Output.EXPORT))
_FIELD_OF_TRAIT: Mapping[Trait, Path] = {
    "same name": NAME,
    "same id": NAME,
    "same website": ("website",),
    "same address": STREET,
}


@dataclass(frozen=True, slots=True)
class ProjectData:
    """The records of the project that rows are compared with."""

    taxonomy: Taxonomy
    partners: Mapping[str, Partner]
    """The existing profiles by id."""
    removed: Mapping[str, str]
    """The ids of removed profiles, with the day of the removal."""
    media: Collection[str]
    """The paths of all pictures and documents."""
    today: date


BrokenLinks = Callable[[Sequence[Partner]], Iterable[Problem]]
"""Returns a problem for each broken link in profiles; they may link to one another."""


@dataclass
class ImportPlanner:
    """Decides on the outcomes of the rows of the table `path`, one by one."""

    path: str
    columns: ColumnFields
    words: Mapping[Path, Vocabulary]
    table_ids: frozenset[str]
    """All ids in the table."""
    project: ProjectData
    options: ImportOptions
    _outcomes: dict[int, Outcome] = field(default_factory=dict)
    _created: dict[int, Partner] = field(default_factory=dict)
    _replaced: dict[int, tuple[Partner, Partner]] = field(default_factory=dict)
    _changes: dict[int, list[Change]] = field(default_factory=dict)
    _problems: list[Problem] = field(default_factory=list)
    _rows: dict[str, int] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)
    """The last number of each id that has one because it was taken."""
    # Two organisations that both have an id of their own in the table are two.
    _with_id: DuplicateIndex = field(default_factory=DuplicateIndex)
    _without_id: DuplicateIndex = field(default_factory=DuplicateIndex)

    def __post_init__(self) -> None:
        project = self.project
        self._taken = {*project.partners, *project.removed, *RESERVED, *self.table_ids}
        self._registry = Registry(
            project.taxonomy, None, project.partners, (), project.media, project.removed
        )
        self._namesakes: dict[tuple[str, str], list[Partner]] = defaultdict(list)
        for partner in project.partners.values():
            if partner.id not in self.table_ids:
                self._namesakes[folded(partner.name), partner.address.city].append(partner)
            self._index_for(partner.id).add(partner, partner.path)

    def add_row(self, row_values: RowValues) -> None:
        """Decide on the outcome of a row."""
        row_id = _text(row_values, ID)
        profile = self.project.partners.get(row_id) if row_id else self._namesake(row_values)
        if profile is not None:
            key, fields = profile.id, updated_fields(yaml_fields(profile), row_values.values)
        else:
            key = row_id or self._free_id(row_values)
            fields = new_profile_fields(row_values.values, self.words, self.options)
        candidate, found = validated_profile(
            key or _UNNAMED, fields, profile, self._registry, self.project.today
        )
        faulty = {problem.place for problem in faults(row_values.problems)}
        of_row = [row_problem(p, self.path, row_values.number, self.columns) for p in found]
        problems = [*row_values.problems, *(p for p in of_row if p.place not in faulty)]
        problems += self._id_problems(row_id or key, row_values, has_own_id=bool(row_id))
        self._problems += problems
        if candidate is None or faults(problems):
            outcome = Outcome.REFUSED
        elif profile is not None:
            outcome = self._compared(profile, candidate, row_values.number)
        else:
            outcome = self._new(candidate, row_values.number, has_own_id=bool(row_id))
        self._outcomes[row_values.number] = outcome

    def add_unreadable_row(self, problem: Problem) -> None:
        """Record a row that could not be read."""
        self._outcomes[problem.line] = Outcome.REFUSED
        self._problems.append(problem)

    def plan(self, broken_links: BrokenLinks) -> Plan:
        """The plan for the rows so far, without profiles that have a broken link."""
        written = self._created | {row: after for row, (_, after) in self._replaced.items()}
        rows = {partner.path: row for row, partner in written.items()}
        if any(partner.prose.links for partner in written.values()):
            for problem in broken_links(tuple(written.values())):
                row = rows[problem.path]
                self._problems.append(row_problem(problem, self.path, row, self.columns))
                self._outcomes[row] = Outcome.REFUSED
                for planned in (self._created, self._replaced, self._changes):
                    planned.pop(row, None)
        return Plan(
            created=tuple(self._created.values()),
            replaced=tuple(self._replaced.values()),
            changes=tuple(chain.from_iterable(self._changes.values())),
            problems=tuple(self._problems),
            outcomes=Counter(self._outcomes.values()),
            not_taken={row for row, outcome in self._outcomes.items() if outcome in NOT_TAKEN},
        )

    def _compared(self, profile: Partner, candidate: Partner, row: int) -> Outcome:
        """The outcome of a row that has a profile already; reports what differs."""
        before, after = yaml_fields(profile), yaml_fields(candidate)
        if before == after:
            return Outcome.UNCHANGED
        differing = [
            Change(
                profile.path,
                self.columns.heading(path),
                self._displayed(path, value_at(before, path)),
                self._displayed(path, value_at(after, path)),
            )
            for path in _EXPORTED
            if value_at(before, path) != value_at(after, path)
        ]
        if self.options.replace:
            self._replaced[row] = (profile, candidate)
            self._changes[row] = differing
            return Outcome.REPLACED
        for change in differing:
            values = {"other": profile.path, "old": shortened(change.old), "value": change.new}
            problem = Problem(self.path, row, change.heading, "field-differs", values)
            self._problems.append(problem)
        return Outcome.DIFFERING

    def _new(self, candidate: Partner, row: int, *, has_own_id: bool) -> Outcome:
        """The outcome of a row that has no profile yet; reports a similar one."""
        base = identifier(candidate.name)
        if not self.options.similar:
            if not has_own_id and base in self.project.removed:
                values = {"value": base, "day": self.project.removed[base]}
                self._problems.append(self._problem(row, NAME, "row-removed", values))
                return Outcome.SIMILAR
            found = self._without_id.find(candidate)
            if not found and not has_own_id:
                found = self._with_id.find(candidate)
                if not found and base in self.project.partners:
                    found = "same id", self.project.partners[base].path
            if found:
                trait, other = found
                values = {"kind": trait, "other": other}
                place = _FIELD_OF_TRAIT[trait]
                self._problems.append(self._problem(row, place, "row-similar", values))
                return Outcome.SIMILAR
        self._taken.add(candidate.id)
        self._created[row] = candidate
        self._index_for(candidate.id).add(candidate, f"{self.path}:{row}")
        return Outcome.NEW

    def _index_for(self, key: str) -> DuplicateIndex:
        return self._with_id if key in self.table_ids else self._without_id

    def _namesake(self, row_values: RowValues) -> Partner | None:
        """The profile of the same name and town that no earlier row was matched with."""
        found = self._namesakes.get((folded(_text(row_values, NAME)), _text(row_values, CITY)))
        if not found:
            return None
        same = (
            p for p in found if updated_fields(yaml_fields(p), row_values.values) == yaml_fields(p)
        )
        claimed = found[0] if len(found) == 1 else next(same, found[0])
        found.remove(claimed)
        return claimed

    def _free_id(self, row_values: RowValues) -> str:
        """An id made from the name, with the town or a number if it is taken; empty if none."""
        base, town = identifier(_text(row_values, NAME)), _text(row_values, CITY)
        if not base:
            return ""
        with_town = f"{base}-{town}" if town else base
        for key in (base, with_town):
            if key not in self._taken:
                return key
        # What was taken stays so: a thousand namesakes are not counted anew for each.
        first = self._numbers.get(with_town, 2)
        number = next(n for n in count(first) if f"{with_town}-{n}" not in self._taken)
        self._numbers[with_town] = number
        return f"{with_town}-{number}"

    def _id_problems(
        self, key: str, row_values: RowValues, *, has_own_id: bool
    ) -> Iterator[Problem]:
        row, name = row_values.number, _text(row_values, NAME)
        if not has_own_id:
            if name and not key:
                yield self._problem(row, NAME, "id-underivable", {"value": name})
            return
        first = self._rows.setdefault(key, row)
        if first != row:
            values = {"value": key, "other": f"{self.path}:{first}"}
            yield self._problem(row, ID, "id-taken", values)
        elif key in RESERVED:
            yield self._problem(row, ID, "id-reserved", {"value": key})
        elif key in self.project.removed:
            values = {"value": key, "day": self.project.removed[key]}
            yield self._problem(row, ID, "id-removed", values)
        elif len(key) > LONGEST_NAME and key not in self.project.partners:
            limits = {"length": str(len(key)), "limit": str(LONGEST_NAME)}
            yield self._problem(row, ID, "too-long", limits)

    def _problem(self, row: int, place: Path, fault: str, values: Mapping[str, str]) -> Problem:
        return Problem(self.path, row, self.columns.heading(place), fault, values)

    def _displayed(self, place: Path, value: Value) -> str:
        """A value as a message shows it: labels for keys, all in one line."""
        words = self.words.get(place)
        texts = [str(item) for item in (value if isinstance(value, list) else [value])]
        return " ".join(", ".join(map(words.text, texts) if words else texts).split())


def _text(row_values: RowValues, place: Path) -> str:
    """The text of a field in a row; empty if there is none."""
    value = row_values.values.get(place)
    return value if isinstance(value, str) else ""
