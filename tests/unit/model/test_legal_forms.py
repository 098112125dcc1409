"""Legal forms are listed once, for ids, initials, duplicates and the imprint."""

import pytest

import projects
from regionruhr.folding import folded_words
from regionruhr.model.legal_forms import is_registered, without_legal_form


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("WILO SE", "wilo"),
        ("Müller und Söhne GmbH & Co. KG", "muller und sohne"),
        ("Beispiel UG (haftungsbeschränkt)", "beispiel"),
        ("Beispiel Gesellschaft mit beschränkter Haftung", "beispiel"),
        ("Hagen eingetragener Verein", "hagen"),
        ("Eingetragener Verein Hagen", "eingetragener verein hagen"),
        ("Haftung und Recht GbR", "haftung und recht"),
        ("Stadtentwässerung Herne AöR", "stadtentwasserung herne"),
        ("AG Weser", "ag weser"),
        ("Vitamin E Handel", "vitamin e handel"),
        ("", ""),
    ],
)
def test_name_loses_its_legal_form(name: str, words: str) -> None:
    """However it is spelt; a word that only begins alike stays, and so does the first."""
    assert " ".join(without_legal_form(folded_words(name))) == words


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Partnerschaftsgesellschaft mbB", True),
        ("e.K.", True),
        ("GmbH & Co. KG", True),
        ("AöR", False),
        ("GbR", False),
        ("Verein", False),
        ("", False),
    ],
)
def test_some_forms_stand_in_a_register(form: str, *, expected: bool) -> None:
    """Of companies, associations, partnerships or cooperatives."""
    assert is_registered(form) == expected


def test_no_other_module_lists_legal_forms() -> None:
    """A form that is added here is known everywhere."""
    modules = (projects.ROOT / "hooks").rglob("*.py")
    listing = [path.stem for path in modules if '"gmbh"' in path.read_text().lower()]
    assert listing == ["legal_forms"]
