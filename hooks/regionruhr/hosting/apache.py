"""Apache: the file `.htaccess` of the site."""

import re
from collections.abc import Iterable, Iterator

from regionruhr.hosting.headers import Rule, exceptions, media_types
from regionruhr.hosting.host_files import Host
from regionruhr.hosting.precompression import COMPRESSIBLE

HTACCESS = ".htaccess"
_HEAD = """\
# Headers, media types and redirects of the site; made with it, not to be changed by hand.
# Needs AllowOverride All and the modules alias, dir, headers, mime and setenvif.

DirectoryIndex index.html
Options -Indexes -MultiViews
ErrorDocument 404 {base}/404.html
# A page says what was removed or withdrawn.
SetEnvIf Request_URI "^/(.*)$" regionruhr_path=$1
ErrorDocument 410 "/%{{reqenv:regionruhr_path}}index.html"
RemoveEncoding .gz
"""


def htaccess(host: Host) -> str:
    """Return the file of a host."""
    base, types = host.base, media_types(host.rules)
    parts: tuple[Iterable[str], ...] = (
        _HEAD.format(base=base),
        (f'AddType "{media_type}" .{suffix}\n' for suffix, media_type in types.items()),
        (
            f'<If "%{{REQUEST_URI}} =~ m#{rule.expression}#">\n'
            f'  ForceType "{rule.media_type}"\n</If>\n'
            for rule in exceptions(host.rules)
        ),
        _headers(host.rules),
        (
            f'RedirectMatch 301 "^{re.escape(f"{base}/{former}")}$" "{base}/{address}"\n'
            for former, address in host.redirects
        ),
        (f'RedirectMatch 410 "^{re.escape(f"{base}/{address}")}$"\n' for address in host.gone),
        _compression(host.rules),
    )
    return "\n".join(filter(None, map("".join, parts)))


def _headers(rules: tuple[Rule, ...]) -> Iterator[str]:
    """Yield the lines that set each header; one whose variable is not set is not sent."""
    names = dict.fromkeys(name for rule in rules for name in rule.headers)
    variables = {name: f"regionruhr_{name.lower().replace('-', '_')}" for name in names}
    for rule in rules:
        settings = "".join(f' "{variables[name]}={value}"' for name, value in rule.headers.items())
        yield f'SetEnvIf Request_URI "{rule.expression}"{settings}\n'
    for name, variable in variables.items():
        yield f'Header always set {name} "%{{{variable}}}e" env={variable}\n'


def _compression(rules: Iterable[Rule]) -> Iterator[str]:
    compressible = (rule.media_type for rule in rules if rule.suffix in COMPRESSIBLE)
    names = sorted({"text/html", *(name.partition(";")[0] for name in compressible)})
    yield "<IfModule mod_deflate.c>\n"
    yield f"  AddOutputFilterByType DEFLATE {' '.join(names)}\n</IfModule>\n"
