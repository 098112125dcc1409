"""Raw markup: misspelt Markdown, which would appear on the page as it was typed."""

import re
from collections.abc import Iterator, Mapping

Finding = tuple[str, Mapping[str, str]]
"""A key of the message catalogue, and the values that its message mentions."""

_LINK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+(?:[ \t]+[^()\s]+)+)[ \t]*\)")
_HEADING = re.compile(r"#{2,6}[^#\s]")
_BULLET = re.compile("[•●◦▪‣]")
_LOCAL_NUMBER = re.compile(r"^0(?=[1-9])")


def raw_links(text: str, written: str) -> Iterator[Finding]:
    """Yield the links in a piece of text with a blank in the address.

    `written` is its paragraph, which alone contains the backslashes that escape brackets.
    """
    for found in _LINK.finditer(text):
        if re.search(rf"(?<!\\){re.escape(found[0])}", written):
            near = f"[{found[1]}]({_without_blanks(found[2])})"
            yield "link-blank", {"value": found[0], "near": near}


def raw_line(line: str) -> Finding | None:
    """Return the fault of a line that resembles a heading or an item of a list."""
    line = line.strip()
    if _HEADING.match(line):
        return "heading-blank", {"value": line}
    if _BULLET.match(line):
        return "list-sign", {"value": line[0]}
    return None


def _without_blanks(address: str) -> str:
    scheme, colon, number = address.partition(":")
    if colon and scheme.lower() == "tel":
        return "tel:" + _LOCAL_NUMBER.sub("+49", "".join(number.split()), count=1)
    return re.sub(r"[ \t]", "%20", address)
