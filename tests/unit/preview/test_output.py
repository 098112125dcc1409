"""What a preview serves after any saves is what a preview just started serves."""

import random
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import FileSystemLoader

import projects
from demo.corpus import TINY
from demo.project import write
from regionruhr.memory import Memory
from regionruhr.preview.output import write_changes
from regionruhr.preview.served_files import ServedFiles
from regionruhr.preview.served_folder import restore, set_aside, shared_files
from regionruhr.reading.content_cache import ContentCache
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.content import SOURCES
from regionruhr.site.rendering import TEMPLATES, ByteCode, environment
from regionruhr.site.shell import UsedShell

Edit = Callable[[Path, random.Random], object]


class Preview:
    """A live preview of a project without its server."""

    def __init__(self, project: Path, folder: Path) -> None:
        self.project, self.folder = project, folder
        self._files, self._memory = ServedFiles(), Memory(*SOURCES)
        self._caches, self._byte_code = ContentCache(), ByteCode()
        folder.mkdir()

    def save(self) -> bool:
        """Build what a save changes; gives whether there is a site, no report of faults."""
        edition = read_edition(
            self.project,
            now=moment(projects.NOW),
            site_url="https://www.example.org/",
            preview=True,
            cache=self._caches,
            memory=self._memory,
        ).edition
        if edition is None:
            set_aside(self.folder)
            return False
        restore(self.folder)
        shell = UsedShell(edition.shell)
        self._files.begin(shared_files(self.project), shell)
        templates = FileSystemLoader(self.project / TEMPLATES)
        env = environment(templates, shell, byte_code=self._byte_code)
        write_changes(
            self.folder, edition, env, self.project, served=self._files, memory=self._memory
        )
        return True


def _some(project: Path, pattern: str, chance: random.Random) -> Path:
    """One of the files of a pattern."""
    return chance.choice(sorted(project.glob(pattern)))


def _replace(file: Path, old: str, new: str) -> None:
    """Save a file with a pattern replaced where it is first found."""
    text = file.read_text(encoding="utf-8")
    changed = re.sub(old, new, text, count=1, flags=re.MULTILINE)
    assert changed != text
    file.write_text(changed, encoding="utf-8")


def _field(pattern: str, field: str) -> Edit:
    """An edit of a text field of one of the files of a pattern."""

    def edit(project: Path, chance: random.Random) -> None:
        file = _some(project, pattern, chance)
        _replace(file, rf"^({field}: )(['\"]?)", rf"\1\2Probe {chance.randrange(100)} ")

    return edit


def _term(project: Path, _: random.Random) -> None:
    """Rename a term of the taxonomy."""
    _replace(project / "partners/_taxonomy.yml", r"label: Walzburg", "label: Tremonia")


def _add_company(project: Path, _: random.Random) -> None:
    projects.add_company(project, "probe", "Probe GmbH", "musterstadt")


def _remove_company(project: Path, _: random.Random) -> None:
    (project / "partners/probe.yml").unlink()


def _draft(project: Path, _: random.Random) -> None:
    """Publish an event that is not due yet, and a draft."""
    folder = project / "content/aktuelles/2026"
    folder.mkdir(exist_ok=True)
    for number, name, draft in (("97", "bald", "false"), ("98", "entwurf", "true")):
        (folder / f"{name}.md").write_text(
            RELEASE.format(number=number, draft=draft), encoding="utf-8"
        )


def _publish(project: Path, _: random.Random) -> None:
    _replace(project / "content/aktuelles/2026/entwurf.md", "^date: .*$", "date: 2009-05-06")
    _replace(project / "content/aktuelles/2026/entwurf.md", "draft: true", "draft: false")


def _fault(project: Path, chance: random.Random) -> None:
    """Misspell a field, which is a fault."""
    _replace(_some(project, "partners/[a-z]*.yml", chance), "^name:", "nahme:")


def _mend(project: Path, _: random.Random) -> None:
    for file in project.glob("partners/[a-z]*.yml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("nahme:", "name:"), encoding="utf-8")


def _picture(project: Path, chance: random.Random) -> None:
    """Replace a picture by another of the same name."""
    one, other = (_some(project, f"content/{place}/**/*.jpg", chance) for place in PLACES)
    shutil.copy(one, other)


PLACES = ("projekte", "aktuelles")
RELEASE = """\
---
id: 2026-{number}
type: event
title: Probe {number}
summary: Noch nicht für alle.
date: 2026-11-30
start: 2026-12-24
draft: {draft}
---

Hier steht der ganze Text.
"""

EDITS: Sequence[Edit] = (
    _field("partners/[a-z]*.yml", "summary"),
    _field("partners/[a-z]*.yml", "name"),
    _field("content/aktuelles/2*/*.md", "summary"),
    _term,
    _add_company,
    _draft,
    _fault,
    _field("content/projekte/[!i]*.md", "title"),
    _mend,
    _field("partners/boerse/*.yml", "title"),
    _publish,
    _picture,
    _remove_company,
    _field("partners/_network.yml", "claim"),
    _field("content/kontakt.md", "title"),
    lambda project, _: _replace(project / "content/assets/css/base.css", "{", "{ --probe: 1;"),
    lambda project, _: _replace(project / "overrides/feed-item.html", r"\A", "<p>Probe</p>"),
    lambda project, _: _replace(project / "overrides/shell/footer.html", r"\A", "<p>Probe</p>"),
)
COMPARED = 6
"""After so many edits, what is served is compared with that of a new preview."""


def test_served_files_are_those_of_a_preview_just_started(tmp_path: Path) -> None:
    """Byte for byte, whatever was saved, added, removed, broken and mended before."""
    chance = random.Random(1)  # noqa: S311 (which files are edited is no secret)
    project = write(tmp_path / "project", TINY)
    preview = Preview(project, tmp_path / "served")
    assert preview.save()
    for number, edit in enumerate(EDITS, 1):
        edit(project, chance)
        if not preview.save() or number % COMPARED:
            continue
        fresh = Preview(project, tmp_path / f"fresh-{number}")
        assert fresh.save()
        served, expected = map(projects.contents, (preview.folder, fresh.folder))
        assert sorted(served) == sorted(expected)
        assert [name for name in served if served[name] != expected[name]] == [], number
