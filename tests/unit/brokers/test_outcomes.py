"""The yearly count: what the files of today say of a year, by agency, without names."""

from dataclasses import replace

import pytest

import records
from regionruhr.brokers.outcomes import FIGURES, outcome_table, outcome_text, yearly_counts
from regionruhr.model.listed_pair import ListedPair
from regionruhr.model.network import Network

WF = records.agency("wf", "dortmund", name="WF Dortmund")
IHK = records.agency("ihk", "dortmund", type="chamber", name="Die Kammer")


def _entry(key: str, /, **fields: object) -> dict[str, object]:
    values = {
        "id": key,
        "title": "Titel",
        "summary": "Ein Eintrag.",
        "published": "2026-02-01",
        "valid_until": "2027-06-30",
    }
    return values | fields


def _numbers(network: Network, year: int = 2026, name: str = "Ganzes Netzwerk") -> dict[str, int]:
    count = next(one for one in yearly_counts(network, year) if one.name == name)
    pairs = zip(FIGURES, count.numbers, strict=True)
    return {figure: number for figure, number in pairs if number}


@pytest.mark.parametrize(
    ("fields", "counted"),
    [
        ({}, {}),
        ({"valid_until": "2026-12-31"}, {"Laufzeit endet im Jahr, Ergebnis nicht eingetragen": 1}),
        (
            {"outcome": {"result": "matched", "on": "2026-03-01"}},
            {
                "Beendet: Einträge": 1,
                "Beendet: Partner gefunden": 1,
                "Partner gefunden: Herkunft unbekannt": 1,
            },
        ),
        (
            {"outcome": {"result": "matched", "on": "2026-03-01", "with_in_region": "true"}},
            {
                "Beendet: Einträge": 1,
                "Beendet: Partner gefunden": 1,
                "Partner gefunden: aus der Region": 1,
            },
        ),
        (
            {"outcome": {"result": "matched", "on": "2026-03-01", "with_in_region": "false"}},
            {
                "Beendet: Einträge": 1,
                "Beendet: Partner gefunden": 1,
                "Partner gefunden: von außerhalb": 1,
            },
        ),
        (
            {"outcome": {"result": "withdrawn", "on": "2026-03-01"}},
            {"Beendet: Einträge": 1, "Beendet: zurückgezogen": 1},
        ),
        (
            {"valid_until": "2026-12-31", "outcome": {"result": "expired", "on": "2027-01-01"}},
            {},
        ),
    ],
    ids=["open", "runs out", "matched", "in region", "outside", "withdrawn", "ended later"],
)
def test_entry_counts_by_its_days(fields: dict[str, object], counted: dict[str, int]) -> None:
    """Published in the year in which it became public, ended in that of its outcome."""
    offer = _entry("a", category="capacity", **fields)
    published = {
        "Veröffentlicht: Einträge": 1,
        "Veröffentlicht: Angebote": 1,
        "Veröffentlicht: Freie Kapazität": 1,
    }
    assert _numbers(records.network(records.partner(offers=[offer]))) == published | counted


def test_other_years_are_not_counted() -> None:
    """Nor are examples."""
    requests = [_entry("a", published="2025-12-31"), _entry("b", example="true")]
    assert _numbers(records.network(records.partner(requests=requests))) == {}


def test_pairs_count_by_their_days() -> None:
    """Listed in one year, with a result in another; what is deleted since has no agency."""
    pairs = {
        "request/a~offer/x": {"listed_on": "2025-12-30", "result": "matched", "on": "2026-01-02"},
        "request/a~offer/y": {"listed_on": "2026-01-02", "result": "declined", "on": "2026-02-02"},
        "request/weg~offer/y": {"listed_on": "2026-01-02"},
    }
    partner = records.partner(requests=[_entry("a", published="2025-01-01")])
    network = replace(
        records.network(WF, partner),
        listed_pairs={key: ListedPair.model_validate(pair) for key, pair in pairs.items()},
    )
    results = {"Paarungen: zusammengekommen": 1, "Paarungen: passt nicht": 1}
    assert _numbers(network) == {"Paarungen: gelistet": 2, **results}
    assert _numbers(network, name="WF Dortmund") == {"Paarungen: gelistet": 1, **results}
    assert _numbers(network, name="Ohne zuständige Stelle") == {"Paarungen: gelistet": 1}
    assert _numbers(network, 2025)["Paarungen: gelistet"] == 1


def test_each_entry_is_one_carriers() -> None:
    """That of an unnamed organisation its chamber's."""
    partner = records.partner(requests=[_entry("a"), _entry("b", anonymous="true")])
    network = records.network(WF, IHK, partner)
    for name in ("WF Dortmund", "Die Kammer"):
        assert _numbers(network, name=name)["Veröffentlicht: Einträge"] == 1
    assert [count.name for count in yearly_counts(network, 2026)] == [
        *("Ganzes Netzwerk", "WF Dortmund", "Die Kammer"),
    ]


def test_text_leaves_out_what_is_nothing_but_for_all() -> None:
    """The table has every number."""
    counts = yearly_counts(records.network(WF), 2026)
    text = outcome_text(counts, 2026)
    assert text.endswith("\nWF Dortmund\n  nichts zu zählen\n")
    assert "  Paarungen: gelistet: 0\n" in text
    rows = outcome_table(counts, 2026).decode("utf-8-sig").splitlines()
    zeros = ";0" * len(FIGURES)
    assert rows[1:] == [f"2026;Ganzes Netzwerk{zeros}", f"2026;WF Dortmund{zeros}"]


def test_figures_have_names_of_their_own() -> None:
    """Columns of a table."""
    assert len(set(FIGURES)) == len(FIGURES)
