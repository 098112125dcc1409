"""Phone number: the international form of a number as people and spreadsheets write it."""

import re

_LONGEST_AREA_CODE = 5
_LABEL = re.compile(
    r"(?:tel(?:efon)?(?:[.-]*nr)?|fon|phone|ruf|mobil|mob|handy|t)\b[\s.:]*(?=[+(0-9])",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*\([^\d()]+\)$")
_LOST_SIGNS = re.compile(
    r"(?P<country>49)(?=[ /-]?[1-9](?:[ /-]*[0-9]){8,10}$)|(?=[1-9][0-9]{8,10}$)"
)
"""Spreadsheets keep of a number neither its plus nor its first zero.

Too short to be told from an area code that begins with 49 is what has less than eleven digits.
"""


def international(text: str) -> str:
    """A telephone number in international form; German unless it says so.

    Empty, or in another form, where it is not certain which number is meant.
    """
    number = _NOTE.sub("", _LABEL.sub("", text, count=1))
    number = re.sub("[\N{EN DASH}\N{NON-BREAKING HYPHEN}]", "-", number)
    if lost := _LOST_SIGNS.match(number):
        number = f"+{number}" if lost["country"] else f"0{number}"
    number = re.sub(r"^00(?=[1-9])", "+", " ".join(number.split(" ")))
    trunk = re.fullmatch(r"(?:(\+[0-9]{1,3}) ?\(0\) ?|\(?0)(.+)", number)
    if trunk:
        return f"{trunk[1] or '+49'} {_grouped(trunk[2])}"
    return " ".join(re.sub(r"[./]", " ", number).split(" "))


def _grouped(number: str) -> str:
    """A national number as area code and the rest: "231 / 12 34-56" is "231 1234-56".

    Empty if an area code stands alone, and where two numbers may stand: a second slash, another
    trunk prefix, or before the slash more digits than an area code has without its zero.
    """
    parts = re.split(r" ?[/)] ?", number, maxsplit=1)
    if len(parts) == 1:
        parts = re.split(r"[ .-]", number, maxsplit=1)
    if re.search(r"/|\b0[1-9][0-9]{2}", "".join(parts[1:])):
        return ""
    area, rest = [*(re.sub(r"[ .(]", "", part) for part in parts), ""][:2]
    if bool(rest) == (len(area) > _LONGEST_AREA_CODE):
        return ""
    return f"{area} {rest.strip('-')}".strip()
