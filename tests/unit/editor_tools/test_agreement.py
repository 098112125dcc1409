"""Schema, form and check agree on what a file may hold; where they do not, it is on purpose.

Half of the records are as they should be, one fault is in each of the others.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel

import projects
import records
from form_rules import refused
from regionruhr.authoring.yaml_writer import Plain, mapping_lines
from regionruhr.editor_tools.forms import BODY, COLLECTIONS, FIELDS_LEFT_OUT, forms
from regionruhr.editor_tools.forms import Collection as Form
from regionruhr.editor_tools.json_schema import Schema, schema
from regionruhr.model.field import DeclaredField, model_in, own_fields
from regionruhr.model.release import EVENT_FIELDS
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.loading import load
from regionruhr.reading.references import Checked, broken_references
from regionruhr.reading.source import Value
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_yaml
from yaml_core import read_core

RECORDS = 200
AGREED, APART_ON_PURPOSE, UNEXPLAINED = "agreed", "apart on purpose", "unexplained"
TAXONOMY = Taxonomy.model_validate(records.TAXONOMY)
REGISTRY = replace(
    load(projects.SMALL, today=date(2026, 11, 24)).registry,
    taxonomy=TAXONOMY,
    media=[
        *("partners/bilder/datei.jpg", "partners/logos/datei.svg"),
        *("content/projekte/datei.jpg", "content/projekte/datei.pdf"),
    ],
)
FILES = {"partner": REGISTRY.partners, "project": REGISTRY.projects}
FORMS = {
    form["name"]: form["fields"] for form in forms(TAXONOMY)["collections"] if "fields" in form
}
SCHEMAS: Mapping[str, Schema] = {
    collection.name: schema(collection.model, collection.label, TAXONOMY)
    for collection in COLLECTIONS
}


@dataclass(frozen=True, slots=True)
class Difference:
    """Who refuses what others accept, by the faults that the check finds, and why."""

    reason: str
    refusing: str
    faults: str
    place: str = ".*"
    """Where the fault is, where that says more than its kind; a pattern."""

    def explains(self, fault: str, place: str) -> bool:
        """Whether it is the reason for a fault at a place."""
        return fault in self.faults.split() and bool(re.fullmatch(self.place, place))


ON_PURPOSE = (
    Difference(
        "What several fields say together is for the check, which has words for it.",
        "check",
        "contact-empty consent-missing range-reversed dates-reversed end-before-start logo-missing "
        "region-without-match written-on-missing dateline-of-original start-missing end-alone "
        "previous-start-missing previous-start-alone event-status-alone event-times-mixed "
        "event-not-moved end-is-start",
    ),
    Difference(
        "A form has the fields of both kinds of entry, and the check says which belong to one.",
        "check",
        "unknown-field",
        "needed_by|available_from|available_until",
    ),
    Difference(
        "Only the form of events has the field, and a schema is for releases of all kinds.",
        "check",
        "event-field",
        "|".join(EVENT_FIELDS),
    ),
    Difference("That the organisation is named has words of its own.", "check", "not-anonymous"),
    Difference("No pattern tells how many days a month has.", "check", "date-unknown"),
    Difference("No pattern tells what is markup.", "check", "plain-markup"),
    Difference("A pattern tells digits, not what number they are.", "check", "degrees-range"),
    Difference(
        "An address that reports on its readers looks like any other.", "check", "web-address-form"
    ),
    Difference("A form uploads the file that it names.", "check", "asset-missing"),
    Difference(
        "Who takes calls of the press stands in a file that neither is made from.",
        "check",
        "unknown-reference",
        "contact",
    ),
    Difference(
        "A schema does not know the names of files; a form chooses among them.",
        "check form",
        "unknown-file unknown-reference",
    ),
    Difference(
        "A tool sees the number 1 in 1.000, and tells a schema nothing of how it is written.",
        "check form",
        "whole-number-form degrees-form partial-date-form",
    ),
    Difference(
        "The forms give a new record its id, and know what kind of thing they write.",
        "check schema",
        "missing key-form release-id-form not-one-of",
        r"id|type|(offers|requests)\.(id|kind)",
    ),
    Difference(
        "The widget of Markdown counts no letters.", "check schema", "too-long", "description"
    ),
    Difference(
        "A form has no such field, and leaves it as it stands.", "check schema", "unknown-field"
    ),
)


_DAY, _TIME = "2026-02-02", "2026-02-02 18:00"
SAMPLES: Mapping[str, tuple[list[str], list[str]]] = {
    "": (["Ein Absatz.\n\n- Punkt\n- **fett**"], []),
    "plain-markup": (["Grün & Co.", "4711", "Es gibt: Äpfel", "x" * 200], ["Neu **und** gut"]),
    "day-form": ([_DAY, f"{_DAY}T10:00:00Z"], ["2.2.2026", "2026-2-2", "2026-02-30", "bald"]),
    "moment-form": ([_TIME, f"{_DAY}T18:00"], ["2.2.2026", "2026-02-02 25:00", f"{_DAY} 18 Uhr"]),
    "partial-date-form": (["2026", "2026-02", _DAY], ["Mai 2026", "2026-5", "2026-13", "26"]),
    "whole-number-form": (["250", "0"], ["1.000", "ca. 250", "-1", "2,5"]),
    "degrees-form": (["51.5136", "7.0"], ["51", "51,5", "500.5", "51° N"]),
    "yes-no-form": (["true", "false"], ["ja", "True", "1"]),
    "web-address-form": (
        ["https://www.example.org/", "HTTPS://müller.de/a?b=c#d"],
        [
            "http://example.org/",
            "www.example.org",
            "https://a b.de",
            "https://example.org/?fbclid=1",
        ],
    ),
    "mail-form": (["info@example.org"], ["info@example", "Info <info@example.org>", "a b@c.de"]),
    "phone-form": (["+49 231 123456", "+49 (231) 1/2"], ["0231 123456", "+49 (0)231 1"]),
    "postal-code-form": (["44135", "01067"], ["4413", "D-44135"]),
    "key-form": (["beispiel", "a1-b2", "2024"], ["Beispiel", "a_b", "grün", "a--b"]),
    "release-id-form": (["2026-01", "2026-123"], ["2026/1", "26-1", "2026-1"]),
    "release-address-form": (["/aktuelles/2016/name/"], ["/aktuelles/name/", "/presse/2016/x/"]),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a record, with what would be wrong there."""

    around: Any
    key: Any
    wrong: Sequence[Value]
    is_required: bool

    def spoil(self, random: Random) -> None:
        """Write one of the wrong values, or nothing where there must be something."""
        value = random.choice([*self.wrong, *[None][: self.is_required]])
        if value is not None:
            self.around[self.key] = value
        elif isinstance(self.around, dict):
            self.around.pop(self.key, None)


