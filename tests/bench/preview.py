"""Preview: seconds from a saved profile to the page that shows it, as `make serve` serves it."""

import time
from functools import partial
from pathlib import Path
from statistics import median
from typing import Final

from bench.measurement import Measurement
from serving import Server, wait_for

START: Final = 600
"""Seconds that a preview may take to serve its first page."""


def saves(project: Path, profile: Path, number: int) -> Measurement:
    """Save a profile that many times; return the median of what it took until its page came."""
    server = Server(project.with_name(f"{project.name}-server"))
    text = profile.read_text(encoding="utf-8")
    try:
        page = f"{server.serve(project)}partner/{profile.stem}/"
        wait_for(page, lambda _, found: "<h1" in found, within=START)
        taken = []
        for save in range(number):
            mark = f"Messung {save}."
            # Saves fall anywhere between two looks at the files.
            time.sleep(1 + save / number)
            start, before = time.perf_counter(), server.processor_seconds
            profile.write_text(text.replace("summary: ", f"summary: {mark} ", 1), encoding="utf-8")
            wait_for(page, partial(_shows, mark), every=0.02)
            taken.append((server.processor_seconds - before, time.perf_counter() - start))
    finally:
        server.stop()
        profile.write_text(text, encoding="utf-8")
    processor, wall = zip(*taken, strict=True)
    return Measurement(median(processor), median(wall), 0, 0)


def _shows(mark: str, _: int, page: str) -> bool:
    return mark in page
