"""nginx: the configuration of the site, to include in a `server` block."""

from collections.abc import Iterable, Iterator

from regionruhr.hosting.headers import Rule, exceptions, media_types
from regionruhr.hosting.host_files import Host

NGINX = "nginx.conf"
"""The name of the file beside the site: no server may publish its configuration."""
_HEAD = """\
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


def nginx(host: Host) -> str:
    """Return the configuration of a host."""
    base = host.base
    parts: tuple[Iterable[str], ...] = (
        _HEAD.format(base=base),
        _types(host.rules),
        _headers(host.rules),
        (
            f'location ~ "{rule.expression}" {{ types {{ }} default_type "{rule.media_type}"; }}\n'
            for rule in exceptions(host.rules)
        ),
        (
            f'location = "{base}/{former}" {{ return 301 "{base}/{address}"; }}\n'
            for former, address in host.redirects
        ),
        (
            f'location = "{base}/{address}" '
            f'{{ error_page 410 "{base}/{address}index.html"; return 410; }}\n'
            for address in host.gone
        ),
    )
    return "\n".join(filter(None, map("".join, parts)))


def _types(rules: Iterable[Rule]) -> Iterator[str]:
    yield "types {\n"
    for suffix, media_type in media_types(rules).items():
        yield f'  "{media_type}" {suffix};\n'
    yield "}\ndefault_type application/octet-stream;\n"


def _headers(rules: tuple[Rule, ...]) -> Iterator[str]:
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
