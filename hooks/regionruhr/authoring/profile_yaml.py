"""Profile as YAML: the text of the file of a partner, in the format that all profiles have.

Fields in the order of the model, lists indented, long texts as blocks: a format that the
emitters of PyYAML do not have.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import cast

import yaml

from regionruhr.authoring.yaml_scalar import scalar
from regionruhr.model.partner import Partner
from regionruhr.model.values import Model, PartialDate
from regionruhr.reading.source import Value, read_yaml
from regionruhr.reading.validation import validated

_BLOCK_TEXTS = frozenset({"description"})
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_COMMENTS_ABOVE = re.compile(r"(^#.*\n)*\Z", re.MULTILINE)
_COMMENT_BESIDE = re.compile(r"[ \t]*(#.*)?$", re.MULTILINE)


def profile_text(partner: Partner) -> str:
    """The text of a profile, without the fields that have their default."""
    return "".join(_field_text(name, value) for name, value in _filled_fields(partner))


def fields_of(model: Model) -> dict[str, Value]:
    """The fields of a record as its file would hold them, all values as text."""
    return {name: _plain(value) for name, value in _filled_fields(model)}


def changed_text(text: str, former: Partner, partner: Partner) -> str:
    """The text of the profile `former`, changed to that of `partner`.

    Fields that are alike stay as they were written, with their comments and line ends.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    line_end = "\r\n" if "\r\n" in text else "\n"
    written = _with_fields(text.removeprefix(mark).replace("\r\n", "\n"), former, partner)
    source, problems = read_yaml(partner.path, written)
    again = None if problems else validated(Partner, source)[0]
    if again is None or fields_of(again) != fields_of(partner):
        written = profile_text(partner)
    return mark + written.replace("\n", line_end)


def _filled_fields(model: Model) -> Iterator[tuple[str, object]]:
    """Yield name and value of every field that differs from its default."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if value != field.default:
            yield name, value


def _plain(value: object) -> Value:
    if isinstance(value, Model):
        return fields_of(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, str) else _typed(value)


def _typed(value: object) -> str:
    """A date, number or yes in the form that it is read in."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}"
    return value.isoformat() if isinstance(value, date | PartialDate) else str(value)


def _field_text(name: str, value: object) -> str:
    return "".join(f"{line}\n" for line in _field(name, value))


def _field(name: str, value: object) -> Iterator[str]:
    """A field in lines."""
    if isinstance(value, Model):
        yield f"{name}:"
        yield from _indented(_fields(value))
    elif isinstance(value, tuple):
        yield f"{name}:"
        for item in value:
            yield from _indented(_item(item))
    elif isinstance(value, str) and (name in _BLOCK_TEXTS or "\n" in value) and _is_block(value):
        yield f"{name}: |"
        yield from _indented(iter(value.split("\n")))
    else:
        yield f"{name}: {_scalar(value)}"


def _fields(model: Model) -> Iterator[str]:
    for name, value in _filled_fields(model):
        yield from _field(name, value)


def _item(value: object) -> Iterator[str]:
    """An item of a list in lines."""
    if not isinstance(value, Model):
        yield f"- {_scalar(value)}"
        return
    for number, line in enumerate(_fields(value)):
        yield f"{'  ' if number else '- '}{line}" if line else line


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" if line else line for line in lines)


def _is_block(text: str) -> bool:
    """Whether a text can stand as a block without an escape."""
    return text == text.strip() and all(c.isprintable() or c in "\n\t\xa0\xad" for c in text)


def _scalar(value: object) -> str:
    """A value in one line."""
    return scalar(value) if isinstance(value, str) else _typed(value)


def _with_fields(text: str, former: Partner, partner: Partner) -> str:
    """The text with those fields as `partner` has them in which it differs from `former`."""
    root = cast("yaml.MappingNode", yaml.compose(text, Loader=yaml.CBaseLoader))
    if root.flow_style or not text.endswith("\n"):
        return profile_text(partner)
    starts = [_above(text, key) for key, _ in root.value]
    ends = [*starts[1:], root.end_mark.index]
    pieces = {
        key.value: text[start:end]
        for (key, _), start, end in zip(root.value, starts, ends, strict=True)
    }
    nodes = {key.value: (key, value) for key, value in root.value}
    before, after = dict(_filled_fields(former)), dict(_filled_fields(partner))
    for name in Partner.model_fields:
        if before.get(name) == after.get(name):
            continue
        block = _field_text(name, after[name]) if name in after else ""
        if name in pieces:
            pieces[name] = _rewritten(text, *nodes[name], block)
        else:
            pieces = _with_piece(pieces, name, block)
    return "".join((text[: starts[0]], *pieces.values(), text[ends[-1] :]))


def _above(text: str, key: yaml.Node) -> int:
    """Where the comment begins that stands right above a field, or the field itself."""
    found = _COMMENTS_ABOVE.search(text, 0, key.start_mark.index)
    return found.start() if found else key.start_mark.index


def _rewritten(text: str, key: yaml.Node, value: yaml.Node, block: str) -> str:
    """A field anew, with the comments above it and, of a field in one line, beside it."""
    if not block:
        return ""
    above = text[_above(text, key) : key.start_mark.index]
    if isinstance(value, yaml.ScalarNode) and value.style not in {"|", ">"}:
        beside = _COMMENT_BESIDE.match(text, value.end_mark.index)
        if beside and block.count("\n") == 1:
            return f"{above}{block[:-1]}{beside[0].rstrip()}\n"
    return above + block


def _with_piece(pieces: dict[str, str], name: str, block: str) -> dict[str, str]:
    """The pieces of a text and one more, behind the field that the model has before it."""
    names = list(Partner.model_fields)
    earlier = [other for other in names[: names.index(name)] if other in pieces]
    order = list(pieces)
    order.insert(order.index(earlier[-1]) + 1 if earlier else 0, name)
    return {other: block if other == name else pieces[other] for other in order}
