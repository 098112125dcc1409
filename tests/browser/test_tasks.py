"""Tasks: what people come for is done from the start page on a phone in at most three clicks.

A click is a tap, or a form sent with Enter; typing is none. The last one does what the visitor
came for: it calls, writes, opens a website or downloads, so it is counted, too. A task that asks
for a number is done where the number stands.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

import browsing
from page_types import Site
from regionruhr.wording.catalogue import UI

MOST_CLICKS = 3
WAY_TO_ACT = re.compile(r"(tel:\+|mailto:.+@|https://)")


@dataclass
class Visitor:
    """Somebody with a phone on a page, and how often they have clicked."""

    page: Page
    clicks: int = 0

    def ask(self, what: str, where: str = "") -> None:
        """Type into the finder of the start page, and send it with Enter."""
        finder = self.page.get_by_role("search", name=UI["find_partners"])
        finder.get_by_label(UI["finder_what"]).fill(what)
        finder.get_by_label(UI["finder_where"]).fill(where)
        finder.get_by_label(UI["finder_where"]).press("Enter")
        self.clicks += 1

    def tap(self, target: Locator) -> None:
        """Follow a link."""
        target.first.tap()
        self.clicks += 1

    def act(self, target: Locator) -> str:
        """Stop short of leaving the site by a link that acts, and return its address."""
        target.first.tap(trial=True)
        self.clicks += 1
        address = target.first.get_attribute("href") or ""
        assert WAY_TO_ACT.match(address), address
        return address

    def link(self, name: str | re.Pattern[str]) -> Locator:
        """The links of the page itself by their name."""
        return self.page.get_by_role("main").get_by_role("link", name=name)

    def open_section(self, name: str) -> None:
        """Follow the navigation."""
        navigation = self.page.get_by_role("navigation", name=UI["navigation"])
        self.tap(navigation.get_by_role("link", name=name, exact=True))

    def result(self, name: str) -> Locator:
        """The best answer of the finder, which is that one."""
        best = self.page.locator("[data-results] li").first.get_by_role("link")
        expect(best).to_have_text(name)
        return best


def _call_who_knows_hydraulics_near_witten(visitor: Visitor) -> None:
    """Nobody in Witten has it, the neighbour town does; the firm's chamber leads on to it."""
    visitor.ask("Hydraulik", "Witten")
    visitor.tap(visitor.result("Hauhinco Maschinenfabrik"))
    assert visitor.act(visitor.link("www.ihk.de/hagen")) == "https://www.ihk.de/hagen"


def _reach_the_chamber_in_hagen(visitor: Visitor) -> None:
    """No telephone of it is known: its website leads on."""
    visitor.ask("Kammer", "Hagen")
    visitor.tap(visitor.result("SIHK zu Hagen"))
    assert visitor.act(visitor.link("Website")) == "https://www.ihk.de/hagen"


def _reach_an_institute_for_logistics(visitor: Visitor) -> None:
    visitor.ask("Institute Logistik")
    visitor.tap(visitor.result("Fraunhofer-Institut für Materialfluss und Logistik IML"))
    visitor.act(visitor.link("Website"))


def _answer_an_open_offer(visitor: Visitor) -> None:
    """The newest stand on the start page."""
    offers = visitor.page.locator(".entry-list li", has_text="Angebot")
    visitor.tap(offers.first.get_by_role("link"))
    visitor.act(visitor.link(UI["inquiry_write"]).or_(visitor.link(UI["call"])))


def _download_a_press_picture(visitor: Visitor) -> None:
    """Whose picture it is, and what is allowed, stands beside it."""
    visitor.open_section("Presse")
    visitor.tap(visitor.link("Bilder"))
    picture = visitor.page.locator(".picture-list li").first
    expect(picture).to_be_in_viewport()
    expect(picture.locator("figcaption")).to_contain_text(
        re.compile(r"(Foto|Grafik|Bild): \S+ .*\(CC BY")
    )
    with visitor.page.expect_download() as download:
        visitor.tap(picture.get_by_role("link", name=UI["download_original"]))
    assert download.value.path().stat().st_size


