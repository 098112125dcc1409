"""A site with pictures: what is public is shown in every size, and tells nothing but its rights."""

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import etree, html

import announcement
import pictures
import projects
from demo.corpus import TINY
from demo.project import write
from demo.record import SOURCE, read_record
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rights import Rights

HOST = "https://www.regionruhr.de/"
RELEASE, PROJECT = "aktuelles/2026/vier-ansichten/", "projekte/abwaerme-teilen/"
PROFILE = "partner/lindenkamp/"
IMAGES = {
    address: read_record(SOURCE, path).fields["images"]
    for address, path in {
        RELEASE: f"content/{RELEASE[:-1]}.md",
        PROJECT: f"content/{PROJECT[:-1]}.md",
        PROFILE: "partners/lindenkamp.yml",
    }.items()
}
CARD = re.compile(r"/([a-z0-9-]+)/\1\.[0-9a-f]{10}\.png$")
"""A picture drawn for a page."""

BARE = {
    "partner/probe/probe.svg": ("partners/logos/probe.svg", pictures.svg()),
    "partner/probe/probe-dunkel.png": (
        "partners/logos/probe-dunkel.png",
        pictures.png(pictures.scene(200, 400), orientation=6),
    ),
    "partner/muster/stadt.webp": ("partners/logos/stadt.webp", pictures.webp()),
    "favicon.ico": ("content/assets/favicon.ico", pictures.ico()),
    "assets/og.png": ("content/assets/og.png", pictures.png()),
    "assets/feed/band.webp": ("content/assets/feed/band.webp", pictures.webp()),
    "assets/tafel.jpg": ("content/assets/tafel.jpg", pictures.jpeg(orientation=6)),
    "assets/zeichen.svg": ("content/assets/zeichen.svg", pictures.svg()),
}
"""Logos and assets: address, path and what lies there, with notes that are nobody's business."""


