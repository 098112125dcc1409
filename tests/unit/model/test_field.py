"""A field is declared once: what it is called, and where it is shown."""

import ast
from collections import Counter
from typing import Annotated, Any

import pytest
from pydantic import Field
from pydantic.fields import FieldInfo

import projects
from regionruhr.model.exchange_entry import Offer, Request
from regionruhr.model.field import (
    DeclaredField,
    Output,
    Use,
    example_of,
    fields_of,
    own_fields,
    shown_fields,
    value_at,
)
from regionruhr.model.partner import Partner
from regionruhr.model.values import Line, Model


class Inner(Model):
    """A record in another one."""

    city: str = Field(examples=["herne"])
    street: str | None = None


class Outer(Model):
    """A record with others in it."""

    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    name: str = "x"


HANDED_ON = (
    "authoring/*.py",
    "directory/open_data.py",
    "directory/partner_table.py",
    "reading/*.py",
    "table_import/*.py",
    "wording/vocabulary.py",
)
"""What reads and writes fields of profiles."""


@pytest.mark.parametrize("pattern", HANDED_ON)
def test_no_name_of_a_field_is_written_a_second_time(pattern: str) -> None:
    """It has one German name, and that and its other names stand in its declaration."""
    names = {name for field in fields_of(Partner) for name in field.names}
    modules = sorted((projects.ROOT / "hooks/regionruhr").glob(pattern))
    texts = {
        node.value
        for module in modules
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert modules
    assert names & texts == set()


@pytest.mark.parametrize("model", [Partner, Offer, Request])
def test_every_field_of_a_profile_says_where_it_is_shown(model: type[Model]) -> None:
    """Or why it is not: nothing reaches the open data by accident."""
    assert [field.name for field in fields_of(model) if field.use is None] == []


def test_field_that_says_nothing_is_noticed() -> None:
    """One that is shown nowhere for a reason says so."""

    class More(Partner):
        motto: Line | None = Field(default=None, title="Wahlspruch")
        rumour: Annotated[Line | None, Use(reason="Nur intern.")] = None

    assert [field.name for field in fields_of(More) if field.use is None] == ["motto"]


def test_use_without_an_output_gives_a_reason() -> None:
    """And one with outputs needs none."""
    with pytest.raises(ValueError, match="outputs, or the reason"):
        Use()
    with pytest.raises(ValueError, match="outputs, or the reason"):
        Use(Output.CARD, reason="So.")
    assert Use(reason="So.").outputs == frozenset()


def test_column_has_a_heading_of_its_own() -> None:
    """The title of its field, and no other column has it, nor is it another's other name."""
    columns = shown_fields(Partner, Output.EXPORT)
    names = [name for f in columns for name in (f.title, *(f.use.headings if f.use else ()))]
    assert [name for name, number in Counter(names).items() if number > 1] == []


def test_fields_of_a_record_follow_it() -> None:
    """Not those of the items of a list."""
    assert [field.name for field in fields_of(Outer)] == [
        "inner",
        "inner.city",
        "inner.street",
        "inners",
        "name",
    ]


def test_value_of_a_field_in_a_record_that_is_missing_is_none() -> None:
    """As that of an empty field."""
    assert value_at(Outer(), ("inner", "city")) is None
    assert value_at(Outer(inner=Inner(city="hagen")), ("inner", "city")) == "hagen"


def test_example_of_a_record_is_made_of_those_of_its_fields() -> None:
    """In a list where it is one."""
    examples = {name: example_of(info) for name, info in Outer.model_fields.items()}
    assert examples == {"inner": {"city": "herne"}, "inners": [{"city": "herne"}], "name": None}


@pytest.mark.parametrize(
    ("examples", "expected"),
    [(["Herne"], "Herne"), (["Herne\nHagen"], ""), ([["herne"]], ""), (None, "")],
    ids=["line", "several lines", "list", "none"],
)
def test_example_is_one_line(examples: list[Any] | None, expected: str) -> None:
    """Help and tables have no room for more."""
    assert DeclaredField(("name",), FieldInfo(examples=examples)).example == expected


def test_own_fields_leave_out_those_of_records() -> None:
    """A record is one field, by its name."""
    assert [*own_fields(Outer)] == ["inner", "inners", "name"]


@pytest.mark.parametrize(
    ("name", "form", "kind"),
    [
        ("phone", "phone-form", None),
        ("same_as", "web-address-form", None),
        ("verified_on", "day-form", None),
        ("address.city", "key-form", "town"),
        ("area_served", "key-form", "town or area"),
        ("legal_name", "plain-markup", None),
        ("description", "", None),
    ],
)
def test_type_says_form_and_reference(name: str, form: str, kind: str | None) -> None:
    """Of optional values and of the items of a list as well."""
    (field,) = (field for field in fields_of(Partner) if field.name == name)
    assert (field.form, field.refers_to) == (form, kind)
