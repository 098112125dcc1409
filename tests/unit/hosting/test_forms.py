"""The forms of editors: how they sign in, and what their page alone is allowed."""

import json
from typing import Any

import pytest

from regionruhr.hosting.forms import Forge, forms_files, forms_rules
from regionruhr.hosting.headers import FOREVER, SHORT, header_rules
from regionruhr.hosting.host_files import Host
from regionruhr.hosting.limits import Release
from regionruhr.hosting.providers import PROVIDERS, excesses
from unit.hosting.test_headers import CACHE, CSP, PAGES, TYPE, URL, headers_of, host_file

GITLAB = Forge("gitlab", "https://gitlab.com", "netz/website", "")
GITHUB = Forge("github", "https://github.com", "netz/website", "")
OWN_GITLAB = Forge("gitlab", "https://git.example:8443", "amt/netz/website", "0a1b")
OWN_GITHUB = Forge("github", "https://git.example", "netz/website", "https://proxy.example/x")
OPENER = "Cross-Origin-Opener-Policy"
RULES = (*header_rules(), *forms_rules(OWN_GITLAB))
PAGE = b'<!doctype html>\n<!-- policy -->\n<script type="module" src="main.js"></script>\n'
FILES = dict(
    forms_files(
        {"index.html": PAGE, "main.js": b"1"},
        b'{"collections": [{"name": "profile", "label": "Profile \xc3\xa4"}]}',
        OWN_GITLAB,
        URL,
    )
)


@pytest.mark.parametrize(
    ("forge", "backend"),
    [
        (
            GITLAB,
            {
                "name": "gitlab",
                "repo": "netz/website",
                "api_root": "https://gitlab.com/api/v4",
                "base_url": "https://gitlab.com",
                "auth_methods": ["token"],
            },
        ),
        (
            OWN_GITLAB,
            {
                "name": "gitlab",
                "repo": "amt/netz/website",
                "api_root": "https://git.example:8443/api/v4",
                "base_url": "https://git.example:8443",
                "auth_type": "pkce",
                "app_id": "0a1b",
            },
        ),
        (
            GITHUB,
            {
                "name": "github",
                "repo": "netz/website",
                "api_root": "https://api.github.com",
                "auth_methods": ["token"],
            },
        ),
        (
            OWN_GITHUB,
            {
                "name": "github",
                "repo": "netz/website",
                "api_root": "https://git.example/api/v3",
                "base_url": "https://proxy.example/x",
            },
        ),
    ],
    ids=["token of GitLab", "GitLab without a server", "token of GitHub", "GitHub by a proxy"],
)
def test_editors_sign_in_as_the_forge_lets_them(forge: Forge, backend: dict[str, Any]) -> None:
    """By its application or a proxy if there is one, else by a token alone."""
    found = dict(forge.backend())
    messages = found.pop("commit_messages")
    assert found == backend
    assert isinstance(messages, dict)
    assert messages["update"] == "{{collection}} „{{slug}}“ ändern"


def test_configuration_is_what_there_is_to_edit_and_where_it_is_saved() -> None:
    """All else is as the models give it."""
    assert json.loads(FILES["redaktion/config.json"]) == {
        "collections": [{"name": "profile", "label": "Profile ä"}],
        "backend": OWN_GITLAB.backend(),
        "site_url": URL,
        "logo": {"src": "../assets/favicon.svg"},
    }


def test_page_of_the_forms_brings_its_policy_along() -> None:
    """Before its script, for hosts that send no headers; all else is as it was made."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{OWN_GITLAB.meta_policy()}">'
    assert FILES["redaktion/index.html"] == PAGE.replace(b"<!-- policy -->", meta.encode())
    assert FILES["redaktion/main.js"] == b"1"


@pytest.mark.parametrize(
    ("forge", "interface"),
    [
        (GITLAB, "https://gitlab.com"),
        (OWN_GITLAB, "https://git.example:8443"),
        (GITHUB, "https://api.github.com"),
        (OWN_GITHUB, "https://git.example"),
    ],
)
def test_forms_ask_their_site_and_their_forge_alone(forge: Forge, interface: str) -> None:
    """No script stands in the page, none is made of text; a proxy is not asked."""
    policy = dict(part.split(" ", 1) for part in forge.meta_policy().split("; "))
    assert policy["connect-src"] == f"'self' blob: data: {interface}"
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self' 'wasm-unsafe-eval'"
    others = {name: sources for name, sources in policy.items() if name != "connect-src"}
    assert "http" not in str(others)
    unsafe = {name for name, sources in policy.items() if "unsafe" in sources}
    assert unsafe == {"script-src", "style-src"}


@pytest.mark.parametrize("path", [*PAGES, "redaktion/x/", "404.html", "assets/a.js", "feeds/a.rss"])
def test_forms_change_no_header_of_another_address(path: str) -> None:
    """Their rules are for their page and their files."""
    assert headers_of(f"/{path}", RULES) == headers_of(f"/{path}", header_rules())


@pytest.mark.parametrize("path", ["/redaktion/", "/redaktion/index.html"])
def test_page_of_the_forms_has_its_own_policy(path: str) -> None:
    """In no frame. All else is as on other pages, but for who may answer."""
    headers = headers_of(path, RULES)
    assert headers[CSP] == f"{OWN_GITLAB.meta_policy()}; frame-ancestors 'none'"
    usual = headers_of("/partner/", RULES)
    assert {**headers, CSP: usual[CSP], OPENER: usual[OPENER]} == usual


@pytest.mark.parametrize(
    ("forge", "opener"),
    [
        (GITLAB, "same-origin"),
        (GITHUB, "same-origin"),
        (OWN_GITHUB, "same-origin-allow-popups"),
        (OWN_GITLAB, "unsafe-none"),
    ],
    ids=["token of GitLab", "token of GitHub", "window of a proxy", "window of GitLab"],
)
def test_window_of_the_sign_in_may_answer(forge: Forge, opener: str) -> None:
    """Where there is one; it needs no more than it does."""
    rules = (*header_rules(), *forms_rules(forge))
    assert headers_of("/redaktion/", rules)[OPENER] == opener


@pytest.mark.parametrize(
    ("name", "media_type", "cache"),
    [
        ("main-0A1B2C3D.js", "text/javascript; charset=utf-8", FOREVER),
        ("heic_dec-ojH1Dp2m.wasm", "application/wasm", FOREVER),
        ("material-symbols.woff2", "font/woff2", FOREVER),
        ("config.json", "application/json", SHORT),
        ("LICENSES.txt", "text/plain; charset=utf-8", SHORT),
    ],
)
def test_file_of_the_forms_has_its_type_and_its_time(
    name: str, media_type: str, cache: str
) -> None:
    """What has a digest in its name is kept for good."""
    headers = headers_of(f"/redaktion/{name}", RULES)
    assert (headers[TYPE], headers[CACHE]) == (media_type, cache)


@pytest.mark.parametrize("name", PROVIDERS)
def test_hosts_take_the_rules_of_the_forms(name: str) -> None:
    """As many as there are, as long as they are."""
    text = host_file("_headers", Host(URL, RULES, (), (), ""))
    release = Release({"index.html": 1}, {"_headers": text})
    assert [*excesses(name, release)] == []
