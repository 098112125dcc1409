"""The handbook's tables of fields: each field of the models, what it needs, what it may say."""

import re
from collections import defaultdict
from typing import get_origin

import pytest
from annotated_types import MaxLen
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

import handbook
from handbook_fields import TABLES, fields_of, values_of

Row = tuple[str, str, str]
LINE = 500
"""How long a line may be where nothing else is said of it."""


def _rows(title: str) -> list[Row]:
    """Name, whether it is needed, and meaning of each field in a table."""
    return [(name.strip("`"), needed, meaning) for name, needed, meaning in handbook.rows(title)]


@pytest.mark.parametrize("title", TABLES)
def test_table_has_every_field_and_no_other(title: str) -> None:
    """A new field of a model gets a row, one that is gone loses it."""
    names = [name for name, _, _ in _rows(title)]
    assert sorted(names) == sorted(dict(fields_of(title)))


@pytest.mark.parametrize("title", TABLES)
def test_table_says_what_is_required(title: str) -> None:
    """With "ja", or an empty cell."""
    required = {name: field.is_required() for name, field in fields_of(title)}
    assert {name: needed for name, needed, _ in _rows(title)} == {
        name: "ja" if needed else "" for name, needed in required.items()
    }


@pytest.mark.parametrize("title", TABLES)
def test_table_names_every_word_that_is_possible(title: str) -> None:
    """Where a field has a choice of words, and none that is not."""
    words = defaultdict[str, set[str]](set)
    for name, field in fields_of(title):
        words[name].update(values_of(field.annotation))
    meanings = {name: meaning for name, _, meaning in _rows(title) if words[name]}
    assert {name: set(re.findall("`([^`]+)`", said)) for name, said in meanings.items()} == {
        name: words[name] for name in meanings
    }


@pytest.mark.parametrize("title", TABLES)
def test_table_names_lengths(title: str) -> None:
    """Of texts that have to be shorter than a line may be."""
    limits = {name: _limit(field) for name, field in fields_of(title)}
    said = {
        name: re.findall(r"höchstens (\d+) Zeichen", meaning) for name, _, meaning in _rows(title)
    }
    assert said == {name: [str(limit)] * (limit < LINE) for name, limit in limits.items()}


def _limit(field: FieldInfo) -> int:
    """How long the text of a field may be; how long lists may be is told once for all."""
    if get_origin(field.annotation) is tuple:
        return LINE
    bounds = [
        bound
        for part in field.metadata
        if isinstance(part, StringConstraints | MaxLen) and (bound := part.max_length) is not None
    ]
    return min(bounds, default=LINE)
