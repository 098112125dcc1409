"""Files: those under partners/ and content/, each read and examined as what it is."""

import os
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path

from regionruhr.cache.entries import Cache
from regionruhr.faults.problem import MOST_IN_A_FILE, Problem
from regionruhr.images.lettering import UnusableFontError, opened_font
from regionruhr.images.rendition import FOLDER
from regionruhr.model.picture import Logo
from regionruhr.model.reference import DOCUMENT_SUFFIXES, LOGOS, VIDEO_SUFFIXES
from regionruhr.reading.content_cache import ContentCache
from regionruhr.reading.documents import document_problems
from regionruhr.reading.foreign_kinds import problem_of_content, problem_of_ending
from regionruhr.reading.merge_conflicts import conflicts
from regionruhr.reading.misplaced import FIRST_FIELDS, intended_path, misplacement
from regionruhr.reading.paths import (
    BOUNDARIES_LICENCE,
    FONT_SUFFIX,
    NETWORK_FILE,
    TAXONOMY,
    is_site_picture,
    kind_problem,
    name_problem,
    stray_problem,
)
from regionruhr.reading.pictures import asset_problems, read_logo
from regionruhr.reading.source import CONTROL, unified
from regionruhr.sizes import (
    LARGEST_DOCUMENT,
    LARGEST_LOGO,
    LARGEST_PICTURE,
    LARGEST_TEXT,
    LARGEST_VIDEO,
    limit_text,
)
from regionruhr.system_errors import refusal

DEEPEST = 8
"""The limit of nested folders, counted with `content` or `partners`."""


