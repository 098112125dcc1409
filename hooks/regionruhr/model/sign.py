"""Sign: which sign the ornament of a record has for its field of work."""

from regionruhr.model.labelled import Labelled


class Sign(Labelled):
    """The signs that are drawn; a taxonomy names one for a competence, a sector or a topic."""

    GEAR = "gear", "Zahnrad", "Getriebe"
    WAVE = "wave", "Wellen", "Welle", "Wasser"
    GRID = "grid", "Netz", "Raster"
    FLASK = "flask", "Kolben", "Labor"
    CHIP = "chip", "Chip", "Schaltkreis"
    BEAM = "beam", "Träger", "Stahlträger"
    BELT = "belt", "Förderband", "Band"
    BOLT = "bolt", "Blitz", "Strom"
    RULER = "ruler", "Maßstab", "Lineal"
    SCREW = "screw", "Schraube", "Gewinde"
    WALL = "wall", "Mauer", "Mauerwerk"
    LOOP = "loop", "Kreislauf", "Kreis"
    CROSS = "cross", "Kreuz"
    HALVES = "halves", "Zwei Hälften", "Hälften"
