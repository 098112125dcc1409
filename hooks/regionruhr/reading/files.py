"""Files: those under partners/ and content/, and problems of name, kind and encoding."""

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeAlias

from regionruhr.cache import FOLDER, Cache
from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import RESERVED, slug
from regionruhr.model.logo import Logo
from regionruhr.model.reference import (
    DOCUMENT_SUFFIXES,
    LOGO_SUFFIXES,
    LOGOS,
    PICTURE_SUFFIXES,
    VIDEO_SUFFIXES,
)
from regionruhr.reading.content_cache import ContentCache
from regionruhr.reading.merge_conflicts import conflicts
from regionruhr.reading.pictures import (
    ICON_SUFFIX,
    LARGEST_LOGO,
    LARGEST_PICTURE,
    asset_problems,
    read_logo,
)
from regionruhr.reading.source import CONTROL

LARGEST_TEXT = 1_000_000
TAXONOMY = "partners/_taxonomy.yml"
NETWORK_FILE = "partners/_network.yml"
REMOVALS = "partners/_removed.yml"
PUBLICATIONS = "content/_published.yml"
_SINGLE_FILES = {TAXONOMY, NETWORK_FILE, REMOVALS, PUBLICATIONS}
BOUNDARIES = "partners/_boundaries/"
BOUNDARIES_LICENCE = f"{BOUNDARIES}LICENSE.md"
ASSETS = "content/assets/"
RELEASE_FILES = "content/aktuelles/"
STYLES = f"{ASSETS}css/"


PDF_BEGINNING = 1024
"""Bytes in which readers look for the PDF header (PDF Reference 1.7, appendix H, note 13)."""
MEDIA_SUFFIXES = (*PICTURE_SUFFIXES, *DOCUMENT_SUFFIXES)
FONT_SUFFIX = ".woff2"
ASSET_SUFFIXES = (*MEDIA_SUFFIXES, *VIDEO_SUFFIXES, ".css", ICON_SUFFIX, ".js", FONT_SUFFIX)

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ASSET_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
DEEPEST = 8
"""The limit of nested folders, counted with `content` or `partners`."""
MOST_CONTROLS = 100
"""The limit of problems with control characters in a file; more would be of no use."""

# The second page of a long year stands at aktuelles/2026/2/.
_PART = re.compile(r"content/aktuelles/.*/[0-9]+\.md")


LogoResult: TypeAlias = tuple[Logo | None, list[Problem]]


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
    """The fonts of the site."""
    media: set[str] = field(default_factory=set)
    """Pictures, documents and other assets."""
    logos: dict[str, Logo] = field(default_factory=dict)
    """Those of the media that are logos without a fault."""
    unread: set[str] = field(default_factory=set)
    """The text files that could not be read."""
    refused: set[str] = field(default_factory=set)
    """The files of a wrong name, which references to them do not report again."""
    problems: list[Problem] = field(default_factory=list)


def read_tree(root: Path, logos: ContentCache[bytes, LogoResult] | None = None) -> Tree:
    """Read all files under partners/ and content/; of hidden ones only links are refused.

    `logos` caches logos that were read before.
    """
    tree = Tree()
    logos = logos or ContentCache()
    for folder in ("partners", "content"):
        if (root / folder).is_symlink():
            tree.problems.append(Problem(folder, 1, "file", "file-symlink"))
            continue
        if not (root / folder).is_dir():
            tree.problems.append(Problem(folder, 1, "file", "file-missing", {"value": folder}))
            continue
        for path in _walk(root, folder, tree):
            _add(root, path, tree, logos)
    for required in (TAXONOMY, NETWORK_FILE):
        if not (root / required).is_file():
            missing = Problem(required, 1, "file", "file-missing", {"value": required})
            tree.problems.append(missing)
    return tree


