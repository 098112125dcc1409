"""Root causes: one problem for a key that many files use, none for what another brings about."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import address_of_file
from regionruhr.model.reference import Kind
from regionruhr.model.taxonomy import GROUPS, Taxonomy
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.paths import TAXONOMY
from regionruhr.reading.source import place_text

MANY = 3
"""So many files do not share a typing error: the key is gone, or was never there."""
NAMED = 3
_GONE = frozenset({"profile-gone", "published-gone"})


def root_causes(problems: Iterable[Problem], records: Collection[Read]) -> list[Problem]:
    """Return the problems without those that end when another one is mended."""
    problems = tuple(problems)
    # A file in another folder is neither gone nor missing.
    elsewhere = _expected(problems, {"file-place"})
    gone = elsewhere | _expected(problems, _GONE)
    missing = gone | _expected(problems, {"unknown-file"})
    addresses = set(map(address_of_file, missing))
    kept = [
        problem
        for problem in problems
        if not (problem.fault in _GONE and problem.values["expected"] in elsewhere)
        and not (problem.fault == "unknown-file" and problem.values["expected"] in gone)
        and not (problem.fault == "link-broken" and problem.values["value"] in addresses)
    ]
    return [*_joined(kept, records)]


def _expected(problems: Iterable[Problem], faults: Collection[str]) -> set[str]:
    """Return the files that problems with those faults expect."""
    return {problem.values["expected"] for problem in problems if problem.fault in faults}


def _joined(problems: Collection[Problem], records: Collection[Read]) -> Iterator[Problem]:
    """Yield the problems, one for each term that is missing where many files use its key."""
    uses = defaultdict[tuple[str, str], list[Problem]](list)
    for problem in problems:
        if problem.values.get("kind") in GROUPS and "day" not in problem.values:
            uses[problem.values["kind"], problem.values["value"]].append(problem)
    many = {key: found for key, found in uses.items() if len({p.path for p in found}) >= MANY}
    for problem in problems:
        key = problem.values.get("kind", ""), problem.values.get("value", "")
        if key not in many or problem not in many[key]:
            yield problem
        elif problem == many[key][0]:
            yield _missing_term(many[key], records)


def _missing_term(uses: Collection[Problem], records: Collection[Read]) -> Problem:
    """Return the problem of a term whose key many files use, at the one it may have become."""
    first, files = next(iter(uses)), [*dict.fromkeys(p.path for p in uses)]
    kind: Kind = next(kind for kind in GROUPS if kind == first.values["kind"])
    near = first.values.get("near", "")
    place = (GROUPS[kind], near) if near else (GROUPS[kind],)
    lines = (source.line(place) for record, source in records if isinstance(record, Taxonomy))
    values = {
        "kind": kind,
        "value": first.values["value"],
        "number": str(len(files)),
        "files": ", ".join(files[:NAMED]) + (" …" if len(files) > NAMED else ""),
        "other": files[0],
    }
    if near:
        values["near"] = near
    return Problem(TAXONOMY, next(lines, 1), place_text(place), "term-gone", values)
