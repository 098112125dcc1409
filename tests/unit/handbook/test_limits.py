"""Limits that the handbook names are those of the code."""

import re
from typing import get_args

import pytest
from annotated_types import MaxLen
from pydantic.fields import FieldInfo

import handbook
import projects
from regionruhr.editor_tools.field_tables import field_tables
from regionruhr.formats import size_text
from regionruhr.model.values import Keys
from regionruhr.reading.pictures import _LOGOS as LOGO
from regionruhr.reading.pictures import _PICTURES as PICTURE
from regionruhr.reading.pictures import Limits

CHAPTER = "Bilder und ihre Rechte"


def _column(number: int) -> dict[str, str]:
    """A column of the table of pictures, by what its rows are about."""
    return {row[0]: row[number] for row in handbook.rows(CHAPTER)}


@pytest.mark.parametrize(("number", "limits"), [(1, PICTURE), (2, LOGO)], ids=["pictures", "logos"])
def test_table_of_pictures_names_the_limits(number: int, limits: Limits) -> None:
    """Size, pixels, proportions, and what is sharp."""
    column = _column(number)
    size = size_text(limits.bytes).replace("\N{NO-BREAK SPACE}", " ")
    pixels = f"{limits.pixels // 1_000_000} Millionen Pixel"
    assert column["Höchstens"] == f"{size} und {pixels}"
    assert column["Lange Seite mindestens"].startswith(f"{limits.sharp_from} Pixel")
    assert column["Genug ist eine Breite von"].startswith(f"{limits.enough} Pixel")
    assert column["Seitenverhältnis bis"] == f"{limits.elongation} zu 1"
    assert {f"`{ending}`" for ending in limits.endings} == {
        word for word in column["Formate"].replace(",", "").split() if word.startswith("`")
    }


def test_field_tables_name_the_length_of_lists() -> None:
    """Once, for all lists of keys."""
    (bound,) = (part for part in get_args(Keys) if isinstance(part, FieldInfo))
    (limit,) = (part.max_length for part in bound.metadata if isinstance(part, MaxLen))
    assert f"Listen von Kürzeln haben höchstens {limit} Einträge." in field_tables()


def test_handbook_tells_when_the_site_is_built() -> None:
    """Both forges look for what is due at the same minutes."""
    minutes = re.findall(r"(\d+) und (\d+) Minuten nach der vollen", handbook.PATH.read_text())
    (schedule,) = (f'"{",".join(pair)} * * * *"' for pair in minutes)
    for file in (".github/workflows/deploy.yml", ".gitlab-ci.yml"):
        assert schedule in (projects.ROOT / file).read_text()


def test_handbook_is_short() -> None:
    """As a whole, and the chapter that is enough for work with forms."""
    lines = handbook.PATH.read_text().splitlines()
    assert len(lines) <= 897
    chapters = [number for number, line in enumerate(lines) if line.startswith("## ")]
    start, end = chapters[1:3]
    assert (lines[start], lines[end]) == ("## In zehn Minuten", "## Ohne Formulare")
    assert end - start <= 150