@dataclass(slots=True)
class Tree:
    """The files of the project, by their paths relative to its root."""

    texts: dict[str, str] = field(default_factory=dict)
    """The files that editors write."""
    stylesheets: dict[str, str] = field(default_factory=dict)
    """The parts of the site's CSS."""
    scripts: dict[str, str] = field(default_factory=dict)
    """The JavaScript modules of the site."""
    fonts: dict[str, bytes] = field(default_factory=dict)
    media: set[str] = field(default_factory=set)
    """Pictures, documents and other assets."""
    logos: dict[str, Logo] = field(default_factory=dict)
    """Those of the media that are logos without a fault."""
    unread: set[str] = field(default_factory=set)
    """The text files that could not be read."""
    refused: set[str] = field(default_factory=set)
    """The files of a wrong name, which references to them do not report again."""
    misnamed: dict[str, str] = field(default_factory=dict)
    """Those of them that are records, by the paths where they belong."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def record_paths(self) -> frozenset[str]:
        """The paths of all texts, of those that cannot be read or lie elsewhere as well."""
        return frozenset({*self.texts, *self.unread, *self.misnamed})

    def add(self, part: "Tree") -> None:
        """Add other files of the same project."""
        self.texts |= part.texts
        self.stylesheets |= part.stylesheets
        self.scripts |= part.scripts
        self.fonts |= part.fonts
        self.media |= part.media
        self.logos |= part.logos
        self.unread |= part.unread
        self.refused |= part.refused
        self.misnamed |= part.misnamed
        self.problems += part.problems


def read_tree(root: Path) -> Tree:
    """Read all files under partners/ and content/; of hidden ones only links are refused."""
    tree, paths = listed_files(root)
    tree.add(read_files(root, paths, ContentCache()))
    return tree


def listed_files(root: Path) -> tuple[Tree, list[str]]:
    """Return a tree with the problems of folders and links alone, and the paths of all files."""
    reading = _Reading(root, ContentCache())
    paths: list[str] = []
    for folder in ("partners", "content"):
        if (root / folder).is_symlink():
            reading.report(folder, "file-symlink")
        elif not (root / folder).is_dir():
            reading.report(folder, "file-missing", value=folder)
        else:
            paths.extend(reading.walk(folder))
    for required in (TAXONOMY, NETWORK_FILE):
        if not (root / required).is_file():
            reading.report(required, "file-missing", value=required)
    return reading.tree, paths


def read_files(root: Path, paths: Iterable[str], cache: ContentCache) -> Tree:
    """Return a tree of some files; `cache` has what was read before."""

    def read(path: str) -> Tree:
        reading = _Reading(root, cache)
        reading.add(path)
        return reading.tree

    tree = Tree()
    for path in paths:
        tree.add(cache.get_file(path, read))
    return tree


@dataclass(slots=True)
class _Reading:
    """One pass over files, which fills a tree."""

    root: Path
    cache: ContentCache
    tree: Tree = field(default_factory=Tree)

    def report(self, path: str, fault: str, line: int = 1, **values: str) -> None:
        self.tree.problems.append(Problem(path, line, "file", fault, values))

    def walk(self, folder: str) -> Iterator[str]:
        """Yield every file below a folder, in one order on every machine; no link, no device."""
        if folder.count("/") >= DEEPEST:
            self.report(folder, "folder-depth", limit=str(DEEPEST))
            return
        try:
            entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
        except OSError as error:
            self.tree.problems.append(_unreadable(folder, error))
            return
        for entry in entries:
            path = f"{folder}/{entry.name}"
            if entry.is_symlink():
                self.report(path, "file-symlink")
            elif entry.name.startswith("."):
                self._report_hidden_links(path)
            elif entry.is_dir():
                yield from self.walk(path)
            elif entry.is_file():
                yield path
            else:
                # Reading from a pipe or a device may never end.
                self.report(path, "file-irregular")

    def _report_hidden_links(self, hidden: str) -> None:
        """Report every link below a hidden folder: MkDocs follows those."""
        for folder, folders, names in os.walk(self.root / hidden):
            for path in (Path(folder, name) for name in (*folders, *names)):
                if path.is_symlink():
                    self.report(path.relative_to(self.root).as_posix(), "file-symlink")

    def add(self, path: str) -> None:
        if path == BOUNDARIES_LICENCE:
            return
        tree = self.tree
        texts = {".css": tree.stylesheets, ".js": tree.scripts}
        texts |= dict.fromkeys((".yml", ".md", ".geojson"), tree.texts)
        suffix = posixpath.splitext(path)[1]
        problem = (
            stray_problem(path)
            or misplacement(path)
            or problem_of_ending(path)
            or name_problem(path)
            or kind_problem(path)
        )
        if problem is not None:
            if (meant := self._intended_path(path)) is not None:
                tree.misnamed[meant] = path
            tree.problems.append(problem)
            tree.refused.add(path)
        elif suffix == FONT_SUFFIX:
            if (font := self._content(path, LARGEST_TEXT)) is not None:
                tree.fonts[path] = font
                tree.problems += self.cache.get(path, font, _font_problems)
        elif suffix in texts:
            if (text := self._text(path)) is None:
                tree.unread.add(path)
            else:
                texts[suffix][path] = text
        else:
            tree.media.add(path)
            self._check_medium(path)

    def _intended_path(self, path: str) -> str | None:
        """Where the record belongs that lies under a wrong name, if it is one."""
        content = read_bytes(self.root, path, LARGEST_TEXT) if intended_path(path) else None
        text = content.decode(errors="replace") if isinstance(content, bytes) else ""
        return intended_path(path, text)

    def _text(self, path: str) -> str | None:
        """The text of a file; None if it cannot be read or has a fault as such."""
        content = self._content(path, LARGEST_TEXT)
        if content is None:
            return None
        if len(content) > LARGEST_TEXT:
            self.report(path, "file-size", limit=limit_text(LARGEST_TEXT))
            return None
        try:
            text = unified(content.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            if foreign := problem_of_content(path, content):
                self.tree.problems.append(foreign)
                return None
            self.report(path, "file-encoding", content.count(b"\n", 0, error.start) + 1)
            return None
        problems = [*_controls(path, text), *conflicts(path, text)]
        self.tree.problems += problems
        return None if problems else text

    def _check_medium(self, path: str) -> None:
        """Report what is wrong with a picture of the site, a logo, a document or a video."""
        cache = Cache(self.root / FOLDER)
        if path.startswith(LOGOS):
            if (content := self._content(path, LARGEST_LOGO)) is not None:
                logo, problems = self.cache.get(path, content, partial(read_logo, cache=cache))
                self.tree.problems += problems
                if logo is not None:
                    self.tree.logos[path] = logo
        elif is_site_picture(path):
            if (content := self._content(path, LARGEST_PICTURE)) is not None:
                self.tree.problems += asset_problems(path, content, cache)
        elif path.endswith(".pdf"):
            if (content := self._content(path, LARGEST_DOCUMENT)) is not None:
                self.tree.problems += document_problems(path, content, cache)
        elif path.endswith(DOCUMENT_SUFFIXES):
            self._check_plain_text(path)
        elif path.endswith(VIDEO_SUFFIXES):
            self._check_video(path)

    def _check_plain_text(self, path: str) -> None:
        """Report a text that has a fault as such, or that is a record under another name."""
        text = self._text(path)
        meant = intended_path(path)
        if text is not None and meant is not None and FIRST_FIELDS.match(text):
            values = {"value": ".txt", "example": posixpath.basename(meant)}
            self.tree.problems.append(Problem(path, 1, "file name", "file-ending-form", values))
            self.tree.misnamed[meant] = path

    def _check_video(self, path: str) -> None:
        """Report a video that is too large; nothing reads it."""
        try:
            size = (self.root / path).stat().st_size
        except OSError as error:
            self.tree.problems.append(_unreadable(path, error))
        else:
            if size > LARGEST_VIDEO:
                self.report(path, "document-size", limit=limit_text(LARGEST_VIDEO))

    def _content(self, path: str, limit: int) -> bytes | None:
        content = read_bytes(self.root, path, limit)
        if isinstance(content, Problem):
            self.tree.problems.append(content)
            return None
        return content


def read_bytes(root: Path, path: str, limit: int) -> bytes | Problem:
    """Return the bytes of a file; of one that is larger than `limit`, one more than that."""
    try:
        with (root / path).open("rb") as file:
            # To make room for the limit takes longer than to read most files.
            return file.read(min(limit, os.fstat(file.fileno()).st_size) + 1)
    except OSError as error:
        return _unreadable(path, error)


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(path, 1, "file", "file-unreadable", {"reason": refusal(error)})


def _font_problems(path: str, content: bytes) -> list[Problem]:
    """Return the problem of a font that cannot be opened, as drawing cards takes."""
    try:
        opened_font(content, 16)
    except UnusableFontError:
        return [Problem(path, 1, "file", "font-unusable", {"value": path})]
    return []


def _controls(path: str, text: str) -> list[Problem]:
    """Return a problem for every control character, once in each line: the first, and how many."""
    line, counted = 1, 0
    places: dict[tuple[int, str], None] = {}
    for control in CONTROL.finditer(text):
        line += text.count("\n", counted, control.start())
        counted = control.start()
        places[line, control[0]] = None
    problems = [
        Problem(path, line, "file", "control-character", {"value": f"U+{ord(control):04X}"})
        for line, control in islice(places, MOST_IN_A_FILE)
    ]
    if len(places) > len(problems):
        problems[-1] = problems[-1].followed_by(len(places) - len(problems))
    return problems
