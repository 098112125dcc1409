"""Assets: what becomes of style sheets on their way to the site."""

from dataclasses import replace

import pytest

import projects
from regionruhr.reading.loading import Loading, load
from regionruhr.settings import moment
from regionruhr.site.assets import assets


@pytest.fixture(scope="module")
def loading() -> Loading:
    """What is read of the small project."""
    return load(projects.SMALL, today=moment(projects.NOW).date())


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("a {\n  color: red;\n}\n", "a {\ncolor: red;\n}\n"),
        ("/* Why. */\na { color: red; }\n", "a { color: red; }\n"),
        ("a { color: red; /* why\n   so */ margin: 0; }\n", "a { color: red;  margin: 0; }\n"),
        ('a::before { content: "/* | */"; }\n', 'a::before { content: "/* | */"; }\n'),
        ('a { background: url("x.svg"); }\n', 'a { background: url("x.svg"); }\n'),
    ],
    ids=["indentation", "comment", "comment in a rule", "string", "address"],
)
def test_style_sheet_is_published_without_what_only_readers_need(
    loading: Loading, written: str, published: str
) -> None:
    """Comments and indentation go, strings stay."""
    made = assets(replace(loading, stylesheets={"content/assets/css/a.css": written}))
    assert made.files[made.stylesheet] == published
