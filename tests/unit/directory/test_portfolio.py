"""A project as a visitor sees it."""

import pytest

import records
from regionruhr.directory.portfolio import ProjectView, project_view
from regionruhr.network.project import Project
from regionruhr.press.newsroom import newsroom
from regionruhr.settings import moment


def _view(project: Project, *others: records.Record) -> ProjectView:
    network = records.network(project, *others)
    return project_view(project, network, newsroom(network, moment("2026-11-23T12:00")))


def test_keys_become_words() -> None:
    """Partners, roles, grants and what is sought are named as people name them."""
    view = _view(
        records.project(
            status="completed",
            partners=[{"id": "wilo", "role": "funder"}],
            funding=[{"funder": "Land", "amount_eur": "1680000", "granted_on": "2019"}],
            seeking={"text": "Partner", "competences": ["pumpen"], "until": "2026-12-31"},
        ),
        records.partner("wilo", name="Wilo SE"),
    )
    (participant,) = view.participants
    assert (participant.link.title, participant.link.address) == ("Wilo SE", "partner/wilo/")
    assert participant.role == "Fördergeber"
    (funding,) = view.funding
    assert funding.amount == "1.680.000\N{NO-BREAK SPACE}Euro"
    assert funding.granted_on == "2019"
    assert view.card.status == "abgeschlossen"
    assert view.seeking_competences == ("Pumpen",)
    assert view.seeking_until == "31. Dezember 2026"


def test_unknown_is_empty() -> None:
    """A grant of nothing is a grant, one of an unknown amount shows none."""
    view = _view(records.project(funding=[{"funder": "Land"}, {"funder": "EU", "amount_eur": "0"}]))
    assert [funding.amount for funding in view.funding] == ["", "0\N{NO-BREAK SPACE}Euro"]
    assert view.card.period == view.seeking_until == ""
    for found in (view.participants, view.releases, view.seeking_competences):
        assert found == ()


@pytest.mark.parametrize(
    ("fields", "period"),
    [
        ({"start": "2019-09", "end": "2022-08"}, "September 2019 bis August 2022"),
        ({"start": "2019", "status": "running"}, "seit 2019"),
    ],
)
def test_period_in_words(fields: dict[str, object], period: str) -> None:
    """As precisely as it is known."""
    assert _view(records.project(**fields)).card.period == period


def test_public_releases_are_listed() -> None:
    """What is not public yet is not mentioned."""
    view = _view(
        records.project("vorhaben"),
        records.release("2026-01", title="Gestern", projects=["vorhaben"]),
        records.release("2026-02", title="Morgen", projects=["vorhaben"], date="2026-11-24"),
    )
    assert [headline.title for headline in view.releases] == ["Gestern"]