def _walk(root: Path, folder: str, tree: Tree) -> Iterator[str]:
    """Yield every file below a folder, in one order on every machine; no link, no device."""
    if folder.count("/") >= DEEPEST:
        tree.problems.append(Problem(folder, 1, "file", "folder-depth", {"limit": str(DEEPEST)}))
        return
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        tree.problems.append(_unreadable(folder, error))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.is_symlink():
            tree.problems.append(Problem(path, 1, "file", "file-symlink"))
        elif entry.name.startswith("."):
            tree.problems.extend(_hidden_links(root, path))
        elif entry.is_dir():
            yield from _walk(root, path, tree)
        elif entry.is_file():
            yield path
        else:
            # Reading from a pipe or a device may never end.
            tree.problems.append(Problem(path, 1, "file", "file-irregular"))


def _hidden_links(root: Path, hidden: str) -> Iterator[Problem]:
    """Yield a problem for every link below a hidden folder: MkDocs follows those."""
    for folder, folders, names in os.walk(root / hidden):
        for path in (Path(folder, name) for name in (*folders, *names)):
            if path.is_symlink():
                relative = path.relative_to(root).as_posix()
                yield Problem(relative, 1, "file", "file-symlink")


def _add(root: Path, path: str, tree: Tree, logos: ContentCache[bytes, LogoResult]) -> None:
    if path == BOUNDARIES_LICENCE:
        return
    problem = name_problem(path) or _kind_problem(path)
    if problem is not None:
        tree.problems.append(problem)
        tree.refused.add(path)
        return
    if path.endswith(FONT_SUFFIX):
        font = _content(root, path, tree, LARGEST_TEXT)
        if font is not None:
            tree.fonts[path] = font
        return
    if path.startswith(ASSETS) and is_site_picture(path):
        _check_asset(root, path, tree)
    texts = _texts_of_kind(path, tree)
    if texts is None:
        tree.media.add(path)
        if path.startswith(LOGOS):
            _add_logo(root, path, tree, logos)
        elif path.endswith(DOCUMENT_SUFFIXES):
            _check_document(root, path, tree)
        return
    content = _content(root, path, tree, LARGEST_TEXT)
    text = None if content is None else _decoded(path, content, tree)
    if text is None:
        tree.unread.add(path)
    else:
        texts[path] = text


def _texts_of_kind(path: str, tree: Tree) -> dict[str, str] | None:
    """Return the mapping of the tree for a text file of that kind; None for other files."""
    kinds = {
        ".yml": tree.texts,
        ".md": tree.texts,
        ".css": tree.stylesheets,
        ".js": tree.scripts,
        ".geojson": tree.texts,
    }
    return kinds.get(posixpath.splitext(path)[1])


def _add_logo(root: Path, path: str, tree: Tree, logos: ContentCache[bytes, LogoResult]) -> None:
    content = _content(root, path, tree, LARGEST_LOGO)
    if content is None:
        return
    logo, problems = logos.get(path, content, partial(read_logo, cache=Cache(root / FOLDER)))
    tree.problems.extend(problems)
    if logo is not None:
        tree.logos[path] = logo


def is_site_picture(path: str) -> bool:
    """Return whether a file is a picture that is published without rights: a logo or an asset."""
    return path.startswith((LOGOS, ASSETS)) and path.endswith((*PICTURE_SUFFIXES, ICON_SUFFIX))


def _check_asset(root: Path, path: str, tree: Tree) -> None:
    content = _content(root, path, tree, LARGEST_PICTURE)
    if content is not None:
        tree.problems.extend(asset_problems(path, content, Cache(root / FOLDER)))


def _check_document(root: Path, path: str, tree: Tree) -> None:
    is_pdf = path.endswith(".pdf")
    content = _content(root, path, tree, PDF_BEGINNING if is_pdf else LARGEST_TEXT) or b""
    if is_pdf and b"%PDF-" not in content:
        tree.problems.append(Problem(path, 1, "file", "document-broken"))
    elif not is_pdf:
        tree.problems.extend(conflicts(path, content.decode(errors="replace")))


def _content(root: Path, path: str, tree: Tree, limit: int) -> bytes | None:
    content = read_bytes(root, path, limit)
    if isinstance(content, Problem):
        tree.problems.append(content)
        return None
    return content


