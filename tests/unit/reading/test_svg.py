"""A drawing that does nothing is a logo; what it may not hold is refused line by line.

The faulty files of tests/broken/logo-*.svg show the refusals as editors read them.
"""

import pytest

from regionruhr.images.metadata import without_metadata
from regionruhr.images.svg import SVG
from regionruhr.reading.svg import DEEPEST, MOST_ELEMENTS, MOST_REFUSALS, MOST_REPEATED, read_svg

PATH = "partners/logos/wilo.svg"
SPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
)
DOCTYPE = (
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
)
LONG = "a" * 1000
SHAPE = '<path id="a" d="M0 0h4v1H0z"/>'


def _svg(inside: str = SHAPE, attributes: str = 'viewBox="0 0 4 1"', before: str = "") -> bytes:
    return f"{before}<svg {SPACES} {attributes}>{inside}</svg>".encode()


def _faults(content: bytes) -> list[tuple[str, str, str]]:
    """Place, fault and value of each refusal."""
    size, problems = read_svg(PATH, content)
    assert (size is None) is bool(problems)
    return [(p.place, p.fault, p.values.get("value", "")) for p in problems]


GOOD = {
    "plain": SHAPE,
    "gradient": (
        '<defs><linearGradient id="g" x1="0" x2="1"><stop offset="0" stop-color="#fff"/>'
        '</linearGradient></defs><rect width="4" height="1" fill="url(#g)"/>'
    ),
    "address in quotes": "<rect width='4' height='1' fill='url( \"#g\" )'/>",
    "reuse": f'{SHAPE}<use href="#a" x="1"/><use xlink:href="#a" transform="scale(2) rotate(9)"/>',
    "style sheet": (
        "<style>@media (prefers-color-scheme: dark) { .a:not(.b) { fill: rgb(1, 2, 3) } }"
        " .b { clip-path: url(#c); }</style>" + SHAPE
    ),
    "style in CDATA": "<style type='text/css'><![CDATA[.a > .b { fill: #123 }]]></style>" + SHAPE,
    "filter": (
        '<filter id="f"><feGaussianBlur in="SourceGraphic" stdDeviation="2"/></filter>'
        '<g filter="url(#f)" style="fill: hsl(1, 2%, 3%); opacity: calc(1 / 2)"/>'
    ),
    "text": '<text x="1" y="1" font-family="Barlow, sans-serif">Größe &amp; mehr</text>',
    "embedded picture": '<image width="4" height="1" href="data:image/png;base64,iVBORw0KGgo="/>',
    "notes of a program": (
        '<g inkscape:label="Layer (1)"><inkscape:note view="a"/></g>'
        '<metadata><rdf:RDF><rdf:li rdf:about="https://host.example/"/></rdf:RDF></metadata>'
    ),
    "names of any kind": '<g id="a@2x" class="b(c)" data-name="Layer (1)" aria-label="url(x)"/>',
    "spaces kept": '<text xml:space="preserve" xml:lang="de" xlink:type="simple">a  b</text>',
    "comment": "<!-- <script>alert(1)</script> -->" + SHAPE,
    "use of nothing": '<use/><use href="#missing"/><use xlink:href="#missing"/>',
    "style of nothing": '<g fill="url(#missing)" clip-path="" style="" id="" class=""/><style/>',
    "numbers that are none": '<g opacity="NaN" stroke-width="1e999"/><path d=""/><rect width=""/>',
    "instruction": '<?php echo "x" ?><metadata><?xpacket begin="" id="a"?></metadata>',
    "attributes of other programs": '<g p-id="2" layerName="Pfad" t="17" title="Muster"/>',
    "name space of another program": '<x:a xmlns:x="urn:x" x:b="c"/><g xmlns:x="urn:x" x:b="c"/>',
    "often used": SHAPE + '<use href="#a"/>' * 5000,
    "gradients with stops": (
        '<linearGradient id="g">' + "<stop/>" * 50 + "</linearGradient>"
        '<radialGradient id="h" href="#g"/>' + '<g fill="url(#h)"/>' * 5000
    ),
}


