"""German: suggestions where an editor wrote a date or a key in German words."""

import re
from collections.abc import Collection

from babel.dates import get_month_names

from regionruhr.folding import folded
from regionruhr.formats import LOCALE
from regionruhr.model.labelled import Labelled
from regionruhr.model.values import PartialDate
from regionruhr.wording.vocabulary import choice_vocabulary

_MONTHS = {
    folded(name): number
    for width in ("wide", "abbreviated")
    for number, name in get_month_names(width, locale=LOCALE).items()
}
_DATE = re.compile(
    r"(?:[^\W\d]+,? +)?(?:(?P<day>[0-9]{1,2})\. *)?"
    r"(?:(?P<month>[0-9]{1,2})[./]|(?P<name>[^\W\d]+)\.?) *(?P<year>[0-9]{4})"
    r"(?:,? *(?:um )?(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?(?: *Uhr)?)?"
)
_LENGTHS = {"day-form": {10}, "moment-form": {10, 16}, "partial-date-form": {7, 10}}
"""The possible lengths of a date that is suggested for each fault."""

_WORDS = tuple(map(choice_vocabulary, Labelled.__subclasses__()))


def suggested_date(fault: str, text: str) -> str | None:
    """Return the ISO date for "3. Mai 2026, 10 Uhr", if a value with that fault can be one."""
    date = _iso_date(text)
    return date if date and len(date) in _LENGTHS.get(fault, ()) else None


def _iso_date(text: str) -> str | None:
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    month = int(match["month"]) if match["month"] else _MONTHS.get(folded(match["name"]), 0)
    day = f"-{int(match['day']):02}" if match["day"] else ""
    date = f"{match['year']}-{month:02}{day}"
    try:
        PartialDate.parse(date)
    except ValueError:
        return None
    if not match["hour"]:
        return date
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return f"{date} {hour:02}:{minute:02}" if hour < 24 and minute < 60 else None  # noqa: PLR2004


def suggested_key(word: str, existing: Collection[str]) -> str | None:
    """Return the key among `existing` with that German label: "completed" for "Abgeschlossen"."""
    keys = (words.key(word) for words in _WORDS)
    return next((key for key in keys if key in existing), None)
