"""Settings: what the surroundings of a run decide: the time, and the language of messages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from urllib.parse import urlsplit

from regionruhr.language import Language
from regionruhr.network.values import BERLIN

SITE_URL = "https://www.regionruhr.de/"


class UnknownSettingError(ValueError):
    """A setting has a value that means nothing; its text says which, and what would be right."""


_TOLD: Mapping[str, Mapping[Language, str]] = {
    "language": {
        "de": "REGIONRUHR_LANG oder --lang: „{value}“ ist keine Sprache der Meldungen. "
        "Möglich sind de und en.",
        "en": "REGIONRUHR_LANG or --lang: “{value}” is no language of messages. "
        "Possible: de and en.",
    },
    "time": {
        "de": "REGIONRUHR_NOW oder --now: „{value}“ ist kein Zeitpunkt. "
        "Schreiben Sie Jahr-Monat-Tag, auch mit Uhrzeit: 2026-11-23 oder 2026-11-23T10:00.",
        "en": "REGIONRUHR_NOW or --now: “{value}” is no point in time. "
        "Write year-month-day, with or without a time: 2026-11-23 or 2026-11-23T10:00.",
    },
    "address": {
        "de": "SITE_URL: „{value}“ ist keine Adresse einer Website. "
        "Schreiben Sie sie ganz, zum Beispiel {example}",
        "en": "SITE_URL: “{value}” is not the address of a website. "
        "Write all of it, for example {example}",
    },
}


def _unknown(setting: str, value: str, language: Language) -> UnknownSettingError:
    told = _TOLD[setting][language]
    return UnknownSettingError(told.format(value=value, example=SITE_URL))


@dataclass(frozen=True, slots=True)
class Settings:
    """`now` is an aware time in Europe/Berlin; `site_url` ends with a slash."""

    now: datetime
    language: Language
    site_url: str


def settings_from(
    environment: Mapping[str, str],
    clock: Callable[[tzinfo], datetime],
    *,
    now: str | None = None,
    language: str | None = None,
) -> Settings:
    """Settings from options, else from the environment, else the clock and the defaults.

    The variables are REGIONRUHR_NOW, REGIONRUHR_LANG and SITE_URL; an empty one counts as
    not set. Raises `UnknownSettingError` for a time that is not ISO 8601, a language that
    is neither "de" nor "en", or an address without scheme and host.
    """
    told = language_from(environment, language)
    written = now or environment.get("REGIONRUHR_NOW")
    time = moment(written, told) if written else clock(BERLIN)
    return Settings(time, told, _site_url(environment.get("SITE_URL") or SITE_URL, told))


def language_from(environment: Mapping[str, str], option: str | None = None) -> Language:
    """The language of messages, from the option, else REGIONRUHR_LANG, else German.

    Raises `UnknownSettingError` for one that is neither "de" nor "en".
    """
    match option or environment.get("REGIONRUHR_LANG") or "de":
        case "de" | "en" as known:
            return known
        case unknown:
            raise _unknown("language", unknown, "de")


def _site_url(text: str, language: Language) -> str:
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise _unknown("address", text, language) from error
    if parts.scheme not in {"https", "http"} or not parts.netloc:
        raise _unknown("address", text, language)
    return f"{text.rstrip('/')}/"


def moment(text: str, language: Language = "de") -> datetime:
    """A time in ISO 8601; one without an offset is meant in Berlin."""
    try:
        parsed = datetime.fromisoformat(text)
        return parsed.astimezone(BERLIN) if parsed.tzinfo else parsed.replace(tzinfo=BERLIN)
    except (ValueError, OverflowError) as error:
        raise _unknown("time", text, language) from error
