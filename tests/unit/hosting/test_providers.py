"""What a host reads of a release, as text: nginx, Apache, GitHub; who reads which file."""

from collections.abc import Mapping

import pytest

from regionruhr.hosting.apache import htaccess
from regionruhr.hosting.headers import Rule
from regionruhr.hosting.host_files import Host
from regionruhr.hosting.nginx import nginx
from regionruhr.hosting.providers import PROVIDERS

RULES = (
    Rule("/x/*", {"A": "1"}),
    Rule("/x/*/", {"B": "'self'"}),
    Rule("/x/*.json", {"A": "2"}, "application/json"),
    Rule("/x/feeds/*.json", {}, "application/feed+json"),
)
HOST = Host("https://www.regionruhr.de/x/", RULES, (("alt/", "neu/"),), ("weg/",), "")


def test_nginx_sets_each_header_once_by_the_last_rule() -> None:
    """Below the path of the site; what moved leads on, what was removed says so."""
    text = nginx(HOST)
    for line in (
        "error_page 404 /x/404.html;",
        'if ($uri ~ "^/x/.*$") { set $regionruhr_a "1"; }',
        'if ($uri ~ "^/x/.*/(index\\.html)?$") { set $regionruhr_b "\'self\'"; }',
        "add_header A $regionruhr_a always;",
        '  "application/json" json;',
        'location ~ "^/x/feeds/.*\\.json$" { types { } default_type "application/feed+json"; }',
        'location = "/x/alt/" { return 301 "/x/neu/"; }',
        'location = "/x/weg/" { error_page 410 "/x/weg/index.html"; return 410; }',
    ):
        assert f"\n{line}\n" in f"\n{text}\n"
    assert text.count("add_header A ") == 1


def test_apache_sets_each_header_once_by_the_last_rule() -> None:
    """Below the path of the site; what moved leads on, what was removed says so."""
    text = htaccess(HOST)
    for line in (
        "ErrorDocument 404 /x/404.html",
        'SetEnvIf Request_URI "^/x/.*$" "regionruhr_a=1"',
        'SetEnvIf Request_URI "^/x/.*/(index\\.html)?$" "regionruhr_b=\'self\'"',
        'Header always set A "%{regionruhr_a}e" env=regionruhr_a',
        'AddType "application/json" .json',
        '<If "%{REQUEST_URI} =~ m#^/x/feeds/.*\\.json$#">',
        '  ForceType "application/feed+json"',
        'RedirectMatch 301 "^/x/alt/$" "/x/neu/"',
        'RedirectMatch 410 "^/x/weg/$"',
        "  AddOutputFilterByType DEFLATE application/feed+json application/json text/html",
    ):
        assert f"\n{line}\n" in f"\n{text}\n"
    assert text.count("Header always set A ") == 1


@pytest.mark.parametrize(
    ("site_url", "expected"),
    [
        ("https://www.regionruhr.de/", {".nojekyll": "", "CNAME": "www.regionruhr.de\n"}),
        ("https://regionruhr.github.io/", {".nojekyll": ""}),
        ("https://regionruhr.github.io/site/", {".nojekyll": ""}),
        # The domain is that of another site of the same account.
        ("https://www.regionruhr.de/site/", {".nojekyll": ""}),
        ("https://github.io.example/", {".nojekyll": "", "CNAME": "github.io.example\n"}),
    ],
)
def test_github_learns_a_domain_of_ones_own(site_url: str, expected: Mapping[str, str]) -> None:
    """And never runs Jekyll, which would leave out files."""
    assert PROVIDERS["github"].own(Host(site_url, (), (), (), "")) == expected


@pytest.mark.parametrize(
    ("host", "unused"),
    [
        ("nginx", {"_headers", "_redirects"}),
        ("apache", {"_headers", "_redirects", "alt/index.html"}),
        ("cloudflare", {"alt/index.html"}),
        ("cloudflare-paid", {"alt/index.html"}),
        ("gitlab", {"_headers", "alt/index.html"}),
        ("github", {"_headers", "_redirects"}),
    ],
)
def test_host_gets_no_file_that_it_has_no_use_for(host: str, unused: set[str]) -> None:
    """A page at a former address would keep GitLab from its rule; GitHub has no rules."""
    assert set(PROVIDERS[host].unused(HOST)) == unused
