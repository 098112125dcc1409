"""Tokens: the words of a text as the index keeps them and as a query is read.

The search in the browser parts queries in the same way (content/assets/js/words.js);
tests/search_tokens.json holds both to it.
"""

import re
from unicodedata import is_normalized, normalize

_TOKEN = re.compile(
    # A number with what parts its digits ("2.000", "2019-02"), letters of an abbreviation
    # ("C.D.", "J. P.", "O & K"), else letters and digits.
    r"[0-9]+(?:[.,-][0-9]+)+(?![^\W_])"
    r"|(?<![^\W_])[^\W\d_]"
    r"(?:(?:\.[ \u00a0\u202f]?|[ \u00a0\u202f]?[&+][ \u00a0\u202f]?)[^\W\d_])+(?![^\W_])"
    r"|[^\W_]+"
)
_SEPARATORS = str.maketrans("", "", ".,-&+ \u00a0\u202f")


def tokens(text: str) -> list[str]:
    """Return the words of a text in small letters, in their order.

    >>> tokens("C.D. Wälzholz: 2.000 Tonnen")
    ['cd', 'wälzholz', '2000', 'tonnen']
    """
    if "\N{SOFT HYPHEN}" in text:
        text = text.replace("\N{SOFT HYPHEN}", "")
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    return [
        found.translate(_SEPARATORS) if not found.isalnum() else found
        for found in _TOKEN.findall(text.lower())
    ]
