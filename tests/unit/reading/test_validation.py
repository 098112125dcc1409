"""From fields to a record, or to everything that is wrong with them: never to an exception."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import projects
from regionruhr.directory.facets import FacetName
from regionruhr.faults.catalogue import messages
from regionruhr.faults.problem import Problem
from regionruhr.faults.text_report import report
from regionruhr.model.document import Document
from regionruhr.model.exchange_entry import AnonymousEntry, EntryCategory, EntryKind, EntryResult
from regionruhr.model.labelled import Labelled
from regionruhr.model.listed_pair import PairResult
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.page import Page
from regionruhr.model.partner import Partner
from regionruhr.model.partner_type import PartnerType
from regionruhr.model.project import Project, ProjectStatus
from regionruhr.model.publication import Publications, Removals
from regionruhr.model.release import EventStatus, Release
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.files import read_tree
from regionruhr.reading.misspelling import nearest
from regionruhr.reading.source import Source, Value
from regionruhr.reading.validation import suggested_key, texts_cut_by_comments, validated
from regionruhr.reading.yaml_reading import read_front_matter, read_yaml

PROFILE: Mapping[str, Value] = {
    "id": "wilo",
    "name": "Wilo",
    "type": "company",
    "role": "regional",
    "summary": "Pumpen.",
    "address": {"city": "dortmund"},
}
KINDS: Mapping[str, type[Document]] = {
    "partners/_taxonomy.yml": Taxonomy,
    "partners/_network.yml": NetworkDetails,
    "partners/wilo.yml": Partner,
    "content/kontakt.md": Page,
    "content/projekte/digitale-fabrik.md": Project,
    "content/aktuelles/2016/kompetenznetz.md": Release,
}
ODD_VALUES: Mapping[str, Value] = {
    "nothing": "",
    "a blank": " ",
    "a word": "Unsinn",
    "a number": "-1e999",
    "a long text": "x" * 30_000,
    "a list": ["Unsinn"],
    "an empty list": [],
    "fields": {"Unsinn": "Unsinn"},
    "no fields": {},
    "lists in lists": [[["Unsinn"]]],
    "fields in a list": [{"Unsinn": ["Unsinn"]}],
    "a key with dots": {"a.b[1]": {"": ""}},
}


def _reported(fields: Mapping[str, Value]) -> list[tuple[str, str]]:
    record, problems = validated(Partner, Source("partners/wilo.yml", fields, {}, {}))
    assert (record is None) == bool(problems)
    return sorted((problem.place, problem.fault) for problem in problems)


def test_record_has_its_path() -> None:
    """Path and text come along."""
    record, problems = validated(Partner, Source("partners/wilo.yml", PROFILE, {}, {}))
    assert problems == []
    assert record is not None
    assert record.path == "partners/wilo.yml"
    assert record.name == "Wilo"


def test_everything_wrong_is_reported_at_once() -> None:
    """An editor mends a file in one go."""
    wrong: dict[str, Value] = {
        "phone": "0231",
        "websiet": "x",
        "same_as": ["http://a.example"],
        "address": {},
    }
    assert _reported({**PROFILE, **wrong}) == [
        ("address.city", "missing"),
        ("phone", "phone-form"),
        ("same_as[1]", "web-address-form"),
        ("websiet", "unknown-field"),
    ]


def test_misspelt_field_is_not_missing_as_well() -> None:
    """One mistake is one line, in a group too."""
    fields = {name: value for name, value in PROFILE.items() if name not in {"name", "address"}}
    assert _reported({**fields, "nmae": "Wilo", "address": {"ctiy": "dortmund"}}) == [
        ("address.ctiy", "unknown-field"),
        ("nmae", "unknown-field"),
    ]


def test_misspelt_start_of_an_event_is_not_missing_as_well() -> None:
    """Only an event needs one; the rule is the same."""
    event: dict[str, Value] = {
        "id": "2026-01",
        "type": "event",
        "title": "Messe",
        "summary": "Eine Messe.",
        "date": "2026-01-01",
        "satrt": "2026-04-20",
    }
    record, problems = validated(Release, Source("content/aktuelles/2026/a.md", event, {}, {}))
    assert record is None
    assert [(problem.place, problem.fault) for problem in problems] == [("satrt", "unknown-field")]


@pytest.mark.parametrize(
    ("model", "written", "near"),
    [
        (Release, "tags", "topics"),
        (Release, "categories", "topics"),
        (Release, "Keywords", "topics"),
        (Release, "aliases", "moved_from"),
        (Release, "permalink", "moved_from"),
        (Release, "redirect_from", "moved_from"),
        (Release, "description", "summary"),
        (Release, "excerpt", "summary"),
        (Release, "featured_image", "images"),
        (Release, "featuredImage", "images"),
        (Release, "cover", "images"),
        (Release, "pubDate", "date"),
        (Release, "publishDate", "date"),
        (Release, "venue", "location"),
        (Release, "headline", "title"),
        (Project, "description", "summary"),
        (Project, "thumbnail", "images"),
        (Page, "lastmod", "updated"),
        (Page, "language", "lang"),
    ],
)
def test_field_of_another_program_is_translated(
    model: type[Document], written: str, near: str
) -> None:
    """Who brings a text along from there is told what the field is called here."""
    fields: dict[str, Value] = {written: "x"}
    _, problems = validated(model, Source("content/kontakt.md", fields, {}, {}))
    found = [p.values for p in problems if p.fault == "unknown-field"]
    assert found == [{"near": near}]


@pytest.mark.parametrize(
    ("model", "written", "reason"),
    [
        (Release, "layout", "wie die Seite aussieht, legt die Website fest"),
        (Release, "cssclasses", "wie die Seite aussieht, legt die Website fest"),
        (Release, "slug", "die Adresse folgt aus dem Namen der Datei"),
        (Page, "permalink", "die Adresse folgt aus dem Namen der Datei"),
        (Release, "author", "wen man fragt, sagt „contact“"),
        (Release, "published", "öffentlich wird es von selbst, ein Entwurf hat „draft: true“"),
        (Release, "lastmod", "was sich geändert hat, gehört in „corrections“"),
        (Release, "expiryDate", "was einmal öffentlich war, bleibt es"),
        (Project, "toc", "die Website macht das von selbst"),
        (Page, "sidebar_position", "die Website macht das von selbst"),
    ],
)
def test_field_that_other_programs_need_can_go(
    model: type[Document], written: str, reason: str
) -> None:
    """It has no counterpart: what helps is to know that nothing gets lost."""
    fields: dict[str, Value] = {written: "x"}
    _, problems = validated(model, Source("content/kontakt.md", fields, {}, {}))
    found = [p.text.partition(": ")[2] for p in problems if p.fault == "foreign-field"]
    message = "dieses Feld stammt aus einem anderen Programm"
    assert found == [f"{written}: {message} (löschen Sie die Zeile: {reason})"]


@pytest.mark.parametrize("name", ["contact", "employees", "geo", "images", "sectors"])
def test_record_in_which_nothing_is_given_counts_as_none(name: str) -> None:
    """Forms write every optional field, with nothing in it."""
    assert _reported({**PROFILE, name: {}}) == []
    assert _reported({**PROFILE, "address": {}}) == [("address.city", "missing")]


def test_field_that_is_foreign_elsewhere_is_none_of_a_profile() -> None:
    """Without the field that the reason names, all that are possible are listed."""
    assert _reported({**PROFILE, "published": "true"}) == [("published", "unknown-field")]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"name": ["Wilo"]}, ("name", "text-expected")),
        ({"name": ""}, ("name", "empty")),
        ({"name": "\N{SOFT HYPHEN}"}, ("name", "empty")),
        ({"name": " \N{ZERO WIDTH JOINER}\N{NO-BREAK SPACE}"}, ("name", "empty")),
        ({"name": "\N{HANGUL FILLER}\N{BRAILLE PATTERN BLANK}"}, ("name", "empty")),
        (
            {"summary": "\N{COMBINING GRAPHEME JOINER}\N{VARIATION SELECTOR-16}"},
            ("summary", "empty"),
        ),
        ({"description": "\N{ZERO WIDTH NON-JOINER}\n"}, ("description", "empty")),
        ({"name": "M&uuml;ller"}, ("name", "plain-markup")),
        ({"aliases": ["**Wilo**"]}, ("aliases[1]", "plain-markup")),
        ({"contact": {"name": "<b>A</b>", "consent": "true"}}, ("contact.name", "plain-markup")),
        ({"summary": "x" * 201}, ("summary", "too-long")),
        ({"sectors": "maschinenbau"}, ("sectors", "list-expected")),
        ({"sectors": {"a": "b"}}, ("sectors", "list-expected")),
        ({"sectors": "• maschinenbau"}, ("sectors", "list-bullet")),
        ({"address": "Dortmund"}, ("address", "fields-expected")),
        ({"address": ["Dortmund"]}, ("address", "fields-expected")),
        (
            {"contact": {"name": "A. B.", "email": "a@b.example"}},
            ("contact.name", "consent-missing"),
        ),
        ({"contact": {"role": "Zentrale"}}, ("contact", "contact-empty")),
        ({"type": "gilde"}, ("type", "not-one-of")),
        ({"type": "Verband"}, ("type", "not-one-of")),
        ({"verified_on": "gestern"}, ("verified_on", "day-form")),
        ({"type": "compny"}, ("type", "not-one-of")),
        ({"employees": {"min": "9", "max": "8"}}, ("employees.max", "range-reversed")),
    ],
    ids=lambda value: value[1] if isinstance(value, tuple) else "",
)
def test_wrong_shape_is_reported(fields: Mapping[str, Value], expected: tuple[str, str]) -> None:
    """A value of the wrong kind gives one line at its place."""
    assert _reported({**PROFILE, **fields}) == [expected]


@pytest.mark.parametrize(
    ("model", "written", "expected"),
    [
        (Partner, "sectors: metall, maschinenbau", ("sectors", "„- metall“, „- maschinenbau“")),
        (Partner, "sectors: metall und kunststoff", ("sectors", "„- metall“, „- kunststoff“")),
        (Partner, "sectors:\n  -metall\n  -kunststoff", ("sectors", "„- metall“, „- kunststoff“")),
        (Partner, "sectors:\n  metall:\n  kunststoff: x", ("sectors", "„- kunststoff“")),
        (Partner, "sources: Brief, 2 Seiten", ("sources", "„- Brief, 2 Seiten“")),
        (
            Partner,
            "same_as: https://a.de/x; https://b.de",
            ("same_as", "„- https://a.de/x“, „- https://b.de“"),
        ),
        (Partner, "sectors: • metall • kunststoff", ("sectors", "- metall")),
        (Partner, "employees: 120", ("employees", "„  min: 120“, „  max: 120“")),
        (Partner, "employees: ca. 120", ("employees", "„  min: 120“, „  max: 120“")),
        (
            Partner,
            "employees: 1.200 Mitarbeiter",
            ("employees", "„  min: 1200“, „  max: 1200“"),
        ),
        (Partner, "employees: 120-150", ("employees", "„  min: 120“, „  max: 150“")),
        (
            Partner,
            "employees: 1.200 bis 1.500 (2024)",
            ("employees", "„  min: 1200“, „  max: 1500“, „  year: 2024“"),
        ),
        (Partner, "employees: über 100", ("employees", "„  min: 101“")),
        (Partner, "employees: unter 50", ("employees", "„  min: 1“, „  max: 49“")),
        (Partner, "employees: viele", ("employees", None)),
        (Partner, "address: Hagen", ("address", "„  city: hagen“")),
        (Partner, "address:\n  city:hagen", ("address", "„  city: hagen“")),
        (Partner, "address:\n  city = hagen", ("address", "„  city: hagen“")),
        (Partner, "geo: 51.3, 7.4", ("geo", None)),
        (Partner, "contact: Frau Muster", ("contact", None)),
        (Release, "images: halle.jpg", ("images", "„- file: halle.jpg“")),
        (Release, "images:\n  - halle.jpg", ("images[1]", "„- file: halle.jpg“")),
        (Release, "images:\n  file: halle.jpg\n  alt: Halle", ("images.file", "- file: halle.jpg")),
        (Removals, "id: altwerk\ndate: 2026-01-31", ("entries.id", "- id: altwerk")),
    ],
)
def test_right_line_is_shown_for_a_wrong_shape(
    model: type[Document], written: str, expected: tuple[str, str | None]
) -> None:
    """Text, list and fields in place of one another; where no line is sure, none is shown."""
    source, _ = read_yaml("a.yml", written, "entries" if model is Removals else "")
    found = validated(model, source)[1]
    shapes = {"list-expected", "list-dash", "list-bullet", "fields-expected"}
    assert [(p.place, p.values.get("near")) for p in found if p.fault in shapes] == [expected]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("description: |\n  A.\n\nDie Produkte: Regale.", ["  Die Produkte: Regale."]),
        (
            "description: |\n  A.\n\nDie Produkte: Regale.\nUnser Ziel: mehr.",
            ["  Die Produkte: Regale."],
        ),
        ("summary: >-\n  A.\nWichtig: B.", ["  Wichtig: B."]),
        ("description:\n  A.\nWir bauen:", ["  Wir bauen:"]),
        ("summary: A.\nDie Produkte: Regale.", []),
        ("description: |\n  A.\nTelefon: 0231 1", []),
        ("description: |\n  A.\nxyz: 0231 1", []),
    ],
)
def test_unknown_field_below_a_text_belongs_to_it(written: str, expected: list[str]) -> None:
    """It is to be indented, unless it is the name of a field, or looks like one."""
    source, _ = read_yaml("partners/wilo.yml", written)
    found = validated(Partner, source)[1]
    assert [p.values["near"] for p in found if p.fault == "yaml-indentation"] == expected


@pytest.mark.parametrize(
    ("model", "fields", "expected"),
    [
        (
            Partner,
            {"contact": {"emial": "a@b.example"}},
            "contact.emial: unbekanntes Feld (meinten",
        ),
        (Partner, {"xyz": "a"}, "xyz: unbekanntes Feld (möglich sind hier: id, name, "),
        (
            Partner,
            {"employees": {"xyz": "9"}},
            "employees.xyz: unbekanntes Feld (möglich sind hier: ",
        ),
        (Release, {"images": [{"fiel": "a.jpg"}]}, "images[1].fiel: unbekanntes Feld (meinten Sie"),
        (
            Taxonomy,
            {"topics": {"messe": {"lable": "Messe"}}},
            "topics.messe.lable: unbekanntes Feld (meinten Sie „label“?)",
        ),
    ],
    ids=["optional group", "file", "nothing like it", "list", "named entries"],
)
def test_unknown_field_is_compared_with_those_of_its_place(
    model: type[Document], fields: Mapping[str, Value], expected: str
) -> None:
    """What is suggested is possible there, however deep it stands."""
    _, problems = validated(model, Source("a.yml", fields, {}, {}))
    assert f"a.yml:1: {expected}" in report(problems)


@pytest.mark.parametrize(
    ("model", "place", "near"),
    [
        (Partner, "telefon", "phone"),
        (Partner, "Telefonnummer", "phone"),
        (Partner, "telefn", "phone"),
        (Partner, "gegründet", "founded"),
        (Partner, "Gruendungsjahr", "founded"),
        (Partner, "founed", "founded"),
        (Partner, "Firma", "name"),
        (Partner, "homepage", "website"),
        (Partner, "Mitarbeiter", "employees"),
        (Partner, "strasse", "address.street"),
        (Partner, "plz", "address.postal_code"),
        (Partner, "city", "address.city"),
        (Partner, "Ansprechpartner", "contact.name"),
        (Partner, "address.plz", "postal_code"),
        (Partner, "contact.telefon", "phone"),
        (Partner, "offers[1].Titel", "title"),
        (Partner, "offers[1].verfügbar bis", "available_until"),
        (Release, "überschrift", None),
        (Release, "Titel", "title"),
        (Release, "Zusammenfassung", "summary"),
        (Release, "Veranstaltungsort", "location"),
        (Release, "images[1].Bildnachweis", "credit"),
        (Project, "stand", "status"),
        (Project, "förderung", "funding"),
        (Project, "funding[1].Betrag", "amount_eur"),
        (NetworkDetails, "Pressekontakte", "press_contacts"),
        (NetworkDetails, "security_contact.gilt bis", "expires"),
        (Taxonomy, "branchen", "sectors"),
        (Taxonomy, "topics.messe.Oberbegriff", "parent"),
        (Taxonomy, "topics.messe.Synonyme", "synonyms"),
    ],
)
def test_field_is_known_by_its_german_name(
    model: type[Document], place: str, near: str | None
) -> None:
    """By its title and what tables call it, in any spelling; by that of a record in it as well."""
    value: Value = "x"
    for step in reversed(re.findall(r"[^.\[\]]+", place)):
        value = [value] if step == "1" else {step: value}
    assert isinstance(value, dict)
    _, problems = validated(model, Source("a.yml", value, {}, {}))
    (problem,) = (p for p in problems if p.fault.startswith("unknown-field"))
    assert (problem.place, problem.values.get("near")) == (place, near)


def test_field_under_its_german_name_is_not_missing_as_well() -> None:
    """Nor is the record that it belongs to."""
    fields = {name: value for name, value in PROFILE.items() if name not in {"name", "address"}}
    assert _reported({**fields, "Firma": "Wilo", "Ort": "dortmund"}) == [
        ("Firma", "unknown-field"),
        ("Ort", "unknown-field"),
    ]


def test_message_names_length_and_limit() -> None:
    """Who has to shorten a text learns by how much."""
    fields = {**PROFILE, "summary": "x" * 201}
    _, problems = validated(Partner, Source("partners/wilo.yml", fields, {}, {}))
    assert "201 Zeichen sind zu lang (höchstens 200)" in report(problems)


def _spoilt(fields: Mapping[str, Value], odd: Value) -> Iterator[dict[str, Value]]:
    """The fields with the odd value in the place of each of them in turn, inner ones too."""
    for name, value in fields.items():
        yield {**fields, name: odd}
        if isinstance(value, dict):
            yield from ({**fields, name: inner} for inner in _spoilt(value, odd))
        elif isinstance(value, list):
            for number, item in enumerate(value):
                spoilt: list[Value] = [odd]
                if isinstance(item, dict):
                    spoilt.extend(_spoilt(item, odd))
                for inner in spoilt:
                    yield {**fields, name: [*value[:number], inner, *value[number + 1 :]]}


@pytest.mark.parametrize("odd", ODD_VALUES.values(), ids=ODD_VALUES.keys())
@pytest.mark.parametrize("path", KINDS)
def test_no_value_brings_down_the_check(path: str, odd: Value) -> None:
    """Whatever stands in whatever field, there is a record or a list of lines with places."""
    text = (projects.SMALL / path).read_text()
    read = read_yaml if path.endswith(".yml") else read_front_matter
    source, _ = read(path, text)
    for fields in _spoilt(source.fields, odd):
        spoilt = Source(path, fields, source.lines, source.starts)
        record, problems = validated(KINDS[path], spoilt)
        assert (record is None) == bool(problems)
        _assert_tellable(problems)


def _assert_tellable(problems: list[Problem]) -> None:
    for problem in problems:
        assert problem.fault in messages()
        assert problem.line >= 1
        assert "\n" not in problem.text


def test_small_project_has_every_kind() -> None:
    """The kinds spoilt above are all there are."""
    paths = set(read_tree(Path(projects.SMALL)).texts)
    assert set(KINDS) <= paths


@pytest.mark.parametrize(
    ("written", "suggested"),
    [("dortmnd", "dortmund"), ("bochum", None), ("Dortmund", "dortmund"), ("", None)],
)
def test_nearest_word_is_suggested(written: str, suggested: str | None) -> None:
    """A typing error is recognised; a different word gets no suggestion."""
    assert nearest(written, ["herne", "dortmund", "hagen"]) == suggested


def _comments(model: type[Document], text: str) -> list[tuple[int, str]]:
    source, problems = read_yaml("partners/wilo.yml", text)
    assert problems == []
    return [
        (p.line, p.place) for p in texts_cut_by_comments(model, source) if p.fault == "yaml-comment"
    ]


@pytest.mark.parametrize(
    ("model", "text", "expected"),
    [
        (Release, "title: Preis Nr. #1 für Pumpen", [(1, "title")]),
        (Release, "title: Muster\t# 1", [(1, "title")]),
        (Release, "summary:\n  Preis\n  Nr. #1", [(1, "summary")]),
        (Release, "images:\n  - alt: Halle #2", [(2, "images[1].alt")]),
        (Partner, "sources:\n  - Brief #2\n  - Brief 3", [(2, "sources[1]")]),
        (Partner, "description: Text #2", [(1, "description")]),
        (Partner, "address:\n  street: Platz #2", [(2, "address.street")]),
        (
            NetworkDetails,
            "press_contacts:\n  a:\n    role: Büro #2",
            [(3, "press_contacts.a.role")],
        ),
        (Publications, "2015-01:\n  reason: Fehler #2", [(2, "2015-01.reason")]),
    ],
)
def test_comment_behind_a_text_is_comments(
    model: type[Document], text: str, expected: list[tuple[int, str]]
) -> None:
    """Where the text stands, in lists, mappings and extra keys too."""
    assert _comments(model, text) == expected


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (Release, 'title: "Preis Nr. #1 für Pumpen"'),
        (Release, "title: 'Preis' # Notiz"),
        (Release, "title: Preis Nr.#1"),
        (Release, "# Notiz\ntitle: Preis\n# Notiz"),
        (Release, "subtitle: # Notiz"),
        (Release, "summary: >- # Notiz\n  Preis Nr. #1"),
        (Release, "date: 2026-11-24 # Notiz"),
        (Release, "draft: true # Notiz"),
        (Release, "type: news # Notiz"),
        (Release, "topics:\n  - foerderung # Notiz"),
        (Release, "topics: [a, b] # Notiz"),
        (Release, "unbekannt: Text # Notiz"),
        (Partner, "phone: +49 231 1 # Notiz"),
        (Partner, "website: https://host.example/ # Notiz"),
        (Publications, "2015-01: /aktuelles/2015/halle/ # Notiz"),
    ],
)
def test_note_behind_another_value_is_left_alone(model: type[Document], text: str) -> None:
    """It takes nothing away: keys, days, numbers and addresses have a form of their own."""
    assert _comments(model, text) == []


@pytest.mark.parametrize(
    ("word", "existing", "suggested"),
    [
        ("Hochschule", PartnerType, "university"),
        ("Wirtschaftsförderungen", PartnerType, "development-agency"),
        ("abgeschlossen", ProjectStatus, "completed"),
        ("Läuft", ProjectStatus, "running"),
        ("Running", ProjectStatus, "running"),
        ("findet statt", EventStatus, "scheduled"),
        ("Reststoff", EntryCategory, "residue"),
        ("Abfall", EntryCategory, "residue"),
        ("freie Kapazitäten", EntryCategory, "capacity"),
        ("F&E", EntryCategory, "research"),
        ("Dienstleistung", EntryCategory, "service"),
        ("Gesuch", EntryKind, "request"),
        ("Partner gefunden", EntryResult, "matched"),
        ("abgelaufen", EntryResult, "expired"),
        ("zurückgezogen", EntryResult, "withdrawn"),
        ("passt nicht", PairResult, "declined"),
        ("läuft", PartnerType, None),
        ("", ProjectStatus, None),
        ("irgendwas", ProjectStatus, None),
    ],
)
def test_word_of_the_site_for_a_key(
    word: str, existing: type[Labelled], suggested: str | None
) -> None:
    """A word leads to the key it is the label of, among those that are possible."""
    assert suggested_key(word, [key.value for key in existing]) == suggested


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("titel", "title"),
        ("kurzbeschreibung", "summary"),
        ("zusammenfassung", "summary"),
        ("werkstoff", "material"),
        ("menge", "quantity"),
        ("mindestmenge", "minimum_order"),
        ("mindestbestellmenge", "minimum_order"),
        ("größte_abmessung", "max_size"),
        ("abmessung", "max_size"),
        ("gültig_bis", "valid_until"),
        ("ausgang", "outcome"),
        ("kategorie", "category"),
        ("stadt", "town"),
        ("ort", "town"),
        ("ansprechpartner", "contact"),
        ("kammer", "contact"),
    ],
)
def test_german_name_of_a_field_of_an_entry_is_understood(written: str, field: str) -> None:
    """As the site and people call it."""
    source, _ = read_yaml("partners/boerse/a.yml", f"{written}: x\n")
    _, problems = validated(AnonymousEntry, source)
    (problem,) = (one for one in problems if one.fault == "unknown-field")
    assert problem.values == {"near": field}


@pytest.mark.parametrize("word", ["Englisch", "englisch"])
def test_word_for_a_key_of_no_list_of_its_own(word: str) -> None:
    """A language, for example."""
    assert suggested_key(word, ["de", "en"]) == "en"


def test_every_label_leads_to_its_key() -> None:
    """What completion shows beside a key is understood in place of it."""
    # No file holds the name of a facet.
    for choice in {*Labelled.__subclasses__()} - {FacetName}:
        for word in choice:
            assert suggested_key(word.label, [other.value for other in choice]) == word.value


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("http://wilo.com", "ist keine sichere Webadresse (schreiben Sie https://wilo.com)"),
        (
            "https://wilo.com/?utm_source=x",
            "verrät, wer dem Link folgt (schreiben Sie https://wilo.com/)",
        ),
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwilo.com%2F&data=05",
            "verrät, wer dem Link folgt (schreiben Sie https://wilo.com/)",
        ),
    ],
)
def test_web_address_is_refused_for_its_own_reason(address: str, text: str) -> None:
    """An address that tracks is no insecure one."""
    source, _ = read_yaml("partners/w.yml", f"website: {address}\n")
    problems = validated(Partner, source)[1]
    (found,) = (problem for problem in problems if problem.place == "website")
    assert found.text.endswith(text)
