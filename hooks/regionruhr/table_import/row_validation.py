"""Row validation: the profile that a row makes, validated like a file of the project."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.partner import Partner
from regionruhr.model.prose import NO_PROSE
from regionruhr.reading.cross_checks import contradictions
from regionruhr.reading.markdown import read_markdown
from regionruhr.reading.references import Registry, broken_references
from regionruhr.reading.source import Source, Value
from regionruhr.reading.validation import validated
from regionruhr.table_import.headings import CITY, ColumnFields


@dataclass(frozen=True, slots=True)
class RowProfileValidator:
    """Validates the profiles that rows of the table `path` make."""

    path: str
    columns: ColumnFields
    registry: Registry
    today: date

    def validated_profile(
        self, key: str, fields: Mapping[str, Value], number: int, former: Partner | None = None
    ) -> tuple[Partner | None, list[Problem]]:
        """The profile `key` with those fields, and everything that is wrong with row `number`.

        A description equal to that of the profile `former` is not read again.
        """
        path = f"partners/{key}.yml"
        description = fields.get("description")
        prose = NO_PROSE
        problems: list[Problem] = []
        if former is not None and description == former.description:
            prose = former.prose
        elif isinstance(description, str):
            prose, problems = read_markdown(path, description, 1)
        source = Source(path, {**fields, "id": key}, {}, {})
        partner, found = validated(Partner, source, prose)
        problems += found
        if partner is not None:
            problems += broken_references(partner, source, self.registry)
            problems += contradictions([(partner, source)], (), self.today)
        return partner, [self.row_problem(problem, number) for problem in problems]

    def row_problem(self, problem: Problem, number: int) -> Problem:
        """A problem of a profile as one of row `number`."""
        name = "description" if problem.place == "text" else problem.place
        place = tuple(re.sub(r"\[\d+\]", "", name).split("."))
        if problem.fault == "missing":
            # Of an address that is missing as a whole only the town is required.
            place = CITY if place == CITY[:1] else place
            problem = replace(problem, fault="cell-missing")
        heading = self.columns.heading(place)
        return replace(problem, path=self.path, line=number, place=heading)
