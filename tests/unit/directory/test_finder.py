"""What the finder in the browser is given to search in."""

from collections.abc import Mapping

import records
import search_index
from demo.corpus import LARGE, corpus
from regionruhr.directory.directory import Directory
from regionruhr.directory.finder import EntryTexts, directory_index
from regionruhr.memory import Memory
from regionruhr.model.addresses import DIRECTORY_INDEX, logo_address
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner
from regionruhr.model.picture import Logo
from regionruhr.search.document import Field
from regionruhr.wording.search import STOP_WORDS
from search_corpus import fields_as_read
from search_index import SearchIndex

TAXONOMY = {
    **records.TAXONOMY,
    "competences": {
        "fluidtechnik": {"label": "Fluidtechnik"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik", "synonyms": ["Pumpe", "Kreisel"]},
    },
}

NONE: Mapping[str, EntryTexts] = {}
DORTMUND = {"city": "dortmund", "postal_code": "44147"}


def _index(*partners: Partner, entries: Mapping[str, EntryTexts] = NONE) -> SearchIndex:
    directory = Directory(records.network(*partners, taxonomy=TAXONOMY))
    return search_index.read_index(dict(directory_index(directory, entries)), DIRECTORY_INDEX)


def test_partners_are_in_order_and_say_where_and_who() -> None:
    """Town, kind and role in this order below the name."""
    index = _index(
        records.partner("zeche", name="Zeche", role="member", address=DORTMUND),
        records.partner("abus", name="abus", type="university", summary="Schlösser."),
    )
    assert list(index.records) == ["partner/abus/", "partner/zeche/"]
    assert index.records["partner/abus/"] == {
        "address": "partner/abus/",
        "title": "abus",
        "summary": "Schlösser.",
        "labels": ["Dortmund", "Hochschule", "Aus der Region"],
        "initials": "A",
    }


def test_partner_has_its_logos_else_its_initials() -> None:
    """A logo with its address and size as lists have it, the one for dark pages behind it."""
    one = records.partner("eins", logo="a.svg")
    two = records.partner("zwei", logo="a.svg", logo_dark="b.svg")
    network = records.network(one, two, records.partner("drei", name="Drei Ringe"))
    logos = {"a.svg": Logo(100, 100), "b.svg": Logo(400, 100)}
    directory = Directory(Network(**(vars(network) | {"logos": logos})))
    index = search_index.read_index(dict(directory_index(directory, NONE)), DIRECTORY_INDEX)
    shown = {
        address: (record.get("initials"), record.get("logos"))
        for address, record in index.records.items()
    }
    assert shown == {
        "partner/drei/": ("DR", None),
        "partner/eins/": (None, [[logo_address("eins", "a.svg"), 40, 40]]),
        "partner/zwei/": (
            None,
            [[logo_address("zwei", "a.svg"), 40, 40], [logo_address("zwei", "b.svg"), 80, 20]],
        ),
    }


def test_names_weigh_most_and_descriptions_are_texts() -> None:
    """Each word counts where it weighs most."""
    index = _index(
        records.partner(
            "wilo",
            name="Wilo",
            legal_name="WILO Werke SE",
            summary="Wilo baut.",
            description="Seit 1872.",
            address=DORTMUND,
        )
    )
    assert index.found_in("partner/wilo/") == {
        "wilo": Field.NAME,
        "werke": Field.OTHER_NAME,
        "se": Field.OTHER_NAME,
        "baut": Field.SUMMARY,
    }
    assert index.text == {word: {"partner/wilo/"} for word in ("1872", "seit", "44147")}


def test_partner_is_found_by_its_entries() -> None:
    """By their titles before their other words, which are texts, as its description is."""
    entries = {"b": ("Gleitlager", "Gleitlager\nAus Bronze")}
    index = _index(records.partner("a"), records.partner("b"), entries=entries)
    assert index.short["gleitlager"] == {"partner/b/": Field.ENTRY}
    assert index.text["bronze"] == {"partner/b/"}


def test_partner_is_found_by_aliases_street_and_whom_to_ask() -> None:
    """And the town by its districts."""
    town = {"label": "Dortmund", "area": "dortmund", "districts": ["Hörde"]}
    partner = records.partner(
        aliases=["PGM"],
        address={"street": "Ostwall 64", "city": "dortmund"},
        contact={"role": "Einkauf", "email": "einkauf@example.org"},
    )
    network = records.network(partner, taxonomy={**TAXONOMY, "towns": {"dortmund": town}})
    files = dict(directory_index(Directory(network), NONE))
    index = search_index.read_index(files, DIRECTORY_INDEX)
    (found,) = map(index.found_in, index.records)
    assert found["pgm"] is Field.OTHER_NAME
    assert {"ostwall", "64", "einkauf"} <= {*index.text}
    assert index.named["hörde"] == {("ort", "dortmund"): True}


def test_places_are_known_by_all_their_names() -> None:
    """Areas of several towns, and each town with its parts and the position of its centre."""
    towns = {
        "dortmund": {"label": "Dortmund", "area": "dortmund"},
        "witten": {
            "label": "Witten",
            "area": "en",
            "synonyms": ["Witten an der Ruhr"],
            "districts": ["Annen"],
            "postal_codes": ["58452"],
            "geo": {"lat": "51.444", "lon": "7.353"},
        },
    }
    areas = {"dortmund": {"label": "Dortmund"}, "en": {"label": "EN", "synonyms": ["Ennepe"]}}
    network = records.network(taxonomy={**TAXONOMY, "towns": towns, "areas": areas})
    files = dict(directory_index(Directory(network), NONE))
    meta = search_index.read_index(files, DIRECTORY_INDEX).manifest["meta"]
    assert meta["places"] == [
        {"key": "en", "label": "EN", "names": ["Ennepe"], "towns": ["witten"]},
        {"key": "dortmund", "label": "Dortmund"},
        {
            "key": "witten",
            "label": "Witten",
            "names": ["Witten an der Ruhr"],
            "districts": ["Annen"],
            "codes": ["58452"],
            "at": [7.353, 51.444],
        },
    ]
    assert {*meta["nearby"]} <= STOP_WORDS


def test_partner_may_say_where_it_is() -> None:
    """Then it is not at the centre of its town."""
    position = {"lat": "51.4", "lon": "7.3"}
    index = _index(records.partner("a", geo=position), records.partner("b"))
    assert index.positions == {"partner/a/": (7.3, 51.4)}


def test_institution_is_found_by_its_short_name() -> None:
    """As people call it, whichever of its names says so."""
    index = _index(records.partner("sihk", name="SIHK", legal_name="Industrie- und Handelskammer"))
    assert index.found_in("partner/sihk/")["ihk"] is Field.OTHER_NAME


def test_words_lead_to_terms_and_terms_to_partners() -> None:
    """Labels and synonyms once, as no word of a partner; the term above has its own."""
    index = _index(records.partner("a", competences=["pumpen"], address={"city": "herne"}))
    assert index.named["pumpe"] == {("kompetenz", "pumpen"): True}
    assert index.named["pumpen"] == {("kompetenz", "pumpen"): False}
    assert index.named["fluidtechnik"] == {("kompetenz", "fluidtechnik"): False}
    assert index.terms["partner/a/"]["kompetenz"] == ["pumpen"]
    assert index.terms["partner/a/"]["ort"] == ["herne"]
    assert "pumpen" not in index.short
    (group,) = (one for one in index.manifest["groups"] if one["name"] == "kompetenz")
    assert (group["keys"], group["parents"]) == (["fluidtechnik", "pumpen"], [-1, 0])


def test_kind_is_found_by_all_its_names() -> None:
    """By that of one and that of many."""
    index = _index(records.partner(type="chamber"))
    assert index.named["kammern"] == {("art", "kammer"): False}
    assert index.named["kammer"] == {("art", "kammer"): True}


def test_wish_names_what_counts_most_first() -> None:
    """Competence, sector, kind, certificate if there are any; the place is no part of it."""
    certified = _index(records.partner(certifications=["iso-9001"])).manifest["meta"]
    assert certified["wish"] == ["kompetenz", "branche", "art", "zertifikat"]
    meta = _index(records.partner()).manifest["meta"]
    assert (meta["wish"], meta["place"], meta["skill"]) == (
        ["kompetenz", "branche", "art"],
        "ort",
        "kompetenz",
    )


def test_carriers_answer_for_their_places() -> None:
    """Who finds nothing learns whom to ask: by mail, on a website, by telephone; no dead end."""
    carriers = (
        records.agency("wf", "herne", name="WF Herne", contact={"email": "wf@example.org"}),
        records.agency("ihk", "herne", type="chamber", name="IHK", website="https://ihk.example"),
        records.agency("hwk", "herne", type="chamber", name="HWK", phone="+49 2323 1"),
        records.agency("stumm", "herne", name="Ohne Kontakt"),
    )
    assert _index(*carriers).manifest["meta"]["helpers"] == {
        "herne": [
            {"name": "WF Herne", "address": "partner/wf/", "email": "wf@example.org"},
            {"name": "HWK", "address": "partner/hwk/", "email": ""},
            {"name": "IHK", "address": "https://ihk.example", "email": ""},
        ]
    }


def _remembered(memory: Memory, *partners: Partner) -> dict[str, bytes]:
    memory.begin()
    directory = Directory(records.network(*partners, taxonomy=TAXONOMY), memory)
    files = dict(directory_index(directory, NONE))
    memory.finish()
    return files


def test_preview_makes_anew_what_has_changed() -> None:
    """Nothing if nothing has; else what a first build makes."""
    memory, abus = Memory(Directory, Network), records.partner("abus", name="Abus")
    before = _remembered(memory, abus, records.partner("wilo", name="Wilo"))
    same = _remembered(memory, abus, records.partner("wilo", name="Wilo"))
    assert [content for name, content in same.items() if content is not before[name]] == []
    changed = (abus, records.partner("wilo", name="Wilo", summary="Neu."))
    after = _remembered(memory, *changed)
    assert after == _remembered(Memory(Directory, Network), *changed) != before


def test_two_thousand_profiles_are_small() -> None:
    """At most 70 kB before the first hit: they are loaded while somebody types."""
    network = corpus(LARGE._replace(releases=1))
    partners = [
        Partner.model_validate(fields_as_read(record.fields)) for record in network.profiles
    ]
    made = records.network(*partners, taxonomy=network.taxonomy)
    files = dict(directory_index(Directory(made), NONE))
    first = [
        content for name, content in files.items() if not name.rpartition("/")[2].startswith(LATER)
    ]
    assert len(first) == 4
    assert sum(map(len, first)) < 70_000


LATER = ("positions", "records-", "related", "text-")
