"""The list of a release, and what leads from one release to the next."""

import hashlib

import pytest

from regionruhr.hosting.manifest import (
    MANIFEST,
    Manifest,
    UnreadableManifestError,
    manifest,
    read_manifest,
    upload,
)

BEFORE = manifest(
    [
        ("index.html", b"alt"),
        ("index.html.gz", b"alt, gepackt"),
        ("partner/wilo/index.html", b"bleibt"),
        ("assets/site.0000000000.css", b"alt"),
        ("feeds/presse.rss", b"alt"),
    ]
)
AFTER = manifest(
    [
        ("index.html", b"neu"),
        ("index.html.gz", b"neu, gepackt"),
        ("partner/wilo/index.html", b"bleibt"),
        ("assets/site.1111111111.css", b"neu"),
        ("feeds/presse.rss", b"neu!"),
    ]
)


def test_manifest_lists_sums_and_sizes_in_order() -> None:
    """Of every file but itself."""
    text = manifest([("b.txt", b"b"), (MANIFEST, b""), ("a.txt", b"aa")]).text()
    listed = read_manifest(text)
    assert list(listed.files) == ["a.txt", "b.txt"]
    assert listed.files["a.txt"].size == 2
    assert listed.files["a.txt"].sha256 == hashlib.sha256(b"aa").hexdigest()
    assert text.startswith('{\n "version": 1,\n "files": {\n  "a.txt": {\n')


def test_upload_is_what_has_changed() -> None:
    """What is the same is left alone, and the list comes last; caches forget by address."""
    steps = upload(BEFORE, AFTER)
    assert steps.uploaded == (
        "assets/site.1111111111.css",
        "feeds/presse.rss",
        "index.html",
        "index.html.gz",
        MANIFEST,
    )
    assert steps.deleted == ("assets/site.0000000000.css",)
    assert steps.invalidated == (
        "/",
        "/assets/site.0000000000.css",
        "/feeds/presse.rss",
        "/release.json",
    )


def test_first_upload_is_everything_and_the_same_again_is_nothing() -> None:
    """Nothing was public, so no cache holds anything of it."""
    first = upload(Manifest(), AFTER)
    assert first.uploaded == (*sorted(AFTER.files), MANIFEST)
    assert (first.deleted, first.invalidated) == ((), ())
    again = upload(AFTER, AFTER)
    assert (again.uploaded, again.deleted, again.invalidated) == ((), (), ())


def test_report_says_how_much_it_is() -> None:
    """A line each, then the sum."""
    lines = upload(BEFORE, AFTER).told(AFTER.files).splitlines()
    assert lines[0] == "+ assets/site.1111111111.css"
    assert lines[5] == "- assets/site.0000000000.css"
    assert lines[6] == "~ /"
    assert lines[-1] == (
        "5 hochzuladen (22 Byte), 1 zu löschen, 4 im Zwischenspeicher zu verwerfen"
    )


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"files": {"a": {"sha256": "x", "size": 1}}}', '{"files": {"a": 1}}', "\xff"],
)
def test_what_is_no_manifest_is_named(text: str) -> None:
    """In one line, whatever it is."""
    with pytest.raises(UnreadableManifestError) as told:
        read_manifest(text)
    assert "\n" not in str(told.value)
