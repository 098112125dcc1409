"""Scalar: a text as YAML writes it in one line, readable by people and by every parser."""

import re

import yaml

_LONGEST_LINE = 100_000
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def scalar(text: str) -> str:
    """The text in one line, in quotation marks only where it needs them; a day never does."""
    if _DAY.fullmatch(text):
        return text
    # Only in double quotation marks a line break has a name: YAML knows two.
    style = '"' if {"\n", "\N{NEXT LINE}"} & {*text} else None
    written = yaml.safe_dump([text], allow_unicode=True, default_style=style, width=_LONGEST_LINE)
    return written.removeprefix("- ").removesuffix("\n")
