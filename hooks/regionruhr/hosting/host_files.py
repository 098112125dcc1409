"""Host files: headers, redirects and contact of the site, as the host reads them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from regionruhr.hosting.headers import Rule, header_rules
from regionruhr.model.time_zone import BERLIN

# A build that repeats an earlier one needs the names of hosts and no models.
if TYPE_CHECKING:
    from regionruhr.model.network_details import NetworkDetails, SecurityContact

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
    gone: tuple[str, ...]
    """The addresses of what was removed or withdrawn, where a page says so."""
    security_txt: str
    """The text of security.txt; empty if there is no valid contact."""

    @property
    def base(self) -> str:
        """The path that the site stands at, without a slash at its end."""
        return base_of(self.site_url)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield address and bytes of the files; Cloudflare Pages and Netlify read two of them."""
        yield HEADERS, headers_file(self.rules).encode()
        if self.redirects:
            lines = (f"{self.base}/{a} {self.base}/{b} 301\n" for a, b in self.redirects)
            yield REDIRECTS, "".join(lines).encode()
        if self.security_txt:
            yield SECURITY_TXT, self.security_txt.encode()


def host(
    redirects: Iterable[tuple[str, str]],
    gone: Iterable[str],
    details: "NetworkDetails",
    today: date,
    site_url: str,
) -> Host:
    """Return the host of a site at `site_url`, which ends with a slash."""
    contact = details.security_contact
    is_valid = contact is not None and today <= contact.expires
    return Host(
        site_url=site_url,
        rules=header_rules(base_of(site_url)),
        redirects=tuple(redirects),
        gone=tuple(gone),
        security_txt=_security_txt(contact, site_url) if contact and is_valid else "",
    )


def base_of(site_url: str) -> str:
    """Return the path of an address, without a slash at its end."""
    return urlsplit(site_url).path.rstrip("/")


def _security_txt(contact: "SecurityContact", site_url: str) -> str:
    """Return the text of the file (RFC 9116); `site_url` ends with a slash."""
    address = contact.contact
    expires = datetime.combine(contact.expires, time(23, 59, 59), BERLIN)
    fields = [
        ("Contact", address if "://" in address else f"mailto:{address}"),
        ("Expires", expires.isoformat()),
        ("Preferred-Languages", "de, en"),
        ("Canonical", f"{site_url}{SECURITY_TXT}"),
        ("Policy", contact.policy),
    ]
    return "".join(f"{name}: {value}\n" for name, value in fields if value)


def headers_file(rules: Iterable[Rule]) -> str:
    """Return the text of the file `_headers`, a block a rule."""
    blocks: list[str] = []
    for rule in rules:
        content_type = {"Content-Type": rule.media_type} if rule.media_type else {}
        headers = {**content_type, **rule.headers}.items()
        replaced = [f"  ! {name}" for name, _ in headers] if rule.replaces else []
        lines = (f"  {name}: {value}" for name, value in headers)
        blocks.append("\n".join([rule.pattern, *replaced, *lines]))
    return "\n\n".join(blocks) + "\n"
