"""Entry as YAML: an offer or a request, written into the file of its profile."""

from collections.abc import Iterator, Mapping
from typing import cast

import yaml

from regionruhr.authoring.yaml_lines import line_end, with_comments
from regionruhr.authoring.yaml_scalar import scalar
from regionruhr.model.exchange_entry import ExchangeEntry
from regionruhr.reading.source import Value

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_INDENT = 2
_FIELDS = ExchangeEntry.model_fields
_YES_NO = frozenset(name for name, field in _FIELDS.items() if field.annotation is bool)


def with_entry(text: str, group: str, entry: Mapping[str, Value]) -> str:
    """A profile with one more item in the list `group`; all else stays as it was.

    A list that is not there yet stands last, but offers before requests. Lists in brackets are
    left to people.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    text = text.removeprefix(mark)
    newline = "\r\n" if "\r\n" in text else "\n"
    root = cast("yaml.MappingNode", yaml.compose(text, Loader=yaml.CBaseLoader))
    nodes = {key.value: (key, value) for key, value in root.value}
    indent, head, place = _INDENT, [f"{group}:"], len(text)
    if group in nodes:
        head, place = [], line_end(text, nodes[group][0].end_mark.index)
        items = nodes[group][1]
        if isinstance(items, yaml.SequenceNode) and items.value:
            indent = items.start_mark.column
            place = line_end(text, _last_mark(items, text))
        elif isinstance(items, yaml.SequenceNode):
            # The brackets of an empty list go, the comment behind them stays.
            start, end = items.start_mark.index, items.end_mark.index
            before = text[:start].rstrip()
            text = before + text[end:]
            place = line_end(text, len(before))
    elif group == "offers" and "requests" in nodes:
        place = with_comments(text, nodes["requests"][0].start_mark.index)
    lines = [*head, *(" " * indent + line for line in _lines(entry))]
    block = "".join(f"{line}{newline}" for line in lines)
    before = "" if not place or text[:place].endswith("\n") else newline
    return f"{mark}{text[:place]}{before}{block}{text[place:]}"


def _last_mark(node: yaml.Node, text: str) -> int:
    """Where the last value of a list ends; its own mark stands behind the comments after it."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return len(text[: node.end_mark.index].rstrip())


def _lines(entry: Mapping[str, Value]) -> Iterator[str]:
    """The item in lines."""
    sign = "-"
    for name, value in entry.items():
        if isinstance(value, str):
            yield f"{sign} {name}: {value if name in _YES_NO else scalar(value)}"
        else:
            yield f"{sign} {name}:"
            yield from (f"    - {scalar(str(item))}" for item in value)
        sign = " "
