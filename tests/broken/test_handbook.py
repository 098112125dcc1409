"""The last chapter of the editors' handbook, REDAKTION.md: every message, explained by example.

An entry is a heading with the key of the message, the line that an editor reads, an explanation,
and what is wrong beside what is right. What is wrong is tried here, and so is what is right.
"""

import re
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

import projects
from broken.test_reports import (
    CASES,
    NOW,
    OF_COMMANDS,
    OF_FILES,
    OF_TWO_FILES,
    faulty_project,
)
from regionruhr.cli import main
from regionruhr.faults.messages.catalogue import CATALOGUE
from regionruhr.faults.problem import Problem
from regionruhr.site.checked_edition import read_edition

HANDBOOK = (projects.ROOT / "REDAKTION.md").read_text()
TITLE = "## Was die Meldungen bedeuten\n"
FENCED = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
ENTRY = re.compile(
    r"#### (?P<key>[a-z-]+)\n\n`+ ?(?P<message>[^\n]+?) ?`+\n\n(?P<explanation>\S.*?)\n\n"
    r"Falsch:\n\n```(?P<kind>[a-z]+)\n(?P<wrong>.*?)```\n\n"
    r"Richtig:\n\n```(?P=kind)\n(?P<right>.*?)```\n",
    re.DOTALL,
)
HINT = "**Hinweis:** "
TABLE = "members.csv"

