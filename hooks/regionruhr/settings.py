"""Settings: time and addresses of a run, from options and environment."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from regionruhr.faults.problem import printable, shortened
from regionruhr.hosting.forms import GITHUB, Forge
from regionruhr.model.time_zone import BERLIN

SITE_URL = "https://www.regionruhr.de/"
# No sign that means something in a configuration of nginx, in headers or in redirects.
_HOST = r"https?://(?:[A-Za-z0-9_-]+\.)*[A-Za-z0-9_-]+(?::(?P<port>[1-9][0-9]{0,4}))?"
_PART = r"/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+"
_ADDRESS = re.compile(f"(?P<origin>{_HOST})(?P<path>(?:{_PART})*)")
_LAST_PORT = 0xFFFF
EDIT_URL = "https://github.com/OWNER/REPOSITORY/edit/main/"
"""An example; there is no default."""

REPOSITORY = "https://gitlab.com/GRUPPE/PROJEKT"
"""An example; there is no default."""
_PROJECTS = {
    "github": re.compile(f"/(?P<project>{_PART[1:]}{_PART})"),
    "gitlab": re.compile(f"/(?P<project>{_PART[1:]}(?:{_PART})+)"),
}
"""The paths of projects by what FORMS_FORGE calls a forge."""
_APPLICATION = re.compile(r"[A-Za-z0-9_-]+")


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


def forge_from(environment: Mapping[str, str]) -> Forge | None:
    """Return what the forms in the browser read from and save to; None for a site without forms.

    The variables are those whose names begin with FORMS; an empty one counts as not set. Raises
    `UnknownSettingError` for one that means nothing.
    """
    wanted = environment.get("FORMS") or "no"
    if wanted not in {"yes", "no"}:
        raise _refusal("FORMS", wanted, "heißt nichts", "yes oder no")
    if wanted == "no":
        return None
    written = environment.get("FORMS_REPOSITORY", "")
    address = _address(written.rstrip("/").removesuffix(".git"))
    origin = address["origin"] if address else ""
    kind = environment.get("FORMS_FORGE") or ("github" if origin == GITHUB else "gitlab")
    if kind not in _PROJECTS:
        raise _refusal("FORMS_FORGE", kind, "kennen die Formulare nicht", "gitlab oder github")
    path = _PROJECTS[kind].fullmatch(address["path"]) if address else None
    if path is None:
        is_none = "ist nicht die Adresse eines Projekts, in dem die Formulare speichern können"
        what = is_none if written else "fehlt"
        raise _refusal("FORMS_REPOSITORY", written, what, f"zum Beispiel {REPOSITORY}")
    sign_in = environment.get("FORMS_SIGN_IN", "")
    if sign_in and kind == "github":
        sign_in = _web_address("FORMS_SIGN_IN", sign_in, "https://anmeldung.example/").rstrip("/")
    elif sign_in and not _APPLICATION.fullmatch(sign_in):
        what = "ist keine Application ID von GitLab"
        raise _refusal("FORMS_SIGN_IN", sign_in, what, "die Zeichenfolge, die GitLab anzeigt")
    return Forge(kind, origin, path["project"], sign_in)


def _refusal(name: str, text: str, what: str, right: str) -> UnknownSettingError:
    """Return the error for a setting whose text is not one of those that are right."""
    written = f": „{shortened(printable(text))}“" if text else ""
    return UnknownSettingError(f"{name}{written} {what}. Schreiben Sie {right}.")


def _address(text: str) -> re.Match[str] | None:
    """Return the parts of an address without a slash at its end; None if it is none."""
    matched = _ADDRESS.fullmatch(text)
    return matched if matched and int(matched["port"] or 0) <= _LAST_PORT else None


def _web_address(name: str, text: str, example: str) -> str:
    """An address with a slash at its end."""
    address = text.rstrip("/")
    if _address(address) is None:
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
