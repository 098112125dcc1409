"""Every key that a record uses for another must lead somewhere."""

from dataclasses import replace

import pytest

import records
from regionruhr.faults.problem import Problem
from regionruhr.model.network_details import NetworkDetails
from regionruhr.model.taxonomy import Taxonomy
from regionruhr.reading.references import Checked, broken_references
from regionruhr.reading.registry import Registry
from regionruhr.reading.source import Source

REGISTRY = Registry(
    taxonomy=Taxonomy.model_validate(records.TAXONOMY),
    press_contacts=["wf-dortmund"],
    partners=["wilo", "wf-dortmund"],
    projects=["digitale-fabrik"],
    media={
        "partners/logos/wilo.svg",
        "content/aktuelles/2026/bild.jpg",
        "content/aktuelles/2026/plan.pdf",
        "content/projekte/bild.jpg",
    },
)


def _problems(record: Checked) -> list[Problem]:
    return list(broken_references(record, Source("file", {}, {}, {}), REGISTRY))


def _taxonomy(**groups: object) -> Taxonomy:
    return Taxonomy.model_validate({**records.TAXONOMY, **groups})


def _details(partner: str) -> NetworkDetails:
    contacts = {"presse": {"organisation": partner}}
    return NetworkDetails.model_validate({**records.DETAILS, "press_contacts": contacts})


@pytest.mark.parametrize(
    "record",
    [
        records.partner(
            "wilo",
            area_served=["herne"],
            sectors=["maschinenbau"],
            competences=["pumpen"],
            certifications=["iso-9001"],
            logo="wilo.svg",
        ),
        records.project(
            partners=[{"id": "wilo", "role": "lead"}],
            seeking={"text": "Partner", "competences": ["pumpen"]},
            images=[records.image("bild.jpg")],
        ),
        records.release(
            topics=["messe"],
            places=["herne", "dortmund"],
            partners=["wilo"],
            projects=["digitale-fabrik"],
            contact="wf-dortmund",
            images=[records.image("bild.jpg")],
            downloads=[{"file": "plan.pdf", "title": "Plan"}],
        ),
        _details("wilo"),
        _taxonomy(topics={"messe": {"label": "Messe"}, "hm": {"label": "HM", "parent": "messe"}}),
    ],
    ids=["partner", "project", "release", "details", "taxonomy"],
)
def test_reference_that_leads_somewhere_is_fine(record: Checked) -> None:
    """Every kind of reference can be used."""
    assert _problems(record) == []


