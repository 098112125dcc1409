"""What a picture file says of its rights is read from any notes; nothing is invented."""

import pytest

import pictures
from regionruhr.images.found_rights import found_rights
from regionruhr.images.metadata import without_metadata
from regionruhr.images.rendition import open_picture
from regionruhr.images.rights import Rights

HEAD = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
)
CREATOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>"
NOTICE = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:rights>'
TERMS = "<xmpRights:UsageTerms><rdf:Alt><rdf:li>{}</rdf:li></rdf:Alt></xmpRights:UsageTerms>"
BY = "https://creativecommons.org/licenses/by/4.0/deed.de"


def _xmp(inside: str = "", attributes: str = "") -> bytes:
    return f"{HEAD}{attributes}>{inside}</rdf:Description></rdf:RDF></x:xmpmeta>".encode()


def _iptc(**fields: str) -> bytes:
    """A JPEG with these fields of IPTC in Photoshop's block."""
    records = b"".join(
        b"\x1c\x02" + bytes([int(name[1:])]) + len(text.encode()).to_bytes(2) + text.encode()
        for name, text in fields.items()
    )
    block = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + len(records).to_bytes(4) + records
    content = pictures.plain("JPEG")
    return content[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2) + block + content[2:]


def _found(content: bytes) -> Rights | None:
    with open_picture(content) as image:
        return found_rights(image)


@pytest.mark.parametrize(
    ("xmp", "rights"),
    [
        (_xmp(CREATOR.format("Erika Muster")), Rights("Erika Muster", "")),
        (_xmp("", ' photoshop:Credit="Muster GmbH"'), Rights("Muster GmbH", "")),
        (
            _xmp(CREATOR.format("Erika Muster"), ' photoshop:Credit="Muster GmbH"'),
            Rights("Erika Muster / Muster GmbH", ""),
        ),
        (
            _xmp(CREATOR.format("Muster"), ' photoshop:Credit="Muster GmbH"'),
            Rights("Muster GmbH", ""),
        ),
        (
            _xmp(CREATOR.format("A</rdf:li>\n<rdf:li>B")),
            Rights("A, B", ""),
        ),
        (
            _xmp(NOTICE.format("© 2026 Max Mütze")),
            Rights("Max Mütze", "", "© 2026 Max Mütze"),
        ),
        (
            _xmp(NOTICE.format("Copyright (c) 2020-2026, Muster GmbH, alle Rechte vorbehalten")),
            Rights(
                "Muster GmbH, alle Rechte vorbehalten",
                "",
                "Copyright (c) 2020-2026, Muster GmbH, alle Rechte vorbehalten",
            ),
        ),
        (
            _xmp(TERMS.format("Frei zur Berichterstattung")),
            Rights("", "Frei zur Berichterstattung"),
        ),
        (_xmp(f'<cc:license rdf:resource="{BY}"/>'), Rights("", "CC BY 4.0")),
        (_xmp("", f' xmpRights:WebStatement="{BY}"'), Rights("", "CC BY 4.0")),
        (_xmp("", ' xmpRights:WebStatement="https://host.example/agb"'), None),
        (_xmp(CREATOR.format(" \t ")), None),
        (pictures.XMP, None),
        (b"<x:xmpmeta", None),
        (b"\xff\xfe\x00", None),
        (
            b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
            + _xmp(CREATOR.format("&f;A&f;")),
            None,
        ),
    ],
    ids=[
        "creator",
        "credit line",
        "both",
        "one in the other",
        "several",
        "notice alone",
        "notice in full",
        "terms",
        "licence by its address",
        "statement of a licence",
        "statement of others",
        "blank",
        "no rights",
        "cut off",
        "no text",
        "entity from outside",
    ],
)
def test_xmp_is_read(xmp: bytes, rights: Rights | None) -> None:
    """As programs for photos write it; a notice stays as it is beside what it names."""
    assert _found(pictures.plain("JPEG", xmp=xmp)) == rights
    assert _found(pictures.plain("WEBP", xmp=xmp)) == rights


@pytest.mark.parametrize(
    ("content", "rights"),
    [
        (_iptc(_80="Erika Müller"), Rights("Erika Müller", "")),
        (_iptc(_110="dpa", _80="E. Muster"), Rights("E. Muster / dpa", "")),
        (_iptc(_116="(c) Stadt Hagen"), Rights("Stadt Hagen", "", "(c) Stadt Hagen")),
        (pictures.plain("JPEG", exif=pictures.exif()), Rights("Erika Privat", "")),
        (pictures.png(), Rights("Erika Privat", "")),
        (pictures.plain("JPEG"), None),
        (pictures.plain("PNG"), None),
        (pictures.plain("WEBP"), None),
    ],
    ids=["by-line", "credit", "notice", "Exif", "texts of a PNG", "JPEG", "PNG", "WebP"],
)
def test_older_notes_are_read(content: bytes, rights: Rights | None) -> None:
    """IPTC, Exif and the texts of PNG; a picture without notes says nothing."""
    assert _found(content) == rights


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    "rights",
    [
        Rights("Erika Muster", ""),
        Rights("Max Mütze", "CC BY 4.0"),
        Rights("Muster", "", "© 2026 Muster. Nur für die Presse"),
    ],
)
def test_what_is_kept_is_found_again(kind: str, rights: Rights) -> None:
    """So that keeping it a second time changes no byte."""
    content = without_metadata(pictures.plain(kind), rights)
    found = _found(content)
    assert found is not None
    assert (found.credit, found.license) == (rights.credit, rights.license)
    assert found.notice == rights.notice
    assert without_metadata(content, found) == content
