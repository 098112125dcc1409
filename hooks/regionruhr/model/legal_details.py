"""Legal details: what the law requires of the operator before the site is more than a preview."""

from collections.abc import Iterator, Mapping
from operator import attrgetter
from types import MappingProxyType

from regionruhr.model.imprint import Operator
from regionruhr.model.legal_forms import is_registered
from regionruhr.model.values import Model

REQUIRED: Mapping[str, str] = MappingProxyType(
    {
        "operator.name": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.legal_form": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.street": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.postal_code": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.city": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.represented_by": "§ 5 Abs. 1 Nr. 1 DDG",
        "operator.email": "§ 5 Abs. 1 Nr. 2 DDG",
        "operator.phone": "§ 5 Abs. 1 Nr. 2 DDG",
        "editor_responsible": "§ 18 Abs. 2 MStV",
        "data_protection.hosting": "Art. 13 Abs. 1 Buchst. e DSGVO",
        "data_protection.log_retention": "Art. 13 Abs. 2 Buchst. a DSGVO",
        "data_protection.legal_basis": "Art. 13 Abs. 1 Buchst. c DSGVO",
        "data_protection.officer": "Art. 13 Abs. 1 Buchst. b DSGVO",
        "accessibility.conformance": "§ 10b Abs. 1 BGG NRW",
        "accessibility.method": "§ 10b Abs. 1 BGG NRW",
        "accessibility.prepared_on": "§ 10b Abs. 1 BGG NRW",
        "accessibility.feedback.form": "§ 10b Abs. 2 Nr. 2 BGG NRW",
    }
)
"""The fields of `partners/_network.yml` that every operator has to fill in, and why.

The carriers are public bodies: they have an officer for data protection, and they state how
accessible their sites are.
"""


def missing_legal_details(details: Model) -> Iterator[tuple[str, str]]:
    """Yield each field ("operator.name") that `details` lacks, with the law that asks for it."""
    for path, law in REQUIRED.items():
        if attrgetter(path)(details) is None:
            yield path, law
    operator = getattr(details, "operator", None)
    if (
        isinstance(operator, Operator)
        and operator.register_entry is None
        and is_registered(operator.legal_form or "")
    ):
        yield "operator.register_entry", "§ 5 Abs. 1 Nr. 4 DDG"
