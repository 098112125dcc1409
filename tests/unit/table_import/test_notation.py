"""What people write in tables, in the form that a profile has."""

import pytest

from regionruhr.model.values import PHONE
from regionruhr.table_import.notation import code_and_town, employees, normalised


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0231 / 12 34-56", "+49 231 1234-56"),
        ("+49 (0)231 123456", "+49 231 123456"),
        ("+49(0)231/123456", "+49 231 123456"),
        ("0049 231 123456", "+49 231 123456"),
        ("0049231123456", "+49231123456"),
        ("0049 (0) 231 / 12", "+49 231 12"),
        ("(0231) 12 34 56", "+49 231 123456"),
        ("(02 31) 12 34 56", "+49 231 123456"),
        ("02 31 / 12 34 56", "+49 231 123456"),
        ("0231-123456", "+49 231 123456"),
        ("0231.12.34", "+49 231 1234"),
        ("02331 9 22 \N{EN DASH} 0", "+49 2331 922-0"),
        ("0231123456", "+49 231123456"),
        ("+49.231.1234", "+49 231 1234"),
        ("+43 1 234", "+43 1 234"),
        ("+49 231 4102-0", "+49 231 4102-0"),
    ],
)
def test_phone_becomes_international(written: str, number: str) -> None:
    """German unless it says so; what is international already stays as it is."""
    assert normalised("phone-form", written) == number
    assert PHONE.fullmatch(number)
    assert normalised("phone-form", number) == number


@pytest.mark.parametrize(
    "written",
    ["12345", "0231 12345 / 12346", "0231 1\n0231 2", "0231 12 oder 13", "-", "0", "Tel."],
)
def test_what_is_no_phone_number_stays_as_it_is(written: str) -> None:
    """So that the refusal shows what stands in the table."""
    assert normalised("phone-form", written) == written
    assert not PHONE.fullmatch(" ".join(written.split()))


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("www.example.org", "https://www.example.org"),
        ("example.org/a?b#c", "https://example.org/a?b#c"),
        ("http://example.org", "https://example.org"),
        ("HTTP://example.org", "https://example.org"),
        ("https://example.org", "https://example.org"),
        ("wilo", "wilo"),
        ("mailto:info@example.org", "mailto:info@example.org"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("ftp://example.org", "ftp://example.org"),
    ],
)
def test_web_address_gets_its_scheme(written: str, address: str) -> None:
    """What is none stays, and is refused as such."""
    assert normalised("web-address-form", written) == address


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("01.02.2016", "2016-02-01"),
        ("1.2.2016", "2016-02-01"),
        ("1. 2. 2016", "2016-02-01"),
        ("02.2016", "2016-02"),
        ("2/2016", "2016-02"),
        ("2016", "2016"),
        ("2016-02-01", "2016-02-01"),
        ("1.2.16", "1.2.16"),
        ("Februar 2016", "Februar 2016"),
    ],
)
def test_date_becomes_iso_8601(written: str, date: str) -> None:
    """A century is not guessed."""
    for form in ("day-form", "partial-date-form"):
        assert normalised(form, written) == date


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("120", "120", "120"),
        ("1.200", "1200", "1200"),
        ("50-99", "50", "99"),
        ("50 – 1.000", "50", "1000"),
        ("50 bis 99", "50", "99"),
        ("50+", "50", None),
        ("ab 1.000", "1000", None),
        ("50 und mehr", "50", None),
        ("ca. 50", "ca. 50", "ca. 50"),
    ],
)
def test_employees_are_a_number_or_a_range(written: str, least: str, most: str | None) -> None:
    """One number is both limits; a rough one is not made exact."""
    assert employees(written) == {
        ("employees", "min"): least,
        ("employees", "max"): most,
    }


@pytest.mark.parametrize(
    ("form", "written", "value"),
    [
        ("degrees-form", "51,5136", "51.5136"),
        ("degrees-form", "7", "7.0"),
        ("degrees-form", "7.4653", "7.4653"),
        ("yes-no-form", "Ja", "true"),
        ("yes-no-form", "x", "true"),
        ("yes-no-form", "nein", "false"),
        ("yes-no-form", "vielleicht", "vielleicht"),
        ("whole-number-form", "1.200", "1200"),
        ("postal-code-form", "01067", "01067"),
        ("", "a\n\nb", "a\n\nb"),
    ],
)
def test_other_values(form: str, written: str, value: str) -> None:
    """Decimal commas, yes and no, points between thousands."""
    assert normalised(form, written) == value


@pytest.mark.parametrize(
    ("written", "code", "town"),
    [
        ("44263 Dortmund", "44263", "Dortmund"),
        ("D-44263 Dortmund", "44263", "Dortmund"),
        ("4413 Dortmund", "4413", "Dortmund"),
        ("Wetter (Ruhr)", "", "Wetter (Ruhr)"),
    ],
)
def test_town_may_have_its_postal_code_in_front(written: str, code: str, town: str) -> None:
    """In one cell."""
    assert code_and_town(written) == (code, town)
