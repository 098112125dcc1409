"""What `regionruhr new` asks is what the field takes."""

from typing import get_args

import pytest

from regionruhr.authoring.form import Kind
from regionruhr.authoring.new_entry import EntryKind
from regionruhr.commands.new.questions import AnyKind, model_of, prompt
from regionruhr.editor_tools.explanations.catalogue import explanation


@pytest.mark.parametrize("kind", [*get_args(Kind), *get_args(EntryKind)])
def test_summary_is_asked_for_as_it_is_explained(kind: AnyKind) -> None:
    """Under its name, in as many sentences, and with the limit of its model."""
    entry = explanation(model_of(kind), "summary")
    measure = entry.text.partition(":")[0].rstrip(".")
    asked = prompt("summary", kind)
    assert asked.casefold() == f"{entry.title}, {measure}".casefold()


@pytest.mark.parametrize(("kind", "limit"), [("partner", "200"), ("offer", "200"), ("news", "300")])
def test_question_names_the_limit(kind: AnyKind, limit: str) -> None:
    """Before an answer is too long, not after."""
    assert limit in prompt("summary", kind)
