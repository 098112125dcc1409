"""Misspelling: a suggestion is made for a typing error, and for nothing else."""

import pytest

from regionruhr.reading.misspelling import nearest_address, nearest_key


@pytest.mark.parametrize(
    ("value", "existing", "suggested"),
    [
        pytest.param("wiol", "wilo", "wilo", id="letters swapped"),
        pytest.param("forderung", "foerderung", "foerderung", id="letter left out"),
        pytest.param("wf-dortmnd", "wf-dortmund", "wf-dortmund", id="letter left out of a part"),
        pytest.param("muster", "materna", None, id="another word of the same letters"),
        pytest.param("fabrik", "wilo", None, id="another word"),
        pytest.param(
            "hochschule-bochum", "hochschule-dortmund", None, id="another of the same kind"
        ),
        pytest.param("", "wilo", None, id="nothing"),
    ],
)
def test_key_is_suggested_for_a_typing_error(
    value: str, existing: str, suggested: str | None
) -> None:
    """One letter in four may be wrong, and two at most."""
    assert nearest_key(value, [existing]) == suggested


@pytest.mark.parametrize(
    ("value", "suggested"),
    [
        pytest.param("projekte/digitale-fabrk/", "projekte/digitale-fabrik/", id="typing error"),
        pytest.param(
            "projekt/digitale-fabrik/", "projekte/digitale-fabrik/", id="typing error in folder"
        ),
        pytest.param("aktuelles/2025/sprechtag/", "aktuelles/2026/sprechtag/", id="year before"),
        pytest.param("aktuelles/2026/messe/", None, id="another page of the folder"),
        pytest.param("aktuelles/2026/", None, id="folder of the page"),
    ],
)
def test_address_is_suggested_for_a_typing_error(value: str, suggested: str | None) -> None:
    """Every part must be near, however long a beginning is shared."""
    existing = ["aktuelles/2026/sprechtag/", "projekte/digitale-fabrik/"]
    assert nearest_address(value, existing) == suggested


def test_address_is_found_among_thousands() -> None:
    """The most similar one; of two that are as similar, the first of the alphabet."""
    existing = [f"partner/mitglied-{number}/" for number in range(10_000)]
    assert nearest_address("partner/mitgleid-7310/", existing) == "partner/mitglied-7310/"
    assert nearest_address("partner/mitglied-x/", existing) == "partner/mitglied-0/"
    assert nearest_address("partner/gast-7310/", existing) is None
