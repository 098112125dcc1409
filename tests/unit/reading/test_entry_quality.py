"""What an offer or a request leaves unsaid, after the marks of the Enterprise Europe Network."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
import yaml

import projects
import records
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import ExchangeEntry, Offer, Request
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.cross_checks import Read
from regionruhr.reading.entry_quality import (
    is_concrete,
    is_in_capitals,
    says_cooperation,
    says_something_particular,
    unexplained_abbreviations,
    weak_entries,
)
from regionruhr.reading.source import Source

TODAY = date(2026, 11, 30)
GOOD = {
    "title": "Drehteile aus Edelstahl",
    "summary": "Wir drehen Wellen und Bolzen bis 400 mm, ab einem Stück.",
}
MOST_HINTED = 1 / 4


def _offer(**fields: object) -> Offer:
    return Offer.model_validate(records.entry("eintrag", **(GOOD | fields)))


def _read(record: Document) -> Read:
    return record, Source("partners/probe.yml", {}, {}, {})


def _hints(kind: str = "offers", /, **fields: object) -> list[tuple[str, str]]:
    """Place and message of each hint at one entry of a profile."""
    partner = records.partner(**{kind: [records.entry("eintrag", **(GOOD | fields))]})
    taxonomy = Taxonomy.model_validate(records.TAXONOMY)
    return [
        (problem.place, problem.fault)
        for problem in weak_entries([_read(taxonomy), _read(partner)], TODAY)
    ]


def test_good_entry_gets_no_hint() -> None:
    """Neither as an offer nor as a request."""
    assert _hints() == _hints("requests") == []


@pytest.mark.parametrize(
    ("kind", "fields", "hint"),
    [
        (
            "offers",
            {"summary": "Wir drehen Wellen und Bolzen."},
            ("offers[1].summary", "offer-without-advantage"),
        ),
        (
            "requests",
            {"summary": "Wir suchen jemanden für Wellen."},
            ("requests[1].summary", "request-without-need"),
        ),
        ("offers", {"title": "Angebot"}, ("offers[1].title", "entry-title-vague")),
        (
            "offers",
            {"title": "DREHTEILE UND WELLEN"},
            ("offers[1].title", "entry-title-capitals"),
        ),
        (
            "offers",
            {"title": "Wellen bis 400 mm drehen", "summary": "Wir drehen Wellen bis 400 mm."},
            ("offers[1].summary", "entry-summary-repeats"),
        ),
        (
            "offers",
            {"summary": "Wellen und Bolzen bis 400 mm."},
            ("offers[1].partner_type", "entry-without-cooperation"),
        ),
        (
            "offers",
            {"summary": "Wir prüfen mit ABCD, EFG und HIJ."},
            ("offers[1].summary", "entry-abbreviations"),
        ),
        (
            "offers",
            {"description": f"{'Wort ' * 36}."},
            ("offers[1].description", "entry-sentence-long"),
        ),
        ("offers", {"quantity": "500"}, ("offers[1].quantity", "entry-unit-missing")),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_missing_mark_gets_its_hint(
    kind: str, fields: dict[str, object], hint: tuple[str, str]
) -> None:
    """That one alone, at the field to change."""
    assert _hints(kind, **fields) == [hint]


def test_entry_in_a_file_of_its_own_is_reviewed_too() -> None:
    """At its fields."""
    entry = records.anonymous_entry(**(GOOD | {"title": "Partner gesucht"}))
    (problem,) = weak_entries([_read(entry)], TODAY)
    assert (problem.place, problem.fault) == ("title", "entry-title-vague")


@pytest.mark.parametrize(
    "fields",
    [
        {"example": "true"},
        {"outcome": {"result": "withdrawn", "on": "2026-11-20"}},
        {"published": "2025-01-01", "valid_until": "2025-11-29"},
    ],
    ids=["example", "with an outcome", "ended more than a year ago"],
)
def test_what_cannot_be_improved_gets_no_hint(fields: dict[str, object]) -> None:
    """However bad it is."""
    assert _hints(title="Angebot", summary="Angebot", **fields) == []


def test_entry_to_come_gets_its_hints() -> None:
    """Before anybody reads it."""
    assert _hints(title="Angebot", published="2026-12-24", valid_until="2027-01-31")


@pytest.mark.parametrize(
    ("valid_until", "outcome", "hints"),
    [
        ("2026-11-30", None, []),
        ("2026-11-29", None, [("offers[1].outcome", "entry-ended")]),
        ("2026-11-29", {"result": "expired", "on": "2026-11-29"}, []),
        ("2025-11-30", None, [("offers[1].outcome", "entry-ended")]),
        ("2025-11-29", None, []),
    ],
)
def test_ended_entry_is_asked_for_its_outcome(
    valid_until: str, outcome: object, hints: list[tuple[str, str]]
) -> None:
    """From the day after its last one, for a year; nothing else of it is worth a hint then."""
    days = {"published": "2025-01-01", "valid_until": valid_until}
    title = GOOD["title"] if valid_until > "2026-11-29" else "Angebot"
    assert _hints(title=title, outcome=outcome, **days) == hints


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"summary": "Wir drehen Wellen."}, False),
        ({"summary": "Wir drehen Wellen und schleifen sie."}, False),
        ({"summary": "Wir drehen Wellen ohne Mindestmenge."}, True),
        ({"summary": "Wir drehen Wellen in zwei Wochen."}, True),
        ({"summary": "Wir drehen Wellen, weil die neue Maschine steht."}, True),
        ({"summary": "Wir drehen Wellen.", "material": "C45"}, True),
        ({"summary": "Wir drehen Wellen.", "certifications": ["iso-9001"]}, True),
        ({"summary": "Wir drehen Wellen.", "available_from": "2027-01-04"}, True),
        ({"summary": "Wir drehen Wellen.", "title": "Wellen bis 2.500 mm"}, True),
    ],
)
def test_advantage_is_a_number_a_field_or_a_word(fields: dict[str, object], *, says: bool) -> None:
    """In title or summary."""
    assert says_something_particular(_offer(**fields)) is says


@pytest.mark.parametrize(
    ("title", "is_fine"),
    [
        ("Angebot", False),
        ("Kooperation gesucht", False),
        ("Partner gesucht", False),
        ("Wir suchen neue Partner für Projekte", False),
        ("Freie Kapazitäten", False),
        ("Guss gesucht", False),
        ("Betriebsarzt", True),
        ("Schaltschrankbau", True),
        ("Guss und Bronze", True),
        ("DGUV V3", True),
        ("Glühofen frei", True),
    ],
)
def test_title_is_concrete_with_two_words_or_a_long_one(title: str, *, is_fine: bool) -> None:
    """Words that every entry may have do not count."""
    assert is_concrete(title) is is_fine


@pytest.mark.parametrize(
    ("title", "is_shouted"),
    [
        ("DREHTEILE AUS STAHL", True),
        ("KTL UND SMD", False),
        ("DGUV V3", False),
        ("TISAX", False),
        ("CNC-Drehen", False),
        ("500 PALETTEN FREI", True),
    ],
)
def test_title_of_abbreviations_is_not_in_capitals(title: str, *, is_shouted: bool) -> None:
    """Two words of four letters are."""
    assert is_in_capitals(title) is is_shouted


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"summary": "Wellen und Bolzen bis 400 mm."}, False),
        ({"summary": "Wellen und Bolzen bis 400 mm.", "partner_type": "company"}, True),
        ({"summary": "Wellen und Bolzen bis 400 mm.", "category": "residue"}, True),
        ({"summary": "Wellen und Bolzen bis 400 mm.", "minimum_order": "10 Stück"}, True),
        ({"summary": "Wellen und Bolzen bis 400 mm im Lohn."}, True),
        ({"summary": "Wellen und Bolzen bis 400 mm, auch gemietete Maschinen."}, True),
        ({"summary": "Sie bringen das Werkzeug."}, True),
        ({"summary": "Wellen.", "description": "Gesucht ist ein Entwicklungspartner."}, True),
    ],
)
def test_cooperation_is_a_field_or_a_word(fields: dict[str, object], *, says: bool) -> None:
    """Who does something for whom, or how."""
    assert says_cooperation(_offer(**fields)) is says


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("Prüfung mit AOI und ICT.", ("AOI", "ICT")),
        ("Prüfung mit Kamera (AOI) und ICT (In-Circuit-Test).", ()),
        ("CNC, DIN, TÜV und WIG.", ()),
        ("Stahl S355, Guss EN-GJL-250 und X120Mn12.", ()),
        ("Prüfung nach ABC.", ("ABC",)),
    ],
)
def test_abbreviation_is_explained_by_brackets(summary: str, found: tuple[str, ...]) -> None:
    """Norms, materials and what everybody knows need no explanation."""
    known = {"CNC", "DIN", "EN", "TÜV", "WIG"}
    assert unexplained_abbreviations(_offer(summary=summary), known) == found


def test_abbreviation_of_the_taxonomy_is_known() -> None:
    """Of its labels and synonyms."""
    fields = GOOD | {"summary": "Wir bestücken ABCD, EFG und HIJ ab 10 Stück."}
    partner = records.partner(offers=[records.entry("eintrag", **fields)])
    term = {"label": "Leiterplatten (ABCD)", "synonyms": ["EFG-Technik"]}
    taxonomy = Taxonomy.model_validate({**records.TAXONOMY, "competences": {"platinen": term}})
    assert len(list(weak_entries([_read(partner)], TODAY))) == 1
    assert list(weak_entries([_read(taxonomy), _read(partner)], TODAY)) == []


@pytest.mark.parametrize(
    ("text", "is_long"),
    [
        ("Wort " * 35, False),
        ("Wort " * 36, True),
        (f"{'Wort ' * 20}. {'Wort ' * 20}", False),
        (f"{'Wort ' * 20}: {'Wort ' * 20}", False),
        (f"- {'Wort ' * 20}\n- {'Wort ' * 20}", False),
        (f"{'Wort ' * 20}\n\n{'Wort ' * 20}", False),
    ],
    ids=["at the limit", "long", "two sentences", "colon", "list", "paragraphs"],
)
def test_long_sentence_is_counted_in_words(text: str, *, is_long: bool) -> None:
    """Items of a list and paragraphs count by themselves."""
    assert bool(_hints(description=text)) is is_long


@pytest.mark.parametrize("name", ["quantity", "minimum_order", "max_size"])
@pytest.mark.parametrize(
    ("text", "is_alone"),
    [
        ("500", True),
        ("ab 10.000", True),
        ("ca 20 bis 30", True),
        ("800 x 600", True),
        ("500 Stück", False),
        ("bis 800 mm", False),
        ("nach Absprache", False),
        ("M4 bis M16", False),
    ],
)
def test_number_needs_its_unit(name: str, text: str, *, is_alone: bool) -> None:
    """Words without a number are fine."""
    hints = [(f"offers[1].{name}", "entry-unit-missing")] if is_alone else []
    assert _hints(**{name: text}) == hints


def _realistic() -> Iterator[ExchangeEntry]:
    text = (projects.ROOT / "tests/matching/entries.yml").read_text()
    entries = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 (it makes text alone)
    for group, model in (("offers", Offer), ("requests", Request)):
        for entry in entries[group]:
            known = {name: entry[name] for name in entry if name in model.model_fields}
            yield model.model_validate(known)


def test_few_realistic_entries_get_a_hint() -> None:
    """Not more than one in four gets any: hints at everything would be read by nobody."""
    counts: Counter[str] = Counter()
    entries = list(_realistic())
    for entry in entries:
        partner = records.partner().model_copy(update={f"{entry.kind}s": (entry,)})
        found = {problem.fault for problem in weak_entries([_read(partner)], TODAY)}
        counts.update(found - {"entry-ended"})
        counts["any"] += bool(found - {"entry-ended"})
    assert len(entries) > 300
    assert counts["any"] <= len(entries) * MOST_HINTED
