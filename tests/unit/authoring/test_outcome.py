"""An outcome changes the lines it needs, in whatever style a file is written."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

import records
from regionruhr.authoring.outcome import OutcomeResult, Recording, record_outcome
from regionruhr.model.listed_pair import ListedPair
from regionruhr.model.network import Network
from regionruhr.reading.yaml_reading import read_yaml

TODAY = date(2026, 11, 24)
HEAD = "id: probe\nname: Probe GmbH\ntype: company\nrole: regional\nsummary: S.\n"
PLACE = "address: {city: dortmund}\n"
ENTRY = "title: T\n    summary: S.\n    published: 2026-11-01\n    valid_until: 2027-01-31\n"
PAIR = "request/a~offer/b"
OUTCOME = "outcome:\n      result: withdrawn\n      on: 2026-11-24\n"


def _record(texts: Mapping[str, str], key: str = "a", result: str = "withdrawn") -> OutcomeResult:
    network = _network(texts)
    return record_outcome(Recording(key, result, None, None), network, texts.__getitem__, TODAY)


def _network(texts: Mapping[str, str]) -> Network:
    fields = read_yaml("", texts["partners/probe.yml"])[0].fields
    partner = records.partner("probe", **{name: fields[name] for name in ("offers", "requests")
                                          if name in fields})  # fmt: skip
    pairs = {PAIR: ListedPair.model_validate({"listed_on": "2026-11-20"})}
    return replace(records.network(partner), listed_pairs=pairs)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"requests:\n  # erstes\n  - id: z\n    {ENTRY}  - id: a # zweites\n    {ENTRY}{PLACE}",
            (
                f"requests:\n  # erstes\n  - id: z\n    {ENTRY}  - id: a # zweites\n    {ENTRY}    "
                f"{OUTCOME}{PLACE}"
            ),
        ),
        (
            f"offers:\n  - id: a\n    {ENTRY}    available_from: 2026-12-01 # fest\n{PLACE}",
            (
                f"offers:\n  - id: a\n    {ENTRY}    {OUTCOME}"
                f"    available_from: 2026-12-01 # fest\n{PLACE}"
            ),
        ),
        (
            f"offers:\n  - id: a\n    {ENTRY}    outcome:\n{PLACE}",
            f"offers:\n  - id: a\n    {ENTRY}    {OUTCOME}{PLACE}",
        ),
    ],
    ids=["second of two", "before what follows in the model", "left empty"],
)
@pytest.mark.parametrize(
    ("mark", "line_end"), [("", "\n"), ("\ufeff", "\r\n")], ids=["plain", "as Windows writes"]
)
def test_outcome_is_entered_and_all_else_stays(
    before: str, after: str, mark: str, line_end: str
) -> None:
    """Comments, other entries, line ends and the byte order mark."""
    before, after = (mark + (HEAD + text).replace("\n", line_end) for text in (before, after))
    result = _record({"partners/probe.yml": before})
    assert result.problems == ()
    assert result.contents == {"partners/probe.yml": after.encode()}


@pytest.mark.parametrize(
    ("texts", "key", "expected"),
    [
        (
            {"partners/probe.yml": "{id: probe, requests: [{id: a, title: T, summary: S., "
             "published: 2026-11-01, valid_until: 2027-01-31}]}"},
            "a",
            "outcome: {result: matched, on: 2026-11-24}",
        ),
        (
            {"partners/probe.yml": HEAD, "partners/_pairs.yml": f"{{{PAIR}: 2026-11-20}}"},
            PAIR,
            f"{PAIR}: {{listed_on: 2026-11-20, result: matched, on: 2026-11-24}}",
        ),
    ],
    ids=["profile", "list of pairs"],
)  # fmt: skip
def test_unusual_file_is_left_to_people(texts: Mapping[str, str], key: str, expected: str) -> None:
    """The line to enter by hand is in the report, and no file is named that must not be."""
    result = _record(texts, key, "matched")
    (problem,) = result.problems
    assert (problem.fault, problem.values) == ("exchange-by-hand", {"expected": expected})
    assert "probe" not in problem.text
    assert result.contents == {}


def test_every_fault_is_reported_at_once() -> None:
    """A wrong result and a wrong option are two lines."""
    network = _network({"partners/probe.yml": f"{HEAD}requests:\n  - id: a\n    {ENTRY}"})
    recording = Recording("a", "declined", "2026-10-01", with_in_region=True)
    result = record_outcome(recording, network, str, TODAY)
    faults = [problem.fault for problem in result.problems]
    assert faults == ["outcome-unfit", "outcome-region", "outcome-too-early"]
