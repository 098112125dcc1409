"""Generated: candidates of the invented network, whatever its size."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from demo.corpus import Size
from demo.project import write
from regionruhr.directory.distances import centres
from regionruhr.exchange.candidate import Candidate
from regionruhr.exchange.matches import candidates
from regionruhr.model.boundaries import Position
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.loading import load

TODAY: Final = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Generated:
    """Candidates, and what is known of the region they lie in."""

    candidates: tuple[Candidate, ...]
    taxonomy: Taxonomy
    centres: Mapping[str, Position]


def generated(folder: Path, size: Size) -> Generated:
    """The network of that size, written into an empty folder and read again."""
    network = load(write(folder, size, thumbnails=True), today=TODAY).network
    assert network is not None
    return Generated(tuple(candidates(network, TODAY)), network.taxonomy, centres(network))
