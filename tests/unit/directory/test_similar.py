"""Who resembles whom, and why."""

import records
from regionruhr.directory.directory import Directory
from regionruhr.directory.similar import MOST
from regionruhr.model.partner import Partner

COMPETENCES = {
    "fluidtechnik": {"label": "Fluidtechnik"},
    "pumpen": {"label": "Pumpen", "parent": "fluidtechnik"},
    "ventile": {"label": "Ventile", "parent": "fluidtechnik"},
    "stahl": {"label": "Stahl"},
}


def _partner(key: str, *competences: str, town: str = "dortmund") -> Partner:
    return records.partner(key, competences=competences, address={"city": town})


def _similar(*partners: Partner) -> list[tuple[str, tuple[str, ...]]]:
    """Who resembles the first of them."""
    taxonomy = {**records.TAXONOMY, "competences": COMPETENCES}
    similarity = Directory(records.network(*partners, taxonomy=taxonomy)).similarity
    return list(similarity.to(partners[0].id))


def test_shared_competences_are_the_reason() -> None:
    """Most shared ones first; who shares none is not named."""
    assert _similar(
        _partner("a", "pumpen", "stahl"),
        _partner("b", "stahl"),
        _partner("c", "stahl", "pumpen"),
        _partner("d"),
    ) == [("c", ("pumpen", "stahl")), ("b", ("stahl",))]


def test_field_above_is_the_reason_where_nothing_below_is_shared() -> None:
    """Pumps and valves are both fluid technology."""
    found = _similar(_partner("a", "pumpen"), _partner("b", "ventile"), _partner("c", "pumpen"))
    assert found == [("c", ("pumpen",)), ("b", ("fluidtechnik",))]


def test_rarer_competence_counts_more() -> None:
    """What only two have in common says more than what many have."""
    many = [_partner(f"m-{n}", "stahl") for n in range(3)]
    found = _similar(_partner("a", "stahl", "pumpen"), *many, _partner("z", "pumpen"))
    assert found[0] == ("z", ("pumpen",))


def test_neighbour_comes_before_the_same_elsewhere() -> None:
    """Near counts where the rest is alike."""
    near, far = _partner("z", "stahl"), _partner("b", "stahl", town="herne")
    assert [key for key, _ in _similar(_partner("a", "stahl"), far, near)] == ["z", "b"]


def test_few_are_named_of_many() -> None:
    """A profile does not become a list."""
    many = [_partner(f"m-{n}", "stahl") for n in range(200)]
    assert len(_similar(_partner("a", "stahl"), *many)) == MOST


def test_nobody_resembles_itself() -> None:
    """Nor is anybody similar without competences."""
    assert _similar(_partner("a", "stahl", "stahl")) == []
    assert _similar(_partner("a"), _partner("b")) == []
