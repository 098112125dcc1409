"""A scaffold is a file with the answers of an editor, and comments on all other fields."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import projects
from regionruhr.authoring.proposal import Proposal
from regionruhr.authoring.scaffold import (
    FIELDS,
    LONGEST_COMMENT,
    MODELS,
    Kind,
    scaffold,
)
from regionruhr.model.addresses import LONGEST_SLUG
from regionruhr.model.partner import Partner
from regionruhr.model.release import Release
from regionruhr.reading.loading import Loading, load
from regionruhr.reading.source import CONTROL, Value, unified
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_front_matter, read_yaml
from shared_project import READINGS

TODAY = date(2026, 11, 23)
ANSWERS = {"title": "Titel", "summary": "Ein Satz."}
REQUIRED: Mapping[Kind, Mapping[str, str]] = {
    "release": ANSWERS,
    "news": ANSWERS,
    "event": {**ANSWERS, "start": "2026-02-02 10:00"},
    "project": ANSWERS,
    "partner": {"name": "Titel", "type": "company", "city": "wetter", "summary": "Ein Satz."},
}


@pytest.fixture(scope="module")
def loading(tmp_path_factory: pytest.TempPathFactory) -> Loading:
    """The small project, loaded."""
    return load(projects.copy_small(tmp_path_factory.mktemp("small")), today=TODAY)


@pytest.fixture(scope="module")
def make(loading: Loading) -> Callable[[Mapping[str, str]], Proposal]:
    """What makes a press release of the small project."""
    return lambda answers: scaffold("release", answers, loading, TODAY)


def _made(project: Path, kind: Kind = "news", **answers: str) -> Proposal:
    return scaffold(
        kind, {**REQUIRED[kind], **answers}, load(project, today=TODAY, cache=READINGS), TODAY
    )


def _faults(made: Proposal) -> list[tuple[str, str]]:
    return [(problem.place, problem.fault) for problem in made.problems]


@pytest.mark.parametrize(
    ("kind", "path", "fields"),
    [
        (
            "release",
            "content/aktuelles/2026/titel.md",
            {"id": "2026-01", "type": "press-release", "date": "2026-11-23", "draft": "true"},
        ),
        (
            "news",
            "content/aktuelles/2026/titel.md",
            {"id": "2026-01", "type": "news", "date": "2026-11-23", "draft": "true"},
        ),
        (
            "event",
            "content/aktuelles/2026/titel.md",
            {"id": "2026-01", "type": "event", "date": "2026-11-23", "draft": "true"},
        ),
        ("project", "content/projekte/titel.md", {"id": "titel", "status": "planned"}),
    ],
)
def test_few_answers_are_enough(
    loading: Loading, kind: Kind, path: str, fields: dict[str, str]
) -> None:
    """The rest has defaults; a message is a draft, so that nothing goes out by accident."""
    made = scaffold(kind, REQUIRED[kind], loading, TODAY)
    assert (made.path, made.problems) == (path, ())
    source, problems = read_front_matter(path, made.text)
    assert (source.fields, problems) == ({**REQUIRED[kind], **fields}, [])


def test_answers_are_in_the_file(loading: Loading) -> None:
    """Each under its field, and none of them left as an example."""
    answers = {
        "title": "Tag der  Pumpen",
        "summary": "Ein Satz.",
        "slug": "pumpentag",
        "date": "2025-12-24 10:00",
        "topics": ["foerderung"],
        "places": ["dortmund", "wetter"],
        "start": "2026-01-15 18:00",
        "location": "Rathaus: Saal 2",
    }
    made = scaffold("event", answers, loading, TODAY)
    assert (made.path, made.problems) == ("content/aktuelles/2025/pumpentag.md", ())
    source, _ = read_front_matter(made.path, made.text)
    wanted = {**answers, "title": "Tag der Pumpen", "id": "2025-01", "type": "event"}
    del wanted["slug"]
    assert source.fields == {**wanted, "draft": "true"}


def test_comment_says_what_is_possible() -> None:
    """The words of a choice with their labels, keys and files, also those within a record."""
    comments = {field.name: field.comment for field in FIELDS["partner"]}
    assert comments["role"].endswith(
        "Möglich: carrier (Träger des Netzwerks), member (Mitglied des Netzwerks), "
        "regional (Aus der Region)."
    )
    assert comments["address"].endswith("city: Kürzel aus partners/_taxonomy.yml.")
    assert comments["logo"].endswith("Datei in partners/logos/ (.svg, .png, .webp).")
    assert "Möglich" not in comments["summary"]


def test_long_comment_is_wrapped(project: Path) -> None:
    """So that nobody has to scroll sideways."""
    assert max(map(len, _made(project, "project").text.splitlines())) <= LONGEST_COMMENT + 2


@pytest.mark.parametrize("kind", [kind for kind in FIELDS if kind != "partner"])
def test_examples_are_valid(project: Path, kind: Kind) -> None:
    """Who takes the comment signs away lacks the pictures, and the text of what is no draft."""
    made = _made(project, kind)
    written = re.sub(r"(?m)^# ([a-z_]+:.*|  .*)$", r"\1", made.text)
    (project / made.path).parent.mkdir(parents=True, exist_ok=True)
    (project / made.path).write_text(written)
    problems = load(project, today=TODAY, cache=READINGS).problems
    missing = {"asset-missing", "text-missing"} if kind == "project" else {"asset-missing"}
    assert {problem.fault for problem in problems} == missing
    source, _ = read_front_matter(made.path, written)
    assert {*source.fields} == {field.name for field in FIELDS[kind]}


@pytest.mark.parametrize(
    ("answers", "fields"),
    [
        ({}, {"role": "regional", "address": {"city": "wetter"}}),
        (
            {"street": "Ostwall 1", "postal_code": "01067", "role": "member"},
            {
                "role": "member",
                "address": {"street": "Ostwall 1", "postal_code": "01067", "city": "wetter"},
            },
        ),
        ({"competences": ["pumpen"], "phone": "+49 231 1"}, {"competences": ["pumpen"]}),
    ],
)
def test_profile_is_plain_yaml(
    loading: Loading, answers: dict[str, str], fields: dict[str, Value]
) -> None:
    """With an address in parts; that somebody is a member is not assumed."""
    made = scaffold("partner", {**REQUIRED["partner"], **answers}, loading, TODAY)
    assert (made.path, made.problems) == ("partners/titel.yml", ())
    source, problems = read_yaml(made.path, made.text)
    assert problems == []
    assert {name: source.fields[name] for name in fields} == fields
    assert source.fields["id"] == "titel"


def test_examples_of_a_profile_are_valid(project: Path) -> None:
    """But for logos that are not there, and for keys that each taxonomy has or has not."""
    made = _made(project, "partner")
    written = re.sub(r"(?m)^( *)# ([a-z_]+:.*|  .*)$", r"\1\2", made.text)
    (project / made.path).write_text(written)
    problems = load(project, today=TODAY, cache=READINGS).problems
    allowed = {"asset-missing", "unknown-reference", "website-taken"}
    assert {problem.fault for problem in problems} == allowed
    source, _ = read_yaml(made.path, written)
    assert {*source.fields} == {*Partner.model_fields}


@pytest.mark.parametrize("kind", FIELDS)
def test_form_knows_the_fields_of_its_record(kind: Kind) -> None:
    """Those it leaves out are for later: of what has happened, or has moved."""
    model = MODELS[kind]
    later = {"date_precision", "original", "written_on", "downloads", "corrections", "lang"}
    later |= {"moved_from", "event_status", "previous_start", "withdrawal"}
    event = {"start", "end", "location"}
    left_out = {*model.model_fields} - {field.name for field in FIELDS[kind]}
    assert left_out <= (
        later | (set() if kind == "event" else event) if model is Release else {"withdrawal"}
    )
    assert {field.name for field in FIELDS[kind]} <= {*model.model_fields}


HOSTILE = [
    "Er sagte: „Ja“ – 'nein' \"doch\"",
    "# Raute",
    "---",
    "- Strich",
    "a: b: c",
    "x ]]> y <script>alert(1)</script> &amp",
    "{{ figures }} {% raw %}",
    "🎉 Fest 👩‍🔧",
    "von rechts: \N{ARABIC LETTER ALEF}\N{ZERO WIDTH NON-JOINER}\N{ARABIC LETTER BEH}",
    "Fach\N{SOFT HYPHEN}kraft",
    "neue\nZeile\tund  Tabulator",
    "*anker &verweis !!str <<",
    "0x1F ~ null",
    "\\n \\x07 'x",
    "Yes",
    "null",
    "2026-01-01",
    "0123",
    "%TAG !",
    "w" * 500,
    "Wort " * 100,
]


@pytest.mark.parametrize("kind", FIELDS)
def test_hostile_title_is_written_safely(project: Path, kind: Kind) -> None:
    """All of them at once: each file is read back as it was given, and checks out."""
    field = "name" if kind == "partner" else "title"
    for number, title in enumerate(HOSTILE):
        answers = {field: title, "summary": title[: 160 if kind == "partner" else 300]}
        made = _made(project, kind, **answers, slug="" if len(title) > 90 else f"datei-{number}")
        assert made.problems == (), title
        (project / made.path).parent.mkdir(parents=True, exist_ok=True)
        (project / made.path).write_text(made.text)
        read = read_yaml if kind == "partner" else read_front_matter
        record, _ = validated(MODELS[kind], read(made.path, made.text)[0])
        assert getattr(record, field) == " ".join(re.split(r"[ \t\n]+", title)).strip()
    loading = load(project, today=TODAY, cache=READINGS)
    # A project has no draft: that its text is missing is reported at once.
    assert {problem.fault for problem in loading.problems} <= {"markup-foreign", "text-missing"}
    assert loading.network is not None


@given(title=st.text(min_size=1, max_size=500))
@settings(deadline=None, derandomize=True, database=None)
def test_any_title_is_written_or_refused(
    make: Callable[[Mapping[str, str]], Proposal], title: str
) -> None:
    """No text breaks the file: it is read back as it was given."""
    made = make({"title": title, "summary": "Satz", "slug": "x"})
    if made.problems:
        assert CONTROL.search(title) or not title.strip(" \t\r\n")
    else:
        source, problems = read_front_matter(made.path, made.text)
        assert problems == []
        expected = " ".join(re.split("[ \t\r\n]+", unified(title))).strip()
        assert str(source.fields["title"]) == expected


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Größe & Maß", "groesse-mass"),
        ("wort " * 40, "wort-wort-wort-wort-wort-wort-wort-wort-wort-wort-wort-wort"),
        ("x" * 200, "x" * LONGEST_SLUG),
    ],
)
def test_name_comes_from_the_title(loading: Loading, title: str, slug: str) -> None:
    """Cut between two words where it grows too long."""
    made = scaffold("news", {**ANSWERS, "title": title}, loading, TODAY)
    assert made.path == f"content/aktuelles/2026/{slug}.md"


@pytest.mark.parametrize(
    ("kind", "answers", "faults"),
    [
        ("news", {"title": "🎉"}, [("slug", "slug-missing")]),
        ("news", {"title": "Index"}, [("slug", "file-name-reserved")]),
        ("news", {"slug": "thema"}, [("slug", "file-name-reserved")]),
        ("project", {"title": "Ort"}, [("slug", "file-name-reserved")]),
        ("project", {"slug": "index"}, [("slug", "file-name-reserved"), ("file", "file-exists")]),
        ("project", {"slug": "Größe"}, [("slug", "file-name-form")]),
        ("news", {"slug": "../../index"}, [("slug", "file-name-form")]),
        ("news", {"slug": "a/b"}, [("slug", "file-name-form")]),
        ("project", {"title": "Digitale Fabrik"}, [("file", "file-exists")]),
        ("news", {"title": "Sommer", "date": "2019-01-01"}, [("file", "file-exists")]),
        ("news", {"title": "a\x07b"}, [("title", "control-character")]),
        ("news", {"topics": ["foerderng"]}, [("topics[1]", "unknown-reference")]),
        (
            "news",
            {"topics": ["a\x07"]},
            [("topics", "control-character"), ("topics[1]", "unknown-reference")],
        ),
        ("news", {"contact": "niemand"}, [("contact", "unknown-reference")]),
        ("news", {"date": "gestern"}, [("date", "moment-form")]),
        ("news", {"summary": "x" * 301}, [("summary", "too-long")]),
        ("news", {"summary": ""}, [("summary", "missing")]),
        (
            "event",
            {"start": "2026-12-02", "end": "2026-12-01"},
            [("end", "end-before-start")],
        ),
        ("project", {"start": "Mai"}, [("start", "partial-date-form")]),
        ("news", {"date": "9999-01-01"}, [("date", "year-mistyped")]),
        ("news", {"date": "0202-01-01 10:00"}, [("date", "year-mistyped")]),
        ("event", {"start": "9999-12-31"}, [("start", "year-mistyped")]),
        ("event", {"start": "2026-12-31", "end": "20266-01-01"}, [("end", "moment-form")]),
        ("project", {"end": "9999"}, [("end", "year-mistyped")]),
        ("partner", {"name": "🎉"}, [("slug", "slug-missing")]),
        ("partner", {"name": "Ort"}, [("slug", "file-name-reserved")]),
        ("partner", {"name": "Wilo GmbH"}, [("file", "file-exists")]),
        ("partner", {"name": "Altwerk e. V."}, [("slug", "id-removed")]),
        ("partner", {"slug": "../x"}, [("slug", "file-name-form")]),
        ("partner", {"slug": "_taxonomy"}, [("file", "file-exists")]),
        ("partner", {"name": "x" * 10_000}, [("name", "too-long")]),
        ("partner", {"name": "a\x07b"}, [("name", "control-character")]),
        ("partner", {"summary": "x" * 201}, [("summary", "too-long")]),
        ("partner", {"type": "compny"}, [("type", "not-one-of")]),
        ("partner", {"city": "weter"}, [("city", "unknown-reference")]),
        ("partner", {"city": ""}, [("city", "missing")]),
        ("partner", {"postal_code": "1234"}, [("postal_code", "postal-code-form")]),
        ("partner", {"website": "http://x.de"}, [("website", "web-address-form")]),
        ("partner", {"email": "nicht"}, [("email", "mail-form")]),
        ("partner", {"phone": "0231 1"}, [("phone", "phone-form")]),
        ("partner", {"competences": ["pmpen"]}, [("competences[1]", "unknown-reference")]),
        ("partner", {"description": "a <b>b</b>"}, [("description", "markdown-html")]),
    ],
)
def test_answer_that_cannot_be_is_reported(
    loading: Loading, kind: Kind, answers: dict[str, str], faults: list[tuple[str, str]]
) -> None:
    """Under the name of its option; then there is no file."""
    made = scaffold(kind, {**REQUIRED[kind], **answers}, loading, TODAY)
    assert (_faults(made), made.text) == (faults, "")


@pytest.mark.parametrize(
    ("answers", "warning"),
    [
        ({"website": "https://www.example.org"}, ("website", "website-taken")),
        ({"summary": "Wort " * 39}, ("summary", "summary-long")),
    ],
    ids=["website of another", "summary too long for a card"],
)
def test_what_stops_nothing_is_reported_beside_the_file(
    loading: Loading, answers: dict[str, str], warning: tuple[str, str]
) -> None:
    """Whoever knows better goes on."""
    made = scaffold("partner", {**REQUIRED["partner"], **answers}, loading, TODAY)
    assert _faults(made) == [warning]
    assert made.text.startswith("# ")


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("content/aktuelles/2026/a.md", "---\nid: 2026-07\ndraft: true\n---\n", "2026-08"),
        ("content/aktuelles/2026/a.md", "---\nid: '2026-07'\ntitle: \"offen\n---\n", "2026-08"),
        ("content/aktuelles/2026/a.md", "---\nid : 2026-99\n---\n", "2026-100"),
        ("content/aktuelles/2026/a.md", "---\nid: 2026-999\n---\n", "2026-01"),
        (
            "content/_published.yml",
            "2026-01: /aktuelles/2026/a/\n2026-999: /aktuelles/2026/b/\n",
            "2026-02",
        ),
        ("content/aktuelles/2025/a.md", "---\nid: 2026-07\n---\n", "2026-08"),
        ("content/aktuelles/2026/a.md", "---\nid: 2025-07\n---\n", "2026-01"),
        ("content/_published.yml", "2026-07: /aktuelles/2026/weg/\n", "2026-08"),
        (
            "content/_published.yml",
            "2026-07: {address: /aktuelles/2026/w/, withdrawn: 2026-01-31, reason: R}\n",
            "2026-08",
        ),
    ],
    ids=[
        "draft",
        "faulty",
        "three digits",
        "last there can be",
        "gap below the last",
        "other folder",
        "other year",
        "locked",
        "withdrawn",
    ],
)
def test_number_is_the_next_of_the_year(project: Path, path: str, text: str, expected: str) -> None:
    """Whatever has one counts: none is given twice."""
    (project / path).parent.mkdir(exist_ok=True)
    (project / path).write_text(text)
    made = _made(project)
    assert made.problems == ()
    assert f"\nid: {expected}\n" in made.text


@pytest.mark.parametrize(
    ("path", "content", "message"),
    [
        ("content/aktuelles/2026/alt.md", b"id: 2026-07 \xe4", ("file", "file-encoding")),
        ("content/_published.yml", b"2026-07: [\n", ("YAML", "yaml-syntax")),
    ],
)
def test_number_waits_for_what_cannot_be_read(
    project: Path, path: str, content: bytes, message: tuple[str, str]
) -> None:
    """A file that nobody can read may hold it; projects have no number."""
    (project / path).parent.mkdir(exist_ok=True)
    (project / path).write_bytes(content)
    assert _faults(_made(project)) == [message]
    assert _made(project, "project").problems == ()


@pytest.mark.parametrize("name", ["titel", "frueher", "alt"])
def test_published_address_is_not_used_again(project: Path, name: str) -> None:
    """Nor a former one, nor one that leads to a release."""
    listed = "2026-07: {address: /aktuelles/2026/titel/, moved_from: /aktuelles/2026/frueher/}\n"
    (project / "content/_published.yml").write_text(listed)
    release = project / "content/aktuelles/2019/sommer.md"
    moved_from = "type: news\nmoved_from: /aktuelles/2026/alt/"
    release.write_text(release.read_text().replace("type: news", moved_from))
    assert _faults(_made(project, slug=name)) == [("slug", "address-published")]
    assert _made(project, slug="anders").problems == ()
