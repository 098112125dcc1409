"""What `regionruhr new` asks is what the field takes."""

from typing import get_args

import pytest
from pydantic import StringConstraints

import records
from regionruhr.authoring.new_entry import EntryKind
from regionruhr.authoring.scaffold import Kind
from regionruhr.commands.new.questions import QUESTIONS, AnyKind, declared, model_of, prompt
from regionruhr.model.taxonomy import Taxonomy

TAXONOMY = Taxonomy.model_validate(records.TAXONOMY)


@pytest.mark.parametrize("kind", [*get_args(Kind), *get_args(EntryKind)])
def test_field_is_asked_for_as_it_is_declared(kind: AnyKind) -> None:
    """Under its name, with what belongs into it and the limit of its model."""
    field = model_of(kind).model_fields["summary"]
    limits = [p.max_length for p in field.metadata if isinstance(p, StringConstraints)]
    question = prompt("summary", kind, None)
    assert question == f"{field.title} ({str(field.description).rstrip('.')})"
    assert f"höchstens {min(filter(None, limits))} Zeichen" in question


@pytest.mark.parametrize(
    ("kind", "name", "question"),
    [
        ("partner", "city", "Ort (Stadt der Region, in der die Einrichtung sitzt. Möglich: "),
        ("partner", "role", "Möglich: carrier (Träger des Netzwerks), member"),
        ("partner", "sectors", "Möglich: maschinenbau. Durch Komma getrennt)"),
        ("project", "status", "Möglich: planned (geplant), running (läuft), completed (abgesch"),
        ("event", "start", "Beginn (Mit Uhrzeit oder ohne. Zum Beispiel 2026-02-02 18:00)"),
        ("event", "slug", "Name der Datei und der Adresse"),
    ],
)
def test_question_says_what_is_possible(kind: AnyKind, name: str, question: str) -> None:
    """The words of a choice, the keys of the taxonomy, or an example."""
    assert question in prompt(name, kind, TAXONOMY)


def test_question_says_that_it_may_stay_open() -> None:
    """Of what nothing is proposed for."""
    assert prompt("website", "partner", None, can_stay_open=True).endswith("Leer lässt es offen)")
    assert "Leer" not in prompt("website", "partner", None)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_question_is_about_a_declared_field(kind: AnyKind) -> None:
    """Each once, with words to ask in."""
    names = QUESTIONS[kind].names
    assert len(set(names)) == len(names)
    for name in names:
        assert declared(name, kind).title, name
        assert declared(name, kind).description, name
