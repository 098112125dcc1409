"""The headers of a site: each file has those that suit it, each from one rule."""

import re
from collections import Counter
from collections.abc import Iterable

import pytest

from regionruhr.hosting.headers import (
    EMBEDDED_POLICY,
    EVERYWHERE,
    FOREVER,
    META_POLICY,
    PAGE_POLICY,
    SHORT,
    Rule,
    header_rules,
)
from regionruhr.hosting.host_files import Host

PAGES = (
    "",
    "partner/",
    "partner/wilo/",
    "partner/ort/",
    "partner/ort/hagen/",
    "partner/ort/hagen/d-f/",
    "partner/ort/hagen/einbetten/",
    "partner/ort/hagen/d-f/2/",
    "partner/kompetenz/pumpen/d-f/2/",
    "netzwerk/a/b/c/d/e/f/g/",
    "aktuelles/2016/kompetenznetz/",
    "aktuelles/thema/messe/2/",
)
RULES = header_rules()
URL = "https://www.regionruhr.de/"
CSP, CACHE, TYPE = "Content-Security-Policy", "Cache-Control", "Content-Type"
SHARED = "Access-Control-Allow-Origin"


def headers_of(path: str, rules: Iterable[Rule]) -> dict[str, str]:
    """All headers that rules set for a path; no other rule sets one, unless it replaces it."""
    headers: dict[str, str] = {}
    for rule in rules:
        if re.search(rule.expression, path):
            content_type = {TYPE: rule.media_type} if rule.media_type else {}
            for name, value in {**content_type, **rule.headers}.items():
                assert name not in headers or rule.replaces, f"{path}: {name} twice"
                headers[name] = value
    return headers


def host_file(name: str, host: Host) -> str:
    """The text of a file for the host."""
    return dict(host.files())[name].decode()


@pytest.mark.parametrize("page", [page for page in PAGES if "einbetten" not in page])
def test_page_stands_in_no_frame(page: str) -> None:
    """Each page runs scripts of the site only, and nobody frames it."""
    headers = headers_of(f"/{page}", RULES)
    assert headers[CSP] == PAGE_POLICY
    assert headers[CACHE] == SHORT
    assert SHARED not in headers


def test_list_to_embed_stands_in_any_frame() -> None:
    """It differs from other pages in who may frame it, and in nothing else of the policy."""
    headers = headers_of("/partner/ort/hagen/einbetten/", RULES)
    assert headers[CSP] == PAGE_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")


@pytest.mark.parametrize("text", [PAGE_POLICY, EMBEDDED_POLICY, META_POLICY])
def test_page_policy_lets_in_nothing_inline(text: str) -> None:
    """Nothing is allowed that is not named; no inline script or style, no other host."""
    assert text.startswith("default-src 'none'; ")
    assert "unsafe-inline" not in text
    assert "unsafe-eval" not in text
    assert "http" not in text
    assert "script-src 'self';" in text


def test_meta_element_has_what_works_there() -> None:
    """A frame is nothing that a meta element can forbid (CSP 3, 3.3)."""
    assert f"{META_POLICY}; frame-ancestors 'none'" == PAGE_POLICY


