"""An entry is added to its profile, every other byte of which stays as it was."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import projects
from regionruhr.authoring.new_entry import GROUPS, EntryKind, addition, anonymous_file
from regionruhr.authoring.proposal import Proposal
from regionruhr.faults.problem import faults
from regionruhr.reading.loading import load
from regionruhr.reading.source import CONTROL
from regionruhr.reading.yaml_reading import read_yaml
from shared_project import READINGS

TODAY = date(2026, 11, 23)
SMALL = load(projects.SMALL, today=TODAY)
ANSWERS = {"partner": "wilo", "title": "Pumpen prüfen", "summary": "Zwei Plätze frei."}
HEAD = """\
id: wilo
name: WILO SE
type: company
role: regional
summary: Pumpen.
address:
  city: dortmund
"""
OTHER = """\
  - id: alt
    title: Pumpen mieten
    summary: Auch am Samstag.
    published: 2026-01-01
    valid_until: 2026-12-31
"""
IN_BRACKETS = (
    "id: alt, title: Pumpen mieten, summary: Auch am Samstag., published: 2026-01-01, "
    "valid_until: 2026-12-31"
)
BLOCK = "    description: |\n      Lang.\n\n      Länger.\n"
NEW = """\
  - id: pumpen-pruefen
    title: Pumpen prüfen
    summary: Zwei Plätze frei.
    published: 2026-11-23
    valid_until: 2027-05-24
"""


def _made(project: Path, kind: EntryKind = "offer", **answers: str | tuple[str, ...]) -> Proposal:
    def read(path: str) -> str:
        return (project / path).read_bytes().decode()

    return addition(
        kind, {**ANSWERS, **answers}, load(project, today=TODAY, cache=READINGS), read, TODAY
    )


def _write(project: Path, text: str) -> None:
    (project / "partners/wilo.yml").write_bytes(text.encode())


def _faults(made: Proposal) -> list[tuple[str, str]]:
    return [(problem.place, problem.fault) for problem in made.problems]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("offer", HEAD, f"{HEAD}offers:\n{NEW}"),
        ("offer", HEAD.rstrip(), f"{HEAD}offers:\n{NEW}"),
        ("offer", f"{HEAD}offers:\n{OTHER}", f"{HEAD}offers:\n{OTHER}{NEW}"),
        ("offer", f"{HEAD}offers:\n", f"{HEAD}offers:\n{NEW}"),
        ("offer", f"{HEAD}offers:  # keine\n", f"{HEAD}offers:  # keine\n{NEW}"),
        ("offer", f"{HEAD}offers: []\n", f"{HEAD}offers:\n{NEW}"),
        (
            "offer",
            f"{HEAD}offers: [ ] # leer\nfounded: 1872\n",
            f"{HEAD}offers: # leer\n{NEW}founded: 1872\n",
        ),
        ("offer", f"offers:\n{OTHER}{HEAD}", f"offers:\n{OTHER}{NEW}{HEAD}"),
        (
            "offer",
            f"{HEAD}offers:\n{OTHER}# Gesuche\nrequests:\n{OTHER.replace('alt', 'neu')}",
            f"{HEAD}offers:\n{OTHER}{NEW}# Gesuche\nrequests:\n{OTHER.replace('alt', 'neu')}",
        ),
        (
            "offer",
            f"{HEAD}# Gesuche\nrequests:\n{OTHER}# Ende\n",
            f"{HEAD}offers:\n{NEW}# Gesuche\nrequests:\n{OTHER}# Ende\n",
        ),
        (
            "request",
            f"{HEAD}offers:\n{OTHER}  # gut\n# Ende\n",
            f"{HEAD}offers:\n{OTHER}  # gut\n# Ende\nrequests:\n{NEW}",
        ),
        (
            "offer",
            f"{HEAD}offers:\n{OTHER.rstrip()}  # bald\n\nfounded: 1872",
            f"{HEAD}offers:\n{OTHER.rstrip()}  # bald\n{NEW}\nfounded: 1872",
        ),
        (
            "offer",
            f"{HEAD}offers:\n{OTHER}{BLOCK}\nfounded: 1872\n",
            f"{HEAD}offers:\n{OTHER}{BLOCK}{NEW}\nfounded: 1872\n",
        ),
        (
            "offer",
            f"{HEAD}offers:\n{OTHER}    competences: [pumpen]\n",
            f"{HEAD}offers:\n{OTHER}    competences: [pumpen]\n{NEW}",
        ),
        (
            "offer",
            f"{HEAD}offers:\n{OTHER.replace('  -', '-').replace('    ', '  ')}",
            f"{HEAD}offers:\n{(OTHER + NEW).replace('  -', '-').replace('    ', '  ')}",
        ),
        ("offer", f"{HEAD}offers: [{{{IN_BRACKETS}}}]\n", f"{HEAD}offers:\n{OTHER}{NEW}"),
        ("offer", f"{HEAD}...\n", f"{HEAD}offers:\n{NEW}...\n"),
    ],
    ids=[
        "no list",
        "no line end",
        "behind another",
        "blank list",
        "blank list with a comment",
        "empty list",
        "empty list with a comment",
        "list at the top",
        "comment of the next list",
        "before the requests",
        "behind the offers",
        "comment beside, blank line",
        "block of text",
        "flow inside",
        "not indented",
        "list in brackets",
        "end of document",
    ],
)
def test_entry_is_put_into_the_file(
    project: Path, kind: EntryKind, text: str, expected: str
) -> None:
    """With its defaults; then the project is all right."""
    _write(project, text)
    made = _made(project, kind)
    assert made.problems == ()
    assert made.text == expected
    _write(project, made.text)
    assert load(project, today=TODAY, cache=READINGS).problems == ()


@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
def test_line_ends_and_marks_stay(project: Path, mark: str) -> None:
    """A file from Windows remains one."""
    _write(project, mark + f"{HEAD}offers:\n{OTHER}".replace("\n", "\r\n"))
    made = _made(project)
    assert made.text == mark + f"{HEAD}offers:\n{OTHER}{NEW}".replace("\n", "\r\n")


def test_answers_are_in_the_entry(project: Path) -> None:
    """In the order of the fields."""
    answers: dict[str, str | tuple[str, ...]] = {
        "id": "pumpen",
        "title": "Pumpen:  prüfen",
        "competences": ("pumpen",),
        "quantity": "500 h",
        "partner_type": "university",
        "published": "2027-01-01",
        "valid_until": "2027-02-01",
        "available_from": "2027-01-15",
        "anonymous": "true",
    }
    made = _made(project, "offer", **answers)
    assert made.problems == ()
    assert made.text.endswith("""\
