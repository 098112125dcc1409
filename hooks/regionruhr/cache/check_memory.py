"""Check memory: the findings of the last check, valid while nothing changed."""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from regionruhr.cache.entries import Cache
from regionruhr.cache.sources import source_state
from regionruhr.faults.problem import Problem

FOLDER = ".cache/checks"
_MOST = 8


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check of all files found."""

    since: float
    until: float
    """The time from `since` up to `until` in which the same files lead to the same findings."""
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    """The content of the files with problems, by their paths."""
    contents: str
    """The numbers of what can be published; empty if there are faults."""


class CheckMemory:
    """The findings of a program in the project at `root`, for a site at an address."""

    def __init__(self, root: Path, program: str, site_url: str) -> None:
        self._root = root
        self._cache = Cache(root / FOLDER)
        self._program = f"{program}\0{site_url}"
        self._sources = source_state(root)

    def get(self, now: float) -> Findings | None:
        """Return the findings for the present files at a time; None if there are none."""
        entry = self._cache.get(self._key()) if self._sources else None
        if entry is None:
            return None
        with suppress(ValueError, TypeError, AttributeError, LookupError):
            values = json.loads(entry)
            problems = tuple(Problem(**problem) for problem in values.pop("problems"))
            findings = Findings(**values, problems=problems)
            return findings if findings.since <= now < findings.until else None
        return None

    def put(self, findings: Findings) -> None:
        """Store findings, unless a file was written meanwhile."""
        if self._sources and self._sources == source_state(self._root):
            self._cache.put(self._key(), json.dumps(asdict(findings)).encode())
            self._cache.keep_newest(_MOST)

    def _key(self) -> str:
        content = self._sources.content if self._sources else ""
        return hashlib.sha256(f"{self._program}\0{content}".encode()).hexdigest()
