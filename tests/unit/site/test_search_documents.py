"""Which pages the search finds, and by what."""

import pytest

import records
import search_index
from regionruhr.directory.directory import Directory
from regionruhr.model.addresses import SEARCH_INDEX
from regionruhr.model.network import Network
from regionruhr.press.channels import channels
from regionruhr.press.newsroom import newsroom
from regionruhr.reading.markdown import read_markdown
from regionruhr.search.document import Document, Field
from regionruhr.settings import moment
from regionruhr.site.content import SiteContent
from regionruhr.site.page import SitePage
from regionruhr.site.pages import SitePlans
from regionruhr.site.search_documents import search_index as made_index
from search_corpus import documents_of

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
EXCHANGE = records.page("boerse/index.md", title="Börse")


def _pages(network: Network, *, preview: bool) -> tuple[SitePage, ...]:
    room = newsroom(network, NOW, preview=preview)
    feeds = channels(network, room)
    content = SiteContent(Directory(network), room, feeds, NOW.date(), "https://x.example/")
    return tuple(plan.make() for plan in SitePlans(content).whole)


def _documents(*others: records.Record, preview: bool = False) -> dict[str, Document]:
    network = records.network(*TEXTS, *others)
    found = documents_of(_pages(network, preview=preview), Directory(network))
    return {document.address: document for document in found}


def _words(document: Document) -> str:
    return " ".join(text for _, text in document.fields)


def test_pages_about_something_of_their_own_are_found() -> None:
    """Facets, years and the search itself are not."""
    documents = _documents(
        records.partner("wilo"), records.project("vorhaben"), records.release("2026-01", "neu")
    )
    assert {address: document.kind for address, document in documents.items()} == {
        "": "Seite",
        "aktuelles/": "Seite",
        "partner/": "Seite",
        "projekte/": "Seite",
        "presse/": "Seite",
        "partner/wilo/": "Profil",
        "projekte/vorhaben/": "Projekt",
        "aktuelles/2026/neu/": "Meldung",
    }


def test_list_is_found_by_its_name_alone() -> None:
    """What it lists has pages of its own."""
    prose, _ = read_markdown("content/partner/index.md", "Über **Guss**.", 1)
    page = records.page("partner/index.md", prose, title="Partner")
    assert _documents(page)["partner/"].text == ""


def test_text_of_a_page_is_searched_without_its_markup() -> None:
    """Words stay whole where a part is emphasised."""
    text = "Die **Metall**bearbeitung &amp; [mehr](https://x.example/geheim).\n\n- Eins\n- Zwei"
    prose, _ = read_markdown("content/kontakt.md", text, 1)
    page = records.page("kontakt.md", prose, title="Kontakt")
    words = _documents(page)["kontakt/"].text.split()
    assert words == ["Die", "Metallbearbeitung", "&", "mehr.", "Eins", "Zwei"]


def test_what_is_not_public_yet_is_not_found() -> None:
    """A preview shows it, and would find it, were it asked to."""
    draft = records.release("2026-02", "entwurf", draft="true")
    later = records.release("2026-03", "bald", date="2026-12-24")
    found = _documents(draft, later, preview=True)
    assert not [address for address in found if address.startswith("aktuelles/2026")]


@pytest.mark.parametrize(
    ("fields", "others"),
    [
        ({"name": "Wilo", "legal_name": "WILO SE"}, "WILO SE"),
        ({"name": "Ruhr-Universität Bochum"}, "Uni"),
        ({"name": "SIHK", "legal_name": "Industrie- und Handelskammer"}, "IHK"),
        ({"name": "Handwerkskammer Dortmund"}, "HWK"),
    ],
    ids=["legal name", "university", "chamber by its legal name", "crafts"],
)
def test_partner_is_found_by_what_people_call_it(fields: dict[str, str], others: str) -> None:
    """By its name, before the law, and for short."""
    found = dict(_documents(records.partner("wilo", **fields))["partner/wilo/"].fields)
    assert found[Field.NAME] == fields["name"]
    assert others in found[Field.OTHER_NAME]


def test_partner_is_found_by_its_terms_and_narrowed_by_its_town() -> None:
    """Kind and town stand below the title."""
    document = _documents(records.partner("wilo", competences=["pumpen"]))["partner/wilo/"]
    assert document.terms == {
        "art": ("profil",),
        "ort": ["dortmund"],
        "partnerart": ["unternehmen"],
        "branche": [],
        "kompetenz": ["pumpen"],
        "zertifikat": [],
    }
    assert document.note == "Unternehmen · Dortmund"


def test_partner_is_found_by_its_address() -> None:
    """Of which no excerpt is made."""
    partner = records.partner("wilo", address={"street": "Ostwall 64", "city": "dortmund"})
    document = _documents(partner)["partner/wilo/"]
    assert "Ostwall 64" in document.details
    assert document.text == ""


