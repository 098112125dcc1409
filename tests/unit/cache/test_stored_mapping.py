"""What a program stored, the next run has again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from regionruhr.cache.stored_mapping import StoredMapping
from spoiled import SPOILED

VALUES = {("page", number): f"text {number}" for number in range(40)}


def test_next_run_has_what_was_stored(tmp_path: Path) -> None:
    """An edit writes the parts of what it changed and leaves the others alone."""
    StoredMapping(tmp_path, "a").put(VALUES.items(), VALUES)
    former = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    edited = {**VALUES, ("page", 7): "neu"}
    StoredMapping(tmp_path, "a").put(edited.items(), [("page", 7)])
    assert StoredMapping(tmp_path, "a").get() == edited
    written = [path for path in former if path.stat().st_mtime_ns != former[path]]
    assert len(written) == 1


def test_value_that_is_gone_is_stored_no_longer(tmp_path: Path) -> None:
    """If it is named among what changed."""
    stored = StoredMapping(tmp_path, "a")
    stored.put(VALUES.items(), VALUES)
    stored.put((), VALUES)
    assert stored.get() == {}


def test_program_has_values_of_its_own(tmp_path: Path) -> None:
    """Those of two are kept, whatever others came before."""
    for program in "abcd":
        StoredMapping(tmp_path, program).put(VALUES.items(), VALUES)
    assert [len(StoredMapping(tmp_path, program).get()) for program in "acd"] == [0, 40, 40]


@pytest.mark.parametrize("spoil", SPOILED)
def test_damaged_part_is_missing(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    """The values of the others are there."""
    stored = StoredMapping(tmp_path, "a")
    stored.put(VALUES.items(), VALUES)
    spoil(min(tmp_path.iterdir()))
    found = stored.get()
    assert 0 < len(found) < len(VALUES)
    assert found.items() <= VALUES.items()
