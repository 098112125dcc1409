"""Image: a picture of a record, with its words and rights."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from regionruhr.model.field import AlsoCalled
from regionruhr.model.reference import PictureFile, ProfilePictureFile
from regionruhr.model.values import Line, Model

_LABEL = re.compile(
    r"^(?:Fotos?|Bild(?:er|nachweis|rechte)?|Grafik|Fotograf(?:in)?|Quelle|Copyright) ?: *",
    re.IGNORECASE,
)
Credit = Annotated[Line, AfterValidator(lambda credit: _LABEL.sub("", credit, count=1) or credit)]
"""Whose picture it is, without the word that the page puts before: "Foto: Erika Muster"."""
_FILE = Field(title="Datei", description="Das Bild.")


class Image(Model):
    """A picture beside its text; nothing is shown without its rights (§ 13 UrhG)."""

    file: Annotated[PictureFile, _FILE, AlsoCalled("src path url image filename")]
    alt: Annotated[Line, AlsoCalled("alt_text alttext alternative")] = Field(
        title="Bildbeschreibung",
        description="Was auf dem Bild zu sehen ist, für Menschen, die es nicht sehen.",
    )
    caption: Line = Field(title="Bildunterschrift", description="Steht unter dem Bild.")
    credit: Annotated[Credit, AlsoCalled("credits copyright photographer author source")] = Field(
        title="Bildnachweis", description="Wer es aufgenommen hat."
    )
    license: Annotated[Line, AlsoCalled("licence rights")] = Field(
        title="Lizenz",
        description="Unter welcher Lizenz es steht.",
        examples=["CC BY 4.0"],
    )


class ProfileImage(Image):
    """A picture of a profile: profiles have a folder for theirs."""

    file: Annotated[ProfilePictureFile, _FILE]