# Where no lines of the handbook can show it: the test that does.
TESTED_IN: Mapping[str, str] = {
    "asset-missing": "unit/reading/test_references.py::test_file_that_is_not_there_is_reported",
    "confirm-by-hand": "unit/authoring/test_confirmation.py::test_unusual_file_is_left_alone",
    "contact-missing": "unit/profiles/test_upkeep.py::test_unreachable_stand_by_agency",
    "document-broken": "unit/reading/test_files.py::test_document_that_is_no_pdf_is_reported",
    "document-unused": "unit/reading/test_loading.py::test_document_that_nobody_offers_is_reported",
    "entry-by-hand": "unit/authoring/test_new_entry.py::test_file_that_cannot_take_it_is_reported",
    "file-encoding": "unit/reading/test_files.py::test_file_is_refused_by_its_content",
    "file-ending-form": "unit/reading/test_files.py::test_file_is_refused_by_its_name",
    "file-foreign": "unit/commands/test_confirm.py::test_confirmations_spare_what_is_not_theirs",
    "file-irregular": "unit/reading/test_files.py::test_pipes_and_sockets_are_refused",
    "file-missing": "unit/reading/test_files.py::test_required_file_is_missed",
    "file-name-form": "unit/reading/test_files.py::test_file_is_refused_by_its_name",
    "file-name-reserved": "unit/reading/test_files.py::test_file_is_refused_by_its_name",
    "file-size": "unit/reading/test_files.py::test_file_is_refused_by_its_content",
    "file-symlink": "unit/reading/test_files.py::test_symbolic_link_is_refused",
    "file-unreadable": "unit/reading/test_files.py::test_unreadable_file_is_reported",
    "folder-depth": "unit/reading/test_files.py::test_folders_in_folders_have_a_limit",
    "link-withdrawn": "unit/site/test_links.py::test_link_to_a_former_address_is_reported",
    "listed-past-its-day": (
        "unit/reading/test_readiness.py::test_entry_past_its_day_is_reported_while_it_is_public"
    ),
    "lock-by-hand": "unit/commands/test_lock.py::test_list_that_cannot_be_completed_is_reported",
    "logo-few-pixels": (
        "unit/reading/test_logos.py::test_picture_of_few_pixels_is_shown_with_a_warning"
    ),
    "logo-unused": "unit/reading/test_loading.py::test_logo_that_no_profile_names_is_a_warning",
    "mapping-column": "unit/table_import/test_headings.py::test_faults_of_a_mapping_have_lines",
    "mapping-column-near": (
        "unit/table_import/test_headings.py::test_faults_of_a_mapping_have_lines"
    ),
    "own-file-missing": "unit/site/test_required_files.py::test_missing_file_is_reported_once",
    "placeholder-left": "unit/reading/test_readiness.py::test_placeholder_in_a_text_is_found",
    "media-name-form": "unit/reading/test_files.py::test_file_is_refused_by_its_name",
    "picture-animated": "unit/reading/test_pictures.py::test_fault_is_reported",
    "picture-few-pixels": "unit/reading/test_pictures.py::test_fault_is_reported",
    "picture-pixels": "unit/reading/test_pictures.py::test_fault_is_reported",
    "picture-size": "unit/reading/test_pictures.py::test_fault_is_reported",
    "published-hidden": "unit/reading/test_permalinks.py::test_broken_permalink_is_reported",
    "security-lapsed": (
        "unit/reading/test_readiness.py::test_expired_security_contact_stops_a_release"
    ),
    "seeking-past-its-day": (
        "unit/reading/test_readiness.py::test_project_that_seeks_past_its_day_is_reported"
    ),
    "site-url-insecure": "build/test_release.py::test_incomplete_project_is_refused",
    "stale": "unit/profiles/test_upkeep.py::test_stale_stand_by_agency",
    "table-encoding": "unit/table_import/test_csv_table.py::test_what_is_no_table_is_reported",
    "table-columns": "unit/table_import/test_csv_table.py::test_what_is_no_table_is_reported",
    "table-size": "unit/table_import/test_csv_table.py::test_what_is_no_table_is_reported",
    "yaml-values": "unit/reading/test_source.py::test_number_of_values_has_a_limit",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A message in the handbook; `kind` is the language of its two examples."""

    key: str
    message: str
    explanation: str
    kind: str
    wrong: str
    right: str

    @property
    def path(self) -> str:
        """The file that the message names."""
        return self.message.partition(":")[0]


def _chapter() -> str:
    return HANDBOOK.partition(TITLE)[2]


@cache
def _entries() -> tuple[Entry, ...]:
    return tuple(Entry(**found.groupdict()) for found in ENTRY.finditer(_chapter()))


def _reported_by_check(entry: Entry) -> bool:
    return entry.kind in {"json", "markdown", "text", "xml", "yaml"}


def _ids(entries: Iterable[Entry]) -> list[str]:
    return [entry.key for entry in entries]


TRIED = [entry for entry in _entries() if entry.key not in TESTED_IN]
CHECKED = [entry for entry in TRIED if _reported_by_check(entry)]
RUN = [entry for entry in TRIED if not _reported_by_check(entry)]


def test_every_message_has_one_entry() -> None:
    """No key without an entry, no entry without a key, none twice, none that cannot be read."""
    headings = re.findall(r"^#### (.+)$", FENCED.sub("", _chapter()), re.MULTILINE)
    assert sorted(headings) == sorted(CATALOGUE)
    assert _ids(_entries()) == headings


@pytest.mark.parametrize("entry", _entries(), ids=lambda entry: entry.key)
def test_entry_quotes_the_message(entry: Entry) -> None:
    """File, line and field, then the message of the catalogue, filled in."""
    message = CATALOGUE[entry.key]
    pattern = re.sub(r"\\\{\w+\\\}", ".*", re.escape(f"{message.fault} ({message.hint})"))
    assert re.fullmatch(rf"[^:]+:\d+: [^:]+: {pattern}", entry.message)


@pytest.mark.parametrize("entry", _entries(), ids=lambda entry: entry.key)
def test_entry_marks_what_stops_nothing(entry: Entry) -> None:
    """A warning begins with the word for it, a fault does not."""
    is_warning = CATALOGUE[entry.key].severity == "warning"
    assert entry.explanation.startswith(HINT) == is_warning
    assert entry.wrong != entry.right


@pytest.mark.parametrize("entry", CHECKED, ids=lambda entry: entry.key)
def test_right_lines_in_place_of_wrong_ones_end_the_fault(entry: Entry, tmp_path: Path) -> None:
    """In the file that the message names; and they bring no fault of their own."""
    case = _case(entry)
    project = faulty_project(case, tmp_path) if case else projects.copy_small(tmp_path)
    before = _places(project, entry)
    assert _place(entry) in before
    _correct(project, entry)
    after = _places(project, entry)
    assert _place(entry) not in after
    # The small project has no pictures: where one is named, it is missing.
    stopping = {key for key in CATALOGUE if CATALOGUE[key].severity == "fault"} - {"asset-missing"}
    assert not {fault for fault in after - before if fault[2] in stopping}


@pytest.mark.parametrize("entry", RUN, ids=lambda entry: entry.key)
def test_right_table_or_command_is_taken(entry: Entry, tmp_path: Path) -> None:
    """The wrong one gives the message of the entry; the right one does not, and exits with 0."""
    _, output = _run(entry, entry.wrong, tmp_path / "wrong")
    assert entry.message in output.splitlines()
    code, output = _run(entry, entry.right, tmp_path / "right")
    assert code == 0
    fault = entry.message.partition(": ")[2].partition(" (")[0]
    assert fault not in output


def test_messages_that_no_lines_can_show_are_tested_elsewhere() -> None:
    """Those of the list and no others, each in a test that there is."""
    assert set(TESTED_IN) <= set(_ids(_entries()))
    for place in set(TESTED_IN.values()):
        file, _, test = place.partition("::")
        assert f"\ndef {test}(" in (projects.ROOT / "tests" / file).read_text(), place
    # A picture or a document is corrected by another one.
    assert set(TESTED_IN) - OF_FILES - OF_TWO_FILES - OF_COMMANDS == {
        "asset-missing",
        "document-broken",
        "picture-animated",
        "picture-few-pixels",
        "picture-pixels",
    }


def test_most_messages_are_shown_by_a_file_here() -> None:
    """With the line that the handbook quotes in its report."""
    quoted = {entry.key for entry in _entries() if _case(entry)}
    assert set(CATALOGUE) - quoted <= OF_FILES | OF_TWO_FILES | OF_COMMANDS


def test_links_within_the_handbook_lead_to_headings() -> None:
    """By the names that forges and editors give to headings, each given once."""
    anchors = [_anchor(heading) for heading in HEADING.findall(FENCED.sub("", HANDBOOK))]
    assert len(anchors) == len(set(anchors))
    links = re.findall(r"\]\(#([^)]+)\)", HANDBOOK)
    assert links
    assert set(links) <= set(anchors)


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _case(entry: Entry) -> Path | None:
    """The faulty file in whose report the message stands, rather one that has the wrong lines."""
    cases = [case for case, report in _reports().items() if entry.message in report]
    with_lines = (case for case in cases if entry.wrong.encode() in case.read_bytes())
    return next(with_lines, cases[0] if cases else None)


@cache
def _reports() -> Mapping[Path, Sequence[str]]:
    return {case: case.with_suffix(".txt").read_text().splitlines() for case in CASES}


def _correct(project: Path, entry: Entry) -> None:
    """Put what is right in place of what is wrong; names of files are lines of text."""
    if entry.kind == "text":
        target = project / entry.right.strip()
        target.parent.mkdir(parents=True, exist_ok=True)
        (project / entry.wrong.strip()).rename(target)
        return
    file = _file_to_correct(project, entry)
    file.write_text(_whole_lines(file).replace(f"\n{entry.wrong}", f"\n{entry.right}")[1:-1])


def _file_to_correct(project: Path, entry: Entry) -> Path:
    """The file that the message names, or the one in which to do something about it."""
    texts = sorted(path for path in project.rglob("*") if path.suffix in {".md", ".yml"})
    named = project / entry.path
    for file in (named, *texts) if named.is_file() else texts:
        if (number := _whole_lines(file).count(f"\n{entry.wrong}")) > 0:
            assert number == 1, f"the wrong lines stand more than once in {file}"
            return file
    pytest.fail(f"the wrong lines stand nowhere: {entry.wrong}")


def _whole_lines(file: Path) -> str:
    return f"\n{file.read_text()}\n"


def _places(project: Path, entry: Entry) -> set[tuple[str, str, str]]:
    """File, field and key of what is wrong; if no file here shows it, of what a release lacks."""
    reading = read_edition(project, now=NOW, site_url="https://host.example/")
    problems = reading.problems if _case(entry) else reading.obstacles
    return {(problem.path, _place_of(problem), problem.fault) for problem in problems}


def _place(entry: Entry) -> tuple[str, str, str]:
    return (entry.path, entry.message.split(": ")[1], entry.key)


def _place_of(problem: Problem) -> str:
    return problem.text.split(": ")[1]


def _run(entry: Entry, example: str, folder: Path) -> tuple[int, str]:
    """Run the commands of an example; return exit code and output; a table is imported."""
    project = projects.copy_small(folder / "project")
    if entry.kind == "csv":
        (folder / TABLE).write_text(example)
        commands = [["import", "partners", str(folder / TABLE)]]
    else:
        commands = list(_commands(example))
    surroundings = ["--root", str(project), "--now", projects.NOW]
    results = [CliRunner().invoke(main, [*command, *surroundings]) for command in commands]
    output = "".join(result.output for result in results)
    return results[-1].exit_code, output.replace(f"{project}/", "").replace(f"{folder}/", "")


def _commands(example: str) -> Iterator[list[str]]:
    for line in example.splitlines():
        name, *arguments = shlex.split(line)
        assert name == ".venv/bin/regionruhr"
        yield arguments