@pytest.mark.parametrize("inside", GOOD.values(), ids=GOOD.keys())
def test_drawing_that_does_nothing_is_taken(inside: str) -> None:
    """Shapes, text, gradients, filters and references within the file are what logos need."""
    assert _faults(_svg(inside)) == []


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\ufeff",
        '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n',
        '<?xml version="1.0" encoding="utf-8"?><!-- Generator -->',
        DOCTYPE,
        "<!DOCTYPE svg [ ]>",
        DOCTYPE.replace(">", ' [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]>'),
        '<!DOCTYPE svg [<!ENTITY st0 "fill:#FFF;"><!ENTITY st1 \'url("#a")\'>]>',
        '<?Editor a?><!DOCTYPE svg SYSTEM "C:\\a.dtd">',
    ],
    ids=[
        "nothing",
        "byte order mark",
        "declaration",
        "comment",
        "document type",
        "empty rules",
        "name spaces of Illustrator",
        "styles of Illustrator",
        "instruction",
    ],
)
def test_what_programs_write_before_a_drawing_is_taken(before: str) -> None:
    """A document type is a mere name as long as it has no more than short forms of texts."""
    assert _faults(_svg(before=before)) == []


@pytest.mark.parametrize(
    ("attributes", "width", "height"),
    [
        ('viewBox="0 0 400 100"', 400, 100),
        ('viewBox="-5,-5, 400.5  1e2"', 400.5, 100),
        ('width="40" height="10"', 40, 10),
        ('width="40px" height=".5in"', 40, 48),
        ('width="72pt" height="25.4mm"', 96, 96),
        ('width="40" height="10" viewBox="0 0 1 1"', 40, 10),
        ('width="100%" height="100%" viewBox="0 0 3 2"', 3, 2),
        ('width="40" viewBox="0 0 3 2"', 3, 2),
        ('width="0" height="0" viewBox="0 0 3 2"', 3, 2),
        ('width="" height="" viewBox="0 0 3 2"', 3, 2),
        ('width="NaN" height="1e-999" viewBox="0 0 3 2"', 3, 2),
        (f'width="{"1" * 300_000}x" height="1" viewBox="0 0 3 2"', 3, 2),
        (f'width="4{" " * 300_000}x" height="1" viewBox="0 0 3 2"', 3, 2),
    ],
)
def test_size_is_that_of_the_drawing(attributes: str, width: float, height: float) -> None:
    """Both lengths where they are absolute (CSS pixels), else the view box."""
    size, problems = read_svg(PATH, _svg(attributes=attributes))
    assert problems == []
    assert size == pytest.approx((width, height))


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        'width="40"',
        'width="4em" height="1em"',
        'viewBox=""',
        'viewBox="0 0 4"',
        'viewBox="0 0 -4 1"',
        'viewBox="0 0 0 0"',
        'viewBox="0 0 NaN NaN"',
        f'viewBox="0 0 4 1{" 1" * 100_000}"',
    ],
)
def test_drawing_without_size_is_refused(attributes: str) -> None:
    """It would be displayed in a size of the browser's choice."""
    assert _faults(_svg(attributes=attributes)) == [("<svg>", "svg-size", "")]


