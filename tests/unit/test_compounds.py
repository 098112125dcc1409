"""Compounds: long ones break at their joints, everything else stays as it is."""

import pytest

from regionruhr.compounds import SOFT_HYPHEN, hyphenated


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("Wirtschaftsförderungsgesellschaft Herne", "Wirtschafts|förderungs|gesellschaft Herne"),
        ("Sozialforschungsstelle", "Sozial|forschungs|stelle"),
        ("WirtschaftsEntwicklungsGesellschaft", "Wirtschafts|Entwicklungs|Gesellschaft"),
        ("Forschungs- und Entwicklungszentrum", "Forschungs- und Entwicklungs|zentrum"),
    ],
)
def test_compound_breaks_at_its_joints(name: str, broken: str) -> None:
    """Wherever a known element begins inside a long word."""
    assert hyphenated(name) == broken.replace("|", SOFT_HYPHEN)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "WILO SE",
        "Hochschule",
        "Technikmuseum",
        "Südwestfälische",
        "Verfassungsgericht",
        "a" * 60,
    ],
)
def test_other_words_stay(name: str) -> None:
    """Words that are short, or that no known element is a part of; no part gets short either."""
    assert hyphenated(name) == name
