"""Host files: what lies in the site for its host and for machines, not for visitors."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from regionruhr.hosting import security_txt
from regionruhr.hosting.headers import Rule, header_rules, headers_file, redirects_file
from regionruhr.hosting.nginx import nginx_configuration
from regionruhr.model.network_details import NetworkDetails

HEADERS, REDIRECTS = "_headers", "_redirects"


@dataclass(frozen=True, slots=True)
class Host:
    """What a host of the site has to know; `redirects` are pairs of addresses."""

    site_url: str
    rules: tuple[Rule, ...]
    redirects: tuple[tuple[str, str], ...]
    security_txt: str

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
            yield security_txt.ADDRESS, self.security_txt.encode()

    def nginx(self) -> str:
        """The same for nginx, as a file of its own that is no part of the site."""
        return nginx_configuration(self.rules, self.redirects, self.base)


def host(
    pages: Iterable[str],
    redirects: Iterable[tuple[str, str]],
    details: NetworkDetails,
    today: date,
    site_url: str,
) -> Host:
    """What the host of a site with those pages has to know; `site_url` ends with a slash."""
    contact = details.security_contact
    is_good = contact is not None and today <= contact.expires
    return Host(
        site_url=site_url,
        rules=header_rules(pages, urlsplit(site_url).path.rstrip("/")),
        redirects=tuple(redirects),
        security_txt=security_txt.security_txt(contact, site_url) if contact and is_good else "",
    )
