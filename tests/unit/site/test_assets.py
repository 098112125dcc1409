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


@pytest.mark.parametrize(
    "imports",
    [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "b"}, {"a": "b", "b": "c"}],
    ids=["itself", "each other", "a circle further in", "none"],
)
def test_modules_may_import_each_other_in_a_circle(
    loading: Loading, imports: dict[str, str]
) -> None:
    """Each address has a digest of all that its module loads, and no two are the same."""
    former = _scripts(loading, imports)
    assert len(set(former.values())) == len({*imports, *imports.values()})
    changed = _scripts(loading, imports, last="// neu\n")
    assert {name for name, address in former.items() if changed[name] != address} == set(former)


def _scripts(loading: Loading, imports: dict[str, str], last: str = "") -> dict[str, str]:
    """The address of each module, which every import names; `last` is added to the last one."""
    names = sorted({*imports, *imports.values()})
    texts = {
        f"content/assets/js/{name}.js": (
            (f'import "./{imports[name]}.js";\n' if name in imports else "")
            + (last if name == names[-1] else "")
        )
        for name in names
    }
    made = assets(replace(loading, scripts=texts))
    addresses = {name: made.scripts[name] for name in names}
    for name, other in imports.items():
        assert addresses[other].rpartition("/")[2] in str(made.files[addresses[name]])
    return addresses
