"""Published originals: pixels and rights are kept, all other metadata is removed."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

import pictures
import projects
from regionruhr.images.colour_profile import bare_profile
from regionruhr.images.kind import DamagedPictureError
from regionruhr.images.metadata import exif_orientation, is_animated, orientation, without_metadata
from regionruhr.images.rights import Rights
from regionruhr.images.svg import SVG, XLINK

RIGHTS = Rights(credit="Max Mütze / Stadt Hagen", license="CC BY 4.0 <frei & offen>")
CAMERAS: dict[str, Callable[..., bytes]] = {
    "JPEG": pictures.jpeg,
    "PNG": pictures.png,
    "WebP": pictures.webp,
}
ASSETS = sorted(
    path
    for path in (projects.ROOT / "content/assets").rglob("*.*")
    if path.suffix in {".ico", ".png", ".svg"} and b"<!--" not in path.read_bytes()
)
PROFILE = bare_profile(pictures.srgb())
camera = pytest.mark.parametrize("camera", CAMERAS.values(), ids=CAMERAS)


def _rights_in_xmp(packet: bytes) -> dict[str, str]:
    """The values of a packet by the local names of their fields."""
    root = etree.fromstring(packet)
    found = {}
    for description in root.iter("{*}Description"):
        found.update({etree.QName(name).localname: str(v) for name, v in description.items()})
        found.update({etree.QName(f).localname: str(f.xpath("string()")) for f in description})
    return found


IN_XMP = {
    "about": "",
    "Credit": RIGHTS.credit,
    "creator": RIGHTS.credit,
    "rights": f"{RIGHTS.credit}, {RIGHTS.license}",
    "UsageTerms": RIGHTS.license,
}


@camera
def test_nothing_personal_is_kept(camera: Callable[..., bytes]) -> None:
    """Place, owner, serial numbers, texts, thumbnails and what lies behind the end stay behind."""
    content = camera(orientation=6)
    found = [secret for secret in pictures.SECRETS if secret in content]
    assert len(found) >= len(pictures.SECRETS) - 1
    assert Image.open(BytesIO(content)).getexif().get_ifd(pictures.GPS)
    original = without_metadata(content, RIGHTS)
    assert [secret for secret in pictures.SECRETS if secret in original] == []
    assert b"51,30.02N" not in original
    assert "Haustuer" not in repr(pictures.reopened(original).info)
    assert set(pictures.reopened(original).getexif()) == {0x0112, 0x013B, 0x8298}


@camera
def test_rights_are_written_into_the_file(camera: Callable[..., bytes]) -> None:
    """Credit and licence stand in Exif and in XMP, for whoever meets the file alone."""
    image = pictures.reopened(without_metadata(camera(), RIGHTS))
    block = image.getexif()
    # Pillow takes the bytes for Latin-1; they are UTF-8, as everyone writes them.
    assert block[0x013B].encode("latin-1").decode() == RIGHTS.credit
    assert block[0x8298].encode("latin-1").decode() == f"{RIGHTS.credit}, {RIGHTS.license}"
    packet = image.info["xmp"]
    assert _rights_in_xmp(packet if isinstance(packet, bytes) else packet.encode()) == IN_XMP


@camera
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_pixels_stay_as_they_are(camera: Callable[..., bytes], mode: str) -> None:
    """Nothing is compressed again: the decoded picture is the same bit by bit."""
    content = camera(pictures.scene(mode=mode))
    before, after = pictures.reopened(content), pictures.reopened(without_metadata(content, RIGHTS))
    assert (before.mode, before.size) == (after.mode, after.size)
    assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize(
    "content",
    [
        pictures.jpeg(progressive=True),
        pictures.jpeg(restart_marker_blocks=4),
        pictures.jpeg(pictures.scene(mode="CMYK")),
        pictures.jpeg(subsampling=0, optimize=True),
        pictures.png(pictures.scene(mode="P")),
        pictures.png(pictures.scene(mode="RGBA")),
        pictures.png(pictures.scene(mode="1")),
        pictures.png(Image.new("I;16", (40, 30), 40_000)),
        pictures.png(pictures.scene(mode="P"), transparency=0),
        pictures.webp(lossless=True),
        pictures.webp(pictures.scene(mode="RGBA"), lossless=True),
        pictures.webp(pictures.scene(mode="RGBA")),
        pictures.plain("WEBP"),
        pictures.plain("WEBP", lossless=True),
        pictures.plain("WEBP", pictures.scene(31, 17, "RGBA"), lossless=True),
    ],
    ids=[
        "progressive",
        "restart markers",
        "CMYK",
        "no subsampling",
        "palette",
        "alpha",
        "black and white",
        "16 bits",
        "transparent palette",
        "lossless WebP",
        "lossless WebP with alpha",
        "WebP with alpha",
        "plain WebP",
        "plain lossless WebP",
        "plain lossless WebP with alpha",
    ],
)
def test_every_encoding_is_kept(content: bytes) -> None:
    """What one library wrote, another program's reader finds unchanged."""
    before, after = pictures.reopened(content), pictures.reopened(without_metadata(content, RIGHTS))
    assert (before.mode, before.size) == (after.mode, after.size)
    assert before.convert("RGBA").tobytes() == after.convert("RGBA").tobytes()


