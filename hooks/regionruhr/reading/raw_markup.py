"""Raw markup: signs in a text that do not become what they were meant for.

Misspelt Markdown, the markup of other programs, and what word processors leave: each with what to
write instead.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from regionruhr.faults.problem import shortened

Finding: TypeAlias = tuple[int, str, Mapping[str, str]]
"""A line of a block, counted from 0, a key of the message catalogue, and what its message says."""

_LINK_WITH_BLANK = re.compile(r"\[([^\[\]]+)\]\(([^()\s]+(?:[ \t]+[^()\s]+)+)[ \t]*\)")
_HEADING = re.compile(r"(#{2,6})([^#\s].*)")
_BULLET = re.compile(r"[•●◦▪‣·∙■□►➢➤✓✔\uf0a7\uf0b7\uf0d8]|[o§](?=\t)")
_BULLET_OF_SEVERAL = re.compile(r"[–—](?=[ \t])|-(?=[^\W\d_])|[a-z]\)(?=[ \t])")
"""What is a list only where several lines begin with it: a thought may begin with a dash."""
_MOST_QUOTED = 20
"""The tokens of italics that a message quotes."""
_LAST_WORD, _FIRST_WORD = re.compile(r"\w+\Z"), re.compile(r"\w+")
_IS_NUMBER = re.compile(r"[\d.,]+").fullmatch
_LOCAL_NUMBER = re.compile(r"^0(?=[1-9])")
_STAR_WITHIN_WORD = re.compile(r"(?<=[^\W_])\*(?=[^\W_])")
_LITERAL = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|\\[!-/:-@\[-`{-~]", re.DOTALL)
"""Code, and signs with a backslash before them."""
_ADDRESS = re.compile(r"\]\([^()\n]*\)|<[^<>\s]+>|https?://\S+")
_TARGET = r"(?:https?://|www\.|mailto:|tel:|\.{0,2}/)[^\s()\[\]]+|[^\s()\[\]]+\.(?:md|yml|pdf)"

_LINKS = tuple(
    re.compile(pattern.format(to=rf"(?P<to>{_TARGET})"))
    for pattern in (
        r"\((?P<word>[^()\[\]\n]+)\)\[{to}\]",
        r"\[(?P<word>[^\[\]\n]+)\][ \t]+\({to}\)",
        r"\[(?P<word>[^\[\]|\n]+)\|{to}\](?!\()",
        r"(?<!\])\[{to}[ \t]+(?P<word>[^\[\]\n]+)\](?!\()",
        r'\[url="?{to}"?\](?P<word>[^\[\]\n]+)\[/url\]',
        r'"(?P<word>[^"\n]+)":{to}',
    )
)
"""Links of other programs, and those with their parts in the wrong order."""

_DELETE = "löschen Sie die Stelle"
_INSERT = "löschen Sie die Stelle; Bilder gehören ins Feld „images“, alles andere in den Text"
_NOTE = "schreiben Sie: > **Hinweis:** und dahinter den Text"
_FOOTNOTE = "schreiben Sie die Anmerkung in Klammern in den Satz"
_STRONG = "schreiben Sie: **{word}**"
_SMALL_SIGN = "nehmen Sie das Zeichen selbst, etwa ² oder ₂"
_FOREIGN: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), remedy)
    for pattern, remedy in (
        (r"^\[?\[_?TOC_?\]\]?$|^@\[toc\].*", _DELETE),
        (r"(?<!!)\[\[(?:[^\[\]|]*\|)?(?P<word>[^\[\]|]+)\]\]", "schreiben Sie: [{word}](Adresse)"),
        (r"~~[^~\n]+~~", "lassen Sie weg, was nicht mehr gilt"),
        (r"^={2,6} (?P<word>[^=\n]+?) ={2,6}$", "schreiben Sie: ## {word}"),
        (r"^h[1-6]\. (?P<word>.+)$", "schreiben Sie: ## {word}"),
        (r"(?<![\w=])==(?P<word>[^\s=](?:[^=\n]*[^\s=])?)==(?![\w=])", _STRONG),
        (r"'''(?P<word>[^'\n]+)'''", _STRONG),
        (r"\[(?P<tag>b|i|u|s|quote|color|size|img|list)(?:=[^\]\n]*)?\].{0,200}?\[/(?P=tag)\]",
         "schreiben Sie **fett** oder *kursiv*"),
        (r"^\[[ xX]\](?=[ \t])", "schreiben Sie „- “ ohne die Klammern"),
        (r"\[\^[^\]\s]+\]|\^\[[^\]\n]+\]", _FOOTNOTE),
        (r"^\[!\w+\].*", _NOTE),
        (r"^(?:!!!|\?\?\?\+?)[ \t]*[a-z][\w -]*(?:\".*\")?$", _NOTE),
        (r"^:{3,}.*", _NOTE),
        (r"\{\{[<%].{0,200}?[>%]\}\}|\{%.{0,200}?%\}|^--8<--.*|^\.\. [\w-]+::.*", _INSERT),
        (r"\{\{ *[.$][^{}\n]*\}\}", _INSERT),
        (r"\[/?(?:gallery|caption|embed|video|audio|playlist|vc_\w+)(?: [^\]]*)?\](?!\()", _INSERT),
        (r"\[/?[a-z][\w-]+(?: [\w-]+=[\"'„“”][^\]\n]*)\](?!\()|\[/[a-z][\w-]+\]", _INSERT),
        (r"%%[^%\n]+%%|\{[:#.][^{}\n]+\}|###[A-Z_]{3,}###|(?<=\s)\^[a-z][\w-]+$", _DELETE),
        (r"\{(?:info|note|tip|warning|panel|expand|code|quote|color|toc)(?::[^{}\n]*)?\}", _DELETE),
        (r":contentReference\[[^\]\n]*\](?:\{[^}\n]*\})?", _DELETE),
        (r"【[^】\n]*】|\bciteturn\d\w*", _DELETE),
        (r"^\|\|(?P<word>[^|\n]+)\|\|.*",
         "schreiben Sie: | {word} | … | und darunter | --- | --- |"),
        (r"(?<![\w+])\+\+[a-z][a-z+-]*\+\+(?![\w+])|\^\^[^^\n]+\^\^",
         "schreiben Sie nur die Worte"),
        (r"(?<![\w:/]):[a-z][a-z0-9_+-]+:(?![\w:/])", "schreiben Sie es in Worten"),
        (r"\$\$[^$\n]+\$\$|^\$\$$", "schreiben Sie die Formel in Worten"),
        (r"(?<=\w)~\w{1,3}~(?!~)|(?<=\w)\^\w{1,3}\^", _SMALL_SIGN),
        (r'^=== ".*', "schreiben Sie eine Überschrift: ## und dahinter die Worte"),
    )
)  # fmt: skip
"""Markup of other programs, and what to write instead of each."""
_SIGN = re.compile(
    r"\[(?:[\[^!/ xX]|vc_|(?:b|i|u|s|quote|color|size|img|list|gallery|caption|embed|video|audio"
    r"|playlist|_?TOC_?|toc)\b|[a-z][\w-]+ [\w-]+=)|###|【|citeturn|\|\||\+\+"
    r"|~|\^|==|''|%%|\$\$|:[a-z:]|\{[:#.{%a-z]|!!!|\?\?\?|--8"
    r"|h[1-6]\.(?<=^h..)|\.\. (?<=^\.\. )",
    re.MULTILINE,
)
"""What each of these has: most texts have none.

