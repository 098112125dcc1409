"""security.txt: whom to tell of a weakness of the site (RFC 9116)."""

from datetime import date, datetime, time

from regionruhr.model.network_details import SecurityContact
from regionruhr.model.values import BERLIN

ADDRESS = ".well-known/security.txt"


def security_txt(contact: SecurityContact, site_url: str) -> str:
    """The text of the file; `site_url` ends with a slash."""
    address = contact.contact
    fields = [
        ("Contact", address if "://" in address else f"mailto:{address}"),
        ("Expires", _end_of(contact.expires).isoformat()),
        ("Preferred-Languages", "de, en"),
        ("Canonical", f"{site_url}{ADDRESS}"),
        ("Policy", contact.policy),
    ]
    return "".join(f"{name}: {value}\n" for name, value in fields if value)


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), BERLIN)
