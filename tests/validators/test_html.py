"""Every page is what the HTML standard says: the Nu HTML checker finds nothing.

It does not check styles here: it does not know container queries.
"""

import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

import projects

CHECKER = projects.ROOT / "tests/validators/node_modules/vnu-jar/build/dist/vnu.jar"
COMMAND = ["java", "-jar", str(CHECKER), "--skip-non-html", "--also-check-svg", "--format", "gnu"]

EXPECTED = ("lates Content Security Policy", "This validator does not validate RDF.")
"""How its notes on the policy read, of which long ones lose their beginning, and those on the
rights in a drawing."""


def _messages(*folders: Path) -> list[str]:
    """Errors, warnings and notes on all HTML and SVG files below some folders."""
    names = [str(folder) for folder in folders]
    finished = subprocess.run([*COMMAND, *names], capture_output=True, text=True, check=False)
    # In files read from a disk nothing is 'self': Chromium tests what the policy lets through.
    lines = finished.stderr.splitlines()
    return [line for line in lines if not any(note in line for note in EXPECTED)]


def test_checker_finds_nothing(real: Path, demo: Path, tmp_path: Path) -> None:
    """No error and no warning, in drawings and in the pages of press kits too."""
    kits = 0
    for kit in (demo / "site").rglob("*.zip"):
        with ZipFile(kit) as archive:
            pages = [name for name in archive.namelist() if name.endswith(".html")]
            archive.extractall(tmp_path / kit.stem, pages)
            kits += len(pages)
    assert kits > 0
    assert _messages(real / "site", demo / "site", tmp_path) == []


@pytest.mark.parametrize(
    ("name", "spoilt", "message"),
    [
        ("a.html", "<p><div>x</div></p>", "error: No “p” element in scope"),
        ("a.html", "<section>x</section>", "warning: Section lacks heading"),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><rect foo="1"/></svg>', "error: Attr"),
    ],
    ids=["error", "warning", "drawing"],
)
def test_checker_finds_a_fault(tmp_path: Path, name: str, spoilt: str, message: str) -> None:
    """A check that passes everything would be none."""
    head = '<!doctype html><html lang="de"><title>Probe</title>' if name == "a.html" else ""
    (tmp_path / name).write_text(head + spoilt)
    assert message in "\n".join(_messages(tmp_path))
