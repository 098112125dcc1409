"""A project as a visitor sees it."""

import pytest

import records
from regionruhr.directory.directory import Directory
from regionruhr.exchange.candidate import CandidateKind
from regionruhr.exchange.matches import Matches
from regionruhr.model.project import Project
from regionruhr.press.newsroom import newsroom
from regionruhr.projects.project_view import ProjectView, project_view
from regionruhr.settings import moment

OLDER = "Europäische Union – Investition in unsere Zukunft"
PRESENT = "Kofinanziert von der Europäischen Union"


def _view(project: Project, *others: records.Record) -> ProjectView:
    network = records.network(project, *others)
    now = moment("2026-11-23T12:00")
    room = newsroom(network, now)
    return project_view(project, Directory(network), room, now.date(), "https://host.example/")


def test_keys_become_words() -> None:
    """Partners, roles and what is sought are named as people name them."""
    view = _view(
        records.project(
            status="completed",
            partners=[{"id": "wilo", "role": "funder"}],
            seeking={"text": "Partner", "competences": ["pumpen"], "until": "2026-12-31"},
        ),
        records.partner("wilo", name="Wilo SE"),
    )
    ((partner, role),) = view.participants
    assert (partner.name, partner.address) == ("Wilo SE", "partner/wilo/")
    assert role == "Fördergeber"
    assert view.card.status == "abgeschlossen"
    assert view.fields["seeking.competences"].text == "Pumpen"
    assert view.fields["seeking.until"].text == "31. Dezember 2026"


def test_unknown_is_empty() -> None:
    """Nothing is said about nothing."""
    view = _view(records.project())
    assert view.funding is None
    assert view.card.period == view.fields["seeking.until"].text == ""
    for found in (
        view.participants,
        view.news.headlines,
        view.fields["seeking.competences"].values,
    ):
        assert found == ()


@pytest.mark.parametrize(
    ("funding", "start", "statements"),
    [
        ([], None, []),
        ([{"funder": "Land"}], "2019", []),
        ([{"funder": "EU", "eu": "false"}], "2022", []),
        ([{"funder": "EU", "eu": "true", "granted_on": "2020-12"}], "2022", [OLDER]),
        ([{"funder": "EU", "eu": "true", "granted_on": "2021"}], "2019", [PRESENT]),
        ([{"funder": "EU", "eu": "true"}], "2016-04", [OLDER]),
        ([{"funder": "EU", "eu": "true"}], None, [PRESENT]),
        ([{"funder": "EU", "eu": "true"}, {"funder": "Land"}] * 2, "2022", [PRESENT]),
    ],
    ids=[
        "no grant",
        "of the Land",
        "said not to be",
        "older grant",
        "present grant",
        "older project",
        "no year known",
        "twice",
    ],
)
def test_union_is_named_where_its_money_is(
    funding: list[dict[str, str]], start: str | None, statements: list[str]
) -> None:
    """In the words of the programme period, each once; nowhere else."""
    view = _view(records.project(funding=funding, start=start))
    assert list(view.eu_statements) == statements


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
    assert [headline.title for headline in view.news.headlines] == ["Gestern"]


def test_project_has_who_fits_what_it_seeks() -> None:
    """Offers, then profiles, each with its reason."""
    project = records.project("waerme", seeking={"text": "Pumpen", "competences": ["pumpen"]})
    maker = records.partner("macher", offers=[records.entry("vorrat")])
    network = records.network(project, maker, records.partner("kenner"))
    demand = (CandidateKind.PROJECT, "waerme")
    found = Matches(
        (
            records.pair(network, demand, (CandidateKind.PARTNER, "kenner"), 0.9),
            records.pair(network, demand, (CandidateKind.OFFER, "vorrat")),
        )
    )
    now = moment("2026-11-23T12:00")
    room = newsroom(network, now)
    view = project_view(project, Directory(network), room, now.date(), "", matches=found)
    assert [[one.link.address for one in group.matches] for group in view.groups] == [
        ["boerse/vorrat/"],
        ["partner/kenner/"],
    ]
    assert view.groups[0].matches[0].reason == "beide: Pumpen · im selben Ort"


@pytest.mark.parametrize(
    ("fields", "is_open"),
    [
        ({"seeking": {"text": "Pumpen"}}, True),
        ({"seeking": {"text": "Pumpen", "until": "2026-11-23"}}, True),
        ({"seeking": {"text": "Pumpen", "until": "2026-11-22"}}, False),
        ({"seeking": {"text": "Pumpen"}, "status": "completed"}, False),
        ({}, False),
    ],
)
def test_project_is_asked_as_long_as_it_seeks(fields: dict[str, object], *, is_open: bool) -> None:
    """Nobody writes for nothing."""
    view = _view(records.project(**fields))
    assert (view.inquiry is not None) is is_open
    assert view.groups == ()
