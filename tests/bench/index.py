"""Index: what the files of all searches take, apart from the pages that they are made from."""

import os
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Final
from unittest.mock import patch

from bench.measurement import Measurement
from regionruhr.settings import settings_from
from regionruhr.site import edition
from regionruhr.site.checked_edition import read_edition

SEARCHES: Final = ("directory_index", "exchange_index", "search_index")


def alone(project: Path, environment: Mapping[str, str]) -> Measurement:
    """Make the indexes of a project in this process, and return their share of the seconds."""
    settings = settings_from({**os.environ, **environment}, datetime.now)
    parts: list[Measurement] = []
    with ExitStack() as replaced:
        for name in SEARCHES:
            watched = _watched(getattr(edition, name), parts)
            replaced.enter_context(patch.object(edition, name, watched))
        read_edition(project, now=settings.now, site_url=settings.site_url)
    return Measurement(
        sum(part.processor for part in parts), sum(part.wall for part in parts), 0, 0
    )


def _watched(
    index: Callable[..., Iterable[tuple[str, bytes]]], parts: list[Measurement]
) -> Callable[..., Iterable[tuple[str, bytes]]]:
    """Return an index that notes what its files took."""

    def watched(*sources: object) -> Iterable[tuple[str, bytes]]:
        before, start = time.process_time(), time.perf_counter()
        files = [*index(*sources)]
        spent = time.process_time() - before, time.perf_counter() - start
        parts.append(Measurement(*spent, 0, 0))
        return files

    return watched
