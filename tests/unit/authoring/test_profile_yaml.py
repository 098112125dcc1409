"""A profile is written as editors write it, and read back as it was."""

import re
from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import projects
import records
from regionruhr.authoring.profile_yaml import changed_text, profile_text, yaml_fields
from regionruhr.model.partner import Partner
from regionruhr.reading.loading import load
from regionruhr.reading.source import CONTROL, unified
from regionruhr.reading.validation import validated
from regionruhr.reading.yaml_reading import read_yaml

pytestmark = pytest.mark.content

FULL = records.partner(
    "wilo",
    name="WILO SE",
    summary="Pumpen: alle.",
    description="Erster Satz.\n\n- ein Punkt  \n  weiter\n",
    address={"street": "Weg 1", "postal_code": "01067", "city": "dortmund"},
    geo={"lat": "51.5136", "lon": "-0.00001"},
    phone="+49 231 4102-0",
    contact={"name": "Probe", "email": "info@host.example", "consent": "true"},
    same_as=["https://a.example"],
    employees={"min": "50", "max": "50", "year": "2022"},
    founded="1872-05",
    verified_on="2026-11-20",
    verified_by="no",
    offers=[
        {
            "id": "pumpe",
            "title": "Eine Pumpe",
            "summary": "Sie pumpt.",
            "description": "Erstens.\nZweitens.",
            "competences": ["pumpen"],
            "published": "2026-01-01",
            "valid_until": "2027-01-01",
        }
    ],
)
WRITTEN = """\
id: wilo
name: WILO SE
type: company
role: regional
summary: "Pumpen: alle."
description: |
  Erster Satz.

  - ein Punkt  \n    weiter
address:
  street: Weg 1
  postal_code: "01067"
  city: dortmund
geo:
  lat: 51.5136
  lon: -0.00001
phone: +49 231 4102-0
same_as:
  - https://a.example
contact:
  name: Probe
  email: info@host.example
  consent: true
employees:
  min: 50
  max: 50
  year: 2022
founded: 1872-05
verified_on: 2026-11-20
verified_by: "no"
offers:
  - id: pumpe
    title: Eine Pumpe
    summary: Sie pumpt.
    description: |
      Erstens.
      Zweitens.
    competences:
      - pumpen
    published: 2026-01-01
    valid_until: 2027-01-01
"""


def _read(text: str) -> Partner:
    source, problems = read_yaml("partners/wilo.yml", text)
    partner, faults = validated(Partner, source)
    assert problems + faults == []
    assert partner is not None
    return partner


def test_profile_is_written_in_the_format_of_the_house() -> None:
    """Fields in the order of the model, lists indented, texts as blocks, few quotation marks."""
    assert profile_text(FULL) == WRITTEN
    assert yaml_fields(_read(WRITTEN)) == yaml_fields(FULL)


def test_real_profile_survives() -> None:
    """Each profile of the launch is written as it lies there."""
    network = load(projects.ROOT, today=date(2026, 11, 23)).network
    assert network is not None
    written = {partner: profile_text(partner) for partner in network.partners.values()}
    changed = [
        (partner.id, field)
        for partner, text in written.items()
        for again in [_read(text)]
        for field in Partner.model_fields
        if getattr(again, field) != getattr(partner, field)
    ]
    assert changed == []
    lying = {partner.path: (projects.ROOT / partner.path).read_text() for partner in written}
    assert {partner.path: text for partner, text in written.items()} == lying


# A day stays plain, whatever the field.
DAY = re.compile(r"\d{4}-\d{2,3}(-\d\d.*)?", re.DOTALL)
SPECIAL = st.text(
    st.sampled_from(" :#-?[]{}&*!|>'\"%@`,.+~=<0123456789eExoyn_aÄß„“\\\t\u00a0\u0085\ufeff😀")
)


