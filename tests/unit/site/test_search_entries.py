"""Which pages the search finds, and what is indexed of them beside their text."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.network import Network
from regionruhr.press.channels import channels
from regionruhr.press.newsroom import newsroom
from regionruhr.reading.markdown import read_markdown
from regionruhr.search.entry import SearchEntry
from regionruhr.settings import moment
from regionruhr.site.content import SiteContent
from regionruhr.site.page import SitePage
from regionruhr.site.pages import site_pages
from regionruhr.site.search_entries import (
    SearchPage,
    search_page,
    searchable,
    spelling_document,
)
from regionruhr.wording.search import SEARCH_KINDS

NOW = moment("2026-11-23T12:00")
TEXTS = tuple(
    records.page(path, title=title)
    for path, title in (
        ("index.md", "Start"),
        ("aktuelles/index.md", "Aktuelles"),
        ("partner/index.md", "Partner"),
        ("presse/index.md", "Presse"),
        ("projekte/index.md", "Projekte"),
        ("suche.md", "Suche"),
    )
)


def _entries(*others: records.Record, preview: bool = False) -> dict[str, SearchEntry]:
    return _of(records.network(*TEXTS, *others), preview=preview)


def _of(network: Network, *, preview: bool = False) -> dict[str, SearchEntry]:
    return {
        page.address: page.search for page in _searchable(network, preview=preview) if page.search
    }


def _searchable(network: Network, *, preview: bool = False) -> Iterator[SitePage]:
    room = newsroom(network, NOW, preview=preview)
    feeds = channels(network, room)
    content = SiteContent(Directory(network), room, feeds, NOW.date(), "https://x.example/")
    return searchable(site_pages(content), content.directory)


def test_pages_about_something_of_their_own_are_found() -> None:
    """Of lists only their name and summary; facets, years and the search itself not at all."""
    entries = _entries(
        records.partner("wilo"), records.project("vorhaben"), records.release("2026-01", "neu")
    )
    assert {address: (entry.kind, entry.is_whole) for address, entry in entries.items()} == {
        "": ("seite", False),
        "aktuelles/": ("seite", False),
        "partner/": ("seite", False),
        "projekte/": ("seite", False),
        "presse/": ("seite", True),
        "partner/wilo/": ("profil", True),
        "projekte/vorhaben/": ("projekt", True),
        "aktuelles/2026/neu/": ("meldung", True),
    }


def test_what_is_not_public_yet_is_not_found() -> None:
    """A preview shows it, and would find it, were it asked to."""
    draft = records.release("2026-02", "entwurf", draft="true")
    later = records.release("2026-03", "bald", date="2026-12-24")
    assert not [a for a in _entries(draft, later, preview=True) if a.startswith("aktuelles/2026")]


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        ({"name": "Wilo"}, ("Wilo",)),
        ({"name": "Wilo", "legal_name": "WILO SE"}, ("Wilo", "WILO SE")),
        ({"name": "Ruhr-Universität Bochum"}, ("Ruhr-Universität Bochum", "Uni")),
        (
            {"name": "SIHK", "legal_name": "Südwestfälische Industrie- und Handelskammer"},
            ("SIHK", "Südwestfälische Industrie- und Handelskammer", "IHK"),
        ),
        ({"name": "Handwerkskammer Dortmund"}, ("Handwerkskammer Dortmund", "HWK")),
    ],
    ids=["name", "legal name", "university", "chamber by its legal name", "crafts"],
)
def test_partner_is_found_by_what_people_call_it(
    fields: dict[str, Any], names: tuple[str, ...]
) -> None:
    """By its name, before the law, and for short."""
    assert _entries(records.partner("wilo", **fields))["partner/wilo/"].names == names


def test_partner_is_found_by_its_field_and_its_place() -> None:
    """By synonyms of its terms and of those above them; results are narrowed by its town."""
    competences: dict[str, object] = {
        "fluide": {"label": "Fluidtechnik", "synonyms": ["Hydraulik"]},
        "pumpen": {"label": "Pumpen", "synonyms": ["Förderpumpe"], "parent": "fluide"},
    }
    network = records.network(
        *TEXTS,
        records.partner("wilo", competences=["pumpen"], sectors=["maschinenbau"]),
        taxonomy={**records.TAXONOMY, "competences": competences},
    )
    entry = _of(network)["partner/wilo/"]
    assert entry.terms == (
        *("Dortmund", "Maschinenbau", "Pumpen", "Förderpumpe", "Fluidtechnik", "Hydraulik"),
    )
    assert entry.marks == "xartprofilx xortdortmundx"
    assert entry.note == "Unternehmen · Dortmund"
    assert "foerderpumpe" in entry.words.split()


def test_release_is_found_by_whom_it_is_about() -> None:
    """Places, partners and projects count for less than its title; the date stands below it."""
    release = records.release(
        "2026-01", "neu", title="Neues", places=["herne"], partners=["wilo"], topics=["messe"]
    )
    entry = _entries(records.partner("wilo", name="Wilo"), release)["aktuelles/2026/neu/"]
    assert (entry.names, entry.terms, entry.others) == (
        ("Neues",),
        ("2026-01", "Messe"),
        ("Herne", "Wilo"),
    )
    assert entry.marks == "xartmeldungx xorthernex"
    assert entry.note.startswith("Pressemitteilung · ")
    assert entry.words.startswith("Herne Wilo")


def test_entry_is_found_as_what_it_is() -> None:
    """By its own words and, if that is no secret, by whose it is."""
    request = records.entry(
        "lager", title="Gleitlager gesucht", summary="Für eine Turbinenanlage.", material="V2A"
    )
    secret = records.entry("geheim", title="Walzenlager gesucht", anonymous="true")
    entries = _entries(
        records.page("boerse/index.md", title="Börse"),
        records.partner("wilo", name="Wilo SE", requests=[request], offers=[secret]),
    )
    named, anonymous = entries["boerse/lager/"], entries["boerse/geheim/"]
    assert (named.kind, named.label, named.note) == (
        "gesuch",
        "Gesuch",
        "Produkt oder Leistung · Dortmund",
    )
    assert (named.names, named.places) == (("Gleitlager gesucht",), ("dortmund", "dortmund"))
    assert {"Pumpen", "V2A"} <= {*named.terms}
    assert {"Wilo", "anlage", "lager"} <= {*named.words.split(), *named.names_text.split()}
    assert anonymous.label == "Angebot"
    assert "wilo" not in repr(anonymous).lower()


def test_profile_is_found_by_its_own_entries() -> None:
    """Not by those that do not name it; the page of the exchange is found by its name alone."""
    request = records.entry("lager", title="Gleitlager gesucht")
    secret = records.entry("geheim", title="Walzenlager gesucht", anonymous="true")
    entries = _entries(
        records.page("boerse/index.md", title="Börse"),
        records.partner("wilo", requests=[request, secret]),
    )
    profile, exchange = (entries[address].words for address in ("partner/wilo/", "boerse/"))
    assert "lager" in profile.split()
    assert "walzenlager" not in profile.lower()
    assert "lager" not in exchange


def test_example_is_no_result() -> None:
    """Nobody offers it."""
    entries = _entries(records.partner("wilo", offers=[records.entry("so", example="true")]))
    assert "boerse/so/" not in entries


def test_place_of_an_entry_narrows_the_results() -> None:
    """Also where no profile is."""
    anonymous = AnonymousEntry.model_validate(
        records.entry("geheim", kind="offer", town="herne"),
        context={"path": "partners/boerse/geheim.yml"},
    )
    network = replace(records.network(), anonymous_entries=(anonymous,))
    assert list(search_page(network, newsroom(network, NOW)).places) == ["herne"]


def test_text_of_a_page_gives_hidden_words() -> None:
    """Without its markup; of a list it does not, since its text is not found."""
    prose, _ = read_markdown("content/kontakt.md", "Die *Metall*bearbeitung.", 1)
    page = records.page("kontakt.md", prose, title="Kontakt")
    assert "bearbeitung" in _entries(page)["kontakt/"].words.split()


def test_search_offers_kinds_and_the_places_that_are_named() -> None:
    """In the order of the taxonomy; nobody narrows the results to nothing."""
    network = records.network(records.partner("wilo"), records.release(places=["herne"]))
    assert search_page(network, newsroom(network, NOW)) == SearchPage(
        SEARCH_KINDS,
        {"dortmund": "Dortmund", "herne": "Herne"},
        {"dortmund": "in Dortmund", "herne": "in Herne"},
    )


@pytest.mark.parametrize(
    ("label", "where"),
    [
        ("Ennepe-Ruhr-Kreis", "im Ennepe-Ruhr-Kreis"),
        ("Kreis Unna", "im Kreis Unna"),
        ("Kreisfeld", "in Kreisfeld"),
    ],
)
def test_district_has_its_article_in_a_sentence(label: str, where: str) -> None:
    """A town has none."""
    towns = {"dortmund": {"label": label, "area": "dortmund"}}
    taxonomy = {**records.TAXONOMY, "towns": towns}
    network = records.network(records.partner("wilo"), taxonomy=taxonomy)
    assert search_page(network, newsroom(network, NOW)).where["dortmund"] == where


def test_pages_of_press_and_contact_have_further_names() -> None:
    """Who looks for a telephone number means the page, not every profile that knows none."""
    entries = _entries(records.page("kontakt.md", title="Kontakt"))
    assert {"Kontakt", "Telefon"} <= set(entries["kontakt/"].names)
    assert {"Presse", "Pressekontakt"} <= set(entries["presse/"].names)


def test_spelling_has_names_terms_and_places() -> None:
    """Not the words of texts."""
    network = records.network(records.partner("wilo", name="Wilo", summary="Etwas ganz anderes."))
    assert json.loads(spelling_document(_searchable(network))) == ["dortmund", "wilo"]


def _spelling(*names: str) -> str:
    entries = [SearchEntry("seite", "", "", names=(name,)) for name in names]
    return spelling_document(
        [SitePage("a/", "page.html", "A", "B", "content/a.md", search=e) for e in entries]
    )


def test_spelling_lists_each_word_once_by_frequency() -> None:
    """In small letters, ties by the alphabet; numbers and short words are no help."""
    texts = ["Pumpen aus Herne", "WILO SE: Pumpen", "Wärme", "2019-02"]
    assert json.loads(_spelling(*texts)) == ["pumpen", "herne", "wilo", "wärme"]


def test_spelling_does_not_depend_on_the_order_of_texts() -> None:
    """The same words give the same address."""
    assert _spelling("Wilo", "Abus") == _spelling("Abus", "Wilo")
