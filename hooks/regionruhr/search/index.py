"""Index: the search index of a built site, made by Pagefind over its folder."""

import shutil
import subprocess
from pathlib import Path

from regionruhr.staging import StepFailedError

FOLDER = "pagefind"
"""The folder of the index in the site."""

EXCLUDED = (
    "main nav",
    "[aria-hidden]",
    "dt",
    ".news-list",
    ".partner-list",
    ".release__desk",
    ".release__address",
    ".release__imprint",
)
"""Selectors of texts on other pages or common to all pages: they would be found everywhere."""

_PUBLISHED = {"pagefind.js", "pagefind-entry.json", "wasm.de.pagefind"}
_PUBLISHED_KINDS = {".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"}

_MISSING = "Pagefind, das den Suchindex baut, gibt es für diesen Rechner nicht"
_FAILED = "Pagefind baut keinen Suchindex"


def make_index(site: Path) -> None:
    """Add the search index to a built site; remove the interfaces of Pagefind.

    English pages are indexed as German ones: one search finds everything. Raises
    `StepFailedError` with the message of Pagefind, or if there is no Pagefind.
    """
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    command = [
        _executable(),
        *("--site", str(site)),
        *("--output-subdir", FOLDER),
        *("--force-language", "de"),
        *("--exclude-selectors", ", ".join(EXCLUDED)),
        "--silent",
    ]
    try:
        finished = subprocess.run(  # noqa: S603 (the package's own binary)
            command, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
    except OSError as error:
        raise StepFailedError(f"{_FAILED}: {error.strerror}") from error
    if finished.returncode != 0 or not (site / FOLDER / "pagefind-entry.json").is_file():
        output = (finished.stderr or finished.stdout).strip().splitlines()
        raise StepFailedError(": ".join([_FAILED, *output[-1:]]))
    for file in (site / FOLDER).iterdir():
        if file.is_file() and file.name not in _PUBLISHED and file.suffix not in _PUBLISHED_KINDS:
            file.unlink()


def _executable() -> str:
    """Return the path of Pagefind; it is missing where no wheel fits the machine."""
    try:
        from pagefind_bin import get_executable  # noqa: PLC0415 (it may be missing)

        return str(get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise StepFailedError(_MISSING) from error
