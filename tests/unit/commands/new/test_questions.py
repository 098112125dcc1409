"""What `regionruhr new` asks is what the field takes."""

from typing import get_args

import pytest

from regionruhr.authoring.form import Kind
from regionruhr.authoring.new_entry import EntryKind
from regionruhr.commands.new.questions import AnyKind, model_of, prompt


@pytest.mark.parametrize("kind", [*get_args(Kind), *get_args(EntryKind)])
def test_summary_is_asked_for_as_it_is_explained(kind: AnyKind) -> None:
    """Under its name, in as many sentences, and with the limit of its model."""
    field = model_of(kind).model_fields["summary"]
    measure = str(field.description).partition(":")[0].rstrip(".")
    asked = prompt("summary", kind)
    assert asked.casefold() == f"{field.title}, {measure}".casefold()


@pytest.mark.parametrize(("kind", "limit"), [("partner", "200"), ("offer", "200"), ("news", "300")])
def test_question_names_the_limit(kind: AnyKind, limit: str) -> None:
    """Before an answer is too long, not after."""
    assert limit in prompt("summary", kind)
