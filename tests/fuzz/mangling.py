"""Mangling: a file that an editor could have left, spoilt as accident, program or malice would."""

import posixpath
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

import yaml

from fuzz.binary_mangling import spoiled

STEERING: Final = (
    *("\x00", "\x02", "\x03", "\x07", "\x0b", "\x0c", "\x1b[2J", "\x7f", "\x85", "\xa0", "\xad"),
    *("\u0301", "\u061c", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029"),
    *("\u202a", "\u202e", "\u2066", "\u2069", "\u2060", "\ufeff", "\ufffe", "\uffff", "\ufffd"),
    *("\ue000", "\U0001f469\u200d\U0001f680", "\U000e0041", "\U0010ffff", "A\u0308" * 40),
)
MARKUP: Final = (
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</title>", "<!--", "]]>"),
    *("{{ figures }}", "{{ 7*7 }}", "{% raw %}", "{0.__class__}", "%s%n", "$(id)", "`id`"),
    *(
        "[x](javascript:alert(1))",
        "[x](//host.example)",
        "![x](x.png)",
        "[x]: <y>",
        "[a](/../../x)",
    ),
    *("&#2;0&#3;", "&#x202e;", "&amp;lt;", "&NotAnEntity;", "<a href=x>", "***", "~~~", "```"),
    *("| a | b |\n|--|:-:|\n| c |", "1. a\n   - b", "> > > a", "\\", "a\\\nb", "<https://x.y>"),
    *("=cmd|' /C calc'!A0", "@SUM(1)", "\r\nX-Header: 1", "BEGIN:VCARD", ";CHARSET=x", "\\n"),
)
SCALARS: Final = (
    *("", "~", "null", "no", "true", "0", "-1", "1e999", "NaN", ".inf", "01067", "0x1F", "9" * 400),
    *("٣", "½", "2016-02-30", "0001-01-01", "9999-12-31", "9999-12-31 23:59", "0000", "2026-W01"),
    *("2026-03-29 02:30", "2026-10-25 02:30", "24:00", "1:61", "+49 (0) 231", "+", "a@b", "DE1"),
    *("../../x", "/etc/passwd", "..", ".", "con", "a/b", "a\\b", "x" * 5000, "ä" * 300, " ", "\t"),
    *("https://", "https://[", "https://a.b:99999999/", "https://a.b/%zz", "http://xn--a.b", "//a"),
    *("https://user:pw@a.b/", "https://a.b/\u202ecod.exe", "mailto:", "data:text/html,x", "a:b"),
    *("2026-01", "2026-999", "9999-01", "wilo", "dortmund", "digitale-fabrik", "index", "ort"),
)
TOKENS: Final = (
    *("- ", ": ", ":", "? ", "&a ", "*a", "!!python/object:os.system ", "!x ", "<<: *a\n", "|\n"),
    *(">-\n", "'", '"', "[", "]", "{", "}", ",", "#", "%YAML 9.9\n", "---\n", "...\n", "\t", "  "),
    *("\n", "\r", "\r\n", "\n\n\n", "@", "`", "|-", "\\x00", '"\\ud800"', '"\\u202e"', "=\n", "~"),
)
XML: Final = (
    *(
        '<script href="x"/>',
        "<foreignObject/>",
        ' onload="alert(1)"',
        '<use href="https://x.y#a"/>',
    ),
    *("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "&a;", "<?xml-stylesheet href='x'?>", "<![CDATA[", "<g>"),
    *(' width="1e400"', ' viewBox="0 0 NaN -1"', "<style>@import url(x)</style>", "&#0;", "</svg>"),
)
NAMES: Final = (
    *(
        "a",
        "-",
        "--",
        "1",
        "2",
        "2026",
        "index",
        "boerse",
        "con",
        "aux",
        "~a",
        "a.b",
        "a b",
        "Ä",
        "ä",
    ),
    *(
        "a" * 79,
        "a" * 81,
        "a" * 120,
        "a" * 190,
        "a" * 230,
        "ä" * 60,
        "a\u0308",
        "\u202ea",
        "a\u200b",
    ),
    *(
        "_removed",
        "_taxonomy",
        ".versteckt",
        "a%2e",
        "#a",
        "a?b",
        "a&b",
        "<a>",
        "'a'",
        "a\nb",
        "a\\b",
    ),
    *(
        "404",
        "robots",
        "sitemap",
        "feeds",
        "assets",
        "suche",
        "a-1600",
        "a.1234567890",
        "*",
        "$(id)",
    ),
)
ENDINGS: Final = (
    *("", ".", ".YML", ".yaml", ".md", ".MD", ".markdown", ".yml.txt", ".jpg", ".JPG", ".jpeg"),
    *(".jfif", ".heic", ".svg", ".svgz", ".pdf", ".PDF", ".docx", ".js", ".css", ".html", ".webp"),
    *(".bak", "~", ".orig", ".tmp", "-dunkel.svg", " (1).yml", "-Kopie.md"),
)
DEEP: Final = ("[", "{a: ", "- ", "? ", "> ", "(", "*a", "**a ", "_a__", "[a](", "![", "<g>", "&a")
LONGEST_WRITTEN_ANEW = 50_000
LARGEST: Final = 1_100_000
BINARY: Final = (".jpg", ".png", ".webp", ".ico", ".pdf", ".woff2", ".xlsx")


@dataclass(frozen=True, slots=True)
class Mangled:
    """A spoilt file: where it lies, counted from the root of a project, and its bytes."""

    path: str
    content: bytes | None
    """None of a file that is missing."""


def mangled(originals: Mapping[str, bytes], random: Random) -> Mangled:
    """One of the files with one change or a few; the same for the same state of `random`."""
    paths = sorted(originals)
    if random.random() < 0.5:
        # Half of all by the kinds of files: there is one table, but there are many texts.
        kind = random.choice(sorted({*map(_kind, paths)}))
        paths = [path for path in paths if _kind(path) == kind]
    path = random.choice(paths)
    if random.random() < 0.02:
        return Mangled(path, None)
    content = originals[path]
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        is_binary = path.endswith(BINARY) and random.random() < 0.95
        change = spoiled if is_binary else random.choice(_CHANGES)
        content = change(content, random)
    return Mangled(path, content[:LARGEST])


def renamed(originals: Mapping[str, bytes], random: Random) -> tuple[Mangled, Mangled]:
    """One of the files under another name, and none where it was."""
    path = random.choice(sorted(originals))
    folder, name = posixpath.split(path)
    stem, ending = posixpath.splitext(name)
    folder = random.choice(
        (folder, folder, folder, f"{folder}/neu", "content", "partners", "content/assets")
    )
    name = random.choice(
        (f"{random.choice(NAMES)}{ending}", f"{stem}{random.choice(ENDINGS)}", f"x{name}")
    )
    return Mangled(f"{folder}/{name}", originals[path]), Mangled(path, None)


def _kind(path: str) -> str:
    """The ending of a file, or its whole path if there is but one of its kind."""
    name = posixpath.basename(path)
    return path if name.startswith("_") else posixpath.splitext(name)[1]


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    # Half of a pair of surrogates is written as programs write it that know no better.
    return text.encode("utf-8", "surrogatepass" if "\ud800" in text else "surrogateescape")


def _lines(change: Callable[[list[str], Random], None]) -> Callable[[bytes, Random], bytes]:
    def changed(content: bytes, random: Random) -> bytes:
        lines = content.decode("latin-1").splitlines(keepends=True)
        if lines:
            change(lines, random)
        return "".join(lines).encode("latin-1")

    return changed


def _swap(lines: list[str], random: Random) -> None:
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _drop(lines: list[str], random: Random) -> None:
    del lines[random.randrange(len(lines))]


def _double(lines: list[str], random: Random) -> None:
    lines.insert(random.randrange(len(lines)), random.choice(lines))


def _indent(lines: list[str], random: Random) -> None:
    place = random.randrange(len(lines))
    blank = random.choice(("", " ", "  ", "    ", "\t", " " * 40))
    lines[place] = blank + lines[place].lstrip(" ")


def _key(lines: list[str], random: Random) -> None:
    """Give the value of one line to the field of another, or to a field of no model."""
    place = random.randrange(len(lines))
    name, colon, value = lines[place].partition(":")
    other = random.choice((*lines, "nmae:", "__class__:", "model_config:", "path:", "prose:", "1:"))
    lines[place] = other.partition(":")[0] + colon + value if colon else name + other


def _value(content: bytes, random: Random) -> bytes:
    """Another value for a field, in quotation marks or bare."""
    lines = _text(content).split("\n")
    places = [number for number, line in enumerate(lines) if ":" in line or line.startswith("-")]
    if not places:
        return content
    place = random.choice(places)
    sign = ":" if ":" in lines[place] else "-"
    value = random.choice(random.choice((SCALARS, MARKUP, STEERING)))
    if random.random() < 0.5:
        value = yaml.safe_dump(value, width=10**9).removesuffix("...\n").rstrip("\n")
    lines[place] = f"{lines[place].partition(sign)[0]}{sign} {value}"
    return _bytes("\n".join(lines))


def _insert(content: bytes, random: Random) -> bytes:
    text = _text(content)
    place = random.randrange(len(text) + 1)
    inserted = random.choice(random.choice((STEERING, MARKUP, TOKENS, SCALARS, XML)))
    return _bytes(text[:place] + inserted + text[place:])


def _append(content: bytes, random: Random) -> bytes:
    """More text at the end, where bodies are."""
    pieces = [random.choice(random.choice((MARKUP, STEERING, TOKENS))) for _ in range(4)]
    return content + _bytes("\n" + random.choice(("", " ", "\n\n")).join(pieces))


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content) + 1)]


