"""Normalisation: values as people write them, in the form that a file has.

The checks suggest it, the import of a table writes it: both understand the same.
"""

import re
from collections.abc import Callable, Mapping

from babel.dates import get_month_names

from regionruhr.folding import folded
from regionruhr.formats import LOCALE
from regionruhr.model.values import (
    BUSINESS_ID,
    DAY,
    DEGREES,
    MAIL_ADDRESS,
    MOMENT,
    PARTIAL_DATE,
    PHONE,
    POSTAL_CODE,
    VAT_ID,
    WEB_ADDRESS,
    WHOLE_NUMBER,
    YES_NO,
    PartialDate,
)

_LONGEST_AREA_CODE = 5
_YES = frozenset({"ja", "j", "x", "yes", "y", "true", "1"})
_NO = frozenset({"nein", "n", "-", "no", "false", "0"})
_MONTHS = {
    folded(name): number
    for width in ("wide", "abbreviated")
    for number, name in get_month_names(width, locale=LOCALE).items()
}
_WEEKDAY = r"(?:(?:am )?(?:Mo|Di|Mi|Do|Fr|Sa|So)[a-z]*\.?,? +)?"
_TIME = (
    r"(?:(?:,? *(?:um )?|T)(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?"
    r"(?::[0-9.,]+)?(?: *Uhr)?)?"
)
_DATES = (
    re.compile(
        rf"{_WEEKDAY}(?:(?P<day>[0-9]{{1,2}})\. *)?"
        rf"(?:(?P<month>[0-9]{{1,2}})[./]|(?P<name>[^\W\d]+)\.?) *(?P<year>[0-9]{{4}}){_TIME}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<year>[0-9]{{4}})-(?P<month>[0-9]{{1,2}})(?:-(?P<day>[0-9]{{1,2}}))?{_TIME}",
        re.IGNORECASE,
    ),
)
_BARE_ADDRESS = re.compile(r"(?:http://)?((?:[\w-]+\.)+[a-z]{2,})([/?#]\S*)?", re.IGNORECASE)


def normalised(form: str, text: str) -> str | None:
    """The value in the form that a file has, if it can be told for sure.

    `form` is the fault of a value that has another one: "day-form". None also for forms of which
    people have no notation of their own.
    """
    if form not in _FORMS:
        return None
    pattern, normalise = _FORMS[form]
    candidates = (text.strip(), normalise(text.strip()))
    return next(filter(pattern.fullmatch, candidates), None)


def _date(text: str) -> str:
    """A date as Germans write it, in ISO 8601, as precise as it is: "3. Mai 2026, 10 Uhr"."""
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _DATES)), None)
    if found is None:
        return ""
    parts = {"name": "", **found.groupdict()}
    month = parts["month"] or _MONTHS.get(folded(parts["name"]), 0)
    date = "-".join(f"{int(n):02}" for n in (parts["year"], month, parts["day"]) if n is not None)
    try:
        PartialDate.parse(date)
    except ValueError:
        return ""
    if parts["hour"] is None:
        return date
    hour, minute = int(parts["hour"]), int(parts["minute"] or 0)
    return f"{date} {hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""  # noqa: PLR2004


def _phone(text: str) -> str:
    """A telephone number in international form; German unless it says so."""
    number = re.sub("[\N{EN DASH}\N{NON-BREAKING HYPHEN}]", "-", text.removeprefix("tel:"))
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


def _web_address(text: str) -> str:
    """An address with https:// where it has http:// or nothing."""
    found = _BARE_ADDRESS.fullmatch(text)
    return f"https://{found[1].lower()}{found[2] or ''}" if found else ""


def _mail_address(text: str) -> str:
    address = re.sub(r"^mailto:", "", text, flags=re.IGNORECASE)
    address = re.sub(r" *[(\[](?:at|ät)[)\]] *", "@", address, flags=re.IGNORECASE)
    return re.sub(r" *[(\[](?:dot|punkt)[)\]] *", ".", address, flags=re.IGNORECASE)


def _whole_number(text: str) -> str:
    """A whole number without the points or blanks between its thousands."""
    return re.sub(r"[.\s]", "", text) if re.fullmatch(r"[0-9]{1,3}([.\s][0-9]{3})+", text) else ""


def _degrees(text: str) -> str:
    """Degrees with a point, for which Germans write a comma."""
    number = text.replace(",", ".").removesuffix("°")
    return f"{number}.0" if re.fullmatch(r"-?[0-9]+", number) else number


def _yes_no(text: str) -> str:
    word = text.casefold()
    return "true" if word in _YES else "false" if word in _NO else ""


def _without_blanks(text: str) -> str:
    return re.sub(r"\s", "", text).upper()


_FORMS: Mapping[str, tuple[re.Pattern[str], Callable[[str], str]]] = {
    "business-id-form": (BUSINESS_ID, _without_blanks),
    "day-form": (DAY, _date),
    "degrees-form": (DEGREES, _degrees),
    "mail-form": (MAIL_ADDRESS, _mail_address),
    "moment-form": (MOMENT, _date),
    "partial-date-form": (PARTIAL_DATE, _date),
    "phone-form": (PHONE, _phone),
    "postal-code-form": (POSTAL_CODE, lambda text: re.sub(r"^D[- ]?", "", text)),
    "vat-id-form": (VAT_ID, _without_blanks),
    "web-address-form": (WEB_ADDRESS, _web_address),
    "whole-number-form": (WHOLE_NUMBER, _whole_number),
    "yes-no-form": (YES_NO, _yes_no),
}
