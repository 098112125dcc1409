"""Search queries: what people type, and what is to come first.

Of the real content; by the folders of profiles and pages.
"""

from typing import NamedTuple


class Query(NamedTuple):
    """What is typed, and what is wanted among the first three."""

    text: str
    wanted: frozenset[str]
    unwanted: frozenset[str] = frozenset()
    """What is not to be found at all."""


def _query(text: str, wanted: str, unwanted: str = "") -> Query:
    return Query(text, frozenset(wanted.split()), frozenset(unwanted.split()))


PARTNERS = (
    # Compounds, endings that say nothing, related words
    _query("Pumpenhersteller", "wilo schwing hauhinco"),
    _query("Kupplungshersteller", "vulkan"),
    _query("Windenergie", "eickhoff"),
    _query("Windkraft", "eickhoff"),
    _query("Schließanlagen", "abus dormakaba"),
    _query("Kettenzüge", "demag jd-neuhaus"),
    _query("Pumpe", "wilo schwing hauhinco"),
    _query("Pumpenfirma", "wilo schwing hauhinco"),
    _query("Kuppelungshersteller", "vulkan"),
    _query("Getriebehersteler", "eickhoff ok-antriebstechnik vulkan"),
    _query("Federhersteller", "grueber"),
    _query("Federnfabrik", "grueber"),
    _query("Kranfirma", "demag"),
    _query("Dämpferbau", "thyssenkrupp-bilstein"),
    _query("Stahlhändler", "waelzholz deutsche-edelstahlwerke-witten"),
    _query("Halbleiterhersteller", "elmos"),
    _query("Türschlösser", "abus dormakaba"),
    _query("Logistikinstitut", "fraunhofer-iml"),
    _query("Windräder", "eickhoff"),
    _query("Erdwärme", "fraunhofer-ieg-bochum"),
    # Names, short and former ones, with dots and without
    _query("TH Bochum", "th-georg-agricola"),
    _query("RUB", "ruhr-universitaet-bochum"),
    _query("TU", "tu-dortmund", "dormakaba abus"),
    _query("KI", "fraunhofer-iml", "evh-bochum"),
    _query("Künstliche Intelligenz", "fraunhofer-iml"),
    _query("CD Wälzholz", "waelzholz"),
    _query("C.D. Waelzholz", "waelzholz"),
    _query("C. D. Wälzholz", "waelzholz"),
    _query("FH Dortmund", "fh-dortmund"),
    _query("HWK", "hwk-dortmund"),
    _query("JD Neuhaus", "jd-neuhaus"),
    _query("J. P. Grueber", "grueber"),
    _query("O & K", "ok-antriebstechnik"),
    _query("GDATA", "g-data"),
    _query("Thyssen Krupp", "thyssenkrupp-bilstein thyssenkrupp-rothe-erde"),
    _query("THGA", "th-georg-agricola"),
    _query("Uni Bochum", "ruhr-universitaet-bochum"),
    _query("MPI Bochum", "mpi-sicherheit-privatsphaere"),
    _query("febi", "ferdinand-bilstein"),
    _query("GEA", "kelvion"),
    _query("Business Herne", "wf-herne"),
    _query("WiFö Bochum", "wf-bochum"),
    _query("EN Agentur", "wf-ennepe-ruhr"),
    _query("Industrie- und Handelskammer Hagen", "sihk-hagen"),
    _query("WirtschaftsEntwicklungsGesellschaft", "wf-bochum"),
    # Slips
    _query("Getribe", "eickhoff ok-antriebstechnik vulkan"),
    _query("Kuppelung", "vulkan"),
    _query("Edelstal", "deutsche-edelstahlwerke-witten"),
    _query("Wälzlagr", "thyssenkrupp-rothe-erde"),
    _query("Handwekskammer", "hwk-dortmund"),
    # Sentences
    _query("Hydraulik Witten", "hauhinco"),
    _query("Hydraulik in der Nähe von Witten", "hauhinco"),
    _query("wer macht Kunststoff in Dortmund", "murtfeldt"),
    _query("Hersteller von Pumpen", "wilo schwing hauhinco"),
    _query("Firma für Kupplungen", "vulkan"),
    _query("suche Kranbauer in Wetter", "demag"),
    _query("wer baut Krane", "demag"),
    _query("Institut für Logistik", "fraunhofer-iml"),
    # Streets, postal codes, districts
    _query("Nortkirchenstraße", "wilo"),
    _query("Universitätsstraße 150", "ruhr-universitaet-bochum"),
    _query("58455", "jd-neuhaus uni-witten-herdecke"),
    _query("Volmarstein", "abus"),
    _query("Stahl in Hohenlimburg", "waelzholz"),
    # Words of descriptions alone
    _query("Umlaufbeschleuniger", "wilo"),
    _query("Bonfiglioli Hattingen", "ok-antriebstechnik"),
)
"""Asked of the finder and of the search alike."""

DISTRICTS = (
    ("Hörde", "dortmund"),
    ("hoerde", "dortmund"),
    ("Wattenscheid", "bochum"),
    ("Hohenlimburg", "hagen"),
    ("Wanne-Eickel", "herne"),
)
"""A district, and the town whose profiles are found."""

PAGES = (
    _query("Udo Mager", "gruendung netzwerk"),
    _query("2.000 Unternehmen", "gruendung netzwerk"),
    _query("26.550 Euro", "gruendung regionales-entwicklungskonzept"),
    _query("Sommerempfang", "sommerempfang"),
    _query("Datenschutz", "datenschutz"),
    _query("Pressekontakt", "presse"),
    _query("Ansprechpartner", "kontakt"),
)
"""Asked of the search alone."""