@pytest.mark.parametrize(
    ("path", "media_type", "cache", "is_shared"),
    [
        ("/assets/site.03f2ea7011.css", "text/css; charset=utf-8", FOREVER, False),
        ("/assets/feed/feed.css", "text/css; charset=utf-8", SHORT, False),
        ("/assets/copy-text.9b47a521de.js", "text/javascript; charset=utf-8", FOREVER, False),
        ("/assets/fonts/barlow.1234567890.woff2", "font/woff2", FOREVER, False),
        ("/partner/index.json", "application/json", SHORT, False),
        ("/boerse/index.json", "application/json", SHORT, False),
        ("/suche/index.json", "application/json", SHORT, False),
        ("/suche/index/0a1b2c3d4e/words.idx", "application/octet-stream", FOREVER, False),
        ("/partner/partner.json", "application/json", SHORT, True),
        ("/partner/partner.schema.json", "application/schema+json", SHORT, True),
        ("/partner/partner.csv", "text/csv; charset=utf-8; header=present", SHORT, True),
        ("/feeds/presse.rss", "application/rss+xml; charset=utf-8", SHORT, True),
        ("/feeds/presse.atom", "application/atom+xml; charset=utf-8", SHORT, True),
        ("/feeds/presse.json", "application/feed+json", SHORT, True),
        ("/feeds/feeds.opml", "text/x-opml; charset=utf-8", SHORT, True),
        ("/feeds/termine.ics", "text/calendar; charset=utf-8", SHORT, True),
        ("/feeds/boerse/gesuche.rss", "application/rss+xml; charset=utf-8", SHORT, True),
        ("/feeds/boerse/fristen.ics", "text/calendar; charset=utf-8", SHORT, True),
        ("/partner/wilo/wilo.vcf", "text/vcard; charset=utf-8", SHORT, True),
        ("/partner/wilo/wilo.svg", "image/svg+xml", "public, max-age=3600", True),
        ("/.well-known/security.txt", "text/plain; charset=utf-8", SHORT, True),
    ],
)
def test_file_has_its_type_its_time_and_its_readers(
    path: str, media_type: str, cache: str, *, is_shared: bool
) -> None:
    """What is made to be taken away may be read from anywhere; what is hashed is kept for good."""
    headers = headers_of(path, RULES)
    assert (headers[TYPE], headers[CACHE]) == (media_type, cache)
    assert (headers.get(SHARED) == "*") == is_shared
    policy_of_resource = "cross-origin" if is_shared else "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == policy_of_resource


def test_opened_drawing_runs_nothing() -> None:
    """It may style itself and is nobody: no script, no origin."""
    text = headers_of("/partner/wilo/wilo.svg", RULES)[CSP]
    assert text == "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"


@pytest.mark.parametrize("path", ["/", "/partner/wilo/", "/feeds/presse.rss", "/gibt-es-nicht"])
def test_common_headers_are_everywhere(path: str) -> None:
    """On what is missing too."""
    headers = headers_of(path, RULES)
    assert EVERYWHERE.items() <= headers.items()
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Strict-Transport-Security"] == "max-age=63072000"


def test_index_of_a_folder_is_the_folder() -> None:
    """Servers that look for the file by its name say the same of it."""
    assert headers_of("/partner/wilo/index.html", RULES) == headers_of("/partner/wilo/", RULES)


def test_rules_fit_what_hosts_read() -> None:
    """Cloudflare Pages: at most 100 rules, 2,000 characters a line, one `*` each."""
    text = host_file("_headers", Host(URL, RULES, (), (), ""))
    assert len(RULES) == 36
    assert max(map(len, text.splitlines())) <= 2000
    assert all(rule.pattern.count("*") <= 1 for rule in RULES)
    assert max(Counter(rule.pattern for rule in RULES).values()) == 1


def test_file_of_headers_names_pattern_and_headers() -> None:
    """A block a rule, as the format has it."""
    rules = (Rule("/*", {"A": "1"}), Rule("/*.rss", {"B": "2"}, "text/xml"))
    text = host_file("_headers", Host(URL, rules, (), (), ""))
    assert text == "/*\n  A: 1\n\n/*.rss\n  Content-Type: text/xml\n  B: 2\n"


def test_header_that_replaces_another_detaches_it_first() -> None:
    """Else Cloudflare Pages would send both values as one."""
    rules = (Rule("/*", {"A": "1"}), Rule("/x/", {"A": "2"}, replaces=True))
    text = host_file("_headers", Host(URL, rules, (), (), ""))
    assert text == "/*\n  A: 1\n\n/x/\n  ! A\n  A: 2\n"


def test_site_below_a_path_has_its_rules_there() -> None:
    """A site at https://host/x/ says nothing of what stands beside it."""
    rules = header_rules("/x")
    assert headers_of("/partner/wilo/", rules) == {}
    assert headers_of("/x/partner/wilo/", rules) == headers_of("/partner/wilo/", RULES)
    host = Host(f"{URL}x/", rules, (("a/", "b/"),), (), "")
    assert host_file("_redirects", host) == "/x/a/ /x/b/ 301\n"
