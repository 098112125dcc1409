"""Tracked address: a web address that reports to somebody who follows it, and the one behind it.

Mail programs, search engines and newsletters put theirs before, or add marks to the query.
"""

import re
from urllib.parse import parse_qs, unquote, urlsplit

_FORWARDERS = re.compile(
    r"(?:[\w-]+\.safelinks\.protection\.outlook\.com|statics\.teams\.cdn\.office\.net"
    r"|(?:www\.)?google\.[a-z.]{2,6}/url|lm?\.facebook\.com|l\.instagram\.com"
    r"|(?:www\.)?linkedin\.com/(?:redir|safety)|(?:www\.)?youtube\.com/redirect"
    r"|linkprotect\.cudasvc\.com|deref-(?:gmx\.net|web\.de)|out\.reddit\.com"
    r"|urldefense\.proofpoint\.com)(?:/|\?|$)",
    re.IGNORECASE,
)
_TARGETS = ("url", "q", "u", "a", "redirectUrl", "target")
"""The names under which they hold the address of the page."""
_PROOFPOINT = re.compile(r"https://urldefense(?:\.proofpoint)?\.com/v3/__(.+?)__;", re.IGNORECASE)
_MARK = re.compile(
    r"(?:utm|mtm|pk|piwik|matomo|hsa|oly)_\w+=?|(?:at_(?:medium|campaign)|mc_[ce]id|fbclid|gclid|gclsrc|dclid|wbraid"
    r"|gbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mkt_tok|_hsenc|_hsmi|_ga|_gl"
    r"|srsltid|wt_mc|wt\.mc_id|vero_id|cmpid|s_cid|xtor|ref_src|trk)=",
    re.IGNORECASE,
)
_MOST_ROUNDS = 5


def untracked(address: str) -> str:
    """The address of the page itself; one that tracks nobody is returned as it is."""
    for _ in range(_MOST_ROUNDS):
        simpler = _without_marks(_forwarded(address))
        if simpler == address:
            break
        address = simpler
    return address


def _forwarded(address: str) -> str:
    """The address to which one forwards."""
    if found := _PROOFPOINT.match(address):
        return found[1]
    if not _FORWARDERS.match(address.partition("://")[2]):
        return address
    try:
        query = parse_qs(urlsplit(address).query, max_num_fields=100)
    except ValueError:
        return address
    target = next((query[name][0] for name in _TARGETS if name in query), "")
    if "proofpoint" in address:
        target = unquote(target.replace("-", "%").replace("_", "/"))
    return target if re.match("https?://", target, re.IGNORECASE) else address


def _without_marks(address: str) -> str:
    """The address without the marks in its query and its fragment."""
    rest, hash_sign, fragment = address.partition("#")
    path, question, query = rest.partition("?")
    kept, here = (
        "&".join(part for part in text.split("&") if not _MARK.match(part))
        for text in (query, fragment)
    )
    if (kept, here) == (query, fragment):
        return address
    return f"{path}{question * bool(kept)}{kept}{hash_sign * bool(here)}{here}"