@pytest.mark.parametrize(
    ("inside", "place", "fault", "value"),
    [
        ("<SCRIPT/>", "<SCRIPT>", "svg-element", ""),
        ("<inkscape:g><script/></inkscape:g>", "<script>", "svg-element", ""),
        ('<b xmlns="http://www.w3.org/1999/xhtml"/>', "<b>", "svg-element", ""),
        ('<b xmlns="http://www.w3.org/1998/Math/MathML"/>', "<b>", "svg-element", ""),
        ('<b xmlns=""/>', "<b>", "svg-element", ""),
        ('<animate attributeName="href"/>', "<animate>", "svg-element", ""),
        ('<feImage href="#a"/>', "<feImage>", "svg-element", ""),
        ('<?xml-stylesheet href="a.css"?>', "<?xml-stylesheet?>", "svg-element", ""),
        ("<style>a<style/>b</style>", "<style>", "svg-element", ""),
        ("<style>@import 'a.css';<g/></style>", "<g>", "svg-element", ""),
        ("<style>a<b:b xmlns:b='urn:b'/>b</style>", "<b>", "svg-element", ""),
        ('<g ONCLICK="x"/>', "<g> ONCLICK", "svg-attribute", ""),
        ('<g src="x"/>', "<g> src", "svg-attribute", ""),
        ('<g xlink:HREF="x"/>', "<g> HREF", "svg-attribute", ""),
        ('<use href=""/>', "<use> href", "svg-address", ""),
        ('<use xlink:href=""/>', "<use> href", "svg-address", ""),
        ('<use href="  "/>', "<use> href", "svg-address", "  "),
        ('<image href=""/>', "<image> href", "svg-address", ""),
        ('<g fill="url()"/>', "<g> fill", "svg-address", "url()"),
        ('<use href="#"/>', "<use> href", "svg-address", "#"),
        ('<use href="a.svg#b"/>', "<use> href", "svg-address", "a.svg#b"),
        ('<use xlink:href=" #a"/>', "<use> href", "svg-address", " #a"),
        (
            '<use href="data:image/png;base64,AA=="/>',
            "<use> href",
            "svg-address",
            "data:image/png;base64,AA==",
        ),
        ('<image href="data:image/png,x"/>', "<image> href", "svg-address", "data:image/png,x"),
        ('<g fill="url(a.svg#b)"/>', "<g> fill", "svg-address", "url(a.svg#b)"),
        ('<g fill="URL(&#x2F;/host)"/>', "<g> fill", "svg-address", "URL(//host)"),
        ('<g fill="url(/**/#a)"/>', "<g> fill", "svg-address", "url(/**/#a)"),
        ('<g cursor="url(#a), url(x.cur)"/>', "<g> cursor", "svg-address", "url(x.cur)"),
        ('<g style="fill: url("/>', "<g> style", "svg-address", "url("),
        ('<g style="width: expression(1)"/>', "<g> style", "svg-style", "expression("),
        ("<style>@font-face { }</style>", "<style>", "svg-style", "@font-face"),
        ("<style>@\\69mport 'a';</style>", "<style>", "svg-style", "@"),
        ("<style><g>a { b: src(c) }</g></style>", "<style>", "svg-style", "src("),
    ],
)
def test_what_could_act_or_ask_is_refused(inside: str, place: str, fault: str, value: str) -> None:
    """The allowed is listed, so that what nobody thought of is refused."""
    assert (place, fault, value) in _faults(_svg(inside))


def test_refusal_names_the_line_where_it_is_met_first() -> None:
    """The same element a hundred times is one fault; in a style sheet each line counts."""
    inside = "\n<set/>\n<set/>\n<style>\n\n@import 'a';</style>"
    _, problems = read_svg(PATH, _svg(inside))
    assert [(problem.place, problem.line) for problem in problems] == [("<set>", 2), ("<style>", 6)]


