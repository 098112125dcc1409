"""The invented network shows everything: what it does not show, no bar is ever asked of."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest

import projects
from demo.corpus import MEDIUM, SMALL, TINY, Corpus, Size, corpus
from demo.project import files, picture, texts, thumbnail, write
from page_types import MOVED, PAGE_TYPES
from regionruhr.exchange.matches import matches
from regionruhr.exchange.posting import all_postings, postings
from regionruhr.model.exchange_entry import EntryCategory, EntryResult
from regionruhr.model.network import Network
from regionruhr.model.values import Model
from regionruhr.reading.loading import load
from regionruhr.settings import moment

NOW = moment(projects.NOW)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest network, not built."""
    return write(tmp_path_factory.mktemp("tiny"), TINY, thumbnails=True)


@pytest.fixture(scope="module")
def medium(tmp_path_factory: pytest.TempPathFactory) -> Network:
    """The network of `make demo`, without its pictures."""
    project = write(tmp_path_factory.mktemp("medium"), MEDIUM._replace(pictures=0), thumbnails=True)
    network = load(project, today=NOW.date()).network
    assert network is not None
    return network


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


def _given(model: Model) -> Iterator[str]:
    """The fields with another value than that of a field that is not written."""
    for name, field in type(model).model_fields.items():
        if field.is_required() or getattr(model, name) != field.get_default():
            yield name


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
    shown = set().union(*(_declared(type(one), _given(one)) for one in models))
    # A video has no file where it has a page.
    assert known - shown == {"SignLanguageVideo.file"}


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


@pytest.mark.parametrize(("offers", "requests"), [(0, 0), (7, 0), (30, 45)])
def test_network_has_as_many_entries_as_asked_for(offers: int, requests: int) -> None:
    """Beside those of institutions and those written by hand; the ended ones are extra."""
    none, some = (
        _public_entries(corpus(Size(60, 0, offers=number, requests=other)))
        for number, other in ((0, 0), (offers, requests))
    )
    assert some - none == Counter({"offer": offers, "request": requests})


def _public_entries(network: Corpus) -> Counter[str]:
    """How many offers and requests have not ended."""
    entries = [("", one.fields) for one in network.nameless] + [
        (kind, entry)
        for one in network.profiles
        for kind, group in (("offer", "offers"), ("request", "requests"))
        for entry in one.fields.get(group, ())
    ]
    return Counter(kind or entry["kind"] for kind, entry in entries if "outcome" not in entry)


def test_listed_pairs_fit(medium: Network) -> None:
    """Those without a result are pairs of the day; those with one name what there is."""
    found = {pair.id for pair in matches(medium, NOW.date()).pairs}
    open_pairs = {key for key, listed in medium.listed_pairs.items() if listed.result is None}
    assert open_pairs <= found
    assert medium.listed_pairs.keys() - open_pairs
    there = {
        *(f"{posting.entry.kind}/{posting.id}" for posting in all_postings(medium)),
        *(f"partner/{key}" for key in medium.partners),
        *(f"project/{key}" for key in medium.projects),
    }
    assert {side for key in medium.listed_pairs for side in key.split("~")} <= there


def test_every_sort_of_entry_is_public(medium: Network) -> None:
    """Each category on either side, by name and without, with all that fields can say."""
    public = postings(medium, NOW.date())
    sorts = {(one.entry.kind, one.entry.category) for one in public}
    assert sorts >= {("offer", category) for category in EntryCategory}
    assert sorts >= {("request", EntryCategory(key)) for key in ("service", "residue", "research")}
    assert {(one.partner is None, one.owner == "") for one in public} == {
        (False, False),
        (True, False),
        (True, True),
    }
    last = NOW.date() + timedelta(days=14)
    assert any(one.entry.valid_until <= last for one in public)
    assert any(one.entry.example for one in public)


def test_entries_ended_in_every_way_in_two_years(medium: Network) -> None:
    """This year and last."""
    today = NOW.date()
    entries = [one.entry for one in all_postings(medium)]
    ended = {(one.outcome.on.year, one.outcome.result) for one in entries if one.outcome}
    assert ended >= set(product((today.year - 1, today.year), EntryResult))
    assert {one.outcome.with_in_region for one in entries if one.outcome} == {True, False, None}


def test_same_seed_gives_the_same_bytes() -> None:
    """Another seed gives another network."""
    first = dict(files(corpus(TINY), thumbnail))
    assert dict(files(corpus(TINY), thumbnail)) == first
    assert dict(texts(corpus(TINY))) != dict(texts(corpus(TINY, seed=2)))


@pytest.mark.parametrize("name", ["ufer.jpg", "turm.png", "band.webp", "netz.svg"])
def test_same_name_gives_the_same_picture(name: str) -> None:
    """Of each kind; another name gives another one."""
    drawn = picture.__wrapped__(name)
    assert picture.__wrapped__(name) == drawn
    assert picture.__wrapped__(f"anders-{name}") != drawn


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
