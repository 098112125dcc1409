"""How many people work somewhere is read from one cell."""

import pytest

from regionruhr.reading.employees import employees


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("120", "120", "120"),
        ("1.200", "1200", "1200"),
        ("50-99", "50", "99"),
        ("50 – 1.000", "50", "1000"),
        ("50 bis 99", "50", "99"),
        ("50 bis 99 Mitarbeiter", "50", "99"),
        ("50+", "50", None),
        ("ab 1.000", "1000", None),
        ("50 und mehr", "50", None),
        ("mind. 50", "50", None),
        ("über 50", "51", None),
        ("> 50 MA", "51", None),
        ("bis zu 20", "1", "20"),
        ("unter 20", "1", "19"),
        ("< 20", "1", "19"),
        ("ca. 20", "20", "20"),
        ("ca 1.200 Beschäftigte", "1200", "1200"),
        ("etwa 20-30", "20", "30"),
        ("rund 250 MA", "250", "250"),
        ("20 Mitarbeiter/-innen", "20", "20"),
        ("15 + 3 Azubis", "15 + 3 Azubis", "15 + 3 Azubis"),
        ("20,5", "20,5", "20,5"),
        ("viele", "viele", "viele"),
    ],
)
def test_employees_are_a_number_a_range_or_a_limit(
    written: str, least: str, most: str | None
) -> None:
    """One number is both limits; what is none of these stays as it is, and is refused."""
    assert employees(written) == {("employees", "min"): least, ("employees", "max"): most}


@pytest.mark.parametrize(
    "written", ["20 (2025)", "ca. 20 MA (Stand 2025)", "20 (Stand: 31.12.2025)"]
)
def test_year_may_stand_behind(written: str) -> None:
    """In brackets."""
    assert employees(written) == {
        ("employees", "min"): "20",
        ("employees", "max"): "20",
        ("employees", "year"): "2025",
    }