def test_faults_before_a_syntax_error_are_reported() -> None:
    """Faults before a cut come with the cut."""
    assert _faults(_svg("<set/><g>")) == [
        ("<set>", "svg-element", ""),
        ("file", "picture-broken", ""),
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (_svg(before='<?xml version="1.0" encoding="ISO-8859-1"?>'), "file-encoding"),
        (_svg("<text>Größe</text>").decode().encode("latin-1"), "file-encoding"),
        (_svg().decode().encode("utf-16"), "file-encoding"),
        (_svg().decode().encode("utf-16-le"), "picture-broken"),
        (_svg()[:-9], "picture-broken"),
        (_svg() + b"<svg/>", "picture-broken"),
        (_svg("&auml;"), "picture-broken"),
        (_svg(before="<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'a'>]>"), "svg-rules"),
        (_svg(before='<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;">]>'), "svg-rules"),
        (_svg(before='<!DOCTYPE svg [<!ENTITY a "&#60;script/>">]>', inside="&a;"), "svg-rules"),
        (_svg(before=f'<!DOCTYPE svg [<!ENTITY a "{LONG}">]>', inside="&a;" * 1001), "svg-rules"),
        (_svg(before='<!DOCTYPE svg [<!ENTITY % a SYSTEM "x">%a;]>'), "svg-rules"),
        (b'<g xmlns="http://www.w3.org/2000/svg"/>', "svg-root"),
        (b"<html/>", "svg-root"),
    ],
    ids=[
        "declared as Latin-1",
        "Latin-1",
        "UTF-16",
        "UTF-16 without a mark",
        "cut",
        "two drawings",
        "entity of HTML",
        "rules for attributes",
        "entity in an entity",
        "element in an entity",
        "long entity",
        "entity from a file",
        "no root",
        "HTML",
    ],
)
def test_file_that_is_no_drawing_is_refused(content: bytes, fault: str) -> None:
    """Nothing behind the fault is read."""
    assert _faults(content) == [("file", fault, "")]


def _many(form: str, count: int) -> str:
    """The same so many times, with a number of its own in each."""
    return "".join(map(form.format, range(count)))


def _doubled(element: str, steps: int = 40) -> str:
    """Elements of which each refers twice to the one before it."""
    parts = (f'<g id="a{n}">{element.format(n - 1) * 2}</g>' for n in range(1, steps))
    return f'<g id="a0"><path/></g>{"".join(parts)}'


