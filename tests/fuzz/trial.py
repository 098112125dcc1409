"""Trial: a mangled file is put into a small project, which is read and, if it passes, rendered.

The project has a record of every kind and in it every field, so that there is something to
spoil. Whatever comes of a file must be a report or a site: `judge` raises all else. `compare`
runs the commands `check` and `build` over several files, and raises unless both end alike.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Literal

from click.testing import CliRunner
from jinja2 import FileSystemLoader
from lxml import etree, html

import projects
from demo.corpus import Size
from demo.project import write
from documents import pdf
from fuzz.binary_mangling import repeatable
from fuzz.mangling import BINARY, Mangled
from regionruhr.cache.entries import Cache
from regionruhr.cli import main
from regionruhr.faults.problem import Problem
from regionruhr.faults.text_report import report
from regionruhr.memory import Memory
from regionruhr.press.syndication import documents
from regionruhr.reading.paths import ASSETS
from regionruhr.reading.source import unified
from regionruhr.reading.unchanged_files import UnchangedFiles
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.content import SOURCES
from regionruhr.site.edition import Edition
from regionruhr.site.feed_documents import site_feeds
from regionruhr.site.output import (
    files_beside,
    further_output,
    output_about_pages,
    published_content,
)
from regionruhr.site.page import file_of
from regionruhr.site.page_keys import PageKeys
from regionruhr.site.page_traces import page_trace
from regionruhr.site.rendering import environment, feed_content, page_html
from regionruhr.site.search_documents import search_document
from workbooks import Cell, Formatted, workbook

Outcome = Literal["report", "site"]

TABLE, WORKBOOK = "tabelle.csv", "tabelle.xlsx"
TABLES: Final = (TABLE, WORKBOOK)
SITE_URL: Final = "https://www.example.org/"
NOW: Final = moment(projects.NOW)
OUTLINE: Final = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"ags": "99001"},
            "geometry": {
                "type": "MultiPolygon",
                "coordinates": [[[[7.3, 51.4], [7.6, 51.4], [7.6, 51.6], [7.3, 51.4]]]],
            },
        }
    ],
}
CELLS: Final[Sequence[Sequence[Cell]]] = (
    ["Mitglieder der Kammer"],
    ["Stand: 1.11.2026"],
    ["Firma", "Straße", "PLZ", "Ort", "Telefon", "Web", "Branchen", "Mitarbeiter", "Rechtsform"],
    ["Walz AG", "Weg 1", "44137", "Musterstadt", "+49 231 1", "www.walz.example", "Guss", "ca. 20"],
    ["Guss, Eisen", 'Gasse "2"', Formatted(1067, "00000"), "Hammerfeld", "0231/12 und -57", None],
    ["Zug KG", "Weg 3", 1067, "Hammerfeld", 4923112345, None, True, 20.5, "=A1"],
    ["Ring", Formatted(moment("2026-01-02T00:00").replace(tzinfo=None), "dd.mm.yyyy"), "=1/0"],
    ["Öl", None, "", "#N/A", "4,9E+11", "x" * 300, "1", "10-49", "GmbH & Co. KG"],
)
"""A list of members with the habits of those who keep one."""
ROWS: Final = "\r\n".join(
    ";".join(f'"{cell}"' if isinstance(cell, str) and '"' not in cell else "0231" for cell in row)
    for row in CELLS
)
SPOILABLE: Final = (".yml", ".md", ".svg", ".geojson", *BINARY)
REAL_PROFILES: Final = ("fernuni-hagen", "ihk-dortmund", "rif", "sihk-hagen", "wf-bochum", "wilo")
_ADDRESS: Final = re.compile(r"(?:[\w-][\w.-]*/)*(?:[\w-][\w.-]*|\.well-known/security\.txt)?")
_ACTING: Final = etree.XPath(
    "//@*[starts-with(name(), 'on')] | //script[not(@src) and not(@type)] | //iframe"
    "| //base[@href]"
    "| //@*[(name() = 'href' or name() = 'src') and starts-with(normalize-space(.), 'javascript:')]"
)
"""What does something where a page is shown, and is never ours."""
_PROBLEM: Final = re.compile(r"^[^\n:]+:[0-9]+: .*$", re.MULTILINE)
_IN_TABLE: Final = re.compile(rf"^{re.escape(TABLE)}:(\d+): ", re.MULTILINE)


class HarmError(AssertionError):
    """A mangled file did what no file may do."""


class Trial:
    """A project in a folder of its own; each file that is judged is taken out again."""

    def __init__(self, folder: Path) -> None:
        self.project = _made(folder / "project")
        self._caches = UnchangedFiles()
        self._memory = Memory(*SOURCES)
        templates = projects.ROOT / "overrides"
        self._templates = {
            path.relative_to(templates).as_posix(): path.read_text()
            for path in templates.rglob("*.html")
        }
        self._rendered: set[str] = set()
        self._cache = Cache(folder / "cache")
        self._kept = {path: (self.project / path).read_bytes() for path in self._files()}
        self.originals = {
            **self._spoilable(),
            **_real_files(),
            TABLE: ROWS.encode(),
            WORKBOOK: repeatable(workbook(*CELLS, Weitere=CELLS[:4])),
        }
        if (
            self.judge(Mangled("partners/lindenkamp.yml", self._kept["partners/lindenkamp.yml"]))
            != "site"
        ):
            raise HarmError("the project is at fault before anything is mangled")

    def _files(self) -> Iterator[str]:
        for folder in ("partners", "content"):
            for path in sorted((self.project / folder).rglob("*")):
                if path.is_file():
                    yield path.relative_to(self.project).as_posix()

    def _spoilable(self) -> dict[str, bytes]:
        return {
            path: content
            for path, content in self._kept.items()
            # Of the site's own files, those that others bring along.
            if path.endswith(BINARY if path.startswith(ASSETS) else SPOILABLE)
        }

    def judge(self, mangled: Mangled, *further: Mangled) -> Outcome:
        """What the files lead to; raises `HarmError`, or whatever the project raises."""
        with self._put(mangled, *further):
            return self._imported(mangled.path) if mangled.path in TABLES else self.read()

    @contextmanager
    def _put(self, *files: Mangled) -> Iterator[None]:
        for file in files:
            self._write(file.path, file.content)
        try:
            yield
        finally:
            for file in files:
                self._write(file.path, self._kept.get(file.path))

    def _write(self, path: str, content: bytes | None) -> None:
        target = self.project / path
        if content is None:
            target.unlink(missing_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def _imported(self, table: str) -> Outcome:
        """The table becomes profiles, and the project with them a report or a site."""
        command = ["import", "partners", str(self.project / table)]
        options = ["--root", str(self.project), "--now", projects.NOW, "--allow-similar"]
        told = CliRunner().invoke(main, [*command, *options])
        if told.exception and not isinstance(told.exception, SystemExit):
            raise told.exception
        last = self._last_line(table)
        for line in map(int, _IN_TABLE.findall(told.output) if table == TABLE else ()):
            if not 1 <= line <= last:
                raise HarmError(f"line {line} of {last}: {told.output}")
        try:
            return self.read()
        finally:
            # Profiles, and beside the table the rows that were not taken.
            beside = self.project.glob(f"{Path(table).stem}-*")
            made = (self.project / path for path in {*self._files()} - {*self._kept})
            for file in (*made, *beside):
                file.unlink()

    def read(self) -> Outcome:
        """What the project leads to as it lies there; raises as `judge` does."""
        reading = read_edition(
            self.project, now=NOW, site_url=SITE_URL, cache=self._caches, memory=self._memory
        )
        self._name_real_places(reading.problems)
        told = report(reading.problems)
        if len(told.splitlines()) != told.count("\n"):
            raise HarmError(f"a line of the report is broken: {told!r}")
        if reading.edition is None and not reading.problems:
            raise HarmError("neither a report nor a site")
        if reading.edition is not None:
            self._render(reading.edition)
        self._memory.finish()
        return "site" if reading.edition else "report"

    def _name_real_places(self, problems: Iterable[Problem]) -> None:
        """Raise unless each problem names a line that its file has; what is missing has one."""
        last = {path: self._last_line(path) for path in {problem.path for problem in problems}}
        for problem in problems:
            if not 1 <= problem.line <= last[problem.path]:
                raise HarmError(f"line {problem.line} of {last[problem.path]}: {problem.text}")

    def _last_line(self, path: str) -> int:
        file = self.project / path
        content = file.read_bytes() if file.is_file() else b""
        return max(1, len(unified(content.decode("latin-1")).removesuffix("\n").split("\n")))

    def compare(self, files: Sequence[Mangled]) -> Outcome:
        """What the project with these files leads to; caches are kept, as an editor has them.

        Raises `HarmError` unless `check` and `build` both refuse or accept it, for the same
        reasons.
        """
        with self._put(*files):
            checked = projects.run(self.project, "check")
            built = projects.run(self.project, "build", "site")
        if checked.returncode != built.returncode:
            raise HarmError(f"check ends with {checked.returncode}, build: {built.stderr}")
        if _PROBLEM.findall(checked.stdout) != _PROBLEM.findall(built.stderr):
            raise HarmError(f"check: {checked.stdout}\nbuild: {built.stderr}")
        return "report" if built.returncode else "site"

    def _render(self, edition: Edition) -> None:
        templates = FileSystemLoader(projects.ROOT / "overrides")
        env = environment(templates, edition.shell)

        def read(path: str) -> bytes:
            return (self.project / path).read_bytes()

        published = published_content(edition, read, self._cache)
        keys = PageKeys(edition.shell, self._templates)
        # A page of a key that was rendered before has no other bytes now.
        pages = [page for page in edition.pages if keys.of(page) not in self._rendered]
        self._rendered.update(filter(None, map(keys.of, pages)))
        files = {file_of(page): page_html(env, page).encode() for page in pages}
        for page in pages:
            files.update(files_beside(page, edition, env, published, self._cache))
        directory = edition.content.directory
        traces = [page_trace(p, "", search_document(p, directory)) for p in edition.pages]
        for part in further_output(edition, env, read, self._cache):
            files.update(part())
        files.update(output_about_pages(edition, env, traces))
        files.update(documents(site_feeds(edition, feed_content(env, edition))))
        _stay_inside(files)
        _be_well_formed(files)


def _stay_inside(addresses: Iterable[str]) -> None:
    for address in addresses:
        if not _ADDRESS.fullmatch(address):
            raise HarmError(f"{address!r} is no place inside a site")


def _be_well_formed(files: Mapping[str, bytes]) -> None:
    for address, content in files.items():
        if address.endswith(".html"):
            if acting := _ACTING(html.document_fromstring(content.decode())):
                raise HarmError(f"{address}: {acting!r}")
        elif address.endswith((".rss", ".atom", ".opml", ".svg", ".xml")):
            etree.fromstring(content)
        elif address.endswith(".json"):
            json.loads(content)


def _made(folder: Path) -> Path:
    """A project with a record of every kind, and nothing that only takes time to read."""
    project = write(folder, Size(14, 0), thumbnails=True)
    for path in (project / "content/projekte").glob("*-*.md"):
        if path.stem not in {"abwaerme-teilen", "lastenrad-verbund"}:
            path.unlink()
    (project / "partners/_boundaries/areas.geojson").write_text(json.dumps(OUTLINE, indent=1))
    for sheet in (project / "content/assets/css").glob("[a-z]*.css"):
        sheet.unlink()
    path = project / "content/aktuelles/2026/industriepfad.md"
    path.write_text(path.read_text().replace("streckenplan.txt", "streckenplan.pdf"))
    path.with_name("streckenplan.pdf").write_bytes(pdf())
    path.with_name("streckenplan.txt").unlink()
    return project


def _real_files() -> Mapping[str, bytes]:
    """Profiles and texts of the real project, which spoilt find nothing that they refer to."""
    root = projects.ROOT
    profiles = [root / f"partners/{key}.yml" for key in REAL_PROFILES]
    texts = [*sorted((root / "content/aktuelles").rglob("20*/*.md")), root / "content/impressum.md"]
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in (*profiles, *texts)}
