"""Required files: templates, scripts, styles and pictures that every site needs."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from regionruhr.faults.problem import Problem
from regionruhr.press.syndication import FEED_ASSETS
from regionruhr.reading.files import ASSETS, STYLES
from regionruhr.reading.merge_conflicts import conflicts
from regionruhr.site.edition import CSS_ADDRESS, FAVICON
from regionruhr.site.fault_page import FAULT_PAGE
from regionruhr.site.page import SitePage
from regionruhr.site.rendering import FEED_ITEM, KIT_PAGE, MACROS, NOT_FOUND, SITEMAP, TEMPLATES
from regionruhr.site.structured_data import WORDMARK

LAYERS = f"{STYLES}_layers.css"
"""The order of all other style sheets."""

_TEMPLATE = re.compile(r'"((?:[a-z-]+/)*[a-z0-9-]+\.(?:html|xml))"')
_SCRIPT = re.compile(r'shell\.scripts\["([^"]+)"\]')
_ASSET = re.compile(r"\bassets/[A-Za-z0-9._/-]+")


def broken_files(
    root: Path, stylesheets: Iterable[str], pages: Iterable[SitePage]
) -> Iterator[Problem]:
    """Yield a problem for every required file that is missing, empty, or has a merge conflict.

    `pages` are those of the site, as far as known: their templates and scripts are required.
    """
    waiting = {LAYERS, f"{ASSETS}{FAVICON}", *_paths_in_code()}
    for page in pages:
        blocks = (f"{TEMPLATES}/blocks/{name}.html" for name in page.prose.blocks)
        waiting.update((f"{TEMPLATES}/{page.template}", *blocks))
        if page.script:
            waiting.add(_script(page.script))
    for sheet in stylesheets:
        addresses = (address for address in CSS_ADDRESS.findall(sheet) if ":" not in address)
        waiting.update(f"{ASSETS}{address}" for address in addresses)
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        seen.add(path)
        file = root / path
        content = file.read_bytes() if file.is_file() else b""
        if not content.strip():
            yield Problem(path, 1, "file", "own-file-missing", {"value": path})
        elif path.startswith(f"{TEMPLATES}/"):
            text = content.decode(errors="replace")
            yield from conflicts(path, text)
            waiting.update({*_paths_in_template(text)} - seen)


def _paths_in_code() -> Iterator[str]:
    macros = (f"macros/{name}.html" for name in MACROS)
    for name in (NOT_FOUND.template, SITEMAP, FEED_ITEM, KIT_PAGE, FAULT_PAGE, *macros):
        yield f"{TEMPLATES}/{name}"
    for address in (*FEED_ASSETS, WORDMARK):
        yield f"content/{address}"


def _paths_in_template(text: str) -> Iterator[str]:
    yield from (f"{TEMPLATES}/{name}" for name in _TEMPLATE.findall(text))
    yield from map(_script, _SCRIPT.findall(text))
    yield from (f"content/{address}" for address in _ASSET.findall(text))


def _script(name: str) -> str:
    return f"{ASSETS}js/{name}.js"
