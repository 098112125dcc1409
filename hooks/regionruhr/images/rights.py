"""Rights: who made a picture and how it may be used, written into the file itself.

By the fields of the IPTC Photo Metadata Standard (2023.2) in XMP, and by those of Exif.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr


@dataclass(frozen=True, slots=True)
class Rights:
    """The credit and the licence of a picture, as in its record."""

    credit: str
    license: str
    copyright: str = ""
    """The notice of a file as it came, which those of records do not have."""

    @property
    def notice(self) -> str:
        """The notice, else credit and licence in one line."""
        return self.copyright or ", ".join(filter(None, (self.credit, self.license)))


_ARTIST, _COPYRIGHT, _ORIENTATION = 0x013B, 0x8298, 0x0112


def exif(rights: Rights | None, orientation: int = 1) -> bytes:
    """Return an Exif block of these rights and this orientation; empty without rights for 1."""
    # Here, since a project without pictures has no need of Pillow.
    from PIL.Image import Exif  # noqa: PLC0415

    block = Exif()
    if orientation != 1:
        block[_ORIENTATION] = orientation
    if rights is not None:
        # ASCII by the letter of the standard; everyone writes and reads UTF-8.
        block[_ARTIST] = rights.credit.encode()
        block[_COPYRIGHT] = rights.notice.encode()
    return block.tobytes() if block else b""


_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\
<x:xmpmeta xmlns:x="adobe:ns:meta/">{}</x:xmpmeta>\
<?xpacket end="r"?>"""
_DESCRIPTION = """\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
<rdf:Description rdf:about=""\
 xmlns:dc="http://purl.org/dc/elements/1.1/"\
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"\
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"\
 photoshop:Credit={credit_attribute}>\
<dc:creator><rdf:Seq><rdf:li>{credit}</rdf:li></rdf:Seq></dc:creator>\
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{notice}</rdf:li></rdf:Alt></dc:rights>\
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">{license}</rdf:li></rdf:Alt>\
</xmpRights:UsageTerms>\
</rdf:Description></rdf:RDF>"""


def xmp(rights: Rights | None) -> bytes:
    """Return the rights as an XMP packet (ISO 16684-1); empty without rights."""
    return _PACKET.format(description(rights)).encode() if rights else b""


def description(rights: Rights | None) -> str:
    """Return the RDF in such a packet, which an SVG holds without the frame."""
    if rights is None:
        return ""
    return _DESCRIPTION.format(
        credit=escape(rights.credit),
        credit_attribute=quoteattr(rights.credit),
        notice=escape(rights.notice),
        license=escape(rights.license),
    )
