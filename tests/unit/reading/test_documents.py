"""Documents are opened when a project is read: what cannot be published is a fault."""

from pathlib import Path

import pytest

import documents
from regionruhr.cache.entries import Cache
from regionruhr.reading.documents import document_problems
from regionruhr.sizes import LARGEST_DOCUMENT

PATH = "content/aktuelles/2016/plan.pdf"
PLAN = documents.pdf()
BROKEN = "die Datei ist kein PDF, oder sie ist beschädigt (speichern Sie sie in dem Programm, "
LOCKED = "das PDF ist mit einem Kennwort oder gegen Änderungen geschützt (speichern Sie es ohne "
ACTIVE = (
    "das PDF führt etwas aus oder öffnet andere Dateien (speichern Sie es noch einmal als PDF, "
)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", BROKEN),
        (b"%PD", BROKEN),
        (b"%PDF-1.7\n%%EOF\n", BROKEN),
        (b"PK\x03\x04word/document.xml", BROKEN),
        (PLAN[: len(PLAN) // 2], BROKEN),
        (PLAN[: PLAN.index(b"startxref")], BROKEN),
        (PLAN.replace(b"/Kids", b"/Kinds"), BROKEN),
        (PLAN[:99] + PLAN[999:], BROKEN),
        (documents.locked(), LOCKED),
        (documents.locked("geheim"), LOCKED),
        (
            documents.signed(),
            "das PDF trägt eine elektronische Unterschrift (legen Sie die Fassung ",
        ),
        (
            documents.attached(),
            "an das PDF sind andere Dateien angehängt (löschen Sie die Anhänge im ",
        ),
        *(
            (documents.active(kind, is_opened=is_opened), ACTIVE)
            for kind in ("JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR")
            for is_opened in (True, False)
        ),
        (
            PLAN.ljust(LARGEST_DOCUMENT + 1),
            "die Datei ist größer als 20 MB (speichern Sie sie kleiner",
        ),
    ],
)
def test_document_is_refused_with_the_reason(content: bytes, expected: str, tmp_path: Path) -> None:
    """In one message, which says what to do; the second time as well."""
    cache = Cache(tmp_path)
    for _ in range(2):
        (problem,) = document_problems(PATH, content, cache)
        assert problem.text.startswith(f"{PATH}:1: Datei: {expected}")


@pytest.mark.parametrize("content", [PLAN, b"\xff\n" + PLAN], ids=["whole", "bytes before it"])
def test_sound_document_has_no_problem(content: bytes, tmp_path: Path) -> None:
    """Readers look for its beginning in the first kilobyte."""
    assert document_problems(PATH, content, Cache(tmp_path)) == []
