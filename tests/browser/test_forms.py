"""The forms of editors in the browser: they ask their site and their forge, within their policy."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

import browsing
import projects
from recorded_github import RecordedGitHub, text_of
from recorded_gitlab import RecordedGitLab
from regionruhr.commands.site_forms import BUNDLE, COLLECTIONS

PROXY = """<script>
addEventListener("message", ({ data, origin }) => opener.postMessage(
  'authorization:github:success:{"provider":"github","token":"geheim"}', origin));
opener.postMessage("authorizing:github", "*");
</script>"""
"""What a proxy says to the window that opened it, once a person has signed in."""
PROFILE = "partners/wilo.yml"
CHANGED = (
    (projects.SMALL / PROFILE)
    .read_text()
    .replace("Pumpen und Pumpensysteme aus Dortmund.", "Pumpen für Gebäude.")
)
HEIC = projects.ROOT / "tests/unit/images/scene.heic"
Opened = Callable[..., tuple[Page, list[str]]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with what `make forms` has made."""
    project = projects.copy_small(tmp_path_factory.mktemp("forms"))
    shutil.copytree(projects.ROOT / BUNDLE, project / BUNDLE)
    (project / COLLECTIONS).parent.mkdir()
    shutil.copy(projects.ROOT / COLLECTIONS, project / COLLECTIONS)
    return project


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """Its site, with forms for GitLab."""
    return _built(project, "https://git.example/netz/website", "0a1b")


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where that site is served, with its headers."""
    with browsing.served(site, with_headers=True) as address:
        yield address


def _built(project: Path, repository: str, sign_in: str) -> Path:
    settings = {"FORMS": "yes", "FORMS_REPOSITORY": repository, "FORMS_SIGN_IN": sign_in}
    finished = projects.build(project, **settings)
    assert finished.returncode == 0, finished.stderr
    return project / "site"


@pytest.fixture
def gitlab() -> RecordedGitLab:
    """The forge that answers, with one profile in its project."""
    return RecordedGitLab({PROFILE: (projects.SMALL / PROFILE).read_bytes()})


@pytest.fixture
def opened(browser: Browser, gitlab: RecordedGitLab) -> Iterator[Opened]:
    """Open the forms of a site; the list holds what they ask of others and what goes wrong."""
    contexts = []

    def opened(address: str, **options: Any) -> tuple[Page, list[str]]:  # noqa: ANN401 (of new_context)
        context = browser.new_context(locale="en-GB", **options)
        contexts.append(context)
        context.route("https://git.example/**", gitlab.answer)
        context.add_init_script(
            "addEventListener('securitypolicyviolation', (event) =>"
            " console.error(`violation: ${event.violatedDirective} ${event.blockedURI}`), true)"
        )
        noted: list[str] = []

        def watch(page: Page) -> None:
            page.on("console", lambda message: note(message.type, message.text))
            page.on("pageerror", lambda error: noted.append(str(error)))
            page.on("request", lambda request: ask(request.url))

        def note(kind: str, text: str) -> None:
            # A window that closes warns of what it had not loaded yet.
            if kind == "error":
                noted.append(text)

        def ask(url: str) -> None:
            if not url.startswith((address, "data:", f"blob:{address}", "https://git.example/")):
                noted.append(url)

        context.on("page", watch)
        page = context.new_page()
        page.goto(f"{address}redaktion/")
        return page, noted

    yield opened
    for context in contexts:
        context.close()


def test_forms_open_in_german_within_their_policy(opened: Opened, address: str) -> None:
    """Whatever the language of the browser; nothing is asked of anybody else."""
    page, noted = opened(address)
    expect(page.get_by_role("button", name=re.compile("Mit .*GitLab.* anmelden"))).to_be_visible()
    expect(page.get_by_text("Willkommen bei")).to_be_visible()
    expect(page).to_have_title("Redaktion")
    page.wait_for_load_state("networkidle")
    assert noted == []


def test_forms_work_where_no_headers_are_sent(opened: Opened, site: Path) -> None:
    """There the page itself has the policy."""
    with browsing.served(site) as bare:
        page, noted = opened(bare)
        expect(page.get_by_role("button", name="Zugriffstoken")).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert noted == []
        page.evaluate("fetch('https://bilder.example/').catch(() => {})")
        page.wait_for_function("performance.now() > 0")
        assert "violation: connect-src https://bilder.example/" in noted


def test_forms_say_what_they_need(opened: Opened, address: str) -> None:
    """Without scripts there are none."""
    page, _ = opened(address, java_script_enabled=False)
    assert page.locator("noscript p").inner_text().startswith("Die Formulare brauchen JavaScript.")


def test_forms_that_cannot_begin_say_so(browser: Browser, address: str) -> None:
    """Rather than show nothing."""
    with browser.new_context() as context:
        context.route("**/config.json", lambda route: route.fulfill(status=404, body="<html>"))
        page = context.new_page()
        page.goto(f"{address}redaktion/")
        expect(page.get_by_text("Die Formulare lassen sich nicht laden.")).to_be_visible()


def test_editor_signs_in_with_a_token(opened: Opened, address: str) -> None:
    """The collections show; of the picture of a person nothing is asked."""
    page, noted = opened(address)
    _sign_in(page)
    assert noted == []


def test_editor_signs_in_to_gitlab_without_a_server(opened: Opened, address: str) -> None:
    """In a window, which tells the forms how that went and closes."""
    page, noted = opened(address)
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name=re.compile("Mit .*GitLab.* anmelden")).click()
    _expect_collections(page)
    assert noted == []
    (url,) = (url for url in asked if "/oauth/authorize?" in url)
    parameters = {name: value for name, (value,) in parse_qs(urlsplit(url).query).items()}
    assert parameters | {"state": "", "code_challenge": ""} == {
        "client_id": "0a1b",
        "redirect_uri": f"{address}redaktion/",
        "response_type": "code",
        "scope": "api",
        "state": "",
        "code_challenge": "",
        "code_challenge_method": "S256",
    }
    assert len(page.context.pages) == 1


def test_editor_signs_in_to_github_by_a_proxy_and_proposes(
    browser: Browser, project: Path, tmp_path: Path
) -> None:
    """In a window of the proxy, which hands over a token; what is saved becomes a proposal."""
    projects.copy_tree(project, tmp_path / "project")
    repository, proxy = "https://github.com/netz/website", "https://proxy.example/x"
    site = _built(tmp_path / "project", repository, proxy)
    github = RecordedGitHub({PROFILE: (projects.SMALL / PROFILE).read_bytes()})
    with (
        browsing.served(site, with_headers=True) as address,
        browser.new_context() as context,
    ):
        context.route(
            "https://proxy.example/x/auth?**",
            lambda route: route.fulfill(body=PROXY, content_type="text/html"),
        )
        context.route("https://api.github.com/**", github.answer)
        page = context.new_page()
        page.goto(f"{address}redaktion/")
        with page.expect_request("https://api.github.com/user") as asked:
            page.get_by_role("button", name=re.compile("Mit .*GitHub.* anmelden")).click()
        assert asked.value.header_value("Authorization") == "token geheim"
        _expect_collections(page)
        _change_summary(page, address)
    branch, commit, *later = github.written
    assert branch == (
        "createRef",
        {"repositoryId": "R1", "name": "refs/heads/cms/partner/wilo", "oid": "0a1b"},
    )
    assert commit[1]["branch"]["branchName"] == "cms/partner/wilo"
    assert commit[1]["message"] == {"headline": "Profil „wilo“ ändern"}
    assert text_of(commit[1]) == CHANGED
    assert later == [
        (
            "POST /pulls",
            {
                "title": "Profil „wilo“ ändern",
                "head": "cms/partner/wilo",
                "base": "main",
                "draft": True,
                "body": "Aus den Formularen der Website.",
            },
        ),
        ("POST /issues/7/labels", {"labels": ["sveltia-cms/draft"]}),
        ("PATCH /issues/7", {"labels": ["Redaktion", "sveltia-cms/pending_review"]}),
        ("markPullRequestReadyForReview", {"pullRequestId": "P7"}),
    ]


def test_what_is_saved_becomes_a_proposal(
    opened: Opened, address: str, gitlab: RecordedGitLab
) -> None:
    """First a draft that nobody merges by mistake, then one to review; main is not touched."""
    page, noted = opened(address)
    _sign_in(page)
    _change_summary(page, address)
    assert gitlab.written[0] == (
        "POST",
        "netz/website/repository/commits",
        {
            "branch": "cms/partner/wilo",
            "start_branch": "main",
            "commit_message": "Profil „wilo“ ändern",
            "actions": [
                {
                    "action": "update",
                    "file_path": PROFILE,
                    "content": CHANGED,
                    "encoding": "text",
                }
            ],
        },
    )
    proposed, submitted = gitlab.written[1:]
    assert proposed == (
        "POST",
        "netz/website/merge_requests",
        {
            "title": "Draft: Profil „wilo“ ändern",
            "description": "Aus den Formularen der Website.",
            "source_branch": "cms/partner/wilo",
            "target_branch": "main",
            "labels": "sveltia-cms/draft",
            "remove_source_branch": True,
        },
    )
    method, path, body = submitted
    assert (method, path) == ("PUT", "netz/website/merge_requests/7")
    assert body["title"] == "Profil „wilo“ ändern"
    assert body["add_labels"] == "sveltia-cms/pending_review"
    assert noted == []


def test_draft_without_a_name_is_not_saved(
    opened: Opened, address: str, gitlab: RecordedGitLab
) -> None:
    """A draft may lack what is required, but its file would be named by a number, for ever."""
    page, _ = opened(address)
    _sign_in(page)
    page.goto(f"{address}redaktion/#/collections/partner/new")
    page.get_by_role("radio", name="Aus der Region").click()
    page.get_by_role("button", name="Speichern", exact=True).click()
    expect(page.get_by_text("Geben Sie zuerst den Namen oder den Titel ein")).to_be_visible()
    page.get_by_role("button", name="OK").click()
    assert gitlab.written == []
    page.get_by_role("textbox", name="Name").first.fill("Muster GmbH")
    # The program would close the form, and what was typed would be lost.
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Speichern", exact=True).click()
    expect(page.get_by_text("Muster GmbH").first).to_be_visible()
    _, _, body = gitlab.written[0]
    assert body["actions"][0]["file_path"] == "partners/muster-gmbh.yml"


def test_picture_of_a_telephone_becomes_one_that_is_published(opened: Opened, address: str) -> None:
    """Before it is saved: no browser but Safari shows HEIC."""
    page, noted = opened(address)
    _sign_in(page)
    page.get_by_role("radio", name="Medien").click()
    page.locator("input[type=file]").first.set_input_files(HEIC)
    expect(page.get_by_text("scene.webp")).to_be_visible(timeout=30_000)
    assert noted == []


def _change_summary(page: Page, address: str) -> None:
    """Save another summary of the profile, and submit it for review."""
    page.goto(f"{address}redaktion/#/collections/partner/entries/wilo")
    page.get_by_role("textbox", name="Kurzbeschreibung").first.fill("Pumpen für Gebäude.")
    page.get_by_role("button", name="Speichern", exact=True).click()
    page.get_by_role("button", name="Zur Prüfung einreichen").click()
    expect(page.get_by_text("In Prüfung").first).to_be_visible()


def _sign_in(page: Page) -> None:
    page.get_by_role("button", name="Mit Zugriffstoken anmelden").click()
    page.get_by_role("textbox").fill("geheim")
    page.keyboard.press("Enter")
    _expect_collections(page)


def _expect_collections(page: Page) -> None:
    collections = json.loads((projects.ROOT / COLLECTIONS).read_text())["collections"]
    for one in (one for one in collections if not one.get("hide")):
        # The program is loaded up to three times.
        expect(page.get_by_role("treeitem", name=one["label"])).to_be_visible(timeout=30_000)
    page.wait_for_load_state("networkidle")
