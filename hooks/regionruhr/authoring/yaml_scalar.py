"""YAML scalar: a text as YAML in one line, readable by people and by every parser.

In quotation marks only where a tool for YAML 1.1 or 1.2 would read something other than text.
The emitters of PyYAML are, in Python, too slow for thousands of profiles.
"""

import json
import re

# A month, a day, a time of a day, and the number of a release.
_DATED = re.compile(r"\d{4}-\d{2,3}|\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?")
# Null, yes and no, numbers with their signs, bases and exponents, times, days: as either
# version of YAML has them, and some more.
_NOT_TEXT = re.compile(
    r"~|null|true|false|yes|no|on|off|y|n|=|<<|[-+]?\.(inf|nan)|[-+]?\.?[0-9][0-9a-fox_.:+-]*"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ t].*",
    re.IGNORECASE,
)
_NEEDS_QUOTES = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`\s].*|.*(: | #).*|.*[:\s]""")
_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def scalar(text: str) -> str:
    """The text as YAML in one line; dates and ids of releases without quotation marks."""
    if _DATED.fullmatch(text):
        return text
    is_plain = text.isprintable() and not _NEEDS_QUOTES.fullmatch(text)
    if text and is_plain and not _NOT_TEXT.fullmatch(text):
        return text
    # JSON is YAML once the characters that YAML does not print are escaped.
    written = json.dumps(text, ensure_ascii=False)
    return _UNPRINTED.sub(lambda char: f"\\u{ord(char[0]):04x}", written)