@pytest.mark.parametrize(
    ("inside", "place"),
    [
        ('<use id="a" href="#a"/>', "<use>"),
        ('<g id="a"><path/><use xlink:href="#a"/></g>', "<use>"),
        ('<use id="a" href="#b"/><use id="b" href="#c"/><g id="c"><use href="#a"/></g>', "<use>"),
        ('<pattern id="p"><rect fill="url(#p)"/></pattern>', "<rect>"),
        (_doubled('<use href="#a{}"/>'), "<g>"),
        (_doubled('<use xlink:href="#a{}"/>', 5000), "<g>"),
        (
            _doubled('<rect fill="url(#a{})"/>')
            .replace("<g", "<pattern")
            .replace("/g", "/pattern"),
            "<pattern>",
        ),
        (_doubled("<path style='mask:url( \"#a{}\" )'/>"), "<g>"),
        (
            f'<g id="a">{"<path/>" * 1000}</g>' + '<use href="#a"/>' * (MOST_REPEATED // 900),
            "<svg>",
        ),
    ],
    ids=[
        "itself",
        "itself from within",
        "in a circle",
        "pattern in itself",
        "doubled",
        "doubled very often",
        "doubled patterns",
        "doubled masks",
        "much and often",
    ],
)
def test_endless_drawing_is_refused(inside: str, place: str) -> None:
    """A small file would draw billions of elements."""
    assert _faults(_svg(inside)) == [(place, "svg-element", "")]


def test_elements_are_limited() -> None:
    """The drawing itself is the first; what is beyond is saved as a picture, and not read."""
    kind = "SVG mit mehr als 100.000 Elementen"
    assert _faults(_svg("<g/>" * (MOST_ELEMENTS - 1))) == []
    assert _faults(_svg("<g/>" * MOST_ELEMENTS)) == [("file", "logo-kind", kind)]
    assert _faults(_svg("<x:y/>" * MOST_ELEMENTS + "<", 'xmlns:x="y"')) == [
        ("file", "logo-kind", kind)
    ]
    plan = read_svg("content/aktuelles/2026/plan.svg", _svg("<g/>" * MOST_ELEMENTS))[1]
    assert [p.fault for p in plan] == ["picture-convert"]
    assert plan[0].message.fault == f"Bilder der Art {kind} werden nicht veröffentlicht"


def test_depth_is_limited() -> None:
    """Browsers give up, too; the drawing itself is the first element."""
    deepest = "<g>" * (DEEPEST - 1) + "</g>" * (DEEPEST - 1)
    assert _faults(_svg(deepest)) == []
    assert _faults(_svg(f"<g>{deepest}</g>")) == [("file", "picture-broken", "")]
    assert _faults(_svg("<g>" * 100_000 + "</g>" * 100_000)) == [("file", "picture-broken", "")]


@pytest.mark.parametrize(
    "inside",
    [
        _many("<a{}/>", 200_000),
        "<g" + _many(' on{}=""', 100_000) + "/>",
        _many('<use href="{}"/>', 20_000),
        f"<style>{_many('f{}(', 100_000)}</style>",
    ],
    ids=["elements", "attributes", "addresses", "functions"],
)
def test_no_more_than_a_hundred_refusals_are_reported(inside: str) -> None:
    """Nobody mends more than that by hand, and each costs."""
    assert len(_faults(_svg(inside))) == MOST_REFUSALS


def test_refused_value_is_reported_in_short() -> None:
    """A page of a million characters is no value to repeat."""
    (fault,) = _faults(_svg(f'<use href="{"a" * 1_000_000}"/>'))
    assert len(fault[2]) == 100


@pytest.mark.parametrize(
    "inside",
    [
        f'<path d="{"1" * 200_000}"/>',
        f"<style>{'a' * 200_000}</style>",
        f"<style>{'a ' * 250_000}</style>",
        f"<style>{'@' * 50_000}</style>",
        f"<style>{'url(x' * 30_000}</style>",
        f"<style>{'a(' * 30_000}</style>",
        f"<style>{'/*' * 100_000}</style>",
        f"<style>{'a<g/>' * 25_000}</style>",
        "<i:a/>b" * 45_000,
        "<g" + _many(' i:a{}=""', 50_000) + "/>",
        "<g" + _many(' data-{}=""', 50_000) + "/>",
        "<g" + _many(' xmlns:n{0}="urn:{0}"', 25_000) + "/>",
        "<g xmlns='http://www.w3.org/2000/svg'/>" * 25_000,
        _many('<g id="/{0}"/><use href="#/{0}"/>', 10_000),
        "<!-- -->a" * 50_000,
    ],
    ids=[
        "digits",
        "letters",
        "words",
        "rules",
        "addresses",
        "functions",
        "comments of CSS",
        "elements in a style",
        "foreign elements",
        "foreign attributes",
        "unknown attributes",
        "name spaces",
        "name space again and again",
        "names",
        "comments",
    ],
)
def test_long_drawing_is_gone_over_once(inside: str) -> None:
    """No text is gone over again and again: each of these once took minutes."""
    content = f'<svg xmlns="{SVG}" xmlns:i="urn:i" viewBox="0 0 4 1">{inside}</svg>'.encode()
    size, problems = read_svg("logo.svg", content)
    assert (size is None) is bool(problems)
    assert len(without_metadata(content)) < 2 * len(content)


def test_reading_twice_gives_the_same() -> None:
    """A drawing is measured, not interpreted."""
    content = _svg("<set/><g onclick='x'/>")
    assert read_svg(PATH, content) == read_svg(PATH, content)
    assert read_svg(PATH, _svg()) == ((4, 1), [])


SHOWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path d="M0 0h120v40H0z"/></svg>'
)
_NS = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"'
XHTML = "http://www.w3.org/1999/xhtml"
_PATH = '<path d="M0 0h120v40H0z"/>'
_ADOBE = '<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">'
LEFTOVERS = {
    "name spaces as entities": (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n'
        '\t<!ENTITY ns_svg "http://www.w3.org/2000/svg">\n]>\n'
        f'<svg xmlns="&ns_svg;" viewBox="0 0 120 40">{_PATH}</svg>'
    ),
    "xpacket": (
        f'<svg {_NS}><metadata><?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
        f'<?xpacket end="w"?></metadata>{_PATH}</svg>'
    ),
    "unknown attributes": (
        f'<svg t="17" p-id="1" {_NS} title="Muster">'
        '<path p-id="2" layerName="Pfad" d="M0 0h120v40H0z"/></svg>'
    ),
    "Illustrator with its own file": (
        f'<!DOCTYPE svg [{_ADOBE}]><svg xmlns:i="&ns_ai;" {_NS} i:viewOrigin="0 1">'
        '<foreignObject requiredExtensions="&ns_ai;" width="1" height="1">'
        '<i:pgfRef i:href="#pgf"/></foreignObject>'
        f'{_PATH}<i:pgf id="pgf">eJzt</i:pgf></svg>'
    ),
    "Inkscape": (
        f'<svg xmlns:inkscape="urn:i" xmlns:sodipodi="urn:s" {_NS} inkscape:version="1.3" '
        'sodipodi:docname="logo.svg" inkscape:export-filename="C:\\Users\\m\\logo.png">'
        f'<sodipodi:namedview id="n"><inkscape:grid/></sodipodi:namedview>{_PATH}</svg>'
    ),
    "text in a frame of Inkscape": (
        f'<svg {_NS}><flowRoot xml:space="preserve"><flowRegion><rect width="1"/></flowRegion>'
        f"<flowPara>Muster</flowPara></flowRoot>{_PATH}</svg>"
    ),
    "Sketch": (
        f'<svg xmlns:sketch="urn:s" {_NS} sketch:type="MSPage"><!-- Generator: Sketch -->'
        f"{_PATH}</svg>"
    ),
    "Figma": f'<svg data-figma-bg-blur-radius="4" {_NS}>{_PATH}</svg>',
    "Affinity": f'<svg xmlns:serif="http://www.serif.com/" {_NS} serif:id="x">{_PATH}</svg>',
    "CorelDRAW": (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg><!-- Creator: CorelDRAW -->'
        f'<svg xmlns:xodm="urn:c" {_NS}><metadata id="CorelCorpID_0Corel-Layer"/>{_PATH}</svg>'
    ),
    "Visio": (
        f'<svg xmlns:v="urn:v" {_NS} v:groupContext="foregroundPage">'
        f'<v:documentProperties v:langID="1031"/>{_PATH}</svg>'
    ),
    "fonts of SVG 1.1": (
        f'<svg {_NS}><font horiz-adv-x="1"><font-face font-family="x"/><glyph unicode="a" d="M0"/>'
        f"</font>{_PATH}</svg>"
    ),
    "a view": f'<svg {_NS}><view id="v" viewBox="0 0 1 1"/>{_PATH}</svg>',
}


