"""Plain text: a value without the HTML, the Markdown and the entities that come along with it.

Fields are shown as they are written: what is markup in a text or a web page is not in them.
"""

import re
from html import unescape

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

_ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
# What editors of texts write. Any other tag is no slip: it is text, and shown as such.
_FORMATTING = (
    "a|b|big|blockquote|br|center|code|div|em|figure|font|h[1-6]|hr|i|li|mark|o:p|ol|p|pre|"
    "s|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul|wbr"
)
_TAG = rf"</?(?i:{_FORMATTING})(?:\s[^<>]*)?/?>|<!--[^<>]*-->"
# A pair of signs around words, with none of a word before and behind it.
_PAIRS = (
    *(
        rf"{pair}([^\s{sign}](?:[^{sign}]*[^\s{sign}])?){pair}"
        for sign, pair in (("*", r"\*\*"), ("_", "__"), ("~", "~~"), ("=", "=="), ("`", "`"))
    ),
    r"(?<![\w*/])\*([^\s*](?:[^*]*[^\s*])?)\*(?![\w*])",
    r"(?<![\w/])_([^\s_](?:[^_]*[^\s_])?)_(?!\w)",
)
_LINK = (
    r"!?\[([^\[\]]+)\]\([^()\s]*\)"
    r"|!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]"
)
_MARKUP = re.compile("|".join((_ENTITY, _TAG, *_PAIRS, _LINK)), re.DOTALL)
_SIGN = re.compile(r"[&<*_~=`\[]")
"""What all markup has, and most values have not: ten times as fast to look for."""
_BREAK = re.compile(r"</?(?:br|p|div|li|tr|td|h[1-6])\b", re.IGNORECASE)
_MOST_ROUNDS = 5
"""Markup in markup: "&amp;amp;" and "<b>**x**</b>"."""


def is_plain(text: str) -> bool:
    """Return whether a text has no HTML, Markdown or entity that stands for a character."""
    return without_markup(text) == text


def without_markup(text: str) -> str:
    """The text as it is meant to be read: "M&uuml;ller **neu**" is "Müller neu".

    One without markup is returned as it is.
    """
    if _SIGN.search(text) is None or _MARKUP.search(text) is None:
        return text
    plain = text
    for _ in range(_MOST_ROUNDS):
        simpler = _MARKUP.sub(_words, plain)
        if simpler == plain:
            break
        plain = simpler
    if plain == text:
        return text
    plain = plain.replace("\N{NO-BREAK SPACE}", " ").replace("\N{SOFT HYPHEN}", "")
    return re.sub(r"[ \t]+", " ", plain).strip()


def _words(found: re.Match[str]) -> str:
    if found[0].startswith("&"):
        return unescape(found[0])
    if found[0].startswith("<"):
        return " " if _BREAK.match(found[0]) else ""
    return next(filter(None, found.groups()), "")


def _plain(text: str) -> str:
    if not is_plain(text):
        raise PydanticCustomError("plain-markup", "plain-markup", {"value": text})
    return text


PLAIN = AfterValidator(_plain)
"""Marks a type whose values are shown as they are written."""
