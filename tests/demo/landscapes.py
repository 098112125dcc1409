"""Landscapes: works, hills and water in flat colours, drawn with Pillow, the same every time."""

from collections.abc import Mapping
from itertools import product
from math import pi, sin
from typing import Final

from PIL import Image, ImageDraw

from demo.voice import WORDS, Voice
from regionruhr.formats import enumeration_text

Colour = tuple[int, int, int]
Inks = Mapping[str, Colour]
SKIES: Final[Mapping[str, tuple[str, str, str, str]]] = {
    "im Morgenlicht": ("#a9d0e0", "#fdf0d5", "#0e5a73", "#ffffff"),
    "am Abend": ("#27476e", "#f4a261", "#122b39", "#ffe2b0"),
    "an einem klaren Tag": ("#6fb7dc", "#eaf6fb", "#1d4e5f", "#ffffff"),
    "im Nebel": ("#b9c9d3", "#f0f5f9", "#43545f", "#ffffff"),
    "in der Dämmerung": ("#3d2c5e", "#e58a6f", "#1b1b3a", "#f2cc8f"),
    "nach dem Regen": ("#5c8a9a", "#e6ead2", "#1f4640", "#fbf6c9"),
}
"""How the light is: the sky above and at the horizon, the foreground, the sun."""
FINE: Final = 2
"""Drawn so many times as large, then made smaller: edges are smooth."""


class Landscape:
    """What is to be seen in a picture; one of the same seed is the same."""

    def __init__(self, seed: str) -> None:
        self.voice = Voice(f"landscape {seed}")
        self.light = self.voice.one([*SKIES])
        drawn = self.voice.some([*WORDS["works"]], 3, 4)
        # The farthest first: wheels that turn in front would hide all else.
        self.works = sorted(drawn, key=lambda work: work != "Windräder")
        self.has_water = self.voice.chance(0.5)

    @property
    def alt(self) -> str:
        """The picture in words."""
        seen = enumeration_text([*self.works, *(["ein Fluss"] if self.has_water else [])])
        return f"{seen[0].upper()}{seen[1:]} {self.light}, gezeichnet"

    def drawn(self, width: int, height: int) -> Image.Image:
        """The picture in that size."""
        size = wide, high = width * FINE, height * FINE
        above, below, front, sun = map(_colour, SKIES[self.light])
        image = Image.new("RGB", (1, 3))
        image.putdata([above, _mixed(above, below, 0.6), below])
        image = image.resize(size, Image.Resampling.BILINEAR)
        draw = ImageDraw.Draw(image, "RGBA")
        x, y = wide * self.voice.number(15, 85) / 100, high * self.voice.number(20, 42) / 100
        for step in (9, 6, 4, 2.6, 1):
            radius = high * 0.035 * step
            box = (x - radius, y - radius, x + radius, y + radius)
            draw.ellipse(box, fill=(*sun, 255 if step == 1 else 26))
        shore = high * (0.8 if self.has_water else 1)
        slots = self.voice.some(range(len(self.works)), 4, 4)
        places = [wide * (0.05 + 0.78 * slot / len(slots)) for slot in slots]
        for layer, share in enumerate((0.22, 0.45, 0.72, 1.0)):
            tone = _mixed(below, front, share)
            base = shore * (0.62 + 0.11 * layer)
            self._hills(draw, wide, high, base, tone)
            for number in range(layer - 1, len(self.works), 3) if layer else ():
                unit = high * (0.018 + 0.008 * layer)
                ink = {"tone": tone, "lit": _mixed(tone, sun, 0.75)}
                at = places[number], base + unit * 0.8
                _raise_work(draw, self.works[number], at, unit, ink)
        if self.has_water:
            self._water(image, round(shore), _mixed(front, below, 0.3))
        return image.reduce(FINE)

    def _hills(
        self, draw: ImageDraw.ImageDraw, wide: int, high: int, base: float, tone: Colour
    ) -> None:
        """A row of hills from edge to edge, filled to the bottom."""
        waves = [(self.voice.number(1, 5), self.voice.number(0, 628) / 100) for _ in range(3)]
        line = []
        for step in range(65):
            swing = sum(sin(step / 64 * count * pi + at) / count for count, at in waves)
            line.append((wide * step / 64, base - high * 0.028 * swing))
        draw.polygon([(0, high), *line, (wide, high)], fill=tone)

    def _water(self, image: Image.Image, shore: int, tone: Colour) -> None:
        """What is above the shore, upside down and dimmed, with some light on the waves."""
        depth = image.height - shore
        above = image.crop((0, shore - depth, image.width, shore))
        mirrored = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        image.paste(Image.blend(mirrored, Image.new("RGB", above.size, tone), 0.55), (0, shore))
        draw = ImageDraw.Draw(image, "RGBA")
        for _ in range(40):
            x, y = self.voice.number(0, image.width), self.voice.number(shore, image.height)
            length = image.width * self.voice.number(2, 9) / 100
            draw.rectangle((x, y, x + length, y + 3 * FINE), fill=(255, 255, 255, 38))


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _colour(text: str) -> Colour:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def _raise_work(
    draw: ImageDraw.ImageDraw, work: str, at: tuple[float, float], unit: float, ink: Inks
) -> None:
    """Draw what the vocabulary says of a work: shapes like "area 0,0 0,-3 2,0", in every copy."""
    thin = max(2, round(unit * 0.3))
    copies, shapes = WORDS["works"][work]
    for (aside, stretch), shape in product(copies, shapes.split("; ")):
        kind, *corners = shape.split()
        pairs = (map(float, corner.split(",")) for corner in corners)
        points = [(at[0] + (aside + x) * unit, at[1] + y * stretch * unit) for x, y in pairs]
        match kind:
            case "area":
                draw.polygon(points, fill=ink["tone"])
            case "beam" | "pole":
                draw.line(points, fill=ink["tone" if kind == "beam" else "lit"], width=thin)
            case "wheel":
                draw.ellipse(points, outline=ink["tone"], width=thin)
            case "smoke":
                draw.ellipse(points, fill=(255, 255, 255, 48))
            case _:
                draw.rectangle(points, fill=ink[kind])
