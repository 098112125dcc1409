"""Number format: numbers and dates as a German spreadsheet displays them."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_datetime

from regionruhr.formats import LOCALE

GENERAL = "General"
_DATES_OF_THE_SYSTEM: Mapping[str, str] = {
    "mm-dd-yy": "dd.mm.yyyy",
    "m/d/yy h:mm": "dd.mm.yyyy hh:mm",
}
"""Formats that stand for those of the system."""
_MOST_DIGITS = 11
"""Longer numbers are displayed with an exponent."""
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_(?P<blank>.)|\*(?P<filler>.)|'
    r"\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[(?P<condition>[^\]]*)\]|"
    r"(?P<exponent>[Ee][+-]0+)|(?P<digit>[0#?])|(?P<other>.)",
    re.DOTALL,
)
_PATTERNS: Mapping[str, str] = {
    "yyyy": "y",
    "m": "M",
    "mm": "MM",
    "mmm": "LLL",
    "mmmm": "MMMM",
    "ddd": "ccc",
    "dddd": "EEEE",
    "h": "H",
    "hh": "HH",
    "n": "m",
    "nn": "mm",
    "am/pm": "a",
}
"""Parts of formats in the words of Unicode, where they differ."""
_DATE_PART = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[[^\]]*\]|(?P<part>y+|m+|d+|h+|s+|AM/PM)|(?P<other>.)',
    re.IGNORECASE | re.DOTALL,
)


def displayed_number(number: float, form: str) -> str:
    """A number in a format like "00000", "#,##0.00" or "0%"."""
    sections = form.split(";")
    section = sections[1] if number < 0 and len(sections) > 1 else sections[0]
    value = Decimal(repr(number))
    tokens = [
        (match.lastgroup or "", match[match.lastgroup or 0]) for match in _TOKEN.finditer(section)
    ]
    if (
        form == GENERAL
        or not any(kind == "digit" for kind, _ in tokens)
        or ("other", "/") in tokens
    ):
        return _general(value)
    if len(sections) > 1:
        value = abs(value)
    value = value.scaleb(2 * sum(token == ("other", "%") for token in tokens))
    sign = "-" if value < 0 else ""
    return sign + "".join(_filled(abs(value), tokens))


def displayed_date(moment: datetime, form: str) -> str:
    """A date in a format like "dd.mm.yyyy" or "mmmm yyyy"."""
    form = _DATES_OF_THE_SYSTEM.get(form, form).split(";")[0]
    pattern, is_minute = "", False
    for match in _DATE_PART.finditer(form):
        part = (match["part"] or "").lower()
        if part.startswith("m") and (is_minute or re.match(r"[^a-z]*s", form[match.end() :])):
            part = part.replace("m", "n")
        if part:
            is_minute = part.startswith("h")
            pattern += _PATTERNS.get(part, part)
        else:
            # The stroke of a format stands for the separator of the system.
            text = match["quoted"] or match["escaped"] or (match["other"] or "").replace("/", ".")
            pattern += "".join(f"'{char}'" if char != "'" else "''" for char in text)
    return format_datetime(moment, pattern.replace("''", "") or "dd.MM.y", locale=LOCALE).strip()


def displayed_duration(duration: timedelta) -> str:
    """Hours and minutes."""
    minutes = round(duration.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02}"


def _general(value: Decimal) -> str:
    """A number without a format: with at most eleven digits, else with an exponent."""
    size = abs(value)
    if size and not Decimal("1e-9") <= size < Decimal(10) ** _MOST_DIGITS:
        mantissa, exponent = f"{value:.5E}".split("E")
        return f"{mantissa.rstrip('0').rstrip('.')}E{int(exponent):+03}".replace(".", ",")
    places = max(0, _MOST_DIGITS - 1 - len(str(int(size))))
    number = f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    return number.replace(".", ",")


def _filled(value: Decimal, tokens: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the parts of a number: its digits in their places, and what stands between them."""
    kinds = [kind for kind, _ in tokens]
    first, behind = kinds.index("digit"), len(kinds) - kinds[::-1].index("digit")
    point = tokens.index(("other", ".")) if ("other", ".") in tokens else behind
    exponent = next((text for kind, text in tokens if kind == "exponent"), "")
    places = kinds[point:].count("digit")
    if exponent:
        power = value.adjusted() if value else 0
        value = value.scaleb(-power)
    value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, decimals = f"{value:f}".partition(".")
    needed = tokens[:point].count(("digit", "0"))
    digits = ("" if whole == "0" else whole).rjust(needed, "0")
    if ("other", ",") in tokens[first:point]:
        digits = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ".", digits)
        needed = len(digits)
    slots = kinds[:point].count("digit")
    for position, (kind, text) in enumerate(tokens):
        if kind == "digit" and position < point:
            slots -= 1
            taken = max(0, len(digits) - slots)
            yield digits[:taken]
            digits = digits[taken:]
        elif kind == "digit":
            yield decimals[:1]
            decimals = decimals[1:]
        elif kind == "exponent":
            yield f"E{power:+03}"
        elif (kind, text) == ("other", "."):
            yield ","
        elif kind == "blank":
            yield " "
        elif kind not in {"filler", "condition"} and (kind, text) != ("other", ","):
            yield text
