"""security.txt says whom to tell of a weakness, and until when that holds (RFC 9116)."""

from datetime import date

import pytest

import records
from regionruhr.hosting.host_files import Host, host
from regionruhr.model.network_details import NetworkDetails

URL = "https://www.regionruhr.de/"


def _host(contact: dict[str, str] | None, today: str = "2026-11-23") -> Host:
    given = {} if contact is None else {"security_contact": contact}
    details = NetworkDetails.model_validate({**records.DETAILS, **given})
    return host([("a/", "b/")], [], details, date.fromisoformat(today), URL)


def test_file_holds_the_fields_of_the_standard() -> None:
    """The contact is valid to the end of the day, in Berlin."""
    given = {"contact": "sicherheit@example.org", "expires": "2027-06-30"}
    assert _host(given).security_txt == (
        "Contact: mailto:sicherheit@example.org\n"
        "Expires: 2027-06-30T23:59:59+02:00\n"
        "Preferred-Languages: de, en\n"
        "Canonical: https://www.regionruhr.de/.well-known/security.txt\n"
    )


def test_form_and_policy_are_addresses() -> None:
    """A form takes the place of a mailbox; a policy is named where there is one."""
    given = {
        "contact": "https://example.org/melden",
        "expires": "2027-01-31",
        "policy": "https://example.org/regeln",
    }
    lines = _host(given).security_txt.splitlines()
    assert lines[0] == "Contact: https://example.org/melden"
    assert lines[1] == "Expires: 2027-01-31T23:59:59+01:00"
    assert lines[-1] == "Policy: https://example.org/regeln"


@pytest.mark.parametrize(
    ("contact", "today"),
    [
        (None, "2026-11-23"),
        ({"contact": "sicherheit@example.org", "expires": "2026-11-22"}, "2026-11-23"),
    ],
    ids=["nobody named", "expired"],
)
def test_no_file_rather_than_a_stale_one(contact: dict[str, str] | None, today: str) -> None:
    """Nobody may rely on what has expired (RFC 9116, 2.5.5)."""
    assert dict(_host(contact, today).files()).keys() == {"_headers", "_redirects"}


def test_last_day_counts() -> None:
    """On the day itself the contact still holds."""
    given = {"contact": "sicherheit@example.org", "expires": "2026-11-23"}
    assert ".well-known/security.txt" in dict(_host(given).files())
