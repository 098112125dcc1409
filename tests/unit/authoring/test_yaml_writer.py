"""A text as YAML writes it is read back letter by letter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionruhr.authoring.yaml_writer import scalar
from regionruhr.reading.source import CONTROL, unified
from regionruhr.reading.yaml_reading import read_yaml


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Grüße aus Hagen", "Grüße aus Hagen"),
        ("2026-11-20", "2026-11-20"),
        ("Halle: offen", '"Halle: offen"'),
        ("Platz #1", '"Platz #1"'),
        ("true", '"true"'),
        ("Wilo's", "Wilo's"),
    ],
)
def test_quotation_marks_stand_only_where_needed(text: str, written: str) -> None:
    """What an editor would write without them is written without them."""
    assert scalar(text) == written


@settings(derandomize=True, database=None)
@given(st.text().map(unified).filter(lambda text: not CONTROL.search(text)))
def test_every_text_is_read_back(text: str) -> None:
    """In one line, whatever is in it."""
    written = f"a: {scalar(text)}\n"
    source, problems = read_yaml("a.yml", written)
    assert (source.fields.get("a", ""), problems) == (text, [])
    assert written.count("\n") == 1