def read_bytes(root: Path, path: str, limit: int) -> bytes | Problem:
    """Return the bytes of a file; of one that is larger than `limit`, one more than that."""
    try:
        with (root / path).open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        return _unreadable(path, error)


def _unreadable(path: str, error: OSError) -> Problem:
    values = {"value": error.strerror or type(error).__name__}
    return Problem(path, 1, "file", "file-unreadable", values)


def name_problem(path: str) -> Problem | None:
    """Return the problem of the name of a file or of a folder around it."""
    if path in _SINGLE_FILES:
        return None
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    # Files of the site itself may have names that are usual for their kind.
    is_own = path.startswith((ASSETS, BOUNDARIES))
    form, parts = (_ASSET_NAME, path.split("/")) if is_own else (_NAME, [*folder.split("/"), stem])
    for part in parts:
        if not form.fullmatch(part):
            example = slug(part) or "wilo"
            if part == stem and not is_own and name.lower().endswith(MEDIA_SUFFIXES):
                renamed = f"{example}{posixpath.splitext(name)[1].lower()}"
                values = {"value": name, "example": renamed}
                return Problem(path, 1, "file name", "media-name-form", values)
            values = {"value": part, "example": example}
            return Problem(path, 1, "file name", "file-name-form", values)
    if folder == "partners" and stem in RESERVED:
        return Problem(path, 1, "file name", "file-name-reserved", {"value": stem})
    is_record = path.startswith(("content/aktuelles/", "content/projekte/"))
    if (is_record and stem in RESERVED - {"index"}) or _PART.fullmatch(path):
        return Problem(path, 1, "file name", "file-name-reserved", {"value": stem})
    return None


def _kind_problem(path: str) -> Problem | None:
    folder, _, name = path.rpartition("/")
    suffix = f".{name.rpartition('.')[2]}"
    if folder == "partners" or path == PUBLICATIONS:
        allowed: tuple[str, ...] = (".yml",)
    elif path.startswith(LOGOS):
        allowed = LOGO_SUFFIXES
    elif path.startswith(BOUNDARIES):
        allowed = (".geojson",)
    elif path.startswith("partners/"):
        return Problem(
            path, 1, "file name", "file-place", {"expected": "partners/<name>.yml, partners/logos/"}
        )
    elif suffix == ".js" and path.startswith(ASSETS) and folder != f"{ASSETS}js":
        # Scripts are identified by their names: one elsewhere would replace another.
        return Problem(path, 1, "file name", "file-place", {"expected": f"{ASSETS}js/<name>.js"})
    elif path.startswith(ASSETS):
        allowed = ASSET_SUFFIXES
    else:
        allowed = (".md", *MEDIA_SUFFIXES)
    if suffix in allowed:
        return None
    if suffix.lower() in allowed:
        values = {"value": suffix, "example": f"{name.removesuffix(suffix)}{suffix.lower()}"}
        return Problem(path, 1, "file name", "file-ending-form", values)
    values = {"value": suffix, "allowed": ", ".join(allowed)}
    return Problem(path, 1, "file name", "file-type", values)


def with_unix_line_ends(text: str) -> str:
    """Return a text with line feeds as line ends, by which all modules count lines."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(path: str, content: bytes, tree: Tree) -> str | None:
    if len(content) > LARGEST_TEXT:
        tree.problems.append(Problem(path, 1, "file", "file-size"))
        return None
    try:
        text = with_unix_line_ends(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        tree.problems.append(Problem(path, line, "file", "file-encoding"))
        return None
    problems = [*_controls(path, text), *conflicts(path, text)]
    tree.problems.extend(problems)
    return None if problems else text


def _controls(path: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every control character, once in each line, up to the limit."""
    line, counted = 1, 0
    reported: set[tuple[int, str]] = set()
    for control in CONTROL.finditer(text):
        line += text.count("\n", counted, control.start())
        counted = control.start()
        if (line, control[0]) not in reported:
            reported.add((line, control[0]))
            values = {"value": f"U+{ord(control[0]):04X}"}
            yield Problem(path, line, "file", "control-character", values)
        if len(reported) == MOST_CONTROLS:
            return
