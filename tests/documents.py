"""Documents to test with, as programs leave them: with what is nobody's business."""

from collections.abc import Callable
from io import BytesIO

from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Stream, String

import pictures

SECRETS = (*pictures.SECRETS, b"Erika Privat".hex().encode(), b"Textprogramm", b"20161231")
"""Those of pictures, the name in other letters, the program and the date."""
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- Haustuer links -->
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 pdfuaid:part="1" xmp:CreatorTool="Textprogramm" pdf:Producer="Textprogramm"/>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="de">Der Plan</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li></rdf:Bag></dc:language>
<dc:creator><rdf:Seq><rdf:li>Erika Privat</rdf:li></rdf:Seq></dc:creator>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<xmp:CreateDate>20161231</xmp:CreateDate>
<xmpMM:History><rdf:Seq><rdf:li>privat@host.example</rdf:li></rdf:Seq></xmpMM:History>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def pdf(
    change: Callable[[Pdf], None] = lambda _: None, encryption: Encryption | None = None
) -> bytes:
    """A document of a page with a picture and a comment; `change` adds to it."""
    document = Pdf.new()
    page = document.add_blank_page(page_size=(595, 842))
    notes = Dictionary(Editor=Dictionary(Private=String("Erika Privat"), LastModified="20161231"))
    page.obj.PieceInfo = notes
    page.obj.LastModified = String("D:20161231")
    picture = Stream(document, pictures.jpeg(), Type=Name.XObject, Subtype=Name.Image)
    picture.stream_dict.update(
        Dictionary(
            Width=600,
            Height=400,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
            Metadata=Stream(document, pictures.XMP),
        )
    )
    page.obj.Resources = Dictionary(XObject=Dictionary(Halle=picture))
    page.Contents = Stream(document, b"q 595 0 0 400 0 0 cm /Halle Do Q")
    comment = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Text,
        Rect=Array([0, 0, 9, 9]),
        Contents=String("Ein Hinweis"),
        T=String("Erika Privat"),
        M=String("D:20161231"),
        CreationDate=String("D:20161231"),
    )
    page.obj.Annots = Array([document.make_indirect(comment)])
    root = document.Root
    root.Lang = String("de-DE")
    root.MarkInfo = Dictionary(Marked=True)
    root.StructTreeRoot = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    root.Metadata = Stream(document, _XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    for key in ("Author", "Creator", "Producer", "Firma", "Keywords"):
        document.docinfo[f"/{key}"] = "Erika Privat Textprogramm"
    document.docinfo["/CreationDate"] = "D:20161231"
    document.docinfo["/Title"] = "Der Plan"
    change(document)
    file = BytesIO()
    document.save(
        file,
        fix_metadata_version=False,
        encryption=encryption,
        deterministic_id=encryption is None,
    )
    return file.getvalue() + b"\n% Vorschaubild-Rest Erika Privat\n"


def locked(user: str = "") -> bytes:
    """A document that must not be changed, or not be opened without a password."""
    return pdf(encryption=Encryption(owner="geheim", user=user))


def signed() -> bytes:
    """A document with a signature."""

    def sign(document: Pdf) -> None:
        signature = Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3]), Contents=b"\0" * 8)
        field = Dictionary(
            FT=Name.Sig, T=String("Unterschrift"), V=document.make_indirect(signature)
        )
        document.Root.AcroForm = Dictionary(
            Fields=Array([document.make_indirect(field)]), SigFlags=3
        )

    return pdf(sign)


def attached() -> bytes:
    """A document with a table attached."""

    def attach(document: Pdf) -> None:
        document.attachments["tabelle.csv"] = b"Erika Privat"

    return pdf(attach)


def active(kind: str, *, is_opened: bool = True) -> bytes:
    """A document with an action of a kind, when it is opened or when a page is."""

    def act(document: Pdf) -> None:
        action = Dictionary(S=Name(f"/{kind}"), JS=String("app.alert(1)"), F=String("C:/a.exe"))
        if is_opened:
            document.Root.OpenAction = action
        else:
            document.pages[0].obj.AA = Dictionary(O=document.make_indirect(action))

    return pdf(act)


def linked(address: str) -> bytes:
    """A document with a link."""

    def link(document: Pdf) -> None:
        action = document.make_indirect(Dictionary(S=Name.URI, URI=String(address)))
        annotation = Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        document.pages[0].obj.Annots.append(annotation)

    return pdf(link)
