"""What the finder in the browser is given to search in."""

import gzip
import json
from typing import Any

import records
from demo.corpus import LARGE, corpus
from regionruhr.directory.directory import Directory
from regionruhr.directory.finder import finder_document
from regionruhr.model.partner import Partner

TAXONOMY = {
    **records.TAXONOMY,
    "competences": {
        "fluidtechnik": {"label": "Fluidtechnik"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik", "synonyms": ["Pumpe", "Kreisel"]},
    },
}

DORTMUND = {"city": "dortmund", "postal_code": "44147"}


def _document(*partners: Partner) -> Any:  # noqa: ANN401 (JSON)
    return json.loads(finder_document(Directory(records.network(*partners, taxonomy=TAXONOMY))))


def test_partners_stand_in_columns_by_name() -> None:
    """A value of a partner stands at the same place of every column."""
    columns = _document(
        records.partner("zeche", name="Zeche", role="member", address=DORTMUND),
        records.partner("abus", name="abus", summary="Schlösser."),
    )["rows"]
    assert columns["id"] == ["abus", "zeche"]
    assert columns["title"] == ["abus", "Zeche"]
    assert columns["summary"][0] == "Schlösser."
    assert columns["role"] == [2, 1]
    assert columns["words"] == ["", "44147"]
    assert {len(column) for column in columns.values()} == {2}


def test_terms_stand_once_and_know_their_parents() -> None:
    """Labels and synonyms once; a partner has their places in the list."""
    document = _document(records.partner("a", competences=["pumpen"], address={"city": "herne"}))
    assert document["terms"]["kompetenz"] == [
        {"key": "fluidtechnik", "label": "Fluidtechnik", "words": "", "parent": -1},
        {"key": "pumpen", "label": "Pumpen", "words": "Pumpe Kreisel", "parent": 0},
    ]
    assert document["rows"]["kompetenz"] == [[1]]
    towns = [term["key"] for term in document["terms"]["ort"]]
    assert [towns[place] for place in document["rows"]["ort"][0]] == ["herne"]


def test_row_says_where_and_who() -> None:
    """Town, kind and role in this order; the town is a term, the others are texts."""
    document = _document(records.partner(type="university"))
    (kind,), (role,) = (document["rows"][name] for name in ("kind", "role"))
    assert list(document["labels"]) == ["ort", "kind", "role"]
    assert document["labels"]["ort"] == []
    assert document["labels"]["kind"][kind] == "Hochschule"
    assert document["labels"]["role"][role] == "Akteur der Region"
    assert document["folder"] == "partner/"


def test_wish_names_what_counts_most_first() -> None:
    """Competence, sector, kind; the place is no part of it."""
    assert _document(records.partner())["wish"] == ["kompetenz", "branche", "art"]


def test_carriers_answer_for_their_places() -> None:
    """Who finds nothing learns whom to ask; a mail address only where there is one."""
    agency = records.agency("wf", "herne", name="WF Herne", contact={"email": "wf@example.org"})
    chamber = records.agency("ihk", "herne", type="chamber", name="IHK")
    helpers = _document(agency, chamber)["helpers"]
    assert helpers == {
        "herne": [
            {"name": "WF Herne", "address": "partner/wf/", "email": "wf@example.org"},
            {"name": "IHK", "address": "partner/ihk/", "email": ""},
        ]
    }


def test_two_thousand_profiles_are_small() -> None:
    """At most 60 kB gzipped for 2,000 profiles: it is loaded while somebody types."""
    network = corpus(LARGE._replace(releases=1))
    partners = [Partner.model_validate(_strings(record.fields)) for record in network.profiles]
    made = records.network(*partners, taxonomy=network.taxonomy)
    document = finder_document(Directory(made))
    assert len(gzip.compress(document.encode())) < 60_000


def _strings(fields: Any) -> Any:  # noqa: ANN401 (any part of a record)
    """Fields as the loader hands them over: texts, lists and mappings."""
    if isinstance(fields, dict):
        return {
            name: _strings(value) for name, value in fields.items() if not name.startswith("logo")
        }
    return [_strings(item) for item in fields] if isinstance(fields, list) else str(fields)
