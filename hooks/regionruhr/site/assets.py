"""Assets: style sheets, scripts, fonts and motifs of the site, at addresses by their content."""

import hashlib
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from regionruhr.model.addresses import address_of_file
from regionruhr.motifs.symbols import symbols_document
from regionruhr.reading.loading import Loading
from regionruhr.reading.paths import STYLES

CSS_ADDRESS = re.compile(r'url\("([^"]+)"\)')
IMPORT = re.compile(r'(?<=[ (]"\./)([a-z-]+)\.js(?=")')
"""What a module names of another one."""
_FOR_READERS = re.compile(r"""("[^"]*")|/\*.*?\*/\n?|(?<=\n)\s+""", re.DOTALL)
"""What nobody but who reads a style sheet needs: comments and indentation, beside strings."""


@dataclass(frozen=True)
class Assets:
    """The style sheets, scripts and fonts of the site."""

    stylesheet: str
    """The address of the one with all layers."""
    scripts: Mapping[str, str]
    """The addresses of modules by their names."""
    fonts: tuple[str, ...]
    """The addresses of the fonts."""
    motifs: str
    """The address of the symbols of all motifs."""
    files: Mapping[str, str | bytes]
    """The content of all of them by their addresses."""


def assets(loading: Loading) -> Assets:
    """Return the assets among the files of a project."""
    sheets = sorted(loading.stylesheets.items())
    fonts = {
        address_of_file(path): (_hashed(address_of_file(path), content), content)
        for path, content in sorted(loading.fonts.items())
    }
    # A style sheet lies in assets/, and its addresses are relative to it.
    addresses = {
        a.removeprefix("assets/"): b.removeprefix("assets/") for a, (b, _) in fonts.items()
    }
    joined = "\n".join(text for path, text in sheets if path.startswith(STYLES))
    stylesheet = CSS_ADDRESS.sub(
        lambda found: f'url("{addresses.get(found[1], found[1])}")',
        # A page is not painted before its style sheet is there.
        _FOR_READERS.sub(lambda found: found[1] or "", joined),
    )
    stylesheet_address = _hashed("assets/site.css", stylesheet)
    scripts = {
        posixpath.basename(path).removesuffix(".js"): text
        for path, text in sorted(loading.scripts.items())
    }
    modules = _modules(scripts)
    motifs = symbols_document()
    motifs_address = _hashed("assets/motifs.svg", motifs)
    return Assets(
        stylesheet=stylesheet_address,
        scripts={name: address for name, (address, _) in modules.items()},
        fonts=tuple(hashed for hashed, _ in fonts.values()),
        motifs=motifs_address,
        files={
            stylesheet_address: stylesheet,
            motifs_address: motifs,
            **dict(fonts.values()),
            # Documents that never change, such as the archives of feeds, keep their address.
            **{address_of_file(p): text for p, text in sheets if not p.startswith(STYLES)},
            **dict(modules.values()),
        },
    )


def _modules(texts: Mapping[str, str]) -> Mapping[str, tuple[str, str]]:
    """Return address and content of every module by its name: the others it imports by theirs.

    The digest is that of all that a module loads: some may import each other in a circle.
    """
    imported = {name: set(IMPORT.findall(text)) & texts.keys() for name, text in texts.items()}

    def address(name: str) -> str:
        loaded, waiting = {name}, [name]
        while waiting:
            fresh = imported[waiting.pop()] - loaded
            loaded |= fresh
            waiting += fresh
        # Its own text comes first: those of a circle load the same.
        parts = (texts[name], *(texts[other] for other in sorted(loaded - {name})))
        return _hashed(f"assets/{name}.js", "\0".join(parts))

    addresses = {name: address(name) for name in texts}

    def with_digest(found: re.Match[str]) -> str:
        other = addresses.get(found[1])
        return posixpath.basename(other) if other else found[0]

    return {name: (addresses[name], IMPORT.sub(with_digest, texts[name])) for name in texts}


def _hashed(address: str, content: str | bytes) -> str:
    """Return an address with a digest of the content, so that it may be cached for long."""
    stem, suffix = posixpath.splitext(address)
    as_bytes = content.encode() if isinstance(content, str) else content
    return f"{stem}.{hashlib.sha256(as_bytes).hexdigest()[:10]}{suffix}"
