"""Logo: the picture that stands for an organisation, as it was measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture by its proportions: both sides in pixels, or in units of the drawing."""

    width: float
    height: float

    @property
    def ratio(self) -> float:
        """How many times as wide as it is high."""
        return self.width / self.height
