"""Projects to test with: the real one and a small one, copied so that a test may spoil them."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

import records
from regionruhr.wording.catalogue import UI

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "small"
NOW = "2026-11-24T12:00"
BIN = Path(sys.executable).parent


def generator(name: str, folder: Path = BIN) -> list[str]:
    """The command that builds a site with a generator, both from the `bin` of an environment."""
    staged = [str(folder / "regionruhr"), "build", "site", "--"]
    return [*staged, str(folder / name), "build", "--strict"]


BUILD = generator("mkdocs")
SERVE = re.findall(r"mkdocs (serve.*) --dev-addr", (ROOT / "Makefile").read_text())[0].split()
"""What `make serve` asks of a generator, up to the address."""
RELEASE = [BUILD[0], "release", *BUILD[2:]]


def copy_real(folder: Path) -> Path:
    """The project itself, with its real content."""
    return _copy(ROOT, folder)


def copy_small(folder: Path) -> Path:
    """The machinery of the project, with two partners, two releases and a project."""
    project = _copy(SMALL, folder)
    shutil.copytree(ROOT / "content/assets/js", project / "content/assets/js")
    return project


def dress(project: Path) -> None:
    """Give a project the styles, the font and the scripts of the real one."""
    shutil.copytree(ROOT / "content/assets", project / "content/assets", dirs_exist_ok=True)


def copy_tree(project: Path, folder: Path) -> None:
    """Another project as it is, without its site."""
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.rmtree(folder / "site", ignore_errors=True)


def _copy(content: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("partners", "content"):
        shutil.copytree(content / name, folder / name)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def illustrate(record: Path, *images: Mapping[str, str]) -> None:
    """Enter pictures in a release or a project that has none."""
    entries = [
        f"  {'-' if number == 0 else ' '} {name}: {json.dumps(value, ensure_ascii=False)}"
        for image in images
        for number, (name, value) in enumerate(image.items())
    ]
    entered = "\n".join(["---", "images:", *entries, ""])
    record.write_text(record.read_text().replace("---\n", entered, 1))


def make_official(project: Path) -> None:
    """Enter all that the law asks of the operator, in place of what was known."""
    _enter(project, records.LEGAL)


def make_releasable(project: Path) -> None:
    """Enter all that a release waits for, in place of what was known."""
    _enter(project, {**records.LEGAL, **records.REACHABLE})
    for page in (project / "content").glob("*.md"):
        page.write_text(page.read_text().replace(UI["placeholder"], "Muster"))


def _enter(project: Path, entered: Mapping[str, object]) -> None:
    portrait = project / "partners/_network.yml"
    fields = re.split(r"^(?=[a-z_]+:)", portrait.read_text(), flags=re.MULTILINE)
    kept = [field for field in fields if field.partition(":")[0] not in entered]
    lines = (f"{name}: {json.dumps(known)}\n" for name, known in entered.items())
    portrait.write_text("".join((*kept, *lines)))


def add_company(
    project: Path, key: str, name: str, town: str, competences: Sequence[str] = ()
) -> None:
    """Put a company of the region beside the partners of a project."""
    fields = {
        "id": key,
        "name": name,
        "type": "company",
        "role": "regional",
        "summary": "Ein Profil der Probe.",
        "address": {"city": town},
        "sectors": ["metall"],
        "competences": list(competences),
    }
    (project / f"partners/{key}.yml").write_text(yaml.safe_dump(fields, allow_unicode=True))


def build(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project as `make site` does, at a fixed time unless `environment` says otherwise."""
    return _run(project, BUILD, environment)


def build_with(
    command: list[str], project: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build a project with another generator, otherwise as `build` does."""
    return _run(project, command, environment)


def release(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project as `make release` does, at the same time as `build`."""
    return _run(project, RELEASE, environment)


def check(project: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `regionruhr check` in a project."""
    return _run(project, [str(BIN / "regionruhr"), "check", *options], environment)


def lock(project: Path) -> subprocess.CompletedProcess[str]:
    """Run `regionruhr lock` in a project."""
    return _run(project, [str(BIN / "regionruhr"), "lock"], {})


def _run(
    project: Path, command: list[str], environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    surroundings = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "REGIONRUHR_NOW": NOW,
        **environment,
    }
    return subprocess.run(
        command, cwd=project, env=surroundings, capture_output=True, text=True, check=False
    )


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site with its bytes."""
    return {
        str(path.relative_to(site)): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
