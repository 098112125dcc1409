"""Which profiles say whom to call or to write to."""

import pytest

import records
from regionruhr.profiles.reachability import is_reachable


@pytest.mark.parametrize(
    ("fields", "reachable"),
    [
        ({}, False),
        ({"website": "https://www.example.org"}, False),
        ({"phone": "+49 231 1"}, True),
        ({"email": "info@example.org"}, True),
        ({"contact": {"email": "info@example.org"}}, True),
    ],
    ids=["nothing", "website", "telephone", "mail", "contact"],
)
def test_telephone_or_mail_reaches_somebody(fields: dict[str, object], *, reachable: bool) -> None:
    """A website alone does not."""
    assert is_reachable(records.partner(**fields)) is reachable
