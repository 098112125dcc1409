"""YAML writer: fields as YAML, in the format that all files have.

Lists indented, long texts as blocks, quotation marks only where a tool for YAML 1.1 or 1.2 would
read something other than text. The emitters of PyYAML do not have this format and are, in Python,
too slow for thousands of profiles.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel

from regionruhr.model.field import model_in, own_fields
from regionruhr.reading.source import Value

# A month, a day, a time of a day, and the number of a release.
_DATED = re.compile(r"\d{4}-\d{2,3}|\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?")
# Null, yes and no, numbers with their signs, bases and exponents, times, days: as either
# version of YAML has them, and some more.
_NOT_TEXT = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(inf|nan)|[-+]?\.?[0-9][0-9a-fox_.:+-]*"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ t].*",
    re.IGNORECASE,
)
_NEEDS_QUOTES = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`\s].*|.*(: | #).*|.*[:\s]""")
_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BLOCK_TEXTS = frozenset({"description"})
_NO_TEXT = frozenset({"whole-number-form", "degrees-form", "yes-no-form", "partial-date-form"})


class Plain(str):
    """A value other than text: a number, a date, "true". It has no quotation marks."""

    __slots__ = ()


def as_declared(model: type[BaseModel], fields: Mapping[str, Value]) -> dict[str, Value]:
    """The fields of a record as YAML has them: plain what is not declared as text."""
    return {name: _as_declared(model, name, value) for name, value in fields.items()}


def _as_declared(model: type[BaseModel], name: str, value: Value) -> Value:
    field = own_fields(model)[name]
    inner = model_in(field.annotation)
    match value:
        case str():
            return Plain(value) if field.form in _NO_TEXT else value
        case dict():
            return as_declared(inner or model, value)
        case list():
            return [_as_declared(model, name, item) for item in value]


def field_lines(name: str, value: Value) -> Iterator[str]:
    """Yield the lines of a field."""
    match value:
        case dict():
            yield f"{name}:"
            yield from indented(mapping_lines(value))
        case list():
            yield f"{name}:"
            for item in value:
                yield from indented(item_lines(item))
        case str() if _is_block(name, text := value.removesuffix("\n")):
            yield f"{name}: |"
            yield from indented(text.split("\n"))
        case _:
            yield f"{name}: {scalar(value)}"


def mapping_lines(fields: Mapping[str, Value]) -> Iterator[str]:
    """Yield the lines of fields, one after the other."""
    for name, value in fields.items():
        yield from field_lines(name, value)


def item_lines(value: Value) -> Iterator[str]:
    """Yield the lines of an item of a list, which is a text or a mapping."""
    lines = mapping_lines(value) if isinstance(value, dict) else [scalar(str(value))]
    for number, line in enumerate(lines):
        yield f"{'  ' if number else '- '}{line}" if line else line


def indented(lines: Iterable[str], by: str = "  ") -> Iterator[str]:
    """Yield lines with blanks in front, unless they are empty."""
    return (f"{by}{line}" if line else line for line in lines)


def _is_block(name: str, text: str) -> bool:
    """Whether a text is long, or has several lines, and needs no escape as a block."""
    is_long = name in _BLOCK_TEXTS or "\n" in text
    printable = (char.isprintable() or char in "\n\t\xa0\xad" for char in text)
    return is_long and text == text.strip() and all(printable)


def scalar(text: str) -> str:
    """The text as YAML in one line; dates and ids of releases without quotation marks."""
    if isinstance(text, Plain) or _DATED.fullmatch(text):
        return text
    is_plain = text.isprintable() and not _NEEDS_QUOTES.fullmatch(text)
    if text and is_plain and not _NOT_TEXT.fullmatch(text):
        return text
    # JSON is YAML once the characters that YAML does not print are escaped.
    written = json.dumps(text, ensure_ascii=False)
    return _UNPRINTED.sub(lambda char: f"\\u{ord(char[0]):04x}", written)