def _made(folder: Path) -> Path:
    """The smallest network, with two more partners and their logos, and more assets."""
    project = write(folder, TINY)
    for path, content in BARE.values():
        (project / path).write_bytes(content)
    logos = {
        "probe": "logo: probe.svg\nlogo_dark: probe-dunkel.png\n",
        "muster": "logo: stadt.webp\n",
    }
    for key, fields in logos.items():
        projects.add_company(project, key, f"Werk {key}", "musterstadt")
        with (project / f"partners/{key}.yml").open("a") as profile:
            profile.write(fields)
    return project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with pictures, built for the first time."""
    return _built(_made(tmp_path_factory.mktemp("pictures")))


def _built(project: Path) -> Path:
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == ""
    return project


@pytest.fixture(scope="module")
def files(project: Path) -> dict[str, bytes]:
    """Every file of that site."""
    return projects.contents(project / "site")


def _page(files: dict[str, bytes], address: str) -> html.HtmlElement:
    return html.document_fromstring(files[f"{address}index.html"].decode())


def _named(files: dict[str, bytes], part: str) -> list[str]:
    return [address for address in files if part in address]


def test_nothing_of_what_is_not_public_leaks(files: dict[str, bytes]) -> None:
    """No picture, no variant, no name of one, in no file of the site."""
    assert _named(files, "geheim") == []
    assert [address for address, content in files.items() if b"geheim" in content] == []


def test_nothing_personal_is_published(files: dict[str, bytes]) -> None:
    """Neither in an original nor in a variant, a logo or an asset."""
    told = {
        address: [secret for secret in pictures.SECRETS if secret in content]
        for address, content in files.items()
    }
    assert {address: secrets for address, secrets in told.items() if secrets} == {}
    rights = {0x013B, 0x8298}
    for address, content in files.items():
        if address.endswith((".jpg", ".png", ".webp")):
            picture = pictures.reopened(content)
            own = ("aktuelles/", "projekte/", f"{PROFILE}bilder/")
            shown = address.startswith(own) and not CARD.search(address)
            assert {*picture.getexif()} - {0x0112} == (rights if shown else set()), address
            assert "Haustuer" not in repr(picture.info), address


def test_originals_are_handed_out_with_their_rights(project: Path, files: dict[str, bytes]) -> None:
    """At the address of the release, byte for byte as the core makes them."""
    for image in IMAGES[RELEASE]:
        path = f"aktuelles/2026/{image['file']}"
        rights = Rights(image["credit"], image["license"])
        assert files[path] == without_metadata((project / "content" / path).read_bytes(), rights)


@pytest.mark.parametrize("address", BARE)
def test_logos_and_assets_are_published_bare(files: dict[str, bytes], address: str) -> None:
    """In the same way, without rights; what is there to be left out is not there by chance."""
    _, source = BARE[address]
    assert b"Erika Privat" in source
    assert files[address] == without_metadata(source)


@pytest.mark.parametrize("address", IMAGES)
def test_page_offers_variants_and_original(files: dict[str, bytes], address: str) -> None:
    """Every address leads to a file; sizes are known before it is loaded."""
    page = _page(files, address)
    figures = page.find_class("figure")
    for number, (figure, known) in enumerate(zip(figures, IMAGES[address], strict=True)):
        (image,) = figure.iter("img")
        (download,) = figure.iter("a")
        width, height = int(image.get("width", "")), int(image.get("height", ""))
        assert max(width, height) <= 720
        assert image.get("alt") == known["alt"]
        is_lazy = image.get("loading") == "lazy"
        assert is_lazy is (number > 0)
        assert urljoin(address, download.get("href")).endswith(known["file"])
        for source in figure.iter("source"):
            for choice in source.get("srcset", "").split(", "):
                link, described = choice.split(" ")
                made = pictures.reopened(files[urljoin(address, link)])
                assert made.format == "WEBP"
                assert f"{made.width}w" == described
                assert made.width / made.height == pytest.approx(width / height, rel=0.02)
        for link in (image.get("src", ""), download.get("href", "")):
            assert urljoin(address, link) in files


def test_original_is_described_where_it_is_offered(files: dict[str, bytes]) -> None:
    """By its true figures, upright."""
    size = len(files["aktuelles/2026/ufer.jpg"]) / 1000
    caption = next(_page(files, RELEASE).iter("figcaption"))
    assert " ".join(caption.text_content().split()) == (
        "Der erste Preis: Blick vom Ufer Foto: Tamara Felsenweger (CC BY 4.0) "
        f"Original herunterladen (JPEG, 1500 × 1000 Pixel, {size:.0f} kB)"
    )


@pytest.mark.parametrize("address", IMAGES)
def test_picture_stands_for_the_page_where_it_is_shared(
    files: dict[str, bytes], address: str
) -> None:
    """A JPEG, with its true size and its description."""
    head = {
        meta.get("property"): meta.get("content", "") for meta in _page(files, address).iter("meta")
    }
    image = pictures.reopened(files[head["og:image"].removeprefix(HOST)])
    assert image.format == "JPEG"
    assert (head["og:image:width"], head["og:image:height"]) == ("1200", "800")
    assert image.size == (1200, 800)
    assert head["og:image:alt"] == IMAGES[address][0]["alt"]


def test_page_without_pictures_keeps_the_picture_of_the_site(files: dict[str, bytes]) -> None:
    """And so do all lists."""
    page = files["aktuelles/index.html"].decode()
    assert f'<meta property="og:image" content="{HOST}assets/og.png">' in page


@pytest.mark.parametrize("feed", ["aktuelles.rss", "aktuelles.atom"])
def test_feed_has_plain_pictures(files: dict[str, bytes], feed: str) -> None:
    """Absolute, of a kind that every reader shows, without choices."""
    root = etree.fromstring(files[f"feeds/{feed}"])
    texts = [element.text or "" for element in root.iter("{*}encoded", "{*}content")]
    (text,) = [text for text in texts if "ufer-" in text]
    assert "srcset" not in text
    assert "<picture" not in text
    images = list(html.fragment_fromstring(text, create_parent=True).iter("img"))
    assert len(images) == len(IMAGES[RELEASE])
    for image in images:
        address = image.get("src", "").removeprefix(HOST)
        assert address in files
        assert address.endswith((".jpg", ".svg"))
        assert image.get("width")
        assert image.get("height")


def test_second_build_makes_nothing_and_gives_the_same(
    project: Path, files: dict[str, bytes]
) -> None:
    """Every entry of the cache stays as it was put there."""
    entries = {path: path.stat().st_mtime_ns for path in (project / ".cache/pictures").iterdir()}
    assert len(entries) > 12
    assert projects.contents(_built(project) / "site") == files
    assert {path: path.stat().st_mtime_ns for path in entries} == entries


def test_damaged_cache_is_noticed(project: Path, files: dict[str, bytes]) -> None:
    """Whatever has become of its entries, the site is the same, and they are whole again."""
    entries = {path: path.read_bytes() for path in sorted((project / ".cache/pictures").iterdir())}
    for number, (path, whole) in enumerate(entries.items()):
        path.write_bytes([b"", whole[:-1], b"x" * 99, whole][number % 4])
    next(iter(entries)).unlink()
    # Of the former site and of what was read for it nothing would be asked.
    shutil.rmtree(project / "site")
    for other in {*(project / ".cache").iterdir()} - {project / ".cache/pictures"}:
        shutil.rmtree(other)
    assert projects.contents(_built(project) / "site") == files
    assert {path: path.read_bytes() for path in entries} == entries


def test_builds_at_the_same_time_share_a_cache(tmp_path: Path) -> None:
    """Neither sees what the other has not finished."""
    alone, *both = (projects.copy_small(tmp_path / name) for name in ("alone", "a", "b"))
    for one in (alone, *both):
        announcement.add_topic(one, "thema-neu", "Neues")
        release = announcement.press_release("neu")
        announcement.put(one, "halle", release, announcement.body("neu"))
    assert projects.build(alone).returncode == 0
    (tmp_path / "cache").mkdir()
    for one in both:
        (one / ".cache").symlink_to(tmp_path / "cache")
    with ThreadPoolExecutor() as pool:
        assert [ended.returncode for ended in pool.map(projects.make_site, both)] == [0, 0]
    for one in both:
        assert projects.contents(one / "site") == projects.contents(alone / "site")
    names = [path.name for path in (tmp_path / "cache/pictures").iterdir()]
    assert not [name for name in names if name.startswith(".")]
