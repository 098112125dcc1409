"""Settings: time and addresses of a run, from options and environment."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from regionruhr.faults.problem import printable, shortened
from regionruhr.model.time_zone import BERLIN

SITE_URL = "https://www.regionruhr.de/"
# No sign that means something in a configuration of nginx, in headers or in redirects.
_ADDRESS = re.compile(
    r"https?://(?:[A-Za-z0-9_-]+\.)*[A-Za-z0-9_-]+(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*"
)
_LAST_PORT = 0xFFFF
EDIT_URL = "https://github.com/OWNER/REPOSITORY/edit/main/"
"""An example; there is no default."""


class UnknownSettingError(ValueError):
    """A setting has an invalid value; the message names the setting and a valid value."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run; addresses end with a slash."""

    now: datetime
    """An aware time in Europe/Berlin."""
    site_url: str
    edit_url: str
    """Where a forge lets people edit the files of the project; empty if unknown."""


def settings_from(
    environment: Mapping[str, str], clock: Callable[[tzinfo], datetime], *, now: str | None = None
) -> Settings:
    """Settings from options, else from the environment, else the clock and the defaults.

    The variables are REGIONRUHR_NOW, SITE_URL and EDIT_URL; an empty one counts as not set. Raises
    `UnknownSettingError` for a time that is not ISO 8601, or an address without scheme and host.
    """
    text = now or environment.get("REGIONRUHR_NOW")
    time = moment(text) if text else clock(BERLIN)
    edit_url = environment.get("EDIT_URL")
    return Settings(
        now=time,
        site_url=_web_address("SITE_URL", environment.get("SITE_URL") or SITE_URL, SITE_URL),
        edit_url=_web_address("EDIT_URL", edit_url, EDIT_URL) if edit_url else "",
    )


def _web_address(name: str, text: str, example: str) -> str:
    """An address with a slash at its end."""
    address = text.rstrip("/")
    matched = _ADDRESS.fullmatch(address)
    if matched is None or int(matched["port"] or 0) > _LAST_PORT:
        raise UnknownSettingError(
            f"{name}: „{shortened(printable(text))}“ ist keine Web-Adresse, unter der eine Website "
            f"stehen kann. Schreiben Sie sie ganz und ohne Sonderzeichen, zum Beispiel {example}"
        )
    return f"{address}/"


def moment(text: str) -> datetime:
    """Parse a time in ISO 8601; without an offset it is one of Berlin."""
    try:
        parsed = datetime.fromisoformat(text)
        return parsed.astimezone(BERLIN) if parsed.tzinfo else parsed.replace(tzinfo=BERLIN)
    except (ValueError, OverflowError) as error:
        raise UnknownSettingError(
            f"REGIONRUHR_NOW oder --now: „{text}“ ist kein Zeitpunkt. "
            "Schreiben Sie Jahr-Monat-Tag, auch mit Uhrzeit: 2026-11-23 oder 2026-11-23T10:00."
        ) from error