@camera
def test_colour_profile_is_kept(camera: Callable[..., bytes]) -> None:
    """Without it print and screens would show other colours."""
    original = without_metadata(camera(icc_profile=pictures.srgb()), RIGHTS)
    assert pictures.reopened(original).info["icc_profile"] == PROFILE


@camera
@pytest.mark.parametrize("value", range(1, 9))
def test_orientation_is_kept(camera: Callable[..., bytes], value: int) -> None:
    """A phone says how it was held; pixels need not be turned for it."""
    content = camera(orientation=value)
    assert orientation(content) == value
    original = without_metadata(content, RIGHTS)
    assert orientation(original) == value
    assert pictures.reopened(original).getexif().get(0x0112, 1) == value


@camera
def test_publishing_twice_gives_the_same(camera: Callable[..., bytes]) -> None:
    """Same input, same bytes; and what was published once is published as it is."""
    original = without_metadata(camera(orientation=6), RIGHTS)
    assert without_metadata(camera(orientation=6), RIGHTS) == original
    assert without_metadata(original, RIGHTS) == original


@camera
def test_without_rights_none_are_written(camera: Callable[..., bytes]) -> None:
    """A picture that nothing shows is examined as it is."""
    image = pictures.reopened(without_metadata(camera()))
    assert not image.getexif()
    assert "xmp" not in image.info


@pytest.mark.parametrize(
    "content",
    [
        *(pictures.plain(kind) for kind in ("JPEG", "PNG", "WEBP")),
        pictures.plain("WEBP", lossless=True),
        *(pictures.plain(kind, icc_profile=PROFILE) for kind in ("JPEG", "PNG", "WEBP")),
        pictures.plain("WEBP", pictures.scene(mode="RGBA")),
        without_metadata(pictures.ico()),
        without_metadata(pictures.svg()),
        b"<svg xmlns='http://www.w3.org/2000/svg' ><a:b xmlns:a='urn:a' /></svg>".replace(
            b"<a:b xmlns:a='urn:a' />", b"<style>a > b {}</style><g id='a/b' /><use href='#a/b'/>"
        ),
        *(path.read_bytes() for path in ASSETS),
    ],
)
def test_picture_without_metadata_is_unchanged(content: bytes) -> None:
    """Bit by bit, whichever program wrote it."""
    assert without_metadata(content) == content


@camera
@pytest.mark.parametrize("left", [0.1, 0.5, 0.99])
def test_truncated_file_is_an_error(camera: Callable[..., bytes], left: float) -> None:
    """Wherever a file breaks off, its end is missing."""
    content = camera().removesuffix(b"Vorschaubild-Rest").removesuffix(b"\xff\xd8")
    with pytest.raises(DamagedPictureError):
        without_metadata(content[: int(len(content) * left)], RIGHTS)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBPVP8 ", b"GIF89a", b"Text"],
    ids=["empty", "start of JPEG", "start of PNG", "start of WebP", "GIF", "text"],
)
def test_other_file_is_an_error(content: bytes) -> None:
    """There is no other error for anything a file can hold."""
    with pytest.raises(DamagedPictureError):
        without_metadata(content, RIGHTS)