@pytest.mark.parametrize(
    ("record", "place", "kind", "near"),
    [
        (records.partner(address={"city": "dortmnd"}), "address.city", "town", "dortmund"),
        (records.partner(area_served=["hern"]), "area_served[1]", "town or area", "herne"),
        (records.partner(sectors=["maschinen"]), "sectors[1]", "sector", "maschinenbau"),
        (records.partner(competences=["pumpe"]), "competences[1]", "competence", "pumpen"),
        (records.partner(certifications=["iso-901"]), "certifications[1]", "certification", None),
        (
            records.project(partners=[{"id": "willo", "role": "lead"}]),
            "partners[1].id",
            "partner",
            "wilo",
        ),
        (
            records.project(seeking={"text": "a", "competences": ["pumpen", "laser"]}),
            "seeking.competences[2]",
            "competence",
            None,
        ),
        (records.release(topics=["messen"]), "topics[1]", "topic", "messe"),
        (records.release(places=["herne", "bochm"]), "places[2]", "town or area", None),
        (records.release(partners=["willo"]), "partners[1]", "partner", "wilo"),
        (records.release(projects=["fabrik"]), "projects[1]", "project", None),
        (records.release(contact="wilo"), "contact", "press contact", None),
        (_details("willo"), "press_contacts.presse.organisation", "partner", "wilo"),
        (
            _taxonomy(towns={"witten": {"label": "Witten", "area": "ennepe-ruhr"}}),
            "towns.witten.area",
            "area",
            None,
        ),
        (
            _taxonomy(topics={"messe": {"label": "Messe", "parent": "termine"}}),
            "topics.messe.parent",
            "topic",
            None,
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and ("[" in value or "." in value) else "",
)
def test_reference_to_nothing_is_reported(
    record: Checked, place: str, kind: str, near: str | None
) -> None:
    """Place and kind are named, and the key that is suggested, where one is similar."""
    (problem,) = _problems(record)
    assert problem.place == place
    assert problem.values["kind"] == kind
    if "near" in problem.values:
        assert near in {None, problem.values["near"]}
    else:
        fault = "unknown-file" if kind in {"partner", "project"} else "unknown-reference"
        assert (problem.fault, near) == (fault, None)


@pytest.mark.parametrize(
    ("record", "place", "fault"),
    [
        (records.partner(logo="vulkan.svg"), "logo", "asset-missing"),
        (records.partner(logo="wilo.svg", logo_dark="wilo.jpg"), "logo_dark", "asset-form"),
        (records.partner(logo="../../etc/passwd.svg"), "logo", "asset-form"),
        (records.partner(logo="wilo.SVG"), "logo", "asset-form"),
        (records.release(images=[records.image("halle.jpg")]), "images[1].file", "asset-missing"),
        (records.release(images=[records.image("plan.pdf")]), "images[1].file", "asset-form"),
        (records.project(images=[records.image("halle.jpg")]), "images[1].file", "asset-missing"),
        (
            records.release(downloads=[{"file": "plan.docx", "title": "Plan"}]),
            "downloads[1].file",
            "asset-form",
        ),
        (
            records.release(downloads=[{"file": "anlage.pdf", "title": "Anlage"}]),
            "downloads[1].file",
            "asset-missing",
        ),
        (
            # A picture has rights to name: it stands under "images".
            records.release(downloads=[{"file": "bild.jpg", "title": "Bild"}]),
            "downloads[1].file",
            "asset-form",
        ),
    ],
)
def test_file_that_is_not_there_is_reported(record: Checked, place: str, fault: str) -> None:
    """A record shows files that lie beside it, by their names alone."""
    (problem,) = _problems(record)
    assert (problem.place, problem.fault) == (place, fault)


@pytest.mark.parametrize(
    "name",
    ["Bild.jpg", "BILD.JPG", "bild.JPG", "bilder/bild.jpg", "C:\\Bilder\\Bild.jpg", "./bild.jpg"],
)
def test_name_of_a_file_beside_is_found(name: str) -> None:
    """Whatever folder is in front of it, and with small letters."""
    (problem,) = _problems(records.release(images=[records.image(name)]))
    assert (problem.fault, problem.values["near"]) == ("asset-form", "bild.jpg")


def test_terms_have_two_levels() -> None:
    """A term below a term below a term is one too many."""
    competences = {
        "technik": {"label": "Technik"},
        "fluidtechnik": {"label": "Fluidtechnik", "parent": "technik"},
        "pumpen": {"label": "Pumpen", "parent": "fluidtechnik"},
    }
    taxonomy = _taxonomy(competences=competences)
    registry = replace(REGISTRY, taxonomy=taxonomy)
    (problem,) = broken_references(taxonomy, Source("file", {}, {}, {}), registry)
    assert problem.place == "competences.pumpen.parent"
    assert problem.fault == "third-level"


def test_label_ranks_before_synonym() -> None:
    """As when a table is read: a word leads to one term, wherever it stands."""
    topics = {"wasser": {"label": "Wasser", "synonyms": ["Pumpen"]}, "pumpe": {"label": "Pumpen"}}
    registry = replace(REGISTRY, taxonomy=_taxonomy(topics=topics))
    assert registry.problem("topic", "pumpen") == (
        "unknown-reference",
        {"kind": "topic", "value": "pumpen", "near": "pumpe"},
    )


def test_reference_to_a_removed_partner_has_its_own_message() -> None:
    """The message has the day and no suggestion; an existing profile is no removed one."""
    registry = replace(REGISTRY, removed={"willo": "2026-01-31", "wilo": "2026-01-31"})
    record = records.release(partners=["wilo", "willo", "wil"])
    problems = list(broken_references(record, Source("file", {}, {}, {}), registry))
    assert [(problem.place, problem.fault) for problem in problems] == [
        ("partners[2]", "removed-reference"),
        ("partners[3]", "unknown-reference"),
    ]
    assert problems[0].text.endswith(
        ": Den Partner „willo“ gibt es seit dem 2026-01-31 nicht mehr "
        "(nehmen Sie den Verweis heraus)"
    )


def test_file_under_a_refused_name_is_not_missed() -> None:
    """It is there, and its name is reported under its own path."""
    record = records.release(images=[records.image("Bild Halle.jpg")])
    folder = record.path.rpartition("/")[0]
    source = Source("file", {}, {}, {})
    refused = replace(REGISTRY, refused={f"{folder}/Bild Halle.jpg"})
    assert list(broken_references(record, source, refused)) == []
    assert [p.fault for p in broken_references(record, source, REGISTRY)] == ["asset-missing"]
    of_small_letters = replace(REGISTRY, refused={f"{folder}/bild halle.JPG"})
    assert list(broken_references(record, source, of_small_letters)) == []


def test_id_of_a_project_may_be_that_of_a_removed_partner() -> None:
    """Each kind has ids of its own."""
    record = records.release(projects=["fabrik"])
    gone = {"fabrik": "2026-01-31"}
    for registry, fault in (
        (replace(REGISTRY, removed=gone), "unknown-file"),
        (replace(REGISTRY, withdrawn=gone), "removed-reference"),
    ):
        (problem,) = broken_references(record, Source("file", {}, {}, {}), registry)
        assert problem.fault == fault


def test_fault_in_the_portrait_is_none_of_the_releases() -> None:
    """While `_network.yml` is faulty, no press contact is missed."""
    registry = replace(REGISTRY, press_contacts=None)
    record = records.release(contact="wf-dortmund")
    assert list(broken_references(record, Source("file", {}, {}, {}), registry)) == []


@pytest.mark.parametrize(
    ("record", "new"),
    [
        (
            records.release(topics=["robotik"]),
            "„  robotik:“ und darunter „    label: …“",
        ),
        (records.release(places=["paderborn"]), ""),
        (records.release(contact="niemand"), ""),
    ],
    ids=["topic", "town", "contact"],
)
def test_new_term_is_named_with_the_lines_that_declare_it(record: Checked, new: str) -> None:
    """A town is no matter of two lines, and contacts stand elsewhere."""
    (problem,) = _problems(record)
    assert problem.fault == "unknown-reference"
    assert problem.message.hint.partition("; Neues tragen Sie zuerst dort ein: ")[2] == new
