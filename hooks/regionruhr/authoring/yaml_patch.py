"""YAML patch: changes fields of a YAML file, all else of which stays as it was, byte for byte.

Comments, order, quotation marks, indentation, line ends and a byte order mark are those of the
editor. ruamel.yaml, which promises the same, rewrote six of nine unusual styles.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

import yaml

from regionruhr.authoring.yaml_writer import field_lines, indented, item_lines, mapping_lines
from regionruhr.reading.source import Value
from regionruhr.reading.yaml_reading import BYTE_ORDER_MARK, MOST_VALUES, read_yaml

_COMMENT = r"([ \t]+#[^\r\n]*)"
_COMMENT_BESIDE = re.compile(f"{_COMMENT}?")
_HEAD = re.compile(rf"[ \t]*:(?:[ \t]*[|>][-+0-9]*)?(?:{_COMMENT}|[ \t]*)(?=\r?\n)")
"""What follows a key where its value begins in the next line, or is missing."""
_FRONT_MATTER = re.compile(
    rf"({BYTE_ORDER_MARK}?---[ \t]*\r?\n)(.*?)^---[ \t\r]*$", re.DOTALL | re.MULTILINE
)
_DASH = re.compile(r"^ *-(?=\s)", re.MULTILINE)


def patched(text: str, fields: Mapping[str, Value], *, most: int = MOST_VALUES) -> str | None:
    """The text of a file with exactly those fields, changed only where it has others.

    A new field stands before the first one that follows it in `fields`, else at the end. What was
    written is read again: None if it differs from `fields`, as where the whole file is a mapping
    in braces, which is left to people.
    """
    mark = BYTE_ORDER_MARK if text.startswith(BYTE_ORDER_MARK) else ""
    wanted = {name: _without_last_line_end(value) for name, value in fields.items()}
    patch = _Patch(text.removeprefix(mark))
    root = yaml.compose(patch.text, Loader=yaml.CBaseLoader)
    if root is None:
        patch.insert(len(patch.text), 0, mapping_lines(wanted))
    elif isinstance(root, yaml.MappingNode) and not root.flow_style:
        patch.change_mapping(root, wanted, root.end_mark.index)
    written = patch.result()
    source, problems = read_yaml("", written, most=most)
    is_wanted = _without_last_line_end(dict(source.fields)) == wanted
    return mark + written if is_wanted and not problems else None


def patched_front_matter(text: str, fields: Mapping[str, Value]) -> str | None:
    """The text of a Markdown file with exactly those fields in front, its text as it was.

    None if `patched` is, or the fields do not stand between two lines `---`.
    """
    found = _FRONT_MATTER.match(text)
    written = patched(found[2], fields) if found else None
    if found is None or written is None:
        return None
    return f"{found[1]}{written}{text[found.end(2) :]}"


class _Patch:
    """Changes of a text, made all at once, so that the marks of the parser hold until then."""

    def __init__(self, text: str) -> None:
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._added = "" if text.endswith("\n") else self._newline
        """The end that the last line lacks."""
        self.text = text + self._added
        self._changes: list[tuple[int, int, str]] = []
        """From which index to which one the text changes, and into what."""

    def result(self) -> str:
        """The text with all changes."""
        pieces: list[str] = []
        done = 0
        for start, end, new in sorted(self._changes, key=lambda change: change[:2]):
            pieces += (self.text[done:start], new)
            done = end
        written = "".join((*pieces, self.text[done:]))
        return written.removesuffix(self._added) if done < len(self.text) else written

    def insert(self, index: int, column: int, lines: Iterable[str]) -> None:
        """Insert lines before the line that begins at an index, or before its first field."""
        first, *others = (*indented(lines, " " * column), "")
        if index and self.text[index - 1] != "\n":
            first, others[-1] = first.lstrip(" "), " " * column
        self._replace(index, index, first, *others)

    def change_mapping(
        self, mapping: yaml.MappingNode, fields: Mapping[str, Value], end: int | None = None
    ) -> None:
        """Give a mapping other fields; `end` is where it ends if comments may be its last lines."""
        order = {name: number for number, name in enumerate(fields)}
        places: list[tuple[int, int]] = []
        done = mapping.start_mark.index
        for key, node in mapping.value:
            # Comments above the first field are about the whole.
            start = max(key.start_mark.index - key.start_mark.column, done)
            above = self._above(start, done, key.start_mark.column)
            places.append((order.get(key.value, -1), self._up(above, done, str.isspace)))
            done = self._next_line(node)
            if key.value in fields:
                self._change_value(key, node, fields[key.value])
            elif _is_filled(node):
                self._replace(above, done)
        last = done if end is None else self._up(end, done, str.isspace)
        present = {key.value for key, _ in mapping.value}
        for name, value in fields.items():
            if name not in present:
                later = (place for number, place in places if number > order[name])
                column = mapping.start_mark.column
                self.insert(next(later, last), column, field_lines(name, value))

    def _change_value(self, key: yaml.Node, node: yaml.Node, value: Value) -> None:
        if _value(node) == value:
            return
        match node, value:
            case yaml.MappingNode(flow_style=False), dict():
                self.change_mapping(node, value)
            case yaml.SequenceNode(flow_style=False), list():
                self._change_list(key, node, value)
            case _:
                self._rewrite(key, node, value)

    def _change_list(
        self, key: yaml.Node, sequence: yaml.SequenceNode, items: Sequence[Value]
    ) -> None:
        """Insert and remove items; the others stay with their comments.

        A mapping that is the same item changes in its fields, not as a whole.
        """
        done = self.text.find("\n", key.end_mark.index) + 1
        places: list[tuple[int, int, int]] = []
        for node in sequence.value:
            dash = _DASH.search(self.text, done, node.start_mark.index + 1)
            line = dash.start() if dash else done
            above = self._above(line, done, sequence.start_mark.column)
            done = self._next_line(node)
            places.append((above, line, done))
        places.append((done, done, done))
        former, wanted = (list(map(repr, of)) for of in (map(_value, sequence.value), items))
        matcher = SequenceMatcher(None, former, wanted, autojunk=False)
        for tag, first, behind, new_first, new_behind in matcher.get_opcodes():
            changed = _changed_mappings(sequence.value[first:behind], items[new_first:new_behind])
            if tag == "replace" and changed:
                for node, item in changed:
                    self.change_mapping(node, item)
            elif tag != "equal":
                above, line, _ = places[first]
                start = line if tag == "replace" else above
                end = places[behind - 1][2] if behind > first else start
                lines = (line for item in items[new_first:new_behind] for line in item_lines(item))
                column = " " * sequence.start_mark.column
                self._replace(start, end, *indented(lines, column), "")

    def _rewrite(self, key: yaml.Node, node: yaml.Node, value: Value) -> None:
        """Write a value anew, with the comment beside it."""
        first, *others = field_lines(key.value, value)
        first = first.removeprefix(f"{key.value}:")
        end = self._end(node)
        head = _HEAD.match(self.text, key.end_mark.index)
        if head is None and not others:
            self._replace(node.start_mark.index, end, first.lstrip(" "))
            return
        comment = head or _COMMENT_BESIDE.match(self.text, end)
        if comment:
            first += comment[1] or ""
            end = max(end, comment.end())
        column = " " * key.start_mark.column
        self._replace(key.end_mark.index, end, f":{first}", *indented(others, column))

    def _replace(self, start: int, end: int, *lines: str) -> None:
        self._changes.append((start, end, self._newline.join(lines)))

    def _above(self, index: int, limit: int, column: int) -> int:
        """The index of the first of the comments above a line that begin in its column."""
        return self._up(index, limit, lambda line: line.startswith(f"{'':{column}}#"))

    def _up(self, index: int, limit: int, is_passed: Callable[[str], bool]) -> int:
        """The index of the first of those lines above that are passed, but not above the limit."""
        while index > limit:
            start = self.text.rfind("\n", 0, index - 1) + 1
            if start < limit or not is_passed(self.text[start:index]):
                break
            index = start
        return index

    def _next_line(self, node: yaml.Node) -> int:
        """The index at which the line behind a value begins."""
        return self.text.find("\n", self._end(node)) + 1

    def _end(self, node: yaml.Node) -> int:
        """Where a value ends; the mark of a block stands behind the blank lines after it."""
        while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        start = node.start_mark.index
        return start + len(self.text[start : node.end_mark.index].rstrip())


def _changed_mappings(
    nodes: Sequence[yaml.Node], items: Sequence[Value]
) -> Sequence[tuple[yaml.MappingNode, dict[str, Value]]]:
    """The items that only change some fields, each with the new ones; empty if not all do so.

    An item is the same if its `id` is, or, without one, if all its fields are there again.
    """
    found = [
        (node, item)
        for node, item in zip(nodes, items, strict=False)
        if isinstance(node, yaml.MappingNode)
        and not node.flow_style
        and isinstance(item, dict)
        and _is_same(node, item)
    ]
    return found if len(found) == len(nodes) == len(items) else ()


def _is_same(node: yaml.MappingNode, item: Mapping[str, Value]) -> bool:
    former = {key.value: value.value for key, value in node.value if _is_filled(value)}
    if "id" in former or "id" in item:
        return item.get("id") is not None and former.get("id") == item["id"]
    return former.keys() <= item.keys()


def _is_filled(node: yaml.Node) -> bool:
    return bool(node.value or node.style) if isinstance(node, yaml.ScalarNode) else True


def _value(node: yaml.Node) -> Value:
    """What a value is as a `Source` has it."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(inner) for key, inner in node.value if _is_filled(inner)}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    return _without_last_line_end(str(node.value))


def _without_last_line_end(value: Value) -> Value:
    """A value without the ends of last lines: a block of text has one, a text in one line not."""
    if isinstance(value, dict):
        return {name: _without_last_line_end(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_without_last_line_end(item) for item in value]
    return value.rstrip("\n") if value.endswith("\n") else value
