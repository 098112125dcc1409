"""The bundle of the forms: no address of others, the same bytes each time, German, licences."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

import projects
from regionruhr.commands.site_forms import BUNDLE

FORMS = projects.ROOT / "forms"
NAMES = {
    *("creativecommons.org", "inkscape.sourceforge.net", "json-schema.org", "krita.org"),
    *("localhost", "ns.adobe.com", "purl.org", "schemas.microsoft.com", "sodipodi.sourceforge.net"),
    *("taptrix.com", "www.bohemiancoding.com", "www.figma.com", "www.inkscape.org"),
    *("www.serif.com", "www.vector.evaxdesign.sk", "www.w3.org"),
}
"""Whose names of formats are addresses: a page that came by https asks none of them."""


@pytest.fixture(scope="module")
def bundle() -> dict[str, bytes]:
    """What `make forms` has made."""
    files = {path.name: path.read_bytes() for path in (projects.ROOT / BUNDLE).iterdir()}
    assert "index.html" in files, "make forms"
    return files


def test_forms_hold_no_address_of_others(bundle: dict[str, bytes]) -> None:
    """But for those that are listed with the reason; none is listed that is not there."""
    listed = json.loads((FORMS / "addresses.json").read_text())
    texts = [
        content.decode() for name, content in bundle.items() if name.endswith((".js", ".html"))
    ]
    found = re.findall(r"(https?|wss?)://([a-z0-9${.-]+)", "\n".join(texts), re.IGNORECASE)
    assert {host.lower() for scheme, host in found if scheme != "http"} == set(listed)
    assert all(listed.values())
    assert {host.lower() for scheme, host in found if scheme == "http"} == NAMES


def test_forms_lack_no_german_words(bundle: dict[str, bytes]) -> None:
    """Ours stand among those of the program; the build names a text that has none."""
    (german,) = (text.decode() for name, text in bundle.items() if re.match(r"de-\w+\.js", name))
    for text in json.loads((FORMS / "words.json").read_text()).values():
        assert text in german


def test_same_versions_give_the_same_forms(bundle: dict[str, bytes], tmp_path: Path) -> None:
    """In whatever folder; what lies in dist/ is what they give now."""
    node = shutil.which("node") or "node"
    subprocess.run([node, "build.mjs", str(tmp_path)], cwd=FORMS, check=True)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == bundle


@pytest.mark.parametrize(
    ("name", "part", "changed", "message"),
    [
        ("build.mjs", '"no_picture", 3]', '"no_picture", 4]', "was to be found 4 times, not 3"),
        ("words.json", '"domain":', '"ok":', "words.json lacks, or has in vain: domain, ok"),
        ("words.json", '"slug": "Dateiname"', '"slug": "Slug"', "as the program does: slug"),
    ],
    ids=["program", "words", "word"],
)
def test_other_version_of_the_program_ends_the_build(
    tmp_path: Path, name: str, part: str, changed: str, message: str
) -> None:
    """Where something that is changed or added is not what it was; no page is left."""
    for path in FORMS.glob("*.*"):
        shutil.copy(path, tmp_path)
    (tmp_path / "node_modules").symlink_to(FORMS / "node_modules")
    text = (tmp_path / name).read_text()
    assert text.count(part) == 1
    (tmp_path / name).write_text(text.replace(part, changed))
    node = shutil.which("node") or "node"
    command = [node, "build.mjs"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert message in ended.stderr
    assert not (tmp_path / "dist/index.html").exists()


def test_forms_bring_the_licences_of_what_is_in_them(bundle: dict[str, bytes]) -> None:
    """Each package with its text, each font too; few files, none of which maps to sources."""
    text = bundle["LICENSES.txt"].decode()
    for name in ("@sveltia/cms 0.221.1 (MIT)", "immutable", "leaflet", "@license React"):
        assert name in text
    assert text.count("Permission is hereby granted") >= 5
    fonts = {name.partition("-latin")[0] for name in bundle if name.endswith(".woff2")}
    assert {f"{font}.LICENSE.txt" for font in fonts} <= bundle.keys()
    assert len(bundle) < 50
    assert not [name for name in bundle if name.endswith(".map")]
