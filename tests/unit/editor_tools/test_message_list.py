"""MELDUNGEN.md explains every message under a heading that links of reports lead to."""

import re

import pytest

import projects
from regionruhr.editor_tools.tool_files import message_list
from regionruhr.faults.catalogue import messages, subjects
from regionruhr.faults.problem import example_problem

FENCED = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def _anchors(text: str) -> list[str]:
    """The names that forges give to headings."""
    headings = HEADING.findall(FENCED.sub("", text))
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings]


def test_every_message_has_an_anchor_of_its_own() -> None:
    """Its key; no subject is called like it."""
    anchors = _anchors(message_list())
    assert len(anchors) == len(set(anchors)) == 1 + len(subjects()) + len(messages())
    assert set(messages()) <= set(anchors)


def test_links_lead_to_headings() -> None:
    """Of the table of contents, and of explanations, here and in the handbook."""
    inner = re.findall(r"\]\(#([^)]+)\)", message_list())
    assert len(inner) == len(subjects())
    assert set(inner) <= set(_anchors(message_list()))
    outer = re.findall(r"\]\(REDAKTION\.md#([^)]+)\)", message_list())
    assert set(outer) <= set(_anchors((projects.ROOT / "REDAKTION.md").read_text()))


@pytest.mark.parametrize("key", ["unknown-field", "logo-unused", "media-name-form"])
def test_entry_shows_report_explanation_and_example(key: str) -> None:
    """A warning says that it is one."""
    message = messages()[key]
    entry = message_list().partition(f"\n### {key}\n")[2].partition("\n### ")[0]
    assert f"\n`{example_problem(message).text}`\n" in entry
    assert entry.count(f"```{message.example.language}\n") == 2
    assert ("**Hinweis:** " in entry) == (message.severity == "warning")
    assert message.explanation in entry
