"""Stored edition: a project read by the stored results of the last run."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from regionruhr.cache.program import program_digest
from regionruhr.memory import FORGETFUL, Forgetful
from regionruhr.reading.loading import load
from regionruhr.reading.stored_readings import StoredReadings

if TYPE_CHECKING:
    from regionruhr.site.checked_edition import Reading


def read_stored(
    root: Path,
    *,
    now: datetime,
    site_url: str,
    edit_url: str = "",
    processes: int,
    memory: Forgetful = FORGETFUL,
) -> "Reading":
    """Read a project as `read_edition` does, by the stored results of the last run.

    Those of this run are stored for the next one.
    """
    readings = StoredReadings(root, program_digest(root))
    memory.begin()
    loading = load(
        root,
        today=now.date(),
        cache=readings,
        processes=processes,
        memory=memory,
        first=_import_edition,
    )
    from regionruhr.site.checked_edition import checked_edition  # noqa: PLC0415 (see above)

    # The edition is planned by one process: another one has nothing to do meanwhile.
    finish = readings.store(processes)
    reading = checked_edition(
        root, loading, now=now, site_url=site_url, edit_url=edit_url, memory=memory
    )
    finish()
    return reading


def _import_edition() -> None:
    import regionruhr.site.checked_edition  # noqa: F401, PLC0415 (a quarter of a second)
