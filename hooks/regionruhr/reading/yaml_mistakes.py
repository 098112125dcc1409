"""YAML mistakes: common errors of editors, each with the lines that would be right.

The parser reports the line where it stopped, often one after the mistake. Which of several
mistakes it was shows when the right lines are read in its place.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

_HEAD = r"(?P<head>[ ]*(?:- +)*)"
_FIELD = rf"{_HEAD}(?P<name>[A-Za-z0-9_][\w~/-]*)"
_NO_BREAK = "\u00a0\u2007\u202f"
_NO_BREAK_SPACES = re.compile(rf"[ ]*[{_NO_BREAK}]\s*(?:[A-Za-z_]\w*:|- )")
_BEGINS_FIELD = re.compile(r"\s*(?:- +)*[a-z0-9_][a-z0-9_~/-]*:(?:\s|$)")
"""A name with a capital is the first word of a sentence."""
_BLOCK = re.compile(rf"{_FIELD}:(?: [|>][+-]?)?\s*")
_CLOSING = {"[": "]", "{": "}"}
_DEEPER = "  "
MOST_INDENTATIONS = 4
"""So many lines above can tell how a line is to be indented."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """Lines that cannot be read, and those that could be in their place."""

    line: int
    """The line to correct, counted from 0."""
    fault: str
    near: str
    """The first corrected line."""
    lines: Sequence[str]
    """The whole file, corrected."""
    changed: int
    """The number of lines that are corrected."""


def no_break_space_line(lines: Sequence[str]) -> int | None:
    """Return the first line that is indented with no-break spaces, counted from 0."""
    return next((n for n, line in enumerate(lines) if _NO_BREAK_SPACES.match(line)), None)


def mistakes_near(lines: Sequence[str], places: Iterable[int]) -> Iterator[Mistake]:
    """Yield what may be wrong in those lines and in others above each; likely ones first."""
    numbers = _with_lines_before(lines, places)
    likely, unlikely = _in_line(_LIKELY), _in_line(_UNLIKELY)
    for find in (_bullets, likely, _open_fields, _indentations, _dashes, _paragraphs, unlikely):
        for number in numbers:
            yield from find(lines, number)


def _in_line(kinds: "Sequence[_Kind]") -> Callable[[Sequence[str], int], Iterator[Mistake]]:
    def find(lines: Sequence[str], number: int) -> Iterator[Mistake]:
        for fault, pattern, corrected in kinds:
            matched = re.fullmatch(pattern, lines[number])
            new = corrected(matched) if matched else ""
            if new and new != lines[number]:
                yield _mistake(lines, number, number + 1, fault, [new])

    return find


def _with_lines_before(lines: Sequence[str], places: Iterable[int]) -> Iterable[int]:
    """Return the lines, and of those above each the last one and the last that is indented less."""
    found = dict[int, None]()
    for place in places:
        number = min(place, len(lines) - 1)
        before = [n for n in range(number - 1, -1, -1) if lines[n].strip()]
        own = _indentation(lines[number])
        around = (n for n in before if _indentation(lines[n]) < own)
        found |= dict.fromkeys((number, *before[:1], *islice(around, 1)))
    return found


def _mistake(
    lines: Sequence[str], start: int, end: int, fault: str, corrected: Sequence[str]
) -> Mistake:
    all_lines = (*lines[:start], *corrected, *lines[end:])
    return Mistake(start, fault, corrected[0], all_lines, end - start)


def quoted(line: str) -> str:
    """Return a line with its value in quotation marks, in which those of the text are German."""
    matched = _VALUE.fullmatch(line)
    return _quoted(matched) if matched else line


def _quoted(matched: re.Match[str]) -> str:
    value = matched["value"].rstrip()
    if _IN_QUOTES.fullmatch(value):
        value = value.strip("\"'„“”")
    value = _german(value).replace("\\", "\\\\")
    return f'{_before(matched)}"{value}"'


def _plain(matched: re.Match[str]) -> str:
    value = matched["value"].rstrip()
    return f"{_before(matched)}{value if _IN_QUOTES.fullmatch(value) else _german(value)}"


def _before(matched: re.Match[str]) -> str:
    found = matched.groupdict("")
    name = found.get("name")
    return f"{found['head']}{name}: " if name else found.get("dash") or found["head"]


def _german(value: str) -> str:
    return re.sub(r'"([^"]*)"', r"„\1“", value).replace('"', "“")


def _without_markdown(matched: re.Match[str]) -> str:
    return f"{_before(matched)}{re.sub(r'[*_`]{1,3}', '', matched['value'])}"


def _closed(matched: re.Match[str]) -> str:
    value = matched["value"].rstrip()
    return f"{_before(matched)}{value.rstrip(',')}{_CLOSING.get(value[0], value[0])}"


def _colon_of_text(matched: re.Match[str]) -> str:
    return _quoted(matched) if re.search(r":(?:\s|$)", matched["value"]) else ""


def _dashed(matched: re.Match[str]) -> str:
    name = matched.groupdict().get("name")
    return f"{matched['head']}- {name + ': ' if name else ''}{matched['value']}"


_IN_QUOTES = re.compile(r"""["'„“”][^"'„“”]*["'“”]?""")
_VALUE = re.compile(rf"(?:{_FIELD}: +|(?P<dash>[ ]*(?:- +)+))(?P<value>\S.*)")
_BULLET = re.compile(r"(?P<head>\s*)(?:[•·–—*+]\s+|-(?=[^\s-]))(?P<value>.+)")
_TEXT_BEHIND_QUOTES = rf"""{_FIELD}: +(?P<value>(?:"[^"]*"|'[^']*')\s*[^\s#].*)"""
_OTHER_COLONS = "ː：∶˸꞉﹕=;"  # noqa: RUF001 (they are looked for because they look alike)
_Kind = tuple[str, str, Callable[[re.Match[str]], str]]
"""A fault of one line, how that looks, and how it would be right."""
_LIKELY: Sequence[_Kind] = (
    ("yaml-german-quotes", rf"{_FIELD}: +(?P<value>[„“”].*)", _quoted),
    ("yaml-quote", rf"""{_FIELD}: +(?P<value>"[^"]*|'[^']*)""", _closed),
    ("yaml-escape", rf'{_FIELD}: +"(?P<value>[^"]*\\[^"]*)"\s*', _quoted),
    ("yaml-quote-inside", _TEXT_BEHIND_QUOTES, _plain),
    ("yaml-quote-inside", _TEXT_BEHIND_QUOTES, _quoted),
    ("yaml-blank-missing", rf"{_FIELD}:(?P<value>[^\s/:].*)", _plain),
    ("yaml-no-break-space", rf"{_FIELD}:[{_NO_BREAK}]+(?P<value>.*)", _plain),
    ("yaml-syntax", rf"{_FIELD}\s*[{_OTHER_COLONS}]\s*(?P<value>.+)", _plain),
    ("yaml-syntax", rf"{_FIELD} +(?:[-–—]>?|:) *(?P<value>\S.*)", _plain),
    ("yaml-syntax", rf"{_FIELD}: +(?P<value>[*_`]+\w.*[*_`].*)", _without_markdown),
    ("yaml-syntax", rf"{_FIELD}: +(?P<value>[\[{{][^\]}}]*)", _closed),
    ("yaml-colon", _VALUE.pattern, _colon_of_text),
    ("yaml-syntax", _VALUE.pattern, _quoted),
)
_UNLIKELY: Sequence[_Kind] = (
    ("yaml-syntax", rf"{_FIELD}[ ]+(?P<value>\S.*)", _plain),
    ("yaml-syntax", r"(?P<head>\s*)(?P<value>[^\s-].*)", _dashed),
)
"""What could as well be a line of a text."""


def _bullets(lines: Sequence[str], number: int) -> Iterator[Mistake]:
    """Yield the mistake of a list whose lines begin with another sign than a hyphen."""
    start = number - sum(1 for _ in takewhile(_BULLET.match, reversed(lines[:number])))
    found = [*takewhile(bool, map(_BULLET.fullmatch, lines[start:]))]
    items = [_dashed(matched) for matched in found if matched]
    if start + len(items) > number:
        yield _mistake(lines, start, start + len(items), "list-bullet", items)


def _paragraphs(lines: Sequence[str], number: int) -> Iterator[Mistake]:
    """Yield the mistake of a text that is not indented like its beginning, or needs a bar."""
    if not _is_text(lines[number]):
        return
    margin = _indentation(lines[number])

    def is_part(line: str) -> bool:
        return not line.strip() or (_is_text(line) and _indentation(line) <= margin)

    start = number - sum(1 for _ in takewhile(is_part, reversed(lines[:number])))
    end = number + sum(1 for _ in takewhile(is_part, lines[number:]))
    start = next(n for n in range(start, end) if lines[n].strip())
    above = next((n for n in range(start - 1, -1, -1) if lines[n].strip()), None)
    if above is None:
        return
    if field := _BLOCK.fullmatch(lines[above]):
        deeper = len(field["head"]) + len(_DEEPER)
    else:
        deeper = _indentation(lines[above])
    if deeper > margin:
        indented = [line.strip() and f"{' ' * deeper}{line.strip()}" for line in lines[start:end]]
        yield _mistake(lines, start, end, "yaml-indentation", indented)
    elif (field := _VALUE.fullmatch(lines[above])) and field["name"]:
        blanks = " " * len(field["head"]) + _DEEPER
        text = [field["value"], *(line.strip() for line in lines[above + 1 : end])]
        bar = f"{field['head']}{field['name']}: |"
        corrected = [bar, *(line and f"{blanks}{line}" for line in text)]
        yield _mistake(lines, above, end, "yaml-bar", corrected)


def _is_text(line: str) -> bool:
    """Return whether a line that is not blank begins neither a field nor a remark."""
    return (
        bool(line.strip()) and not _BEGINS_FIELD.match(line) and not line.lstrip().startswith("#")
    )


def _open_fields(lines: Sequence[str], number: int) -> Iterator[Mistake]:
    """Yield the mistake of a name without its colon, above lines that belong to it."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    is_open = _indentation(below) > _indentation(lines[number])
    if is_open and re.fullmatch(r"[ ]*[a-z0-9_][a-z0-9_-]*\s*", lines[number]):
        yield _mistake(lines, number, number + 1, "yaml-syntax", [f"{lines[number].rstrip()}:"])


def _dashes(lines: Sequence[str], number: int) -> Iterator[Mistake]:
    """Yield the mistake of a first field without a dash, above fields that have room for it."""
    field = re.fullmatch(rf"{_FIELD}: +(?P<value>\S.*)", lines[number])
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    room = _indentation(below) - len(_DEEPER)
    if field and room >= 0:
        item = f"{' ' * room}- {field['name']}: {field['value']}"
        yield _mistake(lines, number, number + 1, "list-dash", [item])


def _indentations(lines: Sequence[str], number: int) -> Iterator[Mistake]:
    """Yield the mistake of a line, alone or with what belongs to it, for each way to indent it."""
    if not lines[number].strip():
        return
    own, text = _indentation(lines[number]), lines[number].lstrip(" \t")
    fault = "yaml-tab" if "\t" in lines[number].removesuffix(text) else "yaml-indentation"
    above = (n for line in reversed(lines[:number]) if line.strip() for n in _columns(line))
    run = [*takewhile(lambda line: line.strip() and _indentation(line) >= own, lines[number:])]
    for other in dict.fromkeys((*islice(dict.fromkeys(above), MOST_INDENTATIONS), 0, len(_DEEPER))):
        alone = f"{' ' * other}{text}"
        if alone != lines[number]:
            yield _mistake(lines, number, number + 1, fault, [alone])
            shifted = [
                f"{' ' * max(_indentation(line) - own + other, 0)}{line.lstrip()}" for line in run
            ]
            yield _mistake(lines, number, number + len(run), fault, shifted)


def _columns(line: str) -> Iterator[int]:
    """Yield where lines below a line can begin, the likeliest first."""
    if line.rstrip().endswith(":"):
        yield _indentation(line) + len(_DEEPER)
    elif dashes := re.match("[ ]*(?:- +)+", line):
        yield dashes.end()
    yield _indentation(line)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