def _flip(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(random.choice((1, 2, 10)) if changed else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _line_ends(content: bytes, random: Random) -> bytes:
    return content.replace(b"\n", random.choice((b"\r\n", b"\r", b"\n\r", b"\x85", b"\n\n")))


def _encoding(content: bytes, random: Random) -> bytes:
    text = content.decode("utf-8", "replace")
    code = random.choice(("utf-8-sig", "utf-16", "utf-32", "latin-1", "cp1252", "utf-7"))
    return text.encode(code, "replace")


def _deepen(content: bytes, random: Random) -> bytes:
    """Nesting without end, at the beginning, at the end or in place of a value."""
    nested = random.choice(DEEP) * random.choice((10, 21, 200, 5_000))
    text = _text(content)
    place = random.choice((0, len(text), text.find(": ") + 2, text.rfind("\n---") + 5))
    return _bytes(text[:place] + nested + text[place:])


def _grow(content: bytes, random: Random) -> bytes:
    """A line, a character or the whole, so often that a megabyte is near."""
    if random.random() < 0.8:
        return content
    text = _text(content)
    lines = text.splitlines(keepends=True) or ["a"]
    piece = random.choice(
        (*lines, text, random.choice(text or "a"), *DEEP, *MARKUP, "- a\n", "a b ")
    )
    size = random.choice((20_000, 200_000, 999_000, LARGEST))
    grown = piece * (1 + size // max(1, len(piece)))
    place = random.choice((0, len(text), text.find(": ") + 2))
    return _bytes(text[:place] + grown[: size - len(text)] + text[place:])


def _restructure(content: bytes, random: Random) -> bytes:
    """The fields as another program writes them, one value of another kind."""
    head, body = _parts(_text(content))
    if len(head) > LONGEST_WRITTEN_ANEW:
        return content
    try:
        # What a word could be taken for is no matter here; in C, too much depth ends the process.
        fields = yaml.load(head, Loader=yaml.BaseLoader)  # noqa: S506 (BaseLoader makes text alone)
    except (yaml.YAMLError, UnicodeError, RecursionError):
        return content
    places: list[tuple[dict[str, object] | list[object], str | int]] = []
    _places(fields, places)
    if not places:
        return content
    holder, step = random.choice(places)
    holder[step] = _odd(random, fields)  # type: ignore[index]
    flow = random.choice((None, True, False))
    try:
        text: str = yaml.safe_dump(
            fields, allow_unicode=random.random() < 0.7, default_flow_style=flow, sort_keys=False
        )
    except (yaml.YAMLError, UnicodeError, RecursionError):
        return content
    return _bytes(f"---\n{text}---\n{body}" if body else text)


def _parts(text: str) -> tuple[str, str]:
    """Front matter and body of a page; a file that is all fields has no body."""
    if not text.startswith("---\n"):
        return text, ""
    head, _, body = text[4:].partition("\n---\n")
    return f"{head}\n", body


def _places(value: object, found: list[tuple[dict[str, object] | list[object], str | int]]) -> None:
    steps: Sequence[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        steps = list(value.items())
    elif isinstance(value, list):
        steps = list(enumerate(value))
    for step, inner in steps:
        found.append((value, step))  # type: ignore[arg-type]
        _places(inner, found)


def _odd(random: Random, fields: object) -> object:
    kind = random.randrange(9)
    if kind < 4:
        return random.choice(random.choice((SCALARS, MARKUP, STEERING)))
    if kind < 6:
        return "".join(chr(random.choice((random.randrange(32, 127), random.randrange(0x11000))))
                       for _ in range(random.randrange(1, 40)))  # fmt: skip
    return ([], {}, [[]], {"": ""}, ["a", "a"], {"a": {"b": ["c"]}}, [fields], None)[
        random.randrange(8)
    ]


_CHANGES: Final = (
    _value,
    _value,
    _value,
    _restructure,
    _restructure,
    _restructure,
    _insert,
    _insert,
    _append,
    _append,
    _flip,
    _cut,
    _lines(_swap),
    _lines(_drop),
    _lines(_double),
    _lines(_indent),
    _lines(_key),
    _line_ends,
    _encoding,
    _deepen,
    _grow,
)
