"""Where an entry stands, and who answers for it."""

from datetime import date

import pytest

import records
from regionruhr.exchange.posting import Posting, all_postings, postings

TODAY = date(2026, 11, 30)
CHAMBER = records.agency("ihk", "dortmund", type="chamber")
AGENCY = records.agency("wf-dortmund", "dortmund")
FAR_AGENCY = records.agency("wf-herne", "herne")


def _only(*others: records.Record) -> Posting:
    (posting,) = postings(records.network(*others), TODAY)
    return posting


def test_partner_answers_for_its_entry() -> None:
    """It stands in its profile and is in its town."""
    partner = records.partner(offers=[records.entry("a")], address={"city": "herne"})
    posting = _only(partner, CHAMBER)
    assert (posting.partner, posting.contact, posting.town) == (partner, partner, "herne")
    assert (posting.id, posting.owner, posting.path) == ("a", "probe", "partners/probe.yml")


@pytest.mark.parametrize(
    ("carriers", "contact"),
    [
        ((AGENCY, CHAMBER), CHAMBER),
        ((AGENCY,), AGENCY),
        ((FAR_AGENCY,), None),
        ((), None),
    ],
    ids=["chamber", "agency", "of another town", "nobody"],
)
def test_carrier_of_the_town_answers_for_an_anonymous_entry(
    carriers: tuple[records.Record, ...], contact: records.Record | None
) -> None:
    """The chamber, else the agency; of an entry in a profile as of one in a file of its own."""
    partner = records.partner(requests=[records.entry("a", anonymous="true")])
    for record, owner in ((partner, "probe"), (records.anonymous_entry("a"), "")):
        posting = _only(record, *carriers)
        assert posting.partner is None
        assert (posting.contact, posting.town, posting.owner) == (contact, "dortmund", owner)


def test_entry_names_who_answers() -> None:
    """Instead of the chamber of its town."""
    entry = records.anonymous_entry("a", contact="wf-herne")
    assert _only(entry, CHAMBER, FAR_AGENCY).contact == FAR_AGENCY


def test_public_entries_come_newest_first_and_examples_last() -> None:
    """From profiles and files alike; those of one day by id."""
    partner = records.partner(
        offers=[
            records.entry("b", published="2026-11-20"),
            records.entry("beispiel", published="2026-11-29", example="true"),
            records.entry("vorbei", valid_until="2026-11-29"),
        ],
        requests=[
            records.entry("kommt", published="2026-12-01"),
            records.entry("beendet", outcome={"result": "matched", "on": "2026-11-02"}),
        ],
    )
    alone = (
        records.anonymous_entry("a", published="2026-11-20"),
        records.anonymous_entry("neu", published="2026-11-30"),
        records.anonymous_entry("aus", outcome={"result": "expired", "on": "2026-11-02"}),
    )
    network = records.network(partner, *alone)
    assert [one.id for one in postings(network, TODAY)] == ["neu", "a", "b", "beispiel"]
    assert len(list(all_postings(network))) == 8
