"""YAML mistakes: the report shows the line as it would be right."""

from functools import partial

import pytest

from regionruhr.model.document import Document
from regionruhr.model.partner import Partner
from regionruhr.model.release import Release
from regionruhr.reading.source import Source
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import LARGEST_CORRECTED, read_front_matter, read_yaml

BEFORE = """\
id: wilo
name: WILO SE
type: company
role: regional
summary: Ein Satz.
address:
  city: dortmund
"""
DESCRIPTION = "description: |\n  Ein Absatz.\n"
AFTER = "founded: 1872\n"


def _judge(source: Source, model: type[Document] = Partner) -> tuple[int, int]:
    found = validated(model, source)[1]
    missing = sum(problem.fault == "missing" and "." in problem.place for problem in found)
    return len(found) - missing, missing


@pytest.mark.parametrize(
    ("written", "fault", "near"),
    [
        ("phoneː +49 231 1", "yaml-syntax", "phone: +49 231 1"),  # noqa: RUF001
        ("phone： +49 231 1", "yaml-syntax", "phone: +49 231 1"),  # noqa: RUF001
        ("phone ∶ +49 231 1", "yaml-syntax", "phone: +49 231 1"),  # noqa: RUF001
        ("phone = +49 231 1", "yaml-syntax", "phone: +49 231 1"),
        ("phone=+49 231 1", "yaml-syntax", "phone: +49 231 1"),
        ("phone +49 231 1", "yaml-syntax", "phone: +49 231 1"),
        ("phone:\u00a0+49 231 1", "yaml-no-break-space", "phone: +49 231 1"),
        ("phone:\u202f+49 231 1", "yaml-no-break-space", "phone: +49 231 1"),
        ("phone:+49 231 1", "yaml-blank-missing", "phone: +49 231 1"),
        ('legal_name:"Wilo SE"', "yaml-blank-missing", 'legal_name: "Wilo SE"'),
        ("employees\n  min: 9", "yaml-syntax", "employees:"),
        ("sectors\n  - metall\n  - kunststoff", "yaml-syntax", "sectors:"),
        ("phone - +49 231 1", "yaml-syntax", "phone: +49 231 1"),
        ("phone; +49 231 1", "yaml-syntax", "phone: +49 231 1"),
        ("sectors:\n\t- metall", "yaml-tab", "  - metall"),
        ("\tjoined: 1872", "yaml-tab", "joined: 1872"),
        ("employees:\nmin: 9\n  max: 9", "yaml-indentation", "  min: 9"),
        ("sectors:\n  - metall\nemployees:\n\tmin: 9", "yaml-tab", "  min: 9"),
        ("images:\nfile: a.jpg\n    alt: Halle", "list-dash", "  - file: a.jpg"),
        ("images:\n  - file: a.jpg\ncredit: A\n    alt: B", "yaml-indentation", "    credit: A"),
        ("description: >-\n  Ein Satz.\nlegal_name: *Wilo", "yaml-alias", 'legal_name: "*Wilo"'),
        ("legal_name: @wilo", "yaml-syntax", 'legal_name: "@wilo"'),
        ("legal_name: %wilo", "yaml-syntax", 'legal_name: "%wilo"'),
        ("legal_name: ]wilo", "yaml-syntax", 'legal_name: "]wilo"'),
        ("legal_name: - wilo", "yaml-syntax", 'legal_name: "- wilo"'),
        ("legal_name: & Wilo", "yaml-syntax", 'legal_name: "& Wilo"'),
        ("legal_name: *Wilo* SE", "yaml-syntax", "legal_name: Wilo SE"),
        ("legal_name: **Wilo**", "yaml-syntax", "legal_name: Wilo"),
        ("legal_name: `Wilo` SE", "yaml-syntax", "legal_name: Wilo SE"),
        ("legal_name: Wilo: SE", "yaml-colon", 'legal_name: "Wilo: SE"'),
        ('legal_name: "Wilo" SE', "yaml-quote-inside", "legal_name: „Wilo“ SE"),
        ('legal_name: "Wilo": SE', "yaml-quote-inside", 'legal_name: "„Wilo“: SE"'),
        ('legal_name: "Wilo SE', "yaml-quote", 'legal_name: "Wilo SE"'),
        ("legal_name: 'Wilo SE", "yaml-quote", "legal_name: 'Wilo SE'"),
        ("legal_name: „Wilo: SE“", "yaml-german-quotes", 'legal_name: "Wilo: SE"'),
        ('legal_name: "C:\\dort"', "yaml-escape", 'legal_name: "C:\\\\dort"'),
        ("sectors: [metall, kunststoff", "yaml-syntax", "sectors: [metall, kunststoff]"),
        ("sectors: [", "yaml-syntax", "sectors: []"),
        ("sectors:\n  - @metall", "yaml-syntax", '- "@metall"'),
        ("sectors:\n  - metall\n  kunststoff", "yaml-syntax", "- kunststoff"),
        ("sectors:\n• metall\n• kunststoff", "list-bullet", "- metall"),
        ("employees:\n\tmin: 9", "yaml-tab", "  min: 9"),
        ("employees:\n  min: 9\n    max: 9", "yaml-indentation", "  max: 9"),
        ("employees:\n    min: 9\n  max: 9", "yaml-indentation", "    max: 9"),
        (" phone: +49 231 1\n", "yaml-indentation", "phone: +49 231 1"),
        (
            "images:\n  file: a.jpg\n    alt: Halle\n    caption: Halle\n    credit: A",
            "list-dash",
            "  - file: a.jpg",
        ),
        ("offers:\n  id: a\n    title: b", "list-dash", "  - id: a"),
        (f"{DESCRIPTION}\nEin zweiter.", "yaml-indentation", "  Ein zweiter."),
        (f"{DESCRIPTION}Ein zweiter.\n\nEin dritter.", "yaml-indentation", "  Ein zweiter."),
        (
            f"{DESCRIPTION}\nAlso: ein zweiter.\n\nEin dritter.",
            "yaml-indentation",
            "  Also: ein zweiter.",
        ),
        (f"{DESCRIPTION}\n- ein Punkt\n- zwei", "yaml-indentation", "  - ein Punkt"),
        ("description: |\nEin Absatz.\n\nEin zweiter.", "yaml-indentation", "  Ein Absatz."),
        ("description: Ein Absatz.\n\nEin zweiter.", "yaml-bar", "description: |"),
        ("description: Ein Absatz.\nEin zweiter,\n\nein dritter.", "yaml-bar", "description: |"),
    ],
)
def test_report_shows_the_right_line(written: str, fault: str, near: str) -> None:
    """Wherever the parser stops, and whatever stands below."""
    _, problems = read_yaml("partners/wilo.yml", f"{BEFORE}{written}\n{AFTER}", judge=_judge)
    assert [(problem.fault, problem.values.get("near")) for problem in problems] == [(fault, near)]


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("offers:\n- id: a\n  title: b\nsummary: c\n  published: 2026-01-01", 11),
        ("phone = 1", 8),
        (f"{DESCRIPTION}\nEin zweiter.", 11),
        (f"{DESCRIPTION}\nEin zweiter.\n\nEin dritter.", 11),
        ("description: Ein Absatz.\n\nEin zweiter.", 8),
        ("images:\n  file: a.jpg\n    alt: Halle\n    credit: A", 9),
    ],
)
def test_line_of_the_report_is_that_to_correct(written: str, line: int) -> None:
    """The parser stops one or more lines below."""
    _, problems = read_yaml("partners/wilo.yml", f"{BEFORE}{written}\n{AFTER}", judge=_judge)
    assert [problem.line for problem in problems] == [line]


