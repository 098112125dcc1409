"""Drawing: an SVG file that has been found harmless, without what programs noted in it."""

import re
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Callable

from lxml import etree

from regionruhr.pictures.parts import DamagedPictureError

SVG = "http://www.w3.org/2000/svg"
_DRAWN = {None, SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace"}
_EMBEDDED = re.compile(r"(data:image/[a-z]+;base64,)(.+)", re.DOTALL)


def written(content: bytes, *, xmp: bytes, bare: Callable[[bytes], bytes]) -> bytes:
    """The same drawing with this XMP packet as its metadata, and no other.

    Comments and all that is in the name spaces of drawing programs go; `bare` gives an
    embedded picture without its own notes.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        # An embedded photo is longer than it would take otherwise.
        huge_tree=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise DamagedPictureError from error
    for element in list(root.iter()):
        name = etree.QName(element)
        if name.namespace != SVG or name.localname == "metadata":
            _remove(element)
            continue
        for attribute, value in element.items():
            if etree.QName(attribute).namespace not in _DRAWN:
                del element.attrib[attribute]
            elif etree.QName(attribute).localname == "href":
                element.set(attribute, _without_notes(value, bare))
    etree.cleanup_namespaces(root)
    if xmp:
        metadata = etree.Element(f"{{{SVG}}}metadata")
        # In SVG the description stands there without the frame that it has in other formats.
        metadata.extend(etree.fromstring(xmp, parser))
        root.insert(0, metadata)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _remove(element: etree._Element) -> None:
    """Take an element out, but leave the text behind it in its place."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _without_notes(address: str, bare: Callable[[bytes], bytes]) -> str:
    embedded = _EMBEDDED.fullmatch(address)
    if embedded is None:
        return address
    try:
        picture = bare(b64decode(embedded[2]))
    except (Error, DamagedPictureError) as error:
        raise DamagedPictureError from error
    return embedded[1] + b64encode(picture).decode()
