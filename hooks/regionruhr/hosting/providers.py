"""Providers: which files of a release each of them uses."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from regionruhr.hosting.apache import HTACCESS, htaccess
from regionruhr.hosting.host_files import HEADERS, REDIRECTS, Host
from regionruhr.hosting.nginx import NGINX, nginx


def _nothing(_host: Host) -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class Provider:
    """What a provider makes of a release."""

    name: str
    """What it calls itself."""
    reads: frozenset[str] = frozenset()
    """The files with rules that it reads; others it would publish."""
    own: Callable[[Host], Mapping[str, str]] = _nothing
    """Returns the texts of the files that it alone reads, by their paths in the site."""
    beside: Callable[[Host], Mapping[str, str]] = _nothing
    """Returns the texts of the files that are not to be published, by their names."""
    needs_pages: bool = False
    """Whether a page leads on from a former address: there is no rule, or it may come later."""
    sends_packed: bool = False
    """Whether it sends the packed copy that lies beside a file."""

    def unused(self, host: Host) -> Iterator[str]:
        """Yield the paths of the files of a site that the provider has no use for."""
        yield from {HEADERS, REDIRECTS} - self.reads
        if not self.needs_pages:
            # Some send a page rather than follow the rule for its address.
            yield from (f"{former}index.html" for former, _ in host.redirects)


def _of_github(host: Host) -> Mapping[str, str]:
    """Return what keeps Jekyll away, and the domain if the site has one for itself."""
    domain = urlsplit(host.site_url).hostname or ""
    is_own = not (host.base or domain.endswith(".github.io"))
    return {".nojekyll": "", **({"CNAME": f"{domain}\n"} if is_own else {})}


_CLOUDFLARE: Final = frozenset({HEADERS, REDIRECTS})
PROVIDERS: Final[Mapping[str, Provider]] = {
    "nginx": Provider(
        "nginx",
        beside=lambda host: {NGINX: nginx(host)},
        needs_pages=True,
        sends_packed=True,
    ),
    "apache": Provider("Apache", own=lambda host: {HTACCESS: htaccess(host)}),
    "cloudflare": Provider("Cloudflare Pages (kostenlos)", _CLOUDFLARE),
    "cloudflare-paid": Provider("Cloudflare Pages (bezahlt)", _CLOUDFLARE),
    "gitlab": Provider("GitLab Pages", frozenset({REDIRECTS}), sends_packed=True),
    "github": Provider("GitHub Pages", own=_of_github, needs_pages=True),
}
"""By what `make release HOST=` calls them."""
