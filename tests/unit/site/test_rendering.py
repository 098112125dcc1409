"""What templates get to print."""

import json

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

import projects
from regionruhr.reading.markdown import read_markdown
from regionruhr.site.page import SitePage
from regionruhr.site.rendering import (
    MACROS,
    environment,
    not_found_html,
    page_html,
    sitemap,
)

HOSTILE = "</script><script>alert(1)</script><!-- & \u2028 \"' 😀"


@pytest.fixture
def env() -> Environment:
    """An environment as the site has it, without an edition."""
    return environment(FileSystemLoader(projects.ROOT / "overrides"), None)


def test_json_cannot_end_its_script(env: Environment) -> None:
    """Whatever a name holds, the script element ends where it ends, and the data is the same."""
    data = {"name": HOSTILE, HOSTILE: [HOSTILE]}
    text = env.from_string("{{ data | json_ld }}").render(data=data)
    assert not set("<>&") & set(text)
    assert json.loads(text) == data


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ '+49 231 97-42' | phone_link }}", "+492319742"),
        ("{{ 'https://www.example.org/' | web_name }}", "www.example.org"),
        ("{{ 'https://example.org/a/b/' | web_name }}", "example.org/a/b"),
        ("{{ 'https://example.org' is defined and 'https://a' | is_web_address }}", "True"),
        ("{{ 'Ruhr Nachrichten, https://a' | is_web_address }}", "False"),
        ("{{ 1260000 | number }}", "1.260.000"),
        ("{{ 'a.b@example.org' | breakable }}", "a<wbr>.b<wbr>@example<wbr>.org"),
        ("{{ 'a/<b>?x=1&y' | breakable }}", "a<wbr>/&lt;b&gt;<wbr>?x<wbr>=1<wbr>&amp;y"),
        (
            "{{ 'Sozialforschungsstelle <' | hyphenated }}",
            "Sozial\u00adforschungs\u00adstelle &lt;",
        ),
    ],
)
def test_filter(env: Environment, template: str, text: str) -> None:
    """A few ways to say a value."""
    assert env.from_string(template).render() == text


def test_segments_are_html_and_blocks_in_turn(env: Environment) -> None:
    """The template includes a block where its line stood."""
    prose, _ = read_markdown("content/kontakt.md", "Vor.\n\n{{ figures }}\n\nNach.", 1)
    template = (
        "{% for s in prose | segments('../') %}[{{ s.block }}{{ s.html | safe }}]{% endfor %}"
    )
    text = env.from_string(template).render(prose=prose)
    assert text == "[<p>Vor.</p>\n][figures][\n<p>Nach.</p>\n]"


BASE = {"page.html": "{{ base }}", "404.html": "{{ base }}"}


def _env(templates: dict[str, str]) -> Environment:
    """The environment of a site whose templates print little."""
    macros = {f"macros/{name}.html": "" for name in MACROS}
    return environment(DictLoader({**macros, **templates}), None)


@pytest.mark.parametrize(
    ("address", "base"), [("", "./"), ("a/", "../"), ("a/b/", "../../"), ("a/b/c/", "../../../")]
)
def test_base_leads_from_a_page_to_the_root(address: str, base: str) -> None:
    """And ends with a slash, so that an address can follow it."""
    page = SitePage(address, "page.html", "A", "B", "content/a.md")
    assert page_html(_env(BASE), page) == base


@pytest.mark.parametrize(
    ("site_url", "base"),
    [("https://host.example/", "/"), ("https://host.example/x/", "/x/"), ("/", "/")],
)
def test_base_of_what_is_missing_is_the_path_of_the_site(site_url: str, base: str) -> None:
    """It is served at every address, at any depth."""
    assert not_found_html(_env(BASE), site_url) == base


def test_sitemap_has_what_may_be_indexed() -> None:
    """In the order of the pages; a removed profile is not for search engines."""
    pages = [
        SitePage(address, "page.html", "A", "B", "content/a.md", is_indexed=address != "b/")
        for address in ("c/", "b/", "a/")
    ]
    templates = {"sitemap.xml": "{% for page in pages %}[{{ page.address }}]{% endfor %}"}
    assert sitemap(_env(templates), (page.sitemap_entry for page in pages)) == "[c/][a/]"
