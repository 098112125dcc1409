"""A project with pictures of public records, and of releases that are not public."""

from pathlib import Path

import pictures
import projects
import records

FOLDER = "content/aktuelles/2016"
RELEASE = "aktuelles/2016/kompetenznetz/"
PROJECT = "projekte/digitale-fabrik/"
LOGO = "logo: wilo.svg\nlogo_dark: wilo-dunkel.png\n"
CREDIT, LICENSE = "Max Mütze / Stadt Hagen", "CC BY 4.0"
SHOWN = ("halle.jpg", "turm.png", "band.webp", "plan.svg")


def make(folder: Path) -> Path:
    """The small project with a photo, a tall and a long picture, a drawing, logos and assets."""
    project = projects.copy_small(folder)
    files = {
        f"{FOLDER}/halle.jpg": pictures.jpeg(pictures.scene(1000, 1500), orientation=6),
        f"{FOLDER}/turm.png": pictures.png(pictures.scene(400, 1300, "RGBA")),
        f"{FOLDER}/band.webp": pictures.webp(pictures.scene(1800, 300)),
        f"{FOLDER}/plan.svg": pictures.svg(),
        f"{FOLDER}/geheim-entwurf.jpg": pictures.jpeg(pictures.scene(1200, 800)),
        "content/aktuelles/2026/geheim-morgen.jpg": pictures.jpeg(pictures.scene(1200, 800)),
        "content/projekte/werk.jpg": pictures.jpeg(pictures.scene(1500, 1000)),
        "partners/logos/wilo.svg": pictures.svg(),
        "partners/logos/wilo-dunkel.png": pictures.png(pictures.scene(200, 400), orientation=6),
        "partners/logos/stadt.webp": pictures.webp(),
        "content/assets/favicon.ico": pictures.ico(),
        "content/assets/og.png": pictures.png(),
        "content/assets/feed/band.webp": pictures.webp(),
        "content/assets/tafel.jpg": pictures.jpeg(orientation=6),
        "content/assets/zeichen.svg": pictures.svg(),
    }
    for path, content in files.items():
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_bytes(content)
    for partner, logo in (("wilo", LOGO), ("wf-dortmund", "logo: stadt.webp\n")):
        with (project / f"partners/{partner}.yml").open("a") as profile:
            profile.write(logo)
    release = project / f"{FOLDER}/kompetenznetz.md"
    draft = _like(release, project / f"{FOLDER}/entwurf.md", "2016-98", "draft: true\n")
    later = _like(release, project / "content/aktuelles/2026/morgen.md", "2026-99")
    later.write_text(later.read_text().replace("date: 2016-02-02 10:00", "date: 2026-12-01 10:00"))
    project_page = project / "content/projekte/digitale-fabrik.md"
    for record, names in (
        (release, SHOWN),
        (draft, ["geheim-entwurf.jpg"]),
        (later, ["geheim-morgen.jpg"]),
        (project_page, ["werk.jpg"]),
    ):
        images = [records.image(name, credit=CREDIT, license=LICENSE) for name in names]
        projects.illustrate(record, *images)
    return project


def _like(release: Path, target: Path, number: str, fields: str = "") -> Path:
    """A release of its own id with the text of another."""
    text = release.read_text().replace("id: 2016-02", f"{fields}id: {number}")
    target.write_text(text)
    return target
