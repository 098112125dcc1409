"""The list of a broker: each new pair once, for one broker, with whom to call on either side."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

import records
from regionruhr.brokers.worklist import Side, Worklist, last_listed, worklists
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.matches import matches
from regionruhr.model.exchange_entry import AnonymousEntry
from regionruhr.model.listed_pair import ListedPair
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner

TODAY = date(2026, 11, 24)
SITE = "https://host.example/"
WF = records.agency("wf", "dortmund", name="WF Dortmund")
WF_HERNE = records.agency("wf-herne", "herne", name="WF Herne")
IHK = records.agency("ihk", "dortmund", type="chamber", name="Die Kammer")
MAKER = records.partner(
    "macher",
    name="Macher GmbH",
    address={"city": "herne"},
    offers=[
        {
            "id": "vorrat",
            "title": "Kreiselpumpen ab Lager",
            "summary": "Kreiselpumpen in vielen Größen.",
            "competences": ["pumpen"],
            "published": "2026-11-01",
            "valid_until": "2026-12-31",
        }
    ],
)
ENTRY: Mapping[str, object] = {
    "title": "Kreiselpumpen gesucht",
    "summary": "Gesucht sind Kreiselpumpen.",
    "competences": ["pumpen"],
    "published": "2026-11-01",
    "valid_until": "2026-12-31",
}


def _seeker(**fields: object) -> Partner:
    request = {"id": "bedarf", **ENTRY, **fields}
    return records.partner("sucher", name="Sucher AG", requests=[request])


def _lists(network: Network) -> tuple[Worklist, ...]:
    return worklists(network, matches(network, TODAY), TODAY, SITE)


def _by_broker(network: Network) -> dict[str, list[str]]:
    return {
        one.broker.id if one.broker else "": [pair.id for pair in one.pairs]
        for one in _lists(network)
    }


def test_pair_goes_to_the_agency_of_who_looks_for_something() -> None:
    """Not to that of who offers it."""
    network = records.network(WF_HERNE, WF, IHK, _seeker(), MAKER)
    assert _by_broker(network) == {"wf": ["request/bedarf~offer/vorrat"]}


def test_anonymous_demand_goes_to_its_chamber() -> None:
    """It alone knows whose it is."""
    network = records.network(WF, IHK, _seeker(anonymous="true"), MAKER)
    assert _by_broker(network) == {"ihk": ["request/bedarf~offer/vorrat"]}


def test_anonymous_file_goes_to_its_contact() -> None:
    """An agency may answer in place of the chamber."""
    entry = {"id": "still", "kind": "request", "town": "dortmund", "contact": "wf-herne", **ENTRY}
    anonymous = AnonymousEntry.model_validate(entry, context={"path": "partners/boerse/still.yml"})
    network = records.network(WF, WF_HERNE, IHK, MAKER)
    network = replace(network, anonymous_entries=(anonymous,))
    assert _by_broker(network) == {"wf-herne": ["request/still~offer/vorrat"]}


def test_project_goes_to_the_agency_of_its_lead() -> None:
    """The lead is whom to call."""
    lead = records.partner("lotse", name="Lotse e. V.", phone="+49 231 9")
    project = records.project(
        title="Die Halle",
        seeking={"text": "Kreiselpumpen gesucht", "competences": ["pumpen"]},
        partners=[{"id": "lotse", "role": "lead"}],
    )
    network = records.network(WF, WF_HERNE, MAKER, lead, project)
    (worklist,) = _lists(network)
    assert worklist.broker == WF
    demand = worklist.pairs[0].demand
    assert demand == Side(
        kind=CandidateKind.PROJECT,
        title="Die Halle",
        seeking="Kreiselpumpen gesucht",
        page="https://host.example/projekte/vorhaben/",
        town="Dortmund",
        contact=lead,
    )


@pytest.mark.parametrize(
    "others",
    [
        [_seeker()],
        [_seeker(anonymous="true")],
        [records.project(seeking={"text": "Kreiselpumpen", "competences": ["pumpen"]})],
    ],
    ids=["no agency", "no chamber", "no lead"],
)
def test_pair_without_a_broker_is_listed_last(others: list[records.Record]) -> None:
    """It is lost to nobody."""
    network = records.network(MAKER, *others)
    assert list(_by_broker(network)) == [""]


def test_listed_pair_is_not_listed_again() -> None:
    """With a result or without."""
    network = records.network(WF, _seeker(), MAKER)
    pair = ListedPair.model_validate({"listed_on": "2026-11-20"})
    listed = replace(network, listed_pairs={"request/bedarf~offer/vorrat": pair})
    assert _by_broker(listed) == {}


def test_last_list_is_that_of_the_broker() -> None:
    """Of an agency, else of anybody; entries that are over count as well."""
    over = _seeker(outcome={"result": "withdrawn", "on": "2026-11-22"})
    network = replace(
        records.network(WF, WF_HERNE, over, MAKER),
        listed_pairs={
            "request/bedarf~offer/vorrat": ListedPair.model_validate({"listed_on": "2026-11-10"}),
            "request/geloescht~offer/x": ListedPair.model_validate({"listed_on": "2026-11-20"}),
        },
    )
    days = [last_listed(network, broker) for broker in (WF, WF_HERNE, None)]
    assert days == [date(2026, 11, 10), None, date(2026, 11, 20)]


def test_side_without_a_name_has_its_carrier_alone() -> None:
    """Nothing of it leads to the organisation."""
    network = records.network(WF, IHK, _seeker(anonymous="true"), MAKER)
    demand = _lists(network)[0].pairs[0].demand
    assert (demand.is_anonymous, demand.contact) == (True, IHK)
    assert "sucher" not in repr(demand).lower()