class Writer:
    """Writes records of which every value is right, and knows where one could be wrong."""

    def __init__(self, random: Random, left_out: Container[str]) -> None:
        self._random, self._left_out = random, left_out
        self.spots: list[Spot] = []

    def record(self, model: type[BaseModel], declared: Schema) -> dict[str, Value]:
        """The fields of a record: all that it needs, and some of the others."""
        fields: dict[str, Value] = {}
        for name, field in own_fields(model).items():
            is_rare = name in self._left_out
            required = field.info.is_required()
            if required or self._random.random() < (0.01 if is_rare else 0.4):
                part = declared["properties"][name]
                fields[name] = self._value(field, part)
                wrong = [*_wrong(field, part)]
                if wrong or required:
                    self.spots.append(Spot(fields, name, wrong, required))
        self.spots.append(Spot(fields, "gibtsnicht", ["x"], is_required=False))
        return fields

    def _value(self, field: DeclaredField, part: Schema) -> Value:
        part = next((one for one in part.get("anyOf", ()) if "items" in one), part)
        inner, items = model_in(field.annotation), part.get("items")
        if inner is not None:
            record = self.record(inner, items or part)
            return [record] if items else record
        if items is None:
            return self._random.choice(_right(field, part))
        values: list[Value] = [*_right(field, items)]
        chosen = values[: self._random.randint(1, len(values))]
        wrong = [*_wrong(field, items)]
        self.spots.append(Spot(chosen, 0, wrong, is_required=False))
        return chosen


def _right(field: DeclaredField, part: Schema) -> list[str]:
    if "enum" in part:
        return [str(key) for key in part["enum"] if key]
    if field.refers_to:
        return sorted(REGISTRY.existing(field.refers_to) or ())
    if field.names_file:
        return [f"datei{field.names_file.suffixes[0]}"]
    return _as_written(field, SAMPLES[field.form][0])


def _wrong(field: DeclaredField, part: Schema) -> Iterator[Value]:
    if "items" in part:
        most = part.get("maxItems")
        yield from [_right(field, part["items"])[:1] * (most + 1)] if most else []
    elif "enum" in part:
        yield "gibtsnicht"
    elif "anyOf" not in part and not field.names_file and model_in(field.annotation) is None:
        yield from _as_written(field, SAMPLES[field.form][1])
        yield from ["gibtsnicht"] if field.refers_to else []
        yield from ["x" * (part["maxLength"] + 1)] if "maxLength" in part else []


