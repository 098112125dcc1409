"""XMP: what is kept of the packet in which a document describes itself (ISO 16684-1)."""

from collections.abc import Iterator

from lxml import etree

_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}
"""By the prefixes that PDF/A prescribes."""
_RDF = f"{{{_SPACES['rdf']}}}"
_KEPT = tuple(f"{{{_SPACES['dc']}}}{name}" for name in ("title", "language"))
_MARKS = tuple(f"{{{_SPACES[key]}}}" for key in ("pdfuaid", "pdfaid", "pdfaExtension", "pdfxid"))
"""The beginnings of names in which a document says which standards it meets."""
_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">{}</x:xmpmeta>
<?xpacket end="r"?>"""


def described(packet: bytes) -> bytes:
    """Return a packet with title, languages and marks of standards alone.

    It is empty if there is none of them, or the packet is no XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(packet.strip(b"\0 \r\n\t"), parser)
    except etree.XMLSyntaxError:
        return b""
    kept = etree.Element(f"{_RDF}RDF", nsmap=_SPACES)
    description = etree.SubElement(kept, f"{_RDF}Description", {f"{_RDF}about": ""})
    description.extend(_fields(root))
    if not len(description):
        return b""
    etree.cleanup_namespaces(kept)
    return _PACKET.format(etree.tostring(kept, encoding="unicode")).encode()


def _fields(root: etree._Element) -> Iterator[etree._Element]:
    for description in [*root.iter(f"{_RDF}Description")]:
        parent = description.getparent()
        if parent is None or parent.tag != f"{_RDF}RDF":
            continue
        for name, value in description.items():
            if _is_kept(str(name)):
                field = etree.Element(name)
                field.text = str(value)
                yield field
        for field in [*description]:
            if _is_kept(str(field.tag)):
                field.tail = None
                yield field


def _is_kept(name: str) -> bool:
    return name in _KEPT or name.startswith(_MARKS)
