"""Outcome: writes what became of an entry or a pair of the exchange into its file."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from regionruhr.authoring.pair_list import with_pairs
from regionruhr.authoring.profile_yaml import patched_profile, yaml_fields
from regionruhr.authoring.yaml_patch import patched
from regionruhr.authoring.yaml_writer import as_declared
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.posting import Posting, all_postings
from regionruhr.faults.problem import Problem
from regionruhr.formats import date_text
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import (
    AnonymousEntry,
    EntryKind,
    EntryResult,
    Offer,
    Outcome,
    Request,
)
from regionruhr.model.listed_pair import ListedPair, PairResult
from regionruhr.model.network import Network
from regionruhr.model.values import Day
from regionruhr.reading.misspelling import nearest_key
from regionruhr.reading.paths import LISTED_PAIRS
from regionruhr.reading.source import Source, Value
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_yaml

COMMAND = "regionruhr outcome"
RESULTS = tuple(dict.fromkeys((*map(str, EntryResult), *map(str, PairResult))))
"""The words for a result of an entry or of a pair."""
_STANDS = "Das steht schon da: {what}"
_SAVE = "Übernehmen Sie die Änderung in Git (commit, push)."


class _Day(Document):
    """The option --on."""

    on: Day


@dataclass(frozen=True, slots=True)
class Recording:
    """What is to be recorded, as it was typed."""

    id: str
    """Of an entry, or of a listed pair."""
    result: str
    on: str | None
    """None for today; of an entry that has expired for its last day."""
    with_in_region: bool | None


@dataclass(frozen=True, slots=True)
class OutcomeResult:
    """The file that changes, or everything that is wrong."""

    contents: Mapping[str, bytes] = field(default_factory=dict)
    """The new bytes of the file by its path; empty if all stood there already."""
    problems: tuple[Problem, ...] = ()
    lines: tuple[str, ...] = ()
    """What was recorded, and what to do next. Of an anonymous entry nothing says where it is."""


def record_outcome(
    recording: Recording, network: Network, read: Callable[[str], str], today: date
) -> OutcomeResult:
    """Record a result; nothing is written here. `read` returns the text of a file, "" of none."""
    postings = {posting.id: posting for posting in all_postings(network)}
    typed, problems = _day(recording, today)
    if problems:
        return OutcomeResult(problems=tuple(problems))
    if recording.id in network.listed_pairs:
        return _of_pair(recording, typed or today, network, read)
    if posting := postings.get(recording.id):
        entry = posting.entry
        is_over = recording.result == EntryResult.EXPIRED
        on = typed or (entry.valid_until if is_over else today)
        if wrong := tuple(_wrong_with_entry(recording, entry, on, today)):
            return OutcomeResult(problems=wrong)
        return _of_entry(recording, on, posting, network, read)
    near = nearest_key(recording.id, (*postings, *network.listed_pairs))
    values = {"value": recording.id} | ({"near": near} if near else {})
    return OutcomeResult(problems=(_problem("KENNUNG", "outcome-unknown", values),))


def _day(recording: Recording, today: date) -> tuple[date | None, list[Problem]]:
    """The day of the command line, None if it has none, and what is wrong with it."""
    if recording.on is None:
        return None, []
    source = Source(COMMAND, {"on": recording.on}, {}, {})
    record, problems = validated(_Day, source)
    if record is None:
        return None, problems
    if record.on > today:
        problems.append(source.problem(("on",), "outcome-in-future", {"value": recording.on}))
    return record.on, problems


def _of_pair(
    recording: Recording,
    on: date,
    network: Network,
    read: Callable[[str], str],
) -> OutcomeResult:
    listed = network.listed_pairs[recording.id]
    if problems := tuple(_wrong_with_pair(recording, listed, on)):
        return OutcomeResult(problems=problems)
    if listed.result:
        return OutcomeResult(lines=(_STANDS.format(what=_pair_text(recording.id, listed)),))
    days = {"listed_on": listed.listed_on.isoformat(), "on": on.isoformat()}
    pair = ListedPair.model_validate({**days, "result": recording.result})
    written = with_pairs(read(LISTED_PAIRS), {recording.id: pair})
    if isinstance(written, Problem):
        return OutcomeResult(problems=(written,))
    lines = (
        f"Eingetragen: {_pair_text(recording.id, pair)}",
        *_after_pair(recording.id, pair, network),
    )
    return OutcomeResult({LISTED_PAIRS: written.encode()}, lines=lines)


def _wrong_with_pair(recording: Recording, listed: ListedPair, on: date) -> Iterator[Problem]:
    if recording.result not in set(PairResult):
        yield _unfit(recording, PairResult)
    if recording.with_in_region is not None:
        yield _problem("--in-region", "outcome-region", {})
    if on < listed.listed_on:
        yield _too_early(on, listed.listed_on)
    elif listed.result and listed.on:
        is_same_day = recording.on is None or on == listed.on
        if listed.result != recording.result or not is_same_day:
            yield _recorded(listed.result, listed.on)


def _of_entry(
    recording: Recording,
    on: date,
    posting: Posting,
    network: Network,
    read: Callable[[str], str],
) -> OutcomeResult:
    former = posting.entry.outcome
    region = recording.with_in_region
    if former:
        on = on if recording.on else former.on
        region = former.with_in_region if region is None else region
    fields: dict[str, Value] = {"result": recording.result, "on": on.isoformat()}
    if region is not None:
        fields["with_in_region"] = "true" if region else "false"
    if former and fields == yaml_fields(former):
        return OutcomeResult(lines=(_STANDS.format(what=_entry_text(posting, former)),))
    written = _with_outcome(read(posting.path), posting, as_declared(Outcome, fields))
    if written is None:
        expected = ", ".join(f"{name}: {value}" for name, value in fields.items())
        values = {"expected": f"outcome: {{{expected}}}"}
        return OutcomeResult(problems=(_problem(posting.id, "exchange-by-hand", values),))
    outcome = Outcome.model_validate(fields)
    lines = (
        f"Eingetragen: {_entry_text(posting, outcome)}",
        *_after_entry(posting, outcome, network),
    )
    return OutcomeResult({posting.path: written.encode()}, lines=lines)


def _wrong_with_entry(
    recording: Recording, entry: Offer | Request, on: date, today: date
) -> Iterator[Problem]:
    if recording.result not in set(EntryResult):
        yield _unfit(recording, EntryResult)
    is_matched = recording.result == EntryResult.MATCHED
    if recording.with_in_region is not None and not is_matched:
        yield _problem("--in-region", "outcome-region", {})
    former = entry.outcome
    if former and not _agrees(recording, former, on):
        yield _recorded(former.result, former.on)
    elif on < entry.published:
        yield _too_early(on, entry.published)
    elif recording.result == EntryResult.EXPIRED and (
        today <= entry.valid_until or on < entry.valid_until
    ):
        yield _problem("ERGEBNIS", "outcome-not-expired", {"day": str(entry.valid_until)})


def _agrees(recording: Recording, former: Outcome, on: date) -> bool:
    """Whether what is typed contradicts nothing that stands there."""
    return (
        former.result == recording.result
        and (recording.on is None or former.on == on)
        and (
            recording.with_in_region is None
            or former.with_in_region in {None, recording.with_in_region}
        )
    )


def _with_outcome(text: str, posting: Posting, outcome: Value) -> str | None:
    """The text of the file of an entry with its outcome; None if people have to change it."""
    fields = read_yaml("", text)[0].fields
    if not posting.owner:
        wanted = {**fields, "outcome": outcome}
        return patched(text, {n: wanted[n] for n in AnonymousEntry.model_fields if n in wanted})
    group = "offers" if posting.entry.kind == "offer" else "requests"
    entries = fields.get(group)
    if not isinstance(entries, list):
        return None
    return patched_profile(text, {group: [_ended(one, posting, outcome) for one in entries]})


def _ended(written: Value, posting: Posting, outcome: Value) -> Value:
    """An entry of a profile as it is written, with the outcome if it is that of the posting."""
    if not isinstance(written, dict) or written.get("id") != posting.id:
        return written
    wanted = {**written, "outcome": outcome}
    return {name: wanted[name] for name in type(posting.entry).model_fields if name in wanted}


def _unfit(recording: Recording, results: type[EntryResult | PairResult]) -> Problem:
    values = {"value": recording.result, "known": ", ".join(map(str, results))}
    return _problem("ERGEBNIS", "outcome-unfit", values)


def _too_early(on: date, first: date) -> Problem:
    return _problem("--on", "outcome-too-early", {"value": str(on), "other": str(first)})


def _recorded(result: str, on: date) -> Problem:
    return _problem("ERGEBNIS", "outcome-recorded", {"other": str(result), "day": str(on)})


def _problem(place: str, fault: str, values: Mapping[str, str]) -> Problem:
    return Problem(COMMAND, 1, place, fault, values)


def _pair_text(key: str, pair: ListedPair) -> str:
    label = pair.result.label if pair.result else ""
    return f"Paarung {key}, {label}" + (f", {date_text(pair.on)}" if pair.on else "")


def _entry_text(posting: Posting, outcome: Outcome) -> str:
    kind = EntryKind(posting.entry.kind).label
    text = f"{kind} {posting.id}, {outcome.result.label}, {date_text(outcome.on)}"
    if outcome.with_in_region is None:
        return text
    return f"{text}, {'aus der Region' if outcome.with_in_region else 'von außerhalb'}"


def _after_pair(pair_id: str, pair: ListedPair, network: Network) -> Iterator[str]:
    """Yield what is sensible after a pair has a result: who has met looks for nobody else."""
    if pair.result is PairResult.MATCHED:
        sides = [side.partition("/")[::2] for side in pair_id.split("~")]
        still_open = {
            (posting.entry.kind, posting.id)
            for posting in all_postings(network)
            if posting.entry.outcome is None
        }
        if ended := [key for kind, key in sides if (kind, key) in still_open]:
            yield "Ist die Sache damit erledigt? Dann beenden Sie, was auf der Börse steht:"
            yield from (_command(key, "matched --in-region") for key in ended)
        for kind, key in sides:
            project = network.projects.get(key) if kind == CandidateKind.PROJECT else None
            if project and project.seeking:
                yield f"Sucht das Projekt nicht weiter? Löschen Sie „seeking“ in {project.path}."
    yield _SAVE


def _after_entry(posting: Posting, outcome: Outcome, network: Network) -> Iterator[str]:
    """Yield what is sensible after an entry has ended."""
    if outcome.result is EntryResult.MATCHED and outcome.with_in_region is None:
        yield "Wissen Sie, ob der Partner aus der Region kommt? Dann eine der beiden Zeilen:"
        for option in ("--in-region", "--outside-region"):
            yield _command(posting.id, f"matched {option}")
    side = f"{posting.entry.kind}/{posting.id}"
    pending = [
        key
        for key, pair in network.listed_pairs.items()
        if side in key.split("~") and pair.result is None
    ]
    if pending:
        yield "Diese Paarungen haben noch kein Ergebnis:"
        yield from (_command(key, str(result)) for key in pending for result in PairResult)
    yield _SAVE


def _command(key: str, rest: str) -> str:
    return f"  .venv/bin/{COMMAND} {key} {rest}"