def _learn_how_much_money_came_from_the_union(visitor: Visitor) -> None:
    """Its share of common grants is on no record: the total says whose money it counts."""
    visitor.open_section("Projekte")
    visitor.tap(visitor.link("Förderung durch EU und Land"))
    expect(visitor.page.locator("#foerderung")).to_be_in_viewport()
    total = visitor.page.get_by_role("row", name="EU und Land gemeinsam")
    expect(total).to_contain_text(re.compile(r"\d\.\d{3}\.\d{3}"))


Task = Callable[[Visitor], None]

TASKS: Mapping[str, tuple[Site, Task]] = {
    "hydraulics near Witten": ("real", _call_who_knows_hydraulics_near_witten),
    "the chamber in Hagen": ("real", _reach_the_chamber_in_hagen),
    "an institute for logistics": ("real", _reach_an_institute_for_logistics),
    "an open offer": ("demo", _answer_an_open_offer),
    "a press picture with its rights": ("demo", _download_a_press_picture),
    "how much EU money": ("real", _learn_how_much_money_came_from_the_union),
}


@contextmanager
def _visitor(browser: Browser, url: str, *, with_script: bool = True) -> Iterator[Visitor]:
    with browser.new_context(
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        java_script_enabled=with_script,
    ) as context:
        witness, page = browsing.Witness(), context.new_page()
        witness.watch(page)
        witness.open(page, url)
        yield Visitor(page)
        assert witness.complaints == []


@pytest.mark.parametrize("name", TASKS)
def test_task_takes_three_clicks(browser: Browser, sites: Mapping[Site, str], name: str) -> None:
    """On a phone, from the start page to what one came for."""
    site, task = TASKS[name]
    with _visitor(browser, sites[site]) as visitor:
        task(visitor)
        assert visitor.clicks <= MOST_CLICKS


def _hydraulics_by_the_competence(visitor: Visitor) -> None:
    """By the list of competences, which takes the place of the finder."""
    visitor.tap(visitor.link("Kompetenz"))
    visitor.tap(visitor.link(re.compile("^Wasserhydraulik")))
    visitor.tap(visitor.link("Hauhinco Maschinenfabrik"))
    visitor.act(visitor.link("www.ihk.de/hagen"))


def _the_chamber_by_its_kind(visitor: Visitor) -> None:
    visitor.tap(visitor.link("4 Kammern"))
    visitor.tap(visitor.link("SIHK zu Hagen"))
    visitor.act(visitor.link("Website"))


def _an_institute_by_its_kind(visitor: Visitor) -> None:
    visitor.tap(visitor.link("11 Forschungsinstitute"))
    visitor.tap(visitor.link("Fraunhofer-Institut für Materialfluss und Logistik IML"))
    visitor.act(visitor.link("Website"))


WITHOUT_SCRIPT: Mapping[str, tuple[Task, int]] = {
    "hydraulics near Witten": (_hydraulics_by_the_competence, 4),
    "the chamber in Hagen": (_the_chamber_by_its_kind, 3),
    "an institute for logistics": (_an_institute_by_its_kind, 3),
    "an open offer": (_answer_an_open_offer, 2),
    "a press picture with its rights": (_download_a_press_picture, 3),
    "how much EU money": (_learn_how_much_money_came_from_the_union, 2),
}
"""How each is done by plain pages, and in how many clicks."""


@pytest.mark.parametrize("name", TASKS)
def test_task_is_done_without_script(
    browser: Browser, sites: Mapping[Site, str], name: str
) -> None:
    """What takes a finder elsewhere is one click longer at most."""
    site, _ = TASKS[name]
    task, clicks = WITHOUT_SCRIPT[name]
    with _visitor(browser, sites[site], with_script=False) as visitor:
        task(visitor)
        assert visitor.clicks == clicks <= MOST_CLICKS + 1


@pytest.mark.parametrize("address", ["/partner/wilo/", "https:", "mailto:", "tel:", ""])
def test_what_does_nothing_ends_no_task(browser: Browser, address: str) -> None:
    """A page that merely leads on, and an address of nobody."""
    with browser.new_context(has_touch=True) as context:
        visitor = Visitor(context.new_page())
        visitor.page.set_content(f'<main><a href="{address}">Weiter</a></main>')
        with pytest.raises(AssertionError):
            visitor.act(visitor.link("Weiter").or_(visitor.page.get_by_text("Weiter")))
