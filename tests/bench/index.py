"""Index: what the files of all searches take, apart from the pages that they are made from."""

import os
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from bench.measurement import Measurement
from regionruhr.settings import settings_from
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.output import finder_files
from regionruhr.site.search_documents import search_index
from search_corpus import documents_of


def alone(project: Path, environment: Mapping[str, str]) -> Measurement:
    """Make the indices of a project in this process, and return the seconds that they took."""
    settings = settings_from({**os.environ, **environment}, datetime.now)
    edition = read_edition(project, now=settings.now, site_url=settings.site_url).edition
    if edition is None:
        return Measurement(0, 0, 0, 0)
    pages, directory = edition.pages, edition.content.directory
    before, start = time.process_time(), time.perf_counter()
    made = [
        *finder_files(edition),
        *search_index([one.indexed() for one in documents_of(pages, directory)], directory),
    ]
    spent = time.process_time() - before, time.perf_counter() - start
    return Measurement(*spent, 0, 0) if made else Measurement(0, 0, 0, 0)
