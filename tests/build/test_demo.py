"""The invented network shows everything: what it does not show, no bar is ever asked of."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import projects
from demo.corpus import MEDIUM, SMALL, TINY, Size, corpus
from demo.project import files, texts, write
from page_types import MOVED, PAGE_TYPES
from regionruhr.model.values import Model
from regionruhr.reading.loading import load
from regionruhr.settings import moment

NOW = moment(projects.NOW)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest network, not built."""
    return write(tmp_path_factory.mktemp("tiny"), TINY)


def _models(value: object) -> Iterator[Model]:
    """Every record in a value, however deep."""
    if isinstance(value, Model):
        yield value
        value = vars(value)
    if isinstance(value, dict):
        value = tuple(value.values())
    if isinstance(value, tuple):
        for item in value:
            yield from _models(item)


def _declared(model: type[Model], fields: Iterable[str]) -> set[str]:
    """Fields with the class that declares them: an offer shows what every entry has."""
    owners = {
        field: base for base in model.__mro__ for field in vars(base).get("__annotations__", ())
    }
    return {f"{owners[field].__name__}.{field}" for field in fields if field in owners}


def test_every_field_is_shown(tiny: Path) -> None:
    """A new field gets a value here, and so a place on a page that every bar is asked of."""
    models = [*_models(tuple(load(tiny, today=NOW.date()).documents))]
    known = set().union(
        *(_declared(model, model.model_fields) for model in {type(one) for one in models})
    )
    shown = set().union(*(_declared(type(one), one.model_fields_set) for one in models))
    # An entry is of the kind whose list it stands in; a video has no file where it has a page.
    assert known - shown == {"ExchangeEntry.kind", "SignLanguageVideo.file"}


def test_every_page_type_is_there(real: Path, demo: Path) -> None:
    """Each has its page, on the site that it is of."""
    sites = {"real": real / "site", "demo": demo / "site"}
    for one in (*PAGE_TYPES, MOVED):
        page = sites[one.site] / one.path
        assert (page if one.path.endswith(".html") else page / "index.html").is_file(), one.name


@pytest.mark.parametrize("size", [TINY, SMALL, MEDIUM], ids=["tiny", "small", "medium"])
def test_nothing_is_wrong_with_it(tmp_path: Path, size: Size) -> None:
    """No fault and no warning; pictures, which all sizes share, are those of the smallest."""
    write(tmp_path, size._replace(pictures=min(size.pictures, 2)))
    finished = projects.check(tmp_path)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout.startswith("Alles in Ordnung: ")


def test_same_seed_gives_the_same_bytes() -> None:
    """Pictures included; another seed gives another network."""
    assert dict(files(corpus(TINY))) == dict(files(corpus(TINY)))
    assert dict(texts(corpus(TINY))) != dict(texts(corpus(TINY, seed=2)))


def test_every_page_says_that_it_is_a_demonstration(demo: Path) -> None:
    """What stands alone says so too; nothing is to be indexed."""
    remark = corpus(TINY).details["demonstration"]
    pages = {page: page.read_text() for page in (demo / "site").rglob("*.html")}
    assert len(pages) > 200
    unmarked = [
        page
        for page, text in pages.items()
        if remark not in text or '<meta name="robots" content="noindex">' not in text
    ]
    assert unmarked == []
    (text,) = (demo / "site/aktuelles/2026/industriepfad").glob("*.txt")
    assert remark in text.read_text()
