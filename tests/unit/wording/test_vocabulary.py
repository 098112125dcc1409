"""Keys are found by every name that people have for them, and written as their labels."""

import pytest

import records
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.wording.vocabulary import Vocabulary, vocabularies

PUMPS = Vocabulary(
    {"pumpen": ("Pumpen", "Pumpentechnik", "Strömung"), "it": ("Rechner",), "strom": ("Strom",)}
)


@pytest.mark.parametrize("text", ["pumpen", "Pumpen", "PUMPEN", "Pumpentechnik", "Stroemung"])
def test_key_label_and_synonym_lead_to_the_key(text: str) -> None:
    """In any case and spelling."""
    assert PUMPS.key(text) == "pumpen"


def test_unknown_word_leads_nowhere() -> None:
    """Nothing is guessed."""
    assert PUMPS.key("Pumpe") is None
    assert PUMPS.key("") is None


def test_district_stands_for_its_town() -> None:
    """Unless it stands for two."""
    town = {"area": "dortmund", "label": "Dortmund", "districts": ["Hörde", "Holthausen"]}
    herne = {"area": "herne", "label": "Herne", "districts": ["Holthausen"]}
    areas = {key: {"label": key} for key in ("dortmund", "herne")}
    towns = {"dortmund": town, "herne": herne}
    cities = vocabularies(Taxonomy.model_validate({"areas": areas, "towns": towns}))
    city = cities["address", "city"]
    assert (city.key("hoerde"), city.key("Holthausen")) == ("dortmund", None)


def test_text_is_the_label() -> None:
    """A key without a name is its own text."""
    assert PUMPS.text("it") == "Rechner"
    assert PUMPS.text("unbekannt") == "unbekannt"


@pytest.mark.parametrize(
    "names",
    [
        {"a": ("Gleich",), "b": ("Gleich",)},
        {"a": ("b",), "b": ("a",)},
        {"a": ("Strasse",), "b": ("Straße",)},
        {"a": ("A",), "b": ("Anderes", "A")},
        {"ab-c": ("Eins",), "abc": ("AB C",)},
    ],
    ids=["same label", "crossed", "same when folded", "synonym", "keys alike"],
)
def test_text_leads_back(names: dict[str, tuple[str, ...]]) -> None:
    """Where a label would lead to another key, the key stands instead."""
    vocabulary = Vocabulary(names)
    for key in names:
        assert vocabulary.key(vocabulary.text(key)) == key


@pytest.mark.parametrize(
    ("place", "text", "key"),
    [
        (("type",), "Firma", "company"),
        (("type",), "Hochschulen", "university"),
        (("type",), "research-institute", "research-institute"),
        (("role",), "Träger", "carrier"),
        (("role",), "Mitglied des Netzwerks", "member"),
        (("address", "city"), "DORTMUND", "dortmund"),
        (("area_served",), "Herne", "herne"),
        (("sectors",), "Maschinenbau", "maschinenbau"),
        (("competences",), "Pumpen", "pumpen"),
        (("certifications",), "iso 9001", "iso-9001"),
    ],
)
def test_every_field_with_keys_has_its_vocabulary(
    place: tuple[str, ...], text: str, key: str
) -> None:
    """Kinds and roles by the words of the site, the others by those of the taxonomy."""
    words = vocabularies(Taxonomy.model_validate(records.TAXONOMY))
    assert words[place].key(text) == key
