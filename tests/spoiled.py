"""Spoiled: what may happen to a stored file."""

import pytest

SPOILED = [
    pytest.param(lambda file: file.write_bytes(file.read_bytes()[:-9]), id="cut"),
    pytest.param(lambda file: file.write_bytes(file.read_bytes() + b"x"), id="longer"),
    pytest.param(lambda file: file.write_bytes(b"foreign" * 9), id="foreign"),
    pytest.param(lambda file: file.unlink(), id="removed"),
]
"""Functions that do it to the file at a path."""
