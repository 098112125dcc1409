"""`regionruhr new`: by options, or by answers on a terminal; what it writes checks out."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner, Result
from pydantic import StringConstraints

import projects
import records
from regionruhr.authoring.new_entry import EntryKind
from regionruhr.authoring.scaffold import Kind
from regionruhr.cli import main
from regionruhr.commands.new import QUESTIONS, AnyKind, declared, model_of, prompt
from regionruhr.model.taxonomy import Taxonomy
from terminal import on_terminal

TAXONOMY = Taxonomy.model_validate(records.TAXONOMY)


@pytest.mark.parametrize("kind", [*get_args(Kind), *get_args(EntryKind)])
def test_field_is_asked_for_as_it_is_declared(kind: AnyKind) -> None:
    """Under its name, with what belongs into it and the limit of its model."""
    field = model_of(kind).model_fields["summary"]
    limits = [p.max_length for p in field.metadata if isinstance(p, StringConstraints)]
    question = prompt("summary", kind, None)
    assert question == f"{field.title} ({str(field.description).rstrip('.')})"
    assert f"höchstens {min(filter(None, limits))} Zeichen" in question


@pytest.mark.parametrize(
    ("kind", "name", "question"),
    [
        ("partner", "city", "Ort (Stadt der Region, in der die Einrichtung sitzt. Möglich: "),
        ("partner", "role", "Möglich: carrier (Träger des Netzwerks), member"),
        ("partner", "sectors", "Möglich: maschinenbau. Durch Komma getrennt)"),
        ("project", "status", "Möglich: planned (geplant), running (läuft), completed (abgesch"),
        ("event", "start", "sobald er feststeht. Zum Beispiel 2026-02-02 18:00)"),
        ("event", "slug", "Name der Datei und der Adresse"),
    ],
)
def test_question_says_what_is_possible(kind: AnyKind, name: str, question: str) -> None:
    """The words of a choice, the keys of the taxonomy, or an example."""
    assert question in prompt(name, kind, TAXONOMY)


def test_question_says_that_it_may_stay_open() -> None:
    """Of what nothing is proposed for."""
    assert prompt("website", "partner", None, can_stay_open=True).endswith("Leer lässt es offen)")
    assert "Leer" not in prompt("website", "partner", None)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_question_is_about_a_declared_field(kind: AnyKind) -> None:
    """Each once, with words to ask in."""
    names = QUESTIONS[kind].names
    assert len(set(names)) == len(names)
    for name in names:
        assert declared(name, kind).title, name
        assert declared(name, kind).description, name


KINDS = {
    "release": "content/aktuelles/2026/tag-der-pumpen.md",
    "news": "content/aktuelles/2026/tag-der-pumpen.md",
    "event": "content/aktuelles/2026/tag-der-pumpen.md",
    "project": "content/projekte/tag-der-pumpen.md",
}
ENTRIES = {"offer": "offers", "request": "requests"}
COMMANDS = (*KINDS, "partner", *ENTRIES)
ANSWERS = ("--title", "Tag der Pumpen", "--summary", "Ein Satz.")
ENTRY = ("--title", "Tag der Pumpen mit Messung", "--summary", "Zwei Plätze frei.")


def _run(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--root", str(project), "--now", projects.NOW])


def _answer(
    project: Path, kind: str, *answers: str, options: Sequence[str] = ()
) -> tuple[int, str]:
    """Run the command on a terminal; its exit code, and what the terminal shows."""
    arguments = ["new", kind, "--now", projects.NOW, *options]
    return on_terminal(project, arguments, "".join(f"{answer}\n" for answer in answers))


@pytest.mark.parametrize("kind", KINDS)
def test_options_are_enough(project: Path, kind: str) -> None:
    """The file is named, and what comes next; then all is well, but for a text to be written."""
    start = ("--start", "2026-12-24") if kind == "event" else ()
    result = _run(project, "new", kind, *ANSWERS, *start)
    assert (result.exit_code, result.stderr) == (0, "")
    first, *steps = result.stdout.splitlines()
    assert first == str(project / KINDS[kind])
    assert [step[:2] for step in steps] == ["1.", "2.", "3.", "4."]
    assert ("„draft: false“" in result.stdout) is (kind != "project")
    checked = _run(project, "check")
    assert checked.exit_code == 0
    # A draft waits for its text; a project is shown as it is.
    assert ("steht kein Text" in checked.output) is (kind == "project")
    assert (checked.output.count("\n") == 1) is (kind != "project")
    written = (project / KINDS[kind]).read_text()
    assert ("\ndraft: true\n" in written) is (kind != "project")


@pytest.mark.parametrize(
    ("kind", "answers", "fields"),
    [
        (
            "release",
            ("Tag der Pumpen", "Ein Satz.", "", "", "foerderung"),
            [f"date: {projects.NOW[:10]}", "topics:\n  - foerderung", "draft: true"],
        ),
        (
            "news",
            ("Tag der Pumpen", "Ein Satz.", "2026-12-24", "", ""),
            ["date: 2026-12-24", "# topics:", "draft: true"],
        ),
        (
            "event",
            (
                "Tag der Pumpen",
                "Ein Satz.",
                "2026-12-24 18:00",
                "",
                "Halle: Nord",
                "",
                "",
                "",
            ),
            ["start: 2026-12-24 18:00", "# end:", 'location: "Halle: Nord"', "draft: true"],
        ),
        (
            "project",
            ("Tag der Pumpen", "Ein Satz.", "", "running", "2026-11", ""),
            ["id: tag-der-pumpen", "status: running", "start: 2026-11", "# end:"],
        ),
    ],
)
def test_terminal_is_asked(
    project: Path, kind: str, answers: tuple[str, ...], fields: list[str]
) -> None:
    """In German, with defaults; what is left empty stays an example."""
    code, output = _answer(project, kind, *answers)
    assert code == 0, output
    assert "Titel (" in output
    assert "[tag-der-pumpen]: " in output
    written = (project / KINDS[kind]).read_text()
    for field in ("title: Tag der Pumpen", "summary: Ein Satz.", *fields):
        assert f"\n{field}" in written
    assert _run(project, "check").exit_code == 0


def test_answer_that_does_not_fit_is_asked_again(project: Path) -> None:
    """With what is wrong with it; the others are kept."""
    answers = ("Sommer", "x" * 301, "Satz.", "gestern", "2019-08-01", "", "sommer-2", "x,y", "")
    code, output = _answer(project, "news", *answers)
    assert code == 0, output
    for message in (
        "summary: 301 Zeichen sind zu lang",
        "date: „gestern“ hat nicht die Form eines Datums",
        "Datei: die Datei gibt es schon",
        "topics[1]: Das Thema „x“ gibt es nicht",
        "topics[2]: Das Thema „y“ gibt es nicht",
    ):
        assert message in output
    assert "\nid: 2019-02\n" in (project / "content/aktuelles/2019/sommer-2.md").read_text()


def test_no_other_answer_is_asked_for_where_none_helps(project: Path) -> None:
    """A file that cannot be read is reported at the end, once."""
    (project / "content/aktuelles/2019/alt.md").write_bytes(b"\xe4")
    code, output = _answer(project, "news", "Titel", "Satz.", "", "", "")
    assert code == 1
    assert output.count("nicht in UTF-8 gespeichert") == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ((), "--title, --summary fehlt"),
        (("--summary", "Satz."), "--title fehlt"),
        (("--title", "Titel"), "--summary fehlt"),
        (("--title", "", "--summary", "Satz."), "--title fehlt"),
    ],
)
def test_nobody_is_asked_without_a_terminal(
    project: Path, options: tuple[str, ...], message: str
) -> None:
    """A missing required answer is wrong usage; nothing waits for an answer."""
    before = projects.contents(project / "content")
    result = _run(project, "new", "news", *options)
    assert result.exit_code == 2
    assert message in result.stderr
    assert projects.contents(project / "content") == before


def test_wrong_answers_write_nothing(project: Path) -> None:
    """All of them are reported, under the names of their options."""
    before = projects.contents(project / "content")
    options = ("--title", "Thema\x07", "--summary", "Satz.", "--topic", "nichts")
    result = _run(project, "new", "news", *options)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert [line.split(": ")[1] for line in lines[:-1]] == ["slug", "title", "topics[1]"]
    assert lines[0].startswith("regionruhr new news:1: slug: ")
    assert lines[-1] == "3 Probleme in 1 Datei"
    assert projects.contents(project / "content") == before


def test_file_that_is_there_stays(project: Path) -> None:
    """Asked for twice, it is written once; the second gets another name, and the next number."""
    _run(project, "new", "release", *ANSWERS)
    before = projects.contents(project / "content")
    result = _run(project, "new", "release", *ANSWERS)
    assert result.exit_code == 1
    assert "die Datei gibt es schon, sie bleibt, wie sie ist" in result.stdout
    assert projects.contents(project / "content") == before
    assert _run(project, "new", "news", *ANSWERS, "--slug", "pumpen-2").exit_code == 0
    assert "id: 2026-02\n" in (project / "content/aktuelles/2026/pumpen-2.md").read_text()


def test_link_that_leads_nowhere_stays(project: Path, tmp_path: Path) -> None:
    """It is no file, but in its place none may be put."""
    link = project / "content/projekte/tag-der-pumpen.md"
    link.symlink_to(tmp_path / "nirgends")
    result = _run(project, "new", "project", *ANSWERS)
    assert result.exit_code == 1
    assert link.is_symlink()


def test_faults_elsewhere_do_not_hinder(project: Path) -> None:
    """Whoever has something to say need not mend the files of others first."""
    (project / "partners/wilo.yml").write_text("id: wilo\n")
    assert _run(project, "new", "news", *ANSWERS).exit_code == 0


@pytest.mark.parametrize("kind", COMMANDS)
def test_help_is_german(kind: str) -> None:
    """Every option says what it does."""
    result = CliRunner().invoke(main, ["new", kind, "--help"])
    assert result.exit_code == 0
    options = re.split(r"^  --", result.stdout, flags=re.MULTILINE)[1:]
    assert options
    for option in options:
        assert len(re.split(r"\s{2,}", option.strip())) > 1, f"{option} says nothing"


ORGANISATION = ("--name", "Müller & Söhne GmbH", "--type", "company", "--city", "wetter")


def test_profile_is_all_right_at_once(project: Path) -> None:
    """Named without its legal form; the file explains all other fields."""
    result = _run(project, "new", "partner", *ORGANISATION, "--summary", "Ein Satz.")
    assert (result.exit_code, result.stderr) == (0, "")
    first, *steps = result.stdout.splitlines()
    written = project / "partners/mueller-soehne.yml"
    assert first == str(written)
    assert [step[:2] for step in steps] == ["1.", "2.", "3.", "4."]
    checked = _run(project, "check")
    assert (checked.exit_code, checked.stdout.count("\n")) == (0, 1)
    text = written.read_text()
    for line in ("role: regional", "  city: wetter", "# website: https://www.example.org/"):
        assert f"\n{line}\n" in text


def test_what_stops_nothing_is_reported_beside_the_file(project: Path) -> None:
    """A hint keeps nobody from a profile."""
    result = _run(project, "new", "partner", *ORGANISATION, "--summary", "Wort " * 39)
    assert result.exit_code == 0
    assert result.stderr.startswith("Hinweise, sie halten nichts auf:\nregionruhr new partner:1: ")
    assert (project / "partners/mueller-soehne.yml").is_file()


def test_profile_takes_every_option(project: Path) -> None:
    """And still checks out."""
    others = {
        "--summary": "Ein Satz.",
        "--slug": "mueller",
        "--role": "member",
        "--legal-name": "Müller & Söhne GmbH & Co. KG",
        "--description": "Ein *Text*.",
        "--street": "Ostwall 1",
        "--postal-code": "01067",
        "--website": "https://mueller.example/",
        "--email": "info@mueller.example",
        "--phone": "+49 2335 1",
        "--sector": "maschinenbau",
        "--competence": "pumpen",
        "--source": "Website: Impressum",
    }
    options = [word for pair in others.items() for word in pair]
    assert _run(project, "new", "partner", *ORGANISATION, *options).exit_code == 0
    assert _run(project, "check").exit_code == 0
    written = (project / "partners/mueller.yml").read_text()
    for line in ('  postal_code: "01067"', "phone: +49 2335 1", '  - "Website: Impressum"'):
        assert f"\n{line}\n" in written


@pytest.mark.parametrize(("kind", "group"), ENTRIES.items())
def test_entry_joins_its_profile(project: Path, kind: str, group: str) -> None:
    """The profile is named, and what comes next; nothing else in it changes."""
    profile = project / "partners/wilo.yml"
    before = profile.read_text()
    options = ("--partner", "wilo", *ENTRY, "--until", "2026-12-31", "--anonymous")
    result = _run(project, "new", kind, *options)
    assert (result.exit_code, result.stderr) == (0, "")
    first, *steps = result.stdout.splitlines()
    assert first == str(profile)
    assert [step[:2] for step in steps] == ["1.", "2.", "3."]
    entry = (
        f"{group}:\n  - id: tag-der-pumpen-mit-messung\n"
        "    title: Tag der Pumpen mit Messung\n    summary: Zwei Plätze frei.\n"
        f"    published: {projects.NOW[:10]}\n    valid_until: 2026-12-31\n    anonymous: true\n"
    )
    assert profile.read_text() == before + entry
    assert _run(project, "check").exit_code == 0


@pytest.mark.parametrize(
    ("kind", "options", "places"),
    [
        ("partner", (*ORGANISATION, "--summary", "S", "--slug", "wilo"), ["Datei"]),
        ("partner", (*ORGANISATION, "--summary", "S", "--website", "x"), ["website"]),
        ("partner", (*ORGANISATION, "--summary", "x" * 201, "--slug", "../x"), ["slug", "summary"]),
        ("offer", ("--partner", "niemand", *ENTRY), ["--partner"]),
        ("request", ("--partner", "wilo", *ENTRY, "--until", "9999-01-01"), ["valid_until"]),
        ("offer", ("--partner", "wilo", *ENTRY, "--competence", "x"), ["competences[1]"]),
        ("news", (*ANSWERS, "--date", "9999-12-31"), ["date"]),
    ],
)
def test_what_cannot_be_is_not_written(
    project: Path, kind: str, options: tuple[str, ...], places: list[str]
) -> None:
    """All of it is reported, and every file stays as it was."""
    before = {**projects.contents(project / "partners"), **projects.contents(project / "content")}
    result = _run(project, "new", kind, *options)
    assert result.exit_code == 1
    assert [line.split(": ")[1] for line in result.stdout.splitlines()[:-1]] == places
    after = {**projects.contents(project / "partners"), **projects.contents(project / "content")}
    assert after == before


@pytest.mark.parametrize(
    ("kind", "answers", "message", "fields"),
    [
        (
            "partner",
            (
                *("Müller GmbH", "firma", "company", "Ein Satz.", "weter", "wetter"),
                *("", "", "mueller.example", "https://mueller.example", "", "", "maschinenbau"),
                *("pumpn", "pumpen"),
            ),
            [
                "Möglich: development-agency (Wirtschaftsförderung), chamber",
                "type: „firma“ ist hier nicht möglich",
                "Möglich: dortmund, wetter): ",
                "meinten Sie „wetter“?",
                "sonst nach Titel oder Name) [mueller]: ",
                "[regional]: ",
                "website: „mueller.example“ ist keine sichere Webadresse",
                "meinten Sie „pumpen“?",
            ],
            ["role: regional", "sectors:\n  - maschinenbau", "competences:\n  - pumpen"],
        ),
        (
            "offer",
            ("wlo", "wilo", "Pumpen", "Zwei Plätze frei.", "pumpen", "2026-01-01", ""),
            [
                "meinten Sie „wilo“?",
                "[2027-05-25]: ",
                "valid_until: 2026-01-01 liegt vor 2026-11-24",
            ],
            ["offers:\n  - id: pumpen", "    valid_until: 2027-05-25"],
        ),
        (
            "request",
            ("wilo", "Pumpen", "Zwei Plätze frei.", "", "bald", "2027-01-01", "2027-02-01"),
            ["needed_by: „bald“ hat nicht die Form eines Datums"],
            ["requests:\n  - id: pumpen", "    needed_by: 2027-01-01"],
        ),
    ],
)
def test_terminal_asks_for_profiles_and_entries(
    project: Path, kind: str, answers: tuple[str, ...], message: list[str], fields: list[str]
) -> None:
    """Until each answer fits, naming the keys that there are."""
    code, output = _answer(project, kind, *answers)
    assert code == 0, output
    for text in message:
        assert text in output.replace("\n", " ")
    written = project / "partners" / ("mueller.yml" if kind == "partner" else "wilo.yml")
    for field in fields:
        assert f"\n{field}" in written.read_text()
    assert _run(project, "check").exit_code == 0


def test_entry_without_a_name_gets_a_file(project: Path) -> None:
    """It is named, and what comes next, first of all to read it again."""
    options = ("--town", "dortmund", "--category", "residue", "--minimum-order", "2 t")
    result = _run(project, "new", "offer", *options, *ENTRY)
    assert (result.exit_code, result.stderr) == (0, "")
    first, *steps = result.stdout.splitlines()
    assert first == str(project / "partners/boerse/tag-der-pumpen-mit-messung.yml")
    assert [step[:2] for step in steps] == ["1.", "2.", "3.", "4."]
    assert "Verrät er oder die Kennung" in steps[0]
    assert _run(project, "check").stderr == ""
    assert _run(project, "new", "request", *ENTRY, "--town", "dortmund").exit_code == 0
    assert (project / "partners/boerse/tag-der-pumpen-mit-messung-2.yml").is_file()


@pytest.mark.parametrize("kind", ENTRIES)
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--partner", "wilo", "--town", "dortmund"), "--partner und --town schließen sich aus"),
        (("--partner", "wilo", "--contact", "wf-dortmund"), "--contact gehört zu --town"),
        (("--contact", "wf-dortmund"), "--contact gehört zu --town"),
        ((), "--partner oder --town fehlt"),
        (("--town", "dortmund", "--title", ""), "--title fehlt"),
        (("--town", "dortmund", "--category", "Rest"), "Möglich sind: service, capacity"),
    ],
)
def test_entry_stands_in_one_place(
    project: Path, kind: str, options: tuple[str, ...], said: str
) -> None:
    """In a profile or in a file of its own; nothing is written otherwise."""
    before = projects.contents(project / "partners")
    result = _run(project, "new", kind, *ENTRY, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert projects.contents(project / "partners") == before


def test_terminal_asks_for_an_entry_without_a_name(project: Path) -> None:
    """With a town on the command line for no profile."""
    code, output = _answer(
        project,
        "offer",
        "Pumpen mieten",
        "Zwei Plätze frei.",
        "",
        "",
        options=("--town", "dortmund"),
    )
    assert code == 0, output
    assert "Profil" not in output
    assert (project / "partners/boerse/pumpen-mieten.yml").is_file()


def test_faulty_profile_takes_no_entry(project: Path) -> None:
    """What is wrong with it is reported under its own name."""
    profile = project / "partners/wilo.yml"
    profile.write_text(f"{profile.read_text()}offers: kein\n")
    result = _run(project, "new", "offer", "--partner", "wilo", *ANSWERS)
    assert result.exit_code == 1
    assert result.stdout.startswith("partners/wilo.yml:21: offers: ")
    assert profile.read_text().endswith("offers: kein\n")
