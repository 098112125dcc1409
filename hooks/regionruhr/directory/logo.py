"""Logo: a partner's logo as a visitor sees it, wide or tall as it may be, of one optical size."""

from dataclasses import dataclass
from math import sqrt
from typing import Final

from regionruhr.model.addresses import logo_address
from regionruhr.model.logo import Logo
from regionruhr.model.network import Network
from regionruhr.model.partner import Partner


@dataclass(frozen=True, slots=True)
class Box:
    """The room for a logo, in CSS pixels; a square one has sides of `square` in it."""

    width: int
    height: int
    square: int


IN_LISTS: Final = Box(width=160, height=56, square=46)
ON_PROFILES: Final = Box(width=280, height=96, square=84)


@dataclass(frozen=True, slots=True)
class LogoView:
    """A picture with its size in CSS pixels, and what takes its place on a dark page."""

    address: str
    width: int
    height: int
    dark: "LogoView | None" = None


def logo_view(partner: Partner, network: Network, box: Box) -> LogoView | None:
    """The logo of a partner, if it has one."""
    if partner.logo is None:
        return None
    dark = _view(partner, partner.logo_dark, network, box) if partner.logo_dark else None
    return _view(partner, partner.logo, network, box, dark)


def optical_size(logo: Logo, box: Box) -> tuple[int, int]:
    """Width and height that cover the area of the square, as far as the box has room for them."""
    width = min(box.square * sqrt(logo.ratio), box.width, box.height * logo.ratio)
    return max(1, round(width)), max(1, round(width / logo.ratio))


def _view(
    partner: Partner, name: str, network: Network, box: Box, dark: LogoView | None = None
) -> LogoView:
    width, height = optical_size(network.logos[name], box)
    return LogoView(logo_address(partner.id, name), width, height, dark)
