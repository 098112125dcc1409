"""Explanations of the lists: the taxonomy, what was published, what was removed."""

from regionruhr.editor_tools.explanations.explanation import Explanation, Explanations
from regionruhr.model.publication import Publication
from regionruhr.model.removal import Removal
from regionruhr.model.taxonomy import Area, Taxonomy, Term, Town

_AGS = Explanation(
    "Amtlicher Schlüssel", "Amtlicher Gemeindeschlüssel, in Anführungszeichen.", 'ags: "05913"'
)

EXPLANATIONS: Explanations = {
    Taxonomy: {
        "areas": Explanation("Teilregionen", "Die fünf Teilregionen, je Kürzel eine."),
        "towns": Explanation("Städte", "Je Kürzel eine Stadt mit ihrer Teilregion."),
        "sectors": Explanation("Branchen", "Je Kürzel eine Branche."),
        "competences": Explanation("Kompetenzen", "Je Kürzel eine, auf zwei Ebenen (parent)."),
        "certifications": Explanation("Zertifikate", "Je Kürzel eines."),
        "topics": Explanation("Themen", "Je Kürzel ein Thema der Meldungen."),
    },
    Term: {
        "label": Explanation("Bezeichnung", "So steht es auf der Website."),
        "synonyms": Explanation(
            "Andere Wörter", "Was Menschen noch suchen; die Suche findet es auch darunter."
        ),
        "parent": Explanation("Oberbegriff", "Das Kürzel des Oberbegriffs."),
        "intro": Explanation("Einleitung", "Ein bis zwei Sätze über der Liste."),
    },
    Area: {"ags": _AGS},
    Town: {
        "area": Explanation("Teilregion", "Das Kürzel der Teilregion."),
        "ags": _AGS,
    },
    Publication: {
        "address": Explanation(
            "Adresse", "Unter welcher Adresse sie steht.", "address: /aktuelles/2016/name/"
        ),
        "moved_from": Explanation(
            "Frühere Adressen", "Wo sie früher stand.", "moved_from: /aktuelles/2016/alter-name/"
        ),
        "withdrawn": Explanation(
            "Zurückgezogen am", "Jahr-Monat-Tag; dazu gehört ein Grund.", "withdrawn: 2026-11-20"
        ),
        "reason": Explanation("Grund", "Warum sie zurückgezogen ist; es steht auf der Seite."),
    },
    Removal: {
        "id": Explanation("Kennung", "Die Kennung des gelöschten Profils.", "id: name"),
        "date": Explanation("Gelöscht am", "Jahr-Monat-Tag.", "date: 2026-11-20"),
    },
}
