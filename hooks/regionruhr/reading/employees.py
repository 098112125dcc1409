"""Employees: how many people work somewhere, from one cell."""

import re

from regionruhr.model.field import Path
from regionruhr.reading.normalisation import normalised
from regionruhr.reading.source import Value

EMPLOYEES: Path = ("employees",)
"""One column for a number or a range."""

_YEAR = re.compile(r"\s*\((?:Stand:?\s*)?(?:[0-9]{1,2}[./])*((?:19|20)[0-9]{2})\)$", re.IGNORECASE)
_ROUGHLY = re.compile(r"^(?:ca\.?|circa|etwa|rund|ungefähr|[~≈])\s*", re.IGNORECASE)
_NOUN = re.compile(r"\s*(?:Mitarbeit|Beschäftigt|Personen|MA\b)[^0-9]*$", re.IGNORECASE)
_RANGE = re.compile(r"([0-9.]+) ?(?:-|–|bis) ?([0-9.]+)")
_AT_LEAST = re.compile(
    r"(?:ab|mind(?:\.|estens)|(?P<beyond>über|mehr als|>)) ?(?P<first>[0-9.]+)|"
    r"(?P<last>[0-9.]+) ?(?:\+|und mehr)",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"(?:bis(?: zu)?|max\.|maximal|höchstens|(?P<below>unter|weniger als|<)) ?(?P<number>[0-9.]+)",
    re.IGNORECASE,
)


def employees(text: str) -> "dict[Path, Value | None]":
    """The fields of a number, a range ("50-99") or a limit ("ab 50", "unter 20"), with its year.

    "ca. 20" is 20: such numbers are never more exact.
    """
    year = _YEAR.search(text)
    text = _NOUN.sub("", _ROUGHLY.sub("", _YEAR.sub("", text)))
    least, most = _number(text), _number(text)
    if limits := _RANGE.fullmatch(text):
        least, most = map(_number, limits.groups())
    elif lower := _AT_LEAST.fullmatch(text):
        least, most = _number(lower["first"] or lower["last"], 1 if lower["beyond"] else 0), ""
    elif upper := _AT_MOST.fullmatch(text):
        least, most = "1", _number(upper["number"], -1 if upper["below"] else 0)
    values = {"min": least, "max": most or None}
    years = {"year": year[1]} if year else {}
    return {(*EMPLOYEES, name): value for name, value in {**values, **years}.items()}


def _number(text: str, more: int = 0) -> str:
    """A number without the points between its thousands; what is none as it stands."""
    number = normalised("whole-number-form", text)
    return str(int(number) + more) if number else text
