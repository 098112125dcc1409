"""Whatever a file holds, it leads to a report or to a site: no traceback, no file elsewhere.

`make fuzz` asks the same ten thousand times, and how long it takes.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import fuzz.run
import projects
from fuzz.mangling import BINARY, Mangled, mangled
from fuzz.trial import TABLE, HarmError, Trial

PROFILE, RELEASE = "partners/lindenkamp.yml", "content/aktuelles/2026/industriepfad.md"
KINDS = (
    PROFILE,
    "partners/_network.yml",
    "partners/_taxonomy.yml",
    "partners/_removed.yml",
    "partners/_boundaries/areas.geojson",
    "partners/logos/lindenkamp.svg",
    "content/_published.yml",
    "content/kontakt.md",
    "content/projekte/abwaerme-teilen.md",
    RELEASE,
    TABLE,
)
VALUES = st.recursive(
    st.text(max_size=40),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3)
    ),
    max_leaves=8,
)
REPEATABLE = settings(
    derandomize=True,
    database=None,
    deadline=None,
    # Many more are tried by `make fuzz`.
    max_examples=20,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trial]:
    """The project that every file of this module is put into; it is the same afterwards."""
    trial = Trial(tmp_path_factory.mktemp("mangled"))
    # With the compiled templates of others.
    assert projects.build(trial.project).returncode == 0
    before = _files(trial)
    yield trial
    assert _files(trial) == before


def _files(trial: Trial) -> dict[str, bytes]:
    contents = projects.contents(trial.project)
    return {
        path: content
        for path, content in contents.items()
        if not path.startswith(("site/", ".site"))
    }


@REPEATABLE
@given(random=st.randoms(use_true_random=False))
def test_mangled_file(trial: Trial, random: Random) -> None:
    """A file of the project, spoilt by accident, program or malice."""
    trial.judge(mangled(trial.originals, random))


def test_mangled_pictures_and_documents(trial: Trial) -> None:
    """A file of each kind that is no text, spoilt in its parts."""
    binary = {path: c for path, c in trial.originals.items() if path.endswith(BINARY)}
    assert {path.rpartition(".")[2] for path in binary} == {
        "ico",
        "jpg",
        "pdf",
        "png",
        "webp",
        "woff2",
        "xlsx",
    }
    for number in range(12):
        trial.judge(mangled(binary, Random(number)))  # noqa: S311 (repeatable)


@pytest.mark.parametrize("number", [number for number in range(99) if fuzz.run.is_paired(number)])
def test_check_and_build_end_alike(trial: Trial, number: int) -> None:
    """Both commands refuse a project, for the same reasons, or both accept it."""
    trial.compare(fuzz.run.files_of(trial, 1, number))


def test_difference_between_check_and_build_is_harm(
    trial: Trial, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one of them lets pass and the other does not is seen."""
    problem = "a.md:1: Datei: leer"
    ends = {"check": projects.Ended(0, "", ""), "build": projects.Ended(1, "", problem)}
    monkeypatch.setattr(projects, "run", lambda _, command, *__: ends[command])
    with pytest.raises(HarmError, match=f"check ends with 0, build: {problem}"):
        trial.compare([])
    ends["check"] = projects.Ended(1, "b.md:1: Datei: leer", "")
    with pytest.raises(HarmError, match=r"check: b\.md:1: Datei: leer"):
        trial.compare([])


@REPEATABLE
@given(path=st.sampled_from(KINDS), content=st.binary(max_size=200))
def test_file_of_any_bytes(trial: Trial, path: str, content: bytes) -> None:
    """A file that is no text at all."""
    trial.judge(Mangled(path, content))


@REPEATABLE
@given(path=st.sampled_from(KINDS), text=st.text(max_size=200))
def test_file_of_any_text(trial: Trial, path: str, text: str) -> None:
    """A file of any characters there are."""
    trial.judge(Mangled(path, text.encode("utf-8", "surrogatepass")))


