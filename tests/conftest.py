"""What all tests share."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` rewrites golden files and expected reports: read the difference after."""
    parser.addoption("--update", action="store_true", help="rewrite golden files and reports")
