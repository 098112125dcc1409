"""Settings: what the surroundings of a run decide: the time, and the language of messages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from urllib.parse import urlsplit

from regionruhr.editing.messages.message import Language
from regionruhr.network.values import BERLIN

SITE_URL = "https://www.regionruhr.de/"


class UnknownSettingError(ValueError):
    """A setting has a value that means nothing; its text names setting and value."""


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
    chosen = language or environment.get("REGIONRUHR_LANG") or "de"
    if chosen not in {"de", "en"}:
        raise UnknownSettingError(f"REGIONRUHR_LANG / --lang: {chosen!r} (de, en)")
    told: Language = "en" if chosen == "en" else "de"
    written = now or environment.get("REGIONRUHR_NOW")
    time = moment(written) if written else clock(BERLIN)
    return Settings(time, told, _site_url(environment.get("SITE_URL") or SITE_URL))


def _site_url(text: str) -> str:
    refusal = f"SITE_URL: {text!r} ({SITE_URL})"
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise UnknownSettingError(refusal) from error
    if parts.scheme not in {"https", "http"} or not parts.netloc:
        raise UnknownSettingError(refusal)
    return f"{text.rstrip('/')}/"


def moment(text: str) -> datetime:
    """A time in ISO 8601; one without an offset is meant in Berlin."""
    try:
        parsed = datetime.fromisoformat(text)
        return parsed.astimezone(BERLIN) if parsed.tzinfo else parsed.replace(tzinfo=BERLIN)
    except (ValueError, OverflowError) as error:
        message = f"REGIONRUHR_NOW / --now: {text!r} (ISO 8601, 2026-11-23T10:00)"
        raise UnknownSettingError(message) from error
