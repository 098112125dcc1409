"""The pages of a change as a site of their own: what it has, and where its links lead."""

import pytest

from regionruhr.site_diff.difference import (
    Change,
    Difference,
    Hunk,
    NewPage,
    PageRef,
    Redirect,
)
from regionruhr.site_diff.preview_site import (
    MOST_PAGES,
    has_same_origin,
    preview_files,
    preview_link,
    previewed_pages,
)

SITE = "https://www.example.org/netz/"
WILO = "partner/wilo/index.html"
FILES = {
    WILO: "",
    "index.html": "",
    "partner/abus/index.html": "",
    "partner/wilo/wilo.vcf": "v",
    "partner/wilo/alt.vcf": "v",
    "assets/site.css": 'a{src:url("fonts/a b.woff2") url(data:x) url(../weg.png)}',
    "assets/fonts/a b.woff2": "f",
    "assets/a.js": "",
    "favicon.ico": "i",
    "bild.webp": "b",
    "bild-2x.webp": "c",
}


def _preview(html: str) -> dict[str, str]:
    """The preview of a page, of another one and of a file beside it."""
    files = {**FILES, WILO: html}
    pages = [PageRef("/partner/wilo/"), PageRef("/partner/abus/")]
    others = ["partner/wilo/wilo.vcf", "index.html"]
    made = preview_files(pages, others, files, lambda path: files[path].encode(), SITE)
    return {path: content.decode() for path, content in made}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="../abus/">A</a>', '<a href="../abus/index.html">A</a>'),
        ('<a href="../abus/#b">A</a>', '<a href="../abus/index.html#b">A</a>'),
        ('<a class="b" href="../../">A</a>', f'<a class="b" href="{SITE}">A</a>'),
        ('<a href="../neu/?a=1&amp;b">A</a>', f'<a href="{SITE}partner/neu/?a=1&amp;b">A</a>'),
        ('<a href="/netz/partner/abus/">A</a>', '<a href="../abus/index.html">A</a>'),
        ('<a href="wilo.vcf">A</a>', '<a href="wilo.vcf">A</a>'),
        ('<a href="alt.vcf">A</a>', f'<a href="{SITE}partner/wilo/alt.vcf">A</a>'),
        ('<a href="#inhalt">A</a>', '<a href="#inhalt">A</a>'),
        ('<a href="https://a.example/">A</a>', '<a href="https://a.example/">A</a>'),
        ('<a href="mailto:a@b.example">A</a>', '<a href="mailto:a@b.example">A</a>'),
        ('<a href="http://[a">A</a>', '<a href="http://[a">A</a>'),
        ('<form action="../../suche/">', f'<form action="{SITE}suche/">'),
        ('<img src="../../bild.webp" alt="a > b">', '<img src="../../bild.webp" alt="a > b">'),
        (
            '<img srcset="../../bild.webp 1x, ../../bild-2x.webp 2x">',
            '<img srcset="../../bild.webp 1x, ../../bild-2x.webp 2x">',
        ),
        ('<img src="/netz/bild.webp">', '<img src="../../bild.webp">'),
        ("<p>href=\"../abus/\" &lt;a href='../'&gt;</p>",) * 2,
        ('<script src="../../assets/a.js"></script>a<SCRIPT>b</SCRIPT >c<!-- d -->', "ac"),
        ('<link rel="canonical" href="https://www.example.org/netz/">', ""),
        ('<link rel="alternate" type="application/rss+xml" href="x">', ""),
        ('<meta http-equiv="refresh" content="0; url=../abus/">', ""),
        ('<meta name="robots" content="index">', ""),
        ('<meta name="viewport" content="a">',) * 2,
    ],
)
def test_page_is_rewritten(html: str, expected: str) -> None:
    """Links name files of the preview, or lead to the public site; nothing runs or claims."""
    assert _preview(html)[f"seiten/{WILO}"] == expected


def test_preview_has_what_its_pages_load() -> None:
    """Styles, fonts that these name, pictures, files beside it that are new; nothing else."""
    page = (
        '<link rel="stylesheet" href="../../assets/site.css"><img src="../../bild.webp">'
        '<link rel="icon" href="../../favicon.ico"><a href="wilo.vcf">A</a><a href="../../">B</a>'
        '<link rel="preload" href="../../bild-2x.webp"><img src="../../gibt-es-nicht.webp">'
    )
    assert [*_preview(page)] == [
        *("seiten/partner/wilo/index.html", "seiten/partner/abus/index.html"),
        *("seiten/assets/fonts/a b.woff2", "seiten/assets/site.css", "seiten/bild.webp"),
        *("seiten/favicon.ico", "seiten/partner/wilo/wilo.vcf"),
    ]


def test_page_stays_out_of_search_engines_and_runs_nothing() -> None:
    """Whatever its own head says: the first policy of two holds as well."""
    (page, *_) = _preview('<head lang="de"><title>A</title></head>').values()
    assert page.startswith(
        '<head lang="de"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    )
    assert "script-src" not in page
    assert '<meta name="robots" content="noindex"><title>A</title>' in page


@pytest.mark.parametrize(
    ("address", "up"), [("/", ".."), ("/404.html", ".."), ("/partner/wilo/", "../../..")]
)
def test_page_leads_to_the_list(address: str, up: str) -> None:
    """It says that it is not the public one, which it may look like."""
    page = b"<body class='a'><main>A</main></body>"
    ((_, content),) = preview_files([PageRef(address)], [], [], lambda _: page, SITE)
    assert content.decode() == (
        '<body class=\'a\'><aside class="preview-note" lang="de" '
        'aria-label="Hinweis zu dieser Website">'
        f'Ansicht einer Änderung, noch nicht veröffentlicht. <a href="{up}/index.html">Alle '
        "Seiten dieser Änderung</a></aside><main>A</main></body>"
    )


def test_pages_with_other_text_come_before_samples_of_other_markup() -> None:
    """Of those one of each folder, and not more than a few hundred in all."""
    one, two, three = (PageRef(f"/{name}/") for name in ("neu", "anders", "weg"))
    alike = tuple(PageRef(f"/partner/{number}/") for number in range(3))
    found = previewed_pages(
        Difference(
            added=(NewPage(one),),
            changed=(Change(two, (Hunk(("+ a",)),)),),
            tombstones=(three,),
            redirects=(Redirect(three, "/neu/"),),
            same_text=(PageRef("/"), *alike),
        )
    )
    assert found == (one, two, three, PageRef("/"), alike[0])
    many = tuple(NewPage(PageRef(f"/{number}/")) for number in range(MOST_PAGES + 1))
    assert len(previewed_pages(Difference(added=many))) == MOST_PAGES


def test_link_to_a_page_is_an_address() -> None:
    """Of a file, from the folder of the preview."""
    assert preview_link(PageRef("/404 <b>.html")) == "seiten/404%20%3Cb%3E.html"
    assert preview_link(PageRef("/")) == "seiten/index.html"


@pytest.mark.parametrize(
    ("address", "is_same"),
    [
        ("https://www.example.org/-/jobs/1/", True),
        ("https://WWW.example.org:443/", True),
        ("https://example.org/", False),
        ("https://review-1--www.example.org/", False),
        ("http://www.example.org/", False),
        ("https://www.example.org:8443/", False),
    ],
)
def test_origins_are_compared(address: str, is_same: bool) -> None:  # noqa: FBT001
    """Scheme, host and port, not the path: data that a browser keeps does not know paths."""
    assert has_same_origin(address, SITE) is is_same