def _as_written(field: DeclaredField, values: list[str]) -> list[str]:
    """The values of a field without quotation marks, where it is not declared as text."""
    is_plain = field.form in {"whole-number-form", "degrees-form", "yes-no-form"}
    return [Plain(value) for value in values] if is_plain else values


def _sensible(fields: dict[str, Value]) -> None:
    """Let what several fields say together make sense, mostly."""
    contact, employees = fields.get("contact"), fields.get("employees")
    if isinstance(contact, dict):
        contact |= {"email": "info@example.org", "consent": "true"}
    if isinstance(employees, dict):
        employees["max"] = "1000"
    if "start" in fields and "status" in fields:
        fields["end"] = "2027"
    if fields.get("type") == "event":
        fields["start"] = "2026-02-02"
        for name in ("event_status", "previous_start", "end"):
            fields.pop(name, None)
    for name, other in (
        ("logo_dark", "logo"),
        ("dateline", "original"),
        ("original", "written_on"),
    ):
        if (name == "dateline") == (other in fields):
            fields.pop(name, None)


def _written(number: int) -> tuple[Form, str]:
    """A record of a kind as a file has it; every second one has a fault."""
    random = Random(number)  # noqa: S311 (the same every time)
    form = COLLECTIONS[number % len(COLLECTIONS)]
    writer = Writer(random, {*FIELDS_LEFT_OUT.get(form.name, ())})
    fields = writer.record(form.model, SCHEMAS[form.name])
    if form.fixed:
        fields[form.fixed[0]] = form.fixed[1]
    _sensible(fields)
    if number // len(COLLECTIONS) % 2:
        random.choice(writer.spots).spoil(random)
    return form, "\n".join(mapping_lines(fields)) + "\n"


@dataclass(frozen=True, slots=True)
class Record:
    """A record as a file has it, with who but for the form refuses it."""

    form: Form
    text: str
    values: Mapping[str, Any]
    """As the forms read it."""
    refusing: frozenset[str]
    faults: Sequence[tuple[str, str]]
    """What the check finds, each with its place."""


@pytest.fixture(scope="module")
def written() -> Sequence[Record]:
    """Records of all kinds, the same every time."""
    return [_record(*_written(number)) for number in range(RECORDS)]


def _record(form: Form, text: str) -> Record:
    source, problems = read_yaml("content/projekte/beispiel.md", text)
    record, found = validated(form.model, source)
    problems += found
    if isinstance(record, Checked):
        problems += broken_references(record, source, REGISTRY)
    is_valid = Draft7Validator(SCHEMAS[form.name]).is_valid(read_core(text))
    values = {**_as_forms_read(source.fields), BODY: "Der Text."}
    faults = [(problem.fault, re.sub(r"\[[0-9]+\]", "", problem.place)) for problem in problems]
    verdicts = {"check": bool(problems), "schema": not is_valid}
    refusing = frozenset(name for name, is_refused in verdicts.items() if is_refused)
    return Record(form, text, values, refusing, faults)