@pytest.mark.parametrize("content", LEFTOVERS.values(), ids=LEFTOVERS.keys())
def test_leftover_of_a_drawing_program_is_not_published(content: str) -> None:
    """What nobody sees is no fault, and goes: the same drawing is left, whoever made it."""
    assert read_svg(PATH, content.encode()) == ((120, 40), [])
    published = without_metadata(content.encode()).decode().strip()
    assert published.removeprefix('<?xml version="1.0" encoding="utf-8"?>\n') == SHOWN


@pytest.mark.parametrize(
    ("inside", "place"),
    [
        (
            '<foreignObject requiredExtensions=" "><x:a xmlns:x="u"/></foreignObject>',
            "<foreignObject>",
        ),
        (
            f'<foreignObject requiredExtensions="x"><p xmlns="{XHTML}"/></foreignObject>',
            "<p>",
        ),
        ('<foreignObject requiredExtensions="x"><script/></foreignObject>', "<script>"),
        ("<flowRoot><script/></flowRoot>", "<script>"),
        ("<font><set/></font>", "<set>"),
    ],
)  # fmt: skip
def test_leftover_hides_nothing_that_acts(inside: str, place: str) -> None:
    """What is left out of a drawing is looked at as well."""
    assert [(p.place, p.fault) for p in read_svg(PATH, _svg(inside))[1]] == [(place, "svg-element")]