def test_excerpts_are_made_of_passages() -> None:
    """Headings and cells of tables are found, but not quoted; an entry has its title in front."""
    text = "## Wer wir sind\n\nWir sind viele.\n\n| Haus |\n|---|\n| Nord |"
    prose, _ = read_markdown("content/kontakt.md", text, 1)
    entry = records.entry("lager", title="Gleitlager", summary="Aus Bronze.")
    partner = records.partner("wilo", offers=[entry])
    documents = _documents(EXCHANGE, partner, records.page("kontakt.md", prose, title="Kontakt"))
    assert documents["partner/wilo/"].text == "Gleitlager: Aus Bronze."
    assert documents["kontakt/"].text == "Wir sind viele."
    assert {"Wer", "Haus", "Nord"} <= {*documents["kontakt/"].details.split()}


def test_release_is_found_by_whom_it_is_about() -> None:
    """Places, partners and projects count for less than its title; the date stands below it."""
    release = records.release(
        "2026-01", "neu", title="Neues", places=["herne"], partners=["wilo"], topics=["messe"]
    )
    document = _documents(records.partner("wilo", name="Wilo"), release)["aktuelles/2026/neu/"]
    assert (Field.NAME, "Neues") in document.fields
    assert (Field.OTHER_NAME, "2026-01") in document.fields
    assert (Field.RELATED, "Herne Wilo") in document.fields
    assert document.terms == {"art": ("meldung",), "ort": ("herne",), "thema": ("messe",)}
    assert document.note.startswith("Pressemitteilung · ")


def test_who_can_do_something_comes_before_the_news_of_it() -> None:
    """By the weight of the kind."""
    documents = _documents(
        records.partner("wilo"), records.project("vorhaben"), records.release("2026-01", "neu")
    )
    ordered = ("partner/wilo/", "projekte/vorhaben/", "aktuelles/2026/neu/")
    weights = [documents[address].weight for address in ordered]
    assert weights == sorted(weights, reverse=True)
    assert len({*weights}) == 3


def test_press_release_comes_before_a_report_and_german_before_english() -> None:
    """By their weights, too."""
    documents = _documents(
        records.release("2026-01", "neu"),
        records.release("2026-02", "bericht", type="news"),
        records.page("kontakt.md", title="Kontakt"),
        records.page("en/index.md", title="Contact", lang="en"),
    )
    order = ("kontakt/", "aktuelles/2026/neu/", "aktuelles/2026/bericht/", "en/")
    weights = [documents[address].weight for address in order]
    assert weights == sorted({*weights}, reverse=True)


def test_entry_is_found_as_what_it_is() -> None:
    """By its own words and, if that is no secret, by whose it is."""
    request = records.entry(
        "lager", title="Gleitlager gesucht", summary="Für eine Turbinenanlage.", material="V2A"
    )
    secret = records.entry("geheim", title="Walzenlager gesucht", anonymous="true")
    documents = _documents(
        EXCHANGE, records.partner("wilo", name="Wilo SE", requests=[request], offers=[secret])
    )
    named, anonymous = documents["boerse/lager/"], documents["boerse/geheim/"]
    assert (named.kind, named.note) == ("Gesuch", "Produkt oder Leistung · Dortmund")
    assert {"V2A", "Wilo", "Turbinenanlage."} <= {*_words(named).split(), *named.text.split()}
    assert named.terms == {
        "art": ("gesuch",),
        "ort": ("dortmund",),
        "kompetenz": ("pumpen",),
        "zertifikat": (),
    }
    assert anonymous.kind == "Angebot"
    assert "wilo" not in repr(anonymous).lower()


def test_profile_is_found_by_its_own_entries() -> None:
    """Not by those that do not name it; the page of the exchange is found by its name alone."""
    request = records.entry("lager", title="Gleitlager gesucht")
    secret = records.entry("geheim", title="Walzenlager gesucht", anonymous="true")
    documents = _documents(EXCHANGE, records.partner("wilo", requests=[request, secret]))
    assert "Gleitlager" in documents["partner/wilo/"].text
    assert "walzenlager" not in repr(documents["partner/wilo/"]).lower()
    assert "lager" not in repr(documents["boerse/"]).lower()


def test_example_is_no_result() -> None:
    """Nobody offers it."""
    found = _documents(
        EXCHANGE, records.partner("wilo", offers=[records.entry("so", example="true")])
    )
    assert "boerse/" in found
    assert "boerse/so/" not in found


def test_pages_of_press_and_contact_have_further_names() -> None:
    """Who looks for a telephone number means the page, not every profile that knows none."""
    documents = _documents(records.page("kontakt.md", title="Kontakt"))
    assert "Telefon" in _words(documents["kontakt/"])
    assert "Pressekontakt" in _words(documents["presse/"])


def test_filters_have_what_pages_have() -> None:
    """Kinds and places with the areas above them; no term of the taxonomy that nobody has."""
    network = records.network(*TEXTS, records.partner("wilo", address={"city": "herne"}))
    directory = Directory(network)
    documents = documents_of(_pages(network, preview=False), directory)
    files = dict(made_index([one.indexed() for one in documents], directory))
    groups = search_index.read_index(files, SEARCH_INDEX).manifest["groups"]
    keys = {group["name"]: group["keys"] for group in groups}
    assert keys["art"] == ["profil", "seite"]
    assert keys["ort"] == ["herne"]
    assert list(keys)[:2] == ["art", "ort"]
