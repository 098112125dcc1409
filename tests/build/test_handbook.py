"""The editors' handbook: every example of it works, and following it leads to a site."""

import re
from collections.abc import Mapping
from pathlib import Path

import feedparser
import pytest
from click import unstyle
from click.testing import CliRunner
from lxml import html

import handbook
import projects
import repository
from command_server import stand_in
from edits import entered
from handbook import Err, Rename, Step, Type, Write
from regionruhr.cli import main
from rehearsal import Rehearsal

STEPS = handbook.steps()
TITLE, SUMMARY = "Neue Halle in Dortmund", "Die Muster GmbH baut."


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Mapping[Step, str]]:
    """The small project in which all steps were taken, and what went wrong in each."""
    rehearsal = Rehearsal(projects.copy_small(tmp_path_factory.mktemp("handbook") / "project"))
    repository.found(rehearsal.project)
    commands = tmp_path_factory.mktemp("commands")
    for name in ("python", "mkdocs"):
        (commands / name).symlink_to(projects.BIN / name)
    with stand_in(commands / "regionruhr") as rehearsal.command:
        return rehearsal.project, {step: rehearsal.take(step) for step in STEPS}


@pytest.mark.parametrize("step", STEPS, ids=str)
def test_example_works(followed: tuple[Path, Mapping[Step, str]], step: Step) -> None:
    """A file or a change is found faultless, a mistake is told as quoted, a command runs."""
    _, wrong = followed
    assert not wrong[step], wrong[step]


def test_examples_lead_to_a_site(followed: tuple[Path, Mapping[Step, str]]) -> None:
    """Built on the day that the handbook names, it shows what the handbook promises."""
    project, _ = followed
    built = projects.build(project, REGIONRUHR_NOW="2026-12-03T10:00")
    assert built.returncode == 0, built.stdout + built.stderr
    site = project / "site"
    assert "Neuer Prüfstand" in _text(site / "partner/muster/index.html")
    article = _text(site / "aktuelles/2026/pruefstand/index.html")
    for said in ("im Januar, nicht im Februar", "Eine Zwischenüberschrift", "CC BY 4.0"):
        assert said in article
    assert "falsches Jahr" in _text(site / "aktuelles/2015/erste-halle/index.html")
    assert "sprechtag-foerderung" in (site / "aktuelles/2026/sprechtag/index.html").read_text()
    assert "Prüfstand für Pumpen" in _text(site / "boerse/index.html")
    assert "entfernt" in _text(site / "partner/beispiel/index.html")
    assert "Am Tag der Pumpe" in _text(site / "aktuelles/2026/tag-der-pumpe/index.html")
    assert not (site / "aktuelles/2026/ausbildung").exists()


@pytest.mark.content
def test_examples_fit_the_real_project(tmp_path: Path) -> None:
    """Readers copy them into it: its keys, contacts and projects are those of the examples."""
    # Each step by itself is checked in the small project.
    rehearsal = Rehearsal(projects.copy_real(tmp_path / "project"), checks=False)
    for step in STEPS:
        if isinstance(step, Rename):
            # What moves was public before.
            assert projects.lock(rehearsal.project).returncode == 0
        if not isinstance(step, Type | Err):
            assert rehearsal.take(step) == ""
    assert not rehearsal.reading.problems


@pytest.mark.parametrize(
    ("example", "said"),
    [
        ("```yaml\nname: Muster\n```", "nobody knows"),
        ("Datei `partners/muster.yml`:\n\n```\nname: Muster\n```", "nobody knows"),
        ("Datei `partners/muster.yml`:\n\n```yaml\nname: Muster\n```", "Pflichtfeld fehlt"),
        ("In `partners/wilo.yml`:\n\n```yaml\nwebsit: nichts\n```", "unbekanntes Feld"),
        (
            "Falsch in `partners/wilo.yml`:\n\n```yaml\nfounded: 1872\n```\n\n```text\nx\n```",
            "finds",
        ),
        ("```sh\nrm nichts\n```", "nobody knows"),
        ("```sh\ngit nichts\n```", "git nichts"),
        ("```sh\nmake nichts\n```", "nichts"),
        ("```sh\n.venv/bin/regionruhr lock\n```\n\n```text\nAndere Worte\n```", ""),
    ],
)
def test_example_that_does_not_work_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, example: str, said: str
) -> None:
    """Whatever is wrong with it, and so is one that nobody knows how to run."""
    written = tmp_path / "handbook.md"
    written.write_text(f"# Handbuch\n\n## Kapitel\n\n{example}\n")
    office = tmp_path / "office.md"
    office.write_text(f"## {handbook.OFFICE_CHAPTER}\n")
    monkeypatch.setattr(handbook, "PATH", written)
    monkeypatch.setattr(handbook, "OFFICE", office)
    (step,) = handbook.steps()
    project = projects.copy_small(tmp_path / "project")
    if isinstance(step, Type):
        repository.found(project)
    wrong = Rehearsal(project).take(step)
    assert wrong
    assert said in wrong


def test_walk_from_a_profile_to_the_feed(tmp_path: Path) -> None:
    """A profile, a release, three mistakes told as the handbook quotes them, mended, published."""
    project = projects.copy_small(tmp_path / "project")
    example = next(step for step in STEPS if isinstance(step, Write))
    profile = project / example.path
    profile.write_text(example.text)
    said = ["--title", TITLE, "--summary", SUMMARY, "--root", str(project), "--now", projects.NOW]
    made = CliRunner().invoke(main, ["new", "release", *said])
    assert made.exit_code == 0, made.output
    release = Path(made.output.splitlines()[0])

    mistakes = [step for step in STEPS if isinstance(step, Err)]
    assert len(mistakes) == 3
    for mistake in mistakes:
        profile.write_text(entered(example.text, mistake.text))
        checked = [projects.check(project, "--format", form) for form in ("plain", "text")]
        assert [run.returncode for run in checked] == [1, 1]
        shown = unstyle("".join(run.stdout for run in checked))
        for line in mistake.told.splitlines():
            # The profile is shorter here, so its lines have other numbers.
            assert re.sub(r"^(\S+:)?\s*\d+:?\s+", "", line).strip() in shown

    profile.write_text(example.text)
    release.write_text(release.read_text().replace("draft: true", "draft: false") + "\nEin Satz.\n")
    mended = projects.check(project)
    assert (mended.returncode, mended.stderr) == (0, "")
    built = projects.build(project)
    assert built.returncode == 0, built.stderr
    assert "Muster GmbH" in _text(project / "site/partner/muster/index.html")
    address = f"aktuelles/2026/{release.stem}/"
    assert TITLE in _text(project / "site" / address / "index.html")
    feed = feedparser.parse((project / "site/feeds/presse.rss").read_bytes())
    links = [entry.link for entry in feed.entries]
    assert any(link.endswith(address) for link in links)


def _text(page: Path) -> str:
    return "".join(map(str, html.document_fromstring(page.read_bytes()).itertext()))