offers:
  - id: pumpen
    title: "Pumpen: prüfen"
    summary: Zwei Plätze frei.
    competences:
      - pumpen
    quantity: 500 h
    partner_type: university
    published: 2027-01-01
    valid_until: 2027-02-01
    anonymous: true
    available_from: 2027-01-15
""")


@pytest.mark.parametrize(
    ("published", "until"),
    [("2026-11-23", "2027-05-24"), ("2027-08-31", "2028-02-29")],
)
def test_entry_lasts_half_a_year(project: Path, published: str, until: str) -> None:
    """Unless somebody says something else."""
    assert _made(project, published=published).fields["valid_until"] == until


def test_title_that_is_taken_gets_a_number(project: Path) -> None:
    """The id is the only one on the whole site; one that was chosen is not changed."""
    for number in ("", "-2", "-3"):
        made = _made(project)
        assert made.fields["id"] == f"pumpen-pruefen{number}"
        _write(project, made.text)
    assert load(project, today=TODAY, cache=READINGS).problems == ()
    wanted = _made(project, "request", id="pumpen-pruefen", partner="wf-dortmund")
    assert _faults(wanted) == [("id", "id-taken")]


@pytest.mark.parametrize(
    ("kind", "answers", "reported"),
    [
        ("offer", {"partner": "wlo"}, [("--partner", "unknown-reference")]),
        ("offer", {"partner": "../wilo"}, [("--partner", "unknown-reference")]),
        ("offer", {"partner": "_network"}, [("--partner", "unknown-reference")]),
        ("offer", {"partner": "altwerk"}, [("--partner", "removed-reference")]),
        ("offer", {"partner": "x" * 10_000}, [("--partner", "unknown-reference")]),
        (
            "offer",
            {"partner": "x", "summary": "x" * 201},
            [("--partner", "unknown-file"), ("summary", "too-long")],
        ),
        ("offer", {"title": ""}, [("title", "missing")]),
        ("offer", {"title": "🎉"}, [("id", "empty")]),
        ("offer", {"title": "x" * 10_000}, [("title", "too-long")]),
        ("offer", {"title": "Pumpen mieten\x07"}, [("title", "control-character")]),
        ("offer", {"id": "A b"}, [("id", "key-form")]),
        ("offer", {"competences": ("pmpen",)}, [("competences[1]", "unknown-reference")]),
        ("offer", {"certifications": ("iso",)}, [("certifications[1]", "unknown-reference")]),
        ("offer", {"partner_type": "zunft"}, [("partner_type", "not-one-of")]),
        ("offer", {"published": "morgen"}, [("published", "day-form")]),
        ("offer", {"published": "2026-02-30"}, [("published", "date-unknown")]),
        ("offer", {"published": "9999-12-31"}, [("published", "year-mistyped")]),
        ("offer", {"valid_until": "9999-12-31"}, [("valid_until", "year-mistyped")]),
        ("offer", {"valid_until": "2026-11-22"}, [("valid_until", "dates-reversed")]),
        (
            "offer",
            {"published": "2026-01-01", "valid_until": "2026-11-22"},
            [("valid_until", "entry-over")],
        ),
        (
            "offer",
            {"available_from": "2027-02-01", "available_until": "2027-01-01"},
            [("available_until", "dates-reversed")],
        ),
        ("request", {"needed_by": "bald"}, [("needed_by", "day-form")]),
    ],
)
def test_answer_that_cannot_be_is_reported(
    project: Path,
    kind: EntryKind,
    answers: Mapping[str, str | tuple[str, ...]],
    reported: list[tuple[str, str]],
) -> None:
    """Under the name of its field; then nothing is written."""
    made = _made(project, kind, **answers)
    assert (_faults(made), made.text) == (reported, "")
    assert {problem.path for problem in made.problems} == {f"regionruhr new {kind}"}


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        (f"{HEAD}nam: x\n", [("nam", "unknown-field")]),
        (f"{HEAD}offers: [\n", [("YAML", "yaml-syntax")]),
        (f"{HEAD}offers: kein\n", [("offers", "list-expected")]),
        (
            "{"
            + HEAD.replace("\naddress:\n  city: dortmund\n", "\naddress: {city: dortmund}").replace(
                "\n", ", "
            )
            + "}\n",
            [("offers", "entry-by-hand")],
        ),
    ],
    ids=["faulty", "broken", "no list", "fields in braces"],
)
def test_file_that_cannot_take_it_is_reported(
    project: Path, text: str, reported: list[tuple[str, str]]
) -> None:
    """What is wrong with the profile, or that a hand is needed: nothing is risked."""
    _write(project, text)
    made = _made(project)
    assert (_faults(made), made.text) == (reported, "")
    assert {problem.path for problem in made.problems} == {"partners/wilo.yml"}


ALONE = {"town": "dortmund", "title": "Pumpen prüfen", "summary": "Zwei Plätze frei."}


def _alone(project: Path, kind: EntryKind = "offer", /, **answers: str) -> Proposal:
    return anonymous_file(kind, ALONE | answers, load(project, today=TODAY, cache=READINGS), TODAY)


def _put(project: Path, made: Proposal) -> None:
    (project / made.path).parent.mkdir(exist_ok=True)
    (project / made.path).write_text(made.text)


def test_entry_without_a_name_has_a_file_of_its_own(project: Path) -> None:
    """Named after it, in the order of the fields; then the project is all right."""
    answers = {"category": "capacity", "material": "C45", "max_size": "2 m", "anonymous": "true"}
    dates = {"valid_until": "2027-02-01", "available_from": "2027-01-15"}
    made = _alone(project, **answers, **dates, minimum_order="8 h", contact="wf-dortmund")
    assert made.problems == ()
    assert made.path == "partners/boerse/pumpen-pruefen.yml"
    assert (
        made.text
        == """\
