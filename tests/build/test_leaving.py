"""What stays of a profile that was removed: its address, and nothing else."""

from pathlib import Path

import pytest
from lxml import etree, html

import projects
from regionruhr.site_diff.page import read_page

HOST = "https://www.regionruhr.de/"
PROFILE = """\
id: altwerk-gone
name: Giesserei Musterfrau
type: company
role: regional
summary: Gusseisen aus Wetter.
address:
  street: Hammerweg 7
  city: wetter
email: post@musterfrau.example
phone: +49 2335 987654
contact:
  name: Erika Beispiel
  email: erika@musterfrau.example
  consent: true
verified_on: 2026-11-20
verified_by: Erika Beispiel
"""
DATA = (
    "Musterfrau",
    "Gusseisen",
    "Hammerweg",
    "musterfrau.example",
    "987654",
    "Beispiel",
    "2335",
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built with a profile, then without."""
    project = projects.copy_small(tmp_path_factory.mktemp("leaving"))
    file = project / "partners/altwerk-gone.yml"
    file.write_text(PROFILE)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    for data in DATA:
        assert _files_with(project, data), f"{data} would not be found"
    file.unlink()
    with (project / "partners/_removed.yml").open("a") as removed:
        removed.write("- id: altwerk-gone\n  date: 2026-11-23\n")
    finished = projects.build(project)
    assert (finished.returncode, finished.stderr) == (0, "")
    return project


def _files_with(project: Path, text: str) -> list[str]:
    contents = projects.contents(project / "site")
    return [name for name, content in contents.items() if text.encode() in content]


@pytest.mark.parametrize("data", DATA)
def test_no_file_holds_its_data(project: Path, data: str) -> None:
    """Name, address, mail, telephone and person are gone from every file."""
    assert _files_with(project, data) == []


def test_its_address_answers(project: Path) -> None:
    """With a short page that says when, leads on, and is to be forgotten by search engines."""
    text = (project / "site/partner/altwerk-gone/index.html").read_text()
    page = html.document_fromstring(text)
    assert page.findtext(".//h1") == "Dieses Profil wurde entfernt"
    assert "Entfernt am 23. November 2026." in text
    assert read_page("/partner/altwerk-gone/", text.encode()).is_tombstone
    assert page.xpath("//main//a/@href") == ["../../partner/", "../../kontakt/"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not page.xpath("//link[@rel='canonical'] | //meta[@property='og:url']")
    assert not page.xpath("//script[not(@src)]")


def test_nothing_else_names_it(project: Path) -> None:
    """No list, no sitemap, no feed leads to it."""
    assert _files_with(project, "altwerk-gone") == []
    listed = etree.parse(str(project / "site/sitemap.xml")).getroot()
    addresses = [str(url.findtext("{*}loc")) for url in listed]
    assert f"{HOST}partner/wilo/" in addresses
    assert not [address for address in addresses if "altwerk" in address]


def test_official_site_keeps_it_from_search_engines(tmp_path: Path) -> None:
    """Not only while all of the site is a preview: other pages are indexed then, it is not."""
    project = projects.copy_small(tmp_path)
    projects.make_official(project)
    finished = projects.build(project)
    assert finished.returncode == 0, finished.stderr
    for address, robots in (("partner/altwerk/", ["noindex"]), ("partner/wilo/", [])):
        page = html.document_fromstring((project / f"site/{address}index.html").read_text())
        assert page.xpath("//meta[@name='robots']/@content") == robots


def test_profile_offers_to_be_corrected(project: Path, tmp_path: Path) -> None:
    """By a mail to who answers for it; where nobody can be written to, by a website."""
    assert _links(project)["Angaben korrigieren"] == "https://www.example.org"
    official = projects.copy_small(tmp_path)
    projects.make_official(official)
    finished = projects.build(official, SITE_URL="https://host.example/x/")
    assert finished.returncode == 0, finished.stderr
    mail = _links(official)["Angaben korrigieren"]
    assert mail.startswith("mailto:netz@example.org?subject=Korrektur%20zum%20Profil")
    assert "https%3A%2F%2Fhost.example%2Fx%2Fpartner%2Fwilo%2F" in mail


@pytest.mark.parametrize(
    ("edit_url", "address"),
    [("", None), ("https://forge.example/edit/", "https://forge.example/edit/partners/wilo.yml")],
    ids=["unknown", "known"],
)
def test_profile_leads_to_its_file_where_that_is_known(
    tmp_path: Path, edit_url: str, address: str | None
) -> None:
    """No button without an effect."""
    project = projects.copy_small(tmp_path)
    finished = projects.build(project, EDIT_URL=edit_url)
    assert finished.returncode == 0, finished.stderr
    assert _links(project).get("Profil bearbeiten") == address


def _links(project: Path) -> dict[str, str]:
    page = html.document_fromstring((project / "site/partner/wilo/index.html").read_text())
    return {str(link.text): str(link.get("href")) for link in page.iter("a")}
