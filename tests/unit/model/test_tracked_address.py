"""Web addresses that report who follows them lead to the page itself."""

import pytest

from regionruhr.model.tracked_address import untracked
from regionruhr.model.values import is_web_address

OUTLOOK = "https://eur01.safelinks.protection.outlook.com/"


@pytest.mark.parametrize(
    ("address", "page"),
    [
        (f"{OUTLOOK}?url=https%3A%2F%2Fa.example%2Fb%3Fc%3D1&data=05%7C1", "https://a.example/b?c=1"),
        (f"{OUTLOOK}?url=https%3A%2F%2Fa.example%2F%3Futm_source%3Dx", "https://a.example/"),
        ("https://a.example/?utm_source=nl&utm_medium=mail", "https://a.example/"),
        ("https://a.example/b?c=1&fbclid=x&d=2#e", "https://a.example/b?c=1&d=2#e"),
        ("https://a.example/b?MC_CID=1&mc_eid=2", "https://a.example/b"),
        ("https://a.example/b?pk_campaign=x", "https://a.example/b"),
        ("https://a.example/b#utm_source=x", "https://a.example/b"),
        ("https://www.google.de/url?sa=t&url=https%3A%2F%2Fa.example%2F&ved=2", "https://a.example/"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F", "https://a.example/"),
        ("https://urldefense.com/v3/__https://a.example/b__;!!x", "https://a.example/b"),
        ("https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_b&d=x", "https://a.example/b"),
        ("https://deref-gmx.net/mail/x?redirectUrl=https%3A%2F%2Fa.example", "https://a.example"),
    ],
)  # fmt: skip
def test_address_of_the_page_is_found(address: str, page: str) -> None:
    """Behind a forwarder, and without marks in query or fragment."""
    assert untracked(address) == page
    assert not is_web_address(address)
    assert is_web_address(page)


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/?q=1&url=https%3A%2F%2Fb.example",
        "https://a.example/utm_source",
        "https://a.example/?at_home=1&campaign=b&ref=c",
        "https://www.google.de/maps?q=Hagen",
        "https://www.linkedin.com/company/wilo",
        "https://www.youtube.com/watch?v=1",
        "https://a.example/?b&&c=",
        f"{OUTLOOK}?data=1",
        f"{OUTLOOK}?url=javascript:alert(1)",
    ],
)
def test_address_that_tracks_nobody_stays(address: str) -> None:
    """To the letter."""
    assert untracked(address) == address
