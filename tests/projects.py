"""Projects to test with: the real one and a small one, copied so that a test may spoil them."""

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import yaml
from click.testing import CliRunner
from jinja2.bccache import Bucket

import records
from regionruhr.cli import main
from regionruhr.site.rendering import COMPILED
from regionruhr.site.stored_byte_code import FOLDER as TEMPLATES
from regionruhr.site.stored_byte_code import StoredByteCode
from regionruhr.wording.catalogue import UI

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "small"
NOW = "2026-11-24T12:00"
BIN = Path(sys.executable).parent


_BY_MKDOCS = ("build", "site", "--", str(BIN / "mkdocs"), "build", "--strict")
MAKE_SITE = [str(BIN / "regionruhr"), *_BY_MKDOCS]
"""The command of `make site`."""
SERVE = re.findall(r"mkdocs (serve.*) --dev-addr", (ROOT / "Makefile").read_text())[0].split()
"""What `make serve` asks of MkDocs, up to the address."""
_COMPILED = TemporaryDirectory(prefix="regionruhr-templates-")


class _CompiledOnce(StoredByteCode):
    """Stored templates; one that this process has compiled before is taken from there.

    A project has none at first, nor one whose templates were edited: to compile all takes a second.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket of a template that was compiled before, in whatever project."""
        super().load_bytecode(bucket)
        if bucket.code is None:
            COMPILED.load_bytecode(bucket)
            if bucket.code is not None:
                super().dump_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to for all projects."""
        super().dump_bytecode(bucket)
        COMPILED.dump_bytecode(bucket)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def copy_real(folder: Path) -> Path:
    """The project itself, with its real content."""
    return _copy(ROOT, folder)


def copy_small(folder: Path) -> Path:
    """The machinery of the project, with two partners, two releases and a project."""
    project = _copy(SMALL, folder)
    no_dress = shutil.ignore_patterns("css", "fonts")
    shutil.copytree(
        ROOT / "content/assets", project / "content/assets", ignore=no_dress, dirs_exist_ok=True
    )
    return project


def dress(project: Path) -> None:
    """Give a project the styles and the font of the real one."""
    shutil.copytree(ROOT / "content/assets", project / "content/assets", dirs_exist_ok=True)


def copy_tree(project: Path, folder: Path) -> None:
    """Another project as it is, without its site."""
    shutil.copytree(project, folder, symlinks=True)
    shutil.rmtree(folder / "site", ignore_errors=True)


def _copy(content: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("partners", "content"):
        shutil.copytree(content / name, folder / name)
    add_machinery(folder)
    return folder


def add_machinery(project: Path) -> None:
    """Give a project the templates and settings of the real one, and its code, which is linked."""
    shutil.copytree(ROOT / "overrides", project / "overrides")
    (project / "hooks").symlink_to(ROOT / "hooks")
    shutil.copy(ROOT / "mkdocs.yml", project)


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
    details = project / "partners/_network.yml"
    fields = re.split(r"^(?=[a-z_]+:)", details.read_text(), flags=re.MULTILINE)
    kept = [field for field in fields if field.partition(":")[0] not in entered]
    lines = (f"{name}: {json.dumps(known)}\n" for name, known in entered.items())
    details.write_text("".join((*kept, *lines)))


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


def build(project: Path, **environment: str) -> Ended:
    """Build a project by the direct writer, at a fixed time unless `environment` says otherwise."""
    with _compiled_templates(project):
        return run(project, "build", "site", **environment)


def make_site(project: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build a project as `make site` does, in processes of their own, otherwise as `build` does."""
    surroundings = {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "REGIONRUHR_NOW": NOW,
        **environment,
    }
    with _compiled_templates(project):
        return subprocess.run(
            MAKE_SITE, cwd=project, env=surroundings, capture_output=True, text=True, check=False
        )


def build_by_mkdocs(project: Path) -> Ended:
    """Build a project by MkDocs; of what that prints, the faults alone are returned."""
    with _compiled_templates(project):
        return run(project, *_BY_MKDOCS, NO_MKDOCS_2_WARNING="1")


def release(project: Path, *options: str, **environment: str) -> Ended:
    """Build a project for the public by the direct writer, at the same time as `build`."""
    with _compiled_templates(project):
        return run(project, "release", "site", *options, **environment)


@contextlib.contextmanager
def _compiled_templates(project: Path) -> Iterator[None]:
    """Lend a project the templates that others compiled, which takes longer than all else.

    They are kept by the program and by what each was compiled from.
    """
    own, kept = project / TEMPLATES, Path(_COMPILED.name)
    _link_missing(kept, own)
    yield
    _link_missing(own, kept)


def _link_missing(folder: Path, target: Path) -> None:
    # Across file systems there are no links: then each project compiles its own.
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if not (target / path.name).exists():
                target.mkdir(parents=True, exist_ok=True)
                (target / path.name).hardlink_to(path)


def check(project: Path, *options: str, **environment: str) -> Ended:
    """Run `regionruhr check` in a project."""
    return run(project, "check", *options, **environment)


def lock(project: Path) -> Ended:
    """Run `regionruhr lock` in a project."""
    return run(project, "lock")


def run(project: Path, *arguments: str, **environment: str) -> Ended:
    """Run `regionruhr` in this process, in the folder of a project and at a fixed time."""
    compiled_once = patch("regionruhr.site.output.StoredByteCode", _CompiledOnce)
    with contextlib.chdir(project), compiled_once:
        result = CliRunner(env={"REGIONRUHR_NOW": NOW, **environment}).invoke(main, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ended(result.exit_code, result.stdout, result.stderr)


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site or a project with its bytes; what is cached is none of it."""
    return {
        str(path.relative_to(site)): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }
