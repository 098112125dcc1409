"""Every word of the site stands in the catalogue once, and is used."""

import re
from itertools import chain

import pytest

import projects
from regionruhr.model.exchange_entry import Offer, Request
from regionruhr.model.field import titles
from regionruhr.model.labelled import Labelled
from regionruhr.model.partner import Partner
from regionruhr.wording import catalogue
from regionruhr.wording.catalogue import UI, counted
from regionruhr.wording.shell import FOOTER, NAVIGATION


def _used() -> set[str]:
    """The keys that templates and core ask for."""
    found: set[str] = set()
    for folder, suffixes, pattern in (
        ("overrides", {".html", ".xml"}, r"\bui\.(\w+)"),
        ("hooks", {".py"}, r"\bUI\[[\"'](\w+)[\"']\]"),
    ):
        for path in (projects.ROOT / folder).rglob("*"):
            if path.suffix in suffixes:
                found.update(re.findall(pattern, path.read_text()))
    return found


def test_no_word_repeats_the_title_of_a_field() -> None:
    """It is declared with the field, and printed from there."""
    declared = {title for model in (Partner, Offer, Request) for title in titles(model).values()}
    others = {"event_where", "search_place"}
    """Of where an event is, and of all that the search finds."""
    assert {key for key, word in UI.items() if word in declared} == others


def test_every_word_that_is_used_is_there() -> None:
    """A template can ask for a key by its name only: none is missing."""
    assert _used() - set(UI) == set()


def test_every_word_that_is_there_is_used() -> None:
    """A key that nobody asks for is removed."""
    assert set(UI) - _used() == set()


def test_page_has_one_name_in_all_menus() -> None:
    """Whoever has read it at the top finds it again at the foot."""
    links = {(address, title) for title, address in chain(NAVIGATION, *FOOTER.values())}
    assert len(links) == len({address for address, _ in links})


@pytest.mark.parametrize("choice", Labelled.__subclasses__(), ids=lambda choice: choice.__name__)
def test_every_choice_has_its_label(choice: type[Labelled]) -> None:
    """Nothing that an editor may choose is without a name, and no two have the same."""
    labels = [word.label for word in choice]
    assert all(labels)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0 Profile"), (1, "1 Profil"), (2, "2 Profile"), (2000, "2.000 Profile")],
)
def test_number_takes_its_noun(number: int, text: str) -> None:
    """One is one, all others are many."""
    assert counted(number, "Profil", "Profile") == text


def test_word_is_typeset() -> None:
    """German quotation marks and dashes, no typewriter signs, no blank at an end."""
    assert {key: word for key, word in UI.items() if not word == word.strip() != ""} == {}
    signs = re.compile(r"\"| - |\.\.\.| {2}|”")
    assert {key: word for key, word in UI.items() if signs.search(word)} == {}


def test_no_word_hides_behind_a_method() -> None:
    """A template that says `ui.copy` would get the method of the mapping, not the word."""
    assert set(UI) & set(dir(UI)) == set()


def test_no_word_stands_twice() -> None:
    """A key is that of one word, whatever part of the catalogue it is in."""
    keys = [key for part in catalogue.PARTS for key in part.UI]
    assert sorted(keys) == sorted(UI)
