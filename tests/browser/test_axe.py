"""axe finds nothing on any page type, wide and narrow, light and dark.

All its rules count, those of good practice too, and so does what it cannot decide, unless a test
here decides it.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

import projects
from browsing import Visit, add_style
from page_types import PageType, Site, each_page_type, page_type

AXE = projects.ROOT / "tests/validators/node_modules/axe-core/axe.min.js"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
MODES = tuple((width, scheme) for width in (390, 1280) for scheme in SCHEMES)

START = """() => {
  // Text over a shape: axe does not know the colour behind it.
  const isDecidedHere = (id, element) =>
    id === "color-contrast" && element.matches(".map__drawing text");
  const told = (rules, isTold) => rules.flatMap(({ id, nodes }) => nodes
    .filter(({ element }) => isTold(id, element))
    .map((node) => `${id}: ${node.target}: `
      + [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" ")));
  const options = {
    resultTypes: ["violations", "incomplete"],
    elementRef: true,
    // Only rules that are off, and sound that starts by itself, would need more than the page.
    preload: false,
    // Off unless asked for: the newest success criterion, and rules that are still tried out.
    rules: Object.fromEntries(MORE_RULES.map((id) => [id, { enabled: true }])),
  };
  window.findings = axe.run(document, options).then(({ violations, incomplete }) => [
    ...told(violations, () => true),
    ...told(incomplete, (id, element) => !isDecidedHere(id, element)),
  ]);
}"""

MORE_RULES = [
    "target-size",
    "label-content-name-mismatch",
    "focus-order-semantics",
    "table-fake-caption",
    "td-has-header",
]
START = START.replace("MORE_RULES", json.dumps(MORE_RULES))

CONTRASTS = """() => [...document.querySelectorAll(".map__area, .map__town")].flatMap((place) => {
  // The label of an area with towns in it stands beside them, on the page itself.
  const behind = place.matches(".map__area--beside")
    ? getComputedStyle(document.body).backgroundColor
    : getComputedStyle(place.querySelector(".map__shape")).fill;
  const luminance = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
      .map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return [...place.querySelectorAll(":scope > text")].map((text) => {
    const ink = luminance(getComputedStyle(text).fill);
    const paper = luminance(behind);
    return [text.textContent, (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05)];
  });
})"""
"""The text of each label of the map and its contrast to its shape (WCAG 2, contrast ratio)."""


@pytest.fixture(scope="module")
def tabs(browser: Browser) -> Iterator[Mapping[str, Page]]:
    """A tab in each mode, with axe in every page that it shows."""
    with ExitStack() as stack:
        contexts = {
            f"{width} px, {scheme}": browser.new_context(
                viewport={"width": width, "height": 844},
                color_scheme=scheme,
                # The policy of a page would not let a fault in.
                bypass_csp=True,
            )
            for width, scheme in MODES
        }
        for context in contexts.values():
            stack.enter_context(context)
            context.add_init_script(path=AXE)
        yield {mode: context.new_page() for mode, context in contexts.items()}


def _findings(tabs: Mapping[str, Page], url: str, spoil: str = "0") -> list[str]:
    """What axe says of a page in each mode, after a script has spoilt it; all work side by side."""
    for tab in tabs.values():
        tab.goto(url)
        tab.evaluate(spoil)
        tab.evaluate(START)
    return [
        f"{mode}: {finding}" for mode, tab in tabs.items() for finding in tab.evaluate("findings")
    ]


@each_page_type
def test_axe_finds_nothing(
    tabs: Mapping[str, Page], sites: Mapping[Site, str], page_type: PageType
) -> None:
    """No violation, and nothing left undecided."""
    assert _findings(tabs, sites[page_type.site] + page_type.path) == []


ADD = "document.querySelector('main').insertAdjacentHTML('beforeend', `{}`)"


@pytest.mark.parametrize(
    ("rule", "spoil"),
    [
        ("color-contrast", ADD.format("<p style='color: #888; background: #777'>x</p>")),
        ("color-contrast", ADD.format("<p style='background: linear-gradient(red, blue)'>x</p>")),
        ("image-alt", ADD.format("<img src='data:,'>")),
        ("link-name", ADD.format("<a href='/'></a>")),
        ("label", ADD.format("<input>")),
        ("heading-order", ADD.format("<h6>x</h6>")),
        ("landmark-unique", ADD.format("<nav>x</nav><nav>y</nav>")),
        ("target-size", ADD.format("<button>i</button>" * 3 + "<style>button{all:unset}</style>")),
        ("label-content-name-mismatch", ADD.format("<button aria-label='a'>Senden</button>")),
        ("region", "document.body.insertAdjacentHTML('beforeend', '<p>x</p>')"),
        ("html-has-lang", "document.documentElement.removeAttribute('lang')"),
    ],
)
def test_axe_finds_a_fault(
    tabs: Mapping[str, Page], sites: Mapping[Site, str], rule: str, spoil: str
) -> None:
    """What it cannot decide as well."""
    (narrow, tab), *_ = tabs.items()
    findings = _findings({narrow: tab}, sites["real"] + page_type("imprint").path, spoil)
    assert any(finding.startswith(f"{narrow}: {rule}: ") for finding in findings)


def _contrasts(page: Page) -> dict[str, float]:
    found: dict[str, float] = dict(page.evaluate(CONTRASTS))
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_labels_of_the_map_stand_out(visit: Visit, scheme: str) -> None:
    """What axe leaves open: names and numbers against the shape that they lie on."""
    page = visit(page_type("directory"), color_scheme=scheme)
    contrasts = _contrasts(page)
    assert {"Dortmund", "Bochum", "Hagen", "Herne"} <= contrasts.keys()
    assert {label: ratio for label, ratio in contrasts.items() if ratio < 4.5} == {}
    shape = ".map__drawing .map__shape"
    add_style(page, f"{shape} {{ fill: #777 }} .map__drawing text {{ fill: #888 }}")
    assert min(_contrasts(page).values()) < 4.5
