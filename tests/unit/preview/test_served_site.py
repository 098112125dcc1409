"""A preview serves what a build writes."""

from pathlib import Path

from jinja2 import FileSystemLoader

import projects
from demo.corpus import TINY
from demo.project import write
from regionruhr.preview.served_site import ServedSite
from regionruhr.settings import moment
from regionruhr.site.checked_edition import read_edition
from regionruhr.site.output import built_site, write_site
from regionruhr.site.rendering import NOT_FOUND, TEMPLATES, environment


def test_each_file_is_the_one_that_a_build_writes(tmp_path: Path) -> None:
    """Whatever is made with it: pages, feeds, indices, pictures, kits, calendars, vCards."""
    project, folder = write(tmp_path / "project", TINY), tmp_path / "site"
    # Its files stand beside those of an index, at addresses that begin alike.
    projects.add_company(project, "index-werk", "Index Werk", "musterstadt")
    now, site_url = moment(projects.NOW), "https://www.example.org/x/"
    reading = read_edition(project, now=now, site_url=site_url, preview=True)
    edition = reading.edition
    assert edition
    write_site(folder, project, edition, built_site(reading, edition), processes=1)
    env = environment(FileSystemLoader(project / TEMPLATES), edition.shell)
    served = ServedSite(edition, project, env)
    written = projects.contents(folder)
    assert written.pop(NOT_FOUND.address) == served.not_found()
    assert len(written) > 100
    for address, content in written.items():
        made = dict(served.files(address))
        assert made[address] == content
        assert all(written[one] == made[one] for one in made)
