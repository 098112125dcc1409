"""Contact form: a correction is offered where it is sure, and never a number that was not given."""

import pytest

from regionruhr.reading.contact_form import suggested_phone, suggested_web_address


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("0231 12345", "+49 231 12345"),
        ("0231 / 12 34 56-0", "+49 231 123456-0"),
        ("(0231) 12345-67", "+49 231 12345-67"),
        ("0231-123456", "+49 231 123456"),
        ("+49 (0)231 123456", "+49 231 123456"),
        ("0049 231 123456", "+49 231 123456"),
        ("02311234", None),
        ("0231 123456 / 0172 1234567", None),
        ("23112345", None),
        ("Zentrale", None),
    ],
)
def test_phone_number_is_offered_in_international_form(written: str, suggested: str | None) -> None:
    """Where the area code is clear."""
    assert suggested_phone(written) == suggested


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("www.example.com", "https://www.example.com"),
        ("example.com/wir", "https://example.com/wir"),
        ("http://example.com", None),
        ("wilo", None),
    ],
)
def test_web_address_is_offered_with_its_scheme(written: str, suggested: str | None) -> None:
    """Whether a site is there in safety is not for us to say."""
    assert suggested_web_address(written) == suggested
