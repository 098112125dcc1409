"""Edits: fields and text entered in a file as an editor does, all else left as it is."""

import re
import textwrap

_FIELD = re.compile(r"^(?=[\w.-]+:)", re.MULTILINE)


def entered(text: str, block: str) -> str:
    """A file with fields or text entered: fields that are there change, others come last."""
    if not text.startswith("---\n"):
        return _merged(text, block)
    if not _FIELD.match(block):
        return f"{text}\n{block}"
    _, front, body = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
    return f"---\n{_merged(front, block)}---\n{body}"


def _merged(text: str, block: str) -> str:
    if not _FIELD.match(block):
        return text + block
    notes, *fields = _FIELD.split(text)
    known = {field.partition(":")[0]: field for field in fields}
    for field in _FIELD.split(block)[1:]:
        name = field.partition(":")[0]
        known[name] = _nested(known[name], field) if name in known else field
    return notes + "".join(known.values())


def _nested(text: str, block: str) -> str:
    """A field with the fields below it entered, if both have some; else as the block says."""
    (head, inner), (_, other) = (_halves(field) for field in (text, block))
    if not (_FIELD.match(inner) and _FIELD.match(other)):
        return block
    return head + textwrap.indent(_merged(inner, other), "  ")


def _halves(field: str) -> tuple[str, str]:
    head, _, inner = field.partition("\n")
    return f"{head}\n", textwrap.dedent(inner) if head.endswith(":") else ""