id: pumpen-pruefen
kind: offer
category: capacity
title: Pumpen prüfen
summary: Zwei Plätze frei.
minimum_order: 8 h
material: C45
max_size: 2 m
published: 2026-11-23
valid_until: 2027-02-01
town: dortmund
contact: wf-dortmund
available_from: 2027-01-15
"""
    )
    _put(project, made)
    assert load(project, today=TODAY, cache=READINGS).problems == ()


def test_request_without_a_name_lasts_half_a_year(project: Path) -> None:
    """As one in a profile does."""
    made = _alone(project, "request", needed_by="2027-01-31")
    assert (made.fields["kind"], made.fields["valid_until"]) == ("request", "2027-05-24")
    _put(project, made)
    assert load(project, today=TODAY, cache=READINGS).problems == ()


def test_id_is_free_among_all_entries_and_lists(project: Path) -> None:
    """Of profiles and files, of faulty ones too, and not the address of a list."""
    _put(project, _alone(project))
    assert _alone(project).fields["id"] == "pumpen-pruefen-2"
    assert _made(project).fields["id"] == "pumpen-pruefen-2"
    (project / "partners/boerse/pumpen-pruefen-2.yml").write_text("kaputt: [")
    faulty = OTHER.replace("alt", "pumpen-pruefen-3").replace("title", "titel")
    _write(project, f"{HEAD}offers:\n{faulty}")
    assert _alone(project).fields["id"] == "pumpen-pruefen-4"
    assert _alone(project, title="Angebote").fields["id"] == "angebote-2"
    assert _made(project, title="Reststoffe").fields["id"] == "reststoffe-2"


@pytest.mark.parametrize(
    ("answers", "reported"),
    [
        ({"town": "dortmnd"}, [("town", "unknown-reference")]),
        ({"town": "Dortmund"}, [("town", "key-form")]),
        ({"contact": "wilo"}, [("contact", "contact-no-carrier")]),
        ({"contact": "niemand"}, [("contact", "unknown-file")]),
        ({"id": "angebote"}, [("id", "entry-id-reserved")]),
        ({"id": "A b"}, [("id", "key-form")]),
        ({"id": "../wilo"}, [("id", "key-form")]),
        ({"id": "schon-da"}, [("id", "id-taken")]),
        ({"title": "🎉"}, [("id", "empty")]),
        ({"summary": "Fragen an info@wilo.example."}, [("summary", "anonymous-names-owner")]),
        ({"valid_until": "2026-11-22"}, [("valid_until", "dates-reversed")]),
        (
            {"published": "2026-01-01", "valid_until": "2026-11-22"},
            [("valid_until", "entry-over")],
        ),
        ({"category": "rest"}, [("category", "not-one-of")]),
        ({"needed_by": "2027-01-01"}, [("needed_by", "unknown-field")]),
    ],
)
def test_file_that_cannot_be_is_not_written(
    project: Path, answers: dict[str, str], reported: list[tuple[str, str]]
) -> None:
    """Each fault under the name of its answer."""
    _put(project, _alone(project, id="schon-da"))
    made = _alone(project, **answers)
    wrong = [(problem.place, problem.fault) for problem in faults(made.problems)]
    assert (wrong, made.text) == (reported, "")
    assert {problem.path for problem in made.problems} == {"regionruhr new offer"}


def test_what_an_entry_leaves_unsaid_is_said_before_it_is_written(project: Path) -> None:
    """It is written all the same."""
    for made in (
        _alone(project, title="Angebot", quantity="8 h"),
        _made(project, title="Angebot", quantity="8 h"),
    ):
        assert _faults(made) == [("title", "entry-title-vague")]
        assert made.text


def test_anonymous_entry_of_a_profile_does_not_name_it(project: Path) -> None:
    """Neither in words nor in the id that the words would give; one line says it."""
    made = _made(project, title="Prüfstand von Wilo", anonymous="true")
    assert (_faults(made), made.text) == ([("title", "anonymous-names-owner")], "")
    made = _made(project, id="wilo-pruefstand", anonymous="true")
    assert _faults(made) == [("id", "anonymous-names-owner")]


@given(title=st.text(min_size=1, max_size=200), summary=st.text(min_size=1, max_size=200))
@settings(deadline=None, derandomize=True, database=None, max_examples=60)
def test_any_text_is_written_or_refused(title: str, summary: str) -> None:
    """No text breaks the file: it is read back as it was given."""
    text = f"{HEAD}offers:\n{OTHER}"
    answers = {"partner": "wilo", "title": title, "summary": summary, "id": "neu"}
    made = addition("offer", answers, SMALL, lambda _: text, TODAY)
    if faults(made.problems):
        assert CONTROL.search(title + summary) or not title.strip() or not summary.strip()
        return
    source, problems = read_yaml(made.path, made.text)
    assert problems == []
    assert made.text.startswith(text)
    entries = source.fields[GROUPS["offer"]]
    assert isinstance(entries, list)
    entry = entries[-1]
    assert isinstance(entry, dict)
    assert str(entry["title"]).split() == title.split()