def test_line_of_front_matter_counts_from_the_file() -> None:
    """The fields begin in its second line."""
    _, problems = read_front_matter("content/a.md", "---\nid: 1\ntitle: *Neu* hier\n---\n")
    assert [(p.line, p.values["near"]) for p in problems] == [(3, "title: Neu hier")]


def test_of_two_mistakes_the_first_is_shown() -> None:
    """The next check shows the other."""
    text = f"{BEFORE}phone = 1\nemail: x\nlegal_name: @wilo\n{AFTER}"
    _, problems = read_yaml("partners/wilo.yml", text, judge=_judge)
    assert [(p.line, p.values["near"]) for p in problems] == [(8, "phone: 1")]


def test_correction_is_the_one_that_suits_the_record() -> None:
    """The same lines are a list of records in one field, and fields in another."""

    def near(text: str, model: type[Document]) -> str:
        _, problems = read_yaml("a.yml", text, judge=partial(_judge, model=model))
        return problems[0].values["near"]

    assert near("images:\n  file: a.jpg\n    alt: b\n", Release) == "  - file: a.jpg"
    assert near("address:\n  city: hagen\n    street: b\n", Partner) == "  street: b"


@pytest.mark.parametrize(
    ("written", "fault"), [("a: {}: b\n", "yaml-colon"), ("a: [{}\n\n\n", "yaml-syntax")]
)
def test_largest_files_are_not_tried(written: str, fault: str) -> None:
    """Each way to correct a line reads the whole file again; the fault is reported all the same."""
    text = written.format("x" * LARGEST_CORRECTED)
    _, problems = read_yaml("partners/wilo.yml", text)
    assert [(p.line, p.fault, p.values) for p in problems] == [(1, fault, {})]