def _as_forms_read(value: Any) -> Any:  # noqa: ANN401 (as a file has it)
    """A value as forms have it: text but for yes and no."""
    if isinstance(value, Mapping):
        return {name: _as_forms_read(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_as_forms_read(one) for one in value]
    return {"true": True, "false": False}.get(value, value)


def _verdict(record: Record, made: Mapping[str, Any]) -> tuple[str, set[Difference]]:
    """Who refuses a record, and the differences that are the reason; none where all agree."""
    is_refused = any(refused(made[record.form.name], record.values, FILES))
    refusing = record.refusing | ({"form"} if is_refused else set())
    if len(refusing) in {0, 3}:
        return AGREED, set()
    reasons = {
        next((one for one in ON_PURPOSE if one.explains(*fault)), None) for fault in record.faults
    }
    explained = {one for one in reasons if one}
    names = {name for one in explained for name in one.refusing.split()}
    is_explained = None not in reasons and names == refusing
    return (APART_ON_PURPOSE if is_explained else UNEXPLAINED), explained


def test_none_refuses_what_another_accepts(written: Sequence[Record]) -> None:
    """But for differences on purpose."""
    apart = [
        (record.form.name, record.refusing, record.faults, record.text)
        for record in written
        if _verdict(record, FORMS)[0] == UNEXPLAINED
    ]
    assert apart == []


def test_records_are_right_and_wrong(written: Sequence[Record]) -> None:
    """Many of each kind, or the agreement would say little."""
    assert len(written) == RECORDS
    assert sum(not record.refusing for record in written) > RECORDS / 4
    assert sum(len(record.refusing) == 2 for record in written) > RECORDS / 4


RELEASE = "id: 2026-01\ntype: {}\ntitle: Titel\nsummary: Ein Satz.\ndate: 2026-01-01\n"
NEWS, EVENT = RELEASE.format("news"), RELEASE.format("event")
PROJECT = "id: beispiel\ntitle: Titel\nsummary: Ein Satz.\nstatus: running\n"
ENTRY = """\
id: beispiel
kind: offer
title: Titel
summary: Ein Satz.
published: 2026-01-01
valid_until: 2026-06-30
town: dortmund
"""
APART = (
    ("event", EVENT),
    ("entry", f"{ENTRY}needed_by: 2026-06-30\n"),
    ("news", f"{NEWS}location: Rathaus\n"),
    ("entry", f"{ENTRY}anonymous: false\n"),
    ("partner", f"{records.PROFILE}verified_on: 2026-02-30\n"),
    ("project", PROJECT.replace("Titel", "Sehr **wichtig**")),
    ("partner", f"{records.PROFILE}geo:\n  lat: 91.5\n  lon: 7.5\n"),
    ("partner", f"{records.PROFILE}website: https://example.org/?fbclid=1\n"),
    ("partner", f"{records.PROFILE}logo: fehlt.svg\n"),
    ("news", f"{NEWS}contact: niemand\n"),
    ("news", f"{NEWS}partners:\n  - gibtsnicht\n"),
    ("project", f"{PROJECT}funding:\n  - amount_eur: 1.000\n    funder: Land\n"),
    ("project", PROJECT.replace("id: beispiel\n", "")),
    ("partner", f"{records.PROFILE}description: {'x' * 20_001}\n"),
    ("project", f"{PROJECT}farbe: rot\n"),
)
"""A record of each difference, in their order."""


@pytest.mark.parametrize(
    ("difference", "form", "text"),
    [(one, *record) for one, record in zip(ON_PURPOSE, APART, strict=True)],
)
def test_difference_is_there(difference: Difference, form: str, text: str) -> None:
    """Who refuses is who is said to, for that reason alone."""
    record = _record(next(one for one in COLLECTIONS if one.name == form), text)
    assert _verdict(record, FORMS) == (APART_ON_PURPOSE, {difference})


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("partner", records.PROFILE),
        ("news", NEWS),
        ("event", f"{EVENT}start: 2026-02-02\n"),
        ("project", PROJECT),
        ("entry", ENTRY),
        ("partner", records.PROFILE.replace("dortmund", "bremen")),
        ("partner", records.PROFILE.replace("company", "firma")),
        ("partner", f"{records.PROFILE}phone: 0231 1\n"),
        ("partner", f"{records.PROFILE}same_as:\n  - www.example.org\n"),
        ("partner", f"{records.PROFILE}offers:\n  - id: x\n    title: X\n"),
        ("news", f"{NEWS}date_precision: ungefähr\n"),
        ("news", NEWS.replace("title: Titel\n", "")),
        ("project", f"{PROJECT}funding:\n  - amount_eur: '1.000'\n    funder: Land\n"),
    ],
)
def test_all_three_agree(form: str, text: str) -> None:
    """Record by record, right or wrong."""
    record = _record(next(one for one in COLLECTIONS if one.name == form), text)
    assert _verdict(record, FORMS)[0] == AGREED


@pytest.mark.parametrize(
    ("field", "spoilt"),
    [
        ("name", {"maxlength": 3}),
        ("legal_name", {"required": True}),
        ("website", {"pattern": ["^http:", "Falsch"]}),
        ("phone", {"pattern": ["", ""]}),
        ("type", {"options": [{"label": "Kammer", "value": "chamber"}]}),
        ("sectors", {"max": 0}),
        ("verified_on", {"pattern": ["^2026$", "Falsch"]}),
    ],
)
def test_form_that_disagrees_is_found(
    written: Sequence[Record], field: str, spoilt: Mapping[str, Any]
) -> None:
    """One that is stricter, or that lets through what others refuse."""
    changed = [{**one, **spoilt} if one["name"] == field else one for one in FORMS["partner"]]
    verdicts = [_verdict(record, {**FORMS, "partner": changed})[0] for record in written]
    assert UNEXPLAINED in verdicts
