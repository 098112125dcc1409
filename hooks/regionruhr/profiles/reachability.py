"""Reachability: whether a profile says whom to call or to write to."""

from regionruhr.model.partner import Partner


def is_reachable(partner: Partner) -> bool:
    """Whether a profile gives a telephone or mail, of a contact or of the organisation."""
    return bool(partner.email or partner.phone or partner.contact)