@settings(deadline=None, derandomize=True)
@given(
    st.one_of(SPECIAL, st.text().map(unified)).filter(
        lambda text: text.strip("\n") and not CONTROL.search(text) and not DAY.fullmatch(text)
    )
)
def test_any_text_is_read_back(text: str) -> None:
    """By us, and as a text by a tool that knows the types of YAML 1.1; none is no field."""
    # A name has one line.
    line = text.replace("\n", " ")
    update = {"name": line, "sources": (line,), "description": text}
    written = profile_text(records.partner().model_copy(update=update))
    source, problems = read_yaml("file", written)
    assert problems == []
    assert (source.fields["name"], source.fields["sources"]) == (line, [line])
    assert str(source.fields["description"]).strip() == text.strip()
    parsed = yaml.safe_load(written)
    assert (parsed["name"], parsed["sources"]) == (line, [line])


@pytest.mark.parametrize(
    "text",
    [
        *("no", "Y", "off", "null", "~", "true", "58455", "01067", "1_000", "0o17", "0x1F"),
        *("1e3", "12e03", ".5", "-1", "+492311", "10:30", ".inf", "=", "<<"),
    ],
)
def test_what_yaml_takes_for_something_else_is_quoted(text: str) -> None:
    """In the version of 2005 (1.1) or in that of 2009 (1.2)."""
    assert f'\nname: "{text}"\n' in profile_text(records.partner(name=text))


@pytest.mark.parametrize("text", ["J. P. Grueber", "3M", "+49 231 1", "„Weg“ & Ziel", "a:b#c", "É"])
def test_plain_text_stays_plain(text: str) -> None:
    """Editors read it more easily."""
    assert f"\nname: {text}\n" in profile_text(records.partner(name=text))


HEAD = "id: wilo\n# wie im Register\nname: WILO SE  # ab 2008\ntype: company\nrole: regional\n"
END = "summary: >-\n  Pumpen aus\n  Dortmund.\naddress: {city: dortmund}\n"


@pytest.mark.parametrize(
    ("before", "changes", "after"),
    [
        (HEAD + END, {"name": "WILO"}, HEAD.replace("WILO SE", "WILO") + END),
        (HEAD + END, {"legal_name": "W"}, f"{HEAD.replace('type', 'legal_name: W{}type')}{END}"),
        (f"{HEAD}founded: 1872\n{END}", {"founded": None}, HEAD + END),
        (
            HEAD + END,
            {"summary": "Pumpen."},
            f"{HEAD}summary: Pumpen.\naddress: {{city: dortmund}}\n",
        ),
        (
            f"{HEAD}{END}# Woher\nsources:\n  - A\n  # gut\n  - B\n\n# Ende\n",
            {"founded": "1872"},
            f"{HEAD}{END}founded: 1872\n# Woher\nsources:\n  - A\n  # gut\n  - B\n\n# Ende\n",
        ),
        (
            f"{HEAD}{END}# Woher\nsources:\n  - A\n",
            {"sources": ["A", "C: 1"]},
            f'{HEAD}{END}# Woher\nsources:\n  - A\n  - "C: 1"\n',
        ),
    ],
    ids=["scalar with comments", "new field", "field gone", "block", "others stay", "list"],
)
@pytest.mark.parametrize(("mark", "line_end"), [("", "\n"), ("\ufeff", "\r\n")])
def test_changed_fields_change_and_no_others(
    before: str, changes: dict[str, object], after: str, mark: str, line_end: str
) -> None:
    """Comments, order and notation of what stays are those of the editor."""
    after = after.replace("{}", "\n")
    former = _read(before)
    fields = {**yaml_fields(former), **changes}
    context = {"path": "partners/wilo.yml"}
    values = {name: value for name, value in fields.items() if value is not None}
    partner = Partner.model_validate(values, context=context)
    text = changed_text(mark + before.replace("\n", line_end), former, partner)
    assert text == mark + after.replace("\n", line_end)


@pytest.mark.parametrize(
    "text",
    [
        (
            "{id: wilo, name: WILO SE, type: company, role: regional, summary: P., "
            "address: {city: dortmund}}\n"
        ),
        f"{HEAD}{END}".rstrip("\n"),
        f"---\n{HEAD}{END}...\n",
    ],
    ids=["flow style", "no line end", "marks of the document"],
)
def test_unusual_file_is_changed_all_the_same(text: str) -> None:
    """What cannot be changed in place is written anew."""
    former = _read(text)
    partner = former.model_copy(update={"name": "WILO", "sources": ("A",)})
    again = _read(changed_text(text, former, partner))
    assert yaml_fields(again) == yaml_fields(partner)
