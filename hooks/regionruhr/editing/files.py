"""Files: what lies under partners/ and content/, and what is wrong with name, kind or encoding."""

import os
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from regionruhr.editing.logos import LOGO_SUFFIXES, read_logo
from regionruhr.editing.problems import Problem
from regionruhr.editing.source import CONTROL
from regionruhr.network.addresses import RESERVED
from regionruhr.network.logo import Logo

LARGEST_TEXT = 1_000_000
TAXONOMY = "partners/_taxonomy.yml"
PORTRAIT = "partners/_network.yml"
REMOVALS = "partners/_removed.yml"
BOUNDARIES = "partners/_boundaries/"
BOUNDARIES_LICENCE = f"{BOUNDARIES}LICENSE.md"
LOGOS = "partners/logos/"
ASSETS = "content/assets/"
STYLES = f"{ASSETS}css/"

PICTURE_SUFFIXES = (".jpg", ".jpeg", ".png", ".svg", ".webp")
MEDIA_SUFFIXES = (*PICTURE_SUFFIXES, ".pdf", ".txt")
ASSET_SUFFIXES = (*MEDIA_SUFFIXES, ".css", ".js", ".woff2")

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


@dataclass(slots=True)
class Tree:
    """The files of the project, by their paths counted from its root.

    `texts` holds what editors write, `stylesheets` the parts of the site's CSS, `scripts` its
    modules, `media` the names of pictures, documents and other assets, `logos` those of them
    that were opened and measured; `unread` names the files whose text is not to be had, so
    that a fault in one is no fault of those that refer to it.
    """

    texts: dict[str, str] = field(default_factory=dict)
    stylesheets: dict[str, str] = field(default_factory=dict)
    scripts: dict[str, str] = field(default_factory=dict)
    media: set[str] = field(default_factory=set)
    logos: dict[str, Logo] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_tree(root: Path) -> Tree:
    """Read all texts under partners/ and content/; hidden files are passed over."""
    tree = Tree()
    for folder in ("partners", "content"):
        if not (root / folder).is_dir():
            tree.problems.append(Problem(folder, 1, "file", "file-missing", {"value": folder}))
            continue
        for path in _walk(root, folder, tree):
            _take(root, path, tree)
    for required in (TAXONOMY, PORTRAIT):
        if not (root / required).is_file():
            missing = Problem(required, 1, "file", "file-missing", {"value": required})
            tree.problems.append(missing)
    return tree


def _walk(root: Path, folder: str, tree: Tree) -> Iterator[str]:
    """Every file below a folder, in one order on every machine; links are refused."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        tree.problems.append(_unreadable(folder, error))
        return
    for entry in entries:
        path = f"{folder}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            tree.problems.append(Problem(path, 1, "file", "file-symlink"))
        elif entry.is_dir():
            yield from _walk(root, path, tree)
        else:
            yield path


def _take(root: Path, path: str, tree: Tree) -> None:
    if path == BOUNDARIES_LICENCE:
        return
    problem = _name_problem(path) or _kind_problem(path)
    if problem is not None:
        tree.problems.append(problem)
        return
    kept = _kept(path, tree)
    if kept is None:
        tree.media.add(path)
        if path.startswith(LOGOS):
            _take_logo(root, path, tree)
        return
    content = _content(root, path, tree)
    text = None if content is None else _decoded(path, content, tree)
    if text is None:
        tree.unread.add(path)
    else:
        kept[path] = text


def _kept(path: str, tree: Tree) -> dict[str, str] | None:
    """Where the text of a file is kept, if it is read as one."""
    kinds = {
        ".yml": tree.texts,
        ".md": tree.texts,
        ".css": tree.stylesheets,
        ".js": tree.scripts,
        ".geojson": tree.texts,
    }
    return kinds.get(posixpath.splitext(path)[1])


def _take_logo(root: Path, path: str, tree: Tree) -> None:
    content = _content(root, path, tree)
    if content is None:
        return
    logo, problems = read_logo(path, content)
    tree.problems.extend(problems)
    if logo is not None:
        tree.logos[path] = logo


def _content(root: Path, path: str, tree: Tree) -> bytes | None:
    """The bytes of a file, of one that is too large no more than show that it is."""
    try:
        with (root / path).open("rb") as file:
            return file.read(LARGEST_TEXT + 1)
    except OSError as error:
        tree.problems.append(_unreadable(path, error))
        return None


def _unreadable(path: str, error: OSError) -> Problem:
    values = {"value": error.strerror or type(error).__name__}
    return Problem(path, 1, "file", "file-unreadable", values)


def _name_problem(path: str) -> Problem | None:
    if path in {TAXONOMY, PORTRAIT, REMOVALS} or path.startswith((ASSETS, BOUNDARIES)):
        return None
    folder, _, name = path.rpartition("/")
    stem = name.rpartition(".")[0] or name
    for part in (*folder.split("/"), stem):
        if not _NAME.fullmatch(part):
            example = "-".join(
                re.findall(r"[a-z0-9]+", normalize("NFC", part).lower().translate(_UMLAUTS))
            )
            values = {"value": part, "example": example or "wilo"}
            return Problem(path, 1, "file name", "file-name-form", values)
    if folder == "partners" and stem in RESERVED:
        return Problem(path, 1, "file name", "file-name-reserved", {"value": stem})
    if path.startswith(("content/aktuelles/", "content/projekte/")) and stem in RESERVED - {
        "index"
    }:
        return Problem(path, 1, "file name", "file-name-reserved", {"value": stem})
    return None


def _kind_problem(path: str) -> Problem | None:
    folder, _, name = path.rpartition("/")
    suffix = f".{name.rpartition('.')[2]}"
    if folder == "partners":
        allowed: tuple[str, ...] = (".yml",)
    elif path.startswith(LOGOS):
        allowed = LOGO_SUFFIXES
    elif path.startswith(BOUNDARIES):
        allowed = (".geojson",)
    elif path.startswith("partners/"):
        return Problem(
            path, 1, "file name", "file-place", {"expected": "partners/<name>.yml, partners/logos/"}
        )
    elif path.startswith(ASSETS):
        allowed = ASSET_SUFFIXES
    else:
        allowed = (".md", *MEDIA_SUFFIXES)
    if suffix in allowed:
        return None
    values = {"value": suffix, "allowed": ", ".join(allowed)}
    return Problem(path, 1, "file name", "file-type", values)


def _decoded(path: str, content: bytes, tree: Tree) -> str | None:
    if len(content) > LARGEST_TEXT:
        tree.problems.append(Problem(path, 1, "file", "file-size"))
        return None
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        tree.problems.append(Problem(path, line, "file", "file-encoding"))
        return None
    controls = list(CONTROL.finditer(text))
    for control in controls:
        line = text.count("\n", 0, control.start()) + 1
        values = {"value": f"U+{ord(control[0]):04X}"}
        tree.problems.append(Problem(path, line, "file", "control-character", values))
    return None if controls else text
