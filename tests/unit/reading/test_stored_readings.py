"""Results of reading that an earlier run stored are those of reading anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from regionruhr.reading.stored_readings import FOLDER, StoredReadings
from spoiled import SPOILED

TEXTS = {f"partners/p{number}.yml": f"name: {number}" for number in range(40)}


def _read(root: Path, texts: dict[str, str], program: str = "a", processes: int = 1) -> list[str]:
    """Read texts, store the results, and return the paths that were read anew."""
    anew = []

    def read(path: str, text: str) -> tuple[str, str]:
        anew.append(path)
        return path, text

    readings = StoredReadings(root, program)
    for path, text in texts.items():
        assert readings.get(path, text, read) == (path, text)
    readings.keep({*texts})
    readings.store(processes)()
    return anew


@pytest.mark.parametrize("processes", [1, 2])
def test_next_run_reads_what_is_new(tmp_path: Path, processes: int) -> None:
    """A changed, an added and a moved file, and nothing else, whichever process stored it."""
    assert _read(tmp_path, TEXTS, processes=processes) == [*TEXTS]
    assert _read(tmp_path, TEXTS) == []
    edited = {**TEXTS, "partners/p7.yml": "name: Sieben", "partners/neu.yml": "name: 7"}
    edited["partners/moved.yml"] = edited.pop("partners/p8.yml")
    assert {*_read(tmp_path, edited)} == {
        "partners/p7.yml",
        "partners/neu.yml",
        "partners/moved.yml",
    }
    assert _read(tmp_path, edited) == []


def test_other_program_reads_everything(tmp_path: Path) -> None:
    """What it makes of a text may differ."""
    _read(tmp_path, TEXTS)
    assert _read(tmp_path, TEXTS, "b") == [*TEXTS]
    assert _read(tmp_path, TEXTS) == []
    for program in "cdef":
        _read(tmp_path, TEXTS, program)
    assert len([*(tmp_path / FOLDER).iterdir()]) <= 32


def test_removed_file_is_forgotten(tmp_path: Path) -> None:
    """The store is no larger than the project."""
    _read(tmp_path, TEXTS)
    _read(tmp_path, {})
    assert _read(tmp_path, TEXTS) == [*TEXTS]


@pytest.mark.parametrize("spoil", SPOILED)
def test_damaged_part_is_read_anew(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    """And is whole afterwards."""
    _read(tmp_path, TEXTS)
    spoil(next((tmp_path / FOLDER).iterdir()))
    assert 0 < len(_read(tmp_path, TEXTS)) < len(TEXTS)
    assert _read(tmp_path, TEXTS) == []


def test_folder_that_cannot_be_written_costs_time_alone(tmp_path: Path) -> None:
    """Then each run reads everything."""
    (tmp_path / ".cache").write_text("in the way")
    assert _read(tmp_path, TEXTS) == [*TEXTS]
    assert _read(tmp_path, TEXTS) == [*TEXTS]
