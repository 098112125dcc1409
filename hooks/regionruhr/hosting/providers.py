"""Providers: which files of a release each of them uses, and how much it takes, as it says."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from regionruhr.faults.problem import Problem
from regionruhr.hosting.apache import HTACCESS, htaccess
from regionruhr.hosting.host_files import HEADERS, REDIRECTS, Host
from regionruhr.hosting.limits import (
    ENTRIES,
    FILE_SIZE,
    FILES,
    HEADER_LENGTH,
    HEADER_RULES,
    REDIRECT_LENGTH,
    REDIRECT_RULES,
    REDIRECTS_SIZE,
    SITE_SIZE,
    Limit,
    Measure,
    Release,
)
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
    limits: tuple[Limit, ...] = ()
    """What it takes at most; a server of one's own takes what its disk holds."""

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


_PAGES: Final = "https://developers.cloudflare.com/pages"
_OF_A_USER: Final = "https://wppoland.com/en/cloudflare-redirects-100kb-cap-silent-tail-truncation/"
_GITLAB: Final = "https://docs.gitlab.com"
_GITLAB_FILES: Final = "#number-of-files-per-gitlab-pages-website"
_GITHUB: Final = "https://docs.github.com/en/pages/getting-started-with-github-pages"
AS_OF: Final = "2026-12-01"
"""The day on which these sources were read."""
_LIMITS: Final = (
    Limit(FILE_SIZE, 25 * 1024**2, f"{_PAGES}/platform/limits/#file-size"),
    Limit(HEADER_RULES, 100, f"{_PAGES}/platform/limits/#headers"),
    Limit(HEADER_LENGTH, 2000, f"{_PAGES}/platform/limits/#headers"),
    # Another 100 with placeholders, which the site has none of.
    Limit(REDIRECT_RULES, 2000, f"{_PAGES}/platform/limits/#redirects"),
    Limit(REDIRECT_LENGTH, 1000, f"{_PAGES}/configuration/redirects/#per-file"),
    # Cloudflare does not say so; what is beyond it is dropped.
    Limit(REDIRECTS_SIZE, 100_000, _OF_A_USER),
)

_CLOUDFLARE: Final = frozenset({HEADERS, REDIRECTS})
PROVIDERS: Final[Mapping[str, Provider]] = {
    "nginx": Provider(
        "nginx",
        beside=lambda host: {NGINX: nginx(host)},
        needs_pages=True,
        sends_packed=True,
    ),
    "apache": Provider("Apache", own=lambda host: {HTACCESS: htaccess(host)}),
    "cloudflare": Provider(
        "Cloudflare Pages (kostenlos)",
        _CLOUDFLARE,
        limits=(Limit(FILES, 20_000, f"{_PAGES}/platform/limits/#files"), *_LIMITS),
    ),
    # With PAGES_WRANGLER_MAJOR_VERSION=4 in the settings of the project.
    "cloudflare-paid": Provider(
        "Cloudflare Pages (bezahlt)",
        _CLOUDFLARE,
        limits=(Limit(FILES, 100_000, f"{_PAGES}/platform/limits/#files"), *_LIMITS),
    ),
    "gitlab": Provider(
        "GitLab Pages",
        frozenset({REDIRECTS}),
        sends_packed=True,
        # Those of GitLab.com; other instances set their own.
        limits=(
            Limit(ENTRIES, 200_000, f"{_GITLAB}/administration/instance_limits/{_GITLAB_FILES}"),
            Limit(SITE_SIZE, 10**9, f"{_GITLAB}/user/gitlab_com/#gitlab-pages"),
            Limit(REDIRECT_RULES, 1000, f"{_GITLAB}/user/project/pages/redirects/"),
            Limit(REDIRECTS_SIZE, 64 * 1024, f"{_GITLAB}/user/project/pages/redirects/"),
        ),
    ),
    "github": Provider(
        "GitHub Pages",
        own=_of_github,
        needs_pages=True,
        limits=(Limit(SITE_SIZE, 10**9, f"{_GITHUB}/github-pages-limits"),),
    ),
}
"""By what `make release HOST=` calls them."""


def excesses(host: str, release: Release) -> Iterator[Problem]:
    """Yield a problem for each limit of a provider that a release exceeds."""
    for limit in PROVIDERS[host].limits:
        measure = limit.measure
        for path, value in measure.of(release).items():
            if value > limit.most:
                most, found = measure.written(limit.most), measure.written(value)
                values = {
                    "host": PROVIDERS[host].name,
                    "limit": measure.limit.format(most),
                    "value": found if found != most else "mehr",
                    "remedy": measure.remedy,
                    "others": ", ".join(_takers(measure, value)),
                }
                yield Problem(path or "HOST", 1, "file" if path else "host", "host-limit", values)


def _takers(measure: Measure, value: int) -> Iterator[str]:
    """Yield what the providers are called that take so much."""
    for name, provider in PROVIDERS.items():
        if all(limit.most >= value for limit in provider.limits if limit.measure is measure):
            yield name
