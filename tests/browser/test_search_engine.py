"""The engine of the search in the browser, asked over the real site: what it finds, and first."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from playwright.sync_api import Browser, Page

from page_types import Site

pytestmark = pytest.mark.content

Ask: TypeAlias = Callable[..., Any]
PARTNERS, PAGES = "partner/index.json", "suche/index.json"
TOKENS = json.loads((Path(__file__).parents[1] / "search_tokens.json").read_text())
ASK = """async ([manifest, query, chosen]) => {
  engines[manifest] ??= new module.SearchEngine(new URL(manifest, root));
  const engine = engines[manifest];
  const answer = await engine.ask(query, chosen);
  const first = answer.rows.slice(0, 50);
  const found = (await engine.records(first)).map(({ address }) => address.split("/").at(-2));
  const counts = Object.fromEntries(Object.entries(engine.facets).map(([name, terms]) =>
    [name, Object.fromEntries(terms.map(({ key }, place) => [key, answer.counts[name][place]]))]));
  const row = first[0] ?? -1;
  return { found, counts, hits: answer.rows.length, meant: answer.meant, unknown: answer.unknown,
    sought: answer.sought,
    named: row < 0 ? [] : engine.named(row, answer),
    excerpt: row < 0 ? [] : await engine.excerpt(row, answer) };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, sites: Mapping[Site, str], real: Path) -> Iterator[Page]:
    """A page of the real site with the module of the engine."""
    engine, words = (
        next((real / "site/assets").glob(f"{name}.*.js")).name
        for name in ("search-engine", "words")
    )
    root = sites["real"]
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{root}kontakt/")
        page.evaluate(
            """async ([engine, words, root]) => {
              const [module, { tokens }] = await Promise.all([import(engine), import(words)]);
              Object.assign(window, { module, tokens, engines: {}, root });
            }""",
            [f"{root}assets/{engine}", f"{root}assets/{words}", root],
        )
        yield page


@pytest.fixture
def ask(page: Page) -> Ask:
    """Ask the engine of the real site: manifest, query, and what is chosen of facets."""

    def ask(manifest: str, query: str, **chosen: list[str]) -> Any:  # noqa: ANN401 (JSON)
        return page.evaluate(ASK, [manifest, query, chosen])

    return ask


def test_query_is_parted_as_texts_are(page: Page) -> None:
    """By the table that holds the index to it, too."""
    texts, words = zip(*TOKENS, strict=True)
    assert page.evaluate("texts => texts.map(tokens)", texts) == list(words)


@pytest.mark.parametrize("manifest", [PARTNERS, PAGES])
def test_what_says_it_most_plainly_comes_first(ask: Ask, manifest: str) -> None:
    """Who makes pumps before who makes pumps for high pressure."""
    assert ask(manifest, "Pumpe")["found"][0] == "wilo"


def test_number_is_found_as_it_is_written(ask: Ask) -> None:
    """With its point, in the text of the release on the foundation and of the network's page."""
    assert {"gruendung", "netzwerk"} <= set(ask(PAGES, "2.000 Unternehmen")["found"])


def test_no_number_is_meant_to_be_another(ask: Ask) -> None:
    """Though a digit alone is between them (2020)."""
    answer = ask(PARTNERS, "2.000 Unternehmen")
    assert (answer["meant"], answer["unknown"]) == ("", ["2.000"])


def test_word_of_a_description_finds_its_profile(ask: Ask) -> None:
    """In the finder only where no name, term or summary has it."""
    assert ask(PARTNERS, "Umlaufbeschleuniger")["found"] == ["wilo"]
    assert ask(PARTNERS, "Bonfiglioli Hattingen")["found"] == ["ok-antriebstechnik"]


@pytest.mark.parametrize(
    ("query", "meant"),
    [("Getribe", "Getriebe"), ("wlio", "wilo"), ("WILO getribe", "WILO getriebe"), ("wilo", "")],
)
def test_what_was_meant_is_told(ask: Ask, query: str, meant: str) -> None:
    """The whole query as it was read, with its capitals; nothing where it was read as typed."""
    assert ask(PAGES, query)["meant"] == meant


