"""Whoever writes leaves the browser open: report and mended page come to it by themselves."""

from pathlib import Path

from playwright.sync_api import Browser, expect

import projects
from serving import Server, wait_for


def test_open_page_follows_fault_and_mending_at_its_own_address(
    tmp_path: Path, browser: Browser
) -> None:
    """Deep in the site, where the report has taken the place of a page that is no longer there."""
    project = projects.copy_small(tmp_path / "project")
    server = Server(tmp_path / "server")
    address = f"{server.serve(project)}partner/wilo/"
    try:
        wait_for(address, lambda _, page: "WILO SE" in page)
        profile = project / "partners/wilo.yml"
        good = profile.read_text()
        page = browser.new_page()
        page.set_default_timeout(60_000)
        page.goto(address)
        for name in ("WILO Probe", "WILO Neu"):
            profile.write_text(good.replace("name:", "nahme:"))
            page.locator("main.report").wait_for()
            expect(page.locator("h3")).to_have_text("partners/wilo.yml")
            profile.write_text(good.replace("WILO SE", name))
            page.locator("h1", has_text=name).wait_for()
            assert page.url == address
        page.close()
    finally:
        server.stop()
