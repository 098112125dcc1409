"""Paths: those that files of a project may have, and the problem of any other."""

import posixpath
import re

from regionruhr.faults.problem import Problem
from regionruhr.model.addresses import LONGEST_NAME, RESERVED, slug
from regionruhr.model.reference import (
    DOCUMENT_SUFFIXES,
    LOGO_SUFFIXES,
    LOGOS,
    PICTURE_SUFFIXES,
    PROFILE_PICTURES,
    VIDEO_SUFFIXES,
)
from regionruhr.reading.misplaced import intended_path, misplaced

TAXONOMY = "partners/_taxonomy.yml"
NETWORK_FILE = "partners/_network.yml"
REMOVALS = "partners/_removed.yml"
LISTED_PAIRS = "partners/_pairs.yml"
PUBLICATIONS = "content/_published.yml"
_SINGLE_FILES = {TAXONOMY, NETWORK_FILE, REMOVALS, LISTED_PAIRS, PUBLICATIONS}
ANONYMOUS_ENTRIES = "partners/boerse/"
BOUNDARIES = "partners/_boundaries/"
BOUNDARIES_LICENCE = f"{BOUNDARIES}LICENSE.md"
ASSETS = "content/assets/"
RELEASE_FILES = "content/aktuelles/"
STYLES = f"{ASSETS}css/"
MEDIA_SUFFIXES = (*PICTURE_SUFFIXES, *DOCUMENT_SUFFIXES)
ICON_SUFFIX, FONT_SUFFIX = ".ico", ".woff2"
ASSET_SUFFIXES = (*MEDIA_SUFFIXES, *VIDEO_SUFFIXES, ".css", ICON_SUFFIX, ".js", FONT_SUFFIX)

_SUFFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (PUBLICATIONS, (".yml",)),
    (LOGOS, LOGO_SUFFIXES),
    (PROFILE_PICTURES, PICTURE_SUFFIXES),
    (BOUNDARIES, (".geojson",)),
    ("partners/", (".yml",)),
    (ASSETS, ASSET_SUFFIXES),
    ("content/", (".md", *MEDIA_SUFFIXES)),
)
"""How files may end, by how their paths begin."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ASSET_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
_LEFTOVER = re.compile(
    r"(?:.*/)?(?:Thumbs\.db|ehthumbs(?:_vista)?\.db|desktop\.ini|__MACOSX/.*|~\$[^/]*|[^/]*~"
    r"|[^/]+\.(?:bak|old|orig|rej|swp|te?mp|crdownload|part|download))",
    re.IGNORECASE | re.DOTALL,
)
"""What systems, editors and browsers leave in a folder."""
_COPY = re.compile(
    r"(?:Kopie|Copy) (?:von|of) (?P<of>.+)"
    r"|(?P<original>.+?)(?: ?\([0-9]+\)| ?\((?:Kopie|Copy)\)| (?:- )?(?:Kopie|Copy)(?: [0-9]+)?)+",
    re.IGNORECASE,
)
"""How browsers and systems name a second file of one name."""
# The second page of a long year stands at aktuelles/2026/2/.
_PART = re.compile(r"content/aktuelles/.*/[0-9]+\.md")


def is_site_picture(path: str) -> bool:
    """Return whether a file is a picture that is published without rights: a logo or an asset."""
    return path.startswith((LOGOS, ASSETS)) and path.endswith((*PICTURE_SUFFIXES, ICON_SUFFIX))


def stray_problem(path: str) -> Problem | None:
    """Return the problem of a file that is no record: of some program, a copy, or a picture."""
    if _LEFTOVER.fullmatch(path):
        return _misnamed(path, "file-leftover")
    folder, _, name = path.rpartition("/")
    stem, suffix = posixpath.splitext(name)
    if folder == "partners" and suffix.lower() in PICTURE_SUFFIXES:
        meant = f"{slug(stem) or 'wilo'}{suffix.lower()}"
        return misplaced(path, f"als Logo {LOGOS}{meant}, sonst {PROFILE_PICTURES}{meant}")
    copied = _COPY.fullmatch(stem)
    if copied is None:
        return None
    original = f"{copied['of'] or copied['original']}{suffix}"
    record = intended_path(f"{folder}/{original}")
    return copy_problem(path, record) if record else None


def copy_problem(path: str, original: str) -> Problem:
    """Return the problem of a record that lies there a second time, as `original`."""
    return _misnamed(path, "file-copy", original=posixpath.basename(original))


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
                example += posixpath.splitext(name)[1].lower()
                return _misnamed(path, "media-name-form", value=name, example=example)
            return _misnamed(path, "file-name-form", value=part, example=example)
        if len(part) > LONGEST_NAME:
            limits = {"length": str(len(part)), "limit": str(LONGEST_NAME)}
            return _misnamed(path, "too-long", **limits)
    is_record = path.startswith(("content/aktuelles/", "content/projekte/"))
    is_reserved = stem in RESERVED and (folder == "partners" or (is_record and stem != "index"))
    if is_reserved or _PART.fullmatch(path):
        return _misnamed(path, "file-name-reserved", value=stem)
    return None


def kind_problem(path: str) -> Problem | None:
    """Return the problem of a file of a kind that has no place in its folder."""
    folder, _, name = path.rpartition("/")
    suffix = f".{name.rpartition('.')[2]}"
    is_flat = f"{folder}/" in {ANONYMOUS_ENTRIES, PROFILE_PICTURES}
    if folder.startswith("partners/") and not (is_flat or path.startswith((LOGOS, BOUNDARIES))):
        expected = f"partners/<name>.yml, {LOGOS}, {PROFILE_PICTURES}, {ANONYMOUS_ENTRIES}"
        return misplaced(path, expected)
    if suffix == ".js" and path.startswith(ASSETS) and folder != f"{ASSETS}js":
        # Scripts are identified by their names: one elsewhere would replace another.
        return misplaced(path, f"{ASSETS}js/<name>.js")
    allowed = next(suffixes for start, suffixes in _SUFFIXES if path.startswith(start))
    if suffix in allowed:
        return None
    if suffix.lower() in allowed:
        example = f"{name.removesuffix(suffix)}{suffix.lower()}"
        return _misnamed(path, "file-ending-form", value=suffix, example=example)
    return _misnamed(path, "file-type", value=suffix, allowed=", ".join(allowed))


def _misnamed(path: str, fault: str, **values: str) -> Problem:
    return Problem(path, 1, "file name", fault, values)
