"""Catalogue: every message by its key, and the words for what is no field of a file."""

from collections.abc import Mapping
from types import MappingProxyType

from regionruhr.editing.messages import (
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
from regionruhr.editing.messages.message import Message
from regionruhr.language import Language

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

PLACES: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "de": {"file name": "Dateiname", "file": "Datei", "text": "Text", "row": "Zeile"},
        "en": {},
    }
)
"""Words for places that are no fields; English says them as the code does."""

NOUNS: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "de": {
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
        },
        "en": {},
    }
)
"""Words for what a message is about; English says them as the code does."""
