"""What assistive technology is told of a page: its outline, its landmarks, what controls say."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from browsing import Open, Visit
from page_types import PageType, each_page_type, page_type
from regionruhr.wording.catalogue import UI

PHONE = {"width": 390, "height": 844}
LANDMARK = re.compile(r"- (banner|main|contentinfo|navigation|complementary|region|search|form)\b")
ONCE = {"banner", "main", "contentinfo"}


def _faults(tree: str) -> list[str]:
    """What is wrong with an accessibility tree, written as a Playwright aria snapshot."""
    levels = [int(level) for level in re.findall(r"heading .*\[level=(\d)\]", tree)]
    faults = [] if levels.count(1) == 1 else [f"{levels.count(1)} first headings"]
    faults += [
        f"level {before} is followed by {after}"
        for before, after in zip([0, *levels], levels, strict=False)
        if after > before + 1
    ]
    # A name with a colon in it puts the whole line into quotes.
    lines = [re.sub("^- '(.*)'$", r"- \1", ln.strip().rstrip(":")) for ln in tree.splitlines()]
    landmarks = Counter(line for line in lines if LANDMARK.match(line))
    faults += [f"{number} of {line}" for line, number in landmarks.items() if number > 1]
    faults += [
        f"no name: {line}"
        for line in landmarks
        if '"' not in line and line.removeprefix("- ") not in ONCE
    ]
    return faults + ([] if landmarks["- main"] else ["no main"])


@each_page_type
def test_outline_has_no_gaps(visit: Visit, page_type: PageType) -> None:
    """One first heading, no level left out; landmarks have names of their own."""
    assert _faults(visit(page_type).locator("html").aria_snapshot()) == []


@pytest.mark.parametrize(
    ("tree", "faults"),
    [
        ('- main:\n  - heading "A" [level=1]\n  - heading "B" [level=2]', []),
        ('- main:\n  - heading "A" [level=2]', ["0 first headings", "level 0 is followed by 2"]),
        (
            '- main:\n  - heading "A" [level=1]\n  - heading "B" [level=3]',
            ["level 1 is followed by 3"],
        ),
        ('- heading "A" [level=1]', ["no main"]),
        ('- main:\n  - heading "A" [level=1]\n- navigation:', ["no name: - navigation"]),
        (
            '- navigation "N":\n- main:\n  - heading "A" [level=1]\n- navigation "N":',
            ['2 of - navigation "N"'],
        ),
    ],
    ids=["sound", "no h1", "gap", "no main", "no name", "name twice"],
)
def test_fault_of_an_outline_is_found(tree: str, faults: list[str]) -> None:
    """In trees as Playwright writes them."""
    assert _faults(tree) == faults


def test_navigation_is_told_on_a_phone(open_page: Open) -> None:
    """By its name, with all its entries as links; the current one says that it is."""
    page = open_page("aktuelles/", viewport=PHONE)
    navigation = page.get_by_role("navigation", name=UI["navigation"])
    for name in ("Partner", "Projekte", "Presse", "Netzwerk", "Kontakt"):
        expect(navigation.get_by_role("link", name=name)).to_be_visible()
    expect(navigation.get_by_role("link", name="Aktuelles")).to_have_attribute(
        "aria-current", "page"
    )


def _nodes(page: Page, role: str) -> list[dict[str, object]]:
    """Name and properties of all nodes of a role in the accessibility tree of Chromium."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        {"name": node["name"]["value"]}
        | {found["name"]: found["value"].get("value") for found in node.get("properties", [])}
        for node in nodes
        if node.get("role", {}).get("value") == role and not node["ignored"]
    ]


def test_finder_says_what_it_is(open_page: Open) -> None:
    """A search with a labelled box and hint; groups of terms say their name and state."""
    page = open_page("partner/")
    search = page.get_by_role("search", name=UI["find_partners"])
    box = search.get_by_role("searchbox", name=UI["finder_what"])
    expect(box).to_have_accessible_description(UI["finder_hint"])
    groups = _nodes(page, "DisclosureTriangle")
    kind = "Art der Einrichtung"
    assert [(group["name"], group["expanded"]) for group in groups[:1]] == [(kind, False)]
    search.locator("summary").first.click()
    assert _nodes(page, "DisclosureTriangle")[0]["expanded"] is True
    expect(search.get_by_role("group", name=kind).first).to_be_visible()
    expect(search.get_by_role("checkbox", name=re.compile("^Kammern")).first).to_be_visible()


def test_finder_tells_how_many_it_found(open_page: Open) -> None:
    """As a status, politely; the results are a region with a name."""
    page = open_page("partner/")
    (status,) = _nodes(page, "status")
    assert (status["live"], status["atomic"]) == ("polite", True)
    page.get_by_role("searchbox").fill("pumpen")
    expect(page.get_by_role("status").first).to_have_text("3 Profile gefunden")
    expect(page.get_by_role("region", name=UI["finder_results"])).to_be_visible()


def test_buttons_of_feeds_say_what_they_copy(open_page: Open) -> None:
    """Each by the address or by its feed, and one status for all of them."""
    page = open_page("presse/feeds/")
    page.evaluate("document.querySelectorAll('details').forEach((group) => { group.open = true })")
    names = [str(button["name"]) for button in _nodes(page, "button")]
    assert len({*names}) == len(names) > 20
    assert all(re.match(r"(Kopieren https://\S+|.*RSS .+)$", name) for name in names), names
    assert [status["live"] for status in _nodes(page, "status")] == ["polite"]


def test_release_says_what_is_beside_it(visit: Visit) -> None:
    """An article, and what is for the desk under a name; the code says what it holds."""
    page = visit(page_type("press release"))
    expect(page.get_by_role("article").first).to_be_visible()
    desk = page.get_by_role("complementary", name=UI["for_desk"])
    expect(desk.get_by_role("button", name=UI["copy_text"])).to_be_visible()
    expect(desk.get_by_role("img", name=UI["qr_code"])).to_be_visible()
    assert [status["live"] for status in _nodes(page, "status")] == ["polite"]
