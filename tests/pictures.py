"""Pictures to test with, as cameras and programs leave them: with what is nobody's business."""

from io import BytesIO

from PIL import Image, PngImagePlugin
from PIL.ImageCms import ImageCmsProfile, createProfile

SECRETS = (
    b"Erika Privat",
    b"SN-4711-0815",
    b"OBJEKTIV-99",
    b"CAMERAMAKER",
    b"privat@host.example",
    b"Haustuer links",
    b"Vorschaubild-Rest",
)
"""Owner, serial numbers, maker, mail, a comment and what lies behind the end."""

ORIENTATION, GPS = 0x0112, 0x8825
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    b'xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30.02N">Erika Privat '
    b"privat@host.example</rdf:Description></rdf:RDF></x:xmpmeta>"
)
# Photoshop's block with IPTC: city, by-line.
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x11\x1c\x02\x50\0\x0cErika Privat"


def exif(orientation: int = 1) -> Image.Exif:
    """What a camera notes: place, owner, serial numbers, time."""
    block = Image.Exif()
    block[ORIENTATION] = orientation
    block[0x010F] = "CAMERAMAKER"
    block[0x013B] = "Erika Privat"
    details = block.get_ifd(0x8769)
    details[0xA430] = "Erika Privat"
    details[0xA431] = "SN-4711-0815"
    details[0xA435] = "OBJEKTIV-99"
    details[0x9003] = "2016:02:02 10:00:00"
    place = block.get_ifd(GPS)
    place[1], place[2] = "N", (51.0, 30.0, 1.5)
    place[3], place[4] = "E", (7.0, 27.0, 59.25)
    return block


def scene(width: int = 600, height: int = 400, mode: str = "RGB") -> Image.Image:
    """A picture of which every corner has a colour of its own: red, green, blue, white."""
    corners = Image.new("RGB", (2, 2))
    corners.putdata([(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)])
    return corners.resize((width, height), Image.Resampling.NEAREST).convert(mode)


def jpeg(image: Image.Image | None = None, orientation: int = 1, **options: object) -> bytes:
    """A JPEG as a camera leaves it, and a second picture behind its end."""
    file = BytesIO()
    settings = {"quality": 90, "exif": exif(orientation), "xmp": XMP, "comment": b"Haustuer links"}
    (image or scene()).save(file, "JPEG", **(settings | options))
    start, rest = file.getvalue()[:2], file.getvalue()[2:]
    iptc = b"\xff\xed" + (len(IPTC) + 2).to_bytes(2) + IPTC
    return start + iptc + rest + b"\xff\xd8Vorschaubild-Rest"


def png(image: Image.Image | None = None, orientation: int = 1, **options: object) -> bytes:
    """A PNG as a phone or an editor leaves it, with texts, and a rest behind its end."""
    file = BytesIO()
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", "Erika Privat")
    texts.add_text("Comment", "Haustuer links", zip=True)
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    (image or scene()).save(file, "PNG", exif=exif(orientation), pnginfo=texts, **options)
    return file.getvalue() + b"Vorschaubild-Rest"


def webp(image: Image.Image | None = None, orientation: int = 1, **options: object) -> bytes:
    """A WebP with all that its container can carry, and a rest behind its end."""
    file = BytesIO()
    settings = {"exif": exif(orientation), "xmp": XMP, "quality": 90}
    (image or scene()).save(file, "WEBP", **(settings | options))
    return file.getvalue() + b"Vorschaubild-Rest"


def plain(kind: str, image: Image.Image | None = None, **options: object) -> bytes:
    """A picture without any notes."""
    file = BytesIO()
    (image or scene()).save(file, kind, **options)
    return file.getvalue()


def ico() -> bytes:
    """An icon as a program leaves it, and a rest behind its end."""
    icon = png(scene(16, 16))
    entry = b"\x10\x10\0\0\1\0\x20\0" + len(icon).to_bytes(4, "little") + b"\x16\0\0\0"
    return b"\0\0\1\0\1\0" + entry + icon + b"Vorschaubild-Rest"


def svg(inside: str = "", size: str = 'viewBox="0 0 400 200"') -> bytes:
    """A drawing as a program leaves it."""
    return (
        '<?xml version="1.0"?>\n<!-- Haustuer links -->\n<?Editor Erika Privat?>\n'
        '<!DOCTYPE svg SYSTEM "/home/Erika Privat/svg.dtd" [\n'
        '<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">\n'
        '<!ENTITY st0 "fill:#E85D0C;"><!ENTITY owner "Erika Privat">]>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="file:///home/CAMERAMAKER/" '
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:i="&ns_ai;" '
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" '
        'inkscape:export-filename="/home/Erika Privat/plan.png" sodipodi:docname="Erika Privat" '
        f'data-file="C:\\Erika Privat\\plan.ai" x:by="Erika Privat" p-id="Erika Privat" {size}>'
        '<metadata><?xpacket begin="" id="SN-4711-0815"?>privat@host.example</metadata>'
        "<sodipodi:namedview><x:by>Erika Privat</x:by></sodipodi:namedview>"
        "<i:pgf>CAMERAMAKER</i:pgf><style>/* Erika Privat */ .a { opacity: 1 }</style>"
        f'<rect width="400" height="200" fill="#e85d0c"/><g id="/home/Erika Privat/plan.ai" '
        f'style="&st0;/* Erika Privat */" class="a"/>{inside}</svg>\n'
    ).encode()


def srgb() -> bytes:
    """The profile of sRGB."""
    return ImageCmsProfile(createProfile("sRGB")).tobytes()


def reopened(content: bytes) -> Image.Image:
    """A picture as Pillow reads it, pixels included."""
    image = Image.open(BytesIO(content))
    image.load()
    return image
