"""nginx: the headers and redirects of the site as a part of a server's configuration."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from regionruhr.hosting.headers import Rule

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


def nginx_configuration(
    rules: Sequence[Rule], redirects: Iterable[tuple[str, str]], base: str = ""
) -> str:
    """The text of a file to include in a `server` block; redirects are pairs of addresses."""
    parts = [
        _HEAD.format(base=base),
        "".join(_types(rules)),
        "".join(_headers(rules)),
        "".join(_locations(rules)),
        "".join(
            f'location = "{base}/{former}" {{ return 301 "{base}/{address}"; }}\n'
            for former, address in redirects
        ),
        "".join(
            f'location = "{base}/{name}" {{ return 404; }}\n' for name in ("_headers", "_redirects")
        ),
    ]
    return "\n".join(part for part in parts if part)


def _types(rules: Iterable[Rule]) -> Iterator[str]:
    yield 'types {\n  "text/html; charset=utf-8" html;\n'
    for suffix, media_type in _media_types(rules).items():
        yield f'  "{media_type}" {suffix};\n'
    yield "}\ndefault_type application/octet-stream;\n"


def _media_types(rules: Iterable[Rule]) -> Mapping[str, str]:
    """The media type of each suffix; of several the first."""
    types: dict[str, str] = {}
    for rule in rules:
        if rule.media_type:
            types.setdefault(_suffix(rule), rule.media_type)
    return types


def _suffix(rule: Rule) -> str:
    return rule.pattern.rpartition(".")[2]


def _locations(rules: Sequence[Rule]) -> Iterator[str]:
    """Yield a location for each file with another media type than others of its suffix."""
    types = _media_types(rules)
    for rule in rules:
        if rule.media_type and types[_suffix(rule)] != rule.media_type:
            media_type = f'default_type "{rule.media_type}";'
            yield f'location ~ "{rule.expression}" {{ types {{ }} {media_type} }}\n'


def _headers(rules: Sequence[Rule]) -> Iterator[str]:
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
