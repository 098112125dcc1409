"""Colour profile: what an ICC profile (ICC.1:2022) says of colours, without its words.

Profiles of monitors hold their names and serial numbers, and every screenshot takes them along.
"""

import struct

_HEADER, _ENTRY, _MOST_TAGS = 128, struct.Struct(">4sII"), 100
_SIGNATURE, _DATE = b"acsp", struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
_COLOURS = frozenset(
    b"""
    wtpt bkpt chad chrm lumi cicp rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC gamt
    A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 D2B3 B2D0 B2D1 B2D2 B2D3
    """.split()
)
"""The tags by which colours are converted."""
_NUMBERS = frozenset(b"XYZ |curv|para|sf32|chrm|cicp|mft1|mft2|mAB |mBA |mpet".split(b"|"))
"""The types of their values."""
_NAME = "ICC"
"""The description and the rights that each profile must have."""


def bare_profile(profile: bytes) -> bytes:
    """Return a profile with its colours alone; nothing if it has none, or is none."""
    tags = _colours(profile)
    if not tags:
        return b""
    tags |= _names(profile[8])
    # Tags that are the same share their bytes.
    start = _HEADER + 4 + _ENTRY.size * len(tags)
    places: dict[bytes, int] = {}
    for body in tags.values():
        if body not in places:
            places[body] = start
            start += len(body) + -len(body) % 4
    entries = (_ENTRY.pack(name, places[body], len(body)) for name, body in tags.items())
    bodies = (body + bytes(-len(body) % 4) for body in places)
    # Neither who made it when, for which device and by which program, nor a sum of it.
    kept = profile[8:24] + _DATE + _SIGNATURE + bytes(4) + profile[44:48]
    header = start.to_bytes(4) + bytes(4) + kept + bytes(8) + profile[56:80] + bytes(48)
    return b"".join([header, len(tags).to_bytes(4), *entries, *bodies])


def _colours(profile: bytes) -> dict[bytes, bytes]:
    """Return the tags of a profile that say something of colours; none if it is broken."""
    count = int.from_bytes(profile[_HEADER : _HEADER + 4])
    first = _HEADER + 4
    table = profile[first : first + _ENTRY.size * count]
    if profile[36:40] != _SIGNATURE or count > _MOST_TAGS or len(table) < _ENTRY.size * count:
        return {}
    tags = {
        name: profile[start : start + size]
        for name, start, size in _ENTRY.iter_unpack(table)
        if name in _COLOURS and start + size <= len(profile)
    }
    tags = {name: body for name, body in tags.items() if body[:4] in _NUMBERS}
    # Tags that overlap would make a large file of a small one.
    return tags if sum(map(len, {*tags.values()})) <= len(profile) else {}


def _names(version: int) -> dict[bytes, bytes]:
    """Return the words that a profile of that version must have."""
    if version >= 4:  # noqa: PLR2004 (from then on they are Unicode)
        text = _NAME.encode("utf-16-be")
        words = struct.pack(">4s4xII4sII", b"mluc", 1, 12, b"enUS", len(text), 28) + text
        return {b"desc": words, b"cprt": words}
    text = _NAME.encode() + b"\0"
    # Without a translation, and without one into the script of a Macintosh.
    described = b"desc" + bytes(4) + len(text).to_bytes(4) + text + bytes(4 + 4 + 2 + 1 + 67)
    return {b"desc": described, b"cprt": b"text" + bytes(4) + text}
