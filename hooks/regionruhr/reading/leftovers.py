"""Leftovers: what stands in a file from writing it, and is not meant for readers."""

import re
from collections.abc import Iterator

from regionruhr.faults.problem import Problem
from regionruhr.model.document import Document
from regionruhr.reading.source import FieldPath, Source, Value

# "XXX." is the thirtieth of something. Each begins with a letter, which is found four times as fast
# as what must not stand before it.
_PLACEHOLDER = re.compile(
    r"Lorem ipsum|TODO\b(?!-\w)(?<!\wTODO)|FIXME\b(?<!\wFIXME)|TBD\b(?<!\wTBD)|tbd\b(?<!\wtbd)"
    r"|XXX(?<![\w/.-]XXX)X*\b(?![./-])|xxx(?<![\w/.-]xxx)x*\b(?![./-])"
)
"""What writers put where something is missing."""
_EMOJI = re.compile("[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]\ufe0f?|[\u2600-\u27bf]\ufe0f")
_NO_EMOJI = "löschen Sie das Zeichen, manche Geräte zeigen nur ein Kästchen"
_TITLES = ("title", "name")


def leftovers(record: Document, source: Source) -> Iterator[Problem]:
    """Yield each placeholder in the fields and the text of a record, but for those of drafts."""
    for name in _TITLES:
        if found := _EMOJI.search(str(source.fields.get(name, ""))):
            yield source.problem((name,), "markup-foreign", {"value": found[0], "near": _NO_EMOJI})
    if getattr(record, "draft", False):
        return
    for place, value in _texts((), dict(source.fields)):
        if found := _PLACEHOLDER.search(value):
            yield source.problem(place, "placeholder-left", {"value": found[0]})
    for found in _PLACEHOLDER.finditer(source.text):
        line = source.text_line + source.text.count("\n", 0, found.start())
        yield Problem(source.path, line, "text", "placeholder-left", {"value": found[0]})


def _texts(place: FieldPath, value: Value) -> Iterator[tuple[FieldPath, str]]:
    """Yield each text at or below a place."""
    if isinstance(value, str):
        yield place, value
    else:
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in steps:
            yield from _texts((*place, step), inner)