@pytest.mark.parametrize(
    ("query", "unknown", "sought"),
    [
        ("quantencomputer", ["quantencomputer"], ""),
        ("wilo xqzt", ["xqzt"], "wilo"),
        ("WILO Dortmund xqzt", ["xqzt"], "WILO Dortmund"),
        ("prüfstand", ["prüfstand"], ""),
        ("Messtechnik", ["Messtechnik"], ""),
        ("$&", ["$&"], ""),
        ("wilo", [], "wilo"),
    ],
)
def test_word_that_nobody_knows_is_told(
    ask: Ask, query: str, unknown: list[str], sought: str
) -> None:
    """As it was typed; what is found has the others."""
    answer = ask(PAGES, query)
    assert (answer["unknown"], answer["sought"]) == (unknown, sought)
    assert bool(answer["found"]) is bool(sought)
    assert answer["found"] == (ask(PAGES, sought)["found"] if sought else [])


def test_two_letters_are_a_word_where_there_is_such_a_word(ask: Ask) -> None:
    """A university is no maker of doors (Türtechnik); up to three begin a word."""
    assert "dormakaba" not in ask(PARTNERS, "TU")["found"]
    assert "fh-dortmund" in ask(PARTNERS, "fac")["found"]
    assert ask(PARTNERS, "ilo")["found"] == []


def test_any_part_of_a_compound_is_found(ask: Ask) -> None:
    """What it is before what it is of; of a short word no part within another word."""
    assert ask(PAGES, "Kran")["found"][0] == "demag"
    assert ask(PARTNERS, "Halbzeug")["found"][0] == "murtfeldt"


def test_words_that_say_nothing_are_not_called_unknown(ask: Ask) -> None:
    """Though the index has none of them."""
    assert ask(PARTNERS, "das und")["unknown"] == []


def test_facets_count_what_each_choice_would_give(ask: Ask) -> None:
    """Areas with their towns, each facet without its own choice."""
    free = ask(PARTNERS, "Hebezeuge")
    chosen = ask(PARTNERS, "Hebezeuge", ort=["wetter"])
    assert (free["hits"], chosen["hits"]) == (2, 1)
    assert free["counts"]["ort"]["ennepe-ruhr"] == 1 + free["counts"]["ort"]["wetter"] == 2
    assert chosen["counts"]["ort"] == free["counts"]["ort"]
    assert chosen["counts"]["art"]["unternehmen"] == 1
    assert ask(PARTNERS, "Hebezeuge", ort=["ennepe-ruhr"], art=["unternehmen"])["hits"] == 2


def test_empty_query_finds_all_in_their_order(ask: Ask) -> None:
    """By name, as in the lists."""
    found = ask(PARTNERS, "")["found"]
    assert found[:2] == sorted(found[:2])
    assert len(found) == 50


def test_row_names_the_competences_that_were_asked_for(ask: Ask) -> None:
    """By their labels, not by their synonyms."""
    assert ask(PARTNERS, "Kupplung")["named"] == ["Kupplungen"]
    assert ask(PARTNERS, "wilo")["named"] == []


def _marked(answer: Any) -> list[str]:  # noqa: ANN401 (JSON)
    return [one["word"].strip(".,") for one in answer["excerpt"] if one["isHit"]]


def test_excerpt_is_the_summary_or_the_place_in_the_text(ask: Ask) -> None:
    """Cut with an ellipsis at either end."""
    summary = ask(PAGES, "Hochdruckpumpe")
    assert _marked(summary) == ["Hochdruckpumpen"]
    text = ask(PAGES, "Udo Mager", art=["meldung"])
    words = [one["word"] for one in text["excerpt"]]
    assert _marked(text) == ["Udo", "Mager"]
    assert (words[0], words[-1]) == ("Udo", "…")
    assert len(words) == 29


def test_excerpt_has_most_of_the_words(ask: Ask) -> None:
    """Of a passage, though the summary has one of them; it ends where the passage does."""
    found = ask(PAGES, "2.000 Unternehmen", art=["projekt"])
    assert {"2.000", "Unternehmen"} <= {*_marked(found)}


def test_excerpt_of_a_name_is_the_summary(ask: Ask) -> None:
    """Not the labels of the page, nor the heading above a passage."""
    words = [one["word"] for one in ask(PAGES, "Murtfeldt")["excerpt"]]
    assert words[0] == "Kunststoffhalbzeuge"
    assert "Pressekontakt" not in [one["word"] for one in ask(PAGES, "Presse")["excerpt"]]
