"""Drawings: logos, a net of dots and lines, and the outlines of invented places."""

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Final

from demo.voice import Voice

INKS: Final = (
    ("#0e5a73", "#7fd0ea"), ("#9c2f2f", "#ff9c8f"), ("#2d6a4f", "#86d7ad"), ("#5b3f8c", "#c3a9f5"),
    ("#b3541e", "#ffb27a"), ("#1d3557", "#9cc3f0"), ("#6b5b1e", "#e3cf7a"), ("#8a1c5b", "#f39ac9"),
)  # fmt: skip
"""The colour of a logo on white, and on the dark."""
NODES: Final[Mapping[str, tuple[float, float]]] = {
    "A": (0.8, 5.2), "B": (1.2, 7.0), "C": (3.2, 7.8), "D": (5.0, 7.3), "E": (7.4, 7.9),
    "F": (9.3, 6.9), "G": (9.8, 4.9), "H": (9.2, 3.0), "I": (9.4, 1.4), "J": (7.6, 0.4),
    "K": (5.6, 0.9), "L": (4.2, 0.3), "M": (2.2, 1.3), "N": (0.4, 2.4), "O": (0.2, 4.0),
    "P": (3.4, 5.0), "Q": (5.2, 5.2), "R": (7.0, 5.6), "S": (6.6, 3.2), "T": (4.6, 3.4),
    "U": (2.6, 3.6), "V": (5.8, 2.0), "W": (3.6, 1.9), "X": (1.9, 2.4),
}  # fmt: skip
"""Where borders meet."""
OUTLINES: Final[Mapping[str, str]] = {
    "99001": "QRGHST", "99002": "SHIJV", "99003": "ABCDQP", "99004": "DEFGRQ",
    "99005": "OAPQTSVJKLMN", "99005001": "OAPU", "99005002": "NOUX",
    "99005003": "WVJKL", "99005004": "TSVW", "99005005": "PQTU",
    "99005006": "NXWLM", "99005007": "UTWX",
}  # fmt: skip
"""The nodes around each place, by its official key."""


def logo(key: str, name: str, *, dark: bool = False) -> str:
    """A mark, alone or with the initials of the name beside it."""
    voice = Voice(f"logo {key}")
    ink, mark = voice.one(INKS)[dark], voice.one(MARKS)
    initials = "".join(word[0] for word in name.split()[:2]).upper() if voice.chance(0.6) else ""
    room = 56 * len(initials)
    text = (
        f'<text x="94" y="67" textLength="{room}" lengthAdjust="spacingAndGlyphs"'
        f' font-family="Helvetica,Arial,sans-serif" font-size="74" font-weight="700">'
        f"{escape(initials)}</text>"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {94 + room if room else 80} 80"'
        f' fill="{ink}">{mark}{text if room else ""}</svg>\n'
    )


def _star(points: int, inner: float, hole: str = "") -> str:
    turns = [(n * pi / points, 40 if n % 2 == 0 else inner) for n in range(points * 2)]
    corners = " ".join(f"{40 + r * sin(t):.1f} {40 - r * cos(t):.1f}" for t, r in turns)
    return f'<path d="M{corners}z{hole}" fill-rule="evenodd"/>'


MARKS: Final = (
    _star(10, 31, "M40 27a13 13 0 1 0 .1 0z"),
    _star(3, 20),
    '<path d="M40 0l35 20v40L40 80 5 60V20zm0 18L21 29v22l19 11 19-11V29z" fill-rule="evenodd"/>',
    '<path d="M0 80V28l26 16V28l26 16V0h28v80z"/>',
    '<path d="M40 0a40 40 0 1 0 40 40H60a20 20 0 1 1-20-20z"/>',
    '<path d="M0 0h22v80H0zm29 26h22v54H29zm29 26h22v28H58z"/>',
    '<path d="M0 36a40 36 0 0 1 80 0zm0 8h80a40 36 0 0 1-80 0z" fill-rule="evenodd"/>',
    '<path d="M0 0h36v36H0zm44 44h36v36H44zM44 0h36L44 36zM0 80V44h36z"/>',
)
"""Marks of eighty units, drawn in the colour around them."""


def net(seed: str) -> str:
    """Dots on a loose grid, each joined with its neighbours."""
    voice = Voice(f"net {seed}")
    dots = [
        (x * 50 + voice.number(8, 42), y * 50 + voice.number(8, 42), voice.number(3, 11))
        for x in range(8)
        for y in range(4)
    ]
    pairs = ((a, b) for n, a in enumerate(dots) for b in dots[n + 1 :])
    lines = "".join(
        f"M{a[0]} {a[1]}L{b[0]} {b[1]}" for a, b in pairs if hypot(a[0] - b[0], a[1] - b[1]) < 62
    )
    circles = "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="{voice.one(INKS)[0]}"/>' for x, y, r in dots
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">'
        f'<path fill="#f3efe6" d="M0 0h400v200H0z"/><path d="{lines}" stroke="#8fa3ab"'
        f' stroke-width="2"/>{circles}</svg>\n'
    )


def boundaries(keys: Sequence[str]) -> str:
    """The outlines of places by their keys, as GeoJSON; neighbours share their border."""
    features = [
        {
            "type": "Feature",
            "properties": {"ags": key},
            "geometry": {"type": "Polygon", "coordinates": [_ring(OUTLINES[key])]},
        }
        for key in keys
    ]
    rights = {
        "holder": "Amt für erfundene Karten",
        "website": "https://karten.musterregion.example/",
        "version": "2026",
        "license": "CC0 1.0",
        "license_website": "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
    }
    return json.dumps({"type": "FeatureCollection", "attribution": rights, "features": features})


def _ring(nodes: str) -> list[tuple[float, float]]:
    points = [
        point
        for first, last in zip(nodes, nodes[1:] + nodes[0], strict=True)
        for point in _border(first, last)
    ]
    return [*points, points[0]]


def _border(first: str, last: str) -> Iterator[tuple[float, float]]:
    """The points from a node up to the next, alike in both directions."""
    names = sorted((first, last))
    line = [NODES[name] for name in names]
    voice = Voice(f"border {names}")
    for _ in range(4):
        middles = []
        for (x, y), (to_x, to_y) in pairwise(line):
            bend = voice.number(-16, 16) / 100
            middles.append(((x + to_x) / 2 - (to_y - y) * bend, (y + to_y) / 2 + (to_x - x) * bend))
        line = [
            point for pair in zip(line, [*middles, None], strict=True) for point in pair if point
        ]
    if first != names[0]:
        line.reverse()
    for x, y in line[:-1]:
        yield round(7.05 + x * 0.06, 4), round(51.2 + y * 0.038, 4)
