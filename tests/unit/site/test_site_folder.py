"""The files of a site, as they are written below its folder."""

import os
from pathlib import Path

import pytest

from regionruhr.site.site_folder import write_files


def test_file_with_a_second_name_is_replaced(tmp_path: Path) -> None:
    """That of the former site stays as it is."""
    (tmp_path / "former").write_text("alt")
    (tmp_path / "new").hardlink_to(tmp_path / "former")
    write_files(tmp_path, [("new", b"neu")])
    assert (tmp_path / "former").read_text() == "alt"
    assert (tmp_path / "new").read_text() == "neu"


def test_file_is_whole_even_if_the_system_takes_it_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may take fewer bytes than it is given."""
    write = os.write
    monkeypatch.setattr(os, "write", lambda file, content: write(file, content[:3]))
    write_files(tmp_path, [("a/b/index.html", b"neun Byte"), ("a/empty", b"")])
    assert (tmp_path / "a/b/index.html").read_bytes() == b"neun Byte"
    assert (tmp_path / "a/empty").read_bytes() == b""
