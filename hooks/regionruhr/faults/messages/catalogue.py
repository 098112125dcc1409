"""Catalogue: every message by its key, and the words for what is no field of a file."""

from collections.abc import Mapping
from types import MappingProxyType

from regionruhr.faults.messages import (
    beginnings,
    fields,
    files,
    freshness,
    languages,
    law,
    notation,
    permanence,
    pictures,
    prose,
    readiness,
    references,
    tables,
)
from regionruhr.faults.messages.message import Message

PARTS = (
    files,
    notation,
    fields,
    references,
    permanence,
    pictures,
    prose,
    freshness,
    beginnings,
    tables,
    law,
    languages,
    readiness,
)

CATALOGUE: Mapping[str, Message] = MappingProxyType(
    {key: message for part in PARTS for key, message in part.MESSAGES.items()}
)

PLACES: Mapping[str, str] = MappingProxyType(
    {"file name": "Dateiname", "file": "Datei", "text": "Text", "row": "Zeile"}
)
"""Words for places that are no fields."""

NOUNS: Mapping[str, str] = MappingProxyType(
    {
        "town": "Den Ort",
        "area": "Die Teilregion",
        "town or area": "Den Ort",
        "sector": "Die Branche",
        "competence": "Die Kompetenz",
        "certification": "Das Zertifikat",
        "topic": "Das Thema",
        "partner": "Den Partner",
        "project": "Das Projekt",
        "press contact": "Den Pressekontakt",
        "same name": "Derselbe Name",
        "same website": "Dieselbe Website",
        "same address": "Dieselbe Anschrift",
        "same id": "Dieselbe Kennung",
    }
)
"""Words for what a message is about."""
