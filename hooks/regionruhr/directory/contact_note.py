"""Contact note: what to do where a partner has neither telephone nor mail address."""

from regionruhr.model.partner import Partner
from regionruhr.wording.catalogue import UI


def contact_note(partner: Partner, agency: Partner | None) -> tuple[str, Partner | None]:
    """Return the note of a partner without either, else an empty one, and the agency that helps."""
    if partner.is_reachable:
        return "", None
    if partner.website:
        return UI["website_note"], None
    if agency is None or agency is partner:
        return UI["no_contact"], None
    return UI["agency_note"], agency
