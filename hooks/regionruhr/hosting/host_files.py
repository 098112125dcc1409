"""Host files: what the host of the site reads: headers, redirects, contact, configuration."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlsplit

from regionruhr.hosting.headers import Rule, header_rules
from regionruhr.model.network_details import NetworkDetails, SecurityContact
from regionruhr.model.time_zone import BERLIN

HEADERS, REDIRECTS = "_headers", "_redirects"
SECURITY_TXT = ".well-known/security.txt"
_NGINX_HEAD = """\
# Headers, media types and redirects of the site; made with it, not to be changed by hand.
# For a server block that sets `root`:  include /etc/nginx/snippets/regionruhr.conf;
# A location of one's own that uses add_header or types loses what stands here.

index index.html;
error_page 404 {base}/404.html;
absolute_redirect off;
gzip_static on;
# Caches on the way keep what is packed apart from what is not.
gzip_vary on;
# With the module ngx_brotli, beside the line that includes this:  brotli_static on;
"""


@dataclass(frozen=True, slots=True)
class Host:
    """Headers, redirects and contact of the site, in no form of a particular host."""

    base: str
    """The path that the site stands at, without a slash at its end."""
    rules: tuple[Rule, ...]
    redirects: tuple[tuple[str, str], ...]
    """Pairs of a former and a present address."""
    security_txt: str
    """The text of security.txt; empty if there is no valid contact."""

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield address and bytes of the files; Cloudflare Pages and Netlify read two of them."""
        yield HEADERS, _headers_file(self.rules).encode()
        if self.redirects:
            lines = (f"{self.base}/{a} {self.base}/{b} 301\n" for a, b in self.redirects)
            yield REDIRECTS, "".join(lines).encode()
        if self.security_txt:
            yield SECURITY_TXT, self.security_txt.encode()

    def nginx(self) -> str:
        """Return the configuration for nginx, to include in a `server` block."""
        base = self.base
        parts: tuple[Iterable[str], ...] = (
            _NGINX_HEAD.format(base=base),
            _nginx_types(self.rules),
            _nginx_headers(self.rules),
            _nginx_locations(self.rules),
            (
                f'location = "{base}/{former}" {{ return 301 "{base}/{address}"; }}\n'
                for former, address in self.redirects
            ),
            (f'location = "{base}/{name}" {{ return 404; }}\n' for name in (HEADERS, REDIRECTS)),
        )
        return "\n".join(filter(None, map("".join, parts)))


def host(
    redirects: Iterable[tuple[str, str]],
    details: NetworkDetails,
    today: date,
    site_url: str,
) -> Host:
    """Return the host of a site at `site_url`, which ends with a slash."""
    contact = details.security_contact
    is_valid = contact is not None and today <= contact.expires
    base = urlsplit(site_url).path.rstrip("/")
    return Host(
        base=base,
        rules=header_rules(base),
        redirects=tuple(redirects),
        security_txt=_security_txt(contact, site_url) if contact and is_valid else "",
    )


def _security_txt(contact: SecurityContact, site_url: str) -> str:
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


def _headers_file(rules: Iterable[Rule]) -> str:
    blocks: list[str] = []
    for rule in rules:
        content_type = {"Content-Type": rule.media_type} if rule.media_type else {}
        headers = {**content_type, **rule.headers}.items()
        replaced = [f"  ! {name}" for name, _ in headers] if rule.replaces else []
        lines = (f"  {name}: {value}" for name, value in headers)
        blocks.append("\n".join([rule.pattern, *replaced, *lines]))
    return "\n\n".join(blocks) + "\n"


def _nginx_types(rules: Iterable[Rule]) -> Iterator[str]:
    yield 'types {\n  "text/html; charset=utf-8" html;\n'
    for suffix, media_type in _media_types(rules).items():
        yield f'  "{media_type}" {suffix};\n'
    yield "}\ndefault_type application/octet-stream;\n"


def _media_types(rules: Iterable[Rule]) -> Mapping[str, str]:
    """The media type of each suffix; of several the first."""
    types: dict[str, str] = {}
    for rule in rules:
        if rule.media_type:
            types.setdefault(rule.suffix, rule.media_type)
    return types


def _nginx_locations(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield a location for each file with another media type than others of its suffix."""
    types = _media_types(rules)
    for rule in rules:
        if rule.media_type and types[rule.suffix] != rule.media_type:
            media_type = f'default_type "{rule.media_type}";'
            yield f'location ~ "{rule.expression}" {{ types {{ }} {media_type} }}\n'


def _nginx_headers(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield the lines that set each header; a header whose variable is empty is not sent."""
    names = dict.fromkeys(name for rule in rules for name in rule.headers)
    variables = {name: f"$regionruhr_{name.lower().replace('-', '_')}" for name in names}
    for variable in variables.values():
        yield f'set {variable} "";\n'
    for rule in rules:
        settings = "".join(
            f' set {variables[name]} "{value}";' for name, value in rule.headers.items()
        )
        yield f'if ($uri ~ "{rule.expression}") {{{settings} }}\n'
    for name, variable in variables.items():
        yield f"add_header {name} {variable} always;\n"