@REPEATABLE
@given(data=st.data(), value=VALUES)
def test_any_value_in_any_field(trial: Trial, data: st.DataObject, value: object) -> None:
    """A field that says whatever YAML can say, in a profile and a release."""
    path = data.draw(st.sampled_from((PROFILE, "partners/wf-walzburg.yml", RELEASE)))
    text = trial.originals[path].decode()
    head, mark, body = text.removeprefix("---\n").partition("---\n")
    fields = yaml.load(head, Loader=yaml.CBaseLoader)  # noqa: S506 (BaseLoader makes text alone)
    fields[data.draw(st.sampled_from(sorted(fields)) | st.text(max_size=12))] = value
    written = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)
    trial.judge(Mangled(path, f"---\n{written}{mark}{body}".encode("utf-8", "surrogatepass")))


def test_trial_knows_both_ends(trial: Trial) -> None:
    """A sound file leads to a site, a faulty one to a report, and neither stays."""
    sound = trial.originals[PROFILE]
    assert trial.judge(Mangled(PROFILE, sound)) == "site"
    assert trial.judge(Mangled(PROFILE, b"id: lindenkamp\n")) == "report"
    assert trial.judge(Mangled(PROFILE, sound)) == "site"


def test_mangling_is_repeatable(trial: Trial) -> None:
    """The same number gives the same file, another one another."""
    files = [fuzz.run.files_of(trial, 1, number) for number in (1, 2, 1)]
    assert files[0] == files[2] != files[1]


class _Clumsy:
    """A trial that two files of its one kind bring down, one of them with all of its process."""

    def __init__(self, folder: Path) -> None:
        self.originals = {"partners/a.yml": b"a: b\n"}
        self.folder = folder
        self.number = 0

    def judge(self, file: Mangled) -> str:
        self.number += 1
        if self.number == 2:
            raise HarmError("es ging schief")
        if self.number == 4:
            os._exit(1)
        return f"report of {len(file.path)}"


def test_harmful_file_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what it did and the command that tries it again; the run goes on and ends with 1."""
    monkeypatch.setattr(fuzz.run, "Trial", _Clumsy)
    result = CliRunner().invoke(fuzz.run.main, ["4", "--seed", "7", "--folder", str(tmp_path)])
    assert result.exit_code == 1
    assert "4 tries (harm: 2, report of 14: 2), 2 did harm" in result.output
    assert 'make fuzz FUZZ="--seed 7 --only 1"  # partners/a.yml: ' in result.output
    assert result.output.count("the process died") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "7-1-a.yml",
        "7-1.txt",
        "7-3-a.yml",
        "7-3.txt",
    ]
    assert "es ging schief" in (tmp_path / "7-1.txt").read_text()


def test_slow_file_does_harm(trial: Trial) -> None:
    """To take longer than it may is harm as well."""
    file = Mangled(PROFILE, trial.originals[PROFILE])
    assert fuzz.run.tried(trial, 0, [file], longest=60).harm == ""
    assert fuzz.run.tried(trial, 0, [file], longest=0).outcome == "slow"


def test_file_elsewhere_is_refused(tmp_path: Path) -> None:
    """The watch knows every way to write that leads out of the folder; reading is free."""
    inside, outside = str(tmp_path / "a"), str(tmp_path.parent / "b")
    free: list[tuple[str, tuple[object, ...]]] = [
        ("open", (inside, "w", os.O_WRONLY)),
        ("open", (outside, "r", os.O_RDONLY)),
        ("os.mkdir", (inside, 0o777, -1)),
        ("import", ("a",)),
    ]
    refused: list[tuple[str, tuple[object, ...]]] = [
        ("open", (outside, "w", os.O_WRONLY | os.O_CREAT)),
        ("open", (f"{tmp_path}/../b", "a", os.O_RDWR)),
        ("os.remove", (outside, -1)),
        ("os.rename", (outside, inside, -1, -1)),
    ]
    for event, arguments in free:
        fuzz.run.stay_in(str(tmp_path), event, arguments)
    for event, arguments in refused:
        with pytest.raises(HarmError, match="lies outside"):
            fuzz.run.stay_in(str(tmp_path), event, arguments)
