"""What templates get to print."""

import json

import pytest
from jinja2 import Environment, FileSystemLoader

import projects
from regionruhr.editing.markdown import read_markdown
from regionruhr.site.page import SitePage
from regionruhr.site.rendering import page_context, prepare

HOSTILE = "</script><script>alert(1)</script><!-- & \u2028 \"' 😀"


@pytest.fixture
def env() -> Environment:
    """An environment as the site has it, without an edition."""
    environment = Environment(autoescape=True, loader=FileSystemLoader(projects.ROOT / "overrides"))
    prepare(environment, None)
    return environment


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


@pytest.mark.parametrize(
    ("base_url", "base"), [(".", "./"), ("../..", "../../"), ("/x", "/x/"), ("/", "/")]
)
def test_base_of_a_page_ends_with_a_slash(base_url: str, base: str) -> None:
    """So that an address can follow it."""
    page = SitePage("a/", "page.html", "A", "B", "content/a.md")
    assert page_context(page, base_url)["base"] == base
