"""A project with an exchange to try the commands of brokers with: three firms, a chamber, pairs."""

from pathlib import Path

import projects

OWNER = (
    *("Zörk Geheimwerk GmbH", "Zörk Geheimwerk", "zoerk-geheim", "+49 231 777777"),
    *("geheim@zoerk.example", "zoerk.example", "Zörkstraße 7", "zoerk.svg"),
)
"""What leads to the organisation of the anonymous entries."""
PAIR = "request/kreiselpumpen~offer/pumpen-ab-lager"
ANONYMOUS_PAIR = "request/pumpen-still~offer/pumpen-ab-lager"

_ENTRY = """\
    competences:
      - pumpen
    published: 2026-11-01
    valid_until: 2027-03-31
"""
_FILES = {
    "partners/ihk.yml": """\
id: ihk
name: IHK zu Musterstadt
type: chamber
role: carrier
summary: Die Kammer.
address:
  city: dortmund
email: boerse@ihk.example
phone: +49 231 5555
area_served:
  - dortmund
""",
    "partners/sucher.yml": f"""\
id: sucher
name: Sucher AG
type: company
role: regional
summary: Ein Betrieb in Dortmund.
address:
  city: dortmund
email: info@sucher.example
contact:
  role: Einkauf
  phone: +49 231 1111
requests:
  - id: kreiselpumpen  # eilt
    title: Kreiselpumpen gesucht
    summary: Gesucht sind Kreiselpumpen für eine Anlage.
{_ENTRY}\
    # Herr Muster ruft zurück.
sources:
  - Angaben der Sucher AG
""",
    "partners/macher.yml": f"""\
id: macher
name: Macher GmbH
type: company
role: regional
summary: Ein Betrieb in Wetter.
address:
  city: wetter
email: info@macher.example
phone: +49 2335 2222
offers:
  - id: pumpen-ab-lager
    title: Kreiselpumpen ab Lager
    summary: Kreiselpumpen in vielen Größen sind sofort lieferbar.
{_ENTRY}""",
    "partners/zoerk-geheim.yml": f"""\
id: zoerk-geheim
name: Zörk Geheimwerk GmbH
type: company
role: regional
summary: Ein Betrieb in Dortmund.
address:
  street: Zörkstraße 7
  city: dortmund
website: https://www.zoerk.example/
email: geheim@zoerk.example
phone: +49 231 777777
requests:
  - id: pumpen-still
    title: Größere Kreiselpumpen gesucht
    summary: Gesucht sind größere Kreiselpumpen für ein Wasserwerk.
{_ENTRY}\
    anonymous: true
""",
}


def copy_exchange(folder: Path) -> Path:
    """The small project with requests, by name and without one, and an offer that fits both."""
    project = projects.copy_small(folder)
    for path, text in _FILES.items():
        (project / path).write_text(text)
    # A profile that fits as well as an offer, whatever the matcher weighs how much.
    profile = project / "partners/wilo.yml"
    former = "Pumpen und Pumpensysteme aus Dortmund."
    better = "Kreiselpumpen in vielen Größen sind sofort lieferbar."
    profile.write_text(profile.read_text().replace(former, better))
    return project
