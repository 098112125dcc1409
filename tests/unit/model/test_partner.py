"""Whom to call or to write to, as a profile gives it."""

import pytest

import records

MAIL, PHONE = "info@example.org", "+49 231 1"
OTHER_MAIL, OTHER_PHONE = "probe@example.org", "+49 231 2"


@pytest.mark.parametrize(
    ("fields", "email", "phone"),
    [
        ({}, "", ""),
        ({"website": "https://www.example.org"}, "", ""),
        ({"phone": PHONE}, "", PHONE),
        ({"email": MAIL}, MAIL, ""),
        ({"contact": {"email": OTHER_MAIL}}, OTHER_MAIL, ""),
        ({"email": MAIL, "contact": {"phone": OTHER_PHONE}}, MAIL, OTHER_PHONE),
        (
            {
                "email": MAIL,
                "phone": PHONE,
                "contact": {"email": OTHER_MAIL, "phone": OTHER_PHONE},
            },
            OTHER_MAIL,
            OTHER_PHONE,
        ),
    ],
    ids=["nothing", "website", "telephone", "mail", "contact", "either", "the contact's first"],
)
def test_contact_goes_before_organisation(
    fields: dict[str, object], email: str, phone: str
) -> None:
    """Each for itself; a website alone reaches nobody."""
    partner = records.partner(**fields)
    assert (partner.reachable_email, partner.reachable_phone) == (email, phone)
    assert partner.is_reachable is bool(email or phone)