def test_bytes_of_any_kind_give_a_picture_or_the_one_error() -> None:
    """Every single byte of a small file may be another: nothing else is ever raised."""
    for content in (
        pictures.jpeg(pictures.scene(8, 8), quality=10),
        pictures.png(pictures.scene(8, 8)),
        pictures.webp(pictures.scene(8, 8), quality=10),
    ):
        for at in range(12, len(content), 7):
            for other in (0x00, 0xFF, 0xDA):
                spoilt = content[:at] + bytes([other]) + content[at + 1 :]
                try:
                    without_metadata(spoilt, RIGHTS)
                except DamagedPictureError:
                    continue


def test_second_file_in_a_picture_is_removed() -> None:
    """A page or an archive behind the end of a picture, or in a comment, is not published."""
    page = b"<script>alert(1)</script>PK\x03\x04"
    content = pictures.jpeg(comment=page) + page
    assert page in content
    assert page not in without_metadata(content, RIGHTS)


def test_thumbnail_of_jfif_is_removed() -> None:
    """JFIF can carry one beside Exif; the resolution there is kept."""
    content = pictures.plain("JPEG", dpi=(300, 300))
    head = content[2:20]
    assert head.startswith(b"\xff\xe0\x00\x10JFIF\0")
    thumbnail = b"\xff\xe0" + (16 + 12).to_bytes(2) + head[4:16] + b"\x02\x02" + b"VORSCHAU-DAS"
    spoilt = content[:2] + thumbnail + content[20:]
    original = without_metadata(spoilt, RIGHTS)
    assert b"VORSCHAU-DAS" not in original
    assert pictures.reopened(original).info["dpi"] == (300, 300)


def _webp_with(chunks: bytes) -> bytes:
    """A WebP with these chunks before its pixels."""
    body = b"WEBP" + chunks + pictures.plain("WEBP")[12:]
    return b"RIFF" + len(body).to_bytes(4, "little") + body


@pytest.mark.parametrize(
    "content",
    [
        *(
            pictures.plain("JPEG").replace(b"\xff\xdb", between + b"\xff\xdb", 1)
            for between in (
                b"\x12\x34\xff\x00",
                b"\xff\x02\0\2",
                b"\xff\xc8\0\2",
                b"\xff\xf7\0\2",
                b"\xff\xd0",
                b"\xff\xfe\0\1",
                b"\xff\xfe\0\2" * 20_000,
            )
        ),
        *(
            pictures.plain("PNG").replace(b"\0\0\0\0IEND", between + b"\0\0\0\0IEND")
            for between in (b"\0\0\0\0ABCDsums", b"\0\0\0\0abCDsums" * 20_000)
        ),
        _webp_with(b"abCD\0\0\0\0" * 20_000),
    ],
    ids=[
        "bytes of nothing",
        "reserved marker",
        "reserved JPG",
        "reserved JPG7",
        "restart before the picture",
        "segment without its length",
        "thousands of comments",
        "PNG chunk that is not known",
        "thousands of PNG chunks",
        "thousands of WebP chunks",
    ],
)
def test_nothing_is_dropped_that_is_not_known(content: bytes) -> None:
    """Between the parts of a format stands nothing else, and nobody needs 20,000 of them."""
    with pytest.raises(DamagedPictureError):
        without_metadata(content, RIGHTS)


def test_thousands_of_scans_are_refused() -> None:
    """A progressive picture has about ten; each of more would cost as much as a whole picture."""
    content = pictures.plain("JPEG", pictures.scene(64, 64), progressive=True)
    start = content.rindex(b"\xff\xda")
    scan = content[start:-2]
    assert without_metadata(content[:start] + scan * 50 + b"\xff\xd9", RIGHTS)
    with pytest.raises(DamagedPictureError):
        without_metadata(content[:start] + scan * 200 + b"\xff\xd9", RIGHTS)


def test_endless_filling_is_refused() -> None:
    """A few bytes in front of a segment are usual; a decoder takes seconds for millions."""
    content = pictures.plain("JPEG")
    filled = content[:2] + b"\xff" * 999 + content[2:]
    assert without_metadata(filled) == content
    with pytest.raises(DamagedPictureError):
        without_metadata(content[:2] + b"\xff" * 2000 + content[2:])


