"""Normalisation: values as people write them, in the form that a file has.

The checks suggest it, the import of a table writes it: both understand the same.
"""

import re
from collections.abc import Callable, Mapping

from babel.dates import get_month_names

from regionruhr.folding import folded
from regionruhr.formats import LOCALE
from regionruhr.model.plain_text import is_plain, without_markup
from regionruhr.model.tracked_address import untracked
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
    WHOLE_NUMBER,
    YES_NO,
    PartialDate,
    is_web_address,
)
from regionruhr.reading.phone_number import international

_YES = frozenset({"ja", "j", "x", "yes", "y", "true", "wahr", "1"})
_NO = frozenset({"nein", "n", "-", "no", "false", "falsch", "0"})
_MONTHS = {
    folded(name): number
    for width in ("wide", "abbreviated")
    for number, name in get_month_names(width, locale=LOCALE).items()
}
_SINCE = re.compile(
    r"^(?:(?:seit|gegr(?:\.|ündet)|Gründung|Gründungsjahr)(?: dem)?[: ]+)?"
    r"(?:(?:im|am|in) )?(?:Jahre? )?",
    re.IGNORECASE,
)
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
_BARE_ADDRESS = re.compile(
    r"(?:(?P<scheme>https?):[/\\]*(?:[^/?#@\\]*@)*)?(?P<host>(?:[\w-]+\.)+[^\W\d]{2,})\.?"
    r"(?::(?P<port>[^/?#\\]*))?(?P<path>[/?#\\]\S*)?",
    re.IGNORECASE,
)


def normalised(form: str, text: str) -> str | None:
    """The value in the form that a file has, if it can be told for sure.

    `form` is the fault of a value that has another one: "day-form". None also for forms of which
    people have no notation of their own.
    """
    if form not in _FORMS:
        return None
    is_normal, normalise = _FORMS[form]
    candidates = (text.strip(), normalise(text.strip()))
    return next(filter(is_normal, candidates), None)


def several(form: str, text: str) -> tuple[str, ...]:
    """The values of a text that holds more than one where one belongs; empty if it does not.

    Of telephone numbers only the first is sure to be one: "0231 12345 / 12346".
    """
    if form not in _SEPARATORS:
        return ()
    parts = [part for part in map(str.strip, _SEPARATORS[form].split(text)) if part]
    values = [normalised(form, part) or (part if form == "phone-form" else "") for part in parts]
    is_sure = len(values) > 1 and all(values) and normalised(form, parts[0])
    return tuple(values) if is_sure else ()


def _date(text: str) -> str:
    """A date as Germans write it, in ISO 8601, as precise as it is: "3. Mai 2026, 10 Uhr"."""
    text = _SINCE.sub("", text)
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _DATES)), None)
    if found is None:
        return text if PARTIAL_DATE.fullmatch(text) else ""
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


def _web_address(text: str) -> str:
    """The address of a page with https:// and a host, without a user and a port that is none."""
    text = untracked(text)
    found = _BARE_ADDRESS.fullmatch(text)
    if found is None:
        return ""
    host, path = found["host"].lower(), (found["path"] or "").replace("\\", "/")
    near = (f"https://{host}{port}{path}" for port in (f":{found['port'] or ''}", ""))
    # The port of another scheme is hardly one for this.
    is_secure = (found["scheme"] or "").lower() == "https" or found["port"] is None
    return next(filter(is_web_address, near), "") if is_secure else ""


def _mail_address(text: str) -> str:
    """An address without what mail programs put around it."""
    address = re.sub(r"^(?:mailto:|[^<>@]*<(?=[^<>]+>$))", "", text, flags=re.IGNORECASE)
    address = address.rstrip(" ,;>")
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


_SEPARATORS: Mapping[str, re.Pattern[str]] = {
    "mail-form": re.compile(r"[\s,;|/]+(?:(?:oder|und)\s+)?"),
    "web-address-form": re.compile(r"[\s,;|]+(?:(?:oder|und|/)\s+)?"),
    "phone-form": re.compile(
        r"[,;|\n]|\b(?:oder|und|bzw\.?|fax|mobil|handy)\b[.:]?|\s/\s|/(?=[0+(])|(?<=[0-9])\s(?=0[1-9][0-9]{2}|\+)",
        re.IGNORECASE,
    ),
}
"""What parts values of which one belongs into a field."""
_FORMS: Mapping[str, tuple[Callable[[str], object], Callable[[str], str]]] = {
    "business-id-form": (BUSINESS_ID.fullmatch, _without_blanks),
    "day-form": (DAY.fullmatch, _date),
    "degrees-form": (DEGREES.fullmatch, _degrees),
    "mail-form": (MAIL_ADDRESS.fullmatch, _mail_address),
    "moment-form": (MOMENT.fullmatch, _date),
    "partial-date-form": (PARTIAL_DATE.fullmatch, _date),
    "phone-form": (PHONE.fullmatch, international),
    "plain-markup": (lambda text: text and is_plain(text), without_markup),
    "postal-code-form": (POSTAL_CODE.fullmatch, lambda text: re.sub(r"^D[- ]?", "", text)),
    "vat-id-form": (VAT_ID.fullmatch, _without_blanks),
    "web-address-form": (is_web_address, _web_address),
    "whole-number-form": (WHOLE_NUMBER.fullmatch, _whole_number),
    "yes-no-form": (YES_NO.fullmatch, _yes_no),
}
