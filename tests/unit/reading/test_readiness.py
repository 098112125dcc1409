"""All that stops a release is reported at once, each with its file and line."""

from pathlib import Path

import pytest

import projects
from regionruhr.faults.text_report import report
from regionruhr.settings import moment
from regionruhr.site.checked_edition import Reading, read_edition
from shared_project import READINGS


def _reading(project: Path) -> Reading:
    now = moment(projects.NOW)
    return read_edition(project, now=now, site_url="https://host.example/", cache=READINGS)


def _reported(project: Path) -> list[str]:
    return report(_reading(project).obstacles).splitlines()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with all that a release asks for."""
    project = projects.copy_small(tmp_path)
    projects.make_releasable(project)
    return project


def _add(path: Path, text: str) -> None:
    path.write_text(f"{path.read_text()}{text}")


def test_complete_project_waits_for_nothing(project: Path) -> None:
    """No obstacle, and no mark of a preview."""
    reading = _reading(project)
    assert reading.obstacles == ()
    assert reading.edition is not None
    assert reading.edition.shell.remark == ""


def test_everything_is_reported_at_once(tmp_path: Path) -> None:
    """Each detail of the law by itself, and what pages would show as a placeholder."""
    reported = _reported(projects.copy_small(tmp_path))
    places = [line.split(": ")[1] for line in reported[:-1]]
    assert "operator.name" in places
    assert {"editor_responsible", "security_contact"} <= set(places)
    assert {f"press_contacts.wf-dortmund.{name}" for name in ("phone", "email")} <= set(places)
    assert reported[-1].endswith(" Probleme in 1 Datei")


def test_missing_detail_names_its_law(tmp_path: Path) -> None:
    """And what follows from it."""
    assert (
        "partners/_network.yml:1: operator.name: § 5 Abs. 1 Nr. 1 DDG verlangt diese Angabe"
        " (ergänzen Sie sie; bis dahin ist die Website nur eine Vorschau)"
    ) in _reported(projects.copy_small(tmp_path))


def test_placeholder_in_a_text_is_found(project: Path) -> None:
    """In the line where it stands."""
    page = project / "content/kontakt.md"
    _add(page, "\nAngabe folgt\n")
    line = page.read_text().count("\n")
    assert _reported(project)[0].startswith(
        f"content/kontakt.md:{line}: Text: hier steht noch der Platzhalter „"
    )


def test_missing_boilerplates_are_a_placeholder(project: Path) -> None:
    """Every release would show it."""
    details = project / "partners/_network.yml"
    text = details.read_text()
    start, end = text.index("boilerplates:"), text.index("figures:")
    details.write_text(text[:start] + text[end:])
    assert [line.split(": ")[1] for line in _reported(project)[:-1]] == ["boilerplates"]


def test_press_contact_need_not_repeat_the_profile(tmp_path: Path) -> None:
    """The number of the organisation is displayed; its mail is missing."""
    project = projects.copy_small(tmp_path)
    _add(project / "partners/wf-dortmund.yml", "phone: +49 231 1\n")
    reported = "\n".join(_reported(project))
    assert "press_contacts.wf-dortmund.phone" not in reported
    assert "press_contacts.wf-dortmund.email" in reported


def test_expired_security_contact_stops_a_release(project: Path) -> None:
    """What is a warning in a preview."""
    details = project / "partners/_network.yml"
    details.write_text(details.read_text().replace("2027-06-30", "2026-11-22"))
    (line, _) = _reported(project)
    assert "expires: der Kontakt für Sicherheitslücken galt bis 2026-11-22 (prüfen" in line


OFFER = """
offers:
  - id: pumpen
    title: Pumpen
    summary: Pumpen aus Dortmund.
    published: 2026-11-01
    valid_until: {valid_until}
    available_until: {day}
"""
REQUEST = OFFER.replace("offers:", "requests:").replace("available_until", "needed_by")


@pytest.mark.parametrize(
    ("entry", "field"),
    [(OFFER, "offers[1].available_until"), (REQUEST, "requests[1].needed_by")],
    ids=["offer", "request"],
)
def test_entry_past_its_day_is_reported_while_it_is_public(
    project: Path, entry: str, field: str
) -> None:
    """Its last day still counts; what has left the site by itself is in nobody's way."""
    wilo = project / "partners/wilo.yml"
    text = wilo.read_text()
    for day, valid_until, is_reported in (
        ("2026-11-23", "2026-12-31", True),
        ("2026-11-24", "2026-12-31", False),
        ("2026-11-22", "2026-11-23", False),
    ):
        wilo.write_text(text + entry.format(day=day, valid_until=valid_until))
        reported = _reported(project)
        assert bool(reported) == is_reported, (day, valid_until)
        assert not reported or f": {field}: der Tag {day} ist vorbei" in reported[0]


def test_project_that_seeks_past_its_day_is_reported(project: Path) -> None:
    """It would ask for what nobody can give any more."""
    file = project / "content/projekte/digitale-fabrik.md"
    seeking = "seeking:\n  text: Partner\n  until: 2026-11-22\nresults:"
    file.write_text(file.read_text().replace("results:", seeking, 1))
    assert ": seeking.until: das Projekt sucht bis 2026-11-22" in _reported(project)[0]
