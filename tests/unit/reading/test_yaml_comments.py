"""A comment behind a text is told, for it cuts the text; behind other values it is a note."""

import pytest

from regionruhr.model.document import Document
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.partner import Partner
from regionruhr.model.publication import Publications
from regionruhr.model.release import Release
from regionruhr.reading.source import read_yaml
from regionruhr.reading.yaml_comments import cut_texts


def _told(model: type[Document], text: str) -> list[tuple[int, str]]:
    source, problems = read_yaml("partners/wilo.yml", text)
    assert problems == []
    return [(p.line, p.place) for p in cut_texts(model, source) if p.fault == "yaml-comment"]


@pytest.mark.parametrize(
    ("model", "text", "told"),
    [
        (Release, "title: Preis Nr. #1 für Pumpen", [(1, "title")]),
        (Release, "title: Muster\t# 1", [(1, "title")]),
        (Release, "summary:\n  Preis\n  Nr. #1", [(1, "summary")]),
        (Release, "images:\n  - alt: Halle #2", [(2, "images[1].alt")]),
        (Partner, "sources:\n  - Brief #2\n  - Brief 3", [(2, "sources[1]")]),
        (Partner, "description: Text #2", [(1, "description")]),
        (Partner, "address:\n  street: Platz #2", [(2, "address.street")]),
        (
            NetworkDetails,
            "press_contacts:\n  a:\n    role: Büro #2",
            [(3, "press_contacts.a.role")],
        ),
        (Publications, "2015-01:\n  reason: Fehler #2", [(2, "2015-01.reason")]),
    ],
)
def test_comment_behind_a_text_is_told(
    model: type[Document], text: str, told: list[tuple[int, str]]
) -> None:
    """Where the text stands, in lists, mappings and extra keys too."""
    assert _told(model, text) == told


@pytest.mark.parametrize(
    ("model", "text"),
    [
        (Release, 'title: "Preis Nr. #1 für Pumpen"'),
        (Release, "title: 'Preis' # Notiz"),
        (Release, "title: Preis Nr.#1"),
        (Release, "# Notiz\ntitle: Preis\n# Notiz"),
        (Release, "subtitle: # Notiz"),
        (Release, "summary: >- # Notiz\n  Preis Nr. #1"),
        (Release, "date: 2026-11-24 # Notiz"),
        (Release, "draft: true # Notiz"),
        (Release, "type: news # Notiz"),
        (Release, "topics:\n  - foerderung # Notiz"),
        (Release, "topics: [a, b] # Notiz"),
        (Release, "unbekannt: Text # Notiz"),
        (Partner, "phone: +49 231 1 # Notiz"),
        (Partner, "website: https://host.example/ # Notiz"),
        (Publications, "2015-01: /aktuelles/2015/halle/ # Notiz"),
    ],
)
def test_note_behind_another_value_is_left_alone(model: type[Document], text: str) -> None:
    """It takes nothing away: keys, days, numbers and addresses have a form of their own."""
    assert _told(model, text) == []
