"""The name of the network at the head of every page."""

from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html

import projects


@pytest.mark.parametrize(
    ("name", "bars"),
    [("In|Die RegionRuhr", 1), ("Netz", 0), ("Netz am Fluss", 0), ("A|B", 1), ("<i>|x & y", 1)],
)
def test_name_is_read_as_it_is_written(name: str, bars: int) -> None:
    """A bar in it is drawn; without one the name is plain text."""
    env = Environment(autoescape=True, loader=FileSystemLoader(projects.ROOT / "overrides"))
    env.trim_blocks = True
    shell = SimpleNamespace(details=SimpleNamespace(name=name))
    written = env.get_template("fragments/wordmark.html").render(shell=shell)
    mark = html.fragment_fromstring(written, create_parent=True)
    assert mark.text_content().strip() == name
    assert len(mark.findall("i")) == bars
