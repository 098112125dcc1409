"""Bare links: web and mail addresses that stand in a text as such become links.

GFM's rules end an address neither at German quotation marks nor at an ellipsis, and begin none
behind the former; hence rules of our own.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

_HOST = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?![\w-])"
_ADDRESS = re.compile(
    # A link with a blank in its address is reported as a whole.
    r"(?<![\w@./:&?=#+-])(?<!\]\()(?:"
    rf"(?P<web>https?://[^\W_][\w.-]*|www\.(?={_HOST})[\w.-]+)(?P<rest>(?::[0-9]+)?(?:[/?#]"
    r"[^\s<>\"\u2018-\u201f\u00ab\u00bb\u2039\u203a|`\x02\x03]*)?)"
    rf"|(?:mailto:)?(?P<mail>[\w+-]+(?:\.[\w+-]+)*@{_HOST}))",
    re.IGNORECASE,
)
_SIGN = re.compile(r"@|://|www\.", re.IGNORECASE)
"""What every address has, and few texts."""
_RUN = re.compile(r"(?:\*+|_+)(?=[\w/?=&%#-])")
_PARTING = ' \t\n<>"„“'
_LONGEST = 500
"""The length of an address within which signs are looked at."""
_END = ".,;:!?'*_~…]}-"


def with_bare_links(children: Sequence[Token], normalised: Callable[[str], str]) -> Iterator[Token]:
    """Yield the tokens of a paragraph, each bare address in its texts as a link.

    `normalised` makes the address for the HTML of one as it is typed.
    """
    within = 0
    for token in children:
        within += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type != "text" or within or not _SIGN.search(token.content):
            yield token
            continue
        done = 0
        for found in _ADDRESS.finditer(token.content):
            typed = _without_end(found[0])
            address = f"mailto:{typed.removeprefix('mailto:')}" if found["mail"] else typed
            if found["web"] and not typed.lower().startswith("http"):
                address = f"https://{typed}"
            if "." not in typed:
                continue
            yield from _texts(token.content[done : found.start()])
            yield Token("link_open", "a", 1, attrs={"href": normalised(address)}, info="auto")
            yield Token("text", "", 0, content=typed)
            yield Token("link_close", "a", -1, info="auto")
            done = found.start() + len(typed)
        yield from _texts(token.content[done:])


def sign_in_address(state: StateInline, _silent: bool) -> bool:  # noqa: FBT001 (markdown-it)
    """Take a run of asterisks or underscores within a bare address for text."""
    run = _RUN.match(state.src, state.pos)
    if run is None:
        return False
    before = state.src[max(0, state.pos - _LONGEST) : state.pos].lower()
    begun = before[max(map(before.rfind, _PARTING)) + 1 :]
    if not begun.lstrip("(*_").startswith(("http://", "https://", "www.")):
        return False
    state.pending += run[0]
    state.pos = run.end()
    return True


def _texts(content: str) -> Iterator[Token]:
    if content:
        yield Token("text", "", 0, content=content)


def _without_end(address: str) -> str:
    """An address without the punctuation of the sentence, and without a bracket around it."""
    surplus = address.count(")") - address.count("(")
    end = len(address)
    while end and (address[end - 1] in _END or (surplus > 0 and address[end - 1] == ")")):
        surplus -= address[end - 1] == ")"
        end -= 1
    return address[:end]