Each begins with a sign: to try the beginning of a line at each letter takes many times as long.
"""

_HTML: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"</?(?:{tags})\b" if tags else "<!--", re.IGNORECASE), remedy)
    for tags, remedy in (
        ("", "löschen Sie den Kommentar"),
        ("b|strong|mark", "schreiben Sie **fett**"),
        ("i|em|cite", "schreiben Sie *kursiv*"),
        ("a|link", "schreiben Sie [Wort](Adresse)"),
        ("aside|details|summary|blockquote", "beginnen Sie jede Zeile mit „> “"),
        ("h[1-6]", "schreiben Sie ## und dahinter die Überschrift"),
        ("ul|ol|li", "beginnen Sie jeden Punkt mit „- “"),
        ("img|figure|picture|figcaption", "tragen Sie das Bild im Feld „images“ ein"),
        ("table|tr|td|th|thead|tbody", "schreiben Sie die Tabelle mit senkrechten Strichen |"),
        ("p|div|span|u|font|center|small|section|s|del|ins|o:p", "löschen Sie den Befehl"),
        ("sub|sup", _SMALL_SIGN),
    )
)


def remedy_for_html(written: str) -> Mapping[str, str]:
    """Return what to write instead of a piece of HTML, if that is known."""
    near = next((remedy for pattern, remedy in _HTML if pattern.match(written)), "")
    return {"near": near} if near else {}


def raw_markup(block: str) -> Iterator[Finding]:
    """Yield what is misspelt or foreign in the Markdown of a paragraph, a heading or a cell."""
    yield from _misspelt_lines(block.split("\n"))
    # Most texts have nothing of all this, and looking for it takes as long as reading them.
    legible = _LITERAL.sub(_blank, block) if "`" in block or "\\" in block else block
    for pattern in _LINKS if "[" in legible or '":' in legible else ():
        for found in pattern.finditer(legible):
            near = "schreiben Sie: [{word}]({to})".format_map(found.groupdict())
            yield _at(block, found), "markup-foreign", {"value": found[0], "near": near}
    if _SIGN.search(legible):
        for number, line in enumerate(_ADDRESS.sub(_blank, legible).split("\n")):
            yield from _foreign(number, line.strip())


def _foreign(number: int, line: str) -> Iterator[Finding]:
    if "![[" in line:
        yield number, "markdown-image", {}
    for pattern, remedy in _FOREIGN:
        for found in pattern.finditer(line):
            words = {name: shortened(word or "") for name, word in found.groupdict().items()}
            yield number, "markup-foreign", {"value": found[0], "near": remedy.format_map(words)}
        line = pattern.sub(_blank, line)


def _misspelt_lines(lines: Sequence[str]) -> Iterator[Finding]:
    """Yield the first heading without a blank, item of a list and row of a table."""
    stripped = [line.strip() for line in lines]
    signs = [_BULLET.match(line) or _BULLET_OF_SEVERAL.match(line) for line in stripped]
    is_list = sum(map(bool, signs)) > 1
    for number, line in enumerate(stripped):
        if found := _HEADING.match(line):
            yield number, "heading-blank", {"value": line, "near": f"{found[1]} {found[2]}"}
            break
    for number, line in enumerate(stripped):
        sign = signs[number]
        if sign and (is_list or _BULLET.match(line)):
            yield number, "list-sign", {"value": sign[0]}
            return
    for number, (line, following) in enumerate(pairwise(stripped)):
        if "\t" in line and line.count("\t") == following.count("\t"):
            cells = [cell.strip() for cell in line.split("\t")][:_MOST_QUOTED]
            near = f"schreiben Sie: | {' | '.join(cells)} | und darunter |{' --- |' * len(cells)}"
            yield number, "markup-foreign", {"value": " ".join(cells), "near": near}
            return


def links_with_blanks(text: str, written: str) -> Iterator[tuple[str, str]]:
    """Yield the links in a piece of text with a blank in the address, and how to write each.

    `written` is its paragraph, which alone contains the backslashes that escape brackets.
    """
    for found in _LINK_WITH_BLANK.finditer(text):
        if re.search(rf"(?<!\\){re.escape(found[0])}", written):
            yield found[0], f"[{found[1]}]({_without_blanks(found[2])})"


def star_within_word(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 (markdown-it)
    """Take a single asterisk between letters or digits for text, as an underscore is there.

    Kolleg*innen and Kund*innen, and 3*4*5.
    """
    if _STAR_WITHIN_WORD.match(state.src, state.pos) is None:
        return False
    if not silent:
        state.pending += "*"
    state.pos += 1
    return True


def signs_within_words(children: Sequence[Token]) -> Iterator[tuple[int, str, str]]:
    """Yield the line of each word in which bold type begins, with the words, and the remedy.

    2**3**4 would lose its asterisks.
    """
    opened: list[tuple[int, int]] = []
    line = 0
    for number, token in enumerate(children):
        line += token.type in {"softbreak", "hardbreak"}
        if token.type in {"em_open", "strong_open"}:
            opened.append((number, line))
        elif token.type in {"em_close", "strong_close"} and opened:
            first, begun = opened.pop()
            before, after = _text_at(children, first - 1), _text_at(children, number + 1)
            head, tail = _LAST_WORD.search(before), _FIRST_WORD.match(after)
            if head and tail:
                inner = "".join(child.content for child in children[first:number][:_MOST_QUOTED])
                words = (head[0], inner, tail[0])
                escaped = re.sub(r"(?=[*_])", r"\\", token.markup)
                sign = " × " if all(map(_IS_NUMBER, words)) else escaped
                yield begun, token.markup.join(words), f"schreiben Sie: {sign.join(words)}"


def _text_at(children: Sequence[Token], number: int) -> str:
    is_text = 0 <= number < len(children) and children[number].type == "text"
    return children[number].content if is_text else ""


def _blank(found: re.Match[str]) -> str:
    """Blanks of the same length, lines kept."""
    return re.sub(r"[^\n]", " ", found[0])


def _at(block: str, found: re.Match[str]) -> int:
    return block.count("\n", 0, found.start())


def _without_blanks(address: str) -> str:
    scheme, colon, number = address.partition(":")
    if colon and scheme.lower() == "tel":
        return "tel:" + _LOCAL_NUMBER.sub("+49", "".join(number.split()), count=1)
    return re.sub(r"[ \t]", "%20", address)
