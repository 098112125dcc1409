"""Found rights: what the notes in a picture file say of who made it and how it may be used.

By the IPTC Photo Metadata Standard in XMP, then by its older form (IIM), Exif and the texts of PNG.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, cast

from regionruhr.images.rights import Rights

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_XMP_INFOS = ("xmp", "XML:com.adobe.xmp")
"""The names that Pillow has for an XMP packet, by the format."""
_NAMESPACES: Mapping[str, str] = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "cc": "http://creativecommons.org/ns#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_CREATOR, _CREDIT, _COPYRIGHT, _TERMS, _STATEMENT = "creator", "credit", "copyright", "terms", "web"
_XMP: Mapping[str, tuple[str, ...]] = {
    _CREATOR: ("dc:creator",),
    _CREDIT: ("photoshop:Credit",),
    _COPYRIGHT: ("dc:rights",),
    _TERMS: ("xmpRights:UsageTerms",),
    _STATEMENT: ("cc:license", "xmpRights:WebStatement"),
}
_IIM: Mapping[str, tuple[int, int]] = {
    _CREATOR: (2, 80),
    _CREDIT: (2, 110),
    _COPYRIGHT: (2, 116),
}
_EXIF: Mapping[str, int] = {_CREATOR: 0x013B, _COPYRIGHT: 0x8298}
_PNG: Mapping[str, str] = {_CREATOR: "Author", _COPYRIGHT: "Copyright"}
_SIGN = re.compile(
    r"^(?:(?:©|\(c\)|copyright|by)[\s:]*)+(?:\d{4}(?:\s*[-–]\s*\d{4})?[\s,]+(?:by\s+)?)?",
    re.IGNORECASE,
)
"""What a notice of copyright begins with before the name."""
_CREATIVE_COMMONS = re.compile(
    r"creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)(?:/([a-z]{2})\b)?"
)
_LONGEST = 200


def found_rights(image: "ImageFile") -> Rights | None:
    """Return what an opened picture says of its rights; None if it says nothing."""
    found: dict[str, str] = {}
    for read in (_from_xmp, _from_iim, _from_exif, _from_png):
        try:
            for name, text in read(image):
                if line := _line(text):
                    found.setdefault(name, line)
        except Exception:  # noqa: BLE001, S112 (what is wrong in notes is as endless as their readers)
            continue
    notice = found.get(_COPYRIGHT, "")
    credit = _joined(found.get(_CREATOR, ""), found.get(_CREDIT, "")) or _SIGN.sub("", notice)
    terms = found.get(_TERMS) or _licence_name(found.get(_STATEMENT, ""))
    return Rights(credit, terms, notice) if credit or terms or notice else None


def _joined(creator: str, credit: str) -> str:
    """Return who made the picture and whose it is in the usual form: "Erika Muster / Agentur"."""
    if creator.casefold() in credit.casefold():
        return credit
    return creator if credit.casefold() in creator.casefold() else f"{creator} / {credit}"


def _licence_name(address: str) -> str:
    """Return the short name of a licence of Creative Commons; empty for any other address."""
    found = _CREATIVE_COMMONS.search(address)
    return " ".join(["CC", *filter(None, (found[1].upper(), found[2], found[3]))]) if found else ""


def _line(text: str) -> str:
    """Return a text in one line, without what cannot be printed."""
    words = " ".join(text.split())
    return "".join(char for char in words if char.isprintable())[:_LONGEST].strip()


def _text(raw: object) -> str:
    """Return the text that some program wrote: UTF-8 if it can be that, else Latin."""
    if isinstance(raw, str):
        # What Exif has is read as Latin, and mostly is UTF-8.
        try:
            return raw.encode("latin-1").decode()
        except UnicodeError:
            return raw
    if isinstance(raw, bytes):
        try:
            return raw.decode().rstrip("\0")
        except UnicodeDecodeError:
            return raw.decode("cp1252", errors="replace").rstrip("\0")
    return ""


def _from_xmp(image: "ImageFile") -> Iterator[tuple[str, str]]:
    from lxml.etree import XMLParser, fromstring  # noqa: PLC0415

    packet = next(filter(None, map(image.info.get, _XMP_INFOS)), b"")
    content = packet.encode() if isinstance(packet, str) else packet
    start, end = content.find(b"<x:xmpmeta"), content.rfind(b">")
    parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = fromstring(content[max(0, start) : end + 1], parser)
    for name, properties in _XMP.items():
        for of in properties:
            at = f"//{of}//rdf:li/text() | //{of}/text() | //{of}/@rdf:resource | //@{of}"
            texts = cast(list[str], root.xpath(at, namespaces=dict(_NAMESPACES)))
            lines = [line for text in texts if (line := _line(text))]
            # A notice in several languages is one, several creators are several.
            yield name, ", ".join(lines if name == _CREATOR else lines[:1])


def _from_iim(image: "ImageFile") -> Iterator[tuple[str, str]]:
    from PIL.IptcImagePlugin import getiptcinfo  # noqa: PLC0415

    found = getiptcinfo(image) or {}
    for name, key in _IIM.items():
        values = found.get(key, b"")
        yield name, ", ".join(map(_text, values if isinstance(values, list) else [values]))


def _from_exif(image: "ImageFile") -> Iterator[tuple[str, str]]:
    block = image.getexif()
    for name, tag in _EXIF.items():
        yield name, _text(block.get(tag)).replace("\0", " ")


def _from_png(image: "ImageFile") -> Iterator[tuple[str, str]]:
    for name, key in _PNG.items():
        if isinstance(text := image.info.get(key), str):
            yield name, text
