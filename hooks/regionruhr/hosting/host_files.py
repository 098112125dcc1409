"""Host files: the files of the site for its host and for machines, not for visitors."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlsplit

from regionruhr.hosting.headers import Rule, header_rules, headers_file, redirects_file
from regionruhr.hosting.nginx import nginx_configuration
from regionruhr.model.network_details import NetworkDetails, SecurityContact
from regionruhr.model.values import BERLIN

HEADERS, REDIRECTS = "_headers", "_redirects"
SECURITY_TXT = ".well-known/security.txt"


@dataclass(frozen=True, slots=True)
class Host:
    """Headers, redirects and contact of the site, in no form of a particular host."""

    site_url: str
    """The address of the site, with a slash at its end."""
    rules: tuple[Rule, ...]
    redirects: tuple[tuple[str, str], ...]
    """Pairs of a former and a present address."""
    security_txt: str
    """The text of security.txt; empty if there is no valid contact."""

    @property
    def base(self) -> str:
        """The path that the site stands at, without a slash at its end."""
        return urlsplit(self.site_url).path.rstrip("/")

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of the files for the host."""
        yield HEADERS, headers_file(self.rules).encode()
        if self.redirects:
            yield REDIRECTS, redirects_file(self.redirects, self.base).encode()
        if self.security_txt:
            yield SECURITY_TXT, self.security_txt.encode()

    def nginx(self) -> str:
        """The configuration for nginx, a file beside the site."""
        return nginx_configuration(self.rules, self.redirects, self.base)


def host(
    pages: Iterable[str],
    redirects: Iterable[tuple[str, str]],
    details: NetworkDetails,
    today: date,
    site_url: str,
) -> Host:
    """The host of a site with those pages, by address; `site_url` ends with a slash."""
    contact = details.security_contact
    is_valid = contact is not None and today <= contact.expires
    return Host(
        site_url=site_url,
        rules=header_rules(pages, urlsplit(site_url).path.rstrip("/")),
        redirects=tuple(redirects),
        security_txt=_security_txt(contact, site_url) if contact and is_valid else "",
    )


def _security_txt(contact: SecurityContact, site_url: str) -> str:
    """The text of the file (RFC 9116); `site_url` ends with a slash."""
    address = contact.contact
    fields = [
        ("Contact", address if "://" in address else f"mailto:{address}"),
        ("Expires", _end_of(contact.expires).isoformat()),
        ("Preferred-Languages", "de, en"),
        ("Canonical", f"{site_url}{SECURITY_TXT}"),
        ("Policy", contact.policy),
    ]
    return "".join(f"{name}: {value}\n" for name, value in fields if value)


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), BERLIN)
