"""Settings: what the surroundings of a run decide: the time, and the language of messages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from regionruhr.editing.messages import Language
from regionruhr.network.values import BERLIN


class UnknownSettingError(ValueError):
    """A setting has a value that means nothing; its text names setting and value."""


@dataclass(frozen=True, slots=True)
class Settings:
    """`now` is an aware time in Europe/Berlin."""

    now: datetime
    language: Language


def settings_from(
    environment: Mapping[str, str],
    clock: Callable[[tzinfo], datetime],
    *,
    now: str | None = None,
    language: str | None = None,
) -> Settings:
    """Settings from options, else from REGIONRUHR_NOW and REGIONRUHR_LANG, else the clock.

    Raises `UnknownSettingError` for a time that is not ISO 8601 or a language that is
    neither "de" nor "en".
    """
    chosen = language or environment.get("REGIONRUHR_LANG") or "de"
    if chosen not in {"de", "en"}:
        raise UnknownSettingError(f"REGIONRUHR_LANG / --lang: {chosen!r} (de, en)")
    told: Language = "en" if chosen == "en" else "de"
    written = now or environment.get("REGIONRUHR_NOW")
    return Settings(moment(written) if written else clock(BERLIN), told)


def moment(text: str) -> datetime:
    """A time in ISO 8601; one without an offset is meant in Berlin."""
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError as error:
        message = f"REGIONRUHR_NOW / --now: {text!r} (ISO 8601, 2026-11-23T10:00)"
        raise UnknownSettingError(message) from error
    return parsed.astimezone(BERLIN) if parsed.tzinfo else parsed.replace(tzinfo=BERLIN)