@pytest.mark.parametrize("numbers", [[1, 2, 2], [2], [1, 3], [0], range(1, 301)])
def test_profile_in_wrong_parts_is_none(numbers: Iterable[int]) -> None:
    """A part is missing, doubled or unknown, or there are more than can be numbered."""
    content = pictures.plain("JPEG")
    count = len([*numbers])
    parts = [
        b"\xff\xe2\0\x14ICC_PROFILE\0" + bytes([number % 256, count % 256, *b"abcd"])
        for number in numbers
    ]
    assert without_metadata(content[:2] + b"".join(parts) + content[2:]) == content


@pytest.mark.parametrize(
    ("content", "moves"),
    [
        (pictures.jpeg(), False),
        (pictures.png(), False),
        (pictures.webp(), False),
        (pictures.svg(), False),
        (pictures.plain("PNG", save_all=True, append_images=[Image.new("RGB", (9, 9))]), True),
        (
            pictures.plain("WEBP", save_all=True, append_images=[Image.new("RGB", (600, 400))]),
            True,
        ),
    ],
    ids=["JPEG", "PNG", "WebP", "SVG", "animated PNG", "animated WebP"],
)
def test_animation_is_detected(content: bytes, moves: bool) -> None:  # noqa: FBT001
    """By its parts, before they are left behind."""
    assert is_animated(content) is moves


def test_drawing_loses_its_metadata() -> None:
    """Comments, metadata and paths of a computer go; shapes and texts stay."""
    content = pictures.svg(
        '<!-- geheim --><text x="1" y="9">a<inkscape:n/>b</text><title>T</title>'
    )
    original = without_metadata(content, RIGHTS).decode()
    found = [secret for secret in pictures.SECRETS if secret.decode() in original]
    assert found == []
    assert not re.search("inkscape|sodipodi|adobe.com/Adobe|ENTITY|data-|p-id|xpacket", original)
    assert "geheim" not in original
    assert '<rect width="400" height="200" fill="#e85d0c"/>' in original
    assert '<text x="1" y="9">ab</text><title>T</title>' in original
    assert _rights_in_xmp(original.encode()) == IN_XMP


@pytest.mark.parametrize(
    ("drawn", "kept"),
    [
        ('<g style="fill:red/* a */;x:y"/>', '<g style="fill:red/**/;x:y"/>'),
        ("<style>a{b:'/*'}/* c</style>", "<style>a{b:'/*'}/**/</style>"),
        ("<style>a/* b */.c<i:x>d</i:x></style>", "<style>a/**/.c</style>"),
        (
            "<text>a<i:x>b</i:x>c &lt;&#13;<tspan>d</tspan> e</text><i:x/>",
            "<text>ac &lt;&#13;<tspan>d</tspan> e</text>",
        ),
        ('<g id="/a"/><use href="#/a"/><i:x/>', '<g id="/a"/><use href="#/a"/>'),
        (r'<g id="C:\a"/>', "<g/>"),
        ('<g data-a="b" x="&#10;&quot;\'"/>', '<g x="&#10;&quot;\'"/>'),
        (
            '<style>[data-a] {}</style><g data-a="b" t="1"/>',
            '<style>[data-a] {}</style><g data-a="b"/>',
        ),
        (
            f'<l:use xmlns:l="{SVG}" xmlns:h="{XLINK}" h:href="#a" h:title="b"/>',
            '<use xlink:href="#a"/>',
        ),
        (
            '<text xml:space="preserve" xml:lang="de" xml:id="a"/>',
            '<text xml:space="preserve" xml:lang="de"/>',
        ),
        ("<style><![CDATA[a > b {}]]></style><?a b?>", "<style>a &gt; b {}</style>"),
        (
            "<title>Müller &amp; Söhne</title><desc>a</desc><!-- b -->",
            "<title>Müller &amp; Söhne</title><desc>a</desc>",
        ),
        ("<metadata><g/></metadata><script/><g/>", "<g/>"),
    ],
)
def test_drawn_elements_are_kept(drawn: str, kept: str) -> None:
    """A comment of CSS parts words, so an empty one stays; what a style selects by does, too."""
    content = f'<svg xmlns="{SVG}" xmlns:i="urn:i" viewBox="0 0 4 1">{drawn}</svg>'
    spaces = f'xmlns="{SVG}"' + f' xmlns:xlink="{XLINK}"' * (XLINK in drawn)
    whole = f'<svg {spaces} viewBox="0 0 4 1">{kept}</svg>'
    head = '<?xml version="1.0" encoding="utf-8"?>\n'
    assert without_metadata(content.encode()).decode() == f"{head}{whole}\n"


