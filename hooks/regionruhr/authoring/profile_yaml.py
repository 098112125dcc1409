"""Profile as YAML: the fields of a partner, and the text of its file."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from regionruhr.authoring.yaml_patch import patched
from regionruhr.authoring.yaml_writer import Plain, mapping_lines
from regionruhr.model.partner import Partner
from regionruhr.model.values import Model, PartialDate
from regionruhr.reading.source import Value
from regionruhr.reading.yaml_reading import BYTE_ORDER_MARK, read_yaml


def profile_text(partner: Partner) -> str:
    """The text of a profile, without the fields that have their default."""
    return "".join(f"{line}\n" for line in mapping_lines(yaml_fields(partner)))


def yaml_fields(model: Model) -> dict[str, Value]:
    """The fields of a record as its file would hold them, without those that have their default."""
    return {
        name: _plain(value)
        for name, field in type(model).model_fields.items()
        if (value := getattr(model, name)) != field.default
    }


def patched_profile(text: str, changes: Mapping[str, "Value | None"]) -> str | None:
    """The text of a profile with other values of some fields; without those that have None.

    New fields stand in the order of the model. None if people have to change it.
    """
    fields = {**read_yaml("", text)[0].fields, **changes}
    wanted = {name: fields.get(name) for name in Partner.model_fields}
    return patched(text, {name: value for name, value in wanted.items() if value is not None})


def changed_text(text: str, former: Partner, partner: Partner) -> str:
    """The text of the profile `former`, changed to that of `partner`.

    Fields that are alike stay as they were written, with their comments and line ends.
    """
    before, after = yaml_fields(former), yaml_fields(partner)
    names = (name for name in {**before, **after} if before.get(name) != after.get(name))
    written = patched_profile(text, {name: after.get(name) for name in names})
    if written is None:
        mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
        line_end = "\r\n" if "\r\n" in text else "\n"
        written = mark + profile_text(partner).replace("\n", line_end)
    return written


def _plain(value: object) -> Value:
    match value:
        case Model():
            return yaml_fields(value)
        case tuple():
            return [_plain(item) for item in value]
        case str():
            return str(value)
        case bool():
            return Plain("true" if value else "false")
        case date() | PartialDate():
            return Plain(value.isoformat())
        case _:
            return Plain(f"{Decimal(str(value)):f}")
