"""Notation: how people write numbers, days and addresses, in the form that a profile has."""

import re
from collections.abc import Callable, Mapping

from regionruhr.model.values import PHONE
from regionruhr.table_import.headings import EMPLOYEES, Values

_LONGEST_AREA_CODE = 5
_YES = frozenset({"ja", "j", "x", "yes", "y", "true", "1"})
_NO = frozenset({"nein", "n", "-", "no", "false", "0"})


def normalised(form: str, text: str) -> str:
    """A value in the form that a file has; what is not understood stays as it is."""
    return _FORMS[form](text) if form in _FORMS else text


def code_and_town(text: str) -> tuple[str, str]:
    """The parts of "44263 Dortmund"; the first is empty where only a town stands."""
    matched = re.fullmatch(r"(?:D[- ]?)?([0-9]{4,6})\s+(.+)", text, re.DOTALL)
    return (matched[1], matched[2]) if matched else ("", text)


def _phone(text: str) -> str:
    """A telephone number in international form, if that can be told; German unless it says so."""
    number = " ".join(re.sub("[\N{EN DASH}\N{NON-BREAKING HYPHEN}]", "-", text).split(" "))
    if PHONE.fullmatch(number):
        return number
    number = re.sub(r"^00(?=[1-9])", "+", number)
    trunk = re.fullmatch(r"(?:(\+[0-9]{1,3}) ?\(0\) ?|\(?0)(.+)", number)
    if trunk:
        number = f"{trunk[1] or '+49'} {_grouped(trunk[2])}"
    else:
        number = " ".join(re.sub(r"[./]", " ", number).split(" "))
    return number if PHONE.fullmatch(number) else text


def _grouped(number: str) -> str:
    """A national number as area code and the rest: "231 / 12 34-56" is "231 1234-56".

    Empty if two numbers stand there: no area code has more than five digits without its zero.
    """
    parts = re.split(r" ?[/)] ?", number, maxsplit=1)
    if len(parts) == 1:
        parts = re.split(r"[ .-]", number, maxsplit=1)
    area, rest = [*(re.sub(r"[ .(]", "", part) for part in parts), ""][:2]
    if rest and len(area) > _LONGEST_AREA_CODE:
        return ""
    return f"{area} {rest.strip('-')}".strip()


def _web_address(text: str) -> str:
    """With a scheme where it has none; what still says http is asked for safely."""
    if re.match(r"http://", text, re.IGNORECASE):
        return f"https://{text[7:]}"
    is_bare = re.fullmatch(r"[\w-]+(\.[\w-]+)+(:[0-9]+)?([/?#].*)?", text)
    return f"https://{text}" if is_bare else text


def _date(text: str) -> str:
    """A day or month as Germans write it, in ISO 8601; anything else as it is."""
    matched = re.fullmatch(r"(?:([0-9]{1,2})\. ?)?([0-9]{1,2})[./] ?([0-9]{4})", text)
    if not matched:
        return text
    day, month, year = matched.groups()
    return "-".join((year, f"{int(month):02}", *([f"{int(day):02}"] if day else [])))


def _number(text: str) -> str:
    """A whole number without the points between its thousands."""
    return text.replace(".", "") if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", text) else text


def employees(text: str) -> Values:
    """A number, a range ("50-99", "50 bis 99") or a lower limit ("50+", "ab 50")."""
    least, most = (*EMPLOYEES, "min"), (*EMPLOYEES, "max")
    limits = re.fullmatch(r"([0-9.]+) ?(?:-|–|bis) ?([0-9.]+)", text)
    if limits:
        return {least: _number(limits[1]), most: _number(limits[2])}
    lower = re.fullmatch(r"ab ([0-9.]+)|([0-9.]+) ?(?:\+|und mehr)", text)
    if lower:
        return {least: _number(lower[1] or lower[2]), most: None}
    return {least: _number(text), most: _number(text)}


def _degrees(text: str) -> str:
    """Degrees with a point, for which Germans write a comma."""
    number = text.replace(",", ".")
    return f"{number}.0" if re.fullmatch(r"-?[0-9]+", number) else number


def _yes_no(text: str) -> str:
    word = text.casefold()
    return "true" if word in _YES else "false" if word in _NO else text


_FORMS: Mapping[str, Callable[[str], str]] = {
    "phone-form": _phone,
    "web-address-form": _web_address,
    "yes-no-form": _yes_no,
    "degrees-form": _degrees,
    "whole-number-form": _number,
    "partial-date-form": _date,
    "day-form": _date,
}