@pytest.mark.parametrize(
    "content",
    [
        b"<svg",
        b"<svg>\xff</svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/png;base64,a'/></svg>",
    ],
    ids=["cut", "Latin-1", "embedded nonsense"],
)
def test_broken_drawing_is_an_error(content: bytes) -> None:
    """By the one error."""
    with pytest.raises(DamagedPictureError):
        without_metadata(content)


def test_icon_loses_its_metadata() -> None:
    """What lies in its PNG, and behind them, is left behind; a bitmap has no room for notes."""
    content = pictures.ico()
    assert (
        pictures.reopened(without_metadata(content)).tobytes()
        == pictures.reopened(content).tobytes()
    )
    bitmap = pictures.plain("ICO", pictures.scene(32, 32), bitmap_format="bmp")
    assert without_metadata(bitmap + b"Erika Privat") == bitmap


@pytest.mark.parametrize(
    ("at", "number"),
    [(4, 0), (4, 2), (4, 0xFFFF), (14, 0), (14, 0xFFFF_FFFF), (18, 0xFFFF), (18, 0), (22, 0)],
)
def test_icon_with_wrong_offsets_is_an_error(at: int, number: int) -> None:
    """None, more than there are, of no length, beyond the end, within the head, or no picture."""
    length = 2 if at == 4 else 4
    content = pictures.ico()
    with pytest.raises(DamagedPictureError):
        without_metadata(content[:at] + number.to_bytes(length, "little") + content[at + length :])


def test_photo_in_a_drawing_loses_its_metadata() -> None:
    """It was taken somewhere as well."""
    photo = pictures.jpeg(pictures.scene(30, 20))
    address = "data:image/jpeg;base64," + b64encode(photo).decode()
    content = pictures.svg(f'<image width="30" height="20" href="{address}"/>')
    root = etree.fromstring(without_metadata(content, RIGHTS))
    kept = etree.XPath("string(//*[local-name()='image']/@href)")(root)
    assert kept == "data:image/jpeg;base64," + b64encode(without_metadata(photo)).decode()


@pytest.mark.parametrize("inside", [b"kein Bild", b"<svg/>", b""], ids=["text", "SVG", "nothing"])
def test_embedded_photo_must_be_one(inside: bytes) -> None:
    """Else nobody has looked at what it is."""
    address = "data:image/png;base64," + b64encode(inside + b" ").decode()
    with pytest.raises(DamagedPictureError):
        without_metadata(pictures.svg(f'<image href="{address}"/>'), RIGHTS)


def _exif(value: int, order: str = "big", before: int = 0) -> bytes:
    """A block with so many other entries before the orientation."""
    endian = "big" if order == "big" else "little"

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, "big" if endian == "big" else "little")

    mark = b"MM" if endian == "big" else b"II"
    entries = [
        number(0x010F + n, 2) + number(4, 2) + number(1, 4) + bytes(4) for n in range(before)
    ]
    entries.append(number(0x0112, 2) + number(3, 2) + number(1, 4) + number(value, 2) + bytes(2))
    head = mark + number(42, 2) + number(8, 4) + number(len(entries), 2)
    return head + b"".join(entries) + bytes(4)


@pytest.mark.parametrize("order", ["big", "little"])
@pytest.mark.parametrize("value", range(1, 9))
def test_orientation_is_read(value: int, order: str) -> None:
    """One of eight, with or without the mark that Exif has in a JPEG."""
    assert exif_orientation(_exif(value, order, before=2)) == value
    assert exif_orientation(b"Exif\0\0" + _exif(value, order)) == value


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"MM",
        b"Das ist kein Exif",
        _exif(0),
        _exif(9),
        _exif(6)[:12],
        b"MM\0\x2a\xff\xff\xff\xff",
        b"II\x2a\0\x08\0\0\0\xff\xff",
    ],
    ids=["none", "two bytes", "text", "zero", "nine", "cut", "far away", "endless"],
)
def test_nonsense_means_upright(block: bytes) -> None:
    """A block is written by cameras, and by those who wish us ill."""
    assert exif_orientation(block) == 1
