"""Dry run: the problems of a record that is not written yet, beside those that are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from regionruhr.faults.problem import Problem
from regionruhr.model.document import Document
from regionruhr.model.partner import Partner
from regionruhr.reading.cross_checks import contradictions
from regionruhr.reading.files import REMOVALS
from regionruhr.reading.loading import Loading
from regionruhr.reading.markdown import read_markdown
from regionruhr.reading.references import Checked, broken_references
from regionruhr.reading.source import Source


def dry_run_problems(
    record: Document, source: Source, path: str, loading: Loading, today: date
) -> Iterator[Problem]:
    """Yield what would be wrong with a record at that path, under the path of its source."""
    if isinstance(record, Checked):
        yield from broken_references(record, source, loading.registry)
    if isinstance(record, Partner) and record.description:
        for problem in read_markdown(source.path, record.description, 1)[1]:
            yield replace(problem, line=1, place="description")
    others = [other for other in loading.records if other[1].path != path]
    joined = [*others, (record, replace(source, path=path))]
    for problem in contradictions(joined, {*loading.paths, path}, today):
        # For the id of a removed profile there is a message of its own.
        if problem not in loading.problems and problem.path != REMOVALS:
            is_own = problem.path == path
            yield replace(problem, path=source.path) if is_own else problem
